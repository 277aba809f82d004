"""The languages in which Mux makes captions from sound."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.engines.hosts.mux.languages import AUTO, GENERATED, generated_code, language_of


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("pt_BR", "pt"),
        ("German", "de"),
        ("ger", "de"),
        ("nb", "no"),
        ("nn-NO", "no"),
        ("auto", "auto"),
        ("und", "auto"),
    ],
)
def test_codes(language: str, code: str) -> None:
    assert generated_code(language) == code


@pytest.mark.parametrize("language", ["ja", "zh-Hant", "is"])
def test_other_languages_are_refused(language: str) -> None:
    with pytest.raises(UsageError, match="makes no captions in"):
        generated_code(language)


def test_what_is_beta() -> None:
    stable = {one.code for one in GENERATED if not one.beta}
    assert stable == {"en", "es", "it", "pt", "de", "fr", AUTO}
    assert len(GENERATED) == 23


def test_a_language_that_mux_states() -> None:
    assert [language_of(code) for code in ("en-US", "auto", None, "")] == [
        "en-US", "und", "und", "und",
    ]  # fmt: skip
