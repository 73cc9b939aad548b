"""What Sinch's resources have in common: their path, new records, updates by mask, and notifications."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue._internal.json_types import is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.testing._base.handlers import HandlerCall
    from trilogue.testing._base.store import Record
    from trilogue.testing.sinch.state import SinchState

PROJECT = "/v1/projects/{}"
"""The path of a project, with `{}` for its id."""


def new_record(service: SinchState, call: HandlerCall, **defaults: Any) -> Record:
    """A record of the body's fields, with defaults for those that it does not have."""
    return {**defaults, **call.body, "id": service.ids.ulid(service.clock.tick())}


def notifications(key: str, **kinds: str) -> Callable[[SinchState, str, Record], None]:
    """A function that publishes changes of a record; see `Resource.on_change`.

    Args:
        key: the record's key in the notification.
        **kinds: the notification's name for `create`, `update` and `delete`. Other changes are not published.

    """

    def publish(service: SinchState, change: str, record: Record) -> None:
        if change in kinds:
            service.publish(kinds[change], {key: record})

    return publish


def update_by_mask(_: SinchState, call: HandlerCall, record: Record) -> None:
    """Apply an update: the fields in `update_mask.paths`, or without a mask all fields of the body.

    A field that the mask names and the body does not contain becomes empty.
    """
    body = {name: value for name, value in call.body.items() if name not in ("id", "last_received")}
    paths = [path for value in call.query.getlist("update_mask.paths") for path in value.split(",")]
    if mask := {path.partition(".")[0] for path in paths}:
        for name in mask & record.keys() - body.keys():
            record[name] = type(record[name])()
        body = {name: body[name] for name in mask & body.keys()}
    if call.query.get("metadata_update_strategy") == "MERGE_PATCH" and is_object(body.get("metadata_json")):
        body["metadata_json"] = record.get("metadata_json", {}) | body["metadata_json"]
    record.update(body)
