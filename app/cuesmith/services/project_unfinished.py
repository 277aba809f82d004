"""Work that was left behind: projects without a name, and copies made when a disk refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import CuesmithError, FileError
from cuesmith.domain.project import ProjectContent, ProjectSummary
from cuesmith.services.project import EXTENSION, ProjectStore
from cuesmith.services.project_recent import RecentProjects

_LOOKED_AT = 200
_EXCERPT = 80


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One of them."""

    path: Path
    name: str
    """Of its medium, or the first words in it."""
    cues: int
    changed: float
    """Seconds since 1970."""
    rescued: bool
    """Whether it is the copy of a project whose own place refused to be written."""


def find_unfinished(
    store: ProjectStore, folder: Path, rescue: Path, skip: Path | None = None
) -> tuple[Unfinished, ...]:
    """What was left behind and no other window holds, the latest first.

    Files that cannot be read are left where they are, and out of the answer.
    """
    found = [
        *_in_folder(store, folder, rescued=False, skip=skip),
        *_in_folder(store, rescue, rescued=True, skip=skip),
    ]
    return tuple(sorted(found, key=lambda each: -each.changed))


def _in_folder(
    store: ProjectStore, folder: Path, *, rescued: bool, skip: Path | None
) -> Iterator[Unfinished]:
    for path in sorted(folder.glob(f"*{EXTENSION}"))[:_LOOKED_AT]:
        if path == skip or path.name.startswith("."):
            continue
        held = store.claim(path)
        if held is None:
            continue
        with held:
            try:
                changed = path.stat().st_mtime
                summary = store.peek(path)
            except (CuesmithError, OSError):
                continue
        if summary.made:
            yield Unfinished(path, _name(summary), summary.cues, changed, rescued)


def _name(summary: ProjectSummary) -> str:
    if summary.media is not None:
        return Path(summary.media.path).stem
    return " ".join(summary.first.split())[:_EXCERPT]


def discard(paths: Sequence[Path], recent: RecentProjects) -> None:
    """Remove projects that were left behind, for good; raises `FileError`."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FileError(
                f"{path} cannot be removed: {error.strerror or error}.",
                hint="Check that you may write in its folder.",
            ) from error
    recent.remove(*(str(path) for path in paths))


def newer_revision(store: ProjectStore, rescued: Path, content: ProjectContent) -> int:
    """The revision of a project's rescued copy, if it goes further than the project; else 0."""
    if not rescued.is_file():
        return 0
    try:
        kept = store.peek(rescued)
    except CuesmithError:
        return 0
    further = kept.id == content.id and kept.revision > content.revision
    return kept.revision if further else 0


def replace_with(store: ProjectStore, project: Path, rescued: Path) -> None:
    """Put a rescued copy in its project's place; raises `FileError`, both staying as they were."""
    file, content, _ = store.open(rescued, True)
    file.close()
    store.create(project, content).close()
    rescued.unlink(missing_ok=True)
