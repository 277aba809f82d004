"""How a run is laid out: batches, the first window, the language, the stock phrases."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from cuesmith.domain.cue import Doubt
from cuesmith.domain.doubts import find_doubts
from cuesmith.domain.speech import Segment, SpeechRequest
from cuesmith.engines.speech.whisper_run import _batches, _first_frames, stock_phrases
from cuesmith.engines.speech.windows import FRAME_MS, Piece, Window

SILENT = Window((), np.zeros(0, np.float32), (), 5)
SPOKEN = Window((Piece(0, 5),), np.zeros(5, np.float32), (), 5)


def test_the_first_window_is_decoded_alone_and_the_rest_together() -> None:
    assert [len(batch) for batch in _batches([SPOKEN] * 10, 4)] == [1, 4, 4, 1]
    assert [len(batch) for batch in _batches([SPOKEN] * 3, 1)] == [1, 1, 1]
    assert list(_batches([], 4)) == []


def test_a_mark_of_silence_keeps_its_place() -> None:
    given = [SPOKEN, SPOKEN, SILENT, SPOKEN, SPOKEN, SPOKEN]
    batches = list(_batches(given, 4))
    assert [window for batch in batches for window in batch] == given
    assert [SILENT] in batches


@pytest.mark.parametrize(
    ("minutes", "seconds"), [(5, 0), (10, 10.8), (20, 21.6), (180, 30), (None, 0)]
)
def test_the_first_window_is_short_where_the_medium_is_long(
    minutes: int | None, seconds: float
) -> None:
    duration = None if minutes is None else minutes * 60_000
    frames = _first_frames(SpeechRequest(Path("a")), duration)
    assert frames * FRAME_MS / 1000 == pytest.approx(seconds, abs=0.05)
    assert _first_frames(SpeechRequest(Path("a"), start=500), duration) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for watching!",
        "Untertitel der Amara.org-Community",
        "ご視聴ありがとうございました。",
    ],
)
def test_what_whisper_writes_into_silence_is_known(text: str) -> None:
    segment = Segment(0, 5_000, text)
    found = find_doubts(segment, voiced=None, phrases=stock_phrases())
    assert found == (Doubt.STOCK_PHRASE,)


def test_no_stock_phrase_is_what_people_say_all_the_time() -> None:
    known = stock_phrases()
    assert len(known) > 80
    assert all(known)
    assert not known & {"you", "thank you", "bye", "yes", "ok", "danke", "merci", "gracias"}
