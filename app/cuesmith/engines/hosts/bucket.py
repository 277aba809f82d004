"""The user's own S3-compatible bucket, from which a host fetches what it takes by address only.

A file is put there, a signed address of it works for a short while, and it is removed again.

The client is boto3: AWS keeps it, it tells a bucket's own errors apart by their codes, and finds
the region of an AWS bucket by itself. obstore 0.12 is half its size, but deletes in bulk, which
Google's S3 API does not know, and gives errors as text only.
"""

from __future__ import annotations

import os
import re
import ssl
import threading
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Protocol, TypeVar, cast
from urllib.parse import urlsplit

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.logs import redact
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import BucketPlace
from cuesmith.engines.hosts.addresses import conceal

T = TypeVar("T")

VALID = 3600
"""Seconds for which a signed address works; Mux fetches within a minute or so."""
_CONNECT = 10
_READ = 30
_REGION_IN_HOST = re.compile(r"(?:^|[.-])s3[.-]([a-z]{2}-[a-z]+(?:-\d+)?)\.")
_ANY_REGION = ("r2.cloudflarestorage.com", "storage.googleapis.com")
_BUCKET_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]", re.IGNORECASE)
_TRIAL = "cuesmith-trial.txt"


class _S3(Protocol):
    """The part of boto3's client that is used; it ships no types."""

    def put_object(self, **parameters: object) -> object: ...
    def delete_object(self, **parameters: object) -> object: ...
    def generate_presigned_url(self, method: str, **parameters: object) -> str: ...
    def close(self) -> None: ...


class Bucket:
    """A bucket that can be written to. Every call may block for some seconds."""

    def __init__(
        self, place: BucketPlace, access_key: Secret, secret_key: Secret, *, attempts: int = 4
    ) -> None:
        check_place(place)
        self.place = place
        self._keys = (access_key, secret_key)
        self._attempts = attempts
        self._client: _S3 | None = None

    def put(self, name: str, content: bytes, kind: str = "text/vtt; charset=utf-8") -> None:
        """Put a file there, in the place of one of that name. Raises `HostError`."""
        self._do(
            "Storing a file",
            lambda client: client.put_object(
                Bucket=self.place.bucket, Key=self._key(name), Body=content, ContentType=kind
            ),
        )

    def address(self, name: str, valid: int = VALID) -> str:
        """An address by which anybody fetches a file for so many seconds: a secret meanwhile."""
        parameters = {"Bucket": self.place.bucket, "Key": self._key(name)}
        address = self._do(
            "Signing an address",
            lambda client: client.generate_presigned_url(
                "get_object", Params=parameters, ExpiresIn=valid
            ),
        )
        conceal(address)
        return address

    def delete(self, name: str) -> None:
        """Remove a file; one that is not there does no harm. Raises `HostError`."""
        self._do(
            "Removing a file",
            lambda client: client.delete_object(Bucket=self.place.bucket, Key=self._key(name)),
        )

    def check(self) -> None:
        """Put a small file there and remove it, to see that the settings are good. Raises
        `HostError`."""
        self.put(_TRIAL, b"Cuesmith can write here.\n", "text/plain")
        self.delete(_TRIAL)

    def close(self) -> None:
        """Let go of the connections."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def _key(self, name: str) -> str:
        prefix = self.place.prefix.strip("/")
        return f"{prefix}/{name}" if prefix else name

    def _do(self, doing: str, ask: Callable[[_S3], T]) -> T:
        from botocore.exceptions import BotoCoreError, ClientError

        what = f"{doing} at “{self.place.bucket}”"
        try:
            if self._client is None:
                self._client = self._open()
            return ask(self._client)
        except ClientError as error:
            raise _refused(what, error.response) from error
        except (BotoCoreError, ValueError) as error:
            raise HostError(
                f"{what} failed: it cannot be reached.",
                hint="Check the endpoint and region in the bucket's settings, and your connection.",
                details=redact(f"{type(error).__name__}: {error}"),
            ) from error

    def _open(self) -> _S3:
        from botocore.config import Config

        access_key, secret_key = self._keys
        config = Config(
            signature_version="s3v4",
            connect_timeout=_CONNECT,
            read_timeout=_READ,
            retries={"mode": "standard", "total_max_attempts": self._attempts},
            s3={"addressing_style": _style(self.place)},
            ignore_configured_endpoint_urls=True,
            # The newer checksums that AWS takes are unknown to other makers.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        )
        with _OPENING:
            client = _session().client(
                "s3",
                aws_access_key_id=access_key.reveal(),
                aws_secret_access_key=secret_key.reveal(),
                aws_session_token=_session_token(access_key),
                region_name=region_of(self.place),
                endpoint_url=self.place.endpoint.rstrip("/") or None,
                config=config,
                verify=_authorities(),
            )
        return cast(_S3, client)


_OPENING = threading.Lock()
"""A session of boto3's is for one thread at a time; its clients are for any."""


@lru_cache(maxsize=1)
def _session() -> Any:
    """Reads what boto3 knows of S3, which takes a while, once; nothing of what the user has set up
    for AWS's own tools, which may be meant for something else."""
    import boto3
    import botocore.session

    nowhere = (None, None, os.devnull, None)
    others = {"profile": (None,) * 4, "config_file": nowhere, "credentials_file": nowhere}
    return boto3.session.Session(botocore_session=botocore.session.Session(session_vars=others))


def region_of(place: BucketPlace) -> str:
    """The region that requests are signed for: as stated, or as the endpoint's name tells it."""
    if place.region:
        return place.region
    host = urlsplit(place.endpoint).hostname or ""
    if host.endswith(_ANY_REGION):
        return "auto"
    found = _REGION_IN_HOST.search(host)
    return found[1] if found else "us-east-1"


def _session_token(access_key: Secret) -> str | None:
    """What belongs to keys that the environment holds for a while only."""
    if os.environ.get("AWS_ACCESS_KEY_ID", "") != access_key.reveal():
        return None
    token = Secret(os.environ.get("AWS_SESSION_TOKEN", ""))
    return token.reveal() or None


def _authorities() -> str | None:
    """A file of the certificates to believe: the environment's, or the system's; None leaves it to
    boto3, which brings Mozilla's."""
    paths = ssl.get_default_verify_paths()  # SSL_CERT_FILE where it is set
    return os.environ.get("AWS_CA_BUNDLE") or paths.cafile


def _style(place: BucketPlace) -> str:
    return "virtual" if place.virtual_host or not place.endpoint else "path"


def check_place(place: BucketPlace) -> None:
    """Raises `UsageError` for a name or an endpoint that cannot be one."""
    if not _BUCKET_NAME.fullmatch(place.bucket):
        raise UsageError(
            f"{place.bucket!r} is no name of a bucket.",
            hint="The name alone is wanted, without https:// and folders.",
        )
    parts = urlsplit(place.endpoint)
    if place.endpoint and (parts.scheme not in ("https", "http") or not parts.hostname):
        raise UsageError(
            f"{place.endpoint!r} is no endpoint.",
            hint="It looks like https://s3.example.com; leave it empty for AWS.",
        )


def _refused(what: str, response: dict[str, Any]) -> HostError:
    """Codes: "Error responses", Amazon S3 API reference; others use the same."""
    error = response.get("Error", {})
    facts = response.get("ResponseMetadata", {})
    code, status = str(error.get("Code", "")), facts.get("HTTPStatusCode")
    why, hint = _WHY.get(
        code, ("it did not accept the request", "Details has the bucket's own words.")
    )
    identity = facts.get("RequestId") or facts.get("HostId")
    lines = [f"{code}: {error.get('Message', '')}", f"HTTP {status}", f"Request: {identity}"]
    return HostError(
        f"{what} failed: {why}.", hint=hint, details=redact("\n".join(lines)), status=status
    )


_KEY_HINT = "Enter the access key and the secret key again in the bucket's settings."
_WHY = {
    "NoSuchBucket": ("there is no such bucket", "Check its name, endpoint and region."),
    "InvalidAccessKeyId": ("it does not know the access key", _KEY_HINT),
    "SignatureDoesNotMatch": ("the secret key does not fit the access key", _KEY_HINT),
    "ExpiredToken": ("the key has expired", _KEY_HINT),
    "AccessDenied": (
        "the key may not do this",
        "Allow it s3:PutObject, s3:GetObject and s3:DeleteObject in this bucket.",
    ),
    "RequestTimeTooSkewed": ("this machine's clock is wrong", "Set the clock and try again."),
    "AuthorizationHeaderMalformed": (
        "the region is not the bucket's",
        "Set the region in the bucket's settings; Details names it.",
    ),
    "PermanentRedirect": (
        "the bucket is in another region",
        "Set the region in the bucket's settings.",
    ),
    "SlowDown": ("it is asked too often", "Wait a minute, then try again."),
}
