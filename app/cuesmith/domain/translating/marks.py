"""Parts of a text that an engine must leave alone, as marks that it can carry, and back.

What may not change (tags, terms, placeholders, numbers) is sent as `<x id="1"/>` to engines that
know such tags, and as `[1]` to others. An answer is taken only where each mark came back once.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape, unescape

from cuesmith.domain.translating.terms import FixedTerm, find_terms


class Kind(Enum):
    """What a mark stands for."""

    TAG = "tag"
    """A change of look within the text: it shows nothing."""
    TERM = "term"
    LITERAL = "literal"
    """An address, a placeholder, a handle."""
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text that is to survive."""

    start: int
    end: int
    """The same as `start` for a tag."""
    kind: Kind
    target: str = ""
    """What stands in the translation; nothing for a tag."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text as it is sent."""

    sent: str
    marks: tuple[Span, ...]
    """By number, the first of which is `first`."""
    first: int
    xml: bool


@dataclass(frozen=True, slots=True)
class Restored:
    """An answer with what its marks stood for."""

    text: str
    places: tuple[tuple[int, int], ...]
    """Where each mark of the text that was sent stands now: start and end."""


NUMBER = re.compile(r"\d+(?:[.,:/’'\u00a0\u202f]\d+|[ ]\d{3}(?!\d))*")
_LITERAL = re.compile(
    r"https?://\S+"
    r"|(?<![\w.])www\.[\w-]+\.\S+"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
    r"|(?<!\w)[@#]\w{2,}"
    r"|\$?\{\{?[\w.]{1,60}\}?\}"
    r"|%(?:\(\w{1,60}\))?[sdf](?!\w)"
    r"|[♪♫♬♩]+"
)
_XML_MARK = re.compile(r"<\s*x\s+id\s*=\s*[\"']?(\d{1,4})[\"']?\s*/?\s*>(?:\s*</\s*x\s*>)?", re.I)
_BRACKET_MARK = re.compile(r"[\[［【]\s?(\d{1,4})\s?[\]］】]")
_LEFT_HUGGING = ".,;:!?…)]}»”’،؛؟、。，！？；："
_WORDED = 12
"""Numbers up to this one may come back as words: "two dogs"."""
_STRAY_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.I)
_RUNAWAY = 8
"""An answer of this many times the length is no translation."""


def spans_of(text: str, terms: Sequence[FixedTerm], tags: Sequence[int]) -> tuple[Span, ...]:
    """All that has to survive, in order, none within another. `tags` are offsets."""
    found = [
        Span(start, end, Kind.TERM, term.target) for start, end, term in find_terms(text, terms)
    ]
    found += [Span(*hit.span(), Kind.LITERAL, hit[0]) for hit in _LITERAL.finditer(text)]
    found += [Span(*hit.span(), Kind.NUMBER, hit[0]) for hit in NUMBER.finditer(text)]
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    inside = [Span(at, at, Kind.TAG) for at in tags if not _cuts(kept, at)]
    return tuple(sorted([*kept, *inside], key=lambda span: (span.start, span.end)))


def _cuts(spans: list[Span], at: int) -> bool:
    return any(span.start < at < span.end for span in spans)


def mark(text: str, spans: Sequence[Span], kinds: frozenset[Kind], *, xml: bool) -> Marked:
    """The text with spans of these kinds as marks."""
    chosen = tuple(span for span in spans if span.kind in kinds)
    first = 1 if xml else max(_numbers(_BRACKET_MARK, text), default=0) + 1
    pieces: list[str] = []
    position = 0
    for number, span in enumerate(chosen, first):
        plain = text[position : span.start]
        pieces += [escape(plain, quote=False) if xml else plain, _mark(number, xml)]
        position = span.end
    rest = text[position:]
    pieces.append(escape(rest, quote=False) if xml else rest)
    return Marked("".join(pieces), chosen, first, xml)


def _mark(number: int, xml: bool) -> str:
    return f'<x id="{number}"/>' if xml else f"[{number}]"


def restore(marked: Marked, answer: str, text: str) -> Restored | None:
    """The answer with its marks undone; None where one is missing, doubled, of another text or out
    of order with another tag, or where the answer makes no sense. `text` is what was marked."""
    answer = " ".join(answer.split()) if "\n" in answer or "\t" in answer else answer.strip()
    if not answer or len(answer) > _RUNAWAY * len(marked.sent) + 200:
        return None
    pattern = _XML_MARK if marked.xml else _BRACKET_MARK
    wanted = range(marked.first, marked.first + len(marked.marks))
    said = list(pattern.finditer(answer))
    if Counter(int(hit[1]) for hit in said) - Counter(_numbers(pattern, marked.sent)):
        return None
    hits = [hit for hit in said if int(hit[1]) in wanted]
    numbers = [int(hit[1]) for hit in hits]
    tags = [n for n in numbers if marked.marks[n - marked.first].kind is Kind.TAG]
    if Counter(numbers) != Counter(wanted) or tags != sorted(tags):
        return None
    return _undone(marked, answer, hits, text)


def _numbers(pattern: re.Pattern[str], text: str) -> list[int]:
    return [int(hit[1]) for hit in pattern.finditer(text)]


def _undone(marked: Marked, answer: str, hits: list[re.Match[str]], text: str) -> Restored:
    built, position = "", 0
    places: dict[int, tuple[int, int]] = {}
    eats_space = False
    for hit in hits:
        number = int(hit[1]) - marked.first
        span = marked.marks[number]
        between = _plain(answer[position : hit.start()], text, xml=marked.xml)
        built += between.lstrip() if eats_space and built.endswith(" ") else between
        eats_space = False
        if span.kind is Kind.TAG:
            built, eats_space = _seat(built, answer[hit.end() :], span, text)
        places[number] = (len(built), len(built) + len(span.target))
        built += span.target
        position = hit.end()
    rest = _plain(answer[position:], text, xml=marked.xml)
    built += rest.lstrip() if eats_space and (not built or built.endswith(" ")) else rest
    return Restored(built.rstrip(), tuple(places[number] for number in range(len(hits))))


def _seat(built: str, rest: str, span: Span, text: str) -> tuple[str, bool]:
    """Where a tag has spaces on both sides, one of them goes: as in the source, on that side.

    Gives what stands before the tag, and whether spaces behind it go.
    """
    opens = text[span.start - 1 : span.start].isspace() or not span.start
    if not opens and built.endswith(" ") and (rest[:1].isspace() or rest[:1] in _LEFT_HUGGING):
        return built.rstrip(), False
    if opens and rest[:1].isspace() and built and not built.endswith(" "):
        return f"{built} ", True
    return built, opens


def _plain(part: str, text: str, *, xml: bool) -> str:
    """A part of an answer as text: tags that an engine made up are none of it."""
    if not xml:
        return part
    return unescape(_STRAY_TAG.sub(lambda tag: _of_a_tag(tag[0], text), part))


def _of_a_tag(tag: str, text: str) -> str:
    if tag in text:
        return tag
    return " " if tag[:3].lower() == "<br" else ""


def lost(spans: Sequence[Span], restored: str, kinds: frozenset[Kind], *, lenient: bool) -> bool:
    """Whether a term, literal or number of these kinds is not in the translation. `lenient` lets
    small numbers become words."""
    for span in spans:
        if span.kind in kinds and span.kind is not Kind.NUMBER and span.target not in restored:
            return True
    if Kind.NUMBER not in kinds:
        return False
    here = Counter(_digits(hit[0]) for hit in NUMBER.finditer(restored))
    wanted = Counter(_digits(span.target) for span in spans if span.kind is Kind.NUMBER)
    missing = list((wanted - here).elements())
    together = "".join((here - wanted).elements())
    return any(
        each not in together and not (lenient and int(each[:9] or 0) <= _WORDED) for each in missing
    )


def _digits(number: str) -> str:
    """The digits alone, whatever script and grouping they are written in."""
    return "".join(str(unicodedata.digit(char)) for char in number if char.isdigit())
