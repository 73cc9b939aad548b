"""The Exports API: all conversations or messages of a time window (docs.dixa.io, Exports API 1.0.0)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import attrs

from trilogue._internal.json_types import is_array, is_object
from trilogue._internal.times import parse_time
from trilogue.testing._base.handlers import HandlerCall, HandlerError, HandlerTable
from trilogue.testing.dixa.channels import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.testing._base.store import Record
    from trilogue.testing.dixa.state import DixaState

HANDLERS = HandlerTable()

PATHS = ("/v1/conversation_export", "/v1/message_export")
LONGEST_WINDOW = dt.timedelta(days=31)
_WINDOWS = ("created", "updated", "closed", "last_message_created")


@attrs.frozen(kw_only=True)
class Selection:
    """What a request selects."""

    windows: dict[str, tuple[int, int]]
    """Unix milliseconds by the name of the time that they bound: the first, and the first behind the last."""
    csids: frozenset[int] | None

    def takes(self, conversation: int, times: dict[str, int | None]) -> bool:
        """Whether a conversation or message with these times is in every window."""
        if self.csids is not None and conversation not in self.csids:
            return False
        return all(
            (time := times.get(name)) is not None and first <= time < end for name, (first, end) in self.windows.items()
        )


@HANDLERS.route("GET /v1/conversation_export")
def export_conversations(service: DixaState, call: HandlerCall) -> Any:
    selection = _selection(call)
    exported = (_conversation(service, each) for each in service.store["/v1/conversations"])
    return [each for each in exported if selection.takes(each["id"], _times_of(each))]


@HANDLERS.route("GET /v1/message_export")
def export_messages(service: DixaState, call: HandlerCall) -> Any:
    selection = _selection(call)
    found: list[Record] = []
    for conversation in service.store["/v1/conversations"]:
        times = _times_of(_conversation(service, conversation))
        for message in service.store[f"/v1/conversations/{conversation['id']}/messages"]:
            exported = _message(service, conversation, message)
            if selection.takes(conversation["id"], {**times, "created": exported["created_at"]}):
                found.append(exported)
    return found


def _selection(call: HandlerCall) -> Selection:
    """What the request selects; `HandlerError` 400 if it selects nothing or too much."""
    windows = dict(_windows(call))
    csids = call.query.get("csids")
    if not windows and not csids:
        raise HandlerError(400, "a time window, or csids, is required")
    try:
        numbers = None if not csids else frozenset(int(each) for each in csids.split(","))
    except ValueError:
        raise HandlerError(400, "csids must be numbers with commas between them") from None
    return Selection(windows=windows, csids=numbers)


def _windows(call: HandlerCall) -> Iterator[tuple[str, tuple[int, int]]]:
    for name in _WINDOWS:
        after, before = call.query.get(f"{name}_after"), call.query.get(f"{name}_before")
        if after is None and before is None:
            continue
        if after is None or before is None:
            raise HandlerError(400, f"{name}_after and {name}_before go together")
        first, end = _milliseconds(f"{name}_after", after), _milliseconds(f"{name}_before", before)
        if end < first or end - first > LONGEST_WINDOW / dt.timedelta(milliseconds=1):
            raise HandlerError(400, f"the window of {name} must span at most {LONGEST_WINDOW.days} days")
        yield name, (first, end)


def _milliseconds(name: str, text: str) -> int:
    if text.isdecimal():
        return int(text)
    try:
        day = dt.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=dt.UTC)
    except ValueError:
        raise HandlerError(400, f"{name} must be yyyy-mm-dd or Unix milliseconds") from None
    return round(day.timestamp() * 1000)


def _unix(value: object) -> int | None:
    time = parse_time(value)
    return None if time is None else round(time.timestamp() * 1000)


def _times_of(exported: Record) -> dict[str, int | None]:
    return {name: exported[f"{name}_at"] for name in _WINDOWS}


def _conversation(service: DixaState, conversation: Record) -> Record:
    """A conversation in the form of the Exports API; what the sandbox does not store is null."""
    requester = service.person(conversation["requesterId"])
    messages = [_unix(each["createdAt"]) for each in service.store[f"/v1/conversations/{conversation['id']}/messages"]]
    last_message = max((each for each in messages if each is not None), default=None)
    changed = _unix(conversation.get("stateUpdatedAt"))
    closed = conversation["state"] == "Closed"
    queue = conversation.get("queue", {})
    return {
        "id": conversation["id"],
        "created_at": _unix(conversation["createdAt"]),
        "queued_at": _unix(queue.get("queuedAt")),
        "assigned_at": None,
        "closed_at": changed if closed else None,
        "updated_at": max((each for each in (changed, last_message) if each is not None), default=None),
        "last_message_created_at": last_message,
        "anonymized_at": _unix(conversation.get("anonymizedAt")),
        "initial_channel": conversation["channel"],
        "direction": conversation["direction"],
        "status": conversation["state"],
        "subject": conversation.get("subject"),
        "requester_id": requester["id"],
        "requester_name": requester.get("displayName"),
        "requester_email": requester.get("email"),
        "requester_phone_number": requester.get("phoneNumber"),
        "requester_additional_emails": requester.get("additionalEmails"),
        "requester_additional_phone_numbers": requester.get("additionalPhoneNumbers"),
        "queue_id": queue.get("id"),
        "queue_name": None,
        "assignee_id": None,
        "rating_score": None,
        "ratings": [],
        "tags": [_tag(service, each["id"]) for each in service.store[f"/v1/conversations/{conversation['id']}/tags"]],
        "custom_fields": [
            {"attribute_id": each["id"], "identifier": each["identifier"], "value": each["value"], "archived": False}
            for each in conversation.get("customAttributes", [])
        ],
    }


def _tag(service: DixaState, tag_id: str) -> str:
    tag = service.store.find(f"/v1/tags/{tag_id}") or {}
    return str(tag.get("name", tag_id))


def _message(service: DixaState, conversation: Record, message: Record) -> Record:
    """A message in the form of the Exports API."""
    attributes, author = message["attributes"], service.person(message["authorId"])
    sender = attributes.get("from")
    return {
        "id": message["id"],
        "csid": conversation["id"],
        "created_at": _unix(message["createdAt"]),
        "initial_channel": conversation["channel"],
        "direction": attributes["direction"],
        "author_name": author.get("displayName"),
        "author_email": author.get("email"),
        "from": _address(sender),
        "to": _addresses(attributes.get("to")),
        "cc": _addresses(attributes.get("cc")),
        "bcc": _addresses(attributes.get("bcc")),
        "text": text_of(attributes),
        "attached_files": [each.get("url") for each in attributes.get("attachments", [])],
    }


def _address(contact: Any) -> str | None:
    return str(contact["email"]) if is_object(contact) else contact


def _addresses(contacts: Any) -> list[Any] | None:
    if contacts is None:
        return None
    return [_address(each) for each in (contacts if is_array(contacts) else [contacts])]
