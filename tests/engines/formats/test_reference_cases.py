"""Our readers and the single libraries on files with known right answers; the table is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cuesmith.base.errors import SubtitleError
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats import files
from tests.support.cases import FOLDERS, load_cases
from tests.support.peer_readers import installed
from tests.support.peers import score_peer
from tests.support.scoring import Verdict, by_group, score_ours
from tests.support.shared import shared_dir

pytestmark = pytest.mark.shared

REQUIRED = {
    "webvtt": 0.95,
    "subrip": 0.95,
    "encodings": 0.95,
    "ugly": 0.95,
    "ass": 0.85,
    "ttml": 0.85,
    "other": 0.85,
}
"""Share of each group of cases that must be read right."""


@pytest.mark.parametrize("folder", FOLDERS)
def test_reads_enough_and_more_than_any_single_library(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = load_cases(shared_dir("cases"), folder)
    ours = score_ours(cases)
    peers = {name: score_peer(name, cases, tmp_path) for name in installed()}
    with capsys.disabled():
        print(_table(folder, {"Cuesmith": ours, **peers}))  # noqa: T201 - for the CI log
    for group, (right, of) in by_group(ours).items():
        assert right / of >= REQUIRED[folder], f"{group}: {right}/{of}\n{_failures(ours)}"
    best = max(_right(verdicts) for verdicts in peers.values())
    assert _right(ours) > best


def test_names_a_problem_in_every_file_that_breaks_the_webvtt_standard() -> None:
    folder = shared_dir("cases", "webvtt")
    listed = json.loads((folder / "validator_expected.json").read_text(encoding="utf-8"))["files"]
    broken = [folder / "captioning-invalid" / name for name in listed]
    present = [path for path in broken if path.exists()]
    assert present
    assert not [path.name for path in present if not _problems(path)]


def _problems(path: Path) -> list[str]:
    try:
        opened = files.read(path, ReadOptions())
    except SubtitleError as error:
        return [str(error)]
    return [str(problem) for problem in opened.problems]


def _right(verdicts: list[Verdict]) -> int:
    return sum(not verdict.wrong for verdict in verdicts)


def _table(folder: str, verdicts: dict[str, list[Verdict]]) -> str:
    lines = [f"\n{folder}: cases read right"]
    for name, scored in verdicts.items():
        groups = ", ".join(
            f"{group} {right}/{of}" for group, (right, of) in by_group(scored).items()
        )
        lines.append(f"  {name:16} {_right(scored) / len(scored):6.1%}  {groups}")
    return "\n".join(lines)


def _failures(verdicts: list[Verdict]) -> str:
    return "\n".join(
        f"{verdict.case.name}: {'; '.join(verdict.wrong[:3])[:300]}"
        for verdict in verdicts
        if verdict.wrong
    )
