"""Which branch of a union a value takes: the one that its tag names, or the one whose own keys it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trilogue.testing._base.document import Document


def branch_named(document: Document, schema: Mapping[str, Any], value: Mapping[str, Any]) -> tuple[Any, list[str]]:
    """The branch of a union with a discriminator that a value's tag names, or None; and every name of a branch.

    Args:
        document: resolves references.
        schema: the union.
        value: an object, with or without the tag.

    """
    tag = schema["discriminator"]
    branches: list[Any] = schema.get("oneOf") or schema["anyOf"]
    named = dict(tag.get("mapping", {}))
    mapped = {str(target).rpartition("/")[2] for target in named.values()}
    for branch in branches:
        if _name(branch) not in mapped:
            described = document.resolve(branch)
            named |= dict.fromkeys(_tags(document, described, tag["propertyName"]) or [_name(branch)], branch["$ref"])
    name: Any = value.get(tag["propertyName"])
    found = named.get(name) if isinstance(name, str) else None
    return (None if found is None else {"$ref": found}), list(named)


def _name(branch: Mapping[str, Any]) -> str:
    return str(branch["$ref"]).rpartition("/")[2]


def _tags(document: Document, schema: Mapping[str, Any], name: str) -> list[str]:
    """The values that a branch's schema allows for its tag; empty if it does not say."""
    for part in (schema, *map(document.resolve, schema.get("allOf", ()))):
        tag = document.resolve(part.get("properties", {}).get(name, {}))
        if "enum" in tag or "const" in tag:
            return tag.get("enum") or [tag["const"]]
    return []


def branches_taken(
    document: Document, valid: Sequence[Any], branches: Sequence[Any], value: Any
) -> tuple[list[Any], list[str]]:
    """The branches of a union without a discriminator that a value takes, and the keys that tell branches apart.

    A branch is taken if the value has one of the keys that only this branch describes: the documents require no key of
    such branches. Without such keys every branch that accepts the value is taken.

    Args:
        document: resolves references.
        valid: the branches that accept the value.
        branches: all branches.
        value: the value.

    """
    keys = [set(document.resolve(branch).get("properties", {})) for branch in branches]
    common = set[str].intersection(*keys)
    own = [each - common for each in keys]
    if not is_object(value) or not all(own):
        return list(valid), []
    names = sorted(set[str]().union(*own))
    taken = [branch for branch, each in zip(branches, own, strict=True) if each & value.keys()]
    return [branch for branch in taken if branch in valid], names
