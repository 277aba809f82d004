"""What the window says of fonts that lack letters."""

from __future__ import annotations

import pytest

from cuesmith.bridge.font_words import font_finding_said
from cuesmith.domain.fonts import FontFinding


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (FontFinding("Nope", "", "", "DejaVu Sans"), "not on this machine. “DejaVu Sans” is taken"),
        (FontFinding("Nope", "", "", ""), "not on this machine. Install it, or attach it."),
        (FontFinding("Lato", "Thai", "กข", "Loma"), "lacks Thai letters: ก ข. “Loma” is taken"),
        (FontFinding("Lato", "Thai", "กข", ""), "ก ข. No font here has them: install one"),
        (FontFinding("Lato", "symbols", "😀", ""), "some symbols: 😀. No font here that can be"),
        (FontFinding("Lato", "Greek", "αβγδεζηθικλ", ""), "α β γ δ ε ζ η θ … No font"),
    ],
)
def test_a_finding_says_what_is_missing_and_what_helps(finding: FontFinding, said: str) -> None:
    assert said in font_finding_said(finding)
