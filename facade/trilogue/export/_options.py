"""The arguments of ``run`` and ``run_async``, checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from trilogue._internal.arguments import require_bool, short
from trilogue._internal.checks import is_number
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.export.summary import Progress
    from trilogue.paging._plans import OnError

DEFAULT_PATIENCE = 600.0
"""Seconds for which a service may be down before the run gives it up."""
DEFAULT_TIMING = Timing()


def _callable_or_none(_instance: object, _attribute: object, value: Any) -> None:
    if value is not None and not callable(value):
        raise TypeError(f"on_progress must be a function, not {short(value)}")


@attrs.frozen(kw_only=True)
class RunOptions:
    """The keyword arguments that ``run`` and ``run_async`` share."""

    strict: bool
    on_error: OnError
    on_progress: Callable[[Progress], object] | None = attrs.field(validator=_callable_or_none)
    patience: float
    timing: Timing

    def __attrs_post_init__(self) -> None:
        require_bool("strict", self.strict)
        if self.on_error not in {"raise", "collect"}:
            raise ValueError(f'on_error must be "raise" or "collect", not {short(self.on_error)}')
        if not is_number(self.patience) or self.patience < 0:
            raise ValueError(f"patience must be 0 seconds or more, not {short(self.patience)}")
