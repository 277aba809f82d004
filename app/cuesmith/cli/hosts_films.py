"""Films and caption files on their way between this machine and a host."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import typer

from cuesmith.base.errors import Cancelled, FileError, HostError, UsageError
from cuesmith.cli.caption_sending import as_captions
from cuesmith.cli.hosts_run import Desk
from cuesmith.cli.publish_memory import fresh_mark, mark_of, publication_file
from cuesmith.domain.hosting import CaptionUpload, Privacy, RemoteTrack
from cuesmith.domain.language import UNKNOWN, is_language, language_name, normalize_language
from cuesmith.domain.publishing import Publication, PublishTarget
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.engines.formats.registry import known_extensions
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.publishing import PublishRequest, has_changed, publish, send_film
from cuesmith.services.new_file import check_target, new_file
from cuesmith.services.project_opening import read_track

_UNKNOWN = 404
LIVE_SCHEMES = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class UploadWish:
    """What the command line asked for, as it was typed."""

    film: str
    title: str
    signed: bool
    captions: str | None
    translate: tuple[str, ...]
    test: bool
    wait: bool
    again: bool = False


def upload(desk: Desk, wish: UploadWish) -> None:
    """Bring a film there, and say where it can be watched."""
    film = place_of(wish.film)
    memory = publication_file(film, desk.account.id)
    target = PublishTarget(
        desk.account.id,
        wish.title or title_of(film),
        UNKNOWN,
        Privacy.SIGNED if wish.signed else Privacy.PUBLIC,
    )
    known = memory.load() or Publication(target)
    if wish.again:
        known = known.anew()
    elif has_changed(known, Path(film)):
        raise UsageError(
            f"“{Path(film).name}” has changed since it went to {known.target.account.host.label}: "
            "the film there is the one of then.",
            hint="--again sends it as another film, with a link of its own; the first one stays.",
        )
    if known.video:
        if not wish.title:
            target = replace(target, title=known.target.title)
        check_same(desk.host, known, target)
    request = PublishRequest(
        replace(known, target=target),
        (),
        None if film.startswith(LIVE_SCHEMES) else Path(film),
        film if film.startswith(LIVE_SCHEMES) else "",
        fresh_mark(mark_of(film)) if wish.again else mark_of(film),
        wish.captions,
        wish.translate,
        wish.test,
    )
    bring = publish if wish.wait else send_film
    with told_how_to_go_on(desk.say):
        done = bring(request, desk.host, memory.save, desk.meter.report, desk.token)
    typer.echo(f"{done.video}  {done.link}".rstrip())


@contextmanager
def told_how_to_go_on(say: Callable[[str], None]) -> Iterator[None]:
    """Around work that may be broken off: the person is told that nothing is lost."""
    try:
        yield
    except Cancelled:
        say("Stopped. The same command goes on; what is there already is not sent again.")
        raise


def check_same(host: VideoHost, known: Publication, target: PublishTarget) -> None:
    """Raises `UsageError` where a film is there already, by another name or for others to see:
    that is never changed in silence."""
    was = known.target
    if (was.title, was.privacy) == (target.title, target.privacy) or not _is_there(host, known):
        return
    raise UsageError(
        f"The film is at {was.account.host.label} already, as “{was.title}” ({was.privacy}).",
        hint="Its name and who may see it can be changed on the host's own page.",
    )


def _is_there(host: VideoHost, known: Publication) -> bool:
    try:
        host.video(known.video)
    except HostError as error:
        if error.status != _UNKNOWN:
            raise
        return False
    return True


def title_of(film: str) -> str:
    """What a film is called where nobody says: its file's name; what an address has beside that
    may be secret."""
    if film.startswith(LIVE_SCHEMES):
        parts = urlsplit(film)
        return PurePosixPath(unquote(parts.path)).stem or parts.hostname or film
    return Path(film).stem


def place_of(film: str) -> str:
    """Where a film is: an address, or a whole path. Raises `FileError` where no file is there."""
    if film.startswith(LIVE_SCHEMES):
        return film
    path = Path(film).expanduser().resolve()
    if not path.is_file():
        raise FileError(f"There is no file “{film}”.", hint="Check the name.")
    if path.suffix.lower() in known_extensions():
        raise UsageError(
            f"“{film}” is a subtitle file.", hint="Name the film first, then its captions."
        )
    return str(path)


def captions_of(
    path: Path, name: str | None, language: str | None, *, sounds: bool
) -> CaptionUpload:
    """A subtitle file as a host takes it; raises `SubtitleError`, `FileError`, `UsageError`."""
    track = read_track(path, files).track
    stated = normalize_language(language) if language else track.language
    if stated == UNKNOWN:
        raise _unknown_language(path, "Add --language, such as de.")
    named = replace(track, language=stated, name=name or language_name(stated, own=True))
    captions = as_captions(named)
    return replace(captions, closed_captions=sounds or captions.closed_captions)


def track_of(path: Path, say: Callable[[str], None]) -> Track:
    """A subtitle file as a track whose identity stays from run to run; what could not be read of it
    is said. Raises `UsageError` where its language is not known."""
    opened = read_track(path, files)
    for problem in opened.problems:
        say(f"{path.name}: {problem}")
    if opened.track.language == UNKNOWN:
        raise _unknown_language(path, f"Call it {path.stem}.de{path.suffix}, with its own code.")
    name = opened.track.name
    if name == path.stem and _states_language(path):
        name = path.with_suffix("").stem  # viewers need no code
    place = str(path.expanduser().resolve()).encode("utf-8", "surrogateescape")
    return replace(opened.track, id=hashlib.sha256(place).hexdigest()[:12], name=name)


def _states_language(path: Path) -> bool:
    stated = path.with_suffix("").suffix.removeprefix(".")
    return bool(stated) and is_language(stated)


def _unknown_language(path: Path, hint: str) -> UsageError:
    return UsageError(f"“{path}” does not say what language it is in.", hint=hint)


def track_at(desk: Desk, video: str, track: str) -> RemoteTrack:
    """A track at the host by its identity; raises `HostError`."""
    for each in desk.host.tracks(video):
        if each.id == track:
            return each
    raise HostError(
        f"The film {video} has no track {track} at {desk.title}.",
        hint="List them with `cuesmith hosts tracks`.",
    )


def put_text(text: str, out: Path | None, *, replace: bool) -> None:
    """Write a text to a file, or to standard output. Raises `FileError`, `UsageError`."""
    if out is None:
        typer.echo(text, nl=False)
        return
    check_target(out, (), replace=replace)
    try:
        with new_file(out, replace=replace) as part:
            part.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileError(f"“{out}” cannot be written.", details=str(error)) from error
    typer.echo(str(out), err=True)
