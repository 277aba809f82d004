"""Addresses of uploads that are under way, on machines without a keyring."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from cuesmith.base.errors import HostError
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.begun_uploads import BegunUploads as Uploads

KEY = Secret("a key of an account 0123456789")
ADDRESS = "https://upload.example/upload/0123456789abcdef"


def test_an_address_outlives_the_program_and_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "uploads"
    Uploads(folder, KEY).set("upload/gcore/1", ADDRESS)
    Uploads(folder, KEY).set("upload/gcore/1", ADDRESS + "0")
    assert Uploads(folder, KEY).get("upload/gcore/1") == ADDRESS + "0"
    assert Uploads(folder, KEY).get("upload/gcore/2") is None
    (file,) = folder.iterdir()
    assert b"upload" not in file.read_bytes()
    assert Uploads(folder, Secret("another key 0123456789")).get("upload/gcore/1") is None
    if os.name == "posix":
        assert [each.stat().st_mode & 0o077 for each in (folder, *folder.iterdir())] == [0, 0]
    Uploads(folder, KEY).delete("upload/gcore/1")
    Uploads(folder, KEY).delete("upload/gcore/1")
    assert list(folder.iterdir()) == []


def test_what_nobody_came_back_for_is_forgotten(tmp_path: Path) -> None:
    kept = Uploads(tmp_path, KEY)
    kept.set("old", ADDRESS)
    then = time.time() - 8 * 24 * 3600
    os.utime(next(tmp_path.iterdir()), (then, then))
    kept.set("new", ADDRESS)
    assert (kept.get("old"), kept.get("new")) == (None, ADDRESS)


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "uploads").write_text("a file")
    with pytest.raises(HostError, match="cannot be noted"):
        Uploads(tmp_path / "uploads", KEY).set("x", ADDRESS)
    assert Uploads(tmp_path / "uploads", KEY).get("x") is None
