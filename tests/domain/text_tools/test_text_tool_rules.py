"""What holds for every text tool, whatever the text: it comes to rest, keeps to its cues, is quick,
and leaves tags, times and all other words alone."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuesmith.domain.amendments import amended, take
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.text_tools.casing import Casing
from cuesmith.domain.text_tools.clean import CleanWish, cleaning
from cuesmith.domain.text_tools.numbers import NumberStyle
from cuesmith.domain.text_tools.passes import amending
from cuesmith.domain.text_tools.profanity import Masking
from cuesmith.domain.text_tools.punctuation import Dash, Ellipsis, PunctuationWish, Quotes
from cuesmith.domain.text_tools.sdh import Labels, Music, SdhWish
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.services.word_lists import shipped_languages, shipped_words
from tests.support.shared import shared_dir

WISHES = {
    "sdh": CleanWish(sdh=SdhWish()),
    "sdh-all": CleanWish(sdh=SdhWish(labels=Labels.ANY, music=Music.LYRICS, capitals=True)),
    "fillers": CleanWish(fillers=True),
    "profanity": CleanWish(profanity=Masking.FIRST),
    "bleep": CleanWish(profanity=Masking.BLEEP),
    "remove": CleanWish(profanity=Masking.REMOVE),
    "words": CleanWish(numbers=NumberStyle.WORDS),
    "digits": CleanWish(numbers=NumberStyle.DIGITS),
    "punctuation": CleanWish(punctuation=PunctuationWish()),
    "typographic": CleanWish(
        punctuation=PunctuationWish(quotes=Quotes.TYPOGRAPHIC, dash=Dash.SPACED)
    ),
    "straight": CleanWish(
        punctuation=PunctuationWish(quotes=Quotes.STRAIGHT, ellipsis=Ellipsis.DOTS, full_stops=True)
    ),
    **{each.value: CleanWish(casing=each, names=("Ann Lee", "USA")) for each in Casing},
}
ALL = CleanWish(
    SdhWish(),
    True,
    True,
    (),
    Masking.BLEEP,
    NumberStyle.WORDS,
    PunctuationWish(),
    Casing.SENTENCE,
    ("Ann Lee",),
)
PIECES = [
    *"aB1 .,-[]()♪:!?'\"…\n",
    "um",
    "Uh, ",
    "shit",
    "JOHN: ",
    "you know",
    "- ",
    "ann lee",
    "[bleep]",
    " 3 ",
    "日本",
    "えっと、",
    "İ",
    "ß",
    "#",
    "\t",
    "5%",
    "www.a.b",
]
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=9).map("".join), max_size=4)
FEWER = settings(max_examples=40)
LANGUAGES = st.sampled_from(("en", "de", "fr", "es", "it", "nl", "tr", "ja", "zh", "ar"))


def make_track(texts: list[str], language: str = "en") -> Track:
    cues = tuple(Cue(f"c{n}", n * 1000, n * 1000 + 900, text) for n, text in enumerate(texts))
    return Track(cues, language, id="t")


def clean(track: Track, wish: CleanWish, language: str) -> Track:
    return amended(track, amending(cleaning(wish, shipped_words(language)))(track))


@pytest.mark.parametrize("name", WISHES)
@FEWER
@given(texts=TEXTS, language=LANGUAGES)
def test_a_tool_run_twice_changes_nothing_more(name: str, texts: list[str], language: str) -> None:
    once = clean(make_track(texts), WISHES[name], language)
    # What stands behind a cue that went is looked at again in its new company.
    if len(once.cues) == len(texts):
        assert clean(once, WISHES[name], language).cues == once.cues


@FEWER
@given(texts=TEXTS, language=LANGUAGES)
def test_times_and_identities_stay_and_undo_is_exact(texts: list[str], language: str) -> None:
    track = make_track(texts, language)
    found = amending(cleaning(ALL, shipped_words(language)))(track)
    for each in found:
        (before,) = each.before
        for after in each.after:
            assert replace(after, text=before.text) == before
        assert each.after == () or each.after[0].text.strip()
    document = Document((track,))
    edit = take("t", document, found, "Clean up text")
    if edit is not None:
        done = apply(document, edit)
        assert apply(done.document, done.inverse).document == document


@FEWER
@given(texts=TEXTS)
def test_nothing_but_marks_and_spaces_differs_where_punctuation_is_cleaned(
    texts: list[str],
) -> None:
    for wish in (WISHES["punctuation"], WISHES["typographic"], WISHES["straight"]):
        left = {cue.id: cue.text for cue in clean(make_track(texts), wish, "en").cues}
        for number, text in enumerate(texts):
            after = left.get(f"c{number}", "")
            assert re.sub(r"[\W_]+", "", after) == re.sub(r"[\W_]+", "", text)


@FEWER
@given(texts=TEXTS, language=LANGUAGES)
def test_nothing_but_case_differs_where_casing_is_changed(texts: list[str], language: str) -> None:
    for casing in Casing:
        after = clean(make_track(texts), CleanWish(casing=casing), language)
        for cue, text in zip(after.cues, texts, strict=True):
            assert _caseless(cue.text) == _caseless(text)


def _caseless(text: str) -> str:
    return text.replace("ı", "i").replace("İ", "i").casefold()


@FEWER
@given(texts=TEXTS)
def test_nothing_comes_where_things_are_left_out(texts: list[str]) -> None:
    for wish in (WISHES["sdh"], WISHES["fillers"], WISHES["remove"]):
        for cue in clean(make_track(texts), wish, "en").cues:
            before = texts[int(cue.id[1:])].casefold()
            assert set(cue.text.casefold()) <= {*before, "-", " "}


HOSTILE = [
    "(" * 10_000,
    "[" * 5_000 + "]" * 5_000,
    "[a" * 5_000,
    "a " * 5_000,
    "um, " * 2_000,
    " " * 10_000,
    " \t" * 5_000 + "x",
    "." * 10_000,
    ". " * 5_000,
    ", " * 5_000,
    '"' * 5_000,
    "'" * 5_000,
    "1 " * 5_000,
    "1" * 10_000,
    "-" * 10_000,
    "- a\n" * 2_000,
    "A" * 10_000,
    "♪ " * 5_000,
    "A: " * 3_000,
    "\n" * 10_000,
    "a.b" * 3_000,
    "5 % " * 2_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:6]))
def test_hostile_text_comes_to_an_end(text: str) -> None:
    """What takes the square of the length, or worse, would keep this for minutes or for ever."""
    for wish in (*WISHES.values(), ALL):
        for each in cleaning(wish, shipped_words("en")):
            assert len(each.turn([text])) == 1


@pytest.mark.parametrize("folder", ["subrip", "ass", "webvtt"])
def test_tags_of_real_files_survive(folder: str) -> None:
    """Where text changes, the tags of its cue are there still, or went with what they held."""
    checked = 0
    for path in sorted(shared_dir("cases", folder).rglob("*.*")):
        if path.suffix not in (".srt", ".ass", ".ssa", ".vtt") or path.stat().st_size > 200_000:
            continue
        try:
            track = files.read(path, ReadOptions()).track
        except Exception:  # noqa: BLE001 - files that are refused are tested elsewhere
            continue
        upper = clean(track, WISHES["upper"], "en")
        for before, after in zip(track.cues, upper.cues, strict=True):
            if before.markup and after.markup and before.text != after.text:
                checked += 1
                assert _tags(before.markup.source) == _tags(after.markup.source), path
    assert checked > 10


def _tags(source: str) -> list[str]:
    """All but pairs that hold nothing, which an edit drops."""
    for _ in range(3):
        source = re.sub(r"<(\w+)[^<>]*></\1>", "", source)
    return re.findall(r"<[^<>\n]*>|\{[^{}\n]*\}", source)


def test_every_language_is_read() -> None:
    assert {"en", "de", "fr", "es", "it", "nl", "tr", "ja", "zh", "ar"} <= set(shipped_languages())
    for language in shipped_languages():
        lists = shipped_words(language)
        assert lists.fillers
        assert lists.profanity
        assert lists.numbers.words == () or len(lists.numbers.words) == 13
        cleaning(ALL, lists)
