"""What each host wants to know before it lets anybody in, and where that comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import HostName


@dataclass(frozen=True, slots=True)
class CredentialField:
    """One value that a host wants."""

    name: str
    """In the host's own words, lower case."""
    variable: str
    """The environment variable that it is read from."""


FIELDS: Mapping[HostName, tuple[CredentialField, ...]] = {
    HostName.MUX: (
        CredentialField("token_id", "MUX_TOKEN_ID"),
        CredentialField("token_secret", "MUX_TOKEN_SECRET"),
    ),
    HostName.GCORE: (CredentialField("api_key", "GCORE_API_KEY"),),
    HostName.MAGIC_HOUR: (CredentialField("api_key", "MAGIC_HOUR_API_KEY"),),
}

ADDRESSES: Mapping[HostName, tuple[str, str]] = {
    HostName.MUX: ("CUESMITH_MUX_URL", "https://api.mux.com"),
    HostName.GCORE: ("CUESMITH_GCORE_URL", "https://api.gcore.com"),
    HostName.MAGIC_HOUR: ("CUESMITH_MAGIC_HOUR_URL", "https://api.magichour.ai"),
}
"""The environment variable that names another address of the API, and the usual one."""

Credentials = Mapping[str, Secret]
"""A host's values by the names of `FIELDS`."""


def from_environment(host: HostName, environment: Mapping[str, str]) -> Credentials | None:
    """A host's credentials as the environment has them; None where one is missing or empty."""
    found = {
        field.name: Secret(value)
        for field in FIELDS[host]
        if (value := environment.get(field.variable, "").strip())
    }
    return found if len(found) == len(FIELDS[host]) else None


def address_of(host: HostName, own: str, environment: Mapping[str, str]) -> str:
    """Where a host's API is: what the environment says, or else the account, or else its usual
    address; without a slash at its end."""
    variable, usual = ADDRESSES[host]
    return (environment.get(variable, "").strip() or own or usual).rstrip("/")
