"""Proposes rows of the facade's tables for new operations: paging, iterators, and what may be sent twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.codegen.names import class_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.api.surface import Operation, Surface, Value
    from pipeline.update.facade_tables import FacadeTables

_MODEL = re.compile(r"\b[A-Z]\w*")
# First words of operations that only read although they are a POST.
_READS = ("search", "query", "list", "fetch", "find", "get", "count", "preview", "validate", "test", "export")
_BODY = "body"


@attrs.frozen
class PagingRow:
    """How a new operation is paged, as a provider's other operations are."""

    operation: str
    """`tags.list_tags`."""
    items: str
    item_type: str
    next_cursor: str
    cursor: str
    size: str
    in_body: bool

    def line(self) -> str:
        """The row of `OPERATIONS`."""
        group, _, name = self.operation.partition(".")
        place = ", in_body=True" if self.in_body else ""
        return (
            f"PagedOperation(method={class_name(group)}Api.{name}, items={self.items!r}, "
            f"next_cursor={self.next_cursor!r}, cursor={self.cursor!r}, size={self.size!r}{place}),"
        ).replace("'", '"')


def paging_rows(added: Iterable[tuple[str, Operation]], new: Surface, tables: FacadeTables) -> list[PagingRow]:
    """Rows for the operations whose request takes a cursor and whose answer has one, as an operation of the table."""
    known = tables.paged_operations.values()
    styles = sorted({(row.next_cursor, row.cursor, row.size) for row in known if row.cursor and row.next_cursor})
    return [row for name, operation in added if (row := _paging_row(name, operation, new, styles)) is not None]


def _paging_row(name: str, operation: Operation, new: Surface, styles: list[tuple[str, str, str]]) -> PagingRow | None:
    answer = new.models.get(operation.returns)
    if answer is None:
        return None
    lists = [value for value in answer.fields.values() if value.type.startswith("list[")]
    for next_cursor, cursor, size in styles:
        if len(lists) == 1 and _leads_to_field(answer.fields.values(), next_cursor, new):
            place = _place_of(operation, cursor, new)
            if place is not None:
                item_type = lists[0].type[len("list[") : -1]
                return PagingRow(name, lists[0].wire, item_type, next_cursor, cursor, size, place == _BODY)
    return None


def _leads_to_field(fields: Iterable[Value], path: str, surface: Surface) -> bool:
    """Whether the answer has a field at a path: `meta.next`."""
    name, _, rest = path.partition(".")
    value = next((one for one in fields if one.wire == name), None)
    if value is None or not rest:
        return value is not None
    models = [surface.models[one] for one in _MODEL.findall(value.type) if one in surface.models]
    return any(_leads_to_field(model.fields.values(), rest, surface) for model in models)


def _place_of(operation: Operation, cursor: str, surface: Surface) -> str | None:
    """Where a request takes its cursor: `query`, `body`, or None."""
    name, _, key = cursor.partition("[")
    for argument, value in operation.arguments.items():
        models = [surface.models[one] for one in _MODEL.findall(value.type) if one in surface.models]
        wires = {field.wire for model in models for field in model.fields.values()}
        if value.wire == f"query {name}" and (not key or key.removesuffix("]") in wires):
            return "query"
        if argument == _BODY and not key and name in wires:
            return _BODY
    return None


def retry_row(name: str, operation: Operation, paged: Iterable[str], tables: FacadeTables) -> str | None:
    """The name for `safe`, if an operation is a POST that only reads, and the table lacks it."""
    method = name.partition(".")[2]
    if not operation.wire.startswith("POST ") or method in tables.rules.safe | tables.rules.unsafe:
        return None
    return method if name in paged or method.split("_")[0] in _READS else None


def iterator_method(row: PagingRow, operation: Operation, surface: Surface, *, asynchronous: bool) -> Iterator[str]:
    """The lines of the method of `iterate` for a paged operation."""
    paging = {row.cursor.partition("[")[0], row.size.partition("[")[0]}
    arguments = {
        name: value
        for name, value in operation.arguments.items()
        if not (value.wire.startswith("query ") and value.wire.split()[1] in paging)
    }
    ordered = sorted(arguments.items(), key=lambda one: not one[1].required)
    name = row.operation.partition(".")[2]
    yield f"    def {name}("
    yield "        self,"
    yield "        *,"
    for argument, value in ordered:
        yield f"        {argument}: {_annotation(value, surface)},"
    yield from (f"        {line}," for line in _OPTIONS)
    yield f"    ) -> {'AsyncPager' if asynchronous else 'Pager'}[{_qualified(row.item_type, surface)}]:"
    summary = f"{name.replace('_', ' ').capitalize()}, {' '.join(operation.wire.split()[:2])}."
    yield f'        """{summary}"""'
    yield f"        arguments = {{{', '.join(f'{one!r}: {one}' for one, _ in ordered)}}}".replace("'", '"')
    yield "        options = ListOptions(page_size, max_items, resume_from, prefetch)"
    yield f'        return self._list("{name}", arguments, options)'


_OPTIONS = (
    "page_size: int | None = None",
    "max_items: int | None = None",
    "resume_from: str | None = None",
    "prefetch: bool = False",
)


def _annotation(value: Value, surface: Surface) -> str:
    text = _qualified(value.type, surface)
    return text if value.required else f"{text} | Unset = UNSET"


def _qualified(text: str, surface: Surface) -> str:
    """An annotation as the facade's modules write it."""
    qualified = _MODEL.sub(lambda found: f"models.{found[0]}" if found[0] in surface.models else found[0], text)
    return qualified.replace("datetime.datetime", "datetime")


def rows_of(added: list[tuple[str, Operation]], new: Surface, tables: FacadeTables) -> dict[str, list[str]]:
    """Paste-ready lines by the place that they belong to."""
    rows = paging_rows(added, new, tables)
    paged = [row.operation for row in rows]
    safe = [found for name, operation in added if (found := retry_row(name, operation, paged, tables))]
    operations: dict[str, Any] = dict(added)
    sections = {
        f"specs/{tables.provider}/client.yaml, paged": [f"  - {name}" for name in paged],
        f"{tables.rules_file}, {tables.provider.upper()}, safe": [f'        "{name}",' for name in safe],
        f"{tables.paging_file}, OPERATIONS": [f"        {row.line()}" for row in rows],
    }
    for asynchronous in (False, True):
        kind = f"{'Async' if asynchronous else ''}{tables.provider.capitalize()}Iterate"
        lines: list[str] = []
        for row in rows:
            lines += [*iterator_method(row, operations[row.operation], new, asynchronous=asynchronous), ""]
        sections[f"{tables.iterators_file}, {kind}"] = lines
    return {place: lines for place, lines in sections.items() if lines}
