"""faster-whisper: windows of audio in, words out.

Every window is decoded on its own, without the text before it, which is what keeps one loop from
feeding the next. Several windows may be decoded at once; a window that came out badly, by
Whisper's own measures, is decoded again on its own in another way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from faster_whisper import BatchedInferencePipeline, WhisperModel
from faster_whisper.feature_extractor import FeatureExtractor
from faster_whisper.tokenizer import Tokenizer

from cuesmith.base.errors import ModelError, SpeechError
from cuesmith.domain.speech import SpeechRequest
from cuesmith.engines.speech.whisper_device import Place, thread_count
from cuesmith.engines.speech.whisper_segments import Written, WrittenWord
from cuesmith.engines.speech.windows import RATE, Samples, Window, rest_of
from cuesmith.engines.speech.worker_wire import Tuning

_WINDOW_SECONDS = 30
_SHORTEST = RATE
"""Samples: shorter audio is padded; the feature extractor fails below 400."""
_TEMPERATURES = (0.2, 0.4, 0.6, 0.8, 1.0)
_COMPRESSION_RATIO = 2.4
_LOGPROB = -1.0
_NO_SPEECH = 0.6
"""Whisper's own limits (Radford et al. 2022, section 4.5)."""
_MOST = 64
"""Windows at once, before the device has shown its limits."""
_REST_MS = 4_000
"""Speech behind the last word that is worth another try."""
_PROMPT_TOKENS = 223
"""Half of Whisper's context, less the token that marks the beginning."""


class OutOfMemory(SpeechError):
    """The device has no room for even one window."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What every window is decoded with."""

    language: str
    """Whisper's code."""
    task: str
    prompt: str | None
    hotwords: str | None


def load_model(folder: Path, place: Place, tuning: Tuning) -> WhisperModel:
    """Load a model folder; raises `ModelError`."""
    try:
        model = WhisperModel(
            str(folder),
            device=place.device,
            compute_type=place.compute_type,
            cpu_threads=tuning.threads or thread_count(),
            local_files_only=True,
        )
    except (RuntimeError, ValueError, OSError, KeyError) as error:
        if is_out_of_memory(error):
            raise OutOfMemory(f"The model in “{folder}” does not fit into memory.") from error
        raise ModelError(
            f"The speech model in “{folder}” cannot be loaded.",
            hint="Fetch it again, or take another one: `cuesmith models list`.",
            details=str(error),
        ) from error
    if model.feature_extractor.mel_filters.shape[0] != model.model.n_mels:
        # A large-v3 without its preprocessor_config.json; the library takes it for 80 bands.
        model.feature_extractor = FeatureExtractor(feature_size=model.model.n_mels)
    return model


def is_out_of_memory(error: BaseException) -> bool:
    """Whether a library ran out of memory; CTranslate2 says so in words only."""
    return isinstance(error, MemoryError) or "out of memory" in str(error).lower()


@contextmanager
def _in_our_words() -> Iterator[None]:
    """Turn what the libraries raise while decoding into errors of ours."""
    try:
        yield
    except (RuntimeError, ValueError, MemoryError) as error:
        if is_out_of_memory(error):
            raise OutOfMemory("There is not enough memory to decode.") from error
        raise SpeechError("Whisper could not decode.", details=str(error)) from error


class Decoder:
    """A loaded model with the wishes of one request."""

    def __init__(self, model: WhisperModel, request: SpeechRequest, tuning: Tuning) -> None:
        self._model = model
        self._pipeline = BatchedInferencePipeline(model)
        self._tuning = tuning
        self._request = request
        self._most = max(1, request.batch_size or _MOST)
        self._hints = Hints("en", request.task, None, None)

    @property
    def languages(self) -> Sequence[str]:
        """Whisper's codes of the languages that the model knows."""
        tokenizer = self._model.hf_tokenizer
        known: list[str] = self._model.supported_languages
        return [code for code in known if tokenizer.token_to_id(f"<|{code}|>") is not None]

    @property
    def language(self) -> str:
        """Whisper's code of the language that is spoken."""
        return self._hints.language

    @property
    def multilingual(self) -> bool:
        """Whether the model knows more than English."""
        return bool(self._model.model.is_multilingual)

    def chances(self, window: Window) -> Mapping[str, float]:
        """How likely each language is in a window."""
        audio = _padded(window.samples)
        _, _, chances = self._model.detect_language(audio=audio)
        return dict(chances)

    def speak(self, language: str) -> None:
        """Take everything from now on for speech in `language`, Whisper's code."""
        task = self._request.task if self.multilingual else "transcribe"
        prompt, hotwords = self._fitting(self._request.prompt, self._request.hotwords, language)
        self._hints = Hints(language, task, prompt, hotwords)

    def _fitting(self, prompt: str, hotwords: str, language: str) -> tuple[str | None, str | None]:
        """Prompt and hot words within the room that Whisper has for both.

        Of the hot words the first are kept, of the prompt what comes last.
        """
        tokenizer = Tokenizer(self._model.hf_tokenizer, self.multilingual, "transcribe", language)
        words = tokenizer.encode(" " + hotwords.strip())[:_PROMPT_TOKENS]
        room = _PROMPT_TOKENS - len(words) if hotwords.strip() else _PROMPT_TOKENS
        tokens = tokenizer.encode(" " + prompt.strip())
        if len(tokens) > room:
            prompt = tokenizer.decode(tokens[-room:]) if room else ""
        return prompt.strip() or None, tokenizer.decode(words).strip() or None

    def decode(self, windows: Sequence[Window]) -> list[Written]:
        """What is said in each window; raises `OutOfMemory`, `SpeechError`."""
        if len(windows) > self._most:
            half = len(windows) // 2
            return self.decode(windows[:half]) + self.decode(windows[half:])
        try:
            found = self._decode_at_once(windows)
        except OutOfMemory:
            if len(windows) == 1:
                raise
            self._most = len(windows) // 2
            return self.decode(windows)
        if not self._tuning.fallback:
            return found
        better = [self._second_try(*pair) for pair in zip(windows, found, strict=True)]
        return [self._with_rest(*pair) for pair in zip(windows, better, strict=True)]

    def _decode_at_once(self, windows: Sequence[Window]) -> list[Written]:
        """Every window at a multiple of 30 s, so that the library's rounding moves no word."""
        room = _WINDOW_SECONDS * RATE
        audio = np.zeros(len(windows) * room, np.float32)
        clips = []
        for index, window in enumerate(windows):
            samples = _padded(window.samples)[:room]
            audio[index * room : index * room + len(samples)] = samples
            start = index * _WINDOW_SECONDS
            clips.append({"start": start, "end": start + len(samples) / RATE})
        found = [Written()] * len(windows)
        with _in_our_words():
            segments, _ = self._pipeline.transcribe(
                audio,
                clip_timestamps=clips,
                batch_size=len(windows),
                temperature=0.0,
                **self._options(),
            )
            for segment in segments:
                index = min(int(segment.seek // (_WINDOW_SECONDS * 100)), len(windows) - 1)
                found[index] = _joined(found[index], segment, index * _WINDOW_SECONDS)
        return found

    def _options(self) -> dict[str, Any]:
        return {
            "language": self._hints.language,
            "task": self._hints.task,
            "initial_prompt": self._hints.prompt,
            "hotwords": self._hints.hotwords,
            "beam_size": self._tuning.beam_size,
            "max_new_tokens": self._tuning.max_new_tokens,
            "without_timestamps": True,
            "word_timestamps": True,
            "condition_on_previous_text": False,
            "vad_filter": False,
        }

    def _second_try(self, window: Window, first: Written) -> Written:
        way = self._another_way(first)
        if way is None:
            return first
        try:
            segment = self._decode_alone(window, way)
        except OutOfMemory:
            return first
        if segment is None or segment.seek:
            return first
        return max(first, _joined(Written(), segment, 0), key=_quality)

    def _decode_alone(self, window: Window, way: Mapping[str, Any]) -> Any:
        """The library's first segment, or None."""
        with _in_our_words():
            segments, _ = self._model.transcribe(
                _padded(window.samples), no_speech_threshold=None, **way, **self._options()
            )
            return next(iter(segments), None)

    def _with_rest(self, window: Window, written: Written) -> Written:
        """Where Whisper stopped writing long before the speech did, let it go on from there."""
        if not written.words:
            return written
        end = max(word.end for word in written.words)
        rest = rest_of(window, round(end * RATE))
        if rest.speech_ms < _REST_MS:
            return written
        try:
            (more,) = self._decode_at_once([rest])
        except OutOfMemory:
            return written
        if not more.words or _loops(more):
            return written
        moved = (replace(word, start=word.start + end, end=word.end + end) for word in more.words)
        worse = min(written, more, key=_quality)
        return replace(worse, words=(*written.words, *moved))

    def _another_way(self, first: Written) -> dict[str, Any] | None:
        """How to decode again what came out badly by Whisper's own rules; None where it did not.

        A loop is forbidden rather than left to chance, so that a resumed run writes the same.
        Drawing lots, as Whisper does where it is unsure, is for those who decode one by one.
        """
        if _loops(first):
            return {"temperature": 0.0, "no_repeat_ngram_size": 4, "repetition_penalty": 1.1}
        unsure = first.avg_logprob is not None and first.avg_logprob < _LOGPROB
        silent = (first.no_speech_prob or 0) > _NO_SPEECH
        if unsure and not silent and self._request.batch_size == 1:
            return {"temperature": _TEMPERATURES}
        return None


def _padded(samples: Samples) -> Samples:
    missing = _SHORTEST - len(samples)
    return np.pad(samples, (0, missing)) if missing > 0 else samples


def _joined(written: Written, segment: Any, offset: int) -> Written:
    """What was written so far, and a segment of the library's, `offset` seconds early."""
    words = tuple(
        WrittenWord(
            float(word.start) - offset, float(word.end) - offset, word.word, float(word.probability)
        )
        for word in segment.words or ()
    )
    return Written(
        written.words + words,
        float(segment.avg_logprob),
        float(segment.no_speech_prob),
        float(segment.compression_ratio),
    )


def _loops(written: Written) -> bool:
    return (written.compression_ratio or 0) > _COMPRESSION_RATIO


def _quality(written: Written) -> tuple[bool, float]:
    certainty = -100.0 if written.avg_logprob is None else written.avg_logprob
    return not _loops(written), certainty
