"""Edits in a project file: each under its class's name, so undo survives reopening.

Every frozen dataclass with `perform` in a module of the domain whose name ends in `edits` is
known; there is nothing to register. A class that is renamed needs its old name in `_FORMER`.
"""

from __future__ import annotations

import dataclasses
import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, cast

from cuesmith import domain
from cuesmith.base.errors import UsageError
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Applied, Edit
from cuesmith.domain.history import Step
from cuesmith.domain.selection import Selection
from cuesmith.engines.store.codec import (
    Codec,
    CodecError,
    codec_for,
    dump,
    dump_large,
    parse,
    register,
)

_LARGE = 2**16
"""Characters of an edit's text above which it is read when it is needed."""

_UNKEPT = "null"
"""What stands for an edit that no file can hold."""

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
    if isinstance(edit, KeptEdit):
        edit = edit.read()
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


def step_to_json(step: Step) -> tuple[str, str]:
    """A step as two texts: what is known of it, and its edit."""
    about = [
        step.label,
        _encode_selection(step.before),
        _encode_selection(step.after),
        step.serial,
    ]
    try:
        edit = dump_large(_encode_edit(step.edit))
    except (TypeError, UsageError):
        # One step that cannot be kept must not keep the document from being saved.
        edit = _UNKEPT
    return dump(about), edit


def step_from_json(about: str, edit: str) -> Step:
    """The step back; raises `CodecError`. A large edit is only read once it is needed."""
    values = parse(about)
    if type(values) is not list or len(values) != 4:
        raise CodecError(f"{values!r:.80} is no step")
    label, before, after, serial = values
    if type(label) is not str or type(serial) is not int:
        raise CodecError(f"{values!r:.80} is no step")
    kept = KeptEdit(edit, label)
    if len(edit) <= _LARGE and edit != _UNKEPT:
        kept = _decode_edit(parse(edit))
    return Step(label, kept, _decode_selection(before), _decode_selection(after), serial)


@dataclass(frozen=True, slots=True, eq=False)
class KeptEdit:
    """An edit as its file has it: shifting a long track is megabytes that hardly anybody undoes."""

    text: str
    label: str

    def read(self) -> Edit:
        """The edit itself; raises `UsageError` where it is damaged."""
        try:
            return cast(Edit, _decode_edit(parse(self.text)))
        except CodecError as error:
            raise UsageError(
                "This step cannot be undone: what was kept of it is damaged.", details=str(error)
            ) from error

    def describe(self, document: Document) -> str:
        """The step's own name."""
        return self.label

    def perform(self, document: Document) -> Applied:
        """Read it, and do it."""
        return self.read().perform(document)

    def __eq__(self, other: object) -> bool:
        return self.read() == (other.read() if isinstance(other, KeptEdit) else other)

    __hash__ = None  # type: ignore[assignment]


register(Edit, Codec(_encode_edit, _decode_edit))
