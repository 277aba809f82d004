"""Languages as each engine names them."""

from __future__ import annotations

import pytest

from cuesmith.engines.translation.codes import code_for

NLLB = ("eng_Latn", "deu_Latn", "zho_Hans", "zho_Hant", "nob_Latn", "srp_Cyrl", "por_Latn")


@pytest.mark.parametrize(
    ("wanted", "available", "code"),
    [
        ("de", ("en", "de"), "de"),
        ("de-AT", ("en", "de"), "de"),
        ("pt-BR", ("pt", "pt-BR"), "pt-BR"),
        ("pt-BR", ("pt-PT",), "pt-PT"),
        ("pt", ("PT-PT", "PT-BR"), "PT-BR"),
        ("en-GB", ("EN-US", "EN-GB"), "EN-GB"),
        ("zh", ("zh-CN", "zh-TW"), "zh-CN"),
        ("zh-HK", ("zh-CN", "zh-TW"), "zh-TW"),
        ("zh-Hant", ("zh-CN",), None),
        ("he", ("iw",), "iw"),
        ("nb", ("no",), "no"),
        ("no", ("nb",), "nb"),
        ("da", ("no", "sv"), None),
        ("fil", ("tl",), "tl"),
        ("id", ("in",), "in"),
        ("de", NLLB, "deu_Latn"),
        ("zh-TW", NLLB, "zho_Hant"),
        ("nb", NLLB, "nob_Latn"),
        ("pt-BR", NLLB, "por_Latn"),
        ("sr", NLLB, "srp_Cyrl"),
        ("fr", NLLB, None),
        ("de", (), None),
        ("de", ("gibberish-code-!",), None),
    ],
)
def test_the_nearest_code_of_the_same_language_and_script_is_taken(
    wanted: str, available: tuple[str, ...], code: str | None
) -> None:
    assert code_for(wanted, available) == code
