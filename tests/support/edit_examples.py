"""A document to edit, one example of every edit, and edits made up by hypothesis."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from hypothesis import strategies as st

from cuesmith.domain.comment_edits import RewriteBlocks
from cuesmith.domain.cue import Accepted, Cue, Dialect, Doubt, Markup, Word
from cuesmith.domain.cue_edits import (
    ClearDoubts,
    DeleteCues,
    InsertCues,
    ReplaceCues,
    ReplaceText,
    ReplaceTexts,
    SetMarkup,
    SetNote,
    SetSettings,
    SetSpeaker,
)
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit, RestoreCues
from cuesmith.domain.glossary import Term
from cuesmith.domain.glossary_edits import SetGlossary
from cuesmith.domain.retime_edits import MapTimes
from cuesmith.domain.structure_edits import JoinCues, MoveWord, SplitCue
from cuesmith.domain.style_choice import StyleChoice, StyleConfig, Vertical
from cuesmith.domain.style_edits import (
    SetCueStyle,
    SetSpeakerStyle,
    SetSpeakerStyles,
    SetTrackStyle,
)
from cuesmith.domain.syncing.time_map import Piece, TimeMap, shift_map
from cuesmith.domain.time_edits import (
    RetimeCues,
    ScaleCues,
    SetTimes,
    ShiftCues,
    Times,
    TrimCue,
)
from cuesmith.domain.track import Source, SourceBlock, Track, sort_cues
from cuesmith.domain.track_edits import (
    AddTrack,
    RemoveTrack,
    RenameTrack,
    SetLanguage,
    SetMetadata,
    SortFile,
)
from cuesmith.domain.word_edits import SetWords, with_boundary
from cuesmith.domain.words import interpolate_words

FOX = Cue(
    "fox",
    1000,
    3000,
    "I saw the brown fox.",
    (
        Word(1000, 1300, "I", 0.9),
        Word(1300, 1700, "saw", 0.8),
        Word(1700, 1800, "the", 0.9),
        Word(2000, 2500, "brown", 0.3),
        Word(2500, 3000, "fox.", 0.7),
    ),
    doubts=(Doubt.UNLIKELY,),
)
ITALIC = Cue(
    "italic",
    3000,
    4500,
    "He saw me too.",
    markup=Markup(Dialect.SRT, "<i>He saw</i> me too."),
    speaker="Ann",
    note="check",
    accepted=(Accepted("ellipsis", "0f"),),
)
TWIN = Cue(
    "twin", 3000, 4500, "At the same time.", interpolate_words("At the same time.", 3000, 4500)
)
LAST = Cue("last", 6000, 7000, "今日は音声", settings=(("line", "0"),), identifier="7")

STYLE = StyleConfig("Noto Sans", 48.5, text_color="#ffcc00", vertical_position=Vertical.TOP)


def sample_document() -> Document:
    english = Track((FOX, ITALIC, TWIN, LAST), language="en", name="English", id="en")
    aside = SourceBlock("Comment", "Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\k90}note")
    source = Source("ass", "[Events]\n", (aside,), order=("g2", "g1"))
    yes, no = Cue("g1", 0, 900, "Ja."), Cue("g2", 0, 900, "Nein.")
    german = Track((yes, no), "de", source=source, id="de")
    return Document((english, german))


EXAMPLES: list[Edit] = [
    InsertCues("en", (Cue("new", 3000, 4500, "Third."), Cue("early", 0, 10, "First."))),
    DeleteCues("en", ("italic", "last")),
    ReplaceText("en", "italic", "He heard me as well."),
    ReplaceTexts("en", (("fox", "I saw a fox."), ("twin", "Later."))),
    SetMarkup("en", "fox", "I saw it.", Markup(Dialect.SRT, "<b>I</b> saw it.")),
    SetSpeaker("en", ("fox", "twin"), "Bob"),
    SetNote("en", "fox", "look"),
    SetSettings("en", ("last",), (("align", "start"),)),
    ClearDoubts("en", ("fox",)),
    ReplaceCues("en", (Cue("fox", 5000, 5500, "Moved away."),), "Translate"),
    SplitCue("en", "fox", time=1900, new_id="half"),
    JoinCues("en", ("fox", "italic", "twin")),
    MoveWord("en", "fox", "next"),
    SetTimes("en", "fox", 3000, 4500),
    TrimCue("en", "fox", "end", 2200),
    RetimeCues("en", (Times("italic", 3100, 4500), Times("fox", 1000, 3100)), "Move an edge"),
    SetWords("en", "fox", with_boundary(FOX.words, 2, 1500)),
    ShiftCues("en", -5000),
    ShiftCues("de", 700, ("g2",), comments=500),
    RewriteBlocks("de", ((0, "Comment: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,note"),), "Shift"),
    ScaleCues("en", Fraction(25025, 24000), pivot=1000),
    MapTimes(
        "en",
        TimeMap(
            (
                Piece(0, 3000, Fraction(25, 24), Fraction(-1001, 3)),
                Piece(5000, None, Fraction(1), Fraction(0)),
            )
        ),
        label="Sync to speech",
    ),
    AddTrack(Track((LAST, FOX), id="copy"), 1),
    RemoveTrack("en"),
    RenameTrack("en", "English (SDH)"),
    SetLanguage("en", "en-gb"),
    SetMetadata("en", (("engine", "whisper"), ("model", "small"))),
    SortFile("de"),
    SetTrackStyle("en", StyleChoice("karaoke")),
    SetSpeakerStyle("en", "Ann", StyleChoice("karaoke", STYLE)),
    SetCueStyle("en", ("fox", "last"), StyleChoice(config=STYLE)),
    SetSpeakerStyles("en", (("Bob", StyleChoice("highlight")),)),
    SetGlossary((Term("Cuesmith", ("kuesmith",)),)),
    Compound((DeleteCues("en", ("fox",)), RenameTrack("de", "Deutsch")), "Tidy up"),
    RestoreCues("en", ("twin", "fox"), ((1, TWIN),), "Undo something"),
]


def _cue(document: Document, draw: st.DrawFn) -> tuple[str, str]:
    tracks = [track for track in document.tracks if track.cues]
    if not tracks:
        return "en", "none"
    track = draw(st.sampled_from(tracks))
    return track.id, draw(st.sampled_from(track.cues)).id


_times = st.integers(-500, 9000)
_texts = st.sampled_from(
    [
        "",
        "I saw it.",
        "He saw me too, you know.",
        "今日は音楽",
        "<b>R&D</b>",
        "one\ntwo",
        "{x} the the",
    ]
)


_styles = st.sampled_from([None, StyleChoice("karaoke"), StyleChoice(config=STYLE)])


def _cues(cue_id: str) -> st.SearchStrategy[Cue]:
    """A cue that may be negative or reversed."""
    return st.builds(Cue, st.just(cue_id), _times, _times, _texts)


@st.composite
def edits(draw: st.DrawFn, document: Document, serial: int) -> Edit:
    """Some edit of this document; it may be one that is refused."""
    track, cue = _cue(document, draw)
    other = draw(st.sampled_from([c.id for c in _track(document, track).cues] or ["none"]))
    both = tuple({cue, other})
    new = f"n{serial}"
    makers: list[Callable[[], Edit]] = [
        lambda: InsertCues(track, (draw(_cues(new)),)),
        lambda: DeleteCues(track, both),
        lambda: ReplaceText(track, cue, draw(_texts)),
        lambda: ReplaceTexts(track, tuple((each, draw(_texts)) for each in both)),
        lambda: SetSpeaker(track, both, draw(_texts)),
        lambda: SetNote(track, cue, draw(_texts)),
        lambda: SetMarkup(track, cue, draw(_texts), Markup(Dialect.SRT, draw(_texts))),
        lambda: SetSettings(track, both, (("align", draw(_texts)),)),
        lambda: ClearDoubts(track, both),
        lambda: RestoreCues(track, both, ((draw(st.integers(0, 4)), draw(_cues(new))),), "Restore"),
        lambda: SetTimes(track, cue, draw(_times), draw(_times)),
        lambda: TrimCue(track, cue, draw(st.sampled_from(["start", "end"])), draw(_times)),
        lambda: ShiftCues(track, draw(_times), draw(st.sampled_from([(), both]))),
        lambda: RetimeCues(track, tuple(Times(c, draw(_times), draw(_times)) for c in both)),
        lambda: SetWords(track, cue, (Word(draw(_times), draw(_times), "I"),)),
        lambda: MapTimes(track, shift_map(draw(_times)), draw(st.sampled_from([(), both]))),
        lambda: ScaleCues(track, Fraction(draw(st.integers(-1, 8)), 4), draw(_times)),
        lambda: SplitCue(track, cue, time=draw(_times), gap=draw(st.integers(0, 99)), new_id=new),
        lambda: SplitCue(track, cue, offset=draw(st.integers(-2, 20)), new_id=new),
        lambda: JoinCues(track, both, draw(st.sampled_from(["\n", " ", ""]))),
        lambda: MoveWord(track, cue, draw(st.sampled_from(["next", "previous"]))),
        lambda: ReplaceCues(track, (draw(_cues(cue)),)),
        lambda: AddTrack(Track(id=draw(st.sampled_from(["en", new]))), draw(st.integers(-1, 3))),
        lambda: RemoveTrack(track),
        lambda: SetTrackStyle(track, draw(_styles)),
        lambda: SetSpeakerStyle(track, draw(_texts), draw(_styles)),
        lambda: SetCueStyle(track, both, draw(_styles)),
        lambda: RenameTrack(track, draw(_texts)),
        lambda: SetMetadata(track, (("model", draw(_texts)),)),
        lambda: SortFile(track),
        lambda: SetLanguage(track, draw(st.sampled_from(["fr", "nonsense", "und"]))),
        lambda: Compound((ShiftCues(track, draw(_times)), DeleteCues(track, both)), "Both"),
    ]
    return draw(st.sampled_from(makers))()


def _track(document: Document, track_id: str) -> Track:
    return next((track for track in document.tracks if track.id == track_id), Track())


def broken_rules(document: Document) -> list[str]:
    """What is wrong with a document; nothing, ever."""
    wrong = []
    for track in document.tracks:
        if track.cues != sort_cues(track.cues):
            wrong.append(f"{track.id} is not sorted")
        if len({cue.id for cue in track.cues}) != len(track.cues):
            wrong.append(f"{track.id} has an identity twice")
        for cue in track.cues:
            if not 0 <= cue.start <= cue.end:
                wrong.append(f"{cue.id} is negative or reversed")
            if not all(cue.start <= w.start <= w.end <= cue.end for w in cue.words):
                wrong.append(f"{cue.id} has a word outside")
    return wrong
