"""`cuesmith translate`, run as users run it, against engines on loopback."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
import typer
from keyring.backend import KeyringBackend
from keyring.backends import null
from typer.testing import CliRunner, Result

from cuesmith.base.paths import config_dir
from cuesmith.cli.translate import translate
from cuesmith.engines.translation.offline_models import translation_folder
from tests.support.tiny_translator import build_tiny_translator
from tests.support.translation_server import (
    KEY,
    TranslationServer,
    drop,
    mymemory_quota,
    refused,
    translation_server,
)

SRT = """1
00:00:01,000 --> 00:00:03,000
We went to the <i>Grand Hotel</i>

2
00:00:03,100 --> 00:00:06,000
in Paris with 25 dogs.

3
00:00:07,000 --> 00:00:09,000
- Hello!
- JOHN: Bye.

4
00:00:09,500 --> 00:00:10,000
♪
"""
GERMAN = """1
00:00:01,000 --> 00:00:03,000
Wede wentde tode thede <i>Grandde Hotelde</i>

2
00:00:03,100 --> 00:00:06,000
inde Parisde withde 25 dogsde.

3
00:00:07,000 --> 00:00:09,000
- Hellode!
- JOHN: Byede.

4
00:00:09,500 --> 00:00:10,000
♪
"""

app = typer.Typer(pretty_exceptions_enable=False)
app.command()(translate)


def run(*arguments: str | Path, stdin: str = "") -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


class Drawer(KeyringBackend):
    """A keyring that keeps what it is given."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture(autouse=True)
def nothing_set_up() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[TranslationServer]:
    with translation_server() as running:
        monkeypatch.setenv("CUESMITH_TRANSLATE_URL", running.url("libretranslate"))
        monkeypatch.setenv("CUESMITH_MYMEMORY_URL", running.url("mymemory"))
        yield running


@pytest.fixture
def srt(tmp_path: Path) -> Path:
    path = tmp_path / "film.en.srt"
    path.write_text(SRT, encoding="utf-8")
    return path


def test_captions_are_translated_cue_for_cue(server: TranslationServer, srt: Path) -> None:
    out = srt.with_name("out.srt")
    result = run(srt, out, "--to", "German")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "4 of 4 cues translated" in result.stderr
    assert out.read_text(encoding="utf-8") == GERMAN
    assert server.translations[0].body["source"] == "en"


def test_other_formats_say_their_new_language(server: TranslationServer, tmp_path: Path) -> None:
    path = tmp_path / "a.vtt"
    path.write_text("WEBVTT\nLanguage: en\n\n00:01.000 --> 00:02.000 line:0\n<v Ann>Hello.\n")
    assert run(path, tmp_path / "b.vtt", "--to", "de").exit_code == 0
    assert (tmp_path / "b.vtt").read_text() == (
        "WEBVTT\nLanguage: de\n\n00:00:01.000 --> 00:00:02.000 line:0\n<v Ann>Hellode.\n"
    )


def test_several_languages_go_to_a_folder(server: TranslationServer, srt: Path) -> None:
    result = run(srt, "--to", "de", "--to", "ja", "--to", "pt-BR", "-o", srt.with_name("out"))
    assert result.exit_code == 0
    names = sorted(path.name for path in srt.with_name("out").iterdir())
    assert names == ["film.de.srt", "film.ja.srt", "film.pt-BR.srt"]


def test_a_glossary_is_kept_to(server: TranslationServer, srt: Path) -> None:
    glossary = srt.with_name("terms.csv")
    glossary.write_text("Paris,Lutetia\nGrand Hotel\n")
    out = srt.with_name("out.srt")
    assert run(srt, out, "--to", "de", "--glossary", glossary).exit_code == 0
    assert "<i>Grand Hotel</i>\n" in out.read_text()
    assert "inde Lutetia withde 25 dogsde." in out.read_text()


def test_what_fails_is_left_told_and_tried_again(server: TranslationServer, srt: Path) -> None:
    out = srt.with_name("out.srt")
    server.faults.extend([None, mymemory_quota])
    result = run(srt, out, "--to", "de", "--engine", "mymemory")
    assert result.exit_code == 1
    assert "quota for today is used up" in result.stderr
    assert "left as they are: cue 3" in result.stderr
    assert out.read_text() == GERMAN.replace("- Hellode!\n- JOHN: Byede", "- Hello!\n- JOHN: Bye")
    out.write_text(out.read_text().replace("25 dogsde", "25 Hunden"))
    server.seen.clear()
    assert run(srt, out, "--to", "de", "--engine", "mymemory", "--retry-failed").exit_code == 0
    assert out.read_text() == GERMAN.replace("25 dogsde", "25 Hunden"), "a correction was lost"
    assert [seen.query["q"] for seen in server.translations] == ["Hello!", "Bye."]


def test_a_run_that_brought_nothing_writes_nothing(server: TranslationServer, srt: Path) -> None:
    srt.write_text("1\n00:00:01,000 --> 00:00:03,000\nHello.\n")
    server.always = refused(403, "Visit our page to get an API key")
    result = run(srt, srt.with_name("out.srt"), "--to", "de")
    assert result.exit_code == 2
    assert "does not let us in (HTTP 403: Visit our page to get an API key)" in result.stderr
    assert not srt.with_name("out.srt").exists()


def test_nothing_is_overwritten_unasked(server: TranslationServer, srt: Path) -> None:
    out = srt.with_name("out.srt")
    out.write_text("mine")
    assert run(srt, out, "--to", "de").exit_code == 2
    assert out.read_text() == "mine"
    assert run(srt, srt, "--to", "de", "--force").exit_code == 2
    assert srt.read_text(encoding="utf-8") == SRT
    assert not server.seen
    assert run(srt, out, "--to", "de", "-y").exit_code == 0


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a folder that nobody writes to")
@pytest.mark.parametrize("arguments", [("/proc/out.srt",), ("-o", "/proc/self")])
def test_a_folder_that_cannot_be_written_to_is_told_before_anybody_is_asked(
    server: TranslationServer, srt: Path, arguments: tuple[str, ...]
) -> None:
    result = run(srt, *arguments, "--to", "de")
    assert result.exit_code == 2
    assert "Nothing can be written in “/proc" in result.stderr
    assert not server.seen


def test_what_a_server_says_instead_is_told(server: TranslationServer, srt: Path) -> None:
    server.always = refused(200, "Slowdown: 10 per minute")
    result = run(srt, srt.with_name("out.srt"), "--to", "de")
    assert result.exit_code == 1
    assert "does not take a text: Slowdown: 10 per minute." in result.stderr
    assert srt.with_name("out.srt").read_text(encoding="utf-8") == SRT


def test_notes_alone_are_no_translation_worth_a_file(server: TranslationServer, srt: Path) -> None:
    server.always = refused(403, "no")
    assert run(srt, srt.with_name("out.srt"), "--to", "de").exit_code == 2
    assert not srt.with_name("out.srt").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "Name the captions"),
        (("IN",), "Say into which language"),
        (("IN", "OUT"), "Say into which language"),
        (("IN", "--to", "de"), "Name either OUT, or a folder"),
        (("IN", "OUT", "--to", "de", "--to", "fr"), "want a folder"),
        (("IN", "OUT", "--to", "gibberish"), "is no language"),
        (("IN", "OUT", "--to", "en"), "are in English already"),
        (("IN", "OUT", "--to", "tlh"), "LibreTranslate cannot translate to"),
        (("IN", "OUT.doc", "--to", "de"), "cuesmith convert --to FORMAT"),
        (("IN.nowhere", "OUT", "--to", "de"), "There is no file"),
        (("IN", "OUT", "--to", "de", "--engine", "babel"), "There is no translation engine"),
        (("IN", "OUT", "--to", "de", "--engine", "deepl"), "“DeepL” is not set up"),
        (("IN", "OUT", "--to", "de", "--engine", "whisper"), "into English only"),
        (("IN", "OUT", "--to", "en", "--engine", "whisper"), "holds captions"),
        (("IN", "OUT", "--to", "de", "--glossary", "nowhere.csv"), "glossary nowhere.csv"),
        (("IN", "OUT", "--to", "de", "--profile", "nowhere"), "There is no profile"),
        (("--remember",), "Say which engine"),
    ],
)
def test_what_cannot_be_is_a_sentence(
    server: TranslationServer, srt: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    places = {"IN": srt, "OUT": srt.with_name("out.srt"), "OUT.doc": srt.with_name("out.doc")}
    result = run(*(places.get(each, each) for each in arguments))
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert not srt.with_name("out.srt").exists()


def test_what_is_there_is_not_replaced_unasked(server: TranslationServer, srt: Path) -> None:
    out = srt.with_name("out.srt")
    out.write_text("mine", encoding="utf-8")
    result = run(srt, out, "--to", "de")
    assert result.exit_code == 2
    assert "--retry-failed translates what is still missing in it" in result.stderr
    assert out.read_text(encoding="utf-8") == "mine"


def test_a_language_that_nobody_knows_is_asked_for(server: TranslationServer, srt: Path) -> None:
    unnamed = srt.rename(srt.with_name("film.srt"))
    out = srt.with_name("out.srt")
    result = run(unnamed, out, "--to", "de", "--engine", "mymemory")
    assert result.exit_code == 2
    assert "do not say which language" in result.stderr
    assert run(unnamed, out, "--to", "de").exit_code == 0
    assert server.translations[-1].body["source"] == "auto"


def test_engines_are_listed_with_what_they_want(server: TranslationServer) -> None:
    result = run("--engines")
    lines = result.stdout.splitlines()
    ready = {line.split()[1] for line in lines if line.startswith("*")}
    assert ready == {"libretranslate", "google", "mymemory"}
    assert "DEEPL_API_KEY" in result.stdout
    assert not server.seen


def test_an_address_alone_says_which_engine(
    server: TranslationServer, srt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CUESMITH_TRANSLATE_URL")
    out = srt.with_name("out.srt")
    assert run(srt, out, "--to", "de", "--url", server.url("libretranslate")).exit_code == 0
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    chat = ("--url", server.url("openai"), "--model", "any", "--force")
    assert run(srt, out, "--to", "de", *chat).exit_code == 0
    assert server.translations[-1].path.endswith("/chat/completions")


def test_no_engine_is_taken_that_nobody_chose(srt: Path) -> None:
    result = run(srt, srt.with_name("out.srt"), "--to", "de")
    assert result.exit_code == 2
    assert "No translation engine is set up" in result.stderr


def test_settings_are_remembered(server: TranslationServer, srt: Path) -> None:
    run("--engine", "openai", "--remember", "--url", server.url("openai/v1"), "--model", "m")
    result = run(srt, srt.with_name("out.srt"), "--to", "de", "--engine", "openai")
    assert "Incorrect API key" in result.stderr, "the address and model were not remembered"
    result = run("--engine", "deepl", "--remember", stdin="a-secret-key\n")
    assert result.exit_code == 2
    assert "no keyring" in result.stderr


def test_a_key_is_kept_in_the_keyring(server: TranslationServer, srt: Path) -> None:
    keyring.set_keyring(Drawer())
    said = run("--engine", "deepl", "--remember", "--url", server.url("deepl"), stdin=f"{KEY}\n")
    assert said.exit_code == 0
    assert KEY not in said.output
    assert run(srt, srt.with_name("out.srt"), "--to", "de", "--engine", "deepl").exit_code == 0
    assert all(KEY not in path.read_text() for path in config_dir().iterdir())


def test_a_model_on_this_computer_comes_first(server: TranslationServer, srt: Path) -> None:
    build_tiny_translator(translation_folder() / "opus-mt-en-de", separate=True)
    srt.write_text("1\n00:00:01,000 --> 00:00:03,000\nthe dog sees the cat.\n")
    assert run(srt, srt.with_name("out.srt"), "--to", "de").exit_code == 0
    assert "die hund sieht die katze." in srt.with_name("out.srt").read_text()
    assert not server.seen


def test_a_broken_connection_is_waited_for(server: TranslationServer, srt: Path) -> None:
    server.faults.append(drop)
    result = run(srt, srt.with_name("out.srt"), "--to", "de")
    assert result.exit_code == 0
    assert "the connection broke. Again in" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent by signal")
def test_ctrl_c_keeps_what_is_done(server: TranslationServer, tmp_path: Path) -> None:
    srt, out = tmp_path / "film.en.srt", tmp_path / "out.srt"
    times = (f"00:{n // 60:02}:{n % 60:02}" for n in range(1, 62))
    texts = (f"{at},000 --> {at},900\nSentence {n}.\n" for n, at in enumerate(times, 1))
    srt.write_text("\n".join(f"{n}\n{each}" for n, each in enumerate(texts, 1)))
    server.faults.extend([None, None, None])
    server.always = refused(429, "wait", Retry_After="100")
    program = [sys.executable, "-m", "cuesmith", "translate", str(srt), str(out), "--to", "de"]
    with subprocess.Popen(program, stderr=subprocess.PIPE, text=True) as process:
        try:
            server.wait_for_translations(4)
            process.send_signal(signal.SIGINT)
            _, told = process.communicate(timeout=120)
        finally:
            process.kill()
    assert process.returncode == 130
    assert "60 of 61 cues translated" in told
    assert "Sentencede 60." in out.read_text()
    assert "Sentence 61." in out.read_text()
