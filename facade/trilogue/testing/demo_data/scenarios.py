"""The demo data's conversations: which dialogue is held by which customer, on which channel, and when.

Every date is fixed, so that the demo data is the same on every run.
"""

from __future__ import annotations

import datetime as dt

import attrs


@attrs.frozen(kw_only=True)
class Scenario:
    """One conversation."""

    dialogue: str
    """A key of `dialogues.DIALOGUES`."""
    provider: str
    channel: str
    """By the provider's name."""
    customer: str
    """A key of `people.CUSTOMERS`."""
    start: dt.datetime
    order: str
    item: str


def _utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


SCENARIOS = tuple(
    Scenario(
        dialogue=dialogue,
        provider=provider,
        channel=channel,
        customer=customer,
        start=_utc(start),
        order=order,
        item=item,
    )
    for dialogue, provider, channel, customer, start, order, item in (
        ("advice", "sunshine", "web", "sue", "2024-09-12T09:14", "AO-10233", "Skagen sleeping bag"),
        ("stock", "dixa", "WidgetChat", "tom", "2024-10-03T13:40", "AO-10251", "Fjell rain jacket"),
        ("late", "sinch", "SMS", "lars", "2024-10-21T08:05", "AO-10266", "Ember stove"),
        ("return", "sunshine", "whatsapp", "ana", "2024-11-05T17:31", "AO-10290", "Tromso boots"),
        ("address", "dixa", "Email", "noah", "2024-11-18T10:02", "AO-10301", "Halden lantern"),
        ("refund", "dixa", "WhatsApp", "priya", "2024-12-02T15:20", "AO-10318", "Fjell rain jacket"),
        ("late", "dixa", "Messenger", "sue", "2024-12-16T12:11", "AO-10344", "Halden lantern"),
        ("broken", "sunshine", "messenger", "tom", "2025-01-09T19:48", "AO-10102", "Vidda tent"),
        ("invoice", "dixa", "Email", "lars", "2025-01-20T08:33", "AO-10371", "Vidda tent"),
        ("return", "sinch", "WHATSAPP", "priya", "2025-02-04T11:26", "AO-10388", "Tromso boots"),
        ("stock", "sinch", "MESSENGER", "ana", "2025-02-19T16:57", "AO-10402", "Skagen sleeping bag"),
        ("invoice", "sunshine", "web", "priya", "2025-03-06T09:45", "AO-10420", "Ember stove"),
        ("refund", "sunshine", "telegram", "sue", "2025-03-17T14:08", "AO-10431", "Fjell rain jacket"),
        ("advice", "dixa", "FacebookMessenger", "tom", "2025-03-25T18:52", "AO-10440", "Vidda tent"),
        ("broken", "dixa", "ContactForm", "noah", "2025-04-08T20:17", "AO-10129", "Halden lantern"),
        ("address", "sinch", "RCS", "sue", "2025-04-22T07:50", "AO-10467", "Ember stove"),
        ("late", "sunshine", "web", "priya", "2025-05-06T12:36", "AO-10480", "Skagen sleeping bag"),
        ("return", "dixa", "Sms", "lars", "2025-05-14T15:01", "AO-10491", "Tromso boots"),
        ("stock", "sunshine", "web", "ana", "2025-05-27T10:24", "AO-10503", "Vidda tent"),
        ("broken", "sinch", "WHATSAPP", "lars", "2025-06-03T21:09", "AO-10188", "Ember stove"),
        ("invoice", "sinch", "VIBER", "ana", "2025-06-11T08:58", "AO-10520", "Fjell rain jacket"),
        ("advice", "sinch", "SMS", "priya", "2025-06-18T17:15", "AO-10527", "Tromso boots"),
        ("refund", "dixa", "Twitter", "noah", "2025-06-24T13:33", "AO-10495", "Skagen sleeping bag"),
        ("address", "sunshine", "whatsapp", "tom", "2025-07-01T09:07", "AO-10541", "Vidda tent"),
    )
)
