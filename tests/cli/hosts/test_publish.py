"""`cuesmith publish` at Gcore: films, projects, odd names, and Ctrl-C at the worst moment."""

from __future__ import annotations

import json
import os
import shutil
import signal
from pathlib import Path
from typing import Any

import pytest

from cuesmith.cli.studio_projects import make_store
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.project import MediaReference
from cuesmith.domain.track import Track, TrackKind
from cuesmith.engines.hosts.gcore import sending
from cuesmith.engines.hosts.transfers import tus
from cuesmith.services.project_media import refer_to
from tests.cli.hosts.conftest import SRT, MemoryKeyring, bad, good, run
from tests.support.hosts.faults import Kind
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.projects import read_project, write_project


@pytest.fixture(autouse=True)
def account(gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch) -> None:
    """The account is in the environment."""
    point_at(monkeypatch, gcore)


def there(gcore: GcoreHost) -> dict[str, str]:
    """The captions of the only film: names and words."""
    (video,) = gcore.videos.values()
    return {one.name: one.vtt.splitlines()[3] for one in video.subtitles.values()}


def test_it_remembers_where_a_film_went(
    gcore: GcoreHost, film: Path, subs: tuple[Path, Path]
) -> None:
    said = bad("publish", film, *subs)
    assert "Where to?" in said
    assert "--to mux or --to gcore" in said
    link = good("publish", film, *subs, "--to", "gcore").strip()
    (video,) = gcore.videos.values()
    assert link.endswith(video.path)
    assert video.options.name == film.stem
    assert there(gcore) == {"English": "Hello <i>there</i>", "Deutsch": "Hallo"}
    subs[1].write_text(SRT.format("Guten Tag"))
    result = run("publish", film, *subs)  # wherever it went before
    assert "English (en): unchanged\nDeutsch (de): replaced\n" in result.stderr
    assert there(gcore)["Deutsch"] == "Guten Tag"
    assert result.stdout.strip() == link
    # A second press does nothing, and what the first one did can still be taken back.
    before = len(gcore.seen)
    assert "Everything is there as it is here." in run("publish", film, *subs).stderr
    assert {one.method for one in gcore.seen[before:]} == {"GET"}
    good("publish", film, "--undo")
    assert there(gcore)["Deutsch"] == "Hallo"
    assert "nothing to take back" in bad("publish", film, "--undo")


def test_a_dry_run_changes_nothing(gcore: GcoreHost, film: Path, subs: tuple[Path, Path]) -> None:
    result = run("publish", film, *subs, "--to", "gcore", "--dry-run")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "The film goes there.\nEnglish (en): new\nDeutsch (de): new\n"
    assert gcore.seen == []
    assert "nothing to take back" in bad("publish", film, "--to", "gcore", "--undo")


def test_what_is_no_film(film: Path, subs: tuple[Path, Path], tmp_path: Path) -> None:
    to = ("--to", "gcore")
    assert "is a subtitle file" in bad("publish", subs[0], film, *to)
    assert "is a subtitle file" in bad("hosts", "upload", "gcore", subs[0])
    assert "There is no file" in bad("publish", tmp_path, *to)
    said = bad("publish", "https://films.example/a.mp4?signature=not-to-be-seen", *to)
    assert ("--url" in said, "not-to-be-seen" in said) == (True, False)
    assert "There is no file" in bad("publish", film, tmp_path / "none.srt", *to)
    assert "no subtitle track" in bad("publish", film, film, *to)
    empty = tmp_path / "empty.mp4"
    empty.touch()
    assert "is empty" in run("publish", empty, *to).stderr
    unknown = tmp_path / "captions.srt"
    unknown.write_text(SRT.format("…"))
    said = bad("publish", film, unknown, *to)
    assert "does not say what language it is in" in said
    assert "Call it captions.de.srt" in said


def test_viewers_see_no_codes_and_odd_lines_are_told(
    gcore: GcoreHost, film: Path, tmp_path: Path
) -> None:
    subs = tmp_path / "Director's comments.en-GB.srt"
    subs.write_text(SRT.format("One") + "\n2\n00:00:zz --> 00:00:05,000\nTwo\n")
    result = run("publish", film, subs, "--to", "gcore")
    assert "Director's comments (en-GB): new" in result.stderr
    assert there(gcore) == {"Director's comments": "One"}
    assert "Director's comments.en-GB.srt: line 5: This cue's times" in result.stderr
    (video,) = gcore.videos.values()
    assert [one.language for one in video.subtitles.values()] == ["eng"]
    again = run("publish", film, subs)  # Gcore knows no "en-GB", which is no change
    assert "Everything is there as it is here." in again.stderr


def test_who_may_see_it_is_never_changed_in_silence(gcore: GcoreHost, film: Path) -> None:
    refused = run("publish", film, "--to", "gcore", "--signed")
    assert refused.exit_code == 2
    assert "cannot be kept for signed addresses" in refused.stderr
    assert gcore.videos == {}
    good("publish", film, "--to", "gcore", "--public", "--title", "Mine")
    for change in (("--signed",), ("--title", "Yours")):
        said = bad("publish", film, *change)
        assert "The film is at Gcore already, as “Mine” (public)." in said
    good("publish", film, "--title", "Mine", "--public")


def test_magic_hour_is_no_place_to_publish(
    film: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    magic_hour = request.getfixturevalue("magic_hour")
    point_at(monkeypatch, magic_hour)
    for command in (("publish", film, "--to"), ("hosts", "upload")):
        said = bad(*command, "magic-hour", *([film] if command[0] == "hosts" else []))
        assert "takes no captions" in said
    assert magic_hour.seen == []


def test_a_film_that_was_removed_there_goes_there_again(
    gcore: GcoreHost, film: Path, subs: tuple[Path, Path]
) -> None:
    good("publish", film, *subs, "--to", "gcore")
    (old,) = gcore.videos
    good("hosts", "delete", "gcore", str(old), "--yes")
    result = run("publish", film, *subs)
    assert "The film goes there.\nEnglish (en): new" in result.stderr
    assert there(gcore) == {"English": "Hello <i>there</i>", "Deutsch": "Hallo"}


def test_a_film_that_changed_since_is_told_and_sent_as_another(
    gcore: GcoreHost, film: Path, subs: tuple[Path, Path]
) -> None:
    good("publish", film, *subs, "--to", "gcore")
    film.write_bytes(film.read_bytes() + b"recut")
    assert "The film has changed since it went to Gcore" in run("publish", film, *subs).stderr
    assert "has changed since it went to Gcore" in bad("hosts", "upload", "gcore", film)
    assert len(gcore.videos) == 1
    good("publish", film, *subs, "--again")
    assert len(gcore.videos) == 2
    assert "has changed" not in run("publish", film, *subs).stderr
    good("hosts", "upload", "gcore", film)
    good("hosts", "upload", "gcore", film, "--again")
    assert len(gcore.videos) == 3


def test_two_accounts_are_kept_apart(
    gcore: GcoreHost, keys: MemoryKeyring, film: Path, subs: tuple[Path, Path]
) -> None:
    good("hosts", "sign-in", "gcore", "--name", "work", stdin=f"{gcore.token}\n")
    good("publish", film, subs[0], "--to", "gcore", "--account", "work")
    assert "There is no Gcore account “home”." in bad("publish", film, "--account", "home")
    plan = run("publish", film, subs[0], "--account", "environment", "--dry-run")
    assert "The film goes there." in plan.stderr
    again = run("publish", film, subs[0], "--account", "work", "--dry-run")
    assert "Everything is there" in again.stderr


# --- projects


def document(*tracks: tuple[str, str, str]) -> Document:
    kinds = {"Chapters": TrackKind.CHAPTERS}
    return Document(
        tuple(
            Track(
                (Cue("c1", 1000, 2500, words),),
                language,
                name=name,
                id=f"t{number}",
                kind=kinds.get(name, TrackKind.SUBTITLES),
            )
            for number, (name, language, words) in enumerate(tracks)
        )
    )


@pytest.fixture
def project(film: Path) -> Path:
    facts = film.stat()
    media = MediaReference(str(film), film.name, facts.st_size, facts.st_mtime_ns)
    tracks = document(
        ("English", "en", "Hello"), ("Deutsch", "de", "Hallo"), ("Chapters", "en", "Part 1")
    )
    return write_project(film.with_suffix(".cuesmith"), tracks, media=media)


def test_a_project_is_published_and_remembers_it(gcore: GcoreHost, project: Path) -> None:
    link = good("publish", project, "--to", "gcore").strip()
    assert there(gcore) == {"English": "Hello", "Deutsch": "Hallo"}
    hosting: Any = read_project(project).facts["hosting"]
    (publication,) = hosting["publications"]
    assert publication["link"] == link
    assert publication["video"] == str(next(iter(gcore.videos)))
    assert gcore.token not in json.dumps(hosting)
    result = run("publish", project)
    assert "Everything is there as it is here." in result.stderr
    assert result.stdout.strip() == link
    moved = project.with_name("Moved.cuesmith")
    shutil.move(project, moved)
    good("publish", moved, "--undo")
    assert there(gcore) == {}


def test_a_project_whose_film_is_gone(gcore: GcoreHost, project: Path, film: Path) -> None:
    film.unlink()
    assert "cannot be read" in run("publish", project, "--to", "gcore").stderr
    source = gcore.ready_video("Source")
    address = f"{gcore.address.elsewhere}{source.path}/720.mp4"
    good("publish", project, "--to", "gcore", "--url", address)
    made = gcore.videos[max(gcore.videos)]
    assert made.options.origin_url == address
    assert len(made.subtitles) == 2


def test_a_project_and_its_film_that_were_moved_together(
    gcore: GcoreHost, film: Path, tmp_path: Path
) -> None:
    path = film.with_suffix(".cuesmith")
    write_project(path, document(("English", "en", "Hello")), media=refer_to(film, path))
    folder = film.parent.rename(tmp_path / "elsewhere")
    good("publish", folder / path.name, "--to", "gcore")
    (video,) = gcore.videos.values()
    assert video.film == (folder / film.name).read_bytes()


def test_a_project_by_itself(project: Path, subs: tuple[Path, Path], tmp_path: Path) -> None:
    assert "by itself" in bad("publish", project, subs[0], "--to", "gcore")
    broken = tmp_path / "broken.cuesmith"
    broken.write_text("no project")
    assert bad("publish", broken, "--to", "gcore").startswith("error: ")
    assert bad("publish", tmp_path / "none.cuesmith", "--to", "gcore").startswith("error: ")


def test_a_project_that_is_open_elsewhere(gcore: GcoreHost, project: Path) -> None:
    claim = make_store().claim(project)
    assert claim is not None
    with claim:
        said = bad("publish", project, "--to", "gcore")
    assert "is open in a window of the studio" in said
    assert gcore.seen == []


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("https://films.example/a/Our%20film.mp4?sig=not-to-be-seen.x", "Our film"),
        ("https://films.example/stream?sig=not-to-be-seen.x", "stream"),
        ("https://films.example/?sig=not-to-be-seen", "films.example"),
    ],
)
def test_a_film_on_the_web_is_not_called_by_its_signature(
    gcore: GcoreHost, address: str, title: str, home: Path
) -> None:
    name = good("hosts", "upload", "gcore", address, "--no-wait").split()[0]
    assert gcore.videos[int(name)].options.name == title
    written = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert b"not-to-be-seen" not in written


# --- Ctrl-C


def interrupt_at(gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    """Press Ctrl-C when the host gets the first such request."""
    serve = gcore.serve
    pressed: list[bool] = []

    def pressing(request: Any) -> Any:
        if request.method == method and not pressed:
            pressed.append(True)
            # A film is made before, and never told of; an upload is broken off.
            answer = serve(request) if method == "POST" else None
            os.kill(os.getpid(), signal.SIGINT)
            return answer or serve(request)
        return serve(request)

    monkeypatch.setattr(gcore, "serve", pressing)


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_ctrl_c_and_the_same_command_again(
    gcore: GcoreHost,
    keys: MemoryKeyring,
    film: Path,
    subs: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    method: str,
) -> None:
    monkeypatch.setattr(
        sending, "send_tus", lambda *given, **named: tus.send_tus(*given, **named, chunk=262_144)
    )
    interrupt_at(gcore, monkeypatch, method)
    stopped = run("publish", film, *subs, "--to", "gcore")
    assert stopped.exit_code == 130
    assert "Stopped. The same command goes on" in stopped.stderr
    assert stopped.stdout == ""
    good("publish", film, *subs, "--to", "gcore")
    assert there(gcore) == {"English": "Hello <i>there</i>", "Deutsch": "Hallo"}
    (video,) = gcore.videos.values()
    assert video.film == film.read_bytes()


def test_an_upload_that_breaks_off_goes_on(
    gcore: GcoreHost, keys: MemoryKeyring, film: Path
) -> None:
    gcore.plan.add("PATCH", r"/upload/\d+", Kind.RESET_UPLOAD, times=12)
    failed = run("hosts", "upload", "gcore", film)
    assert failed.exit_code in (0, 2)
    name, link = good("hosts", "upload", "gcore", film).split()
    (video,) = gcore.videos.values()
    assert (name, video.film) == (str(video.id), film.read_bytes())
    assert link.endswith(video.path)
