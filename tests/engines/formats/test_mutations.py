"""Broken files never crash a reader: seeded random damage to files of every format.

A reader may refuse a file with our own error or read it with problems told; anything else that
it raises is a bug, and so is a file it hangs on.
"""

from __future__ import annotations

import itertools
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

import pytest

from cuesmith.base.errors import CuesmithError, UsageError
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions, WriteOptions
from cuesmith.engines.formats import files, registry
from tests.support.samples import RATE, samples
from tests.support.shared import find_shared

_LARGEST_SAMPLE = 20_000
_GUARD_SECONDS = 30
_SHORT, _LONG = 1_500, 50_000
_CHUNKS = 10
_TOKENS = (
    b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\x1a", b"\r", b"\r\r\n", b"\n\n", b"\xc2\x85",
    b"99999999999999999999", b"-1", b"1e308", b"NaN", b"00:00:00", b"-->", b" --> ", b"{", b"}",
    b"\\", b"<", b"</", b">", b"&#x110000;", b"&#xD800;", b"&", b"<i>" * 40, b"{\\i1}" * 40,
    b"[" * 200, b"<div>" * 200, b"WEBVTT\n\n", b"[Events]\n", b"\xf0\x9f\x91\xa9", b"%", b'"', b",",
)  # fmt: skip

Mutator = Callable[[random.Random, bytearray, bytes], None]


def _flip(chance: random.Random, data: bytearray, _: bytes) -> None:
    for _unused in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] = chance.randrange(256)


def _delete(chance: random.Random, data: bytearray, _: bytes) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 60)]


def _duplicate(chance: random.Random, data: bytearray, _: bytes) -> None:
    start = chance.randrange(len(data))
    chunk = data[start : start + chance.randint(1, 300)]
    data[start:start] = chunk * chance.randint(1, 4)


def _truncate(chance: random.Random, data: bytearray, _: bytes) -> None:
    del data[chance.randrange(len(data)) :]


def _inject(chance: random.Random, data: bytearray, _: bytes) -> None:
    for _unused in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        data[at:at] = chance.choice(_TOKENS)


def _splice(chance: random.Random, data: bytearray, other: bytes) -> None:
    start = chance.randrange(len(other))
    at = chance.randrange(len(data) + 1)
    data[at : at + chance.randrange(200)] = other[start : start + chance.randint(1, 400)]


def _renumber(chance: random.Random, data: bytearray, _: bytes) -> None:
    digits = [index for index, byte in enumerate(data) if 48 <= byte <= 57]
    for index in chance.sample(digits, min(len(digits), 5)):
        data[index] = chance.choice(b"0123456789.,:-")


_MUTATORS: tuple[Mutator, ...] = (
    _flip, _delete, _duplicate, _truncate, _inject, _splice, _renumber,
)  # fmt: skip


def _mutations(seed: int, count: int) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(seed)
    pool = [*samples(), *_reference_files()]
    for _ in range(count):
        name, whole = chance.choice(pool)
        other_name, other = chance.choice(pool)
        data = bytearray(whole)
        for _unused in range(chance.randint(1, 3)):
            if data:
                chance.choice(_MUTATORS)(chance, data, other)
        yield (other_name if chance.random() < 0.05 else name), bytes(data)


def _reference_files() -> list[tuple[str, bytes]]:
    shared = find_shared()
    if shared is None:
        return []
    folders = ("webvtt", "subrip", "ass", "ttml", "other", "ugly")
    found = sorted(
        path
        for folder in folders
        for path in (shared / "cases" / folder).rglob("*.*")
        if path.suffix != ".json" and 0 < path.stat().st_size <= _LARGEST_SAMPLE
    )
    return [(path.name, path.read_bytes()) for path in found]


@contextmanager
def _no_hang(what: str) -> Iterator[None]:
    """Fail where a file takes half a minute of work; only where the platform has such alarms."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def fail(_number: int, _frame: FrameType | None) -> None:
        pytest.fail(f"hangs on {what}")

    before = signal.signal(signal.SIGPROF, fail)
    signal.setitimer(signal.ITIMER_PROF, _GUARD_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _check(name: str, data: bytes, other_format: str) -> bool:
    """Read damaged bytes, save what was read twice; whether there was anything to read."""
    with _no_hang(f"{name}: {data[:2000]!r}"):
        try:
            opened = files.read_bytes(data, name, ReadOptions(fps=RATE))
        except CuesmithError:
            return False
        _check_sound(opened)
        files.write_bytes(opened.track, other_format, WriteOptions(fps=RATE, word_stamps=True))
        with suppress(UsageError):  # of a format that is only read
            files.write_bytes(opened.track, opened.format, WriteOptions(fps=RATE))
        return True


def _check_sound(opened: OpenedSubtitles) -> None:
    cues = opened.track.cues
    assert cues
    assert all(0 <= cue.start <= cue.end for cue in cues)
    assert len({cue.id for cue in cues}) == len(cues)
    assert [cue.start for cue in cues] == sorted(cue.start for cue in cues)


def _run(seed: int, count: int) -> None:
    read = 0
    others = itertools.cycle([spec.id for spec in registry.all_formats() if spec.write])
    for (name, data), other_format in zip(_mutations(seed, count), others, strict=False):
        try:
            read += _check(name, data, other_format)
        except Exception as error:
            error.add_note(f"reading {name} holding {data[:4000]!r}")
            raise
    assert read > count // 5, "damage so heavy that nothing is read proves nothing"


def test_damaged_files_raise_nothing_but_our_own_error() -> None:
    _run(seed=20_261, count=_SHORT)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("chunk", range(_CHUNKS))
def test_fifty_thousand_damaged_files_raise_nothing_but_our_own_error(chunk: int) -> None:
    _run(seed=chunk, count=_LONG // _CHUNKS)
