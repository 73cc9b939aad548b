"""Names inline objects, enums, unions and maps after the schema and property that contain them."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from openapi_python_client.strings import pascal_case

from pipeline.errors import Complaints, PipelineError
from pipeline.normalise.canonical import OBJECT_FACTS, fingerprint
from pipeline.normalise.origins import ORIGIN
from pipeline.normalise.renaming import NAME
from pipeline.normalise.reserved import JSON_OBJECT, free_name, is_reserved
from pipeline.normalise.schemas import children, components, reference_to, roots, schema_pointer
from pipeline.normalise.unions import is_object_union
from pipeline.overlay.targets import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.normalise.schemas import Schema

_LISTS = frozenset({"allOf", "oneOf", "anyOf", "parameters"})
_JSON_OBJECT_SCHEMA = {"type": "object", "description": "An object whose keys are not declared."}


def name_inline_schemas(document: Document) -> None:
    """Move inline schemas that become a class or an alias to `components`.

    The name is made of the parent's and the property's: `ListConversationsFilter`. An inline union that equals a named
    one becomes a reference to it. The branches of unions are named by `expand_unions`, after their distinguishing key.
    """
    _Namer(document).run()


class _Namer:
    """Names the inline schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._schemas = components(document)
        self._complaints = Complaints()
        self._names = {pascal_case(name): name for name in self._schemas}
        """Python names in use, with the schemas that have them."""
        # In reverse, so that of two equal unions the first by name is kept, whatever their order in the document.
        self._unions = {
            fingerprint(schema): name
            for name, schema in sorted(self._schemas.items(), reverse=True)
            if "oneOf" in schema
        }

    def run(self) -> None:
        self._require_distinct_names()
        pending: list[tuple[str, Schema, Callable[[Schema], None]]] = list(roots(self._document))
        for name, schema in self._schemas.items():
            pending += self._children(name, schema)
        while pending:
            name, schema, replace = pending.pop(0)
            if _is_undeclared(schema):
                replace(_reference_like(schema, JSON_OBJECT))
                self._schemas.setdefault(JSON_OBJECT, dict(_JSON_OBJECT_SCHEMA))
                continue
            name = pascal_case(schema.pop(NAME, name))
            if not _needs_name(schema, self._schemas):
                pending += self._children(name, schema)
                continue
            named = self._unions.get(fingerprint({key: value for key, value in schema.items() if key != "nullable"}))
            if named is None:
                if is_reserved(name, schema):
                    name = free_name(name, self._names)
                with self._complaints.collect():
                    self._add(name, schema)
                pending += self._children(name, self._schemas.get(name, schema))
                named = name
            replace(_reference_like(schema, named))
        self._complaints.raise_all()

    def _require_distinct_names(self) -> None:
        for name in self._schemas:
            other = self._names[pascal_case(name)]
            with self._complaints.collect():
                if other != name:
                    raise PipelineError(
                        f"schemas {name!r} and {other!r} would both be {pascal_case(name)}; rename one in the overlay: "
                        "copy it to another name and change the references to it",
                        at=schema_pointer(name),
                    )
        self._complaints.raise_all()

    def _add(self, name: str, schema: Schema) -> None:
        if not name.isascii():
            allowed = pascal_case(re.sub(r"[^A-Za-z0-9_]", "", name)) or "Inline"
            raise PipelineError(
                f"an inline schema would have the name {name}, but OpenAPI allows only the letters of ASCII; "
                + self._another_name(allowed, schema.get(ORIGIN)),
                at=schema.get(ORIGIN),
            )
        if name in self._names:
            raise PipelineError(
                f"an inline schema needs the name {name}, which schema {self._names[name]!r} has; "
                + self._another_name(name, schema.get(ORIGIN)),
                at=schema.get(ORIGIN, schema_pointer(self._names[name])),
            )
        self._names[name] = name
        self._schemas[name] = {key: value for key, value in schema.items() if key not in ("nullable", "x-wire")}
        if facts := {key: value for key, value in schema.get("x-wire", {}).items() if key in OBJECT_FACTS}:
            self._schemas[name]["x-wire"] = facts

    def _another_name(self, name: str, origin: Pointer | None) -> str:
        if origin is None:
            return "move the inline schema to components in the overlay, under another name, and refer to it"
        numbered = (f"{name}{number or ''}" for number in (0, *range(2, len(self._names) + 3)))
        free = next(one for one in numbered if one not in self._names)
        parts = [
            int(key) if key.isdigit() and owner in _LISTS else key for owner, key in itertools.pairwise(("", *origin))
        ]
        return (
            f'give it one of its own in the overlay: {{target: "{written(parts)}", description: name, '
            f"update: {{{NAME}: {free}}}}}"
        )

    def _children(self, name: str, schema: Schema) -> list[tuple[str, Schema, Callable[[Schema], None]]]:
        """The children of a schema, with proposed names; without the branches of a union."""
        found = children(schema)
        if is_object_union(schema, self._schemas):
            found = (child for child in found if not child[0].startswith(("oneOf", "anyOf")))
        return [(f"{name}_{suffix}", child, replace) for suffix, child, replace in found]


def mark_maps(document: Document) -> None:
    """Mark objects without declared keys: they are plain `dict`s in Python, not classes."""
    for schema in components(document).values():
        if schema.get("type") == "object" and not schema.get("properties") and "x-union" not in schema:
            schema["x-map"] = True


def _is_undeclared(schema: Schema) -> bool:
    return (
        schema.get("type") == "object"
        and not schema.get("properties")
        and "additionalProperties" not in schema
        and "oneOf" not in schema
        and "anyOf" not in schema
    )


def _needs_name(schema: Schema, schemas: dict[str, Schema]) -> bool:
    if "$ref" in schema:
        return False
    return schema.get("type") == "object" or "enum" in schema or is_object_union(schema, schemas)


def _reference_like(schema: Schema, name: str) -> Schema:
    """A reference to `name` that keeps what applies to this use of the schema only."""
    kept = ("nullable", "description", "x-secret", "x-wire")
    reference = {**reference_to(name), **{key: schema[key] for key in kept if key in schema}}
    if name != JSON_OBJECT and "x-wire" in schema:
        # The others are facts of the named schema.
        reference["x-wire"] = {key: value for key, value in schema["x-wire"].items() if key not in OBJECT_FACTS}
    return reference
