"""A delivery for each of Sunshine's triggers, written by hand from its event schemas and documentation."""

from __future__ import annotations

CONVERSATION = {"id": "029c31f25a21b47effd7be90", "type": "personal", "brandId": "360000210036"}
USER = {"id": "7494535bff5cef41a15be74d", "externalId": "sue-42", "authenticated": True, "zendeskId": None}
FULL_USER = USER | {
    "signedUpAt": "2024-05-01T08:00:00.000Z",
    "toBeRetained": False,
    "hasPaymentInfo": False,
    "profile": {
        "givenName": "Sue",
        "surname": "Gray",
        "email": "sue@example.org",
        "locale": "en-GB",
        "localeOrigin": "browser",
    },
    "metadata": {"tier": "gold"},
    "identities": [{"type": "email", "value": "sue@example.org", "verification": "sso"}],
}
CLIENT = {
    "id": "5d8e0b6c1f2a3b4c5d6e7f80",
    "type": "whatsapp",
    "status": "active",
    "integrationId": "582dedf230e788746891281a",
    "externalId": "447700900123",
    "lastSeen": "2024-05-01T08:00:00.000Z",
    "displayName": "Sue",
}
SOURCE = {
    "type": "whatsapp",
    "integrationId": "582dedf230e788746891281a",
    "originalMessageId": "wamid.1",
    "originalMessageTimestamp": "2024-05-01T08:00:00.000Z",
}
MESSAGE = {
    "id": "5f7cd5abc9f8a56a42b2a9d0",
    "received": "2024-05-01T08:00:01.000Z",
    "author": {"type": "user", "userId": USER["id"], "displayName": "Sue G.", "user": FULL_USER},
    "content": {"type": "text", "text": "Where is my parcel?"},
    "source": SOURCE | {"campaign": {"id": "camp1"}},
    "quotedMessage": None,
    "metadata": None,
}
DELIVERY = {
    "user": FULL_USER,
    "conversation": CONVERSATION,
    "message": {"id": MESSAGE["id"]},
    "destination": {"type": "whatsapp", "integrationId": CLIENT["integrationId"]},
    "externalMessages": [{"id": "wamid.2"}],
    "isFinalEvent": True,
}
ACTIVITY = {
    "type": "conversation:read",
    "source": SOURCE,
    "author": {"type": "user", "userId": USER["id"], "user": FULL_USER},
}
CONTROL = {"conversation": CONVERSATION, "metadata": {"reason": "needs a human"}}
FAILED_CONTROL = CONTROL | {"error": {"code": "forbidden", "message": "no control to give"}}

PAYLOADS = {
    "client:add": {"conversation": None, "user": USER, "client": CLIENT, "reason": "channelLinking", "source": SOURCE},
    "client:remove": {
        "conversation": CONVERSATION,
        "user": USER,
        "client": CLIENT,
        "reason": "linkCancelled",
        "error": None,
    },
    "client:update": {"conversation": CONVERSATION, "user": USER, "client": CLIENT, "reason": "confirmed"},
    "conversation:create": {
        "conversation": CONVERSATION,
        "creationReason": "message",
        "source": SOURCE | {"campaign": None},
        "user": FULL_USER,
        "referral": None,
    },
    "conversation:join": {"conversation": CONVERSATION, "user": USER},
    "conversation:leave": {"conversation": CONVERSATION, "user": USER},
    "conversation:remove": {"conversation": CONVERSATION},
    "conversation:message": {"conversation": CONVERSATION, "message": MESSAGE, "recentNotifications": []},
    "conversation:message:delivery:channel": DELIVERY,
    "conversation:message:delivery:failure": DELIVERY
    | {"error": {"code": "bad_request", "message": "not on WhatsApp"}},
    "conversation:message:delivery:user": DELIVERY,
    "conversation:postback": {
        "postback": {"payload": "YES", "metadata": {"step": 2}},
        "conversation": CONVERSATION,
        "user": FULL_USER,
        "source": SOURCE,
    },
    "conversation:read": {"conversation": CONVERSATION, "activity": ACTIVITY},
    "conversation:referral": {
        "conversation": CONVERSATION,
        "user": FULL_USER,
        "source": SOURCE,
        "referral": {"code": "spring", "details": {"source": "SHORTLINK", "type": "OPEN_THREAD", "adId": None}},
    },
    "conversation:typing": {"conversation": CONVERSATION, "activity": ACTIVITY | {"type": "typing:start"}},
    "passthrough:messaging": {"conversation": CONVERSATION, "passthrough": {"anything": [1, 2]}},
    "switchboard:acceptControl": CONTROL,
    "switchboard:acceptControl:failure": FAILED_CONTROL,
    "switchboard:offerControl": CONTROL,
    "switchboard:offerControl:failure": FAILED_CONTROL,
    "switchboard:passControl": CONTROL | {"reason": "ticketClosed"},
    "switchboard:passControl:failure": FAILED_CONTROL,
    "switchboard:releaseControl": CONTROL | {"reason": "transferToEmail"},
    "user:merge": {
        "mergedUsers": {"surviving": FULL_USER, "discarded": FULL_USER | {"id": "b"}},
        "mergedConversations": None,
        "mergedClients": {"surviving": CLIENT, "discarded": CLIENT | {"id": "c"}},
        "discardedMetadata": {"tier": "silver"},
        "reason": "channelLinking",
    },
    "user:update": {"user": FULL_USER, "reason": "authentication", "source": SOURCE},
    "user:remove": {"user": USER},
}


def event(trigger: str, **changes) -> dict:
    return {
        "id": f"event of {trigger}",
        "type": trigger,
        "createdAt": "2024-05-01T08:00:02.345Z",
        "payload": PAYLOADS.get(trigger, {}),
    } | changes


def delivery(*events: dict) -> dict:
    return {
        "app": {"id": "5698edbf2a43bd081be982f1"},
        "webhook": {"id": "575040549a38df8fb4eb1e51", "version": "v2"},
        "events": list(events),
    }
