"""The frame of the benchmarks: found by themselves, medians in turns, missed limits told."""

from __future__ import annotations

import pytest

from benchmarks import __main__ as command
from benchmarks.measure import Benchmark, Result, Unavailable, in_turns, python, run_child


def test_benchmarks_are_found_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([], only_list=True) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]

    assert {"peaks", "start", "open_srt"} <= set(listed)
    assert len(listed) == len(set(listed))
    assert command.main(["nonsense"], only_list=False) == 2


@pytest.mark.parametrize(
    ("limit", "ours", "status", "told"),
    [(1.5, 1.0, 0, "kept"), (1.5, 9.0, 1, "MISSED"), (None, 9.0, 0, "4.50")],
)
def test_a_missed_limit_is_a_failure(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    limit: float | None,
    ours: float,
    status: int,
    told: str,
) -> None:
    figure = Benchmark("sample", "a figure", limit, lambda: Result(ours, 2.0))
    monkeypatch.setattr(command, "_found", lambda: {"module": (figure,)})

    for name in ("sample", "module"):
        assert command.main([name], only_list=False) == status
        assert told in capsys.readouterr().out


def test_what_cannot_run_here_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run() -> Result:
        raise Unavailable("no model")

    figure = Benchmark("sample", "a figure", 1.0, run)
    monkeypatch.setattr(command, "_found", lambda: {"module": (figure,)})

    assert command.main([], only_list=False) == 0
    assert "no model" in capsys.readouterr().out.replace("\n", " ")


def test_medians_in_turns() -> None:
    taken: list[str] = []
    ours = iter([99.0, 1.0, 7.0, 3.0])
    reference = iter([99.0, 2.0, 2.0, 50.0])

    def of(name: str, times: object) -> float:
        taken.append(name)
        return next(times)  # type: ignore[call-overload, no-any-return]

    medians = in_turns(lambda: of("a", ours), lambda: of("b", reference), rounds=3)

    assert medians == (3.0, 2.0)
    assert taken == ["a", "b"] * 4


def test_a_child_process_tells_its_time_and_memory() -> None:
    # What this process holds must not count as theirs.
    held = b"x" * (300 * 2**20)
    small = run_child(python("pass"))
    large = run_child(python("held = b'x' * (200 * 2**20)"))
    del held

    assert small.seconds > 0
    if small.peak_bytes is not None and large.peak_bytes is not None:
        assert large.peak_bytes - small.peak_bytes > 150 * 2**20
    with pytest.raises(Unavailable, match="status 3"):
        run_child(python("raise SystemExit(3)"))
