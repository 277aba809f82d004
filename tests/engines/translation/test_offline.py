"""Models on this computer: real ones, in a real worker process."""

from __future__ import annotations

import os
import signal
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled, ModelError, TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.translation import EngineChoice, Translator
from cuesmith.engines.translation.offline import sentences
from cuesmith.engines.translation.offline_models import (
    Family,
    read_model,
    stored_models,
    translation_folder,
)
from cuesmith.engines.translation.registry import open_translator, readiness, target_languages
from tests.support.children import TRANSLATION, workers
from tests.support.tiny_translator import build_argos_package, build_tiny_translator

TEXT = "hello, the dog sees the cat. we go home 25!"
GERMAN = "hallo, die hund sieht die katze. wir gehen heim 25!"


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    build_tiny_translator(folder / "opus-mt-en-de", separate=True)
    build_tiny_translator(folder / "nllb", ("eng_Latn", "deu_Latn"), separate=False)
    build_tiny_translator(folder / "m2m", ("__en__", "__de__"), separate=False)
    build_argos_package(folder / "translate-en_de-1_9.argosmodel")
    return folder


@contextmanager
def opened(model: Path | str, source: str | None = "en", to: str = "de") -> Iterator[Translator]:
    choice = EngineChoice("offline", model=str(model))
    with open_translator(choice, source, to, CancelToken()) as translator:
        yield translator


def translated(model: Path | str, source: str | None = "en", to: str = "de") -> list[str | None]:
    with opened(model, source, to) as translator:
        return list(translator.translate(["hello"], CancelToken()))


@pytest.mark.parametrize("name", ["opus-mt-en-de", "nllb", "m2m", "translate-en_de-1_9.argosmodel"])
def test_models_of_every_family_translate(models: Path, name: str) -> None:
    with opened(models / name) as translator:
        assert translator.translate([TEXT, "zebra"], CancelToken()) == [GERMAN, "zebra"]


def test_what_a_model_has_no_letters_for_is_not_translated(models: Path) -> None:
    with opened(models / "nllb") as translator:
        assert translator.translate(["Щ hello"], CancelToken()) == [None]


def test_a_worker_that_died_is_told_and_begun_anew(models: Path) -> None:
    with opened(models / "nllb") as translator:
        (worker,) = workers(TRANSLATION)
        os.kill(worker.pid, signal.SIGKILL)
        with pytest.raises(TranslationError, match="SIGKILL") as caught:
            translator.translate([TEXT], CancelToken())
        assert caught.value.retryable
        assert translator.translate([TEXT], CancelToken()) == [GERMAN]
    assert not workers(TRANSLATION)


def test_a_cancelled_worker_is_gone(models: Path) -> None:
    token = CancelToken()
    with opened(models / "nllb") as translator:
        token.cancel()
        with pytest.raises(Cancelled):
            translator.translate([TEXT], token)
    assert not workers(TRANSLATION)


def test_models_of_the_store_are_found_by_pair(models: Path) -> None:
    build_tiny_translator(translation_folder() / "opus-mt-en-de", separate=True)
    (translation_folder() / "broken").mkdir()
    (translation_folder() / "broken" / "model.bin").write_bytes(b"no model")
    assert stored_models() == ("broken", "opus-mt-en-de")
    choice = EngineChoice("offline")
    assert readiness(choice).ready
    assert target_languages(choice, CancelToken()) == ("de",)
    assert translated("") == ["hallo"]
    with pytest.raises(
        TranslationError, match="No translation model on this computer goes from en to fr"
    ):
        translated("", to="fr")


def test_where_there_is_no_model_that_is_said() -> None:
    with pytest.raises(ModelError, match="no translation model") as caught:
        translated("")
    assert str(translation_folder()) in caught.value.hint
    assert not readiness(EngineChoice("offline")).ready


def test_a_model_of_another_pair_is_refused(models: Path) -> None:
    with pytest.raises(TranslationError, match="does not translate from en to fr"):
        translated(models / "opus-mt-en-de", to="fr")
    with pytest.raises(TranslationError, match="which language it reads"):
        translated(models / "opus-mt-en-de", source=None)


def test_a_model_that_is_none_is_told(models: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.bin is missing"):
        read_model(tmp_path)
    (tmp_path / "model.bin").write_bytes(b"no model")
    with pytest.raises(ModelError, match="SentencePiece file is missing"):
        read_model(tmp_path)
    pieces = (models / "nllb" / "sentencepiece.model").read_bytes()
    (tmp_path / "sentencepiece.model").write_bytes(pieces)
    with pytest.raises(ModelError, match="does not say which languages"):
        read_model(tmp_path)
    (tmp_path / "metadata.json").write_text('{"from_code": "en", "to_code": "de"}')
    with pytest.raises(TranslationError, match="cannot be used"):
        translated(tmp_path)


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("opus-mt-en-de", ("en", "de")),
        ("translate-pt_en-1_0", ("pt", "en")),
        ("en-zh", ("en", "zh")),
        ("opus-mt-tc-big-en-fr", ("en", "fr")),
    ],
)
def test_the_pair_is_in_the_folders_name(
    models: Path, tmp_path: Path, name: str, pair: tuple[str, str]
) -> None:
    folder = tmp_path / name
    (models / "opus-mt-en-de").rename(folder)
    try:
        model = read_model(folder)
    finally:
        folder.rename(models / "opus-mt-en-de")
    assert (model.family, model.pairs) == (Family.MARIAN, ((pair[0],), (pair[1],)))


def test_a_package_that_is_damaged_leaves_nothing(tmp_path: Path) -> None:
    package = tmp_path / "translate-en_de.argosmodel"
    package.write_bytes(b"no zip")
    with pytest.raises(ModelError, match="cannot be unpacked"):
        read_model(package)
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("../../evil", "x")
        archive.writestr("a/../../evil", "x")
    with pytest.raises(ModelError):
        read_model(package)
    assert [each.name for each in tmp_path.rglob("*") if each.is_file()] == [package.name]


def test_a_text_is_cut_into_sentences() -> None:
    assert sentences("I know Dr. Smith. He is [1]. Really?", "en") == [
        "I know Dr. Smith.",
        "He is [1].",
        "Really?",
    ]
    assert sentences("我去。你来。", "zh") == ["我去。", "你来。"]
    assert sentences("one", "en") == ["one"]
