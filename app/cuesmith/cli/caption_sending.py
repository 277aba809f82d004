"""Tracks of ours as hosts take them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cuesmith.domain.hosting import CaptionUpload
from cuesmith.domain.language import (
    code_in_name,
    is_language,
    language_name,
    normalize_language,
    same_language,
)
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track, TrackKind
from cuesmith.engines.formats import files
from cuesmith.services.hosts.plan import LocalTrack


def as_captions(track: Track) -> CaptionUpload:
    """A track as a host takes it: WebVTT, in the looks of the host's player."""
    text = files.render(track, "webvtt", WriteOptions())
    return CaptionUpload(track.name, track.language, text, track.kind is TrackKind.CAPTIONS)


def publishable(tracks: Sequence[Track], film: str) -> tuple[LocalTrack, ...]:
    """Tracks as they would be sent; those without cues, and chapters, are left out.

    `film` is the name of the film's file, without its ending: a track that is called like the film,
    or like a file ("news.de"), was never named by a person, and viewers see its language instead,
    and whether sounds are told.
    Names are distinct, as Mux demands.
    """
    chosen = [track for track in tracks if track.cues and track.kind is not TrackKind.CHAPTERS]
    names = _distinct([_viewers_name(track, film) for track in chosen])
    return tuple(
        LocalTrack(track.id, as_captions(replace(track, name=name)))
        for track, name in zip(chosen, names, strict=True)
    )


def _viewers_name(track: Track, film: str) -> str:
    named = track.name.strip()
    of_film = bool(film) and named.casefold().startswith(film.casefold())
    if named and not of_film and not _is_of_file(named, track.language):
        return named
    language = language_name(track.language, own=True)
    return f"{language} (SDH)" if track.kind is TrackKind.CAPTIONS else language


def _is_of_file(name: str, language: str) -> bool:
    """Whether a name ends with the track's language, as those of files do."""
    tag = code_in_name(name)
    return is_language(tag) and same_language(normalize_language(tag), language)


def _distinct(names: Sequence[str]) -> Iterator[str]:
    taken: set[str] = set()
    for name in names:
        free, number = name, 1
        while free.casefold() in taken:
            number += 1
            free = f"{name} {number}"
        taken.add(free.casefold())
        yield free
