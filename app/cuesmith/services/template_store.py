"""Templates on disk: those that ship with Cuesmith, and the user's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.base.paths import config_dir
from cuesmith.base.problems import Problem
from cuesmith.base.resources import resource_path
from cuesmith.domain.template_text import template_text
from cuesmith.domain.templates import LARGEST, Template, parse_template
from cuesmith.services.own_files import read_text, toml_files, write_text

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
    found = {path.stem: _read(path) for path in toml_files(resource_path("templates"), _MOST)}
    broken: dict[str, Problem] = {}
    theirs: dict[str, Template] = {}
    for path in toml_files(own or templates_dir(), _MOST):
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
    write_text(path, template_text(template))
    return path


def _read(path: Path) -> Template:
    return parse_template(read_text(path, LARGEST, "a template"), path.stem, str(path))
