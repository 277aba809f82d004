"""Cues and tracks, made up by hypothesis."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue, numbered_cue_id
from cuesmith.domain.track import Track, sort_cues

quick = settings(max_examples=120, deadline=None, derandomize=True, database=None)
"""Few examples, always the same ones, nothing left on disk."""

_TRICKY = st.sampled_from(
    [
        "<i>", "</i>", "< b >", "<v Fred>", "<c.red>", "<00:01.500>", "<", ">", "&", "&amp;", "&lt",
        "&#65;", "&notit;", "-->", "->", "{\\an8}", "{", "}", "{y:i}", "\\N", "1", "12", "2",
        "00:00:01,000 --> 00:00:02,000", "00:00:01.000 --> 00:00:02.000", "0:01:02.5 → 0:01:03.5",
        "0:00:01.000,0:00:02.000", "00:02:36:13 - 00:02:38:07", "NOTE", "STYLE", "REGION",
        "WEBVTT", "<br>", "[br]", "\u200b", "\u00a0", "\ufeff", "שלום", "👩‍👩‍👧", "é", "\u3000",
    ]
)  # fmt: skip
_LETTERS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=6
)
_ROW = st.lists(st.one_of(_TRICKY, _LETTERS, st.just(" ")), min_size=1, max_size=5).map("".join)


def texts() -> st.SearchStrategy[str]:
    """Text as a person might type it, with what formats trip over; no blank rows."""
    rows = _ROW.map(lambda row: row.strip(" ")).filter(bool)
    return st.lists(rows, max_size=3).map("\n".join)


def any_text() -> st.SearchStrategy[str]:
    """Anything at all, line ends and control characters included."""
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | texts()


@st.composite
def cues(draw: st.DrawFn, text: st.SearchStrategy[str] | None = None) -> list[Cue]:
    """Cues in the order of time."""
    written = draw(st.lists(texts() if text is None else text, min_size=1, max_size=5))
    made: list[Cue] = []
    time = draw(st.integers(0, 400_000_000))
    for number, content in enumerate(written, 1):
        end = time + draw(st.integers(1, 10_000))
        made.append(Cue(numbered_cue_id(number), time, end, content))
        time += draw(st.integers(0, 12_000))
    return list(sort_cues(made))


def tracks(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Track]:
    """Plain tracks."""
    return cues(text).map(lambda made: Track(tuple(made)))
