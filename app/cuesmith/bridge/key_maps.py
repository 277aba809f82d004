"""Shortcuts as data: presets, the user's own, and which of them get in each other's way."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from cuesmith.base.errors import FileError
from cuesmith.base.resources import resource_path
from cuesmith.bridge.action_table import ACTIONS, ActionSpec, Scope

KeyMap = Mapping[str, tuple[str, ...]]
"""Shortcuts in Qt's portable notation, by command."""

_MOST_BYTES = 200_000
"""A file of every command with ten shortcuts is a tenth of this."""
_PANELS = frozenset({Scope.LIST, Scope.TIMELINE, Scope.VIDEO})

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Preset:
    """The shortcuts of another program, as far as they differ from ours."""

    id: str
    name: str
    keys: KeyMap


def presets() -> tuple[Preset, ...]:
    """Those that ship with Cuesmith, its own first."""
    found = [
        read_preset(path)
        for path in sorted(resource_path("shortcuts").iterdir())
        if path.suffix == ".json"
    ]
    return (Preset("", "Cuesmith", {}), *found)


def read_preset(path: Path) -> Preset:
    """A preset or an export: `{"name": ..., "keys": {command: [shortcut, ...]}}`.

    Commands that this version does not know are left out. Raises `FileError`.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _no_shortcuts(path, "it is far too large")
        read = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(
            translate("KeyMaps", "{0} cannot be read.").format(path.name),
            hint=translate("KeyMaps", "Check that it is there and that you may read it."),
            details=str(error),
        ) from error
    except (ValueError, RecursionError) as error:
        raise _no_shortcuts(path, str(error)) from error
    keys = read.get("keys") if isinstance(read, dict) else None
    if not isinstance(keys, dict):
        raise _no_shortcuts(path, 'it has no table "keys"')
    name = read.get("name")
    known = {spec.id for spec in ACTIONS}
    kept = {command: _sequences(each) for command, each in keys.items() if command in known}
    return Preset(path.stem, name if isinstance(name, str) else path.stem, kept)


def _no_shortcuts(path: Path, details: str) -> FileError:
    return FileError(
        translate("KeyMaps", "{0} holds no shortcuts.").format(path.name),
        hint=translate("KeyMaps", "Choose a file that Cuesmith exported."),
        details=details,
    )


def _sequences(value: object) -> tuple[str, ...]:
    """Those entries that are shortcuts."""
    given = value if isinstance(value, list) else []
    return tuple(filter(None, (portable(each) for each in given if isinstance(each, str))))


def write_key_map(path: Path, name: str, keys: KeyMap) -> None:
    """Export shortcuts as JSON. Raises `FileError`."""
    text = json.dumps(
        {"name": name, "keys": {command: list(each) for command, each in sorted(keys.items())}},
        indent=2,
        ensure_ascii=False,
    )
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise FileError(
            translate("KeyMaps", "The shortcuts cannot be written to {0}.").format(path.name),
            hint=translate("KeyMaps", "Choose another folder."),
            details=str(error),
        ) from error


def portable(text: str) -> str:
    """A shortcut in the one form that is compared; empty where it is none."""
    notation = QKeySequence.SequenceFormat.PortableText
    return QKeySequence(text, notation).toString(notation)


def default_keys(spec: ActionSpec) -> tuple[str, ...]:
    """As the table has them."""
    return tuple(portable(keys) for keys in spec.keys.split())


@dataclass(frozen=True, slots=True)
class Conflict:
    """One shortcut that several commands want where their scopes meet."""

    keys: str
    commands: tuple[str, ...]


def conflicts(keys: KeyMap, specs: Iterable[ActionSpec] = ACTIONS) -> tuple[Conflict, ...]:
    """Every shortcut that would not be clear; in the order of the shortcuts."""
    wanting: defaultdict[str, list[ActionSpec]] = defaultdict(list)
    for spec in specs:
        for each in keys.get(spec.id, ()):
            wanting[each].append(spec)
    found = (
        Conflict(each, tuple(spec.id for spec in several if _meets_any(spec, several)))
        for each, several in sorted(wanting.items())
    )
    return tuple(conflict for conflict in found if conflict.commands)


def _meets_any(spec: ActionSpec, several: list[ActionSpec]) -> bool:
    return any(other is not spec and meet(spec.scope, other.scope) for other in several)


def meet(one: Scope, other: Scope) -> bool:
    """Whether there is a place where both scopes' keys work."""
    if one is other or Scope.WINDOW in (one, other):
        return True
    # `KEYS` is everywhere but in text; two panels never have the focus at once.
    return Scope.KEYS in (one, other) and bool({one, other} & _PANELS)
