"""The words of a script taught to pocketsphinx: each gets a name of its own and its sound.

The dictionary's own entries are left alone, and only ASCII goes into the native library.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cuesmith.base.errors import SpeechError
from cuesmith.engines.speech.english_sounds import ways_to_say

_SEARCH_NAME = "script"
_LEAVE = 0.2
"""How likely the language model takes it that the text goes on elsewhere than in the script."""


class Lexicon:
    """Names of words in a decoder's dictionary, and the words by their names."""

    def __init__(self, decoder: Any) -> None:
        self._decoder = decoder
        self._names: dict[str, str] = {}
        self._words: dict[str, str] = {}

    def learn(self, words: Iterable[str]) -> None:
        """Add what is not known yet; words that cannot be said get no name."""
        new = [word for word in dict.fromkeys(words) if word not in self._names]
        entries: list[tuple[str, str]] = []
        for word in new:
            ways = ways_to_say(word, self._decoder.lookup_word)
            name = f"w{len(self._names)}" if ways else ""
            self._names[word] = name
            self._words[name] = word
            entries += [(_variant(name, number), way) for number, way in enumerate(ways)]
        for number, (name, phones) in enumerate(entries):
            self._decoder.add_word(name, phones, number == len(entries) - 1)

    def name(self, word: str) -> str:
        """What the decoder calls a learnt word; empty where it cannot be said."""
        return self._names.get(word, "")

    def word(self, name: str) -> str | None:
        """The word that a decoded name stands for; None for silence and noise."""
        return self._words.get(name.partition("(")[0])


def _variant(name: str, number: int) -> str:
    return name if not number else f"{name}({number + 1})"


def listen_for(decoder: Any, lexicon: Lexicon, words: Sequence[str]) -> None:
    """Make the decoder hear nothing but these words, most likely in this order.

    Raises `SpeechError` where none of them can be said.
    """
    from pocketsphinx.lm import ArpaBoLM

    lexicon.learn(words)
    names = [lexicon.name(word) for word in words if lexicon.name(word)]
    if not names:
        raise SpeechError(
            "The draft engine can say none of the script's words: it knows English only.",
            hint="Get a Whisper model (cuesmith models get small) and use --engine whisper.",
        )
    model = ArpaBoLM(text=" ".join(names), discount_mass=_LEAVE, add_start=True)
    model.compute()
    with TemporaryDirectory(prefix="cuesmith-") as folder:
        path = Path(folder) / "script.arpa"
        model.write_file(str(path))
        decoder.add_lm_file(_SEARCH_NAME, str(path))
    decoder.activate_search(_SEARCH_NAME)
