"""Dixa's state: an organisation with its records, and Dixa's pages.

The methods that begin with `add_` are for tests and demonstrations as well as for handlers.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any, ClassVar

from trilogue.testing._base.clock import Clock, iso
from trilogue.testing._base.handlers import HandlerCall, HandlerError
from trilogue.testing._base.ids import IdGenerator
from trilogue.testing._base.state import ServiceState
from trilogue.testing._base.store import KeyedRecord, Record, Store, insertion_order, path_segment, take_page
from trilogue.testing.dixa.channels import CHANNELS, message_attributes
from trilogue.testing.dixa.formats import HOTLINE, SUPPORT, gmt

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from trilogue.testing._base.deliveries import Deliveries

DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE = 25, 100
"""Ours: Dixa documents neither."""


class DixaState(ServiceState):
    """A Dixa organisation."""

    provider: ClassVar[str] = "dixa"

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        super().__init__(clock=clock, deliveries=deliveries)
        self.reset()

    def new_store(self) -> Store:
        """An empty store: conversations by number, the activity log by time, and the rest in order of creation."""

        def by_number(conversation: Record, _: int) -> str:
            return f"{conversation['id']:016d}"

        def by_time(entry: Record, sequence: int) -> str:
            return f"{entry['activityTimestamp']} {sequence:016d}"

        return Store({"conversations": by_number, "activitylog": by_time, "": insertion_order})

    def reset(self) -> None:
        """Return to an organisation with one administrator, one queue and two contact endpoints."""
        self.store.clear()
        self.ids = IdGenerator(seed=2)
        self._last_conversation_id = 1000
        self.organization = {"id": "0f7e2d91-5c4b-4a38-8b6d-2e9f1c7a5d30", "name": "Acme Outdoor"}
        self.admin = self.add_agent("Alex Admin", "alex@acme.example", roles=["Admin"])
        self.queue = self.add_queue("Support", is_default=True)
        for endpoint in (
            {"id": SUPPORT, "_type": "EmailEndpoint", "address": SUPPORT, "name": "Support"},
            {"id": HOTLINE, "_type": "TelephonyEndpoint", "number": HOTLINE, "functionality": ["VoiceInbound", "Sms"]},
        ):
            self.store["/v1/contact-endpoints"].add(endpoint)
        for channel in ("WidgetChat", "Messenger", "PstnPhone", "Email"):
            flow = {"id": self.ids.uuid(), "name": f"{channel} flow", "channel": channel, "contactEndpointId": SUPPORT}
            self.store["/v1/flows"].add(flow)
        self.store["/v1/custom-attributes"].add(
            {
                "id": self.ids.uuid(),
                "entityType": "Conversation",
                "identifier": "order_number",
                "label": "Order number",
                "inputDefinition": {"_type": "Text", "placeholder": "AO-10000"},
                "createdAt": iso(self.clock.tick()),
                "isRequired": False,
                "isArchived": False,
                "isDeactivated": False,
            }
        )

    def counters(self) -> dict[str, Any]:
        """The number of the last conversation."""
        return {"conversations": self._last_conversation_id}

    def restore_counters(self, counters: Mapping[str, Any]) -> None:
        """Continue behind that conversation."""
        self._last_conversation_id = int(counters["conversations"])

    def page(self, call: HandlerCall, records: Iterable[KeyedRecord], *, most: int = MAX_PAGE_SIZE) -> Any:
        """A page as `{"data", "meta"}`.

        `meta.next` is a relative path with the page key only, as the service sends it: the client must repeat its
        filters.

        Args:
            call: gives the page size (`pageLimit`), or the key of a following page (`pageKey`).
            records: what is listed, beginning behind the key `after(call)`.
            most: the largest page size.

        """
        _, size = self._cursor(call)
        text = call.query.get("pageLimit", str(size or DEFAULT_PAGE_SIZE))
        limit = self.page_size("pageLimit", text, most=most)
        pairs, more = take_page(records, limit)
        meta: dict[str, str] = {}
        if more:
            key = json.dumps({"after": pairs[-1][0], "pageLimit": limit})
            meta["next"] = f"{call.path}?pageKey={base64.urlsafe_b64encode(key.encode()).decode()}"
        return {"data": [record for _, record in pairs], "meta": meta}

    def after(self, call: HandlerCall) -> str:
        """The sort key behind which the call's page begins."""
        return self._cursor(call)[0]

    def _cursor(self, call: HandlerCall) -> tuple[str, int | None]:
        """The sort key and the page size in the call's page key."""
        if not (key := call.query.get("pageKey")):
            return "", None
        try:
            cursor = json.loads(base64.urlsafe_b64decode(key))
            return str(cursor["after"]), int(cursor["pageLimit"])
        except (ValueError, KeyError, TypeError, RecursionError):
            raise HandlerError(400, "pageKey is not one of this service") from None

    def add_agent(self, name: str, email: str, **fields: Any) -> Record:
        """Add an agent.

        Args:
            name: the display name.
            email: the e-mail address.
            **fields: other fields of the vendor's schema.

        """
        return self._add_person("agents", {"displayName": name, "email": email, "roles": ["Agent"], **fields})

    def add_end_user(self, *, at: dt.datetime | None = None, **fields: Any) -> Record:
        """Add an end user.

        Args:
            at: when it was created. By default now.
            **fields: fields of the vendor's schema: `displayName`, `email`, `phoneNumber`, `externalId`, …

        """
        return self._add_person("endusers", {"customAttributes": [], **fields}, at)

    def _add_person(self, kind: str, fields: Mapping[str, Any], at: dt.datetime | None = None) -> Record:
        with self.lock:
            return self.store[f"/v1/{kind}"].add(
                {
                    "id": self.ids.uuid(),
                    "createdAt": iso(at or self.clock.tick()),
                    "additionalEmails": [],
                    "additionalPhoneNumbers": [],
                    "middleNames": [],
                    **fields,
                }
            )

    def add_queue(self, name: str, *, is_default: bool = False, **fields: Any) -> Record:
        """Add a queue without members; `fields` are other fields of the vendor's schema."""
        with self.lock:
            return self.store["/v1/queues"].add(
                {
                    "id": self.ids.uuid(),
                    "name": name,
                    "isDefault": is_default,
                    "organizationId": self.organization["id"],
                    "queueThresholds": {},
                    "slaCalculationMethod": "AbandonedIgnored",
                    "offeringAlgorithm": "AllAtOnce",
                    "memberListType": "Default",
                    "doNotOfferTimeouts": {},
                    "isDoNotOfferEnabled": False,
                    **fields,
                }
            )

    def add_conversation(
        self, requester_id: str, channel: str = "Email", *, at: dt.datetime | None = None, **fields: Any
    ) -> Record:
        """Add an open conversation, and publish its event.

        Args:
            requester_id: the end user.
            channel: a key of `channels.CHANNELS`.
            at: when it was created. By default now.
            **fields: other fields of the vendor's schema.

        """
        with self.lock:
            moment = at or self.clock.tick()
            self._last_conversation_id += 1
            conversation: Record = {
                "_type": CHANNELS[channel].conversation,
                "id": self._last_conversation_id,
                "requesterId": requester_id,
                "channel": channel,
                "createdAt": gmt(moment),
                "direction": "Inbound",
                "state": "Open",
                "stateUpdatedAt": gmt(moment),
                "queue": {"id": self.queue["id"], "queuedAt": gmt(moment)},
                "customAttributes": [],
                **CHANNELS[channel].fields(self.person(requester_id)),
                **fields,
            }
            self.store["/v1/conversations"].add(conversation)
            self.log_activity(conversation, "ConversationCreatedByCustomer", requester_id, at=moment)
            self.publish("CONVERSATION_CREATED", {"conversation": conversation})
            return conversation

    def add_message(
        self, conversation: Record, content: Mapping[str, Any], *, direction: str, author_id: str,
        at: dt.datetime | None = None, **fields: Any,
    ) -> Record:  # fmt: skip
        """Add a message in the schema of its conversation's channel, and publish its event.

        Args:
            conversation: the conversation's record.
            content: `{"_type": "Text", "value": …}`, or the same with "Html".
            direction: "Inbound" or "Outbound".
            author_id: the end user or agent who wrote it.
            at: when it was written. By default now.
            **fields: `externalId`, and attributes of the message that are added or replaced.

        """
        with self.lock:
            moment = at or self.clock.tick()
            message = {
                "id": self.ids.uuid(),
                "authorId": author_id,
                "createdAt": gmt(moment),
                **({"externalId": fields.pop("externalId")} if "externalId" in fields else {}),
                "attributes": message_attributes(
                    conversation,
                    content,
                    direction=direction,
                    author=self.person(author_id),
                    requester=self.person(conversation["requesterId"]),
                    **fields,
                ),
            }
            self.store[f"/v1/conversations/{conversation['id']}/messages"].add(message)
            activity = "MessageAddedByCustomer" if direction == "Inbound" else "MessageAddedByAgent"
            added = {"_type": "MessageAddedAttribute", "messageId": message["id"]}
            self.log_activity(conversation, activity, author_id, added, at=moment)
            self.publish("CONVERSATION_MESSAGE_ADDED", {"conversation": conversation, "message": message})
            return message

    def log_activity(
        self, conversation: Record, kind: str, author_id: str, attributes: Mapping[str, Any] | None = None,
        *, at: dt.datetime | None = None,
    ) -> None:  # fmt: skip
        """Add an entry to the activity log, which the conversation's and the organisation's lists share.

        Args:
            conversation: the conversation's record.
            kind: the entry's `_type`.
            author_id: the end user or agent who acted.
            attributes: the entry's attributes, if it has any.
            at: when it happened. By default now.

        """
        author = self.person(author_id)
        names = {"id": "id", "displayName": "name", "email": "email", "phoneNumber": "phoneNumber"}
        entry = {
            "id": self.ids.uuid(),
            "conversationId": conversation["id"],
            "activityTimestamp": gmt(at or self.clock.tick()),
            "activityType": f"{kind}ActivityType",
            "_type": kind,
            "author": {to: author[name] for name, to in names.items() if author.get(name)},
        }
        if attributes is not None:
            entry["attributes"] = dict(attributes)
        self.store["/v1/activitylog"].add(entry)

    def person(self, identifier: str) -> Record:
        """The end user or agent with this id; a record with nothing but the id if there is none."""
        segment = path_segment(identifier)
        found = self.store.find(f"/v1/endusers/{segment}") or self.store.find(f"/v1/agents/{segment}")
        return found or {"id": identifier}
