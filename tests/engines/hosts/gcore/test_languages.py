"""Gcore's codes for languages, and ours."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.engines.hosts.gcore.languages import AUDIO, audio_code, code_of, language_of
from tests.support.hosts.gcore.models import LANGUAGES

BIBLIOGRAPHIC = (
    "alb/sqi arm/hye baq/eus bur/mya chi/zho cze/ces dut/nld fre/fra geo/kat ger/deu gre/ell "
    "ice/isl mac/mkd mao/mri may/msa per/fas rum/ron slo/slk tib/bod wel/cym"
)


def test_the_languages_are_those_of_the_documents() -> None:
    assert AUDIO == LANGUAGES
    assert len(AUDIO) == 98


@pytest.mark.parametrize("code", sorted(AUDIO))
def test_each_code_means_one_language_here(code: str) -> None:
    tag = language_of(code)
    assert tag != "und"
    assert code_of(tag) == audio_code(tag) == audio_code(code) == code


@pytest.mark.parametrize("pair", BIBLIOGRAPHIC.split())
def test_both_families_of_codes_are_understood_and_one_is_sent(pair: str) -> None:
    bibliographic, terminological = pair.split("/")
    assert language_of(bibliographic) == language_of(terminological)
    assert code_of(terminological) == bibliographic


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("de-AT", "ger"), ("pt-BR", "por"), ("zh-Hans", "chi"), ("zh-TW", "chi"), ("cmn", "chi"),
        ("yue", "chi"), ("nb", "nor"), ("nn", "nor"), ("no", "nor"), ("fil", "tgl"),
        ("sr-Latn", "srp"), ("arz", "ara"), ("swh", "swa"), ("zsm", "may"), ("ekk", "est"),
        ("iw", "heb"), ("gsw", "gsw"), ("German", "ger"),
    ],
)  # fmt: skip
def test_odd_ones(tag: str, code: str) -> None:
    assert code_of(tag) == code


def test_what_has_no_code_or_is_not_heard() -> None:
    for none in ("und", "mul", "zxx"):
        with pytest.raises(UsageError, match="no code"):
            code_of(none)
    for unheard in ("eo", "yue", "gsw"):
        with pytest.raises(UsageError, match="does not hear"):
            audio_code(unheard)
    with pytest.raises(UsageError, match="no language"):
        code_of("nonsense, really")
    for unknown in ("", None, "xx!", "<language_code>"):
        assert language_of(unknown) == "und"
