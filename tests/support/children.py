"""The worker processes that a test has started, told from all else that runs below this one."""

from __future__ import annotations

import psutil

SPEECH = "cuesmith.engines.speech.worker"
TRANSLATION = "cuesmith.engines.translation.offline_worker"


def workers(module: str = SPEECH) -> list[psutil.Process]:
    """Processes below this one that run a module, and are not dead."""
    children = psutil.Process().children(recursive=True)
    return [child for child in children if _runs(child, module)]


def _runs(process: psutil.Process, module: str) -> bool:
    try:
        return module in process.cmdline()
    except psutil.Error:  # it is gone, or dead and not yet waited for
        return False
