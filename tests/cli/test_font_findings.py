"""What fonts lack, in words that say what helps."""

from __future__ import annotations

from cuesmith.cli.font_findings import in_words
from cuesmith.domain.fonts import FontFinding


def test_what_to_install_depends_on_what_is_lacking() -> None:
    """A font of coloured pictures, as systems have for emoji, would not help: libass draws none."""
    emoji = in_words(FontFinding("Arial", "symbols", "\U0001f680", ""))
    assert "lacks some symbols: \U0001f680. " in emoji
    assert "Noto Emoji" in emoji
    letters = in_words(FontFinding("Arial", "Thai", "\u0e17", ""))
    assert "lacks Thai letters" in letters
    assert "Noto Emoji" not in letters
    assert "DejaVu Sans is taken" in in_words(FontFinding("Arial", "symbols", "❤", "DejaVu Sans"))
