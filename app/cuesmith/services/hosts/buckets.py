"""The user's own bucket, from which a host fetches captions: its place in a file, its keys in the
keyring."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from cuesmith.base.errors import FileError, HostError
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import BucketPlace
from cuesmith.services.host_ports import SecretStore
from cuesmith.services.new_file import new_file

_KEY, _SECRET = "bucket/access_key_id", "bucket/secret_access_key"
_VARIABLES = {_KEY: "AWS_ACCESS_KEY_ID", _SECRET: "AWS_SECRET_ACCESS_KEY"}
_LONGEST = 100_000


_PLACE = TypeAdapter(BucketPlace)


class BucketShelf:
    """The one bucket that is set up, if any. Reading its keys may block."""

    def __init__(self, path: Path, secrets: SecretStore, environment: Mapping[str, str]) -> None:
        self._path = path
        self._secrets = secrets
        self._environment = environment

    def load(self) -> BucketPlace | None:
        """Where it is; None where none is set up. Raises `FileError`. Quick."""
        try:
            with self._path.open("rb") as file:
                return _PLACE.validate_json(file.read(_LONGEST))
        except FileNotFoundError:
            return None
        except (OSError, ValidationError) as error:
            raise FileError(
                f"The bucket's settings, “{self._path}”, cannot be read.",
                hint="Set the bucket up again.",
                details=str(error),
            ) from error

    def keys(self) -> tuple[Secret, Secret]:
        """Access key id and secret: the keyring's, or else AWS's variables. Raises `HostError`."""
        found = [self._secrets.get(name) or self._variable(name) for name in (_KEY, _SECRET)]
        if not all(found):
            raise HostError(
                "The keys of the bucket are not there.",
                hint="Set the bucket up again, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
            )
        return Secret(found[0] or ""), Secret(found[1] or "")

    def save(self, place: BucketPlace, key: Secret, secret: Secret) -> None:
        """Set it up, replacing what was. Raises `HostError`, `FileError`."""
        self._secrets.set(_KEY, key.reveal())
        self._secrets.set(_SECRET, secret.reveal())
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with new_file(self._path, replace=True) as part:
                part.write_bytes(_PLACE.dump_json(place, indent=2))
        except OSError as error:
            raise FileError(f"“{self._path}” cannot be written.", details=str(error)) from error

    def forget(self) -> None:
        """Set none up any more. Raises `HostError`, `FileError`."""
        self._secrets.delete(_KEY)
        self._secrets.delete(_SECRET)
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise FileError(f"“{self._path}” cannot be removed.", details=str(error)) from error

    def _variable(self, name: str) -> str:
        return self._environment.get(_VARIABLES[name], "").strip()
