from pathlib import Path

import pytest

from cuesmith.base.errors import FileError, HostError
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import AccountId, HostName
from cuesmith.engines.keychain import SessionSecrets
from cuesmith.services.hosts.accounts import ENVIRONMENT, Account, AccountBook
from cuesmith.services.hosts.credentials import address_of

WORK = Account(AccountId(HostName.MUX, "work"))
HOME = Account(AccountId(HostName.MUX, "home"), url="http://127.0.0.1:9")
KEYS = {"token_id": Secret("an-identity-1"), "token_secret": Secret("a-secret-value-1")}


def book(folder: Path, **environment: str) -> AccountBook:
    return AccountBook(folder / "deep" / "accounts.json", SessionSecrets(), environment)


def test_several_accounts_are_kept_and_signed_out_of(tmp_path: Path) -> None:
    store = SessionSecrets()
    path = tmp_path / "accounts.json"
    first = AccountBook(path, store, {})
    first.sign_in(WORK, KEYS)
    first.sign_in(HOME, KEYS)
    again = AccountBook(path, store, {})
    assert again.accounts() == (WORK, HOME)
    assert again.credentials(HOME)["token_secret"].reveal() == "a-secret-value-1"
    for name in ("work", "home"):
        store.set(f"mux/{name}/signing_key", "made at Mux")
    again.sign_out(WORK)
    assert again.accounts() == (HOME,)
    assert store.get("mux/work/signing_key") is None
    assert store.get("mux/home/signing_key") == "made at Mux"
    with pytest.raises(HostError, match="work"):
        again.credentials(WORK)
    assert store.get("mux/work/token_secret") is None


def test_the_list_of_accounts_holds_no_secret(tmp_path: Path) -> None:
    path = tmp_path / "accounts.json"
    AccountBook(path, SessionSecrets(), {}).sign_in(WORK, KEYS)
    text = path.read_text()
    assert "an-identity-1" not in text
    assert "a-secret-value-1" not in text


def test_the_environment_makes_an_account_that_cannot_be_changed(tmp_path: Path) -> None:
    accounts = book(tmp_path, MUX_TOKEN_ID="from-outside", MUX_TOKEN_SECRET="very-secret")
    account = accounts.find(HostName.MUX)
    assert account.id.name == ENVIRONMENT
    assert accounts.credentials(account)["token_id"].reveal() == "from-outside"
    with pytest.raises(HostError, match="environment") as caught:
        accounts.sign_out(account)
    assert "MUX_TOKEN_SECRET" in caught.value.hint
    with pytest.raises(HostError, match="called"):
        accounts.sign_in(account, KEYS)


def test_half_an_environment_is_none(tmp_path: Path) -> None:
    with pytest.raises(HostError, match="not signed in to Mux") as caught:
        book(tmp_path, MUX_TOKEN_ID="alone", MUX_TOKEN_SECRET=" ").find(HostName.MUX)
    assert "MUX_TOKEN_ID and MUX_TOKEN_SECRET" in caught.value.hint


def test_which_account_is_meant(tmp_path: Path) -> None:
    accounts = book(tmp_path)
    accounts.sign_in(WORK, KEYS)
    assert accounts.find(HostName.MUX) == WORK
    accounts.sign_in(HOME, KEYS)
    assert accounts.find(HostName.MUX, "home") == HOME
    with pytest.raises(HostError, match="several") as caught:
        accounts.find(HostName.MUX)
    assert "work, home" in caught.value.hint
    with pytest.raises(HostError, match="nobody"):
        accounts.find(HostName.MUX, "nobody")


def test_a_damaged_list_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "accounts.json"
    path.write_text('[{"id": 7}]')
    with pytest.raises(FileError, match=r"accounts\.json"):
        AccountBook(path, SessionSecrets(), {}).accounts()


def test_the_address_is_the_environments_or_the_accounts_or_the_usual_one() -> None:
    outside = {"CUESMITH_GCORE_URL": "http://127.0.0.1:4/"}
    assert address_of(HostName.GCORE, "http://own", outside) == "http://127.0.0.1:4"
    assert address_of(HostName.GCORE, "http://own/", {}) == "http://own"
    assert address_of(HostName.GCORE, "", {}) == "https://api.gcore.com"
