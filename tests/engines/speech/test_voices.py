"""Where somebody speaks in a medium, as voice detection hears it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled, MediaError
from cuesmith.base.jobs import CancelToken, Progress
from cuesmith.engines.speech.voices import find_voices
from tests.support.media import silence, write_picture, write_sound
from tests.support.shared import shared_dir


@pytest.mark.shared
def test_speech_is_found_and_its_pauses_are_left_out() -> None:
    told: list[Progress] = []
    found = find_voices(shared_dir("clips", "jfk.flac"), report=told.append)
    assert all(one.end < other.start for one, other in pairwise(found))
    assert 0 <= found[0].start < 800
    assert 10_000 < found[-1].end <= 11_100
    assert 6_000 < sum(span.duration for span in found) < 10_500
    assert told[-1].done == pytest.approx(1, abs=0.01)


def test_silence_has_no_voice(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "quiet.wav", silence(3.0), codec="pcm_s16le")
    assert find_voices(path) == ()


def test_a_medium_without_sound_is_told(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="sound"):
        find_voices(write_picture(tmp_path / "mute.mp4"))


@pytest.mark.shared
def test_it_can_be_stopped() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        find_voices(shared_dir("clips", "jfk.flac"), token=token)
