from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from cuesmith.base.errors import HostError
from cuesmith.engines.keychain import Keychain, SessionSecrets, open_keychain


class Drawer(KeyringBackend):
    """A keyring that keeps what it is given, as a desktop's does."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        try:
            del self.kept[service, username]
        except KeyError:
            raise PasswordDeleteError("not there") from None

    def _check(self) -> None:
        if self.locked:
            raise KeyringLocked("Failed to unlock the collection!")


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    before = keyring.get_keyring()
    backend = Drawer()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


def test_what_is_kept_is_given_back_and_forgotten_on_request(drawer: Drawer) -> None:
    store = open_keychain()
    assert isinstance(store, Keychain)
    assert store.lasting
    store.set("mux/work/token_id", "value")
    assert drawer.kept == {("cuesmith", "mux/work/token_id"): "value"}
    assert store.get("mux/work/token_id") == "value"
    store.delete("mux/work/token_id")
    store.delete("mux/work/token_id")
    assert store.get("mux/work/token_id") is None


def test_a_locked_keyring_is_a_sentence(drawer: Drawer) -> None:
    drawer.locked = True
    asks: list[Callable[[], object]] = [
        lambda: Keychain().get("a"),
        lambda: Keychain().set("a", "a secret value"),
        lambda: Keychain().delete("a"),
    ]
    for ask in asks:
        with pytest.raises(HostError, match="keyring") as caught:
            ask()
        assert "Unlock" in caught.value.hint
        assert "KeyringLocked" in caught.value.details
        assert "a secret value" not in caught.value.details


@pytest.mark.parametrize("kind", [fail.Keyring, null.Keyring])
def test_without_a_keyring_secrets_live_as_long_as_the_program(
    drawer: Drawer, kind: type[KeyringBackend]
) -> None:
    keyring.set_keyring(kind())
    store = open_keychain()
    assert isinstance(store, SessionSecrets)
    assert not store.lasting
    store.set("a", "b")
    assert store.get("a") == "b"
    store.delete("a")
    store.delete("a")
    assert store.get("a") is None


def test_a_file_that_everybody_can_read_is_no_place_for_secrets(drawer: Drawer) -> None:
    plain: type[Drawer] = type("PlaintextKeyring", (Drawer,), {"__module__": "keyrings.alt.file"})
    keyring.set_keyring(plain())
    assert isinstance(open_keychain(), SessionSecrets)
