"""Opening whatever is dropped: media, subtitles, projects, and what is none of them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.domain.cue_edits import DeleteCues
from cuesmith.domain.track_edits import AddTrack
from tests.support.edit_examples import sample_document
from tests.support.media import beeps, write_sound
from tests.support.patience import PATIENCE
from tests.support.project_window import Window, make_window
from tests.support.projects import project_ports, read_project, write_project
from tests.support.rights import without_privilege

SRT = "1\n00:00:01,000 --> 00:00:02,000\nHello.\n"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = make_window(qtbot)
    yield made
    made.shut()


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    return write_sound(tmp_path / "talk.wav", beeps([0.5], 2.0), codec="pcm_s16le")


def write_srt(path: Path) -> Path:
    path.write_text(SRT, encoding="utf-8")
    return path


def test_a_medium_is_a_new_project_on_it(window: Window, talk: Path) -> None:
    window.open(talk)
    assert window.workspace.medium is not None
    window.qtbot.waitUntil(lambda: window.player.medium is not None)
    assert window.session.media is not None
    assert window.session.media.path == str(talk)
    assert window.session.name == "talk"
    assert window.session.unnamed


def test_a_project_in_which_nothing_was_made_is_not_kept(window: Window, talk: Path) -> None:
    window.open(talk)
    path = window.session.path
    window.opening.new_project()
    window.settle()
    assert not path.exists()


def test_subtitles_join_the_medium_dropped_with_them(window: Window, talk: Path) -> None:
    window.open(talk, write_srt(talk.with_name("talk.de.srt")))
    (track,) = window.workspace.document.tracks
    assert (track.name, track.language, len(track.cues)) == ("talk.de", "de", 1)
    assert window.workspace.active_track == track.id
    assert window.workspace.medium is not None


def test_subtitles_alone_ask_for_the_video(window: Window, tmp_path: Path, talk: Path) -> None:
    asked: list[bool] = []
    window.opening.video_wanted.connect(lambda: asked.append(True))
    window.open(write_srt(tmp_path / "talk.srt"))
    assert asked == [True]
    window.open(talk)
    assert window.session.media is not None
    assert len(window.workspace.document.tracks) == 1, "the video joins them"


def test_further_media_go_to_the_queue(window: Window, talk: Path, tmp_path: Path) -> None:
    queued: list[tuple[Path, ...]] = []
    window.opening.media_queued.connect(queued.append)
    other = write_sound(tmp_path / "other.wav", beeps([0.5], 1.0), codec="pcm_s16le")
    window.open(talk, other)
    assert queued == [(other,)]
    assert window.session.name == "talk"


def test_a_medium_known_offers_its_project(window: Window, talk: Path, tmp_path: Path) -> None:
    offered: list[object] = []
    window.opening.continue_offered.connect(lambda known, _: offered.append(known.path))
    window.open(talk, write_srt(tmp_path / "a.srt"))
    first = window.session.path
    window.opening.new_project()
    window.open(talk)
    assert offered == [str(first)]


def test_a_project_comes_back_with_its_medium_and_playhead(
    window: Window, talk: Path, tmp_path: Path
) -> None:
    window.open(talk, write_srt(tmp_path / "a.srt"))
    window.qtbot.waitUntil(lambda: window.player.medium is not None)
    window.player.seek(1234)
    window.opening.save_as(tmp_path / "talk.cuesmith")
    window.qtbot.waitUntil(lambda: not window.session.unnamed)
    window.settle()
    window.opening.new_project()
    window.open(tmp_path / "talk.cuesmith")
    window.qtbot.waitUntil(lambda: window.player.position == 1234)
    assert window.session.name == "talk"
    assert not window.errors


def test_a_moved_medium_is_found_beside_the_project(
    window: Window, talk: Path, tmp_path: Path
) -> None:
    window.open(talk, write_srt(tmp_path / "a.srt"))
    place = tmp_path / "elsewhere"
    place.mkdir()
    window.opening.save_as(place / "talk.cuesmith")
    window.qtbot.waitUntil(lambda: not window.session.unnamed)
    window.opening.new_project()
    talk.rename(place / "renamed.wav")
    window.open(place / "talk.cuesmith")
    assert window.workspace.medium is not None
    assert window.workspace.medium.path == place / "renamed.wav"
    window.settle()
    assert window.session.emergency_flush(PATIENCE / 1000)
    media = read_project(place / "talk.cuesmith").media
    assert media is not None
    assert media.path == str(place / "renamed.wav")


def test_a_lost_medium_is_asked_for(window: Window, talk: Path, tmp_path: Path) -> None:
    window.open(talk, write_srt(tmp_path / "a.srt"))
    window.opening.save_as(tmp_path / "talk.cuesmith")
    window.qtbot.waitUntil(lambda: not window.session.unnamed)
    window.opening.new_project()
    talk.unlink()
    missing: list[str] = []
    doubted: list[Path] = []
    window.opening.medium.missing.connect(lambda media, _: missing.append(media.name))
    window.opening.medium.doubted.connect(doubted.append)
    window.open(tmp_path / "talk.cuesmith")
    assert missing == ["talk.wav"]
    assert window.workspace.document.tracks, "the cues can be edited all the same"
    other = write_sound(tmp_path / "other.wav", beeps([0.5], 1.0), codec="pcm_s16le")
    window.opening.medium.relink(other)
    window.settle()
    assert doubted == [other]
    window.opening.medium.relink(other, anyway=True)
    window.settle()
    assert window.workspace.medium is not None


def test_the_second_window_only_reads(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    path = write_project(tmp_path / "talk.cuesmith", sample_document())
    window.open(path)
    second = make_window(qtbot)
    held: list[Path] = []
    second.opening.held_elsewhere.connect(held.append)
    second.open(path)
    assert held == [path]
    assert second.workspace.read_only
    assert not second.workspace.apply(DeleteCues("en", ("fox",)))
    window.opening.new_project()
    window.settle()
    second.opening.try_again()
    second.settle()
    assert not second.workspace.read_only
    assert second.workspace.apply(DeleteCues("en", ("fox",)))
    second.shut()
    assert len(read_project(path).document.tracks[0].cues) == 3


def test_a_read_only_project_goes_on_in_a_copy(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_project(tmp_path / "talk.cuesmith", sample_document())
    window.open(path)
    second = make_window(qtbot)
    second.open(path)
    second.opening.save_as(tmp_path / "copy.cuesmith")
    qtbot.waitUntil(lambda: not second.workspace.read_only)
    second.shut()
    assert read_project(tmp_path / "copy.cuesmith").document == sample_document()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("notes.mp4", b"Dear diary, today nothing happened.\n" * 9, "text file"),
        ("noise.mkv", bytes(range(256)) * 40, "damaged"),
        ("empty.mp4", b"", "empty"),
        ("missing.mp4", None, "no file"),
        ("prose.txt", b"Dear diary, today nothing happened.\n", ""),
        ("fake.cuesmith", b"SQLite format 3\0 not really" * 99, "cannot be opened"),
    ],
)
def test_what_is_no_project_is_refused_in_words(
    window: Window, tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    window.open(tmp_path / name)
    if says:
        assert [says in error.message for error in window.errors] == [True], window.errors
    assert len(window.errors) <= 1
    assert window.workspace.medium is None


def test_a_folder_is_refused_in_words(window: Window, tmp_path: Path) -> None:
    window.open(tmp_path)
    assert "is a folder" in window.errors[0].message


def test_unfinished_work_is_offered_again(
    window: Window, qtbot: QtBot, talk: Path, tmp_path: Path
) -> None:
    window.open(talk, write_srt(tmp_path / "a.srt"))
    path = window.session.path
    next_window = make_window(qtbot)
    found: list[tuple[object, ...]] = []
    next_window.opening.unfinished_found.connect(found.append)
    next_window.opening.look_for_unfinished()
    next_window.settle()
    assert not found, "the first window still holds it"
    window.opening.new_project()
    window.settle()
    next_window.opening.look_for_unfinished(since=path.stat().st_mtime)
    next_window.settle()
    assert not found, "it was left in order"
    next_window.opening.look_for_unfinished()
    next_window.settle()
    ((unfinished,),) = found
    assert unfinished.path == path  # type: ignore[attr-defined]
    next_window.opening.discard([path])
    next_window.settle()
    assert not path.exists()
    next_window.shut()


def test_later_changes_that_were_rescued_are_taken_back(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_project(tmp_path / "talk.cuesmith", sample_document())
    window.open(path)
    away = path.rename(tmp_path / "away.cuesmith")
    window.workspace.apply(DeleteCues("en", ("fox",)))
    window.qtbot.waitUntil(lambda: window.session.status.rescued)
    window.opening.new_project()
    window.qtbot.waitUntil(lambda: not window.session.leaving)
    away.rename(path)
    found: list[Path] = []
    window.opening.rescued_found.connect(found.append)
    window.open(path)
    assert window.workspace.document == sample_document()
    window.opening.take_rescued(found[0])
    window.settle()
    assert window.session.path == path
    assert len(window.workspace.document.tracks[0].cues) == 3
    assert not found[0].exists()


def test_opening_the_open_project_again_changes_nothing(window: Window, tmp_path: Path) -> None:
    path = write_project(tmp_path / "talk.cuesmith", sample_document())
    window.open(path)
    window.workspace.apply(DeleteCues("en", ("fox",)))
    link = tmp_path / "link.cuesmith"
    link.symlink_to(path)
    window.open(path)
    window.open(link)
    assert window.session.path == path
    assert not window.workspace.read_only


def test_a_project_that_may_not_be_read_is_refused_in_words(window: Window) -> None:
    with tempfile.TemporaryDirectory() as open_to_all:
        Path(open_to_all).chmod(0o755)
        path = write_project(Path(open_to_all) / "talk.cuesmith", sample_document())
        path.chmod(0)
        with without_privilege():
            window.open(path)
    assert "may not read" in window.errors[0].message


def test_the_start_page_knows_what_was_made(window: Window, talk: Path) -> None:
    recent = project_ports().recent
    window.open(talk)
    assert recent.all() == (), "a medium that was only looked at is no project"
    for track in sample_document().tracks:
        window.workspace.apply(AddTrack(track))
    window.settle()
    window.opening.new_project()
    window.settle()
    (entry,) = recent.all()
    assert (entry.name, entry.unnamed, entry.cues, entry.duration) == ("talk", True, 6, 2000)
