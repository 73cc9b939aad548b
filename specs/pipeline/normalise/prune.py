"""Schemas that no operation reaches are left out, except those the settings keep (webhook events)."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError
from pipeline.normalise.schemas import children, components, referred, roots

if TYPE_CHECKING:
    from pipeline.document.read import Document


def prune_unused(document: Document, *, keep: tuple[str, ...]) -> None:
    """Delete what is reached neither from an operation nor from a kept name."""
    schemas = components(document)
    for pattern in keep:
        if not any(fnmatchcase(name, pattern) for name in schemas):
            raise PipelineError(f"client.yaml keeps {pattern!r}, which matches no schema; correct or remove it")
    reached = {name for name in schemas if any(fnmatchcase(name, pattern) for pattern in keep)}
    pending = [schema for _, schema, _ in roots(document)] + [schemas[name] for name in reached]
    while pending:
        schema = pending.pop()
        name = referred(schema)
        if name is not None and name not in reached:
            reached.add(name)
            pending.append(schemas[name])
        pending += [child for _, child, _ in children(schema)]
    document["components"]["schemas"] = {name: schema for name, schema in schemas.items() if name in reached}
