"""Transcribing in the studio: real engines in real worker processes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError, EngineCrashed, ModelError
from cuesmith.base.paths import state_dir
from cuesmith.base.resources import resource_path
from cuesmith.bridge.ports import SpeechPorts, SpeechRun
from cuesmith.bridge.speech_state import Phase, SpeechState
from cuesmith.bridge.transcriber import Transcriber
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_speech import make_speech_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, ReplaceText
from cuesmith.domain.history import History
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.selection import Selection
from cuesmith.domain.speech import Heard, SpeechEvent
from cuesmith.domain.speech_choice import SpeechChoice
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack, RemoveTrack
from cuesmith.services.live_track import LABEL, resume_point
from tests.support.halting import Halts, Killer, halts_in, kill_workers
from tests.support.patience import PATIENCE
from tests.support.studio_speech import (
    WHISPER,
    Gate,
    build_model,
    heeding,
    quick_ports,
    undisturbed,
    voices_info,
    write_voices,
)

SAMPLE = resource_path("sample", "welcome.mp4")
DRAFT = SpeechChoice("draft")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_model(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_voices(tmp_path_factory.mktemp("media") / "voices.wav")


@dataclass
class Desk:
    """A workspace with a medium, and what transcribes it."""

    workspace: Workspace
    transcriber: Transcriber
    qtbot: QtBot
    gate: Gate = field(default_factory=Gate)

    @property
    def cues(self) -> tuple[Cue, ...]:
        return self.workspace.view().track.cues

    @property
    def state(self) -> SpeechState:
        return self.transcriber.state

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition)

    def run_to_the_end(self) -> None:
        self.gate.open()
        self.until(self.ended)

    def ended(self) -> bool:
        return self.transcriber._job is None


def desk(qtbot: QtBot, info: MediaInfo, ports: SpeechPorts) -> Desk:
    workspace = Workspace()
    transcriber = Transcriber(workspace, ports, workspace)
    workspace.set_medium(info)
    return Desk(workspace, transcriber, qtbot)


@pytest.fixture
def at(qtbot: QtBot, model: Path, voices: Path) -> Iterator[Desk]:
    """A desk with some minutes of voices; a run is held up in its midst."""
    gate = Gate()
    made = desk(qtbot, voices_info(voices), quick_ports(model, gate))
    made.gate = gate
    yield made
    gate.open()
    made.transcriber.shut_down()


@pytest.fixture(scope="module")
def whole(
    model: Path, voices: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[object, ...]]:
    """What an undisturbed run gives."""
    cues = undisturbed(model, voices, tmp_path_factory.mktemp("journals"))
    assert len(cues) > 3
    return contents(cues)


def contents(cues: tuple[Cue, ...]) -> list[tuple[object, ...]]:
    return [(cue.start, cue.end, cue.text, cue.words) for cue in cues]


def journals() -> list[Path]:
    return list(state_dir().rglob("*.jsonl"))


def test_the_draft_engine_on_the_sample(qtbot: QtBot) -> None:
    info = replace(voices_info(SAMPLE), duration=Fraction(30))
    gate = Gate(10_000)
    at = desk(qtbot, info, heeding(make_speech_ports(), gate))
    phases: list[Phase] = []
    at.transcriber.state_changed.connect(lambda state: phases.append(state.phase))
    assert at.transcriber.start(DRAFT)
    at.until(lambda: len(at.cues) >= 2)
    assert at.state.running
    first, second = at.cues[:2]
    track = at.workspace.active_track
    at.workspace.apply(ReplaceText(track, first.id, "Mine."))
    at.workspace.apply(DeleteCues(track, (second.id,)))
    gate.open()
    at.until(at.ended)
    assert list(dict.fromkeys(phases)) == [Phase.PREPARING, Phase.LISTENING, Phase.COMPLETE]
    assert at.cues[0].text == "Mine."
    assert second.id not in {cue.id for cue in at.cues}
    made = at.workspace.view().track
    assert dict(made.metadata)["engine"] == "draft"
    assert "rough" in dict(made.metadata)["notice"].lower()
    assert (made.language, made.name) == ("en", "English – draft")
    assert resume_point(made) is None
    assert at.transcriber.offer is None
    assert not journals()


def test_selection_is_left_alone(at: Desk) -> None:
    track = Track((Cue("a", 0, 900, "Old."),), "en", id="old")
    at.workspace.apply(AddTrack(track))
    at.workspace.select(Selection("old", ("a",), "a"))
    at.transcriber.start(WHISPER)
    at.run_to_the_end()
    assert at.workspace.active_track == "old"
    assert at.workspace.selection == Selection("old", ("a",), "a")
    assert len(at.workspace.document.tracks) == 2
    assert at.workspace.document.tracks[0] == track


def test_undo_while_it_runs_tears_no_hole(at: Desk, whole: list[tuple[object, ...]]) -> None:
    at.transcriber.start(WHISPER)
    at.until(lambda: bool(at.cues))
    at.workspace.undo()
    assert not at.cues
    at.run_to_the_end()
    assert contents(at.cues) == whole
    assert {step.label for step in at.workspace.history.undo_steps} == {LABEL}


def test_stopped_and_resumed_in_another_window_it_is_as_if_it_had_not_been(
    at: Desk, model: Path, whole: list[tuple[object, ...]]
) -> None:
    at.transcriber.start(WHISPER)
    at.until(lambda: bool(at.cues))
    at.transcriber.stop()
    stopping = at.state.phase
    at.run_to_the_end()
    assert [stopping, at.state.phase] == [Phase.STOPPING, Phase.STOPPED]
    assert at.transcriber.offer is not None
    assert at.workspace.medium is not None
    reopened = desk(at.qtbot, at.workspace.medium, quick_ports(model))
    reopened.workspace.open(History(at.workspace.document))
    assert reopened.transcriber.offer is not None
    assert reopened.transcriber.resume()
    reopened.until(reopened.ended)
    assert contents(reopened.cues) == whole
    assert len(reopened.workspace.document.tracks) == 1
    assert not journals()


def test_resuming_works_without_the_journal(at: Desk) -> None:
    at.transcriber.start(WHISPER)
    at.until(lambda: bool(at.cues))
    at.transcriber.stop()
    at.run_to_the_end()
    kept = at.cues
    for journal in journals():
        journal.unlink()
    at.transcriber.resume()
    at.run_to_the_end()
    assert at.state.phase is Phase.COMPLETE
    assert at.cues[: len(kept)] == kept
    assert len(at.cues) > len(kept)


@pytest.fixture
def halts(tmp_path: Path) -> Halts:
    return halts_in(tmp_path)


def test_a_killed_worker_goes_on_with_the_same_cues(
    at: Desk, model: Path, halts: Halts, whole: list[tuple[object, ...]]
) -> None:
    killed: list[int] = []

    def kill(_: SpeechRun, event: SpeechEvent) -> None:
        if isinstance(event, Heard) and len(killed) < 2:
            killed.append(kill_workers())
            if len(killed) == 2:
                halts.no_more()

    assert at.workspace.medium is not None
    halts.after(Heard)
    victim = desk(at.qtbot, at.workspace.medium, quick_ports(model, kill, halts.command))
    victim.transcriber.start(WHISPER)
    victim.until(victim.ended)
    assert victim.state.phase is Phase.COMPLETE
    assert contents(victim.cues) == whole
    assert killed == [1, 1]
    assert any("Going on" in notice for notice in victim.state.notices)


def test_a_worker_that_dies_again_and_again_leaves_all_it_heard_and_a_way_to_go_on(
    at: Desk, model: Path, halts: Halts, whole: list[tuple[object, ...]]
) -> None:
    assert at.workspace.medium is not None
    killer = Killer(halts)
    dying = desk(at.qtbot, at.workspace.medium, quick_ports(model, killer, halts.command))
    failures: list[CuesmithError] = []
    dying.transcriber.failed.connect(failures.append)
    dying.transcriber.start(WHISPER)
    dying.until(dying.ended)
    assert isinstance(failures[0], EngineCrashed)
    assert dying.state.phase is Phase.FAILED
    assert dying.cues
    killer.spare()
    assert dying.transcriber.resume()
    dying.until(dying.ended)
    assert contents(dying.cues) == whole


def test_a_journal_stays_until_the_project_is_saved(at: Desk) -> None:
    saved: list[bool] = []
    at.transcriber.set_safe(lambda: bool(saved))
    at.transcriber.start(WHISPER)
    at.run_to_the_end()
    assert journals()
    saved.append(True)
    at.transcriber.forget_what_is_safe()
    assert not journals()


def test_closing_loses_nothing_of_what_was_heard(
    at: Desk, model: Path, whole: list[tuple[object, ...]]
) -> None:
    heard = threading.Event()

    def hold(_: SpeechRun, event: SpeechEvent) -> None:
        """Until the run is stopped."""
        if isinstance(event, Heard) and (job := closing.transcriber._job) is not None:
            heard.set()
            job.context.token._event.wait(PATIENCE / 1000)

    assert at.workspace.medium is not None
    closing = desk(at.qtbot, at.workspace.medium, quick_ports(model, hold))
    closing.transcriber.start(WHISPER)
    # Without the event loop: nothing has reached the document yet.
    assert heard.wait(PATIENCE / 1000)
    assert not closing.workspace.document.tracks
    closing.transcriber.shut_down()
    assert closing.ended()
    assert closing.cues
    reopened = desk(at.qtbot, at.workspace.medium, quick_ports(model))
    reopened.workspace.open(History(closing.workspace.document))
    assert reopened.transcriber.resume()
    reopened.until(reopened.ended)
    assert contents(reopened.cues) == whole


def test_a_removed_track_stops_the_run(at: Desk) -> None:
    at.transcriber.start(WHISPER)
    at.until(lambda: bool(at.cues))
    at.workspace.apply(RemoveTrack(at.workspace.active_track))
    at.run_to_the_end()
    assert not at.workspace.document.tracks
    at.workspace.undo()
    assert at.transcriber.offer is not None


def test_another_document_gets_nothing_of_the_old_run(at: Desk) -> None:
    at.transcriber.start(WHISPER)
    at.until(lambda: bool(at.cues))
    at.workspace.open(History())
    at.run_to_the_end()
    assert not at.workspace.document.tracks
    assert at.state.phase is Phase.IDLE


def test_what_cannot_begin_is_said(qtbot: QtBot) -> None:
    workspace = Workspace()
    transcriber = Transcriber(workspace, make_speech_ports(), workspace)
    said: list[CuesmithError] = []
    workspace.refused.connect(said.append)
    assert not transcriber.start(DRAFT)
    workspace.set_medium(voices_info(SAMPLE))
    workspace.set_read_only(True)
    assert not transcriber.start(DRAFT)
    assert not transcriber.resume()
    assert "open a video" in said[0].message
    assert "another window" in said[1].message


def test_a_missing_model_is_said_without_commands(qtbot: QtBot) -> None:
    at = desk(qtbot, voices_info(SAMPLE), make_speech_ports())
    with qtbot.waitSignal(at.transcriber.failed) as failed:
        at.transcriber.start(SpeechChoice("whisper", "small"))
    error = failed.args[0]
    at.run_to_the_end()
    assert isinstance(error, ModelError)
    assert "cuesmith models" not in str(error)
    assert "draft engine" in error.hint
    assert not at.workspace.document.tracks


def test_a_medium_that_is_none_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "letter.mp4"
    wrong.write_text("Dear reader, this is no film.")
    at = desk(qtbot, voices_info(wrong), make_speech_ports())
    with qtbot.waitSignal(at.transcriber.failed) as failed:
        at.transcriber.start(DRAFT)
    at.run_to_the_end()
    assert "letter.mp4" in failed.args[0].message
    assert at.transcriber.offer is None
