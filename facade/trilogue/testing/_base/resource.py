"""Handlers for the five usual operations of a collection: list, create, read, change and delete."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import attrs

from trilogue._internal.json_types import is_object
from trilogue.testing._base.handlers import HandlerCall, HandlerTable
from trilogue.testing._base.store import Collection, Record

if TYPE_CHECKING:
    from trilogue.testing._base.state import ServiceState

PageFunction = Callable[[Any, HandlerCall, Collection], tuple[list[Record], dict[str, Any]]]
"""Selects a page: returns its records, and the paging fields beside the list in the response."""


def all_records(_: ServiceState, __: HandlerCall, records: Collection) -> tuple[list[Record], dict[str, Any]]:
    """Every record, for lists that are not paged."""
    return list(records), {}


def merge_fields(_: ServiceState, call: HandlerCall, record: Record) -> None:
    """Replace the record's fields by those of the body; objects are merged by key, one level deep."""
    for name, value in call.fields.items():
        both = is_object(record.get(name)) and is_object(value)
        record[name] = {**record[name], **value} if both else value


@attrs.frozen(kw_only=True)
class Resource:
    """A collection of records at a path, and how its operations read and write them.

    Handlers for routes that the document does not have are never called: the document decides which of the five
    operations exist.
    """

    path: str
    """The collection's path, with `{}` for each parameter. A record's path has one parameter more."""
    plural: str
    """The key of the list in the response."""
    envelope: str | None
    """The key of a single record in the response; None if the record is the whole response."""
    make: Callable[[Any, HandlerCall], Record]
    """Makes a new record from a create call."""
    page: PageFunction = all_records
    change: Callable[[Any, HandlerCall, Record], None] = merge_fields
    """Applies an update call to a record."""
    on_change: Callable[[Any, str, Record], None] | None = None
    """Called after each change with the service, "create", "update" or "delete", and the record."""

    def register(self, handlers: HandlerTable) -> None:
        """Add the five handlers to `handlers`."""
        item = f"{self.path}/{{}}"
        handlers[f"GET {self.path}"] = self._list
        handlers[f"POST {self.path}"] = self._create
        handlers[f"GET {item}"] = self._read
        handlers[f"DELETE {item}"] = self._delete
        handlers[f"PATCH {item}"] = handlers[f"PUT {item}"] = self._change

    def _response(self, record: Record) -> Any:
        return record if self.envelope is None else {self.envelope: record}

    def _list(self, service: ServiceState, call: HandlerCall) -> Any:
        records, paging = self.page(service, call, service.collection(call.path))
        return {self.plural: records, **paging}

    def _create(self, service: ServiceState, call: HandlerCall) -> Any:
        record = service.collection(call.path).add(self.make(service, call))
        self._notify(service, "create", record)
        return self._response(record)

    def _read(self, service: ServiceState, call: HandlerCall) -> Any:
        return self._response(service.require(call.path))

    def _change(self, service: ServiceState, call: HandlerCall) -> Any:
        record = service.require(call.path)
        self.change(service, call, record)
        self._notify(service, "update", record)
        return self._response(record)

    def _delete(self, service: ServiceState, call: HandlerCall) -> Any:
        record = service.require(call.path)
        service.store.delete(service.canonical_path(call.path))
        self._notify(service, "delete", record)
        return {}

    def _notify(self, service: ServiceState, change: str, record: Record) -> None:
        if self.on_change is not None:
            self.on_change(service, change, record)
