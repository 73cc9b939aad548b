"""Whether a document already says what an update says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.document.json_types import is_list, is_mapping, is_text
from pipeline.document.references import look_up
from pipeline.document.walk import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jsonpath

    from pipeline.document.read import Document
    from pipeline.errors import Pointer

# What readers see. The vendor's words differ from ours.
_PROSE = frozenset({"summary", "description", "title", "example", "examples"})
# The keys whose values are mappings by name: a property may have the name `title`.
_NAMES = frozenset({"properties", "schemas", "paths", "responses", "parameters", "headers", "mapping", "content"})


def is_map_of_names(match: jsonpath.JSONPathMatch) -> bool:
    """Whether the keys of a value are names, which its writer chooses, and not words of OpenAPI."""
    return bool(match.parts) and match.parts[-1] in _NAMES


def is_prose(patch: Any) -> bool:
    """Whether an update says only what readers see."""
    return is_mapping(patch) and patch.keys() <= _PROSE


def holds(value: Any, patch: Any) -> bool:
    """Whether a value has all that a patch says, word for word."""
    if is_mapping(value) and is_mapping(patch):
        return all(key in value and holds(value[key], item) for key, item in patch.items())
    if is_list(value):
        return all(item in value for item in (patch if is_list(patch) else [patch]))
    return bool(value == patch)


def lacks(
    document: Document, match: jsonpath.JSONPathMatch, patch: Any, *, follow_references: bool = True
) -> list[Pointer]:
    """What a value does not have of a patch, as pointers into the patch.

    Prose does not count. The parameters of a path count for its operations.

    Args:
        document: to follow references.
        match: the value.
        patch: what an action would merge into it.
        follow_references: whether a schema may be written out, or have another name, if its content is the same.

    """
    comparison = _Comparison(document, follow_references)
    return list(comparison.lacks(match.obj, patch, named=is_map_of_names(match)))


def covers(document: Document, value: Any, patch: Any) -> bool:
    """Whether a value has all that a patch says, prose aside."""
    return next(_Comparison(document, follow_references=True).lacks(value, patch), None) is None


def is_error_answer(pointer: Pointer) -> bool:
    """Whether a pointer into an update is in an error answer: calls raise for it, and return nothing of it."""
    return any(key == "responses" and not status.startswith("2") for key, status in pairwise(pointer))


@attrs.frozen
class _Comparison:
    document: Document
    follow_references: bool
    compared: frozenset[tuple[str | int, str | int]] = frozenset()
    """What is being compared, where a reference was followed: schemas may contain themselves."""

    def lacks(self, value: Any, patch: Any, *, named: bool = False) -> Iterator[Pointer]:
        """`named` if the keys are names."""
        if _reference(value) == _reference(patch):
            yield from self._lacks(value, patch, named=named)
        elif not self.follow_references:
            yield ()
        else:
            pair = _reference(value) or id(value), _reference(patch) or id(patch)
            if pair not in self.compared:
                below = attrs.evolve(self, compared=self.compared | {pair})
                yield from below.lacks(self._target(value), self._target(patch))

    def _lacks(self, value: Any, patch: Any, *, named: bool) -> Iterator[Pointer]:
        if is_mapping(value) and is_mapping(patch):
            for key, item in patch.items():
                if named or key not in _PROSE:
                    yield from ((key, *rest) for rest in self._lacks_key(value, key, item, named=named))
        elif is_list(value):
            for item in patch if is_list(patch) else [patch]:
                if not any(self._is_item(one, item) for one in value):
                    yield (_label(item),)
        elif value != patch:
            yield ()

    def _lacks_key(self, value: dict[str, Any], key: str, item: Any, *, named: bool) -> Iterator[Pointer]:
        if key not in value:
            yield ()
            return
        child = value[key]
        if key in METHODS and not named and is_mapping(child) and value.get("parameters"):
            child = {**child, "parameters": [*(child.get("parameters") or ()), *value["parameters"]]}
        yield from self.lacks(child, item, named=key in _NAMES and not named)

    def _is_item(self, one: Any, item: Any) -> bool:
        # Two branches of a union may have the same content: items are the same by name.
        return _reference(one) == _reference(item) and next(self.lacks(one, item), None) is None

    def _target(self, value: Any) -> Any:
        reference = _reference(value)
        return look_up(self.document, reference) if reference else value


def _reference(value: Any) -> str:
    found = value.get("$ref") if is_mapping(value) else None
    return found if is_text(found) else ""


def _label(item: Any) -> str:
    """An item of a list, as a message names it."""
    name = item.get("name") if is_mapping(item) else item
    return str(name if name is not None else _reference(item) or "an item")
