"""What Sunshine's resources have in common: pages of all records, and new records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trilogue.testing._base.handlers import HandlerCall
    from trilogue.testing._base.store import Collection, Record
    from trilogue.testing.sunshine.state import SunshineState


def page_of_all(service: SunshineState, call: HandlerCall, records: Collection) -> tuple[list[Record], dict[str, Any]]:
    """A page of all records; see `SunshineState.page`."""
    return service.page(call, records)


def new_record(service: SunshineState, call: HandlerCall, **fields: Any) -> Record:
    """A record of the body's fields, with defaults for those that it does not have."""
    return {**fields, **call.fields, "id": service.ids.object_id(service.clock.tick())}
