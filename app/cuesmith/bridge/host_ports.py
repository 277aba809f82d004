"""What the window asks of the outside to deal with video hosts. All of it may block: for jobs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import AccountFacts, AccountId, BucketPlace
from cuesmith.domain.track import Track
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.accounts import Account
from cuesmith.services.hosts.credentials import Credentials
from cuesmith.services.hosts.plan import LocalTrack


@dataclass(frozen=True, slots=True)
class AccountPorts:
    """The user's accounts; all raise `HostError`, `FileError`."""

    every: Callable[[], tuple[Account, ...]]
    lasting: Callable[[], bool]
    """Whether there is a keyring, so that an account is still there at the next start."""
    sign_in: Callable[[Account, Credentials, CancelToken], AccountFacts]
    """Ask the host whether the secrets are good, and keep them if so."""
    sign_out: Callable[[Account], None]
    open: Callable[[AccountId, CancelToken, str], AbstractContextManager[VideoHost]]
    """A host as one account sees it; the text is an address of captions that the user gives to
    Mux, or empty."""


@dataclass(frozen=True, slots=True)
class BucketPorts:
    """The bucket that Mux fetches captions from; all raise `HostError`, `FileError`."""

    load: Callable[[], BucketPlace | None]
    save: Callable[[BucketPlace, Secret, Secret], None]
    """With access key id and secret."""
    forget: Callable[[], None]
    check: Callable[[BucketPlace, Secret, Secret], None]
    """Put a small file there and remove it; raises `HostError` where that cannot be done."""


@dataclass(frozen=True, slots=True)
class HostPorts:
    """Hosts, and what goes there and comes back."""

    accounts: AccountPorts
    bucket: BucketPorts
    captions: Callable[[Sequence[Track], str], tuple[LocalTrack, ...]]
    """Tracks as they would be sent, those without cues and chapters left out; the text is the name
    of the film's file, without its ending."""
    mark: Callable[[Path], str]
    """What a film is found again by at a host. Raises OSError."""
    read_captions: Callable[[str, bytes], Track]
    """A caption file that came from a host, by its name; raises `SubtitleError`."""
    fetch_film: Callable[[str, Path, Report, CancelToken], None]
    """Bring a rendered film to a file. Raises `HostError`, `FileError`, `Cancelled`."""
    mux_languages: Callable[[], tuple[tuple[str, bool], ...]]
    """Languages of Mux's usual captions ("auto" among them), and whether Mux calls them beta.
    Quick."""
