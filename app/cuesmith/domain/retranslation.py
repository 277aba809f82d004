"""A translation beside its source: begun, filled while it runs, gone on with, and made again.

What the engine is given is the translation's own cues with the text of their source: so what comes
back has their identities and times, also where a person joined, split or moved them.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.index import CueIndex
from cuesmith.domain.track import Track
from cuesmith.domain.translated_text import UNDER_WAY, WISH, with_fingerprints
from cuesmith.domain.translating.passages import has_letters
from cuesmith.domain.translating.rebuilding import untranslated_cue
from cuesmith.domain.translating.terms import FixedTerm
from cuesmith.domain.twin_tracks import TRANSLATED_BY, TRANSLATED_FROM, cues_meeting, cues_said

_MOST_TERMS = 5_000


@dataclass(frozen=True, slots=True)
class TranslationWish:
    """How a track is translated."""

    engine: str
    """Its id."""
    label: str = ""
    """Its name, as a person knows it."""
    profile: str = ""
    """Name of the reading profile that lines are broken by; empty for the project's."""
    terms: tuple[FixedTerm, ...] = ()

    def to_json(self) -> str:
        """As metadata holds it; no key, no address is in it."""
        terms = [[term.text, term.to] for term in self.terms]
        return json.dumps(
            {"engine": self.engine, "label": self.label, "profile": self.profile, "terms": terms},
            ensure_ascii=False,
        )


def wish_of(track: Track) -> TranslationWish | None:
    """How a track was translated; None where that is not known."""
    try:
        held = json.loads(dict(track.metadata).get(WISH, "null"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(held, dict) or not isinstance(held.get("engine"), str):
        return None
    pairs = held.get("terms")
    terms = pairs[:_MOST_TERMS] if isinstance(pairs, list) else []
    return TranslationWish(
        held["engine"],
        str(held.get("label", "")),
        str(held.get("profile", "")),
        tuple(FixedTerm(*pair) for pair in terms if _is_pair(pair)),
    )


def _is_pair(value: object) -> bool:
    return (
        isinstance(value, list) and len(value) == 2 and all(isinstance(each, str) for each in value)
    )


def begun(source: Track, identity: str, language: str, name: str, wish: TranslationWish) -> Track:
    """A new track beside its source: cue for cue, all still in the source's language."""
    cues = tuple(_waiting(cue) for cue in source.cues)
    facts = (
        (TRANSLATED_FROM, source.id),
        (TRANSLATED_BY, wish.label or wish.engine),
        (WISH, wish.to_json()),
        (UNDER_WAY, "yes"),
    )
    track = source.with_cues(cues, same_rows=True)
    return replace(track, id=identity, language=language, name=name, metadata=facts)


def _waiting(cue: Cue) -> Cue:
    """A cue that waits for its translation; one without letters needs none."""
    return untranslated_cue(cue) if has_letters(cue.text) else cue


def source_side(track: Track, source: Track) -> tuple[Track, frozenset[str]]:
    """A translation's cues with the texts of their source, and those that have none there."""
    index = CueIndex(source.cues)
    cues, alone = [], set()
    for cue in track.cues:
        twins = cues_said(source, track, cue, index)
        if not twins:
            alone.add(cue.id)
        text = "\n".join(twin.text for twin in twins) or cue.text
        markup = twins[0].markup if len(twins) == 1 else None
        words = cue.words if len(twins) == 1 and twins[0].words else ()
        cues.append(replace(cue, text=text, markup=markup, words=words, doubts=()))
    side = track.with_cues(tuple(cues), same_rows=True)
    return replace(side, id=source.id, language=source.language), frozenset(alone)


def untranslated(track: Track) -> tuple[str, ...]:
    """The cues that are still in the source's language."""
    return tuple(cue.id for cue in track.cues if Doubt.UNTRANSLATED in cue.doubts)


def lacking(track: Track, source: Track) -> tuple[Cue, ...]:
    """Cues that came into the source since, and that the translation says nothing of; they wait
    for their translation, with the identities they have."""
    index = CueIndex(track.cues)
    return tuple(
        _waiting(cue)
        for cue in source.cues
        if cue.id not in track.rows and not cues_meeting(track, cue, index)
    )


def taken_in(now: Track, then: Mapping[str, str], cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """What of the cues that arrived goes into the track: the words, never the times; none where a
    person wrote something since, or where no translation came.

    `then` is what the cues of the track said when the run began.
    """
    found = []
    for cue in cues:
        row = now.rows.get(cue.id)
        if row is None or Doubt.UNTRANSLATED in cue.doubts:
            continue
        old = now.cues[row]
        if old.text == then.get(cue.id):
            same = (cue.start, cue.end) == (old.start, old.end)
            words = cue.words if same else ()
            doubts = tuple(each for each in old.doubts if each is not Doubt.UNTRANSLATED)
            new = replace(old, text=cue.text, markup=cue.markup, words=words, doubts=doubts)
            found += [new] if new != old else []
    return tuple(found)


def metadata_after(
    track: Track, sources: Iterable[Cue], done: Collection[str], *, over: bool
) -> tuple[tuple[str, str], ...]:
    """The track's metadata after a run: what the source of the cues that are `done` said then,
    and whether the run is `over` or may be gone on with."""
    known = with_fingerprints(track, (cue for cue in sources if cue.id in done))
    return tuple(pair for pair in known if not (over and pair[0] == UNDER_WAY))
