"""A transcription outlives its engine, and gives back what was heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled, EngineCrashed, SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.cue import Word
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
    Segment,
    SpeechEvent,
    SpeechRequest,
    Started,
)
from cuesmith.services.journal import journal_path, read_journal
from cuesmith.services.transcription import Transcript, forget, to_track, transcribe

DURATION = 10_000


@dataclass
class CountingEngine:
    """Says one word a second; its process dies at the given seconds, once each."""

    dies_at: list[int] = field(default_factory=list)
    stops_at: int | None = None
    error: type[Exception] = EngineCrashed
    starts: list[int] = field(default_factory=list)
    languages: list[str | None] = field(default_factory=list)
    written: str = "und"

    def transcribe(self, request: SpeechRequest, token: CancelToken) -> Iterator[SpeechEvent]:
        self.starts.append(request.start)
        self.languages.append(request.language)
        yield Started("counting", "none", "cpu", "int8", DURATION)
        yield LanguageDetected("en", 0.9)
        for start in range(request.start, DURATION, 1000):
            token.check()
            if start // 1000 in self.dies_at:
                self.dies_at.remove(start // 1000)
                raise self.error("The engine's process died.")
            word = Word(start + 100, start + 600, f"number{start // 1000}")
            segment = Segment(start, start + 700, word.text, (word,), language=self.written)
            yield Heard((segment,), start + 1000)
        yield Finished(DURATION)


@pytest.fixture
def medium(tmp_path: Path) -> Path:
    path = tmp_path / "film.wav"
    path.write_bytes(b"sound")
    return path


def run(
    engine: CountingEngine, medium: Path, token: CancelToken | None = None, resume: bool = False
) -> Transcript:
    token = token or CancelToken()

    def listen(event: SpeechEvent) -> None:
        if isinstance(event, Heard) and engine.stops_at == event.until // 1000:
            token.cancel()

    journals = medium.parent / "journals"
    return transcribe(
        SpeechRequest(medium), engine, listen, token, journals=journals, resume=resume
    )


def numbers(transcript: Transcript) -> list[str]:
    return [segment.text for segment in transcript.segments]


EVERYTHING = [f"number{second}" for second in range(10)]


def test_what_anybody_sees_is_in_the_journal_already(medium: Path) -> None:
    journals, seen = medium.parent / "journals", list[int]()
    path = journal_path(journals, medium, None)

    def listen(event: SpeechEvent) -> None:
        if isinstance(event, Heard):
            recorded = read_journal(path)
            assert recorded is not None
            assert recorded.until == event.until
            seen.append(event.until)

    transcribe(SpeechRequest(medium), CountingEngine(), listen, CancelToken(), journals=journals)
    assert seen[-1] == DURATION


def test_a_run_hears_everything(medium: Path) -> None:
    transcript = run(CountingEngine(), medium)
    assert numbers(transcript) == EVERYTHING
    assert transcript.complete
    assert transcript.until == DURATION
    assert transcript.language == "en"


def test_a_dead_engine_is_started_again_where_it_stopped(medium: Path) -> None:
    engine = CountingEngine(dies_at=[3, 7])
    transcript = run(engine, medium)
    assert numbers(transcript) == EVERYTHING
    assert engine.starts == [0, 3000, 7000]
    assert len(transcript.problems) == 2


def test_a_new_engine_does_not_guess_the_language_again(medium: Path) -> None:
    engine = CountingEngine(dies_at=[3])
    run(engine, medium)
    assert engine.languages == [None, "en"]
    stopped = CountingEngine(stops_at=4)
    run(stopped, medium)
    resumed = CountingEngine()
    run(resumed, medium, resume=True)
    assert resumed.languages == ["en"]


def test_a_translation_is_in_the_language_of_its_text(medium: Path) -> None:
    assert run(CountingEngine(written="fr"), medium).language == "fr"
    assert run(CountingEngine(), medium).language == "en"


def test_an_engine_that_dies_without_getting_on_is_given_up(medium: Path) -> None:
    engine = CountingEngine(dies_at=[3, 3, 3, 3])
    with pytest.raises(EngineCrashed):
        run(engine, medium)
    resumed = CountingEngine()
    assert numbers(run(resumed, medium, resume=True)) == EVERYTHING
    assert resumed.starts == [3000]


def test_an_error_of_the_engine_keeps_what_was_heard(medium: Path) -> None:
    with pytest.raises(SpeechError):
        run(CountingEngine(dies_at=[4], error=SpeechError), medium)
    recorded = read_journal(journal_path(medium.parent / "journals", medium, None))
    assert recorded is not None
    assert recorded.until == 4000


def test_cancelling_keeps_what_was_heard_and_resuming_goes_on(medium: Path) -> None:
    stopped = run(CountingEngine(stops_at=4), medium)
    assert numbers(stopped) == EVERYTHING[:4]
    assert not stopped.complete
    engine = CountingEngine()
    resumed = run(engine, medium, resume=True)
    assert engine.starts == [4000]
    assert numbers(resumed) == EVERYTHING
    assert resumed.complete


def test_without_resume_a_run_begins_anew(medium: Path) -> None:
    run(CountingEngine(stops_at=4), medium)
    engine = CountingEngine()
    assert numbers(run(engine, medium)) == EVERYTHING
    assert engine.starts == [0]


def test_a_resumed_run_that_is_stopped_again_keeps_both_parts(medium: Path) -> None:
    run(CountingEngine(stops_at=2), medium)
    run(CountingEngine(stops_at=5), medium, resume=True)
    assert numbers(run(CountingEngine(), medium, resume=True)) == EVERYTHING


def test_a_forgotten_run_leaves_no_journal(medium: Path) -> None:
    run(CountingEngine(), medium)
    forget(medium.parent / "journals", SpeechRequest(medium))
    assert not list((medium.parent / "journals").glob("*.jsonl*"))


def test_cues_hold_every_word_and_say_how_they_came_to_be(medium: Path) -> None:
    track = to_track(run(CountingEngine(stops_at=4), medium), Profile())
    assert [word.text for cue in track.cues for word in cue.words] == EVERYTHING[:4]
    assert track.language == "en"
    facts = dict(track.metadata)
    assert facts["engine"] == "counting"
    assert "4.000" in facts["incomplete"]


def test_cancelled_is_no_error() -> None:
    assert not issubclass(Cancelled, SpeechError)
