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
    first = text.split("\n", 1)[0]
    delimiter = next((each for each in ("\t", ";", ",") if each in first), ",")
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    rows_held = [[*row, ""] for row in rows if row and not row[0].lstrip().startswith("#")]
    return [(row[0], row[1]) for row in rows_held]


def find_terms(text: str, terms: Sequence[FixedTerm]) -> tuple[tuple[int, int, FixedTerm], ...]:
    """Where terms stand in a text as whole words, the longest first where several do: start, end
    and term. Capitals must agree, but for a term in lower case at the start of a sentence."""
    if not terms:
        return ()
    pattern, by_text = _compiled(tuple(terms))
    return tuple(
        (hit.start(), hit.end(), by_text[_key(hit[0], by_text)]) for hit in pattern.finditer(text)
    )


def _key(found: str, by_text: dict[str, FixedTerm]) -> str:
    found = " ".join(found.split())
    return found if found in by_text else found[:1].lower() + found[1:]


@lru_cache(maxsize=8)
def _compiled(terms: tuple[FixedTerm, ...]) -> tuple[re.Pattern[str], dict[str, FixedTerm]]:
    by_text = {term.text: term for term in terms}
    longest_first = sorted(by_text, key=len, reverse=True)
    return re.compile("|".join(map(_pattern, longest_first))), by_text


def _pattern(text: str) -> str:
    """Bounded by what is no letter, where the script has such bounds."""
    inner = r"\s+".join(map(re.escape, text.split(" ")))
    if text[0].islower() and len(text[0].upper()) == 1:
        inner = f"(?:{text[0]}|{re.escape(text[0].upper())}){inner[1:]}"
    before = "" if is_unspaced(text[0]) or not text[0].isalnum() else r"(?<!\w)"
    after = "" if is_unspaced(text[-1]) or not text[-1].isalnum() else r"(?!\w)"
    return f"{before}{inner}{after}"
