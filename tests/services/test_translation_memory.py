"""What engines answered, on disk."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from cuesmith.services.translation_memory import TranslationMemory
from tests.support.rights import without_privilege


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "translations.sqlite"


def test_answers_outlive_the_program(path: Path) -> None:
    with TranslationMemory(path) as memory:
        memory.remember("engine en>de", {"Hello": "Hallo", "Bye": "Servus"})
    with TranslationMemory(path) as memory:
        assert memory.recall("engine en>de", ["Hello", "Hi"]) == {"Hello": "Hallo"}
        assert memory.recall("engine en>fr", ["Hello"]) == {}


def test_the_oldest_go(path: Path) -> None:
    with TranslationMemory(path, most_rows=2) as memory:
        for text in ("one", "two", "three"):
            memory.remember("e", {text: text.upper()})
    with TranslationMemory(path) as memory:
        assert memory.recall("e", ["one", "two", "three"]) == {"two": "TWO", "three": "THREE"}


def test_a_damaged_file_is_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database" * 1000)
    with TranslationMemory(path) as memory:
        memory.remember("e", {"one": "ONE"})
    with TranslationMemory(path) as memory:
        assert memory.recall("e", ["one"]) == {"one": "ONE"}


def test_a_file_that_is_in_use_is_left_alone(path: Path) -> None:
    with TranslationMemory(path) as memory:
        memory.remember("e", {"one": "ONE"})
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with TranslationMemory(path, patience=0.0) as memory:
            memory.remember("e", {"two": "TWO"})
            assert memory.recall("e", ["two"]) == {"two": "TWO"}
    finally:
        other.close()
    with TranslationMemory(path) as memory:
        assert memory.recall("e", ["one", "two"]) == {"one": "ONE"}


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with without_privilege(), TranslationMemory(tmp_path / "a" / "b.sqlite") as memory:
            memory.remember("e", {"one": "ONE"})
            assert memory.recall("e", ["one"]) == {"one": "ONE"}
    finally:
        tmp_path.chmod(0o700)


def test_many_texts_are_recalled_at_once(path: Path) -> None:
    answers = {f"text {number}": f"answer {number}" for number in range(1_200)}
    with TranslationMemory(path) as memory:
        memory.remember("e", answers)
        assert memory.recall("e", answers) == answers
