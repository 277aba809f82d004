"""One transcription inside the worker: audio in, events out, a window at a time."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from fractions import Fraction
from itertools import chain
from queue import SimpleQueue

from cuesmith.base.errors import SpeechError, UsageError
from cuesmith.base.problems import Problem
from cuesmith.base.resources import resource_path
from cuesmith.domain.doubts import find_doubts, missed_speech, plain
from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
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
from cuesmith.engines.speech.cuda import explain
from cuesmith.engines.speech.whisper_decoder import Decoder, OutOfMemory, load_model
from cuesmith.engines.speech.whisper_device import Place, choose_place, on_cpu
from cuesmith.engines.speech.whisper_languages import (
    Vote,
    elect,
    is_settled,
    to_bcp47,
    to_whisper,
)
from cuesmith.engines.speech.whisper_segments import Written, to_segments
from cuesmith.engines.speech.whisper_vad import LoudnessJudge, SileroJudge, speech_ms
from cuesmith.engines.speech.windows import (
    EVERYTHING,
    FRAME_MS,
    RATE,
    Judge,
    Plan,
    Window,
    cut_windows,
    to_ms,
    warm_up,
)
from cuesmith.engines.speech.worker_wire import Job

ENGINE = "whisper"
_BATCH = {"cpu": 4, "cuda": 16}
"""Windows decoded at once where the user does not say."""
_FIRST_SHARE = 0.018
"""Of the medium: as soon as this is heard, it is decoded, so that something is shown."""
_FIRST_FRAMES = (8_000 // FRAME_MS, 30_000 // FRAME_MS)
"""Bounds of the first window; a medium for which it would be shorter is done soon anyway."""
_REMEMBERED = 8
"""Texts of segments kept to find repetitions."""

Emit = Callable[[SpeechEvent], None]


def run(job: Job, emit: Emit) -> None:
    """Transcribe; raises `CuesmithError`. Ends with `Finished`."""
    request = job.request
    if request.batch_size < 0:
        raise UsageError("The batch size must be 1 or more; 0 chooses.")
    duration = _duration(request)
    place = choose_place(request)
    decoder, place = _load(job, place)
    notices = place.notices + _language_notices(request, decoder)
    emit(Started(ENGINE, job.label, place.device, place.compute_type, duration, notices))
    problems: SimpleQueue[Problem] = SimpleQueue()
    pool = ThreadPoolExecutor(1, thread_name_prefix="audio")
    try:
        windows = _windows(request, duration, problems)
        going = _Run(job, place, decoder, emit, problems)
        going.transcribe(_ahead(pool, windows, going.batch_size + 1))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _duration(request: SpeechRequest) -> int | None:
    seconds = probe(request.media).duration
    return None if seconds is None else round(Fraction(seconds) * 1000)


def _load(job: Job, place: Place) -> tuple[Decoder, Place]:
    """The model; on the processor where the GPU fails and the user leaves the choice to us."""
    try:
        return _decoder(job, place), place
    except SpeechError as error:
        if not _may_leave_gpu(job.request, place, error):
            raise
        place = on_cpu(job.request, _why(error))
    return _decoder(job, place), place


def _decoder(job: Job, place: Place) -> Decoder:
    return Decoder(load_model(job.model, place, job.tuning), job.request, job.tuning)


def _may_leave_gpu(request: SpeechRequest, place: Place, error: SpeechError) -> bool:
    on_gpu = place.device == "cuda"
    return on_gpu and (request.device == "auto" or isinstance(error, OutOfMemory))


def _why(error: SpeechError) -> str:
    if isinstance(error, OutOfMemory):
        return "the GPU has not enough memory for this model"
    clause, _ = explain(error.details)
    return clause or f"the GPU failed ({error.message})"


def _language_notices(request: SpeechRequest, decoder: Decoder) -> tuple[str, ...]:
    if decoder.multilingual:
        return ()
    asked = (request.language or "en").split("-")[0].lower()
    if request.task == "translate" or asked != "en":
        return ("This model knows English only: everything is taken for English.",)
    return ()


def _windows(
    request: SpeechRequest, duration: int | None, problems: SimpleQueue[Problem]
) -> Iterator[Window]:
    begin = request.start * RATE // 1000
    blocks = stream_audio(
        request.media,
        track=request.audio_track,
        start_ms=to_ms(begin - warm_up(begin)),
        end_ms=request.end,
        rate=RATE,
        on_problem=problems.put,
    )
    plan = Plan(begin=begin, first=_first_frames(request, duration))
    judge: Judge = SileroJudge() if request.vad else LoudnessJudge()
    if not request.vad:
        plan = replace(plan, onset=EVERYTHING, offset=EVERYTHING)
    return cut_windows(blocks, judge, plan)


def _first_frames(request: SpeechRequest, duration: int | None) -> int:
    """Length of the first window: short, so that the first cues of a long file come soon."""
    frames = int((duration or 0) * _FIRST_SHARE) // FRAME_MS
    shortest, longest = _FIRST_FRAMES
    return 0 if request.start or frames < shortest else min(frames, longest)


def _ahead(pool: ThreadPoolExecutor, windows: Iterator[Window], count: int) -> Iterator[Window]:
    """The windows, up to `count` cut on another thread while others are being decoded."""
    pending: deque[Future[Window | None]] = deque()
    while True:
        while len(pending) < count:
            pending.append(pool.submit(next, windows, None))
        window = pending.popleft().result()
        if window is None:
            return
        yield window


class _Run:
    """Decodes windows and tells what was heard."""

    def __init__(
        self,
        job: Job,
        place: Place,
        decoder: Decoder,
        emit: Emit,
        problems: SimpleQueue[Problem],
    ) -> None:
        self._job = job
        self._request = job.request
        self._place = place
        self._decoder = decoder
        self._emit = emit
        self._problems = problems
        self._phrases = stock_phrases()
        self._language = "und"
        self._before: deque[str] = deque(maxlen=_REMEMBERED)
        self._until = job.request.start

    def transcribe(self, windows: Iterator[Window]) -> None:
        """Everything, to `Finished`."""
        for batch in _batches(self._settle_language(windows), self.batch_size):
            self._warn()
            for window, written in zip(batch, self._decode(batch), strict=True):
                self._tell(window, written)
        self._warn()
        self._emit(Finished(self._until))

    @property
    def batch_size(self) -> int:
        """Windows to decode at once."""
        return self._request.batch_size or _BATCH[self._place.device]

    def _warn(self) -> None:
        while not self._problems.empty():
            self._emit(Warned(self._problems.get()))

    def _settle_language(self, windows: Iterator[Window]) -> Iterator[Window]:
        """The same windows, the language settled before the first one with speech."""
        held: list[Window] = []
        if self._request.language and self._decoder.multilingual:
            self._speak(to_whisper(self._request.language, self._decoder.languages), 1.0)
        elif not self._decoder.multilingual:
            self._speak("en", 1.0)
        else:
            votes: list[Vote] = []
            for window in windows:
                held.append(window)
                if window.pieces:
                    votes.append((self._decoder.chances(window), self._speech_ms(window)))
                if is_settled(votes):
                    break
            if votes:
                self._speak(*elect(votes))
        return chain(held, windows)

    def _speech_ms(self, window: Window) -> int:
        """How long somebody speaks in a window, voice detection asked for or not."""
        return window.speech_ms if self._request.vad else speech_ms(window.samples)

    def _speak(self, code: str, chance: float) -> None:
        self._decoder.speak(code)
        translated = self._request.task == "translate" and self._decoder.multilingual
        self._language = "en" if translated else to_bcp47(code)
        self._emit(LanguageDetected(to_bcp47(code), round(chance, 3)))

    def _decode(self, batch: Sequence[Window]) -> Sequence[Written]:
        if not batch[0].pieces:
            return [Written()] * len(batch)
        try:
            return self._decoder.decode(batch)
        except SpeechError as error:
            if not _may_leave_gpu(self._request, self._place, error):
                raise
            self._leave_gpu(_why(error))
        return self._decoder.decode(batch)

    def _leave_gpu(self, reason: str) -> None:
        language = self._decoder.language
        self._place = on_cpu(self._request, reason)
        self._emit(Warned(Problem(" ".join(self._place.notices))))
        self._decoder = _decoder(self._job, self._place)
        self._decoder.speak(language)

    def _tell(self, window: Window, written: Written) -> None:
        self._until = max(self._until, to_ms(window.until))
        segments = tuple(
            self._judged(segment, window)
            for segment in to_segments(window, written, self._language)
        )
        self._emit(Heard(segments, self._until))
        if self._request.vad:
            heard = [Span(word.start, word.end) for each in segments for word in each.words]
            for span in missed_speech(window.voiced, heard):
                self._emit(Missed(span))

    def _judged(self, segment: Segment, window: Window) -> Segment:
        voiced = window.voiced if self._request.vad else None
        before = list(self._before)
        doubts = find_doubts(segment, voiced=voiced, phrases=self._phrases, before=before)
        self._before.append(segment.text)
        words = segment.words if self._request.words else ()
        return replace(segment, doubts=doubts, words=words)


def _batches(windows: Iterable[Window], most: int) -> Iterator[list[Window]]:
    """Windows to be decoded at once: first one, to show something soon, then `most`.

    An empty window, which only says how far we are, is a batch of its own.
    """
    size, batch = 1, list[Window]()
    for window in windows:
        if not window.pieces:
            if batch:
                yield batch
            yield [window]
            batch = []
            continue
        batch.append(window)
        if len(batch) >= size:
            yield batch
            size, batch = most, []
    if batch:
        yield batch


def stock_phrases() -> frozenset[str]:
    """What Whisper is known to write where nobody speaks, ready to compare."""
    data = json.loads(resource_path("speech", "stock_phrases.json").read_text("utf-8"))
    lists = (phrases for key, phrases in data.items() if not key.startswith("_"))
    return frozenset(plain(phrase) for phrase in chain.from_iterable(lists))
