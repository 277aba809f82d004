"""Whisper's names of languages, and the ones everybody else uses (BCP 47)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cuesmith.base.errors import UsageError

_TO_WHISPER = {
    "cmn": "zh",
    "fil": "tl",
    "in": "id",
    "iw": "he",
    "ji": "yi",
    "jv": "jw",
    "nb": "no",
}
"""Primary subtags for which Whisper has another name, or no name but that of the language most
like it."""
_FROM_WHISPER = {"jw": "jv"}

_SURE = 0.8
"""Probability from which one window settles the language."""
_ENOUGH_MS = 5_000
"""Speech a window must hold for that: a word or two, or a jingle, may sound like anything."""
WINDOWS_TO_ASK = 4
"""Windows with speech that are asked where the first ones do not settle it."""

Vote = tuple[Mapping[str, float], int]
"""A window's probabilities by Whisper's language codes, and its milliseconds of speech."""


def to_whisper(tag: str, known: Collection[str]) -> str:
    """Whisper's code for a BCP 47 tag; raises `UsageError` where the model does not know it."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    code = _TO_WHISPER.get(primary, primary)
    if code in known:
        return code
    raise UsageError(
        f"The speech model does not know the language “{tag}”.",
        hint="Leave the language out to have it detected, or take another model.",
    )


def to_bcp47(code: str) -> str:
    """The BCP 47 tag of one of Whisper's codes."""
    return _FROM_WHISPER.get(code, code)


def is_settled(votes: Sequence[Vote]) -> bool:
    """Whether the language is plain enough to begin."""
    if len(votes) >= WINDOWS_TO_ASK:
        return True
    return any(
        speech_ms >= _ENOUGH_MS and max(chances.values(), default=0) >= _SURE
        for chances, speech_ms in votes
    )


def elect(votes: Sequence[Vote]) -> tuple[str, float]:
    """The language that has most of the speech for it, and its share.

    Each window votes with its probabilities, weighted by how much speech it holds.
    """
    sums: dict[str, float] = {}
    for chances, speech_ms in votes:
        for code, chance in chances.items():
            sums[code] = sums.get(code, 0) + chance * max(1, speech_ms)
    total = sum(max(1, speech_ms) for _, speech_ms in votes)
    code = max(sums, key=lambda each: sums[each])
    return code, min(1.0, sums[code] / total)
