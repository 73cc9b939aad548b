"""The state of a service: its records, identifiers and clock. Handlers read and change it."""

from __future__ import annotations

import abc
import threading
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import unquote

from trilogue.testing._base.handlers import HandlerError
from trilogue.testing._base.limits import Limits, Rates
from trilogue.testing._base.store import path_segment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing._base.clock import Clock
    from trilogue.testing._base.deliveries import Deliveries, Publisher
    from trilogue.testing._base.ids import IdGenerator
    from trilogue.testing._base.store import Collection, Record, Store


class ServiceState(abc.ABC):
    """What every service stores, and how handlers look records up and publish events."""

    provider: ClassVar[str]
    root_depth: ClassVar[int] = 1
    """Number of slashes in the path under which collections begin: 1 for `/v1`."""
    ids: IdGenerator
    publisher: Publisher

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        self.clock = clock
        self.deliveries = deliveries
        self.limits = Limits()
        self.rates = Rates(clock)
        self.lock = threading.RLock()
        """Held by every handler, and by every method that adds records."""
        self.store = self.new_store()
        self.base_url = ""

    @abc.abstractmethod
    def new_store(self) -> Store:
        """An empty store that sorts each collection as the vendor lists it."""

    @abc.abstractmethod
    def reset(self) -> None:
        """Delete every record except the credentials and what a new account contains."""

    def to_dict(self) -> dict[str, Any]:
        """The records and what decides the next ids, as JSON values.

        Raises:
            ValueError: it has generated records.

        """
        with self.lock:
            return {"ids": self.ids.to_dict(), "records": self.store.to_dict(), "counters": self.counters()}

    def restore(self, data: Mapping[str, Any]) -> None:
        """Return to the state that `to_dict` returned."""
        with self.lock:
            self.reset()
            self.store.restore(data["records"])
            self.restore_counters(data["counters"])
            self.ids.restore(data["ids"])

    def counters(self) -> dict[str, Any]:
        """What a service remembers beside its records, as JSON values."""
        return {}

    def restore_counters(self, counters: Mapping[str, Any]) -> None:  # noqa: B027 - most services count nothing else
        """Return to what `counters` returned."""

    def publish(self, kind: str, payload: Mapping[str, Any]) -> None:
        """Deliver an event to every webhook that subscribes to its kind, which is the vendor's name for it."""
        self.deliveries.publish(self.publisher, kind, payload)

    def page_size(self, name: str, text: str, *, most: int) -> int:
        """The page size that a query parameter asks for; `HandlerError` 400 if it is none, or too large.

        Args:
            name: the parameter.
            text: its value.
            most: the vendor's maximum, which `Limits.page_sizes` turns off.

        """
        size = int(text) if text.isdecimal() else 0
        if size < 1 or (size > most and self.limits.page_sizes):
            raise HandlerError(400, f"{name} must be between 1 and {most}")
        return size

    def canonical_path(self, path: str) -> str:
        """`path` with each record's own id, for services that accept other names for a record."""
        return path

    def require(self, path: str) -> Record:
        """The record at `path`.

        Raises:
            HandlerError: 404 if there is none.

        """
        record = self.store.find(self.canonical_path(path))
        if record is None:
            raise HandlerError(404, f"{unquote(path.rpartition('/')[2])} was not found", "not_found")
        return record

    def require_by_id(self, collection: str, identifier: object) -> Record:
        """The record with an id that a request gives in its query or body, in the collection at a path.

        Raises:
            HandlerError: 404 if there is none.

        """
        return self.require(f"{collection}/{path_segment(identifier)}")

    def collection(self, path: str) -> Collection:
        """The collection at `path`.

        Raises:
            HandlerError: 404 if the record that the collection belongs to does not exist.

        """
        owner = path.rpartition("/")[0]
        if owner.count("/") > self.root_depth:
            self.require(owner)
        return self.store[self.canonical_path(path)]
