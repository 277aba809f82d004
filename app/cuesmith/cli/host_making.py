"""Makes hosts that can be asked, from accounts and their secrets: the one place that joins them.

The studio and the command line share it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.paths import config_dir, state_dir
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import HostName
from cuesmith.engines.keychain import open_keychain
from cuesmith.services.host_ports import SecretStore, VideoHost
from cuesmith.services.hosts.accounts import Account, AccountBook
from cuesmith.services.hosts.buckets import BucketShelf
from cuesmith.services.hosts.credentials import ADDRESSES, Credentials, address_of

if TYPE_CHECKING:
    from cuesmith.engines.hosts.bucket import Bucket

PLAYBACK_VARIABLE = "CUESMITH_MUX_PLAYBACK_URL"
ROBOTS_VARIABLE = "CUESMITH_MUX_ROBOTS"
"""Names the version of Mux's Robots: v0 (the default) or v1."""


@dataclass(frozen=True, slots=True)
class HostMaker:
    """What this machine's user has set up."""

    folder: Path
    """Where settings are."""
    secrets: SecretStore
    environment: Mapping[str, str]
    uploads: Path = field(default_factory=lambda: state_dir() / "uploads")
    """Where films that are on their way go is noted where no keyring can be used."""

    @classmethod
    def of_this_machine(cls) -> HostMaker:
        """With the user's own folder, keyring and environment. May block for the keyring."""
        return cls(config_dir(), open_keychain(), os.environ)

    @property
    def book(self) -> AccountBook:
        """The accounts."""
        return AccountBook(self.folder / "accounts.json", self.secrets, self.environment)

    @property
    def buckets(self) -> BucketShelf:
        """The bucket that captions are fetched from."""
        return BucketShelf(self.folder / "bucket.json", self.secrets, self.environment)

    def open(
        self,
        account: Account,
        credentials: Credentials,
        token: CancelToken,
        captions_address: str = "",
    ) -> VideoHost:
        """A host as one account sees it; nothing is asked yet. Loads the HTTP library.

        `captions_address` is where the user has put captions that Mux is to fetch.
        """
        url = address_of(account.id.host, account.url, self.environment)
        if account.id.host is HostName.MUX:
            return self._mux(account, url, credentials, token, captions_address)
        if account.id.host is HostName.GCORE:
            from cuesmith.engines.hosts.begun_uploads import BegunUploads
            from cuesmith.engines.hosts.gcore.host import open_gcore

            key = credentials["api_key"]
            keeper = self.secrets if self.secrets.lasting else BegunUploads(self.uploads, key)
            return open_gcore(url, key, keeper, token)
        from cuesmith.engines.hosts.magic_hour.host import open_magic_hour

        return open_magic_hour(url, credentials["api_key"], token)

    def _mux(
        self,
        account: Account,
        url: str,
        credentials: Credentials,
        token: CancelToken,
        captions_address: str,
    ) -> VideoHost:
        from cuesmith.engines.hosts.mux.host import MuxSettings, open_mux

        settings = MuxSettings(
            self.secrets,
            account.id.name,
            self.bucket,
            captions_address,
            playback_url=self.playback_address(),
            robots=self.environment.get(ROBOTS_VARIABLE, ""),
        )
        pair = credentials["token_id"], credentials["token_secret"]
        return open_mux(url, pair, token, settings)

    def playback_address(self) -> str:
        """Where Mux plays films; a server that stands in for Mux's API plays its films, too."""
        stand_in = ADDRESSES[HostName.MUX][0]
        named = (self.environment.get(name, "").strip() for name in (PLAYBACK_VARIABLE, stand_in))
        return next(filter(None, named), "")

    def bucket(self) -> Bucket | None:
        """The user's bucket, ready to be written to; None where none is set up."""
        place = self.buckets.load()
        if place is None:
            return None
        from cuesmith.engines.hosts.bucket import Bucket

        return Bucket(place, *self.buckets.keys())


def fetch_film(address: str, target: Path, report: Report, token: CancelToken) -> None:
    """Bring a rendered film to a file; raises `HostError`, `FileError`, `Cancelled`."""
    from cuesmith.engines.hosts.patience import Limits
    from cuesmith.engines.hosts.transfers.fetching import fetch_file
    from cuesmith.engines.hosts.wire import Wire

    with closing(Wire(Limits(), token, HostName.MAGIC_HOUR.label)) as wire:
        fetch_file(wire, Secret(address), target, report)
