"""Applies overlay actions to a document, and records what each one did.

A target that matches nothing is an error: the vendor has moved or fixed what the action repairs, and an overlay that
silently does nothing would hide that. An action that waits for the vendor (`x-until-vendor-has-it`) is skipped instead
once the vendor's document has what it adds, and noted.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import attrs
import jsonpath

from pipeline.document.json_types import is_list, is_mapping, is_text
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer
    from pipeline.overlay.actions import Action


@attrs.frozen(kw_only=True)
class AppliedAction:
    """What one action did to a document."""

    action: Action
    pointers: tuple[Pointer, ...]
    """What its target matched."""
    changed: bool
    """False if the document is the same afterwards: the vendor has fixed the fault, and the action can be deleted."""
    arrived: bool = False
    """Whether the action waited for the vendor, and was skipped because the vendor's document has it."""


def apply(document: Document, actions: list[Action]) -> Iterator[AppliedAction]:
    """Apply actions to `document`, in order and in place, and yield what each one did.

    Raises:
        PipelineError: targets match nothing (the message lists all of them), a target is not a JSONPath, or a `copy`
            source does not match exactly one node.

    """
    unmatched: list[str] = []
    for action in actions:
        matches = _find(document, action.target, action)
        if action.until and _vendor_has_it(document, action, matches):
            pointers = tuple(tuple(map(str, match.parts)) for match in matches)
            yield AppliedAction(action=action, pointers=pointers, changed=False, arrived=True)
            continue
        if not matches:
            unmatched.append(
                f"{action.source}: {action.name} matches nothing: the vendor has moved or fixed what it repairs; "
                f"correct its target or delete it ({action.description})"
            )
            continue
        changed = False
        if action.remove:
            # Last match first: removing an item of an array moves the items after it.
            for match in reversed(matches):
                _remove(match, action)
            changed = True
        else:
            patch = action.update if action.copy is None else _copy_source(document, action)
            for match in matches:
                changed |= _update(match, patch)
        pointers = tuple(tuple(map(str, match.parts)) for match in matches)
        yield AppliedAction(action=action, pointers=pointers, changed=changed)
    if unmatched:
        raise PipelineError("\n".join(unmatched))


def _vendor_has_it(document: Document, action: Action, matches: list[jsonpath.JSONPathMatch]) -> bool:
    """Whether the document has what an action waits for.

    Without a JSONPath: there is nothing left to repair, or each match has all that `update` adds, prose aside.
    """
    if is_text(action.until):
        return bool(_find(document, action.until, action))
    return not matches or (
        action.update is not None
        and all(_contains(match.obj, action.update, named=_is_map_of_names(match)) for match in matches)
    )


# What readers see. The vendor's words differ from ours.
_PROSE = frozenset({"summary", "description", "title", "example", "examples"})
# The keys whose values are mappings by name: a property may have the name `title`.
_NAMES = frozenset({"properties", "schemas", "paths", "responses", "parameters", "headers", "mapping", "content"})


def _is_map_of_names(match: jsonpath.JSONPathMatch) -> bool:
    return bool(match.parts) and match.parts[-1] in _NAMES


def _contains(value: Any, patch: Any, *, named: bool = False) -> bool:
    """Whether a value has all that a patch says, prose aside; `named` if its keys are names."""
    if is_mapping(value) and is_mapping(patch):
        return all(
            key in value and _contains(value[key], item, named=key in _NAMES and not named)
            for key, item in patch.items()
            if named or key not in _PROSE
        )
    if is_list(value):
        return all(any(_contains(one, item) for one in value) for item in (patch if is_list(patch) else [patch]))
    return bool(value == patch)


def _find(document: Document, path: str, action: Action) -> list[jsonpath.JSONPathMatch]:
    try:
        return list(jsonpath.finditer(path, document))
    except jsonpath.JSONPathError as error:
        raise PipelineError(
            f"{action.source}: {action.name}: {path!r} is not a JSONPath ({error}); correct it"
        ) from error


def _copy_source(document: Document, action: Action) -> Any:
    sources = _find(document, action.copy or "", action)
    if len(sources) != 1:
        raise PipelineError(
            f"{action.source}: {action.name}: copy source {action.copy!r} matches {len(sources)} nodes; correct it so "
            "that it matches one"
        )
    return copy.deepcopy(sources[0].obj)


def _remove(match: jsonpath.JSONPathMatch, action: Action) -> None:
    if match.parent is None:
        raise PipelineError(f"{action.source}: {action.name} removes the whole document; name what to remove in it")
    parent: Any = match.parent.obj
    del parent[match.parts[-1]]


def _update(match: jsonpath.JSONPathMatch, patch: Any) -> bool:
    before = copy.deepcopy(match.obj)
    after = merge(match.obj, patch)
    if match.parent is not None:
        parent: Any = match.parent.obj
        parent[match.parts[-1]] = after
    return bool(before != after)


def merge(target: Any, patch: Any) -> Any:
    """Merge a patch into a value, as the Overlay Specification 1.1, section 4.4.3, defines it.

    Objects are merged key by key, arrays are appended to, and any other value is replaced.
    """
    if is_mapping(target) and is_mapping(patch):
        for key, value in patch.items():
            target[key] = merge(target[key], value) if key in target else copy.deepcopy(value)
        return target
    if is_list(target):
        target.extend(copy.deepcopy(patch) if is_list(patch) else [copy.deepcopy(patch)])
        return target
    return copy.deepcopy(patch)
