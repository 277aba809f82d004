"""What was odd about an input that could be used all the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding, in a sentence for the user."""

    message: str
    line: int | None = None
    """1-based line of the file, where the input has lines."""

    def __str__(self) -> str:
        return self.message if self.line is None else f"line {self.line}: {self.message}"
