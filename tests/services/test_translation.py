"""Tracks translated by real engines' clients, from a server on loopback, with faults."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.track import Track
from cuesmith.domain.translating.terms import FixedTerm
from cuesmith.domain.translation import EngineChoice, Translator
from cuesmith.engines.translation.registry import open_translator
from cuesmith.services.translation import (
    Listen,
    Translated,
    Translation,
    TranslationEvent,
    TranslationRequest,
    translate_track,
)
from cuesmith.services.translation_desk import Patience, Waiting
from cuesmith.services.translation_memory import TranslationMemory
from tests.support.translation_server import (
    TranslationServer,
    drop,
    mymemory_quota,
    one_too_few,
    refused,
    translation_server,
    truncated,
)

QUICK = Patience(attempts=3, first=0.0, longest=0.0)
TEXTS = ("We went to the house", "of John.", "♪", "- Hello!\n- Bye.", "25 dogs.", "The end.")


@pytest.fixture
def server() -> Iterator[TranslationServer]:
    with translation_server() as running:
        yield running


def track(*texts: str) -> Track:
    cues = tuple(
        Cue(f"c{number}", 2000 * number, 2000 * number + 1900, text)
        for number, text in enumerate(texts)
    )
    return Track(cues, "en", id="source")


@contextmanager
def engine(server: TranslationServer, name: str = "libretranslate") -> Iterator[Translator]:
    choice = EngineChoice(name, server.url(name))
    with open_translator(choice, "en", "de", CancelToken()) as translator:
        yield translator


def translate(
    server: TranslationServer,
    request: TranslationRequest,
    *,
    name: str = "libretranslate",
    listen: Listen = lambda event: None,
    token: CancelToken | None = None,
    memory: Path | None = None,
) -> Translation:
    with engine(server, name) as translator, TranslationMemory(memory) as remembered:
        return translate_track(
            request, translator, listen, token or CancelToken(), memory=remembered, patience=QUICK
        )


def wanted(*texts: str, terms: tuple[FixedTerm, ...] = ()) -> TranslationRequest:
    return TranslationRequest(track(*texts), "de", "en", terms=terms)


def texts(done: Translation) -> list[str]:
    return [cue.text for cue in done.track.cues]


def test_a_track_is_translated_cue_for_cue(server: TranslationServer) -> None:
    done = translate(server, wanted(*TEXTS, terms=(FixedTerm("John"),)))
    assert texts(done) == [
        "Wede wentde tode thede housede",
        "ofde John.",
        "♪",
        "- Hellode!\n- Byede.",
        "25 dogsde.",
        "Thede endde.",
    ]
    assert not done.untranslated
    assert [cue.id for cue in done.track.cues] == [cue.id for cue in track(*TEXTS).cues]
    assert done.track.language == "de"
    facts = dict(done.track.metadata)
    assert facts == {"translated-from": "source", "translated-by": "LibreTranslate"}


def test_cues_are_told_as_they_come(server: TranslationServer) -> None:
    told: list[TranslationEvent] = []
    many = [f"Sentence {number}." for number in range(50)]
    translate(server, wanted(*many), listen=told.append)
    done = [event for event in told if isinstance(event, Translated)]
    assert [event.done for event in done] == [20, 40, 50]
    assert {event.total for event in done} == {50}
    assert [cue.id for event in done for cue in event.cues] == [f"c{n}" for n in range(50)]
    assert len(server.translations) == 3


@pytest.mark.parametrize("fault", [drop, truncated, refused(500), refused(429, Retry_After="0")])
def test_what_passes_is_waited_for(server: TranslationServer, fault: object) -> None:
    told: list[TranslationEvent] = []
    server.faults.extend([fault, fault])  # type: ignore[list-item]
    done = translate(server, wanted("Hello."), listen=told.append)
    assert texts(done) == ["Hellode."]
    assert sum(isinstance(event, Waiting) for event in told) == 2


def test_what_does_not_pass_stops_the_run_and_keeps_what_is_done(
    server: TranslationServer, tmp_path: Path
) -> None:
    many = [f"Sentence {number}." for number in range(50)]
    server.faults.extend([None, refused(403, "Quota")])
    memory = tmp_path / "memory.sqlite"
    done = translate(server, wanted(*many), memory=memory)
    assert done.stopped is not None
    assert "Quota" in done.stopped.message
    assert len(done.untranslated) == 30
    assert texts(done)[19:21] == ["Sentencede 19.", "Sentence 20."]
    assert Doubt.UNTRANSLATED in done.track.cues[20].doubts
    server.seen.clear()
    again = translate(server, wanted(*many), memory=memory)
    assert not again.untranslated
    assert sum(len(seen.body["q"]) for seen in server.translations) == 30


def test_a_long_wait_ends_the_run(server: TranslationServer) -> None:
    server.always = refused(429, "tomorrow", Retry_After="86400")
    done = translate(server, wanted("Hello."))
    assert done.stopped is not None
    assert done.stopped.retry_after == 86400
    assert len(server.translations) == 1


def test_mymemorys_quota_ends_the_run(server: TranslationServer) -> None:
    server.faults.extend([None, mymemory_quota])
    done = translate(server, wanted("Hello.", "We go."), name="mymemory")
    assert done.stopped is not None
    assert texts(done) == ["Hellode.", "We go."]
    assert done.untranslated == ("c1",)


def test_a_cancelled_run_gives_what_is_done(server: TranslationServer) -> None:
    token = CancelToken()
    many = [f"Sentence {number}." for number in range(50)]
    done = translate(server, wanted(*many), token=token, listen=lambda event: token.cancel())
    assert done.cancelled
    assert len(done.untranslated) == 30


def test_texts_that_are_refused_together_are_asked_by_halves(server: TranslationServer) -> None:
    server.most_texts = 3
    many = [f"Sentence {number}." for number in range(10)]
    assert not translate(server, wanted(*many)).untranslated
    server.most_texts = 20
    server.always = one_too_few
    assert translate(server, wanted("Hello.", "We go.")).untranslated == ("c0", "c1")


def test_only_the_cue_that_fails_stays_in_its_language(server: TranslationServer) -> None:
    server.spoil = lambda text: None if "stubborn" in text else text
    done = translate(server, wanted("Hello.", "A stubborn cue.", "We go."))
    assert texts(done) == ["Hellode.", "A stubborn cue.", "Wede gode."]
    assert done.untranslated == ("c1",)
    assert done.stopped is None


def test_what_a_language_model_forgets_is_asked_for_again(server: TranslationServer) -> None:
    forgotten = ["We go."]
    server.spoil = lambda text: None if forgotten and "gode" in text and forgotten.pop() else text
    done = translate(server, wanted("Hello.", "We go."))
    assert (texts(done), done.untranslated) == (["Hellode.", "Wede gode."], ())


def test_marks_that_are_destroyed_cost_no_translation(server: TranslationServer) -> None:
    server.spoil = lambda text: text.replace("<x", "").replace("/>", "")
    request = wanted("We like https://example.org a lot.")
    assert texts(translate(server, request)) == ["Wede likede https://example.org ade lotde."]


def test_a_name_that_an_engine_changes_again_and_again_is_not_taken(
    server: TranslationServer,
) -> None:
    server.spoil = lambda text: text.replace("<x", "").replace("John", "Jean")
    done = translate(server, wanted("We like John.", "We go.", terms=(FixedTerm("John"),)))
    assert texts(done) == ["We like John.", "Wede gode."]
    assert done.untranslated == ("c0",)


def test_a_number_that_changed_costs_a_second_look(server: TranslationServer) -> None:
    server.spoil = lambda text: text.replace("25", "26")
    assert texts(translate(server, wanted("We saw 25 dogs."))) == ["Wede sawde 25 dogsde."]


def test_an_echo_is_no_translation(server: TranslationServer, tmp_path: Path) -> None:
    memory = tmp_path / "memory.sqlite"
    server.spoil = lambda text: text.replace("de", "")
    asked = wanted("The quick brown fox sees it.", "John Smith.")
    assert translate(server, asked, memory=memory).untranslated == ("c0",)
    server.spoil = lambda text: text
    assert not translate(server, asked, memory=memory).untranslated


def test_an_echo_of_a_sentence_over_two_cues_is_no_translation(server: TranslationServer) -> None:
    server.spoil = lambda text: text.replace("de", "")
    cues = ("He paid it with", "his old card.", "John Smith.")
    done = translate(server, wanted(*cues))
    assert done.untranslated == ("c0", "c1")
    assert texts(done) == list(cues)


def test_an_echo_of_letters_without_spaces_is_no_translation(server: TranslationServer) -> None:
    server.spoil = lambda text: text.replace("de", "")
    assert translate(server, wanted("こんばんは。雪です。", "東京")).untranslated == ("c0",)


def test_an_engine_that_says_nothing_is_given_up(server: TranslationServer) -> None:
    server.spoil = lambda text: ""
    done = translate(server, wanted(*[f"Sentence {number}." for number in range(100)]))
    assert done.stopped is not None
    assert "no usable translations" in done.stopped.message
    assert len(done.untranslated) == 100
    assert all(cue.text for cue in done.track.cues)


def test_an_engine_that_refuses_all_texts_is_quoted(server: TranslationServer) -> None:
    server.always = refused(400, "de is not supported today")
    done = translate(server, wanted(*[f"Sentence {number}." for number in range(40)]))
    assert done.stopped is not None
    assert "de is not supported today" in done.stopped.details


def test_a_sentence_of_one_word_for_two_cues_is_asked_for_cue_by_cue(
    server: TranslationServer,
) -> None:
    server.spoil = lambda text: "Wie?" if "onde" in text and "earth" in text else text
    assert texts(translate(server, wanted("What on", "earth?"))) == ["Whatde onde", "earthde?"]


def test_what_is_there_already_is_kept(server: TranslationServer) -> None:
    request = wanted("Hello.", "We go.")
    kept = Cue("c0", 0, 1900, "Servus.")
    again = TranslationRequest(request.source, "de", "en", kept={"c0": kept})
    assert texts(translate(server, again)) == ["Servus.", "Wede gode."]
    assert [seen.body["q"] for seen in server.translations] == [["We go."]]


def test_only_some_cues_are_translated(server: TranslationServer) -> None:
    source = track("Hello.", "We go.")
    some = TranslationRequest(source, "de", "en", only=frozenset({"c1"}))
    assert texts(translate(server, some)) == ["Hello.", "Wede gode."]


def test_a_track_of_notes_alone_is_asked_about_nowhere(server: TranslationServer) -> None:
    done = translate(server, wanted("♪", "...", "25"))
    assert (texts(done), done.untranslated) == (["♪", "...", "25"], ())
    assert not server.translations
    assert translate(server, wanted()).track.cues == ()


def test_what_was_answered_badly_is_not_remembered(
    server: TranslationServer, tmp_path: Path
) -> None:
    memory = tmp_path / "memory.sqlite"
    server.spoil = lambda text: ""
    assert translate(server, wanted("Hello."), memory=memory).untranslated
    server.spoil = lambda text: text
    assert texts(translate(server, wanted("Hello."), memory=memory)) == ["Hellode."]
    assert b"Hello" not in memory.read_bytes().replace(b"Hellode", b"")


@pytest.mark.parametrize("nothing", ["\u200b", " \u00a0 ", "\u202e\u2060", ""])
def test_what_cannot_be_seen_is_no_translation(server: TranslationServer, nothing: str) -> None:
    server.spoil = lambda text: nothing
    done = translate(server, wanted("We went to the house", "of John."))
    assert texts(done) == ["We went to the house", "of John."]
    assert done.untranslated == ("c0", "c1")


def test_no_cue_of_a_sentence_is_left_with_nothing_to_see(server: TranslationServer) -> None:
    server.spoil = lambda text: f"{text.split()[0]} \u200b"
    done = translate(server, wanted("We went", "home."))
    assert all(any(map(str.isalnum, text)) for text in texts(done))


def test_what_no_file_can_hold_is_not_taken_over(server: TranslationServer, tmp_path: Path) -> None:
    server.spoil = lambda text: f"\x00{text}\ud800\x1b[31m"
    kept = tmp_path / "memory.sqlite"
    done = translate(server, wanted("Hello."), memory=kept)
    assert texts(done) == ["Hellode.[31m"]
    assert texts(translate(server, wanted("Hello."), memory=kept)) == ["Hellode.[31m"]
    assert len(server.translations) == 1


def test_what_a_server_says_in_the_place_of_translations_is_told(
    server: TranslationServer,
) -> None:
    server.always = refused(200, "Slowdown: 10 per minute")
    done = translate(server, wanted("Hello.", "Bye."))
    assert done.untranslated == ("c0", "c1")
    assert done.is_barren
    assert done.refusal == "LibreTranslate does not take a text: Slowdown: 10 per minute."
