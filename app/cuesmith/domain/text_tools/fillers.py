"""Fillers go: "Um, I think" becomes "I think"; commas and capital letters are made right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.text_tools.letters import capitalized, is_shouted
from cuesmith.domain.text_tools.passes import TextPass, remembered
from cuesmith.domain.text_tools.phrases import Found, PhraseFinder
from cuesmith.domain.text_tools.repair import cut
from cuesmith.domain.text_tools.word_lists import WordLists

RULE = "fillers"
_ASKS = re.compile(r"\s*[?!？！؟]")
_SET_OFF_BEFORE = re.compile(r"(?:^|[,،、，.?!…。\-–—\n])[\s\"'“‘„«]*$")
_SET_OFF_AFTER = re.compile(r"\s*(?:$|[,،、，.…。\-–—])")
_COMMA_BEFORE = re.compile(r"[,،、，][\s\"'“‘„«]*$")
_COMMA_AFTER = re.compile(r"\s*(?:[,،、，…]|\.\.|[-–—])")
_QUOTES = ('"', "“", "„", "«", "‘", "'")
_CLOSES = re.compile(r"[,.…]{0,3}[ \u00a0]?[\"”“»’']")
_LOOK_BACK = 8


def fillers(lists: WordLists) -> tuple[TextPass, ...]:
    """Takes out sounds, and phrases where they are set off by commas; a cue of nothing else goes.

    "Hmm?" is a question and stays.
    """
    finder = PhraseFinder((*lists.fillers, *lists.filler_phrases), lists.language)
    sounds = len(lists.fillers)

    def turn(text: str) -> str:
        found = [each for each in finder.find(text) if _may_go(text, each, each.entry < sounds)]
        if not found:
            return text
        spans = [(each.start, each.end) for each in found]
        return cut(text, spans, lists.language, lists.interjections)

    known = remembered(turn)

    def turn_all(texts: Sequence[str]) -> list[str]:
        return _carried(texts, [known(text) for text in texts], lists.language)

    return (TextPass(RULE, "Fillers are left out.", turn_all),)


def _may_go(text: str, found: Found, is_sound: bool) -> bool:
    if _ASKS.match(text, found.end) or _is_named(text, found):
        return False
    loose = any(map(is_unspaced, text[found.start : found.end]))
    if is_sound and not loose:
        return True
    ahead = text[max(0, found.start - _LOOK_BACK) : found.start]
    apart = _SET_OFF_BEFORE.search(ahead) and _SET_OFF_AFTER.match(text, found.end)
    # "You know." is an answer: a phrase that only fills has a comma on one side at least.
    leans = _COMMA_BEFORE.search(ahead) or _COMMA_AFTER.match(text, found.end)
    return bool(apart and (leans or (is_sound and loose)))


def _is_named(text: str, found: Found) -> bool:
    """Whether it is spoken of, not said: "the ER" in a text that is not in capitals, and a "Um,"
    alone in quotation marks."""
    here = text[found.start : found.end]
    if len(here) > 1 and here.isupper() and not is_shouted(text):
        return True
    quoted = text[max(0, found.start - 1) : found.start] in _QUOTES
    return quoted and _CLOSES.match(text, found.end) is not None


def _carried(old: Sequence[str], new: list[str], language: str) -> list[str]:
    """Where a whole cue began a sentence and goes, the next one begins it."""
    carried = False
    for number, (before, after) in enumerate(zip(old, new, strict=True)):
        if after and carried:
            new[number] = capitalized(after, language)
        gone = bool(before.strip()) and not after
        begins = capitalized(before, language) == before
        carried = (carried or begins) and gone and not before.rstrip().endswith((".", "?", "!"))
    return new
