"""What the source said when it was translated, so that a later change of it is noticed.

A track's metadata holds a short fingerprint of each cue's source text: it survives closing and
costs little. What is not known is taken for up to date.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b

from cuesmith.domain.cue import Cue
from cuesmith.domain.track import Track

TRANSLATED_TEXT = "translated-text"
"""In a track's metadata: fingerprints by the identity of its cues, as JSON."""
WISH = "translation-wish"
"""In a track's metadata: how it was translated, so that it can be gone on with in the same way."""
UNDER_WAY = "translation-under-way"
"""In a track's metadata, as long as it is not translated to its end."""
_WORKING = frozenset({TRANSLATED_TEXT, WISH, UNDER_WAY})
_BYTES = 5
"""So many tell the two texts of one cue apart; no more is asked of them."""


def without_working(track: Track) -> Track:
    """A track without what is known only to go on with its translation: that is for a project, and
    for no caption file."""
    if not any(key in _WORKING for key, _ in track.metadata):
        return track
    facts = tuple(pair for pair in track.metadata if pair[0] not in _WORKING)
    return replace(track, metadata=facts)


def fingerprint(text: str) -> str:
    """A few letters that are others for another text; breaks between lines make no difference."""
    said = " ".join(text.split()).encode("utf-8", "surrogatepass")
    return blake2b(said, digest_size=_BYTES).hexdigest()


def fingerprints(track: Track) -> Mapping[str, str]:
    """What the source of each cue of a translation said then, as far as it is known."""
    return _read(dict(track.metadata).get(TRANSLATED_TEXT, ""))


@lru_cache(maxsize=16)
def _read(kept: str) -> Mapping[str, str]:
    try:
        found = json.loads(kept) if kept else {}
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)}


def with_fingerprints(track: Track, sources: Iterable[Cue]) -> tuple[tuple[str, str], ...]:
    """The track's metadata, with what these cues of its source say now; those of cues that are
    gone are forgotten."""
    known = dict(fingerprints(track)) | {cue.id: fingerprint(cue.text) for cue in sources}
    kept = {cue: said for cue, said in known.items() if cue in track.rows}
    rows = dict(track.metadata) | {TRANSLATED_TEXT: json.dumps(kept, separators=(",", ":"))}
    return tuple(rows.items())


def is_outdated(track: Track, cue: Cue, source: Cue | None) -> bool:
    """Whether the source of a translation's cue says something else than it did then."""
    then = fingerprints(track).get(cue.id)
    return then is not None and source is not None and then != fingerprint(source.text)


def outdated(track: Track, source: Track) -> tuple[str, ...]:
    """The cues of a translation whose source says something else by now, in their order."""
    known, rows = fingerprints(track), source.rows
    return tuple(
        cue.id
        for cue in track.cues
        if cue.id in known
        and cue.id in rows
        and known[cue.id] != fingerprint(source.cues[rows[cue.id]].text)
    )
