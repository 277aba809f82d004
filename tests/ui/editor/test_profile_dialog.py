"""The profile dialog: picking holds at once, rules can be switched, one's own are made and kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.reading_profiles import known_profiles, remembered_profile
from cuesmith.domain.cue import Cue
from cuesmith.domain.rules import Rule
from cuesmith.domain.track import Track
from cuesmith.services import profile_store
from cuesmith.services.profile_store import save_profile
from cuesmith.ui.editor.profile_dialog import ProfileDialog
from tests.support.editor_bench import EditorBench, editor_bench

CUES = (Cue("a", 0, 2000, "Thirty-nine characters are in this line."), Cue("b", 2000, 4000, "..."))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(profile_store, "profiles_dir", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[EditorBench]:
    with editor_bench(Track(CUES, "en", "Main", id="t")) as made:
        yield made


def opened(bench: EditorBench) -> ProfileDialog:
    bench.actions["review.profile"].trigger()
    found = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, ProfileDialog) and each.isVisible()
    ]
    assert len(found) == 1
    return found[0]


def pick(dialog: ProfileDialog, label: str) -> None:
    (item,) = dialog.profiles.findItems(label, Qt.MatchFlag.MatchExactly)
    dialog.profiles.setCurrentItem(item)


def test_what_is_picked_holds_at_once_and_is_counted(bench: EditorBench, qtbot: QtBot) -> None:
    dialog = opened(bench)
    pick(dialog, "BBC, broadcast and online")
    assert bench.workspace.profile.name == "bbc"
    qtbot.waitUntil(lambda: dialog.count.text().startswith("1 "))
    dialog.reject()
    assert bench.workspace.profile.name == "default"


def test_figures_and_source_are_shown_but_not_to_be_changed(bench: EditorBench) -> None:
    dialog = opened(bench)
    assert dialog.form.numbers["max_line_length"].value() == 42
    assert dialog.form.numbers["max_line_length"].isReadOnly()
    assert not dialog.remove.isEnabled()
    pick(dialog, "Netflix, children")
    assert dialog.form.speed.value() == 13
    assert "Japanese: 13 full-width, 4 a second, at least 500 ms" in dialog.form.languages.text()
    dialog.reject()


def test_a_rule_is_switched_off_for_the_project(bench: EditorBench) -> None:
    dialog = opened(bench)
    dialog.rules.switch(Rule.ELLIPSIS)
    assert bench.workspace.profile.without == (Rule.ELLIPSIS,)
    dialog.accept()
    assert bench.workspace.profile.without == (Rule.ELLIPSIS,)
    assert known_profiles().own == ()
    again = opened(bench)
    assert again.rules.without == (Rule.ELLIPSIS,)
    again.reject()


def test_one_is_duplicated_changed_and_kept(bench: EditorBench) -> None:
    dialog = opened(bench)
    QTest.mouseClick(dialog.duplicate, Qt.MouseButton.LeftButton)
    assert dialog.profiles.currentItem().text() == "General, changed (own)"
    dialog.form.name.clear()
    QTest.keyClicks(dialog.form.name, "House style")
    dialog.form.speed.setValue(11)
    dialog.form.numbers["max_line_length"].setValue(36)
    assert bench.workspace.profile.max_cps == 11
    dialog.accept()
    (kept,) = known_profiles().own
    assert (kept.label, kept.max_cps, kept.max_line_length) == ("House style", 11, 36)
    assert kept.source == "Made from “General”."
    assert bench.workspace.profile == kept


def test_what_cannot_be_is_said_and_does_not_hold(bench: EditorBench) -> None:
    dialog = opened(bench)
    dialog.duplicate.click()
    dialog.form.numbers["min_duration"].setValue(9000)
    assert "longer than the longest" in dialog.form.trouble.text()
    assert bench.workspace.profile.min_duration == 833
    dialog.reject()


def test_cancel_keeps_nothing(bench: EditorBench) -> None:
    before = bench.workspace.profile
    dialog = opened(bench)
    dialog.duplicate.click()
    dialog.form.speed.setValue(11)
    dialog.reject()
    assert known_profiles().own == ()
    assert bench.workspace.profile == before


def test_ones_own_can_go_again(bench: EditorBench, folder: Path) -> None:
    save_profile(bench.workspace.profile, folder)
    (folder / "default.toml").rename(folder / "house.toml")
    dialog = opened(bench)
    pick(dialog, "house (own)")
    dialog.remove.click()
    dialog.accept()
    assert list(folder.iterdir()) == []
    assert bench.workspace.profile.name != "house"


def test_broken_ones_are_named(bench: EditorBench, folder: Path) -> None:
    (folder / "broken.toml").write_text("max_cps = 'x'", encoding="utf-8")
    dialog = opened(bench)
    assert "broken.toml: The profile's setting max_cps is 'x'" in dialog.problems.text()
    dialog.reject()


def test_a_folder_that_cannot_be_written_is_said(
    bench: EditorBench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(profile_store, "profiles_dir", lambda: folder / "file" / "profiles")
    said: list[CuesmithError] = []
    bench.workspace.refused.connect(said.append)
    dialog = opened(bench)
    dialog.duplicate.click()
    dialog.accept()
    assert dialog.isVisible()
    assert "cannot be written" in said[0].message
    dialog.reject()


def test_what_was_left_is_remembered() -> None:
    assert remembered_profile("ard", "*").without == (Rule.SMALL_GAP, Rule.NEEDLESS_BREAK)
    assert remembered_profile("ard", "spaces,nonsense").without == (Rule.SPACES,)
    assert remembered_profile("gone", "").name == "default"
