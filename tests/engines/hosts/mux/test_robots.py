"""The rules of Mux's Robots, checked before they are asked."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.hosting import JobKind, JobRequest, JobState
from cuesmith.engines.hosts.mux import models, robots
from cuesmith.engines.hosts.mux.robots_models import Job


def request(kind: JobKind = JobKind.CAPTION, **options: object) -> JobRequest:
    return JobRequest(
        kind,
        "film",
        "" if kind is JobKind.CAPTION else "track",
        to_language="fr" if kind is JobKind.TRANSLATE else None,
        options=tuple(options.items()),
    )


def sent(asked: JobRequest) -> dict[str, object]:
    _, body = robots.job_request(asked, "mark")
    return body.model_dump(mode="json", exclude_none=True)


def test_all_parameters_of_premium_captions() -> None:
    options = {
        "replace_existing_tracks": "replace_generated",
        "track_name": "English",
        "include_speakers": True,
        "include_words": True,
        "upload_to_mux": True,
        "phrases": ["Cuesmith", "five words are just fine"],
    }
    asked = JobRequest(JobKind.CAPTION, "film", language="English", options=tuple(options.items()))
    assert sent(asked) == {
        "parameters": {"asset_id": "film", "language_code": "en", **options},
        "passthrough": "mark",
    }


def test_all_parameters_of_translations() -> None:
    asked = JobRequest(
        JobKind.TRANSLATE,
        "film",
        "track",
        to_language="pt_br",
        options=(("never_translate", ["Cuesmith"]), ("track_name", "P"), ("passthrough", "mine")),
    )
    assert sent(asked) == {
        "parameters": {
            "asset_id": "film",
            "track_id": "track",
            "to_language_code": "pt-BR",
            "upload_to_mux": True,
            "track_name": "P",
            "never_translate": ["Cuesmith"],
        },
        "passthrough": "mine",
    }


def test_edits() -> None:
    changes = [{"find": "Mucks", "replace": "Mux"}]
    parameters = sent(request(JobKind.EDIT, replacements=changes))["parameters"]
    assert parameters == {
        "asset_id": "film",
        "track_id": "track",
        "upload_to_mux": True,
        "delete_original_track": True,
        "replacements": [{"find": "Mucks", "replace": "Mux", "case_sensitive": False}],
    }


def test_the_language_is_left_to_mux() -> None:
    for language in (None, "auto", "und"):
        asked = JobRequest(JobKind.CAPTION, "film", language=language)
        assert "language_code" not in sent(asked)["parameters"]  # type: ignore[operator]


def test_the_older_name_of_replacing() -> None:
    new = sent(request(replace_existing=True))["parameters"]
    assert new["replace_existing_tracks"] == "replace_all"  # type: ignore[index]
    assert "replace_existing" not in new  # type: ignore[operator]
    assert sent(request(replace_existing=False)) == sent(request())
    both = request(replace_existing=False, replace_existing_tracks="replace_all")
    assert sent(both)["parameters"]["replace_existing_tracks"] == "replace_all"  # type: ignore[index]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (request(replace_existing=True, upload_to_mux=False), "needs upload_to_mux"),
        (
            request(replace_existing_tracks="replace_generated", upload_to_mux=False),
            "needs upload_to_mux",
        ),
        (
            request(JobKind.TRANSLATE, replace_existing_tracks="replace_all", upload_to_mux=False),
            "needs upload_to_mux",
        ),
        (
            request(replace_existing=True, replace_existing_tracks="fail"),
            "cannot both be given",
        ),
        (request(replace_existing="yes"), "true or false"),
        (request(replace_existing_tracks="all"), "replace_existing_tracks is missing or not right"),
        (request(phrases=["x" * 50]), "longer than 49 characters"),
        (request(phrases=["one two three four five six"]), "more than 5 words"),
        (request(phrases=["fine", "a {b}"]), r"holds \{ \}, which Mux does not take"),
        (request(phrases=["back\\slash"]), "which Mux does not take"),
        (request(phrases=[" "]), "is empty"),
        (request(phrases=[]), "phrases is missing or not right"),
        (request(phrases=[str(n) for n in range(1001)]), "at most 1000 phrases; these are 1001"),
        (request(JobKind.TRANSLATE, never_translate=["x" * 101]), "longer than 100"),
        (request(JobKind.TRANSLATE, never_translate=["<b>"]), "holds < or >"),
        (
            request(JobKind.TRANSLATE, never_translate=[str(n) for n in range(101)]),
            "at most 100 never_translate",
        ),
        (request(JobKind.EDIT), "nothing to edit"),
        (request(JobKind.EDIT, replacements=[]), "nothing to edit"),
        (request(JobKind.EDIT, replacements=[{"find": "", "replace": "x"}]), "replacements is"),
        (request(speakers=True), "has no option 'speakers'"),
        (request(JobKind.RENDER), "no such job"),
        (JobRequest(JobKind.CAPTION, ""), "the film is missing"),
        (JobRequest(JobKind.TRANSLATE, "film", "", to_language="fr"), "the caption track is"),
        (JobRequest(JobKind.TRANSLATE, "film", "track"), "no language"),
        (JobRequest(JobKind.CAPTION, "film", language="Klingonish"), "no language"),
    ],
)
def test_rules(asked: JobRequest, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        robots.job_request(asked)


PUBLIC = models.PlaybackID(id="playback", policy="public")
ENGLISH = models.Track(
    id="track", type="text", status="ready", language_code="en-US", name="English"
)
FILM = models.Asset(id="film", status="ready", playback_ids=(PUBLIC,), tracks=(ENGLISH,))


def check(asked: JobRequest, film: models.Asset = FILM) -> None:
    _, body = robots.job_request(asked)
    robots.check_asset(body.parameters, film)


def test_what_fits_a_film() -> None:
    check(JobRequest(JobKind.CAPTION, "film", language="de"))
    check(
        JobRequest(JobKind.CAPTION, "film")
    )  # the language is Mux's to find: it may be in the way
    check(request(JobKind.TRANSLATE))
    check(request(JobKind.EDIT, replacements=[{"find": "a", "replace": "b"}]))
    in_the_way = JobRequest(JobKind.CAPTION, "film", language="en")
    for option in (("replace_existing", True), ("upload_to_mux", False)):
        check(JobRequest(in_the_way.kind, "film", language="en", options=(option,)))


@pytest.mark.parametrize(
    ("asked", "film", "said"),
    [
        (request(), FILM.model_copy(update={"playback_ids": ()}), "playback address"),
        (
            request(),
            FILM.model_copy(update={"playback_ids": (models.PlaybackID(id="p", policy="drm"),)}),
            "playback address",
        ),
        (JobRequest(JobKind.CAPTION, "film", language="en-GB"), FILM, "already: “English”"),
        (request(track_name="ENGLISH"), FILM, "already: “English”"),
        (JobRequest(JobKind.TRANSLATE, "film", "track", to_language="en"), FILM, "already"),
        (JobRequest(JobKind.TRANSLATE, "film", "other", to_language="fr"), FILM, "no such caption"),
        (
            request(JobKind.TRANSLATE),
            FILM.model_copy(
                update={"tracks": (ENGLISH.model_copy(update={"status": "preparing"}),)}
            ),
            "not ready at Mux: preparing",
        ),
    ],
)
def test_what_does_not_fit_a_film(asked: JobRequest, film: models.Asset, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        check(asked, film)


@pytest.mark.parametrize(
    ("word", "state", "over"),
    [
        ("pending", JobState.WAITING, False),
        ("processing", JobState.RUNNING, False),
        ("completed", JobState.DONE, True),
        ("errored", JobState.FAILED, True),
        ("cancelled", JobState.CANCELLED, True),
        ("canceled", JobState.UNKNOWN, False),
        ("resting", JobState.UNKNOWN, False),
    ],
)
def test_states(word: str, state: JobState, over: bool) -> None:
    job = robots.remote_job(Job(id="rjob", workflow=robots.PREMIUM, status=word))
    assert (job.state, job.word, job.state.over) == (state, word, over)


def test_a_job_in_our_words() -> None:
    told = robots.remote_job(
        Job.model_validate(
            {
                "id": "rjob",
                "workflow": robots.TRANSLATE,
                "status": "errored",
                "created_at": 1_700_000_000,
                "units_consumed": 7,
                "parameters": {"asset_id": "film"},
                "errors": [{"type": "busy", "message": "Too much.", "retryable": True}],
                "outputs": {
                    "uploaded_track_id": "track",
                    "temporary_vtt_url": "https://example.com/?signature=not-to-be-seen",
                },
            }
        )
    )
    assert (told.kind, told.video, told.created) == (JobKind.TRANSLATE, "film", 1_700_000_000)
    assert (told.error, told.retryable, told.cost) == ("Too much.", True, "7 Mux AI units")
    assert told.outputs == (("uploaded_track_id", "track"),)


def test_versions() -> None:
    assert robots.robots_version("") is robots.V0
    v1 = robots.robots_version("v1")
    assert v1.job("edit-captions", "rjob_1") == "/robots/v1/jobs/edit-captions/rjob_1"
    assert v1.cancel("rjob_1") == "/robots/v1/jobs/rjob_1/cancel"
    with pytest.raises(UsageError, match="no version 'v2'"):
        robots.robots_version("v2")


def test_prices() -> None:
    assert "100,000 a month are free" in robots.price(request())
    assert "more for word timings" in robots.price(request(include_words=True))
