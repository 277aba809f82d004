"""What the window says of hosts: names of what they want, and where it is found."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cuesmith.domain.hosting import HostName
from cuesmith.services.hosts.accounts import ENVIRONMENT, Account

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a user finds what a host wants."""

    sentence: str
    page: str
    """An address to open in the browser."""


def field_title(host: HostName, field: str) -> str:
    """What a host calls one of its `FIELDS`, as its own page does."""
    return {
        (HostName.MUX, "token_id"): translate("Hosts", "Access token ID"),
        (HostName.MUX, "token_secret"): translate("Hosts", "Secret key"),
        (HostName.GCORE, "api_key"): translate("Hosts", "API token"),
        (HostName.MAGIC_HOUR, "api_key"): translate("Hosts", "API key"),
    }.get((host, field), field)


def is_hidden(field: str) -> bool:
    """Whether a field's value is not to be seen: all but the part that is a name."""
    return field != "token_id"


def where_found(host: HostName) -> Finding:
    """Where a host gives out what it wants."""
    return {
        HostName.MUX: Finding(
            translate(
                "Hosts",
                "At Mux, open Settings, Access Tokens, and generate a token for your environment "
                "with Mux Video read and write. Mux shows the secret key once.",
            ),
            "https://dashboard.mux.com/settings/access-tokens",
        ),
        HostName.GCORE: Finding(
            translate(
                "Hosts",
                "In Gcore's customer portal, open Profile, API tokens, and create a token. "
                "Gcore shows it once.",
            ),
            "https://portal.gcore.com/accounts/profile/api-tokens",
        ),
        HostName.MAGIC_HOUR: Finding(
            translate(
                "Hosts",
                "At Magic Hour, open Settings, Developer, and create an API key. "
                "Magic Hour shows it once.",
            ),
            "https://magichour.ai/settings/developer",
        ),
    }[host]


def account_title(account: Account) -> str:
    """An account as it is listed beside others of its host."""
    if account.id.name == ENVIRONMENT:
        return translate("Hosts", "from the environment")
    return account.id.name
