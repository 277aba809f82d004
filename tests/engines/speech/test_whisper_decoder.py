"""Decoding with the real library on a model of random weights; memory running out is acted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from faster_whisper import BatchedInferencePipeline

from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
    Span,
    SpeechEvent,
    SpeechRequest,
    Started,
    Warned,
)
from cuesmith.engines.speech import whisper_run
from cuesmith.engines.speech.whisper_decoder import Decoder, OutOfMemory, load_model
from cuesmith.engines.speech.whisper_device import Place, choose_type
from cuesmith.engines.speech.whisper_segments import Written, WrittenWord
from cuesmith.engines.speech.windows import RATE, Piece, Window
from cuesmith.engines.speech.worker_wire import Job, Tuning
from tests.support.babble import babble, scene, write_wav
from tests.support.tiny_whisper import TINY, build_tiny_whisper

CPU = Place("cpu", "int8")
QUICK = Tuning(beam_size=1, fallback=False)


def decoder(model: Path, tuning: Tuning = QUICK, **wishes: Any) -> Decoder:
    request = SpeechRequest(Path("a.wav"), **wishes)
    made = Decoder(load_model(model, CPU, tuning), request, tuning)
    made.speak("en")
    return made


def windows(count: int) -> list[Window]:
    made = []
    for index in range(count):
        samples = babble(3 + index, 100 + 20 * index, index)
        start = index * 40 * RATE
        piece = Piece(start, start + len(samples))
        made.append(Window((piece,), samples, (Span(0, 1),), piece.end))
    return made


def full_above(limit: int) -> Callable[..., Any]:
    """The library's call, on a device with room for `limit` windows."""
    real = BatchedInferencePipeline.transcribe

    def transcribe(self: BatchedInferencePipeline, *args: Any, **more: Any) -> Any:
        if more["batch_size"] > limit:
            raise RuntimeError("CUDA failed with error out of memory")
        return real(self, *args, **more)

    return transcribe


def test_a_batch_too_large_is_halved(tiny_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = decoder(tiny_model)
    whole = made.decode(windows(5))
    monkeypatch.setattr(BatchedInferencePipeline, "transcribe", full_above(1))
    assert _texts(made.decode(windows(5))) == _texts(whole)
    monkeypatch.setattr(BatchedInferencePipeline, "transcribe", full_above(0))
    with pytest.raises(OutOfMemory):
        made.decode(windows(5))


def test_words_lie_in_their_window(tiny_model: Path) -> None:
    for window, written in zip(windows(3), decoder(tiny_model).decode(windows(3)), strict=True):
        assert written.words
        length = len(window.samples) / RATE
        assert all(0 <= word.start <= word.end <= length + 1 for word in written.words)


def test_a_loop_is_decoded_again_without_it(tiny_model: Path) -> None:
    loops = decoder(tiny_model).decode(windows(3))
    again = decoder(tiny_model, Tuning(beam_size=1)).decode(windows(3))
    assert any((written.compression_ratio or 0) > 2.4 for written in loops)
    assert all((written.compression_ratio or 0) <= 2.4 for written in again)


def test_a_model_of_more_bands_needs_no_file_to_say_so(tmp_path: Path) -> None:
    large = build_tiny_whisper(tmp_path / "like large-v3", replace(TINY, mels=128))
    (written,) = decoder(large).decode(windows(1))
    assert written.words


def test_music_at_the_beginning_does_not_decide_the_language(
    tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the model would hear is acted; that nothing is lost while it is asked is not."""
    voices = [babble(28, pitch) for pitch in (220, 150, 120)]
    media = write_wav(tmp_path / "a.wav", scene(voices[0], 2, voices[1], 2, voices[2], 2))
    chances = iter([{"nn": 0.6, "en": 0.2}, {"de": 0.7, "nn": 0.2}, {"de": 0.9, "nl": 0.1}])
    monkeypatch.setattr(Decoder, "chances", lambda self, window: next(chances))
    events: list[SpeechEvent] = []
    request = SpeechRequest(media, device="cpu")
    whisper_run.run(Job(request, tiny_model, "tiny", QUICK), events.append)
    detected = [event for event in events if isinstance(event, LanguageDetected)]
    assert [event.language for event in detected] == ["de"]
    heard = [event for event in events if isinstance(event, Heard)]
    assert {each.language for event in heard for each in event.segments} == {"de"}
    assert heard[0].until < 31_000
    assert events.index(detected[0]) < events.index(heard[0])
    assert events[-1] == Finished(90_000)


def test_speech_behind_the_last_word_is_decoded_on_its_own(
    tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = babble(20)
    pieces = (Piece(0, 4 * RATE), Piece(10 * RATE, 26 * RATE))
    window = Window(pieces, samples, (Span(0, 4_000), Span(10_000, 26_000)), 26 * RATE)
    said = iter(
        [
            Written((WrittenWord(0.5, 5.0, " early", 0.9),), -0.1, 0.0, 1.0),
            Written((WrittenWord(1.0, 2.0, " late", 0.9),), -0.4, 0.0, 1.0),
        ]
    )
    asked: list[Window] = []

    def decode_at_once(self: Decoder, windows: Sequence[Window]) -> list[Written]:
        asked.extend(windows)
        return [next(said)]

    monkeypatch.setattr(Decoder, "_decode_at_once", decode_at_once)
    (written,) = decoder(tiny_model, Tuning()).decode([window])
    assert [(word.start, word.text) for word in written.words] == [(0.5, " early"), (6.0, " late")]
    assert written.avg_logprob == -0.4
    assert asked[1].pieces == (Piece(11 * RATE, 26 * RATE),)
    assert len(asked[1].samples) == 15 * RATE
    assert asked[1].voiced == (Span(11_000, 26_000),)


def test_a_window_decoded_alone_may_draw_lots(tmp_path: Path) -> None:
    """A model that is never sure asks for Whisper's own rising temperatures."""
    unsure = build_tiny_whisper(tmp_path / "unsure", replace(TINY, confidence=3))
    tuning = Tuning(beam_size=1, max_new_tokens=12)
    (first,) = decoder(unsure, QUICK, batch_size=1).decode(windows(1))
    assert first.avg_logprob is not None
    assert first.avg_logprob < -1
    (better,) = decoder(unsure, tuning, batch_size=1).decode(windows(1))
    assert better.words
    assert better.avg_logprob is not None
    assert better.avg_logprob >= first.avg_logprob


def test_the_gpu_is_left_where_it_runs_out_of_memory(
    tiny_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    media = write_wav(tmp_path / "a.wav", scene(0.5, babble(4), 3.0, babble(30), 0.5))
    acted = Place("cuda", "float16")

    class ActedDecoder(Decoder):
        def __init__(self, model: Any, request: SpeechRequest, tuning: Tuning) -> None:
            super().__init__(model, request, tuning)
            self.full = places.pop() == acted

        def decode(self, windows: Sequence[Window]) -> list[Written]:
            if self.full and windows[0].pieces[0].start > RATE:
                raise OutOfMemory("full")
            return super().decode(windows)

    places: list[Place] = []

    def load(folder: Path, place: Place, tuning: Tuning) -> Any:
        places.append(place)
        return load_model(folder, CPU, tuning)

    monkeypatch.setattr(whisper_run, "choose_place", lambda request: acted)
    monkeypatch.setattr(whisper_run, "load_model", load)
    monkeypatch.setattr(whisper_run, "Decoder", ActedDecoder)
    events: list[SpeechEvent] = []
    request = SpeechRequest(media, language="en", batch_size=1)
    whisper_run.run(Job(request, tiny_model, "tiny", QUICK), events.append)
    assert isinstance(events[0], Started)
    assert events[0].device == "cuda"
    warned = [event for event in events if isinstance(event, Warned)]
    assert len(warned) == 1
    assert "memory" in warned[0].problem.message
    assert events[-1] == Finished(38_000)
    assert len([event for event in events if isinstance(event, Heard) and event.segments]) == 2


def test_the_compute_type_is_one_the_processor_can_do() -> None:
    assert choose_type("cpu", "auto").startswith("int8")
    assert choose_type("cpu", "float32") == "float32"


def test_prompt_and_hot_words_share_whispers_room(tiny_model: Path) -> None:
    long = "glossary " * 300
    hints = decoder(tiny_model, prompt=long + "the end", hotwords=long)._hints
    assert hints.hotwords
    assert not hints.prompt
    hints = decoder(tiny_model, prompt=long + "the end", hotwords="Cuesmith")._hints
    assert hints.hotwords == "Cuesmith"
    assert hints.prompt
    assert hints.prompt.endswith("the end")


def _texts(written: Sequence[Written]) -> list[str]:
    return ["".join(word.text for word in each.words) for each in written]
