"""A sandbox's state as JSON values, and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from trilogue.testing._base.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.testing.sandbox import Sandbox

_VERSION = 1
"""Of the form of the values."""


def saved(sandbox: Sandbox) -> dict[str, Any]:
    """What `Sandbox.save` returns."""
    return {
        "version": _VERSION,
        "clock": sandbox.clock.offset.total_seconds(),
        "faults": [fault.to_dict() for fault in sandbox.faults.all],
        **{service.provider: service.to_dict() for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch)},
    }


def restore(sandbox: Sandbox, state: Mapping[str, Any]) -> None:
    """Replace the state of a sandbox by one that `saved` returned.

    Raises:
        LookupError, TypeError, ValueError, AttributeError: it is not one.

    """
    if state["version"] != _VERSION:
        raise ValueError(f"its version is {state['version']!r}, not {_VERSION}")
    faults = [Fault.from_dict(each) for each in state["faults"]]
    sandbox.reset()
    sandbox.clock.advance(state["clock"])
    sandbox.faults.add(*faults)
    for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch):
        service.restore(json.loads(json.dumps(state[service.provider])))
