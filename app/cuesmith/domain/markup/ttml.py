"""TTML's inline markup: what stands inside a `<p>`.

The reader hands over a canonical form: TTML's own elements without a prefix (`span`, `br`),
styling attributes with the prefix `tts:`, white space already as it is shown. A line feed in
the text is a line break, like `<br/>`; annotations of rubies show nothing in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from itertools import groupby

from cuesmith.domain.markup.runs import Look, Parsed, Run, Token

_PIECE = re.compile(
    r"""(?P<comment><!--[^<]*?-->)
      | (?P<tag></?[^\W\d][\w:.-]*+(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+>)
      | (?P<text>[^<]++|<)""",
    re.VERBOSE,
)
_NAME = re.compile(r"</?([^\W\d][\w:.-]*+)")
_ATTRIBUTE = re.compile(r"""([^\s=<>"'/]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,32}));")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_ANNOTATIONS = frozenset({"text", "textContainer", "delimiter"})
"""Values of `tts:ruby` whose text stands beside the line, not in it."""

COLORS = {
    "transparent": "#00000000",
    "black": "#000000",
    "silver": "#c0c0c0",
    "gray": "#808080",
    "white": "#ffffff",
    "maroon": "#800000",
    "red": "#ff0000",
    "purple": "#800080",
    "fuchsia": "#ff00ff",
    "magenta": "#ff00ff",
    "green": "#008000",
    "lime": "#00ff00",
    "olive": "#808000",
    "yellow": "#ffff00",
    "navy": "#000080",
    "blue": "#0000ff",
    "teal": "#008080",
    "aqua": "#00ffff",
    "cyan": "#00ffff",
}
"""TTML2, 10.3.5: named colors."""

_ROWS = ("", "center", "before")
_COLUMNS = ("start", "", "end")
"""`tts:displayAlign` and `tts:textAlign` of the numeric keypad, bottom left first."""

_HEX_COLOR = re.compile(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?")
_RGB_COLOR = re.compile(r"rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,(\d{1,3}))?\)")


def tokenize(source: str) -> tuple[Token, ...]:
    """Shown text and tags apart; a `<br/>` shows a line break. Never raises."""
    return tuple(token for token, _, _ in _walk(source))


def escape(plain: str) -> str:
    """Plain text as markup: `&`, `<` and `>` escaped, line breaks as `<br/>`."""
    return escape_text(plain).replace("\n", "<br/>")


def parse(source: str) -> Parsed:
    """Runs of equal look. Never raises."""
    runs: list[Run] = []
    for token, _, look in _walk(source):
        if token.is_tag:
            continue
        if runs and runs[-1].look == look:
            runs[-1] = Run(runs[-1].text + token.plain, look)
        else:
            runs.append(Run(token.plain, look))
    return Parsed(tuple(runs), _alignment(source))


def render(parsed: Parsed) -> str:
    """Spans with `tts:` attributes; voices and classes are the writer's to express."""
    alike = groupby(parsed.runs, key=lambda run: look_attributes(run.look))
    source = "".join(
        wrap_span("".join(escape(run.text) for run in runs), attributes)
        for attributes, runs in alike
    )
    attributes = alignment_attributes(parsed.alignment)
    return wrap_span(source, attributes) if source else ""


def wrap_span(source: str, attributes: dict[str, str]) -> str:
    """Markup inside a span; as it is where there is no attribute."""
    if not attributes:
        return source
    written = "".join(f' {name}="{escape_attribute(value)}"' for name, value in attributes.items())
    return f"<span{written}>{source}</span>"


def alignment_attributes(alignment: int | None) -> dict[str, str]:
    """The attributes that say where text stands; none for the usual place, bottom centre.

    In a document the region decides; on a span these only tell it to `parse`.
    """
    if alignment is None or alignment == 2 or not 1 <= alignment <= 9:
        return {}
    row, column = divmod(alignment - 1, 3)
    attributes = {"tts:displayAlign": _ROWS[row], "tts:textAlign": _COLUMNS[column]}
    return {name: value for name, value in attributes.items() if value}


def look_attributes(look: Look) -> dict[str, str]:
    """The attributes of a span that give its text this look."""
    decoration = [
        name for name, on in (("underline", look.underline), ("lineThrough", look.strike)) if on
    ]
    attributes = {
        "tts:fontStyle": "italic" if look.italic else "",
        "tts:fontWeight": "bold" if look.bold else "",
        "tts:textDecoration": " ".join(decoration),
        "tts:color": look.color,
        "xml:lang": look.language,
    }
    return {name: value for name, value in attributes.items() if value}


def change_look(look: Look, attributes: dict[str, str]) -> Look:
    """The look inside an element, given the look around it and its own attributes.

    White says nothing where no other colour is around it: captions are white anyway.
    """
    color = normal_color(attributes.get("tts:color", ""))
    style = attributes.get("tts:fontStyle", "").strip()
    weight = attributes.get("tts:fontWeight", "").strip()
    decoration = attributes.get("tts:textDecoration", "").split()
    return Look(
        italic=style in ("italic", "oblique") if style else look.italic,
        bold=weight == "bold" if weight else look.bold,
        underline=_decorated(look.underline, decoration, "underline"),
        strike=_decorated(look.strike, decoration, "lineThrough"),
        color=look.color if color in ("", "" if look.color else "#ffffff") else color,
        classes=look.classes,
        voice=look.voice,
        language=attributes.get("xml:lang", "").strip() or look.language,
    )


def normal_color(value: str) -> str:
    """A TTML color as "#rrggbb" or "#rrggbbaa"; empty where it is none."""
    text = "".join(value.lower().split())
    if text in COLORS:
        return COLORS[text]
    if _HEX_COLOR.fullmatch(text):
        return text.removesuffix("ff") if len(text) == 9 else text
    numbers = _RGB_COLOR.fullmatch(text)
    if not numbers:
        return ""
    values = [min(int(number), 255) for number in numbers.groups() if number is not None]
    return normal_color("#" + "".join(f"{value:02x}" for value in values))


def escape_text(plain: str) -> str:
    """Text safe in XML; what XML cannot hold is left out, line feeds stay."""
    safe = without_forbidden(plain).replace("\r", "")
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def without_forbidden(text: str) -> str:
    """Text without the characters that XML cannot hold, not even escaped."""
    return _FORBIDDEN.sub("", text)


def escape_attribute(value: str) -> str:
    """A value safe between double quotes."""
    return escape_text(value).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def unescape(source: str) -> str:
    """Character and entity references resolved; unknown ones stay as they are."""
    return _ENTITY.sub(_resolve, source) if "&" in source else source


def read_attributes(tag: str) -> dict[str, str]:
    """Attributes of a start tag by name; of two with one name the first counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag):
        value = match[2] if match[2] is not None else match[3]
        found.setdefault(match[1], unescape(value))
    return found


def _walk(source: str) -> Iterator[tuple[Token, str, Look]]:
    """Tokens with the name of their tag (empty for text) and the look they are shown in."""
    stack: list[tuple[str, Look, bool]] = [("", Look(), False)]
    for piece in _PIECE.finditer(source):
        _, look, hidden = stack[-1]
        text = piece[0]
        if piece["tag"]:
            name = _tag_name(text)
            shows = name == "br" and not hidden and not text.startswith("</")
            yield Token(text, "\n" if shows else ""), name, look
            _follow_tag(stack, text, name)
        else:
            plain = "" if hidden or piece["comment"] else unescape(text)
            yield Token(text, plain), "", look


def _follow_tag(stack: list[tuple[str, Look, bool]], tag: str, name: str) -> None:
    if name == "br" or tag.endswith("/>"):
        return
    if tag.startswith("</"):
        if len(stack) > 1 and stack[-1][0] == name:
            stack.pop()
        return
    _, look, hidden = stack[-1]
    attributes = read_attributes(tag)
    hidden = hidden or name == "metadata" or attributes.get("tts:ruby") in _ANNOTATIONS
    stack.append((name, change_look(look, attributes), hidden))


def _tag_name(tag: str) -> str:
    match = _NAME.match(tag)
    return match[1] if match else ""


def _decorated(before: bool, decoration: list[str], what: str) -> bool:
    if what in decoration:
        return True
    negation = "no" + what[0].upper() + what[1:]
    return before and negation not in decoration and "none" not in decoration


def _resolve(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name is not None:
        return html5.get(name + ";", match[0])
    code = int(decimal) if decimal is not None else int(hexadecimal, 16)
    if code > 0x10FFFF or _FORBIDDEN.match(chr(code)):
        return ""
    return chr(code)


def _alignment(source: str) -> int | None:
    """Where a span around all the text puts it."""
    first = _PIECE.match(source)
    if not first or not first["tag"]:
        return None
    attributes = read_attributes(first[0])
    row, column = attributes.get("tts:displayAlign", ""), attributes.get("tts:textAlign", "")
    if row not in _ROWS and not (row == "" and column in ("start", "end")):
        return None
    found = 3 * _ROWS.index(row) + (_COLUMNS.index(column) if column in _COLUMNS else 1) + 1
    return None if found == 2 else found
