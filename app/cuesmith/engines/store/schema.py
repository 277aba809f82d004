"""The tables of a project file, version by version.

To change them: add a tuple of statements to `MIGRATIONS`. What is written stays: never edit an
older entry. An older file is brought forward when it is opened, after a copy was kept beside it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

APPLICATION_ID = 0x43554553
""" "CUES": what `file` and SQLite know our files by."""

Migrations = tuple[tuple[str, ...], ...]

MIGRATIONS: Migrations = (
    (
        "CREATE TABLE facts (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE tracks (id BLOB PRIMARY KEY, place INTEGER NOT NULL, body TEXT NOT NULL)",
        "CREATE TABLE cues (track BLOB NOT NULL, id BLOB NOT NULL, tie INTEGER NOT NULL,"
        " body TEXT NOT NULL, PRIMARY KEY (track, id))",
        "CREATE TABLE steps (side TEXT NOT NULL, place INTEGER NOT NULL, about TEXT NOT NULL,"
        " edit TEXT NOT NULL, PRIMARY KEY (side, place))",
    ),
    # Version 2: cues and tracks have styles. The tables are the same, but what cannot read styles
    # must know that it cannot.
    (),
    # Version 3: cues hold what is wrong with them and was found fine.
    (),
)
"""From no tables to version 1, from version 1 to 2, and so on."""


def migrate(connection: sqlite3.Connection, version: int, migrations: Migrations) -> None:
    """Bring tables forward from a version, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in migrations[version:]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def is_ours(connection: sqlite3.Connection, version: int, migrations: Migrations) -> bool:
    """Whether the tables are exactly those of that version: no trigger, no view, nothing that
    would run by itself."""
    with closing(sqlite3.connect(":memory:")) as model:
        for statements in migrations[:version]:
            for statement in statements:
                model.execute(statement)
        return _tables(model) == _tables(connection)


def _tables(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master LIMIT 100")
    return {(str(kind), str(name), str(sql)) for kind, name, sql in rows}
