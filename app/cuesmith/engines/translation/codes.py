"""Languages as each engine names them."""

from __future__ import annotations

from collections.abc import Sequence

from cuesmith.base.errors import TranslationError
from cuesmith.domain.language import language_name, read_language, same_language

_FARTHEST = 12
"""By Unicode's language matching: "pt-BR" for "pt-PT", not traditional for simplified Chinese."""


def code_for(wanted: str, available: Sequence[str]) -> str | None:
    """The engine's own code for a BCP 47 language: the same language and script, and the nearest
    region of those it has. None where it has none."""
    from langcodes import closest_match

    target = read_language(wanted)
    known = {read_language(code.replace("_", "-")): code for code in reversed(available)}
    own = {tag: code for tag, code in known.items() if same_language(tag, target)}
    if target in own:
        return own[target]
    found, _ = closest_match(target, sorted(own), max_distance=_FARTHEST) if own else ("und", 0)
    return own.get(found)


def require(name: str, wanted: str, available: Sequence[str], what: str) -> str:
    """The engine's code; a `TranslationError` where it has none. `what` is "to" or "from"."""
    code = code_for(wanted, available)
    if code is not None:
        return code
    some = ", ".join(sorted({read_language(each) for each in available} - {"und"})[:40])
    raise TranslationError(
        f"{name} cannot translate {what} {language_name(wanted)} ({wanted}).",
        hint=f"It knows: {some}." if some else "It names no languages at all.",
    )
