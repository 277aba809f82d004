"""The first letter that has a direction decides."""

from __future__ import annotations

import pytest

from cuesmith.domain.direction import runs_right_to_left


@pytest.mark.parametrize("text", ["שלום", "– مرحبا", "12. שלום Ann", "«\u200f\u061c» سلام"])
def test_from_the_right(text: str) -> None:
    assert runs_right_to_left(text)


@pytest.mark.parametrize("text", ["", "12", "Ann שלום", "é", "こんにちは", "🎉"])
def test_from_the_left(text: str) -> None:
    assert not runs_right_to_left(text)
