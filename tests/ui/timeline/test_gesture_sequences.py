"""Whatever is done with mouse and commands, in any order: the tracks stay sound, and undo leads
all the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cuesmith.bridge.workspace import Marks
from cuesmith.domain.history import History
from cuesmith.domain.speech import Span
from tests.support.edit_examples import broken_rules, sample_document
from tests.support.timeline_bench import ALT, CONTROL, NONE, SHIFT, TimelineBench

_COMMANDS = (
    "edit.undo", "edit.redo", "edit.cut", "edit.copy", "edit.paste", "edit.select_all",
    "cue.insert", "cue.delete", "cue.split", "cue.join_next", "cue.join_selected",
    "cue.word_to_next", "cue.word_to_previous", "cue.next", "cue.previous",
    "time.set_start", "time.set_end", "time.set_end_next", "time.shift_from_here",
    "time.frame_back", "time.frame_on", "time.nudge_back", "time.nudge_on",
    "time.start_frame_back", "time.start_frame_on", "time.end_frame_back", "time.end_frame_on",
    "time.bridge", "time.snap_to_shot", "time.ripple", "time.snapping",
)  # fmt: skip

_few = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[TimelineBench]:
    bench = TimelineBench(sample_document())
    qtbot.addWidget(bench.view)
    bench.view.show()
    yield bench
    bench.player.shutdown()
    QGuiApplication.clipboard().clear()


@given(st.data())
@_few
def test_any_sequence_leaves_sound_tracks_and_can_be_undone(
    bench: TimelineBench, data: st.DataObject
) -> None:
    start = sample_document()
    bench.workspace.open(History(start, clock=lambda: 0.0))
    bench.workspace.set_marks(Marks((2000, 5000), (Span(4600, 5900),)))
    bench.show_from(0)
    for _ in range(data.draw(st.integers(1, 14))):
        data.draw(_doings(bench))()
        assert not broken_rules(bench.workspace.document)
        known = {cue.id for cue in bench.workspace.view().track.cues}
        assert set(bench.workspace.selection.cues) <= known
    while bench.workspace.history.undo_steps:
        bench.workspace.undo()
        assert not broken_rules(bench.workspace.document)
    assert bench.workspace.document == start


def _doings(bench: TimelineBench) -> st.SearchStrategy[Callable[[], None]]:
    height = bench.view.viewport().height()
    places = st.builds(QPoint, st.integers(-20, 1020), st.integers(25, height))
    modifiers = st.sampled_from([NONE, NONE, NONE, ALT, CONTROL, SHIFT, CONTROL | ALT])
    drag = st.builds(
        lambda a, b, keys: lambda: bench.drag(a, b, modifiers=keys), places, places, modifiers
    )
    given_up = st.builds(lambda a, b: lambda: _give_up(bench, a, b), places, places)
    click = st.builds(lambda a, keys: lambda: bench.click(a, keys), places, modifiers)
    double = st.builds(lambda a: lambda: bench.double_click(a), places)
    command = st.builds(lambda id_: bench.actions[id_].trigger, st.sampled_from(_COMMANDS))
    seek = st.builds(lambda ms: lambda: bench.player.seek(ms), st.integers(0, 10_000))
    return st.one_of(drag, drag, click, double, command, command, seek, given_up)


def _give_up(bench: TimelineBench, start: QPoint, end: QPoint) -> None:
    before = bench.workspace.document
    bench.hold(start, [end])
    dragging = bench.gestures.dragging
    bench.key(Qt.Key.Key_Escape)
    bench.release(end)
    if dragging:
        assert bench.workspace.document == before
