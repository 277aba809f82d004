"""What a template leaves of a cue's own override tags.

Emphasis, colour and place are the text's: they stay. Fonts, sizes, outlines, shadows, blur and
movement are what a template is chosen for, and karaoke is drawn by it: they go. So does what hides
letters, which only an animation would show again.
"""

from __future__ import annotations

import re

from cuesmith.domain.markup.ass import tokenize

_ANIMATED = re.compile(r"\\(?:t|fade?)\s*\((?:[^()]|\([^()]*\))*\)?")
_LOOKS = re.compile(
    r"\\(?:fn[^\\}]*|fs(?:c[xy]?|p)?[-+.\d\s]*|[xy]?(?:bord|shad)[-+.\d\s]*|(?:blur|be)[-+.\d\s]*"
    r"|1a\s*&?[Hh]?[Ff]{2}&?|(?:[234][ca]|alpha)\s*&?[Hh]?[0-9A-Fa-f]*&?|k(?:[fot]?)[-+.\d\s]*|K[-+.\d\s]*)(?=[\\}])"
)
_RESET = re.compile(r"\\r[^\\}()]*")
_ENDS = re.compile(r"\\([bi])0(?=[\\}])")
"""In a style whose letters are bold, they would be the end of that."""


def emphasis(source: str) -> str:
    """ASS markup without what a template decides; ends of bold and italic lead back to it."""
    return "".join(
        _emphasis(token.source) if token.is_tag and token.source[0] == "{" else token.source
        for token in tokenize(source)
    )


def _emphasis(block: str) -> str:
    left = block
    for pattern in (_ANIMATED, _LOOKS, _RESET):
        left = pattern.sub("", left)
    left = _ENDS.sub(r"\\\1", left)
    return "" if left == "{}" != block else left
