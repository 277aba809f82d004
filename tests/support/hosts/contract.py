"""Checks requests and answers against a provider's own OpenAPI document.

The documents lie beside the checkout (`../shared/specs`); where they do not, nothing is checked
here, and the stand-in's own typed models remain.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tests.support.hosts.server import Answer, Request
from tests.support.shared import find_shared

if TYPE_CHECKING:
    from openapi_core import OpenAPI

Document = dict[str, Any]


@dataclass(frozen=True)
class Contract:
    """A provider's document, loaded strictly."""

    document: OpenAPI
    templates: frozenset[tuple[str, str]]
    """Method and path of what it describes."""

    def covers(self, method: str, template: str) -> bool:
        return (method, template) in self.templates

    def request(self, server: str, request: Request) -> str:
        """What is wrong with a request; empty where it is as described."""
        from openapi_core.exceptions import OpenAPIError

        try:
            self.document.validate_request(_ask(server, request))
        except OpenAPIError as error:
            return _reasons(error)
        return ""

    def answer(self, server: str, request: Request, answer: Answer) -> str:
        """What is wrong with an answer to a request; empty where it is as described."""
        from openapi_core.exceptions import OpenAPIError
        from openapi_core.testing import MockResponse

        given = MockResponse(
            answer.body, answer.status, dict(answer.headers), answer.content_type or "text/plain"
        )
        try:
            self.document.validate_response(_ask(server, request), given)
        except OpenAPIError as error:
            return _reasons(error)
        return ""


def _ask(server: str, request: Request) -> Any:
    from openapi_core.testing import MockRequest

    return MockRequest(
        server,
        request.method,
        request.path,
        args=dict(request.query),
        headers=dict(request.headers.items()),
        data=request.body,
        content_type=request.content_type or "application/json",
    )


def _reasons(error: BaseException) -> str:
    parts: list[str] = []
    step: BaseException | None = error
    while step is not None:
        problems = getattr(step, "schema_errors", ())
        parts += [f"{one.json_path}: {one.message}" for one in problems] or [str(step)]
        step = step.__cause__
    return "; ".join(parts)


@lru_cache(maxsize=8)
def load_contract(client: str, whole: str = "", more: tuple[str, ...] = ()) -> Contract | None:
    """A document from ../shared/specs, with `more` paths taken from the `whole` one; None where
    there is no such folder."""
    shared = find_shared()
    if shared is None or not (shared / "specs" / client).exists():
        return None
    from openapi_core import Config, OpenAPI

    document: Document = json.loads((shared / "specs" / client).read_bytes())
    if whole:
        _add(document, json.loads((shared / "specs" / whole).read_bytes()), more)
    templates = frozenset(
        (method.upper(), path) for path, item in document["paths"].items() for method in item
    )
    config = Config(extra_media_type_deserializers={"text/vtt": bytes.decode})
    return Contract(OpenAPI.from_dict(document, config=config), templates)


def _add(document: Document, whole: Document, paths: tuple[str, ...]) -> None:
    """Copy paths, and the parts of the document that they stand on, where they are missing."""
    for path in paths:
        document["paths"].setdefault(path, whole["paths"][path])
    todo = _references(document["paths"])
    seen: set[str] = set()
    while todo:
        name = todo.pop()
        seen.add(name)
        _, _, kind, key = name.split("/", 3)
        node = (
            document["components"]
            .setdefault(kind, {})
            .setdefault(key, whole["components"].get(kind, {}).get(key))
        )
        todo |= _references(node) - seen


def _references(node: object) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*(_references(one) for one in node.values()))
    if isinstance(node, list):
        return set().union(*(_references(one) for one in node))
    return set()
