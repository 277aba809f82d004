"""Working with the source above: the inspector, the list, and taking its text over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuesmith.bridge.reference_track import NONE, ReferenceTrack
from cuesmith.bridge.track_table import Column
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.cue_edits import DeleteCues, ReplaceText
from cuesmith.domain.time_edits import SetTimes
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.domain.translated_text import with_fingerprints
from cuesmith.domain.twin_tracks import TRANSLATED_FROM
from cuesmith.ui.project.export_dialog import ExportDialog
from cuesmith.ui.translation.beside import ReferenceDialog
from tests.support.editor_bench import EditorBench, editor_bench, many_cues
from tests.support.studio_window import open_studio

ENGLISH = Track(many_cues(20), "en", "Main", id="en")
GERMAN = replace(
    Track(many_cues(20, "Zeile"), "de", id="de", metadata=((TRANSLATED_FROM, "en"),)),
)
GERMAN = replace(GERMAN, metadata=with_fingerprints(GERMAN, ENGLISH.cues))
ARABIC = Track((Cue("x", 9_500, 10_500, "صباح الخير"),), "ar", id="ar")


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[EditorBench]:
    with editor_bench(ENGLISH, GERMAN, ARABIC) as made:
        made.workspace.set_active_track("de")
        made.workspace.select_cues(["c3"])
        yield made


@pytest.fixture
def reference(bench: EditorBench) -> ReferenceTrack:
    found = ReferenceTrack(bench.workspace, bench.panel)
    bench.inspector.read_beside(found)
    bench.panel.read_beside(found)
    return found


def beside(bench: EditorBench, row: int) -> str:
    table = bench.panel.table
    return str(table.data(table.index(row, Column.BESIDE)))


def test_a_translation_shows_its_source_cue_by_cue(
    bench: EditorBench, reference: ReferenceTrack
) -> None:
    source = bench.form.source
    assert (source.isVisible(), source.text.text()) == (True, "Line 3")
    assert source.language.text() == "English"
    assert not bench.view.isColumnHidden(Column.BESIDE)
    assert beside(bench, 7) == "Line 7"
    bench.workspace.set_active_track("en")
    assert not source.isVisible()
    assert bench.view.isColumnHidden(Column.BESIDE)


def test_a_change_of_the_source_is_seen_at_once_and_marks_what_is_old(
    bench: EditorBench, reference: ReferenceTrack
) -> None:
    assert bench.form.source.warning.text() == ""
    bench.workspace.apply(ReplaceText("en", "c3", "Another line"))
    assert bench.form.source.text.text() == "Another line"
    assert bench.form.source.warning.text() == "changed since it was translated"
    assert bench.panel.table.is_outdated(3)
    assert not bench.panel.table.is_outdated(4)


def test_a_cue_whose_twin_is_gone_finds_what_shows_meanwhile(
    bench: EditorBench, reference: ReferenceTrack
) -> None:
    bench.workspace.apply(DeleteCues("en", ("c3",)))
    assert bench.form.source.text.text() == "Nothing is said here."
    bench.workspace.apply(SetTimes("en", "c2", 9_000, 11_000))
    assert bench.form.source.text.text() == "Line 2"


def test_any_track_may_be_read_beside_and_from_the_right(
    bench: EditorBench, reference: ReferenceTrack
) -> None:
    reference.choose("ar")
    assert bench.form.source.text.text() == "صباح الخير"
    assert bench.form.source.text.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert beside(bench, 4) == ""
    reference.choose(NONE)
    assert not bench.form.source.isVisible()
    reference.choose(None)
    assert bench.form.source.text.text() == "Line 3"


def test_numbers_that_two_tracks_share_by_chance_pair_nothing(
    bench: EditorBench, reference: ReferenceTrack
) -> None:
    """Only of a translation do identities mean something."""
    moved = tuple(
        replace(cue, start=cue.start + 2_900, end=cue.end + 2_900) for cue in ENGLISH.cues
    )
    bench.workspace.apply(AddTrack(Track(moved, "fr", id="fr")))
    bench.workspace.set_active_track("de")
    reference.choose("fr")
    assert beside(bench, 3) == "Line 2"


def test_the_column_is_put_away_by_its_command(
    bench: EditorBench, reference: ReferenceTrack
) -> None:
    bench.actions["view.show_beside"].trigger()
    assert bench.view.isColumnHidden(Column.BESIDE)
    assert bench.form.source.isVisible()


def test_several_cues_have_no_source_above(bench: EditorBench, reference: ReferenceTrack) -> None:
    bench.workspace.select_cues(["c1", "c2"])
    assert not bench.form.source.isVisible()


def test_in_the_window_source_texts_are_taken_over_and_both_are_exported(
    qtbot: QtBot, tmp_path: Path
) -> None:
    italic = replace(ENGLISH.cues[2], markup=Markup(Dialect.SRT, "<i>Line 2</i>"))
    english = ENGLISH.with_cues((*ENGLISH.cues[:2], italic, *ENGLISH.cues[3:]))
    with open_studio(qtbot) as window:
        workspace = window.workspace
        workspace.apply(AddTrack(english))
        workspace.apply(AddTrack(GERMAN))
        assert not window.commands["cue.copy_source"].isEnabled()
        workspace.set_active_track("de")
        workspace.select_cues(["c2", "c5"])
        window.commands["cue.copy_source"].trigger()
        cues = workspace.view().track.cues
        assert [cue.text for cue in (cues[2], cues[5])] == ["Line 2", "Line 5"]
        assert cues[2].markup == Markup(Dialect.SRT, "<i>Line 2</i>")
        assert window.commands["edit.undo"].text().endswith("Take over the source of 2 cues")
        workspace.undo()
        assert workspace.view().track.cues == GERMAN.cues

        window.commands["track.reference"].trigger()
        dialog = window.findChild(ReferenceDialog)
        assert dialog is not None
        assert dialog.tracks.currentText() == "The one it was translated from"
        dialog.tracks.setCurrentIndex(dialog.tracks.findData(NONE))
        dialog.accept()
        assert window.commands["cue.copy_source"].isEnabled() is False

        window.commands["file.export_two"].trigger()
        export = window.findChild(ExportDialog)
        assert export is not None
        assert export.second.chosen is workspace.document.tracks[0]
        export.choose_format("srt")
        export.order(tmp_path / "both.srt")
        qtbot.waitUntil(export.outcome.isVisible)
        export.close()
    written = (tmp_path / "both.srt").read_text(encoding="utf-8")
    assert "Zeile 0\nLine 0\n" in written
    assert "Zeile 2\n<i>Line 2</i>\n" in written
