"""The user's accounts: listed in a small file without secrets, which lie in a `SecretStore`.

The environment comes first and is never written back; it makes an account of its own, named
`ENVIRONMENT`, so that a script needs no signing in.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from cuesmith.base.errors import FileError, HostError, SignedOutError
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import AccountId, HostName
from cuesmith.services.host_ports import SecretStore
from cuesmith.services.hosts.credentials import FIELDS, Credentials, from_environment
from cuesmith.services.new_file import new_file

ENVIRONMENT = "environment"
"""The name of the account that environment variables make."""
_LONGEST_FILE = 1_000_000
_MADE = {HostName.MUX: ("signing_key",)}
"""Secrets that an engine made at a host and keeps beside the account's own."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account that can be used."""

    id: AccountId
    url: str = ""
    """Another address of the host's API; empty for the usual one."""

    @property
    def from_environment(self) -> bool:
        """Whether its credentials are the environment's: it cannot be signed out of."""
        return self.id.name == ENVIRONMENT


_ACCOUNTS = TypeAdapter(tuple[Account, ...])


class AccountBook:
    """The accounts of this machine's user. Reading secrets may block: never on the GUI thread."""

    def __init__(self, path: Path, secrets: SecretStore, environment: Mapping[str, str]) -> None:
        self._path = path
        self._secrets = secrets
        self._environment = environment

    @property
    def lasting(self) -> bool:
        """Whether an account that is signed in to now is still there at the next start."""
        return self._secrets.lasting

    def accounts(self) -> tuple[Account, ...]:
        """All of them, those of the environment first. Quick."""
        return (*self._environment_accounts(), *self._saved())

    def find(self, host: HostName, name: str = "") -> Account:
        """An account by its name, or the only one of a host, or the environment's.

        Raises `HostError` where there is none, or several and no name says which.
        """
        own = [account for account in self.accounts() if account.id.host == host]
        named = [account for account in own if not name or account.id.name == name]
        if len(named) == 1 or (named and named[0].from_environment):
            return named[0]
        raise _which(host, name, own)

    def credentials(self, account: Account) -> Credentials:
        """The secrets of an account. Raises `HostError` where they are gone or locked away."""
        host = account.id.host
        if account.from_environment:
            found = from_environment(host, self._environment)
            if found is not None:
                return found
            raise _signed_out(account)
        kept = {
            field.name: self._secrets.get(_key(account.id, field.name)) for field in FIELDS[host]
        }
        if not all(kept.values()):
            raise _signed_out(account)
        return {name: Secret(value or "") for name, value in kept.items()}

    def sign_in(self, account: Account, credentials: Credentials) -> None:
        """Keep an account and its secrets, replacing one of the same name.

        Raises `HostError` where the secrets cannot be kept, `FileError` where the list cannot.
        """
        if account.from_environment:
            raise HostError(
                f"An account cannot be called {ENVIRONMENT}.", hint="Choose another name."
            )
        for field in FIELDS[account.id.host]:
            self._secrets.set(_key(account.id, field.name), credentials[field.name].reveal())
        others = [one for one in self._saved() if one.id != account.id]
        self._save((*others, account))

    def sign_out(self, account: Account) -> None:
        """Forget an account and its secrets. Raises `HostError`, `FileError`."""
        if account.from_environment:
            variables = ", ".join(field.variable for field in FIELDS[account.id.host])
            raise HostError(
                f"The account of {account.id.host.label} comes from the environment.",
                hint=f"Unset {variables} to sign out of it.",
            )
        names = [field.name for field in FIELDS[account.id.host]]
        for name in (*names, *_MADE.get(account.id.host, ())):
            self._secrets.delete(_key(account.id, name))
        self._save(tuple(one for one in self._saved() if one.id != account.id))

    def _environment_accounts(self) -> tuple[Account, ...]:
        return tuple(
            Account(AccountId(host, ENVIRONMENT))
            for host in HostName
            if from_environment(host, self._environment) is not None
        )

    def _saved(self) -> tuple[Account, ...]:
        try:
            with self._path.open("rb") as file:
                data = file.read(_LONGEST_FILE)
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise FileError(
                f"The list of accounts, {self._path}, cannot be read.", details=str(error)
            ) from error
        try:
            return _ACCOUNTS.validate_json(data)
        except ValidationError as error:
            raise FileError(
                f"The list of accounts, {self._path}, is damaged.",
                hint="Move it away and sign in again.",
                details=str(error),
            ) from error

    def _save(self, accounts: tuple[Account, ...]) -> None:
        text = json.dumps(_ACCOUNTS.dump_python(accounts, mode="json"), indent=2)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with new_file(self._path, replace=True) as part:
                part.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise FileError(
                f"The list of accounts, {self._path}, cannot be written.", details=str(error)
            ) from error


def _key(account: AccountId, field: str) -> str:
    return f"{account.host}/{account.name}/{field}"


def _signed_out(account: Account) -> HostError:
    title = account.id.host.label
    return SignedOutError(
        f"The secrets of the {title} account “{account.id.name}” are not there.",
        hint="Sign in to it again.",
    )


def _which(host: HostName, name: str, own: list[Account]) -> HostError:
    title = host.label
    names = ", ".join(account.id.name for account in own)
    if name and own:
        return SignedOutError(f"There is no {title} account “{name}”.", hint=f"There is: {names}.")
    if own:
        return HostError(f"There are several {title} accounts.", hint=f"Choose one: {names}.")
    variables = " and ".join(field.variable for field in FIELDS[host])
    return SignedOutError(
        f"You are not signed in to {title}.", hint=f"Sign in, or set {variables}."
    )
