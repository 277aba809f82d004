"""Changing a few places of an XML text and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cuesmith.domain.markup.ttml import escape_attribute
from cuesmith.engines.formats.xml_tree import Element

_ATTRIBUTE = re.compile(r"""([^\s=<>"'/]++)\s*+=\s*+("[^"]*+"|'[^']*+')""")


@dataclass(slots=True)
class Edits:
    """Replacements in a text, gathered first and made together."""

    text: str
    _pieces: list[tuple[int, int, str]] = field(default_factory=list)
    _attributes: dict[Element, dict[str, str | None]] = field(default_factory=dict)

    def replace(self, start: int, end: int, new: str) -> None:
        """Put `new` in place of a stretch; stretches of different calls may not overlap."""
        self._pieces.append((start, end, new))

    def insert(self, at: int, new: str) -> None:
        """Put `new` at an offset, behind what was put there before."""
        self._pieces.append((at, at, new))

    def set_attributes(self, element: Element, values: Mapping[str, str | None]) -> None:
        """Set attributes by name as written; None removes one."""
        self._attributes.setdefault(element, {}).update(values)

    def remove(self, element: Element) -> None:
        """Take out an element, and its line where it is alone on it."""
        start, end = element.start, element.end
        line = self.text.rfind("\n", 0, start)
        if line >= 0 and not self.text[line:start].strip() and self.text[end : end + 1] in "\n":
            start = line
        self._attributes.pop(element, None)
        self.replace(start, end, "")

    def apply(self) -> str:
        """The text with all changes made."""
        for element, values in self._attributes.items():
            tag = self.text[element.start : element.inner_start]
            self.replace(element.start, element.inner_start, edit_tag(tag, values))
        parts: list[str] = []
        done = 0
        for start, end, new in sorted(self._pieces, key=lambda piece: piece[:2]):
            parts += [self.text[done:start], new]
            done = max(end, done)
        parts.append(self.text[done:])
        return "".join(parts)


def edit_tag(tag: str, values: Mapping[str, str | None]) -> str:
    """A start tag with attributes set, or removed where the value is None."""
    for name, value in values.items():
        written = None if value is None else f'"{escape_attribute(value)}"'
        found = next((match for match in _ATTRIBUTE.finditer(tag) if match[1] == name), None)
        if found and written:
            tag = tag[: found.start(2)] + written + tag[found.end(2) :]
        elif found:
            tag = tag[: found.start()].rstrip() + tag[found.end() :]
        elif written:
            closing = "/>" if tag.endswith("/>") else ">"
            body = tag.removesuffix(closing).rstrip()
            tag = f"{body} {name}={written}{closing}"
    return tag


def indentation(text: str, at: int) -> str:
    """The line break and white space ahead of an offset; empty where something else is there."""
    line = text.rfind("\n", 0, at)
    return text[line:at] if line >= 0 and not text[line:at].strip() else ""
