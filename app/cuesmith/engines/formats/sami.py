"""SAMI (Microsoft's Synchronized Accessible Media Interchange): HTML with times, read.

`<SYNC Start=ms>` begins what is shown until the next one; a paragraph of nothing but spaces
clears the picture. A file may hold several languages, told apart by the paragraphs' classes:
the first that speaks is read, the others are named. As players do, a line of the file is
a line of the caption, unless `<br>` already breaks it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, numbered_cue_id
from cuesmith.domain.markup.runs import Look, Run
from cuesmith.domain.markup.tokens import read_color
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.track import Source
from cuesmith.engines.formats.looks import guessed_end, styled, text_and_markup
from cuesmith.engines.formats.spec import FormatSpec

_SYNC = re.compile(r"<sync\b", re.IGNORECASE)
_TAG = re.compile(r"<!?--[^<>]*>|<(/?[A-Za-z][A-Za-z0-9]*+)([^<>]*+)>")
_ATTRIBUTE = re.compile(r"([A-Za-z]{1,20})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")
_CLASS = re.compile(r"\.([\w-]{1,40})\s*\{([^{}]*)\}")
_LANG = re.compile(r"\blang\s*:\s*\"?([A-Za-z]{2,3}(?:-[A-Za-z]{2}\b)?)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t]+")
_SOFT_BREAK = "\x00"
"""A line end of the file, which breaks the line only where no `<br>` does."""
_BREAKS = re.compile(r"([\n\x00])")
_MOST_BREAKS = 2
"""Between two lines of text: more blank lines than one say nothing."""
_STYLES = {"i": "i", "em": "i", "b": "b", "strong": "b", "u": "u", "s": "s"}


@dataclass(slots=True)
class _Shown:
    """What one class shows from a moment on; nothing where the runs hold no text."""

    start: int
    """Milliseconds."""
    end: int | None
    """Where the file states it, which it seldom does."""
    runs: list[Run]


@dataclass(slots=True)
class _Scan:
    """How far the file has been read."""

    shown: dict[str, list[_Shown]] = field(default_factory=dict)
    """By class, lower case."""
    problems: list[Problem] = field(default_factory=list)
    start: int | None = None
    end: int | None = None
    line: int = 1
    kind: str = ""
    """The class of the paragraph that is open."""
    looks: list[tuple[str, Look]] = field(default_factory=list)
    """Open styling elements, innermost last."""

    def look(self) -> Look:
        """How text is drawn here."""
        return self.looks[-1][1] if self.looks else Look()


def read_sami(text: str, options: ReadOptions) -> Reading:
    """Read the first language of a SAMI file."""
    text = text.replace(_SOFT_BREAK, "")
    begins = _SYNC.search(text)
    head, body = (text, "") if begins is None else (text[: begins.start()], text[begins.start() :])
    scan = _Scan(line=head.count("\n") + 1)
    for tag, attributes, content in _pieces(body):
        if tag:
            _follow(scan, tag, attributes)
        else:
            _show(scan, content)
        scan.line += content.count("\n") + attributes.count("\n")
    speaking = [kind for kind, shown in scan.shown.items() if any(map(_says, shown))]
    if len(speaking) > 1:
        others = ", ".join(speaking[1:])
        scan.problems.append(Problem(f"The file holds more languages, left out here: {others}."))
    cues = _cues(scan.shown[speaking[0]]) if speaking else ()
    language = _languages(head).get(speaking[0], "und") if speaking else "und"
    return Reading(cues, Source("sami", head), tuple(scan.problems), language)


def _pieces(body: str) -> Iterator[tuple[str, str, str]]:
    """Tags as (name, attributes, ""), text as ("", "", text), comments left out."""
    done = 0
    for match in _TAG.finditer(body):
        yield "", "", body[done : match.start()]
        if match.group(1):
            yield match.group(1).lower(), match.group(2), ""
        done = match.end()
    yield "", "", body[done:]


def _attributes(source: str) -> dict[str, str]:
    return {
        match.group(1).lower(): next(filter(None, match.groups()[1:]), "")
        for match in _ATTRIBUTE.finditer(source)
    }


def _follow(scan: _Scan, tag: str, source: str) -> None:
    """Take account of a tag."""
    if tag == "sync":
        _synchronise(scan, _attributes(source))
    elif tag == "p" and scan.start is not None:
        kind = _attributes(source).get("class", "").lstrip(".").lower()
        _open(scan, kind or scan.kind)
    elif tag == "br":
        _show(scan, "<br>")
    elif tag == "font":
        color = read_color(_attributes(source).get("color", ""))
        scan.looks.append((tag, replace(scan.look(), color=color or scan.look().color)))
    elif tag in _STYLES:
        scan.looks.append((tag, styled(scan.look(), _STYLES[tag])))
    elif tag[1:] in (*_STYLES, "font") and scan.looks and scan.looks[-1][0] == tag[1:]:
        scan.looks.pop()


def _synchronise(scan: _Scan, attributes: dict[str, str]) -> None:
    start = attributes.get("start", "")
    scan.looks.clear()
    scan.start, scan.end = _time(start), _time(attributes.get("end", ""))
    if scan.start is None:
        scan.problems.append(Problem(f"SYNC has no time in Start={start!r}.", scan.line))
        return
    # Without a paragraph of its own, a moment clears what the last class shows.
    _open(scan, scan.kind)


def _time(text: str) -> int | None:
    """Milliseconds, whatever unit may follow."""
    digits = re.match(r"\s*([0-9]{1,12})", text)
    return int(digits.group(1)) if digits else None


def _open(scan: _Scan, kind: str) -> None:
    """Begin a paragraph; a second one of the same class and time goes on with the first."""
    assert scan.start is not None
    if not scan.kind and kind and "" in scan.shown:
        scan.shown[kind] = scan.shown.pop("")
    scan.kind = kind
    scan.looks.clear()
    shown = scan.shown.setdefault(kind, [])
    if shown and shown[-1].start == scan.start:
        shown[-1].runs.append(Run("\n"))
    else:
        shown.append(_Shown(scan.start, scan.end, []))


def _show(scan: _Scan, content: str) -> None:
    if scan.start is None or not content:
        return
    text = "\n" if content == "<br>" else _BLANKS.sub(" ", content).replace("\n", _SOFT_BREAK)
    scan.shown[scan.kind][-1].runs.append(Run(html.unescape(text), scan.look()))


def _says(shown: _Shown) -> bool:
    return any(run.text.strip(" \n\x00\xa0") for run in shown.runs)


def _cues(shown: list[_Shown]) -> tuple[Cue, ...]:
    ordered = sorted(shown, key=lambda moment: moment.start)
    cues: list[Cue] = []
    for index, moment in enumerate(ordered):
        if not _says(moment):
            continue
        text, markup = text_and_markup(_tidy(moment.runs))
        following = ordered[index + 1].start if index + 1 < len(ordered) else None
        end = moment.end if following is None or moment.end is not None else following
        end = guessed_end(moment.start, text) if end is None else max(moment.start, end)
        cues.append(Cue(numbered_cue_id(len(cues) + 1), moment.start, end, text, markup=markup))
    return tuple(cues)


def _tidy(runs: list[Run]) -> list[Run]:
    """Lines without white space around them, and without blank ones the file did not ask for."""
    tidy: list[Run] = []
    breaks = 0
    for line, hard in _lines(runs):
        stripped = _strip(line)
        if stripped and tidy:
            tidy.append(Run("\n" * min(max(1, breaks), _MOST_BREAKS), stripped[0].look))
        if stripped:
            tidy += stripped
            breaks = 0
        breaks += hard
    return tidy


def _lines(runs: list[Run]) -> Iterator[tuple[list[Run], bool]]:
    """Lines, and whether `<br>` or a new paragraph ends them."""
    line: list[Run] = []
    for run in runs:
        for piece in _BREAKS.split(run.text):
            if piece in ("\n", _SOFT_BREAK):
                yield line, piece == "\n"
                line = []
            elif piece:
                line.append(Run(piece, run.look))
    yield line, False


def _strip(line: list[Run]) -> list[Run]:
    begin, end = 0, len(line)
    while begin < end and not line[begin].text.strip():
        begin += 1
    while end > begin and not line[end - 1].text.strip():
        end -= 1
    kept = line[begin:end]
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return kept


def _languages(head: str) -> dict[str, str]:
    """The languages that the style sheet gives its classes."""
    found = ((name.lower(), _LANG.search(rules)) for name, rules in _CLASS.findall(head))
    return {name: match.group(1) for name, match in found if match}


def looks_like_sami(head: str) -> bool:
    """Whether SAMI's outermost element, or a moment, stands near the start."""
    return re.search(r"<sami\b|<sync\s+start", head, re.IGNORECASE) is not None


SPEC = FormatSpec(
    id="sami",
    label="SAMI",
    extensions=(".smi", ".sami"),
    read_text=read_sami,
    sniff=looks_like_sami,
)
