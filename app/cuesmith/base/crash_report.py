"""The text of a report on an error nobody foresaw: versions, the traceback, the end of the log."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cuesmith.base.logs import redact

_LOG_LINES = 60
_LOG_BYTES = 64_000
_KEPT = 10


def report_text(
    error: BaseException, versions: Sequence[tuple[str, str]], log: str = "", when: str = ""
) -> str:
    """All of it, without secrets."""
    head = [f"{name}: {version}" for name, version in (("Time", when), *versions) if version]
    trace = "".join(traceback.format_exception(error))
    parts = ["\n".join(head), trace.rstrip()]
    if log:
        parts.append(f"The end of the log:\n{log.rstrip()}")
    return redact("\n\n".join(parts)) + "\n"


def log_tail(file: Path) -> str:
    """The last lines of a log; empty where it cannot be read."""
    try:
        with file.open("rb") as log:
            log.seek(max(0, file.stat().st_size - _LOG_BYTES))
            text = log.read(_LOG_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-_LOG_LINES:])


def keep_report(text: str, folder: Path, now: datetime) -> Path | None:
    """Write a report beside the log and drop the oldest; None where it cannot be written."""
    file = folder / f"crash-{now:%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return file
