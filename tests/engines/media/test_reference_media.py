"""The shared media cases: what upstream's tests and ffprobe say of each, ours says too."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cuesmith.base.errors import MediaError
from cuesmith.domain.media import MediaInfo, StreamKind
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.media.probe import probe
from tests.support.media import Samples, onsets
from tests.support.shared import find_shared, shared_dir

pytestmark = pytest.mark.shared

RATE = 16000
_PICTURES = (".png", ".jpg")

_COUNTED = {
    # FFmpeg's lengths of these are wrong; upstream counts 117 frames of 24 ms.
    "audio-only/bear-vbr-no-seek-table.mp3": 2.808,
    "cover-art/bear-id3.mp3": 2.832,
    # Three pieces of 102 pictures, from the sound's start 0.06 s after theirs.
    "synthetic/ts_discontinuity.ts": 3 * 102 / 25 - 0.059,
    # A subtitle track outlasts the rest; upstream's own length is the picture's.
    "embedded-subs/nasa_13013.mp4": 13.056,
    # FFmpeg 5.1 left out that the sound begins later.
    "rotation/sample_rotate_and_reflect.mp4": 1.067,
    "rotation/sample_portrait.mp4": 1.088,
}
_TURNED = {"video_90": 90, "video_270": 270, "dolbyVision": 90, "rotate_and_reflect": 90}


@cache
def _cases() -> dict[str, dict[str, Any]]:
    root = find_shared()
    if root is None:
        return {}
    files = json.loads((root / "cases" / "media" / "expected.json").read_text("utf-8"))["files"]
    return {name: case for name, case in files.items() if not name.endswith(_PICTURES)}


def _names(*, broken: bool) -> list[str]:
    return [name for name, case in _cases().items() if ("expected" in case) == broken]


def _path(name: str) -> Path:
    return shared_dir("cases", "media", name)


def _sound(name: str, **options: int) -> tuple[Samples, list[str]]:
    problems: list[str] = []
    blocks = stream_audio(
        _path(name), on_problem=lambda told: problems.append(str(told)), **options
    )
    return np.concatenate([block.samples for block in blocks]), problems


def _kept_streams(case: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What ffprobe saw, less data streams and cover pictures."""
    for stream in case["ffprobe_5_1_9"]["streams"]:
        cover = stream.get("codec_name") in ("mjpeg", "png")
        if stream.get("codec_type") in ("video", "audio", "subtitle") and not cover:
            yield stream


@pytest.mark.parametrize("name", _names(broken=False))
def test_probe_agrees(name: str) -> None:
    case = _cases()[name]
    facts = case["ffprobe_5_1_9"]

    info = probe(_path(name))

    assert info.container == facts["format"]
    start = float(facts["start"] or 0)
    assert float(info.origin) == pytest.approx(start, abs=1e-5)
    expected = list(_kept_streams(case))
    assert [stream.kind for stream in info.streams] == [one["codec_type"] for one in expected]
    for stream, fact in zip(info.streams, expected, strict=True):
        assert stream.codec == (fact.get("codec_name") or "")
        if stream.kind is StreamKind.AUDIO:
            assert stream.channels == fact["channels"]
            assert stream.sample_rate == int(fact["sample_rate"])
        if fact.get("start_time"):
            assert float(stream.start) == pytest.approx(float(fact["start_time"]), abs=1e-5)
    length = _COUNTED.get(name, float(facts["duration"]))
    assert float(info.duration or 0) == pytest.approx(length, abs=0.1)


@pytest.mark.parametrize("name", [name for name in _names(broken=False) if "/" in name])
def test_pictures_are_as_they_are_shown(name: str) -> None:
    """Turned and with square pixels."""
    info = probe(_path(name))
    facts = [fact for fact in _kept_streams(_cases()[name]) if fact["codec_type"] == "video"]
    for stream, fact in zip(info.of_kind(StreamKind.VIDEO), facts, strict=True):
        turned = -fact.get("display_rotation", 0) % 360
        assert stream.rotation == turned
        shown = (stream.width, stream.height)
        width, height = shown if turned in (0, 180) else shown[::-1]
        assert height == fact["height"]
        assert width == round(fact["width"] * stream.pixel_aspect)
        if ":" in fact.get("sample_aspect_ratio", ""):
            across, down = map(int, fact["sample_aspect_ratio"].split(":"))
            assert stream.pixel_aspect == Fraction(across, down)


def test_turned_clockwise() -> None:
    for part, degrees in _TURNED.items():
        (name,) = [name for name in _cases() if part in name]
        assert probe(_path(name)).of_kind(StreamKind.VIDEO)[0].rotation == degrees


def test_anamorphic_width() -> None:
    (stream,) = probe(_path("synthetic/anamorphic_sar16_11.mp4")).streams
    assert (stream.width, stream.height) == (465, 180)


def test_picture_subtitles_are_told_apart() -> None:
    def bitmaps(name: str) -> list[bool]:
        info: MediaInfo = probe(_path(f"embedded-subs/{name}"))
        return [stream.bitmap for stream in info.of_kind(StreamKind.SUBTITLE)]

    assert bitmaps("sample_with_pgs_subtitles.mkv") == [True]
    assert bitmaps("sample_with_srt.mkv") == [False]
    assert bitmaps("nasa_13013.mp4") == [False, False]


@pytest.mark.parametrize("name", _names(broken=False))
def test_sound_begins_where_upstream_says(name: str) -> None:
    tracks = [
        (index, track)
        for index, track in enumerate(
            track
            for track in _cases()[name].get("upstream_expected", {}).get("tracks", [])
            if track["mime"].startswith("audio")
        )
    ]
    for index, track in tracks:
        sound, _ = _sound(name, track=index)
        begins = track["first_time_s"]
        before = sound[: max(0, round((begins - 0.003) * RATE))]
        assert not before.any()
        assert len(sound) / RATE >= track["last_time_s"]


def test_beeps_fall_on_full_seconds() -> None:
    sound, problems = _sound("synthetic/flash_beep_25.mp4")

    assert onsets(sound) == pytest.approx(
        _cases()["synthetic/flash_beep_25.mp4"]["events_s"], abs=0.001
    )
    assert len(sound) == 12 * RATE
    assert problems == []


def test_sound_delayed_in_matroska() -> None:
    sound, _ = _sound("bframes-offsets/sample_MKV_delayed.mkv")

    assert not sound[: RATE // 2 - 1].any()
    assert sound[RATE // 2 : RATE].any()


def test_a_clock_that_leaps_and_comes_back() -> None:
    sound, problems = _sound("synthetic/ts_discontinuity.ts")

    assert len(sound) / RATE == pytest.approx(12, abs=0.15)
    assert "clock jumps" in problems[0]


def test_a_clock_that_wraps() -> None:
    sound, problems = _sound("synthetic/ts_pts_wrap.ts")

    assert len(sound) / RATE == pytest.approx(12, abs=0.05)
    assert problems == []


def test_half_a_file_gives_its_half() -> None:
    sound, problems = _sound("synthetic/truncated_half.mp4")
    whole, _ = _sound("synthetic/flash_beep_25.mp4")

    assert len(sound) / RATE == pytest.approx(5, abs=0.3)
    assert onsets(sound) == onsets(whole)[: len(onsets(sound))]
    assert problems == [
        "The sound breaks off at 0:05.0 of 0:12.0; the file is cut short or damaged there."
    ]
    assert "cut short" in str(probe(_path("synthetic/truncated_half.mp4")).problems[0])


def test_a_declared_track_without_sound() -> None:
    name = "no-audio/test-no-audio-segment.ts"

    with pytest.raises(MediaError, match="declares a sound track but holds no sound in it"):
        _sound(name)
    assert "seems to be empty" in str(probe(_path(name)).problems[0])


@pytest.mark.parametrize("name", _names(broken=True))
def test_broken_files_end_in_sound_or_in_a_sentence(name: str) -> None:
    """Within five seconds of work, as the case demands: nothing may hang."""
    path, begin = _path(name), time.process_time()
    told = [_told(lambda: probe(path)), _told(lambda: list(stream_audio(path)))]
    assert time.process_time() - begin < 5

    assert all(path.name in sentence for sentence in told if sentence)
    if path.stat().st_size == 0:
        assert all("is empty" in sentence for sentence in told)


def _told(use: Callable[[], object]) -> str:
    """The sentence a use ends in; empty where it succeeds."""
    try:
        use()
    except MediaError as error:
        return str(error)
    return ""


def test_the_picture_plays_though_the_sound_is_not_described() -> None:
    path = _path("broken/sample_missing_stsd.mp4")

    assert probe(path).of_kind(StreamKind.VIDEO)[0].codec == "h264"
    with pytest.raises(MediaError, match="of a kind that cannot be decoded"):
        list(stream_audio(path))
