"""The whole engine, worker process included, on a model of random weights.

What such a model writes means nothing; that it is written once, in order, at the right place and
not lost is what is tested here.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import jiwer
import psutil
import pytest

from cuesmith.base.errors import (
    Cancelled,
    EngineCrashed,
    MediaError,
    ModelError,
    SpeechError,
    UsageError,
)
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.cue import Doubt
from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
    Missed,
    Segment,
    SpeechEvent,
    SpeechRequest,
    Started,
)
from cuesmith.engines.speech.whisper import WhisperTranscriber
from cuesmith.engines.speech.worker_wire import Tuning
from tests.support.babble import babble, scene, write_wav
from tests.support.children import workers
from tests.support.halting import Halts, halts_in, kill_workers
from tests.support.shared import shared_dir
from tests.support.tiny_whisper import TINY, build_tiny_whisper

SPOKEN = [(1.0, 9.0), (14.0, 26.0), (30.0, 48.0), (52.0, 75.0)]
"""Seconds in which somebody speaks in `recording`."""
QUICK = Tuning(beam_size=1, fallback=False)


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """77 seconds, which make several windows."""
    parts: list[object] = []
    end = 0.0
    for index, (start, stop) in enumerate(SPOKEN):
        parts += [start - end, babble(stop - start, 110 + 30 * index, index)]
        end = stop
    sound = scene(*parts, 2.0)  # type: ignore[arg-type]
    return write_wav(tmp_path_factory.mktemp("media") / "four voices.wav", sound)


@pytest.fixture
def asked(tiny_model: Path, recording: Path) -> SpeechRequest:
    """Everything as it comes, on the processor, so that no test depends on a GPU."""
    return SpeechRequest(recording, model=str(tiny_model), device="cpu")


@pytest.fixture(autouse=True)
def no_worker_left_behind() -> Iterator[None]:
    yield
    assert not workers()


def events_of(
    request: SpeechRequest,
    token: CancelToken | None = None,
    tuning: Tuning = QUICK,
    command: Sequence[str] | None = None,
) -> Iterator[SpeechEvent]:
    engine = WhisperTranscriber(tuning=tuning, command=command)
    return engine.transcribe(request, token or CancelToken())


def segments_in(events: list[SpeechEvent]) -> list[Segment]:
    return [each for event in events if isinstance(event, Heard) for each in event.segments]


def untils_in(events: list[SpeechEvent]) -> list[int]:
    return [event.until for event in events if isinstance(event, Heard)]


def test_events_come_in_order_and_times_lie_where_somebody_speaks(asked: SpeechRequest) -> None:
    events = list(events_of(asked))
    assert isinstance(events[0], Started)
    assert (events[0].device, events[0].duration) == ("cpu", 77_000)
    assert [type(event) for event in events].count(LanguageDetected) == 1
    assert isinstance(events[1], LanguageDetected)
    assert events[-1] == Finished(77_000)
    heard = segments_in(events)
    words = [word for each in heard for word in each.words]
    assert len(heard) > 3
    assert all(before.end <= after.start for before, after in pairwise(words))
    assert all(word.end - word.start >= 20 for word in words)
    for word in words:
        # Pieces reach 0.4 s into the pauses.
        assert any(
            start * 1000 - 500 <= word.start and word.end <= stop * 1000 + 500
            for start, stop in SPOKEN
        )
    for each in heard:
        assert each.language == events[1].language
        assert "".join(each.text.split()) == "".join(word.text for word in each.words)
    assert untils_in(events) == sorted(untils_in(events))


def test_windows_decoded_together_say_what_they_say_alone(asked: SpeechRequest) -> None:
    alone = list(events_of(replace(asked, language="en", batch_size=1)))
    together = list(events_of(replace(asked, language="en", batch_size=2)))
    assert [each.text for each in segments_in(together)] == [
        each.text for each in segments_in(alone)
    ]
    assert untils_in(together) == untils_in(alone)


def test_a_run_resumed_anywhere_gives_the_rest_the_same(asked: SpeechRequest) -> None:
    """With everything a real run does: beams, and second tries that draw lots."""
    wish = replace(asked, language="de")
    events = list(events_of(wish, tuning=Tuning()))
    middle = untils_in(events)[1]
    rest = list(events_of(replace(wish, start=middle), tuning=Tuning()))
    assert segments_in(rest) == [each for each in segments_in(events) if each.start >= middle]
    assert untils_in(rest) == untils_in(events)[2:]


def test_only_the_span_that_was_asked_for_is_heard(asked: SpeechRequest) -> None:
    events = list(events_of(replace(asked, start=20_000, end=40_000)))
    heard = segments_in(events)
    assert heard
    assert all(each.start >= 20_000 and each.end <= 40_000 for each in heard)
    assert events[-1] == Finished(40_000)


@pytest.mark.parametrize("start", [76_992, 77_000, 90_000])
def test_a_run_resumed_at_the_end_is_done(asked: SpeechRequest, start: int) -> None:
    events = list(events_of(replace(asked, start=start, language="en")))
    assert segments_in(events) == []
    assert events[-1] == Finished(max(77_000, start))


def test_words_are_left_out_where_nobody_wants_them(asked: SpeechRequest) -> None:
    heard = segments_in(list(events_of(replace(asked, words=False, end=30_000))))
    assert heard
    assert all(each.text and not each.words for each in heard)


def test_without_voice_detection_everything_is_heard(asked: SpeechRequest) -> None:
    events = list(events_of(replace(asked, vad=False)))
    assert len(untils_in(events)) == 3
    assert not any(isinstance(event, Missed) for event in events)


def test_a_language_that_is_given_is_not_detected(asked: SpeechRequest) -> None:
    long = "Cuesmith, Ångström and 日本. " * 200
    wish = replace(asked, language="pt-BR", end=12_000, prompt=long, hotwords=long)
    events = list(events_of(wish))
    assert events[1] == LanguageDetected("pt", 1.0)
    assert {each.language for each in segments_in(events)} == {"pt"}


def test_a_translation_is_english(asked: SpeechRequest) -> None:
    events = list(events_of(replace(asked, language="ja", task="translate", end=12_000)))
    assert {each.language for each in segments_in(events)} == {"en"}


def test_what_is_written_in_loops_is_flagged_and_kept(asked: SpeechRequest) -> None:
    heard = segments_in(list(events_of(asked)))
    assert any(Doubt.REPETITION in each.doubts for each in heard)


def test_an_english_model_takes_all_for_english_and_says_so(
    asked: SpeechRequest, tmp_path: Path
) -> None:
    model = build_tiny_whisper(tmp_path / "tiny.en", replace(TINY, multilingual=False))
    events = list(events_of(replace(asked, model=str(model), language="fr", end=12_000)))
    assert isinstance(events[0], Started)
    assert "English only" in events[0].notices[0]
    assert {each.language for each in segments_in(events)} == {"en"}


@pytest.mark.parametrize("seconds", [0.01, 40])
def test_silence_gives_no_text(asked: SpeechRequest, tmp_path: Path, seconds: float) -> None:
    media = write_wav(tmp_path / "silence.wav", scene(seconds))
    events = list(events_of(replace(asked, media=media)))
    assert segments_in(events) == []
    assert events[-1] == Finished(round(seconds * 1000))


def test_a_sound_of_a_few_samples_is_no_trouble(asked: SpeechRequest, tmp_path: Path) -> None:
    media = write_wav(tmp_path / "click.wav", babble(1)[3_000:3_300])
    events = list(events_of(replace(asked, media=media, vad=False)))
    assert isinstance(events[-1], Finished)
    assert all(each.end <= 19 for each in segments_in(events))


def gather(
    events: Iterator[SpeechEvent], kept: list[SpeechEvent], then: Callable[[], object]
) -> None:
    """Keep the events, and do something each time something was heard."""
    for event in events:
        kept.append(event)
        if isinstance(event, Heard):
            then()


@pytest.fixture
def halts(tmp_path: Path) -> Halts:
    return halts_in(tmp_path)


def heard_until_killed(wish: SpeechRequest, halts: Halts) -> list[SpeechEvent]:
    """What came of a run whose worker is killed once it has heard something."""
    kept: list[SpeechEvent] = []
    halts.after(Heard)
    with pytest.raises(EngineCrashed, match="SIGKILL" if os.name != "nt" else "status"):
        gather(events_of(wish, command=halts.command), kept, kill_workers)
    return kept


def test_a_killed_worker_loses_no_finished_segment(
    asked: SpeechRequest, tmp_path: Path, halts: Halts
) -> None:
    spoken = babble(28)
    sound = scene(*(part for _ in range(12) for part in (spoken, 2)))
    media = write_wav(tmp_path / "long.wav", sound)
    wish = replace(asked, media=media, language="en", batch_size=1)
    kept = heard_until_killed(wish, halts)
    until = untils_in(kept)[-1]
    assert 0 < until <= 360_000
    rest = list(events_of(replace(wish, start=until)))
    assert rest[-1] == Finished(360_000)
    whole = list(events_of(wish))
    assert segments_in(kept) + segments_in(rest) == segments_in(whole)


def test_cancelling_keeps_what_was_heard(asked: SpeechRequest) -> None:
    token = CancelToken()
    kept: list[SpeechEvent] = []
    with pytest.raises(Cancelled):
        gather(events_of(replace(asked, batch_size=1), token), kept, token.cancel)
    assert segments_in(kept)


def test_cancelling_while_the_model_loads_is_heeded(asked: SpeechRequest, halts: Halts) -> None:
    """As early as can be: when the worker is just there."""
    token, came = CancelToken(), list[object]()
    halts.at_the_beginning()

    def listen() -> None:
        try:
            came.extend(events_of(asked, token, command=halts.command))
        except Cancelled:
            came.append(Cancelled)

    listener = threading.Thread(target=listen)
    listener.start()
    while not workers() and listener.is_alive():
        listener.join(0.001)
    token.cancel()
    listener.join()
    assert came == [Cancelled]
    assert not workers()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("model.bin", b""),
        ("model.bin", b"WhisperSpec"),
        ("model.bin", bytes(12) + b"WhisperSpec" + os.urandom(0) + bytes(5_000)),
        ("tokenizer.json", b"{}"),
        ("vocabulary.json", b"["),
        ("config.json", b"nonsense"),
    ],
)
def test_a_broken_model_is_named(
    asked: SpeechRequest, tmp_path: Path, name: str, content: bytes
) -> None:
    model = build_tiny_whisper(tmp_path / "broken")
    (model / name).write_bytes(content)
    with pytest.raises(ModelError, match="broken") as caught:
        list(events_of(replace(asked, model=str(model))))
    assert "Traceback" not in str(caught.value)


def test_a_missing_model_is_named(asked: SpeechRequest, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="nowhere"):
        list(events_of(replace(asked, model=str(tmp_path / "nowhere"))))


def test_a_medium_that_is_none_is_named(asked: SpeechRequest, tmp_path: Path) -> None:
    media = tmp_path / "notes.mp4"
    media.write_bytes(b"nothing to hear")
    with pytest.raises(MediaError, match=r"notes\.mp4"):
        list(events_of(replace(asked, media=media)))


def test_wishes_that_cannot_be_met_are_told(asked: SpeechRequest) -> None:
    for wish in (
        replace(asked, language="tlh"),
        replace(asked, compute_type="float8"),
        replace(asked, batch_size=-1),
    ):
        with pytest.raises(UsageError):
            list(events_of(wish))


def test_a_gpu_that_is_asked_for_and_not_there_is_an_error(asked: SpeechRequest) -> None:
    if Path("/dev/nvidia0").exists():
        pytest.skip("there is a GPU")
    with pytest.raises(SpeechError) as caught:
        list(events_of(replace(asked, device="cuda")))
    assert "doctor" in caught.value.hint
    first = next(events := events_of(replace(asked, device="auto")))
    assert isinstance(first, Started)
    assert first.device == "cpu"
    assert len(first.notices) == 1
    events.close()  # type: ignore[attr-defined]


def test_the_parent_loads_none_of_the_libraries() -> None:
    code = (
        "import sys, cuesmith.engines.speech.whisper\n"
        "heavy = {'ctranslate2', 'faster_whisper', 'av', 'numpy', 'onnxruntime', 'tokenizers'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_a_parent_that_is_killed_takes_its_worker_along(asked: SpeechRequest) -> None:
    code = (
        "import sys, psutil\n"
        "from pathlib import Path\n"
        "from cuesmith.base.jobs import CancelToken\n"
        "from cuesmith.domain.speech import SpeechRequest\n"
        "from cuesmith.engines.speech.whisper import WhisperTranscriber\n"
        "request = SpeechRequest(Path(sys.argv[1]), model=sys.argv[2], device='cpu')\n"
        "events = WhisperTranscriber().transcribe(request, CancelToken())\n"
        "next(events)\n"
        "print(psutil.Process().children()[0].pid, flush=True)\n"
        "sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(asked.media), asked.model]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        worker = psutil.Process(int(parent.stdout.readline()))
        parent.send_signal(signal.SIGKILL)
    _, alive = psutil.wait_procs([worker], timeout=60)
    assert not alive


@pytest.mark.shared
def test_a_real_recording_runs_through(asked: SpeechRequest) -> None:
    media = shared_dir("clips", "sonnet1_en.mp3")
    events = list(events_of(replace(asked, media=media)))
    assert isinstance(events[-1], Finished)
    last = segments_in(events)[-1]
    assert last.end <= events[-1].until


@pytest.mark.shared
def test_noise_gives_no_text_or_flagged_text(asked: SpeechRequest) -> None:
    media = shared_dir("clips", "no_speech_noise.wav")
    for vad in (True, False):
        heard = segments_in(list(events_of(replace(asked, media=media, vad=vad))))
        assert not vad or not heard


@pytest.mark.shared
def test_a_trained_model_hears_what_is_said(asked: SpeechRequest) -> None:
    """On the smallest model there is; skipped where ../shared/models holds none."""
    folders = [found.parent for found in shared_dir("models").rglob("model.bin")]
    if not folders:
        pytest.skip("../shared/models holds no speech model")
    smallest = min(folders, key=lambda folder: (folder / "model.bin").stat().st_size)
    media = shared_dir("clips", "jfk.flac")
    wish = replace(asked, media=media, model=str(smallest))
    events = list(events_of(wish, tuning=Tuning()))
    heard = segments_in(events)
    said = (
        "And so my fellow Americans, ask not what your country can do for you, "
        "ask what you can do for your country."
    )
    assert jiwer.wer(_plain(said), _plain(" ".join(each.text for each in heard))) < 0.2
    assert [event.language for event in events if isinstance(event, LanguageDetected)] == ["en"]
    words = [word for each in heard for word in each.words]
    # He begins at 0.3 s, and pauses before the first "ask" at 3.3 s.
    assert words[0].start == pytest.approx(300, abs=500)
    ask = next(word for word in words if word.text.casefold().startswith("ask"))
    assert ask.start == pytest.approx(3_400, abs=500)
    assert not any(each.doubts for each in heard)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w ]", " ", text.casefold()).split())
