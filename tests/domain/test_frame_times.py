"""Frames of a varying rate, by Aegisub's own cases."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.frame_times import Edge, FrameTimes, parse_timecode_file, varying
from tests.support.shared import shared_dir

pytestmark = pytest.mark.shared


def expected() -> dict[str, Any]:
    path = shared_dir("cases", "timing", "expected.json")
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded


def frame_times(case: dict[str, Any]) -> FrameTimes:
    if "fps" in case:
        numerator, denominator = case["fps"]
        return FrameTimes(Fraction(numerator) / Fraction(denominator))
    return varying(case["timecodes_ms"])


def holds(op: str, value: Any, result: int) -> bool:
    if op == "RANGE":
        return bool(value[0] <= result <= value[1])
    outcome = {
        "EQ": value == result,
        "GT": value > result,
        "LT": value < result,
        "GE": value >= result,
        "LE": value <= result,
    }
    return bool(outcome[op])


def test_all_cases() -> None:
    wrong = []
    for case in expected()["cases"]:
        times = frame_times(case)
        ask = times.frame_at if case["fn"] == "FrameAtTime" else times.time_of
        result = ask(case["arg"], Edge[case["mode"]])
        if not holds(case["op"], case["value"], result):
            wrong.append((case, result))
    assert not wrong


def test_every_frame_is_found_again_by_its_time() -> None:
    for case in expected()["round_trip"]:
        times = FrameTimes(Fraction(*case["fps"]))
        for frame in case["frames"]:
            for mode in case["modes"]:
                assert times.frame_at(times.time_of(frame, Edge[mode]), Edge[mode]) == frame


def test_timecode_files_load_or_are_refused() -> None:
    known = expected()["timecode_files"]
    folder = shared_dir("cases", "timing", "aegisub-vfr")
    seen = 0
    for name in [*known["must_load"], *known["must_fail"]]:
        path = folder / name
        if not path.exists():
            continue
        seen += 1
        if name in known["must_load"]:
            parse_timecode_file(path.read_text("utf-8"))
        else:
            with pytest.raises(UsageError):
                parse_timecode_file(path.read_text("utf-8"))
    assert seen >= 12


def test_the_two_versions_of_a_file_say_the_same() -> None:
    known = expected()["timecode_files"]
    folder = shared_dir("cases", "timing", "aegisub-vfr")
    compared = 0
    for pair in known["v1_to_v2"]:
        first, second = folder / pair["v1"], folder / pair["v2"]
        if not (first.exists() and second.exists()):
            continue
        old, new = (parse_timecode_file(path.read_text("utf-8")) for path in (first, second))
        frames = range(pair.get("frames", 100))
        assert [old.time_of(n) for n in frames] == [new.time_of(n) for n in frames]
        compared += 1
    assert compared
    single = parse_timecode_file((folder / known["v2_1fps"]["file"]).read_text("utf-8"))
    assert [single.time_of(n) for n in range(30)] == [n * 1000 for n in range(30)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "# timecode format v1\n",
        "# timecode format v1\nAssume 25\n1:2:3",
        "# timecode format v1\nAssume 25\n1,2",
        "# timecode format v1\nAssume 25\n1,2,3,4",
        "# timecode format v1\nAssume 25\n1.5,2,3",
        "# timecode format v1\nAssume 25\n1,2,0",
        "# timecode format v1\nAssume 1001",
        "# timecode format v1\nAssume 1e999999999",
        "# timecode format v2\n0\n1e999999999",
        "# timecode format v1\nAssume 25\n1,99999999999,25",
        "# timecode format v2\n",
        "# timecode format v2\n0\nabc",
    ],
)
def test_broken_timecode_files_are_refused(text: str) -> None:
    with pytest.raises(UsageError):
        parse_timecode_file(text)
