"""Cues as prose: where paragraphs end, what a line of them says, how transcripts are written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.track import Track, sort_cues
from cuesmith.domain.transcript import (
    TURNS,
    Paragraph,
    ParagraphRules,
    Timestamps,
    TranscriptOptions,
    flow,
    paragraphs,
    prose,
    renewed,
    transcript,
)
from cuesmith.domain.transcript_beside import transcript_beside
from cuesmith.domain.transcript_text import as_markdown, as_text, escaped
from cuesmith.domain.transcript_words import prose_of
from cuesmith.domain.twin_tracks import TRANSLATED_FROM

SHORT = ParagraphRules(pause=2000, enough=20, most=60)


def cue(row: int, text: str, speaker: str = "", pause: int = 100) -> Cue:
    return Cue(f"c{row}", row * 1000, row * 1000 + 1000 - pause, text, speaker=speaker)


def texts(cues: list[Cue], rules: ParagraphRules = SHORT) -> list[str]:
    return [
        prose([flow(each.text).text for each in cues[found.first : found.stop]])
        for found in paragraphs(cues, rules)
    ]


def test_a_paragraph_ends_with_a_sentence_once_it_is_long_enough() -> None:
    cues = [cue(0, "Short."), cue(1, "Not very\nlong yet,"), cue(2, "but now."), cue(3, "New.")]
    assert texts(cues) == ["Short. Not very long yet, but now.", "New."]


def test_a_paragraph_without_any_sentence_ends_by_its_length() -> None:
    cues = [cue(row, "no end in sight here") for row in range(5)]
    assert [each.stop - each.first for each in paragraphs(cues, SHORT)] == [3, 2]


def test_another_speaker_and_a_long_pause_begin_a_paragraph() -> None:
    cues = [cue(0, "One,", "Ann"), cue(1, "two,", "Bob"), cue(5, "three,", "Bob")]
    found = list(paragraphs(cues, SHORT))
    assert [(each.first, each.speaker, each.start) for each in found] == [
        (0, "Ann", 0), (1, "Bob", 1000), (2, "Bob", 5000)
    ]  # fmt: skip
    assert len(list(paragraphs(cues, TURNS))) == 2


def test_each_of_two_who_speak_in_a_cue_has_a_paragraph() -> None:
    cues = [
        cue(0, "Then it began.", "Ann"),
        cue(1, "- Who is\nthere?\n- Only me.", "Ann"),
        cue(2, "Come in.", "Ann"),
        cue(3, "Now?\n– Yes –\n- at once.", "Ann"),
    ]
    told = as_text(transcript(cues, "en", TranscriptOptions()))
    assert told.split("\n\n") == [
        "[0:00:00] Ann: Then it began. - Who is there?",
        "[0:00:01] - Only me.",
        "[0:00:02] Ann: Come in. Now?",
        "[0:00:03] – Yes –",
        "[0:00:03] - at once.\n",
    ]
    assert prose_of(cues).text == (
        "Then it began. - Who is there?\n- Only me.\nCome in. Now?\n– Yes –\n- at once."
    )
    for word in prose_of(cues).words:
        held = cues[word.row].text[word.word.first : word.word.stop]
        assert prose_of(cues).text[word.first : word.stop] == held


def test_dashes_tell_speakers_without_names() -> None:
    told = ("Then it began.", "- Hi.\n- Hello.", "- You", "too?", "- Yes.\n- I", "am.", "Good.")
    cues = [cue(row, text) for row, text in enumerate(told)]
    said = ["Then it began.", "- Hi.", "- Hello.", "- You too?", "- Yes.", "- I am. Good."]
    parts = transcript(cues, "en", TranscriptOptions()).parts
    assert [part.text for part in parts] == said
    assert [part.passages[0].start for part in parts] == [0, 1000, 1000, 2000, 4000, 4000]
    assert prose_of(cues).text == "\n".join(said)


def test_each_voice_of_a_cue_has_a_paragraph_with_its_name() -> None:
    source = "<v Ann>Who?</v>\n<v Ben>Me  &amp;\nyou.</v> <v Ann>Ah."
    cues = [
        Cue("a", 0, 900, "Who?\nMe  &\nyou. Ah.", speaker="Ann",
            markup=Markup(Dialect.WEBVTT, source)),
        cue(1, "Well.", "Ann"),
    ]  # fmt: skip
    parts = transcript(cues, "en", TranscriptOptions()).parts
    assert [(part.speaker, part.text) for part in parts] == [
        ("Ann", "Who?"), ("Ben", "Me & you."), ("Ann", "Ah."), ("Ann", "Well.")
    ]  # fmt: skip
    assert prose_of(cues).text == "Who?\nMe & you.\nAh.\nWell."
    nameless = transcript(cues, "en", TranscriptOptions(speakers=False)).parts
    assert [part.speaker for part in nameless] == [""] * 4


def test_a_dash_within_a_sentence_begins_no_paragraph() -> None:
    for text in ("He came\n– and went.", "Well.\n--", "It is.\n-"):
        (part,) = transcript([cue(0, text)], "en", TranscriptOptions()).parts
        assert part.text == text.replace("\n", " ")


def test_a_cue_without_text_is_in_a_paragraph_and_ends_none() -> None:
    cues = [cue(0, " ", "Bob"), cue(1, "Hi", "Ann"), cue(2, "", "Bob"), cue(3, "there.", "Ann")]
    assert list(paragraphs(cues, SHORT)) == [Paragraph(0, 4, "Ann", 1000, 10)]
    assert list(paragraphs([cue(0, "")], SHORT)) == [Paragraph(0, 1, "", 0, 0)]
    assert list(paragraphs([], SHORT)) == []


def test_lines_flow_together_as_their_script_writes() -> None:
    assert flow("one \n two").text == "one two"
    assert flow("今日は\n音声").text == "今日は音声"
    assert flow("今日は 音声").text == "今日は 音声"
    assert prose(["今日は", "音声", "", "and", "more"]) == "今日は音声 and more"
    assert flow("10\u00a0km").text == "10\u00a0km"


@given(st.text(alphabet="ab \n今日", max_size=12))
def test_every_letter_is_found_again_in_the_line(text: str) -> None:
    found = flow(text)
    for place, char in enumerate(text):
        if not char.isspace():
            assert found.text[found.place(place)] == char


_cues = st.lists(
    st.builds(
        lambda start, length, text, speaker: (start, length, text, speaker),
        st.integers(0, 30_000),
        st.integers(0, 9000),
        st.sampled_from(["", "a", "A sentence ends here.", "and goes on", "x " * 20]),
        st.sampled_from(["", "Ann", "Bob"]),
    ),
    max_size=14,
)


def made(rows: list[tuple[int, int, str, str]], name: str = "c") -> tuple[Cue, ...]:
    return sort_cues(
        [Cue(f"{name}{n}", s, s + d, t, speaker=w) for n, (s, d, t, w) in enumerate(rows)]
    )


@given(_cues, _cues, st.integers(0, 14), st.integers(0, 14))
def test_an_edit_renews_only_what_it_touches_and_that_rightly(
    rows: list[tuple[int, int, str, str]],
    fresh: list[tuple[int, int, str, str]],
    first: int,
    gone: int,
) -> None:
    before = made(rows)
    first = min(first, len(before))
    stop = min(first + gone, len(before))
    # Between two rows in any order of time: paragraphs are told by rows alone.
    come = made(fresh, "n")
    after = (*before[:first], *come, *before[stop:])
    old = list(paragraphs(before, SHORT))
    moved = len(after) - len(before)
    begin, end, new = renewed(old, after, range(first, first + len(come)), moved, SHORT)
    behind = [each._replace(first=each.first + moved, stop=each.stop + moved) for each in old[end:]]
    assert [*old[:begin], *new, *behind] == list(paragraphs(after, SHORT))


def test_a_change_in_a_long_track_touches_few_paragraphs() -> None:
    cues = tuple(cue(row, f"This is the sentence number {row}.") for row in range(2000))
    old = list(paragraphs(cues, SHORT))
    begin, end, new = renewed(old, cues, range(1000, 1001), 0, SHORT)
    assert end - begin == len(new) <= 3


SAID = [
    cue(0, "Hello *you*,", "Ann"),
    cue(1, "<b>1. friend</b>.", "Ann"),
    cue(4, "# Hi.", "Bob"),
    cue(9, "- What?"),
]


def test_text_tells_names_and_times() -> None:
    whole = transcript(SAID, "en", TranscriptOptions("Talk", rules=SHORT))
    assert as_text(whole) == (
        "Talk\n====\n\n[0:00:00] Ann: Hello *you*, <b>1. friend</b>.\n\n"
        "[0:00:04] Bob: # Hi.\n\n[0:00:09] - What?\n"
    )
    plain = transcript(SAID, "en", TranscriptOptions("", Timestamps.NONE, speakers=False))
    assert as_text(plain).startswith("Hello *you*, <b>1. friend</b>.\n\n# Hi.")


def test_text_tells_the_time_of_each_cue() -> None:
    each = transcript(SAID[:2], "en", TranscriptOptions("", Timestamps.CUE))
    assert as_text(each) == "Ann:\n[0:00:00] Hello *you*,\n[0:00:01] <b>1. friend</b>.\n"


def test_markdown_takes_nothing_that_was_said_for_marks() -> None:
    said = as_markdown(transcript(SAID, "en", TranscriptOptions("A_b", Timestamps.NONE)))
    assert said == (
        "# A\\_b\n\n**Ann:** Hello \\*you\\*, \\<b\\>1. friend\\</b\\>.\n\n**Bob:** # Hi.\n\n"
        "\\- What?\n"
    )
    assert escaped("1. no list") == "1\\. no list"
    assert escaped("1986 was a year") == "1986 was a year"
    assert escaped("=== no heading") == "\\=== no heading"


def test_markdown_breaks_the_line_before_each_cue() -> None:
    said = as_markdown(transcript(SAID[:2], "en", TranscriptOptions("", Timestamps.CUE)))
    assert said.splitlines()[:2] == ["**Ann:**  ", "`0:00:00` Hello \\*you\\*,  "]


def test_what_no_document_may_hold_is_left_out() -> None:
    bad = [cue(0, "a\x00b\x0bc\ud800d\ufffee", "S\x01")]
    found = transcript(bad, "en", TranscriptOptions("\x00T"))
    assert found.title == "T"
    assert (found.parts[0].speaker, found.parts[0].text) == ("S", "ab cde")
    assert transcript([cue(0, "\x00")], "en", TranscriptOptions()).parts == ()


def test_what_is_left_empty_is_no_paragraph() -> None:
    bad = (cue(0, "\x00"), cue(1, "Hi.", "Ann"), cue(9, "\ud800 \x00", "Bob"))
    track, other = Track(bad, id="a"), Track((Cue("x", 0, 9, "Hallo."),), id="b")
    found = transcript_beside(track, other, TranscriptOptions(rules=SHORT))
    assert [(part.text, part.beside) for part in found.parts] == [("Hi.", "Hallo.")]


def test_nothing_gives_nothing() -> None:
    assert as_text(transcript([], "en", TranscriptOptions())) == ""
    assert as_markdown(transcript([cue(0, " ")], "en", TranscriptOptions())) == ""


def test_two_languages_are_told_beside_each_other() -> None:
    track = Track(tuple(SAID), "en", id="en")
    other = Track(
        (
            Cue("x", 200, 900, "Hallo du,"),
            Cue("y", 1000, 1800, "Freund."),
            Cue("z", 4900, 5600, "Ja *doch*."),
            Cue("e", 5000, 5100, " "),
        ),
        "de",
        id="de",
    )
    found = transcript_beside(track, other, TranscriptOptions("", rules=SHORT))
    assert found.beside == "de"
    assert [part.beside for part in found.parts] == ["Hallo du, Freund.", "Ja *doch*.", ""]
    assert "\n    Ja *doch*.\n\n" in as_text(found)
    assert "\n\n> Ja \\*doch\\*.\n\n" in as_markdown(found)


def test_beside_a_language_nobody_is_given_the_words_of_another_voice() -> None:
    source = Markup(Dialect.WEBVTT, "<v Ann>Hi.\n<v Bob>Hello, my friend.")
    both = Cue("a", 0, 900, "Hi.\nHello, my friend.", markup=source, speaker="Ann")
    track = Track((both, cue(1, "And you?", "Ann")), "en", id="en")
    other = Track((Cue("x", 0, 900, "Hallo."),), "de", id="de")
    (part,) = transcript_beside(track, other, TranscriptOptions("")).parts
    assert (part.speaker, part.text) == ("Ann", "Hi. Bob: Hello, my friend. Ann: And you?")
    (part,) = transcript_beside(track, other, TranscriptOptions("", speakers=False)).parts
    assert part.text == "Hi. Hello, my friend. And you?"


def test_a_translation_stands_beside_what_it_translates_whenever_it_shows() -> None:
    track = Track(tuple(SAID), "en", id="en")
    late = Cue("c0", 60_000, 61_000, "Hallo.")
    other = Track((late,), "de", id="de", metadata=((TRANSLATED_FROM, "en"),))
    found = transcript_beside(track, other, TranscriptOptions("", rules=SHORT))
    assert found.parts[0].beside == "Hallo."


@given(_cues, _cues)
def test_nothing_is_lost_beside(
    rows: list[tuple[int, int, str, str]], others: list[tuple[int, int, str, str]]
) -> None:
    track, other = Track(made(rows), id="a"), Track(made(others), id="b")
    found = transcript_beside(track, other, TranscriptOptions("", rules=SHORT))
    if found.parts:
        told = " ".join(part.beside for part in found.parts if part.beside)
        assert sorted(told.split()) == sorted(" ".join(c.text for c in other.cues).split())
