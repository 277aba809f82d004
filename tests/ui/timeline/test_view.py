"""The timeline as it is seen and steered: pixels, mouse, wheel and keys on the real view."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from cuesmith.bridge.player import Player
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.workspace import Marks, Workspace
from cuesmith.domain.cue import Cue, Doubt, Word
from cuesmith.domain.cue_edits import ReplaceText, SetSettings
from cuesmith.domain.document import Document
from cuesmith.domain.findings import Finding
from cuesmith.domain.history import History
from cuesmith.domain.rules import Rule
from cuesmith.domain.time_edits import ShiftCues
from cuesmith.domain.track import Track
from cuesmith.engines.media.peaks import PEAK_RATE, PeakBuilder, Peaks
from cuesmith.ui import theme
from cuesmith.ui.timeline.overlay import Ghost
from cuesmith.ui.timeline.scale import TimeScale
from cuesmith.ui.timeline.view import TimelineView
from tests.support.media import beeps, silence

ONE = Cue("one", 1000, 3000, "One & <b>only")
TWO = Cue("two", 2900, 4000, "Two")
CLOSE = Cue("close", 4010, 4900, "Close")
DOUBTED = Cue("doubted", 6000, 7000, "Doubted", doubts=(Doubt.UNLIKELY,))
SUNG = Cue("sung", 8000, 9000, "la la", (Word(8000, 8500, "la"), Word(8500, 9000, "la")))
OTHER = Cue("other", 1000, 3000, "Eins")
DOCUMENT = Document(
    (
        Track((ONE, TWO, CLOSE, DOUBTED, SUNG), "en", id="en"),
        Track((OTHER,), "de", id="de"),
    )
)
ALL_KEYS = Qt.KeyboardModifier


class ScrubbedPlayer(Player):
    """Notes what was scrubbed."""

    def __init__(self) -> None:
        super().__init__()
        self.scrubbed: list[int] = []

    def scrub(self, milliseconds: int) -> None:
        self.scrubbed.append(milliseconds)
        super().scrub(milliseconds)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TimelineView]:
    """Ten seconds on 1000 pixels."""
    workspace, player = Workspace(), ScrubbedPlayer()
    view = TimelineView(workspace, player)
    qtbot.addWidget(view)
    workspace.open(History(DOCUMENT))
    view.resize(1000, 300)
    view.show()
    view.navigation.set_scale(TimeScale(0, 10))
    yield view
    player.shutdown()


def workspace_of(view: TimelineView) -> Workspace:
    return view._workspace


def player_of(view: TimelineView) -> ScrubbedPlayer:
    assert isinstance(view._player, ScrubbedPlayer)
    return view._player


def grab(view: TimelineView) -> QImage:
    return view.viewport().grab().toImage()


def colors_in(image: QImage, area: QRectF) -> set[str]:
    left, top = round(area.left()), round(area.top())
    return {
        image.pixelColor(x, y).name()
        for x in range(left, left + round(area.width()))
        for y in range(top, top + round(area.height()))
    }


def lane(view: TimelineView, track: str = "en") -> tuple[int, int]:
    found = next(each for each in view.lanes.lanes if each.track == track)
    return found.top, found.height


def peaks_of(sound: np.ndarray[tuple[int], np.dtype[np.float32]], *, complete: bool) -> Peaks:
    builder = PeakBuilder()
    builder.add(sound)
    return builder.peaks(complete=complete)


# -- what is seen ------------------------------------------------------------------------------


def test_cues_are_blocks_from_their_start_to_their_end(view: TimelineView) -> None:
    image, (top, height) = grab(view), lane(view)
    colors = theme.colors(view)
    row = top + height - 8
    fill = [image.pixelColor(x, row) == colors.cue for x in range(1000)]
    assert all(fill[102:289])  # where the two overlap, there is a hatch
    assert not any(fill[:100])
    assert not any(fill[490:600])
    assert all(fill[602:698])


def test_what_is_selected_looks_so_at_once(view: TimelineView) -> None:
    workspace_of(view).select_cues(["doubted"], "doubted")
    image, (top, height) = grab(view), lane(view)
    assert image.pixelColor(650, top + height - 8) == theme.colors(view).cue_selected


def test_overlaps_small_gaps_and_doubts_are_marked(view: TimelineView) -> None:
    image, (top, height) = grab(view), lane(view)
    colors = theme.colors(view)
    assert colors.problem.name() in colors_in(image, QRectF(290, top + 20, 10, 20))
    foot = QRectF(398, top + height - 4, 5, 3)
    assert colors.problem.name() in colors_in(image, foot)
    assert colors.problem.name() not in colors_in(image, foot.translated(90, 0))
    assert colors.doubt.name() in colors_in(image, QRectF(640, top, 10, 5))
    assert colors.doubt.name() not in colors_in(image, QRectF(840, top, 10, 5))


def test_a_sign_elsewhere_in_the_picture_is_not_hatched(view: TimelineView) -> None:
    workspace = workspace_of(view)
    cues = workspace.view().track.cues
    workspace.apply(SetSettings(workspace.active_track, (cues[1].id,), (("line", "0"),)))
    image, (top, _) = grab(view), lane(view)
    assert theme.colors(view).problem.name() not in colors_in(image, QRectF(290, top + 20, 10, 20))


def test_a_corner_is_turned_down_where_something_is_wrong(view: TimelineView) -> None:
    found = {3: Finding(Rule.READING_SPEED, "doubted", 3, "", 30, 20)}
    standards = Standards.of(workspace_of(view))
    standards.use_findings(lambda row: (found[row],) if row in found else ())
    standards.changed.emit()
    image, (top, height) = grab(view), lane(view)
    corner = QRectF(690, top + height - 9, 8, 7)
    assert theme.colors(view).warning.name() in colors_in(image, corner)
    assert theme.colors(view).warning.name() not in colors_in(image, corner.translated(200, 0))


def test_words_show_where_there_is_room_for_them(view: TimelineView) -> None:
    top, height = lane(view)
    boundary = QRectF(849, top + height - 12, 3, 8)
    assert theme.colors(view).word.name() in colors_in(grab(view), boundary)
    view.navigation.set_scale(TimeScale(0, 20))
    halved = QRectF(424, top + height - 12, 3, 8)
    assert theme.colors(view).word.name() not in colors_in(grab(view), halved)


def test_a_word_that_may_be_wrong_is_underlined(view: TimelineView) -> None:
    sure, unsure = Word(0, 3000, "sure", 0.9), Word(3000, 6000, "unsure", 0.2)
    cues = (Cue("c", 0, 6000, "sure unsure", (sure, unsure)),)
    workspace_of(view).open(History(Document((Track(cues, id="words"),))))
    view.navigation.set_scale(TimeScale(0, 10))
    image, (top, height) = grab(view), lane(view, "words")
    doubt = theme.colors(view).doubt.name()
    foot = QRectF(310, top + height - 5, 200, 4)
    assert doubt in colors_in(image, foot)
    assert doubt not in colors_in(image, foot.translated(-290, 0))


def test_the_sound_is_high_where_it_is_loud(view: TimelineView) -> None:
    view.set_peaks(peaks_of(beeps([1.5, 5.0], 10, PEAK_RATE), complete=True))
    image, colors = grab(view), theme.colors(view)
    top, height = view.lanes.sound_top, view.lanes.sound_height
    loud = {colors.waveform.name(), colors.waveform_rms.name()}
    upper = top + round(height * 0.2)
    heights = [image.pixelColor(x, upper).name() in loud for x in range(1000)]
    assert all(heights[151:155])
    assert all(heights[501:505])
    assert sum(heights) <= 16
    view.set_gain(1)
    assert not any(image.pixelColor(x, top + 2).name() in loud for x in range(1000))
    view.set_gain(4)
    image = grab(view)
    assert all(image.pixelColor(x, top + 2).name() in loud for x in range(151, 155))


def test_the_sound_grows_while_it_is_read(view: TimelineView) -> None:
    hum = np.resize(np.array([0.5, -0.5], np.float32), round(2.5 * PEAK_RATE))
    view.set_peaks(peaks_of(hum, complete=False))
    image, colors = grab(view), theme.colors(view)
    row = round(view.lanes.sound_top + view.lanes.sound_height * 0.35)
    drawn = [image.pixelColor(x, row) == colors.waveform_rms for x in range(1000)]
    assert all(drawn[9:249])  # before that, there is the playhead
    assert not any(drawn[252:])


@pytest.mark.parametrize("zoom", [0.05, 0.5, 5, 77, 1000, 3000])
def test_the_loudest_moment_is_seen_at_every_zoom(view: TimelineView, zoom: float) -> None:
    sound = silence(30, PEAK_RATE)
    sound[16_000 * 15 : 16_000 * 15 + 800] = 1.0
    view.set_peaks(peaks_of(sound, complete=True))
    view.navigation.set_scale(TimeScale(15_010 - 500 * zoom, zoom))
    image, colors = grab(view), theme.colors(view)
    loud = {colors.waveform.name(), colors.waveform_rms.name()}
    row = view.lanes.sound_top + 4
    # On coarse scales the view does not go that far beyond the end.
    middle = round(view.scale.x_of(15_010))
    assert loud & {image.pixelColor(x, row).name() for x in range(middle - 2, middle + 3)}


def test_shots_are_marked(view: TimelineView) -> None:
    view.set_peaks(None, "no sound")
    workspace_of(view).set_marks(Marks((2000, 7000)))
    image, top = grab(view), view.lanes.sound_top
    shot = theme.colors(view).shot
    marked = [x for x in range(1000) if image.pixelColor(x, top + 2) == shot]
    assert set(marked) == {200, 700}


def test_a_crowd_of_cues_is_drawn_as_how_dense_it_is(view: TimelineView) -> None:
    crowd = tuple(Cue(f"c{n}", n * 100, n * 100 + 50, "x") for n in range(20_000))
    half = Track((*crowd, Cue("end", 4_000_000, 4_000_001, "")), id="crowd")
    workspace_of(view).open(History(Document((half,))))
    view.navigation.show_all()
    image, (top, height) = grab(view), lane(view, "crowd")
    row = top + height // 2
    ground = theme.colors(view).base
    shades = [image.pixelColor(x, row) for x in (100, 200, 300)]
    assert len({shade.name() for shade in shades}) == 1
    assert shades[0] != ground
    assert image.pixelColor(800, row) == ground


def test_a_cue_of_a_day_can_be_seen_by_the_millisecond(view: TimelineView) -> None:
    day = 24 * 3_600_000
    words = (Word(0, day // 2, "half"), Word(day // 2, day, "day"))
    cues = (Cue("day", 0, day, "A day", words), Cue("late", day - 9, day, "Late"))
    workspace_of(view).open(History(Document((Track(cues, id="day"),))))
    view.navigation.set_scale(TimeScale(day // 2 - 25, 0.05))
    top, height = lane(view, "day")
    color = theme.colors(view).cue
    image = grab(view)
    assert all(image.pixelColor(x, top + height // 2) == color for x in range(100, 1000))
    line = theme.colors(view).word.name()
    assert line in colors_in(image, QRectF(499, top + height - 10, 3, 5))
    view.set_preview([Ghost("day", 0, day)])
    assert grab(view) != image


def test_a_single_moment_is_seen_in_a_whole_day(view: TimelineView) -> None:
    day = 24 * 3_600_000
    cues = (Cue("flash", day // 2, day // 2, "!"), Cue("end", day - 1, day, ""))
    workspace_of(view).open(History(Document((Track(cues, id="day"),))))
    view.navigation.show_all()
    image, (top, height) = grab(view), lane(view, "day")
    row, ground = top + height // 2, theme.colors(view).base
    seen = [x for x in range(10, 990) if image.pixelColor(x, row) != ground]
    assert seen == [500]


def test_a_tick_of_the_playhead_draws_nothing_else(view: TimelineView, qtbot: QtBot) -> None:
    before = grab(view)
    kept = view._picture.cacheKey()
    player_of(view).seek(5500)
    after = grab(view)
    assert view._picture.cacheKey() == kept
    playhead = theme.colors(view).playhead
    assert after.pixelColor(550, 280) == playhead
    assert before.pixelColor(550, 280) != playhead
    assert after.pixelColor(0, 280) != playhead  # where it was
    workspace_of(view).apply(ReplaceText("en", "one", "Another"))
    grab(view)
    assert view._picture.cacheKey() != kept


def test_a_drag_in_flight_is_drawn_and_taken_away(view: TimelineView) -> None:
    before = grab(view)
    view.set_preview([Ghost("en", 5000, 5900, "there")])
    view.set_rubber_band(QRectF(720, 200, 40, 30))
    view.set_snap_line(9500)
    during = grab(view)
    assert during.pixelColor(950, 60) != before.pixelColor(950, 60) or during != before
    view.set_preview(())
    view.set_rubber_band(None)
    view.set_snap_line(None)
    assert grab(view) == before


def test_edits_undo_and_other_colours_are_followed(view: TimelineView) -> None:
    before = grab(view)
    workspace_of(view).apply(ShiftCues("en", 500, ("doubted",)))
    moved = grab(view)
    assert moved != before
    workspace_of(view).undo()
    assert grab(view) == before
    palette = theme.palette_of(theme.DARK)
    view.setPalette(palette)
    assert grab(view).pixelColor(500, 2) == QColor(theme.DARK.ruler)


def test_many_tracks_can_be_scrolled_to(view: TimelineView) -> None:
    tracks = tuple(Track((OTHER,), id=f"t{number}") for number in range(20))
    workspace_of(view).open(History(Document(tracks)))
    bar = view.verticalScrollBar()
    assert view.lanes.overflow == bar.maximum() > 0
    bar.setValue(bar.maximum())
    last = view.lanes.lanes[-1]
    assert last.bottom <= view.viewport().height()
    assert view.hit(QPointF(200, last.top + 5)).track == "t19"
    bottoms = [each.bottom for each in view.lanes.lanes]
    assert all(before < after for before, after in pairwise(bottoms))


def test_a_narrow_cue_tells_its_text_to_a_resting_mouse(view: TimelineView) -> None:
    view.navigation.set_scale(TimeScale(0, 200))
    top, _ = lane(view)
    place = QPoint(10, top + 20)
    around = view.viewport().mapToGlobal(place)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, around))
    assert "One &amp; &lt;b&gt;only" in QToolTip.text()
    assert "0:00:01.000" in QToolTip.text()
    QToolTip.hideText()


# -- how it is steered -------------------------------------------------------------------------


def press(view: TimelineView, qtbot: QtBot, x: int, y: int = 8) -> None:
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))


def test_the_ruler_seeks_and_scrubs(view: TimelineView, qtbot: QtBot) -> None:
    press(view, qtbot, 400)
    assert view.scrubbing
    for x in (420, 450, 999):
        qtbot.mouseMove(view.viewport(), QPoint(x, 100))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 100))
    assert player_of(view).scrubbed[0] == 4000
    assert max(player_of(view).scrubbed) <= 9000  # where the last cue ends
    assert player_of(view).position == 5000
    assert not view.scrubbing


def turn(
    view: TimelineView,
    notches: float,
    x: int = 300,
    keys: Qt.KeyboardModifier = ALL_KEYS.NoModifier,
) -> None:
    place = QPointF(x, 100)
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("keys", [ALL_KEYS.ControlModifier, ALL_KEYS.AltModifier])
def test_the_wheel_zooms_at_the_mouse(view: TimelineView, keys: Qt.KeyboardModifier) -> None:
    turn(view, 3, keys=keys)
    assert view.scale.ms_per_pixel < 10
    assert view.scale.time_of(300) == pytest.approx(3000)
    turn(view, -6, keys=keys)
    assert view.scale.ms_per_pixel > 10
    assert view.scale.time_of(300) == pytest.approx(3000)


def test_the_wheel_scrolls_and_with_shift_amplifies(view: TimelineView) -> None:
    turn(view, -1)
    assert view.scale.start_ms > 0
    assert view.scale.ms_per_pixel == 10
    turn(view, 2, keys=ALL_KEYS.ShiftModifier)
    assert view.sound.gain > 1
    turn(view, -9, keys=ALL_KEYS.ShiftModifier)
    assert view.sound.gain == 1


def test_the_scroll_bar_reaches_the_end_of_a_day(view: TimelineView) -> None:
    day = 24 * 3_600_000
    late = Track((Cue("late", day - 1000, day, "Late"),), id="late")
    workspace_of(view).open(History(Document((late,))))
    view.navigation.set_scale(TimeScale(0, 0.5))
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert view.scale.ms_per_pixel == 0.5
    assert view.scale.x_of(day) == pytest.approx(1000, abs=2)
    bar.setValue(day // 2)
    assert view.scale.start_ms == day // 2


def test_keys_move_the_playhead_and_the_page(view: TimelineView, qtbot: QtBot) -> None:
    player = player_of(view)
    player.seek(5000)
    where: list[int] = []
    keys = Qt.Key
    for key in (keys.Key_Left, keys.Key_Right, keys.Key_Right, keys.Key_Home, keys.Key_End):
        qtbot.keyClick(view, key)
        where.append(player.position)
    assert where == [4000, 5000, 6000, 0, 9000]
    view.navigation.set_scale(TimeScale(0, 1))
    qtbot.keyClick(view, keys.Key_PageDown)
    assert view.scale.start_ms == 900
    qtbot.keyClick(view, keys.Key_Plus)
    assert view.scale.ms_per_pixel < 1
    qtbot.keyClick(view, keys.Key_Up, ALL_KEYS.ShiftModifier)
    assert view.sound.gain > 1
    qtbot.keyClick(view, keys.Key_Left, ALL_KEYS.ControlModifier)  # somebody else's
    assert player.position == 9000


def test_a_view_that_is_gone_is_told_nothing_more(qtbot: QtBot) -> None:
    workspace, player = Workspace(), Player()
    view = TimelineView(workspace, player)
    with qtbot.waitSignal(view.destroyed):
        view.deleteLater()
    with qtbot.captureExceptions() as raised:
        workspace.open(History(DOCUMENT))
        workspace.set_marks(Marks((1,)))
        workspace.apply(ShiftCues("en", 500))
        player.seek(100)
    assert raised == []
    player.shutdown()
