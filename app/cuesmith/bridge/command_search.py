"""Finding a command by a few letters of its name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from cuesmith.bridge.actions import Actions

_WORD_START = 8
_ADJACENT = 5
_TITLE = 1000
_RECENT = 2


@dataclass(frozen=True, slots=True)
class Command:
    """A command as lists show it."""

    id: str
    title: str
    menu: str
    keys: str
    """As this system writes shortcuts; several with a comma between."""
    enabled: bool


def all_commands(actions: Actions) -> tuple[Command, ...]:
    """Every command, in the order of the menus."""
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(
        Command(
            id_,
            actions.title(id_),
            actions.menu_title(id_),
            ", ".join(keys.toString(native) for keys in actions[id_].shortcuts()),
            actions[id_].isEnabled(),
        )
        for id_ in actions.specs
    )


def search(
    commands: Sequence[Command], query: str, recent: Sequence[str] = ()
) -> tuple[Command, ...]:
    """Those that the letters fit, the best first; with no letters all, the recent ones first.

    What can be done now comes before what cannot.
    """
    ranked = []
    for place, command in enumerate(commands):
        fits = fit(query, command)
        if fits is None:
            continue
        newness = len(recent) - recent.index(command.id) if command.id in recent else 0
        ranked.append((not command.enabled, -(fits + _RECENT * newness), place, command))
    return tuple(entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:3]))


def fit(query: str, command: Command) -> int | None:
    """How well letters fit a command; None where they do not.

    A title that holds all words counts most, then the menu's name together with the title, then
    letters that appear in this order, more where they begin words or stand together.
    """
    wanted = _plain(query)
    title, whole = _plain(command.title), _plain(f"{command.menu} {command.title}")
    words = wanted.split()
    if all(word in title for word in words):
        begins = sum(title.startswith(word) or f" {word}" in title for word in words)
        return _TITLE + _WORD_START * begins - len(title) // 8
    if all(word in whole for word in words):
        return _TITLE // 2
    letters = "".join(words)
    fits = [score for text in (title, whole) if (score := _in_order(letters, text)) is not None]
    return max(fits, default=None)


def _in_order(letters: str, text: str) -> int | None:
    score, at = 0, -1
    for letter in letters:
        found = text.find(letter, at + 1)
        if found < 0:
            return None
        score += _ADJACENT if found == at + 1 else 0
        score += _WORD_START if found == 0 or text[found - 1] == " " else 0
        at = found
    # Letters far apart fit by chance.
    return score if score >= _ADJACENT * (len(letters) - 1) else None


def _plain(text: str) -> str:
    """Lower case, without accents."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter)).strip()
