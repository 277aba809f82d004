"""Hands project files, their folders and what can be opened to the window."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base import paths
from cuesmith.bridge.ports import ProjectPorts
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions
from cuesmith.engines.formats import embedded, files
from cuesmith.engines.formats.registry import all_formats
from cuesmith.engines.formats.spec import FormatSpec
from cuesmith.engines.media.probe import probe
from cuesmith.engines.store.project_file import create_project, open_project
from cuesmith.engines.store.window_lock import claim_project
from cuesmith.services.project import ProjectStore
from cuesmith.services.project_export import ExportFormat
from cuesmith.services.project_opening import Looking
from cuesmith.services.project_recent import RecentProjects


def make_store() -> ProjectStore:
    """Projects as SQLite files."""
    return ProjectStore(
        create_project, lambda path, writable: open_project(path, writable=writable), claim_project
    )


def make_project_ports() -> ProjectPorts:
    """The real store, in the application's own folders."""
    formats = tuple(all_formats())
    extensions = frozenset(extension for spec in formats for extension in spec.extensions)
    folder = paths.data_dir() / "projects"
    return ProjectPorts(
        store=make_store(),
        looking=Looking(probe, files, extensions),
        read_embedded=_read_embedded,
        formats=tuple(_export_format(spec) for spec in formats if spec.write is not None),
        recent=RecentProjects(paths.data_dir() / "recent-projects.json"),
        folder=folder,
        rescue=folder / "rescued",
    )


def _read_embedded(path: Path, index: int) -> OpenedSubtitles:
    return embedded.read_embedded(path, index, ReadOptions())


def _export_format(spec: FormatSpec) -> ExportFormat:
    return ExportFormat(spec.id, spec.label, spec.extensions[0], spec.utf8_only)
