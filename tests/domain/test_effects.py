"""Effects: exact times, nothing outside the cue, nothing of the text lost."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuesmith.domain.ass_style import AssStyle
from cuesmith.domain.colors import Rgba
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.effects.events import Event
from cuesmith.domain.effects.table import EFFECTS, parameters_of
from cuesmith.domain.karaoke import centiseconds, syllables
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.markup.ass import parse, tokenize
from cuesmith.domain.timed_line import timed_lines
from tests.support.cue_strategies import cues, quick
from tests.support.styled_cues import SAID, timed_cues

LOOK = ResolvedStyle(AssStyle(size=60), Rgba(255, 214, 10), word_box=Rgba(90, 30, 200))
few = settings(quick, max_examples=30)
"""For each of the effects."""
TURN = re.compile(r"\\t\((\d+),(\d+),")


def drawn(cue: Cue, effect: str, look: ResolvedStyle = LOOK) -> list[Event]:
    values = tuple((item.name, item.default) for item in parameters_of(EFFECTS[effect]))
    style = replace(look, effect=effect, parameters=values)
    lines = timed_lines(cue, style)
    return [event for line in lines for event in EFFECTS[effect].draw(line, style)]


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def plain(event: Event) -> str:
    return parse(event.text).text


def starts_of_colour(event: Event, digits: str) -> list[int]:
    """When words come to a colour, in milliseconds of the event."""
    return [int(t) for t in re.findall(rf"\\t\((\d+),\d+,\\1c&H{digits}&\)", event.text)]


@pytest.mark.parametrize("effect", EFFECTS)
@few
@given(cue=timed_cues())
def test_text_is_whole_and_events_stay_within_their_cue(effect: str, cue: Cue) -> None:
    events = drawn(cue, effect)
    assert {composed(plain(event)) for event in events} == {composed(cue.text)}
    for event in events:
        assert cue.start <= event.start <= event.end <= cue.end
        length = (centiseconds(cue.end) - centiseconds(cue.start)) * 10
        for first, last in TURN.findall(event.text):
            # A turn that begins with the event's end takes its one millisecond beyond it.
            assert 0 <= int(first) <= length
            assert int(first) < int(last)


@pytest.mark.parametrize("effect", EFFECTS)
@few
@given(made=cues())
def test_any_text_is_drawn_as_it_reads(effect: str, made: list[Cue]) -> None:
    for cue in made:
        for event in drawn(cue, effect):
            assert composed(plain(event)) == composed(cue.text)


def test_letters_take_their_marks_on_and_ideographs_stay() -> None:
    """A mark of another font, for want of one in the first, would stand beside the letter."""
    (event,) = drawn(
        Cue("c", 0, 900, "Vie\u0323\u0302t か\u3099 \u1100\u1161 \uf900 n\u0e34"), "fill"
    )
    assert plain(event) == "Vi\u1ec7t が \uac00 \uf900 n\u0e34"


@quick
@given(timed_cues())
def test_karaoke_adds_up_to_the_line_and_words_start_on_time(cue: Cue) -> None:
    (event,) = drawn(cue, "fill")
    found = syllables(event.text)
    assert found[-1].end == (centiseconds(cue.end) - centiseconds(cue.start)) * 10
    spoken = [item for item in found if item.text.strip(" \n–") and item.end > item.start]
    assert len(spoken) == len(cue.words)
    for item, word in zip(spoken, cue.words, strict=True):
        exact = centiseconds(cue.start) * 10 + item.start
        assert abs(exact - word.start) <= 5
        assert abs(exact + item.end - item.start - word.end) <= 5


@quick
@given(timed_cues())
def test_a_highlight_is_exact_to_the_millisecond(cue: Cue) -> None:
    (event,) = drawn(cue, "highlight")
    begins = starts_of_colour(event, "0AD6FF")
    first = centiseconds(cue.start) * 10
    wanted = [max(0, word.start - first) for word in cue.words]
    assert begins == [time for time in wanted if time]


@pytest.mark.parametrize("effect", ["pop", "bounce"])
@few
@given(cue=timed_cues())
def test_words_that_move_move_on_time(effect: str, cue: Cue) -> None:
    (event,) = drawn(cue, effect)
    first = centiseconds(cue.start) * 10
    turns = {int(begins) for begins, _ in TURN.findall(event.text)} | {0}
    assert {max(0, word.start - first) for word in cue.words} <= turns


@quick
@given(timed_cues())
def test_letters_are_written_within_their_word(cue: Cue) -> None:
    (event,) = drawn(cue, "typewriter", replace(LOOK, highlight=LOOK.style.primary))
    times = [int(begins) for begins, _ in TURN.findall(event.text)]
    assert times == sorted(times)
    first = centiseconds(cue.start) * 10
    assert max(times, default=0) <= cue.words[-1].end - first


def test_fill_crosses_line_breaks_and_fills_pauses() -> None:
    (event,) = drawn(SAID, "fill")
    assert event.text == (
        "{\\kf10}{\\kf30}Captions {\\kf20}that {\\kf5}{\\kf25}move\\N"
        "{\\kf60}{\\kf30}with {\\kf30}every {\\kf6}{\\kf44}word{\\kf100}"
    )


def test_what_is_written_from_the_right_switches() -> None:
    cue = Cue("c", 0, 1000, "שלום עולם", (Word(0, 500, "שלום"), Word(500, 1000, "עולם")))
    (event,) = drawn(cue, "fill")
    assert "\\kf" not in event.text
    assert event.text.count("\\k50") == 2
    assert drawn(cue, "typewriter")[0].text.count("עולם") == 1


def test_the_box_is_a_layer_below_the_same_line() -> None:
    below, above = drawn(SAID, "box")
    assert (below.boxed, below.layer, above.boxed, above.layer) == (True, 0, False, 1)
    assert below.text.startswith("{\\1a&HFF&\\3a&HFF&}")
    assert plain(below) == plain(above)


def test_a_short_pause_keeps_the_light_on() -> None:
    (event,) = drawn(SAID, "highlight")
    ends = starts_of_colour(event, "FFFFFF")
    # 50 ms after "that" are bridged; 597 ms after "move" are a pause.
    assert ends == [396, 650, 903, 1797, 2155, 2600]


def test_markup_of_the_cue_stays() -> None:
    said = "{\\an8}Red {\\c&H0000FF&}{\\k20}fox {\\i1}runs{\\r}"
    cue = Cue("c", 0, 900, "Red fox runs", (), Markup(Dialect.ASS, said))
    (event,) = drawn(cue, "highlight")
    assert "\\an8" in event.text
    assert "\\i1" in event.text
    assert "\\k20" not in event.text
    assert "\\r" not in event.text
    # After its light, a word is again what the cue's own markup made it.
    assert event.text.count("\\1c&H0000FF&") >= 2


def test_after_bold_words_the_style_holds_again() -> None:
    said = Markup(Dialect.SRT, "Very <b>red</b> <i>fox</i>es")
    (event,) = drawn(Cue("c", 0, 900, "Very red foxes", (), said), "none")
    assert event.text == "Very {\\b1}red{\\b} {\\i1}fox{\\i}es"


@pytest.mark.parametrize("text", [r"C:\readme.txt", r"a\b0\b1 \k50 b", r"\r \rest{}"])
def test_what_looks_like_a_tag_is_text(text: str) -> None:
    for effect in EFFECTS:
        assert {plain(event) for event in drawn(Cue("c", 0, 900, text), effect)} == {text}


def test_braces_and_backslashes_are_text() -> None:
    cue = Cue("c", 0, 900, "{\\b1} a\\N {")
    for effect in EFFECTS:
        for event in drawn(cue, effect):
            shown = "".join(token.plain for token in tokenize(event.text))
            assert shown == cue.text


def test_a_few_words_at_a_time_come_when_they_are_spoken() -> None:
    events = drawn(SAID, "none", replace(LOOK, max_words=2))
    assert [(e.start, e.end, plain(e).strip()) for e in events] == [
        (1000, 1650, "Captions that"),
        (1650, 2797, "move with"),
        (2797, 4600, "every word"),
    ]


def test_a_group_of_words_does_not_outstay_a_long_pause() -> None:
    late = Cue("c", 0, 9000, "Yes no", (Word(0, 300, "Yes"), Word(8000, 8500, "no")))
    first, second = drawn(late, "none", replace(LOOK, max_words=1))
    assert (first.end, second.start, second.end) == (1100, 8000, 9000)


def test_lines_that_do_not_fit_are_broken_anew_but_speakers_keep_theirs() -> None:
    narrow = replace(LOOK, line_letters=12)
    assert [plain(e) for e in drawn(SAID, "none", narrow)] == ["Captions that move with every word"]
    two = replace(SAID, text="- Captions that move\n- with every word")
    assert [plain(e) for e in drawn(two, "none", narrow)] == [two.text]


def test_lines_of_words_that_do_not_fit_are_left_to_libass() -> None:
    look = replace(LOOK, max_words=6, words_per_line=3)
    assert [plain(e) for e in drawn(SAID, "none", look)] == [SAID.text]
    narrow = replace(look, line_letters=12)
    assert [plain(e) for e in drawn(SAID, "none", narrow)] == [SAID.text.replace("\n", " ")]


def test_the_box_of_a_line_fades_with_it() -> None:
    boxed = replace(LOOK.style, border_style=4, back=Rgba(0, 0, 0, 240))
    fades = (("fade_in", 80.0), ("fade_out", 100.0))
    style = replace(LOOK, style=boxed, effect="none", parameters=fades)
    (line,) = timed_lines(SAID, style)
    (event,) = EFFECTS["none"].draw(line, style)
    assert event.text.startswith(
        "{\\fad(80,100)\\4a&HFF&\\t(0,80,\\4a&H0F&)\\t(3500,3600,\\4a&HFF&)}"
    )


def test_lines_of_words_that_grow_are_set_ahead() -> None:
    (event,) = drawn(SAID, "bounce", replace(LOOK, line_letters=23, max_words=6))
    assert event.text.startswith("{\\q2}")
    assert plain(event) == "Captions that move\nwith every word"
    (narrow,) = drawn(SAID, "bounce", replace(LOOK, line_letters=8, max_words=6))
    assert plain(narrow) == "Captions\nthat\nmove\nwith\nevery\nword"
    thai = Cue("c", 0, 900, "สวัสดีครับ")
    assert "\\q2" not in drawn(thai, "bounce", replace(LOOK, line_letters=23))[0].text


def test_syllables_count_as_the_word_that_they_are_of() -> None:
    said = (("ka", 0), ("ra", 200), ("o", 300), ("ke", 400), ("no", 800), ("ko", 900), ("ro", 1000))
    sung = tuple(Word(time, time + 100, text) for text, time in said)
    cue = Cue("c", 0, 1200, "karaoke no kokoro", (*sung[:6], Word(1000, 1050, "ko"), sung[6]))
    by_word = drawn(cue, "highlight", replace(LOOK, max_words=1))
    assert [plain(e).strip() for e in by_word] == ["karaoke", "no", "kokoro"]
    assert [e.start for e in by_word] == [0, 800, 900]
    (event,) = drawn(cue, "none", replace(LOOK, words_per_line=2))
    assert plain(event) == "karaoke no\nkokoro"


@given(st.integers(1, 4))
def test_words_per_line(count: int) -> None:
    (event,) = drawn(SAID, "none", replace(LOOK, words_per_line=count))
    lines = plain(event).split("\n")
    assert [len(line.split()) for line in lines[:-1]] == [count] * (len(lines) - 1)


def test_a_cue_of_no_length_or_text_draws_nothing() -> None:
    assert drawn(Cue("c", 5, 5, "x"), "fill") == []
    assert drawn(Cue("c", 5, 900, " \n"), "fill") == []


def test_the_word_that_is_written_may_be_lit() -> None:
    (event,) = drawn(SAID, "typewriter")
    assert starts_of_colour(event, "0AD6FF") == [104, 396, 650, 1500, 1797, 2155]
    same = replace(LOOK, highlight=LOOK.style.primary)
    assert "\\1c" not in drawn(SAID, "typewriter", same)[0].text


def test_words_that_pop_are_lit_only_where_the_highlight_is_a_colour_of_its_own() -> None:
    assert "\\1c" in drawn(SAID, "pop")[0].text
    same = replace(LOOK, highlight=LOOK.style.primary)
    assert "\\1c" not in drawn(SAID, "pop", same)[0].text
