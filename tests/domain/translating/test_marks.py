"""What must survive a translation, as marks and back."""

from __future__ import annotations

import pytest

from cuesmith.domain.translating.marks import Kind, Marked, Restored, lost, mark, restore, spans_of
from cuesmith.domain.translating.terms import FixedTerm

ALL = frozenset(Kind)
TERMS = (FixedTerm("Falcon"), FixedTerm("engine room", "Maschinenraum"))


def marked(text: str, *, xml: bool, tags: tuple[int, ...] = ()) -> Marked:
    return mark(text, spans_of(text, TERMS, tags), ALL, xml=xml)


def test_marks_stand_for_terms_numbers_and_addresses() -> None:
    text = "The Falcon has 1,250 rooms: see https://example.org/a or @falcon & {name}"
    assert marked(text, xml=False).sent == "The [1] has [2] rooms: see [3] or [4] & [5]"
    assert marked(text, xml=True).sent == (
        'The <x id="1"/> has <x id="2"/> rooms: see <x id="3"/> or <x id="4"/> &amp; <x id="5"/>'
    )


def test_an_answer_gets_what_its_marks_stand_for() -> None:
    sent = marked("In the engine room of the Falcon", xml=False)
    assert restore(sent, "Im [1] der ［ 2 ］", "") == Restored(
        "Im Maschinenraum der Falcon", ((3, 16), (21, 27))
    )


def test_marks_may_change_places_but_tags_may_not_cross() -> None:
    text = "the red Falcon flies"
    sent = marked(text, xml=True, tags=(4, 7))
    assert sent.sent == 'the <x id="1"/>red<x id="2"/> <x id="3"/> flies'
    turned = restore(sent, 'le <x id="3"/> <x id="1"/>rouge<x id="2"/> vole', text)
    assert turned is not None
    assert (turned.text, turned.places) == ("le Falcon rouge vole", ((10, 10), (15, 15), (3, 9)))
    assert restore(sent, 'le <x id="3"/> <x id="2"/>rouge<x id="1"/> vole', text) is None


@pytest.mark.parametrize(
    "answer",
    ["Im der [2]", "Im [1] [1] der [2]", "", "   ", "Im [1] der [2] " + "und weiter " * 100],
)
def test_marks_that_are_missing_or_doubled_and_runaway_answers_are_refused(answer: str) -> None:
    assert restore(marked("In the engine room of the Falcon", xml=False), answer, "") is None


def test_spaces_that_engines_put_around_tags_go() -> None:
    text = "the red one, yes"
    sent = marked(text, xml=True, tags=(4, 7))
    for answer in (
        'le <x id="1"/> rouge <x id="2"/> , oui',
        'le <x id="1"></x>rouge<x id="2"/>, oui',
    ):
        restored = restore(sent, answer, text)
        assert restored is not None
        assert restored.text.replace(" ,", ",") == "le rouge, oui"
        assert [restored.text[at:end] for at, end in restored.places] == ["", ""]


def test_brackets_of_the_text_itself_are_no_marks() -> None:
    sent = marked("See [1] and [2] of Falcon", xml=False)
    assert sent.sent == "See [[3]] and [[4]] of [5]"
    restored = restore(sent, sent.sent.replace("See", "Siehe"), "")
    assert restored is not None
    assert restored.text == "Siehe [1] and [2] of Falcon"


def test_numbers_are_known_again_in_any_writing() -> None:
    for text, answer in [
        ("1,250 miles", "1.250 Meilen"),
        ("at 10:30", "um 10.30 Uhr"),
        ("25 dogs", "٢٥ كلبا"),
        ("3.5", "3,5"),
    ]:
        assert not lost(spans_of(text, (), ()), answer, ALL, lenient=False), (text, answer)
    assert lost(spans_of("25 dogs", (), ()), "viele Hunde", ALL, lenient=True)
    assert lost(spans_of("2 dogs", (), ()), "zwei Hunde", ALL, lenient=False)
    assert not lost(spans_of("2 dogs", (), ()), "zwei Hunde", ALL, lenient=True)


def test_a_text_of_nothing_but_numbers_is_looked_at_in_linear_time() -> None:
    spans_of("1 " * 20_000 + "@" * 20_000 + "a." * 20_000 + "{" * 20_000, (), ())


def test_xml_is_undone_once() -> None:
    sent = marked("a &amp; b < c", xml=True)
    assert sent.sent == "a &amp;amp; b &lt; c"
    restored = restore(sent, sent.sent, "")
    assert restored is not None
    assert restored.text == "a &amp; b < c"


@pytest.mark.parametrize("xml", [True, False])
def test_marks_of_another_text_are_refused(xml: bool) -> None:
    sent = marked("a red one [7]", xml=xml)
    stray = '<x id="2"/>' if xml else "[3]"
    assert restore(sent, sent.sent.replace("red", f"red {stray}"), "a red one [7]") is None
    assert restore(sent, sent.sent, "a red one [7]") is not None


def test_tags_that_an_engine_made_up_are_no_text() -> None:
    text = "a < b, <b>not c"
    answer = "<p>un &lt; b,<br/>pas&lt;b> <b>c</b></p>"
    restored = restore(marked(text, xml=True), answer, text)
    assert restored is not None
    assert restored.text == "un < b, pas<b> <b>c"


@pytest.mark.parametrize(
    ("text", "said", "gone"),
    [
        ("250 dogs and 25 cats", "250 Hunde und Katzen", True),
        ("at 14:30", "um 14 Uhr 30", False),
        ("2 times 2 is 4", "2 mal ist 4", False),
        ("20 times 20 is 400", "20 mal ist 400", True),
        ("1,000,000 fish", "1 000 000 Fische", False),
    ],
)
def test_a_number_within_another_is_none(text: str, said: str, gone: bool) -> None:
    assert lost(spans_of(text, (), ()), said, ALL, lenient=True) is gone
