"""Proposes how classes and calls keep their names when a document moves schemas, renames operations or their tags.

A component's class is named after the component, another one after its place. The overlay's `x-name` names either.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from openapi_python_client.strings import pascal_case

from pipeline.codegen.names import class_name
from pipeline.document.json_types import is_list
from pipeline.document.references import value_at
from pipeline.normalise.renaming import NAME
from pipeline.normalise.schemas import schema_pointer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.api.changes import Change, Verb
    from pipeline.api.surface import Model, Surface
    from pipeline.document.read import Document
    from pipeline.errors import Pointer

_CLASS = re.compile(r"\b[A-Z]\w*")
# Of the fields or values of both classes, the part that they must share to be taken for one.
_SHARED = 0.5


def propose_class_names(
    old: Surface, new: Surface, document: Document, places: Mapping[str, Pointer]
) -> Iterator[dict[str, Any]]:
    """Overlay actions that give classes the names that they had.

    Args:
        old: the surface before.
        new: the surface after.
        document: the new one, with its overlay applied.
        places: where it has the components of its normal form that it writes elsewhere.

    """
    names = {class_name(one): one for one in [*document.get("components", {}).get("schemas", {}), *places]}
    for before, after in _renamed(old, new).items():
        at = places.get(names.get(after, after), schema_pointer(names.get(after, after)))
        target = _json_path(document, at)
        if target is not None:
            yield {
                "target": target,
                "description": f"The document writes the schema in another place; the class keeps its name, {before}.",
                "update": {NAME: before},
            }


def _renamed(old: Surface, new: Surface) -> dict[str, str]:
    """The classes that have another name where nothing else has, each with the new one."""
    gone, come = old.models.keys() - new.models.keys(), new.models.keys() - old.models.keys()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for before, after in _types(old, new):
        old_names, new_names = _CLASS.findall(before), _CLASS.findall(after)
        if _CLASS.sub("", before) == _CLASS.sub("", after):
            for one, other in zip(old_names, new_names, strict=True):
                if one in gone and other in come and _alike(old.models[one], new.models[other]):
                    found[one].add(other)
    pairs = {before: names.pop() for before, names in found.items() if len(names) == 1}
    taken = list(pairs.values())
    return {before: after for before, after in pairs.items() if taken.count(after) == 1}


def _types(old: Surface, new: Surface) -> Iterator[tuple[str, str]]:
    """The annotations before and after, of all that has its name still; and the classes of one tag in a union."""
    for name in old.operations.keys() & new.operations.keys():
        before, after = old.operations[name], new.operations[name]
        yield before.returns, after.returns
        for argument in before.arguments.keys() & after.arguments.keys():
            yield before.arguments[argument].type, after.arguments[argument].type
    for name in old.models.keys() & new.models.keys():
        branches, now = ({tag: branch for branch, tag in one.models[name].branches.items()} for one in (old, new))
        yield from ((branch, now[tag]) for tag, branch in branches.items() if tag in now)
        fields, later = old.models[name].fields, new.models[name].fields
        for field in fields.keys() & later.keys():
            yield fields[field].type, later[field].type


def _alike(one: Model, other: Model) -> bool:
    before, after = ({*model.fields, *map(str, model.values), *model.branches.values()} for model in (one, other))
    return one.kind == other.kind and len(before & after) >= _SHARED * len(before | after)


def _json_path(document: Document, at: Pointer) -> str | None:
    """A pointer as the target of an action. None if a key needs quotes that a target does not have."""
    path, value = "$", document
    for key in at:
        if "'" in key or "\\" in key:
            return None
        path += f"[{key}]" if is_list(value) else f"['{key}']"
        value = value[int(key)] if is_list(value) else value[key]
    return path


def propose_call_names(changes: list[Change], new: Surface, repaired: Document, client: str) -> Iterator[str]:
    """Sentences: how operations that have other names or groups now keep those that calls use.

    Args:
        changes: from the surface before to `new`.
        new: the surface after.
        repaired: the new document, with its overlay applied.
        client: the path of the settings, `client.yaml`.

    """
    added = {change.detail: change.operation for change in changes if _is_operation(change, "added")}
    groups: dict[tuple[str, str, str], int] = defaultdict(int)
    for change in changes:
        now = added.get(change.detail) if _is_operation(change, "removed") else None
        if now is None:
            continue
        (group, _, name), (new_group, _, new_name) = (one.partition(".") for one in (change.operation or "", now))
        method, path = change.detail.split()[:2]
        operation = value_at(repaired, ("paths", path, method.lower()))
        if operation is None:
            continue  # Its path is written in another way in the normal form.
        if group != new_group:
            groups[group, new_group, (operation.get("tags") or ["default"])[0]] += 1
        if name != new_name:
            words = pascal_case(name)
            update = {"operationId": words[0].lower() + words[1:]}
            action = {
                "target": f"$.paths['{path}'].{method.lower()}",
                "description": "Calls use this name.",
                "update": update,
            }
            yield f"operation: {group}.{name} is {now} now; to keep the name, add {json.dumps(action)}"
    kept = {one.partition(".")[0] for one in new.operations}
    for (group, new_group, tag), count in groups.items():
        if group not in kept:
            yield (
                f"group: {group} is {new_group} now (operations: {count}); to keep the name, write {json.dumps(tag)}: "
                f"{group} under groups in {client}"
            )


def _is_operation(change: Change, verb: Verb) -> bool:
    return change.kind == "operation" and change.verb == verb
