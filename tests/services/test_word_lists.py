"""Word lists on disk: what ships, what a person adds, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import CuesmithError
from cuesmith.domain.text_tools.word_lists import (
    OwnWords,
    Slip,
    merged,
    own_words_text,
    parse_own_words,
)
from cuesmith.services.word_lists import (
    load_own_words,
    load_words,
    read_slips,
    save_own_words,
    shipped_words,
)

WORDS = st.text(min_size=1, max_size=12).filter(lambda text: text.strip() != "")


def test_own_words_come_first_and_shipped_ones_can_be_left_out(tmp_path: Path) -> None:
    own = OwnWords((Slip("alot", "plenty"),), ("innit",), ("heck",), ("Um", "fuck*"))
    save_own_words("en-GB", own, tmp_path)
    assert load_own_words("en", tmp_path) == own
    lists = load_words("en-US", tmp_path)
    assert lists.slips[0] == Slip("alot", "plenty")
    assert sum(slip.wrong == "alot" for slip in lists.slips) == 1
    assert lists.fillers[0] == "innit"
    assert "um" not in lists.fillers
    assert "heck" in lists.profanity
    assert "fuck*" not in lists.profanity


def test_a_language_without_lists_has_empty_ones(tmp_path: Path) -> None:
    lists = load_words("cy", tmp_path)
    assert (lists.language, lists.fillers, lists.profanity) == ("cy", (), ())


@given(
    slips=st.lists(st.builds(Slip, WORDS, st.text(max_size=8), st.booleans()), max_size=4),
    words=st.lists(WORDS, max_size=3),
)
def test_what_is_kept_is_read_again(slips: list[Slip], words: list[str]) -> None:
    unique = tuple({(slip.wrong, slip.pattern): slip for slip in slips}.values())
    ordered = tuple(sorted(unique, key=lambda slip: slip.pattern))
    own = OwnWords(ordered, tuple(words), (), tuple(words))
    assert parse_own_words(own_words_text(own)) == own


def test_a_list_may_be_lines(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text("# mine\nteh -> the\n\nfoo\tbar baz\nx → y\n", encoding="utf-8-sig")
    assert [(slip.wrong, slip.right) for slip in read_slips(path)] == [
        ("teh", "the"),
        ("foo", "bar baz"),
        ("x", "y"),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.toml", b"slips = 3"),
        ("a.toml", b"[slips]\na = 3"),
        ("a.toml", b"= ="),
        ("a.txt", b"nothing here"),
        ("a.txt", b"\xff\xfe\xfa"),
        ("a.txt", b"a -> b\n" * 400_000),
    ],
)
def test_a_file_that_is_no_list_is_told_by_its_name(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CuesmithError, match=name):
        read_slips(tmp_path / name)


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "words").write_text("a file", encoding="utf-8")
    with pytest.raises(CuesmithError, match="cannot be written"):
        save_own_words("en", OwnWords(), tmp_path / "words")


def test_shipped_lists_are_not_changed_by_merging() -> None:
    before = shipped_words("en")
    merged(before, OwnWords(fillers=("x",)))
    assert shipped_words("en") is before
