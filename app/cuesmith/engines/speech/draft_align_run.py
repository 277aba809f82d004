"""The draft engine's alignment: pocketsphinx finds words it is given in the sound of a passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cuesmith.base.errors import SpeechError
from cuesmith.base.problems import Problem
from cuesmith.domain.speech import Finished, Passage, Span, SpeechEvent, Started, Warned
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.speech.draft_run import (
    ENGINE,
    LANGUAGE,
    MODEL,
    OpenAudio,
    load_decoder,
    media_duration,
)
from cuesmith.engines.speech.endpointing import RATE, Samples, to_pcm
from cuesmith.engines.speech.passages import placed, sound_of
from cuesmith.engines.speech.script_words import Lexicon
from cuesmith.engines.speech.worker_wire import Job

_FRAME_MS = 10
_SEARCH = {"beam": 1e-80, "pbeam": 1e-80, "wbeam": 1e-60, "bestpath": False}
"""Wider than for recognition: the text is known, so there is little to search, and a word that
sounds otherwise than its dictionary says must not end it. The second look at what was found
(`bestpath`) swallows short silences, and at times the last word."""
_MARGIN_MS = 20
"""A passage shorter than this for each of its words cannot be aligned."""


@dataclass(frozen=True, slots=True)
class DraftAlignment:
    """The engine, with what it hears through."""

    open_audio: OpenAudio = stream_audio
    duration: Callable[[Path], int | None] = media_duration
    load_decoder: Callable[..., Any] = load_decoder

    def align(self, job: Job) -> Iterator[SpeechEvent]:
        """A `Heard` for each passage; raises `SpeechError`, `MediaError`."""
        request, passages = job.request, job.passages
        decoder = self.load_decoder(_SEARCH)
        lexicon = Lexicon(decoder)
        lexicon.learn(word for passage in passages for word in passage.words)
        duration = self.duration(request.media)
        yield Started(ENGINE, MODEL, "cpu", "default", duration)
        problems: list[Problem] = []
        blocks = self.open_audio(
            request.media,
            track=request.audio_track,
            start_ms=passages[0].start if passages else 0,
            end_ms=passages[-1].end if passages else 1,
            rate=RATE,
            on_problem=problems.append,
        )
        for passage, samples in sound_of(blocks, passages):
            yield placed(passage, _times(decoder, lexicon, passage, samples), LANGUAGE)
        yield from (Warned(problem) for problem in problems)
        yield Finished(passages[-1].end if passages else request.start)


def run(job: Job, emit: Callable[[SpeechEvent], None]) -> None:
    """Align; raises `CuesmithError`. Ends with `Finished`."""
    for event in DraftAlignment().align(job):
        emit(event)


def _times(
    decoder: Any, lexicon: Lexicon, passage: Passage, samples: Samples
) -> Sequence[Span | None]:
    """When each word is spoken, from the passage's start; None for those that were not found."""
    names = [lexicon.name(word) for word in passage.words]
    known = [place for place, name in enumerate(names) if name]
    times: list[Span | None] = [None] * len(names)
    if not known or passage.end - passage.start < _MARGIN_MS * len(known):
        return times
    spans = _align(decoder, [names[place] for place in known], samples)
    for place, span in zip(known, spans, strict=False):
        times[place] = span
    return times


def _align(decoder: Any, names: Sequence[str], samples: Samples) -> list[Span]:
    """The spans of all names, or nothing where the search came to no end."""
    try:
        decoder.set_align_text(" ".join(names))
        decoder.start_utt()
        decoder.process_raw(to_pcm(samples), full_utt=True)
        decoder.end_utt()
        heard = list(decoder.seg() or ()) if decoder.hyp() is not None else []
    except RuntimeError as error:
        raise SpeechError(
            "The draft engine failed in the middle of the recording.", details=str(error)
        ) from error
    words = [one for one in heard if one.word[0] not in "<[+("]
    if len(words) != len(names):
        return []
    return [Span(one.start_frame * _FRAME_MS, (one.end_frame + 1) * _FRAME_MS) for one in words]
