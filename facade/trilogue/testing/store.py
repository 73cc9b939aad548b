"""What the sandbox remembers: records in order, found by id, kept under the path they are served at.

No HTTP here, and no vendor: cursors and page sizes belong to the services, which walk these collections.
"""

from __future__ import annotations

import bisect
import heapq
import itertools
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Record = dict[str, Any]
Keyed = tuple[str, Record]


@attrs.frozen(kw_only=True)
class Generated:
    """Records that exist only while they are looked at: `make(0)` … `make(count - 1)`, ids ascending."""

    count: int
    make: Callable[[int], Record]


def by_arrival(_: Record, sequence: int) -> str:
    """Order records as they came; the sequence number is the key."""
    return f"{sequence:016d}"


class Collection:
    """Records in ascending order of a key that never changes: a cursor, a key, stays true as others come and go.

    `order` gives a record's key; it is asked once, on arrival. Generated records take part in everything; the first
    look at one by id makes it an ordinary record, which can then be changed.
    """

    def __init__(self, *, order: Callable[[Record, int], str] = by_arrival, id_field: str = "id") -> None:
        self._order = order
        self._id_field = id_field
        self._records: dict[str, Keyed] = {}
        self._keys: list[str] = []
        self._ids: dict[str, str] = {}  # key -> id
        self._generated = Generated(count=0, make=lambda _: {})
        self._hidden: set[str] = set()
        self._arrived = 0

    def __len__(self) -> int:
        return len(self._records) + self._generated.count - len(self._hidden)

    def __contains__(self, identifier: str) -> bool:
        return self.get(identifier) is not None

    def __iter__(self) -> Iterator[Record]:
        return map(itemgetter(1), self.walk())

    def add(self, record: Record) -> Record:
        """Keep `record`; it is served from now on, and is the caller's to change."""
        self._keep(record, self._order(record, self._arrived))
        self._arrived += 1
        return record

    def generate(self, count: int, make: Callable[[int], Record]) -> None:
        """Serve `count` records that are made when they are read. One such block per collection."""
        if self._generated.count:
            raise ValueError("this collection already generates records")
        self._generated = Generated(count=count, make=make)
        self._arrived += count

    def get(self, identifier: str) -> Record | None:
        """The record itself, not a copy; None if it is not here."""
        if (known := self._records.get(identifier)) is not None:
            return known[1]
        index = self._index(identifier)
        if index is None:
            return None
        record = self._generated.make(index)
        self._hidden.add(identifier)
        self._keep(record, self._generated_key(index))
        return record

    def key_of(self, identifier: str) -> str | None:
        """The place of a record in the order, for cursors that are record ids."""
        return self._records[identifier][0] if self.get(identifier) is not None else None

    def remove(self, identifier: str) -> Record | None:
        """Forget a record and return it; None if it was not here."""
        record = self.get(identifier)
        if record is not None:
            key, _ = self._records.pop(identifier)
            del self._keys[bisect.bisect_left(self._keys, key)]
            del self._ids[key]
        return record

    def clear(self) -> None:
        """Forget every record, generated ones included."""
        self._records.clear()
        self._keys.clear()
        self._ids.clear()
        self._hidden.clear()
        self._generated = Generated(count=0, make=lambda _: {})

    def walk(self, *, after: str = "", before: str = "", reverse: bool = False) -> Iterator[Keyed]:
        """Keys and records between two keys, both excluded, ascending or (`reverse`) descending."""
        stored = self._span(self._keys, after, before, reverse=reverse)
        kept = ((self._keys[i], self._records[self._ids[self._keys[i]]][1]) for i in stored)
        if not self._generated.count:
            return kept
        span = self._span(range(self._generated.count), after, before, reverse=reverse, key=self._generated_key)
        made = ((i, self._generated.make(i)) for i in span)
        shown = ((self._order(each, i), each) for i, each in made if each[self._id_field] not in self._hidden)
        return heapq.merge(kept, shown, key=itemgetter(0), reverse=reverse)

    def _keep(self, record: Record, key: str) -> None:
        identifier = str(record[self._id_field])
        self._records[identifier] = (key, record)
        self._ids[key] = identifier
        bisect.insort(self._keys, key)

    def _generated_key(self, index: int) -> str:
        return self._order(self._generated.make(index), index)

    def _index(self, identifier: str) -> int | None:
        count, make = self._generated.count, self._generated.make
        if not count or identifier in self._hidden:
            return None
        index = bisect.bisect_left(range(count), identifier, key=lambda i: str(make(i)[self._id_field]))
        return index if index < count and str(make(index)[self._id_field]) == identifier else None

    @staticmethod
    def _span(
        keys: list[str] | range, after: str, before: str, *, reverse: bool, key: Callable[[Any], str] | None = None
    ) -> range:
        first = bisect.bisect_right(keys, after, key=key) if after else 0
        last = bisect.bisect_left(keys, before, key=key) if before else len(keys)
        return range(last - 1, first - 1, -1) if reverse else range(first, last)


class Store:
    """Collections by the path they are served at: `store["/v1/tags"]`, `store["/v1/conversations/7/notes"]`."""

    def __init__(self, orders: dict[str, Callable[[Record, int], str]]) -> None:
        self._orders = orders
        self._collections: dict[str, Collection] = {}

    def __getitem__(self, path: str) -> Collection:
        if path not in self._collections:
            order = self._orders.get(path.rpartition("/")[2], self._orders.get("", by_arrival))
            self._collections[path] = Collection(order=order)
        return self._collections[path]

    def items(self) -> Iterator[tuple[str, Collection]]:
        """Every collection that was ever asked for, with its path."""
        yield from self._collections.items()

    def find(self, path: str) -> Record | None:
        """The record at `<collection>/<id>`, or None."""
        parent, _, identifier = path.rpartition("/")
        return self._collections[parent].get(identifier) if parent in self._collections else None

    def forget(self, path: str) -> Record | None:
        """Remove the record at `<collection>/<id>` and everything kept below it."""
        parent, _, identifier = path.rpartition("/")
        removed = self[parent].remove(identifier)
        if removed is not None:
            for below in [known for known in self._collections if known.startswith(f"{path}/")]:
                del self._collections[below]
        return removed

    def clear(self) -> None:
        """Forget everything."""
        self._collections.clear()


def page_of(records: Iterable[Keyed], size: int) -> tuple[list[Keyed], bool]:
    """The first `size` of `records`, and whether there are more."""
    taken = list(itertools.islice(records, size + 1))
    return taken[:size], len(taken) > size
