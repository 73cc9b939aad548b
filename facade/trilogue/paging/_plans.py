"""What a merge is made of: branches, the parts that providers contribute, and the plan of a Hub's listing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from trilogue.errors import TrilogueError
    from trilogue.paging._pages import Listing, ResumePosition
    from trilogue.paging._routine import Routine
    from trilogue.records import Contact, Skipped

T = TypeVar("T")

OnError: TypeAlias = Literal["raise", "collect"]
"""What an error of one provider does: "raise" ends the iteration; "collect" ends that provider's items and puts the
error into ``pager.errors``, and all items of the others come."""


@attrs.frozen
class Branch(Generic[T]):
    """A listing in order of time, or one item."""

    key: str
    """What names it among its provider's branches."""
    listing: Listing[T] | None = None
    item: T | None = None
    """The only item, where there is no listing."""
    newest: datetime | None = None
    """Its newest item's time, where the service promises it."""


@attrs.frozen
class Part(Generic[T]):
    """One provider's part of a merge, and what it does not have."""

    branches: Sequence[Branch[T]]
    skipped: Sequence[Skipped] = ()


@attrs.frozen
class Source(Generic[T]):
    """A provider: how its part is found, and what calls its operations."""

    provider: str
    open: Callable[[], Routine[Part[T]]]
    caller: Any


@attrs.frozen
class FirstRound:
    """What a first search found, for a second one that uses it."""

    contacts: Sequence[Contact[Any]]
    skipped: Sequence[Skipped]
    errors: Sequence[TrilogueError]


@attrs.frozen
class Expansion(Generic[T]):
    """A first search on all providers, and the sources that its result gives."""

    plan: Plan[Contact[Any]]
    sources: Callable[[FirstRound], Sequence[Source[T]]]


@attrs.frozen
class Plan(Generic[T]):
    """What is merged, and how."""

    name: str
    sources: Sequence[Source[T]]
    time: Callable[[T], datetime | None]
    on_error: OnError
    max_items: int | None
    start: ResumePosition
    prefetch: bool = True
    oldest_first: bool = False
    expansion: Expansion[T] | None = None
    """Makes the sources when it is iterated, instead of ``sources``."""
