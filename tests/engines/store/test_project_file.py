"""Project files: whole or not at all, brought forward from older ones, wary of foreign ones."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cuesmith.base.errors import FileError
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import SetNote
from cuesmith.domain.document import Document
from cuesmith.domain.history import History, StepChange
from cuesmith.domain.project import Commit, MediaReference, ProjectContent, differences
from cuesmith.domain.track import Track
from cuesmith.engines.store.project_file import create_project, open_project, peek_project
from cuesmith.engines.store.schema import APPLICATION_ID, MIGRATIONS
from cuesmith.engines.store.window_lock import claim_project
from tests.support.edit_examples import sample_document

MEDIA = MediaReference("/films/talk.mp4", "talk.mp4", 5, 6, "abc")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A name that SQLite's addresses could stumble over."""
    return tmp_path / "talk é 100% #1?.cuesmith"


def made(path: Path, document: Document | None = None) -> Path:
    content = ProjectContent(
        "p1", document or sample_document(), media=MEDIA, facts={"zoom": 2.5, "view": {"a": [1]}}
    )
    create_project(path, content).close()
    return path


def content_of(path: Path) -> ProjectContent:
    file, content, problems = open_project(path)
    file.close()
    assert not problems
    return content


def tamper(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


def test_everything_comes_back(path: Path) -> None:
    content = content_of(made(path))
    assert content.document == sample_document()
    assert (content.id, content.media) == ("p1", MEDIA)
    assert content.facts == {"zoom": 2.5, "view": {"a": [1]}}


def test_a_list_need_not_read_all_of_it(path: Path) -> None:
    summary = peek_project(made(path))
    assert (summary.id, summary.media, summary.cues) == ("p1", MEDIA, 6)
    assert summary.first in {cue.text for t in sample_document().tracks for cue in t.cues}
    assert summary.made
    create_project(path, ProjectContent("p2", media=MEDIA)).close()
    assert not peek_project(path).made
    tamper(path, "DELETE FROM facts")
    with pytest.raises(FileError, match="is damaged"):
        peek_project(path)


def test_it_says_what_it_is(path: Path) -> None:
    with closing(sqlite3.connect(made(path))) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_nothing_lies_beside_it(path: Path) -> None:
    file = create_project(path, ProjectContent("p1", sample_document()))
    file.commit(Commit(1, steps=StepChange()))
    assert list(path.parent.iterdir()) == [path]
    file.close()


def test_an_edit_writes_only_what_changed(path: Path) -> None:
    cues = tuple(Cue(f"c{n}", n * 100, n * 100 + 90, f"Cue {n}.") for n in range(2000))
    history = History(Document((Track(cues, id="t"),)))
    file = create_project(path, ProjectContent("p1", history.document))
    before = history.document
    history.apply(SetNote("t", "c999", "look"))
    changes = file._connection.total_changes
    steps = StepChange(undo_pushed=tuple(history.undo_steps))
    file.commit(Commit(1, differences(before, history.document), steps))
    assert file._connection.total_changes - changes == 3  # the cue, the step, the revision
    file.close()
    assert content_of(path).document == history.document


def test_a_change_is_written_wholly_or_not_at_all(path: Path) -> None:
    file = create_project(path, ProjectContent("p1", sample_document()))
    emptied = differences(sample_document(), Document())
    bad = StepChange(undo_pushed=(History().undo_steps, "no step"))  # type: ignore[arg-type]
    with pytest.raises((TypeError, AttributeError)):
        file.commit(Commit(1, emptied, bad))
    file.close()
    assert content_of(path).document == sample_document()


def test_writing_replaces_what_was_there_in_one_step(path: Path) -> None:
    path.write_bytes(b"something else")
    assert content_of(made(path)).id == "p1"
    assert list(path.parent.iterdir()) == [path]


OLDER = MIGRATIONS[:1]
NEWER = (*MIGRATIONS, ("CREATE TABLE extra (name TEXT)", "INSERT INTO extra VALUES ('x')"))


def test_an_older_file_is_brought_forward_and_a_copy_kept(path: Path) -> None:
    made(path)
    file, content, _ = open_project(path, migrations=NEWER)
    file.close()
    assert content.document == sample_document()
    (copy,) = [each for each in path.parent.iterdir() if each != path]
    assert copy.name == f"{path.stem}.version-{len(MIGRATIONS)}.cuesmith"
    assert content_of(copy).document == sample_document()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(NEWER),)
        assert connection.execute("SELECT name FROM extra").fetchone() == ("x",)


def test_an_older_file_that_is_only_read_stays_as_it_is(path: Path) -> None:
    made(path)
    before = path.read_bytes()
    file, content, _ = open_project(path, writable=False, migrations=NEWER)
    file.close()
    assert content.document == sample_document()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    made(path)
    broken = (*MIGRATIONS, ("CREATE TABLE extra (name TEXT)", "CREATE TABLE cues (name TEXT)"))
    with pytest.raises(FileError):
        open_project(path, migrations=broken)
    assert content_of(path).document == sample_document()


def test_a_newer_file_is_refused_politely_and_left_alone(path: Path) -> None:
    tamper(made(path), f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    with pytest.raises(FileError, match="newer Cuesmith"):
        open_project(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON cues BEGIN DELETE FROM cues; END",
        "CREATE VIEW v AS SELECT * FROM cues",
        "CREATE TABLE more (a)",
        "CREATE INDEX i ON cues (tie)",
        "DROP TABLE steps",
        "UPDATE cues SET body = 'x'",
        "UPDATE cues SET body = '{}'",
        "UPDATE cues SET body = x'00ff'",
        "UPDATE cues SET body = replace(body, '\"start\":', '\"start\":-')",
        "UPDATE cues SET track = 'nobody'",
        "UPDATE cues SET tie = 'x'",
        "UPDATE tracks SET id = x'00' WHERE place = 0",
        "UPDATE facts SET body = '{}' WHERE name = 'own:project'",
        "UPDATE facts SET body = '[' WHERE name = 'view:zoom'",
        "DELETE FROM facts",
    ],
)
def test_a_file_that_was_tampered_with_is_refused_in_words(path: Path, statement: str) -> None:
    tamper(made(path), statement)
    with pytest.raises(FileError, match="is damaged"):
        open_project(path)


def test_a_damaged_history_costs_the_history_only(path: Path) -> None:
    history = History(sample_document())
    history.apply(SetNote("en", "fox", "look"))
    content = ProjectContent("p1", history.document, tuple(history.undo_steps))
    create_project(path, content).close()
    tamper(path, """UPDATE steps SET edit = '["os.system",{}]'""")
    file, read, problems = open_project(path)
    file.close()
    assert read.document == history.document
    assert read.undo == ()
    assert "cannot be undone" in str(problems[0])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no project"),
        (b"just text", "no project"),
        (b"SQLite format 3\0" + b"\xff" * 5000, "cannot be opened"),
        (None, "no project"),
    ],
)
def test_a_foreign_file_is_refused_in_words(path: Path, content: bytes | None, says: str) -> None:
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(FileError, match=says):
        open_project(path)
    assert (path.read_bytes() if path.exists() else None) == content


def test_another_programs_database_is_refused(path: Path) -> None:
    tamper(path, "CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(FileError, match="no project of Cuesmith"):
        open_project(path)


def test_a_torn_file_is_refused_in_words(path: Path) -> None:
    data = made(path).read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(FileError):
        open_project(path)


def test_a_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is a folder"):
        open_project(tmp_path)


def test_one_window_holds_a_project(path: Path) -> None:
    made(path)
    held = claim_project(path)
    assert held is not None
    assert claim_project(path) is None
    held.close()
    again = claim_project(path)
    assert again is not None
    again.close()
    assert list(path.parent.iterdir()) == [path], "the lock leaves nothing behind"
