"""What is set for translation engines."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.secrets import Secret
from cuesmith.domain.translation import EngineChoice
from cuesmith.engines.keychain import SessionSecrets
from cuesmith.services.translation_settings import EngineBook


def book(tmp_path: Path, **environment: str) -> EngineBook:
    return EngineBook(tmp_path / "settings" / "translation.json", SessionSecrets(), environment)


def test_what_is_remembered_comes_back_and_keys_lie_elsewhere(tmp_path: Path) -> None:
    engines = book(tmp_path)
    choice = EngineChoice("openai", "http://localhost:11434/v1", Secret("a-secret-key"), model="m")
    engines.remember(choice)
    engines.remember(EngineChoice("mymemory", email="ann@example.org"))
    assert engines.choice("openai") == choice
    assert engines.choice("mymemory").email == "ann@example.org"
    assert "a-secret-key" not in engines.path.read_text()
    engines.forget("openai")
    assert engines.choice("openai") == EngineChoice("openai")


def test_the_environment_comes_first(tmp_path: Path) -> None:
    engines = book(
        tmp_path,
        DEEPL_API_KEY=" from-the-environment ",
        CUESMITH_TRANSLATE_URL="http://localhost:5000",
        CUESMITH_DEEPL_URL="http://localhost:1",
    )
    engines.remember(EngineChoice("deepl", "http://elsewhere", Secret("from-the-keyring")))
    assert engines.choice("deepl").key == Secret("from-the-environment")
    assert engines.choice("deepl").url == "http://localhost:1"
    assert engines.choice("libretranslate").url == "http://localhost:5000"


def test_a_damaged_file_holds_nothing(tmp_path: Path) -> None:
    engines = book(tmp_path)
    engines.path.parent.mkdir()
    for text in ("[1", '{"deepl": 3}', '["deepl"]', "\x00"):
        engines.path.write_text(text)
        assert engines.choice("deepl") == EngineChoice("deepl")
