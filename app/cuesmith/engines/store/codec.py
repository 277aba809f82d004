"""Frozen dataclasses to JSON values and back, by their own field types.

A dataclass is an object of its fields, those left out that have their default value; a `Word`, of
which there are very many, is a row. Reading trusts nothing: a value of another type, an unknown
field or a number that is none raises `CodecError`. Types that no JSON stands for are refused when
the codec of a class is made, so a test that makes them all finds them.
"""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Callable
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Word


class CodecError(ValueError):
    """What was read is not what should stand there."""


_PIECE = 200
"""Items that are written at once."""

Turn = Callable[[Any], Any]


class Codec(NamedTuple):
    """Both ways of one type."""

    encode: Turn
    """The value as JSON knows it."""
    decode: Turn
    """The value back; raises `CodecError`."""


def to_json(kind: Any, value: object) -> str:
    """A value of a type as JSON text: ASCII, so that halves of characters survive."""
    return dump(codec_for(kind).encode(value))


def dump(value: object) -> str:
    """A plain value as JSON text."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def dump_large(value: Any) -> str:
    """The same for a value that may hold very long lists: in pieces, between which other threads
    have their turn."""
    if isinstance(value, list) and len(value) > _PIECE:
        pieces = (value[first : first + _PIECE] for first in range(0, len(value), _PIECE))
        return f"[{','.join(dump(piece)[1:-1] for piece in pieces)}]"
    if isinstance(value, list):
        return f"[{','.join(dump_large(item) for item in value)}]"
    if isinstance(value, dict):
        items = (f"{dump(name)}:{dump_large(item)}" for name, item in value.items())
        return f"{{{','.join(items)}}}"
    return dump(value)


def from_json(kind: Any, text: str) -> Any:
    """A value of a type from JSON text; raises `CodecError`."""
    return codec_for(kind).decode(parse(text))


def parse(text: str) -> Any:
    """JSON text as Python's plain values; raises `CodecError`."""
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, TypeError, RecursionError) as error:
        raise CodecError(f"no JSON: {error}") from error


def _refuse_constant(name: str) -> float:
    raise CodecError(f"{name} is no number")


_overridden: dict[Any, Codec] = {}


def register(kind: Any, codec: Codec) -> None:
    """Say how a type is written that its fields do not tell, such as a protocol."""
    _overridden[kind] = codec


def codec_for(kind: Any) -> Codec:
    """How values of a type are written; raises TypeError for one that JSON cannot hold."""
    return _made(kind)


@cache
def _made(kind: Any) -> Codec:
    if kind in _overridden:
        return _overridden[kind]
    if kind is Word:
        return Codec(_encode_word, _decode_word)
    if kind in _PLAIN:
        return _plain(kind)
    if kind is Fraction:
        return Codec(str, _decode_fraction)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum(kind)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _Fields(kind).codec()
    return _generic(kind)


_PLAIN: dict[Any, tuple[type, ...]] = {
    int: (int,),
    str: (str,),
    bool: (bool,),
    float: (float, int),
    type(None): (type(None),),
}


def _plain(kind: Any) -> Codec:
    allowed = _PLAIN[kind]

    def decode(value: Any) -> Any:
        if type(value) not in allowed:  # exactly: True is no number here
            raise CodecError(f"{value!r:.80} is no {kind.__name__}")
        return value

    return Codec(lambda value: value, decode)


def _decode_fraction(value: Any) -> Fraction:
    if type(value) is not str or len(value) > 100:
        raise CodecError("no fraction")
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError) as error:
        raise CodecError(f"{value!r} is no fraction") from error


def _enum(kind: type[Enum]) -> Codec:
    def decode(value: Any) -> Enum:
        try:
            return kind(value)
        except (ValueError, TypeError) as error:
            raise CodecError(f"{value!r:.80} is no {kind.__name__}") from error

    return Codec(lambda value: value.value, decode)


def _generic(kind: Any) -> Codec:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple and len(parts) == 2 and parts[1] is Ellipsis:
        return _row_of(codec_for(parts[0]), tuple)
    if origin is frozenset:
        return _row_of(codec_for(parts[0]), frozenset)
    if origin is tuple:
        return _fixed_row([codec_for(part) for part in parts])
    if origin in (Union, types.UnionType) and type(None) in parts and len(parts) == 2:
        return _optional(codec_for(parts[0] if parts[1] is type(None) else parts[1]))
    if origin is Literal:
        return Codec(lambda value: value, lambda value: _one_of(value, parts))
    raise TypeError(f"{kind!r} has no place in a project file")


def _one_of(value: Any, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise CodecError(f"{value!r:.80} is none of {allowed}")
    return value


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise CodecError(f"{value!r:.80} is no list")
    return value


def _row_of(item: Codec, make: Callable[[Any], Any]) -> Codec:
    encode, decode = item
    return Codec(
        lambda values: [encode(value) for value in values],
        lambda values: make([decode(value) for value in _list(values)]),
    )


def _fixed_row(items: list[Codec]) -> Codec:
    def decode(values: Any) -> tuple[Any, ...]:
        if len(_list(values)) != len(items):
            raise CodecError(f"{len(items)} values expected")
        return tuple(item.decode(value) for item, value in zip(items, values, strict=True))

    return Codec(
        lambda values: [item.encode(value) for item, value in zip(items, values, strict=True)],
        decode,
    )


def _optional(item: Codec) -> Codec:
    encode, decode = item
    return Codec(
        lambda value: None if value is None else encode(value),
        lambda value: None if value is None else decode(value),
    )


class _Fields:
    """A dataclass by its fields. Their codecs are made when first needed: types may nest."""

    def __init__(self, kind: type) -> None:
        self._kind = kind
        self._names = [
            (item.name, _default(item)) for item in dataclasses.fields(kind) if item.init
        ]
        self._codecs: dict[str, Codec] = {}

    def codec(self) -> Codec:
        return Codec(self._encode, self._decode)

    def _known(self) -> dict[str, Codec]:
        if not self._codecs:
            hints = get_type_hints(self._kind)
            self._codecs = {name: codec_for(hints[name]) for name, _ in self._names}
        return self._codecs

    def _encode(self, value: Any) -> dict[str, Any]:
        codecs, encoded = self._known(), {}
        for name, default in self._names:
            own = getattr(value, name)
            if own is not default and own != default:
                encoded[name] = codecs[name].encode(own)
        return encoded

    def _decode(self, value: Any) -> Any:
        if type(value) is not dict:
            raise CodecError(f"{value!r:.80} is no {self._kind.__name__}")
        codecs = self._known()
        try:
            return self._kind(**{name: codecs[name].decode(own) for name, own in value.items()})
        except (KeyError, TypeError, UsageError) as error:
            raise CodecError(f"no {self._kind.__name__}: {error}") from error


def _default(item: dataclasses.Field[Any]) -> object:
    if item.default_factory is not dataclasses.MISSING:
        return item.default_factory()
    return item.default


def _encode_word(word: Word) -> list[Any]:
    row: list[Any] = [word.start, word.end, word.text]
    if word.probability is not None or word.estimated:
        row.append(word.probability)
    if word.estimated:
        row.append(True)
    return row


def _decode_word(row: Any) -> Word:
    try:
        word = Word(*row)
    except TypeError as error:
        raise CodecError(f"{row!r:.80} is no word") from error
    probability = word.probability
    right = (
        type(row) is list
        and type(word.start) is int
        and type(word.end) is int
        and type(word.text) is str
        and (probability is None or type(probability) in (float, int))
        and type(word.estimated) is bool
    )
    if not right:
        raise CodecError(f"{row!r:.80} is no word")
    return word
