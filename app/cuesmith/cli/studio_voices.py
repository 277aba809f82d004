"""The studio's alignment of scripts and telling apart of voices, handed to the window."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.bridge.voice_ports import VoicePorts
from cuesmith.cli.studio_speech import in_words_of_the_window
from cuesmith.domain.alignment import Alignment
from cuesmith.domain.diarisation import Turn
from cuesmith.domain.script import Script
from cuesmith.domain.speech import Heard, SpeechEvent, SpeechRequest, Started
from cuesmith.domain.speech_choice import SpeechChoice
from cuesmith.engines.speech import speaker_models

_HEARING_SHARE = {"whisper": 0.8, "draft": 0.7}
"""Of the whole work, by engine, what hearing takes; the rest is timing the words."""
_NO_LIBRARY = (
    "The library that tells voices apart (sherpa-onnx) is not installed. "
    "Install Cuesmith with its extra “speakers”."
)
_NO_MODELS = "The models that tell voices apart are not on this computer yet."


def make_voice_ports() -> VoicePorts:
    """The real engines and the real model store."""
    return VoicePorts(
        align=_align,
        read_script=_read_script,
        turns=_turns,
        why_not=_why_not,
        may_fetch=_may_fetch,
        fetch=_fetch,
        megabytes=speaker_models.MEGABYTES,
    )


def _align(
    script: Script, medium: Path, choice: SpeechChoice, report: Report, token: CancelToken
) -> Alignment:
    from cuesmith.cli.engine_choice import choose_aligner
    from cuesmith.cli.transcribe_run import check_medium
    from cuesmith.services.alignment import align_script

    with in_words_of_the_window():
        check_medium(medium)
        request = choice.request(medium)
        engines, request = choose_aligner(choice.engine, request, report, token)
        share = _HEARING_SHARE.get(choice.engine, 0.7)
        whole = _Whole(report)

        def listen(step: str, event: SpeechEvent) -> None:
            first = step == "hear"
            whole.tell(event, (0.0, share) if first else (share, 1.0))

        return align_script(script, request, engines, token, listen)


class _Whole:
    """Makes one progress of two passes over a medium."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._length = 0

    def tell(self, event: SpeechEvent, part: tuple[float, float]) -> None:
        if isinstance(event, Started):
            self._length = event.duration or self._length
            self._report(Progress(part[0] if self._length else -1.0))
        elif isinstance(event, Heard) and self._length:
            done = min(1.0, event.until / self._length)
            self._report(Progress(part[0] + (part[1] - part[0]) * done))


def _read_script(path: Path) -> str:
    from cuesmith.engines.script_files import read_script

    return read_script(path)


def _turns(
    medium: Path, audio_track: int | None, count: int, report: Report, token: CancelToken
) -> tuple[Turn, ...]:
    from cuesmith.engines.speech.diarisation import SherpaDiariser
    from cuesmith.services.diarisation import find_turns

    whole = _Whole(report)
    with in_words_of_the_window():
        request = SpeechRequest(medium, audio_track=audio_track)
        diariser = SherpaDiariser()
        return find_turns(
            request, count, diariser, token, lambda event: whole.tell(event, (0.0, 1.0))
        )


def _why_not() -> str:
    if not speaker_models.why_not():
        return ""
    return _NO_MODELS if _may_fetch() else _NO_LIBRARY


def _may_fetch() -> bool:
    return find_spec(speaker_models.LIBRARY) is not None


def _fetch(report: Report, token: CancelToken) -> None:
    speaker_models.get_models(report, token)
