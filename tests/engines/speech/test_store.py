"""The model store: what is on disk, under which name, and what is said where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuesmith.base.errors import ModelError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.engines.speech.catalogue import CATALOGUE, describe, find_in_catalogue
from cuesmith.engines.speech.hub import Hub, hub_from_environment
from cuesmith.engines.speech.store import (
    find_or_get_model,
    folder_problem,
    remove_model,
    resolve_model,
)
from tests.support.hub_server import COMMIT, HubServer, make_model
from tests.support.model_store import fetch, own_store, put_model

MODEL = make_model()
SIZE = len(MODEL["model.bin"])
TINY = "Systran/faster-whisper-tiny"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return own_store(tmp_path, monkeypatch)


class TestOffline:
    def test_the_switch_forbids_fetching(self, server: HubServer) -> None:
        with pytest.raises(ModelError, match=r"HF_HUB_OFFLINE forbids.*--engine draft"):
            fetch(server, offline=True)
        assert server.seen == []

    def test_the_switch_leaves_what_is_on_disk(self, server: HubServer) -> None:
        folder = fetch(server)
        assert fetch(server, offline=True) == folder

    def test_the_environment_is_that_of_the_hubs_client(self, tmp_path: Path) -> None:
        (tmp_path / "token").write_text("hf_file\n")
        hub = hub_from_environment(
            {"HF_ENDPOINT": "https://mirror.example/", "HF_HUB_OFFLINE": "yes"}
            | {"HF_HOME": str(tmp_path)}
        )
        assert (hub.endpoint, hub.offline, hub.token) == ("https://mirror.example", True, "hf_file")

    def test_a_token_is_not_sent_in_the_clear(self) -> None:
        assert "Authorization" not in Hub("http://mirror.example", token="hf_x").headers()
        assert "Authorization" in Hub("https://mirror.example", token="hf_x").headers()

    def test_an_endpoint_that_is_no_address(self) -> None:
        with pytest.raises(ModelError, match="HF_ENDPOINT"):
            hub_from_environment({"HF_ENDPOINT": "mirror"})


class TestResolve:
    def test_a_folder_of_ones_own(self, tmp_path: Path) -> None:
        folder = put_model(tmp_path / "my model", MODEL)
        assert resolve_model(str(folder)) == folder

    @pytest.mark.parametrize(
        ("missing", "says"),
        [
            ("model.bin", "model.bin is missing"),
            ("config.json", "config.json is missing"),
            ("tokenizer.json", "tokenizer.json is missing"),
            ("vocabulary.txt", "vocabulary.json or vocabulary.txt is missing"),
        ],
    )
    def test_a_folder_that_lacks_a_file(self, tmp_path: Path, missing: str, says: str) -> None:
        files = {name: data for name, data in MODEL.items() if name != missing}
        with pytest.raises(ModelError, match=says):
            resolve_model(str(put_model(tmp_path / "m", files)))

    def test_a_model_of_another_kind(self, tmp_path: Path) -> None:
        folder = put_model(tmp_path / "m", {**MODEL, "model.bin": b"\x06\0\0\0\x10\0Transformer"})
        assert "not a Whisper model" in folder_problem(folder)

    def test_a_transformers_folder_is_told_how_to_convert(self, tmp_path: Path) -> None:
        folder = put_model(tmp_path / "m", {"config.json": b"{}", "model.safetensors": b"x"})
        assert "ct2-transformers-converter" in folder_problem(folder)

    def test_the_hubs_cache_is_found(self, tmp_path: Path) -> None:
        repo = tmp_path / "hf" / "hub" / "models--Systran--faster-whisper-tiny"
        put_model(repo / "snapshots" / "old", MODEL)
        snapshot = put_model(repo / "snapshots" / COMMIT, MODEL)
        (repo / "refs").mkdir()
        (repo / "refs" / "main").write_text(COMMIT)
        assert resolve_model("tiny") == snapshot
        assert resolve_model(TINY) == snapshot
        with pytest.raises(ModelError, match="outside the model store"):
            remove_model("tiny")
        assert snapshot.is_dir()

    def test_an_unknown_name_lists_the_choices(self) -> None:
        with pytest.raises(ModelError, match=r"'gigantic'.*tiny.*On disk: none"):
            resolve_model("gigantic")

    @pytest.mark.parametrize("name", ["", "..", "../..", "/", "tiny/../..", "a/b/c", "~"])
    def test_odd_names_end_in_a_sentence(self, name: str) -> None:
        with pytest.raises(ModelError):
            resolve_model(name)
        with pytest.raises(ModelError):
            remove_model(name)

    def test_the_best_on_disk_that_knows_the_language(self, store: Path) -> None:
        put_model(store / "tiny", MODEL)
        put_model(store / "small.en", MODEL)
        token = CancelToken()
        assert find_or_get_model("", "en-GB", ignore_progress, token) == store / "small.en"
        assert find_or_get_model("", "fr", ignore_progress, token) == store / "tiny"
        assert find_or_get_model("tiny", "en", ignore_progress, token) == store / "tiny"

    def test_the_best_on_disk_that_translates(self, store: Path) -> None:
        for name in ("large-v3-turbo", "medium.en", "distil-large-v3", "base"):
            put_model(store / name, MODEL)
        token = CancelToken()
        found = find_or_get_model("", None, ignore_progress, token, translating=True)
        assert found == store / "base"

    @pytest.mark.parametrize("name", ["turbo", "small.en", "/models/My-Turbo/", "distil-large-v3"])
    def test_a_model_that_cannot_translate_is_refused(self, name: str) -> None:
        with pytest.raises(ModelError, match="cannot translate"):
            find_or_get_model(name, None, ignore_progress, CancelToken(), translating=True)

    def test_remove_leaves_what_is_no_speech_model(self, store: Path) -> None:
        package = store / "translation" / "en_de.argosmodel"
        package.parent.mkdir(parents=True)
        package.write_bytes(b"x")
        (store / "translation" / "opus-mt-en-fr").mkdir()
        with pytest.raises(ModelError, match="no speech model called 'translation'"):
            remove_model("translation")
        assert package.exists()

    def test_remove_frees_what_a_stopped_download_left(self, store: Path) -> None:
        put_model(store / "tiny", {"model.bin.part": b"12345"})
        assert remove_model("tiny") == 5

    def test_remove_frees_the_room(self, store: Path) -> None:
        put_model(store / "tiny", MODEL)
        assert remove_model("tiny") > SIZE
        assert not (store / "tiny").exists()


class TestCatalogue:
    def test_names_and_repositories_are_unique_and_well_formed(self) -> None:
        assert len({model.name for model in CATALOGUE}) == len(CATALOGUE)
        for model in CATALOGUE:
            assert find_in_catalogue(model.repo) is model
            assert describe(model.repo) is model
            assert model.knows("en")
            assert model.knows("fr") == (model.languages == "many")

    def test_any_repository_of_the_hub_can_be_named(self) -> None:
        known = describe("someone/their-model")
        assert known is not None
        assert known.repo == "someone/their-model"
        assert describe("no such thing") is None
        assert describe("a/../b") is None

    def test_the_names_agree_with_faster_whisper(self) -> None:
        """Where both know a name, they mean the same repository (turbo: another conversion)."""
        from faster_whisper.utils import _MODELS

        shared = {model.name: model.repo for model in CATALOGUE if model.name in _MODELS}
        assert len(shared) >= 12
        differing = {name for name, repo in shared.items() if _MODELS[name] != repo}
        assert differing == {"large-v3-turbo"}
