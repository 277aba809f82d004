"""A worker that is killed again and again costs time, and nothing else."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import Heard, SpeechEvent, SpeechRequest
from cuesmith.engines.speech.whisper import WhisperTranscriber
from cuesmith.engines.speech.worker_wire import Tuning
from cuesmith.services.transcription import Transcript, transcribe
from tests.support.babble import babble, scene, write_wav
from tests.support.children import workers

QUICK = Tuning(beam_size=1, fallback=False)


@dataclass
class Killer:
    """Kills the speech worker after about every second piece of progress, so many times."""

    left: int
    chance: random.Random
    done: int = 0

    def __call__(self, event: SpeechEvent) -> None:
        if self.left and isinstance(event, Heard) and self.chance.random() < 0.5:
            for worker in workers():
                worker.kill()
                self.left -= 1
                self.done += 1


@pytest.fixture(scope="module")
def asked(tiny_model: Path, tmp_path_factory: pytest.TempPathFactory) -> SpeechRequest:
    parts: list[object] = []
    for seed in range(6):
        parts += [2.0, babble(14.0, 110 + 20 * seed, seed)]
    sound = scene(*parts, 2.0)  # type: ignore[arg-type]
    media = write_wav(tmp_path_factory.mktemp("media") / "voices.wav", sound)
    return SpeechRequest(media, model=str(tiny_model), device="cpu", language="en", batch_size=1)


def run(request: SpeechRequest, listen: Killer, folder: Path) -> Transcript:
    engine = WhisperTranscriber(tuning=QUICK)
    return transcribe(request, engine, listen, CancelToken(), journals=folder)


def kill_until(kills: int, request: SpeechRequest, folder: Path) -> None:
    chance = random.Random(7)
    undisturbed = run(request, Killer(0, chance), folder)
    assert len(undisturbed.segments) > 3
    done = 0
    while done < kills:
        killer = Killer(kills - done, chance)
        transcript = run(request, killer, folder)
        assert transcript.complete
        assert transcript.segments == undisturbed.segments
        done += killer.done
    assert not workers()


def test_a_few_kills(asked: SpeechRequest, tmp_path: Path) -> None:
    kill_until(5, asked, tmp_path)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_two_hundred_kills(asked: SpeechRequest, tmp_path: Path) -> None:
    kill_until(200, asked, tmp_path)
