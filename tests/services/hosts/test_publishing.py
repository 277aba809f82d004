"""Publishing ends with the host having the tracks as they are here, whatever fails on the way."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.domain.hosting import (
    AccountId,
    Capability,
    CaptionUpload,
    HostName,
    RemoteTrack,
    TrackState,
    VideoState,
)
from cuesmith.domain.publishing import Publication, PublishTarget, Upload
from cuesmith.services.hosts.plan import LocalTrack, StepKind, make_plan
from cuesmith.services.hosts.publishing import PublishRequest, look, publish, undo
from cuesmith.services.hosts.waiting import Patience
from tests.support.shelf_host import ShelfHost

ACCOUNT = AccountId(HostName.MUX, "work")
AT_ONCE = Patience(first=0.0, longest=0.0)


def local(track: str, words: str, language: str = "en") -> LocalTrack:
    text = f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n{words}\n"
    return LocalTrack(track, CaptionUpload(f"Name of {track}", language, text))


class Desk:
    """A project's memory of a publication, as its file holds it."""

    def __init__(self, film: Path) -> None:
        self.film = film
        self.host = ShelfHost()
        self.publication = Publication(PublishTarget(ACCOUNT, "My film", "en"))
        self.seen: list[float] = []

    def keep(self, publication: Publication) -> None:
        self.publication = publication

    def publish(self, *tracks: LocalTrack) -> None:
        request = PublishRequest(self.publication, tracks, self.film, mark="mark-1")

        def report(progress: Progress) -> None:
            self.seen.append(progress.done)

        publish(request, self.host, self.keep, report, CancelToken(), AT_ONCE)

    def there(self) -> list[str]:
        (shelf,) = self.host.shelves.values()
        return sorted(captions.text.splitlines()[3] for captions in shelf.texts.values())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"not looked into")
    return Desk(film)


def test_the_first_press_sends_all_and_the_next_only_what_changed(desk: Desk) -> None:
    desk.publish(local("a", "one"), local("b", "two", "de"))
    assert desk.there() == ["one", "two"]
    assert desk.publication.link == "https://shelf.example/film-1"
    desk.host.calls.clear()
    tracks = (local("a", "one"), local("b", "zwei", "de"), local("c", "three", "fr"))
    plan = look(desk.host, desk.publication, tracks)
    assert [step.kind for step in plan.steps] == [
        StepKind.KEEP,
        StepKind.REPLACE,
        StepKind.ATTACH,
    ]
    desk.publish(*tracks)
    assert desk.there() == ["one", "three", "zwei"]
    assert "upload" not in desk.host.calls
    assert [copy.text.splitlines()[3] for copy in desk.publication.kept] == ["two"]


def test_nothing_changed_is_nothing_done(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    desk.host.calls.clear()
    assert look(desk.host, desk.publication, (local("a", "one"),)).empty
    desk.publish(local("a", "one"))
    assert not {"upload", "attach", "replace", "delete_track"} & set(desk.host.calls)


def test_a_new_name_alone_is_a_change(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    renamed = local("a", "one")
    renamed = replace(renamed, captions=replace(renamed.captions, name="Another"))
    (step,) = look(desk.host, desk.publication, (renamed,)).steps
    assert step.kind is StepKind.REPLACE


def test_a_film_that_is_half_there_is_said_to_go_there(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    (video,) = desk.host.shelves
    begun = Upload(str(desk.film), 3, 1, video)  # hosts may know a film before they have it
    desk.keep(replace(desk.publication, upload=begun))
    plan = look(desk.host, desk.publication, (local("a", "one"),))
    assert (plan.uploads, plan.empty) == (True, False)


def test_a_film_that_came_to_nothing_there_is_said_to_go_there_again(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    (shelf,) = desk.host.shelves.values()
    shelf.video = replace(shelf.video, state=VideoState.FAILED)
    plan = look(desk.host, desk.publication, (local("a", "one"),))
    assert (plan.uploads, plan.count(StepKind.ATTACH)) == (True, 1)


def test_what_vanished_there_is_brought_anew(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    (shelf,) = desk.host.shelves.values()
    shelf.texts.clear()
    desk.publish(local("a", "one"))
    assert desk.there() == ["one"]
    desk.host.shelves.clear()
    assert look(desk.host, desk.publication, (local("a", "one"),)).uploads
    desk.publish(local("a", "one"))
    assert desk.there() == ["one"]


def test_a_strangers_track_of_the_same_name_is_replaced_and_its_copy_kept(desk: Desk) -> None:
    desk.publish()
    (shelf,) = desk.host.shelves.values()
    shelf.texts["theirs"] = replace(local("a", "theirs").captions, name="name OF a")
    (step,) = look(desk.host, desk.publication, (local("a", "ours"),)).steps
    assert step.kind is StepKind.ADOPT
    desk.publish(local("a", "ours"))
    assert desk.there() == ["ours"]
    assert "theirs" in desk.publication.kept[-1].text


def test_what_tells_sounds_there_does_so_still(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    (shelf,) = desk.host.shelves.values()
    for track, captions in shelf.texts.items():
        shelf.texts[track] = replace(captions, closed_captions=True)
    desk.publish(local("a", "one, better"))
    (there,) = shelf.texts.values()
    assert ("better" in there.text, there.closed_captions) == (True, True)
    assert look(desk.host, desk.publication, (local("a", "one, better"),)).empty


def test_publishing_can_be_taken_back(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    first = desk.publication
    desk.publish(local("a", "one, better"), local("b", "two", "de"))
    undo(desk.publication, desk.host, desk.keep, ignore_progress, CancelToken())
    assert desk.there() == ["one"]
    assert [twin.digest for twin in desk.publication.twins] == [first.twins[0].digest]
    assert look(desk.host, desk.publication, (local("a", "one"),)).empty


def test_a_press_that_was_broken_off_is_taken_back_with_the_one_that_finished_it(
    desk: Desk,
) -> None:
    desk.publish(local("a", "one"), local("b", "two", "de"))
    desk.host.calls.clear()
    tracks = (local("a", "uno"), local("b", "dos", "de"))
    desk.host.fail_before = 6  # the second track is to be replaced
    with pytest.raises(HostError):
        desk.publish(*tracks)
    assert desk.there() == ["two", "uno"]
    desk.host.fail_before = None
    desk.publish(*tracks)
    assert desk.there() == ["dos", "uno"]
    undo(desk.publication, desk.host, desk.keep, ignore_progress, CancelToken())
    assert desk.there() == ["one", "two"]


def test_a_track_whose_attaching_was_not_answered_is_taken_back_too(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    desk.host.calls.clear()
    desk.host.fail_after = 4  # the new track is there, and we are not told
    with pytest.raises(HostError):
        desk.publish(local("a", "one"), local("b", "two", "de"))
    assert desk.there() == ["one", "two"]
    desk.publish(local("a", "one"), local("b", "two", "de"))
    undo(desk.publication, desk.host, desk.keep, ignore_progress, CancelToken())
    assert desk.there() == ["one"]


@pytest.mark.parametrize("lost_answer", [False, True])
@pytest.mark.parametrize("number", range(1, 12))
def test_a_failure_at_any_call_is_mended_by_the_next_press(
    desk: Desk, number: int, lost_answer: bool
) -> None:
    desk.publish(local("a", "one"), local("z", "keeps", "fr"))
    desk.host.calls.clear()
    tracks = (local("a", "uno"), local("b", "dos", "es"), local("z", "keeps", "fr"))
    if lost_answer:
        desk.host.fail_after = number
    else:
        desk.host.fail_before = number
    try:
        desk.publish(*tracks)
        failed = False
    except HostError:
        failed = True
    assert failed or number > len(desk.host.calls) or lost_answer
    desk.host.fail_after = desk.host.fail_before = None
    desk.publish(*tracks)
    assert desk.there() == ["dos", "keeps", "uno"]
    assert look(desk.host, desk.publication, tracks).empty


@pytest.mark.parametrize("number", range(1, 6))
def test_a_first_press_that_fails_sends_no_second_film(desk: Desk, number: int) -> None:
    desk.host.fail_after = number
    desk.host.fail_before = number + 1
    for words in ("one", "two"):
        with suppress(HostError):
            desk.publish(local("a", words))
    desk.host.fail_after = desk.host.fail_before = None
    desk.publish(local("a", "one"))
    assert len(desk.host.shelves) == 1
    assert desk.there() == ["one"]


def test_what_was_removed_there_meanwhile_is_put_back_by_undo(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    desk.publish(local("a", "two"))
    (shelf,) = desk.host.shelves.values()
    shelf.texts.clear()
    undo(desk.publication, desk.host, desk.keep, ignore_progress, CancelToken())
    assert desk.there() == ["one"]
    assert desk.publication.done == ()


def test_tracks_wait_until_the_film_is_ready(desk: Desk) -> None:
    desk.host.polls_until_ready = 5
    desk.publish(local("a", "one"))
    assert desk.host.calls.index("attach") > 5
    assert desk.there() == ["one"]


def test_a_film_that_the_host_cannot_read_is_told_with_its_reason(desk: Desk) -> None:
    desk.publish()
    (shelf,) = desk.host.shelves.values()
    shelf.video = replace(shelf.video, state=VideoState.FAILED, error="no video stream")
    with pytest.raises(HostError, match="My film") as caught:
        desk.publish(local("a", "one"))
    assert caught.value.details == "no video stream"


def test_a_film_that_came_to_nothing_is_sent_anew_by_the_next_press(desk: Desk) -> None:
    desk.publish(local("a", "one"))
    failed = desk.publication.video
    shelf = desk.host.shelves[failed]
    shelf.video = replace(shelf.video, state=VideoState.FAILED, error="no video stream")
    shelf.mark = "of no use"
    desk.publish(local("a", "one"))
    assert desk.publication.video not in ("", failed)
    made = desk.host.shelves[desk.publication.video]
    assert [captions.text.splitlines()[3] for captions in made.texts.values()] == ["one"]


@pytest.mark.parametrize(
    ("ours", "theirs", "alike"),
    [
        ("en-US", "en", True), ("en", "en-US", False), ("en-US", "en-GB", False),
        ("nb", "no", True), ("zh-Hant", "zh", True), ("de", "en", False), ("en-US", "EN-us", True),
    ],
)  # fmt: skip
def test_a_host_may_know_fewer_languages_than_we_do(
    desk: Desk, ours: str, theirs: str, alike: bool
) -> None:
    remote = RemoteTrack("7", "Name of a", theirs, TrackState.READY)
    (step,) = make_plan(None, (local("a", "one", ours),), (remote,)).steps
    assert step.kind is (StepKind.ADOPT if alike else StepKind.ATTACH)


def test_a_host_that_takes_no_captions_is_told_so_before_anything_is_sent(desk: Desk) -> None:
    desk.host.capabilities = frozenset((Capability.UPLOAD, Capability.RENDER))
    with pytest.raises(UsageError, match="takes no captions"):
        desk.publish(local("a", "one"))
    with pytest.raises(UsageError, match="takes no captions"):
        look(desk.host, desk.publication, ())
    assert desk.host.calls == []


def test_what_no_host_would_take_is_told_before_anything_is_sent(desk: Desk) -> None:
    with pytest.raises(UsageError, match="language"):
        desk.publish(local("a", "one", "und"))
    with pytest.raises(UsageError, match="no cues"):
        desk.publish(LocalTrack("a", CaptionUpload("Empty", "en", "WEBVTT\n")))
    assert desk.host.calls == []


def test_progress_never_goes_back(desk: Desk) -> None:
    desk.publish(local("a", "one"), local("b", "two", "de"))
    told = [done for done in desk.seen if done >= 0]
    assert told == sorted(told)
    assert told[-1] == 1.0
