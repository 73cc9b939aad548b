"""Small formats of Dixa's API: times, envelopes, and the organisation's addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.testing._base.clock import iso

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from trilogue.testing._base.store import Record

CONVERSATION = "/v1/conversations/{}"
"""The path of a conversation, with `{}` for its id."""

SUPPORT = "support@acme.example"
"""The organisation's e-mail address: its first contact endpoint."""
HOTLINE = "+4570123456"
"""The organisation's telephone number: its second contact endpoint."""


def gmt(moment: dt.datetime) -> str:
    """`2021-12-01T12:46:36.581Z[GMT]`. The document says RFC 3339; the service appends `[GMT]`."""
    return f"{iso(moment)}[GMT]"


def zoneless(moment: dt.datetime) -> str:
    """`2021-12-01T12:46:36.581`: UTC without a zone, as the service sends presence times."""
    return iso(moment).removesuffix("Z")


def data(records: Iterable[Record]) -> Any:
    """Dixa's envelope around a list."""
    return {"data": list(records)}


def failure(error: Mapping[str, Any]) -> Record:
    """The result of one item of a bulk action that failed."""
    return {"_type": "BulkActionFailure", "error": error}


def success(result: Any) -> Record:
    """The result of one item of a bulk action that succeeded."""
    return {"_type": "BulkActionSuccess", "data": result}


def without_id(record: Record) -> Record:
    """A record without its `id`, for schemas that have none."""
    return {name: value for name, value in record.items() if name != "id"}


def presence(agent: Record, now: dt.datetime) -> Record:
    """An agent's presence: every agent is online, and was last seen at the start of the current minute."""
    return {
        "userId": agent["id"],
        "requestTime": zoneless(now),
        "lastSeen": zoneless(now.replace(second=0, microsecond=0)),
        "presenceStatus": "Working",
        "connectionStatus": "Online",
        "activeChannels": ["Email", "WidgetChat", "PstnPhone"],
    }


def anonymize_record(conversation: Record, moment: dt.datetime) -> None:
    """Reduce a conversation to the fields of the schema `AnonymizedConversation`."""
    names = ("id", "requesterId", "channel", "createdAt", "direction", "stateUpdatedAt")
    kept = {name: conversation[name] for name in names}
    conversation.clear()
    conversation.update(
        kept, _type="AnonymizedConversation", state="Closed", anonymizedAt=gmt(moment), customAttributes=[]
    )
