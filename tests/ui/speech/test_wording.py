"""What a transcription says of how it ended."""

from __future__ import annotations

from cuesmith.base.errors import EngineCrashed, ModelError
from cuesmith.bridge.speech_state import Phase, SpeechState
from cuesmith.ui.speech.wording import outcome_line

DEAD = EngineCrashed("It stopped.", hint="What it heard is kept; Resume goes on from there.")


def test_what_was_heard_before_a_crash_is_kept() -> None:
    state = SpeechState(Phase.FAILED, done=65_000, cues=3, error=DEAD)
    assert outcome_line(state) == "It stopped. What was heard until 1:05 is kept."


def test_a_crash_before_anything_was_heard_promises_nothing() -> None:
    line = outcome_line(SpeechState(Phase.FAILED, error=DEAD))
    assert "Resume" not in line
    assert "try again" in line


def test_other_errors_bring_their_own_advice() -> None:
    error = ModelError("It is missing.", hint="Choose another.")
    line = outcome_line(SpeechState(Phase.FAILED, error=error))
    assert line == "It is missing. Choose another."
