"""Looking at this installation: does what the main job needs work, and what else is there?

To add a check: write a function that gives a `Check` (or several), and list it in `_CHECKS`. What
may hang or abort goes into a child process (`engines/child.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from cuesmith.base.health import Check
from cuesmith.engines.doctor_speech import (
    check_draft,
    check_gpu,
    check_models,
    check_network,
    check_voices,
    check_whisper,
)
from cuesmith.engines.doctor_system import (
    check_disk,
    check_keychain,
    check_libass,
    check_media,
    check_sound,
    check_system,
)

_AT_ONCE = 4
_CHECKS: tuple[Callable[[], Check | tuple[Check, ...]], ...] = (
    check_system,
    check_media,
    check_draft,
    check_models,
    check_whisper,
    check_voices,
    check_gpu,
    check_libass,
    check_sound,
    check_keychain,
    check_disk,
    check_network,
)


def examine() -> Iterator[Check]:
    """Every check, in a fixed order, each as soon as it and those before it are done."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for pending in [pool.submit(check) for check in _CHECKS]:
            found = pending.result()
            yield from (found,) if isinstance(found, Check) else found
