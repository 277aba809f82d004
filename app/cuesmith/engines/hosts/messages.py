"""What requests to hosts and their answers have in common."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Request(BaseModel):
    """Something sent; what is None is left out. It refuses what it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Said(BaseModel):
    """Something that a host says, and whatever else it adds one day.

    A null stands for what is left out, a number may stand for a text of digits, such as a time.
    """

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)

    @model_validator(mode="before")
    @classmethod
    def _without_nulls(cls, said: Any) -> Any:
        if isinstance(said, dict):
            return {name: value for name, value in said.items() if value is not None}
        return said
