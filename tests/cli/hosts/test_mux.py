"""What is special about Mux on the command line."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from cuesmith.engines.hosts.mux import host as adapter
from tests.cli.hosts.conftest import bad, good, run
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.mux.host import MuxHost


@pytest.fixture(autouse=True)
def account(mux: MuxHost, monkeypatch: pytest.MonkeyPatch) -> None:
    """The account is in the environment."""
    point_at(monkeypatch, mux)


def test_captions_that_cannot_follow_are_told_before_the_film_is_sent(
    mux: MuxHost, film: Path, subs: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID", raising=False)
    plan = run("publish", film, *subs, "--to", "mux", "--dry-run")
    assert (plan.exit_code, "The film goes there." in plan.stderr) == (0, True)
    said = bad("publish", film, *subs, "--to", "mux")
    assert "Mux takes captions by address only" in said
    assert "cuesmith hosts bucket" in said
    good("hosts", "bucket", "--name", "captions", "--endpoint", "https://s3.example")
    assert "keys of the bucket are not there" in bad("publish", film, *subs, "--to", "mux")
    assert mux.uploads == {}
    good("publish", film, "--to", "mux")
    assert len(mux.assets) == 1


def test_who_may_see_a_film_stays_until_it_is_gone(mux: MuxHost, film: Path) -> None:
    upload = ("hosts", "upload", "mux", film)
    name = good(*upload, "--signed", "--title", "Mine").split()[0]
    assert good(*upload, "--signed").split()[0] == name
    for change in ((), ("--signed", "--title", "Yours")):
        assert "The film is at Mux already, as “Mine” (signed)." in bad(*upload, *change)
    good("hosts", "delete", "mux", name, "--yes")
    assert good(*upload).split()[0] != name


def test_a_translation_needs_a_track(mux: MuxHost, film: Path) -> None:
    name = good("hosts", "upload", "mux", film).split()[0]
    said = bad("hosts", "translate", "mux", name, "--to", "fr", "--yes")
    assert "Which track is to be translated?" in said
    assert f"cuesmith hosts tracks mux {name}" in said


def test_captions_as_for_every_film_are_found_among_its_tracks(
    mux: MuxHost, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = good("hosts", "upload", "mux", film).split()[0]
    serve = mux.serve
    begun: list[str] = []

    def pressing(request: Any) -> Any:
        answer = serve(request)
        if begun and request.method == "GET":
            os.kill(os.getpid(), signal.SIGINT)
        if request.path.endswith("/generate-subtitles"):
            begun.append(request.path)
        return answer

    monkeypatch.setattr(mux, "serve", pressing)
    caption = ("hosts", "caption", "mux", name, "--workflow", "generate-subtitles", "-l", "en")
    stopped = run(*caption)
    assert stopped.exit_code == 130
    assert f"To look for it again: cuesmith hosts tracks mux {name}" in stopped.stderr
    monkeypatch.setattr(mux, "serve", serve)
    assert "generated_vod" in good("hosts", "tracks", "mux", name)


def test_a_job_that_is_not_listed_any_more_is_found(
    mux: MuxHost, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = good("hosts", "upload", "mux", film).split()[0]
    job = good("hosts", "caption", "mux", name, "-l", "en", "--yes", "--no-wait").split()[0]
    monkeypatch.setattr(adapter.MuxHost, "jobs", lambda self: ())
    assert "generate-premium-captions" in good("hosts", "job", "mux", job)
    assert job in good("hosts", "cancel", "mux", job)
    assert "There is no job no-such-job at Mux." in bad("hosts", "cancel", "mux", "no-such-job")


def test_what_mux_says_itself_is_shown(mux: MuxHost, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CUESMITH_VERBOSE", raising=False)
    said = bad("hosts", "video", "mux", "no-such-film")
    assert "HTTP 404" in said
    assert "Request: " in said


def test_what_tells_sounds_does_so_when_it_is_replaced(
    mux: MuxHost, subs: tuple[Path, Path]
) -> None:
    film = mux.ready_asset()
    old = mux.ready_track(film)
    old.closed_captions = True
    other = mux.ready_asset()
    address = f"{mux.address.url}/{other.playback[0].id}/text/{mux.ready_track(other).id}.vtt"
    good("hosts", "replace", "mux", film.id, old.id, subs[0], "--url", address)
    (track,) = json.loads(good("hosts", "tracks", "mux", film.id, "--json"))
    assert (track["id"] == old.id, track["closed_captions"]) == (False, True)


def test_a_film_has_a_line_whatever_it_is_called(mux: MuxHost) -> None:
    mux.ready_asset("One\x1b[2J\nTwo\u2028Three 👩\u200d👧")
    (line,) = good("hosts", "videos", "mux").splitlines()
    assert line.endswith("One [2J Two Three 👩\u200d👧")
