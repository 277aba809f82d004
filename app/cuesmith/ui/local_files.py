"""Which files were dropped or copied: addresses, as desktops hand them over, to paths."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QUrl

_LOST = "\ufffd"
"""What Qt puts where a name is not UTF-8."""


def local_files(data: QMimeData) -> list[Path]:
    """The files on this machine that are named; web addresses are left out."""
    return [local_path(url) for url in data.urls() if url.isLocalFile()]


def local_path(url: QUrl) -> Path:
    """The path of a `file:` address, also where its name is bytes that are no UTF-8."""
    name = url.toLocalFile()
    if _LOST in name and os.name == "posix":
        encoded = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
        name = os.fsdecode(unquote_to_bytes(encoded))
    return Path(name)
