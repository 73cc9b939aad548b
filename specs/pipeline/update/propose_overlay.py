"""Proposes overlay actions for a new document: names of operations, and what distinguishes the branches of unions."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from pipeline.codegen.names import python_name
from pipeline.document.json_types import is_list, is_mapping, is_text
from pipeline.document.operation_ids import is_named_after_path, propose_operation_id
from pipeline.document.references import look_up
from pipeline.document.walk import walk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pipeline.document.read import Document
    from pipeline.document.walk import Node
    from pipeline.settings import Settings

OverlayAction = dict[str, Any]
"""An action as it is written in an overlay."""
_PREFIX = "#/components/schemas/"
_NUMBERED = re.compile(r"(.*?[^\d_])_?\d+$")
# Schemas within schemas are followed this deep; a circle ends here.
_MAX_DEPTH = 8


def propose_names(document: Document, known: Document | None, settings: Settings) -> Iterator[OverlayAction]:
    """A name for each operation that has none or no usable one, has another's, or is new and repeats its path.

    Args:
        document: with its overlay applied.
        known: the present document. Its operations keep their names.
        settings: of the provider.

    """
    nodes = [node for node in walk(document) if node.kind == "operation" and is_mapping(node.value)]
    named = Counter(key for node in nodes for key in _keys(node, settings))
    taken = {_name(node, settings) for node in nodes}
    for node in nodes:
        _, path, method = node.pointer[:3]
        name, is_new = _name(node, settings), _is_new(node, known)
        is_shared = any(named[key] > 1 for key in _keys(node, settings))
        is_usable = name.isascii() and python_name(name).isidentifier()
        after_path = name and any(is_named_after_path(one, method, path) for one in (name, node.value["operationId"]))
        before = "" if is_new else look_up(known or {}, f"#/paths/{path.replace('/', '~1')}/{method}/operationId")
        if before and before != name and (after_path or is_shared or not is_usable):
            reason = "The document before this one has another name for the operation; calls keep it."
            named.subtract(_keys(node, settings))
            yield {"target": _target(path, method), "description": reason, "update": {"operationId": before}}
            continue
        if not name:
            reason = "The document does not name the operation."
        elif is_new and after_path:
            reason = "The document names the operation after its path."
        elif is_shared and is_new:
            reason = "The document uses the name twice."
        elif not is_usable:
            reason = "The document's name for the operation is no name in Python."
        else:
            continue
        proposed = propose_operation_id(method, _without_client_parameters(path, settings), taken - {name})
        if proposed == name:
            continue
        named.subtract(_keys(node, settings))  # The last operation of that name keeps it.
        taken.add(proposed)
        yield {"target": _target(path, method), "description": reason, "update": {"operationId": proposed}}


def _target(path: str, method: str) -> str:
    return f"$.paths['{path}'].{method}"


def _is_new(node: Node, known: Document | None) -> bool:
    _, path, method = node.pointer[:3]
    item = ((known or {}).get("paths") or {}).get(path)
    return not (is_mapping(item) and method in item)


def _name(node: Node, settings: Settings) -> str:
    name = node.value.get("operationId")
    if not is_text(name):
        return ""
    return re.sub(settings.operation_prefix, "", name) if settings.operation_prefix else name


def _keys(node: Node, settings: Settings) -> list[tuple[str, ...]]:
    """What no other operation may have: the name in the document, and the method in Python."""
    name = _name(node, settings)
    if not name:
        return []
    tags = node.value.get("tags")
    tag = str(tags[0]) if is_list(tags) and tags else "default"
    return [(name,), (settings.groups.get(tag, tag), python_name(name))]


def _without_client_parameters(path: str, settings: Settings) -> str:
    """A path without what the client fills in: `/v1/projects/{project_id}/apps` -> `/v1/apps`."""
    names = "|".join(map(re.escape, settings.client_parameters))
    # The owner itself keeps its name: `GET /v1/projects/{project_id}`.
    return re.sub(rf"/[^/{{}}]+/\{{(?:{names})\}}(?=/)", "", path) if names else path


def propose_discriminators(document: Document, known: Document | None) -> Iterator[OverlayAction]:
    """How the branches of each named union are distinguished, where the document does not say it.

    Args:
        document: with its overlay applied.
        known: the present document, with its overlay applied. Unions whose branches it has are already distinguished,
            unless the new document leaves out how.

    """
    schemas = (document.get("components") or {}).get("schemas") or {}
    before = ((known or {}).get("components") or {}).get("schemas") or {}
    for name, schema in schemas.items():
        branches = _branches(schema) if is_mapping(schema) else []
        if name in before and all(branch in before for branch in branches):
            yield from _known_discriminator(name, document, before[name], branches)
            continue
        if len(branches) < len(("one", "two")):
            continue
        discriminator = schema.get("discriminator") or {}
        tag = discriminator.get("propertyName") or _common_tag(document, branches)
        mapped = set((discriminator.get("mapping") or {}).values())
        values = {
            branch: value
            for branch in branches
            if tag and _PREFIX + branch not in mapped and (value := _tag_value(document, branch, tag)) != branch
        }
        if tag and (values or not discriminator) and len({*values.values()}) == len(values):
            mapping = {value: _PREFIX + branch for branch, value in values.items()}
            yield _discriminator_action(name, tag, mapping, declared=bool(discriminator))


def remember_tags(document: Document, renamed: Collection[str]) -> None:
    """Write down which tags branches have by their names alone, as long as they have these names.

    Args:
        document: in which the schemas are called as before.
        renamed: schemas that have another name in the new document.

    """
    schemas = (document.get("components") or {}).get("schemas") or {}
    for schema in schemas.values():
        discriminator = schema.get("discriminator") if is_mapping(schema) else None
        if is_mapping(discriminator):
            mapping = discriminator.setdefault("mapping", {})
            for branch in _branches(schema):
                if branch in renamed and _PREFIX + branch not in mapping.values():
                    mapping[branch] = _PREFIX + branch


def _known_discriminator(
    name: str, document: Document, before: dict[str, Any], branches: list[str]
) -> Iterator[OverlayAction]:
    schema, known = document["components"]["schemas"][name], before.get("discriminator")
    mapping: dict[str, str] = (known.get("mapping") or {}) if is_mapping(known) else {}
    if not known or not branches or not {*mapping.values()} <= {_PREFIX + branch for branch in branches}:
        return
    reason = "The document before this one says what distinguishes the branches."
    target, tag = f"$.components.schemas['{name}']", known["propertyName"]
    if "discriminator" not in schema:
        yield {"target": target, "description": reason, "update": {"discriminator": known}}
        return
    told = {*(schema["discriminator"].get("mapping") or {}).values()}
    kept = {
        value: reference
        for value, reference in mapping.items()
        if reference not in told
        and reference != _PREFIX + value
        and not _is_constant(document, look_up(document, reference) or {}, tag)
    }
    if kept and schema["discriminator"].get("propertyName") == tag:
        yield {"target": f"{target}.discriminator", "description": reason, "update": {"mapping": kept}}


def _discriminator_action(name: str, tag: str, mapping: dict[str, str], *, declared: bool) -> OverlayAction:
    target = f"$.components.schemas['{name}']"
    if declared:
        reason = (
            "The values on the wire, where they are not the schemas' names; read from constants, examples or titles."
        )
        return {"target": f"{target}.discriminator", "description": reason, "update": {"mapping": mapping}}
    reason = f"The branches are distinguished by `{tag}`, which each of them has."
    update: OverlayAction = {"propertyName": tag, **({"mapping": mapping} if mapping else {})}
    return {"target": target, "description": reason, "update": {"discriminator": update}}


def _branches(schema: dict[str, Any]) -> list[str]:
    """The names of a union's branches. Empty unless all of them are named."""
    branches = schema.get("oneOf") or schema.get("anyOf")
    if not is_list(branches):
        return []
    names = [str(one.get("$ref", "")) for one in branches if is_mapping(one)]
    if len(names) < len(branches) or not all(name.startswith(_PREFIX) for name in names):
        return []
    return [name.removeprefix(_PREFIX) for name in names]


def _common_tag(document: Document, branches: list[str]) -> str | None:
    """A property of text that every branch has, with a different known value in each."""
    properties = [_properties(document, {"$ref": _PREFIX + branch}) for branch in branches]
    common = [key for key in properties[0] if all(key in others for others in properties)]
    for key in common:
        values = [_declared(document, one[key]) for one in properties]
        if None not in values and len(set(values)) == len(values):
            return key
    return None


def _tag_value(document: Document, branch: str, tag: str) -> str:
    """The value of the tag for a branch: a declared one, an example's, the title, or the name without its number."""
    schema = look_up(document, _PREFIX + branch) or {}
    declared = _declared(document, _properties(document, schema).get(tag, {}))
    if declared is not None:
        # The pipeline reads a declared value by itself.
        return branch if declared == branch or _is_constant(document, schema, tag) else declared
    examples = [schema.get("example"), *(schema.get("examples") or ())]
    told = next((one[tag] for one in examples if is_mapping(one) and is_text(one.get(tag))), None)
    title = schema.get("title")
    numbered = _NUMBERED.match(branch)
    if told:
        return str(told)
    if is_text(title) and re.fullmatch(r"\w+", title):
        return title
    return numbered[1] if numbered else branch


def _is_constant(document: Document, schema: dict[str, Any], tag: str) -> bool:
    value = _resolve(document, _properties(document, schema).get(tag, {}))
    return "const" in value or len(value.get("enum") or ()) == 1 or "default" in value


def _declared(document: Document, schema: Any) -> str | None:
    """The one value of a property: a constant, an enum of one, a default or an example."""
    schema = _resolve(document, schema)
    enum: list[Any] = schema.get("enum") or []
    found = (schema.get("const"), enum[0] if len(enum) == 1 else None, schema.get("default"), schema.get("example"))
    return next((value for value in found if is_text(value)), None)


def _properties(document: Document, schema: Any, depth: int = 0) -> dict[str, Any]:
    """The properties of a schema, with those of the schemas that it is composed of."""
    schema = _resolve(document, schema)
    found: dict[str, Any] = {}
    if depth < _MAX_DEPTH:
        for part in schema.get("allOf") or ():
            found |= _properties(document, part, depth + 1)
    return {**found, **(schema.get("properties") or {})}


def _resolve(document: Document, schema: Any) -> dict[str, Any]:
    for _ in range(_MAX_DEPTH):
        if not (is_mapping(schema) and is_text(schema.get("$ref"))):
            break
        schema = look_up(document, schema["$ref"])
    return schema if is_mapping(schema) else {}
