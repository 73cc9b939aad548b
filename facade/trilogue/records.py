"""The provider-neutral records: who wrote what to whom, and when.

How each service's own models become records stands in ``trilogue.providers``.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003 - attrs resolves annotations at run time for its users
from datetime import datetime  # noqa: TC003 - the same
from typing import Literal, TypeAlias

import attrs

Provider: TypeAlias = Literal["sunshine", "dixa", "sinch"]

Direction: TypeAlias = Literal["inbound", "outbound", "unknown"]
"""``inbound``: the customer wrote to the business. ``outbound``: the business wrote to the customer."""

AuthorRole: TypeAlias = Literal["customer", "business", "unknown"]

DeliveryState: TypeAlias = Literal["accepted", "delivered", "read", "failed", "deleted"]
"""The furthest a message is known to have come. ``accepted`` is all a service says of a message just sent."""

MessageKind: TypeAlias = Literal[
    "text",
    "email",
    "image",
    "file",
    "media",
    "location",
    "card",
    "carousel",
    "list",
    "choices",
    "choice_response",
    "form",
    "form_response",
    "template",
    "contact_form",
    "call",
    "recording",
    "activity",
    "unknown",
]
"""What a message holds. ``media`` is a picture, film, sound or document where the service does not say which."""

ChoiceKind: TypeAlias = Literal["reply", "postback", "link", "webview", "call", "location", "buy", "item", "unknown"]


@attrs.frozen
class Identity:
    """How a contact is known on one channel: a phone number on SMS, an address in e-mail."""

    channel: str
    """The service's own word for the channel: ``WHATSAPP``, ``email``."""
    value: str


@attrs.frozen
class Contact:
    """A customer as one service knows them: a Sunshine user, a Dixa end user, a Sinch contact."""

    provider: Provider
    id: str
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    external_id: str | None = None
    """The id that your own system gave this customer."""
    avatar_url: str | None = None
    language: str | None = None
    created_at: datetime | None = None
    identities: tuple[Identity, ...] = ()
    raw: object = attrs.field(default=None, eq=False, repr=False)
    """The provider's typed model (``trilogue_dixa.models.EndUser`` …), or the JSON value that could not be read."""
    problem: str | None = None
    """Why this item could not be read whole; None when it could."""


@attrs.frozen
class Conversation:
    """A thread of messages between one customer and the business."""

    provider: Provider
    id: str
    contact_id: str | None = None
    channel: str | None = None
    """The service's own word for the channel: ``WHATSAPP``, ``EmailConversation``."""
    subject: str | None = None
    state: str | None = None
    """The service's own word: ``Open``, ``Closed``, ``active``; None where the service does not tell."""
    direction: Direction = "unknown"
    """Who began it."""
    created_at: datetime | None = None
    last_activity_at: datetime | None = None
    business_last_read_at: datetime | None = None
    language: str | None = None
    assignee_id: str | None = None
    """The agent who has it."""
    raw: object = attrs.field(default=None, eq=False, repr=False)
    """The provider's typed model, or the JSON value that could not be read."""
    problem: str | None = None


@attrs.frozen
class Author:
    """Who wrote a message. Only what the service says with the message: names are not looked up."""

    role: AuthorRole = "unknown"
    id: str | None = None
    name: str | None = None
    email: str | None = None
    avatar_url: str | None = None
    automated: bool = False
    """A bot, an auto-reply or a flow wrote it."""


@attrs.frozen
class Attachment:
    """A file that belongs to a message. ``url`` may need the service's credentials and may expire."""

    url: str
    media_type: str | None = None
    name: str | None = None
    description: str | None = None
    """Caption or alternative text."""
    size: int | None = None
    """Bytes."""
    thumbnail_url: str | None = None


@attrs.frozen
class Choice:
    """Something the reader can pick: a button, a quick reply, a row of a list, a link."""

    kind: ChoiceKind
    label: str
    url: str | None = None
    payload: str | None = None
    """What comes back to the business when it is picked."""
    description: str | None = None


@attrs.frozen
class Message:
    """One message of any service. ``text`` is readable whatever the message holds; ``raw`` has everything."""

    provider: Provider
    id: str
    conversation_id: str | None = None
    contact_id: str | None = None
    sent_at: datetime | None = None
    """When the service received it, with its timezone. None only where the service gave no readable time."""
    direction: Direction = "unknown"
    channel: str | None = None
    """The service's own word for the channel: ``whatsapp``, ``WHATSAPP``, ``Email``."""
    kind: MessageKind = "unknown"
    author: Author = Author()
    text: str = ""
    subject: str | None = None
    html: str | None = None
    attachments: tuple[Attachment, ...] = ()
    choices: tuple[Choice, ...] = ()
    reply_to: str | None = None
    """Id of the message that this one answers or quotes."""
    delivery: DeliveryState | None = None
    """None where the service does not tell; deliveries are mostly told by webhooks."""
    failure_reason: str | None = None
    external_id: str | None = None
    raw: object = attrs.field(default=None, eq=False, repr=False)
    """The provider's typed model (``trilogue_sunshine.models.Message`` …), or the JSON value that could not be read."""
    problem: str | None = None
    """Why this item could not be read whole; None when it could."""


def _copied(ids: Mapping[Provider, str]) -> Mapping[Provider, str]:
    return dict(ids)


def _one_way(customer: Customer, _attribute: object, _value: Mapping[Provider, str]) -> None:
    if not (customer.email or customer.phone or customer.external_id or customer.ids):
        raise ValueError("Customer needs at least one of email, phone, external_id, ids")


@attrs.frozen
class Customer:
    """A person as *you* know them, to be found on every service.

    ``ids`` maps a provider to that service's own id: ``{"dixa": "…"}``. Each service uses the cheapest way it has, in
    the order id, external id, e-mail, phone, and stops at the first that finds someone.

    Raises ``ValueError`` when nothing at all is given.
    """

    email: str | None = attrs.field(default=None, kw_only=True)
    phone: str | None = attrs.field(default=None, kw_only=True)
    """With country code; spaces, dashes and a leading + or 00 do not matter."""
    external_id: str | None = attrs.field(default=None, kw_only=True)
    ids: Mapping[Provider, str] = attrs.field(
        factory=dict[Provider, str], converter=_copied, kw_only=True, validator=_one_way, hash=False
    )

    @classmethod
    def of(cls, contact: Contact) -> Customer:
        """The person behind a contact of one service, to be found on the others."""
        return cls(
            email=contact.email,
            phone=contact.phone,
            external_id=contact.external_id,
            ids={contact.provider: contact.id},
        )


Record: TypeAlias = Contact | Conversation | Message
