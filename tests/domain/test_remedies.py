"""Every rule has a remedy: a fix, a choice for a person, or a sentence that says why not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.domain.checks import check_all
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.document import Document
from cuesmith.domain.findings import ADVICE, Finding
from cuesmith.domain.fix_rounds import fix_rules
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.remedies import NEED_A_CHOICE, WHY_NOT, correction, remedy
from cuesmith.domain.rules import Rule
from cuesmith.domain.standard import Standard, standard_for
from cuesmith.domain.track import Source, Track
from cuesmith.domain.words import interpolate_words
from tests.domain.test_rules import FIXED, GOOD, NEXT, standard

DISORDERED = Track((GOOD, NEXT), "en", source=Source("srt", order=("b", "a")), id="t")
LONG_WORDS = "one two three four five six seven"
FIXABLE = {rule for rule, _, _ in FIXED} | {Rule.ORDER, Rule.WORDS, Rule.SHOT_CHANGE}


@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_has_a_remedy_and_a_sentence_where_there_is_none(rule: Rule) -> None:
    """The examples of FIXED are fixed in test_rules.py, the others below."""
    assert (rule in FIXABLE) != (rule in NEED_A_CHOICE)
    assert WHY_NOT[rule].endswith(".")
    assert ADVICE[rule].endswith(".")


def test_there_are_twenty_three_rules() -> None:
    assert len(Rule) == len(WHY_NOT) == len(ADVICE) == 23


def made(track: Track, held: Standard, rule: Rule) -> Track:
    """The track with the remedy of its first finding of a rule."""
    finding = next(each for each in check_all(track.cues, held) if each.rule is rule)
    document = Document((track,))
    edit = remedy(finding, document, "t", held, "Put it right")
    assert edit is not None
    applied = edit.perform(document)
    assert applied.inverse.perform(applied.document).document == document
    return applied.document.tracks[0]


def test_a_cue_that_waits_for_its_shot_takes_the_end_of_the_one_before_along() -> None:
    cues = (Cue("a", 3000, 5316, "The one before."), Cue("b", 5400, 9000, "Over the cut."))
    held = standard(shots=(5640,))
    document = Document((Track(cues, "en", id="t"),))
    found = fix_rules("t", document, held, (Rule.SHOT_CHANGE,))
    assert found is not None
    after = found[0].perform(document).document.tracks[0]
    assert [(cue.start, cue.end) for cue in after.cues] == [(3000, 5557), (5640, 9000)]
    assert check_all(after.cues, held) == ()


def test_a_file_in_disorder_is_sorted_in_one_step() -> None:
    held = standard_for(DISORDERED, DEFAULT_PROFILE)
    after = made(DISORDERED, held, Rule.ORDER)
    assert after.source is not None
    assert after.source.order == ()
    assert after.cues == DISORDERED.cues
    assert check_all(after.cues, standard_for(after, DEFAULT_PROFILE)) == ()


def test_fixing_all_sorts_the_file_as_well() -> None:
    track = replace(DISORDERED, cues=(GOOD, replace(NEXT, text="Well...  two.")))
    document = Document((track,))
    held = standard_for(track, DEFAULT_PROFILE)
    found = fix_rules("t", document, held, tuple(Rule))
    assert found is not None
    edit, count = found
    assert count == 2
    after = edit.perform(document).document.tracks[0]
    assert check_all(after.cues, standard_for(after, DEFAULT_PROFILE)) == ()


def test_too_many_words_and_shots_have_theirs() -> None:
    held = Standard(replace(DEFAULT_PROFILE, max_words=3, min_duration=200))
    cue = Cue("a", 1000, 4000, LONG_WORDS, interpolate_words(LONG_WORDS, 1000, 4000))
    after = made(Track((cue,), id="t"), held, Rule.WORDS)
    assert check_all(after.cues, held) == ()
    late = standard(shots=(1000 - 200,))
    after = made(Track((GOOD,), "en", id="t"), late, Rule.SHOT_CHANGE)
    assert after.cues[0].start == 800


def test_a_word_is_written_as_a_person_wants_it_wherever_the_cue_has_it() -> None:
    words = interpolate_words("A wrod and a wrod.", 1000, 3000)
    cue = replace(GOOD, text="A wrod and a wrod.", words=words)
    track, held = Track((cue,), "en", id="t"), standard(knows=lambda word: word != "wrod")
    (finding,) = check_all(track.cues, held)
    edit = correction(finding, track, held, "word")
    assert edit is not None
    after = edit.perform(Document((track,))).document.tracks[0].cues[0]
    assert after.text == "A word and a word."
    kept = [(word.start, word.end) for word in after.words]
    assert [kept[0], kept[2], kept[3]] == [(words[n].start, words[n].end) for n in (0, 2, 3)]
    assert correction(finding, replace(track, cues=(GOOD,)), held, "word") is None


def test_each_misspelt_word_is_a_finding_of_its_own() -> None:
    held = standard(knows=lambda word: word in ("a", "and"))
    found = check_all([replace(GOOD, text="a wrod and a tset and a wrod")], held)
    assert [each.detail for each in found] == ["wrod", "tset"]


def test_words_are_left_alone_by_fixing_all() -> None:
    held = standard(knows=lambda word: word != "fine")
    untranslated = replace(NEXT, doubts=(Doubt.UNTRANSLATED,))
    document = Document((Track((GOOD, untranslated), "en", id="t"),))
    assert {each.rule for each in check_all(document.tracks[0].cues, held)} == NEED_A_CHOICE
    assert fix_rules("t", document, held, tuple(Rule)) is None
    for rule in NEED_A_CHOICE:
        finding = Finding(rule, "a", 0, "", 0, 0)
        assert remedy(finding, document, "t", held, "") is None


def test_all_that_is_fixed_is_one_change_to_follow() -> None:
    cues = tuple(Cue(f"c{n}", 3000 * n, 3000 * n + 3050, "Well...  yes...") for n in range(9))
    document = Document((Track((*cues, Cue("e", 30_000, 31_000, " ")), "en", id="t"),))
    found = fix_rules("t", document, standard(), tuple(Rule))
    assert found is not None
    applied = found[0].perform(document)
    assert len(applied.changes) == 1
    after = applied.document.tracks[0].cues
    assert [cue.id for cue in after] == [cue.id for cue in cues]
    assert applied.inverse.perform(applied.document).document == document
