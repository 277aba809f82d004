"""A readability profile as the text of its file."""

from __future__ import annotations

import json
from dataclasses import fields
from fractions import Fraction

from cuesmith.domain.profiles import Limits, Profile

_ALWAYS = frozenset({"name", "label"})


def profile_text(profile: Profile, *, whole: bool = False) -> str:
    """TOML that `parse_profile` reads back as the same profile; what is usual is left out, unless
    the `whole` of it is wanted."""
    usual = Profile()
    lines = [
        f"{item.name} = {_value(getattr(profile, item.name))}"
        for item in fields(Profile)
        if item.name != "languages"
        and (
            whole
            or item.name in _ALWAYS
            or getattr(profile, item.name) != getattr(usual, item.name)
        )
    ]
    for tag, limits in profile.languages:
        own = {item.name: getattr(limits, item.name) for item in fields(Limits)}
        lines += ["", f"[languages.{_quoted(tag)}]"]
        lines += [f"{key} = {_value(value)}" for key, value in own.items() if value is not None]
    return "\n".join([*lines, ""])


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_quoted(str(item)) for item in value)}]"
    if isinstance(value, Fraction):
        return _quoted(str(value))
    return repr(value) if isinstance(value, int | float) else _quoted(str(value))


def _quoted(text: str) -> str:
    # JSON's escapes are TOML's, but for halves of characters and the delete character.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
