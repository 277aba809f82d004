"""Capital and small letters: sentences, all small, all capital, titles, names of a glossary.

Words in mixed case keep theirs where sentences are asked for: only what is all in capitals is made
small first. What a language needs besides (German nouns) nobody can tell from capitals: the
glossary's names come back, the rest is for a person to see to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from cuesmith.domain.text_tools.letters import capital, capitalized, is_shouted, lowered, raised
from cuesmith.domain.text_tools.links import outside_links
from cuesmith.domain.text_tools.passes import TextPass, each
from cuesmith.domain.text_tools.phrases import PhraseFinder, tokens
from cuesmith.domain.text_tools.repair import DASH, ends_sentence
from cuesmith.domain.text_tools.word_lists import WordLists
from cuesmith.domain.wrapping import turns

RULE = "casing"
_SENTENCE = re.compile(r"([.?!。？！])[\"'”’»)\]♪]*\s[\s\"'“‘„«¿¡(\[♪]*")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_LAST_WORD = re.compile(r"[^\W_]+$")
_ENCLOSED = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_FIRST_WORD = re.compile(r"[^\W_]*")
_TURN = re.compile(r">{2,}[ \t]*")
"""Another speaker, in captions of American television."""
_AHEAD = re.compile(r"(?:>{2,}|\[[^\[\]]*\]|\s)+")
"""What may stand ahead of what is said: who speaks anew, and sounds."""
_MOST_SHOUTED = 0.6


class Casing(StrEnum):
    """What letters are to be like."""

    SENTENCE = "sentence"
    """Lines in capitals are made small where most of the track is in capitals; else they are
    signs, which stay."""
    CAPITALS = "capitals"
    """Only lines in capitals, made small as in a sentence."""
    LOWER = "lower"
    UPPER = "upper"
    TITLE = "title"
    NAMES = "names"
    """Only names, as the glossary has them."""


_REASONS = {
    Casing.SENTENCE: "Sentences begin with a capital letter.",
    Casing.CAPITALS: "Lines in capitals become small.",
    Casing.LOWER: "All letters are small.",
    Casing.UPPER: "All letters are capitals.",
    Casing.TITLE: "Words of titles begin with a capital letter.",
}


def casing(wish: Casing, lists: WordLists, names: Sequence[str] = ()) -> tuple[TextPass, ...]:
    """The passes; `names` are a glossary's, spelt as they are to be."""
    passes: list[TextPass] = []
    language = lists.language
    if wish in (Casing.SENTENCE, Casing.CAPITALS):
        only = wish is Casing.CAPITALS
        turn_all = partial(_sentences, lists=lists, only_capitals=only)
        passes.append(TextPass(RULE, _REASONS[wish], turn_all))
    elif wish is Casing.TITLE:
        passes.append(
            each(RULE, _REASONS[wish], lambda text: outside_links(text, lambda t: _title(t, lists)))
        )
    elif wish is not Casing.NAMES:
        turn = lowered if wish is Casing.LOWER else raised
        passes.append(
            each(
                RULE, _REASONS[wish], lambda text: outside_links(text, lambda t: turn(t, language))
            )
        )
    if wish is not Casing.UPPER and names:
        finder = PhraseFinder(names, language)
        reason = "Names are spelt as in the glossary."
        quiet = wish is Casing.NAMES

        def turn_names(text: str) -> str:
            return text if quiet and is_shouted(text) else _named(text, finder, names)

        passes.append(each(RULE, reason, turn_names))
    return tuple(passes)


def _named(text: str, finder: PhraseFinder, names: Sequence[str]) -> str:
    pieces: list[str] = []
    last = 0
    for found in finder.find(text):
        name = names[found.entry].strip()
        here = text[found.start : found.end]
        # A line break within a name stays one.
        spelt = name if "\n" not in here else _broken_as(name, here)
        pieces += (text[last : found.start], spelt)
        last = found.end
    return "".join((*pieces, text[last:]))


def _broken_as(name: str, here: str) -> str:
    gaps = re.findall(r"\s+", here)
    words = name.split()
    if len(gaps) != len(words) - 1:
        return here
    return words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))


# -- sentences ----------------------------------------------------------------------------------


def _sentences(texts: Sequence[str], lists: WordLists, *, only_capitals: bool) -> list[str]:
    said = [text for text in texts if any(map(str.isalpha, text))]
    loud = only_capitals or sum(map(_is_shouted, said)) > _MOST_SHOUTED * len(said)
    proper = PhraseFinder(lists.proper, lists.language)
    out: list[str] = []
    ahead = "."
    for text in texts:
        if only_capitals and not _is_shouted(text):
            out.append(_turns(text, lists, proper))
            ahead = text if _says(text) else ahead
            continue
        turned = outside_links(text, lambda part: _sentence(part, lists, proper, loud=loud))
        if ends_sentence(ahead) or _TURN.match(turned):
            turned = _begun(turned, lists)
        out.append(turned)
        ahead = text if _says(text) else ahead
    return out


def _says(text: str) -> bool:
    """Whether there is more than a sound in it."""
    return bool(_ENCLOSED.sub("", text).strip())


def _turns(text: str, lists: WordLists, proper: PhraseFinder) -> str:
    """A cue of which some speakers' lines are in capitals."""
    return "\n".join(
        _begun(_sentence(part, lists, proper, loud=True), lists) if _is_shouted(part) else part
        for part in turns(text)
    )


def _is_shouted(text: str) -> bool:
    """The same without what stands in brackets, such as "[bleep]"."""
    return is_shouted(_ENCLOSED.sub("", text))


def _begun(text: str, lists: WordLists) -> str:
    """With a capital at its beginning, unless it begins with an ellipsis or a link."""
    if ahead := _AHEAD.match(text):
        return ahead[0] + _begun(text[ahead.end() :], lists)
    first = text.lstrip("-–—‐‑ \"'“‘„«¿¡(♪")
    if not first[:1].isalpha() or "://" in first.split(maxsplit=1)[0] or "@" in first.split()[0]:
        return text
    return capitalized(text, lists.language)


def _sentence(text: str, lists: WordLists, proper: PhraseFinder, *, loud: bool) -> str:
    shouted = _is_shouted(text) and loud
    if shouted:
        text = _DOTTED.sub(lambda match: _dotted(match[0], lists), lowered(text, lists.language))
    starts = {match.end() for match in _SENTENCE.finditer(text) if _ends(text, match, lists)}
    starts |= _speakers(text)
    out = _raised_at(text, starts, lists.language)
    is_sign = not shouted and _is_shouted(text)
    named = shouted or (lists.language == "en" and not is_sign)
    return _named(out, proper, lists.proper) if named else out


def _dotted(word: str, lists: WordLists) -> str:
    """ "U.S." has capitals, "p.m." has none."""
    return word if word in (*lists.numbers.clock, "e.g.", "i.e.") else word.upper()


def _ends(text: str, match: re.Match[str], lists: WordLists) -> bool:
    """Whether a mark ends a sentence: not an ellipsis, a number, an initial, an abbreviation."""
    at = match.start()
    if text[at] != ".":
        return True
    word = _LAST_WORD.search(text[max(0, at - 20) : at])
    if word is None:
        return text[at - 1 : at] not in (".", "…", "")
    last = word[0]
    return not (last.isdigit() or len(last) == 1 or last.casefold() in lists.abbreviations)


def _speakers(text: str) -> set[int]:
    """Where lines of speakers begin, behind their dashes, in a cue that has several."""
    found: set[int] = set()
    at = 0
    for line in text.split("\n"):
        match = DASH.match(line) or _TURN.match(line)
        # Whether the first line begins a sentence depends on the cue before.
        if match is not None and at:
            found.add(at + match.end())
        at += len(line) + 1
    return found


def _raised_at(text: str, starts: set[int], language: str) -> str:
    pieces: list[str] = []
    last = 0
    for at in sorted(starts):
        pieces.append(text[last:at])
        match = _FIRST_WORD.match(text, at)
        last = match.end() if match else at
        pieces.append(capital(text[at:last], language))
    return "".join((*pieces, text[last:]))


# -- titles -------------------------------------------------------------------------------------


def _title(text: str, lists: WordLists) -> str:
    if is_shouted(text):
        text = lowered(text, lists.language)
    words = tokens(text, lists.language)
    pieces: list[str] = []
    last = 0
    for number, word in enumerate(words):
        inner = 0 < number < len(words) - 1 and _is_within(text, word.start)
        pieces.append(text[last : word.start])
        spelt = text[word.start : word.end]
        small = inner and word.key in lists.small_words
        pieces.append(spelt if small else _title_word(spelt, lists.language))
        last = word.end
    return "".join((*pieces, text[last:]))


def _is_within(text: str, at: int) -> bool:
    """Whether a word stands behind another word or a comma, with a space between."""
    ahead = text[max(0, at - 2) : at]
    return len(ahead) == 2 and ahead[1].isspace() and (ahead[0].isalnum() or ahead[0] == ",")


def _title_word(word: str, language: str) -> str:
    """Parts that hyphens join have a capital each."""
    return "".join(
        part if part in "-‑" else capital(part, language) for part in re.split(r"([-‑])", word)
    )
