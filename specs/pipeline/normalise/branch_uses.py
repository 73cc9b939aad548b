"""Finds which branches of tagged unions are sent elsewhere too, and copies those for their union."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from openapi_python_client.strings import pascal_case

from pipeline.errors import PipelineError
from pipeline.normalise.schemas import children, components, operations, referenced_name, schema_pointer

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.normalise.schemas import Schema


class BranchUses:
    """Which schemas are branches of tagged unions, with which tag, and which requests have outside of them.

    Every object of a branch's class sends the tag. A schema that does not declare it, and is part of a request
    elsewhere, is therefore copied for the union; so is one that has another tag in another union.
    """

    def __init__(self, document: Document) -> None:
        self._schemas = components(document)
        self._tags: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._originals: dict[str, Schema] = {}
        self._sent = self._sent_outside_unions(document)

    def _sent_outside_unions(self, document: Document) -> set[str]:
        """The schemas that bodies lead to, other than as the branch of a tagged union."""
        found, seen = set[str](), set[str]()
        bodies = [operation.get("requestBody", {}).get("content", {}) for _, _, operation in operations(document)]
        pending = [media["schema"] for one in bodies for media in one.values()]
        while pending:
            schema = pending.pop()
            is_tagged = "discriminator" in schema
            for suffix, child, _ in children(schema):
                if is_tagged and suffix.startswith(("oneOf", "anyOf")) and (name := referenced_name(child)) is not None:
                    if name not in seen:  # Its own parts are sent, but not by another name.
                        seen.add(name)
                        pending.append(self._schemas[name])
                else:
                    pending.append(child)
            name = referenced_name(schema)
            if name is not None:
                found.add(name)
                if name not in seen:
                    seen.add(name)
                    pending.append(self._schemas[name])
        return found

    def own(self, union: str, name: str, tag: str, values: list[str]) -> str:
        """The name of a schema for a branch of this union: the schema's own, or that of a copy."""
        wanted = (tag, tuple(values))
        schema = self._originals.setdefault(name, copy.deepcopy(self._schemas[name]))
        is_shared = name in self._sent and tag not in schema.get("properties", {})
        if not is_shared and self._tags.setdefault(name, wanted) == wanted:
            return name
        copied = pascal_case(f"{union}_{name}")
        if self._tags.setdefault(copied, wanted) != wanted or copied in self._schemas.keys() - self._tags.keys():
            raise PipelineError(
                f"{name} has other tags than {values} elsewhere, and the name {copied} for its copy in union {union} "
                "is taken; copy it to a second name in the overlay",
                at=schema_pointer(name),
            )
        self._schemas.setdefault(copied, copy.deepcopy(schema))
        return copied
