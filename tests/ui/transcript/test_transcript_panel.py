"""The transcript with real clicks and keys: what is read, gone to, chosen, cut, and followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cuesmith.bridge import transcript_paragraphs
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, ReplaceText
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.search import Query, survey
from cuesmith.domain.track import Track
from cuesmith.domain.transcript import Paragraph, paragraphs
from cuesmith.domain.words import interpolate_words
from cuesmith.ui.transcript.panel import TranscriptPanel
from cuesmith.ui.transcript.stage import Place
from tests.support.editor_bench import SilentPlayer
from tests.support.patience import PATIENCE

NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
KEYS = Qt.Key


def timed(name: str, start: int, text: str, speaker: str = "") -> Cue:
    words = interpolate_words(text, start, start + 1800)
    return Cue(name, start, start + 1800, text, words, speaker=speaker)


ENGLISH = (
    timed("a", 0, "Good morning,\neverybody.", "Ann"),
    timed("b", 2000, "This is the\nsecond cue.", "Ann"),
    timed("c", 4000, "Hello.", "Bob"),
    timed("d", 9000, "And this is the last one.", "Bob"),
)
TRACKS = (
    Track(ENGLISH, "en", id="en"),
    Track((timed("h", 0, "שלום לכולם, מה נשמע."),), "he", id="he"),
)


class Bench:
    """A panel of 420 by 300 pixels."""

    def __init__(self, qtbot: QtBot, tracks: tuple[Track, ...] = TRACKS) -> None:
        self.workspace = Workspace()
        self.player = SilentPlayer(self.workspace)
        self.actions = Actions(self.workspace)
        self.workspace.open(History(Document(tracks)))
        self.panel = TranscriptPanel(self.workspace, self.player, self.actions)
        self.view = self.panel.view
        qtbot.addWidget(self.panel)
        self.panel.resize(420, 300)
        self.panel.show()
        qtbot.waitExposed(self.panel)
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)

    def point(self, paragraph: int, word: int) -> QPoint:
        rect = self.view.stage.rect(Place(paragraph, word))
        return rect.center().toPoint() - QPoint(0, self.view.verticalScrollBar().value())

    def click(self, paragraph: int, word: int, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(
            self.view.viewport(), Qt.MouseButton.LeftButton, keys, self.point(paragraph, word)
        )

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.view, key, held)

    @property
    def at(self) -> str:
        place = self.view.caret.place
        if place is None:
            return ""
        prose = self.view.stage.prose(place.paragraph)
        word = prose.words[place.word]
        return prose.text[word.first : word.stop]

    @property
    def texts(self) -> list[str]:
        return [cue.text for cue in self.workspace.view().track.cues]

    @property
    def paragraphs(self) -> list[str]:
        return [self.view.stage.prose(place).text for place in range(len(self.panel.paragraphs))]


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_each_of_two_in_a_cue_has_a_line_and_keys_go_through_both(qtbot: QtBot) -> None:
    cues = (timed("a", 0, "- Who is\nthere?\n- Only me."), timed("b", 2000, "Come in."))
    bench = Bench(qtbot, (Track(cues, "en", id="en"),))
    block = bench.view.stage.block(0)
    lines = [block.line_of(word) for word in range(len(block.prose.words))]
    assert lines == [0, 0, 0, 1, 1, 2, 2]
    bench.click(0, 3)
    assert bench.view.caret.place == Place(0, 3)
    bench.press(KEYS.Key_Right, KEYS.Key_Right)
    assert bench.view.caret.place == Place(0, 5)
    assert block.prose.text == "- Who is there?\n- Only me.\nCome in."


def test_cues_read_as_prose(bench: Bench) -> None:
    assert bench.paragraphs == [
        "Good morning, everybody. This is the second cue.",
        "Hello.",
        "And this is the last one.",
    ]
    names = [bench.view.stage.block(place).name for place in range(3)]
    assert names == ["Ann", "Bob", ""]


def test_a_click_goes_to_the_word(bench: Bench) -> None:
    bench.click(0, 4)
    assert bench.at == "is"
    word = bench.view.word(bench.view.caret.place or Place(0, 0))
    assert bench.player.position == word.start
    assert bench.workspace.selection.cues == ("b",)


def test_keys_go_by_words_lines_and_paragraphs(bench: Bench) -> None:
    bench.click(0, 0)
    bench.press(KEYS.Key_Right)
    assert bench.at == "morning,"
    assert bench.player.position == ENGLISH[0].words[1].start
    bench.press(KEYS.Key_Left, KEYS.Key_Left)
    assert bench.at == "Good"
    bench.press(KEYS.Key_End, held=CONTROL)
    assert bench.at == "one."
    bench.press(KEYS.Key_Up)
    assert bench.at == "Hello."
    bench.press(KEYS.Key_Left)
    assert bench.at == "cue."
    bench.press(KEYS.Key_Home, held=CONTROL)
    bench.press(KEYS.Key_Down, KEYS.Key_Down, KEYS.Key_Down, KEYS.Key_Down)
    assert bench.at == "And"
    bench.press(KEYS.Key_End)
    assert bench.at == "one."
    bench.press(KEYS.Key_PageUp)
    assert bench.view.caret.place is not None
    assert bench.view.caret.place.paragraph == 0


def test_chosen_words_are_cut_as_one_step(bench: Bench) -> None:
    bench.click(0, 1)
    bench.press(KEYS.Key_Right, held=SHIFT)
    bench.press(KEYS.Key_Right, KEYS.Key_Right, held=SHIFT)
    assert bench.view.caret.text_later()() == "morning, everybody. This"
    bench.press(KEYS.Key_Delete)
    assert bench.texts[:2] == ["Good.", "Is the\nsecond cue."]
    assert bench.at == "Is"
    assert bench.workspace.history.undo_steps[-1].edit.describe(bench.workspace.document) == (
        "Cut 3 words"
    )
    bench.workspace.undo()
    assert bench.workspace.document.tracks == TRACKS


def test_a_cue_whose_words_are_all_cut_goes(bench: Bench) -> None:
    QTest.mouseDClick(bench.view.viewport(), Qt.MouseButton.LeftButton, NONE, bench.point(1, 0))
    assert bench.view.caret.text_later()() == "Hello."
    bench.press(KEYS.Key_Backspace)
    assert len(bench.texts) == 3
    assert bench.paragraphs[1] == "And this is the last one."
    assert bench.at == "And"


def test_whole_paragraphs_are_cut(bench: Bench) -> None:
    bench.click(0, 1)
    bench.click(2, 2, SHIFT)
    bench.press(KEYS.Key_Delete)
    assert bench.texts == ["Good.", "The last one."]
    bench.workspace.undo()
    bench.press(KEYS.Key_A, held=CONTROL)
    bench.press(KEYS.Key_Delete)
    assert bench.texts == []
    bench.workspace.undo()
    assert bench.workspace.document.tracks == TRACKS


def test_dragging_chooses(bench: Bench) -> None:
    viewport = bench.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, bench.point(0, 0))
    QTest.mouseMove(viewport, bench.point(0, 2))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, bench.point(0, 2))
    assert bench.view.caret.text_later()() == "Good morning, everybody."
    assert bench.player.position == 0
    bench.click(2, 0, SHIFT)
    assert bench.view.caret.text_later()() == "\n\n".join([*bench.paragraphs[:2], "And"])
    bench.press(KEYS.Key_Escape)
    assert bench.view.caret.text_later()() == ""


def test_prose_is_copied(bench: Bench) -> None:
    bench.click(0, 1)
    bench.press(KEYS.Key_C, held=CONTROL)
    assert QGuiApplication.clipboard().text() == bench.paragraphs[0]
    bench.press(KEYS.Key_A, held=CONTROL)
    bench.press(KEYS.Key_C, held=CONTROL)
    assert QGuiApplication.clipboard().text() == "\n\n".join(bench.paragraphs)


def test_return_leads_to_the_inspector(bench: Bench, qtbot: QtBot) -> None:
    bench.click(2, 0)
    with qtbot.waitSignal(bench.workspace.text_wanted) as wanted:
        bench.press(KEYS.Key_Return)
    assert wanted.args == ["d"]
    assert bench.workspace.selection.current == "d"


def test_the_menu_does_the_same(bench: Bench) -> None:
    bench.click(1, 0)
    actions = bench.panel.make_menu().actions()
    texts = [action.text().replace("&", "") for action in actions if action.text()]
    assert texts == [
        "Cut words from cues", "Copy text", "Play from here", "Edit in the inspector"
    ]  # fmt: skip
    actions[0].trigger()
    assert len(bench.texts) == 3


def test_the_spoken_word_is_followed(qtbot: QtBot) -> None:
    bench = Bench(qtbot, (Track(many(200), "en", id="t"),))
    bench.player.runs = True
    bench.player.playing_changed.emit(True)
    word = many(200)[150].words[2]
    bench.player.position_changed.emit(word.start + 1)
    place = bench.panel._spoken_at(word.start + 1)
    assert place is not None
    assert bench.view.word(place).start == word.start
    assert bench.view.is_seen(place)
    bench.view.turned.emit()
    bench.player.position_changed.emit(0)
    assert not bench.view.is_seen(Place(0, 0)), "who scrolls is left where they are"
    bench.click(place.paragraph, place.word)
    bench.player.position_changed.emit(0)
    assert bench.view.is_seen(Place(0, 0))


def test_a_cue_selected_elsewhere_is_shown(qtbot: QtBot) -> None:
    bench = Bench(qtbot, (Track(many(200), "en", id="t"),))
    bench.workspace.select_cues(["c180"], "c180", "list")
    place = bench.panel._begin_of("c180")
    assert place is not None
    assert bench.view.word(place).cue == "c180"
    assert bench.view.is_seen(place)


def many(count: int) -> tuple[Cue, ...]:
    return tuple(
        timed(f"c{n}", 2000 * n, f"Sentence number {n} goes\non for a while.") for n in range(count)
    )


def test_an_edit_lays_out_only_what_it_touches(qtbot: QtBot) -> None:
    bench = Bench(qtbot, (Track(many(400), "en", id="t"),))
    QTest.qWait(0)
    bench.panel.grab()
    held = dict(bench.view.stage._blocks)
    assert len(held) < 10
    bench.workspace.apply(ReplaceText("t", "c399", "The end."))
    assert bench.view.stage._blocks == held
    bench.workspace.apply(DeleteCues("t", ("c0",)))
    bench.panel.grab()
    assert bench.view.stage.prose(0).text.startswith("Sentence number 1 ")
    whole = [cue.text.replace("\n", " ") for cue in bench.workspace.view().track.cues]
    assert " ".join(bench.paragraphs) == " ".join(whole)


def test_what_is_read_stays_in_place_while_it_changes_above(qtbot: QtBot) -> None:
    bench = Bench(qtbot, (Track(many(400), "en", id="t"),))
    bench.workspace.select_cues(["c200"], "c200", "list")
    bench.panel.grab()
    place = bench.panel._begin_of("c200")
    assert place is not None
    before = bench.view.stage.rect(place).top() - bench.view.verticalScrollBar().value()
    bench.workspace.apply(DeleteCues("t", ("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8")))
    place = bench.panel._begin_of("c200")
    assert place is not None
    after = bench.view.stage.rect(place).top() - bench.view.verticalScrollBar().value()
    assert abs(after - before) <= 1


def test_an_edit_elsewhere_does_not_scroll_back_to_the_caret(qtbot: QtBot) -> None:
    bench = Bench(qtbot, (Track(many(400), "en", id="t"),))
    bench.click(0, 1)
    bench.view.clearFocus()
    bench.workspace.select_cues(["c300"], "c300", "list")
    top = bench.view.verticalScrollBar().value()
    assert top > 0
    bench.workspace.apply(ReplaceText("t", "c300", "Typed in the inspector."))
    bench.panel.grab()
    assert abs(bench.view.verticalScrollBar().value() - top) < 40
    assert bench.view.caret.place == Place(0, 1)


def test_text_from_the_right_is_gone_through_to_the_left(bench: Bench) -> None:
    bench.workspace.set_active_track("he")
    assert bench.paragraphs == ["שלום לכולם, מה נשמע."]
    bench.press(KEYS.Key_Home, held=CONTROL)
    bench.press(KEYS.Key_Left)
    assert bench.at == "לכולם,"
    first, second = (bench.view.stage.rect(Place(0, word)) for word in (0, 1))
    assert first.left() > second.right() - 1
    bench.click(0, 2)
    assert bench.at == "מה"


def test_nobody_looks_nothing_is_done(bench: Bench) -> None:
    bench.panel.hide()
    bench.workspace.apply(ReplaceText("en", "c", "Goodbye."))
    assert bench.panel.paragraphs[1].speaker == "Bob"
    assert "Hello." in bench.view.stage.prose(1).text
    bench.panel.show()
    assert "Goodbye." in bench.view.stage.prose(1).text


def test_without_captions_it_says_so(qtbot: QtBot) -> None:
    bench = Bench(qtbot, ())
    bench.panel.grab()
    bench.press(KEYS.Key_Right, KEYS.Key_Delete, KEYS.Key_End)
    assert not bench.panel.cut_button.isVisible()
    silent = Bench(qtbot, (Track((Cue("a", 0, 900, " "),), id="t"),))
    silent.panel.grab()
    silent.press(KEYS.Key_Right, KEYS.Key_Delete, KEYS.Key_PageDown)
    QTest.mouseClick(silent.view.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(100, 20))
    assert silent.texts == [" "]


def test_who_hears_the_window_hears_the_word(bench: Bench) -> None:
    bench.click(1, 0)
    assert bench.view.accessibleDescription() == "Hello. \u2013 Bob Hello."


def test_a_cue_as_long_as_a_book_does_not_stop_the_window(qtbot: QtBot) -> None:
    long = replace(ENGLISH[0], text="word " * 200_000, words=())
    bench = Bench(qtbot, (Track((long,), "en", id="t"),))
    bench.panel.grab()
    assert len(bench.paragraphs[0]) < 25_000


def test_a_long_track_is_read_and_copied_in_jobs(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def read_later(cues: Sequence[Cue], language: str, context: JobContext) -> list[Paragraph]:
        go_on.wait(PATIENCE / 1000)
        return read(cues, language, context)

    read = transcript_paragraphs._all_paragraphs
    monkeypatch.setattr(transcript_paragraphs, "_all_paragraphs", read_later)
    cues = tuple(timed(f"c{n}", n * 5000, f"Sentence number {n}.") for n in range(3000))
    bench = Bench(qtbot, (Track(cues, "en", id="long"),))
    assert not len(bench.panel.paragraphs)
    assert bench.panel.paragraphs.reading
    assert bench.panel.paragraphs.of_row(0) is None
    # What comes in meanwhile is read, too.
    bench.workspace.apply(ReplaceText("long", "c7", "Not lost."))
    go_on.set()
    qtbot.waitUntil(lambda: len(bench.panel.paragraphs) > 0)
    assert [each[:] for each in bench.panel.paragraphs._found] == [
        each[:] for each in paragraphs(bench.workspace.view().track.cues, language="en")
    ]
    QGuiApplication.clipboard().setText("before")
    bench.press(KEYS.Key_A, KEYS.Key_C, held=CONTROL)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "before")
    assert QGuiApplication.clipboard().text() == "\n\n".join(bench.paragraphs)
    assert "Not lost." in bench.paragraphs
    bench.panel.stop()


def test_a_long_track_that_nobody_looks_at_any_more_is_read_again(qtbot: QtBot) -> None:
    cues = tuple(timed(f"c{n}", n * 5000, f"Sentence number {n}.") for n in range(3000))
    bench = Bench(qtbot, (Track(cues, "en", id="long"),))
    bench.panel.hide()
    assert not bench.panel.paragraphs.reading
    bench.panel.show()
    qtbot.waitUntil(lambda: len(bench.panel.paragraphs) == 3000)
    bench.panel.stop()


def test_what_was_looked_for_is_marked_until_its_cue_says_something_else(bench: Bench) -> None:
    query = Query("the s")
    found = tuple(survey(bench.workspace.document.tracks, query))
    bench.panel.mark_found(found)
    marked = [each for each in bench.view._marked(0) if each.underlined]
    words = bench.view.stage.prose(0).words
    text = bench.view.stage.prose(0).text
    said = [text[words[each.first].first : words[each.stop - 1].stop] for each in marked]
    assert said == ["the", "second"]
    bench.workspace.apply(ReplaceText("en", "b", "Now the third."))
    assert not [each for each in bench.view._marked(0) if each.underlined]
    bench.workspace.apply(ReplaceText("en", "b", "This is the\nsecond cue."))
    bench.panel.mark_found(())
    assert not [each for each in bench.view._marked(0) if each.underlined]


def test_where_there_is_little_room_it_is_for_the_text(bench: Bench, qtbot: QtBot) -> None:
    assert bench.panel.bar.isVisible()
    bench.panel.resize(420, 180)
    assert not bench.panel.bar.isVisible()
    qtbot.waitUntil(lambda: bench.view.height() == 180)
    bench.panel.resize(420, 300)
    assert bench.panel.bar.isVisible()
