"""What several tests of services draw with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cuesmith.engines.rendering.renderer import LibassRenderer
from tests.services.test_styling import script
from tests.support.libass import read_with_libass
from tests.support.styled_cues import SAID


@pytest.fixture(scope="module")
def renderer() -> Iterator[LibassRenderer]:
    """The renderer that burns in; the test skips where there is no libass."""
    read_with_libass(script(SAID))
    made = LibassRenderer()
    yield made
    made.close()
