"""A person at work, as a child process that may be killed: edits a project, and prints the number
of each revision that was acknowledged as saved.

`python -m tests.support.project_editor PROJECT SEED`
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.cue_edits import DeleteCues, InsertCues, ReplaceText, SetNote
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.history import History
from cuesmith.domain.selection import Selection
from cuesmith.domain.structure_edits import JoinCues, SplitCue
from cuesmith.domain.time_edits import ShiftCues
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import RenameTrack


def long_document(cues: int) -> Document:
    """Cues with words, one every two seconds."""
    words = tuple(Word(0, 100, text, 0.5) for text in ("One", "two", "three."))
    track = Track(
        tuple(
            Cue(f"c{number}", number * 2000, number * 2000 + 1500, "One two three.", words)
            for number in range(cues)
        ),
        id="t",
    )
    return Document((track,))


def some_edit(document: Document, chance: random.Random, name: str) -> Edit:
    """An edit that can be done."""
    cues = document.tracks[0].cues
    cue = chance.choice(cues)
    row = cues.index(cue)
    match chance.randrange(8):
        case 0:
            return ReplaceText("t", cue.id, f"Said {name}.")
        case 1:
            return InsertCues("t", (Cue(name, cue.start, cue.end, "At the same time."),))
        case 2 if len(cues) > 50:
            return DeleteCues("t", (cue.id,))
        case 3:
            return ShiftCues("t", chance.choice((40, -40)))
        case 4 if " " in cue.text and cue.duration > 100:
            return SplitCue("t", cue.id, offset=cue.text.index(" ") + 1, new_id=name)
        case 5 if row > 0:
            return JoinCues("t", (cues[row - 1].id, cue.id))
        case 6:
            return Compound((RenameTrack("t", name), SetNote("t", cue.id, name)), "Both")
    return SetNote("t", cue.id, name)


def act(history: History, chance: random.Random, name: str) -> None:
    """Make an edit, or take one back, or do one again: always the same for the same chance."""
    turn = chance.random()
    if turn < 0.15 and history.undo_steps:
        history.undo()
    elif turn < 0.25 and history.redo_steps:
        history.redo()
    else:
        edit = some_edit(history.document, chance, name)
        history.close_step()  # what merges hangs on the clock
        with suppress(UsageError):
            history.apply(edit, before=Selection("t"), after=Selection("t", (name,), name))


def revisions(history: History, seed: int, first: int) -> Iterator[int]:
    """Go on acting for ever; gives the number of the latest revision after each act."""
    chance, made = random.Random(seed), [first]
    history.stepped.subscribe(lambda _: made.append(made[-1] + 1))
    while True:
        act(history, chance, f"{seed}-{made[-1]}")
        yield made[-1]


def say(revision: int) -> None:
    """Tell the parent that a revision is saved."""
    sys.stdout.write(f"{revision}\n")
    sys.stdout.flush()


def main() -> None:
    from PySide6.QtCore import QCoreApplication, QTimer

    from cuesmith.bridge.workspace import Workspace
    from cuesmith.services.project import open_claimed
    from tests.support.projects import make_session, project_ports

    application = QCoreApplication([])
    workspace = Workspace()
    session = make_session(workspace)
    opened = open_claimed(project_ports().store, Path(sys.argv[1]))
    assert opened.held is not None, "whoever was killed holds it no more"
    session.adopt(opened)
    session.acknowledged.connect(say)
    work = revisions(workspace.history, int(sys.argv[2]), session.revision)
    timer = QTimer(interval=2)
    timer.timeout.connect(lambda: next(work))
    timer.start()
    application.exec()


if __name__ == "__main__":
    main()
