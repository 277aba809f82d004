"""All text tools in one: what is wished for, and the passes that do it, in the order that works.

Descriptions of sounds go first, so that nothing else is done to them; casing comes last, since
whatever goes may leave a sentence without its capital.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cuesmith.domain.text_tools.casing import Casing, casing
from cuesmith.domain.text_tools.fillers import fillers
from cuesmith.domain.text_tools.numbers import NumberStyle, numbers
from cuesmith.domain.text_tools.passes import TextPass
from cuesmith.domain.text_tools.profanity import Masking, profanity
from cuesmith.domain.text_tools.punctuation import PunctuationWish, punctuation
from cuesmith.domain.text_tools.sdh import SdhWish, sdh
from cuesmith.domain.text_tools.slips import slips
from cuesmith.domain.text_tools.word_lists import Slip, WordLists


@dataclass(frozen=True, slots=True)
class CleanWish:
    """Which tools run, and how; None leaves a tool out."""

    sdh: SdhWish | None = None
    fillers: bool = False
    slips: bool = False
    own_slips: tuple[Slip, ...] = ()
    """Slips besides those of the lists; they count more."""
    profanity: Masking | None = None
    numbers: NumberStyle | None = None
    punctuation: PunctuationWish | None = None
    casing: Casing | None = None
    names: tuple[str, ...] = ()
    """Names for casing, as they are spelt."""


def cleaning(wish: CleanWish, lists: WordLists) -> tuple[TextPass, ...]:
    """The passes of all tools that are wished for. Raises `UsageError` for a broken pattern."""
    passes: list[TextPass] = []
    if wish.sdh is not None:
        passes += sdh(_keeping_bleeps(wish.sdh, lists), lists)
    if wish.fillers:
        passes += fillers(lists)
    if wish.slips or wish.own_slips:
        passes += slips(_all_slips(wish, lists), lists.language)
    if wish.profanity is not None:
        passes += profanity(wish.profanity, lists)
    if wish.numbers is not None:
        passes += numbers(wish.numbers, lists)
    if wish.punctuation is not None:
        passes += punctuation(wish.punctuation, lists)
    if wish.casing is not None:
        passes += casing(wish.casing, lists, wish.names)
    return tuple(passes)


def _all_slips(wish: CleanWish, lists: WordLists) -> Sequence[Slip]:
    known = lists.slips if wish.slips else ()
    mine = {slip.wrong.casefold() for slip in wish.own_slips}
    return (*wish.own_slips, *(slip for slip in known if slip.wrong.casefold() not in mine))


def _keeping_bleeps(wish: SdhWish, lists: WordLists) -> SdhWish:
    """A masked oath is no sound that goes with the others."""
    return SdhWish(
        wish.brackets,
        wish.parentheses,
        wish.labels,
        wish.music,
        wish.capitals,
        (*wish.keep, lists.bleep),
    )
