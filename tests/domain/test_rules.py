"""Every rule finds what it is for, lets pass what is well, and has a fix or says what to do."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.amendments import amended
from cuesmith.domain.checks import check_all
from cuesmith.domain.cue import Cue, Doubt, Word
from cuesmith.domain.document import Document
from cuesmith.domain.findings import ADVICE, Finding
from cuesmith.domain.fix_rounds import fix_rules
from cuesmith.domain.fixes import fix
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile
from cuesmith.domain.rules import Rule, Severity, rank_of, severity_of
from cuesmith.domain.standard import Film, Standard, standard_for
from cuesmith.domain.track import Source, Track, sort_cues
from tests.support.speech_strategies import quick

GOOD = Cue("a", 1000, 3000, "A cue that is fine.")
NEXT = Cue("b", 5000, 7000, "And another one.")
LONG = replace(GOOD, end=6000)
SOURCE = Track((Cue("a", 1000, 3000, "It says the very same thing."),), "en")


def standard(language: str = "en", **values: object) -> Standard:
    return Standard(DEFAULT_PROFILE.for_language(language), language, **values)  # type: ignore[arg-type]


def told(text: str, language: str = "en") -> set[Rule]:
    cue = replace(LONG, text=text)
    return {found.rule for found in check_all([cue], standard(language))}


def found(cues: list[Cue], held: Standard) -> list[tuple[str, Rule, str]]:
    return [(each.cue, each.rule, each.detail) for each in check_all(cues, held)]


def test_every_rule_says_what_to_do_and_how_much_it_matters() -> None:
    assert set(ADVICE) == set(Rule)
    errors = {rule for rule in Rule if severity_of(rule) is Severity.ERROR}
    assert errors == {Rule.EMPTY, Rule.UNTRANSLATED, Rule.OVERLAP, Rule.PAST_END}
    # The BBC's order: what is said, when, how much, and how it is laid out.
    order = [Rule.EMPTY, Rule.OVERLAP, Rule.TOO_SHORT, Rule.LINES, Rule.BAD_BREAK, Rule.SPACES]
    assert [rank_of(rule) for rule in order] == sorted(map(rank_of, order))


# -- text ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Two lines where\none would do.", Rule.NEEDLESS_BREAK),
        ("I have never been able to understand the\nway she talks about it.", Rule.BAD_BREAK),
        ("We met at the house of my old friend Anna\nKarenina before the war.", Rule.BAD_BREAK),
        ("There was nobody at all in that big house\nthen.", Rule.UNBALANCED),
        ("We went on until we came to the", Rule.CUE_END),
        ("Well... maybe.", Rule.ELLIPSIS),
        ("Two  spaces.", Rule.SPACES),
        ("Ends with one. ", Rule.SPACES),
        ("Before , a comma.", Rule.SPACES),
        ("An empty line\n\nin the middle.", Rule.SPACES),
        ("- He is here.\nShe is not, and nobody knows why it is so.", None),
        ("Are you coming to the party this evening?\n- In a minute or two.", Rule.DIALOGUE),
        ("-Are you coming to the party this evening?\n- In a minute.", Rule.DIALOGUE),
        (
            "The sign belongs to what was said before\n, not to what comes after it.",
            Rule.PUNCTUATION,
        ),
    ],
)
def test_texts_that_break_a_rule(text: str, rule: Rule | None) -> None:
    assert told(text) >= ({rule} if rule else set())
    assert rule or not told(text) & {Rule.DIALOGUE, Rule.NEEDLESS_BREAK}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wait… What?", "en"),
        ("- Yes.\n- No.", "en"),
        ("-Yes.\n-No.", "fr"),
        ("♪ One line of a song\nand another ♪", "en"),
        ("ANNA: Yes.\nBERT: No.", "en"),
        ("[door slams]\n[dog barks]", "en"),
        ("Kom je?\n- Zo meteen.", "nl"),
        ("Il a dit : oui !", "fr"),
        ("It cost .5 percent, or 3.5 :)", "en"),
        ("これは長い字幕です。\nここで二行目に続きます。", "ja"),
        ("这是第一行字幕没有问题的，\n这是第二行字幕也没有问题。", "zh"),
        ("นี่คือคำบรรยายภาษาไทย", "th"),
        ("هذا سطر عربي، وهو سليم تماما.", "ar"),
        ("The one that I was looking for", "und"),
    ],
)
def test_texts_that_are_well(text: str, language: str) -> None:
    assert told(text, language) == set()


def test_a_break_is_only_bad_where_there_is_a_better_one() -> None:
    # The only other places leave a line that is too long.
    text = "Antidisestablishmentarianism was, for the\nfloccinaucinihilipilificationists’ club"
    assert Rule.BAD_BREAK not in told(text)


def test_a_profile_that_does_not_care_for_ellipses() -> None:
    held = Standard(replace(DEFAULT_PROFILE, ellipsis=""))
    assert check_all([replace(GOOD, text="Well...")], held) == ()


def test_words_at_a_time() -> None:
    held = Standard(replace(DEFAULT_PROFILE, max_words=3))
    assert found([replace(GOOD, text="One two three!")], held) == []
    assert found([replace(GOOD, text="One two - three four")], held) == [("a", Rule.WORDS, "")]


def test_words_at_a_time_where_no_spaces_are_written() -> None:
    """They are counted by phrases, with one to spare; in Lao, which nobody knows, as heard."""
    profile = replace(DEFAULT_PROFILE, max_words=3)
    chinese, lao = Standard(profile, "zh"), Standard(profile, "lo")
    assert found([replace(GOOD, text="我的老朋友")], chinese) == []
    crowded = replace(GOOD, text="我们昨天就走到河边去看船。")
    assert found([crowded], chinese) == [("a", Rule.WORDS, "")]
    text = "ຂ້ອຍໄປຕະ"
    spoken = tuple(Word(1000 + n, 1001 + n, text[n : n + 1]) for n in range(5))
    assert found([replace(GOOD, text=text, words=spoken)], lao) == [("a", Rule.WORDS, "")]
    assert found([replace(GOOD, text=text)], lao) == []


def test_untranslated_cues() -> None:
    same = replace(GOOD, text="It says the very\nsame thing.")
    track = Track((same,), "de")
    held = standard_for(track, DEFAULT_PROFILE, source=SOURCE)
    assert (Rule.UNTRANSLATED) in {each.rule for each in check_all(track.cues, held)}
    other = replace(GOOD, text="Es sagt etwas anderes.")
    assert found([other], held) == []
    assert found([replace(other, doubts=(Doubt.UNTRANSLATED,))], held) == [
        ("a", Rule.UNTRANSLATED, "")
    ]
    # What may well be the same in both languages, and two tracks of one language.
    short = Track((replace(GOOD, text="Okay, Anna."),), "en")
    assert found([replace(GOOD, text="Okay, Anna.")], replace(held, source=short)) == []
    assert (
        standard_for(replace(track, language="en-GB"), DEFAULT_PROFILE, source=SOURCE).source
        is None
    )


def test_spelling_by_a_dictionary() -> None:
    known = {"there", "is", "a", "word"}
    held = standard(knows=lambda word: word.lower() in known, terms=frozenset({"cuesmith"}))
    assert found([replace(GOOD, text="There is a word, Cuesmith.")], held) == []
    assert found([replace(GOOD, text="There is a wrod.")], held) == [("a", Rule.SPELLING, "wrod")]
    # A capital inside a sentence is most likely a name; in German it is any noun.
    assert found([replace(GOOD, text="There is Anna.")], held) == []
    assert found([replace(GOOD, text="There is Anna.")], replace(held, language="de")) != []
    # A dictionary knows no other script than its own.
    assert found([replace(GOOD, text="There is 字体 and слово.")], held)[0][2] == "and"
    off = replace(held, profile=replace(held.profile, without=(Rule.SPELLING,)))
    assert found([replace(GOOD, text="There is a wrod.")], off) == []


# -- times ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "broken"),
    [(3083, False), (3095, False), (3120, True), (3499, True), (3500, False)],
)
def test_pauses_that_flicker(start: int, broken: bool) -> None:
    after = replace(NEXT, start=start)
    assert found([GOOD, after], standard()) == ([("b", Rule.SMALL_GAP, "")] if broken else [])


@pytest.mark.parametrize(
    ("start", "where"),
    [
        # Netflix's timing guidelines, at 24 pictures a second and a shot change at 10 s
        (10_000, None),
        (10_020, None),  # half a picture off
        (10_042, 10_000),
        (10_499, 10_000),
        (10_500, None),
        (9_958, 10_000),
        (9_667, 10_000),  # 8 pictures before
        (9_625, 9_500),  # 9 pictures before
        (9_542, 9_500),
        (9_500, None),
    ],
)
def test_starts_beside_shot_changes(start: int, where: int | None) -> None:
    cue = replace(GOOD, start=start, end=start + 3000)
    held = standard(shots=(10_000,))
    broken = [("a", Rule.SHOT_CHANGE, "start")] if where is not None else []
    assert found([cue], held) == broken
    if where is not None:
        change = fix(check_all([cue], held)[0], Track((cue,)), held)
        assert change is not None
        assert [each.start for each in change.after] == [where]


@pytest.mark.parametrize(
    ("end", "where"),
    [
        (9_917, None),  # two pictures before
        (9_900, None),
        (10_000, 9_917),
        (9_501, 9_917),
        (9_500, None),
        (10_300, 9_917),
        (10_500, None),
    ],
)
def test_ends_beside_shot_changes(end: int, where: int | None) -> None:
    cue = replace(GOOD, start=end - 3000, end=end)
    held = standard(shots=(10_000,))
    broken = [("a", Rule.SHOT_CHANGE, "end")] if where is not None else []
    assert found([cue], held) == broken
    if where is not None:
        change = fix(check_all([cue], held)[0], Track((cue,)), held)
        assert change is not None
        assert [each.end for each in change.after] == [where]


def test_a_cue_in_the_way_of_a_shot_change_goes_sooner() -> None:
    words = (Word(7_000, 8_000, "Said"), Word(9_200, 9_900, "soon."))
    before = Cue("a", 7_000, 10_200, "Said soon.", words)
    after = Cue("b", 10_300, 13_000, "Then comes this one.")
    track, held = Track((before, after), id="t"), standard(shots=(10_000,))
    wrong = next(each for each in check_all(track.cues, held) if each.cue == "b")
    assert (wrong.rule, wrong.detail) == (Rule.SHOT_CHANGE, "start")
    change = fix(wrong, track, held)
    assert change is not None
    assert [(cue.start, cue.end) for cue in change.after] == [(7_000, 9_917), (10_000, 13_000)]
    late = replace(before, words=(words[0], replace(words[1], end=10_150)))
    assert fix(wrong, Track((late, after), id="t"), held) is None


def test_speech_that_goes_on_over_a_shot_change_is_not_cut() -> None:
    words = (Word(7_000, 8_000, "Speech"), Word(9_800, 10_300, "over"))
    cue = Cue("a", 7_000, 10_300, "Speech over", words)
    held = standard(shots=(10_000,))
    change = fix(check_all([cue], held)[0], Track((cue,)), held)
    assert change is not None
    assert change.after[0].end == 10_500
    assert change.after[0].words == words


def test_cues_behind_the_end_of_the_film() -> None:
    held = standard(length=2_500)
    assert found([GOOD], held) == [("a", Rule.PAST_END, "")]
    assert found([GOOD], standard(length=2_950)) == []


def test_cues_out_of_order_in_their_file() -> None:
    track = Track((GOOD, NEXT), source=Source("srt", order=("b", "a")))
    assert found(list(track.cues), standard_for(track, DEFAULT_PROFILE)) == [("a", Rule.ORDER, "")]
    layered = replace(track, source=Source("ass", order=("b", "a")))
    assert found(list(track.cues), standard_for(layered, DEFAULT_PROFILE)) == []


def test_gaps_count_in_the_pictures_of_the_film() -> None:
    close = replace(NEXT, start=3040)
    assert found([GOOD, close], standard()) == [("b", Rule.GAP, "")]
    fast = standard_for(Track(language="en"), DEFAULT_PROFILE, Film(rate=Fraction(50)))
    assert found([GOOD, close], fast) == []


def test_rules_that_a_profile_does_without_are_not_looked_at() -> None:
    for rule in Rule:
        held = Standard(replace(DEFAULT_PROFILE, without=(rule,)))
        cues = [replace(GOOD, text=""), replace(GOOD, id="c", end=1100, text="x" * 99 + "  y...")]
        assert rule not in {each.rule for each in check_all(cues, held)}


# -- fixes ---------------------------------------------------------------------------------------

FIXED = [
    (Rule.EMPTY, [replace(GOOD, text=" ")], {}),
    (Rule.OVERLAP, [replace(GOOD, end=5500), NEXT], {}),
    (Rule.PAST_END, [GOOD], {"length": 2_500}),
    (Rule.TOO_SHORT, [replace(GOOD, text="Yes.", end=1200), NEXT], {}),
    (Rule.READING_SPEED, [replace(GOOD, text="x" * 41), NEXT], {}),
    (Rule.TOO_LONG, [replace(GOOD, end=9000, words=(Word(1000, 1500, "A"),))], {}),
    (Rule.TOO_LONG, [replace(GOOD, end=12_000, text="A cue that is fine, and one more.")], {}),
    (Rule.GAP, [GOOD, replace(NEXT, start=3010)], {}),
    (Rule.SMALL_GAP, [GOOD, replace(NEXT, start=3300)], {}),
    (Rule.LINES, [replace(GOOD, text="One\nof\nthree.")], {}),
    (Rule.LINES, [replace(GOOD, text="I met John\nSmith and gave him a\ncup of tea")], {}),
    (Rule.LINES, [replace(GOOD, end=7900, text="\n".join(["This is a line of a lot."] * 5))], {}),
    (Rule.LINE_LENGTH, [replace(GOOD, end=7900, text="word " * 12 + "end.")], {}),
    (
        Rule.CUE_END,
        [
            replace(GOOD, end=4800, text="We went on until we came to the"),
            replace(NEXT, text="river, and sat down."),
        ],
        {},
    ),
    (
        Rule.BAD_BREAK,
        [replace(LONG, text="I have never been able to understand the\nway she talks about it.")],
        {},
    ),
    (
        Rule.UNBALANCED,
        [replace(LONG, text="There was nobody at all in that big house\nthen.")],
        {},
    ),
    (Rule.NEEDLESS_BREAK, [replace(GOOD, text="Two\nlines.")], {}),
    (
        Rule.DIALOGUE,
        [replace(LONG, text="Are you coming to the party tonight?\n- In a minute or two.")],
        {},
    ),
    (
        Rule.PUNCTUATION,
        [replace(LONG, text="The sign belongs to what was said before\n, not to what comes next.")],
        {},
    ),
    (Rule.ELLIPSIS, [replace(GOOD, text="Well... yes.")], {}),
    (Rule.SPACES, [replace(GOOD, text="Two  spaces ")], {}),
]


def letters(track: Track) -> str:
    return re.sub(r"[\W_]", "", "".join(cue.text for cue in track.cues))


def keeps_letters(after: Track, before: Track) -> bool:
    """Whether all letters are there still; in their order, unless cues overlap: then the second
    part of a cue that was divided may come behind a cue that began within it."""
    if any(one.end > other.start for one, other in pairwise(before.cues)):
        return sorted(letters(after)) == sorted(letters(before))
    return letters(after) == letters(before)


@pytest.mark.parametrize(("rule", "cues", "facts"), FIXED)
def test_a_fix_does_away_with_its_finding_and_changes_no_word(
    rule: Rule, cues: list[Cue], facts: dict[str, object]
) -> None:
    held = standard(length=facts.get("length"))
    track = Track(sort_cues(cues), "en", id="t")
    finding = next(each for each in check_all(track.cues, held) if each.rule is rule)
    change = fix(finding, track, held)
    assert change is not None
    assert (change.rule, change.reason) == (rule, finding.reason)
    after = amended(track, [change])
    assert rule not in {each.rule for each in check_all(after.cues, held)}
    assert letters(after) == letters(track)


def test_words_at_a_time_are_divided() -> None:
    held = Standard(replace(DEFAULT_PROFILE, max_words=3, min_duration=200))
    words = tuple(
        Word(1000 + 400 * n, 1300 + 400 * n, text)
        for n, text in enumerate(["one", "two", "three", "four", "five", "six", "seven"])
    )
    cue = Cue("a", 1000, 4000, "one two three four five six seven", words)
    track = Track((cue,), id="t")
    change = fix(check_all([cue], held)[0], track, held)
    assert change is not None
    assert all(len(each.text.split()) <= 3 for each in change.after)
    assert [word.text for each in change.after for word in each.words] == cue.text.split()


def test_a_cue_that_is_gone_has_no_fix() -> None:
    gone = Finding(Rule.EMPTY, "gone", 0, "", 0, 0)
    assert fix(gone, Track((GOOD,)), standard()) is None


def test_no_fix_that_would_cut_words_or_crowd_a_neighbour() -> None:
    close = [replace(GOOD, start=0, end=2000, text="x" * 50), replace(NEXT, start=2083)]
    track = Track(tuple(close))
    found = next(each for each in check_all(close, standard()) if each.rule is Rule.READING_SPEED)
    assert fix(found, track, standard()) is None
    spoken = replace(GOOD, end=5500, words=(Word(5200, 5400, "fine."),))
    both = Track((spoken, NEXT))
    overlap = next(each for each in check_all(both.cues, standard()) if each.rule is Rule.OVERLAP)
    assert fix(overlap, both, standard()) is None


_TEXTS = st.text(st.sampled_from("ab .,-\n…字กا:!♪(\u0301"), max_size=90)
_CUES = st.lists(st.tuples(st.integers(0, 9000), st.integers(0, 9000), _TEXTS), max_size=6)
PROFILES = st.sampled_from(
    [DEFAULT_PROFILE, Profile(max_words=3, max_lines=1), Profile(gap_ms=200, shot_zone=0)]
)


@given(_CUES, PROFILES, st.lists(st.integers(0, 9000), max_size=3, unique=True))
@quick
def test_whatever_the_cues_fixes_keep_every_letter(
    rows: list[tuple[int, int, str]], profile: Profile, shots: list[int]
) -> None:
    cues = [Cue(f"c{n}", at, at + length, text) for n, (at, length, text) in enumerate(rows)]
    track = Track(sort_cues(cues), "en", id="t")
    held = standard_for(track, profile, Film(shots=tuple(sorted(shots)), length=9000))
    for finding in check_all(track.cues, held):
        change = fix(finding, track, held)
        if change is None:
            continue
        after = amended(track, [change])
        assert keeps_letters(after, track)
        assert list(after.cues) == list(sort_cues(after.cues))
        assert (finding.rule, finding.cue) not in {
            (each.rule, each.cue)
            for each in check_all(after.cues, held)
            if each.detail == finding.detail or each.rule is not Rule.SHOT_CHANGE
        }


@given(_CUES, PROFILES)
@quick
def test_fixing_all_keeps_every_letter_and_can_be_undone(
    rows: list[tuple[int, int, str]], profile: Profile
) -> None:
    cues = [Cue(f"c{n}", at, at + length, text) for n, (at, length, text) in enumerate(rows)]
    document = Document((Track(sort_cues(cues), "en", id="t"),))
    held = standard_for(document.tracks[0], profile, Film(length=9000))
    found = fix_rules("t", document, held, tuple(Rule))
    if found is None:
        return
    applied = found[0].perform(document)
    assert keeps_letters(applied.document.tracks[0], document.tracks[0])
    assert applied.inverse.perform(applied.document).document == document


def test_fixing_all_of_a_rule_takes_as_many_as_there_are() -> None:
    cues = tuple(Cue(f"c{n}", 3000 * n, 3000 * n + 2000, "Well...  yes...") for n in range(50))
    document = Document((Track(cues, "en", id="t"),))
    found = fix_rules("t", document, standard(), (Rule.ELLIPSIS, Rule.SPACES))
    assert found is not None
    edit, count = found
    assert count == 50
    after = edit.perform(document).document.tracks[0].cues
    assert {cue.text for cue in after} == {"Well… yes…"}


@pytest.mark.parametrize("text", [" " * 50_000, "\n" * 50_000 + "x", "-" * 50_000, "." * 50_000])
def test_hostile_texts_take_no_time(text: str) -> None:
    held = standard()
    found = check_all([replace(GOOD, text=text)], held)
    for finding in found:
        fix(finding, Track((replace(GOOD, text=text),)), held)
    assert found


def test_a_cue_that_shows_for_no_time_is_told_in_words_that_can_be_read() -> None:
    cue = replace(GOOD, end=GOOD.start, text="Backwards.")
    (finding,) = [each for each in check_all([cue], Standard()) if each.rule is Rule.READING_SPEED]
    assert finding.reason == "10 characters in 0 s are ∞ a second; 20 can be read."
