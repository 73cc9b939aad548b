"""OpenAPI Overlay documents: `update` and `remove` (1.0) and `copy` (1.1), with JSONPath targets (RFC 9535).

An overlay holds facts about the service that its document gets wrong. A target that matches nothing is an error: the
vendor has moved or mended the thing, and a repair that silently does nothing would hide it.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import attrs
import jsonpath

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.read import Document
    from pipeline.errors import Pointer

VERSIONS = ("1.0.0", "1.1.0")


@attrs.frozen(kw_only=True)
class Action:
    """One repair: where, what, and why."""

    number: int
    """Its place in the overlay, from 1: how errors and reports name it."""
    source: str = "overlay"
    """The overlay's file, for messages."""
    target: str
    description: str
    update: Any = None
    copy: str | None = None
    remove: bool = False

    @property
    def name(self) -> str:
        """How a message names this action."""
        return f"action {self.number} ({self.target})"


@attrs.frozen(kw_only=True)
class Applied:
    """What one action did to a document."""

    action: Action
    places: tuple[Pointer, ...]
    """What its target matched."""
    changed: bool
    """False when the document was the same afterwards: the vendor has mended the fault and the action can go."""


def parse_actions(overlay: Document, *, source: str) -> list[Action]:
    """Read the actions of an overlay document; `source` is the file's name, for messages."""
    if overlay.get("overlay") not in VERSIONS:
        raise PipelineError(f"{source}: overlay must be one of {', '.join(VERSIONS)}, not {overlay.get('overlay')!r}")
    return [_parse_action(number, raw, source) for number, raw in enumerate(overlay.get("actions") or [], start=1)]


def _parse_action(number: int, raw: Any, source: str) -> Action:
    if not isinstance(raw, dict) or not isinstance(raw.get("target"), str):
        raise PipelineError(f"{source}: action {number} has no target; give it a JSONPath")
    verbs = [verb for verb in ("update", "copy", "remove") if raw.get(verb) is not None]
    if len(verbs) != 1:
        raise PipelineError(f"{source}: action {number} ({raw['target']}) needs exactly one of update, copy and remove")
    if not raw.get("description"):
        raise PipelineError(f"{source}: action {number} ({raw['target']}) does not say why: give it a description")
    return Action(
        number=number,
        source=source,
        target=raw["target"],
        description=str(raw["description"]).strip(),
        update=raw.get("update"),
        copy=raw.get("copy"),
        remove=bool(raw.get("remove")),
    )


def apply(document: Document, actions: list[Action]) -> Iterator[Applied]:
    """Apply the actions to `document`, in order and in place, yielding what each did.

    Raises:
        PipelineError: targets match nothing, which names them all; one is no JSONPath; or a `copy` source does not
            match exactly one node.

    """
    missed: list[str] = []
    for action in actions:
        matches = _find(document, action.target, action)
        if not matches:
            missed.append(
                f"{action.source}: {action.name} matches nothing; the document has moved or mended it: "
                f"correct the target or delete the action ({action.description})"
            )
            continue
        changed = False
        if action.remove:
            # From the end, so that removing one array item does not move the next.
            for match in reversed(matches):
                _remove(match, action)
            changed = True
        else:
            patch = action.update if action.copy is None else _copied(document, action)
            for match in matches:
                changed |= _merge_at(match, patch)
        places = tuple(tuple(map(str, match.parts)) for match in matches)
        yield Applied(action=action, places=places, changed=changed)
    if missed:
        raise PipelineError("\n".join(missed))


def _find(document: Document, path: str, action: Action) -> list[jsonpath.JSONPathMatch]:
    try:
        return list(jsonpath.finditer(path, document))
    except jsonpath.JSONPathError as error:
        raise PipelineError(f"{action.source}: {action.name}: {path!r} is no JSONPath: {error}") from error


def _copied(document: Document, action: Action) -> Any:
    sources = _find(document, action.copy or "", action)
    if len(sources) != 1:
        raise PipelineError(
            f"{action.source}: {action.name}: copy source {action.copy!r} matches {len(sources)} nodes, must match one"
        )
    return copy.deepcopy(sources[0].obj)


def _remove(match: jsonpath.JSONPathMatch, action: Action) -> None:
    if match.parent is None:
        raise PipelineError(f"{action.source}: {action.name} removes the whole document; name what to remove in it")
    holder: Any = match.parent.obj
    del holder[match.parts[-1]]


def _merge_at(match: jsonpath.JSONPathMatch, patch: Any) -> bool:
    before = copy.deepcopy(match.obj)
    after = merged(match.obj, patch)
    if match.parent is not None:
        holder: Any = match.parent.obj
        holder[match.parts[-1]] = after
    return bool(before != after)


def merged(target: Any, patch: Any) -> Any:
    """Merge as the Overlay specification says: objects by key, arrays by appending, anything else replaces."""
    if isinstance(target, dict) and isinstance(patch, dict):
        for key, value in patch.items():
            target[key] = merged(target[key], value) if key in target else copy.deepcopy(value)
        return target
    if isinstance(target, list):
        target.extend(copy.deepcopy(patch) if isinstance(patch, list) else [copy.deepcopy(patch)])
        return target
    return copy.deepcopy(patch)
