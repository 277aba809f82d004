"""What differs between a track and its drafts, as amendments that may each be left."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.amendments import Amendment
from cuesmith.domain.conform_drafts import Draft
from cuesmith.domain.cue import Cue
from cuesmith.domain.polish import Why
from cuesmith.domain.profiles import Profile
from cuesmith.domain.track import Track

_JOINT = "+"


@dataclass(frozen=True, slots=True)
class _Group:
    """Cues that are changed together or not at all."""

    before: tuple[Cue, ...]
    after: tuple[Cue, ...]
    why: tuple[Why, ...]


def changes(
    track: Track, drafts: Sequence[Draft], profile: Profile, ranks: Mapping[str, int]
) -> tuple[Amendment, ...]:
    """Amendments in the order of the most important rule of each, then of time."""
    groups = _coherent(list(_grouped(track, drafts)), profile.min_gap)
    made = [_amendment(group, ranks) for group in groups if group.before != group.after]
    return ranked(made, ranks)


def ranked(amendments: Iterable[Amendment], ranks: Mapping[str, int]) -> tuple[Amendment, ...]:
    """In the order of the most important rule of each, then of time."""
    last = len(ranks)

    def weight(each: Amendment) -> tuple[int, int]:
        return ranks.get(each.rule.partition(_JOINT)[0], last), _at(each)

    return tuple(sorted(amendments, key=weight))


def _at(amendment: Amendment) -> int:
    return amendment.before[0].start if amendment.before else amendment.after[0].start


def _grouped(track: Track, drafts: Sequence[Draft]) -> Iterator[_Group]:
    """Drafts that have words of one cue, with all the cues whose words they have."""
    cues = {cue.id: cue for cue in track.cues}
    group_of: dict[str, int] = {}
    groups: dict[int, tuple[set[str], list[Draft]]] = {}
    for number, draft in enumerate(drafts):
        origins, held = set(draft.origins), [draft]
        for met in sorted({group_of[each] for each in draft.origins if each in group_of}):
            others, drafts_met = groups.pop(met)
            origins |= others
            held = [*drafts_met, *held]
        groups[number] = origins, held
        group_of.update(dict.fromkeys(origins, number))
    made = [_group(cues, origins, held) for origins, held in groups.values()]
    yield from sorted(made, key=lambda group: (group.before[0].start, group.before[0].end))


def _group(cues: Mapping[str, Cue], origins: Collection[str], drafts: list[Draft]) -> _Group:
    before = sorted((cues[each] for each in origins), key=lambda cue: (cue.start, cue.end))
    why = tuple(reason for draft in drafts for reason in draft.why)
    return _Group(tuple(before), tuple(draft.cue for draft in drafts), why)


def _coherent(groups: list[_Group], gap: int) -> list[_Group]:
    """Neighbours united where one change without the other would bring them too near."""
    done: list[_Group] = []
    for group in groups:
        while done and _need_each_other(done[-1], group, gap):
            left = done.pop()
            group = _Group(
                left.before + group.before, left.after + group.after, left.why + group.why
            )
        done.append(group)
    return done


def _need_each_other(left: _Group, right: _Group, gap: int) -> bool:
    if left.before == left.after or right.before == right.after:
        return False
    usual = min(gap, _between(left.before, right.before))
    mixed = _between(left.after, right.before), _between(left.before, right.after)
    return min(mixed) < usual


def _between(left: Sequence[Cue], right: Sequence[Cue]) -> int:
    return min(cue.start for cue in right) - max(cue.end for cue in left)


def _amendment(group: _Group, ranks: Mapping[str, int]) -> Amendment:
    """Each rule named once, with the first of its reasons for each cue."""
    rules = sorted({each.rule for each in group.why}, key=lambda rule: ranks.get(rule, len(ranks)))
    reasons = {each.rule: each.reason for each in reversed(group.why)}
    changed = _without_same(group)
    return replace(
        changed,
        rule=_JOINT.join(map(str, rules)),
        reason="\n".join(reasons[rule] for rule in rules),
    )


def _without_same(group: _Group) -> Amendment:
    """Without the cues at either end that stay as they are."""
    before, after = list(group.before), list(group.after)
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    return Amendment("", "", tuple(before), tuple(after))
