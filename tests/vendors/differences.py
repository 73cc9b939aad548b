"""What two documents promise differently: each place whose promise differs, with its effect on callers.

Written without the pipeline's comparison, so that the two can be held against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vendors.written import OF_OBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vendors.written import Key, Place, Promise, Written

EFFECTS = ("breaking", "additive", "wire-only")


def differences(before: Written, after: Written) -> dict[Key, str]:
    """Every difference between two documents, with the most severe effect that it has anywhere.

    The keys are `("value", name, aspect)` for parameters, bodies, answers and properties, and others for whole
    operations and documents.
    """
    found: dict[Key, set[str]] = {}
    for key, effect in [*_of_values(before, after), *_of_facts(before, after)]:
        found.setdefault(key, set()).add(effect)
    return {key: min(effects, key=EFFECTS.index) for key, effects in found.items()}


def _of_values(before: Written, after: Written) -> Iterator[tuple[Key, str]]:
    operations = {name for kind, name, *_ in before.facts if kind == "operation"}
    operations &= {name for kind, name, *_ in after.facts if kind == "operation"}
    places = {place for place in {*before.values, *after.values} if place[0] in operations}
    for place in places:
        old, new = before.values.get(place), after.values.get(place)
        # What is inside a value that came, went or became another kind is told with that value.
        if old == new or ((old is None or new is None) and _parent_differs(place, before, after)):
            continue
        yield from _of_place(place, before, after)
    for name in before.idle ^ after.idle:
        if not any(name in place for place in places):
            yield ("value", name, "presence"), "breaking" if name in before.idle else "additive"
    for place in before.objects.keys() & after.objects.keys():
        if place[0] in operations:
            for key in OF_OBJECTS:
                if before.objects[place].get(key) != after.objects[place].get(key):
                    yield ("object", key), "wire-only"


def _of_place(place: Place, before: Written, after: Written) -> Iterator[tuple[Key, str]]:
    old, new = before.values.get(place), after.values.get(place)
    branch = next((part for part in reversed(place[:-1]) if part.startswith("<")), None)
    if (old is None or new is None) and branch and not _has_branch(place, branch, before, after):
        yield ("branch", branch.strip("<>")), "additive" if old is None else "breaking"
    elif new is None:
        yield ("value", _name_of(place), "presence"), "breaking"
    elif old is None:
        required = place[1] == "sent" and new.required
        yield ("value", _name_of(place), "presence"), "breaking" if required else "additive"
    else:
        yield from _of_value(_name_of(place), old, new, sent=place[1] == "sent")


def _has_branch(place: Place, branch: str, before: Written, after: Written) -> bool:
    """Whether both documents have values in the branch that a place is in."""
    prefix = place[: place.index(branch) + 1]
    return all(any(one[: len(prefix)] == prefix for one in written.values) for written in (before, after))


def _parent_differs(place: Place, before: Written, after: Written) -> bool:
    """Whether a value around a place is in one document only, or of another kind: it is told instead."""
    for length in range(3, len(place)):
        parent = place[:length]
        old, new = before.values.get(parent), after.values.get(parent)
        if (old is None) != (new is None) or (old is not None and new is not None and _kinds(old) != _kinds(new)):
            return True
    return False


def _kinds(promise: Promise) -> set[Any]:
    """The kinds of values; whether null is one does not matter to what is inside."""
    return {one if isinstance(one, str) else one[0] for one in promise.type if one != "null"}


def _name_of(place: Place) -> str:
    name = next(part for part in reversed(place) if part[0] not in "[<")
    return f"{place[0]} {name}" if name in ("body", "answer") else name.rpartition(" ")[2]


def _of_value(name: str, old: Promise, new: Promise, *, sent: bool) -> Iterator[tuple[Key, str]]:
    if old.required != new.required:
        yield ("value", name, "optionality"), "breaking" if sent == new.required else "additive"
    for key in old.bounds.keys() | new.bounds.keys():
        if old.bounds.get(key) != new.bounds.get(key):
            yield ("value", name, key), "wire-only"
    if old.type != new.type:
        yield from _of_type(name, old.type, new.type, sent=sent)


def _of_type(name: str, old: Any, new: Any, *, sent: bool) -> Iterator[tuple[Key, str]]:
    old_values, new_values = _listed(old), _listed(new)
    if old_values and new_values:
        for value in new_values - old_values:
            yield ("enum", value), "additive"
        for value in old_values - new_values:
            yield ("enum", value), "breaking" if sent else "wire-only"
        old, new = _free(old), _free(new)
        if old == new:
            return
    if sent:
        effect = "breaking" if not _takes(new, old, lists=True) else "additive" if not _takes(old, new) else "wire-only"
    elif old == "none" or new == "none":
        effect = "additive" if old == "none" else "breaking"
    else:
        effect = "breaking" if not _takes(old, new) else "additive" if not _takes(new, old) else "wire-only"
    yield ("value", name, "type"), effect


def _listed(members: Any) -> set[str]:
    """The values that a type lists, itself or in its items."""
    found: set[str] = set()
    for member in members:
        if member[0] == "enum":
            found.add(member[1])
        elif member[0] in ("array", "map"):
            found |= _listed(member[1])
    return found


def _free(members: Any) -> frozenset[Any]:
    """A type with text in the place of listed values, as Python's annotations have it: enums are open."""
    return frozenset(
        ("integer" if member[1].lstrip("-").isdigit() else "string")
        if member[0] == "enum"
        else (member[0], _free(member[1]))
        if member[0] in ("array", "map")
        else member
        for member in members
    )


def _takes(wide: Any, narrow: Any, *, lists: bool = False) -> bool:
    """Whether a type takes every value of another; `lists` if listed values are all that it takes."""
    if not lists:
        wide, narrow = _free(wide), _free(narrow)
    return all(any(_takes_member(one, other, lists=lists) for one in wide) for other in narrow)


def _takes_member(wide: Any, narrow: Any, *, lists: bool) -> bool:
    if wide in ("any", narrow) or (wide, narrow) == ("number", "integer"):
        return True
    if narrow[0] == "enum":
        return bool(wide == ("integer" if narrow[1].lstrip("-").isdigit() else "string"))
    if wide[0] == narrow[0] == "array":
        return _takes(wide[1], narrow[1], lists=lists)
    return False


def _of_facts(before: Written, after: Written) -> Iterator[tuple[Key, str]]:
    lost = {key[1] for key in before.facts if key[0] == "operation" and key not in after.facts}
    gained = {key[1] for key in after.facts if key[0] == "operation" and key not in before.facts}
    for key in before.facts.keys() | after.facts.keys():
        old, new = before.facts.get(key), after.facts.get(key)
        if old == new:
            continue
        if key[0] == "operation":
            yield key, "breaking" if new is None else "additive"
        elif len(key) == 1 or key[1] not in lost | gained:
            yield key, "wire-only"
    for name in before.reached ^ after.reached:
        schemas = (before if name in before.reached else after).document.get("components", {}).get("schemas", {})
        if name in schemas and _has_class((before if name in before.reached else after), schemas[name]):
            yield ("model", name), "breaking" if name in before.reached else "additive"


def _has_class(written: Written, schema: Any) -> bool:
    whole = written.whole(schema)
    branches = [written.whole(one) for one in [*whole.get("oneOf", ()), *whole.get("anyOf", ())]]
    return "properties" in whole or "enum" in whole or any("properties" in one for one in branches)
