"""The studio's speech ports with a real worker and a real, tiny model that is quick and exact."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.paths import journals_dir
from cuesmith.bridge.ports import SpeechPorts, SpeechRun
from cuesmith.cli.studio_speech import make_speech_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.media import MediaInfo, StreamInfo, StreamKind
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.speech import Heard, SpeechEvent
from cuesmith.domain.speech_choice import SpeechChoice
from cuesmith.engines.speech.whisper import WhisperTranscriber
from cuesmith.engines.speech.worker_wire import Tuning
from cuesmith.services.transcription import Listen, Transcript, to_track, transcribe
from tests.support.babble import babble, scene, write_wav
from tests.support.patience import PATIENCE
from tests.support.tiny_whisper import TINY, build_tiny_whisper

WHISPER = SpeechChoice("whisper", "tiny-random", "en")
SECONDS = 162


@dataclass
class Gate:
    """Holds a run up once its medium is done up to a time, until it is opened."""

    at: int = 60_000
    """Milliseconds."""
    opened: threading.Event = field(default_factory=threading.Event)

    def __call__(self, run: SpeechRun, event: SpeechEvent) -> None:
        if isinstance(event, Heard) and event.until >= self.at:
            self.opened.wait(PATIENCE / 1000)

    def open(self) -> None:
        self.opened.set()


OnEvent = Callable[[SpeechRun, SpeechEvent], None]


def heeding(ports: SpeechPorts, on_event: OnEvent) -> SpeechPorts:
    """The same, and each event of a run is told on the run's own thread, which may be held up."""

    def hear(run: SpeechRun, listen: Listen, report: Report, token: CancelToken) -> Transcript:
        def tell(event: SpeechEvent) -> None:
            listen(event)
            on_event(run, event)

        return ports.hear(run, tell, report, token)

    return replace(ports, hear=hear)


def build_model(folder: Path) -> Path:
    """A Whisper of random weights."""
    return build_tiny_whisper(folder / "tiny-random", TINY)


def write_voices(path: Path) -> Path:
    """Ten voices babbling, with pauses: six windows for Whisper."""
    parts: list[object] = []
    for seed in range(10):
        parts += [2.0, babble(14.0, 110 + 12 * seed, seed)]
    return write_wav(path, scene(*parts, 2.0))  # type: ignore[arg-type]


def voices_info(path: Path, tracks: int = 1) -> MediaInfo:
    """What a probe says of such a file."""
    streams = tuple(StreamInfo(n, StreamKind.AUDIO, "pcm_s16le", "en") for n in range(tracks))
    return MediaInfo(path, "wav", Fraction(0), Fraction(SECONDS), streams)


def undisturbed(model: Path, voices: Path, journals: Path) -> tuple[Cue, ...]:
    """The cues of a run that nobody disturbs."""
    request = replace(WHISPER.request(voices), model=str(model), device="cpu", batch_size=1)
    engine = WhisperTranscriber(lambda _: model, Tuning(beam_size=1, fallback=False))
    token = CancelToken()
    transcript = transcribe(request, engine, lambda _: None, token, journals=journals)
    return to_track(transcript, DEFAULT_PROFILE).cues


def quick_ports(
    model: Path, on_event: OnEvent | None = None, command: Sequence[str] | None = None
) -> SpeechPorts:
    """Every run by the tiny model, one window after the other, so that each gives the same."""

    def hear(run: SpeechRun, listen: Listen, report: Report, token: CancelToken) -> Transcript:
        engine = WhisperTranscriber(lambda _: model, Tuning(beam_size=1, fallback=False), command)
        request = run.choice.request(run.medium, run.start, run.end)
        request = replace(request, model=run.choice.model, device="cpu", batch_size=1)
        folder = journals_dir() / run.run
        return transcribe(request, engine, listen, token, journals=folder, resume=run.resume)

    ports = replace(make_speech_ports(), hear=hear)
    return ports if on_event is None else heeding(ports, on_event)
