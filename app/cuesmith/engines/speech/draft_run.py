"""The draft engine's work: pocketsphinx hears utterances, one after the other.

Each is normalised and decoded as a whole, which the model wants (its `feat.params` ask for batch
normalisation). pocketsphinx holds Python's lock while it does, for seconds: run this where nothing
else waits, as in the speech worker.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from cuesmith.base.errors import SpeechError
from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.speech import (
    Finished,
    Heard,
    Missed,
    Segment,
    Span,
    SpeechEvent,
    SpeechRequest,
    Started,
    Warned,
)
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.media.probe import probe
from cuesmith.engines.speech.endpointing import (
    RATE,
    Block,
    Utterance,
    cut_utterances,
    to_pcm,
)
from cuesmith.engines.speech.script_words import Lexicon, listen_for
from cuesmith.engines.speech.worker_wire import Job

ENGINE = "draft"
MODEL = "pocketsphinx-en-us"
LANGUAGE = "en"
NOTICE = (
    "The draft engine was used: its English is rough, without punctuation, and wants reading "
    "through. A Whisper model gives good captions."
)
_SEARCH = {
    "topn": 8,
    "beam": 1e-54,
    "pbeam": 1e-54,
    "lpbeam": 1e-45,
    "lponlybeam": 1e-32,
    "wbeam": 1e-32,
    "fwdflatbeam": 1e-68,
    "fwdflatwbeam": 1e-32,
    "maxhmmpf": 5_000,
}
"""A wider search than pocketsphinx's own defaults, for fewer word errors; the bound on active
models keeps noisy talk from taking more than its own time (`python -m benchmarks draft-wer`)."""
_SAMPLES_PER_MS = RATE // 1000
_FRAME_MS = 10
"""pocketsphinx counts frames of 10 ms (its default `frate` of 100)."""
_MISSED_MS = 1_000
"""Voice of at least this length without a word is reported."""
_PHRASE_MS = 500
"""A pause of this length inside an utterance parts two segments."""
_UNLIKELY = 0.2
"""Geometric mean of the words' posteriors below which a segment is doubted. On clips with a known
text, eight in ten of those below had most words wrong, one in four of those above."""
_VARIANT = re.compile(r"\(\d+\)$")
"""`read(2)` is the second pronunciation of `read`."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "april", "june", "july", "august", "september", "october")
"""Without "may" and "march", which are ordinary words too."""
_CAPITALISED = frozenset((*_DAYS, *_MONTHS, "november", "december", "english", "america"))


Spell = Callable[[str], str]
"""Makes the text of a word of the name that the decoder has for it."""


def media_duration(path: Path) -> int | None:
    """Milliseconds of a medium, where known."""
    seconds = probe(path).duration
    return None if seconds is None else round(seconds * 1000)


class OpenAudio(Protocol):
    """Opens the sound of a medium as a stream of blocks, 16 kHz mono."""

    def __call__(
        self,
        path: Path,
        *,
        track: int | None,
        start_ms: int,
        end_ms: int | None,
        rate: int,
        on_problem: Callable[[Problem], None],
    ) -> Iterator[Block]:
        """Blocks in order, their `start` counted in samples on the medium's time line."""
        ...


def load_decoder(search: Mapping[str, float] = _SEARCH) -> Any:
    """A `pocketsphinx.Decoder` that searches as widely as said; raises `SpeechError`."""
    try:
        import pocketsphinx

        return pocketsphinx.Decoder(loglevel="FATAL", **search)
    except (ImportError, RuntimeError) as error:
        raise SpeechError(
            "The draft engine cannot start: its library pocketsphinx or its model is damaged.",
            hint="Install it again: pip install --force-reinstall pocketsphinx",
            details=str(error),
        ) from error


@dataclass(frozen=True, slots=True)
class DraftEngine:
    """The engine, with what it hears through."""

    open_audio: OpenAudio = stream_audio
    duration: Callable[[Path], int | None] = media_duration
    load_decoder: Callable[[], Any] = load_decoder
    """Makes a `pocketsphinx.Decoder`."""

    def hear(self, request: SpeechRequest) -> Iterator[SpeechEvent]:
        """English speech, utterance by utterance; raises `SpeechError`, `MediaError`."""
        decoder = self.load_decoder()
        spell = _listener(decoder, request.script)
        duration = self.duration(request.media)
        notices = () if request.script else (NOTICE,)
        yield Started(ENGINE, MODEL, "cpu", "default", duration, notices)
        problems: list[Problem] = []
        blocks = self.open_audio(
            request.media,
            track=request.audio_track,
            start_ms=request.start,
            end_ms=request.end,
            rate=RATE,
            on_problem=problems.append,
        )
        ends = [request.start]
        detector = _voice_detector() if request.vad else None
        for utterance in cut_utterances(_noting_end(blocks, ends), detector):
            yield from _warnings(problems)
            yield from _hear(decoder, utterance, spell, with_words=request.words)
        yield from _warnings(problems)
        yield Finished(ends[-1])


def run(job: Job, emit: Callable[[SpeechEvent], None]) -> None:
    """Transcribe; raises `CuesmithError`. Ends with `Finished`."""
    for event in DraftEngine().hear(job.request):
        emit(event)


def _noting_end(blocks: Iterator[Block], ends: list[int]) -> Iterator[Block]:
    """The same blocks; `ends` keeps where the last one ended."""
    for block in blocks:
        ends[:] = [(block.start + len(block.samples)) // _SAMPLES_PER_MS]
        yield block


def _warnings(problems: list[Problem]) -> Iterator[Warned]:
    while problems:
        yield Warned(problems.pop(0))


def _voice_detector() -> Any:
    import pocketsphinx

    return pocketsphinx.Vad(pocketsphinx.Vad.MEDIUM_LOOSE, RATE, 0.03)


def _listener(decoder: Any, script: str) -> Spell:
    """How what is decoded is written; where there is a script, only its words are heard."""
    if not script:
        return _spelled
    lexicon = Lexicon(decoder)
    listen_for(decoder, lexicon, script.split())
    return lambda name: lexicon.word(name) or name


def _hear(
    decoder: Any, utterance: Utterance, spell: Spell, *, with_words: bool
) -> Iterator[Heard | Missed]:
    words = _decode(decoder, utterance, spell)
    start, end = utterance.start // _SAMPLES_PER_MS, utterance.end // _SAMPLES_PER_MS
    if not words and utterance.voiced // _SAMPLES_PER_MS >= _MISSED_MS:
        yield Missed(Span(start, end))
    phrases = _phrases(words, after_pause=utterance.after_pause)
    yield Heard(tuple(_segment(phrase, with_words=with_words) for phrase in phrases), end)


def _decode(decoder: Any, utterance: Utterance, spell: Spell) -> list[Word]:
    """The words of one utterance, as one batch: normalisation sees all of it."""
    try:
        decoder.start_utt()
        decoder.process_raw(to_pcm(utterance.samples), full_utt=True)
        decoder.end_utt()
        heard = list(decoder.seg() or ()) if decoder.hyp() is not None else []
    except RuntimeError as error:
        raise SpeechError(
            "The draft engine failed in the middle of the recording.",
            hint="What it heard so far is kept: resume, or take a Whisper model.",
            details=str(error),
        ) from error
    return [_word(one, utterance, spell) for one in heard if one.word[0] not in "<[+"]


def _phrases(words: list[Word], *, after_pause: bool) -> Iterator[list[Word]]:
    """The words parted at pauses, each part beginning with a capital."""
    phrase: list[Word] = []
    for word in words:
        if phrase and word.start - phrase[-1].end >= _PHRASE_MS:
            yield phrase
            phrase, after_pause = [], True
        first = after_pause and not phrase
        phrase.append(replace(word, text=_capitalised(word.text)) if first else word)
    if phrase:
        yield phrase


def _word(heard: Any, utterance: Utterance, spell: Spell) -> Word:
    base = utterance.start // _SAMPLES_PER_MS
    last = utterance.end // _SAMPLES_PER_MS
    start = min(base + heard.start_frame * _FRAME_MS, last)
    end = min(base + (heard.end_frame + 1) * _FRAME_MS, last)
    text = spell(_VARIANT.sub("", heard.word))
    return Word(start, max(start, end), text, min(1.0, max(0.0, float(heard.prob))))


def _spelled(word: str) -> str:
    """As a reader expects it, as far as the word alone tells: the dictionary is lower case."""
    own_capital = word == "i" or word.startswith("i'") or word in _CAPITALISED
    return _capitalised(word) if own_capital else word


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


def _segment(words: list[Word], *, with_words: bool) -> Segment:
    likelihood = math.exp(
        sum(math.log(max(word.probability or 0.0, 1e-9)) for word in words) / len(words)
    )
    return Segment(
        words[0].start,
        words[-1].end,
        " ".join(word.text for word in words),
        tuple(words) if with_words else (),
        (Doubt.UNLIKELY,) if likelihood < _UNLIKELY else (),
        LANGUAGE,
    )
