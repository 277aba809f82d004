"""Whether a font is installed, by libass' own choice."""

from __future__ import annotations

import pytest

from cuesmith.engines.rendering.installed_fonts import is_installed
from cuesmith.services.styling import script_for
from tests.services.test_styling import PORTS
from tests.support.libass import read_with_libass
from tests.support.styled_cues import HD, SAID, one_track


@pytest.fixture(autouse=True)
def _libass() -> None:
    read_with_libass(script_for(one_track(SAID), ("t",), HD, PORTS))


def test_a_font_that_nobody_has_is_not_installed() -> None:
    assert not is_installed("No Such Font At All")


def test_one_of_a_templates_fonts_is() -> None:
    assert any(map(is_installed, PORTS.templates["karaoke"].looks.fonts))
