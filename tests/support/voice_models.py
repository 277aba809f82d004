"""Two tiny ONNX models that tell two voices apart, for the real sherpa-onnx to run.

They know nothing of people: one finds sound and says whether it is bright or dark, the other
takes the mean spectrum for a voice's fingerprint. Their bytes are written here, field by field, as
ONNX's protocol buffers have them (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_WINDOW, _FIELD, _SHIFT = 160_000, 991, 270
"""pyannote's: samples of a window, of what a frame sees, and from frame to frame."""
_BANDS = 80
_QUIET = 0.01
_BRIGHT = 0.25
"""Mean step from sample to sample, as a part of the mean height: a tone of 630 Hz at 16 kHz."""
Shapes = tuple[Sequence[int | str], Sequence[int | str]]
_FLOAT, _INT, _INTS = 1, 2, 7


def write_voice_models(folder: Path) -> Path:
    """Write segmentation.onnx and embedding.onnx."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "segmentation.onnx").write_bytes(_segmentation())
    (folder / "embedding.onnx").write_bytes(_embedding())
    return folder


def _segmentation() -> bytes:
    """Frames of 7 scores: silence, bright, dark, and four that never come."""
    pool = {"kernel_shape": [_FIELD], "strides": [_SHIFT]}
    nodes = [
        _node("Abs", ["x"], "height"),
        _node("AveragePool", ["height"], "loud", **pool),
        _node("Conv", ["x", "step"], "steps", kernel_shape=[2], pads=[1, 0]),
        _node("Abs", ["steps"], "moves"),
        _node("AveragePool", ["moves"], "quick", **pool),
        _node("Mul", ["loud", "bright"], "limit"),
        _node("Sub", ["quick", "limit"], "side"),
        _node("Concat", ["loud", "side"], "both", axis=1),
        _node("Transpose", ["both"], "frames", perm=[0, 2, 1]),
        _node("MatMul", ["frames", "weights"], "scores"),
        _node("Add", ["scores", "bias"], "y"),
    ]
    weights = np.zeros((2, 7), np.float32)
    weights[0, 1:3] = 1_000
    weights[1, 1:3] = (10_000, -10_000)
    bias = np.full(7, -1e6, np.float32)
    bias[:3] = (0, -1_000 * _QUIET, -1_000 * _QUIET)
    constants = {
        "step": np.array([[[-1, 1]]], np.float32),
        "bright": np.array([_BRIGHT], np.float32),
        "weights": weights,
        "bias": bias,
    }
    facts = {
        "model_type": "pyannote-segmentation-3.0",
        "sample_rate": 16_000,
        "window_size": _WINDOW,
        "receptive_field_size": _FIELD,
        "receptive_field_shift": _SHIFT,
        "num_speakers": 3,
        "powerset_max_classes": 2,
        "num_classes": 7,
    }
    shapes: Shapes = (["N", 1, "T"], ["N", "F", 7])
    return _model(_Graph(nodes, constants, ("x", "y"), shapes), facts)


def _embedding() -> bytes:
    """The mean spectrum over time, its own mean taken off."""
    nodes = [
        _node("ReduceMean", ["feats"], "spectrum", axes=[1], keepdims=0),
        _node("ReduceMean", ["spectrum"], "middle", axes=[1], keepdims=1),
        _node("Sub", ["spectrum", "middle"], "embs"),
    ]
    facts = {
        "framework": "wespeaker",
        "language": "English",
        "normalize_samples": 1,
        "output_dim": _BANDS,
        "sample_rate": 16_000,
        "url": "none",
        "comment": "none",
    }
    shapes: Shapes = (["N", "T", _BANDS], ["N", _BANDS])
    return _model(_Graph(nodes, {}, ("feats", "embs"), shapes), facts)


@dataclass(frozen=True)
class _Graph:
    nodes: Sequence[bytes]
    constants: dict[str, np.ndarray]
    names: tuple[str, str]
    """Of what goes in and what comes out."""
    shapes: Shapes


def _model(graph: _Graph, facts: dict[str, object]) -> bytes:
    body = b"".join(_bytes(1, node) for node in graph.nodes) + _bytes(2, b"tiny")
    body += b"".join(_bytes(5, _tensor(name, value)) for name, value in graph.constants.items())
    ends = zip((11, 12), graph.names, graph.shapes, strict=True)
    body += b"".join(_bytes(field, _value(name, shape)) for field, name, shape in ends)
    props = (
        _bytes(1, key.encode()) + _bytes(2, str(value).encode()) for key, value in facts.items()
    )
    opset = _number(2, 13)
    return (
        _number(1, 8)
        + _bytes(7, body)
        + _bytes(8, opset)
        + b"".join(_bytes(14, prop) for prop in props)
    )


def _node(kind: str, inputs: Iterable[str], output: str, **attributes: int | list[int]) -> bytes:
    named = b"".join(_bytes(1, name.encode()) for name in inputs) + _bytes(2, output.encode())
    given = b"".join(_bytes(5, _attribute(*each)) for each in attributes.items())
    return named + _bytes(4, kind.encode()) + given


def _attribute(name: str, value: int | list[int]) -> bytes:
    if isinstance(value, int):
        return _bytes(1, name.encode()) + _number(3, value) + _number(20, _INT)
    numbers = b"".join(_number(8, each) for each in value)
    return _bytes(1, name.encode()) + numbers + _number(20, _INTS)


def _tensor(name: str, value: np.ndarray) -> bytes:
    dims = b"".join(_number(1, size) for size in value.shape)
    data = _bytes(9, value.astype("<f4").tobytes())
    return dims + _number(2, _FLOAT) + _bytes(8, name.encode()) + data


def _value(name: str, shape: Sequence[int | str]) -> bytes:
    dims = b"".join(
        _bytes(1, _number(1, size) if isinstance(size, int) else _bytes(2, size.encode()))
        for size in shape
    )
    tensor = _number(1, _FLOAT) + _bytes(2, dims)
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, tensor))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    data = b""
    while value > 0x7F:
        data += struct.pack("B", value & 0x7F | 0x80)
        value >>= 7
    return data + struct.pack("B", value)
