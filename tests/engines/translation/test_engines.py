"""Every engine that is asked over HTTP, against a server of its shape on loopback."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cuesmith.base.errors import TextRefused, TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.domain.translation import EngineChoice
from cuesmith.engines.translation.registry import (
    open_translator,
    readiness,
    spec_of,
    target_languages,
)
from cuesmith.engines.translation.specs import SPECS
from cuesmith.engines.translation.web import with_scheme
from tests.support.translation_server import (
    KEY,
    QUOTA,
    Fault,
    Reply,
    Seen,
    TranslationServer,
    drop,
    huge,
    mymemory_quota,
    one_too_few,
    redirected,
    refused,
    translation_server,
    truncated,
    web_page,
)

ONLINE = ("libretranslate", "deepl", "microsoft", "yandex", "openai", "mymemory", "google")
KEYED = ("deepl", "microsoft", "yandex", "openai")


@pytest.fixture
def server() -> Iterator[TranslationServer]:
    with translation_server() as running:
        yield running


def choice(server: TranslationServer, engine: str, key: str = KEY) -> EngineChoice:
    url = server.url(engine) + ("/v1" if engine == "openai" else "")
    return EngineChoice(engine, url, Secret(key), model="small", region="westeurope")


def translated(
    server: TranslationServer, engine: str, *texts: str, source: str | None = "en", to: str = "de"
) -> list[str | None]:
    return ask(choice(server, engine), *texts, source=source, to=to)


def ask(
    chosen: EngineChoice, *texts: str, source: str | None = "en", to: str = "de"
) -> list[str | None]:
    with open_translator(chosen, source, to, CancelToken()) as translator:
        return list(translator.translate(texts, CancelToken()))


@pytest.mark.parametrize("engine", ONLINE)
def test_every_engine_translates_and_keeps_marks(server: TranslationServer, engine: str) -> None:
    xml = spec_of(engine).marks_kept
    sent = 'Hello <x id="1"/>dog &amp; cat' if xml else "Hello [1]dog & cat"
    assert translated(server, engine, sent, "It's.") == [
        'Hellode <x id="1"/>dogde &amp; catde' if xml else "Hellode [1]dogde & catde",
        "Itde'sde.",
    ]


@pytest.mark.parametrize("engine", ONLINE)
def test_no_key_stands_in_an_address(
    server: TranslationServer, engine: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    translated(server, engine, "Hello")
    assert all(KEY not in str(seen.query) + seen.path for seen in server.seen)
    assert KEY not in caplog.text


@pytest.mark.parametrize("engine", KEYED)
def test_a_wrong_key_is_told_and_not_tried_again(server: TranslationServer, engine: str) -> None:
    with pytest.raises(TranslationError, match="does not let us in") as caught:
        ask(choice(server, engine, "a-wrong-key"), "Hello")
    assert not caught.value.retryable
    assert "a-wrong-key" not in f"{caught.value} {caught.value.details}"


@pytest.mark.parametrize("engine", ["libretranslate", "deepl", "microsoft", "yandex", "google"])
def test_a_language_that_an_engine_lacks_is_refused_early(
    server: TranslationServer, engine: str
) -> None:
    with pytest.raises(TranslationError, match=r"cannot translate to .*\(tlh\)"):
        translated(server, engine, "Hello", to="tlh")
    assert not server.translations


@pytest.mark.parametrize(
    ("engine", "wanted", "code"),
    [
        ("deepl", "pt-BR", "PT-BR"),
        ("deepl", "en", "EN-US"),
        ("deepl", "zh-Hant", "ZH-HANT"),
        ("deepl", "nb", "NB"),
        ("google", "he", "iw"),
        ("google", "zh-Hans", "zh-CN"),
        ("google", "zh-TW", "zh-TW"),
        ("google", "nb", "no"),
        ("libretranslate", "zh-CN", "zh-Hans"),
        ("libretranslate", "no", "nb"),
        ("mymemory", "zh-Hant", "zh-TW"),
    ],
)
def test_each_engine_gets_its_own_codes(
    server: TranslationServer, engine: str, wanted: str, code: str
) -> None:
    translated(server, engine, "Hello", to=wanted)
    (seen,) = server.translations
    said = {**seen.query, **(seen.body or {})}
    told = [str(said.get(name, "")) for name in ("target", "target_lang", "tl", "langpair")]
    assert code in {each.rpartition("|")[2] for each in told}


def test_languages_are_listed_in_bcp_47(server: TranslationServer) -> None:
    token = CancelToken()
    assert "he" in target_languages(choice(server, "google"), token)
    assert {"zh-Hans", "zh-Hant"} <= set(target_languages(choice(server, "libretranslate"), token))
    assert target_languages(choice(server, "mymemory"), token) == ()


def test_an_engine_that_detects_needs_no_source(server: TranslationServer) -> None:
    for engine in ONLINE:
        if spec_of(engine).detects:
            assert translated(server, engine, "Hello", source=None) == ["Hellode"]


@pytest.mark.parametrize(
    ("fault", "retryable"),
    [
        (drop, True),
        (truncated, True),
        (web_page, True),
        (huge, False),
        (redirected, False),
        (refused(500), True),
        (refused(503), True),
        (refused(429), True),
        (refused(403), False),
        (refused(456), False),
        (refused(404), False),
    ],
)
def test_failures_say_whether_to_try_again(
    server: TranslationServer, fault: object, retryable: bool
) -> None:
    server.faults.append(fault)  # type: ignore[arg-type]
    with pytest.raises(TranslationError) as caught:
        translated(server, "libretranslate", "Hello")
    assert caught.value.retryable is retryable
    assert caught.value.message.endswith(".")
    assert caught.value.hint


def test_a_refusal_of_texts_is_told_apart(server: TranslationServer) -> None:
    server.most_texts = 1
    with pytest.raises(TextRefused, match="1 texts at most"):
        translated(server, "libretranslate", "Hello", "there")
    server.most_texts = 9
    server.faults.append(one_too_few)
    with pytest.raises(TextRefused):
        translated(server, "libretranslate", "Hello", "there")


def test_a_wait_that_is_asked_for_is_passed_on(server: TranslationServer) -> None:
    server.faults.append(refused(429, "Slowdown", Retry_After="7"))
    with pytest.raises(TranslationError, match="Slowdown") as caught:
        translated(server, "libretranslate", "Hello")
    assert caught.value.retry_after == 7.0


def test_mymemorys_warning_is_no_translation(server: TranslationServer) -> None:
    server.faults.append(mymemory_quota)
    with pytest.raises(TranslationError, match="quota for today is used up") as caught:
        translated(server, "mymemory", "Hello")
    assert not caught.value.retryable
    assert caught.value.details == QUOTA


def mymemory_says(text: str | None, status: object, http: int = 200) -> Fault:
    value = {"responseData": {"translatedText": text}, "responseStatus": status}
    body = json.dumps(value | {"responseDetails": None}).encode()
    return lambda _seen, _reply: Reply(http, body)


@pytest.mark.parametrize(
    ("text", "status", "http"),
    [
        (QUOTA, "403", 200),
        (QUOTA, 429.0, 200),
        (QUOTA, None, 200),
        (f" {QUOTA.title()}", 200, 200),
        (QUOTA, 429, 429),
        (QUOTA, 403, 403),
        ("anything", "429", 200),
    ],
)
def test_mymemorys_warning_is_known_however_it_comes(
    server: TranslationServer, text: str, status: object, http: int
) -> None:
    server.faults.append(mymemory_says(text, status, http))
    with pytest.raises(TranslationError, match="quota for today is used up") as caught:
        translated(server, "mymemory", "Hello")
    assert not caught.value.retryable


@pytest.mark.parametrize("status", [200, "403"])
def test_mymemorys_refusal_of_a_language_is_no_translation(
    server: TranslationServer, status: object
) -> None:
    said = "'XX' IS AN INVALID TARGET LANGUAGE . EXAMPLE: LANGPAIR=EN|IT"
    server.faults.append(mymemory_says(said, status))
    with pytest.raises(TranslationError, match="cannot translate this pair"):
        translated(server, "mymemory", "Hello")


def test_mymemory_translates_what_speaks_of_refusals(server: TranslationServer) -> None:
    server.faults.append(mymemory_says("This is an invalid ticket.", 200))
    assert translated(server, "mymemory", "Das ist ein ungültiger Fahrschein.") == [
        "This is an invalid ticket."
    ]


def test_a_single_text_may_come_without_its_list(server: TranslationServer) -> None:
    server.faults.append(lambda _seen, _reply: Reply(200, b'{"translatedText": "Hallo"}'))
    assert translated(server, "libretranslate", "Hello") == ["Hallo"]


@pytest.mark.parametrize("engine", ["libretranslate", "deepl", "microsoft", "yandex"])
def test_an_error_with_a_good_status_is_told(server: TranslationServer, engine: str) -> None:
    server.always = refused(200, f"Slow down, {KEY}")
    with pytest.raises(TextRefused, match="Slow down") as caught:
        translated(server, engine, "Hello")
    assert KEY not in caught.value.message


def test_mymemory_refuses_a_long_text(server: TranslationServer) -> None:
    with pytest.raises(TextRefused):
        translated(server, "mymemory", "x " * 300)


def test_mymemory_is_told_who_asks(server: TranslationServer) -> None:
    asked = EngineChoice("mymemory", server.url("mymemory"), email="ann@example.org")
    ask(asked, "Hello")
    assert server.translations[0].query["de"] == "ann@example.org"


def test_google_gives_none_for_what_it_says_nothing_about(server: TranslationServer) -> None:
    server.spoil = lambda text: "♪"
    assert translated(server, "google", "♪") == [None]


def test_googles_page_that_changed_is_told(server: TranslationServer) -> None:
    server.always = web_page
    with pytest.raises(TranslationError, match="page does not say"):
        translated(server, "google", "Hello")


def test_a_text_that_is_too_long_for_google_is_refused_before_it_is_sent(
    server: TranslationServer,
) -> None:
    with pytest.raises(TextRefused):
        translated(server, "google", "x" * 5000)
    assert not server.seen


def test_lines_that_a_language_model_leaves_out_are_none(server: TranslationServer) -> None:
    server.spoil = lambda text: None if "dog" in text else text
    assert translated(server, "openai", "Hello", "dog", "cat") == ["Hellode", None, "catde"]


def test_a_language_model_that_chats_gives_nothing(server: TranslationServer) -> None:
    def chat(_seen: Seen, _reply: Reply) -> Reply:
        said = b'{"choices": [{"message": {"content": "Sure! {\\"id\\": 1} {broken"}}]}'
        return Reply(200, said)

    server.always = chat
    assert translated(server, "openai", "Hello") == [None]


@pytest.mark.parametrize(
    "content",
    [
        '[{"id": 1, "text": "Hallo {du}"}, {"id": 2, "text": "Hund"}]',
        'Sure:\n```json\n{"translations": [\n {\n  "id": "1",\n  "text": "Hallo {du}"\n },\n'
        ' {"text": "Hund", "id": 2}]}\n```',
        '{"id": 1, "text": "Hallo {du}"},\n{broken\n{"id": 2, "text": "Hund"},',
    ],
)
def test_a_language_model_may_lay_its_answer_out_as_it_likes(
    server: TranslationServer, content: str
) -> None:
    said = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
    server.always = lambda seen, reply: replace(reply, body=said)
    assert translated(server, "openai", "Hello {you}", "dog") == ["Hallo {du}", "Hund"]


def test_a_broken_answer_of_a_language_model_is_given_up_soon(server: TranslationServer) -> None:
    content = '{"a": [' * 400 + '{"id":' * 20_000
    said = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
    server.always = lambda seen, reply: replace(reply, body=said)
    assert translated(server, "openai", "Hello") == [None]


@pytest.mark.parametrize(
    "choice",
    [
        {"message": {"content": None, "refusal": "I will not."}, "finish_reason": "stop"},
        {"message": {"content": None}, "finish_reason": "content_filter"},
    ],
)
def test_what_a_language_model_refuses_is_no_fault_of_the_server(
    server: TranslationServer, choice: dict[str, object]
) -> None:
    said = json.dumps({"choices": [choice]}).encode()
    server.always = lambda seen, reply: replace(reply, body=said)
    assert translated(server, "openai", "Hello", "dog") == [None, None]


def test_libretranslate_asks_for_its_key(server: TranslationServer) -> None:
    server.key = KEY
    assert translated(server, "libretranslate", "Hello") == ["Hellode"]
    server.key = "another-key"
    with pytest.raises(TranslationError, match="contact the server operator"):
        translated(server, "libretranslate", "Hello")


def test_nobody_at_the_address_is_told() -> None:
    nobody = EngineChoice("libretranslate", "http://127.0.0.1:9")
    with pytest.raises(TranslationError, match="LibreTranslate cannot be asked") as caught:
        ask(nobody, "Hello")
    assert caught.value.retryable


def test_an_address_is_taken_as_people_type_it(server: TranslationServer) -> None:
    typed = server.url("libretranslate").removeprefix("http://") + "/"
    assert ask(EngineChoice("libretranslate", typed), "Hello") == ["Hellode"]
    assert with_scheme("example.org/translate") == "https://example.org/translate"


@pytest.mark.parametrize("url", ["no address", "ftp://127.0.0.1", "http://"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(TranslationError, match="no address"):
        ask(EngineChoice("libretranslate", url), "Hello")


def test_a_key_with_line_breaks_is_told() -> None:
    wrong = EngineChoice("deepl", "http://127.0.0.1:9", Secret("a-key\nand more"))
    with pytest.raises(TranslationError, match="cannot be sent"):
        ask(wrong, "Hello")


def test_free_keys_of_deepl_go_to_its_free_service() -> None:
    from cuesmith.engines.translation.deepl import _address

    assert _address(EngineChoice("deepl", key=Secret("abcdefgh:fx"))).endswith("free.deepl.com")
    assert _address(EngineChoice("deepl", key=Secret("abcdefgh"))) == "https://api.deepl.com"


def test_readiness_says_what_is_missing() -> None:
    ready = {spec.id for spec in SPECS if readiness(EngineChoice(spec.id)).ready}
    assert ready == {"google", "mymemory"}
    assert all(readiness(EngineChoice(spec.id)).reason for spec in SPECS if spec.id not in ready)
    assert readiness(EngineChoice("openai", url="http://127.0.0.1", model="m")).ready
    assert not readiness(EngineChoice("openai", key=Secret("a-secret"))).ready
