"""The Hugging Face hub: where its models are, and what files one consists of.

The environment variables are those of the hub's own client: HF_ENDPOINT (a mirror), HF_TOKEN,
HF_TOKEN_PATH, HF_HOME, HF_HUB_CACHE, HF_HUB_OFFLINE. That client itself (huggingface_hub 2.4) is
not used: it deletes a partial file when a download stops, so it cannot go on in a later run.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote, urlsplit

from cuesmith.base.errors import ModelError

DEFAULT_ENDPOINT = "https://huggingface.co"
WANTED = (
    "config.json",
    "preprocessor_config.json",
    "tokenizer.json",
    "vocabulary.json",
    "vocabulary.txt",
    "model.bin",
)
"""The files of a Whisper model, `model.bin` last: where it is, the rest is there too."""
_LARGEST = {"model.bin": 16_000_000_000}
_LARGEST_OTHER = 64_000_000
"""Bytes; the biggest model so far has 3.1 GB, the biggest tokenizer 2.5 MB."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHA1 = re.compile(r"[0-9a-f]{40}")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Hub:
    """How to reach the hub."""

    endpoint: str = DEFAULT_ENDPOINT
    token: str = field(default="", repr=False)
    offline: bool = False
    attempts: int = 6
    """Tries of a transfer that makes no headway."""
    first_delay: float = 0.5
    """Seconds before the second try; doubled for each one after."""
    timeout: float = 15.0
    """Seconds without a byte."""

    def headers(self) -> dict[str, str]:
        """What every request carries; the token only where nobody can read it on the way."""
        parts = urlsplit(self.endpoint)
        private = parts.scheme == "https" or parts.hostname in _LOOPBACK
        secret = {"Authorization": f"Bearer {self.token}"} if self.token and private else {}
        return {"User-Agent": "cuesmith", "Accept-Encoding": "identity", **secret}

    def listing_url(self, repo: str, revision: str) -> str:
        """Where the files of a repository are listed."""
        return f"{self.endpoint}/api/models/{repo}/revision/{quote(revision, safe='')}"

    def file_url(self, repo: str, commit: str, name: str) -> str:
        """Where one file lies."""
        return f"{self.endpoint}/{repo}/resolve/{commit}/{quote(name)}"


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file as the hub describes it."""

    name: str
    size: int
    """Bytes."""
    digest: str
    """Hexadecimal."""
    algorithm: str
    """"sha256" of the content, or "git-sha1" of git's blob."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A repository at one commit."""

    repo: str
    commit: str
    files: tuple[RemoteFile, ...]
    """Those of `WANTED`, in that order."""

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


def hub_from_environment(environ: Mapping[str, str] | None = None) -> Hub:
    """The hub as the environment names it."""
    env = os.environ if environ is None else environ
    offline = env.get("HF_HUB_OFFLINE") or env.get("TRANSFORMERS_OFFLINE") or ""
    endpoint = (env.get("HF_ENDPOINT") or DEFAULT_ENDPOINT).rstrip("/")
    if urlsplit(endpoint).scheme not in ("http", "https"):
        raise ModelError(
            f"HF_ENDPOINT is not a web address: {endpoint!r}.",
            hint=f"It should look like {DEFAULT_ENDPOINT}, or be unset.",
        )
    return Hub(endpoint, _find_token(env), offline.upper() in ("1", "ON", "YES", "TRUE"))


def hub_caches(environ: Mapping[str, str] | None = None) -> Path:
    """Where the hub's own client keeps what it fetched."""
    env = os.environ if environ is None else environ
    named = env.get("HF_HUB_CACHE") or env.get("HUGGINGFACE_HUB_CACHE")
    return Path(named).expanduser() if named else _hub_home(env) / "hub"


def _hub_home(env: Mapping[str, str]) -> Path:
    cache = env.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(env.get("HF_HOME") or f"{cache}/huggingface").expanduser()


def _find_token(env: Mapping[str, str]) -> str:
    given = env.get("HF_TOKEN") or env.get("HUGGING_FACE_HUB_TOKEN")
    if given:
        return "".join(given.split())
    path = Path(env.get("HF_TOKEN_PATH") or _hub_home(env) / "token").expanduser()
    try:
        return "".join(path.read_text("utf-8")[:4096].split())
    except (OSError, UnicodeDecodeError):
        return ""


def read_listing(repo: str, answer: object) -> Listing:
    """A listing out of the hub's JSON; raises `ModelError` where it is odd or dangerous."""
    if not isinstance(answer, dict):
        raise _odd(repo, "it is no object")
    commit, siblings = answer.get("sha"), answer.get("siblings")
    if not isinstance(commit, str) or not _SHA1.fullmatch(commit):
        raise _odd(repo, "the commit is missing")
    if not isinstance(siblings, list):
        raise _odd(repo, "the files are missing")
    found = {file.name: file for file in (_read_file(repo, entry) for entry in siblings) if file}
    files = tuple(found[name] for name in WANTED if name in found)
    _check_complete(repo, {file.name for file in files})
    return Listing(repo, commit, files)


def _check_complete(repo: str, names: set[str]) -> None:
    if {"model.bin", "config.json"} <= names and names & {"vocabulary.json", "vocabulary.txt"}:
        return
    raise ModelError(
        f"{repo} on the hub holds no Whisper model in CTranslate2's format.",
        hint="See `cuesmith models list`, or convert it with ct2-transformers-converter.",
        details=f"found {sorted(names)}",
    )


def _read_file(repo: str, entry: Any) -> RemoteFile | None:
    """One entry; None for a file we do not want."""
    name = entry.get("rfilename") if isinstance(entry, dict) else None
    if not isinstance(name, str):
        raise _odd(repo, "a file has no name")
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name:
        raise _odd(repo, f"a file is called {name!r}")
    if name not in WANTED:
        return None
    size = entry.get("size")
    if type(size) is not int or not 0 < size <= _LARGEST.get(name, _LARGEST_OTHER):
        raise _odd(repo, f"{name} is said to have {size!r} bytes")
    return _with_digest(repo, name, size, entry)


def _with_digest(repo: str, name: str, size: int, entry: dict[str, Any]) -> RemoteFile:
    lfs = entry.get("lfs")
    sha256 = lfs.get("sha256") or lfs.get("oid") if isinstance(lfs, dict) else None
    if isinstance(sha256, str) and _SHA256.fullmatch(sha256.removeprefix("sha256:")):
        return RemoteFile(name, size, sha256.removeprefix("sha256:"), "sha256")
    blob = entry.get("blobId")
    if isinstance(blob, str) and _SHA1.fullmatch(blob) and not lfs:
        return RemoteFile(name, size, blob, "git-sha1")
    raise _odd(repo, f"{name} has no checksum")


def _odd(repo: str, detail: str) -> ModelError:
    return ModelError(
        f"The hub's answer about {repo} cannot be trusted: {detail}.",
        hint="Nothing was fetched. Unset HF_ENDPOINT if it names a mirror, or try later.",
    )
