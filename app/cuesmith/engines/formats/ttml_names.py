"""TTML's names, whichever prefixes and of its several namespaces a document uses.

Drafts, TTML1 and TTML2 differ only in their namespaces' addresses, and many files mix them. So
names are told apart by what an address is about, and become `p`, `tts:color`, `ttp:tickRate`,
`ttm:agent`, `xml:id`.
"""

from __future__ import annotations

from functools import lru_cache

from cuesmith.engines.formats.xml_tree import Element

_KINDS = (
    ("#styling", "tts"),
    ("#style", "tts"),
    ("#parameter", "ttp"),
    ("#metadata", "ttm"),
)
_LENIENT_PREFIXES = frozenset({"tts", "ttp", "ttm", "xml", "itts", "ittp", "ebutts"})
"""Prefixes that mean what they always mean, even where nobody declared them."""

STYLING_NAMESPACE = "http://www.w3.org/ns/ttml#styling"


@lru_cache(maxsize=256)
def namespace_kind(address: str) -> str | None:
    """ "" for TTML's elements, "tts", "ttp", "ttm" for its attributes; None for anything else."""
    if not address:
        return ""
    if "imsc1" in address:
        return "itts" if address.endswith("#styling") else "ittp"
    if "ttml" not in address and "ttaf" not in address:
        return None
    for ending, kind in _KINDS:
        if address.endswith(ending):
            return kind
    return ""


def element_name(element: Element) -> str:
    """The canonical name: `p`; `ttm:agent`; "{address}local" for what is not TTML's."""
    return _names(element)[0]


def attributes_of(element: Element) -> dict[str, str]:
    """Attributes by canonical name, not to be changed; declarations of namespaces left out."""
    return _names(element)[1]


def _names(element: Element) -> tuple[str, dict[str, str]]:
    if element.names is None:
        element.names = _element_name(element), _attributes(element)
    return element.names


def _element_name(element: Element) -> str:
    address = element.namespace
    kind = namespace_kind(address)
    if kind is None:
        return f"{{{address}}}{element.local}"
    if not kind and not address and element.prefix in _LENIENT_PREFIXES:
        kind = element.prefix
    return f"{kind}:{element.local}" if kind else element.local


def _attributes(element: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in element.attributes.items():
        prefix, colon, local = name.rpartition(":")
        if not colon or prefix == "xml":
            found[name] = value
        elif prefix != "xmlns":
            address = element.namespaces.get(prefix, "")
            kind = namespace_kind(address) if address else None
            found[f"{kind or prefix}:{local}"] = value
    found.pop("xmlns", None)
    return found
