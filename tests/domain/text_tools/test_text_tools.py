"""What text tools do to texts, tool by tool, in several languages."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.amendments import Amendment, amended
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.text_tools.casing import Casing
from cuesmith.domain.text_tools.clean import CleanWish, cleaning
from cuesmith.domain.text_tools.guessing import guess_language
from cuesmith.domain.text_tools.numbers import NumberStyle
from cuesmith.domain.text_tools.passes import amending
from cuesmith.domain.text_tools.profanity import Masking
from cuesmith.domain.text_tools.punctuation import Dash, Ellipsis, PunctuationWish, Quotes
from cuesmith.domain.text_tools.sdh import Labels, Music, Parentheses, SdhWish
from cuesmith.domain.text_tools.word_lists import Slip
from cuesmith.domain.track import Track
from cuesmith.services.word_lists import shipped_words

NBSP, THIN = "\u00a0", "\u202f"


def track(*texts: str) -> Track:
    return Track(tuple(Cue(f"c{n}", n * 1000, n * 1000 + 900, t) for n, t in enumerate(texts)))


def found(wish: CleanWish, language: str, *texts: str) -> list[Amendment]:
    return list(amending(cleaning(wish, shipped_words(language)))(track(*texts)))


def cleaned(wish: CleanWish, language: str, *texts: str) -> list[str]:
    """What the cues say afterwards; those that went are missing."""
    outcome = amended(track(*texts), found(wish, language, *texts))
    return [cue.text for cue in outcome.cues]


def one(wish: CleanWish, text: str, language: str = "en") -> str:
    return next(iter(cleaned(wish, language, text)), "")


SDH = CleanWish(sdh=SdhWish())


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("[door slams]", ""),
        ("Hello [sighs], world.", "Hello, world."),
        ("(sighs) Well.", "Well."),
        ("Call (555) 1234.", "Call (555) 1234."),
        ("[a [nested] sound] Yes.", "Yes."),
        ("JOHN: Where were you?", "Where were you?"),
        ("MAN #2: Stop!", "Stop!"),
        ("DR. O'NEIL: Stop!", "Stop!"),
        ("WARNING: DO NOT ENTER", "WARNING: DO NOT ENTER"),
        ("At 10:30 we go.", "At 10:30 we go."),
        ("Listen: it is late.", "Listen: it is late."),
        ("JOHN: Hi.\nMARY: Hello.", "- Hi.\n- Hello."),
        ("- JOHN: Hi.\n- MARY: Hello.", "- Hi.\n- Hello."),
        ("- [gasps]\n- What?", "What?"),
        ("[gasps]\n- What?", "What?"),
        ("- What is\nthis? [laughs]", "- What is\nthis?"),
        ("- Two\n- of (coughs) us.", "- Two\n- of us."),
        ("♪ La la ♪", "La la"),
        ("♪♪", ""),
        ("# La la #", "La la"),
        ("We are #1.", "We are #1."),
        ("[John]: Hi.", "Hi."),
        ("He was [bleep] late.", "He was [bleep] late."),
        ("【音楽】こんにちは", "こんにちは"),
        ("（拍手）", ""),
        ("오멜라스(웅진) 총", "오멜라스(웅진) 총"),
        ("Call Ouch() now.", "Call Ouch() now."),
        ("See [https://a.org/b] now.", "See [https://a.org/b] now."),
        ("مرحبا [ضحك] بك", "مرحبا بك"),
    ],
)
def test_what_is_for_those_who_do_not_hear_goes(text: str, after: str) -> None:
    assert one(SDH, text) == after


def test_a_description_may_run_over_two_cues() -> None:
    assert cleaned(SDH, "en", "Hello. [a very long", "rumbling] Yes.") == ["Hello.", "Yes."]


def test_where_all_is_in_capitals_names_are_told_all_the_same() -> None:
    assert cleaned(SDH, "en", "JOHN: WHERE ARE YOU?", "OVER HERE.", "COME ON.") == [
        "WHERE ARE YOU?",
        "OVER HERE.",
        "COME ON.",
    ]


def test_names_in_small_letters_and_lines_in_capitals_go_on_request() -> None:
    wish = SdhWish(labels=Labels.ANY, capitals=True, music=Music.LYRICS)
    texts = (
        "Dr. Smith: Yes.",
        "太郎：はい。",
        "GUNFIRE IN THE DISTANCE",
        "OK",
        "♪ La\nla ♪",
        "It is late.",
    )
    expected = ["Yes.", "はい。", "OK", "It is late."]
    assert cleaned(CleanWish(sdh=wish), "en", *texts) == expected


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (">> JOHN: Good evening.", "Good evening."),
        (">>> Now to our top story.", "Now to our top story."),
        (">> Thanks, Bob.\n>> You're welcome.", "- Thanks, Bob.\n- You're welcome."),
        ("Are you ready? >> Yes, I am.", "- Are you ready?\n- Yes, I am."),
        ("Stay here. MARY: Why?", "- Stay here.\n- Why?"),
        ("DR. O'BRIEN: Nurse!\n[beeping]", "Nurse!"),
        ("a >> b", "a >> b"),
        ("JOHN (O.S.): Who's there?", "Who's there?"),
        ("COL. SMITH [on radio]: Move in.", "Move in."),
        ("Mary (on phone): Hello?", "Hello?"),
        ("Well — (coughs) — you know.", "Well — you know."),
        ("*sobbing* Please, don't!", "Please, don't!"),
    ],
)
def test_names_of_live_captions_and_scripts_go_whole(text: str, after: str) -> None:
    assert one(SDH, text) == after


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It costs (as I said before) ten pounds."),
        ("en", "Go to room 4(b) now."),
        ("en", "I work for the (BBC) and others."),
        ("en", "Now (or never) we go."),
        ("en", "(Now) is the time."),
        ("en", "(I told you so.)"),
        ("en", "See note 3 (left)."),
        ("en", "Text (see\nnote below) text."),
        ("de", "Herr Meier (CDU) sagt ja."),
        ("de", "Das ist (wie gesagt) falsch."),
        ("fr", "Je crois (si je ne me trompe) que oui."),
        ("ja", "日本放送協会（NHK）は"),
        ("ja", "東京（とうきょう）に行く"),
    ],
)
def test_parentheses_of_ordinary_prose_stay(language: str, text: str) -> None:
    assert one(SDH, text, language) == text


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        ("en", "(INDISTINCT)", ""),
        ("en", "(door\ncreaks)", ""),
        ("en", "(SPEAKING FRENCH) Bonjour.", "Bonjour."),
        ("en", "I can't (sighs) do this.", "I can't do this."),
        ("en", "- (MAN) Stop!\n- (WOMAN) No!", "- Stop!\n- No!"),
        ("de", "(lacht) Ja, klar.", "Ja, klar."),
        ("de", "* Spannende Musik *", ""),
        ("de", "(auf Englisch) Hello.", "Hello."),
        ("fr", "- (soupir) Non.\n- Si.", "- Non.\n- Si."),
        ("tr", "(gülüyor) Evet.", "Evet."),
        ("nl", "(zucht) Nee.", "Nee."),
        ("ja", "（山田）おはよう", "おはよう"),
        ("ja", "はい（笑）", "はい"),
        ("ja", "♪～", ""),
        ("th", "สวัสดี [เสียงหัวเราะ] ครับ", "สวัสดี ครับ"),
        ("th", "สวัสดี[เสียงหัวเราะ]ครับ", "สวัสดีครับ"),
    ],
)
def test_parentheses_that_describe_sounds_go(language: str, text: str, after: str) -> None:
    assert one(SDH, text, language) == after


def test_all_parentheses_or_none_go_where_that_is_wished() -> None:
    text = "It costs (as I said) ten pounds (sighs)."
    every = CleanWish(sdh=SdhWish(parentheses=Parentheses.ALL))
    assert one(every, text) == "It costs ten pounds."
    assert one(CleanWish(sdh=SdhWish(parentheses=Parentheses.KEEP)), text) == text


def test_a_remark_over_two_cues_stays_and_a_sound_goes() -> None:
    remark = ("I went (and so did", "my brother) home.")
    assert cleaned(SDH, "en", *remark) == list(remark)
    assert cleaned(SDH, "en", "(LOUD MUSIC", "PLAYING) Hello.") == ["Hello."]


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        ("en", "Um, I think so.", "I think so."),
        ("en", "I, um, think, uh, so.", "I think so."),
        ("en", "Well, um, yes.", "Well, yes."),
        ("en", "It's, uh... it's fine.", "It's... it's fine."),
        ("en", "Uh... yes.", "Yes."),
        ("en", "Um?", "Um?"),
        ("en", "Uh-huh.", "Uh-huh."),
        ("en", "- Um.\n- What?", "What?"),
        ("en", "I like you, you know.", "I like you."),
        ("en", "Do you know him?", "Do you know him?"),
        ("en", "You know. I mean...", "You know."),
        ("en", "You know.", "You know."),
        ("en", "So I, uh\nthink.", "So I\nthink."),
        ("en", "UM, YES", "YES"),
        ("de", "Äh, ich weiß, ähm, nicht.", "Ich weiß nicht."),
        ("fr", "Euh, je ne sais pas.", "Je ne sais pas."),
        ("es", "Eh... no sé.", "No sé."),
        ("tr", "Iıı, iyi.", "İyi."),
        ("ja", "えっと、今日は。", "今日は。"),
        ("ja", "あの人は", "あの人は"),
        ("zh", "嗯，我知道。", "我知道。"),
    ],
)
def test_fillers_go_and_what_is_left_is_right(language: str, text: str, after: str) -> None:
    assert one(CleanWish(fillers=True), text, language) == after


def test_a_cue_of_fillers_leaves_its_capital_to_the_next() -> None:
    assert cleaned(CleanWish(fillers=True), "en", "Um,", "okay then.") == ["Okay then."]


def test_words_that_stay_keep_their_times_and_tags() -> None:
    words = (Word(0, 200, "Um,"), Word(200, 500, "I"), Word(500, 900, "think."))
    markup = Markup(Dialect.SRT, "Um, I <i>think.</i>")
    cue = Cue("c", 0, 900, "Um, I think.", words, markup)
    (change,) = amending(cleaning(CleanWish(fillers=True), shipped_words("en")))(Track((cue,)))
    (after,) = change.after
    assert after.text == "I think."
    assert after.words == words[1:]
    assert after.markup == Markup(Dialect.SRT, "I <i>think.</i>")


@pytest.mark.parametrize(
    ("masking", "after"),
    [
        (Masking.FIRST, "What the f*** is that, b******?"),
        (Masking.STARS, "What the **** is that, *******?"),
        (Masking.BLEEP, "What the [bleep] is that, [bleep]?"),
        (Masking.REMOVE, "What the is that?"),
    ],
)
def test_oaths_are_masked(masking: Masking, after: str) -> None:
    wish = CleanWish(profanity=masking)
    assert one(wish, "What the fuck is that, bastard?") == after
    assert one(wish, after) == after
    assert one(wish, "Scunthorpe, Dickens, cocktail") == "Scunthorpe, Dickens, cocktail"


def test_a_masked_oath_outlives_the_removal_of_sounds() -> None:
    wish = CleanWish(sdh=SdhWish(), profanity=Masking.BLEEP)
    assert one(wish, one(wish, "[sighs] Shit!")) == "[bleep]!"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("I could of known.", "I could have known."),
        ("ALOT OF DONT", "A LOT OF DON'T"),
        ("Dont go.", "Don't go."),
        ("I know the the way.", "I know the way."),
        ("Im here", "I'm here"),
        ("Imagine", "Imagine"),
        ("could\nof", "could have"),
    ],
)
def test_slips_are_put_right_with_their_case(text: str, after: str) -> None:
    assert one(CleanWish(slips=True), text) == after


def test_slips_of_ones_own_count_more() -> None:
    own = (Slip("cue smith", "Cuesmith"), Slip(r"(\d+) th\b", r"\1th", pattern=True))
    wish = CleanWish(own_slips=own)
    assert one(wish, "The cue smith of the 5 th") == "The Cuesmith of the 5th"


def test_a_pattern_that_is_none_or_takes_for_ever_is_told() -> None:
    with pytest.raises(UsageError, match="not a regular expression"):
        found(CleanWish(own_slips=(Slip("(", "", pattern=True),)), "en", "a")
    hostile = Slip(r"(?:a|aa|a.)+$(?<!!)", "", pattern=True)
    with pytest.raises(UsageError, match="too long"):
        found(CleanWish(own_slips=(hostile,)), "en", "a" * 60 + "!")


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        ("en", "I have 3 cats.", "I have three cats."),
        ("en", "5 people came.", "Five people came."),
        ("en", "Between 5 and 12.", "Between 5 and 12."),
        (
            "en",
            "At 5:30, page 3, 10 kg, 3.5, 5th, -5, 5%, $5",
            "At 5:30, page 3, 10 kg, 3.5, 5th, -5, 5%, $5",
        ),
        ("en", "It cost $ 5.", "It cost $5."),
        ("en", "12000 and 1234 and 1234567 men", "12,000 and 1234 and 1,234,567 men"),
        ("en", "At 5PM or 6:15 am.", "At 5 p.m. or 6:15 a.m."),
        ("en", "It's 5 PM...", "It's 5 p.m..."),
        ("en", "5 4 3 2 1", "5 4 3 2 1"),
        ("en", "3", "3"),
        ("en", "1. Open the 2 boxes.", "1. Open the two boxes."),
        ("en", "Sector 2, season 3.", "Sector 2, season 3."),
        ("en", "He flew with Apollo 8 and I 3 times.", "He flew with Apollo 8 and I three times."),
        ("en", "3 YEARS LATER", "THREE YEARS LATER"),
        ("de", "Ich habe 3 Katzen und 1 Hund.", "Ich habe drei Katzen und 1 Hund."),
        ("de", "Am 3. Mai, 10000 Leute, 5%, 5€", f"Am 3. Mai, 10.000 Leute, 5{NBSP}%, 5{NBSP}€"),
        ("fr", "Il y a 3 chats, 25 %.", f"Il y a 3 chats, 25{THIN}%."),
        ("es", "Tengo 3 gatos.", "Tengo tres gatos."),
        ("nl", "Ik heb 3 katten.", "Ik heb drie katten."),
        ("it", "Ho 3 gatti.", "Ho tre gatti."),
        ("tr", "3 kedim var.", "Üç kedim var."),
    ],
)
def test_numbers_are_written_as_the_language_does(language: str, text: str, after: str) -> None:
    assert one(CleanWish(numbers=NumberStyle.WORDS), text, language) == after


def test_numbers_in_words_become_digits() -> None:
    wish = CleanWish(numbers=NumberStyle.DIGITS)
    assert one(wish, "I have seven cats and one dog.") == "I have 7 cats and one dog."
    assert one(wish, "Seven came.") == "Seven came."
    assert one(wish, "Ich habe sieben.", "de") == "Ich habe 7."


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        ("en", "Hello , world  .", "Hello, world."),
        ("en", "Well,you ,,know", "Well, you, know"),
        ("en", "Wait...", "Wait…"),
        ("en", "Wait ... what", "Wait … what"),
        ("en", "1,000.5 :) 10:30", "1,000.5 :) 10:30"),
        ("en", "See www.a.com/?x,y or me@b.org it ,a", "See www.a.com/?x,y or me@b.org it, a"),
        (
            "fr",
            "Bonjour ! Ça va ? Oui : non ;",
            f"Bonjour{THIN}! Ça va{THIN}? Oui{NBSP}: non{THIN};",
        ),
        ("ja", "はい、そうです。", "はい、そうです。"),
        ("ar", "مرحبا ، كيف حالك ؟", "مرحبا، كيف حالك؟"),
        ("zh", "你好,世界", "你好,世界"),
    ],
)
def test_punctuation_is_made_right(language: str, text: str, after: str) -> None:
    assert one(CleanWish(punctuation=PunctuationWish()), text, language) == after


@pytest.mark.parametrize(
    ("language", "after"),
    [
        ("en", "“It’s ‘fine’,” he said, ’til now."),
        ("de", "„It’s ‚fine’,“ he said, ’til now."),
        ("fr", f"«{NBSP}It’s “fine’,{NBSP}» he said, ’til now."),
    ],
)
def test_quotation_marks_are_those_of_the_language(language: str, after: str) -> None:
    wish = CleanWish(punctuation=PunctuationWish(quotes=Quotes.TYPOGRAPHIC))
    text = "\"It's 'fine',\" he said, 'til now."
    assert one(wish, text, language) == after
    back = CleanWish(punctuation=PunctuationWish(quotes=Quotes.STRAIGHT))
    assert one(back, after, "en").count('"') >= 2


def test_dashes_ellipses_and_full_stops_on_request() -> None:
    wish = CleanWish(
        punctuation=PunctuationWish(dash=Dash.CLOSE, ellipsis=Ellipsis.DOTS, full_stops=True)
    )
    texts = ("- Yes…\n– No", "this goes", "on and ends", "Here it is")
    assert cleaned(wish, "en", *texts) == [
        "-Yes...\n-No",
        "this goes",
        "on and ends.",
        "Here it is.",
    ]


@pytest.mark.parametrize(
    ("language", "wish", "text", "after"),
    [
        (
            "en",
            Casing.SENTENCE,
            "HELLO JOHN, I'M HERE. WHO ARE YOU?",
            "Hello John, I'm here. Who are you?",
        ),
        ("en", Casing.SENTENCE, "this is it. and i'm fine", "This is it. And I'm fine"),
        ("en", Casing.SENTENCE, "mr. jones, e.g. me... yes", "Mr. jones, e.g. me... yes"),
        ("en", Casing.SENTENCE, "iPhone. ipad", "iPhone. Ipad"),
        ("en", Casing.SENTENCE, "- hello\n- hi", "- Hello\n- Hi"),
        ("en", Casing.SENTENCE, "IN THE U.S. TODAY", "In the U.S. today"),
        ("en", Casing.LOWER, "HELLO John SMITH", "hello John smith"),
        ("en", Casing.UPPER, "hello www.Foo.com", "HELLO www.Foo.com"),
        ("en", Casing.TITLE, "the lord of the rings: a tale", "The Lord of the Rings: A Tale"),
        ("en", Casing.NAMES, "john and john's", "John and John's"),
        ("tr", Casing.UPPER, "istanbul ılık", "İSTANBUL ILIK"),
        ("tr", Casing.SENTENCE, "İSTANBUL ILIK. İYİ", "İstanbul ılık. İyi"),
        ("de", Casing.UPPER, "straße", "STRASSE"),
        ("nl", Casing.TITLE, "ijs in ijsland", "IJs in IJsland"),
        ("el", Casing.UPPER, "καλημέρα", "ΚΑΛΗΜΕΡΑ"),
        ("ja", Casing.UPPER, "こんにちは", "こんにちは"),
        ("ja", Casing.SENTENCE, "NHKの ニュース です", "NHKの ニュース です"),
        ("ar", Casing.SENTENCE, "مرحبا. نعم", "مرحبا. نعم"),
    ],
)
def test_casing_follows_the_language(language: str, wish: Casing, text: str, after: str) -> None:
    assert one(CleanWish(casing=wish, names=("John",)), text, language) == after


def test_one_speaker_of_two_who_shouts_is_made_small() -> None:
    wish = CleanWish(casing=Casing.CAPITALS)
    said = one(wish, "- WHERE ARE YOU GOING?\n- To NASA, in\nTexas.", "en")
    assert said == "- Where are you going?\n- To NASA, in\nTexas."


def test_who_speaks_anew_and_what_follows_a_sound_begins_with_a_capital() -> None:
    texts = (
        "AND THEN HE SAID:\n>> WHAT?",
        ">> GO. [APPLAUSE] I",
        ">> [MUSIC] SO, WE",
        "[DOOR SLAMS] ARE.",
    )
    assert cleaned(CleanWish(casing=Casing.SENTENCE), "en", *texts, "[APPLAUSE]", "THANKS.") == [
        "And then he said:\n>> What?",
        ">> Go. [Applause] I",
        ">> [music] So, we",
        "[door slams] are.",
        "[APPLAUSE]",
        "Thanks.",
    ]


def test_signs_in_capitals_stay_unless_they_are_meant() -> None:
    texts = ("EXIT THIS WAY", "he left. she stayed.", "Why?", "BACK IN PARIS")
    assert cleaned(CleanWish(casing=Casing.SENTENCE), "en", *texts) == [
        "EXIT THIS WAY",
        "he left. She stayed.",
        "Why?",
        "BACK IN PARIS",
    ]
    only = CleanWish(casing=Casing.CAPITALS, names=("Paris",))
    assert cleaned(only, "en", *texts) == [
        "Exit this way",
        "he left. she stayed.",
        "Why?",
        "Back in Paris",
    ]


def test_a_sentence_may_go_on_in_the_next_cue() -> None:
    wish = CleanWish(casing=Casing.SENTENCE)
    assert cleaned(wish, "en", "WE WENT TO", "THE SHOP. THEN", "home.") == [
        "We went to",
        "the shop. Then",
        "home.",
    ]


def test_tools_that_change_a_cue_together_make_one_amendment() -> None:
    wish = CleanWish(sdh=SdhWish(), fillers=True, punctuation=PunctuationWish())
    (change,) = found(wish, "en", "JOHN: Um, hello , you.")
    assert change.rule == "sdh+fillers+marks"
    assert change.reason.count("\n") == 2
    assert change.after[0].text == "Hello, you."


def test_only_the_cues_that_are_meant_are_changed() -> None:
    passes = cleaning(CleanWish(fillers=True), shipped_words("en"))
    (change,) = amending(passes, {"c1"})(track("Um, a.", "Um, b."))
    assert change.before[0].id == "c1"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I was in the house with her and the dog."),
        ("de", "Ich war mit ihr und dem Hund in der Küche."),
        ("fr", "Je ne suis pas dans la maison avec elle et le chien."),
        ("es", "No estoy en la casa con ella y el perro."),
        ("it", "Non sono nella casa con lei e il cane."),
        ("nl", "Ik was met haar en de hond in het huis."),
        ("tr", "Köpekle birlikte evdeydim, çalışıyordum."),
        ("ja", "私は犬と一緒に家にいました。"),
        ("zh", "我和她还有狗在家里。"),
        ("ar", "كنت في البيت مع الكلب."),
        ("und", "Du kunne lide det som barn. Fredag er din fødselsdag."),
        ("und", "Расскажи про свою личную жизнь."),
        ("und", "من در خانه با سگ بودم و گربه."),
        ("und", "♪ 123"),
    ],
)
def test_a_language_is_guessed_where_it_is_clear(language: str, text: str) -> None:
    assert guess_language([text]) == language


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        ("en", "My zip is 90210, in Beverly Hills.", None),
        ("en", "Agent 10250 reporting.", None),
        ("en", "PIN 12000, user 99000", None),
        ("en", "Call 55512345 now.", None),
        ("en", "We sold 12345.", None),
        ("en", "He paid $12345.", "He paid $12,345."),
        ("en", "It has 90210 inhabitants.", "It has 90,210 inhabitants."),
        ("en", "About 384400 km away", "About 384,400 km away"),
        ("en", "Some 83000000.", "Some 83,000,000."),
        ("de", "Er wohnt in 10115 Berlin.", None),
        ("de", "Das sind 12345 Einwohner.", "Das sind 12.345 Einwohner."),
        ("en", "1 in 4 died.", "One in four died."),
        ("en", "Windows 10 costs a lot.", None),
    ],
)
def test_only_amounts_are_parted_in_groups(language: str, text: str, after: str | None) -> None:
    assert one(CleanWish(numbers=NumberStyle.WORDS), text, language) == (after or text)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Er, the ER is closed.", "The ER is closed."),
        ('"Um," she said.', '"Um," she said.'),
        ("UM, NO.", "NO."),
    ],
)
def test_fillers_that_are_named_stay(text: str, after: str) -> None:
    assert one(CleanWish(fillers=True), text) == after


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        ("en", "He said the\nthe thing.", "He said\nthe thing."),
        ("en", "the state it's in in winter", None),
        ("fr", "Fais-le le plus vite.", None),
        ("pt", "O que que é isso?", None),
    ],
)
def test_words_said_twice_go_where_that_is_certain(
    language: str, text: str, after: str | None
) -> None:
    assert one(CleanWish(slips=True), text, language) == (after or text)


def test_apostrophes_that_begin_words_and_inches_are_no_quotes() -> None:
    wish = CleanWish(punctuation=PunctuationWish(quotes=Quotes.TYPOGRAPHIC))
    assert one(wish, "'Twas rock 'n' roll.") == "’Twas rock ’n’ roll."
    assert one(wish, "He's 5'10\" tall.") == "He’s 5'10\" tall."
    assert one(wish, "Room \"12\" and 'x'.") == "Room “12” and ‘x’."


def test_signs_keep_their_capitals_and_the_time_of_day_has_none() -> None:
    texts = ("CLOSED ON MONDAY", "he left. she stayed.", "Why?", "Yes.")
    assert cleaned(CleanWish(casing=Casing.SENTENCE), "en", *texts)[0] == "CLOSED ON MONDAY"
    assert one(CleanWish(casing=Casing.SENTENCE), "AT 5 P.M. ON TV, DR. X.") == (
        "At 5 p.m. on TV, Dr. x."
    )
    assert (
        one(CleanWish(casing=Casing.SENTENCE), "MAANDAG. DAN NIET.", "nl") == "Maandag. Dan niet."
    )
