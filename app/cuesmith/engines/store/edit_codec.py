"""Edits in a project file: each under its class's name, so undo survives reopening.

Every frozen dataclass with `perform` in a module of the domain whose name ends in `edits` is
known; there is nothing to register. A class that is renamed needs its old name in `_FORMER`.
"""

from __future__ import annotations

import dataclasses
import pkgutil
from functools import cache
from importlib import import_module
from typing import Any

from cuesmith import domain
from cuesmith.domain.edits import Edit
from cuesmith.domain.history import Step
from cuesmith.domain.selection import Selection
from cuesmith.engines.store.codec import Codec, CodecError, codec_for, register

_FORMER: dict[str, str] = {}
"""Names that classes had in files already written, and those they have now."""


@cache
def edit_classes() -> dict[str, type[Any]]:
    """Every edit by the name it has in files."""
    found: dict[str, type[Any]] = {}
    for module in pkgutil.iter_modules(domain.__path__):
        if module.name.endswith("edits"):
            found.update(_defined_in(f"{domain.__name__}.{module.name}", found))
    return found


def _defined_in(module: str, taken: dict[str, type[Any]]) -> dict[str, type[Any]]:
    own = {
        name: value
        for name, value in vars(import_module(module)).items()
        if isinstance(value, type)
        and value.__module__ == module
        and dataclasses.is_dataclass(value)
        and hasattr(value, "perform")
    }
    if taken.keys() & own.keys():
        raise TypeError(f"two edits have one name: {sorted(taken.keys() & own.keys())}")
    return own


def _encode_edit(edit: Any) -> list[Any]:
    name = type(edit).__name__
    if edit_classes().get(name) is not type(edit):
        raise TypeError(f"{name} is not in a module of edits, so it cannot be kept")
    return [name, codec_for(type(edit)).encode(edit)]


def _decode_edit(value: Any) -> Any:
    if type(value) is not list or len(value) != 2 or type(value[0]) is not str:
        raise CodecError(f"{value!r:.80} is no edit")
    kind = edit_classes().get(_FORMER.get(value[0], value[0]))
    if kind is None:
        raise CodecError(f"there is no edit {value[0]!r:.80}")
    return codec_for(kind).decode(value[1])


def _encode_selection(value: Any) -> Any:
    # A step keeps whatever its view gave it; only selections of cues mean something tomorrow.
    return codec_for(Selection).encode(value) if isinstance(value, Selection) else None


def _decode_selection(value: Any) -> Any:
    return None if value is None else codec_for(Selection).decode(value)


def _encode_step(step: Step) -> list[Any]:
    return [
        step.label,
        _encode_edit(step.edit),
        _encode_selection(step.before),
        _encode_selection(step.after),
        step.serial,
    ]


def _decode_step(value: Any) -> Step:
    if type(value) is not list or len(value) != 5:
        raise CodecError(f"{value!r:.80} is no step")
    label, edit, before, after, serial = value
    if type(label) is not str or type(serial) is not int:
        raise CodecError(f"{value!r:.80} is no step")
    return Step(
        label, _decode_edit(edit), _decode_selection(before), _decode_selection(after), serial
    )


register(Edit, Codec(_encode_edit, _decode_edit))
register(Step, Codec(_encode_step, _decode_step))
