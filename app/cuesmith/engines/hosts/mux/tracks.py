"""Caption tracks at Mux: attached, and replaced so that viewers always have some.

What we make carries a mark as passthrough: what is in it, and which track it is to replace. By it a
track whose making was not answered is found again, and a replacement that was broken off between
two steps is gone on with:

    create under a name of its own -> wait until it is ready -> delete the old -> rename

Until the old one is deleted any failure removes the new one again.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace

from cuesmith.base.errors import Cancelled, CuesmithError, HostError, UsageError
from cuesmith.base.jobs import Progress, Report
from cuesmith.base.polling import Pace, poll
from cuesmith.domain.hosting import CaptionUpload
from cuesmith.domain.language import UNKNOWN, normalize_language
from cuesmith.engines.hosts.mux import models
from cuesmith.engines.hosts.mux.client import MuxClient
from cuesmith.engines.hosts.mux.sources import CaptionSource
from cuesmith.engines.hosts.mux.uploads import once

_LOG = logging.getLogger(__name__)
_MARK = "cuesmith:"
_SETTLED = frozenset(("ready", "errored", "deleted"))
_IN_THE_WAY = frozenset(("preparing", "ready", None))


@dataclass(frozen=True, slots=True)
class TrackDesk:
    """Everything that placing captions needs."""

    client: MuxClient
    unstopped: Callable[[], AbstractContextManager[MuxClient]]
    """A client that no cancelling stops, for what must not be left half done."""
    source: CaptionSource
    pace: Pace

    def attach(self, video: str, captions: CaptionUpload, report: Report) -> models.Track:
        """Add captions, and wait until Mux has them.

        Raises `HostError`, `UsageError`, `Cancelled`; then the film is as it was.
        """
        job = _Placing(self, video, captions, "", report)
        return job.attach()

    def replace(
        self, video: str, track: str, captions: CaptionUpload, report: Report
    ) -> models.Track:
        """Put captions in the place of a track; or go on with that.

        Raises `HostError`, `UsageError`, `Cancelled`; then the old track is there still, or the
        new captions are.
        """
        job = _Placing(self, video, captions, track, report)
        return job.replace()


def digest_of(captions: CaptionUpload) -> str:
    """What tells captions from others, in 32 letters."""
    told = (captions.name, captions.language, captions.closed_captions, captions.text)
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]


def temporary_name(captions: CaptionUpload) -> str:
    """What captions are called while the track that they replace is there still."""
    return _temporary(captions.name, digest_of(captions))


def _temporary(name: str, digest: str) -> str:
    return f"{name} (new {digest[:8]})"


def _meant_name(track: models.Track) -> str:
    """What a track is to be called whose renaming failed; empty where it has its name."""
    name, digest = track.name or "", _marked(track)[0]
    ending = _temporary("", digest)
    return name.removesuffix(ending) if digest and name.endswith(ending) else ""


class _Placing:
    """One track on its way into a film."""

    def __init__(
        self, desk: TrackDesk, video: str, captions: CaptionUpload, old: str, report: Report
    ) -> None:
        if captions.language in ("", UNKNOWN):
            raise UsageError(
                f"The language of “{captions.name}” is not set, and Mux wants to know it.",
                hint="Set the track's language.",
            )
        self._desk, self._video, self._captions = desk, video, captions
        self._old, self._report = old, report
        self._digest = digest_of(captions)
        self._mark = f"{_MARK}{self._digest}:{old}" if old else f"{_MARK}{self._digest}"

    def attach(self) -> models.Track:
        asset = self._asset()
        made = self._made(asset)
        stray = None if made else self._stray(asset)
        if stray is not None:
            return self._desk.replace(self._video, str(stray.id), self._captions, self._report)
        self._check_name(asset, made)
        ready = self._ready(made, self._captions.name)
        return ready if ready.name == self._captions.name else self._renamed(ready)

    def replace(self) -> models.Track:
        asset = self._asset()
        old, made = _track(asset, self._old), self._made(asset)
        meant = _meant_name(old) if old else ""
        if meant and self._captions.name == (old and old.name):
            named = replace(self._captions, name=meant)
            return self._desk.replace(self._video, self._old, named, self._report)
        leftover = self._leftover(asset, made)
        if old is None and made is None:
            return self._after_the_fact(leftover)
        if leftover is not None and old is not None:
            self._remove(str(leftover.id))
        self._check_name(asset, made, old)
        ready = self._ready(made, temporary_name(self._captions))
        if old is not None and old.id != ready.id:
            self._take_away(str(old.id), str(ready.id))
        return ready if ready.name == self._captions.name else self._renamed(ready)

    def _after_the_fact(self, leftover: models.Track | None) -> models.Track:
        """The old track is gone. Where an earlier try took its place with other words, that one is
        the old one now."""
        if leftover is None:
            raise HostError(
                "The captions that were to be replaced are no longer at Mux.",
                hint="Refresh the list; then add them as new ones.",
                status=404,
            )
        report = self._report
        return self._desk.replace(self._video, str(leftover.id), self._captions, report)

    # --- what is there

    def _asset(self) -> models.Asset:
        asset = self._desk.client.get_asset(self._video)
        if asset.status != "ready":
            raise HostError(
                f"Mux takes captions once the film is ready; it is {asset.status} now.",
                hint="Wait until it is, then try again.",
            )
        return asset

    def _made(self, asset: models.Asset) -> models.Track | None:
        """These very captions, where an earlier try brought them there."""
        for track in asset.text_tracks:
            if _marked(track)[0] == self._digest and track.status in _IN_THE_WAY:
                return track
        return None

    def _leftover(self, asset: models.Asset, made: models.Track | None) -> models.Track | None:
        """What an earlier try, with other words, was to put in the old one's place."""
        for track in asset.text_tracks:
            if _marked(track)[1] == self._old and track.id not in (made and made.id, self._old):
                return track
        return None

    def _stray(self, asset: models.Asset) -> models.Track | None:
        """What an earlier try, with other words, was about to give the name that these have: the
        track that it replaced is gone."""
        for track in asset.text_tracks:
            digest, old = _marked(track)
            waiting = digest and track.name == _temporary(self._captions.name, digest)
            if waiting and _track(asset, old) is None and track.status != "deleted":
                return track
        return None

    def _check_name(
        self, asset: models.Asset, made: models.Track | None, old: models.Track | None = None
    ) -> None:
        own = {track.id for track in (made, old) if track is not None}
        for track in asset.text_tracks:
            if track.id in own or track.status == "deleted":
                continue
            ours, namesake = _marked(track)[0] == self._digest, track.name == self._captions.name
            if track.status == "errored" and (ours or namesake):
                self._remove(str(track.id))  # of no use to anybody, but it holds the name
                continue
            if not namesake:
                continue
            raise UsageError(
                f"The film has captions named “{track.name}” at Mux already.",
                hint="Give these another name, or replace the ones that are there.",
            )

    # --- making it

    def _ready(self, made: models.Track | None, name: str) -> models.Track:
        """The new track once Mux has it; where that fails it is removed again."""
        path = f"cuesmith/{self._video}/{self._digest}.vtt"
        with self._offered(path, needed=made is None) as address:
            if made is not None and made.status == "ready":
                return made
            try:
                track = made or self._create(address, name)
                return self._waited(str(track.id))
            except (CuesmithError, Cancelled):
                self._remove_unfinished()
                raise

    @contextmanager
    def _offered(self, path: str, *, needed: bool) -> Iterator[str]:
        """An address of the captions while the block runs."""
        source, stored = self._desk.source, False
        try:
            address = source.offer(path, self._captions) if needed else ""
            stored = True
            yield address
        finally:
            try:
                source.withdraw(path)
            except HostError as error:
                level = logging.WARNING if stored else logging.INFO  # then it hardly is there
                _LOG.log(level, "A caption file stays in the bucket: %s. %s", path, error)

    def _create(self, address: str, name: str) -> models.Track:
        client, captions = self._desk.client, self._captions
        body = models.CreateTrackRequest(
            url=address,
            language_code=normalize_language(captions.language),
            name=name,
            closed_captions=captions.closed_captions,
            passthrough=self._mark,
        )
        self._report(Progress(-1.0, f"Adding “{captions.name}”"))
        made = once(
            lambda: client.create_track(self._video, body),
            lambda: self._made(client.get_asset(self._video)),
        )
        if not made.id:
            raise HostError("Mux did not say which track it made.", hint="Try again.")
        return made

    def _waited(self, track: str) -> models.Track:
        now = poll(
            lambda: self._looked_up(track),
            lambda one: one is None or one.status in _SETTLED,
            self._desk.client.token,
            self._desk.pace,
        )
        if now is not None and now.status == "ready":
            return now
        name, word = self._captions.name, (now.status if now else None) or "gone"
        if word == "errored":
            raise HostError(
                f"Mux could not take the captions “{name}”.",
                hint="It must be able to fetch the file from the internet, "
                "and find WebVTT or SubRip there.",
                details=f"Track {track}: {word}",
            )
        raise HostError(
            f"The captions “{name}” are still not ready at Mux: {word}.",
            hint="Try again later.",
            details=f"Track {track}: {word}",
        )

    def _looked_up(self, track: str) -> models.Track | None:
        found = _track(self._desk.client.get_asset(self._video), track)
        word = (found.status if found else None) or "gone"
        self._report(Progress(-1.0, f"“{self._captions.name}”: {word}"))
        return found

    # --- putting it in its place

    def _take_away(self, old: str, new: str) -> None:
        """Delete the old one; where that cannot be done, the new one."""
        self._desk.client.token.check()
        try:
            with self._desk.unstopped() as client:
                client.delete_track(self._video, old)
        except HostError as error:
            if error.status == 404:
                return
            self._stay_with(old, new)
            raise

    def _stay_with(self, old: str, new: str) -> None:
        """Where nobody knows whether the old one is gone, the new one stays too."""
        with suppress(HostError), self._desk.unstopped() as client:
            if _track(client.get_asset(self._video), old) is not None:
                client.delete_track(self._video, new)

    def _renamed(self, track: models.Track) -> models.Track:
        """The last step; and a look whether it took."""
        name = self._captions.name
        body = models.UpdateAssetTrackRequest(name=name)
        try:
            with self._desk.unstopped() as client:
                client.update_track(self._video, str(track.id), body)
                found = _track(client.get_asset(self._video), str(track.id))
        except HostError as error:
            raise HostError(
                f"The new captions are at Mux, but are still called “{track.name}” there.",
                hint=f"Publish again: they will be called “{name}”.",
                details=f"{error}\n{error.details}",
                status=error.status,
            ) from error
        if found is None or found.name != name or found.status != "ready":
            raise HostError(
                f"Mux took the captions “{name}”, but does not show them.",
                hint="Look at the film's page at Mux, then publish again.",
            )
        return found

    def _remove(self, track: str) -> None:
        try:
            self._desk.client.delete_track(self._video, track)
        except HostError as error:
            if error.status != 404:
                raise

    def _remove_unfinished(self) -> None:
        """Whatever there is of the new track, even where nobody was told that it was made."""
        try:
            with self._desk.unstopped() as client:
                for track in client.get_asset(self._video).text_tracks:
                    if track.passthrough == self._mark:
                        client.delete_track(self._video, str(track.id))
        except HostError as error:
            _LOG.warning("An unfinished track stays at Mux: %s", error)


def _track(asset: models.Asset, track: str) -> models.Track | None:
    found = (one for one in asset.text_tracks if one.id == track and one.status != "deleted")
    return next(found, None)


def _marked(track: models.Track) -> tuple[str, str]:
    """What a track of ours holds, and which one it was to replace; empty where there is no mark."""
    mark = track.passthrough or ""
    if not mark.startswith(_MARK):
        return "", ""
    digest, _, old = mark.removeprefix(_MARK).partition(":")
    return digest, old
