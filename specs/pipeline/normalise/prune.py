"""Removes schemas that no operation uses, except those that `client.yaml` keeps (webhook events)."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError
from pipeline.normalise.schemas import children, components, referenced_name, roots

if TYPE_CHECKING:
    from pipeline.document.read import Document


def prune_unused(document: Document, *, keep: tuple[str, ...]) -> None:
    """Delete the schemas that neither an operation nor a kept schema refers to.

    Args:
        document: is changed in place.
        keep: shell patterns of schema names.

    """
    schemas = components(document)
    for pattern in keep:
        if not any(fnmatchcase(name, pattern) for name in schemas):
            raise PipelineError(f"client.yaml: `keep` has {pattern!r}, which matches no schema; correct or remove it")
    reached = {name for name in schemas if any(fnmatchcase(name, pattern) for pattern in keep)}
    pending = [schema for _, schema, _ in roots(document)] + [schemas[name] for name in reached]
    while pending:
        schema = pending.pop()
        name = referenced_name(schema)
        if name is not None and name not in reached:
            reached.add(name)
            pending.append(schemas[name])
        pending += [child for _, child, _ in children(schema)]
    document["components"]["schemas"] = {name: schema for name, schema in schemas.items() if name in reached}
