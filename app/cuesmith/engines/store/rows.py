"""What a project holds, to and from the rows of its tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, cast

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document, check_cue
from cuesmith.domain.history import Step, StepChange
from cuesmith.domain.project import (
    Commit,
    Difference,
    Json,
    MediaReference,
    PlacedCue,
    ProjectContent,
    ProjectSummary,
)
from cuesmith.domain.track import Track
from cuesmith.engines.store.codec import CodecError, codec_for, dump, from_json, parse, to_json
from cuesmith.engines.store.edit_codec import edit_classes, step_from_json, step_to_json

MOST_TRACKS = 1_000
MOST_CUES = 2_000_000
MOST_STEPS = 5_000_000
"""More is damage, or malice."""

_OWN = "own:"
"""Ahead of the names of facts that are the project's, not the window's."""
_AT_ONCE = 250
_ROWS_AT_ONCE = 200
"""Four values each; older builds of SQLite take 999 in a statement."""


def _key(identity: str) -> bytes:
    """An identity as the tables hold it: it may hold halves of characters."""
    return identity.encode("utf-8", "surrogatepass")


def put_commit(connection: sqlite3.Connection, commit: Commit, project: str) -> None:
    """Write one change; the caller holds the transaction."""
    _put_difference(connection, commit.difference)
    _put_steps(connection, commit.steps)
    _put_facts(connection, ((f"view:{name}", dump(own)) for name, own in commit.facts.items()))
    if commit.media is not None:
        _put_facts(connection, [(f"{_OWN}media", to_json(MediaReference, commit.media))])
    about: dict[str, Json] = {"id": project, "revision": commit.revision}
    _put_facts(connection, [(f"{_OWN}project", dump(about))])


def _put_facts(connection: sqlite3.Connection, facts: Iterable[tuple[str, str]]) -> None:
    connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts)


def _put_difference(connection: sqlite3.Connection, difference: Difference) -> None:
    gone = [(_key(track),) for track in difference.tracks_gone]
    connection.executemany("DELETE FROM cues WHERE track = ?", gone)
    connection.executemany("DELETE FROM tracks WHERE id = ?", gone)
    connection.executemany(
        "DELETE FROM cues WHERE track = ? AND id = ?",
        ((_key(track), _key(cue)) for track, cue in difference.cues_gone),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO tracks VALUES (?, ?, ?)",
        ((_key(track.id), place, to_json(Track, track)) for place, track in difference.tracks),
    )
    for first in range(0, len(difference.cues), _ROWS_AT_ONCE):
        _put_cues(connection, difference.cues[first : first + _ROWS_AT_ONCE])
    if difference.rest is not None:
        _put_facts(connection, [(f"{_OWN}document", to_json(Document, difference.rest))])


def _put_cues(connection: sqlite3.Connection, cues: Sequence[PlacedCue]) -> None:
    """Many rows in one statement: between two, the thread would have to wait for its turn."""
    rows = ",".join(["(?, ?, ?, ?)"] * len(cues))
    values: list[bytes | int | str] = []
    for placed in cues:
        body = to_json(Cue, placed.cue)
        values += (_key(placed.track), _key(placed.cue.id), placed.tie, body)
    connection.execute(f"INSERT OR REPLACE INTO cues VALUES {rows}", values)


def _put_steps(connection: sqlite3.Connection, steps: StepChange) -> None:
    _put_side(connection, "undo", steps.undo_dropped, steps.undo_pushed)
    _put_side(connection, "redo", steps.redo_dropped, steps.redo_pushed)


def _put_side(
    connection: sqlite3.Connection, side: str, dropped: int, pushed: Sequence[Step]
) -> None:
    if not (dropped or pushed):
        return
    (top,) = connection.execute(
        "SELECT coalesce(max(place), 0) FROM steps WHERE side = ?", (side,)
    ).fetchone()
    connection.execute("DELETE FROM steps WHERE side = ? AND place > ?", (side, top - dropped))
    connection.executemany(
        "INSERT INTO steps VALUES (?, ?, ?, ?)",
        (
            (side, top - dropped + place, *step_to_json(step))
            for place, step in enumerate(pushed, 1)
        ),
    )


def read_content(
    connection: sqlite3.Connection,
) -> tuple[ProjectContent, tuple[Problem, ...]]:
    """All of a project; raises `CodecError` or `UsageError` where it is damaged.

    Steps that cannot be read cost the undo history, and no more.
    """
    facts = dict(_rows(connection, "SELECT name, body FROM facts", MOST_TRACKS))
    identity, revision = _about(facts.pop(f"{_OWN}project", "null"))
    rest, media = facts.pop(f"{_OWN}document", "{}"), facts.pop(f"{_OWN}media", None)
    undo, redo, problems = _read_history(connection)
    content = ProjectContent(
        id=identity,
        document=replace(from_json(Document, rest), tracks=_read_tracks(connection)),
        undo=undo,
        redo=redo,
        revision=revision,
        media=_media(media),
        facts={name.removeprefix("view:"): parse(body) for name, body in facts.items()},
    )
    return content, problems


def read_summary(connection: sqlite3.Connection) -> ProjectSummary:
    """What a list says of a project; raises `CodecError`."""
    facts = dict(_rows(connection, "SELECT name, body FROM facts", MOST_TRACKS))
    identity, revision = _about(facts.get(f"{_OWN}project", "null"))
    (cues,) = connection.execute("SELECT count(*) FROM cues").fetchone()
    row = connection.execute("SELECT body FROM cues LIMIT 1").fetchone()
    (made,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM tracks) OR EXISTS (SELECT 1 FROM steps)"
    ).fetchone()
    first = "" if row is None else cast(Cue, from_json(Cue, _text(row[0]))).text
    media = _media(facts.get(f"{_OWN}media"))
    return ProjectSummary(identity, revision, media, cues, first, bool(made))


def _about(text: str) -> tuple[str, int]:
    about = parse(text)
    if type(about) is not dict or type(about.get("id")) is not str:
        raise CodecError("it does not say which project it is")
    if type(about.get("revision")) is not int:
        raise CodecError("it does not say how far it is")
    return about["id"], about["revision"]


def _media(text: str | None) -> MediaReference | None:
    return None if text is None else cast(MediaReference, from_json(MediaReference, text))


def _read_tracks(connection: sqlite3.Connection) -> tuple[Track, ...]:
    cues: dict[bytes, list[tuple[int, Cue]]] = {}
    decode = codec_for(Cue).decode
    for owner, tie, body in _bodies(connection, "SELECT track, tie, body FROM cues", MOST_CUES):
        cues.setdefault(owner, []).append((tie, check_cue(decode(body))))
    tracks: list[Track] = []
    query = "SELECT id, body FROM tracks ORDER BY place"
    for identity, body in _rows(connection, query, MOST_TRACKS):
        track: Track = from_json(Track, body)
        own = sorted(cues.pop(identity, ()), key=lambda at: (at[1].start, at[1].end, at[0]))
        tracks.append(track.with_cues(tuple(cue for _, cue in own)))
        if _key(track.id) != identity or len(tracks[-1].rows) != len(own):
            raise CodecError("its tracks are mixed up")
    return tuple(tracks)


def _bodies(
    connection: sqlite3.Connection, query: str, most: int
) -> Iterator[tuple[bytes, int, Any]]:
    """Rows whose last column is JSON, many of which are read at once: that is much quicker."""
    cursor = connection.execute(query)
    seen = 0
    while rows := cursor.fetchmany(_AT_ONCE):
        seen += len(rows)
        if seen > most:
            raise CodecError("it holds more than any project does")
        values = parse(f"[{','.join(str(body) for _, _, body in rows)}]")
        if len(values) != len(rows):
            raise CodecError("a row holds more than one value")
        for (track, tie, _), value in zip(rows, values, strict=True):
            if type(track) is not bytes or type(tie) is not int:
                raise CodecError("a row names no track")
            yield track, tie, value


def _rows(connection: sqlite3.Connection, query: str, most: int) -> Iterator[tuple[Any, str]]:
    for seen, (name, body) in enumerate(connection.execute(query)):
        if seen >= most or type(body) is not str:
            raise CodecError("it holds what no project does")
        yield name, body


def _text(value: object) -> str:
    if type(value) is not str:
        raise CodecError(f"{value!r:.80} is no text")
    return value


def _read_history(
    connection: sqlite3.Connection,
) -> tuple[tuple[Step, ...], tuple[Step, ...], tuple[Problem, ...]]:
    edit_classes()
    sides: dict[Any, list[Step]] = {"undo": [], "redo": []}
    try:
        for side, about, edit in connection.execute(
            f"SELECT side, about, edit FROM steps ORDER BY side, place LIMIT {MOST_STEPS}"
        ):
            sides[side].append(step_from_json(_text(about), _text(edit)))
    except (CodecError, KeyError) as error:
        lost = Problem(f"What was done before cannot be undone: the history is damaged ({error}).")
        return (), (), (lost,)
    return tuple(sides["undo"]), tuple(sides["redo"]), ()
