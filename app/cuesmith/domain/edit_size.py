"""How much an edit has to do, known before it is done."""

from __future__ import annotations

from cuesmith.domain.cue_edits import (
    ClearDoubts,
    DeleteCues,
    InsertCues,
    ReplaceCues,
    ReplaceTexts,
    SetSettings,
    SetSpeaker,
)
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit, RestoreCues
from cuesmith.domain.retime_edits import MapTimes
from cuesmith.domain.structure_edits import JoinCues
from cuesmith.domain.style_edits import SetCueStyle
from cuesmith.domain.time_edits import RetimeCues, ScaleCues, ShiftCues


def cues_touched(edit: Edit, document: Document) -> int:
    """How many cues an edit of a document makes anew, puts in or takes out, at most."""
    match edit:
        case Compound(edits=edits):
            return sum(cues_touched(each, document) for each in edits)
        case RestoreCues(remove=remove, insert=insert):
            return max(len(remove), len(insert))
        case (
            ShiftCues(track=track, cues=())
            | ScaleCues(track=track, cues=())
            | MapTimes(track=track, cues=())
        ):
            return sum(len(each.cues) for each in document.tracks if each.id == track)
        case ReplaceTexts(texts=made) | RetimeCues(times=made):
            return len(made)
        case (
            ShiftCues(cues=cues)
            | ScaleCues(cues=cues)
            | MapTimes(cues=cues)
            | InsertCues(cues=cues)
            | DeleteCues(cues=cues)
            | ReplaceCues(cues=cues)
            | SetSpeaker(cues=cues)
            | SetSettings(cues=cues)
            | ClearDoubts(cues=cues)
            | JoinCues(cues=cues)
            | SetCueStyle(cues=cues)
        ):
            return len(cues)
    return 1
