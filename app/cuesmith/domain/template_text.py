"""A template as the text of its file."""

from __future__ import annotations

import json
from dataclasses import fields

from cuesmith.domain.colors import Rgba, format_color
from cuesmith.domain.looks import Looks
from cuesmith.domain.templates import Template


def template_text(template: Template) -> str:
    """TOML that `parse_template` reads back as the same template; what is usual is left out."""
    usual = Looks()
    lines = [f"name = {_quoted(template.name)}", f"description = {_quoted(template.description)}"]
    lines += ["", "[looks]"]
    for item in fields(Looks):
        value = getattr(template.looks, item.name)
        if value != getattr(usual, item.name) and value is not None:
            lines.append(f"{item.name} = {_value(value)}")
    lines += ["", "[effect]", f"name = {_quoted(template.effect)}"]
    lines += [f"{name} = {value!r}" for name, value in template.parameters]
    return "\n".join([*lines, ""])


def _value(value: object) -> str:
    if isinstance(value, Rgba):
        return _quoted(format_color(value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(_quoted(str(item)) for item in value)}]"
    return repr(value) if isinstance(value, int | float) else _quoted(str(value))


def _quoted(text: str) -> str:
    # JSON's escapes are TOML's, but for halves of characters and the delete character.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
