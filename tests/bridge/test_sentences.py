"""What rules, services and engines say is recognised, and is still what they say."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import cuesmith
from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.known_sentences import MARKED
from cuesmith.bridge.sentence_fragments import FRAGMENTS
from cuesmith.bridge.sentences import shown_error, shown_problem, shown_sentence
from cuesmith.domain.search import Query, compiled
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.time_entry import parse_time
from cuesmith.engines.formats import files
from cuesmith.engines.media.opening import open_medium
from cuesmith.engines.speech.draft_run import NOTICE
from cuesmith.ui import translations
from tests.support.told_sentences import Told, told_sentences

_PLACES = re.compile(r"(\{\d*\})+")


@pytest.fixture
def in_german(qapp: QApplication) -> Iterator[None]:
    held = translations.install(qapp, "de")
    yield
    for translator in held:
        qapp.removeTranslator(translator)


def raised(call: Callable[[], object]) -> CuesmithError:
    with pytest.raises(CuesmithError) as caught:
        call()
    return caught.value


def test_an_error_is_said_in_german(in_german: None, tmp_path: Path) -> None:
    empty = tmp_path / "Ein {0} (leer).mp4"
    empty.touch()

    def read() -> None:
        with open_medium(empty):
            pass

    said = shown_error(raised(read))
    assert said.message == f"„{empty}“ ist leer (0 Byte)."
    assert said.hint == "Erneut kopieren, herunterladen oder aufnehmen."


def test_what_is_said_of_one_of_several_tracks_is_said_in_german(in_german: None) -> None:
    told = "Deutsch: Exact positions are left out in 3 cues: “a”, “b”, “c”."
    said = shown_sentence(told)
    assert said == "Deutsch: Genaue Positionen fehlen in 3 Untertiteln: “a”, “b”, “c”."
    assert shown_sentence("1: Nobody ever said this.") == "1: Nobody ever said this."


def test_rules_are_said_in_german(in_german: None) -> None:
    assert "keine Zeit" in shown_error(raised(lambda: parse_time("soon", 0))).message
    assert (
        "regulärer Ausdruck"
        in shown_error(raised(lambda: compiled(Query("(", is_pattern=True)))).message
    )
    assert shown_sentence(NOTICE).startswith("Die einfache Erkennung")


def test_an_error_is_never_half_translated(in_german: None) -> None:
    error = CuesmithError("The cue is no longer there.", hint="Nobody listed this one.")
    assert shown_error(error) is error


def test_what_nobody_listed_is_shown_as_it_is(in_german: None) -> None:
    assert shown_sentence("The moon is full.") == "The moon is full."


def test_every_sentence_of_the_list_is_still_said() -> None:
    root = Path(cuesmith.__file__).parent
    said = {
        _PLACES.sub("{}", text)
        for layer in ("domain", "services", "engines", "cli")
        for path in (root / layer).rglob("*.py")
        for text in texts_of(ast.parse(path.read_text(encoding="utf-8")))
    }
    listed = {_PLACES.sub("{}", str(pattern)) for pattern in MARKED}
    assert listed - said == set()


def texts_of(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
            )


_NOT_SHOWN = {
    "domain/frame_times.py": "files of time codes are read by commands only",
    "services/conversion.py": "the window converts nothing",
    "services/style_config.py": "configurations are given to commands",
    "engines/formats/registry.py": "the window offers formats in a list",
    "engines/hosts/mux/webhook.py": "webhooks are looked at by a command",
    "engines/translation/registry.py": "the window offers engines in a list",
    "domain/encoding.py": "sizes are typed for commands; the window has fields",
}
"""Files whose sentences only commands say, and why."""
_COMMANDS = re.compile(r"`cuesmith |--[a-z]|cuesmith models |On disk: ")
"""Advice that names commands; `in_words_of_the_window` (cli/studio_speech.py) puts other in its
place."""


def test_every_sentence_that_is_told_can_be_said_in_german(in_german: None) -> None:
    """A new one goes into bridge/*_sentences.py, and its German into cuesmith_de.ts."""
    unsaid = [str(told) for told in told_sentences() if not may_stay(told) and not is_known(told)]
    assert unsaid == []


def test_the_sources_are_read() -> None:
    told = told_sentences()
    assert len(told) > 700
    assert {each.file.partition("/")[0] for each in told} >= {"domain", "services", "engines"}
    assert set(_NOT_SHOWN) <= {each.file for each in told}


def may_stay(told: Told) -> bool:
    return told.file in _NOT_SHOWN or bool(_COMMANDS.search(told.text))


def is_known(told: Told) -> bool:
    text = told.text
    if re.match(r"\{\} (at \{\} )?(failed|may or may not)", text):
        reason = text.replace(": {}.", ": it does not answer.")
        text = re.sub(r"^\{\} (at \{\} )?", "Listing the films at Mux ", reason)
    sample = text.replace("{}", "7")
    return shown_sentence(sample) != sample or sample in {*map(str, FRAGMENTS)} or is_part(sample)


def is_part(sample: str) -> bool:
    """Whether it stands inside another sentence."""
    whole = f"The XML is broken: {sample}."
    said = shown_sentence(whole)
    return not said.endswith(f"{sample}.")


def test_notices_about_a_damaged_file_are_german(in_german: None, tmp_path: Path) -> None:
    broken = tmp_path / "kaputt.ttml"
    broken.write_text("<tt><body><p begin='1s' end='2s'>Hallo</p>", encoding="utf-8")
    said = [shown_problem(problem) for problem in files.read(broken, ReadOptions()).problems]
    assert any("Das XML ist fehlerhaft: <body> wird nie geschlossen." in each for each in said)
    odd = tmp_path / "alt.srt"
    odd.write_text("Vorwort\n\n1\n00:00:05,000 --> 00:00:02,000\nJa.\n", encoding="utf-8")
    assert [shown_problem(problem) for problem in files.read(odd, ReadOptions()).problems] == [
        "Zeile 1: Dieser Text vor dem ersten Untertitel wurde weggelassen: “Vorwort”",
        "Zeile 4: Dieser Untertitel endete vor seinem Beginn; jetzt hat er keine Dauer.",
    ]


def test_several_sentences_are_said_one_by_one(in_german: None) -> None:
    said = shown_sentence(
        "The list of words /tmp/de.toml is not understood. This is no TOML: line 3."
    )
    assert said == "Die Wortliste /tmp/de.toml ist unverständlich. Das ist kein TOML: line 3."
    half = "Whisper could not decode. The moon is full."
    assert shown_sentence(half) == half
