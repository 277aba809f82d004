"""Choices made before a person chose, and choices that survive being written."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuesmith.domain.speech_choice import (
    SpeechChoice,
    SpeechModel,
    read_choice,
    sensible_choice,
)

HERE = Path("/models/x")
ENGLISH = SpeechModel("small.en", 486, "en", path=HERE)
MANY = SpeechModel("base", 148, "many", path=HERE)
MISSING = SpeechModel("large-v3", 3091, "many")
FULL = SpeechChoice("whisper", "/a b/model", "pt-BR", "translate", 'Said: "é".', "Ada, Bob", 1)


@pytest.mark.parametrize(
    ("models", "expected"),
    [
        ([], SpeechChoice("draft")),
        ([MISSING], SpeechChoice("draft")),
        ([ENGLISH, MANY], SpeechChoice("whisper", "base")),
        ([ENGLISH], SpeechChoice("whisper", "small.en")),
        ([MISSING, MANY], SpeechChoice("whisper", "base")),
    ],
)
def test_a_model_on_disk_before_the_draft_engine(
    models: list[SpeechModel], expected: SpeechChoice
) -> None:
    assert sensible_choice(models) == expected


@pytest.mark.parametrize("choice", [SpeechChoice(), FULL])
def test_a_choice_survives_being_written(choice: SpeechChoice) -> None:
    assert read_choice(choice.to_pairs()) == choice


def test_what_makes_no_sense_is_left_out() -> None:
    odd = (("engine", "rm -rf"), ("task", "sing"), ("audio_track", "-1"), ("hat", "red"))
    assert read_choice(odd) == SpeechChoice()
    assert read_choice((("audio_track", "9" * 5000),)).audio_track is None


def test_a_choice_is_a_request() -> None:
    request = FULL.request(Path("film.mp4"), 100, 200)
    assert (request.media, request.start, request.end) == (Path("film.mp4"), 100, 200)
    assert (request.model, request.language, request.audio_track) == ("/a b/model", "pt-BR", 1)
    draft = SpeechChoice("draft", "small").request(Path("film.mp4"))
    assert (draft.model, draft.language) == ("", None)
