"""Templates on disk: those that ship with Cuesmith, and the user's own."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.base.paths import config_dir
from cuesmith.base.problems import Problem
from cuesmith.base.resources import resource_path
from cuesmith.domain.template_text import template_text
from cuesmith.domain.templates import LARGEST, Template, parse_template

_MOST = 500
_ID = re.compile(r"[\w][\w .-]{0,80}")


@dataclass(frozen=True, slots=True)
class LoadedTemplates:
    """All templates that can be used."""

    templates: Mapping[str, Template] = field(default_factory=dict)
    """By id; the user's own take the place of ours of the same id."""
    own: frozenset[str] = frozenset()
    """Ids of the user's."""
    broken: Mapping[str, Problem] = field(default_factory=dict)
    """What is wrong with files of the user's that were left out, by the id that they would have."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with files of the user's, in order."""
        return tuple(self.broken.values())


def templates_dir() -> Path:
    """Where the user's own templates lie."""
    return config_dir() / "templates"


def load_templates(own: Path | None = None) -> LoadedTemplates:
    """Ours, and those in a folder of the user's; None takes the usual one, which may be missing."""
    found = {path.stem: _read(path) for path in _files(resource_path("templates"))}
    broken: dict[str, Problem] = {}
    theirs: dict[str, Template] = {}
    for path in _files(own or templates_dir()):
        try:
            theirs[path.stem] = _read(path)
        except (UsageError, FileError) as error:
            broken[path.stem] = Problem(error.message)
    return LoadedTemplates(found | theirs, frozenset(theirs), broken)


def save_template(template: Template, folder: Path | None = None) -> Path:
    """Keep a template among the user's own; raises `UsageError` or `FileError`."""
    if not _ID.fullmatch(template.id):
        raise UsageError(f"{template.id!r} cannot be the name of a template's file.")
    folder = folder or templates_dir()
    path = folder / f"{template.id}.toml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=folder, suffix=".part", delete=False
        ) as file:
            file.write(template_text(template))
        Path(file.name).replace(path)
    except OSError as error:
        raise FileError(f"{path} cannot be written.", details=str(error)) from error
    return path


def _files(folder: Path) -> Iterator[Path]:
    try:
        paths = sorted(folder.glob("*.toml"))
    except OSError:
        return
    yield from paths[:_MOST]


def _read(path: Path) -> Template:
    if not path.is_file():
        raise FileError(f"{path} is no file that can be read.")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise FileError(f"{path} cannot be read.", details=str(error)) from error
    try:
        return parse_template(data.decode("utf-8-sig"), path.stem, str(path))
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text.") from error
