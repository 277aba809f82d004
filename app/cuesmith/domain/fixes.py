"""What can safely be done about a finding: the cues around it as they would be, words unchanged.

A fix is only given where it does away with its finding and brings up nothing that matters as much
or more, by the rules themselves. Where there is none, `findings.ADVICE` says what a person can do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from cuesmith.base.errors import UsageError
from cuesmith.domain.acceptance import is_accepted, with_accepted
from cuesmith.domain.amendments import Amendment
from cuesmith.domain.check_text import word_count
from cuesmith.domain.checks import all_in_row
from cuesmith.domain.cue import Cue, new_cue_id
from cuesmith.domain.cue_edits import with_text
from cuesmith.domain.document import Document
from cuesmith.domain.findings import Finding
from cuesmith.domain.latest_ends import ends_before
from cuesmith.domain.measures import line_width, reading_time
from cuesmith.domain.picture_places import is_same
from cuesmith.domain.rules import Rule, rank_of
from cuesmith.domain.shot_rules import end_by_shots, start_by_shots
from cuesmith.domain.signs import agreeing_dashes, sound_signs, sound_spaces, with_ellipses
from cuesmith.domain.standard import Standard
from cuesmith.domain.structure_edits import MoveWord, cut_cue
from cuesmith.domain.track import Track, sort_cues
from cuesmith.domain.voice_lines import wrap_cue
from cuesmith.domain.words import fit_words, timed_words
from cuesmith.domain.wrapping import atoms, line_ends

_LOOKED_AROUND = 20
"""Rows: a cue further back that still shows is left to a person."""
_EARLIER = 500
"""Milliseconds that a cue may come before its speech (half of a second, as at shot changes)."""
_CLIPPED = 125
"""Milliseconds of a last word that a cut may cost: three pictures, within which Netflix's reviewers
take out-times as right."""
_MOST_PIECES = 20
_SLACK = 1.2
"""A piece may hold so much more than its even share, to be cut where it reads well."""


@dataclass(frozen=True, slots=True)
class Place:
    """A cue with its neighbours."""

    cue: Cue
    before: Cue | None
    """The one that shows last of those before it."""
    after: Cue | None
    standard: Standard

    @property
    def earliest(self) -> int:
        """When it may come, for the one before."""
        return 0 if self.before is None else self.before.end + self.standard.profile.min_gap

    @property
    def latest(self) -> int | None:
        """When it must be gone, for the one after and the end of the film; None for whenever."""
        limits = [] if self.after is None else [self.after.start - self.standard.profile.min_gap]
        limits += [] if self.standard.length is None else [self.standard.length]
        return min(limits, default=None)

    @property
    def last_sound(self) -> int:
        """When its last word ends; its own end where nobody knows."""
        return max((word.end for word in self.cue.words), default=self.cue.end)


Change = tuple[Cue, ...]
"""Cues as they would be."""
Fix = Callable[[Finding, Place], Change | None]


def fix(finding: Finding, track: Track, standard: Standard) -> Amendment | None:
    """What can safely be done about a finding; None where a person has to decide."""
    row, make = track.rows.get(finding.cue), _FIXES.get(finding.rule)
    if row is None:
        return None
    place = _place(track.cues, row, standard)
    if finding.rule is Rule.EMPTY:
        return Amendment(finding.rule, finding.reason, (place.cue,), ())
    change = None if make is None else make(finding, place)
    if change is None:
        return None
    touched = tuple(cue for cue in (place.before, place.cue, place.after) if cue is not None)
    old = {cue.id: cue for cue in touched}
    change = tuple(_still_fine(old.get(cue.id, cue), cue, standard) for cue in change)
    new = {cue.id: cue for cue in change}
    before = tuple(cue for cue in touched if new.get(cue.id, cue) != cue)
    after = tuple(cue for cue in change if cue not in touched)
    amendment = Amendment(finding.rule, finding.reason, before, after)
    return amendment if before and _is_better(amendment, finding, track, standard) else None


def _still_fine(old: Cue, new: Cue, standard: Standard) -> Cue:
    """What a person has found fine goes on to be: only another finding was put right."""
    if not old.accepted or old == new:
        return new
    fine = {each.rule for each in all_in_row(old, 0, None, standard) if is_accepted(each, old)}
    return with_accepted(
        new, (each for each in all_in_row(new, 0, None, standard) if each.rule in fine)
    )


def _place(cues: Sequence[Cue], row: int, standard: Standard) -> Place:
    """With the neighbours that show in its place: a sign elsewhere is none."""
    spot_of = standard.picture.place
    own = spot_of(cues[row])
    earlier = [
        cue for cue in cues[max(0, row - _LOOKED_AROUND) : row] if is_same(spot_of(cue), own)
    ]
    before = max(earlier, key=lambda cue: cue.end, default=None)
    later = cues[row + 1 : row + 1 + _LOOKED_AROUND]
    after = next((cue for cue in later if is_same(spot_of(cue), own)), None)
    return Place(cues[row], before, after, standard)


# -- is it better? -------------------------------------------------------------------------------


def _is_better(change: Amendment, finding: Finding, track: Track, standard: Standard) -> bool:
    """Whether the finding goes, nothing comes that matters as much, and the order stays."""
    rows = [track.rows[finding.cue], *(track.rows[cue.id] for cue in change.before)]
    first, stop = min(rows), max(rows) + 2
    lead, window = track.cues[max(0, first - _LOOKED_AROUND) : first], track.cues[first:stop]
    gone = {cue.id for cue in change.before}
    new = sort_cues([*(cue for cue in window if cue.id not in gone), *change.after])
    spot_of = standard.picture.place
    own = spot_of(track.cues[track.rows[finding.cue]])
    beside = [[cue for cue in each if is_same(spot_of(cue), own)] for each in (lead, window, new)]
    if not _in_order(*beside) or any(cue.end <= cue.start for cue in change.after):
        return False
    before, after = (_broken(lead, cues, standard) for cues in (window, new))
    if (finding.rule, finding.cue, finding.detail) in after:
        return False
    limit = rank_of(finding.rule)
    return not any(rank_of(rule) <= limit for rule, _, _ in after - before)


def _in_order(lead: Sequence[Cue], window: Sequence[Cue], new: Sequence[Cue]) -> bool:
    """Whether the cues, those of one place, follow each other as they did."""
    kept = {cue.id for cue in window} & {cue.id for cue in new}
    old, order = ([cue.id for cue in each if cue.id in kept] for each in (window, new))
    behind = not lead or not new or (lead[-1].start, lead[-1].end) <= (new[0].start, new[0].end)
    return old == order and behind


def _broken(
    lead: Sequence[Cue], cues: Sequence[Cue], standard: Standard
) -> set[tuple[Rule, str, str]]:
    """What is wrong with cues, behind those that lead up to them."""
    found: set[tuple[Rule, str, str]] = set()
    every = [*lead, *cues]
    ends = ends_before([standard.picture.place(cue) for cue in every], every)
    for row, cue in enumerate(cues):
        latest = ends[row + len(lead)]
        for each in all_in_row(cue, row, None if latest < 0 else latest, standard):
            # What is said at a break or misspelt is told anew; which edge it is, is not.
            edge = each.detail if each.rule is Rule.SHOT_CHANGE else ""
            found.add((each.rule, each.cue, edge))
    return found


# -- times ---------------------------------------------------------------------------------------


def _timed(cue: Cue, start: int, end: int) -> Cue | None:
    """The cue at other times, none of its words lost."""
    if end <= start or start < 0:
        return None
    return replace(cue, start=start, end=end, words=fit_words(cue.words, start, end))


def _one(cue: Cue | None) -> Change | None:
    return None if cue is None else (cue,)


def _stay_longer(_: Finding, place: Place) -> Change | None:
    """Until it can be read: later first, then earlier, as far as its neighbours let it."""
    cue, profile = place.cue, place.standard.profile
    reading = reading_time(cue.text, profile.max_cps, place.standard.step)
    needed = max(profile.min_duration, reading)
    linger = max(place.last_sound + profile.linger, cue.start + profile.min_duration)
    limits = [linger, cue.start + needed] + ([] if place.latest is None else [place.latest])
    end = max(cue.end, min(limits))
    start = max(place.earliest, cue.start - _EARLIER, end - needed)
    return _one(_timed(cue, min(cue.start, start), end))


def _go_sooner(_: Finding, place: Place) -> Change | None:
    """At the longest time, where it has nothing more to say by then; else it becomes two."""
    cue, profile = place.cue, place.standard.profile
    end = cue.start + profile.max_duration
    if cue.words and place.last_sound <= end:
        return _one(_timed(cue, cue.start, end))
    return _divided(place, -(-cue.duration // profile.max_duration))


def _make_room(_: Finding, place: Place) -> Change | None:
    """End the cue before sooner; its last word may lose what the gap takes."""
    cue, before = place.cue, place.before
    if before is None:
        return None
    end = cue.start - place.standard.profile.min_gap
    floor = max((word.start for word in before.words), default=before.start)
    return None if end <= floor else _one(_timed(before, before.start, end))


def _close_gap(_: Finding, place: Place) -> Change | None:
    before = place.before
    if before is None:
        return None
    return _one(_timed(before, before.start, place.cue.start - place.standard.profile.min_gap))


def _to_shot(finding: Finding, place: Place) -> Change | None:
    return _start_at_shot(place) if finding.detail == "start" else _end_at_shot(place)


def _start_at_shot(place: Place) -> Change | None:
    """With the shot; a cue before that is in the way goes sooner, if it has nothing to say, and one
    that it would part from by a pause that flickers stays for longer."""
    cue, standard = place.cue, place.standard
    found = start_by_shots(cue.start, standard.shots, standard.profile, standard.half_frame)
    if found is None:
        return None
    start = found[0]
    first = min((word.start for word in cue.words), default=cue.start)
    moved = None if start > first + _EARLIER else _timed(cue, start, cue.end)
    if moved is None or place.before is None:
        return _one(moved)
    before, end = place.before, start - standard.profile.min_gap
    if start >= place.earliest:
        flickers = Rule.SMALL_GAP in standard.rules and start > cue.start
        follows = flickers and start - before.end < standard.profile.close_gaps_under
        longer = _timed(before, before.start, end) if follows else None
        return _one(moved) if longer is None else (longer, moved)
    spoken = max((word.end for word in before.words), default=before.end - _CLIPPED)
    shorter = _timed(before, before.start, end)
    return None if shorter is None or spoken > end + _CLIPPED else (shorter, moved)


def _end_at_shot(place: Place) -> Change | None:
    """Before the shot; where speech goes on over it, clearly behind it."""
    cue, standard = place.cue, place.standard
    found = end_by_shots(cue.end, standard.shots, standard.profile, standard.half_frame)
    if found is None:
        return None
    last = max((word.start for word in cue.words), default=cue.start)
    over = place.last_sound > found[0] + _EARLIER // 2 and bool(cue.words)
    end = found[1] + standard.profile.shot_zone if over or found[0] <= last else found[0]
    return _one(_timed(cue, cue.start, end))


def _end_with_film(_: Finding, place: Place) -> Change | None:
    cue, length = place.cue, place.standard.length
    floor = max((word.start for word in cue.words), default=cue.start)
    if length is None or length <= floor:
        return None
    return _one(_timed(cue, cue.start, length))


# -- text ----------------------------------------------------------------------------------------


def _retold(cue: Cue, text: str) -> Change | None:
    return None if text == cue.text or not text.strip() else (with_text(cue, text),)


def _retold_in_time(finding: Finding, place: Place, text: str) -> Change | None:
    """A space that stands for a line break, or behind a dash, takes its time to read, too."""
    told = _retold(place.cue, text)
    return told and (_stay_longer(finding, replace(place, cue=told[0])) or told)


def _break_anew(finding: Finding, place: Place) -> Change | None:
    """As many lines as are allowed; more text than they hold becomes several cues."""
    cue, standard = place.cue, place.standard
    lines = wrap_cue(cue, standard.profile, standard.language)
    if len(lines) <= standard.profile.max_lines:
        return _retold_in_time(finding, place, "\n".join(lines))
    return _divided(place, -(-len(lines) // standard.profile.max_lines))


def _fewer_words(_: Finding, place: Place) -> Change | None:
    standard = place.standard
    count = word_count(place.cue, standard.language)
    return _divided(place, -(-count // max(1, standard.profile.max_words)))


def _divided(place: Place, pieces: int) -> Change | None:
    """So many cues of one, cut where it reads best, each with its words and lines."""
    cue, standard = place.cue, place.standard
    if not 1 < pieces <= _MOST_PIECES:
        return None
    found: list[Cue] = []
    rest = cue
    for left in range(pieces, 1, -1):
        cut = _cut_at(rest, left, standard)
        if cut is None:
            return None
        first, rest = cut_cue(rest, *cut, standard.profile.min_gap, new_cue_id())
        found.append(first)
    return tuple(
        with_text(each, "\n".join(wrap_cue(each, standard.profile, standard.language)))
        for each in (*found, rest)
    )


def _cut_at(cue: Cue, pieces: int, standard: Standard) -> tuple[int, int] | None:
    """Where the first of so many pieces ends: the place in the text, and the time."""
    profile = standard.profile
    whole = line_width(cue.text, profile.max_line_length, profile.max_full_width)
    share = whole * _SLACK / (pieces * profile.line_units)
    narrow = replace(
        profile,
        max_line_length=max(1, ceil(profile.max_line_length * share)),
        max_full_width=max(1, ceil(profile.max_full_width * share)),
        languages=(),
    )
    parts = atoms(cue.text)
    ends = line_ends(parts, narrow, standard.language)
    if len(ends) < 2:
        return None
    spoken = sum(len(part.text) for part in parts[: ends[0]])
    offset = _offset_behind(cue.text, spoken)
    for (start, _), word in timed_words(cue.text, cue.words, cue.start, cue.end):
        if start >= offset and cue.start < word.start < cue.end:
            return offset, word.start
    return None


def _offset_behind(text: str, letters: int) -> int:
    """Where in a text so many characters, white space apart, have been."""
    for place, char in enumerate(text):
        if letters <= 0:
            return place
        letters -= not char.isspace()
    return len(text)


def _hand_on(_: Finding, place: Place) -> Change | None:
    """The last word goes to the next cue, and its time with it."""
    if place.after is None:
        return None
    document = Document((Track((place.cue, place.after), id="t"),))
    try:
        done = MoveWord("t", place.cue.id, "next").perform(document).document.tracks[0].cues
    except UsageError:
        return None
    profile, language = place.standard.profile, place.standard.language
    return tuple(with_text(cue, "\n".join(wrap_cue(cue, profile, language))) for cue in done)


def _agree(finding: Finding, place: Place) -> Change | None:
    text = agreeing_dashes(place.cue.text, place.standard.language)
    return _retold_in_time(finding, place, text)


def _bring_back(_: Finding, place: Place) -> Change | None:
    return _retold(place.cue, sound_signs(place.cue.text))


def _one_sign(_: Finding, place: Place) -> Change | None:
    return _retold(place.cue, with_ellipses(place.cue.text, place.standard.profile.ellipsis))


def _without_spaces(_: Finding, place: Place) -> Change | None:
    return _retold(place.cue, sound_spaces(place.cue.text))


_FIXES: dict[Rule, Fix] = {
    Rule.OVERLAP: _make_room,
    Rule.PAST_END: _end_with_film,
    Rule.TOO_SHORT: _stay_longer,
    Rule.READING_SPEED: _stay_longer,
    Rule.TOO_LONG: _go_sooner,
    Rule.GAP: _make_room,
    Rule.SMALL_GAP: _close_gap,
    Rule.SHOT_CHANGE: _to_shot,
    Rule.WORDS: _fewer_words,
    Rule.LINES: _break_anew,
    Rule.LINE_LENGTH: _break_anew,
    Rule.CUE_END: _hand_on,
    Rule.BAD_BREAK: _break_anew,
    Rule.UNBALANCED: _break_anew,
    Rule.NEEDLESS_BREAK: _break_anew,
    Rule.DIALOGUE: _agree,
    Rule.PUNCTUATION: _bring_back,
    Rule.ELLIPSIS: _one_sign,
    Rule.SPACES: _without_spaces,
}
"""The others have remedies of their own kind: see `remedies.py`."""
