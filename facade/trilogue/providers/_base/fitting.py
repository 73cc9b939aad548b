"""Makes a model whose values have their declared types of one whose service sent others, and says what was left out.

The generated models keep what is no object where an object is declared, and do not check texts, numbers and booleans,
for speed. The readers of records check what they use, and come here where something does not fit.
"""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from operator import attrgetter
from types import NoneType
from typing import Any, Literal, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

import attrs

from trilogue._internal.json_types import is_array, is_object

M = TypeVar("M")

_NUMBERS = frozenset({int, float})
_ID = frozenset({int, str})
"""An id may be either, whichever is documented: records have it as text."""

MOST = 2**63
"""Numbers from here on fit no column of a database. A size or a duration is never one."""


@attrs.frozen
class Misfit:
    """A value that is not of its declared type."""

    path: str
    """Where it is, by the service's keys: ``content.text``, ``items[0].title``."""
    value: object
    expected: str
    """The declared type in words."""


class MisfitError(Exception):
    """A reader met a value of another type than its model declares."""


def require_fit(*texts: object) -> None:
    """Check values that must be text, None or UNSET.

    Raises:
        MisfitError: one is something else.

    """
    for text in texts:
        if text.__class__ is not str and text is not None and not isinstance(text, Enum):
            raise MisfitError


def require_fitting(model: Any) -> None:
    """Check all values of a model and of the models inside.

    Raises:
        MisfitError: one is not of its declared type.

    """
    for key, kept in model.additional_properties.items():
        if kept is not None and key in model.KEYS:
            raise MisfitError
    kind = model.__class__
    read_classes, known = _SHAPES.get(kind) or _shapes(kind)
    shape = read_classes(model)
    if (deeper := known.get(shape)) is None:
        deeper = _look_at(kind, shape)
        if len(known) < _MOST_SHAPES:
            known[shape] = deeper
    for name, hint in deeper:
        _require(getattr(model, name), hint)


def _look_at(kind: type[Any], shape: tuple[type, ...]) -> tuple[tuple[str, Any], ...]:
    """The attributes to look into, with their types, of a model whose values have these classes.

    Raises:
        MisfitError: one of the classes does not fit.

    """
    deeper: list[tuple[str, Any]] = []
    unset = type(_unset_of(kind))
    for name, given in zip(_names(kind), shape, strict=True):
        hint = _hints(kind)[name]
        kinds = [get_origin(each) or each for each in _kinds(hint)]
        is_number = given in _NUMBERS and not _NUMBERS.isdisjoint(kinds)
        if is_number or (given in kinds and given in {dict, list}) or hasattr(given, "KEYS"):
            deeper.append((name, hint))
        elif name == "id" and given in _ID:
            continue
        elif given is not unset and given not in kinds and {Any, object}.isdisjoint(kinds):
            raise MisfitError
    return tuple(deeper)


def _require(value: Any, hint: Any) -> None:
    if hasattr(value, "KEYS"):
        require_fitting(value)
    elif isinstance(value, int | float):
        if not -MOST <= value < MOST:
            raise MisfitError
    elif value.__class__ is list and all(hasattr(each, "KEYS") for each in value):
        for each in value:
            require_fitting(each)
    else:
        found: list[Misfit] = []
        fit, _ = _fit(value, hint, "", found)
        if found or not fit:
            raise MisfitError


def fitted(model: M) -> tuple[M, list[Misfit]]:
    """A copy of a generated model without the values that are not of their declared types, and these values."""
    found: list[Misfit] = []
    return _fitted(model, "", found), found


def _fitted(model: Any, at: str, found: list[Misfit]) -> Any:
    made, hints = copy.copy(model), _hints(model.__class__)
    unset = _unset_of(model.__class__)
    kept = dict(model.additional_properties)
    for key, name in model.KEYS.items():
        path = f"{at}.{key}" if at else key
        if kept.get(key) is not None:
            found.append(Misfit(path, kept.pop(key), _in_words(hints[name])))
        value = getattr(model, name)
        if isinstance(value, Enum) or (name == "id" and type(value) in _ID):  # Enum: UNSET
            continue
        fit, value = _fit(value, hints[name], path, found)
        setattr(made, name, value if fit else unset)
    made.additional_properties = kept
    return made


def _unset_of(kind: type[Any]) -> object:
    """UNSET of the generated package that a model, or the class that it was derived from, belongs to."""
    packages = (each.__module__.partition(".")[0] for each in kind.__mro__)
    types = next(filter(None, (sys.modules.get(f"{package}.types") for package in packages)))
    unset: object = types.UNSET
    return unset


def _fit(value: Any, hint: Any, path: str, found: list[Misfit]) -> tuple[bool, Any]:
    """Whether a value fits a declared type, and the value without what does not fit inside."""
    kinds = _kinds(hint)
    if hasattr(value, "KEYS"):
        return True, _fitted(value, path, found)
    if is_array(value) and (item := next((kind for kind in kinds if get_origin(kind) is list), None)) is not None:
        (inner,) = get_args(item)
        pairs = [_fit(each, inner, f"{path}[{index}]", found) for index, each in enumerate(value)]
        return True, [each for fit, each in pairs if fit]
    if is_object(value) and (item := next((kind for kind in kinds if get_origin(kind) is dict), None)) is not None:
        inner = get_args(item)[1]
        members = {key: _fit(each, inner, f"{path}.{key}", found) for key, each in value.items()}
        return True, {key: each for key, (fit, each) in members.items() if fit}
    if Any in kinds or object in kinds or any(_is(value, kind) for kind in kinds):
        return True, value
    found.append(Misfit(path, value, _in_words(hint)))
    return False, value


def _is(value: Any, kind: Any) -> bool:
    if kind in _NUMBERS:
        return type(value) in _NUMBERS and -MOST <= value < MOST  # false of NaN
    return type(value) is kind


def _kinds(hint: Any) -> list[Any]:
    """The types of a union, or the one type."""
    origin = get_origin(hint)
    if origin is Literal:
        return [str]
    if origin in {None, list, dict}:
        return [hint]
    return [kind for each in get_args(hint) for kind in _kinds(each)]


_WORDS: dict[Any, str] = {
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
    datetime: "a time",
    list: "an array",
    dict: "an object",
}


def _in_words(hint: Any) -> str:
    kinds = [get_origin(kind) or kind for kind in _kinds(hint)]
    words = [_WORDS.get(kind, "an object") for kind in kinds if kind is not NoneType and not _is_unset(kind)]
    return " or ".join(dict.fromkeys(words))


def _is_unset(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


_Shapes: TypeAlias = tuple[Callable[[Any], tuple[type, ...]], dict[tuple[type, ...], tuple[tuple[str, Any], ...]]]
"""A function that reads the classes of a model's values at once; which attributes to look into, by these classes."""
_SHAPES: dict[type, _Shapes] = {}
_MOST_SHAPES = 1000
"""Of one class of models. Its values have few classes, unless a sender tries them all."""


def _shapes(kind: type[Any]) -> _Shapes:
    paths = [f"{name}.__class__" for name in _names(kind)]
    known = _SHAPES[kind] = _reader(paths), {}
    return known


def _reader(paths: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    if len(paths) > 1:
        return attrgetter(*paths)
    readers = [attrgetter(path) for path in paths]
    return lambda model: tuple(read(model) for read in readers)


def _names(kind: type[Any]) -> list[str]:
    keys: dict[str, str] = kind.KEYS
    return list(keys.values())


_HINTS: dict[type[Any], dict[str, Any]] = {}


def _hints(kind: type[Any]) -> dict[str, Any]:
    if (known := _HINTS.get(kind)) is None:
        known = _HINTS[kind] = get_type_hints(kind)
    return known
