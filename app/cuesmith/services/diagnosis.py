"""From checks to a report: a line each for a person, JSON for a bug report, and an exit status."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from cuesmith.base.health import Check, Health

SCHEMA = "cuesmith-doctor"
VERSION = 1

_MARKS = {Health.OK: "ok", Health.ABSENT: "--", Health.FAULT: "!!"}
_LABEL_WIDTH = 14
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")
_TOKENS = re.compile(r"\bhf_[A-Za-z0-9]{8,}|\bBearer\s+\S+", re.IGNORECASE)
_NEEDED = ("media",)
_ENGINES = ("draft", "whisper")


def report_line(check: Check) -> str:
    """A line for a person: `ok` and what was found, or a sentence with the remedy."""
    said = check.message if check.health is Health.OK else f"{check.message}."
    return f"{_MARKS[check.health]}  {check.label:<{_LABEL_WIDTH}}  {said} {check.remedy}".rstrip()


def report_json(checks: Sequence[Check], home: str, version: str) -> dict[str, Any]:
    """The whole report as JSON values, without secrets and without the user's own folder."""
    return {
        "format": SCHEMA,
        "version": VERSION,
        "cuesmith": version,
        "works": main_job_works(checks),
        "checks": [_redacted(_fields(check), home) for check in checks],
    }


def main_job_works(checks: Sequence[Check]) -> bool:
    """Whether captions can be made from a media file here, by any engine."""
    healthy = {check.id for check in checks if check.health is Health.OK}
    return healthy.issuperset(_NEEDED) and not healthy.isdisjoint(_ENGINES)


def redact(text: str, home: str) -> str:
    """The text without passwords in addresses, tokens, and the path of the user's folder."""
    text = _TOKENS.sub("***", _CREDENTIALS.sub("***@", text))
    return text.replace(home, "~") if len(home) > 1 else text


def _fields(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "label": check.label,
        "health": check.health.value,
        "message": check.message,
        "remedy": check.remedy,
        "facts": dict(check.facts),
    }


def _redacted(value: Any, home: str) -> Any:
    if isinstance(value, dict):
        return {key: _redacted(inner, home) for key, inner in value.items()}
    return redact(value, home) if isinstance(value, str) else value
