"""What a change of a service asks of those who keep this library: rows of the facade's tables, and a version.

The tables are read from the facade as they stand; nothing of it is imported before a report is made. A provider that
the facade does not know yet is asked for nothing but a version.
"""

from __future__ import annotations

import ast
import re
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.codegen.names import proposed_operation_id
from pipeline.settings import ROOT
from pipeline.api.changes import worst
from pipeline.api.usage import Usage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pipeline.api.changes import Change, Effect
    from pipeline.api.surface import Model, Operation, Surface

FACADE = ROOT / "facade" / "trilogue"
# Parameters by which services page; a provider's own rows name theirs.
_CURSOR = re.compile(r"(^|_)(cursor|page|page_token|page_key|next_token|offset|after|starting_after)$")


@attrs.frozen
class Facade:
    """The tables of one provider, as far as the facade has them."""

    provider: str
    rows: dict[str, Any] = attrs.field(factory=dict)
    """Paged operations by `<group>.<operation>`."""
    rules: Any = None
    """Retry safety, security exceptions."""
    routes: frozenset[str] | None = None
    """The sandbox's handlers, `GET /v1/tags/{}`."""
    sources: tuple[Path, ...] = ()
    """The modules that read the provider's models."""

    @classmethod
    def of(cls, provider: str) -> Facade:
        """The tables of a provider; empty where the facade has none."""
        package = FACADE / "providers" / provider
        if not package.is_dir():
            return cls(provider)
        operations = import_module(f"trilogue.providers.{provider}.paging").OPERATIONS
        import_module(f"trilogue.testing.{provider}.service")
        services = import_module("trilogue.testing._base.service").Service.__subclasses__()
        return cls(
            provider,
            rows={row.operation: row for row in operations.values()},
            rules=import_module("trilogue.safety").BY_PROVIDER.get(provider),
            routes=next((frozenset(one.handlers) for one in services if one.provider == provider), None),
            sources=tuple(
                path
                for folder in (package, FACADE / "webhooks" / "providers" / provider)
                for path in sorted(folder.glob("*.py"))
            ),
        )


def asks(changes: list[Change], old: Surface, new: Surface, facade: Facade, version: str) -> list[str]:
    """Everything the changes ask for, each a sentence that names the file."""
    if not changes:
        return []
    found = [_version(worst(changes), version), *_names(changes, new)]
    rules: list[Callable[[list[Change], Surface, Facade], Iterator[str]]] = [
        _iterator_rows, _iterator_arguments, _retry_classes, _sandbox_routes, _security, _servers,
    ]  # fmt: skip
    if facade.sources:
        for rule in rules:
            found += rule(changes, new, facade)
        found += _record_sources(changes, old, facade)
    return found


def bump(effect: Effect | None, version: str) -> tuple[str, str]:
    """Which part of the version grows, and what it then is. Below 1.0 the minor number stands for the major one."""
    major, minor, patch = (int(part) for part in version.split(".")[:3])
    if effect == "breaking":
        return "major", f"{major + 1}.0.0" if major else f"0.{minor + 1}.0"
    if effect == "additive":
        return "minor", f"{major}.{minor + 1}.0" if major else f"0.{minor}.{patch + 1}"
    return "patch", f"{major}.{minor}.{patch + 1}"


def _version(effect: Effect | None, version: str) -> str:
    part, following = bump(effect, version)
    early = " (below 1.0 a breaking change raises the minor number)" if version[0] == "0" else ""
    return f"version bump: {part}, {version} -> {following}{early}, and an entry in CHANGELOG.md"


def _added(changes: list[Change], new: Surface) -> Iterator[tuple[str, Operation]]:
    for change in changes:
        name = change.operation
        if change.kind == "operation" and change.happening == "added" and name is not None:
            yield name, new.operations[name]


def _names(changes: list[Change], new: Surface) -> Iterator[str]:
    """Vendors' tools name operations after their path; ours have a verb and a noun."""
    for name, operation in _added(changes, new):
        method, path = operation.wire.split()[:2]
        words = re.sub(r"/v\d+(?=/)", "", path)
        if re.sub(r"\W|_", "", method + words).lower() == name.partition(".")[2].replace("_", ""):
            yield (
                f"name: {name} is its path in other letters; give it a name in the overlay, operationId: "
                f"{proposed_operation_id(method.lower(), path)} for example"
            )


def _iterator_rows(changes: list[Change], new: Surface, facade: Facade) -> Iterator[str]:
    where = f"facade/trilogue/providers/{facade.provider}/paging.py"
    cursors = {row.cursor.partition("[")[0] for row in facade.rows.values()}
    for name, operation in _added(changes, new):
        for argument, value in operation.arguments.items():
            if value.wire.startswith("query ") and (value.wire.split()[1] in cursors or _CURSOR.search(argument)):
                yield f"missing iterator row: {name} pages by {argument}; add it to {where} and to iterate.py beside it"
                break
    for name, row in facade.rows.items():
        yield from (f"iterator row of {name} in {where}: {what}" for what in _unfit(row, new.operations.get(name), new))


def _unfit(row: Any, operation: Operation | None, new: Surface) -> Iterator[str]:
    if operation is None:
        yield "the operation is gone; remove the row"
        return
    for word in filter(None, (row.cursor, row.size)):
        if not _takes(operation, word, new):
            yield f"parameter {word!r} is gone; correct the row"
    answer = new.models.get(operation.returns)
    for word in filter(None, (row.items, row.next_cursor.partition(".")[0])):
        if answer is not None and not _has(answer, word):
            yield f"{operation.returns} has no {word!r} any more; correct the row"


def _takes(operation: Operation, word: str, surface: Surface) -> bool:
    """Whether an operation has a parameter: `pageKey`, or `page[after]` for a key of an object."""
    name, _, key = word.partition("[")
    value = next((one for one in operation.arguments.values() if one.wire == f"query {name}"), None)
    if value is None or not key:
        return value is not None
    model = surface.models.get(value.type)
    return model is not None and _has(model, key.removesuffix("]"))


def _has(model: Model, word: str) -> bool:
    return any(word in (name, value.wire) for name, value in model.fields.items())


def _iterator_arguments(changes: list[Change], new: Surface, facade: Facade) -> Iterator[str]:
    del new
    for change in changes:
        if change.kind in ("parameter", "request body") and change.operation in facade.rows:
            yield (
                f"iterator arguments: {change.subject} was {change.happening}; "
                f"do the same in facade/trilogue/providers/{facade.provider}/iterate.py"
            )


def _retry_classes(changes: list[Change], new: Surface, facade: Facade) -> Iterator[str]:
    where = "facade/trilogue/safety.py"
    rules = facade.rules
    for name, operation in _added(changes, new):
        short = name.partition(".")[2]
        if operation.wire.startswith(("POST ", "PATCH ")) and short not in rules.reads | rules.once:
            yield (
                f"unsafe retry class unknown: {name} ({operation.wire}); it is never sent twice unless {where} has it "
                "under `reads`; list it under `once` to say that you looked"
            )
    known = {name.partition(".")[2] for name in new.operations}
    for table in ("reads", "once", "redirects", "anonymous"):
        for name in sorted(getattr(rules, table) - known):
            yield f"retry class of {name}, which is gone: remove it from `{table}` in {where}"


def _record_sources(changes: list[Change], old: Surface, facade: Facade) -> Iterator[str]:
    """Fields that are gone from answers, where a module that deals with such answers reads a field of that name."""
    usage = Usage(old, facade.provider)
    for change in changes:
        if change.field is None or change.effect != "breaking" or "response" not in change.kind:
            continue
        model, name = change.field
        holders = {model, *usage.holders(model)}
        for path in facade.sources:
            read, named = _attributes(path)
            if name in read and holders & named:
                lines = ", ".join(map(str, read[name]))
                yield (
                    f"record field without source: {change.subject} was {change.happening}, and "
                    f"{path.relative_to(ROOT)} reads .{name} (line {lines}): say where the record has it from now"
                )


@cache
def _attributes(path: Path) -> tuple[dict[str, list[int]], frozenset[str]]:
    """The attributes a module reads and in which lines, and every name in it."""
    lines: dict[str, set[int]] = {}
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            lines.setdefault(node.attr, set()).add(node.lineno)
        elif isinstance(node, ast.Name):
            names.add(node.id)
    return {name: sorted(found) for name, found in lines.items()}, frozenset(names | lines.keys())


def _sandbox_routes(changes: list[Change], new: Surface, facade: Facade) -> Iterator[str]:
    where = f"facade/trilogue/testing/{facade.provider}/"
    if facade.routes is None:
        yield f"sandbox: there is no service for {facade.provider}; add {where}"
        return
    route = partial(re.sub, r"\{[^}]*\}", "{}")
    for name, operation in _added(changes, new):
        if route(" ".join(operation.wire.split()[:2])) not in facade.routes:
            yield f"sandbox route missing: {operation.wire} ({name}); the document answers until {where} has one"
    for change in changes:
        if change.kind == "operation" and change.happening == "removed":
            gone = route(" ".join(change.detail.split()[:2]))
            if gone in facade.routes:
                yield f"sandbox route of an operation that is gone: {gone} in {where}"


def _security(changes: list[Change], new: Surface, facade: Facade) -> Iterator[str]:
    for name, operation in sorted(new.operations.items()):
        listed = name.partition(".")[2] in facade.rules.anonymous
        if (operation.security == "none") != listed:
            what = "takes no credentials" if not listed else "takes credentials now"
            yield f"security: {name} {what}; correct `anonymous` in facade/trilogue/safety.py"
    if any(change.kind == "security scheme" for change in changes):
        yield "security: a scheme has changed; compare facade/trilogue/auth with the document"


def _servers(changes: list[Change], new: Surface, facade: Facade) -> Iterator[str]:
    del new
    if any(change.kind == "server" for change in changes):
        yield f"servers: compare the hosts in facade/trilogue/providers/{facade.provider}/client.py with the document"
