"""Caption tracks at Gcore: added, read, replaced and removed, each once."""

from __future__ import annotations

import json

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import ignore_progress
from cuesmith.domain.hosting import CaptionUpload, TrackState
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats import files
from cuesmith.engines.hosts.gcore.host import GcoreHost
from cuesmith.engines.hosts.refusals import MaybeDone, Refused
from tests.engines.hosts.gcore.conftest import VTT, Opener
from tests.support.hosts.faults import Fault, Kind
from tests.support.hosts.gcore.host import GcoreHost as StandIn
from tests.support.hosts.gcore.state import VideoState
from tests.support.hosts.server import Answer, Request

ADD = r"/streaming/videos/\d+/subtitles"
ONE = ADD + r"/\d+"
SRT = """1\r
00:00:01,000 --> 00:00:02,500\r
One <i>&</i> two\r
\r
2\r
00:00:03,000 --> 00:00:04,000\r
Three\r
"""


def captions(words: str = "Hello", name: str = "English", language: str = "en") -> CaptionUpload:
    return CaptionUpload(name, language, VTT.format(words))


def test_a_track_is_added_read_replaced_and_removed(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    film = str(video.id)
    made = host.attach(film, captions("Grüße, “Welt” & <i>alle</i>"), ignore_progress)
    (there,) = host.tracks(film)
    assert there == made
    assert (made.name, made.language, made.state, made.made_by) == (
        "English", "en", TrackState.READY, "uploaded",
    )  # fmt: skip
    assert host.download(film, made.id) == VTT.format("Grüße, “Welt” & <i>alle</i>")

    again = host.replace(film, made.id, captions("Hallo", "Deutsch", "de-CH"), ignore_progress)
    assert again.id == made.id  # it stays in its place
    assert [(one.name, one.language) for one in host.tracks(film)] == [("Deutsch", "de")]
    assert host.download(film, made.id) == VTT.format("Hallo")
    assert host.video(film).tracks == host.tracks(film)

    host.delete_track(film, made.id)
    assert host.tracks(film) == ()


def test_several_tracks_of_one_language_live_together(host: GcoreHost, video: VideoState) -> None:
    film = str(video.id)
    for name in ("English", "English (CC)", "English"):
        host.attach(film, captions(name=name), ignore_progress)
    assert len({one.id for one in host.tracks(film)}) == 3


@pytest.mark.parametrize("kind", [Kind.LOST_ANSWER, Kind.WRONG_JSON, Kind.CUT_ANSWER])
def test_an_answer_that_is_lost_makes_no_second_track(
    host: GcoreHost, gcore: StandIn, video: VideoState, kind: Kind
) -> None:
    film = str(video.id)
    other = host.attach(film, captions(), ignore_progress)  # of the same name, there before
    gcore.plan.add("POST", ADD, Fault(kind, 0.2))
    made = host.attach(film, captions("second"), ignore_progress)
    assert made.id != other.id
    assert [one.id for one in host.tracks(film)] == [other.id, made.id]


def test_a_track_that_was_perhaps_made_is_not_made_again(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    gcore.plan.add("POST", ADD, Kind.FAILING)
    with pytest.raises(MaybeDone, match="Adding captions at Gcore may or may not have worked"):
        host.attach(str(video.id), captions(), ignore_progress)
    assert video.subtitles == {}


def test_a_busy_host_is_asked_again(host: GcoreHost, gcore: StandIn, video: VideoState) -> None:
    gcore.plan.add("POST", ADD, Kind.BUSY, times=2)
    host.attach(str(video.id), captions(), ignore_progress)
    assert len(video.subtitles) == 1


def test_a_change_is_sent_until_it_is_known_to_be_there(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    track = str(gcore.ready_subtitle(video).id)
    gcore.plan.add("PATCH", ONE, Kind.LOST_ANSWER)
    gcore.plan.add("PATCH", ONE, Kind.FAILING)
    gcore.plan.add("DELETE", ONE, Kind.FAILING)
    host.replace(str(video.id), track, captions("new"), ignore_progress)
    assert host.download(str(video.id), track) == VTT.format("new")
    host.delete_track(str(video.id), track)
    assert video.subtitles == {}


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_a_page_in_the_place_of_an_answer_has_changed_nothing(
    host: GcoreHost,
    gcore: StandIn,
    video: VideoState,
    monkeypatch: pytest.MonkeyPatch,
    method: str,
) -> None:
    track = str(gcore.ready_subtitle(video).id)
    pages = [Answer.text(200, "<html>Sign in to this network</html>", "text/html")]
    serve = gcore.serve

    def between(request: Request) -> Answer:
        return pages.pop() if pages and request.method == method else serve(request)

    monkeypatch.setattr(gcore, "serve", between)
    if method == "PATCH":
        host.replace(str(video.id), track, captions("new"), ignore_progress)
        assert host.download(str(video.id), track) == VTT.format("new")
    else:
        host.delete_track(str(video.id), track)
        assert video.subtitles == {}


def test_what_is_too_large_is_told_before_it_is_sent(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    fits = CaptionUpload("Long", "en", VTT.format("é" * 2_499_000))
    host.attach(str(video.id), fits, ignore_progress)
    before = len(gcore.seen)
    large = captions("é" * 2_500_000)
    with pytest.raises(UsageError, match=r"“English” take 5\.0 MB; Gcore takes 5 MB"):
        host.attach(str(video.id), large, ignore_progress)
    with pytest.raises(UsageError, match=r"“English” take 5\.0 MB"):
        host.replace(str(video.id), "1", large, ignore_progress)
    with pytest.raises(UsageError, match="no code"):
        host.attach(str(video.id), captions(language="und"), ignore_progress)
    assert gcore.seen[before:] == []


def test_srt_that_somebody_gave_gcore_comes_as_webvtt(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    track = gcore.add_subtitle(video, "Old", "eng", SRT)
    text = host.download(str(video.id), str(track.id))
    assert text.startswith("WEBVTT\n")
    cues = files.read_bytes(text.encode(), "a.vtt", ReadOptions()).track.cues
    assert [(cue.start, cue.end, cue.text) for cue in cues] == [
        (1000, 2500, "One & two"),
        (3000, 4000, "Three"),
    ]


@pytest.mark.parametrize("text", ["", "no captions at all", "WEBVTT"])
def test_what_is_neither_stays_as_it_is(
    host: GcoreHost, gcore: StandIn, video: VideoState, text: str
) -> None:
    track = gcore.add_subtitle(video, "Odd", "eng", text)
    assert host.download(str(video.id), str(track.id)) == text


def test_a_track_in_the_making_is_told_from_an_empty_one(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    gcore.add_subtitle(video, "English (AI-generated)", "eng", "")
    gcore.add_subtitle(video, "Mine", "nonsense", " ")
    making, mine = host.tracks(str(video.id))
    assert (making.state, making.made_by) == (TrackState.PREPARING, "generated")
    assert (mine.state, mine.made_by, mine.language) == (TrackState.READY, "uploaded", "und")


def test_there_are_no_transcripts(host: GcoreHost, video: VideoState) -> None:
    with pytest.raises(UsageError, match="no transcripts"):
        host.download(str(video.id), "1", "txt")


SHAPES = ["errors", "error", "status", "platform", "detail", "text"]


@pytest.mark.parametrize("shape", SHAPES)
def test_refusals_are_told_in_gcores_own_words(
    host: GcoreHost, gcore: StandIn, video: VideoState, shape: str
) -> None:
    gcore.error_shape = shape
    # No bibliographic code of Gcore's, so that it says no.
    with pytest.raises(Refused, match="Language code is not recognized") as caught:
        host.attach(str(video.id), captions(language="gsw"), ignore_progress)
    error = caught.value
    assert error.status == 422
    assert error.hint
    assert f"POST {gcore.address.url}/streaming/videos/{video.id}/subtitles: HTTP 422" in (
        error.details
    )
    assert "Request: req-" in error.details


@pytest.mark.parametrize("shape", SHAPES)
def test_the_key_is_refused_in_words(open_host: Opener, gcore: StandIn, shape: str) -> None:
    gcore.error_shape = shape
    with pytest.raises(Refused, match="Listing the films at Gcore failed: it does not accept"):
        open_host(key="4711$wrong-key").check()


def test_a_key_that_expires_on_the_way(host: GcoreHost, gcore: StandIn, video: VideoState) -> None:
    gcore.revoke_after = 1
    with pytest.raises(Refused) as caught:
        host.attach(str(video.id), captions(), ignore_progress)
    assert caught.value.status == 401
    assert "Token is invalid or expired" in caught.value.details


def test_what_is_gone_is_told_so(host: GcoreHost, video: VideoState) -> None:
    for act in (
        lambda: host.video("999"),
        lambda: host.tracks("999"),
        lambda: host.download(str(video.id), "999"),
        lambda: host.delete_track(str(video.id), "999"),
        lambda: host.replace(str(video.id), "999", captions(), ignore_progress),
    ):
        with pytest.raises(Refused, match="does not know what was asked for") as caught:
            act()
        assert caught.value.status == 404


def test_films_are_listed_and_found(host: GcoreHost, gcore: StandIn) -> None:
    for number in range(101):
        gcore.ready_video(f"Film {number}")
    first, second = host.videos(), host.videos(2)
    assert (len(first.videos), first.more) == (100, True)
    assert (len(second.videos), second.more) == (1, False)
    (found,) = host.videos(search="Film 57").videos
    assert (found.name, found.word, found.duration) == ("Film 57", "ready", 12_500)
    assert found.link.startswith("https://player.gvideo.co/")
    assert found.created == 1_790_856_000
    facts = host.check()
    assert facts.details == (("client id", "2675"), ("films", "100+"))


def test_requests_hold_nothing_that_was_not_meant(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    host.attach(str(video.id), captions(), ignore_progress)
    (sent,) = gcore.requests("POST", ADD)
    assert json.loads(sent.body) == {
        "name": "English", "language": "eng", "vtt": VTT.format("Hello"),
    }  # fmt: skip
    assert sent.authorization == f"APIKey {gcore.token}"
