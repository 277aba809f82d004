"""Words cut from cues, as they are cut from a text.

Unlike fillers, which stand between commas, any words may go: what clings to them goes along, what
belongs to the sentence stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from cuesmith.domain.breaks import ends_sentence
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, ReplaceCues, with_text
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.text_tools.letters import capitalized
from cuesmith.domain.text_tools.repair import tidied
from cuesmith.domain.track import Track
from cuesmith.domain.transcript_words import SpokenWord, spoken_words
from cuesmith.domain.words import Offsets, locate_words

_PAIRS = dict(zip("([{«‹“‘「『（〈《【〔\"'", ")]}»›”’」』）〉》】〕\"'", strict=True))
"""Marks that open, and what closes them."""
_DASHES = "-–—‐‑"
_ENDERS = frozenset(".?!…。？！؟۔।")
_CLAUSE = ",;:،؛、，：；-–—"


def cutting(track: Track, words: Iterable[SpokenWord], cues: Iterable[str] = ()) -> Edit | None:
    """The edit that takes these words out of a track, and all words of these cues; None where none
    of them is there.

    Commas and capital letters around them are made right. The words that stay keep their times; a
    cue without any goes.
    """
    by_cue: dict[str, list[SpokenWord]] = {}
    for word in words:
        by_cue.setdefault(word.cue, []).append(word)
    changed: list[Cue] = []
    gone = [cue for cue in cues if cue in track.rows]
    label = f"Cut words of {len(gone) + len(by_cue)} cues" if gone else ""
    said: list[str] = []
    for cue_id, own in by_cue.items():
        if cue_id not in track.rows:
            continue
        cue = track.cues[track.rows[cue_id]]
        # What the cue says now counts: it may have been edited since.
        taken = [word for word in spoken_words(cue) if word in own]
        said += [cue.text[slice(*word.core)] for word in taken]
        left = without(cue, taken, track.language, begins=_begins(track, cue))
        if left is None:
            gone.append(cue_id)
        elif left != cue:
            changed.append(left)
    return _edit(track.id, changed, gone, label or _label(said))


def _begins(track: Track, cue: Cue) -> bool:
    """Whether a cue begins a sentence, by the cue before it."""
    row = track.rows[cue.id]
    return not row or ends_sentence(track.cues[row - 1].text, track.language)


def _edit(track: str, changed: Sequence[Cue], gone: Sequence[str], label: str) -> Edit | None:
    edits: list[Edit] = []
    if changed:
        edits.append(ReplaceCues(track, tuple(changed)))
    if gone:
        edits.append(DeleteCues(track, tuple(gone)))
    return Compound(tuple(edits), label) if edits else None


def _label(said: Sequence[str]) -> str:
    return f"Cut “{said[0]}”" if len(said) == 1 else f"Cut {len(said)} words"


def without(
    cue: Cue, words: Sequence[SpokenWord], language: str = "und", *, begins: bool = True
) -> Cue | None:
    """A cue without some of its words; None where nothing is left to be said. `begins` says
    whether the cue begins a sentence, so that its first word has a capital letter for that."""
    runs = list(_runs(cue, words))
    text = cue.text
    for first, last in reversed(runs):
        text = _without_run(text, first, last, language, begins=begins)
    text = tidied(cue.text, text)
    if not any(map(str.isalnum, text)):
        return None
    # First the words themselves, for by their letters alone one of two equal ones is not known.
    gone = [(first.first, last.stop) for first, last in runs]
    places = locate_words(cue.text, cue.words)
    held = tuple(
        word
        for word, place in zip(cue.words, places, strict=True)
        if place is None or not any(first <= place[0] < stop for first, stop in gone)
    )
    return with_text(replace(cue, text=_rest(cue.text, gone), words=held), text)


def _runs(cue: Cue, words: Sequence[SpokenWord]) -> Iterator[tuple[SpokenWord, SpokenWord]]:
    """The words as runs of neighbours: the first and the last of each."""
    chosen = frozenset(words)
    for taken, run in groupby(spoken_words(cue), chosen.__contains__):
        if taken:
            held = list(run)
            yield held[0], held[-1]


def _rest(text: str, spans: Sequence[Offsets]) -> str:
    pieces: list[str] = []
    last = 0
    for first, stop in spans:
        pieces.append(text[last:first])
        last = stop
    return "".join((*pieces, text[last:]))


def _without_run(
    text: str, first: SpokenWord, last: SpokenWord, language: str, *, begins: bool
) -> str:
    """The text without some neighbouring words, and without the commas behind them. What closes
    the sentence, and brackets that other words stand in, stay."""
    before, after = text[: first.first], text[last.stop :]
    lead, trail = _unpaired(text[first.first : first.core[0]], text[last.core[1] : last.stop])
    opens = ends_sentence(before.rstrip(), language) if before.strip() else begins
    whole = opens and ends_sentence(text[: last.stop], language)
    kept = _closing(trail, whole=whole or not before.strip(), at_end=not after.strip())
    if opens and not whole and text[first.core[0]].isupper():
        after = capitalized(after, language)
    goes_on = after.lstrip(" \t")[:1] not in ("", "\n")
    lead = lead if goes_on and (not whole or lead.startswith(tuple(_DASHES))) else ""
    if kept and _ENDERS.intersection(kept):
        before = before.rstrip(_CLAUSE + " \t\n") + _trailing_space(before)
    space = _space(before, after)
    return before.rstrip() + kept + space + lead + after.lstrip()


def _unpaired(lead: str, trail: str) -> tuple[str, str]:
    """Marks ahead of words and behind them, without the brackets that close what they open, and
    without signs that belong to the words, such as a currency's."""
    opening = [char for char in lead if char in _PAIRS or char in "¿¡ " + _DASHES]
    closing = list(trail)
    for char in reversed([each for each in opening if each in _PAIRS]):
        if _PAIRS[char] in closing:
            closing.remove(_PAIRS[char])
            opening.remove(char)
    return "".join(opening).lstrip(), "".join(closing)


def _closing(trail: str, *, whole: bool, at_end: bool) -> str:
    """What stays of the marks behind words: of a whole sentence only the brackets."""
    stays = set(_PAIRS.values())
    if not whole and (at_end or ("…" not in trail and ".." not in trail)):
        stays |= _ENDERS
    return "".join(char for char in trail if char in stays)


def _trailing_space(text: str) -> str:
    return text[len(text.rstrip()) :]


def _space(before: str, after: str) -> str:
    """What separates the rest: a line break where one side had it, a space where one had."""
    left, right = _trailing_space(before), after[: len(after) - len(after.lstrip())]
    if not before.strip() or not after.strip():
        return ""
    if "\n" in left + right:
        return "\n"
    return " " if left or right else ""
