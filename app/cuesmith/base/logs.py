"""The log: one rotating file, without secrets, that a bug report can quote."""

from __future__ import annotations

import faulthandler
import logging
import os
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

from cuesmith.base.secrets import without_secrets

_MOST_BYTES = 1_000_000
_KEPT = 3
_HIDDEN = "[hidden]"
_SHORTEST_SECRET = 6
"""Shorter values of a variable would hide ordinary words."""
_SECRET_NAME = re.compile(r"TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|CREDENTIAL", re.IGNORECASE)
_SECRETS = (
    # A header or a parameter that is named like a secret, up to its end.
    re.compile(
        r"(?i)(?P<kept>\b(?:authorization|proxy-authorization)['\"]?\s*[:=]\s*['\"]?)[^'\"\r\n]+"
    ),
    re.compile(
        r"(?i)(?P<kept>[\w-]*(?:token|secret|password|passwd|api[_-]?key|signature)['\"]?"
        r"\s*[:=]\s*['\"]?)[^\s'\"&,;)]+"
    ),
    re.compile(r"(?i)(?P<kept>\bbearer\s+)[\w.~+/=-]+"),
    # Tokens known by their shape: Hugging Face, OpenAI and its likes, JSON web tokens.
    re.compile(r"(?P<kept>)\b(?:hf_|sk-)[\w-]{12,}"),
    re.compile(r"(?P<kept>)\beyJ[\w-]{8,}\.[\w-]+\.[\w-]+"),
    # A password inside an address.
    re.compile(r"(?P<kept>\w://[^\s/:@]*:)[^\s/@]+(?=@)"),
)


def redact(text: str) -> str:
    """The text without what looks like a secret, without the secrets that are known by value, and
    with the home folder as `~`.
    """
    for name, value in os.environ.items():
        if len(value) >= _SHORTEST_SECRET and _SECRET_NAME.search(name):
            text = text.replace(value, _HIDDEN)
    text = without_secrets(text, _HIDDEN)
    for pattern in _SECRETS:
        text = pattern.sub(rf"\g<kept>{_HIDDEN}", text)
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


class _RedactingFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """The line, or the lines of a traceback, redacted."""
        return redact(super().format(record))


def start_log(folder: Path) -> logging.Handler:
    """Log everything of Cuesmith from INFO up to `cuesmith.log` in a folder, which is made.

    Gives the handler, for `stop_log`. Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "cuesmith.log", maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8"
    )
    handler.setFormatter(
        _RedactingFormatter("%(asctime)s %(levelname)s %(name)s (%(threadName)s) %(message)s")
    )
    logger = logging.getLogger("cuesmith")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Write what is left, and let go of the file."""
    logging.getLogger("cuesmith").removeHandler(handler)
    handler.close()


def start_fault_log(folder: Path) -> TextIO:
    """Have the interpreter write to `faults.log` where it is when native code crashes.

    What an earlier crash left there is kept as `faults-before.log`. The file must stay open; give
    it to `stop_fault_log`. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "faults.log"
    if path.exists() and path.stat().st_size:
        path.replace(folder / "faults-before.log")
    file = path.open("w", encoding="utf-8")
    faulthandler.enable(file)
    return file


def stop_fault_log(file: TextIO) -> None:
    """Undo `start_fault_log`."""
    faulthandler.disable()
    file.close()
