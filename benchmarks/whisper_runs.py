"""One transcription in a process of its own, by our pipeline or by a bare faster-whisper loop.

`python -m benchmarks.whisper_runs ours|bare MEDIA MODEL [OPTIONS AS JSON]` prints JSON: the text,
and the largest memory of the process that held the model. Both sides get the same options:
language, beams, batch size, threads, voice detection, word times, and the same bound on what is
written for a window, without which a model of random weights would write for ever.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fractions import Fraction
from itertools import cycle
from pathlib import Path
from typing import Any, Literal

from benchmarks.measure import ROOT, ChildRun, Unavailable, seconds_of
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import Heard, SpeechEvent, SpeechRequest
from cuesmith.engines.speech.whisper import WhisperTranscriber
from cuesmith.engines.speech.worker_wire import Tuning

CLIPS = ROOT.parent / "shared" / "clips"
CONVERSATION = CLIPS / "sales_call_long.mp3"
"""Nine and a half minutes of two people talking."""
_FOLDER = Path(tempfile.gettempdir()) / "cuesmith-benchmarks"


@dataclass(frozen=True, slots=True)
class Options:
    """What both sides are asked to do."""

    language: str | None = "en"
    batch_size: int = 4
    beam_size: int = 5
    threads: int = 2
    max_new_tokens: int | None = 100
    """None where the model is a trained one, which ends by itself."""
    trained: bool = False
    """Whether bad windows are decoded again, which a model of random weights always asks for."""


def model(name: Literal["TINY", "REALISTIC"]) -> Path:
    """A model of random weights, built once."""
    # Imports the libraries, which a process that only waits for the worker does without.
    from tests.support import tiny_whisper

    folder = _FOLDER / f"whisper-{name.lower()}"
    if not (folder / "tokenizer.json").exists():
        tiny_whisper.build_tiny_whisper(folder, getattr(tiny_whisper, name))
    return folder


def looped(seconds: int) -> Path:
    """The conversation again and again, its packets copied, in an MP3 file this long."""
    if not CONVERSATION.exists():
        raise Unavailable(f"there is no {CONVERSATION}")
    path = _FOLDER / f"conversation_{seconds}.mp3"
    if not path.exists():
        _FOLDER.mkdir(exist_ok=True)
        part = path.with_suffix(".part.mp3")
        _repeat(CONVERSATION, part, seconds)
        part.replace(path)
    return path


def _repeat(source: Path, target: Path, seconds: int) -> None:
    import av

    with av.open(str(source)) as clip, av.open(str(target), "w") as output:
        (sound,) = clip.streams.audio
        copy = output.add_stream_from_template(sound)
        base = sound.time_base or Fraction(1, 1000)
        packets = [(bytes(each), each.duration or 0) for each in clip.demux(sound) if each.size]
        time = 0
        for data, duration in cycle(packets):
            packet = av.Packet(data)
            packet.stream, packet.time_base, packet.duration = copy, base, duration
            packet.pts = packet.dts = time
            output.mux(packet)
            time += duration
            if time * base >= seconds:
                return


def transcribe(side: str, media: Path, folder: Path, options: Options) -> tuple[ChildRun, str]:
    """Run one side; how long it took, the memory of the process with the model, the text."""
    command = [sys.executable, "-m", "benchmarks.whisper_runs", side, str(media), str(folder)]
    answer: list[dict[str, Any]] = []

    def run() -> None:
        done = subprocess.run(
            [*command, json.dumps(asdict(options))], capture_output=True, cwd=ROOT, check=False
        )
        if done.returncode:
            raise Unavailable(done.stderr.decode(errors="replace")[-500:])
        answer.append(json.loads(done.stdout))

    seconds = seconds_of(run)
    return ChildRun(seconds, answer[0]["peak"]), answer[0]["text"]


def first_cue(media: Path, folder: Path, options: Options) -> float:
    """The fraction of the medium that was heard when the first segments came."""
    until, duration = 0, 0
    events = our_events(media, folder, options)
    for event in events:
        duration = duration or getattr(event, "duration", 0)
        if isinstance(event, Heard) and event.segments:
            until = event.until
            break
    return until / duration


def our_events(media: Path, folder: Path, options: Options) -> Iterator[SpeechEvent]:
    """The events of our pipeline."""
    request = SpeechRequest(
        media,
        language=options.language,
        batch_size=options.batch_size,
        model=str(folder),
        device="cpu",
        compute_type="int8",
    )
    tuning = Tuning(options.beam_size, options.trained, options.max_new_tokens, options.threads)
    return WhisperTranscriber(tuning=tuning).transcribe(request, CancelToken())


def _ours(media: Path, folder: Path, options: Options) -> tuple[str, int]:
    heard = [event for event in our_events(media, folder, options) if isinstance(event, Heard)]
    text = " ".join(segment.text for event in heard for segment in event.segments)
    return text, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def _bare(media: Path, folder: Path, options: Options) -> tuple[str, int]:
    from faster_whisper import BatchedInferencePipeline, WhisperModel

    whisper = WhisperModel(
        str(folder), device="cpu", compute_type="int8", cpu_threads=options.threads
    )
    segments, _ = BatchedInferencePipeline(whisper).transcribe(
        str(media),
        language=options.language,
        beam_size=options.beam_size,
        batch_size=options.batch_size,
        word_timestamps=True,
        max_new_tokens=options.max_new_tokens,
    )
    text = " ".join(segment.text.strip() for segment in segments)
    return text, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    side, media, folder, *rest = sys.argv[1:]
    chosen = Options(**json.loads(rest[0])) if rest else Options()
    text, peak = {"ours": _ours, "bare": _bare}[side](Path(media), Path(folder), chosen)
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps({"text": text, "peak": peak * unit}))
