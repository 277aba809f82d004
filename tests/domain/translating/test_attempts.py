"""From cues to what is sent, and from its answers back to cues."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Dialect, Doubt, Markup, Word
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.markup.tokens import plain_text
from cuesmith.domain.profiles import Profile
from cuesmith.domain.translating.attempts import Attempt, Manner, attempts
from cuesmith.domain.translating.passages import passages, pieces_of
from cuesmith.domain.translating.rebuilding import Dealt, translated_cue, untranslated_cue
from cuesmith.domain.translating.terms import FixedTerm
from tests.support.cue_strategies import quick, texts

XML = Manner("en", "de", (FixedTerm("Paris"), FixedTerm("dogs", "Hunde")), xml=True)
PLAIN = Manner("en", "de", (FixedTerm("Paris"), FixedTerm("dogs", "Hunde")))


def cue(source: str, number: int = 0, dialect: Dialect = Dialect.SRT, **more: object) -> Cue:
    """A cue of marked-up text, as a reader makes it."""
    text = plain_text(dialect_module(dialect).tokenize(source))
    markup = Markup(dialect, source) if dialect_module(dialect).escape(text) != source else None
    made = Cue(f"c{number}", number * 2000, number * 2000 + 1900, text, markup=markup)
    return made if not more else Cue(**{**_fields(made), **more})  # type: ignore[arg-type]


def _fields(made: Cue) -> dict[str, object]:
    return {name: getattr(made, name) for name in Cue.__slots__}


def all_attempts(*cues: Cue, manner: Manner = XML) -> list[list[Attempt]]:
    return [list(attempts(each, manner)) for each in passages(cues, manner.source)]


def shouted(sent: str) -> str:
    """An engine that keeps marks."""
    return re.sub(r"<[^>]*>|\[\d+\]|&\w+;|[^<\[&]+", lambda hit: _shout(hit[0]), sent)


def _shout(part: str) -> str:
    return part if part[0] in "<&[" else part.upper()


def rebuilt(cues: list[Cue], engine: Callable[[str], str], manner: Manner = XML) -> list[Cue]:
    """All cues with what the first good attempt brings."""
    dealt: dict[str, list[Dealt]] = {each.id: [] for each in cues}
    for ways in all_attempts(*cues, manner=manner):
        read = (each.read(engine(each.marked.sent)) for each in ways)
        for part in next((found for found in read if found), ()):
            dealt[part.piece.cue.id].append(part)
    return [translated_cue(each, dealt[each.id], Profile(), "de") for each in cues]


def test_a_passage_is_sent_with_ever_fewer_marks() -> None:
    ((*ways, again),) = all_attempts(cue("In <i>Paris</i> 25 dogs"), manner=PLAIN)
    assert [each.marked.sent for each in ways] == [
        "In [1][2][3] 25 [4]",
        "In [1][2][3] [4] [5]",
        "In [1] [2] [3]",
        "In Paris 25 dogs",
    ]
    assert again == ways[-1]


def test_a_plain_passage_is_sent_as_it_is() -> None:
    ((way, again),) = all_attempts(cue("Hello there."))
    assert (way.marked.sent, way.last) == ("Hello there.", True)
    assert again == way


def test_terms_numbers_and_tags_survive() -> None:
    first, second = rebuilt(
        [cue("We went to <b>our</b> house"), cue("in Paris with 25 dogs.", 1)], shouted
    )
    assert first.markup == Markup(Dialect.SRT, "WE WENT TO <b>OUR</b> HOUSE")
    assert (second.text, second.markup) == ("IN Paris WITH 25 Hunde.", None)


def test_a_number_that_became_another_is_asked_for_again() -> None:
    ((first, second, _),) = all_attempts(cue("25 cats"))
    assert first.read("26 Katzen") is None
    assert second.marked.sent == '<x id="1"/> cats'
    assert second.read('<x id="1"/> Katzen') is not None


def test_without_marks_tags_are_seated_by_proportion_at_words() -> None:
    made = [cue("We have a <i>very old</i> house")]
    (turned,) = rebuilt(made, lambda sent: "" if "<x" in sent else "Wir haben ein uraltes Haus")
    assert turned.markup is not None
    assert re.fullmatch(r"Wir haben (ein )?<i>(ein )?uraltes</i> Haus", turned.markup.source)


def test_a_dialogue_keeps_its_lines_dashes_and_names() -> None:
    made = [cue("- <i>Hello there.</i>\n- JOHN: Bye.")]
    (turned,) = rebuilt(made, shouted)
    assert turned.text == "- HELLO THERE.\n- JOHN: BYE."
    assert turned.markup == Markup(Dialect.SRT, "- <i>HELLO THERE.</i>\n- JOHN: BYE.")


@pytest.mark.parametrize(
    ("dialect", "source", "turned"),
    [
        (
            Dialect.WEBVTT,
            "<v Ann>We <c.red>see</c> A&amp;B</v>",
            "<v Ann>WE <c.red>SEE</c> A&amp;B</v>",
        ),
        (Dialect.WEBVTT, "<00:00:01.000>We <00:00:02.000>see", None),
        (Dialect.ASS, "{\\an8\\k20}We {\\k30\\i1}see{\\i0}", "{\\an8}WE {\\i1}SEE{\\i0}"),
        (Dialect.ASS, "{\\pos(1,2)}We see", "{\\pos(1,2)}WE SEE"),
        (
            Dialect.TTML,
            '<span tts:color="red">We</span> see',
            '<span tts:color="red">WE</span> SEE',
        ),
    ],
)
def test_markup_of_every_dialect_is_kept_but_for_the_times_of_words(
    dialect: Dialect, source: str, turned: str | None
) -> None:
    (made,) = rebuilt([cue(source, dialect=dialect)], shouted)
    assert (made.markup.source if made.markup else None) == turned


def test_italics_that_end_with_a_cue_hold_the_cut() -> None:
    first, second = rebuilt(
        [cue("We went to the <i>Grand Hotel</i>"), cue("in the city.", 1)], shouted
    )
    assert first.markup == Markup(Dialect.SRT, "WE WENT TO THE <i>GRAND HOTEL</i>")
    assert second.text == "IN THE CITY."


def test_long_lines_are_broken_to_the_profile() -> None:
    made = [cue("We went to the <i>house</i> of the people that we know so well, today.")]
    (turned,) = rebuilt(made, shouted)
    assert len(turned.text.split("\n")) == 2
    assert turned.markup is not None
    assert plain_text(dialect_module(Dialect.SRT).tokenize(turned.markup.source)) == turned.text


def test_everything_else_of_a_cue_is_kept() -> None:
    word = Word(0, 500, "Hello", 0.9)
    made = cue(
        "Hello",
        words=(word,),
        speaker="Ann",
        settings=(("line", "0"), ("xml:lang", "en")),
        identifier="7",
        note="n",
        doubts=(Doubt.UNLIKELY, Doubt.UNTRANSLATED),
    )
    (turned,) = rebuilt([made], shouted)
    assert turned.words == (Word(0, 1900, "HELLO", estimated=True),)
    assert _fields(turned) == _fields(made) | {
        "text": "HELLO",
        "words": turned.words,
        "doubts": (Doubt.UNLIKELY,),
        "settings": (("line", "0"), ("xml:lang", "de")),
    }


def test_what_failed_is_marked_once() -> None:
    marked = untranslated_cue(cue("Hello"))
    assert (marked.text, marked.doubts) == ("Hello", (Doubt.UNTRANSLATED,))
    assert untranslated_cue(marked) is marked


def test_a_word_for_two_cues_cannot_be_dealt() -> None:
    ((way,),) = all_attempts(cue("What on"), cue("earth?", 1))
    assert way.read("Wie?") is None


@quick
@given(st.lists(texts(), min_size=1, max_size=5), st.booleans(), st.sampled_from(list(Dialect)))
def test_an_engine_that_changes_nothing_loses_nothing(
    written: list[str], xml: bool, dialect: Dialect
) -> None:
    made = [cue(text, number, dialect) for number, text in enumerate(written)]
    turned = rebuilt(made, lambda sent: sent, Manner("en", "en", xml=xml))
    assert _letters("".join(each.text for each in turned)) == _letters(
        "".join(each.text for each in made)
    )
    for before, after in zip(made, turned, strict=True):
        assert (after.id, after.start, after.end) == (before.id, before.start, before.end)
        assert not before.text.strip() or after.text.strip()
        if after.markup is not None:
            module = dialect_module(dialect)
            shown = plain_text(module.tokenize(after.markup.source))
            assert shown == plain_text(module.tokenize(module.escape(after.text)))


@quick
@given(texts(), st.text(max_size=60))
def test_pieces_lie_in_order_within_their_parts(text: str, speaker: str) -> None:
    position = 0
    for piece in pieces_of(Cue("c", 0, 1, text, speaker=speaker)):
        start, end = piece.part
        assert position == start <= piece.start <= piece.end <= end
        position = end + 1
    assert position == len(text) + 1


def _letters(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())
