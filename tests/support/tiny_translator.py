"""A translation model of a few kilobytes, in CTranslate2's own format, built in a moment.

It is a real Transformer to the real library, with weights made by hand: each place of the output
looks at the same place of the input, and says that word's counterpart in a word list. Words come
from a real SentencePiece model, trained on the list.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec

DICTIONARY = {
    "hello": "hallo",
    "the": "die",
    "dog": "hund",
    "cat": "katze",
    "sees": "sieht",
    "house": "haus",
    "we": "wir",
    "go": "gehen",
    "home": "heim",
    "and": "und",
}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SIGNS = [*".,?![]0123456789"]
_WIDTH = 96
"""Of each half: what a word is, and where it stands."""
_PLACES = 512


def build_pieces(path: Path) -> sentencepiece.SentencePieceProcessor:
    """A SentencePiece model of the words of both sides, and of letters for all others."""
    words = [*DICTIONARY, *DICTIONARY.values()]
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([f"{_LETTERS} {_LETTERS.upper()} {' '.join(_SIGNS)}"]),
        model_writer=written,
        model_type="char",
        vocab_size=1_000,
        character_coverage=1.0,
        user_defined_symbols=[f"▁{word}" for word in words],
        hard_vocab_limit=False,
        minloglevel=2,
    )
    path.write_bytes(written.getvalue())
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def build_tiny_translator(
    folder: Path, languages: Sequence[str] = (), *, separate: bool, adds_end: bool = False
) -> Path:
    """A model's folder: with `separate` as OPUS-MT's, two SentencePiece files; else one.

    `languages` are tokens that tell it its languages, such as "eng_Latn"; `adds_end` has
    CTranslate2 end the sentences, as models of Argos need no end.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = ("source.spm", "target.spm") if separate else ("sentencepiece.model",)
    pieces = [build_pieces(folder / name) for name in names][-1]
    tokens = [pieces.id_to_piece(n) for n in range(pieces.get_piece_size())]
    _save(folder, [*tokens, *languages], adds_end=adds_end)
    return folder


def build_argos_package(path: Path) -> Path:
    """A package as Argos has them, for English to German."""
    folder = path.with_suffix("") / "work"
    build_tiny_translator(folder, separate=False, adds_end=True)
    root = "translate-en_de-1_9"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{root}/metadata.json", json.dumps({"from_code": "en", "to_code": "de"}))
        archive.write(folder / "sentencepiece.model", f"{root}/sentencepiece.model")
        for file in sorted(folder.iterdir()):
            if file.suffix in (".bin", ".json"):
                archive.write(file, f"{root}/model/{file.name}")
        archive.writestr(f"{root}/stanza/large.bin", "not wanted")
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    path.with_suffix("").rmdir()
    return path


def _save(folder: Path, tokens: list[str], *, adds_end: bool) -> None:
    spec = TransformerSpec.from_config(1, 1, pre_norm=True)
    _fill(spec, tokens)
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.add_source_eos = adds_end
    spec.validate()
    spec.optimize(quantization=None)
    spec.save(str(folder))


def _fill(spec: TransformerSpec, tokens: list[str]) -> None:
    random = np.random.default_rng(5)
    width = 2 * _WIDTH
    words = np.zeros((len(tokens), width), np.float32)
    words[:, :_WIDTH] = random.choice([-1.0, 1.0], (len(tokens), _WIDTH))
    places = np.zeros((_PLACES, width), np.float32)
    places[:, _WIDTH:] = random.choice([-1.0, 1.0], (_PLACES, _WIDTH))
    what, where = np.eye(width, dtype=np.float32), np.eye(width, dtype=np.float32)
    what[_WIDTH:] = 0
    where[:_WIDTH] = 0
    nothing = np.zeros((width, width), np.float32)
    for side in (spec.encoder, spec.decoder):
        embeddings = side.embeddings if side is spec.decoder else side.embeddings[0]
        embeddings.weight = words
        side.scale_embeddings = False
        side.position_encodings.encodings = places
        _norm(side.layer_norm, width)
        for layer in side.layer:
            _linear(layer.self_attention.linear[0], np.zeros((3 * width, width), np.float32))
            _linear(layer.self_attention.linear[1], nothing)
            _norm(layer.self_attention.layer_norm, width)
            _linear(layer.ffn.linear_0, nothing)
            _linear(layer.ffn.linear_1, nothing)
            _norm(layer.ffn.layer_norm, width)
    heard = spec.decoder.layer[0].attention
    _norm(heard.layer_norm, width)
    _linear(heard.linear[0], 8 * where)
    _linear(heard.linear[1], np.concatenate([where, what]))
    _linear(heard.linear[2], 20 * what)
    _linear(spec.decoder.projection, words[[_counterpart(tokens, n) for n in range(len(tokens))]])


def _counterpart(tokens: list[str], number: int) -> int:
    """Which word of the input the word of that number is said for."""
    back = {german: english for english, german in DICTIONARY.items()}
    word = tokens[number].lstrip("▁")
    for other in (back.get(word), DICTIONARY.get(word)):
        if other is not None:
            return tokens.index(f"▁{other}")
    return number


def _linear(linear: object, weight: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> None:
    linear.weight = np.ascontiguousarray(weight, np.float32)  # type: ignore[attr-defined]
    linear.bias = np.zeros(weight.shape[0], np.float32)  # type: ignore[attr-defined]


def _norm(norm: object, width: int) -> None:
    norm.gamma = np.ones(width, np.float32)  # type: ignore[attr-defined]
    norm.beta = np.zeros(width, np.float32)  # type: ignore[attr-defined]
