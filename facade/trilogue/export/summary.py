"""What an export tells while it runs, and when it has ended."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - attrs resolves annotations at run time for its users

import attrs

from trilogue.errors import TrilogueError  # noqa: TC001 - as above
from trilogue.records import Provider  # noqa: TC001 - as above


@attrs.frozen(kw_only=True)
class Progress:
    """How far a run is.

    Args:
        units_done: units that are read completely, those of earlier runs included.
        units_total: units of the run.
        rows: rows written by this run, in all tables.
        rejects: items that could not be read.
        requests: requests sent, retries included.
        retries: requests that repeated an earlier one.
        waited: seconds that rate limits held requests back, added up.
        seconds: since the run began.
        share: how much of the work is done, between 0 and 1; None where it cannot be told.

    """

    units_done: int
    units_total: int
    rows: int
    rejects: int
    requests: int
    retries: int
    waited: float
    seconds: float
    share: float | None

    @property
    def seconds_left(self) -> float | None:
        """An estimate of the seconds until the end; None where it cannot be told."""
        return None if not self.share else self.seconds * (1 - self.share) / self.share


@attrs.frozen(kw_only=True)
class Summary:
    """What a run has done.

    Args:
        rows: rows written, by table.
        rejects: items that could not be read, in the table ``rejects``.
        requests: requests sent, retries included.
        retries: requests that repeated an earlier one.
        bytes: bytes of answers, decompressed.
        waited: seconds that rate limits held requests back, added up.
        seconds: how long it took.
        errors: what ended the reading of a provider.

    """

    rows: Mapping[str, int]
    rejects: int
    requests: int
    retries: int
    bytes: int
    waited: float
    seconds: float
    errors: Mapping[Provider, TrilogueError]

    @property
    def complete(self) -> bool:
        """Whether everything was read. Rejects do not change it."""
        return not self.errors
