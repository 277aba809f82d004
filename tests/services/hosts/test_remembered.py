import json

from cuesmith.domain.hosting import AccountId, HostName, JobKind, JobState, Privacy, RemoteJob
from cuesmith.domain.publishing import (
    Done,
    HostedJob,
    Hosting,
    KeptCopy,
    Publication,
    PublishTarget,
    Twin,
    Upload,
)
from cuesmith.services.hosts.remembered import (
    correction_for,
    hosting_from_json,
    hosting_to_json,
    publication_for,
    with_correction,
    with_job,
    with_publication,
    without_job,
)

ACCOUNT = AccountId(HostName.GCORE, "work")
TWIN = Twin("t", "17", "abc", "English", "en")
COPY = KeptCopy("16", "English", "en", "WEBVTT\n", 5)
PUBLICATION = Publication(
    PublishTarget(ACCOUNT, "Film", "en", Privacy.SIGNED),
    "12",
    Upload("/a/film.mp4", 5, 6, "12"),
    "https://link",
    (TWIN,),
    (Done("17", "t", COPY, TWIN),),
    (COPY,),
)
JOB = HostedJob(ACCOUNT, RemoteJob("j", JobKind.CAPTION, "12", JobState.RUNNING), "t")


def test_what_is_remembered_comes_back_as_it_was() -> None:
    hosting = with_job(with_publication(Hosting(), PUBLICATION), JOB)
    written = json.loads(json.dumps(hosting_to_json(hosting)))
    assert hosting_from_json(written) == hosting


def test_addresses_that_came_of_jobs_are_not_written() -> None:
    outputs = (("temporary_vtt_url", "https://files.example/x?signature=abc"),)
    job = RemoteJob("j", JobKind.CAPTION, "12", JobState.DONE, outputs=outputs)
    written = json.dumps(hosting_to_json(with_job(Hosting(), HostedJob(ACCOUNT, job))))
    assert "signature" not in written


def test_what_a_job_needs_to_be_followed_is_written() -> None:
    job = RemoteJob("j", JobKind.CAPTION, "12", JobState.RUNNING, outputs=(("before", "4,5"),))
    hosting = with_job(Hosting(), HostedJob(ACCOUNT, job))
    assert hosting_from_json(json.loads(json.dumps(hosting_to_json(hosting)))) == hosting


def test_a_film_that_is_corrected_stands_once_for_each_account() -> None:
    hosting = with_correction(with_correction(Hosting(), PUBLICATION), PUBLICATION)
    assert hosting.corrected == (PUBLICATION,)
    assert not hosting.publications
    assert correction_for(hosting, ACCOUNT, "12") == PUBLICATION
    assert correction_for(hosting, ACCOUNT, "13") is None


def test_what_cannot_be_understood_is_nothing() -> None:
    assert hosting_from_json(None) == Hosting()
    assert hosting_from_json({"publications": [{"video": 3}]}) == Hosting()
    assert hosting_from_json([1, 2]) == Hosting()


def test_the_account_used_last_is_last_and_stands_once() -> None:
    other = Publication(PublishTarget(AccountId(HostName.MUX, "b"), "Film"))
    hosting = with_publication(with_publication(Hosting(), PUBLICATION), other)
    hosting = with_publication(hosting, PUBLICATION)
    assert hosting.publications == (other, PUBLICATION)
    assert publication_for(hosting, ACCOUNT) == PUBLICATION
    assert publication_for(hosting, AccountId(HostName.MUX, "none")) is None


def test_a_job_is_replaced_by_its_identity_and_removed() -> None:
    hosting = with_job(with_job(Hosting(), JOB), JOB)
    assert hosting.jobs == (JOB,)
    assert without_job(hosting, JOB).jobs == ()
