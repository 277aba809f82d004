"""The models that a stand-in checks by where the provider's own document is not at hand."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator


class Strict(BaseModel):
    """Takes no field that the provider has not."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Asked(Strict):
    """Part of a request: what is optional is left out, not null."""

    nullable: ClassVar[frozenset[str]] = frozenset()
    """Fields that may be null all the same."""

    @model_validator(mode="before")
    @classmethod
    def _no_nulls(cls, value: Any) -> Any:
        if isinstance(value, dict):
            nulls = {name for name, one in value.items() if one is None} - cls.nullable
            if nulls:
                raise ValueError(f"null in {', '.join(sorted(nulls))}")
        return value
