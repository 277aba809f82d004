"""A studio that is killed while somebody edits loses nothing that was acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cuesmith.domain.history import History
from cuesmith.domain.project import ProjectContent
from tests.support.project_editor import long_document, revisions
from tests.support.projects import read_project, write_project

CUES = 200


def edit_until_killed(path: Path, seed: int, chance: random.Random) -> int:
    """Let a child edit, kill it at some moment; gives the last revision it acknowledged."""
    command = [sys.executable, "-m", "tests.support.project_editor", str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(chance.randint(1, 40)):
            line = child.stdout.readline()
            assert line, "the child ended by itself"
        time.sleep(chance.uniform(0, 0.02))  # any moment will do, also within a transaction
        child.kill()
        later = child.stdout.read().split("\n")
    # The last line may be cut short.
    return max([int(line), *(int(each) for each in later[:-1])])


def replayed(before: ProjectContent, seed: int, until: int) -> History:
    """What the child did, done again without a disk."""
    history = History.restored(before.document, before.undo, before.redo)
    if until > before.revision:
        for made in revisions(history, seed, before.revision):
            if made >= until:
                break
    return history


def kill_again_and_again(path: Path, kills: int) -> None:
    chance = random.Random(11)
    begun = long_document(CUES)
    write_project(path, begun)
    for seed in range(kills):
        before = read_project(path)
        acknowledged = edit_until_killed(path, seed, chance)
        after = read_project(path)
        assert after.revision >= acknowledged
        expected = replayed(before, seed, after.revision)
        assert after.document == expected.document
        assert after.undo == expected.undo_steps
        assert after.redo == expected.redo_steps
    last = read_project(path)
    history = History.restored(last.document, last.undo, last.redo)
    while history.undo():
        pass
    assert history.document == begun, "everything since the first day can be undone"


def test_a_few_kills(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "talk.cuesmith", 6)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_two_hundred_kills(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "talk.cuesmith", 200)
