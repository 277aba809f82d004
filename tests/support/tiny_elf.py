"""The smallest shared library that Linux's loader takes, made without a compiler.

It holds no code: a name (SONAME) and the names of the libraries it needs. See elf(5) and the
System V gABI, "Dynamic Section".
"""

from __future__ import annotations

import platform
import struct

_MACHINES = {"x86_64": 62, "aarch64": 183}
_NEEDED, _HASH, _STRTAB, _SYMTAB, _STRSZ, _SYMENT, _SONAME = 1, 4, 5, 6, 10, 11, 14
_LOAD, _DYNAMIC, _GNU_STACK = 1, 2, 0x6474E551
_READ_WRITE = 6
_HEADER, _PROGRAM_HEADER, _SYMBOL = 64, 56, 24


def machine_is_known() -> bool:
    """Whether a library can be made for this machine."""
    return platform.system() == "Linux" and platform.machine() in _MACHINES


def shared_object(soname: str, needed: tuple[str, ...] = ()) -> bytes:
    """A library called `soname` that asks the loader for those in `needed`."""
    strings, places = b"\0", []
    for name in (soname, *needed):
        places.append(len(strings))
        strings += name.encode() + b"\0"
    symbols_at = _HEADER + 3 * _PROGRAM_HEADER
    hash_at = symbols_at + _SYMBOL
    strings_at = hash_at + 16
    dynamic_at = -(-(strings_at + len(strings)) // 16) * 16
    entries = [(_NEEDED, place) for place in places[1:]]
    entries += [(_SONAME, places[0]), (_HASH, hash_at), (_STRTAB, strings_at)]
    entries += [(_SYMTAB, symbols_at), (_STRSZ, len(strings)), (_SYMENT, _SYMBOL), (0, 0)]
    dynamic = b"".join(struct.pack("<QQ", *entry) for entry in entries)
    size = dynamic_at + len(dynamic)
    body = _header() + _segment(_LOAD, 0, size) + _segment(_DYNAMIC, dynamic_at, len(dynamic))
    body += _segment(_GNU_STACK, 0, 0) + bytes(_SYMBOL) + struct.pack("<IIII", 1, 1, 0, 0)
    return (body + strings).ljust(dynamic_at, b"\0") + dynamic


def _header() -> bytes:
    identity = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    machine = _MACHINES[platform.machine()]
    places = struct.pack("<HHIQQQ", 3, machine, 1, 0, _HEADER, 0)
    return identity + places + struct.pack("<IHHHHHH", 0, _HEADER, _PROGRAM_HEADER, 3, 0, 0, 0)


def _segment(kind: int, at: int, size: int) -> bytes:
    align = 0x1000 if kind == _LOAD else 16
    return struct.pack("<IIQQQQQQ", kind, _READ_WRITE, at, at, at, size, size, align)
