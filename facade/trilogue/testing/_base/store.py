"""In-memory storage: sorted collections of records, looked up by id, each under the path it is served at.

It is independent of HTTP and of the vendors: the services implement cursors and page sizes on top of it.
"""

from __future__ import annotations

import bisect
import heapq
import itertools
import json
from operator import itemgetter
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Record = dict[str, Any]
KeyedRecord = tuple[str, Record]
"""A record with its sort key."""


@attrs.frozen(kw_only=True)
class GeneratedRecords:
    """Records that are made each time they are read: `make(0)` to `make(count - 1)`, with ascending ids."""

    count: int
    make: Callable[[int], Record]


def path_segment(identifier: object) -> str:
    """An id as a segment of a path: percent signs and slashes are percent-encoded, as in `HandlerCall.path`."""
    return str(identifier).replace("%", "%25").replace("/", "%2F")


def insertion_order(_: Record, sequence: int) -> str:
    """Sort records in the order in which they were added."""
    return f"{sequence:016d}"


class Collection:
    """Records in ascending order of a sort key.

    A record's key does not change. A key can therefore serve as a cursor: it stays valid while other records are added
    and removed. Generated records are listed among the stored ones. `get` stores a generated record, so that it can be
    changed.

    Args:
        order: returns the key of a record and its sequence number; called once, when the record is added.
        id_field: the field that holds a record's id.

    """

    def __init__(self, *, order: Callable[[Record, int], str] = insertion_order, id_field: str = "id") -> None:
        self._order = order
        self._id_field = id_field
        self._records: dict[str, KeyedRecord] = {}
        """By id."""
        self._keys: list[str] = []
        self._ids: dict[str, str] = {}
        """By key."""
        self._generated = GeneratedRecords(count=0, make=lambda _: {})
        self._materialized: set[str] = set()
        """Ids of generated records that were stored by `get`, and are generated no more."""
        self._added = 0

    def __len__(self) -> int:
        return len(self._records) + self._generated.count - len(self._materialized)

    def __contains__(self, identifier: str) -> bool:
        return self.get(identifier) is not None

    def __iter__(self) -> Iterator[Record]:
        return map(itemgetter(1), self.scan())

    def add(self, record: Record) -> Record:
        """Store `record` itself, not a copy, and return it."""
        self._insert(record, self._order(record, self._added))
        self._added += 1
        return record

    def generate(self, count: int, make: Callable[[int], Record]) -> None:
        """Add `count` records that are made when they are read.

        Raises:
            ValueError: the collection already has generated records.

        """
        if self._generated.count:
            raise ValueError("this collection already generates records")
        self._generated = GeneratedRecords(count=count, make=make)
        self._added += count

    def get(self, identifier: str) -> Record | None:
        """The record itself, not a copy; None if there is none."""
        if (stored := self._records.get(identifier)) is not None:
            return stored[1]
        index = self._index(identifier)
        if index is None:
            return None
        record = self._generated.make(index)
        self._materialized.add(identifier)
        self._insert(record, self._generated_key(index))
        return record

    def key_of(self, identifier: str) -> str | None:
        """The sort key of a record, for cursors that are record ids; None if there is no such record."""
        return self._records[identifier][0] if self.get(identifier) is not None else None

    def remove(self, identifier: str) -> Record | None:
        """Remove a record and return it; None if there was none."""
        record = self.get(identifier)
        if record is not None:
            key, _ = self._records.pop(identifier)
            del self._keys[bisect.bisect_left(self._keys, key)]
            del self._ids[key]
        return record

    def clear(self) -> None:
        """Remove every record, including the generated ones."""
        self._records.clear()
        self._keys.clear()
        self._ids.clear()
        self._materialized.clear()
        self._generated = GeneratedRecords(count=0, make=lambda _: {})

    def to_list(self) -> list[KeyedRecord]:
        """The sort key and the record itself of each record, in order.

        Raises:
            ValueError: the collection has generated records.

        """
        if self._generated.count:
            raise ValueError("generated records cannot be saved")
        return list(self.scan())

    def restore(self, records: Iterable[KeyedRecord], *, added: int) -> None:
        """Replace all records by those of `to_list`.

        Args:
            records: sort keys and records.
            added: how many were added so far, for the sort keys of later ones.

        """
        self.clear()
        for key, record in records:
            self._insert(record, key)
        self._added = added

    @property
    def added(self) -> int:
        """How many records were added so far, with those that were removed since."""
        return self._added

    def scan(self, *, after: str = "", before: str = "", reverse: bool = False) -> Iterator[KeyedRecord]:
        """Keys and records in order.

        Args:
            after: begin behind this key.
            before: end in front of this key.
            reverse: descend instead of ascending.

        """
        span = self._span(self._keys, after, before, reverse=reverse)
        stored = ((self._keys[i], self._records[self._ids[self._keys[i]]][1]) for i in span)
        if not self._generated.count:
            return stored
        span = self._span(range(self._generated.count), after, before, reverse=reverse, key=self._generated_key)
        made = ((i, self._generated.make(i)) for i in span)
        generated = ((self._order(each, i), each) for i, each in made if each[self._id_field] not in self._materialized)
        return heapq.merge(stored, generated, key=itemgetter(0), reverse=reverse)

    def _insert(self, record: Record, key: str) -> None:
        identifier = str(record[self._id_field])
        self._records[identifier] = (key, record)
        self._ids[key] = identifier
        bisect.insort(self._keys, key)

    def _generated_key(self, index: int) -> str:
        return self._order(self._generated.make(index), index)

    def _index(self, identifier: str) -> int | None:
        """The index of the generated record with this id. A binary search: generated ids are ascending."""
        count, make = self._generated.count, self._generated.make
        if not count or identifier in self._materialized:
            return None
        index = bisect.bisect_left(range(count), identifier, key=lambda i: str(make(i)[self._id_field]))
        return index if index < count and str(make(index)[self._id_field]) == identifier else None

    @staticmethod
    def _span(
        keys: list[str] | range, after: str, before: str, *, reverse: bool, key: Callable[[Any], str] | None = None
    ) -> range:
        """The indices of the keys between `after` and `before`."""
        first = bisect.bisect_right(keys, after, key=key) if after else 0
        last = bisect.bisect_left(keys, before, key=key) if before else len(keys)
        return range(last - 1, first - 1, -1) if reverse else range(first, last)


class Store:
    """Collections by the path they are served at: `store["/v1/tags"]`, `store["/v1/conversations/7/notes"]`.

    A collection is created the first time it is read.

    Args:
        orders: sort orders by the last segment of a collection's path; under "" the order of all other collections.

    """

    def __init__(self, orders: dict[str, Callable[[Record, int], str]]) -> None:
        self._orders = orders
        self._collections: dict[str, Collection] = {}

    def __getitem__(self, path: str) -> Collection:
        if path not in self._collections:
            order = self._orders.get(path.rpartition("/")[2], self._orders.get("", insertion_order))
            self._collections[path] = Collection(order=order)
        return self._collections[path]

    def items(self) -> Iterator[tuple[str, Collection]]:
        """Every collection that was created, with its path."""
        yield from self._collections.items()

    def find(self, path: str) -> Record | None:
        """The record at `<collection>/<id>`, or None."""
        parent, _, segment = path.rpartition("/")
        return self._collections[parent].get(unquote(segment)) if parent in self._collections else None

    def delete(self, path: str) -> Record | None:
        """Remove the record at `<collection>/<id>` and all collections below it; None if there was none."""
        parent, _, segment = path.rpartition("/")
        removed = self[parent].remove(unquote(segment))
        if removed is not None:
            for below in [each for each in self._collections if each.startswith(f"{path}/")]:
                del self._collections[below]
        return removed

    def to_dict(self) -> dict[str, Any]:
        """Every collection by its path, as JSON values that share no record with the store.

        Raises:
            ValueError: a collection has generated records.

        """
        collections = {path: {"added": each.added, "records": each.to_list()} for path, each in self.items()}
        return cast("dict[str, Any]", json.loads(json.dumps(collections)))

    def restore(self, data: Mapping[str, Any]) -> None:
        """Replace all records by those of `to_dict`. A collection that exists stays the same object."""
        for path in [path for path in self._collections if path not in data]:
            del self._collections[path]
        for path, each in data.items():
            self[path].restore(((key, record) for key, record in each["records"]), added=each["added"])

    def clear(self) -> None:
        """Remove every collection."""
        self._collections.clear()


def take_page(records: Iterable[KeyedRecord], size: int) -> tuple[list[KeyedRecord], bool]:
    """The first `size` records, and whether more follow."""
    taken = list(itertools.islice(records, size + 1))
    return taken[:size], len(taken) > size
