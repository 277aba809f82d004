"""A glossary of translation: terms that stay as they are, or become what a person has fixed."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from cuesmith.base.errors import UsageError
from cuesmith.domain.glossary import Term
from cuesmith.domain.measures import is_unspaced

_MOST_TERMS = 5_000
_LONGEST_TERM = 200
_KEEP = "keep"


@dataclass(frozen=True, slots=True)
class FixedTerm:
    """A word or phrase of the source, and what it is in the translation."""

    text: str
    to: str = ""
    """Empty keeps it as it is."""

    @property
    def target(self) -> str:
        """What stands in the translation."""
        return self.to or self.text


def kept_terms(glossary: Iterable[Term]) -> tuple[FixedTerm, ...]:
    """A project's names and terms, which no engine is to translate."""
    return tuple(FixedTerm(term.text) for term in glossary)


def parse_terms(text: str, name: str) -> tuple[FixedTerm, ...]:
    """A glossary file: TOML where its `name` ends so, else CSV (or tabs) of two columns.

    TOML: a table `terms` of `"term" = "translation"`, or a list `keep`. A translation that is
    empty or "keep" leaves the term as it is. Raises `UsageError`.
    """
    try:
        pairs = _toml_pairs(text) if name.lower().endswith(".toml") else _csv_pairs(text)
    except (tomllib.TOMLDecodeError, csv.Error, TypeError, AttributeError) as error:
        raise UsageError(
            f"The glossary {name} cannot be understood.",
            hint='Write CSV lines such as "Falcon,Falke", or TOML with a table [terms].',
            details=str(error),
        ) from error
    found = [_term(source, target) for source, target in pairs if source.strip()]
    if len(found) > _MOST_TERMS:
        raise UsageError(f"The glossary {name} has more than {_MOST_TERMS} terms.")
    return tuple(found)


def written_terms(text: str) -> tuple[FixedTerm, ...]:
    """Terms as a person writes them: one on each line, "term = translation", or a term alone that
    stays. Raises `UsageError`."""
    rows = (line.partition("=") for line in text.splitlines()[:_MOST_TERMS])
    return tuple(_term(source, target) for source, _, target in rows if source.strip())


def _term(source: str, target: str) -> FixedTerm:
    source, target = " ".join(source.split()), " ".join(target.split())
    if max(len(source), len(target)) > _LONGEST_TERM:
        raise UsageError(
            f"A term of the glossary is too long: {source[:40]}...",
            hint=f"Terms have {_LONGEST_TERM} characters at most.",
        )
    return FixedTerm(source, "" if target.lower() == _KEEP else target)


def _toml_pairs(text: str) -> list[tuple[str, str]]:
    table: dict[str, Any] = tomllib.loads(text)
    pairs = [(source, _text(target)) for source, target in table.get("terms", {}).items()]
    return pairs + [(_text(source), "") for source in table.get("keep", [])]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _csv_pairs(text: str) -> list[tuple[str, str]]:
    text = text.lstrip("\ufeff")
    first = next((line for line in text.splitlines() if not line.lstrip().startswith("#")), "")
    delimiter = next((each for each in ("\t", ";", ",") if each in first), ",")
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    rows_held = [[*row, ""] for row in rows if row and not row[0].lstrip().startswith("#")]
    return [(row[0], row[1]) for row in rows_held]


def find_terms(text: str, terms: Sequence[FixedTerm]) -> tuple[tuple[int, int, FixedTerm], ...]:
    """Where terms stand in a text as whole words, the longest first where several do: start, end
    and term. Capitals must agree, but for a term in lower case at the start of a sentence."""
    patterns, by_text = _compiled(tuple(terms))
    found: list[tuple[int, int, FixedTerm]] = []
    position = 0
    for at, char in enumerate(text):
        hit = patterns[char].match(text, at) if at >= position and char in patterns else None
        if hit is not None:
            found.append((at, hit.end(), by_text[" ".join(hit[0].split())]))
            position = hit.end()
    return tuple(found)


@lru_cache(maxsize=8)
def _compiled(
    terms: tuple[FixedTerm, ...],
) -> tuple[dict[str, re.Pattern[str]], dict[str, FixedTerm]]:
    """A pattern by the character that terms begin with: one of thousands would be tried term by
    term at every character."""
    texts = sorted({term.text for term in terms}, key=len, reverse=True)
    by_text = {_capital(term.text[0]) + term.text[1:]: term for term in terms}
    by_text.update((term.text, term) for term in terms)
    by_first: dict[str, list[str]] = {}
    for text in texts:
        for first in {text[0], _capital(text[0])}:
            by_first.setdefault(first, []).append(_pattern(text))
    return {first: re.compile("|".join(each)) for first, each in by_first.items()}, by_text


def _capital(char: str) -> str:
    upper = char.upper()
    return upper if len(upper) == 1 else char


def _pattern(text: str) -> str:
    """Bounded by what is no letter, where the script has such bounds."""
    inner = r"\s+".join(map(re.escape, text.split(" ")))
    first = {text[0], _capital(text[0])} if text[0].islower() else {text[0]}
    inner = f"(?:{'|'.join(map(re.escape, sorted(first)))}){inner[len(re.escape(text[0])) :]}"
    before = "" if is_unspaced(text[0]) or not text[0].isalnum() else r"(?<!\w)"
    after = "" if is_unspaced(text[-1]) or not text[-1].isalnum() else r"(?!\w)"
    return f"{before}{inner}{after}"
