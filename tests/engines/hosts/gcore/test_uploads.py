"""Films brought to Gcore, once each."""

from __future__ import annotations

import base64
import hashlib
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cuesmith.base.errors import Cancelled, FileError, HostError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.base.secrets import Secret, without_secrets
from cuesmith.domain.hosting import Privacy, VideoState, VideoUpload
from cuesmith.engines.hosts.gcore import models, reading, sending
from cuesmith.engines.hosts.gcore.host import GcoreHost, open_gcore
from cuesmith.engines.hosts.refusals import MaybeDone, Refused, UploadGone
from cuesmith.engines.hosts.transfers import tus
from tests.engines.hosts.gcore.conftest import QUICK, Kept, Opener
from tests.support.hosts.faults import FaultPlan, Kind
from tests.support.hosts.gcore.host import GcoreHost as StandIn
from tests.support.hosts.keeper import Keeper

MAKE = "/streaming/videos"
PLACE = r"/upload/\d+"


def wish(film: Path | None, title: str = "A film", **more: Any) -> VideoUpload:
    return VideoUpload(title, film, **{"mark": "project-1", **more})


def bring(host: GcoreHost, film: Path, kept: Kept | None = None) -> str:
    kept = kept or Kept()
    return host.upload(wish(film), kept.upload, kept, ignore_progress)


def settle(host: GcoreHost, video: str) -> VideoState:
    for _ in range(10):
        found = host.video(video)
        if found.state in (VideoState.READY, VideoState.FAILED):
            break
    return found.state


def digest(gcore: StandIn, video: str) -> str:
    return hashlib.sha256(gcore.videos[int(video)].film).hexdigest()


def whole(gcore: StandIn, host: GcoreHost, video: str, film: Path) -> bool:
    """Whether it is there, once, as it is here."""
    assert list(gcore.videos) == [int(video)]
    assert settle(host, video) is VideoState.READY
    return digest(gcore, video) == hashlib.sha256(film.read_bytes()).hexdigest()


@pytest.mark.parametrize("arrays", [False, True])
def test_a_film_of_this_machine(host: GcoreHost, gcore: StandIn, film: Path, arrays: bool) -> None:
    gcore.answers_in_arrays = arrays
    kept, told = Kept(), list[Progress]()
    video = host.upload(wish(film), None, kept, told.append)
    assert whole(gcore, host, video, film)
    options = gcore.videos[int(video)].options
    assert (options.name, options.auto_transcribe_audio_language) == ("A film", "disable")
    facts = film.stat()
    assert kept.upload is not None
    assert (kept.upload.file, kept.upload.size) == (str(film), facts.st_size)
    assert kept.upload.remote == kept.video == video
    fractions = [one.done for one in told if one.done >= 0]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_what_the_upload_server_is_told(host: GcoreHost, gcore: StandIn, tmp_path: Path) -> None:
    film = tmp_path / "Größe, 100% = “größer”.mov"
    film.write_bytes(b"a film")
    told: list[str] = []
    # The stand-in checks token, film and account itself.
    serve = gcore.serve

    def listen(request: Any) -> Any:
        told.append(request.header("Upload-Metadata"))
        return serve(request)

    gcore.serve = listen  # type: ignore[method-assign]
    bring(host, film)
    (text,) = filter(None, told)
    found = {
        name: base64.b64decode(value, validate=True).decode()
        for name, _, value in (pair.partition(" ") for pair in text.split(","))
    }
    assert sorted(found) == ["client_id", "filename", "filetype", "token", "video_id"]
    assert found["filename"] == film.name
    assert found["filetype"] == "video/quicktime"


def test_captions_and_translations_are_asked_for_as_the_film_goes(
    host: GcoreHost, gcore: StandIn, film: Path
) -> None:
    request = wish(film, caption_language="de-AT", translate_to=("fr", "en-GB"))
    video = host.upload(request, None, Kept(), ignore_progress)
    options = gcore.videos[int(video)].options
    assert options.auto_transcribe_audio_language == "ger"
    assert options.auto_translate_subtitles_language == "fre,eng"
    assert settle(host, video) is VideoState.READY
    for _ in range(3):
        tracks = host.tracks(video)
    assert [(one.language, one.made_by) for one in tracks] == [
        ("de", "generated"), ("fr", "generated"), ("en", "generated"),
    ]  # fmt: skip


def test_a_film_from_an_address(host: GcoreHost, gcore: StandIn) -> None:
    source = gcore.ready_video("Source")
    address = f"{gcore.address.elsewhere}{source.path}/720.mp4"
    request = wish(None, url=address)
    video = host.upload(request, None, Kept(), ignore_progress)
    assert settle(host, video) is VideoState.READY
    assert host.upload(request, None, Kept(), ignore_progress) == video
    assert len(gcore.videos) == 2


def test_a_signed_address_is_a_secret(host: GcoreHost, gcore: StandIn) -> None:
    address = f"{gcore.address.elsewhere}/film.mp4?signature=not-to-be-seen"
    host.upload(wish(None, url=address), None, Kept(), ignore_progress)
    assert "not-to-be-seen" not in without_secrets(f"said of {address}")


def test_an_address_that_gcore_cannot_fetch(host: GcoreHost, gcore: StandIn) -> None:
    address = f"{gcore.address.elsewhere}/videos/none/none.mp4"
    video = host.upload(wish(None, url=address), None, Kept(), ignore_progress)
    assert settle(host, video) is VideoState.FAILED  # "empty", by Gcore's own word
    found = host.video(video)
    assert (found.word, found.error[:29]) == ("empty", "Download of the origin failed")
    again = host.upload(wish(None, url=address), None, Kept(), ignore_progress)
    assert again != video  # what came to nothing is not taken for the film
    gcore.forgive()


def test_what_gcore_cannot_do_is_said_before_it_is_asked(
    host: GcoreHost, gcore: StandIn, film: Path, tmp_path: Path
) -> None:
    for match, request in (
        ("has its link", wish(film, privacy=Privacy.SIGNED)),
        ("makes itself", wish(film, translate_to=("fr",))),
        ("does not hear Esperanto", wish(film, caption_language="eo")),
        ("no address", wish(None, url="file:///etc/passwd")),
        ("no code", wish(film, caption_language="auto", translate_to=("und",))),
    ):
        with pytest.raises(UsageError, match=match):
            host.upload(request, None, Kept(), ignore_progress)
    with pytest.raises(FileError):
        host.upload(wish(tmp_path / "none.mp4"), None, Kept(), ignore_progress)
    assert gcore.seen == []


@pytest.mark.parametrize("kind", [Kind.LOST_ANSWER, Kind.WRONG_JSON, Kind.WEB_PAGE])
@pytest.mark.parametrize("mark", ["project-1", ""])
def test_an_answer_that_is_lost_makes_no_second_film(
    host: GcoreHost, gcore: StandIn, film: Path, kind: Kind, mark: str
) -> None:
    gcore.plan.add("POST", MAKE, kind)
    video = host.upload(wish(film, mark=mark), None, Kept(), ignore_progress)
    assert whole(gcore, host, video, film)


def test_a_film_that_was_perhaps_made_is_not_made_again(
    host: GcoreHost, gcore: StandIn, film: Path
) -> None:
    gcore.plan.add("POST", MAKE, Kind.FAILING)
    with pytest.raises(MaybeDone, match="may or may not"):
        bring(host, film)
    assert len(gcore.requests("POST", MAKE)) == 0
    assert [one[0] for one in gcore.plan.done] == ["POST"]


def test_going_on_where_a_run_was_stopped(
    open_host: Opener, gcore: StandIn, keeper: Keeper, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "send_tus", in_pieces(tus.send_tus))
    kept, token = Kept(), CancelToken()

    def stop(progress: Progress) -> None:
        if progress.done > 0.4:
            token.cancel()

    with pytest.raises(Cancelled):
        open_host(token).upload(wish(film), None, kept, stop)
    assert len(keeper.kept) == 1
    (upload,) = [one.upload for one in gcore.videos.values() if one.upload]
    held = upload.received.size
    assert 0 < held < film.stat().st_size
    host = open_host()
    assert whole(gcore, host, bring(host, film, kept), film)
    assert len(gcore.requests("POST", "/upload/")) == 1  # nothing was begun anew
    # Once, or once more where the host had not yet done with the part that was cut off.
    assert len(gcore.requests("HEAD", PLACE)) in (1, 2)
    assert keeper.kept == {}


def in_pieces(send: Any) -> Any:
    """The same sending, in small parts."""

    def small(*arguments: Any, **named: Any) -> None:
        send(*arguments, **named, chunk=262_144)

    return small


def test_an_address_that_has_run_out_is_replaced(
    host: GcoreHost, gcore: StandIn, keeper: Keeper, film: Path
) -> None:
    gcore.plan.add("PATCH", PLACE, Kind.GONE, times=2)
    assert whole(gcore, host, bring(host, film), film)
    assert len(gcore.requests("POST", "/upload/")) == 3
    assert keeper.kept == {}


def stopped_by(gcore: StandIn, host: GcoreHost, film: Path) -> Kept:
    """What is known after a run whose addresses have all run out."""
    kept = Kept()
    gcore.plan.add("PATCH", PLACE, Kind.GONE, times=3)
    with pytest.raises(UploadGone, match="Send it again"):
        bring(host, film, kept)
    return kept


def test_a_server_that_gives_up_on_every_address(
    open_host: Opener, gcore: StandIn, film: Path
) -> None:
    kept = stopped_by(gcore, open_host(), film)
    gcore.plan.add("HEAD", PLACE, Kind.GONE)
    host = open_host()
    assert whole(gcore, host, bring(host, film, kept), film)


def test_a_film_that_was_deleted_there_is_sent_as_a_new_one(
    open_host: Opener, gcore: StandIn, film: Path
) -> None:
    kept = stopped_by(gcore, open_host(), film)
    host = open_host()
    host.delete_video(kept.video)
    assert whole(gcore, host, bring(host, film, kept), film)


def test_a_locked_keyring_only_means_that_it_begins_anew(gcore: StandIn, film: Path) -> None:
    class Locked:
        def get(self, name: str) -> str:
            raise HostError("locked")

        set = delete = lambda self, *_: Locked.get(self, "")

    key, url = Secret(gcore.token), gcore.address.url
    host = open_gcore(url, key, Locked(), CancelToken(), QUICK)  # type: ignore[arg-type]
    with closing(host):
        assert whole(gcore, host, bring(host, film), film)


def test_what_has_arrived_is_not_sent_again(
    open_host: Opener, gcore: StandIn, keeper: Keeper, film: Path
) -> None:
    kept = Kept()
    host = open_host()
    video = bring(host, film, kept)
    settle(host, video)
    before = len(gcore.seen)
    for upload in (kept.upload, None):  # a project that knows of it, and one that was not told
        assert open_host().upload(wish(film), upload, Kept(), ignore_progress) == video
    assert {one.method for one in gcore.seen[before:]} == {"GET"}


def test_another_file_is_another_film(open_host: Opener, gcore: StandIn, film: Path) -> None:
    kept = Kept()
    host = open_host()
    first = bring(host, film, kept)
    film.write_bytes(b"another film")
    request = wish(film, mark="project-1, changed")
    assert host.upload(request, kept.upload, kept, ignore_progress) != first


def test_a_film_that_came_to_nothing_is_sent_anew(
    host: GcoreHost, gcore: StandIn, film: Path
) -> None:
    gcore.fate.video.append("Invalid data found when processing input")
    kept = Kept()
    first = bring(host, film, kept)
    assert settle(host, first) is VideoState.FAILED
    assert host.video(first).error == "Invalid data found when processing input"
    assert bring(host, film, kept) != first


@pytest.mark.parametrize("wrong", ["token", "video", "client"])
def test_a_token_that_does_not_fit_is_not_tried_again(
    host: GcoreHost, gcore: StandIn, film: Path, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = tus.begin_tus

    def spoilt(wire: Any, endpoint: str, source: Any, metadata: dict[str, str]) -> Any:
        name = {"token": "token", "video": "video_id", "client": "client_id"}[wrong]
        return begin(wire, endpoint, source, {**metadata, name: "0"})

    monkeypatch.setattr(sending, "begin_tus", spoilt)
    with pytest.raises(UploadGone, match="does not accept this upload's token") as caught:
        bring(host, film)
    assert f"Error: token {wrong if wrong != 'token' else 'invalid'}" in caught.value.details
    assert len(gcore.requests("POST", "/upload/")) == 1
    token = next(iter(gcore.videos.values())).token
    assert token not in without_secrets(caught.value.details + token)


def test_an_upload_server_that_is_somewhere_else_on_it(
    host: GcoreHost, gcore: StandIn, film: Path
) -> None:
    gcore.relative_locations = True
    assert whole(gcore, host, bring(host, film), film)


@pytest.mark.parametrize("kind", [Kind.BUSY, Kind.FAILING, Kind.RESET_UPLOAD, Kind.LOST_ANSWER])
def test_a_fault_on_the_way_is_got_over(
    host: GcoreHost, gcore: StandIn, film: Path, kind: Kind
) -> None:
    gcore.plan.add("PATCH", PLACE, kind, times=2)
    assert whole(gcore, host, bring(host, film), film)
    assert gcore.plan.done


@pytest.mark.parametrize("step", range(8))
def test_it_can_be_stopped_at_any_moment(
    step: int, open_host: Opener, gcore: StandIn, film: Path
) -> None:
    """At each of its requests; what was begun is finished by the next run, and there once."""
    token, kept = CancelToken(), Kept()
    serve, count = gcore.serve, 0

    def stopping(request: Any) -> Any:
        nonlocal count
        count += 1
        if count != step:
            return serve(request)
        if request.method == "PATCH":
            token.cancel()  # in mid-upload
            return serve(request)
        answer = serve(request)
        token.cancel()
        return answer

    gcore.serve = stopping  # type: ignore[method-assign]
    if not step:
        token.cancel()
    stopped = False
    try:
        open_host(token).upload(wish(film), None, kept, ignore_progress)
    except Cancelled:
        stopped = True
    assert stopped or step > 4
    host = open_host()
    assert whole(gcore, host, bring(host, film, kept), film)


@pytest.mark.parametrize("seed", range(6))
def test_random_misfortunes(seed: int, open_host: Opener, gcore: StandIn, film: Path) -> None:
    gcore.plan = FaultPlan.random(seed, left=12)
    kept = Kept()
    for _ in range(20):
        with suppress(HostError):
            video = bring(open_host(), film, kept)
            break
    gcore.plan = FaultPlan()
    assert whole(gcore, open_host(), video, film)


def test_a_film_that_the_account_may_not_send(
    open_host: Opener, gcore: StandIn, film: Path
) -> None:
    with pytest.raises(Refused, match="does not accept your credentials") as caught:
        bring(open_host(key="4711$another-key-entirely"), film)
    assert "Sign in again" in caught.value.hint
    assert "another-key" not in caught.value.details


@pytest.mark.parametrize(
    ("api", "servers", "expected"),
    [
        ("https://api", [("a", True, False), ("b", True, True)], "https://b/upload/"),
        ("https://api", [("a", False, True), ("b", True, True)], "https://b/upload/"),
        ("http://api", [("a", False, True)], "http://a/upload/"),
        ("http://api", [("a", False, True), ("b:81", True, True)], "https://b:81/upload/"),
        ("https://api", [("a", False, True)], None),
        ("https://api", [("a", True, False)], None),
        ("https://api", [], None),
    ],
)
def test_which_server_a_film_goes_to(
    api: str, servers: list[tuple[str, bool, bool]], expected: str | None, keeper: Keeper
) -> None:
    """Never in the clear where the API itself is not, and to none that is closed."""
    named = tuple(
        models.Server(hostname=name, ssl=ssl, active=active) for name, ssl, active in servers
    )
    parameters = models.UploadParameters(servers=named, video=models.UploadVideo(id=1))
    with closing(open_gcore(api, Secret("key-not-to-be-seen"), keeper, CancelToken())) as host:
        if expected is None:
            with pytest.raises(HostError, match="no server that takes the film safely"):
                sending._endpoint(host.client, parameters)
        else:
            assert sending._endpoint(host.client, parameters) == expected


def test_why_a_film_failed_may_be_said_of_its_qualities_only() -> None:
    film = {
        "id": 1,
        "status": "error",
        "error": None,
        "converted_videos": [{"progress": 33.4}, {"error": "No video stream", "height": None}],
    }
    found = reading.video_of(models.Video.model_validate(film))
    assert (found.state, found.error) == (VideoState.FAILED, "No video stream")
    bare = reading.video_of(models.Video.model_validate({"id": 2, "status": "dreaming"}))
    assert (bare.state, bare.word, bare.progress) == (VideoState.UNKNOWN, "dreaming", -1.0)


def test_an_answer_that_names_no_film_is_none(host: GcoreHost, gcore: StandIn, film: Path) -> None:
    """A success that says nothing: what was made is looked up, and not made again."""
    serve = gcore.serve

    def saying_nothing(request: Any) -> Any:
        answer = serve(request)
        made = request.method == "POST" and request.path == MAKE
        return replace(answer, body=b"[]") if made else answer

    gcore.serve = saying_nothing  # type: ignore[method-assign]
    assert whole(gcore, host, bring(host, film), film)
