"""Where Mux fetches our captions from: it takes an address of them, never the text itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from cuesmith.base.errors import UsageError
from cuesmith.domain.hosting import CaptionUpload
from cuesmith.engines.hosts.addresses import conceal
from cuesmith.engines.hosts.bucket import Bucket


class CaptionSource(Protocol):
    """A place that Mux can fetch from, for as long as it takes."""

    def offer(self, name: str, captions: CaptionUpload) -> str:
        """An address of the captions; `name` is a path that is theirs alone."""
        ...

    def withdraw(self, name: str) -> None:
        """They have been fetched, or will not be."""
        ...


class BucketSource:
    """The user's own bucket: the file is there only while Mux fetches it."""

    def __init__(self, find: Callable[[], Bucket | None]) -> None:
        self._find = find
        self._bucket: Bucket | None = None

    def offer(self, name: str, captions: CaptionUpload) -> str:
        """Put the captions there. Raises `HostError`, `UsageError` where no bucket is set up."""
        bucket = self._found()
        if bucket is None:
            raise UsageError(
                "Mux takes captions by address only, and no bucket is set up to fetch them from.",
                hint="Set up a bucket, give the file's address, "
                "or add it by hand on the film's page at Mux.",
            )
        bucket.put(name, captions.text.encode())
        return bucket.address(name)

    def withdraw(self, name: str) -> None:
        """Remove the file, also one that an earlier run left there. Raises `HostError`."""
        bucket = self._found()
        if bucket is not None:
            bucket.delete(name)

    def _found(self) -> Bucket | None:
        if self._bucket is None:
            self._bucket = self._find()
        return self._bucket

    def close(self) -> None:
        """Let go of its connections."""
        if self._bucket is not None:
            self._bucket.close()


class GivenAddress:
    """An address at which the user has put the file."""

    def __init__(self, address: str) -> None:
        if not address.startswith(("https://", "http://")):
            raise UsageError(
                "This is no address that Mux could fetch captions from.",
                hint="It must begin with https:// or http://, and open without signing in.",
            )
        conceal(address)
        self._address = address

    def offer(self, name: str, captions: CaptionUpload) -> str:
        """The address as it was given."""
        return self._address

    def withdraw(self, name: str) -> None:
        """The file is the user's: it stays."""
