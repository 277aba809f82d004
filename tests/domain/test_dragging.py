"""Plans of drags: what the preview shows is what the edit does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.dragging import Plan, neighbour, plan_move, plan_shared_edge, plan_trim
from cuesmith.domain.edits import apply
from cuesmith.domain.snapping import EdgeName
from cuesmith.domain.track import Track, sort_cues
from tests.support.edit_examples import broken_rules
from tests.support.speech_strategies import quick

TRACK = Track(
    (
        Cue("a", 1000, 2000, "A"),
        Cue("b", 2040, 3000, "B"),
        Cue("c", 5000, 6000, "C"),
        Cue("d", 7000, 8000, "D"),
    ),
    id="t",
)


def times(plan: Plan, track: Track = TRACK) -> dict[str, tuple[int, int]]:
    edit = plan.edit(track)
    assert edit is not None
    cues = apply(Document((track,)), edit).document.track("t").cues
    return {cue.id: (cue.start, cue.end) for cue in cues}


def test_cues_move_together() -> None:
    new = times(plan_move(TRACK, {"a", "c"}, 500))
    assert new == {"a": (1500, 2500), "b": (2040, 3000), "c": (5500, 6500), "d": (7000, 8000)}


def test_cues_stop_where_the_first_is_at_zero() -> None:
    new = times(plan_move(TRACK, {"a", "c"}, -1700))
    assert (new["a"], new["c"]) == ((0, 1000), (4000, 5000))


def test_with_ripple_what_is_later_follows() -> None:
    new = times(plan_move(TRACK, {"b"}, 100, ripple=True))
    assert new == {"a": (1000, 2000), "b": (2140, 3100), "c": (5100, 6100), "d": (7100, 8100)}


def test_a_trim_leaves_the_shortest_cue() -> None:
    assert times(plan_trim(TRACK, "a", "end", 0, shortest=40))["a"] == (1000, 1040)
    assert times(plan_trim(TRACK, "a", "start", 9000, shortest=40))["a"] == (1960, 2000)
    assert times(plan_trim(TRACK, "a", "start", -50))["a"] == (0, 2000)


def test_a_trim_pushes_nobody_but_with_ripple() -> None:
    assert times(plan_trim(TRACK, "b", "end", 3500))["c"] == (5000, 6000)
    plan = plan_trim(TRACK, "b", "end", 3500, ripple=True)
    assert times(plan) == {
        "a": (1000, 2000), "b": (2040, 3500), "c": (5500, 6500), "d": (7500, 8500),
    }  # fmt: skip
    assert times(plan_trim(TRACK, "b", "start", 2100, ripple=True))["c"] == (5000, 6000)


def test_an_edge_that_two_share_keeps_what_lies_between() -> None:
    new = times(plan_shared_edge(TRACK, "a", "b", 2500))
    assert (new["a"], new["b"]) == ((1000, 2500), (2540, 3000))
    new = times(plan_shared_edge(TRACK, "a", "b", 9000, shortest=40))
    assert (new["a"], new["b"]) == ((1000, 2920), (2960, 3000))


def test_neighbours_are_beside_an_edge() -> None:
    assert neighbour(TRACK, "a", "end", 40) == "b"
    assert neighbour(TRACK, "b", "start", 40) == "a"
    assert neighbour(TRACK, "a", "end", 39) is None
    assert neighbour(TRACK, "a", "start", 9999) is None


def test_nowhere_is_no_edit() -> None:
    assert plan_move(TRACK, {"a"}, 0).edit(TRACK) is None
    assert plan_trim(TRACK, "a", "end", 2000).edit(TRACK) is None
    assert plan_move(TRACK, frozenset(), 9).edit(TRACK) is None


_spans = st.lists(st.tuples(st.integers(0, 90), st.integers(0, 30)), min_size=1, max_size=8)


@given(_spans, st.data())
@quick
def test_the_preview_shows_what_the_edit_does(
    spans: list[tuple[int, int]], data: st.DataObject
) -> None:
    cues = sort_cues([Cue(str(n), a, a + d, "") for n, (a, d) in enumerate(spans)])
    track = Track(cues, id="t")
    plan = data.draw(_plans(track))
    shown = {cue.id: (start, end) for cue, start, end in plan.outcome(track, range(len(cues)))}
    expected = {cue.id: shown.get(cue.id, (cue.start, cue.end)) for cue in cues}
    edit = plan.edit(track)
    if edit is None:
        assert expected == {cue.id: (cue.start, cue.end) for cue in cues}
        return
    after = apply(Document((track,)), edit)
    assert {c.id: (c.start, c.end) for c in after.document.track("t").cues} == expected
    assert not broken_rules(after.document)
    assert apply(after.document, after.inverse).document == Document((track,))


@st.composite
def _plans(draw: st.DrawFn, track: Track) -> Plan:
    ids = [cue.id for cue in track.cues]
    cue, ripple = draw(st.sampled_from(ids)), draw(st.booleans())
    time = draw(st.integers(-50, 200))
    edge: EdgeName = draw(st.sampled_from(["start", "end"]))
    shortest = draw(st.integers(1, 10))
    beside = neighbour(track, cue, edge, 20)
    kind = draw(st.sampled_from(["move", "trim", "shared"]))
    if kind == "shared" and beside is not None:
        pair = (cue, beside) if edge == "end" else (beside, cue)
        return plan_shared_edge(track, *pair, time, shortest)
    if kind == "trim":
        return plan_trim(track, cue, edge, time, shortest=shortest, ripple=ripple)
    return plan_move(track, draw(st.sets(st.sampled_from(ids))), time - 75, ripple=ripple)
