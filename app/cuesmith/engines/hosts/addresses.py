"""Addresses: put together safely, and shown without what is secret in them."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlsplit

from cuesmith.base.errors import UsageError
from cuesmith.base.logs import redact
from cuesmith.base.secrets import hide

_SHORTEST_SECRET = 12
"""Characters; shorter values of a parameter ("video", "mp4") are words."""
_LONGEST_SHOWN = 200


def segment(name: str | int) -> str:
    """An identity as one part of a path. Raises `UsageError` for what is none."""
    text = str(name)
    if text in ("", ".", ".."):
        raise UsageError("There is no such thing at the host: its identity is missing.")
    return quote(text, safe="")


def shown(url: str) -> str:
    """An address for people: without user, password, query and fragment, which may be secret."""
    try:
        parts = urlsplit(url)
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "an address that makes no sense"
    return f"{parts.scheme}://{host}{port}{parts.path}"[:_LONGEST_SHOWN]


def told(url: str) -> str:
    """An address for a log: what is shown of it, without what is known to be secret, such as the
    whole of an upload's."""
    return redact(shown(url))


def origin(url: str) -> tuple[str, str, int | None]:
    """Scheme, host and port: credentials that were given to one are kept from every other."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "", "", None
    usual = {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), port or usual


def conceal(url: str) -> None:
    """Have logs and reports hide a signed address, wherever a part of it stands."""
    query = urlsplit(url).query
    if not query:
        return
    hide(url)
    hide(query)
    for _, value in parse_qsl(query):
        for form in {value, quote(value, safe=""), quote(value)}:
            if len(form) >= _SHORTEST_SECRET:
                hide(form)
