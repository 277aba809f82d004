"""What was published of films that have no project: a small file for each film and account."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from pydantic import TypeAdapter, ValidationError

from cuesmith.base.errors import FileError
from cuesmith.base.paths import state_dir
from cuesmith.domain.hosting import AccountId
from cuesmith.domain.publishing import Publication
from cuesmith.services.new_file import new_file

_PUBLICATION = TypeAdapter(Publication)
_LONGEST = 64_000_000


@dataclass(frozen=True, slots=True)
class PublicationFile:
    """Where what is known of one film at one account is kept between two commands."""

    path: Path

    def load(self) -> Publication | None:
        """What is known; None where nothing is, or where it cannot be understood."""
        try:
            with self.path.open("rb") as file:
                return _PUBLICATION.validate_json(file.read(_LONGEST))
        except (FileNotFoundError, ValidationError):
            return None
        except OSError as error:
            raise FileError(f"“{self.path}” cannot be read.", details=str(error)) from error

    def save(self, publication: Publication) -> None:
        """Keep what is known now; raises `FileError`."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with new_file(self.path, replace=True) as part:
                part.write_bytes(_PUBLICATION.dump_json(publication))
        except OSError as error:
            raise FileError(f"“{self.path}” cannot be written.", details=str(error)) from error


def fresh_mark(mark: str) -> str:
    """Another mark of the same film: what is there by the first one is not taken for it."""
    return f"{mark}-{uuid4().hex[:8]}"


def mark_of(film: str) -> str:
    """What a film is found again by at a host, unreadably: its place, and for a file of this
    machine its size and the time of its last change, for another one is another film."""
    facts = film
    if "://" not in film:
        state = Path(film).stat()
        facts = f"{film}\0{state.st_size}\0{state.st_mtime_ns}"
    return "cuesmith-" + hashlib.sha256(facts.encode("utf-8", "surrogateescape")).hexdigest()[:24]


def publication_file(film: str, account: AccountId) -> PublicationFile:
    """Where what is known of a film at an account is kept."""
    name = hashlib.sha256(f"{account.host}\0{account.name}\0{film}".encode(errors="replace"))
    return PublicationFile(state_dir() / "publications" / f"{name.hexdigest()[:32]}.json")


def latest_publication(film: str, accounts: Sequence[AccountId]) -> Publication | None:
    """What was published of a film last, to any of these accounts; None where nothing was."""
    files = [publication_file(film, account) for account in accounts]
    there = [file for file in files if file.path.is_file()]
    return max(there, key=lambda file: file.path.stat().st_mtime_ns).load() if there else None
