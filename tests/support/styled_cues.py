"""Cues with timed words, made up by hypothesis, and styles to draw them with."""

from __future__ import annotations

import itertools

from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.document import Document
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Source, Track

HD = (1920, 1080)
UPRIGHT = (1080, 1920)

_WORD = st.sampled_from(
    ["I", "saw", "the", "fox.", "Über", "{x}", "a\\b", "\\N", "}", "R&D", "e\u0301t", "👩‍👩‍👧", "ß"]
)
_GAP = st.sampled_from([" ", "\n", "  ", " – "])


@st.composite
def timed_cues(draw: st.DrawFn, word: st.SearchStrategy[str] = _WORD) -> Cue:
    """A cue whose words are timed to the millisecond, with pauses, breaks and loose dashes."""
    texts = draw(st.lists(word, min_size=1, max_size=8))
    gaps = [draw(_GAP) for _ in texts[1:]]
    start = time = draw(st.integers(0, 10_000_000))
    words = []
    for text in texts:
        begins = time + draw(st.integers(0, 700))
        time = begins + draw(st.integers(10, 900))
        words.append(Word(begins, time, text))
    end = time + draw(st.integers(0, 800))
    joined = "".join(map("".join, itertools.zip_longest(texts, gaps, fillvalue="")))
    return Cue("c1", start, end, joined, tuple(words))


def one_track(
    *cues: Cue, style: StyleChoice | None = None, source: Source | None = None
) -> Document:
    """A document of one track, called "t"."""
    return Document((Track(cues, id="t", style=style, source=source),))


SAID = Cue(
    "said",
    1000,
    4600,
    "Captions that move\nwith every word",
    (
        Word(1104, 1396, "Captions"),
        Word(1396, 1600, "that"),
        Word(1650, 1903, "move"),
        Word(2500, 2797, "with"),
        Word(2797, 3100, "every"),
        Word(3155, 3600, "word"),
    ),
)
