"""Films brought to Mux, once each."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled, FileError, HostError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.base.secrets import without_secrets
from cuesmith.domain.hosting import Privacy, TrackState, VideoState, VideoUpload
from cuesmith.domain.publishing import Upload
from cuesmith.engines.hosts.bucket import Bucket
from cuesmith.engines.hosts.mux.host import MuxHost
from tests.support.hosts.bucket import S3Server
from tests.support.hosts.faults import Fault, FaultPlan, Kind
from tests.support.hosts.mux import models
from tests.support.hosts.mux.host import MuxHost as StandIn

Opener = Callable[..., MuxHost]
CONTENT = os.urandom(3 * 1024 * 1024 + 17)
ASK = "/video/v1/uploads"


class Kept:
    """What is told to be kept."""

    def __init__(self) -> None:
        self.upload: Upload | None = None
        self.video = ""
        self.count = 0

    def __call__(self, upload: Upload, video: str) -> None:
        self.upload, self.video = upload, video
        self.count += 1


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "film.mp4"
    path.write_bytes(CONTENT)
    return path


def wish(file: Path | None, mark: str = "project-1", title: str = "A film") -> VideoUpload:
    return VideoUpload(title, file, mark=mark)


def ready(host: MuxHost, video: str) -> VideoState:
    for _ in range(10):
        film = host.video(video)
        if film.state is not VideoState.PROCESSING:
            break
    return film.state


def test_a_film_of_this_machine(host: MuxHost, mux: StandIn, file: Path) -> None:
    kept, told = Kept(), list[Progress]()
    request = VideoUpload(
        "A film", file, privacy=Privacy.SIGNED, caption_language="de-AT", mark="mine", test=True
    )

    video = host.upload(request, None, kept, told.append)

    assert ready(host, video) is VideoState.READY
    asset = mux.assets[video]
    assert asset.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert asset.options.playback_policies == ["signed"]
    assert asset.options.inputs[0].generated_subtitles[0].language_code == "de"
    assert asset.options.test
    assert str(asset.options.passthrough).startswith("mine:")
    film = host.video(video)
    assert (film.name, film.privacy, film.duration) == ("A film", Privacy.SIGNED, 12_500)
    assert kept.upload == Upload(
        str(file), len(CONTENT), file.stat().st_mtime_ns, next(iter(mux.uploads))
    )
    fractions = [progress.done for progress in told if progress.done >= 0]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    for upload in mux.uploads.values():
        assert upload.signature not in without_secrets(upload.signature)


def test_generated_captions_come_after_the_film(host: MuxHost, mux: StandIn, file: Path) -> None:
    request = VideoUpload("A film", file, caption_language="auto", mark="mine")
    video = host.upload(request, None, Kept(), ignore_progress)
    assert ready(host, video) is VideoState.READY
    (track,) = host.tracks(video)
    assert (track.state, track.language) == (TrackState.PREPARING, "und")
    for _ in range(4):
        (track,) = host.tracks(video)
    assert (track.state, track.language, track.made_by) == (
        TrackState.READY, "en", "generated_vod",
    )  # fmt: skip
    assert track.confidence == 0.97


def test_a_film_from_an_address(host: MuxHost, mux: StandIn, bucket: Bucket, s3: S3Server) -> None:
    bucket.put("film.mp4", CONTENT, "video/mp4")
    address = bucket.address("film.mp4")
    request = VideoUpload("A film", url=address, caption_language="fr", mark="mine")

    video = host.upload(request, None, Kept(), ignore_progress)

    assert ready(host, video) is VideoState.READY
    asset = mux.assets[video]
    assert asset.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert asset.options.inputs[0].generated_subtitles[0].language_code == "fr"
    assert address not in without_secrets(address)
    assert host.upload(request, None, Kept(), ignore_progress) == video


def test_an_address_that_mux_cannot_fetch(host: MuxHost, mux: StandIn, s3: S3Server) -> None:
    request = VideoUpload("A film", url=f"{s3.url}/nothing/here.mp4")
    video = host.upload(request, None, Kept(), ignore_progress)
    assert ready(host, video) is VideoState.FAILED
    assert "could not be downloaded" in host.video(video).error


def test_what_cannot_be_brought(host: MuxHost, mux: StandIn, tmp_path: Path, file: Path) -> None:
    with pytest.raises(UsageError, match="no address"):
        host.upload(VideoUpload("A film", url="file:///film.mp4"), None, Kept(), ignore_progress)
    with pytest.raises(FileError, match="cannot be read"):
        host.upload(wish(tmp_path / "none.mp4"), None, Kept(), ignore_progress)
    request = VideoUpload("A film", file, caption_language="ja")
    with pytest.raises(UsageError, match="makes no captions in Japanese"):
        host.upload(request, None, Kept(), ignore_progress)
    request = VideoUpload("A film", file, caption_language="en", translate_to=("de",))
    with pytest.raises(UsageError, match="does not translate"):
        host.upload(request, None, Kept(), ignore_progress)
    assert mux.uploads == {}
    assert mux.assets == {}


@pytest.mark.parametrize("mark", ["project-1", ""])
def test_a_lost_answer_makes_no_second_film(
    mark: str, host: MuxHost, mux: StandIn, file: Path
) -> None:
    mux.plan.add("POST", ASK, Kind.LOST_ANSWER)
    host.upload(wish(file, mark), None, Kept(), ignore_progress)
    assert len(mux.uploads) == len(mux.assets) == 1


def test_a_lost_answer_makes_no_second_film_from_an_address(
    host: MuxHost, mux: StandIn, bucket: Bucket
) -> None:
    bucket.put("film.mp4", CONTENT)
    mux.plan.add("POST", "/video/v1/assets", Kind.CUT_ANSWER)
    request = VideoUpload("A film", url=bucket.address("film.mp4"))
    host.upload(request, None, Kept(), ignore_progress)
    assert len(mux.assets) == 1


def test_a_lost_question_is_asked_again(host: MuxHost, mux: StandIn, file: Path) -> None:
    mux.plan.add("POST", ASK, Fault(Kind.FAILING))
    mux.plan.add("POST", ASK, Kind.BUSY)
    host.upload(wish(file), None, Kept(), ignore_progress)
    assert len(mux.uploads) == len(mux.assets) == 1


def test_going_on_after_a_break(open_host: Opener, mux: StandIn, file: Path) -> None:
    kept, token = Kept(), CancelToken()

    def stop(progress: Progress) -> None:
        if progress.done > 0.3:
            token.cancel()

    with pytest.raises(Cancelled):
        open_host(token).upload(wish(file), None, kept, stop)
    (upload,) = mux.uploads.values()
    video = open_host().upload(wish(file), kept.upload, kept, ignore_progress)

    assert [*mux.uploads] == [upload.id]
    assert mux.assets[video].sha256 == hashlib.sha256(CONTENT).hexdigest()
    asked = mux.requests("PUT", f"/upload/{upload.id}")
    assert [one for one in asked if one.body == b""], "the server was not asked how much it has"


def test_a_program_that_was_killed_before_it_noted_anything(
    open_host: Opener, mux: StandIn, file: Path
) -> None:
    """The next press finds the upload by its mark, also when all of it had arrived."""
    video = open_host().upload(wish(file), None, Kept(), ignore_progress)
    assert open_host().upload(wish(file), None, Kept(), ignore_progress) == video
    assert len(mux.uploads) == 1


def test_another_file_is_another_film(open_host: Opener, mux: StandIn, file: Path) -> None:
    host = open_host()
    kept = Kept()
    first = host.upload(wish(file), None, kept, ignore_progress)
    file.write_bytes(CONTENT + b"longer")
    second = host.upload(wish(file), kept.upload, kept, ignore_progress)
    assert first != second
    assert mux.assets[second].sha256 != mux.assets[first].sha256


def test_a_film_that_was_deleted_there_is_sent_again(
    host: MuxHost, mux: StandIn, file: Path
) -> None:
    kept = Kept()
    first = host.upload(wish(file), None, kept, ignore_progress)
    host.delete_video(first)
    second = host.upload(wish(file), kept.upload, kept, ignore_progress)
    assert second != first
    assert set(mux.assets) == {second}


@pytest.mark.parametrize("state", ["timed_out", "cancelled", "errored"])
def test_an_upload_that_is_over_is_begun_anew(
    state: str, open_host: Opener, mux: StandIn, file: Path
) -> None:
    kept, token = Kept(), CancelToken()
    token_stop = Stop(token)
    with pytest.raises(Cancelled):
        open_host(token).upload(wish(file), None, kept, token_stop)
    (upload,) = mux.uploads.values()
    upload.status = state  # type: ignore[assignment]
    if state == "errored":
        upload.doom = models.UploadProblem(type="x", message="y")

    video = open_host().upload(wish(file), kept.upload, kept, ignore_progress)

    assert len(mux.uploads) == 2
    assert mux.assets[video].sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert kept.upload is not None
    assert kept.upload.remote != upload.id


class Stop:
    """Stops as soon as something moves."""

    def __init__(self, token: CancelToken) -> None:
        self._token = token

    def __call__(self, progress: Progress) -> None:
        if progress.done >= 0:
            self._token.cancel()


def test_an_address_that_has_run_out(host: MuxHost, mux: StandIn, file: Path) -> None:
    mux.plan.add("PUT", "/upload/.*", Kind.GONE)
    kept = Kept()
    video = host.upload(wish(file), None, kept, ignore_progress)
    first, second = mux.uploads.values()
    assert first.status == "cancelled"
    assert second.asset_id == video
    assert kept.count == 2
    assert len(mux.assets) == 1


def test_a_server_that_gives_up_on_every_address(host: MuxHost, mux: StandIn, file: Path) -> None:
    mux.plan.add("PUT", "/upload/.*", Kind.GONE, times=20)
    with pytest.raises(HostError, match="run out again and again"):
        host.upload(wish(file), None, Kept(), ignore_progress)
    assert mux.assets == {}


def test_a_file_that_mux_cannot_read(host: MuxHost, mux: StandIn, file: Path) -> None:
    mux.fate.upload.append(models.UploadProblem(type="invalid", message="It is no film."))
    with pytest.raises(HostError, match=r"did not make a film of “film.mp4”: It is no film\."):
        host.upload(wish(file), None, Kept(), ignore_progress)


def test_a_film_that_cannot_be_prepared(host: MuxHost, mux: StandIn, file: Path) -> None:
    problem = models.Problem(type="invalid_input", messages=["No video.", "No audio."])
    mux.fate.asset.append(problem)
    video = host.upload(wish(file), None, Kept(), ignore_progress)
    assert ready(host, video) is VideoState.FAILED
    assert host.video(video).error == "No video.; No audio."
    # It is of no use: the next try sends the file again.
    assert host.upload(wish(file), None, Kept(), ignore_progress) != video


@pytest.mark.parametrize("seed", range(8))
def test_faults_by_chance(seed: int, open_host: Opener, mux: StandIn, file: Path) -> None:
    mux.plan = FaultPlan.random(seed)
    kept, video = Kept(), ""
    for _ in range(8):
        try:
            video = open_host().upload(wish(file), kept.upload, kept, ignore_progress)
            break
        except HostError:
            continue
    else:
        mux.plan = FaultPlan()
        video = open_host().upload(wish(file), kept.upload, kept, ignore_progress)
    assert set(mux.assets) == {video}
    assert mux.assets[video].sha256 == hashlib.sha256(CONTENT).hexdigest()
