"""What is sent to Mux, checked against Mux's own OpenAPI document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

from cuesmith.engines.hosts.messages import Request
from cuesmith.engines.hosts.mux import models, robots_models
from cuesmith.engines.hosts.mux.languages import GENERATED
from tests.support.shared import shared_dir

Document = dict[str, Any]

SUBTITLES = models.AssetGeneratedSubtitleSettings(
    language_code="auto", name="Captions", passthrough="mine"
)
META = models.AssetMetadata(title="A film", creator_id="me", external_id="4711")
OPTIONS = models.AssetOptions(
    inputs=(models.InputSettings(generated_subtitles=(SUBTITLES,)),),
    playback_policies=("public", "signed"),
    passthrough="mine",
    meta=META,
    video_quality="plus",
    test=True,
)
PREMIUM = robots_models.GeneratePremiumCaptionsJobParameters(
    asset_id="film",
    upload_to_mux=True,
    language_code="pt-BR",
    replace_existing_tracks="replace_generated",
    track_name="Português",
    include_speakers=True,
    include_words=True,
    phrases=("Mux", "Cuesmith"),
)
TRANSLATE = robots_models.TranslateCaptionsJobParameters(
    asset_id="film",
    track_id="track",
    to_language_code="ja",
    replace_existing_tracks="fail",
    track_name="日本語",
    never_translate=("Cuesmith",),
)
EDIT = robots_models.EditCaptionsJobParameters(
    asset_id="film",
    track_id="track",
    replacements=(robots_models.Replacement(find="Mucks", replace="Mux", case_sensitive=True),),
    auto_censor_profanity=robots_models.AutoCensorProfanity(
        mode="mask", always_censor=("heck",), never_censor=("Essex",)
    ),
    delete_original_track=False,
    track_name_suffix="clean",
)


def job(parameters: robots_models.JobParameters) -> BaseModel:
    return robots_models.CreateJobRequest.model_validate(
        {"parameters": parameters, "passthrough": "mine"}
    )


BODIES: dict[str, BaseModel] = {
    "CreateUploadRequest": models.CreateUploadRequest(
        timeout=604_800, new_asset_settings=OPTIONS, test=True
    ),
    "CreateAssetRequest": models.CreateAssetRequest(
        inputs=(models.InputSettings(url="https://example.com/film.mp4"),), meta=META
    ),
    "UpdateAssetRequest": models.UpdateAssetRequest(passthrough="mine", meta=META),
    "CreatePlaybackIDRequest": models.CreatePlaybackIDRequest(policy="signed"),
    "CreateTrackRequest": models.CreateTrackRequest(
        url="https://example.com/captions.vtt",
        language_code="en-GB",
        name="English (UK)",
        closed_captions=True,
        passthrough="mine",
    ),
    "UpdateAssetTrackRequest": models.UpdateAssetTrackRequest(
        language_code="en", name="English", closed_captions=False, passthrough="mine"
    ),
    "GenerateTrackSubtitlesRequest": models.GenerateTrackSubtitlesRequest(
        generated_subtitles=(SUBTITLES,)
    ),
    "CreateGeneratePremiumCaptionsJobRequest": job(PREMIUM),
    "CreateTranslateCaptionsJobRequest": job(TRANSLATE),
    "CreateEditCaptionsJobRequest": job(EDIT),
}


@pytest.fixture(scope="module")
def document() -> Document:
    """The part for subtitle clients, and from the whole what it leaves out (edit-captions)."""
    part: Document = json.loads(shared_dir("specs", "mux-client.json").read_bytes())
    whole: Document = json.loads(shared_dir("specs", "mux.json").read_bytes())
    schemas = whole["components"]["schemas"] | part["components"]["schemas"]
    part["components"]["schemas"] = schemas
    return part


def dumped(body: BaseModel) -> Any:
    return json.loads(body.model_dump_json(by_alias=True, exclude_none=True))


def unknown(sent: object, schema: Document, document: Document) -> Iterator[str]:
    """Names that are sent and that the schema does not have: JSON Schema lets them pass."""
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    if isinstance(sent, list):
        for one in sent:
            yield from unknown(one, schema["items"], document)
    elif isinstance(sent, dict):
        known = dict(schema.get("properties", {}))
        for part in schema.get("allOf", ()):
            while "$ref" in part:
                part = document["components"]["schemas"][part["$ref"].rpartition("/")[2]]
            known |= part.get("properties", {})
        for name, value in sent.items():
            if name not in known:
                yield name
            else:
                yield from unknown(value, known[name], document)


@pytest.mark.parametrize("name", BODIES)
def test_requests_are_what_the_document_describes(name: str, document: Document) -> None:
    sent = dumped(BODIES[name])
    schema = {**document, "$ref": f"#/components/schemas/{name}"}
    assert [error.message for error in Draft202012Validator(schema).iter_errors(sent)] == []
    assert list(unknown(sent, {"$ref": f"#/components/schemas/{name}"}, document)) == []


def test_every_request_is_checked() -> None:
    requests = {
        kind.__name__
        for module in (models, robots_models)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Request)
    }
    tops = {name for name in requests if name.endswith("Request")} - {"Request", "CreateJobRequest"}
    assert tops <= set(BODIES)


def test_the_check_can_fail(document: Document) -> None:
    schema = {**document, "$ref": "#/components/schemas/CreateTrackRequest"}
    assert list(Draft202012Validator(schema).iter_errors({"url": "https://example.com"}))
    assert list(
        unknown({"nmae": "x"}, {"$ref": "#/components/schemas/CreateTrackRequest"}, document)
    ) == ["nmae"]


def test_the_languages_are_those_of_the_document(document: Document) -> None:
    settings = document["components"]["schemas"]["AssetGeneratedSubtitleSettings"]
    stated = settings["properties"]["language_code"]["enum"]
    assert {language.code for language in GENERATED} == set(stated)
    assert len(GENERATED) == len(stated)


ANSWERS: dict[str, type[BaseModel]] = {
    "UploadResponse": models.Data[models.Upload],
    "AssetResponse": models.Data[models.Asset],
    "ListAssetsResponse": models.Assets,
    "CreateTrackResponse": models.Data[models.Track],
    "GenerateTrackSubtitlesResponse": models.Data[tuple[models.Track, ...]],
    "SigningKeyResponse": models.Data[models.SigningKey],
    "WhoAmIResponse": models.Data[models.WhoAmI],
    "GeneratePremiumCaptionsJobResponse": models.Data[robots_models.Job],
    "TranslateCaptionsJobResponse": models.Data[robots_models.Job],
    "EditCaptionsJobResponse": models.Data[robots_models.Job],
    "ListJobsResponse": robots_models.Jobs,
}


def test_the_documents_own_examples_can_be_read(document: Document) -> None:
    whole = json.loads(shared_dir("specs", "mux.json").read_bytes())
    read = set()
    for item in whole["paths"].values():
        for operation in item.values():
            for name, example in examples(operation):
                if name in ANSWERS:
                    ANSWERS[name].model_validate_json(json.dumps(example))
                    read.add(name)
    assert len(read) >= 8


def examples(operation: Any) -> Iterator[tuple[str, Any]]:
    """The answers that a document gives as examples, by the name of their schema."""
    answers = operation.get("responses", {}) if isinstance(operation, dict) else {}
    for answer in answers.values():
        for media in answer.get("content", {}).values():
            name = media.get("schema", {}).get("$ref", "").rpartition("/")[2]
            if "example" in media:
                yield name, media["example"]
            for one in media.get("examples", {}).values():
                yield name, one.get("value")


def test_requests_refuse_what_mux_does_not_know() -> None:
    with pytest.raises(ValidationError):
        models.CreateTrackRequest.model_validate(
            {"url": "https://example.com", "language_code": "en", "vtt": "WEBVTT"}
        )
    with pytest.raises(ValidationError):
        models.AssetMetadata(title="x" * 513)


def test_answers_take_what_mux_may_add() -> None:
    said = {"id": "a", "status": "resting", "poetry": [1], "tracks": [{"id": "t", "type": "smell"}]}
    asset = models.Asset.model_validate_json(json.dumps(said))
    assert asset.status == "resting"
    assert asset.text_tracks == ()


def test_addresses_are_not_shown() -> None:
    secret = "https://example.com/?signature=abc"
    for shown in (
        models.InputSettings(url=secret),
        models.CreateTrackRequest(url=secret, language_code="en"),
        models.Upload(id="u", status="waiting", url=secret),
        models.SigningKey(id="k", private_key=secret),
        robots_models.JobOutputs(temporary_srt_url=secret, temporary_words_url=secret),
    ):
        assert "signature" not in repr(shown)


def test_answers_may_say_nothing_by_a_null_and_times_by_numbers() -> None:
    said = {
        "id": "film",
        "status": "ready",
        "created_at": 1_700_000_000,
        "tracks": None,
        "playback_ids": None,
        "progress": {"state": None},
        "errors": {"type": "x", "messages": None},
    }
    film = models.Asset.model_validate_json(json.dumps(said))
    assert (film.created_at, film.tracks, film.playback_ids) == ("1700000000", (), ())
    job = {"id": "j", "workflow": "w", "status": "pending", "parameters": None, "errors": None}
    assert robots_models.Job.model_validate_json(json.dumps(job)).errors == ()
