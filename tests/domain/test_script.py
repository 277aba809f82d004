"""Scripts as people write them: speakers, sounds, headings."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cuesmith.domain.script import Paragraph, parse_script, script_words, sound_spans


def said(text: str, **options: bool) -> list[tuple[str, str]]:
    return [(each.speaker, each.text) for each in parse_script(text, **options).paragraphs]


def test_a_blank_line_ends_a_paragraph_and_a_line_does_not() -> None:
    assert said("One\ntwo.\n\nThree.") == [("", "One two."), ("", "Three.")]


def test_each_line_may_be_a_paragraph() -> None:
    assert said("One\ntwo", by_line=True) == [("", "One"), ("", "two")]


def test_names_in_capitals_say_who_speaks_also_in_the_next_paragraph() -> None:
    text = "ANNA: Hello.\nBEN: Hi.\n\nStill me.\n\nANNA: Good."
    assert said(text) == [
        ("ANNA", "Hello."),
        ("BEN", "Hi."),
        ("BEN", "Still me."),
        ("ANNA", "Good."),
    ]


def test_other_names_count_where_they_come_again() -> None:
    assert said("Anna: Hello.\nAnna: So.") == [("Anna", "Hello."), ("Anna", "So.")]
    assert said("Remember: never stop.") == [("", "Remember: never stop.")]


def test_markdown_around_a_name_goes_with_it() -> None:
    assert said("**ANNA:** *Well* then.") == [("ANNA", "Well then.")]


def test_a_time_of_day_is_no_name() -> None:
    assert said("At 7: we leave. At 7: we come.") == [("", "At 7: we leave. At 7: we come.")]


def test_a_screenplay_has_the_name_on_a_line_of_its_own() -> None:
    talk = "ANNA\n(laughing)\nWho is it?\n\nBEN (O.S.)\nMe.\n\nANNA\nYou?\n\nBEN\nYes."
    text = f"INT. HOUSE - DAY\n\n{talk}"
    script = parse_script(text)
    assert script.ignored == ("INT. HOUSE - DAY",)
    assert [each.speaker for each in script.paragraphs] == ["ANNA", "BEN", "ANNA", "BEN"]
    assert script.paragraphs[1].text == "Me."


def test_dashes_and_arrows_are_turns_of_somebody_else() -> None:
    assert said("- Who?\n- Me.\n>> And me.") == [("", "Who?"), ("", "Me."), ("", "And me.")]


def test_headings_are_ignored_and_named() -> None:
    script = parse_script("# Episode 1\n\nHello.\n\n---\n\nBye.")
    assert [each.text for each in script.paragraphs] == ["Hello.", "Bye."]
    assert script.ignored == ("# Episode 1", "---")


def test_sounds_stay_but_nobody_says_them() -> None:
    words = script_words(parse_script("[door slams] Who [coughs] is it?"))
    assert [word.text for word in words if not word.sound] == ["Who", "is", "it?"]
    assert [word.text for word in words if word.sound] == ["[door", "slams]", "[coughs]"]


def test_sounds_may_be_left_out() -> None:
    assert said("[door slams]\n\nWho [coughs] is it?", keep_sounds=False) == [("", "Who is it?")]


def test_what_stands_in_round_brackets_is_spoken_unless_it_has_the_line() -> None:
    assert sound_spans("(applause)") == ((0, 10),)
    assert sound_spans("It is (they say) late.") == ()


def test_a_sound_belongs_to_no_speaker() -> None:
    assert said("ANNA: Hi.\n\n[thunder]") == [("ANNA", "Hi."), ("", "[thunder]")]


def test_words_of_a_script_without_spaces_are_its_characters() -> None:
    assert [word.text for word in script_words(parse_script("你好。"))] == ["你", "好。"]


@given(st.text(alphabet="ab:AB []()\n-#>*é你", max_size=200), st.booleans(), st.booleans())
@settings(max_examples=200, deadline=None)
def test_words_are_found_in_their_paragraphs_in_order(
    text: str, keep_sounds: bool, by_line: bool
) -> None:
    script = parse_script(text, keep_sounds=keep_sounds, by_line=by_line)
    last = (0, 0)
    for word in script_words(script):
        paragraph = script.paragraphs[word.paragraph]
        assert isinstance(paragraph, Paragraph)
        assert paragraph.text[slice(*word.place)] == word.text
        assert (word.paragraph, word.place[0]) >= last
        last = (word.paragraph, word.place[1])


def test_how_something_is_said_is_no_part_of_a_name() -> None:
    text = "ANNA (V.O.): Hello.\nBEN (whispers) (O.S.): Hi.\nANNA (CONT'D): So."
    assert said(text) == [("ANNA", "Hello."), ("BEN", "Hi."), ("ANNA", "So.")]
    assert said("**ANNA (V.O.):** Hello.") == [("ANNA", "Hello.")]
    assert said("It was (as they say): late.") == [("", "It was (as they say): late.")]


def test_headings_of_scenes_count_in_italics_too() -> None:
    script = parse_script("*INT. HARBOUR – MORNING*\n\nHello.\n\n**FADE OUT:**")
    assert [each.text for each in script.paragraphs] == ["Hello."]
    assert script.ignored == ("*INT. HARBOUR – MORNING*", "**FADE OUT:**")


def test_wide_colons_end_names_too() -> None:
    text = "王小明：你好。\n李雷（旁白）：很好。\n王小明：再见。\n李雷：嗯。"
    assert said(text) == [
        ("王小明", "你好。"),
        ("李雷", "很好。"),
        ("王小明", "再见。"),
        ("李雷", "嗯。"),
    ]


def test_transcripts_with_times_are_scripts_too() -> None:
    assert said("Film\n====\n\n[0:00:01] Ann: Hello.\n\n[0:00:05] Ann: So.") == [
        ("Ann", "Hello."),
        ("Ann", "So."),
    ]
    assert said("`0:00:01` **BEN:** This \\& that \\*here\\*.") == [("BEN", "This & that *here*.")]
    assert said("Speaker 1  00:12\nHello there.\n\nSpeaker 2 (00:15)\nHi.") == [
        ("Speaker 1", "Hello there."),
        ("Speaker 2", "Hi."),
    ]
    assert said("(00:01:05) BEN: Hi.\n00:01:07.250 BEN: Ho.") == [("BEN", "Hi."), ("BEN", "Ho.")]
    assert said("10:30 is when we meet.") == [("", "10:30 is when we meet.")]
