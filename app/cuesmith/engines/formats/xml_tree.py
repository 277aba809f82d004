"""A tolerant XML reader that knows where everything stands.

Subtitle files in XML are saved by changing only what was edited, so each element carries the
offsets of its tags in the text. Nothing is ever fetched or expanded: entities of the document's
own are left as written, so external ones and entity bombs cannot do harm. What is not well formed
is read as far as it makes sense, and named. Time and memory are linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from cuesmith.base.problems import Problem
from cuesmith.domain.markup.ttml import read_attributes, unescape

MAX_DEPTH = 100
"""Elements nested deeper are read as if their tags were not there."""
MAX_NODES = 1_000_000
"""Elements and texts: some hundred films. What comes behind them is not read."""
MAX_PROBLEMS = 50
"""More of them help nobody."""

_TAG = re.compile(r"""<(/?)([^\W\d][\w:.-]*+)((?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+)>""")
_BROKEN_TAG = re.compile(r"<(/?)([^\W\d][\w:.-]*+)([^<>]*+)>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*+(?:\[[^\]]*+\]\s*+)?>", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Text:
    """Characters between tags, references resolved."""

    value: str


@dataclass(slots=True, eq=False)
class Element:
    """An element, and where its source stands in the text."""

    name: str
    """As written, with its prefix."""
    attributes: dict[str, str]
    """By name as written."""
    parent: Element | None
    start: int
    """Offset of the start tag's "<"."""
    inner_start: int
    """Offset behind the start tag."""
    inner_end: int = -1
    """Offset of the end tag's "<"; that of `end` where there is none."""
    end: int = -1
    """Offset behind the element."""
    children: list[Element | Text] = field(default_factory=list)
    namespaces: dict[str, str] = field(default_factory=dict)
    """Prefixes in scope; the same object as the parent's where nothing was declared."""
    names: tuple[str, dict[str, str]] | None = None
    """What a dialect calls the element and its attributes, once found (`ttml_names.py`)."""

    @property
    def prefix(self) -> str:
        """What stands before the colon of the name."""
        return self.name.rpartition(":")[0]

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def namespace(self) -> str:
        """The namespace's address; empty where there is none."""
        return self.namespaces.get(self.prefix, "")

    @property
    def empty_tag(self) -> bool:
        """Whether it is written as `<name/>`."""
        return self.inner_start == self.end

    def elements(self) -> Iterator[Element]:
        """The child elements."""
        return (child for child in self.children if isinstance(child, Element))

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in document order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(reversed(list(element.elements())))

    def text(self) -> str:
        """All characters inside."""
        parts: list[str] = []
        stack: list[Element | Text] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Text):
                parts.append(node.value)
            else:
                stack.extend(reversed(node.children))
        return "".join(parts)


class Lines:
    """Line numbers of offsets."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts.extend(match.end() for match in re.finditer("\n", text))

    def number(self, offset: int) -> int:
        """The 1-based line that holds the offset."""
        return bisect_right(self._starts, offset)


@dataclass(frozen=True, slots=True)
class XmlDocument:
    """A text, read as XML."""

    text: str
    root: Element | None
    """The first element; None where there is none."""
    lines: Lines
    problems: tuple[Problem, ...]


def parse_xml(text: str, never_nested: frozenset[str] = frozenset()) -> XmlDocument:
    """Read a text; never raises.

    An element of a local name in `never_nested` ends one of the same name that is still open: so
    a lost end tag costs nothing but a problem.
    """
    builder = _Builder(text, never_nested)
    builder.run()
    root = next(builder.top.elements(), None)
    return XmlDocument(text, root, builder.lines, tuple(builder.problems))


def _empty_into(element: Element, parent: Element) -> None:
    """A break that was opened as HTML does holds nothing: what follows it is its parent's."""
    for child in element.children:
        if isinstance(child, Element):
            child.parent = parent
    parent.children += element.children
    element.children = []
    element.inner_end = element.end = element.inner_start


class _Builder:
    """One pass over the text, with the open elements on a stack."""

    def __init__(self, text: str, never_nested: frozenset[str]) -> None:
        self.text = text
        self.lines = Lines(text)
        self.problems: list[Problem] = []
        self.top = Element("", {}, None, 0, 0, namespaces={"xml": "xml"})
        self._never_nested = never_nested
        self._stack = [self.top]
        self._too_deep: Counter[str] = Counter()
        self._missing: set[str] = set()
        self._nodes = 0

    def run(self) -> None:
        """Read to the end."""
        position = 0
        while (found := self.text.find("<", position)) >= 0:
            self._add_text(position, found)
            position = self._markup(found)
            self._nodes += 1
            if self._nodes > MAX_NODES:
                self._complain("it goes on for too long; the rest is left out", position)
                position = len(self.text)
        self._add_text(position, len(self.text))
        for element in self._stack[:0:-1]:
            self._complain(f"<{element.name}> is never closed", element.start)
        self._close_to(1, len(self.text), len(self.text))

    def _markup(self, at: int) -> int:
        """Read what the "<" at an offset begins; returns the offset behind it."""
        if self.text.startswith("<!--", at):
            return self._skip(at, "-->", "a comment")
        if self.text.startswith("<![CDATA[", at):
            end = self._skip(at, "]]>", "a CDATA section")
            closed = self.text.startswith("]]>", end - 3)
            self._stack[-1].children.append(Text(self.text[at + 9 : end - 3 if closed else end]))
            return end
        if self.text.startswith("<?", at):
            return self._skip(at, "?>", "a processing instruction")
        if self.text.startswith("<!", at):
            doctype = _DOCTYPE.match(self.text, at)
            return doctype.end() if doctype else self._skip(at, ">", "a declaration")
        return self._tag(at)

    def _skip(self, at: int, closing: str, what: str) -> int:
        """The offset behind `closing`. Looks for one that is missing only once."""
        end = -1 if closing in self._missing else self.text.find(closing, at)
        if end >= 0:
            return end + len(closing)
        self._missing.add(closing)
        self._complain(f"{what} is never closed", at)
        end = self.text.find(">", at) if ">" not in self._missing else -1
        if end < 0:
            self._missing.add(">")
            return len(self.text)
        return end + 1

    def _tag(self, at: int) -> int:
        match = _TAG.match(self.text, at)
        if not match:
            match = _BROKEN_TAG.match(self.text, at)
            self._complain("a tag is broken" if match else 'a "<" begins no tag', at)
        if not match:
            self._stack[-1].children.append(Text("<"))
            return at + 1
        if match[1]:
            self._end_tag(match)
        else:
            self._start_tag(match)
        return match.end()

    def _start_tag(self, match: re.Match[str]) -> None:
        name, body = match[2], match[3]
        local = name.rpartition(":")[2]
        if local in self._never_nested:
            self._close_open(local, match.start())
        empty = body.endswith("/")
        if len(self._stack) > MAX_DEPTH:
            self._complain("elements are nested too deeply", match.start())
            self._too_deep[name] += 0 if empty else 1
            return
        parent = self._stack[-1]
        attributes = read_attributes(body)
        element = Element(name, attributes, parent, match.start(), match.end())
        element.namespaces = _scope(parent.namespaces, attributes)
        parent.children.append(element)
        if empty:
            element.inner_end = element.end = match.end()
        else:
            self._stack.append(element)

    def _end_tag(self, match: re.Match[str]) -> None:
        name = match[2]
        if self._too_deep[name] > 0:
            self._too_deep[name] -= 1
            return
        for depth in range(len(self._stack) - 1, 0, -1):
            if self._stack[depth].name == name:
                for unclosed in self._stack[depth + 1 :]:
                    self._complain(f"<{unclosed.name}> is never closed", unclosed.start)
                self._close_to(depth, match.start(), match.end())
                return
        self._complain(f"</{name}> closes nothing", match.start())

    def _close_open(self, local: str, at: int) -> None:
        """End an open element of this local name, if any."""
        for depth in range(len(self._stack) - 1, 0, -1):
            if self._stack[depth].local == local:
                self._complain(f"<{self._stack[depth].name}> is never closed", at)
                self._close_to(depth, at, at)
                return

    def _close_to(self, depth: int, inner_end: int, end: int) -> None:
        """Close the elements from `depth` on; the outermost one has the end tag."""
        for element in self._stack[:depth:-1]:
            element.inner_end = element.end = inner_end
            if element.local == "br" and element.parent is not None:
                _empty_into(element, element.parent)
        for element in self._stack[depth : depth + 1]:
            element.inner_end, element.end = inner_end, end
        del self._stack[depth:]

    def _add_text(self, start: int, end: int) -> None:
        if start < end:
            self._stack[-1].children.append(Text(unescape(self.text[start:end])))

    def _complain(self, message: str, at: int) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(f"The XML is broken: {message}.", self.lines.number(at)))


def _scope(outer: dict[str, str], attributes: dict[str, str]) -> dict[str, str]:
    declared = {
        name.partition(":")[2]: value
        for name, value in attributes.items()
        if name == "xmlns" or name.startswith("xmlns:")
    }
    return {**outer, **declared} if declared else outer
