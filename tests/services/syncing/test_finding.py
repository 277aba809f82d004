"""Captions that are off in known ways are brought back; those of another film are refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from statistics import mean

import pytest

from cuesmith.base.errors import Cancelled, UsageError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.domain.cue import Cue
from cuesmith.domain.speech import Span
from cuesmith.domain.syncing.time_map import retimed
from cuesmith.engines.speech.voices import find_voices
from cuesmith.services.syncing.finding import Sync, SyncWay, sync_to_speech, sync_to_track
from tests.support.shared import shared_dir
from tests.support.spoken_film import off, residual, spoken_film, without

PAL = Fraction(25025, 24000)
FILM, VOICES = spoken_film(12)


def to_speech(cues: list[Cue], voices: tuple[Span, ...] = VOICES, *, splits: bool = False) -> Sync:
    return sync_to_speech(cues, voices, ignore_progress, CancelToken(), splits=splits)


def to_track(cues: list[Cue], others: list[Cue], *, splits: bool = False) -> Sync:
    return sync_to_track(cues, others, ignore_progress, CancelToken(), splits=splits)


@pytest.mark.parametrize(
    ("distort", "factor"),
    [
        (lambda t: t, Fraction(1)),
        (lambda t: t - 47_000, Fraction(1)),
        (lambda t: t + 90_000, Fraction(1)),
        (lambda t: t * float(PAL) + 5000, 1 / PAL),
        (lambda t: t / float(PAL) + 12_000, PAL),
        (lambda t: t * 25 / 24, Fraction(24, 25)),
        (lambda t: t * 1.001 + 3000, Fraction(1000, 1001)),
    ],
)
def test_a_shift_and_a_frame_rate_are_found_by_speech(
    distort: Callable[[float], float], factor: Fraction
) -> None:
    cues = off(FILM, distort)
    found = to_speech(cues)
    assert {piece.factor for piece in found.times.pieces} == {factor}
    assert found.confidence > 0.9
    assert found.way is SyncWay.SPEECH
    misses = residual(cues, FILM, found.times.at)
    assert mean(misses) < 120
    assert max(misses) < 200


def test_a_drift_that_no_frame_rate_explains_is_found() -> None:
    cues = off(FILM, lambda t: t * 1.0006 + 1500)
    found = to_speech(cues)
    (piece,) = found.times.pieces
    assert abs(float(piece.factor) * 1.0006 - 1) < 0.0001
    assert max(residual(cues, FILM, found.times.at)) < 200


def test_a_break_in_the_film_is_found_where_parts_may_move() -> None:
    """The film has three minutes from 4:30 on that the captions do not know."""
    truth = without(FILM, 270_000, 450_000)
    cues = off(truth, lambda t: t if t < 360_000 else t - 180_000)
    found = to_speech(cues, splits=True)
    assert len(found.times.pieces) == 2
    misses = sorted(residual(cues, truth, found.times.at))
    assert misses[-2] < 200, "all but the cue beside the break, which may fit on either side"
    with pytest.raises(UsageError, match="2 places by parts"):
        to_speech(cues)


def test_where_most_move_together_the_others_are_only_told_of() -> None:
    truth = without(FILM, 200_000, 260_000)
    cues = off(truth, lambda t: t if t < 230_000 else t - 60_000)
    assert to_speech(cues).more_parts == 2


@pytest.mark.parametrize("advertisement", [12_500, 90_000])
def test_a_break_that_holds_no_captions_takes_none_away(advertisement: int) -> None:
    """The captions were made for a broadcast with advertisements, which the film lacks."""
    cues = off(FILM, lambda t: t if t < 300_000 else t + advertisement)
    for found in (to_speech(cues, splits=True), to_track(cues, FILM, splits=True)):
        assert len(found.times.pieces) == 2
        assert all(found.times.at(cue.start) is not None for cue in cues)
        assert max(residual(cues, FILM, found.times.at)) < 200


def test_the_cue_before_a_break_keeps_its_length() -> None:
    """Nor does an answer behind the break that no words are known by lose its place."""
    answer = Cue("yes", 306_000, 306_800, "Yes.")
    film = [cue for cue in FILM if cue.end < 300_000] + [answer]
    film += [cue for cue in FILM if cue.start > 309_000]
    cues = off(film, lambda t: t if t < 303_000 else t + 60_000)
    times = to_track(cues, film, splits=True).times
    moved = [retimed(cue, times) for cue in cues]
    assert [(cue.start, cue.end) for cue in moved if cue] == [(c.start, c.end) for c in film]


def test_captions_of_a_part_that_was_cut_have_no_place() -> None:
    """The film lacks half a minute from 6:40 on."""
    start, length = 400_000, 30_000
    voices = tuple(v for v in VOICES if v.end <= start or v.start >= start + length)
    cut = tuple(v if v.end <= start else Span(v.start - length, v.end - length) for v in voices)
    truth = [
        cue if cue.start < start else Cue(cue.id, cue.start - length, cue.end - length, cue.text)
        for cue in FILM
        if not start <= cue.start < start + length
    ]
    cues = off(FILM, lambda t: t + 5000)
    found = to_speech(cues, cut, splits=True)
    gone = {cue.id for cue in cues if found.times.at(cue.start) is None}
    expected = {cue.id for cue in FILM if start <= cue.start < start + length}
    assert len(gone ^ expected) <= 2
    kept = [cue for cue in cues if cue.id not in gone ^ expected and cue.id not in expected]
    assert max(residual(kept, truth, found.times.at)) < 250


def test_captions_of_another_film_are_refused() -> None:
    other, _ = spoken_film(12, seed=2)
    for splits in (False, True):
        with pytest.raises(UsageError, match="does not show where"):
            to_speech(other, splits=splits)


@pytest.mark.parametrize("count", [0, 1, 5])
def test_too_few_cues_are_refused(count: int) -> None:
    with pytest.raises(UsageError, match="too few cues"):
        to_speech(FILM[:count])


def test_a_film_in_which_nobody_speaks_is_refused() -> None:
    with pytest.raises(UsageError, match="Hardly anything is said"):
        to_speech(FILM, (Span(1000, 1400),))


def test_a_film_that_says_everything_twice_does_not_decide() -> None:
    length = FILM[-1].end + 3000
    twice = (*VOICES, *(Span(voice.start + length, voice.end + length) for voice in VOICES))
    with pytest.raises(UsageError, match="several places"):
        to_speech(FILM, twice)


def test_it_can_be_stopped() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        sync_to_speech(FILM, VOICES, ignore_progress, token)


def test_the_same_words_bring_a_track_in_line_exactly() -> None:
    cues = off(FILM, lambda t: t * float(PAL) + 2340)
    found = to_track(cues, FILM)
    assert found.way is SyncWay.WORDS
    assert max(residual(cues, FILM, found.times.at)) <= 5


def test_words_find_breaks_and_forgive_edits() -> None:
    truth = without(FILM, 270_000, 450_000)
    cues = off(truth, lambda t: t if t < 360_000 else t - 180_000)
    edited = [
        Cue(cue.id, cue.start, cue.end, cue.text if row % 4 else "Something else is said here")
        for row, cue in enumerate(cues)
    ]
    found = to_track(edited, FILM, splits=True)
    assert found.way is SyncWay.WORDS
    assert len(found.times.pieces) == 2
    assert max(residual(edited, truth, found.times.at)) <= 5


def test_a_track_in_another_language_is_followed_by_its_rhythm() -> None:
    translated = [
        Cue(f"t{row}", cue.start + 40 * (row % 5), cue.end + 300, f"Übersetzung {row}")
        for row, cue in enumerate(FILM)
        if row % 7
    ]
    cues = off(FILM, lambda t: t * 25 / 24 - 1000)
    found = to_track(cues, translated)
    assert found.way is SyncWay.RHYTHM
    misses = residual(cues, FILM, found.times.at)
    assert mean(misses) < 150


def test_a_track_of_another_film_is_refused() -> None:
    other, _ = spoken_film(12, seed=4)
    foreign = [Cue(cue.id, cue.start, cue.end, f"Wort {cue.id}") for cue in other]
    with pytest.raises(UsageError, match="other track does not show"):
        to_track(FILM, foreign)
    with pytest.raises(UsageError, match="too few"):
        to_track(FILM, foreign[:3])


@pytest.fixture(scope="module")
def voices_of() -> Callable[[str], tuple[Span, ...]]:
    known: dict[str, tuple[Span, ...]] = {}

    def find(name: str) -> tuple[Span, ...]:
        if name not in known:
            known[name] = find_voices(shared_dir("clips", name))
        return known[name]

    return find


def reference_cues(name: str) -> list[Cue]:
    held = json.loads(Path(shared_dir("clips", "references.json")).read_text("utf-8"))[name]
    rows = held.get("cues") or [(a, b, text) for a, b, _, text in held["turns"]]
    return [
        Cue(f"c{row}", round(start * 1000), round(end * 1000), text)
        for row, (start, end, text) in enumerate(rows)
    ]


@pytest.mark.shared
@pytest.mark.parametrize(
    "distort",
    [
        lambda t: t + 90_000,
        lambda t: t * float(PAL) + 47_000,
        lambda t: t / float(PAL) + 47_000,
        lambda t: t * 1.001 + 60_000,
    ],
)
@pytest.mark.parametrize("name", ["sonnet1_en.mp3", "sales_call_long.mp3"])
def test_real_recordings(
    name: str,
    distort: Callable[[float], float],
    voices_of: Callable[[str], tuple[Span, ...]],
) -> None:
    truth = reference_cues(name)
    cues = off(truth, distort)
    found = to_speech(cues, voices_of(name))
    misses = residual(cues, truth, found.times.at)
    assert mean(misses) < 150
    assert max(misses) < 250


@pytest.mark.shared
@pytest.mark.parametrize(
    ("captions", "film"),
    [
        ("sonnet1_en.mp3", "simplicissimus_de.mp3"),
        ("sonnet1_en.mp3", "sales_call_long.mp3"),
        ("sales_call_long.mp3", "sonnet1_en.mp3"),
        ("sales_call_long.mp3", "simplicissimus_de.mp3"),
    ],
)
def test_real_recordings_of_something_else(
    captions: str, film: str, voices_of: Callable[[str], tuple[Span, ...]]
) -> None:
    for splits in (False, True):
        with pytest.raises(UsageError, match="does not show where"):
            to_speech(reference_cues(captions), voices_of(film), splits=splits)
