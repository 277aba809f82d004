"""How English words sound, in the phones of the draft engine's dictionary (ARPAbet).

What the dictionary has is taken from it; figures, signs, compounds and plurals are put together
of what it has; the rest is sounded out letter by letter, which is rough, but enough to find a
word in sound that it is known to be spoken in.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from cuesmith.base.resources import resource_path
from cuesmith.engines.speech.english_numbers import is_number, say_number

Phones = str
"""Apart by spaces."""

_LONGEST_WORD = 60
"""Characters that are sounded out; what is longer is no word."""
_PARTS = re.compile(r"[-–—/_.…,;:]+")
_VOICELESS = ("P", "T", "K", "F", "TH")
_HISSING = ("S", "Z", "SH", "ZH", "CH", "JH")
_MAGIC_E = re.compile(r"([aeiou])([bcdfgklmnpstvz])e$")
_APOSTROPHES = str.maketrans("’‘ʼ´`", "'''''")


@dataclass(frozen=True, slots=True)
class _Rules:
    letters: dict[str, str]
    long: dict[str, str]
    names: dict[str, str]
    signs: dict[str, str]


@cache
def _rules() -> _Rules:
    return _Rules(
        **tomllib.loads(resource_path("speech", "english_sounds.toml").read_text("utf-8"))
    )


def ways_to_say(shown: str, look_up: Callable[[str], Phones | None]) -> tuple[Phones, ...]:
    """How a word, as shown in a text, may sound; the likeliest first. Empty where nothing in it
    can be said. `look_up` asks the dictionary for a word in small letters."""
    bare = _bare(shown)
    whole = look_up(bare) if bare else None
    if whole is not None:
        spelt = [_spell(bare)] if _is_initials(shown) else []
        return tuple(dict.fromkeys([whole, *spelt]))
    if is_number(bare) and (ways := say_number(bare)):
        sounded = (" ".join(_say(word, look_up) for word in way) for way in ways)
        return tuple(dict.fromkeys(sounded))
    if _is_initials(shown.translate(_APOSTROPHES).removesuffix("'s")):
        ending = " Z" if bare.endswith("'s") else ""
        return tuple(dict.fromkeys([_spell(bare.removesuffix("'s")) + ending, _say(bare, look_up)]))
    phones = " ".join(filter(None, (_say(part, look_up) for part in _parts(shown))))
    return (phones,) if phones else ()


def _bare(shown: str) -> str:
    """In small letters, without accents and what stands around it."""
    folded = unicodedata.normalize("NFKD", shown.translate(_APOSTROPHES).casefold())
    kept = "".join(char for char in folded if not unicodedata.combining(char))
    return re.sub(r"^[^\w'%&+@=$€£°]+|[^\w'%&+@=$€£°]+$", "", kept)


def _parts(shown: str) -> list[str]:
    signs = _rules().signs
    text = "".join(f" {signs[char]} " if char in signs else char for char in _bare(shown))
    # A sum of money is said with its currency behind it.
    money = re.sub(r"^ (dollars|euros|pounds) ([\d,.]+)", r"\2 \1", text)
    rows = (_PARTS.split(piece) if not is_number(piece) else [piece] for piece in money.split())
    return [part for row in rows for part in row if part]


def _say(word: str, look_up: Callable[[str], Phones | None]) -> Phones:
    """One word of small letters, whatever it takes."""
    known = look_up(word)
    if known is not None:
        return known
    if is_number(word) and (ways := say_number(word)):
        return " ".join(_say(part, look_up) for part in ways[0])
    for ending in ("'s", "s'", "'"):
        if word.endswith(ending) and len(word) > len(ending):
            stem = _say(word.removesuffix(ending) + ("s" if ending == "s'" else ""), look_up)
            return f"{stem} {_s_after(stem)}" if ending == "'s" else stem
    return _sound_out(word)


def _s_after(stem: Phones) -> Phones:
    last = stem.rsplit(" ", 1)[-1]
    if last in _HISSING:
        return "IH Z"
    return "S" if last in _VOICELESS else "Z"


def _is_initials(shown: str) -> bool:
    letters = shown.strip(".,;:!?\"'()[]").replace(".", "")
    return 2 <= len(letters) <= 5 and letters.isalpha() and letters.isupper()


def _spell(word: str) -> Phones:
    names = _rules().names
    return " ".join(names[char] for char in word if char in names)


def _sound_out(word: str) -> Phones:
    rules = _rules()
    text = "^" + re.sub(r"[^a-z]", "", word[:_LONGEST_WORD]) + "$"
    sounds: list[str] = []
    magic = _MAGIC_E.search(text.rstrip("$"))
    at = 1
    while at < len(text) - 1:
        if magic and at == magic.start(1):
            sounds.append(rules.long[magic[1]])
            at += 1
            continue
        phones, at = _next_sound(text, at, rules.letters)
        sounds.append(phones)
    return " ".join(filter(None, sounds))


def _next_sound(text: str, at: int, letters: dict[str, str]) -> tuple[Phones, int]:
    """The longest rule that fits at a place, and the place behind it."""
    for size in range(min(5, len(text) - 1 - at), 0, -1):
        piece = text[at : at + size]
        marked = [piece]
        if text[at + size] == "$":
            marked.insert(0, piece + "$")
        if at == 1:
            marked.insert(0, "^" + piece)
        for each in marked:
            if each in letters:
                return letters[each], at + size
    return "", at + 1
