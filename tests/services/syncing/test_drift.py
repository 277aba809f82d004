"""A short track that drifts evenly is stretched; one that does not is only moved."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.domain.cue import Cue
from cuesmith.services.syncing.drift import with_drift
from cuesmith.services.syncing.evidence import Evidence, at_rate
from cuesmith.services.syncing.finding import SyncWay, sync_to_speech, sync_to_track
from cuesmith.services.syncing.search import Line, Target
from cuesmith.services.syncing.signals import as_times
from tests.support.spoken_film import off, residual, spoken_film

FASTER = [1.01, 1.004, 0.996, 1.002, 0.99]


@pytest.mark.parametrize("faster", FASTER)
def test_a_drift_of_forty_cues_is_found_by_speech(faster: float) -> None:
    film, voices = spoken_film(4)
    truth = film[:40]
    cues = off(truth, lambda t: t * faster + 42_000)
    found = sync_to_speech(cues, voices, ignore_progress, CancelToken())
    (piece,) = found.times.pieces
    assert abs(float(piece.factor) * faster - 1) < 0.001
    assert max(residual(cues, truth, found.times.at)) < 200
    assert found.confidence > 0.9


@pytest.mark.parametrize("faster", FASTER)
def test_a_drift_is_found_by_the_rhythm_of_another_track(faster: float) -> None:
    film, _ = spoken_film(3, seed=3)
    others = [
        Cue(f"t{row}", cue.start + 40 * (row % 5), cue.end + 300, f"Übersetzung {row}")
        for row, cue in enumerate(film)
        if row % 7
    ]
    cues = off(film, lambda t: t * faster + 9000)
    found = sync_to_track(cues, others, ignore_progress, CancelToken())
    assert found.way is SyncWay.RHYTHM
    assert max(residual(cues, film, found.times.at)) < 200


@pytest.mark.parametrize("count", [12, 25, 50])
@pytest.mark.parametrize("seed", range(5, 9))
def test_a_shift_of_a_short_track_gets_no_drift(seed: int, count: int) -> None:
    film, voices = spoken_film(4, seed=seed)
    truth = film[:count]
    cues = off(truth, lambda t: t + 17_000)
    heard = [voice for voice in voices if voice.start < truth[-1].end]
    found = sync_to_speech(cues, heard, ignore_progress, CancelToken())
    assert found.times.pieces[0].factor == 1
    assert max(residual(cues, truth, found.times.at)) < 200


def test_what_begins_a_little_beside_the_speech_is_no_drift() -> None:
    film, voices = spoken_film(4)
    cues = [
        replace(cue, start=cue.start + 9000 + 170 * (row % 3 - 1), end=cue.end + 9200)
        for row, cue in enumerate(film[:40])
    ]
    found = sync_to_speech(cues, voices, ignore_progress, CancelToken())
    assert found.times.pieces[0].factor == 1


def test_a_rate_that_hangs_on_one_cue_is_not_sure() -> None:
    voices = spoken_film(5)[1]
    said = [(voice.start, voice.end) for voice in voices]
    target = Target(as_times(said))
    together = as_times([*said[:14], (said[-1][0] + 700, said[-1][1] + 700)])
    spread = as_times(said[::10])
    as_is = Line(Fraction(1), 0.0)
    assert with_drift(as_is, together, target).rate_sure < 0.7
    assert with_drift(as_is, spread, target).rate_sure > 0.9


def test_a_rate_of_any_kind_needs_more_to_be_believed() -> None:
    found = Evidence(4.0, 4.4, 33, 60, 5.9, 2.3)
    assert at_rate(found, Fraction(25, 24)).decides
    assert not at_rate(found, Fraction(990, 1000)).decides
