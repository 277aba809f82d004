"""Tracks are chosen, added, named, copied and removed above the list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox

from cuesmith.bridge.bulk_edits import MANY
from cuesmith.domain.track import Track
from cuesmith.ui.editor.profile_dialog import ProfileDialog
from cuesmith.ui.editor.track_dialogs import TrackDialog, track_title
from tests.support.editor_bench import EditorBench, editor_bench, many_cues

TRACKS = (
    Track(many_cues(5), "en", "Main", id="t"),
    Track(many_cues(3, "Zeile"), "de", "Deutsch", id="u"),
)


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[EditorBench]:
    with editor_bench(*TRACKS) as made:
        yield made


def only_dialog(bench: EditorBench, kind: type[QDialog]) -> QDialog:
    (found,) = [each for each in bench.window.findChildren(kind) if each.isVisible()]
    return found


def asked(bench: EditorBench) -> TrackDialog:
    dialog = only_dialog(bench, TrackDialog)
    assert isinstance(dialog, TrackDialog)
    return dialog


def names(bench: EditorBench) -> list[tuple[str, str]]:
    return [(track.name, track.language) for track in bench.workspace.document.tracks]


def test_whether_the_track_is_seen_is_a_command(bench: EditorBench) -> None:
    show = bench.actions["track.show"]
    assert show.isChecked()
    show.trigger()
    assert not bench.workspace.shown_tracks
    bench.actions["track.next"].trigger()
    assert show.isChecked()
    assert [track.id for track in bench.workspace.shown_tracks] == ["u"]


def test_choosing_another_track_shows_its_cues(bench: EditorBench) -> None:
    box = bench.panel.tracks.tracks
    assert [box.itemText(n) for n in range(2)] == ["Main – English", "Deutsch – German"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert bench.workspace.active_track == "u"
    assert bench.panel.table.rowCount() == 3
    bench.actions["track.next"].trigger()
    assert bench.workspace.active_track == "t"
    bench.actions["track.previous"].trigger()
    assert box.currentIndex() == 1


def test_a_new_track_is_asked_for_its_name_and_language(bench: EditorBench) -> None:
    bench.actions["track.add"].trigger()
    dialog = asked(bench)
    dialog.name.setText("Français")
    dialog.language.setEditText("fr-CA")
    dialog.accept()
    assert names(bench)[-1] == ("Français", "fr-CA")
    assert bench.workspace.active_track == bench.workspace.document.tracks[-1].id
    assert not bench.view.isVisible()
    bench.workspace.undo()
    assert len(names(bench)) == 2


def test_what_is_no_language_is_not_taken(bench: EditorBench) -> None:
    bench.actions["track.language"].trigger()
    dialog = asked(bench)
    ok = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    dialog.language.setEditText("gibberish!")
    assert not ok.isEnabled()
    dialog.language.setEditText("Portuguese")
    assert ok.isEnabled()
    dialog.accept()
    assert names(bench)[0] == ("Main", "pt")


def test_renaming_is_one_step(bench: EditorBench) -> None:
    bench.actions["track.rename"].trigger()
    dialog = asked(bench)
    dialog.name.setText("First")
    dialog.accept()
    assert names(bench)[0] == ("First", "en")
    assert bench.panel.tracks.tracks.currentText() == "First – English"
    assert len(bench.workspace.history.undo_steps) == 1


def test_a_copy_stands_beside_and_a_removed_track_comes_back(bench: EditorBench) -> None:
    bench.actions["track.duplicate"].trigger()
    tracks = bench.workspace.document.tracks
    assert [track.name for track in tracks] == ["Main", "Main (copy)", "Deutsch"]
    assert tracks[1].cues == TRACKS[0].cues
    bench.actions["track.remove"].trigger()
    assert len(names(bench)) == 2
    bench.workspace.undo()
    assert [name for name, _ in names(bench)] == ["Main", "Main (copy)", "Deutsch"]


def test_a_copy_of_a_long_track_comes_and_is_gone_to(bench: EditorBench) -> None:
    bench.open([Track(many_cues(MANY + 1), "en", "Main", id="t")])
    bench.actions["track.duplicate"].trigger()
    assert len(names(bench)) == 1  # it is made in the background
    bench.workspace.settle()
    assert [name for name, _ in names(bench)] == ["Main", "Main (copy)"]
    assert bench.workspace.active_track == bench.workspace.document.tracks[1].id


def test_without_tracks_only_a_new_one_can_be_made(bench: EditorBench) -> None:
    bench.open([])
    enabled = [
        id_ for id_ in ("track.add", "track.rename", "track.next") if bench.actions[id_].isEnabled()
    ]
    assert enabled == ["track.add"]


def test_a_track_is_called_by_what_is_known() -> None:
    assert track_title("", "und", 2) == "Track 2"
    assert track_title("", "de", 1) == "German"
    assert track_title("German subtitles", "de", 1) == "German subtitles"


def test_the_reading_profile_is_chosen_from_a_list(bench: EditorBench) -> None:
    bench.actions["review.profile"].trigger()
    dialog = only_dialog(bench, ProfileDialog)
    assert isinstance(dialog, ProfileDialog)
    current = dialog.profiles.currentItem()
    assert current is not None
    assert current.text() == bench.workspace.profile.label
    QTest.keyClick(dialog.profiles, Qt.Key.Key_Down)
    dialog.accept()
    assert bench.workspace.profile.name != "default"
