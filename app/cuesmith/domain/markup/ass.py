"""The markup of SubStation Alpha: override blocks in braces, `\\N`, `\\n` and `\\h`.

What is text and what is a tag follows libass (`ass_parse_tags`, `get_next_char`): a brace that
never closes is text, `\\{` and `\\}` are literal braces. `\\n` breaks the line as it does in
every converter, though renderers show it as a space unless wrapping is off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cuesmith.domain.markup.ass_tags import Tag, keypad_place, number, tags
from cuesmith.domain.markup.runs import Look, Parsed, Run, Token

WORD_JOINER = "\u2060"
"""Shows nothing; after a backslash it keeps the next letter from making it an escape.
FFmpeg writes the same."""

_ESCAPES = {
    "\\N": "\n",
    "\\n": "\n",
    "\\h": "\u00a0",
    "\\{": "{",
    "\\}": "}",
    "\\" + WORD_JOINER: "\\",
}
_CLOSED = re.compile(r"\{[^}]*\}|\\[Nnh{}" + WORD_JOINER + r"]|[^{\\]+|\\")
_UNCLOSED = re.compile(r"\\[Nnh{}" + WORD_JOINER + r"]|[^\\]+|\\")
_UNSAFE = re.compile(r"[{}\n]|\\(?=[Nnh{}" + WORD_JOINER + r"\n]|$)")
_BOLD_FROM = 600
"""Font weights of this and above count as bold (`\\b700`)."""


def tokenize(source: str) -> tuple[Token, ...]:
    """Text and tags apart; drawings (`\\p1`) count as tags, for they hold no text."""
    found: list[Token] = []
    drawing = False
    # Splitting at the last closing brace keeps a row of unclosed ones from being searched
    # to the end of the text each.
    closing = source.rfind("}") + 1
    for pattern, part in ((_CLOSED, source[:closing]), (_UNCLOSED, source[closing:])):
        for piece in pattern.findall(part):
            if piece[0] == "{" and pattern is _CLOSED:
                drawing = _draws(piece, drawing)
                found.append(Token(piece, ""))
            else:
                found.append(Token(piece, "" if drawing else _ESCAPES.get(piece, piece)))
    return tuple(found)


def _draws(block: str, before: bool) -> bool:
    """Whether what follows a block is a drawing."""
    if "\\p" not in block:
        return before
    for tag in tags(block):
        if tag.name == "p":
            before = number(tag.argument, 0) > 0
    return before


def escape(plain: str) -> str:
    """Plain text that libass shows literally."""
    return _UNSAFE.sub(lambda match: _escaped(match.group()), plain)


def _escaped(character: str) -> str:
    if character == "\n":
        return "\\N"
    return character + WORD_JOINER if character == "\\" else "\\" + character


@dataclass(frozen=True, slots=True)
class _Pen:
    """What override tags have set so far."""

    italic: bool = False
    bold: bool = False
    underline: bool = False
    strike: bool = False
    color: str = ""
    alpha: str = ""

    def look(self) -> Look:
        color = self.color + self.alpha if self.color else ""
        return Look(self.italic, self.bold, self.underline, self.strike, color)


def parse(source: str) -> Parsed:
    """What the markup means; what `Look` has no word for is left out."""
    pen = _Pen()
    alignment: int | None = None
    runs: list[tuple[list[str], Look]] = []
    for token in tokenize(source):
        if not token.is_tag:
            _add_text(runs, token.plain, pen.look())
        elif token.source.startswith("{"):
            for tag in tags(token.source):
                pen = _turn(pen, tag)
                # The first alignment of a line is the one that counts.
                alignment = alignment or _alignment(tag)
    return Parsed(tuple(Run("".join(texts), look) for texts, look in runs), alignment)


def _add_text(runs: list[tuple[list[str], Look]], text: str, look: Look) -> None:
    if runs and runs[-1][1] == look:
        runs[-1][0].append(text)
    else:
        runs.append(([text], look))


def _turn(pen: _Pen, tag: Tag) -> _Pen:
    """The pen after a tag."""
    name, argument = tag.name, tag.argument
    if name in ("c", "1c"):
        return replace(pen, color=_rgb(argument))
    if name in ("1a", "alpha"):
        return replace(pen, alpha=_opacity(argument))
    return _Pen() if name == "r" else _switch(pen, name, number(argument, 0))


def _switch(pen: _Pen, name: str, value: float) -> _Pen:
    """The pen after one of the tags that take a number."""
    if name == "i":
        return replace(pen, italic=value == 1)
    if name == "b":
        return replace(pen, bold=value == 1 or value >= _BOLD_FROM)
    if name == "u":
        return replace(pen, underline=value == 1)
    return replace(pen, strike=value == 1) if name == "s" else pen


def _rgb(digits: str) -> str:
    """From `BBGGRR`, leading zeros optional, to "#rrggbb"; empty for none."""
    if not digits:
        return ""
    value = int(digits, 16) & 0xFFFFFF
    return f"#{value & 0xFF:02x}{value >> 8 & 0xFF:02x}{value >> 16:02x}"


def _opacity(digits: str) -> str:
    """From ASS alpha, 00 opaque, to two digits, ff opaque; empty where opaque."""
    transparency = int(digits or "0", 16) & 0xFF
    return f"{255 - transparency:02x}" if transparency else ""


def _alignment(tag: Tag) -> int | None:
    """Where `\\an`, or the older `\\a`, puts the line; None for another tag."""
    if tag.name not in ("a", "an"):
        return None
    place = int(number(tag.argument, 0))
    if tag.name == "a":
        return keypad_place(place)
    return place if 1 <= place <= 9 else None


def render(parsed: Parsed) -> str:
    """Override tags for italic, bold, underline, strike, colour and alignment."""
    parts = [] if parsed.alignment is None else [f"{{\\an{parsed.alignment}}}"]
    before = Look()
    for run in parsed.runs:
        if change := _change(before, run.look):
            parts.append(f"{{{change}}}")
        parts.append(escape(run.text))
        before = run.look
    return "".join(parts)


def _change(before: Look, after: Look) -> str:
    """The tags that lead from one look to another."""
    parts = [
        f"\\{letter}{int(new)}"
        for letter, old, new in (
            ("i", before.italic, after.italic),
            ("b", before.bold, after.bold),
            ("u", before.underline, after.underline),
            ("s", before.strike, after.strike),
        )
        if old != new
    ]
    if before.color[:7] != after.color[:7]:
        parts.append("\\c" + _bgr(after.color))
    if before.color[7:] != after.color[7:]:
        parts.append("\\1a" + _transparency(after.color))
    return "".join(parts)


def _bgr(color: str) -> str:
    """From "#rrggbb..." to `&HBBGGRR&`; empty stays empty and means the style's own."""
    return f"&H{color[5:7]}{color[3:5]}{color[1:3]}&".upper() if color else ""


def _transparency(color: str) -> str:
    return f"&H{255 - int(color[7:9], 16):02X}&" if color[7:] else ""
