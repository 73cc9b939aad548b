"""The JSONPath of an action: what it matches, its segments, and what it matches without its conditions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import jsonpath
from jsonpath.filter import InfixExpression, PrefixExpression, RelativeFilterQuery
from jsonpath.segments import JSONPathChildSegment
from jsonpath.selectors import Filter, NameSelector

from pipeline.document.json_types import is_mapping
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jsonpath.filter import BaseExpression
    from jsonpath.segments import JSONPathSegment

    from pipeline.document.read import Document
    from pipeline.overlay.actions import Action

_PLAIN_NAME = re.compile(r"[A-Za-z_]\w*")
_QUOTED_NAME = re.compile(rf"\['({_PLAIN_NAME.pattern})'\]")


def find(document: Document, path: str, action: Action) -> list[jsonpath.JSONPathMatch]:
    """What a JSONPath of an action matches.

    Raises:
        PipelineError: it is not a JSONPath.

    """
    try:
        return list(jsonpath.finditer(path, document))
    except jsonpath.JSONPathError as error:
        reason = str(error).splitlines()[0]  # Then it shows the place in several lines.
        raise PipelineError(
            f"{action.source}: {action.name}: {path!r} is not a JSONPath ({reason}); correct it"
        ) from error


def segments_of(path: str) -> tuple[JSONPathSegment, ...]:
    """The segments of a JSONPath. Empty for several paths in one."""
    compiled = jsonpath.compile(path)
    return compiled.segments if isinstance(compiled, jsonpath.JSONPath) else ()


def name_in(segment: JSONPathSegment) -> str | None:
    """The key that a segment names: `.schemas` or `['schemas']`."""
    if isinstance(segment, JSONPathChildSegment) and len(segment.selectors) == 1:
        selector = segment.selectors[0]
        return selector.name if isinstance(selector, NameSelector) else None
    return None


def written(parts: Iterable[JSONPathSegment | str | int]) -> str:
    """Segments and keys as a JSONPath, as overlays write it: `$.components.schemas['a b'].items`."""
    return "$" + "".join(map(_written, parts))


def _written(part: JSONPathSegment | str | int) -> str:
    if isinstance(part, int):
        return f"[{part}]"
    key = part if isinstance(part, str) else name_in(part)
    if key is None:
        return str(part)
    return f".{key}" if _PLAIN_NAME.fullmatch(key) else "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']"


def widened(segments: Sequence[JSONPathSegment], patch: Any) -> str | None:
    """A target whose last filter does not ask for what an update changes.

    `$.paths[?@.post && !@.get]` with `update: {get: …}` is `$.paths[?@.post]`: what the action would still find if the
    vendor had not done the same. Left out are conditions that something is absent, and those on a key of the update.

    Returns:
        None if the target has no such condition.

    """
    for place in range(len(segments) - 1, -1, -1):
        names = [name_in(one) for one in segments[place:]]
        selector = segments[place].selectors[0]
        if names[0] is None and isinstance(selector, Filter):
            conditions = list(_conjuncts(selector.expression.expression))
            kept = [one for one in conditions if not _is_absence(one) and not _asks_for(one, names[1:], patch)]
            if len(kept) == len(conditions) or len(segments[place].selectors) > 1:
                return None
            wider = f"[?{' && '.join(map(str, kept))}]" if kept else "[*]"
            descends = "" if isinstance(segments[place], JSONPathChildSegment) else ".."
            return _readable(f"{written(segments[:place])}{descends}{wider}{written(segments[place + 1 :])[1:]}")
        if names[0] is None:
            return None
    return None


def _readable(path: str) -> str:
    """A path with `@.get` for `@['get']`, where that is the same."""
    shorter = _QUOTED_NAME.sub(r".\1", path)
    return shorter if str(jsonpath.compile(shorter)) == str(jsonpath.compile(path)) else path


def _conjuncts(expression: BaseExpression) -> Iterator[BaseExpression]:
    if isinstance(expression, InfixExpression) and expression.operator == "&&":
        yield from _conjuncts(expression.left)
        yield from _conjuncts(expression.right)
    else:
        yield expression


def _is_absence(condition: BaseExpression) -> bool:
    return (
        isinstance(condition, PrefixExpression)
        and condition.operator == "!"
        and isinstance(condition.right, RelativeFilterQuery)
    )


def _asks_for(condition: BaseExpression, below: Sequence[str | None], patch: Any) -> bool:
    """Whether a condition compares what an update changes; `below` are the names between filter and update."""
    if not (isinstance(condition, InfixExpression) and isinstance(condition.left, RelativeFilterQuery)):
        return False
    keys = [name_in(one) for one in condition.left.path.segments]
    if keys[: len(below)] != list(below) or len(keys) == len(below):
        return False
    for key in keys[len(below) :]:
        if not (is_mapping(patch) and key in patch):
            return False
        patch = patch[key]
    return True
