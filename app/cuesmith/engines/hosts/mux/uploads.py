"""Bringing a film to Mux: from this machine by direct upload, or from an address.

Nothing is made twice: what is made carries a mark as passthrough, by which it is found again where
an answer was lost, or where the studio was ended before it could note it down.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlsplit
from uuid import uuid4

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.jobs import Progress, Report
from cuesmith.base.polling import Pace, poll
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import VideoUpload
from cuesmith.domain.publishing import Upload as KeptUpload
from cuesmith.engines.hosts.addresses import conceal
from cuesmith.engines.hosts.mux import models
from cuesmith.engines.hosts.mux.client import MOST_LISTED, MuxClient
from cuesmith.engines.hosts.mux.languages import generated_code
from cuesmith.engines.hosts.refusals import MaybeDone, UploadGone
from cuesmith.engines.hosts.transfers.resumable import send_resumable
from cuesmith.engines.hosts.transfers.source import Source

T = TypeVar("T")
Kind = TypeVar("Kind", bound=models.AssetOptions)
Keep = Callable[[KeptUpload, str], None]

_VALID = 604_800
"""Seconds for which an upload can be gone on with: the longest that Mux grants."""
_PAGES = 3
"""Of a list that is looked through for a mark: what was just made is on the first."""
_ATTEMPTS = 3
_OVER = frozenset(("asset_created", "errored", "cancelled", "timed_out"))
_LONGEST_MARK = 200


def bring(
    client: MuxClient,
    pace: Pace,
    request: VideoUpload,
    resume: KeptUpload | None,
    keep: Keep,
    report: Report,
) -> str:
    """The identity of the film's asset, once Mux has all of it; it is not ready by then.

    Raises `HostError`, `FileError`, `UsageError`, `Cancelled`.
    """
    if request.translate_to:
        raise UsageError(
            "Mux does not translate captions as it takes a film in.",
            hint="Start the translation once the film's captions are ready.",
        )
    if request.file is None:
        return _have_fetched(client, request)
    with Source(request.file) as source:
        journey = _Journey(client, pace, request, source)
        return journey.run(resume, keep, report)


# --- from an address -------------------------------------------------------------------------


def _have_fetched(client: MuxClient, request: VideoUpload) -> str:
    if urlsplit(request.url).scheme not in ("https", "http"):
        raise UsageError(
            "This is no address that Mux could fetch a film from.",
            hint="It must begin with https:// or http://.",
        )
    conceal(request.url)
    mark = _mark(request, hashlib.sha256(request.url.encode()).hexdigest()[:16])
    first = models.InputSettings(url=request.url, generated_subtitles=_captions(request))
    body = _options(models.CreateAssetRequest, request, mark, first)

    def find() -> models.Asset | None:
        return _find_asset(client, mark)

    found = find() if request.mark else None
    return (found or once(lambda: client.create_asset(body), find)).id


def _find_asset(client: MuxClient, mark: str) -> models.Asset | None:
    pages = _pages(lambda page: client.list_assets(page=page).data)
    return next((one for one in pages if one.passthrough == mark and one.status != "errored"), None)


# --- from this machine -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Journey:
    client: MuxClient
    pace: Pace
    request: VideoUpload
    source: Source

    def run(self, resume: KeptUpload | None, keep: Keep, report: Report) -> str:
        mark = _mark(self.request, f"{self.source.size:x}-{self.source.stamp:x}")
        upload = self._resumed(resume)
        if upload is None and self.request.mark:
            upload = self._find(mark, frozenset())
        gone: frozenset[str] = frozenset()
        for _ in range(_ATTEMPTS):
            begun = upload is not None
            upload = upload or self._begin(mark, gone)
            try:
                return self._sent(upload, begun, keep, report)
            except UploadGone:
                gone |= {upload.id}
                upload = self._abandon(upload)
        raise HostError(
            "Mux let the upload run out again and again.", hint="Try again in a few minutes."
        )

    def _resumed(self, resume: KeptUpload | None) -> models.Upload | None:
        """An earlier upload that can be gone on with, or is done already."""
        if resume is None or not resume.remote or not self.source.is_of(resume):
            return None
        try:
            return self._usable(self.client.get_upload(resume.remote))
        except HostError as error:
            if error.status == 404:
                return None
            raise

    def _usable(self, upload: models.Upload) -> models.Upload | None:
        if upload.status == "waiting":
            return upload if upload.url else None
        if upload.status != "asset_created" or not upload.asset_id:
            return None
        try:
            asset = self.client.get_asset(upload.asset_id)
        except HostError as error:
            if error.status == 404:  # removed there since
                return None
            raise
        return None if asset.status == "errored" else upload

    def _find(self, mark: str, but: frozenset[str]) -> models.Upload | None:
        for one in _pages(self.client.list_uploads):
            settings = one.new_asset_settings
            if settings is None or settings.passthrough != mark or one.id in but:
                continue
            if found := self._usable(self.client.get_upload(one.id)):
                return found
        return None

    def _begin(self, mark: str, but: frozenset[str]) -> models.Upload:
        first = models.InputSettings(generated_subtitles=_captions(self.request))
        settings = _options(models.AssetOptions, self.request, mark, first)
        body = models.CreateUploadRequest(
            timeout=_VALID, new_asset_settings=settings, test=self.request.test or None
        )
        return once(lambda: self.client.create_upload(body), lambda: self._find(mark, but))

    def _sent(self, upload: models.Upload, begun: bool, keep: Keep, report: Report) -> str:
        if upload.status == "waiting":
            source = self.source
            keep(KeptUpload(str(source.path), source.size, source.stamp, upload.id), "")
            address = Secret(upload.url or "")
            send_resumable(self.client.http.wire, address, source, report, resume=begun)
        return self._settled(upload, report)

    def _settled(self, upload: models.Upload, report: Report) -> str:
        report(Progress(-1.0, "Mux takes the film in"))
        now = poll(
            lambda: self.client.get_upload(upload.id),
            lambda one: one.status in _OVER,
            self.client.token,
            self.pace,
        )
        if now.status == "asset_created" and now.asset_id:
            return now.asset_id
        reason = (now.error.words if now.error else "") or _state_in_words(now.status)
        raise HostError(
            f"Mux did not make a film of “{self.source.name}”: {reason}.",
            hint="Try again; where it fails again, check that the file plays.",
            details=f"Upload {now.id}: {now.status}",
        )

    def _abandon(self, upload: models.Upload) -> models.Upload | None:
        """What became of an upload whose address has run out: done after all, or nothing."""
        now = self._usable(self.client.get_upload(upload.id))
        if now is not None and now.status == "asset_created":
            return now
        try:
            self.client.cancel_upload(upload.id)
        except HostError as error:
            if error.status not in (403, 404):
                raise
        return None


def _state_in_words(status: str) -> str:
    return {
        "waiting": "it says that the file has not arrived",
        "timed_out": "the upload took too long",
        "cancelled": "the upload was cancelled",
    }.get(status, f"its state is “{status}”")


# --- both ------------------------------------------------------------------------------------


def once(make: Callable[[], T], find: Callable[[], T | None]) -> T:
    """Make something; where the answer was lost, see whether it was made before trying again.

    Raises what `make` raises, in the end `MaybeDone`; so too where nobody could see.
    """
    for _ in range(_ATTEMPTS - 1):
        try:
            return make()
        except MaybeDone as warning:
            try:
                found = find()
            except HostError as error:
                raise warning from error
            if found is not None:
                return found
    return make()


def _mark(request: VideoUpload, fingerprint: str) -> str:
    """The passthrough of a film: another file, or another address, is another film."""
    mark = request.mark or f"cuesmith:{uuid4().hex}"
    return f"{mark[:_LONGEST_MARK]}:{fingerprint}"


def _options(
    kind: type[Kind], request: VideoUpload, mark: str, first: models.InputSettings
) -> Kind:
    title = request.title[: models.LONGEST_TITLE]
    return kind(
        inputs=(first,),
        playback_policies=(request.privacy.value,),
        passthrough=mark,
        meta=models.AssetMetadata(title=title) if title else None,
        test=request.test or None,
    )


def _captions(request: VideoUpload) -> tuple[models.AssetGeneratedSubtitleSettings, ...] | None:
    if request.caption_language is None:
        return None
    code = generated_code(request.caption_language)
    return (models.AssetGeneratedSubtitleSettings(language_code=code),)


def _pages(ask: Callable[[int], Iterable[T]]) -> Iterator[T]:
    for page in range(1, _PAGES + 1):
        items = tuple(ask(page))
        yield from items
        if len(items) < MOST_LISTED:
            return
