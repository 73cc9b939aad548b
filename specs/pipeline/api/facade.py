"""The facade's Python API, read from its source: recorded as text, and compared with an earlier source.

Public is what a module lists in `__all__`, where no part of the module's name is private.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import griffe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FACADE_RECORD = "trilogue.api.txt"
_HEAD = "# What callers of trilogue can write. Generated: a change here is a change for callers.\n\n"
# Bases that say nothing to a caller.
_DULL = {"object", "abc.ABC", "ABC", "Protocol"}
_PROTOCOLS = frozenset(
    f"__{name}__"
    for name in ("init", "call", "iter", "aiter", "next", "anext", "enter", "exit", "aenter", "aexit", "len", "getitem")
)


def load_facade(root: Path) -> griffe.Module:
    """The package below `root`, read without importing it."""
    loader = griffe.GriffeLoader(search_paths=[root], allow_inspection=False)
    package = loader.load("trilogue")
    loader.resolve_aliases(implicit=False, external=False)
    if not isinstance(package, griffe.Module):
        raise TypeError(f"{root}: trilogue is no package")
    return package


def facade_record(root: Path) -> str:
    """The public API as text, a fact a line; the same source gives the same text."""
    return _HEAD + "\n".join(_lines(load_facade(root))) + "\n"


def exported(package: griffe.Module) -> dict[str, griffe.Object | griffe.Alias]:
    """Every public name with what it stands for."""
    return {
        f"{module.path}.{name}": module.members[name]
        for module in _public_modules(package)
        for name in sorted(map(str, module.exports or ()))
        if name in module.members
    }


def breakages(old: griffe.Module, new: griffe.Module) -> list[str]:
    """What callers of the old API must change, one line each."""
    before, after = exported(old), exported(new)
    public = {_target(one).path for one in before.values()}
    gone = [f"{name} was removed" for name in before if name not in after]
    found = set()
    for breakage in griffe.find_breaking_changes(old, new):
        path = breakage.obj.canonical_path
        # What a constant is made of is nobody's business but its own.
        told = breakage.kind is not griffe.BreakageKind.ATTRIBUTE_CHANGED_VALUE and not _is_private(path)
        if told and any(path == one or path.startswith(f"{one}.") for one in public):
            found.add(f"{path}{_parameter(breakage)}: {breakage.kind.value}")
    return sorted([*gone, *found])


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
    told: dict[str, str] = {}
    for name, one in names.items():
        thing = _target(one)
        if thing.path in told:
            yield f"{name} = {told[thing.path]}"
            continue
        told[thing.path] = name
        if isinstance(thing, griffe.Class):
            bases = [str(base) for base in thing.bases if str(base) not in _DULL]
            yield f"class {name}" + (f"({', '.join(bases)})" if bases else "")
            yield from (f"    {line}" for line in _members(thing, public))
        else:
            yield _described(name, thing)


def _members(thing: griffe.Class, public: set[str]) -> Iterator[str]:
    """What a class has of its own, and from bases that are not public themselves."""
    members = {
        name: _target(member)
        for name, member in thing.inherited_members.items()
        if (target := _target(member)).parent is None or target.parent.path not in public
    }
    members |= {name: _target(member) for name, member in thing.members.items()}
    for name, member in sorted(members.items()):
        if name in _PROTOCOLS or not name.startswith("_"):
            yield _described(name, member)


def _described(name: str, thing: griffe.Object | griffe.Alias) -> str:
    if isinstance(thing, griffe.Function):
        return f"{'async def' if 'async' in thing.labels else 'def'} {thing.signature(name=name)}"
    if isinstance(thing, griffe.Attribute):
        kind = "property " if "property" in thing.labels else ""
        typed = f": {thing.annotation}" if thing.annotation is not None else ""
        value = f" = {thing.value}" if thing.value is not None and not typed else ""
        return f"{kind}{name}{typed}{value}"
    return name
