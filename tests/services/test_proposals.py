"""What was heard again stands beside what is there, and taking it keeps what a person made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Dialect, Doubt, Markup, Word
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.speech import Segment, Span
from cuesmith.domain.text_difference import Piece, differences
from cuesmith.domain.track import Track, sort_cues
from cuesmith.services.proposals import ProposedCue, cues_within, propose, take
from tests.support.edit_examples import broken_rules
from tests.support.speech_strategies import quick, speech


def said(text: str, start: int, step: int = 400) -> Segment:
    texts = text.split()
    words = tuple(
        Word(start + n * step, start + n * step + 300, t, 0.9) for n, t in enumerate(texts)
    )
    return Segment(start, words[-1].end, text, words, language="en")


ONE = Cue("one", 1000, 3000, "We are going", speaker="Ann", note="check")
TWO = Cue("two", 3200, 5000, "to the moan.", markup=Markup(Dialect.SRT, "to the <i>moan</i>."))
CUES = (ONE, TWO)
SPAN = Span(1000, 5000)


def after(rows: tuple[ProposedCue, ...]) -> list[str | None]:
    return [row.after.text if row.after else None for row in rows]


def test_words_go_to_the_cues_that_have_them() -> None:
    rows = propose(CUES, [said("We are going to the moon.", 1000, 450)], SPAN, DEFAULT_PROFILE)
    assert after(rows) == ["We are going", "to the moon."]
    assert [row.same for row in rows] == [True, False]
    second = rows[1].after
    assert second is not None
    assert second.id == "two"
    assert second.markup == Markup(Dialect.SRT, "to the <i>moon</i>.")
    assert [word.text for word in second.words] == ["to", "the", "moon."]
    assert rows[0].after is not None
    assert (rows[0].after.speaker, rows[0].after.note) == ("Ann", "check")


def test_padding_is_cut_off() -> None:
    heard = said("Before that We are going to the moon. and after", 160, 420)
    span = Span(1000, 3600)
    rows = propose(CUES, [heard], span, DEFAULT_PROFILE)
    assert after(rows) == ["We are going", "to the moon."]
    edges = [(row.after.start, row.after.end) for row in rows if row.after]
    assert edges == [(1000, 2260), (2260, 5000)]
    (row,) = propose((), [said("so there", 700, 500)], Span(1000, 1450), DEFAULT_PROFILE)
    assert row.after is not None
    assert (row.after.text, row.after.start, row.after.end) == ("there", 1200, 1450)


def test_words_apart_from_all_cues_become_cues() -> None:
    rows = propose(
        (ONE,), [said("We are going", 1000), said("home", 8000)], Span(0, 9000), DEFAULT_PROFILE
    )
    assert after(rows) == ["We are going", "home"]
    assert rows[1].before is None


def test_a_cue_where_nothing_was_heard_may_go() -> None:
    rows = propose(CUES, [said("We are going", 1000)], SPAN, DEFAULT_PROFILE)
    assert after(rows) == ["We are going", None]
    assert after(propose(CUES, [], SPAN, DEFAULT_PROFILE)) == [None, None]


def document() -> Document:
    return Document((Track(CUES, "en", id="t"),))


def test_taking_is_one_edit_and_can_be_taken_back() -> None:
    rows = propose(
        CUES, [said("We are going home", 1000), said("today", 9000)], Span(0, 9900), DEFAULT_PROFILE
    )
    edit = take("t", document(), rows)
    assert edit is not None
    assert edit.describe(document()) == "Take what was heard in 3 cues"
    taken = apply(document(), edit)
    assert [cue.text for cue in taken.document.track("t").cues] == ["We are going home", "today"]
    assert apply(taken.document, taken.inverse).document == document()


def test_what_was_changed_meanwhile_is_left() -> None:
    rows = propose(CUES, [said("We were going to the moon.", 1000, 450)], SPAN, DEFAULT_PROFILE)
    changed = apply(document(), ReplaceText("t", "two", "to the mall.")).document
    edit = take("t", changed, rows)
    assert edit is not None
    texts = [cue.text for cue in apply(changed, edit).document.track("t").cues]
    assert texts == ["We were going", "to the mall."]
    assert take("t", Document(), rows[1:]) is None


def test_new_doubts_take_the_place_of_old_ones() -> None:
    heard = said("We are going", 1000)
    doubtful = Segment(heard.start, heard.end, heard.text, heard.words, (Doubt.UNLIKELY,))
    row, _ = propose(CUES, [doubtful], SPAN, DEFAULT_PROFILE)
    assert row.after is not None
    assert row.after.doubts == (Doubt.UNLIKELY,)


def test_only_cues_that_lie_in_the_span_are_asked_about() -> None:
    assert cues_within(CUES, Span(2000, 5000)) == CUES
    assert cues_within(CUES, Span(2001, 5000)) == (TWO,)
    assert cues_within((Cue("zero", 10, 10, ""),), Span(0, 100)) == ()


@st.composite
def some_cues(draw: st.DrawFn) -> tuple[Cue, ...]:
    texts = st.sampled_from(["the of and", "Anna. Smith,", "well", "今日は", "", "one\ntwo"])
    cues, now = [], 0
    for number in range(draw(st.integers(0, 6))):
        now += draw(st.sampled_from([0, 0, 300, 4000]))
        length = draw(st.integers(1, 5000))
        cues.append(Cue(f"c{number}", now, now + length, draw(texts)))
        now += length
    return tuple(cues)


@given(some_cues(), speech())
@quick
def test_every_word_of_the_span_is_proposed_once_and_taking_keeps_the_rules(
    cues: tuple[Cue, ...], segments: list[Segment]
) -> None:
    span = Span(0, 200_000)
    rows = propose(cues, segments, span, DEFAULT_PROFILE)
    heard = [w.text for s in segments for w in s.words if (w.start + w.end) // 2 <= span.end]
    proposed = [w.text for row in rows if row.after for w in row.after.words]
    assert sorted(proposed) == sorted(heard)
    assert [row.before for row in rows if row.before] == list(cues)
    start = Document((Track(sort_cues(cues), id="t"),))
    edit = take("t", start, rows)
    if edit is not None:
        taken = apply(start, edit)
        assert not broken_rules(taken.document)
        assert apply(taken.document, taken.inverse).document == start


def test_differences_are_marked_word_by_word() -> None:
    left, right = differences("to the moan.", "to the\nmoon.")
    assert left == (Piece("to the", False), Piece(" moan.", True))
    assert right == (Piece("to the", False), Piece("\nmoon.", True))
    assert differences("", "new") == ((), (Piece("new", True),))
    assert differences("same", "same") == ((Piece("same", False),), (Piece("same", False),))


@given(st.text("ab .今\n", max_size=40), st.text("ab .今\n", max_size=40))
@quick
def test_pieces_are_the_texts(left: str, right: str) -> None:
    lefts, rights = differences(left, right)
    assert "".join(piece.text for piece in lefts) == left
    assert "".join(piece.text for piece in rights) == right
