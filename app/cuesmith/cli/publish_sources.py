"""What `cuesmith publish` was given: a project, or a film and caption files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.cli.caption_sending import publishable
from cuesmith.cli.hosts_films import place_of, track_of
from cuesmith.cli.publish_memory import latest_publication, mark_of, publication_file
from cuesmith.domain.hosting import AccountId
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.project import Commit, ProjectContent
from cuesmith.domain.publishing import Publication
from cuesmith.services.hosts.plan import LocalTrack
from cuesmith.services.hosts.remembered import (
    FACT,
    hosting_from_json,
    hosting_to_json,
    publication_for,
    with_publication,
)
from cuesmith.services.project import EXTENSION
from cuesmith.services.project_media import find_medium

_LIVE = ("https:/", "http:/")
"""An address as a path: of two slashes one stays."""


@dataclass(frozen=True, slots=True)
class Source:
    """A film with its captions, and what is known of it at hosts."""

    film: Path | None
    title: str
    language: str
    mark: str
    tracks: tuple[LocalTrack, ...]
    publication: Callable[[AccountId], Publication | None]
    latest: Callable[[Sequence[AccountId]], Publication | None]
    """The one used last, to any of these accounts."""
    keep: Callable[[Publication], None]


@contextmanager
def opened(paths: Sequence[Path]) -> Iterator[Source]:
    """What was given; a project is held until the end. Raises `UsageError`, `FileError`."""
    if paths[0].suffix.lower() == EXTENSION:
        if len(paths) > 1:
            raise UsageError("A project is published by itself.", hint="Leave the others out.")
        with _project(paths[0]) as source:
            yield source
        return
    yield _files(paths)


def _files(paths: Sequence[Path]) -> Source:
    if str(paths[0]).startswith(_LIVE):
        raise UsageError(
            "Publishing begins with a film's own file.",
            hint="Give the address after --url, beside the file, or to `cuesmith hosts upload`.",
        )
    film = place_of(str(paths[0]))
    tracks = publishable([track_of(path, _say) for path in paths[1:]], Path(film).stem)

    def keep(publication: Publication) -> None:
        publication_file(film, publication.target.account).save(publication)

    return Source(
        Path(film),
        Path(film).stem,
        next((track.captions.language for track in tracks), UNKNOWN),
        mark_of(film),
        tracks,
        lambda account: publication_file(film, account).load(),
        lambda accounts: latest_publication(film, accounts),
        keep,
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - a command's own voice


@contextmanager
def _project(path: Path) -> Iterator[Source]:
    from cuesmith.cli.studio_projects import make_store

    store = make_store()
    claimed = store.claim(path)
    if claimed is None:
        raise FileError(
            f"“{path}” is open in a window of the studio.", hint="Publish there, or close it."
        )
    with claimed:
        file, content, _ = store.open(path, True)
        try:
            yield _of_project(path, content, file.commit)
        finally:
            file.close()


def _medium(project: Path, content: ProjectContent) -> Path | None:
    """The film of a project, also where both were moved together."""
    if content.media is None:
        return None
    found = find_medium(content.media, project)
    return found.path if found and found.same else Path(content.media.path)


def _of_project(path: Path, content: ProjectContent, commit: Callable[[Commit], None]) -> Source:
    hosting = hosting_from_json(content.facts.get(FACT))

    def keep(publication: Publication) -> None:
        nonlocal hosting
        hosting = with_publication(hosting, publication)
        commit(Commit(content.revision, facts={FACT: hosting_to_json(hosting)}))

    film = _medium(path, content)
    tracks = publishable(content.document.tracks, film.stem if film else "")
    return Source(
        film,
        film.stem if film else path.stem,
        next((track.captions.language for track in tracks), UNKNOWN),
        mark_of(str(film)) if film and film.is_file() else f"cuesmith-{content.id}",
        tracks,
        lambda account: publication_for(hosting, account),
        lambda _: hosting.publications[-1] if hosting.publications else None,
        keep,
    )
