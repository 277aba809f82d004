"""`cuesmith hosts` and `cuesmith publish`, run as users run them, against hosts on this machine."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import null
from typer.testing import CliRunner, Result

from cuesmith.base import polling
from cuesmith.base.resources import resource_path
from cuesmith.cli.main import app
from cuesmith.services.hosts import waiting
from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, S3Server
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.mux.host import MuxHost

SRT = "1\n00:00:01,000 --> 00:00:02,500\n{}\n"
ENGLISH, GERMAN = "Hello <i>there</i>", "Hallo"


def run(*arguments: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def good(*arguments: str | Path, stdin: str = "") -> str:
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name))
    for name in ("MUX_TOKEN_ID", "MUX_TOKEN_SECRET", "GCORE_API_KEY", "MAGIC_HOUR_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    # Nothing on this machine takes its time.
    monkeypatch.setattr(waiting.Patience.__init__, "__defaults__", (0.01, 1.5, 0.1, 120.0))
    monkeypatch.setattr(polling.Pace.__init__, "__defaults__", (0.01, 1.5, 0.1, 120.0))
    before = keyring.get_keyring()
    keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "Our film.mp4"
    path.write_bytes(resource_path("sample", "welcome.mp4").read_bytes())
    (tmp_path / "Our film.en.srt").write_text(SRT.format(ENGLISH))
    (tmp_path / "Our film.de.srt").write_text(SRT.format(GERMAN))
    return path


@pytest.fixture
def subs(film: Path) -> tuple[Path, Path]:
    return film.with_suffix(".en.srt"), film.with_suffix(".de.srt")


def tracks_at(host: str, video: str) -> dict[str, str]:
    """The texts of a film's captions, by their names."""
    tracks = json.loads(good("hosts", "tracks", host, video, "--json"))
    return {
        track["name"]: good("hosts", "download", host, video, track["id"]).splitlines()[3]
        for track in tracks
    }


def only_video(host: str) -> str:
    (video,) = json.loads(good("hosts", "videos", host, "--json"))["videos"]
    return str(video["id"])


Ready = Callable[[], str]


@pytest.fixture(params=["mux", "gcore"])
def ready(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Ready:
    """Has a host at hand whose account is in the environment; gives its name."""

    def make() -> str:
        if request.param == "gcore":
            point_at(monkeypatch, request.getfixturevalue("gcore"))
        else:
            s3: S3Server = request.getfixturevalue("s3")
            point_at(monkeypatch, request.getfixturevalue("mux"))
            monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY)
            monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET_KEY)
            keys = f"{ACCESS_KEY}\n{SECRET_KEY}\n"
            place = ("--endpoint", s3.url, "--name", "captions", "--region", "us-east-1")
            good("hosts", "bucket", *place, stdin=keys)
        return str(request.param)

    return make


def test_a_film_is_published_and_next_time_only_what_changed(
    ready: Ready, film: Path, subs: tuple[Path, Path]
) -> None:
    host = ready()
    first = run("publish", film, *subs, "--to", host)
    assert first.exit_code == 0, first.output
    assert "The film goes there." in first.stderr
    video = only_video(host)
    assert tracks_at(host, video) == {"English": ENGLISH, "Deutsch": GERMAN}

    subs[1].write_text(SRT.format("Guten Tag"))
    plan = run("publish", film, *subs, "--to", host, "--dry-run")
    assert "English (en): unchanged\nDeutsch (de): replaced" in plan.stderr
    assert tracks_at(host, video)["Deutsch"] == GERMAN

    link = good("publish", film, *subs, "--to", host).strip()
    assert link == json.loads(good("hosts", "video", host, video, "--json"))["link"]
    assert only_video(host) == video
    assert tracks_at(host, video) == {"English": ENGLISH, "Deutsch": "Guten Tag"}

    good("publish", film, "--to", host, "--undo")
    assert tracks_at(host, video) == {"English": ENGLISH, "Deutsch": GERMAN}
    assert run("publish", film, "--to", host, "--undo").exit_code == 2


def test_captions_can_be_attached_replaced_and_removed(
    ready: Ready, film: Path, subs: tuple[Path, Path], tmp_path: Path
) -> None:
    host = ready()
    video = good("hosts", "upload", host, film).split()[0]
    good("hosts", "attach", host, video, subs[0], "--name", "Mine")
    assert tracks_at(host, video) == {"Mine": ENGLISH}
    (track,) = json.loads(good("hosts", "tracks", host, video, "--json"))
    kept = tmp_path / "kept.vtt"
    good("hosts", "replace", host, video, track["id"], subs[1], "--keep", kept)
    assert tracks_at(host, video) == {"Mine": GERMAN}
    assert ENGLISH in kept.read_text()
    (track,) = json.loads(good("hosts", "tracks", host, video, "--json"))
    assert run("hosts", "remove", host, video, track["id"]).exit_code == 2  # unasked
    good("hosts", "remove", host, video, track["id"], "--yes")
    assert tracks_at(host, video) == {}
    good("hosts", "delete", host, video, "--yes")
    assert run("hosts", "video", host, video).exit_code == 2


def test_a_hosts_captions_come_back_as_files(ready: Ready, film: Path, tmp_path: Path) -> None:
    host = ready()
    video = good("hosts", "upload", host, film).split()[0]
    out = tmp_path / "made"
    written = good("hosts", "caption", host, video, "--yes", "-o", out).splitlines()
    files = [Path(line) for line in written if line.startswith(str(out))]
    assert files
    target = tmp_path / "read.srt"
    good("convert", next(path for path in files if path.suffix in (".vtt", ".srt")), target)
    assert "-->" in target.read_text()


def test_without_an_account_it_is_said_what_to_set() -> None:
    result = run("hosts", "videos", "gcore")
    assert result.exit_code == 2
    assert "not signed in to Gcore" in result.stderr
    assert "GCORE_API_KEY" in result.stderr
    assert "no host" in run("hosts", "videos", "vimeo").stderr


def test_a_wrong_key_is_told_in_words(gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch) -> None:
    point_at(monkeypatch, gcore)
    monkeypatch.setenv("GCORE_API_KEY", "4711$wrong-key-entirely")
    result = run("hosts", "check", "gcore")
    assert result.exit_code == 2
    assert "Gcore" in result.stderr
    gcore.blames.clear()


def test_no_secret_is_shown_or_logged(
    mux: MuxHost,
    film: Path,
    subs: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    point_at(monkeypatch, mux)
    monkeypatch.setenv("CUESMITH_VERBOSE", "1")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET_KEY)
    place = ("--endpoint", "http://127.0.0.1:9", "--name", "captions", "--region", "us-east-1")
    good("hosts", "bucket", *place, stdin=f"{ACCESS_KEY}\n{SECRET_KEY}\n")
    with caplog.at_level(logging.DEBUG):
        failed = run("publish", film, *subs, "--to", "mux")
    assert failed.exit_code == 2  # nobody listens where the bucket should be
    files = b"".join(path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file())
    everything = (
        failed.output + caplog.text + repr(failed.exception) + files.decode(errors="replace")
    )
    for secret in (mux.token_secret, SECRET_KEY, "upload_id="):
        assert secret not in everything


def test_a_webhook_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import hashlib
    import hmac

    body = tmp_path / "body.json"
    body.write_bytes(b'{"type": "video.asset.ready"}')
    monkeypatch.setenv("MUX_WEBHOOK_SECRET", "whsec-not-to-be-seen\n")  # as read from a file
    signed = hmac.new(b"whsec-not-to-be-seen", b"1700000000." + body.read_bytes(), hashlib.sha256)
    header = f"t=1700000000,v1={signed.hexdigest()}"
    verify = ("hosts", "mux", "verify-webhook", body, "--signature", header)
    good(*verify, "--tolerance", "0")
    assert run(*verify).exit_code == 2  # it is old
    body.write_bytes(b"{}")
    assert run(*verify, "--tolerance", "0").exit_code == 2


def test_words_are_replaced_by_mux(
    mux: MuxHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, mux)
    asset = mux.ready_asset()
    track = mux.ready_track(asset).id
    edit = ("hosts", "mux", "edit", asset.id, track, "--yes")
    assert "FIND=WITH" in run(*edit, "--replace", "harbour").output
    assert "nothing to edit" in run(*edit).output
    good(*edit, "--replace", "harbour=port", "--replace", "noon=", "-o", tmp_path / "out")
    made = (tmp_path / "out" / "captions.vtt").read_text()
    assert "The port is frozen." in made
    assert "until ." in made
