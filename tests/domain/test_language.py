"""Languages in whatever form they come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.domain.language import (
    code_in_name,
    is_language,
    iso_639_2b,
    language_name,
    match_language,
    normalize_language,
    primary_language,
    read_language,
    tells_sounds,
)
from tests.support.speech_strategies import quick

WHISPER = (
    "af am ar as az ba be bg bn bo br bs ca cs cy da de el en es et eu fa fi fo fr gl gu ha haw "
    "he hi hr ht hu hy id is it ja jw ka kk km kn ko la lb ln lo lt lv mg mi mk ml mn mr ms mt my "
    "ne nl nn no oc pa pl ps pt ro ru sa sd si sk sl sn so sq sr su sv sw ta te tg th tk tl tr tt "
    "uk ur uz vi yi yo zh yue"
)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("de", "de"),
        ("DE", "de"),
        ("ger", "de"),
        ("deu", "de"),
        ("German", "de"),
        ("Deutsch", "de"),
        ("fre", "fr"),
        ("fra", "fr"),
        ("chi", "zh"),
        ("cze", "cs"),
        ("en_us", "en-US"),
        ("EN-gb", "en-GB"),
        ("pt-br", "pt-BR"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("sr-latn", "sr-Latn"),
        ("iw", "he"),
        ("jw", "jv"),
        ("simplified chinese", "zh-Hans"),
        ("  french ", "fr"),
        ("Haitian Creole", "ht"),
        ("yue", "yue"),
        ("und", "und"),
        ("gsw", "gsw"),
        ("x-klingon", "x-klingon"),
    ],
)
def test_standard_tags(text: str, tag: str) -> None:
    assert normalize_language(text) == tag
    assert normalize_language(tag) == tag


@pytest.mark.parametrize("code", WHISPER.split())
def test_every_code_of_whisper_is_a_language_with_a_name(code: str) -> None:
    assert language_name(code) != code
    assert language_name(code, own=True) != code
    assert normalize_language(language_name(code)) == normalize_language(code)


@pytest.mark.parametrize(
    "text", ["", "xx", "english2", "a", "en--us", "qwertyuiop", "日本", "-" * 500]
)
def test_no_language(text: str) -> None:
    assert not is_language(text)
    assert read_language(text) == "und"
    with pytest.raises(UsageError, match="no language"):
        normalize_language(text)


@given(st.text(max_size=20))
@quick
def test_any_text_is_a_language_or_refused(text: str) -> None:
    tag = read_language(text)
    assert normalize_language(tag) == tag


@pytest.mark.parametrize(
    ("wanted", "available", "best"),
    [
        ("en-GB", ["fr", "en-US", "en"], "en"),
        ("pt-BR", ["pt-PT", "es"], "pt-PT"),
        ("ger", ["en", "de-AT"], "de-AT"),
        ("de", ["fr", "ja"], None),
        ("de", [], None),
        ("und", ["en"], None),
        ("en", ["und"], None),
        ("zh-TW", ["zh-Hans", "zh-Hant"], "zh-Hant"),
        ("deu", ["ger"], "ger"),
    ],
)
def test_the_best_of_what_there_is(wanted: str, available: list[str], best: str | None) -> None:
    assert match_language(wanted, available) == best


def test_three_letter_codes() -> None:
    assert iso_639_2b("de") == "ger"
    assert iso_639_2b("fr-CA") == "fre"
    assert iso_639_2b("en") == "eng"


def test_names() -> None:
    assert language_name("pt-BR") == "Portuguese (Brazil)"
    assert language_name("zh-Hant-TW") == "Chinese (traditional, Taiwan)"
    assert language_name("de", own=True) == "Deutsch"
    assert language_name("xyz") == "xyz"
    assert primary_language("pt_BR") == "pt"


@pytest.mark.parametrize(
    ("stem", "code"),
    [
        ("film", ""),
        ("film.pt-BR", "pt-BR"),
        ("film.de.sdh", "de"),
        ("A.Film.en.FORCED", "en"),
        ("film.hi", "hi"),
        ("film.forced", "forced"),
        ("film.part2.cc", "cc"),
    ],
)
def test_what_players_add_to_a_files_name_hides_no_language(stem: str, code: str) -> None:
    assert code_in_name(stem) == code


@pytest.mark.parametrize("stem", ["film.de.sdh", "film.en.CC", "film.pt-BR.hi"])
def test_a_files_name_says_that_sounds_are_told(stem: str) -> None:
    assert tells_sounds(stem)


@pytest.mark.parametrize(
    "stem", ["film", "film.hi", "film.sdh.en", "film.en.forced", "film.part2.cc"]
)
def test_other_names_say_nothing_of_sounds(stem: str) -> None:
    assert not tells_sounds(stem)
