"""Hands project files, their folders and what can be opened to the window."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from cuesmith.base import paths
from cuesmith.bridge.ports import ProjectPorts
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions
from cuesmith.engines.formats import files
from cuesmith.engines.formats.registry import all_formats, known_extensions
from cuesmith.engines.store.project_file import create_project, open_project, peek_project
from cuesmith.engines.store.window_lock import claim_project
from cuesmith.services.project import ProjectStore
from cuesmith.services.project_export import ExportFormat
from cuesmith.services.project_opening import Looking
from cuesmith.services.project_recent import RecentProjects


def make_store() -> ProjectStore:
    """Projects as SQLite files."""
    return ProjectStore(
        create=create_project,
        open=lambda path, writable: open_project(path, writable=writable),
        peek=peek_project,
        claim=claim_project,
    )


def make_project_ports() -> ProjectPorts:
    """The real store, in the application's own folders."""
    folder = paths.data_dir() / "projects"
    return ProjectPorts(
        store=make_store(),
        looking=Looking(_probe, files, known_extensions()),
        read_embedded=_read_embedded,
        formats=_export_formats,
        thumbnail=_thumbnail,
        pictures=paths.cache_dir() / "thumbnails",
        recent=RecentProjects(paths.data_dir() / "recent-projects.json"),
        folder=folder,
        rescue=folder / "rescued",
    )


# FFmpeg is loaded when the first medium is opened, not with the window.


def _probe(path: Path) -> MediaInfo:
    from cuesmith.engines.media.probe import probe

    return probe(path)


def _read_embedded(path: Path, index: int) -> OpenedSubtitles:
    from cuesmith.engines.formats.embedded import read_embedded

    return read_embedded(path, index, ReadOptions())


def _thumbnail(path: Path, time: Fraction, size: tuple[int, int]) -> Picture | None:
    from cuesmith.engines.media.thumbnail import thumbnail

    return thumbnail(path, time, size)


def _export_formats() -> tuple[ExportFormat, ...]:
    written = [spec for spec in all_formats() if spec.write is not None]
    found = [
        ExportFormat(spec.id, spec.label, spec.extensions[0], spec.utf8_only) for spec in written
    ]
    return tuple(sorted(found, key=lambda each: each.label.casefold()))
