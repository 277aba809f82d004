"""Whisper's alignment: where each of the known words lies, by the model's own attention."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer

from cuesmith.base.errors import SpeechError
from cuesmith.base.problems import Problem
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.speech import Finished, Passage, Span, SpeechEvent, Started, Warned
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.speech.endpointing import RATE, Samples
from cuesmith.engines.speech.passages import placed, sound_of
from cuesmith.engines.speech.whisper_decoder import load_model
from cuesmith.engines.speech.whisper_device import choose_place
from cuesmith.engines.speech.whisper_languages import to_bcp47, to_whisper
from cuesmith.engines.speech.worker_wire import Job

ENGINE = "whisper"
_MOST_TOKENS = 440
"""Whisper's context of 448, less those that say what is to be done."""
_FRAME_MS = 10


def run(job: Job, emit: Callable[[SpeechEvent], None]) -> None:
    """Align; raises `CuesmithError`. Ends with `Finished`."""
    place = choose_place(job.request)
    model = load_model(job.model, place, job.tuning)
    emit(Started(ENGINE, job.label, place.device, place.compute_type, None, place.notices))
    problems: list[Problem] = []
    passages = job.passages
    blocks = stream_audio(
        job.request.media,
        track=job.request.audio_track,
        start_ms=passages[0].start if passages else 0,
        end_ms=passages[-1].end if passages else 1,
        rate=RATE,
        on_problem=problems.append,
    )
    reader = _Reader(model, job.request.language or "en")
    for passage, samples in sound_of(blocks, passages):
        emit(placed(passage, reader.times(passage, samples), reader.language))
    for problem in problems:
        emit(Warned(problem))
    emit(Finished(passages[-1].end if passages else job.request.start))


class _Reader:
    """A loaded model that follows a text in one language."""

    def __init__(self, model: Any, language: str) -> None:
        self._model = model
        multilingual = bool(model.model.is_multilingual)
        code = to_whisper(language, model.supported_languages) if multilingual else "en"
        self._tokenizer = Tokenizer(model.hf_tokenizer, multilingual, "transcribe", code)
        self.language = to_bcp47(code)

    def times(self, passage: Passage, samples: Samples) -> Sequence[Span | None]:
        """When each word is spoken, from the passage's start; None for those without a time."""
        text, places = _joined(passage.words)
        tokens = self._tokenizer.encode(text)
        if not tokens or len(tokens) > _MOST_TOKENS:
            return [None] * len(passage.words)
        found = self._align(tokens, samples)
        return _spans_of(places, found, len(samples) * 1000 // RATE)

    def _align(self, tokens: Sequence[int], samples: Samples) -> Sequence[Mapping[str, Any]]:
        try:
            features = self._model.feature_extractor(samples)
            heard = self._model.encode(pad_or_trim(features))
            frames = min(features.shape[-1], len(samples) * 1000 // RATE // _FRAME_MS)
            rows = self._model.find_alignment(self._tokenizer, [list(tokens)], heard, frames)
        except (RuntimeError, ValueError) as error:
            raise SpeechError("Whisper could not align.", details=str(error)) from error
        return list(rows[0]) if rows else []


def _joined(words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Words as the text that Whisper would write, and where each stands in it."""
    text, places = "", list[tuple[int, int]]()
    for word in words:
        close = text and is_unspaced(text[-1]) and is_unspaced(word[0])
        text += word if close else f" {word}"
        places.append((len(text) - len(word), len(text)))
    return text, places


def _spans_of(
    places: Sequence[tuple[int, int]], found: Sequence[Mapping[str, Any]], length: int
) -> list[Span | None]:
    """The spans of words, by the pieces that the model's words share with them.

    A piece that ends inside a character has no text of its own: it counts with the next one.
    """
    pieces = list(_pieces(found, length))
    spans: list[Span | None] = []
    for first, last in places:
        within = [span for start, end, span in pieces if start < last and end > first]
        spans.append(Span(within[0].start, within[-1].end) if within else None)
    return spans


def _pieces(found: Sequence[Mapping[str, Any]], length: int) -> Iterator[tuple[int, int, Span]]:
    at = 0
    for word in found:
        end = at + len(word["word"])
        start_ms, end_ms = (round(float(word[key]) * 1000) for key in ("start", "end"))
        first = min(max(0, start_ms), length)
        yield at, end, Span(first, min(max(first, end_ms), length))
        at = end
