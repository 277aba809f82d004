"""Recognised speech, made up by hypothesis."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.speech import Segment

quick = settings(max_examples=80, deadline=None, derandomize=True, database=None)
"""Few examples, always the same ones, nothing left on disk."""

LATIN = [
    "a",
    "the",
    "of",
    "and",
    "which",
    "to",
    "Anna.",
    "Smith,",
    "well",
    "-known",
    "42",
    "%",
    "kilometres",
    "Mr.",
    "said:",
    "«oui",
    "»",
    "really?",
    "incomprehensibilities",
    "-",
    "–",
    "(so)",
    "Yes!",
    "no;",
    "I'm",
    "naïve",
    "donaudampfschifffahrtsgesellschaft",
    "e\u0301te\u0301",
]
CJK = [
    "今日",
    "は",
    "新しい",
    "機能",
    "、",
    "。",
    "「",
    "音声",
    "」",
    "を",
    "選択",
    "して",
    "ください",
    "っ",
    "ー",
    "７",
    "OK",
]
THAI = ["สวัสดี", "ครับ", "เ", "ป็น", "ไทย", "ๆ", "ฯ", "2568"]
ARABIC = ["مرحبا", "بالعالم،", "كيف", "حالك؟", "نعم.", "12"]

_gap = st.sampled_from([0, 0, 0, 20, 120, 400, 900, 1500, 9000])
_length = st.sampled_from([0, 1, 60, 150, 320, 800, 7600])


@st.composite
def words(draw: st.DrawFn, vocabulary: list[str], most: int = 40) -> list[Word]:
    """Words in order; their starts never go back, their ends may overlap the next one."""
    texts = draw(st.lists(st.sampled_from(vocabulary), min_size=1, max_size=most))
    found: list[Word] = []
    now = draw(st.integers(0, 3000))
    for text in texts:
        length = draw(_length)
        probability = draw(st.sampled_from([None, 0.2, 0.9]))
        found.append(Word(now, now + length, text, probability))
        now += max(1, length - draw(st.sampled_from([0, 0, 0, 30]))) + draw(_gap)
    return found


@st.composite
def speech(draw: st.DrawFn) -> list[Segment]:
    """Segments of one script each, joined as that script is written."""
    vocabulary, joint, language = draw(
        st.sampled_from(
            [(LATIN, " ", "en"), (CJK, "", "ja"), (THAI, "", "th"), (ARABIC, " ", "ar")]
        )
    )
    spoken = draw(words(vocabulary))
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(spoken) - 1)), max_size=4)))
    made: list[Segment] = []
    for start, end in zip([0, *cuts], [*cuts, len(spoken)], strict=True):
        part = spoken[start:end]
        if part:
            doubts = draw(st.sampled_from([(), (Doubt.UNLIKELY,), (Doubt.STRETCHED,)]))
            text = joint.join(word.text for word in part)
            last = max(word.end for word in part)
            made.append(Segment(part[0].start, last, text, tuple(part), doubts, language))
    return made
