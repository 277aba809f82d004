"""Every gesture of the timeline, with the mouse, on the real view, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cuesmith.bridge.workspace import Marks
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.cue_edits import DeleteCues, InsertCues
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import Span
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.style_edits import SetTrackStyle
from cuesmith.domain.track import Track
from cuesmith.domain.word_edits import SetWords
from cuesmith.ui.timeline.hits import HitKind
from cuesmith.ui.timeline.layout import word_row
from tests.support.timeline_bench import ALT, CONTROL, SHIFT, TimelineBench

ONE = Cue(
    "one",
    1000,
    3000,
    "One two three",
    (Word(1000, 1500, "One"), Word(1500, 2200, "two"), Word(2200, 3000, "three")),
)
TWO = Cue("two", 4000, 5000, "Four five")
THREE = Cue("three", 5080, 6000, "Six")
FAR = Cue("far", 20_000, 21_000, "Far away")
GERMAN = Cue("eins", 7000, 8000, "Eins")
DOCUMENT = Document(
    (
        Track((ONE, TWO, THREE, FAR), "en", id="en"),
        Track((GERMAN,), "de", id="de"),
    )
)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[TimelineBench]:
    bench = TimelineBench(DOCUMENT)
    bench.workspace.set_profile(Profile(min_duration=800, frame_rate=Fraction(25)))
    bench.player.seek(9000)
    qtbot.addWidget(bench.view)
    bench.view.show()
    yield bench
    bench.player.shutdown()


def changed(bench: TimelineBench) -> dict[str, tuple[int, int]]:
    """Cues of the active track whose times are others than at the beginning."""
    before = {cue.id: (cue.start, cue.end) for track in DOCUMENT.tracks for cue in track.cues}
    return {cue: times for cue, times in bench.times.items() if before.get(cue) != times}


def test_a_drag_moves_a_cue_in_one_step(bench: TimelineBench) -> None:
    bench.drag(bench.at(1800), bench.at(2000), bench.at(2130))
    assert changed(bench) == {"one": (1330, 3330)}
    assert bench.steps == ["Shift cue 1"]
    cue = bench.workspace.view().cue("one")
    assert cue is not None
    assert cue.words[0].start == 1330
    bench.workspace.undo()
    assert bench.workspace.document == DOCUMENT


def test_a_drag_that_comes_back_is_no_step(bench: TimelineBench) -> None:
    bench.drag(bench.at(1800), bench.at(2500), bench.at(1800))
    assert bench.steps == []


def test_all_selected_cues_move_together(bench: TimelineBench) -> None:
    bench.workspace.select_cues(["one", "three"], "one")
    bench.drag(bench.at(5500), bench.at(6130), modifiers=ALT)
    assert changed(bench) == {"one": (1630, 3630), "three": (5710, 6630)}
    assert bench.selected == ["one", "three"]


def test_cues_stop_at_zero(bench: TimelineBench) -> None:
    bench.drag(bench.at(1800), bench.at(0))
    assert changed(bench) == {"one": (0, 2000)}


def test_with_ripple_later_cues_follow(bench: TimelineBench) -> None:
    bench.actions["time.ripple"].setChecked(True)
    bench.drag(bench.at(4500), bench.at(4700), modifiers=ALT)
    assert changed(bench) == {
        "two": (4200, 5200), "three": (5280, 6200), "far": (20_200, 21_200),
    }  # fmt: skip


def test_an_edge_trims_and_leaves_a_frame(bench: TimelineBench) -> None:
    bench.drag(bench.at(2990), bench.at(2500))
    assert changed(bench) == {"one": (1000, 2510)}
    bench.drag(bench.at(1010), bench.at(9000))
    assert changed(bench) == {"one": (2470, 2510)}
    assert bench.steps == ["Trim end of cue 1", "Trim start of cue 1"]


def test_a_trim_pushes_nobody(bench: TimelineBench) -> None:
    bench.drag(bench.at(2990), bench.at(4490), modifiers=ALT)
    assert changed(bench) == {"one": (1000, 4500)}


def test_a_trim_with_ripple_takes_later_cues_along(bench: TimelineBench) -> None:
    bench.actions["time.ripple"].setChecked(True)
    bench.drag(bench.at(2990), bench.at(3190), modifiers=ALT)
    assert changed(bench) == {
        "one": (1000, 3200), "two": (4200, 5200), "three": (5280, 6200), "far": (20_200, 21_200),
    }  # fmt: skip
    bench.workspace.undo()
    assert bench.workspace.document == DOCUMENT


def test_with_control_the_edge_beside_goes_along(bench: TimelineBench) -> None:
    bench.drag(bench.at(4990), bench.at(4690), modifiers=CONTROL | ALT)
    assert changed(bench) == {"two": (4000, 4700), "three": (4780, 6000)}
    assert bench.steps == ["Move the edge between cues 2 and 3"]
    bench.drag(bench.at(4790), bench.at(5090), modifiers=CONTROL | ALT)
    assert changed(bench) == {}


@pytest.mark.parametrize(
    ("start", "end", "times"),
    [
        (4500, 3560, (3080, 4080)),
        (4500, 3450, (3000, 4000)),
        (4500, 8960, (8500, 9500)),
        (4500, 7540, (7000, 8000)),
    ],
    ids=["gap", "neighbour", "shot", "other track"],
)
def test_edges_are_drawn_to_what_is_near(
    bench: TimelineBench, start: int, end: int, times: tuple[int, int]
) -> None:
    bench.workspace.set_marks(Marks(shots=(8500,)))
    bench.player.seek(20_000)
    bench.drag(bench.at(start), bench.at(end))
    assert changed(bench)["two"] == times


def test_the_playhead_and_silences_draw_too(bench: TimelineBench) -> None:
    bench.workspace.set_marks(Marks(silences=(Span(6500, 6900),)))
    bench.player.seek(3300)
    bench.drag(bench.at(2990), bench.at(3260))
    assert bench.times["one"] == (1000, 3300)
    bench.drag(bench.at(5990), bench.at(6450))
    assert bench.times["three"] == (5080, 6500)


def test_alt_and_the_mode_let_edges_go_anywhere(bench: TimelineBench) -> None:
    bench.player.seek(3300)
    bench.drag(bench.at(2990), bench.at(3260), modifiers=ALT)
    assert bench.times["one"] == (1000, 3270)
    bench.workspace.undo()
    bench.actions["time.snapping"].setChecked(False)
    bench.drag(bench.at(2990), bench.at(3260))
    assert bench.times["one"] == (1000, 3270)


def test_the_boundary_between_words_moves_between_their_edges(bench: TimelineBench) -> None:
    y = bench.words_y()
    bench.drag(bench.at(1500, y), bench.at(1700, y))
    assert words(bench) == [(1000, 1700), (1700, 2200), (2200, 3000)]
    bench.drag(bench.at(2200, y), bench.at(9000, y))
    assert words(bench) == [(1000, 1700), (1700, 3000), (3000, 3000)]
    assert bench.steps == ["Set word times of cue 1"] * 2
    assert changed(bench) == {}


def words(bench: TimelineBench) -> list[tuple[int, int]]:
    cue = bench.workspace.view().cue("one")
    assert cue is not None
    return [(word.start, word.end) for word in cue.words]


def test_words_that_are_only_shared_out_are_there_to_drag_once_a_style_is_chosen(
    bench: TimelineBench,
) -> None:
    y = bench.words_y()
    assert bench.view.hit(bench.at(4500, y).toPointF()).kind is HitKind.CUE_BODY
    bench.workspace.apply(SetTrackStyle("en", StyleChoice("karaoke")))
    assert bench.view.hit(bench.at(4500, y).toPointF()).kind is HitKind.WORD_EDGE
    bench.actions["time.snapping"].setChecked(False)
    bench.drag(bench.at(4500, y), bench.at(4700, y))
    cue = bench.workspace.view().cue("two")
    assert cue is not None
    assert [(word.text, word.start, word.end) for word in cue.words] == [
        ("Four", 4000, 4700),
        ("five", 4700, 5000),
    ]
    assert not any(word.estimated for word in cue.words)
    bench.workspace.undo()
    assert bench.workspace.view().cue("two") == TWO


def words_painted(bench: TimelineBench) -> QImage:
    top, bottom = word_row(bench.view.lanes.lanes[0])
    area = QRect(bench.at(1050, top), bench.at(2950, bottom))
    return bench.view.viewport().grab(area).toImage()


def test_words_whose_times_are_shared_out_look_different(bench: TimelineBench) -> None:
    heard = words_painted(bench)
    guessed = tuple(replace(word, estimated=True) for word in ONE.words)
    bench.workspace.apply(SetWords("en", "one", guessed))
    assert words_painted(bench) != heard
    bench.workspace.undo()
    assert words_painted(bench) == heard


def test_esc_gives_any_drag_up(bench: TimelineBench) -> None:
    y = bench.words_y()
    starts = [bench.at(1800), bench.at(2990), bench.at(1500, y), bench.at(8500), bench.at(500)]
    for start in starts:
        bench.hold(start, [start + QPoint(60, 0)])
        assert bench.gestures.dragging
        bench.key(Qt.Key.Key_Escape)
        assert not bench.gestures.dragging
        bench.release(start + QPoint(60, 0))
        assert bench.workspace.document == DOCUMENT
    assert bench.steps == []


def test_the_document_is_as_before_until_the_release(bench: TimelineBench) -> None:
    bench.hold(bench.at(1800), [bench.at(2500)])
    assert bench.workspace.document is not None
    assert bench.workspace.document == DOCUMENT
    bench.release(bench.at(2500))
    assert bench.workspace.document != DOCUMENT


def test_a_cue_that_goes_while_it_is_dragged_is_let_go(bench: TimelineBench) -> None:
    bench.hold(bench.at(1800), [bench.at(2500)])
    bench.workspace.apply(DeleteCues("en", ("one",)))
    bench.move(bench.at(2600))
    bench.release(bench.at(2600))
    assert bench.steps == ["Delete cue 1"]


def test_a_drag_goes_on_without_those_that_go(bench: TimelineBench) -> None:
    bench.workspace.select_cues(["one", "far"], "one")
    bench.hold(bench.at(1800), [bench.at(2100)], ALT)
    bench.workspace.apply(DeleteCues("en", ("far",)))
    bench.release(bench.at(2130), ALT)
    assert bench.times["one"] == (1330, 3330)


def test_a_drag_goes_on_while_cues_come(bench: TimelineBench) -> None:
    bench.hold(bench.at(1800), [bench.at(2100)], ALT)
    bench.workspace.apply(InsertCues("en", (Cue("early", 0, 500, "New"),)))
    assert bench.gestures.dragging
    bench.release(bench.at(2130), ALT)
    assert bench.times["one"] == (1330, 3330)
    assert bench.steps == ["Insert cue", "Shift cue 2"]


def test_undoing_a_drag_in_flight_lets_it_go(bench: TimelineBench) -> None:
    bench.drag(bench.at(1800), bench.at(2130))
    bench.hold(bench.at(1800), [bench.at(2600)])
    bench.workspace.undo()
    bench.release(bench.at(2600))
    assert bench.workspace.document == DOCUMENT


def test_a_drag_on_an_empty_timeline_makes_the_first_track(bench: TimelineBench) -> None:
    bench.workspace.open(History(Document()))
    bench.drag(QPoint(100, 100), QPoint(300, 100))
    assert list(bench.times.values()) == [(1000, 3000)]
    bench.workspace.undo()
    assert bench.workspace.document == Document()


def test_a_drag_on_nothing_draws_a_cue(bench: TimelineBench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.workspace.text_wanted) as wanted:
        bench.drag(bench.at(6500), bench.at(8200))
    (new,) = bench.selected
    assert wanted.args == [new]
    assert bench.times[new] == (6500, 8200)
    assert bench.steps == ["Insert cue"]


def test_a_drawn_cue_lasts_its_least_time_and_overlaps_nobody(bench: TimelineBench) -> None:
    bench.drag(bench.at(6500), bench.at(6540), modifiers=ALT)
    assert bench.times[bench.selected[0]] == (6500, 7300)
    bench.workspace.undo()
    bench.drag(bench.at(3900), bench.at(3500))
    assert bench.times[bench.selected[0]] == (3100, 3900)
    bench.workspace.undo()
    bench.drag(bench.at(3500), bench.at(4700))
    assert bench.times[bench.selected[0]] == (3000, 4000)
    bench.workspace.undo()
    bench.drag(bench.at(3500), bench.at(4700), modifiers=ALT)
    assert bench.times[bench.selected[0]] == (3500, 4700)


def test_a_cue_is_drawn_into_the_lane_that_was_meant(bench: TimelineBench) -> None:
    y = bench.lane_y("de")
    bench.drag(bench.at(2000, y), bench.at(3000, y))
    assert bench.workspace.active_track == "de"
    assert list(bench.times.values()) == [(2000, 3000), (7000, 8000)]


def test_a_double_click_on_nothing_makes_a_cue(bench: TimelineBench) -> None:
    bench.double_click(bench.at(3500))
    assert bench.times[bench.selected[0]] == (3120, 3920)


def test_a_double_click_edits_the_text_of_a_cue(bench: TimelineBench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.workspace.text_wanted) as wanted:
        bench.double_click(bench.at(4500))
    assert wanted.args == ["two"]
    assert bench.workspace.selection.current == "two"
    assert bench.steps == []


def test_a_click_on_nothing_moves_the_playhead_and_nothing_else(bench: TimelineBench) -> None:
    bench.workspace.select_cues(["one"], "one")
    bench.click(bench.at(3500))
    assert bench.player.position == 3500
    assert bench.selected == ["one"]


def test_shift_and_control_clicks_on_nothing_set_the_edges(bench: TimelineBench) -> None:
    bench.workspace.select_cues(["two"], "two")
    bench.click(bench.at(3500), SHIFT)
    assert bench.times["two"] == (3500, 5000)
    bench.click(bench.at(7000), CONTROL)
    assert bench.times["two"] == (3500, 7000)


def test_clicks_select(bench: TimelineBench) -> None:
    bench.click(bench.at(1800))
    assert bench.selected == ["one"]
    assert bench.player.position == 9000
    bench.click(bench.at(5500), CONTROL)
    assert bench.selected == ["one", "three"]
    bench.click(bench.at(1800), CONTROL)
    assert bench.selected == ["three"]
    bench.click(bench.at(1800), SHIFT)
    assert bench.selected == ["one", "two", "three"]
    bench.click(bench.at(4500))
    assert bench.selected == ["two"]
    bench.click(bench.at(7500, bench.lane_y("de")))
    assert (bench.workspace.active_track, bench.selected) == ("de", ["eins"])


def test_a_click_on_the_sound_moves_the_playhead_too(bench: TimelineBench) -> None:
    bench.view.set_peaks(None, "No sound")
    y = bench.view.lanes.sound_top + 5
    bench.click(bench.at(4500, y))
    assert bench.selected == ["two"]
    assert bench.player.position == 4500


def test_a_rubber_band_selects_what_it_touches(bench: TimelineBench) -> None:
    bench.drag(bench.at(3500), bench.at(5500), modifiers=SHIFT)
    assert bench.selected == ["two", "three"]
    bench.drag(bench.at(500), bench.at(1200), modifiers=CONTROL)
    assert bench.selected == ["one", "two", "three"]
    bench.hold(bench.at(500), [bench.at(1200)], SHIFT)
    assert bench.selected == ["one"]
    bench.key(Qt.Key.Key_Escape)
    assert bench.selected == ["one", "two", "three"]


def test_below_the_lanes_a_rubber_band_needs_no_key(bench: TimelineBench) -> None:
    bottom = bench.view.viewport().height() - 2
    assert bench.view.lanes.lane_at(bottom) is None
    bench.drag(bench.at(3500, bottom), bench.at(5500, bottom))
    assert bench.selected == ["two", "three"]


def test_reading_only_nothing_is_dragged(bench: TimelineBench) -> None:
    bench.workspace.set_read_only(True)
    bench.drag(bench.at(1800), bench.at(2500))
    bench.double_click(bench.at(3500))
    bench.drag(bench.at(3500), bench.at(4200))
    assert bench.workspace.document == DOCUMENT
    assert bench.selected == ["two"]


def test_what_can_be_taken_hold_of_shows_in_the_cursor(bench: TimelineBench) -> None:
    shapes = []
    y = bench.words_y()
    for pos in (bench.at(1800), bench.at(1010), bench.at(2990), bench.at(1500, y), bench.at(3500)):
        bench.move(pos, held=False)
        shapes.append(bench.view.viewport().cursor().shape())
    arrow, across = Qt.CursorShape.ArrowCursor, Qt.CursorShape.SizeHorCursor
    assert shapes == [arrow, across, across, Qt.CursorShape.SplitHCursor, arrow]


def test_a_drag_held_outside_scrolls_on(bench: TimelineBench, qtbot: QtBot) -> None:
    bench.hold(bench.at(5500), [bench.at(10_300)])
    qtbot.waitUntil(lambda: bench.view.scale.start_ms > 200)
    bench.key(Qt.Key.Key_Escape)
    assert bench.workspace.document == DOCUMENT


def test_the_menu_is_that_of_the_cue_under_the_mouse(bench: TimelineBench, qtbot: QtBot) -> None:
    menu = open_menu(bench, bench.at(4500))
    assert bench.selected == ["two"]
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert {"cue.delete", "cue.split", "edit.paste", "time.set_start"} <= set(names)
    bench.actions["cue.delete"].trigger()
    assert "two" not in bench.times
    menu.close()
    open_menu(bench, bench.at(3500)).close()
    assert bench.player.position == 3500


def open_menu(bench: TimelineBench, pos: QPoint) -> QMenu:
    viewport = bench.view.viewport()
    where = viewport.mapToGlobal(pos)
    QApplication.sendEvent(viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, pos, where))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu
