"""How the studio reaches video hosts: the accounts and clients that the command line has too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.bridge.host_ports import AccountPorts, BucketPorts, HostPorts
from cuesmith.cli.caption_sending import publishable
from cuesmith.cli.host_making import HostMaker, fetch_film
from cuesmith.cli.publish_memory import mark_of
from cuesmith.domain.hosting import AccountFacts, AccountId, BucketPlace
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.track import Track
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.accounts import Account
from cuesmith.services.hosts.credentials import Credentials


def make_host_ports() -> HostPorts:
    """The real ones. The keyring is looked for when it is first needed."""
    maker = _Later()
    return HostPorts(
        AccountPorts(maker.accounts, maker.lasting, maker.sign_in, maker.sign_out, maker.open),
        BucketPorts(maker.load, maker.save, maker.forget, _check_bucket),
        publishable,
        lambda path: mark_of(str(path)),
        _read_captions,
        fetch_film,
        _mux_languages,
    )


class _Later:
    """What this machine's user has set up; the keyring stays the same one, for where there is none
    its secrets live in memory."""

    def __init__(self) -> None:
        self._made: HostMaker | None = None

    @property
    def _maker(self) -> HostMaker:
        self._made = self._made or HostMaker.of_this_machine()
        return self._made

    def accounts(self) -> tuple[Account, ...]:
        return self._maker.book.accounts()

    def lasting(self) -> bool:
        return self._maker.book.lasting

    def sign_in(
        self, account: Account, credentials: Credentials, token: CancelToken
    ) -> AccountFacts:
        with closing(self._maker.open(account, credentials, token)) as host:
            facts = host.check()
        self._maker.book.sign_in(account, credentials)
        return facts

    def sign_out(self, account: Account) -> None:
        self._maker.book.sign_out(account)

    @contextmanager
    def open(
        self, account: AccountId, token: CancelToken, captions_address: str
    ) -> Iterator[VideoHost]:
        found = self._maker.book.find(account.host, account.name)
        credentials = self._maker.book.credentials(found)
        with closing(self._maker.open(found, credentials, token, captions_address)) as host:
            yield host

    def load(self) -> BucketPlace | None:
        return self._maker.buckets.load()

    def save(self, place: BucketPlace, key: Secret, secret: Secret) -> None:
        self._maker.buckets.save(place, key, secret)

    def forget(self) -> None:
        self._maker.buckets.forget()


def _check_bucket(place: BucketPlace, key: Secret, secret: Secret) -> None:
    from cuesmith.engines.hosts.bucket import Bucket

    with closing(Bucket(place, key, secret)) as bucket:
        bucket.check()


def _read_captions(name: str, data: bytes) -> Track:
    from cuesmith.engines.formats import files
    from cuesmith.services.project_opening import named_track

    opened = files.read_bytes(data, name, ReadOptions(encoding="utf-8"))
    return named_track(opened, Path(name))


def _mux_languages() -> tuple[tuple[str, bool], ...]:
    from cuesmith.engines.hosts.mux.languages import GENERATED

    return tuple((language.code, language.beta) for language in GENERATED)
