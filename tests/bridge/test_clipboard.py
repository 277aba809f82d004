"""Cues to the clipboard and back, and what other programs put there."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from cuesmith.bridge.bulk_edits import MANY
from cuesmith.bridge.copied_cues import COPY_MIME, CUES_MIME
from cuesmith.cli.studio_clipboard import clipboard_ports
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.pasting import placed_at
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from tests.support.command_studio import Studio, make_studio

ITALIC = Cue(
    "a",
    1000,
    3000,
    "One two",
    (Word(1000, 1500, "One", 0.5), Word(1500, 3000, "two", 0.9)),
    Markup(Dialect.SRT, "<i>One</i> two"),
    speaker="Ann",
    note="look",
)
PLAIN = Cue("b", 4000, 5000, "Three\nfour")


@pytest.fixture
def clipboard(qtbot: QtBot) -> Iterator[QClipboard]:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


@pytest.fixture
def studio(clipboard: QClipboard) -> Iterator[Studio]:
    studio = make_studio(Document((Track((ITALIC, PLAIN), "en", id="t"),)))
    yield studio
    studio.player.shutdown()


def pasted(studio: Studio) -> list[Cue]:
    return [cue for cue in studio.workspace.view().track.cues if cue.id not in ("a", "b")]


def test_what_is_copied_can_be_read_in_a_text_editor(studio: Studio, clipboard: QClipboard) -> None:
    studio.select("a", "b")
    studio.do("edit.copy")
    assert clipboard.text() == (
        "1\n00:00:01,000 --> 00:00:03,000\n<i>One</i> two\n\n"
        "2\n00:00:04,000 --> 00:00:05,000\nThree\nfour\n"
    )


@pytest.mark.parametrize("through", ["this window", "another"])
def test_cues_come_back_whole_at_the_playhead(
    studio: Studio, clipboard: QClipboard, through: str
) -> None:
    studio.select("a", "b")
    studio.do("edit.copy")
    if through == "another":
        written = bytes(clipboard.mimeData().data(CUES_MIME).data())
        data = QMimeData()
        data.setData(CUES_MIME, b" " + written)
        clipboard.setMimeData(data)
    studio.player.seek(60_000)
    studio.do("edit.paste")
    first, second = pasted(studio)
    assert (first.start, first.end, second.start) == (60_000, 62_000, 63_000)
    assert (first.markup, first.speaker, first.note) == (ITALIC.markup, "Ann", "look")
    assert first.words[1] == Word(60_500, 62_000, "two", 0.9)
    assert studio.selected == [first.id, second.id]
    assert studio.actions["edit.undo"].text() == "&Undo Paste 2 cues"
    assert not {first.id, second.id} & {"a", "b"}


def test_cut_takes_out_what_it_copies_in_one_step(studio: Studio) -> None:
    studio.select("a")
    studio.do("edit.cut")
    assert studio.texts == ["Three\nfour"]
    studio.do("edit.paste")
    assert [cue.text for cue in pasted(studio)] == ["One two"]
    studio.do("edit.undo")
    studio.do("edit.undo")
    assert studio.texts == ["One two", "Three\nfour"]
    assert studio.selected == ["a"]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        (
            "1\n00:00:10,000 --> 00:00:11,000\nHi\n\n2\n00:00:12,000 --> 00:00:13,000\nHo\n",
            [(7000, 8000, "Hi"), (9000, 10_000, "Ho")],
        ),
        ("WEBVTT\n\n00:10.000 --> 00:11.000\n<v Ann>Hi\n", [(7000, 8000, "Hi")]),
        ("Hello there\n\nGood night", [(7000, 7833, "Hello there"), (7916, 8749, "Good night")]),
        ("What if 2 --> 3?", [(7000, 7833, "What if 2 --> 3?")]),
    ],
    ids=["srt", "webvtt", "lines", "a line with an arrow"],
)
def test_text_of_other_programs(
    studio: Studio, clipboard: QClipboard, text: str, cues: list[tuple[int, int, str]]
) -> None:
    clipboard.setText(text)
    studio.player.seek(7000)
    studio.do("edit.paste")
    assert [(cue.start, cue.end, cue.text) for cue in pasted(studio)] == cues
    studio.do("edit.undo")
    assert pasted(studio) == []


def test_nothing_on_the_clipboard_is_said(studio: Studio) -> None:
    studio.do("edit.paste")
    assert studio.refusals == ["There are no cues and no text on the clipboard."]


@pytest.mark.parametrize("damaged", [b"", b"\xff\xfe", b"{}", b'{"cues": 5}', b"[" * 5000])
def test_damage_is_said_and_changes_nothing(
    studio: Studio, clipboard: QClipboard, damaged: bytes
) -> None:
    data = QMimeData()
    data.setData(CUES_MIME, damaged)
    clipboard.setMimeData(data)
    studio.do("edit.paste")
    assert len(studio.refusals) == 1
    assert pasted(studio) == []


def _long(studio: Studio) -> None:
    cues = tuple(replace(PLAIN, id=f"x{row}", start=row, end=row + 1) for row in range(MANY + 1))
    studio.workspace.open(History(Document((Track(cues, "en", id="t"),))))
    studio.do("edit.select_all")


def test_many_cues_are_written_and_pasted_off_the_gui_thread(
    studio: Studio, clipboard: QClipboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, bool]] = []
    write, place = files.render, placed_at

    def watched_write(track: Track, format_id: str, options: WriteOptions) -> str:
        seen.append((format_id, threading.current_thread() is threading.main_thread()))
        return write(track, format_id, options)

    def watched_place(cues: Sequence[Cue], time: int) -> tuple[Cue, ...]:
        seen.append(("placed", threading.current_thread() is threading.main_thread()))
        return place(cues, time)

    monkeypatch.setattr(files, "render", watched_write)
    monkeypatch.setattr("cuesmith.bridge.clipboard.placed_at", watched_place)
    _long(studio)
    studio.do("edit.copy")
    studio.player.seek(60_000)
    with qtbot.waitSignal(studio.workspace.changed):
        studio.do("edit.paste")
    assert len(studio.texts) == 2 * (MANY + 1)
    assert len(studio.selected) == MANY + 1
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert sorted(seen) == [("json", False), ("placed", False), ("srt", False)]
    assert studio.actions["edit.undo"].text() == f"&Undo Paste {MANY + 1} cues"


def test_many_cues_are_there_for_others_at_once(studio: Studio, clipboard: QClipboard) -> None:
    _long(studio)
    studio.do("edit.copy")
    gc.collect()
    assert set(clipboard.mimeData().formats()) == {"text/plain", CUES_MIME, COPY_MIME}
    assert clipboard.text().count(" --> ") == MANY + 1
    written = bytes(clipboard.mimeData().data(CUES_MIME).data())
    assert len(clipboard_ports().read(written.decode(), "json")) == MANY + 1


def test_many_cues_of_another_window_come_soon(
    studio: Studio, clipboard: QClipboard, qtbot: QtBot
) -> None:
    times = "00:00:01,000 --> 00:01:00,000"
    lines = "\n\n".join(f"{row}\n{times}\nHi" for row in range(999))
    clipboard.setText(lines)
    with qtbot.waitSignal(studio.workspace.changed):
        studio.do("edit.paste")
        assert not pasted(studio)
    assert len(pasted(studio)) == 999


def test_too_much_is_refused(studio: Studio, clipboard: QClipboard) -> None:
    clipboard.setText("x" * (32 * 1024 * 1024 + 1))
    studio.do("edit.paste")
    assert studio.refusals == ["What is on the clipboard is too long to be cues."]


def test_pasting_into_nothing_makes_the_track(clipboard: QClipboard) -> None:
    studio = make_studio(Document())
    clipboard.setText("Hello")
    studio.do("edit.paste")
    assert studio.texts == ["Hello"]
    assert studio.workspace.active_track
    studio.do("edit.undo")
    assert studio.workspace.document == Document()
    studio.player.shutdown()
