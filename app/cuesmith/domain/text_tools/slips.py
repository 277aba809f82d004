"""What recognition gets wrong again and again is put right, by a list that people edit.

Whole words only; a capital letter, or all capitals, are kept. A pattern of a person's own may be
one that takes for ever: it is stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from cuesmith.base.errors import UsageError
from cuesmith.domain.text_tools.letters import capitalized, raised
from cuesmith.domain.text_tools.passes import TextPass
from cuesmith.domain.text_tools.phrases import PhraseFinder
from cuesmith.domain.text_tools.word_lists import Slip

RULE = "slips"
_REASON = "A known slip of recognition."
_SECONDS = 0.5
"""How long a pattern may take in one cue."""


def slips(entries: Sequence[Slip], language: str = "und") -> tuple[TextPass, ...]:
    """The passes that put them right. Raises `UsageError` for a pattern that is none."""
    plain = [each for each in entries if not each.pattern]
    passes = [_pass(_plain_turn(plain, language))] if plain else []
    return (*passes, *(_pass(_pattern_turn(each)) for each in entries if each.pattern))


def _pass(turn: Callable[[str], str]) -> TextPass:
    # Once only: "a" may be put right as "a a".
    return TextPass(RULE, _REASON, lambda texts: [turn(text) for text in texts], once=True)


def _plain_turn(entries: Sequence[Slip], language: str) -> Callable[[str], str]:
    finder = PhraseFinder([each.wrong for each in entries], language)

    def turn(text: str) -> str:
        pieces: list[str] = []
        last = 0
        for found in finder.find(text):
            here, right = text[found.start : found.end], entries[found.entry].right
            pieces += (text[last : found.start], cased_as(here, right, language))
            last = found.end
        return "".join((*pieces, text[last:]))

    return turn


def cased_as(model: str, word: str, language: str = "und") -> str:
    """A word with the capitals of another; one that has capitals of its own keeps them."""
    if word != word.lower():
        return word
    letters = [char for char in model if char.isalpha()]
    if len(letters) > 1 and all(map(str.isupper, letters)):
        return raised(word, language)
    return capitalized(word, language) if model[:1].isupper() else word


def _pattern_turn(slip: Slip) -> Callable[[str], str]:
    try:
        pattern = regex.compile(slip.wrong, regex.MULTILINE)
    except (regex.error, RecursionError, OverflowError) as error:
        raise UsageError(
            f"“{slip.wrong}” is not a regular expression: {error}.",
            hint="Put it right in the list of slips.",
        ) from error

    def turn(text: str) -> str:
        try:
            return str(pattern.sub(slip.right, text, timeout=_SECONDS))
        except TimeoutError as error:
            raise UsageError(
                f"The pattern “{slip.wrong}” takes too long.",
                hint="Repetitions inside repetitions, such as (a+)+, cause this.",
            ) from error
        except (regex.error, IndexError) as error:
            raise UsageError(
                f"“{slip.right}” cannot be put in: {error}.", hint=r"\1 is the first group."
            ) from error

    return turn
