"""SubRip's markup, never written down as a standard: what players read by custom.

HTML's <i> <b> <u> <s> <font color>, <br>, a few character references, and override tags
borrowed from ASS, of which {\\an8} is common. Tag-like things that no player shows (<c>, {y:i})
are tags too; "5 < 7", "<3" and "{note}" are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from cuesmith.domain.markup.runs import Look, Parsed, Run, Token
from cuesmith.domain.markup.tokens import (
    Tag,
    decode_entity,
    merge_runs,
    read_color,
    render_nested,
    tidy_lines,
)

_TAG = (
    r"</?[A-Za-z][A-Za-z0-9_.]*(?:[^\S\n][^<>\n]*)?/?>"
    r"|<\s{0,3}/?\s{0,3}(?:[biusBIUS]|[fF][oO][nN][tT](?:\s[^<>\n]*)?|[bB][rR])\s{0,3}/?\s{0,3}>"
    r"|\{\\[^{}\n]*\}"
    r"|\{[CcFfoPSsYy]:[^{}\n]*\}"  # MicroDVD's, which FFmpeg hides in SubRip as well
)
_ENTITY = r"&(?:amp|lt|gt|quot|apos|nbsp|lrm|rlm|#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8});"
_TOKEN = re.compile(rf"({_TAG})|({_ENTITY})|[^<{{&]+|.", re.DOTALL)
_UNSAFE = re.compile(rf"(?={_TAG}|{_ENTITY})[<{{&]")
_SAFE = {"<": "&lt;", "&": "&amp;", "{": "&#123;"}
_HTML_NAME = re.compile(r"<\s*(/?)\s*([A-Za-z][A-Za-z0-9_]*)")
_COLOR_ATTRIBUTE = re.compile(r"color\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)
_OVERRIDE = re.compile(r"\\(an?|[ibus]|1?c)(?:&H([0-9A-Fa-f]{1,8})&?|(\d*))(?=[\\}]|$)")
_STYLES = {"i": "italic", "em": "italic", "b": "bold", "strong": "bold", "u": "underline"} | {
    "s": "strike",
    "strike": "strike",
    "del": "strike",
}
_LEGACY_ALIGNMENT = {1: 1, 2: 2, 3: 3, 5: 7, 6: 8, 7: 9, 9: 4, 10: 5, 11: 6}
"""SSA's \\a to the keypad of \\an."""


def tokenize(source: str) -> tuple[Token, ...]:
    """Text and tags apart; never raises."""
    return tuple(
        Token(match[0], _shown(match[0], match.lastindex)) for match in _TOKEN.finditer(source)
    )


def _shown(source: str, kind: int | None) -> str:
    if kind is None:
        return source
    if kind == 2:
        return decode_entity(source)
    name = _HTML_NAME.match(source)
    return "\n" if name and name[2].lower() == "br" else ""


def plain_of(source: str) -> str:
    """What marked-up text shows: `tokenize` joined, but quicker."""
    if "<" not in source and "{" not in source and "&" not in source:
        return source
    return _TOKEN.sub(lambda match: _shown(match[0], match.lastindex), source)


def escape(plain: str) -> str:
    """Plain text made safe: only what a reader would take for markup is spelt otherwise."""
    plain = tidy_lines(plain)
    if "<" not in plain and "{" not in plain and "&" not in plain:
        return plain
    return _UNSAFE.sub(lambda match: _SAFE[match[0]], plain)


@dataclass
class _State:
    """What is switched on while reading from left to right; each tag costs the same."""

    depth: dict[str, int] = field(default_factory=dict)
    overrides: dict[str, bool] = field(default_factory=dict)
    colors: list[str] = field(default_factory=list)
    override_color: str = ""
    alignment: int | None = None

    def look(self) -> Look:
        """How text is drawn from here on."""
        return Look(
            italic=self._on("italic"),
            bold=self._on("bold"),
            underline=self._on("underline"),
            strike=self._on("strike"),
            color=self.override_color or (self.colors[-1] if self.colors else ""),
        )

    def _on(self, style: str) -> bool:
        return self.depth.get(style, 0) > 0 or self.overrides.get(style, False)


def parse(source: str) -> Parsed:
    """What the markup means."""
    state = _State()
    runs = merge_runs(_runs(source, state))
    return Parsed(runs, state.alignment)


def _runs(source: str, state: _State) -> Iterator[Run]:
    look = Look()
    for token in tokenize(source):
        if token.is_tag:
            _apply(token.source, state)
            look = state.look()
        else:
            yield Run(token.plain, look)


def _apply(tag: str, state: _State) -> None:
    if tag.startswith("{"):
        for match in _OVERRIDE.finditer(tag):
            _apply_override(match[1], match[2], match[3], state)
        return
    named = _HTML_NAME.match(tag)
    if named is None:
        return
    closing, name = bool(named[1]), named[2].lower()
    if name == "font":
        _apply_font(tag, closing, state)
    elif name in _STYLES:
        style = _STYLES[name]
        state.depth[style] = max(0, state.depth.get(style, 0) + (-1 if closing else 1))


def _apply_font(tag: str, closing: bool, state: _State) -> None:
    if closing:
        if state.colors:
            state.colors.pop()
        return
    attribute = _COLOR_ATTRIBUTE.search(tag)
    inherited = state.colors[-1] if state.colors else ""
    state.colors.append((read_color(attribute[1]) if attribute else "") or inherited)


def _apply_override(name: str, digits: str | None, number: str | None, state: _State) -> None:
    if name in ("a", "an"):
        value = int(number) if number and len(number) < 3 else 0
        alignment = value if name == "an" else _LEGACY_ALIGNMENT.get(value, 0)
        if state.alignment is None and 1 <= alignment <= 9:
            state.alignment = alignment
    elif name in ("c", "1c"):
        state.override_color = _bgr(digits) if digits else ""
    elif number is not None:
        state.overrides[_STYLES[name]] = number not in ("", "0")


def _bgr(digits: str) -> str:
    """ASS writes &HBBGGRR&."""
    digits = digits.zfill(6)[-6:].lower()
    return f"#{digits[4:6]}{digits[2:4]}{digits[0:2]}"


def render(parsed: Parsed) -> str:
    """Runs as SubRip; voices, classes and times have no place in it."""
    alignment = "" if parsed.alignment in (None, 2) else f"{{\\an{parsed.alignment}}}"
    runs = (replace(run, look=_known(run.look)) for run in parsed.runs)
    return alignment + render_nested(runs, _tags, lambda run: escape(run.text))


def _known(look: Look) -> Look:
    return replace(look, classes=(), voice="", language="")


def _tags(look: Look) -> list[Tag]:
    tags: list[Tag] = []
    if look.color:
        tags.append((f'<font color="{look.color[:7]}">', "</font>"))
    switches = (("b", look.bold), ("i", look.italic), ("u", look.underline), ("s", look.strike))
    return tags + [(f"<{name}>", f"</{name}>") for name, on in switches if on]
