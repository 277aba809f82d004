"""The times of cues, polished: where they come and go, by speech, reading, shots and neighbours.

The rules are those of Netflix's subtitle timing guidelines: an in-time stands on the first sound
or on a cut close to it; an out-time where speech ends, up to half a second later for reading, or
two frames before a cut; pauses that only flicker are closed. Words keep their times, unless the cue
must come later or go earlier than they do: then they are cut to it.

What is polished again stays as it is: a start is found from speech and cuts alone, an end from the
starts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from cuesmith.domain.check_times import seconds
from cuesmith.domain.profiles import Profile
from cuesmith.domain.standard import Standard

SYNC = "sync"
"""The rule that a cue comes and goes with its words."""
_EARLY = 500
"""Milliseconds that a cue may come before its first word: what shot changes account for."""
_LATE = 1500
"""Milliseconds that a cue may stay after its last word (BBC guidelines, 5.1)."""
_CLIPPED = 125
"""Milliseconds of sound that a cut may cost: three frames, within which Netflix's reviewers take
in- and out-times as right."""
_TURNS = 4
"""Cuts looked at one after the other, where they lie close together."""


@dataclass(frozen=True, slots=True)
class Polish:
    """What is wanted besides the limits of the profile, in milliseconds.

    Both count from words that were heard: cues without such are left as they are.
    """

    lead_in: int = 0
    """How long before its first word a cue comes."""
    lead_out: int = 0
    """How long after its last word a cue stays at least."""


@dataclass(frozen=True, slots=True)
class Showing:
    """When a cue shows, and what binds it. Times are milliseconds."""

    start: int
    end: int
    needed: int
    """How long it takes to read, the profile's shortest duration at least."""
    first: int | None = None
    """When its first word begins; None where that was not heard."""
    last: int | None = None
    """When its last word ends; None where that was not heard."""
    last_start: int = 0
    """When its last word begins, heard or not."""
    apart: bool = False
    """Whether it stands elsewhere in the picture than the one before, so that both may show."""
    why: tuple[Why, ...] = field(default=(), compare=False)
    """What was done to it, and for which rule."""

    @property
    def kept(self) -> int:
        """The shortest time that it must go on to show: as long as reading takes, where it did."""
        return min(self.needed, self.end - self.start)


@dataclass(frozen=True, slots=True)
class Why:
    """A change for a rule: what was, and what the rule asks, in its unit (mostly milliseconds)."""

    rule: str
    reason: str


def polished(
    cues: Sequence[Showing],
    standard: Standard,
    polish: Polish | None = None,
    skip: Collection[str] = frozenset(),
) -> tuple[Showing, ...]:
    """The cues with other times, each with what was done to it; sorted by start before and after.

    `skip` names rules that nothing is done for, besides those that the profile does without.
    """
    skipped = frozenset((*skip, *standard.profile.without))
    work = _Work(standard.profile, standard, polish or Polish(), skipped)
    return tuple(work.with_ends(work.with_starts(cues)))


@dataclass(frozen=True, slots=True)
class _Work:
    """The limits that all cues share."""

    profile: Profile
    film: Standard
    polish: Polish
    skip: frozenset[str]

    # -- starts ---------------------------------------------------------------------------------

    def with_starts(self, cues: Sequence[Showing]) -> list[Showing]:
        """In-times, one after the other; ends are those of before, or a start's least."""
        done: list[Showing] = []
        for place, cue in enumerate(cues):
            before = done[-1] if done else None
            following = cues[place + 1] if place + 1 < len(cues) else None
            done.append(self._with_start(cue, before, following))
        return done

    def _with_start(
        self, cue: Showing, before: Showing | None, following: Showing | None
    ) -> Showing:
        if before is not None and before.end > cue.start:
            return cue if cue.apart else self._beyond(cue, before)
        lowest = 0 if before is None else max(0, self._soonest_end(before) + self.profile.min_gap)
        lowest = min(lowest, cue.start)
        led = self._led_in(cue, lowest)
        return self._at_shot(led, lowest, following)

    def _beyond(self, cue: Showing, before: Showing) -> Showing:
        """A cue that comes once an earlier one can go, where both overlap and neither is heard
        then."""
        soonest = self._least_end(before) + self.profile.min_gap
        free = cue.first is None or soonest <= cue.first
        least = max(1, min(cue.kept, self.profile.min_duration))
        late = soonest > cue.start and cue.end - soonest >= least
        if "overlap" in self.skip or not free or not late:
            return cue
        why = Why("overlap", f"Starts {seconds(before.end - cue.start)} before an earlier cue "
                  "is gone; it starts later.")  # fmt: skip
        return replace(
            cue, start=soonest, last_start=max(cue.last_start, soonest), why=(*cue.why, why)
        )

    def _soonest_end(self, cue: Showing) -> int:
        """The earliest time to which an end may be moved for the sake of the next cue."""
        if cue.last is not None:
            return max(cue.last, cue.start + cue.kept)
        return max(cue.end - self.profile.shot_zone, cue.start + cue.kept, cue.last_start + 1)

    def _least_end(self, cue: Showing) -> int:
        """The earliest end of a cue that overlaps the next one."""
        return max(cue.last_start + 1, cue.start + min(cue.kept, self.profile.min_duration))

    def _led_in(self, cue: Showing, lowest: int) -> Showing:
        """The start by the first word that was heard."""
        if cue.first is None or SYNC in self.skip:
            return cue
        wanted = max(lowest, cue.first - self.polish.lead_in)
        early = cue.first - cue.start
        if early > max(_EARLY, self.polish.lead_in) + self.profile.shot_zone // 2:
            reason = f"Starts {seconds(early)} before its first word."
        elif wanted < cue.start:
            reason = f"Lead-in: starts {seconds(cue.first - wanted)} before its first word."
        else:
            return cue
        return replace(cue, start=wanted, why=(*cue.why, Why(SYNC, reason)))

    def _at_shot(self, cue: Showing, lowest: int, following: Showing | None) -> Showing:
        if not self.profile.shot_zone or not self.film.shots or "shot-change" in self.skip:
            return cue
        reach = (
            cue.end if following is None else max(cue.end, following.start - self.profile.min_gap)
        )
        highest = min(reach - cue.kept, cue.last_start)
        start = self._start_by_shots(cue.start, lowest, highest)
        if start == cue.start:
            return cue
        how = "earlier" if start < cue.start else "later"
        reason = f"Starts {seconds(abs(start - cue.start))} {how}, with the shot change."
        return replace(cue, start=start, why=(*cue.why, Why("shot-change", reason)))

    def _start_by_shots(self, start: int, lowest: int, highest: int) -> int:
        """Where a start stands once it agrees with the cuts around, if it may stand there."""
        found = start
        for _ in range(_TURNS):
            moved = next(
                (each for each in self._better_starts(found) if lowest <= each <= highest), found
            )
            if moved == found:
                return found
            found = moved
        return found

    def _better_starts(self, start: int) -> Iterator[int]:
        """With the cut just before, with that just after, or well before that."""
        shots, half = self.film.shots, self.film.half_frame
        at = bisect_left(shots, start - half)
        if at < len(shots) and shots[at] <= start + half:
            return
        if at > 0 and start - shots[at - 1] < self.profile.shot_zone:
            yield shots[at - 1]
        if at < len(shots):
            distance = shots[at] - start
            if distance <= self.profile.shot_snap:
                yield shots[at]
            elif distance < self.profile.shot_zone:
                yield shots[at] - self.profile.shot_zone

    # -- ends -----------------------------------------------------------------------------------

    def with_ends(self, cues: Sequence[Showing]) -> Iterator[Showing]:
        """Out-times, by the starts of the cues behind."""
        for place, cue in enumerate(cues):
            yield self._with_end(cue, _next_to(cue, cues, place + 1))

    def _with_end(self, cue: Showing, following: Showing | None) -> Showing:
        room = None if following is None else following.start - self.profile.min_gap
        cue = self._out_of_the_way(cue, following, room)
        cue = self._within_film(cue)
        cue = self._not_too_long(cue)
        latest = min(
            (each for each in (room, self.film.length) if each is not None),
            default=cue.start + self.profile.max_duration,
        )
        latest = min(latest, cue.start + self.profile.max_duration)
        cue = self._not_too_late(cue)
        cue = self._readable(cue, latest)
        cue = self._before_shot(cue, latest)
        return self._without_small_gap(cue, following, latest)

    def _to(self, cue: Showing, end: int, rule: str, reason: str) -> Showing:
        if end == cue.end or rule in self.skip:
            return cue
        return replace(cue, end=end, why=(*cue.why, Why(rule, reason)))

    def _out_of_the_way(self, cue: Showing, following: Showing | None, room: int | None) -> Showing:
        """Gone before the next one comes."""
        if following is None or room is None or cue.end <= room:
            return cue
        if room < min(self._least_end(cue), cue.end):
            return cue
        gap = following.start - cue.end
        if gap < 0:
            return self._to(
                cue, room, "overlap", f"Ends {seconds(-gap)} after the next cue starts."
            )
        needed = self.profile.min_gap
        return self._to(
            cue, room, "gap", f"Leaves {gap} ms to the next cue; {needed} ms are needed."
        )

    def _within_film(self, cue: Showing) -> Showing:
        length = self.film.length
        if length is None or cue.end <= length or length <= max(cue.start, cue.last_start):
            return cue
        return self._to(cue, length, "past-end", "Shows on after the film is over.")

    def _not_too_long(self, cue: Showing) -> Showing:
        most = self.profile.max_duration
        if cue.end - cue.start <= most or cue.needed > most:
            return cue
        if cue.last_start >= cue.start + most:
            return cue
        shown = seconds(cue.end - cue.start)
        reason = f"Shows for {shown}; at most {seconds(most)} are allowed."
        return self._to(cue, cue.start + most, "too-long", reason)

    def _not_too_late(self, cue: Showing) -> Showing:
        """Gone soon after its last word, once it is read."""
        if cue.last is None:
            return cue
        wanted = max(cue.last + max(self.profile.linger, self.polish.lead_out),
                     cue.start + cue.needed)  # fmt: skip
        late = cue.end - cue.last
        if late > _LATE + self.profile.close_gaps_under and wanted < cue.end:
            return self._to(cue, wanted, SYNC, f"Stays {seconds(late)} after its last word.")
        return cue

    def _readable(self, cue: Showing, latest: int) -> Showing:
        """Shown for as long as reading takes, where there is room."""
        wanted = cue.start + cue.needed
        if cue.last is not None:
            least = cue.start + min(cue.needed, self.profile.min_duration)
            wanted = max(min(wanted, cue.last + self.profile.linger), least)
            if SYNC not in self.skip:
                wanted = max(wanted, cue.last + self.polish.lead_out)
        wanted = min(wanted, latest)
        if wanted <= cue.end:
            return cue
        shown = cue.end - cue.start
        if shown < self.profile.min_duration:
            least_shown = seconds(self.profile.min_duration)
            reason = f"Shows for {seconds(shown)}; at least {least_shown} are needed."
            return self._to(cue, wanted, "too-short", reason)
        if shown < cue.needed:
            reason = f"Shows for {seconds(shown)}; reading takes {seconds(cue.needed)}."
            return self._to(cue, wanted, "reading-speed", reason)
        return self._to(cue, wanted, SYNC, "Lead-out: stays after its last word.")

    def _before_shot(self, cue: Showing, latest: int) -> Showing:
        if not self.profile.shot_zone or not self.film.shots:
            return cue
        end = cue.end
        for _ in range(_TURNS):
            moved = self._end_by_shot(replace(cue, end=end), latest)
            if moved == end:
                break
            end = moved
        how = "earlier" if end < cue.end else "later"
        reason = f"Ends {seconds(abs(end - cue.end))} {how}, for the shot change."
        return self._to(cue, end, "shot-change", reason)

    def _end_by_shot(self, cue: Showing, latest: int) -> int:
        """Just before a cut that is near, else clear of it behind, else where it is."""
        gap, zone, shots = self.profile.min_gap, self.profile.shot_zone, self.film.shots
        near = range(bisect_left(shots, cue.end - zone + 1), bisect_left(shots, cue.end + zone))
        cut = min(
            (shots[n] for n in near), key=lambda each: abs(each - gap - cue.end), default=None
        )
        if cut is None or abs(cut - gap - cue.end) <= self.film.half_frame:
            return cue.end
        least = cue.start + max(1, cue.kept)
        least = max(least, cue.last_start + 1, 0 if cue.last is None else cue.last - _CLIPPED)
        if least <= cut - gap <= max(latest, cue.end):
            return cut - gap
        clear = cut + zone
        return clear if cut - gap < cue.end < clear <= latest else cue.end

    def _without_small_gap(self, cue: Showing, following: Showing | None, latest: int) -> Showing:
        """Up to the next cue, where the pause is too short to be one."""
        if following is None:
            return cue
        gap, least = following.start - cue.end, self.profile.min_gap
        least_seen = least + self.film.half_frame
        if not least_seen < gap < self.profile.close_gaps_under:
            return cue
        if following.start - least > latest:
            return cue
        if self._cut_between(cue.end, following.start):
            return cue
        reason = f"Leaves a pause of {gap} ms, which only flickers."
        return self._to(cue, following.start - least, "small-gap", reason)

    def _cut_between(self, end: int, start: int) -> bool:
        if not self.profile.shot_zone or "shot-change" in self.skip:
            return False
        half, shots = self.film.half_frame, self.film.shots
        at = bisect_left(shots, end)
        return at < len(shots) and shots[at] < start - half


def _next_to(cue: Showing, cues: Sequence[Showing], place: int) -> Showing | None:
    """The cue that one gives way to: the one behind those that show beside it elsewhere."""
    later = cues[place] if place < len(cues) else None
    if later is None or not later.apart or later.start >= cue.end:
        return later
    return next((each for each in islice(cues, place, None) if each.start >= cue.end), None)
