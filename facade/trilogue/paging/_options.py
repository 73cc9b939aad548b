"""The options that listing methods share. Apart from pagers, so that a client class does not import those."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from datetime import datetime

OnProblem: TypeAlias = Literal["yield", "raise"]
"""What becomes of an item that cannot be read: it is given with ``problem`` set and its data in ``raw``, or raises
``ResponseInvalidError``."""


class ListOptions(NamedTuple):
    """The keyword arguments that listing methods share, as they pass them on.

    Args:
        page_size: items per request; None for the default.
        max_items: items in total; None for all.
        resume_from: the ``resume_token`` to go on from.
        prefetch: whether to fetch the next page while this one is used.
        on_problem: what becomes of an item that cannot be read.
        since: only items from this time on; None for all.
        until: only items before this time; None for all.

    """

    page_size: int | None = None
    max_items: int | None = None
    resume_from: str | None = None
    prefetch: bool = False
    on_problem: OnProblem = "yield"
    since: datetime | None = None
    until: datetime | None = None
