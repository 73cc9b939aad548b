"""The facade's Python API, read from its source: recorded as text, and compared with an earlier source.

A name is public if a module without an underscore in its path lists it in `__all__`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import griffe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FACADE_RECORD = "trilogue.api.txt"
_HEAD = "# What callers of trilogue can write. Generated: a change here is a change for callers.\n\n"
# Bases that add nothing for a caller.
_OMITTED_BASES = {"object", "abc.ABC", "ABC", "Protocol"}
# Special methods that callers use through syntax.
_SPECIAL_METHODS = frozenset(
    f"__{name}__"
    for name in ("init", "call", "iter", "aiter", "next", "anext", "enter", "exit", "aenter", "aexit", "len", "getitem")
)


def load_facade(root: Path) -> griffe.Module:
    """Load the package `trilogue` below `root` without importing it."""
    loader = griffe.GriffeLoader(search_paths=[root], allow_inspection=False)
    package = loader.load("trilogue")
    loader.resolve_aliases(implicit=False, external=False)
    if not isinstance(package, griffe.Module):
        raise TypeError(f"{root}: trilogue is not a package")
    return package


def facade_record(root: Path) -> str:
    """The public API as text, one fact a line. Equal sources give equal texts."""
    return _HEAD + "\n".join(_lines(load_facade(root))) + "\n"


def exported(package: griffe.Module) -> dict[str, griffe.Object | griffe.Alias]:
    """Every public name, with the object that it refers to."""
    return {
        f"{module.path}.{name}": module.members[name]
        for module in _public_modules(package)
        for name in sorted(map(str, module.exports or ()))
        if name in module.members
    }


def find_breaking_changes(old: griffe.Module, new: griffe.Module) -> list[str]:
    """What callers of the old API must change, one line each, sorted."""
    before, after = exported(old), exported(new)
    public = {_target(one).path for one in before.values()}
    removed = [f"{name} was removed" for name in before if name not in after]
    changed = set()
    for breakage in griffe.find_breaking_changes(old, new):
        path = breakage.obj.canonical_path
        # Another value of a constant does not break callers.
        if breakage.kind is griffe.BreakageKind.ATTRIBUTE_CHANGED_VALUE or _is_private(path):
            continue
        if any(path == one or path.startswith(f"{one}.") for one in public):
            changed.add(f"{path}{_parameter(breakage)}: {breakage.kind.value}")
    return sorted([*removed, *changed])


def _parameter(breakage: griffe.Breakage) -> str:
    named = next((one for one in (breakage.old_value, breakage.new_value) if isinstance(one, griffe.Parameter)), None)
    return f"({named.name})" if named else ""


def _public_modules(package: griffe.Module) -> Iterator[griffe.Module]:
    pending = [package]
    while pending:
        module = pending.pop(0)
        if module.exports is not None:
            yield module
        pending += [
            one for name, one in sorted(module.modules.items()) if not one.is_alias and not name.startswith("_")
        ]


def _is_private(path: str) -> bool:
    return path.rpartition(".")[2].startswith("_")


def _target(one: griffe.Object | griffe.Alias) -> griffe.Object | griffe.Alias:
    return one.final_target if isinstance(one, griffe.Alias) and one.resolved else one


def _lines(package: griffe.Module) -> Iterator[str]:
    names = exported(package)
    public = {_target(one).path for one in names.values()}
    first_names: dict[str, str] = {}
    for name, one in names.items():
        target = _target(one)
        if target.path in first_names:
            yield f"{name} = {first_names[target.path]}"
            continue
        first_names[target.path] = name
        if isinstance(target, griffe.Class):
            bases = [str(base) for base in target.bases if str(base) not in _OMITTED_BASES]
            yield f"class {name}" + (f"({', '.join(bases)})" if bases else "")
            yield from (f"    {line}" for line in _members(target, public))
        else:
            yield _format(name, target)


def _members(cls: griffe.Class, public: set[str]) -> Iterator[str]:
    """The public members of a class, and those inherited from bases that are not public."""
    members = {
        name: _target(member)
        for name, member in cls.inherited_members.items()
        if (target := _target(member)).parent is None or target.parent.path not in public
    }
    members |= {name: _target(member) for name, member in cls.members.items()}
    for name, member in sorted(members.items()):
        if name in _SPECIAL_METHODS or not name.startswith("_"):
            yield _format(name, member)


def _format(name: str, target: griffe.Object | griffe.Alias) -> str:
    if isinstance(target, griffe.Function):
        return f"{'async def' if 'async' in target.labels else 'def'} {target.signature(name=name)}"
    if isinstance(target, griffe.Attribute):
        kind = "property " if "property" in target.labels else ""
        typed = f": {target.annotation}" if target.annotation is not None else ""
        value = f" = {target.value}" if target.value is not None and not typed else ""
        return f"{kind}{name}{typed}{value}"
    return name
