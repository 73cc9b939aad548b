"""The state of the Sinch Conversation API: a project with its records, and Sinch's pages.

The methods that begin with `add_` are for tests and demonstrations as well as for handlers.
"""

from __future__ import annotations

import base64
import datetime as dt
import heapq
import json
from operator import itemgetter
from typing import TYPE_CHECKING, Any, ClassVar

from trilogue.testing._base.clock import Clock, iso
from trilogue.testing._base.handlers import HandlerError
from trilogue.testing._base.ids import IdGenerator, ulid
from trilogue.testing._base.state import ServiceState
from trilogue.testing._base.store import KeyedRecord, Record, Store, take_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trilogue.testing._base.deliveries import Deliveries

DEFAULT_PAGE_SIZE = 10
"""The document's default of `page_size`."""
_FIRST_TIME = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
"""The time of the oldest generated message."""


class SinchState(ServiceState):
    """A Sinch project.

    Attributes:
        project_id: the only project that exists.
        app_id: the app that exists from the start.
        key_id: the id of the only valid access key.
        key_secret: the key's secret.
        consents: the last registration, "opt_in" or "opt_out", by contact id and channel.
        correlation_ids: the `correlation_id` of sent messages by message id, which callbacks repeat.

    """

    provider: ClassVar[str] = "sinch"
    root_depth: ClassVar[int] = 3

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        super().__init__(clock=clock, deliveries=deliveries)
        self.consents: dict[tuple[str, str], str] = {}
        self.correlation_ids: dict[str, str] = {}
        self.reset()

    def new_store(self) -> Store:
        """An empty store: messages by time, and the rest by id, which is the order of creation."""

        def by_time(message: Record, _: int) -> str:
            return f"{message['accept_time']} {message['id']}"

        return Store({"messages": by_time, "": lambda record, _: str(record["id"])})

    def reset(self) -> None:
        """Return to one project with one app."""
        self.store.clear()
        self.ids = IdGenerator(seed=3)
        self.consents.clear()
        self.correlation_ids.clear()
        self.project_id = "8a7c1d52-0f4e-4b61-9d3a-5e2f7c9b6a10"
        self.app_id = ulid(_FIRST_TIME, 1)
        self.key_id = "3c5d9e70-6b1f-4f2a-8d4c-1a7b0e6f9c32"
        self.key_secret = "sandbox~sinch.key-Secret_1"  # noqa: S105 - valid in the sandbox only
        self.store[f"{self.root}/apps"].add(
            {
                "id": self.app_id,
                "display_name": "Acme Outdoor",
                "channel_credentials": [],
                "conversation_metadata_report_view": "NONE",
                "retention_policy": {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 180},
                "dispatch_retention_policy": {"retention_type": "MESSAGE_EXPIRE_POLICY", "ttl_days": 0},
                "processing_mode": "CONVERSATION",
                "rate_limits": {"inbound": 25, "outbound": 20, "webhooks": 25},
                "smart_conversation": {"enabled": False},
            }
        )

    def counters(self) -> dict[str, Any]:
        """The consents and correlation ids."""
        consents = [[*key, value] for key, value in self.consents.items()]
        return {"consents": consents, "correlation_ids": dict(self.correlation_ids)}

    def restore_counters(self, counters: Mapping[str, Any]) -> None:
        """Return to these consents and correlation ids."""
        self.consents = {(contact, channel): value for contact, channel, value in counters["consents"]}
        self.correlation_ids = dict(counters["correlation_ids"])

    @property
    def root(self) -> str:
        """The path of the project."""
        return f"/v1/projects/{self.project_id}"

    def page(
        self, query: Mapping[str, Any], records: Iterable[KeyedRecord], *, most: int
    ) -> tuple[list[Record], dict[str, Any]]:
        """A page, and the token of the next one.

        Args:
            query: the query, or the body; gives the page size (`page_size`). 0 selects the default; a size above
                `most` selects `most`.
            records: what is listed, beginning at the key `cursor(query)`.
            most: the largest page size.

        Returns:
            The records, and `{"next_page_token": …}`; the token is empty on the last page.

        """
        text = str(query.get("page_size") or "0")
        if not text.isdecimal():
            raise HandlerError(400, "page_size must be a number")
        size = int(text) or DEFAULT_PAGE_SIZE
        pairs, more = take_page(records, min(size, most) if self.limits.page_sizes else size)
        token = base64.urlsafe_b64encode(json.dumps([pairs[-1][0]]).encode()).decode() if more else ""
        return [record for _, record in pairs], {"next_page_token": token}

    def cursor(self, query: Mapping[str, Any]) -> str:
        """The sort key in the page token of a query or a body, behind which its page begins."""
        token = query.get("page_token")
        if not token:
            return ""
        try:
            return str(json.loads(base64.urlsafe_b64decode(token))[0])
        except (ValueError, LookupError, TypeError, RecursionError):
            raise HandlerError(400, "page_token is not one of this service") from None

    def messages(self, conversations: Iterable[Record], *, before: str = "") -> Iterable[KeyedRecord]:
        """The messages of these conversations, newest first.

        Args:
            conversations: the conversations' records.
            before: list only messages in front of this sort key. By default all.

        """
        scans = [
            self.store[f"{self.root}/conversations/{each['id']}/messages"].scan(before=before, reverse=True)
            for each in conversations
        ]
        return heapq.merge(*scans, key=itemgetter(0), reverse=True)

    def find_message(self, message_id: str) -> tuple[str, Record]:
        """The path of the collection that contains a message, and the message; `HandlerError` 404 if there is none."""
        for conversation in self.store[f"{self.root}/conversations"]:
            path = f"{self.root}/conversations/{conversation['id']}/messages"
            if (message := self.store[path].get(message_id)) is not None:
                return path, message
        raise HandlerError(404, f"message {message_id} was not found")

    def add_contact(self, *identities: tuple[str, str], at: dt.datetime | None = None, **fields: Any) -> Record:
        """Add a contact.

        Args:
            *identities: pairs of channel and identity, such as `("WHATSAPP", "4512345678")`.
            at: when it was created. By default now.
            **fields: other fields of the vendor's schema.

        """
        with self.lock:
            return self.store[f"{self.root}/contacts"].add(
                {
                    "id": self.ids.ulid(at or self.clock.tick()),
                    "channel_identities": [
                        {"channel": channel, "identity": identity, "app_id": ""} for channel, identity in identities
                    ],
                    "channel_priority": [],
                    "display_name": "",
                    "email": "",
                    "external_id": "",
                    "language": "EN_US",
                    "metadata": "",
                    **fields,
                }
            )

    def add_conversation(
        self, contact_id: str, channel: str, *, at: dt.datetime | None = None, **fields: Any
    ) -> Record:
        """Add an active conversation between the sandbox's app and a contact.

        Args:
            contact_id: the contact.
            channel: its `active_channel`.
            at: when it began. By default now.
            **fields: other fields of the vendor's schema.

        """
        with self.lock:
            moment = at or self.clock.tick()
            return self.store[f"{self.root}/conversations"].add(
                {
                    "id": self.ids.ulid(moment),
                    "app_id": self.app_id,
                    "contact_id": contact_id,
                    "active": True,
                    "active_channel": channel,
                    "last_received": iso(moment),
                    "metadata": "",
                    **fields,
                }
            )

    def add_message(
        self, conversation: Record, *, direction: str, at: dt.datetime | None = None,
        identity: Mapping[str, Any] | None = None, **fields: Any,
    ) -> Record:  # fmt: skip
        """Add a message; publish its event if it comes from the contact.

        Args:
            conversation: the conversation's record.
            direction: "TO_APP" or "TO_CONTACT".
            at: when it was accepted. By default now.
            identity: the channel identity it was sent from or to. By default the contact's on the active channel.
            **fields: `contact_message` or `app_message`, and other fields of the vendor's schema.

        """
        with self.lock:
            moment = at or self.clock.tick()
            message: Record = {
                "id": self.ids.ulid(moment),
                "direction": direction,
                "channel_identity": {**(identity or self._identity(conversation)), "app_id": conversation["app_id"]},
                "conversation_id": conversation["id"],
                "contact_id": conversation["contact_id"],
                "metadata": "",
                "accept_time": iso(moment),
                "sender_id": "",
                "processing_mode": "CONVERSATION",
                "injected": False,
                **fields,
            }
            conversation["last_received"] = message["accept_time"]
            self.store[f"{self.root}/conversations/{conversation['id']}/messages"].add(message)
            if direction == "TO_APP":
                self.publish("message", message)
            return message

    def add_reaction(self, message: Record, emoji: str) -> None:
        """Publish the event of a contact's reaction to a message. The API lists no reactions.

        Args:
            message: the message's record.
            emoji: the emoji, as a string.

        """
        with self.lock:
            moment = self.clock.tick()
            common = ("channel_identity", "contact_id", "conversation_id", "processing_mode")
            reaction = {"emoji": emoji, "action": "REACTION_ACTION_REACT", "message_id": message["id"]}
            event = {
                "id": self.ids.ulid(moment),
                "direction": "TO_APP",
                "accept_time": iso(moment),
                "contact_message_event": {"reaction_event": reaction},
            }
            self.publish("event", event | {name: message[name] for name in common})

    def _identity(self, conversation: Record) -> Record:
        """The contact's identity on the conversation's active channel, or else its first one."""
        contact = self.require_by_id(f"{self.root}/contacts", conversation["contact_id"])
        identities: list[Record] = contact["channel_identities"]
        on_channel = [each for each in identities if each["channel"] == conversation["active_channel"]]
        return (on_channel or identities)[0]

    def generate_messages(self, conversation_id: str, count: int) -> None:
        """Fill a conversation with messages that are made when they are read, so that a million need no memory.

        Args:
            conversation_id: the conversation.
            count: how many. There is one for each second since 2020-01-01.

        """
        with self.lock:
            conversation = self.require_by_id(f"{self.root}/conversations", conversation_id)
            identity = {"channel": conversation["active_channel"], "identity": "4512345678", "app_id": self.app_id}

            def make(index: int) -> Record:
                moment = _FIRST_TIME + dt.timedelta(seconds=index)
                return {
                    "id": ulid(moment, index),
                    "direction": "TO_APP",
                    "contact_message": {"text_message": {"text": f"Message number {index}"}},
                    "channel_identity": identity,
                    "conversation_id": conversation_id,
                    "contact_id": conversation["contact_id"],
                    "metadata": "",
                    "accept_time": iso(moment),
                    "injected": False,
                }

            self.store[f"{self.root}/conversations/{conversation_id}/messages"].generate(count, make)
