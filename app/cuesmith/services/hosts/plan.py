"""What publishing will do, told before it is done."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cuesmith.domain.hosting import CaptionUpload, RemoteTrack, TrackState
from cuesmith.domain.language import primary_language
from cuesmith.domain.publishing import Publication, Twin

_WIDER = {"nb": "no", "nn": "no"}
_GONE = frozenset((TrackState.DELETED, TrackState.FAILED))


@dataclass(frozen=True, slots=True)
class LocalTrack:
    """A track of ours, as it would be sent."""

    track: str
    """Its identity."""
    captions: CaptionUpload


class StepKind(StrEnum):
    """What is done with a track."""

    ATTACH = "attach"
    REPLACE = "replace"
    ADOPT = "adopt"
    """Replace a track of that name and language that we did not put there."""
    KEEP = "keep"
    """It is there as it is here."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is done with one track."""

    kind: StepKind
    local: LocalTrack
    remote: RemoteTrack | None = None
    """What is there already."""


@dataclass(frozen=True, slots=True)
class PublishPlan:
    """All that one press of "Publish" does."""

    uploads: bool
    """Whether the film, or what is missing of it there, goes there first."""
    steps: tuple[Step, ...]

    def count(self, *kinds: StepKind) -> int:
        """How many tracks are dealt with in those ways."""
        return sum(step.kind in kinds for step in self.steps)

    @property
    def empty(self) -> bool:
        """Whether all is there as it is here."""
        return not self.uploads and self.count(StepKind.KEEP) == len(self.steps)


def digest_of(captions: CaptionUpload) -> str:
    """What tells whether a track changed since it was sent: SHA-256 of all that is sent."""
    parts = (captions.name, captions.language, str(captions.closed_captions), captions.text)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def make_plan(
    publication: Publication | None, locals_: Sequence[LocalTrack], remotes: Sequence[RemoteTrack]
) -> PublishPlan:
    """What is to be done so that the host has these tracks as they are here.

    Tracks of ours whose like is gone there are attached anew; one that stands there under the same
    name and language without being known is replaced, for hosts refuse (Mux) or viewers would see
    (Gcore) a second one. Nothing else that is there is touched.
    """
    video = publication is not None and bool(publication.video) and publication.upload is None
    twins = {twin.track: twin for twin in publication.twins} if publication else {}
    there = {remote.id: remote for remote in remotes if remote.state not in _GONE}
    claimed = {twin.remote for twin in twins.values()}
    strangers = [remote for remote in there.values() if remote.id not in claimed]
    steps = tuple(_step(each, twins.get(each.track), there, strangers) for each in locals_)
    return PublishPlan(not video, steps)


def _step(
    local: LocalTrack,
    twin: Twin | None,
    there: dict[str, RemoteTrack],
    strangers: Sequence[RemoteTrack],
) -> Step:
    known = there.get(twin.remote) if twin else None
    if twin and known:
        same = twin.digest == digest_of(local.captions)
        return Step(StepKind.KEEP if same else StepKind.REPLACE, local, known)
    for stranger in strangers:
        if _alike(stranger, local.captions):
            return Step(StepKind.ADOPT, local, stranger)
    return Step(StepKind.ATTACH, local)


def _alike(remote: RemoteTrack, captions: CaptionUpload) -> bool:
    names = (remote.name.strip().casefold(), captions.name.strip().casefold())
    return names[0] == names[1] and remote.language.casefold() in _said_as(captions.language)


def _said_as(language: str) -> tuple[str, ...]:
    """How a host may say a language of ours back: some know no regions, nor the two Norwegians."""
    primary = primary_language(language)
    return language.casefold(), primary, _WIDER.get(primary, primary)
