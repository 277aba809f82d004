"""A few letters find the command that was meant."""

from __future__ import annotations

import pytest

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.command_search import Command, all_commands, search


@pytest.fixture
def commands(qapp: object) -> tuple[Command, ...]:
    actions = Actions()
    for id_ in actions.specs:
        actions.bind(id_, lambda: None)
    return all_commands(actions)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("undo", "edit.undo"),
        ("spl", "cue.split"),
        ("zoom in", "view.zoom_in"),
        ("in zoom", "view.zoom_in"),
        ("dark", "view.theme_dark"),
        ("speech models", "speech.models"),
        ("ntdw", "review.next_doubt"),
        ("NEXT PROBLEM", "review.next_problem"),
        ("expc", "file.export"),
    ],
)
def test_letters_find_commands(commands: tuple[Command, ...], query: str, wanted: str) -> None:
    found = [command.id for command in search(commands, query)]
    assert wanted in found[:3]


def test_nonsense_finds_nothing(commands: tuple[Command, ...]) -> None:
    assert search(commands, "qqxzzy") == ()


def test_nothing_typed_shows_everything_the_recent_first(commands: tuple[Command, ...]) -> None:
    found = search(commands, "", ("play.cue", "edit.undo"))
    assert len(found) == len(commands)
    assert [command.id for command in found[:2]] == ["play.cue", "edit.undo"]


def test_what_cannot_be_done_now_comes_last() -> None:
    commands = (
        Command("a", "Split", "Cue", "", enabled=False),
        Command("b", "Split at the playhead", "Cue", "", enabled=True),
    )
    assert [command.id for command in search(commands, "split")] == ["b", "a"]


def test_accents_do_not_matter() -> None:
    commands = (Command("a", "Rückgängig", "Bearbeiten", "", enabled=True),)
    assert search(commands, "ruckg")
