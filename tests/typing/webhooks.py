"""The types of `trilogue.webhooks`: headers of several kinds, and events with typed payloads.

Never run; ``test_types.py`` reads what the type checkers say about it.
"""

from email.message import Message as EmailMessage
from typing import Any, assert_type

import httpx
from starlette.datastructures import Headers

import trilogue_sinch.models as sinch_models
import trilogue_sunshine.models as sunshine_models
from trilogue import webhooks
from trilogue.records import Message

receiver = webhooks.sinch(secret="x", replays=webhooks.MemoryReplayStore())
assert_type(receiver.parse(b"", {"a": "b"}), list[webhooks.Event])
for headers in ([(b"a", b"b")], [("a", "b")]):
    receiver.verify(b"", headers)
receiver.verify(b"", Headers({}))
receiver.verify(b"", httpx.Headers({}))
receiver.verify(b"", EmailMessage())
assert_type(webhooks.WebhookInvalidError("x").response_status, int)

with receiver.accept(b"", {}) as delivery:
    for event in delivery:
        match event:
            case webhooks.SunshineUserUpdated(payload=user):
                assert_type(user, sunshine_models.UserUpdateEventPayload | None)
            case webhooks.SinchMessage(payload=model, message=message):
                assert_type(model, sinch_models.ConversationMessage)
                assert_type(message, Message)
            case webhooks.MessageEvent(message=message):
                assert_type(message.text, str)
            case webhooks.DixaRated(payload=rating):
                assert_type(rating.score, int | None)
            case webhooks.SinchDelivery(payload=report):
                assert_type(report.channel_identity, sinch_models.ChannelIdentity | None)
            case webhooks.RawEvent(payload=raw):
                assert_type(raw, dict[str, Any])
            case _:
                delivery.done(event)
