"""Voices told apart by the real sherpa-onnx, with models that were made for two tones."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import numpy as np
import pytest

from cuesmith.base.errors import Cancelled, EngineCrashed, MediaError, ModelError, SpeechError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.domain.diarisation import Turn
from cuesmith.domain.speech import SpeechEvent, SpeechRequest
from cuesmith.engines import doctor_speech
from cuesmith.engines.speech import speaker_models
from cuesmith.engines.speech.diarisation import SherpaDiariser
from cuesmith.engines.speech.hub import Hub
from cuesmith.services.diarisation import find_turns
from tests.support.hub_server import HubServer
from tests.support.tones import two_tones
from tests.support.voice_models import write_voice_models


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_voice_models(tmp_path_factory.mktemp("voices"))


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dark tone, a bright one, the dark one again, with pauses."""
    return two_tones(tmp_path_factory.mktemp("talk") / "talk.wav")


def turns_of(media: Path, models: Path, count: int = 0) -> tuple[Turn, ...]:
    request = SpeechRequest(media, model=str(models))
    return find_turns(request, count, SherpaDiariser(), CancelToken())


@pytest.mark.parametrize("count", [0, 2])
def test_two_voices_are_told_apart(talk: Path, models: Path, count: int) -> None:
    turns = turns_of(talk, models, count)
    assert [turn.speaker for turn in turns] == [0, 1, 0]
    wanted = [(500, 4_500), (5_000, 9_000), (9_500, 13_500)]
    for turn, (start, end) in zip(turns, wanted, strict=True):
        assert abs(turn.start - start) < 100
        assert abs(turn.end - end) < 100


def test_one_voice_is_one_where_that_is_known(talk: Path, models: Path) -> None:
    assert {turn.speaker for turn in turns_of(talk, models, 1)} == {0}


def test_it_says_how_far_it_is(talk: Path, models: Path) -> None:
    events: list[SpeechEvent] = []
    request = SpeechRequest(talk, model=str(models))
    find_turns(request, 0, SherpaDiariser(), CancelToken(), events.append)
    kinds = [type(event).__name__ for event in events]
    assert kinds[0] == "Started"
    assert kinds[-1] == "Finished"
    assert kinds.count("Heard") > 3


def test_silence_has_no_voices_and_that_is_said(tmp_path: Path, models: Path) -> None:
    silence = two_tones(tmp_path / "silence.wav", loudness=0.0)
    with pytest.raises(SpeechError, match="No voice"):
        turns_of(silence, models)


def test_what_is_no_medium_is_named(tmp_path: Path, models: Path) -> None:
    (tmp_path / "a.wav").write_text("nothing")
    with pytest.raises(MediaError, match=r"a\.wav"):
        turns_of(tmp_path / "a.wav", models)


def test_models_that_cannot_be_used_are_named(tmp_path: Path, talk: Path) -> None:
    broken = write_voice_models(tmp_path / "broken")
    whole = (broken / "embedding.onnx").read_bytes()
    (broken / "embedding.onnx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(SpeechError):
        turns_of(talk, broken)
    (broken / "embedding.onnx").write_bytes(b"<html>")
    with pytest.raises(ModelError, match="no ONNX model"):
        turns_of(talk, broken)


def test_a_cancelled_run_stops(talk: Path, models: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        find_turns(SpeechRequest(talk, model=str(models)), 0, SherpaDiariser(), token)


def test_a_worker_that_dies_is_an_error_in_words(talk: Path, models: Path) -> None:
    diariser = SherpaDiariser(command=[sys.executable, "-c", "import os; os.abort()"])
    with pytest.raises(EngineCrashed, match="SIGABRT"):
        find_turns(SpeechRequest(talk, model=str(models)), 0, diariser, CancelToken())


class TestModels:
    @pytest.fixture(autouse=True)
    def store(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setenv("CUESMITH_MODELS", str(tmp_path / "store"))
        monkeypatch.delenv(speaker_models.ENVIRONMENT, raising=False)
        return tmp_path / "store" / speaker_models.NAME

    def test_without_them_there_is_a_sentence_with_the_choices(self, talk: Path) -> None:
        with pytest.raises(ModelError, match="models get speakers") as caught:
            find_turns(SpeechRequest(talk), 0, SherpaDiariser(), CancelToken())
        assert speaker_models.ENVIRONMENT in caught.value.hint
        assert speaker_models.why_not() == str(caught.value)

    def test_doctor_says_whether_it_can_run(self, store: Path) -> None:
        absent = doctor_speech.check_voices()
        assert absent.health.value == "absent"
        assert "models get speakers" in absent.remedy
        write_voice_models(store)
        assert doctor_speech.check_voices().health.value == "ok"

    def test_without_the_library_it_says_how_to_get_it(
        self, monkeypatch: pytest.MonkeyPatch, talk: Path
    ) -> None:
        monkeypatch.setattr(speaker_models, "LIBRARY", "there_is_no_such_library")
        assert "cuesmith[speakers]" in speaker_models.why_not()

    def test_a_folder_of_the_users_own_serves(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        own = write_voice_models(tmp_path / "own")
        (own / "segmentation.onnx").rename(own / "model.onnx")
        (own / "embedding.onnx").rename(own / "wespeaker.onnx")
        monkeypatch.setenv(speaker_models.ENVIRONMENT, str(own))
        found = speaker_models.find_models()
        assert (found.segmentation.name, found.embedding.name) == ("model.onnx", "wespeaker.onnx")
        (own / "another.onnx").write_bytes(b"\x08")
        with pytest.raises(ModelError, match="two models"):
            speaker_models.find_models()

    def test_they_are_fetched_verified_and_removed(
        self, server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        source = write_voice_models(tmp_path / "source")
        offers = []
        for offer in speaker_models.OFFERS:
            data = (source / offer.target).read_bytes()
            server.repos[offer.repo] = {offer.name: data}
            digest = hashlib.sha256(data).hexdigest()
            offers.append(type(offer)(offer.target, offer.repo, offer.name, len(data), digest))
        monkeypatch.setattr(speaker_models, "OFFERS", tuple(offers))
        hub = Hub(server.endpoint, first_delay=0.01)
        told: list[Progress] = []
        found = speaker_models.get_models(told.append, CancelToken(), hub)
        assert found.embedding.read_bytes() == (source / "embedding.onnx").read_bytes()
        assert told[-1].done == 1.0
        assert speaker_models.get_models(ignore_progress, CancelToken(), hub) == found
        assert speaker_models.remove_models() > 0
        with pytest.raises(ModelError):
            speaker_models.find_models()


def test_the_tones_are_what_they_are_meant_to_be(talk: Path) -> None:
    assert np.frombuffer(talk.read_bytes()[44:], "<i2").max() > 9_000
