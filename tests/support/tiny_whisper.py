"""A Whisper of random weights, in CTranslate2's own format, small enough to build in a second.

It has no idea of speech, yet it is a real model to the real library: it takes log-mel frames,
names a language, writes words of its own that differ with the sound, ends by itself after a
sentence or so, and gives alignments. `TINY` decodes a window in milliseconds; `REALISTIC` has
the shape of whisper-tiny, for timings.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

import ctranslate2
import numpy as np
import numpy.typing as npt
from ctranslate2.specs import WhisperSpec
from faster_whisper.tokenizer import _LANGUAGE_CODES as LANGUAGES
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

_TIMESTAMPS = 1501
_BYTES = 256
_AUDIO_POSITIONS = 1500
_TEXT_POSITIONS = 448
_EAR = 2.0
_CLOCK = 3.0
"""How much louder what is heard, and the place in the text, are than what was just written: it
keeps the model from repeating one word for ever."""

Array = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """The size of a model, and how it writes."""

    width: int = 32
    layers: int = 2
    heads: int = 2
    words: int = 400
    """How many made-up words it knows; whisper-tiny has 50,000 tokens of text."""
    tokens: int = 16
    """About how many tokens it writes before it ends; 0 never ends by itself."""
    confidence: float = 12.0
    """How far the logits of words lie apart: 1 is nearly a lottery, 12 is sure of itself."""
    multilingual: bool = True
    mels: int = 80
    """Bands of sound it hears: 80, or 128 as large-v3."""


TINY = Shape()
REALISTIC = Shape(width=384, layers=4, heads=6, words=50_000, tokens=80)


def build_tiny_whisper(folder: Path, shape: Shape = TINY, seed: int = 7) -> Path:
    """Write model.bin, config.json, vocabulary.json and tokenizer.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    tokens = _vocabulary(shape)
    spec = WhisperSpec(shape.layers, shape.heads, shape.layers, shape.heads)
    _fill(spec, shape, tokens, np.random.default_rng(seed))
    spec.register_vocabulary(tokens)
    _configure(spec, shape, tokens)
    spec.validate()
    spec.optimize(quantization=None)
    spec.save(str(folder))
    _save_tokenizer(folder, tokens)
    return folder


def _vocabulary(shape: Shape) -> list[str]:
    """Whisper's order: text, end, start, languages, tasks, marks, time stamps.

    CTranslate2 knows a multilingual model by an empty token among the text.
    """
    text = list(islice(_text_tokens(), _BYTES + shape.words))
    text += [""] if shape.multilingual else []
    languages = list(LANGUAGES)
    special = ["<|endoftext|>", "<|startoftranscript|>"]
    special += [f"<|{code}|>" for code in languages]
    special += ["<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>"]
    special += ["<|nospeech|>", "<|notimestamps|>"]
    return text + special + [f"<|{i * 0.02:.2f}|>" for i in range(_TIMESTAMPS)]


def _text_tokens() -> Iterator[str]:
    """The bytes, as GPT-2 writes them, then made-up words with a space before them."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    yield from alphabet
    starts, vowels = "bdfgklmnprstvz", "aeiou"
    syllables = ["".join(pair) for pair in product(starts, vowels)]
    for parts in product(["", *syllables], syllables, syllables):
        yield "\u0120" + "".join(parts)


def _fill(spec: WhisperSpec, shape: Shape, tokens: list[str], rng: np.random.Generator) -> None:
    width = shape.width
    encoder, decoder = spec.encoder, spec.decoder
    for conv, inputs in ((encoder.conv1, shape.mels), (encoder.conv2, width)):
        conv.weight = _random(rng, width, inputs, 3)
        conv.bias = np.zeros(width, np.float32)
    encoder.position_encodings.encodings = _random(rng, _AUDIO_POSITIONS, width)
    _fill_norm(encoder.layer_norm, width)
    _fill_norm(decoder.layer_norm, width)
    for layer in encoder.layer:
        _fill_attention(layer.self_attention, width, rng, fused=3)
        _fill_feed_forward(layer.ffn, width, rng)
    for layer in decoder.layer:
        _fill_attention(layer.self_attention, width, rng, fused=3)
        _fill_attention(layer.attention, width, rng, fused=1)
        _fill_feed_forward(layer.ffn, width, rng)
    decoder.scale_embeddings = False
    decoder.embeddings.weight = _random(rng, len(tokens), width)
    decoder.embeddings.weight[:, 0] = 0
    decoder.position_encodings.encodings = _positions(rng, shape)
    decoder.projection.weight = _projection(rng, shape, tokens)


def _random(rng: np.random.Generator, *size: int) -> Array:
    """Gaussian, scaled so that a layer keeps the size of what passes through it."""
    scale = np.float32(1 / np.sqrt(np.prod(size[1:])))
    return rng.standard_normal(size, np.float32) * scale


def _positions(rng: np.random.Generator, shape: Shape) -> Array:
    """Random, but for the first axis, which rises until it asks for the end of the text."""
    positions = _random(rng, _TEXT_POSITIONS, shape.width) * _CLOCK
    if shape.tokens:
        ramp = np.arange(_TEXT_POSITIONS) / shape.tokens - 1
        positions[:, 0] = np.clip(ramp, -1, 1) * 6
    else:
        positions[:, 0] = -6
    return positions


def _projection(rng: np.random.Generator, shape: Shape, tokens: list[str]) -> Array:
    """Words and languages can be written, the rest hardly ever; the first axis means the end."""
    weight = np.zeros((len(tokens), shape.width), np.float32)
    weight[:, 0] = -1
    end = tokens.index("<|endoftext|>")
    words = slice(_BYTES, _BYTES + shape.words)
    weight[words] = _random(rng, shape.words, shape.width) * shape.confidence
    weight[words, 0] = 0
    languages = slice(end + 2, end + 2 + len(LANGUAGES))
    weight[languages, 1:] = _random(rng, len(LANGUAGES), shape.width - 1) * shape.confidence
    weight[end, 0] = 2 * shape.confidence
    return weight


def _fill_norm(norm: object, width: int) -> None:
    norm.gamma = np.ones(width, np.float32)  # type: ignore[attr-defined]
    norm.beta = np.zeros(width, np.float32)  # type: ignore[attr-defined]


def _fill_linear(linear: object, rng: np.random.Generator, outputs: int, inputs: int) -> None:
    linear.weight = _random(rng, outputs, inputs)  # type: ignore[attr-defined]
    linear.bias = np.zeros(outputs, np.float32)  # type: ignore[attr-defined]


def _fill_attention(attention: object, width: int, rng: np.random.Generator, fused: int) -> None:
    """`fused` 3 is self-attention (query, key and value in one), 1 looks at the encoder."""
    linears = attention.linear  # type: ignore[attr-defined]
    _fill_norm(attention.layer_norm, width)  # type: ignore[attr-defined]
    _fill_linear(linears[0], rng, fused * width, width)
    if fused == 1:
        _fill_linear(linears[1], rng, 2 * width, width)
        linears[1].weight *= _EAR
    _fill_linear(linears[-1], rng, width, width)
    linears[-1].weight[0] = 0  # the axis that asks for the end belongs to the position alone


def _fill_feed_forward(ffn: object, width: int, rng: np.random.Generator) -> None:
    _fill_norm(ffn.layer_norm, width)  # type: ignore[attr-defined]
    _fill_linear(ffn.linear_0, rng, 4 * width, width)  # type: ignore[attr-defined]
    _fill_linear(ffn.linear_1, rng, width, 4 * width)  # type: ignore[attr-defined]
    ffn.linear_1.weight[0] = 0  # type: ignore[attr-defined]


def _configure(spec: WhisperSpec, shape: Shape, tokens: list[str]) -> None:
    end = tokens.index("<|endoftext|>")
    spec.config.suppress_ids = list(range(_BYTES))
    spec.config.suppress_ids_begin = [end]
    spec.config.lang_ids = list(range(end + 2, end + 2 + len(LANGUAGES)))
    last = shape.layers - 1
    spec.config.alignment_heads = [(last, head) for head in range(shape.heads)]


def _save_tokenizer(folder: Path, tokens: list[str]) -> None:
    first_special = tokens.index("<|endoftext|>")
    vocabulary = {token: index for index, token in enumerate(tokens[:first_special])}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(
        [AddedToken(token, special=True) for token in tokens[first_special:]]
    )
    tokenizer.save(str(folder / "tokenizer.json"))


def describe(folder: Path) -> str:
    """One line on what a model folder holds."""
    config = json.loads((folder / "config.json").read_text("utf-8"))
    size = (folder / "model.bin").stat().st_size
    return (
        f"{size} bytes, {len(config['lang_ids'])} languages, CTranslate2 {ctranslate2.__version__}"
    )
