"""Every edit, there and back; and what each does to the document."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from fractions import Fraction
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cuesmith.domain
from cuesmith.base.errors import UsageError
from cuesmith.domain.changes import Change, ChangeKind
from cuesmith.domain.cue import Cue, Dialect, Doubt, Markup, Word
from cuesmith.domain.cue_edits import DeleteCues, InsertCues, ReplaceCues, ReplaceText, SetSpeaker
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit, RestoreCues, apply
from cuesmith.domain.history import History
from cuesmith.domain.structure_edits import JoinCues, MoveWord, SplitCue
from cuesmith.domain.time_edits import ScaleCues, SetTimes, ShiftCues, TrimCue
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack, SetLanguage
from cuesmith.domain.words import locate_words
from tests.support.edit_examples import EXAMPLES, FOX, broken_rules, edits, sample_document
from tests.support.speech_strategies import quick


@pytest.mark.parametrize("edit", EXAMPLES, ids=lambda edit: type(edit).__name__)
def test_there_and_back_twice(edit: Edit) -> None:
    before = sample_document()
    applied = apply(before, edit)
    after = applied.document
    assert after != before
    assert applied.changes
    assert not broken_rules(after)
    inverse = applied.inverse
    for _ in range(2):
        undone = apply(after, inverse)
        assert undone.document == before
        redone = apply(undone.document, undone.inverse)
        assert redone.document == after
        inverse = redone.inverse


@pytest.mark.parametrize("edit", EXAMPLES, ids=lambda edit: type(edit).__name__)
def test_each_has_a_name_a_person_can_read(edit: Edit) -> None:
    name = edit.describe(sample_document())
    assert name[0].isupper()


def edit_classes() -> Iterator[type]:
    for module in pkgutil.iter_modules(cuesmith.domain.__path__):
        if "edits" not in module.name:
            continue
        loaded = import_module(f"cuesmith.domain.{module.name}")
        for name, found in inspect.getmembers(loaded, inspect.isclass):
            own = found.__module__ == loaded.__name__ and is_dataclass(found)
            if own and hasattr(found, "perform") and not name.startswith("_"):
                yield found


def test_no_edit_class_is_without_an_example() -> None:
    classes = set(edit_classes())
    assert len(classes) > 20
    assert classes == {type(edit) for edit in EXAMPLES}


@pytest.mark.parametrize(
    ("row", "cue"),
    [
        (0, Cue("new", -1, 900, "negative")),
        (0, Cue("new", 900, 0, "reversed")),
        (0, Cue("new", 9000, 9100, "in a row too early")),
        (4, Cue("last", 9000, 9100, "an identity that is taken")),
    ],
    ids=lambda value: getattr(value, "text", ""),
)
def test_what_is_restored_must_fit(row: int, cue: Cue) -> None:
    with pytest.raises(UsageError):
        apply(sample_document(), RestoreCues("en", (), ((row, cue),), "Restore"))


def test_what_is_restored_is_counted_in_the_outcome() -> None:
    new = Cue("new", 5000, 5500, "behind more cues than went")
    restore = RestoreCues("en", ("fox", "italic"), ((1, new),), "Restore")
    after = apply(sample_document(), restore)
    assert [cue.id for cue in after.document.track("en").cues] == ["twin", "new", "last"]
    assert apply(after.document, after.inverse).document == sample_document()


@given(st.data())
@quick
def test_any_sequence_of_edits_undone_gives_the_identical_document(data: st.DataObject) -> None:
    history = History(sample_document(), clock=lambda: 0.0)
    states = [history.document]
    for serial in range(data.draw(st.integers(1, 12))):
        before = history.document
        try:
            history.apply(data.draw(edits(before, serial)))
        except UsageError:
            assert history.document is before
        assert not broken_rules(history.document)
        if len(history.undo_steps) == len(states):
            states.append(history.document)
        else:  # merged with the step before, refused, or without effect
            states[-1] = history.document
    check_travel(history, states)


def check_travel(history: History, states: list[Document]) -> None:
    """All the way back, forth and back again, each state the identical one."""
    for _ in range(2):
        for state in reversed(states[:-1]):
            assert history.undo() is not None
            assert history.document == state
        assert history.undo() is None
        for state in states[1:]:
            assert history.redo() is not None
            assert history.document == state
        assert history.redo() is None


@given(st.data())
@quick
def test_changes_let_a_table_follow(data: st.DataObject) -> None:
    """Removing, inserting and redrawing the rows that a change names gives the new table."""
    document = sample_document()
    rows = {track.id: [cue.id for cue in track.cues] for track in document.tracks}
    for serial in range(data.draw(st.integers(1, 8))):
        try:
            applied = apply(document, data.draw(edits(document, serial)))
        except UsageError:
            continue
        follow(rows, document, applied.document, applied.changes)
        document = applied.document


def follow(
    rows: dict[str, list[str]], before: Document, after: Document, changes: tuple[Change, ...]
) -> None:
    if any(change.kinds & ChangeKind.TRACKS for change in changes) or len(changes) > 1:
        rows.clear()
        rows.update({track.id: [cue.id for cue in track.cues] for track in after.tracks})
        return
    for change in changes:
        table = rows[change.track]
        new = after.track(change.track).cues
        for row in reversed(change.removed):
            del table[row]
        for row in change.inserted:
            table.insert(row, new[row].id)
        assert table == [cue.id for cue in new]
        drawn = {*change.inserted, *change.changed}
        old = {cue.id: cue for cue in before.track(change.track).cues}
        for row, cue in enumerate(new):
            assert row in drawn or old[cue.id] == cue


def edited(edit: Edit, track: str = "en") -> dict[str, Cue]:
    document = apply(sample_document(), edit).document
    return {cue.id: cue for cue in document.track(track).cues}


def refused(edit: Edit, complaint: str = "cue|Cue") -> None:
    with pytest.raises(UsageError, match=complaint):
        apply(sample_document(), edit)


def test_a_split_at_a_time_goes_between_words() -> None:
    cues = edited(SplitCue("en", "fox", time=1900, gap=80, new_id="half"))
    first, second = cues["fox"], cues["half"]
    assert (first.start, first.end, first.text) == (1000, 1820, "I saw the")
    assert (second.start, second.end, second.text) == (1900, 3000, "brown fox.")
    assert (first.words, second.words) == (FOX.words[:3], FOX.words[3:])


def test_a_split_in_the_text_takes_the_time_of_the_word_behind() -> None:
    cues = edited(SplitCue("en", "fox", offset=10, new_id="half"))
    assert (cues["fox"].text, cues["half"].text) == ("I saw the", "brown fox.")
    assert (cues["fox"].end, cues["half"].start) == (2000, 2000)


def test_a_split_within_a_word_shares_its_time() -> None:
    cues = edited(SplitCue("en", "fox", offset=12, new_id="half"))
    assert (cues["fox"].text, cues["half"].text) == ("I saw the br", "own fox.")
    assert cues["half"].start == 2200
    assert cues["half"].words[0].estimated
    assert cues["half"].words[0].probability == 0.3


def test_a_split_of_words_without_times_goes_by_characters() -> None:
    cues = edited(SplitCue("en", "last", time=6400, new_id="half"))
    assert (cues["last"].text, cues["half"].text) == ("今日", "は音声")
    assert cues["half"].words == ()
    assert cues["half"].settings == (("line", "0"),)
    assert (cues["last"].identifier, cues["half"].identifier) == ("7", "")


def test_a_split_keeps_the_markup_of_each_side() -> None:
    cues = edited(SplitCue("en", "italic", offset=7, new_id="half"))
    assert cues["italic"].markup == Markup(Dialect.SRT, "<i>He saw</i>")
    assert (cues["half"].text, cues["half"].markup) == ("me too.", None)


@pytest.mark.parametrize("time", [-1, 1000, 3000, 9999])
def test_a_split_outside_the_cue_is_refused(time: int) -> None:
    refused(SplitCue("en", "fox", time=time), "empty")


@pytest.mark.parametrize("offset", [-3, 0, 20, 99])
def test_a_split_at_the_ends_of_the_text_is_refused(offset: int) -> None:
    refused(SplitCue("en", "fox", offset=offset), "empty|split")


def test_a_join_puts_texts_words_doubts_and_markup_together() -> None:
    joined = edited(JoinCues("en", ("italic", "fox")))["fox"]
    assert (joined.start, joined.end) == (1000, 4500)
    assert joined.text == "I saw the brown fox.\nHe saw me too."
    assert joined.words[:5] == FOX.words
    assert [word.text for word in joined.words[5:]] == ["He", "saw", "me", "too."]
    assert joined.markup == Markup(Dialect.SRT, "I saw the brown fox.\n<i>He saw</i> me too.")
    assert joined.note == "check"
    assert joined.doubts == (Doubt.UNLIKELY,)
    assert None not in locate_words(joined.text, joined.words)


def test_a_split_undone_by_a_join() -> None:
    document = apply(sample_document(), SplitCue("en", "fox", time=2000, new_id="half")).document
    joined = apply(document, JoinCues("en", ("fox", "half"), " ")).document
    assert joined == sample_document()


def test_one_cue_is_nothing_to_join() -> None:
    refused(JoinCues("en", ("fox",)), "two cues")


def test_a_word_goes_to_the_next_cue_with_its_time() -> None:
    cues = edited(MoveWord("en", "fox", "next"))
    assert cues["fox"].text == "I saw the brown"
    assert cues["fox"].words == FOX.words[:4]
    assert cues["fox"].end == 2500
    assert cues["italic"].text == "fox. He saw me too."
    assert cues["italic"].start == 2500
    assert cues["italic"].words[0] == FOX.words[4]
    assert cues["italic"].markup == Markup(Dialect.SRT, "<i>fox. He saw</i> me too.") or (
        cues["italic"].markup == Markup(Dialect.SRT, "fox. <i>He saw</i> me too.")
    )


def test_a_word_goes_to_the_previous_cue_with_its_time() -> None:
    first = sample_document().track("en").cues[1]
    cues = edited(MoveWord("en", "italic", "previous"))
    assert cues["fox"].text == "I saw the brown fox. He"
    assert cues["fox"].words[:5] == FOX.words
    assert cues["fox"].words[5].text == "He"
    assert cues["fox"].end == cues["italic"].start > first.start
    assert cues["italic"].text == "saw me too."


def test_over_a_pause_a_word_keeps_its_time() -> None:
    def said(cue: str, start: int, *texts: str) -> Cue:
        times = [start + 400 * place for place in range(len(texts))]
        words = tuple(Word(time, time + 400, text) for time, text in zip(times, texts, strict=True))
        return Cue(cue, start, times[-1] + 400, " ".join(texts), words)

    one, two = said("one", 1000, "One", "two", "three"), said("two", 5000, "Four", "five")
    document = Document((Track((one, two), "en", id="t"),))
    before, after = apply(document, MoveWord("t", "two", "previous")).document.tracks[0].cues
    assert before.words[-1] == Word(5000, before.end, "Four")
    assert (before.end, after.start) == (5280, 5400)
    before, after = apply(document, MoveWord("t", "one", "next")).document.tracks[0].cues
    assert after.words[0] == Word(1800, 2200, "three")
    assert (before.end, after.start) == (1680, 1800)


def test_a_word_without_a_neighbour_or_company_stays() -> None:
    refused(MoveWord("en", "fox", "previous"), "no previous")
    refused(MoveWord("en", "last", "next"), "no next")
    refused(MoveWord("de", "g1", "next"), "only this word")


def test_moving_a_cue_takes_its_words_along() -> None:
    cue = edited(SetTimes("en", "fox", 1500, 3500))["fox"]
    assert [(w.start, w.end) for w in cue.words] == [
        (w.start + 500, w.end + 500) for w in FOX.words
    ]


def test_moving_an_edge_cuts_words_and_scales_nothing() -> None:
    cue = edited(SetTimes("en", "fox", 1500, 3000))["fox"]
    assert [(w.start, w.end) for w in cue.words] == [
        (1500, 1500),
        (1500, 1700),
        (1700, 1800),
        (2000, 2500),
        (2500, 3000),
    ]


@pytest.mark.parametrize(("start", "end"), [(-1, 500), (500, 499), (-5, -1)])
def test_no_negative_or_reversed_cue(start: int, end: int) -> None:
    refused(SetTimes("en", "fox", start, end))
    refused(InsertCues("en", (Cue("x", start, end, ""),)))
    refused(ReplaceCues("en", (Cue("fox", start, end, ""),)))
    refused(
        AddTrack(replace(sample_document().tracks[0], id="x", cues=(Cue("x", start, end, ""),)))
    )


def test_a_trim_stops_at_the_other_edge() -> None:
    assert edited(TrimCue("en", "fox", "start", 9000))["fox"].start == 3000
    assert edited(TrimCue("en", "fox", "end", 0))["fox"].end == 1000
    assert edited(TrimCue("en", "fox", "start", -50))["fox"].start == 0


def test_a_shift_stops_at_zero_all_distances_kept() -> None:
    cues = edited(ShiftCues("en", -5000))
    assert (cues["fox"].start, cues["last"].start) == (0, 5000)
    assert cues["fox"].words[0].start == 0


def test_a_scale_stretches_about_its_pivot() -> None:
    cues = edited(ScaleCues("en", Fraction(2), pivot=1000))
    assert (cues["fox"].start, cues["fox"].end, cues["last"].end) == (1000, 5000, 13000)
    assert cues["fox"].words[-1].end == 5000


@pytest.mark.parametrize("factor", [Fraction(0), Fraction(-1)])
def test_a_scale_by_nothing_or_less_is_refused(factor: Fraction) -> None:
    refused(ScaleCues("en", factor), "above 0")


def test_a_scale_that_would_reach_below_zero_is_refused() -> None:
    refused(ScaleCues("en", Fraction(9), pivot=6000), "before the medium")


def test_text_keeps_word_times_and_tags() -> None:
    cues = edited(ReplaceText("en", "fox", "I saw the red fox."))
    assert [w.probability for w in cues["fox"].words] == [0.9, 0.8, 0.9, None, 0.7]
    italic = edited(ReplaceText("en", "italic", "He saw him too."))["italic"]
    assert italic.markup == Markup(Dialect.SRT, "<i>He saw</i> him too.")


def test_identities_are_not_given_twice() -> None:
    refused(InsertCues("en", (FOX,)), "identity")
    refused(InsertCues("en", (Cue("x", 0, 1, ""), Cue("x", 0, 1, ""))), "identity")
    refused(AddTrack(sample_document().tracks[0]), "identity")


@pytest.mark.parametrize("edit", [e for e in EXAMPLES if hasattr(e, "track") and e.track == "en"])
def test_a_track_that_is_gone_is_named(edit: Edit) -> None:
    with pytest.raises(UsageError, match="no longer"):
        edit.perform(Document())


def test_a_cue_that_is_gone_is_named() -> None:
    refused(DeleteCues("en", ("ghost",)), "no longer")


def test_no_language_is_refused() -> None:
    refused(SetLanguage("en", "nonsense"), "no language")


def test_names_count_cues_as_a_person_does() -> None:
    document = sample_document()
    assert SplitCue("en", "twin").describe(document) == "Split cue 3"
    assert DeleteCues("en", ("fox", "last")).describe(document) == "Delete 2 cues"


def test_a_compound_happens_wholly_or_not_at_all() -> None:
    refused(Compound((DeleteCues("en", ("fox",)), DeleteCues("en", ("fox",))), "Twice"))


def test_an_edit_without_effect_changes_nothing() -> None:
    before = sample_document()
    applied = apply(before, SetSpeaker("en", ("italic",), "Ann"))
    assert applied.document is before
    assert applied.changes == ()


def test_changes_say_what_and_who() -> None:
    (change,) = apply(sample_document(), ReplaceText("en", "twin", "Now."), "editor").changes
    assert change.kinds == ChangeKind.TEXT | ChangeKind.WORDS
    assert (change.track, change.cues, change.changed) == ("en", ("twin",), (2,))
    assert (change.removed, change.inserted, change.origin) == ((), (), "editor")
    (moved,) = apply(sample_document(), ShiftCues("en", 4000, ("fox",))).changes
    assert moved.kinds == ChangeKind.TIMES | ChangeKind.WORDS
    assert (moved.removed, moved.inserted) == ((0,), (2,))


def test_what_a_person_writes_over_an_untranslated_cue_is_its_translation() -> None:
    cue = Cue("a", 0, 900, "One two", doubts=(Doubt.UNTRANSLATED, Doubt.TOO_FAST))
    document = Document((Track((cue,), id="t"),))
    broken = ReplaceText("t", "a", "One\ntwo").perform(document).document
    assert broken.tracks[0].cues[0].doubts == cue.doubts
    written = ReplaceText("t", "a", "Eins").perform(document)
    assert written.document.tracks[0].cues[0].doubts == (Doubt.TOO_FAST,)
    assert written.inverse.perform(written.document).document == document
