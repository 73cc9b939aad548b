"""The usual five operations of a collection, bound by one row: list, create, read, change, remove."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from trilogue.testing.document import is_object
from trilogue.testing.service import Call, Service, Table
from trilogue.testing.store import Collection, Record

PageOf = Callable[[Any, Call, Collection], tuple[list[Record], dict[str, Any]]]


def everything(_: Service, __: Call, records: Collection) -> tuple[list[Record], dict[str, Any]]:
    """All records at once: how lists answer that are not paged."""
    return list(records), {}


def changed(_: Service, call: Call, record: Record) -> None:
    """The keys of the body replace the record's; objects are merged by key, one level deep."""
    for name, value in call.fields.items():
        both = is_object(record.get(name)) and is_object(value)
        record[name] = {**record[name], **value} if both else value


@attrs.frozen(kw_only=True)
class Resource:
    """A collection at `path`; `{}` stands for each parameter, an item has one more.

    Routes the document does not have are bound in vain: a row says what the records are, the document what may be done.
    """

    path: str
    plural: str
    """The key of the list in the answer."""
    envelope: str | None
    """The key of one record in the answer; None for the bare record."""
    make: Callable[[Any, Call], Record]
    """A new record from a creating call."""
    page: PageOf = everything
    change: Callable[[Any, Call, Record], None] = changed
    event: Callable[[Any, str, Record], None] | None = None
    """Told of "create", "update" and "delete"."""

    def bind(self, table: Table) -> None:
        """Enter the five handlers into `table`."""
        item = f"{self.path}/{{}}"
        table[f"GET {self.path}"] = self._list
        table[f"POST {self.path}"] = self._create
        table[f"GET {item}"] = self._read
        table[f"DELETE {item}"] = self._delete
        table[f"PATCH {item}"] = table[f"PUT {item}"] = self._change

    def _answer(self, record: Record) -> Any:
        return record if self.envelope is None else {self.envelope: record}

    def _list(self, service: Service, call: Call) -> Any:
        records, more = self.page(service, call, service.records(call.path))
        return {self.plural: records, **more}

    def _create(self, service: Service, call: Call) -> Any:
        record = service.records(call.path).add(self.make(service, call))
        self._tell(service, "create", record)
        return self._answer(record)

    def _read(self, service: Service, call: Call) -> Any:
        return self._answer(service.need(call.path))

    def _change(self, service: Service, call: Call) -> Any:
        record = service.need(call.path)
        self.change(service, call, record)
        self._tell(service, "update", record)
        return self._answer(record)

    def _delete(self, service: Service, call: Call) -> Any:
        record = service.need(call.path)
        service.store.forget(service.canonical(call.path))
        self._tell(service, "delete", record)
        return {}

    def _tell(self, service: Service, what: str, record: Record) -> None:
        if self.event is not None:
            self.event(service, what, record)
