"""Cues divided anew, by their words: the text as it now is, cut where it reads best.

Words that a person changed are found again by diff (`words.retime_words`), so edits of the text
are kept and all other words keep their times. Where cues hold no words, times are shared out by
characters. Nothing is said otherwise than before, only elsewhere; speaker, look, note and tags go
with the words they belong to.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from cuesmith.domain.amendments import Amendment
from cuesmith.domain.cue import Cue, Word, new_cue_id
from cuesmith.domain.cue_edits import with_text
from cuesmith.domain.profiles import Profile
from cuesmith.domain.segmentation import segment_words
from cuesmith.domain.speech import Segment
from cuesmith.domain.structure_edits import cut_cue, joined_cue, place_between
from cuesmith.domain.words import fit_words, locate_words, retime_words, timed_words
from cuesmith.domain.wrapping import line_joint, turns, wrap

RULE = "resegment"
REASON = "Divided anew, by its words."
_SOUND = ("[", "(", "♪", "#", "（", "［", "【")
_LEADING_DASH = ("-", "–", "—", "‐")


def resegmented(
    cues: Sequence[Cue],
    profile: Profile,
    language: str = "und",
    *,
    shots: Sequence[int] = (),
    chosen: Collection[str] | None = None,
    new_id: Callable[[], str] = new_cue_id,
) -> tuple[Amendment, ...]:
    """What dividing cues anew would change: one amendment for each stretch that changes together.

    `chosen` names the cues that are meant, by identity; None for all.

    `cues` are sorted by start. Cues that overlap others, tell of sounds or hold two speakers'
    lines stay as they are.
    """
    found: list[Amendment] = []
    for run in speech_runs(cues, chosen):
        after = divide_anew(run, profile, language, shots=shots, new_id=new_id)
        found += _stretches(run, after)
    return tuple(found)


def _stretches(before: Sequence[Cue], after: Sequence[Cue]) -> Iterable[Amendment]:
    """The places at which both versions end a cue part what can be taken apart."""
    ends = [set(accumulate(_weight(cue) for cue in side)) for side in (before, after)]
    common = ends[0] & ends[1]
    parts = [_parted(side, common) for side in (before, after)]
    for left, right in zip(*parts, strict=True):
        same = [_is_same(a, b) for a, b in zip(left, right, strict=False)]
        if len(left) != len(right) or not all(same):
            yield Amendment(RULE, REASON, tuple(left), tuple(right))


def _is_same(old: Cue, new: Cue) -> bool:
    """Whether nothing is divided otherwise; times of words that nobody heard are no reason."""
    guessed = all(word.estimated for word in old.words)
    return replace(old, id=new.id) == new or (guessed and old.text == new.text)


def _weight(cue: Cue) -> int:
    return len("".join(cue.text.split()))


def _parted(cues: Sequence[Cue], ends: set[int]) -> list[list[Cue]]:
    parts: list[list[Cue]] = [[]]
    passed = 0
    for cue in cues:
        parts[-1].append(cue)
        passed += _weight(cue)
        if passed in ends:
            parts.append([])
    return [part for part in parts if part]


def speech_runs(cues: Sequence[Cue], chosen: Collection[str] | None = None) -> list[list[Cue]]:
    """Neighbours between which words may move, in lists of one or more; others are left out."""
    meant = None if chosen is None else frozenset(chosen)
    runs: list[list[Cue]] = []
    latest = -1
    open_run = False
    for place, cue in enumerate(cues):
        following = cues[place + 1] if place + 1 < len(cues) else None
        free = latest <= cue.start and (following is None or cue.end <= following.start)
        latest = max(latest, cue.end)
        if not free or not is_speech(cue) or (meant is not None and cue.id not in meant):
            open_run = False
            continue
        if open_run and may_share(runs[-1][-1], cue):
            runs[-1].append(cue)
        else:
            runs.append([cue])
        open_run = True
    return runs


def is_speech(cue: Cue) -> bool:
    """Whether a cue is one speaker's words: no sound, no song, no dialogue, nothing empty."""
    has_letters = any(map(str.isalnum, cue.text))
    return has_letters and len(turns(cue.text)) == 1 and not cue.text.lstrip().startswith(_SOUND)


def may_share(left: Cue, right: Cue) -> bool:
    """Whether words of one cue may go into the other."""
    dashed = right.text.lstrip().startswith(_LEADING_DASH)
    dialects = {cue.markup.dialect for cue in (left, right) if cue.markup}
    return (
        not dashed
        and left.speaker == right.speaker
        and left.style == right.style
        and left.settings == right.settings
        and len(dialects) < 2
    )


def divide_anew(
    run: Sequence[Cue],
    profile: Profile,
    language: str,
    *,
    shots: Sequence[int] = (),
    new_id: Callable[[], str] = new_cue_id,
) -> tuple[Cue, ...]:
    """The cues of one run (`speech_runs`), divided where it reads best."""
    cues = [with_all_words(cue) for cue in run]
    timed = [timed_words(cue.text, cue.words, cue.start, cue.end) for cue in cues]
    segments = [
        Segment(
            cue.start,
            cue.end,
            cue.text,
            tuple(word for _, word in own),
            cue.doubts,
            language,
            speaker=cue.speaker,
        )
        for cue, own in zip(cues, timed, strict=True)
    ]
    wanted = segment_words(segments, profile, shots=shots, new_id=new_id)
    if [cue.text for cue in wanted] == [cue.text for cue in run]:
        return tuple(run)
    groups = [n for n, cue in enumerate(wanted) for _ in cue.words]
    if len(groups) != sum(map(len, timed)):
        return tuple(run)  # white space counts as a word where there is no other
    pieces = _pieces(cues, groups, new_id)
    made = [
        _united(list(group), wanted[n], profile, language)
        for n, group in groupby(pieces, key=lambda piece: piece.group)
    ]
    made[-1] = replace(made[-1], end=max(made[-1].start + 1, min(made[-1].end, run[-1].end)))
    return tuple(_in_line(made, profile.min_gap))


def with_all_words(cue: Cue) -> Cue:
    """A cue all of whose words are found in its text; what was written anew shares the time."""
    if not cue.words or None not in locate_words(cue.text, cue.words):
        return cue
    said = " ".join(word.text for word in cue.words)
    return replace(cue, words=retime_words(said, cue.words, cue.text, cue.start, cue.end))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a cue, and the cue of the new division that it goes to."""

    group: int
    cue: Cue
    whole_start: bool
    """Whether it begins with its old cue, and so has its identity."""
    whole_end: bool


def _pieces(cues: Sequence[Cue], groups: Sequence[int], new_id: Callable[[], str]) -> list[_Piece]:
    pieces: list[_Piece] = []
    first = 0
    for cue in cues:
        timed = timed_words(cue.text, cue.words, cue.start, cue.end)
        own = groups[first : first + len(timed)]
        first += len(timed)
        pieces += _cut_up(cue, timed, own, new_id)
    return pieces


def _cut_up(
    cue: Cue,
    timed: Sequence[tuple[tuple[int, int], Word]],
    groups: Sequence[int],
    new_id: Callable[[], str],
) -> list[_Piece]:
    """A cue in the pieces that its words go to; `groups` names one for each word."""
    rest, passed = cue, 0
    pieces: list[_Piece] = []
    for n in range(1, len(timed)):
        if groups[n] == groups[n - 1]:
            continue
        offset = place_between(cue.text, timed[n - 1][0][1], timed[n][0][0])
        behind = cue.text[offset:].lstrip()
        part, rest = cut_cue(rest, offset - passed, timed[n][1].start, 0, new_id())
        passed = len(cue.text) - len(behind)
        pieces.append(_Piece(groups[n - 1], part, not pieces, False))
    pieces.append(_Piece(groups[-1], rest, not pieces, True))
    return pieces


def _united(pieces: list[_Piece], wanted: Cue, profile: Profile, language: str) -> Cue:
    """One cue of its pieces, at the time that its words want; it keeps an identity it may."""
    cue = pieces[0].cue
    for piece in pieces[1:]:
        separator = line_joint(cue.text[-1:], piece.cue.text[:1])
        cue = joined_cue([cue, piece.cue], separator)
    owner = next((piece.cue for piece in pieces if piece.whole_start), pieces[0].cue)
    start, end = wanted.start, wanted.end
    if pieces[0].whole_start:
        start = min(start, pieces[0].cue.start)
    if pieces[-1].whole_end and pieces[-1].cue.end - start <= profile.max_duration:
        end = max(end, pieces[-1].cue.end)
    text = "\n".join(wrap(cue.text, profile, language))
    cue = cue if text == cue.text else with_text(cue, text)
    return replace(cue, id=owner.id, identifier=owner.identifier, start=start, end=end)


def _in_line(cues: Sequence[Cue], gap: int) -> Iterable[Cue]:
    """Cues that give way to the next one, their words within them."""
    for place, cue in enumerate(cues):
        end = cue.end
        if place + 1 < len(cues):
            end = max(min(end, cues[place + 1].start - gap), cue.start + 1)
            end = min(end, max(cues[place + 1].start, cue.start + 1))
        yield replace(cue, end=end, words=fit_words(cue.words, cue.start, end))
