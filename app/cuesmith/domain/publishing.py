"""What a project knows of its film at a host: where it went, and what was sent there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from cuesmith.domain.hosting import AccountId, Privacy, RemoteJob


class CaptionWay(StrEnum):
    """How captions get to a host that takes only an address of them; chosen once."""

    BUCKET = "bucket"
    """By the user's own bucket."""
    ADDRESS = "address"
    """The user puts the file somewhere, and gives its address each time."""
    BY_HAND = "by-hand"
    """The file is saved, and the user adds it on the host's own page."""


@dataclass(frozen=True, slots=True)
class PublishTarget:
    """Where a film goes; asked for once, then remembered."""

    account: AccountId
    title: str
    """The film's name there."""
    language: str = "und"
    """BCP 47: what is spoken in the film."""
    privacy: Privacy = Privacy.PUBLIC
    left_out: tuple[str, ...] = ()
    """Identities of those of our tracks that do not go along."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A track of ours, and its like at the host."""

    track: str
    """The identity of ours."""
    remote: str
    """The identity of theirs."""
    digest: str
    """SHA-256 of the text that was sent, in hexadecimal."""
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way to a host, so far that it can go on after a break."""

    file: str
    """Path on this machine."""
    size: int
    """Bytes."""
    stamp: int
    """The file's time of change in nanoseconds: another one is another file."""
    remote: str
    """The upload's (Mux) or the film's (Gcore) identity at the host. Where the bytes go is a
    secret: the host is asked again, or it is kept with the secrets."""


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A track of a host's as it was before we replaced or removed it."""

    remote: str
    name: str
    language: str
    text: str
    """A WebVTT file."""
    when: int
    """Seconds since 1970."""
    closed_captions: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that the latest publishing did to a track there, so that it can be undone."""

    remote: str
    """The track's identity now; empty where it was removed."""
    track: str
    """The identity of ours."""
    before: KeptCopy | None = None
    """What was there; None where nothing was."""
    earlier: Twin | None = None
    """What ours was thought to be like before; None where it had no like."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A film of ours at one account."""

    target: PublishTarget
    video: str = ""
    """Its identity there; empty until the host has told it."""
    upload: Upload | None = None
    """What is still on its way."""
    link: str = ""
    twins: tuple[Twin, ...] = ()
    done: tuple[Done, ...] = ()
    """What the latest publishing did, in order."""
    kept: tuple[KeptCopy, ...] = ()
    """Copies of what was replaced, the latest last."""
    attaching: str = ""
    """Digest of the captions that were on their way when we heard last; by it a track is known for
    ours whose attaching was not answered."""
    complete: bool = True
    """Whether the latest publishing came to its end; one that was broken off counts as one with
    that which finishes its work."""
    size: int = 0
    """Bytes of the film's file as it was sent; 0 where nobody knows."""

    def anew(self) -> Publication:
        """The film as one that is not there yet; what it was before stays at the host."""
        return replace(Publication(self.target), kept=self.kept)

    @property
    def arrived(self) -> bool:
        """Whether nothing is left over from the latest publishing."""
        return self.complete and self.upload is None and bool(self.link or self.twins)


@dataclass(frozen=True, slots=True)
class HostedJob:
    """A host's job that this project waits for."""

    account: AccountId
    job: RemoteJob
    track: str = ""
    """The track of ours that it belongs to; may be empty."""
    title: str = ""
    """The film, as a person knows it."""
    language: str = ""
    """BCP 47: what the captions will be in, where that is known beforehand."""
    target: str = ""
    """Path on this machine that a rendered film goes to."""


@dataclass(frozen=True, slots=True)
class Hosting:
    """All that a project knows of hosts. No part of undoing: what happened there has happened."""

    publications: tuple[Publication, ...] = ()
    """The one used last comes last: it is where "Publish" goes."""
    jobs: tuple[HostedJob, ...] = ()
    corrected: tuple[Publication, ...] = ()
    """Films there whose captions were opened here to be corrected, one for each film of an account;
    none of these is where "Publish" goes."""
