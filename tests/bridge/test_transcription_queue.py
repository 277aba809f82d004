"""A queue works media off one by one, each into a project that opens with its captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError, FileError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.base.paths import state_dir
from cuesmith.bridge.kept_queue import KeptQueue
from cuesmith.bridge.ports import SpeechRun
from cuesmith.bridge.transcriber import Transcriber
from cuesmith.bridge.transcription_queue import ItemState, QueueItem, TranscriptionQueue
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_projects import make_store
from cuesmith.domain.cue import Cue
from cuesmith.domain.track import Track
from cuesmith.services.live_track import resume_point
from cuesmith.services.project_recent import RecentProjects
from cuesmith.services.queued_runs import QueuedWork, keep_as_project
from cuesmith.services.transcription import Listen, Transcript
from cuesmith.services.waiting_list import WaitingList
from tests.support.studio_speech import (
    WHISPER,
    Gate,
    build_model,
    quick_ports,
    voices_info,
    write_voices,
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_model(tmp_path_factory.mktemp("models"))


@pytest.fixture
def media(tmp_path: Path) -> list[Path]:
    first = write_voices(tmp_path / "first.wav")
    second = tmp_path / "second.wav"
    second.write_bytes(first.read_bytes())
    return [first, second]


@dataclass
class Desk:
    queue: TranscriptionQueue
    transcriber: Transcriber
    workspace: Workspace
    gate: Gate
    recent: RecentProjects
    qtbot: QtBot
    finished: list[QueueItem] = field(default_factory=list)
    failures: list[CuesmithError] = field(default_factory=list)

    @property
    def states(self) -> list[ItemState]:
        return [item.state for item in self.queue.items]

    def until_idle(self) -> None:
        self.gate.open()
        self.qtbot.waitUntil(lambda: self.queue._job is None and not self.queue.running)

    def until_cues(self, row: int) -> None:
        self.qtbot.waitUntil(lambda: self.queue.items[row].cues > 0)


def make_desk(qtbot: QtBot, model: Path, folder: Path, kept: list[QueuedWork]) -> Desk:
    workspace, gate = Workspace(), Gate()
    ports = quick_ports(model, gate)
    recent = RecentProjects(folder / "recent.json")
    keep = partial(keep_as_project, make_store(), recent, folder / "projects")

    def keep_and_note(work: QueuedWork) -> Path:
        kept.append(work)
        return keep(work)

    queue = TranscriptionQueue(workspace, ports, keep_and_note, lambda: WHISPER, workspace)
    transcriber = Transcriber(workspace, ports, workspace)
    queue.give_way_to(transcriber)
    made = Desk(queue, transcriber, workspace, gate, recent, qtbot)
    queue.item_finished.connect(made.finished.append)
    queue.failed.connect(made.failures.append)
    return made


@pytest.fixture
def kept() -> list[QueuedWork]:
    return []


@pytest.fixture
def desk(qtbot: QtBot, model: Path, tmp_path: Path, kept: list[QueuedWork]) -> Iterator[Desk]:
    made = make_desk(qtbot, model, tmp_path, kept)
    yield made
    made.gate.open()
    made.transcriber.shut_down()
    made.queue.shut_down()


def track_of(project: Path) -> Track:
    file, content, _ = make_store().open(project, False)
    file.close()
    (track,) = content.document.tracks
    return track


def contents(cues: tuple[Cue, ...]) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in cues]


def test_each_medium_becomes_a_project(desk: Desk, media: list[Path]) -> None:
    desk.queue.add(media)
    assert desk.states == [ItemState.WAITING] * 2
    assert not desk.finished  # nothing begins before it is let run
    desk.queue.start()
    desk.until_idle()
    assert desk.states == [ItemState.DONE] * 2
    assert [item.medium for item in desk.finished] == media
    tracks = [track_of(item.project) for item in desk.finished if item.project]
    assert contents(tracks[0].cues) == contents(tracks[1].cues)
    assert len(tracks[0].cues) > 3
    assert resume_point(tracks[0]) is None
    assert {Path(each.media) for each in desk.recent.all()} == set(media)
    assert not list(state_dir().rglob("*.jsonl"))
    assert not desk.workspace.document.tracks


def test_the_window_goes_first_and_the_queue_goes_on_unharmed(
    desk: Desk, media: list[Path], kept: list[QueuedWork]
) -> None:
    desk.queue.add(media[:1])
    desk.queue.start()
    desk.until_cues(0)
    given_way: list[int] = []

    def note() -> None:
        if desk.states == [ItemState.WAITING]:
            given_way.append(len(kept))

    desk.queue.changed.connect(note)
    desk.workspace.set_medium(voices_info(media[1]))
    desk.transcriber.start(WHISPER)
    desk.gate.open()
    desk.qtbot.waitUntil(lambda: bool(given_way))
    assert given_way[0] == 0
    desk.qtbot.waitUntil(lambda: bool(desk.workspace.view().track.cues))
    desk.until_idle()
    assert desk.states == [ItemState.DONE]
    (item,) = desk.finished
    assert item.project is not None
    in_window = desk.workspace.view().track.cues
    assert contents(track_of(item.project).cues) == contents(in_window)


def test_a_stopped_item_is_kept_where_it_can_be_resumed(desk: Desk, media: list[Path]) -> None:
    desk.queue.add(media)
    desk.queue.start()
    desk.until_cues(0)
    desk.queue.remove(desk.queue.items[0].id)
    desk.until_idle()
    assert desk.states == [ItemState.STOPPED, ItemState.DONE]
    project = desk.queue.items[0].project
    assert project is not None
    assert resume_point(track_of(project)) is not None


def test_closing_keeps_what_was_heard(
    desk: Desk, media: list[Path], kept: list[QueuedWork]
) -> None:
    desk.queue.add(media[:1])
    desk.queue.start()
    desk.until_cues(0)
    desk.gate.open()
    desk.queue.shut_down()
    assert len(kept) == 1
    assert kept[0].cues


def test_closing_keeps_what_is_paused_as_well(
    desk: Desk, media: list[Path], kept: list[QueuedWork]
) -> None:
    desk.queue.add(media[:1])
    desk.queue.start()
    desk.until_cues(0)
    desk.queue.pause()
    desk.gate.open()
    desk.qtbot.waitUntil(lambda: desk.queue._job is None)
    assert not kept
    desk.queue.shut_down()
    assert len(kept) == 1


def test_what_is_no_medium_does_not_stop_the_rest(
    desk: Desk, media: list[Path], tmp_path: Path
) -> None:
    wrong = tmp_path / "letter.mp4"
    wrong.write_text("Dear reader, this is no film.")
    desk.queue.add([wrong, tmp_path / "gone.mp4", media[0]])
    desk.queue.start()
    desk.until_idle()
    assert desk.states == [ItemState.FAILED, ItemState.FAILED, ItemState.DONE]
    assert "letter.mp4" in desk.queue.items[0].message
    assert len(desk.failures) == 2


def test_what_cannot_be_kept_stays_and_can_be_tried_again(
    qtbot: QtBot, model: Path, media: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    blocked = [True]

    def keep(work: QueuedWork) -> Path:
        if blocked:
            raise FileError("The disk is full.")
        return keep_as_project(make_store(), RecentProjects(tmp_path / "r.json"), folder, work)

    workspace = Workspace()
    queue = TranscriptionQueue(workspace, quick_ports(model), keep, lambda: WHISPER, workspace)
    queue.add(media[:1])
    queue.start()
    qtbot.waitUntil(lambda: queue.items[0].state is ItemState.FAILED)
    assert "disk is full" in queue.items[0].message
    qtbot.waitUntil(lambda: queue._job is None)
    blocked.clear()
    queue.try_again(queue.items[0].id)
    queue.start()
    qtbot.waitUntil(lambda: queue.items[0].state is ItemState.DONE)
    qtbot.waitUntil(lambda: queue._job is None)
    assert queue.items[0].project is not None
    cues = contents(track_of(queue.items[0].project).cues)
    assert len(cues) > 3
    assert len(set(cues)) == len(cues)


def test_the_list_is_ordered_by_the_person(desk: Desk, media: list[Path], tmp_path: Path) -> None:
    desk.queue.add([*media, media[0]])
    third = tmp_path / "third.wav"
    desk.queue.add([third])
    first, second, last = (item.id for item in desk.queue.items)
    desk.queue.move(last, -1)
    desk.queue.move(first, -1)
    assert [item.medium for item in desk.queue.items] == [media[0], third, media[1]]
    desk.queue.remove(second)
    assert [item.medium for item in desk.queue.items] == [media[0], third]


def kept_beside(desk: Desk, folder: Path) -> KeptQueue:
    return KeptQueue(desk.queue, folder, desk.queue)


def found_by(desk: Desk, folder: Path, qtbot: QtBot) -> tuple[KeptQueue, list[tuple[int, int]]]:
    """The next start: what it finds."""
    kept, found = kept_beside(desk, folder), []
    kept.found.connect(lambda *numbers: found.append(numbers))
    kept.look()
    qtbot.waitUntil(lambda: kept._job is None)
    return kept, found


def test_what_waits_is_there_again_at_the_next_start(
    desk: Desk, qtbot: QtBot, model: Path, tmp_path: Path, media: list[Path]
) -> None:
    kept = kept_beside(desk, tmp_path / "queues")
    desk.queue.add([*media, tmp_path / "gone.mp4"])
    desk.queue.move(desk.queue.items[1].id, -1)
    desk.queue.shut_down()
    kept.shut_down()
    later = make_desk(qtbot, model, tmp_path, [])
    again, found = found_by(later, tmp_path / "queues", qtbot)
    assert found == [(3, 1)]
    assert [item.medium.name for item in later.queue.items] == [
        "second.wav",
        "first.wav",
        "gone.mp4",
    ]
    assert later.states == [ItemState.WAITING, ItemState.WAITING, ItemState.FAILED]
    assert later.queue.items[2].message == f"There is no file “{tmp_path / 'gone.mp4'}”."
    assert not later.queue.running
    later.queue.remove(*[item.id for item in later.queue.items])
    later.queue.shut_down()
    again.shut_down()
    assert list((tmp_path / "queues").iterdir()) == []


def test_what_is_under_way_at_the_end_is_kept_once(
    desk: Desk, qtbot: QtBot, model: Path, tmp_path: Path, media: list[Path], kept: list[QueuedWork]
) -> None:
    """As a project where something was heard; else it waits again."""
    beside = kept_beside(desk, tmp_path / "queues")
    desk.queue.add(media)
    desk.queue.start()
    desk.until_cues(0)
    desk.queue.shut_down()
    beside.shut_down()
    assert [work.medium for work in kept] == media[:1]
    later = make_desk(qtbot, model, tmp_path, [])
    again, found = found_by(later, tmp_path / "queues", qtbot)
    assert found == [(1, 0)]
    assert [item.medium for item in later.queue.items] == media[1:]
    again.shut_down()


def test_what_was_not_heard_of_at_the_end_waits_again(
    qtbot: QtBot, model: Path, tmp_path: Path, media: list[Path]
) -> None:
    def hear(run: SpeechRun, listen: Listen, report: Report, token: CancelToken) -> Transcript:
        report(Progress(-1.0, "loading"))
        while True:  # as an engine that loads its model
            token.check()
            token.rest(1)

    queue = TranscriptionQueue(
        workspace := Workspace(),
        replace(quick_ports(model), hear=hear),
        lambda work: work.medium,
        lambda: WHISPER,
    )
    kept = KeptQueue(queue, tmp_path, workspace)
    queue.add(media[:1])
    queue.start()
    qtbot.waitUntil(lambda: queue.items[0].message == "loading")
    queue.shut_down()
    assert [item.state for item in queue.items] == [ItemState.WAITING]
    kept.shut_down()
    left = WaitingList(tmp_path)
    assert left.take_over() == tuple(media[:1])
    left.close()
