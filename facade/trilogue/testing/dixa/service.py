"""Dixa: the token, pages, error shape, and the state behind the operations.

What each operation does stands in the modules beside this one; how conversations and messages look, in `shapes`.
"""

from __future__ import annotations

import base64
import hmac
import json
from typing import TYPE_CHECKING, Any, ClassVar

from trilogue.testing.clock import Clock, iso
from trilogue.testing.dixa import (
    analytics,
    anonymization,
    conversations,
    groups,
    notes,
    organization,
    people,
    search,
)
from trilogue.testing.dixa.events import Pusher
from trilogue.testing.dixa.shapes import CHANNELS, HOTLINE, SUPPORT, attributes, gmt
from trilogue.testing.ids import Ids
from trilogue.testing.service import Call, Refused, Service, Table
from trilogue.testing.store import Keyed, Record, Store, by_arrival, page_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from starlette.requests import Request

    from trilogue.testing.deliveries import Deliveries


PAGE_DEFAULT, PAGE_AT_MOST = 25, 100
"""Dixa documents neither."""


class Dixa(Service):
    """The service; `token` is the one that it accepts, raw or after `Bearer`."""

    provider: ClassVar[str] = "dixa"
    table: ClassVar[Table] = Table.of(
        people, groups, conversations, notes, anonymization, search, organization, analytics
    )

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        super().__init__(clock=clock, deliveries=deliveries)
        self.token = "sandbox.dixa.eyJvcmciOiJhY21lIn0"  # noqa: S105 - opens nothing but this sandbox
        self.reset()

    def new_store(self) -> Store:
        """An empty store in the service's order."""

        def by_number(conversation: Record, _: int) -> str:
            return f"{conversation['id']:016d}"

        def by_time(entry: Record, sequence: int) -> str:
            return f"{entry['activityTimestamp']} {sequence:016d}"

        return Store({"conversations": by_number, "activitylog": by_time, "": by_arrival})

    def new_pusher(self) -> Pusher:
        """How the service delivers to webhooks."""
        return Pusher(self)

    def reset(self) -> None:
        """Back to an organisation with one administrator, one queue, two contact endpoints, and nothing else."""
        self.store.clear()
        self.ids = Ids(seed=2)
        self._conversation = 1000
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

    def client_options(self) -> dict[str, Any]:
        """Keyword arguments for the provider's client: addresses and credentials."""
        return {"base_url": self.base_url, "token": self.token, "agent_id": self.admin["id"]}

    def check_credentials(self, request: Request) -> None:
        """Refuse a request without credentials of this service."""
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            raise Refused(401, "Unauthorized")

    def error_body(self, refused: Refused) -> Any:
        """An error in the vendor's shape."""
        return {"message": refused.message}

    def page(self, call: Call, records: Iterable[Keyed], *, most: int = PAGE_AT_MOST) -> Any:
        """`{"data", "meta"}`: a page of `records`, which begin after the key `after(call)`.

        The next link is relative and carries nothing but the key: filters are the caller's to repeat.
        """
        _, size = self._cursor(call)
        text = call.query.get("pageLimit", str(size or PAGE_DEFAULT))
        if not text.isdigit() or not 1 <= int(text) <= most:
            raise Refused(400, f"pageLimit must be between 1 and {most}")
        pairs, more = page_of(records, int(text))
        meta: dict[str, str] = {}
        if more:
            key = json.dumps({"after": pairs[-1][0], "pageLimit": int(text)})
            meta["next"] = f"{call.path}?pageKey={base64.urlsafe_b64encode(key.encode()).decode()}"
        return {"data": [record for _, record in pairs], "meta": meta}

    def after(self, call: Call) -> str:
        """The key after which the call's page begins."""
        return self._cursor(call)[0]

    def _cursor(self, call: Call) -> tuple[str, int | None]:
        if not (key := call.query.get("pageKey")):
            return "", None
        try:
            read = json.loads(base64.urlsafe_b64decode(key))
            return str(read["after"]), int(read["pageLimit"])
        except (ValueError, KeyError, TypeError):
            raise Refused(400, "pageKey is not one of this service") from None

    # What operations, tests and demos put in.

    def add_agent(self, name: str, email: str, **fields: Any) -> Record:
        """An agent; `fields` are the vendor's."""
        return self._add_person("agents", {"displayName": name, "email": email, "roles": ["Agent"], **fields})

    def add_end_user(self, *, at: dt.datetime | None = None, **fields: Any) -> Record:
        """An end user; `fields` are the vendor's (`displayName`, `email`, `phoneNumber`, `externalId`, …)."""
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
        """A queue that nobody is a member of."""
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
        """An open conversation of an end user on a channel of `shapes.CHANNELS`."""
        with self.lock:
            moment = at or self.clock.tick()
            self._conversation += 1
            conversation: Record = {
                "_type": CHANNELS[channel].conversation,
                "id": self._conversation,
                "requesterId": requester_id,
                "channel": channel,
                "createdAt": gmt(moment),
                "direction": "Inbound",
                "state": "Open",
                "stateUpdatedAt": gmt(moment),
                "queue": {"id": self.queue["id"], "queuedAt": gmt(moment)},
                "customAttributes": [],
                **CHANNELS[channel].fields(self, requester_id),
                **fields,
            }
            self.store["/v1/conversations"].add(conversation)
            self.note_activity(conversation, "ConversationCreatedByCustomer", requester_id, at=moment)
            self.announce("CONVERSATION_CREATED", {"conversation": conversation})
            return conversation

    def add_message(
        self, conversation: Record, content: Mapping[str, Any], *, direction: str, author_id: str,
        at: dt.datetime | None = None, **fields: Any,
    ) -> Record:  # fmt: skip
        """A message of `content` (`{"_type": "Text", "value": …}`) in the form of the conversation's channel.

        `fields` go to the message's attributes, `externalId` to the message itself.
        """
        with self.lock:
            moment = at or self.clock.tick()
            message = {
                "id": self.ids.uuid(),
                "authorId": author_id,
                "createdAt": gmt(moment),
                **({"externalId": fields.pop("externalId")} if "externalId" in fields else {}),
                "attributes": attributes(
                    self, conversation, content, direction=direction, author_id=author_id, **fields
                ),
            }
            self.store[f"/v1/conversations/{conversation['id']}/messages"].add(message)
            by = "MessageAddedByCustomer" if direction == "Inbound" else "MessageAddedByAgent"
            extra = {"_type": "MessageAddedAttribute", "messageId": message["id"]}
            self.note_activity(conversation, by, author_id, extra, at=moment)
            self.announce("CONVERSATION_MESSAGE_ADDED", {"conversation": conversation, "message": message})
            return message

    def note_activity(
        self, conversation: Record, kind: str, author_id: str, attributes: Mapping[str, Any] | None = None,
        *, at: dt.datetime | None = None,
    ) -> None:  # fmt: skip
        """A line in the activity log: the conversation's and the organisation's are one."""
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
        """An end user or an agent."""
        found = self.store.find(f"/v1/endusers/{identifier}") or self.store.find(f"/v1/agents/{identifier}")
        return found or {"id": identifier}
