"""Project files: SQLite, with everything in them as JSON that is checked when read."""
