"""A delivery for each of Dixa's events, written by hand from its documentation."""

from __future__ import annotations

END_USER = {
    "id": "b1c9a9d4-32a1-4c58-9a44-3c3a2f2f9a01",
    "name": "Sue Gray",
    "email": "sue@example.org",
    "phone": None,
    "roles": [],
    "user_type": "Contact",
}
AGENT = {
    "id": "f40cfb3a-7a38-4a4f-8d3d-0c4f0c7f7b02",
    "name": "Ann Agent",
    "email": "ann@example.com",
    "phone": "+4511223344",
    "roles": ["Agent", "Administrator"],
    "user_type": "Member",
}
QUEUE = {"id": "0a1b2c3d-0000-4000-8000-000000000001", "name": "Returns"}
CONVERSATION = {
    "csid": 4711,
    "channel": "EMAIL",
    "direction": "INBOUND",
    "status": "OPEN",
    "subject": "My parcel",
    "created_at": "2024-05-01T07:59:00.000Z[GMT]",
    "contact_point": "help@example.com",
    "queue": QUEUE,
    "tags": [{"id": "t1", "name": "parcel", "is_deactivated": False}, "urgent"],
    "requester": END_USER,
    "assignee": None,
}
MESSAGE = {
    "conversation": CONVERSATION,
    "author": END_USER,
    "message_id": "5e2c8f1a-1111-4000-8000-00000000000a",
    "external_id": "<abc@mail.example.org>",
    "text": "Where is my parcel?",
    "content": {
        "text": "Where is my parcel?",
        "content_type": "Text",
        "original_content_url": "https://files.example.com/original.eml",
        "processed_content_url": None,
    },
    "channel": "EMAIL",
    "direction": "inbound",
    "attachments": [{"url": "https://files.example.com/label.pdf", "pretty_name": "label.pdf"}],
    "created_at": "2024-05-01T08:00:01.000Z",
}
BAN = {"agent": AGENT, "end_user": END_USER}
DELIVERY = {"conversation": CONVERSATION, "message_id": MESSAGE["message_id"]}

DATA = {
    "AgentBannedEnduser": BAN,
    "AgentBannedIp": {"agent": AGENT, "ip": "203.0.113.7"},
    "AgentUnbannedEnduser": BAN,
    "AgentUnbannedIp": {"agent": AGENT, "ip": "203.0.113.7"},
    "ConversationAbandoned": {"conversation": CONVERSATION, "queue": QUEUE},
    "ConversationAssigned": {"conversation": CONVERSATION | {"assignee": AGENT}, "agent": AGENT},
    "ConversationClosed": {"conversation": CONVERSATION | {"status": "CLOSED"}},
    "ConversationCreated": {"conversation": CONVERSATION},
    "ConversationCustomAttributeUpdated": {"conversation": CONVERSATION},
    "ConversationEndUserReplaced": {"conversation": CONVERSATION},
    "ConversationEnqueued": {"conversation": CONVERSATION, "queue": QUEUE},
    "ConversationMessageAdded": MESSAGE,
    "ConversationNoteAdded": {"conversation": CONVERSATION, "author": AGENT, "note": "Parcel is lost"},
    "ConversationOpen": {"conversation": CONVERSATION},
    "ConversationPending": {"conversation": CONVERSATION},
    "ConversationPendingExpired": {"conversation": CONVERSATION, "pendingByUser": AGENT},
    "ConversationRated": {
        "conversation": CONVERSATION,
        "agent": AGENT,
        "score": 4,
        "type": "Csat",
        "comment": "Quick!",
    },
    "ConversationTagAdded": {"conversation": CONVERSATION, "author": AGENT, "tag": "urgent"},
    "ConversationTagRemoved": {"conversation": CONVERSATION, "author": AGENT, "tag": {"id": "t1", "name": "parcel"}},
    "ConversationTransferred": {"conversation": CONVERSATION, "agent": AGENT, "queue": QUEUE},
    "ConversationUnassigned": {"conversation": CONVERSATION, "agent": AGENT},
    "ConversationMessageDeliveryDelivered": DELIVERY,
    "ConversationMessageDeliveryFailed": DELIVERY,
    "ConversationMessageDeliveryInfo": DELIVERY,
    "ConversationMessageDeliverySeen": DELIVERY,
    "ConversationMessageDeliverySent": DELIVERY,
    "ConversationMessageDeliverySpamComplaint": DELIVERY,
    "SLAEvaluationAchieved": {"conversation": CONVERSATION},
    "SLAEvaluationBreached": {"conversation": CONVERSATION},
    "SLAEvaluationPending": {"conversation": CONVERSATION},
    "SLAEvaluationVoided": {"conversation": CONVERSATION},
    "TypingStarted": {"conversation": CONVERSATION, "agent": AGENT},
}


def delivery(fqn: str, data: object, **changes) -> dict:
    return {
        "event_id": "0e7f1f9e-3b3c-4b62-8f47-9b2c1d0e5f60",
        "event_fqn": fqn,
        "event_version": "1",
        "event_timestamp": "2024-05-01T08:00:02.345Z",
        "organization": {"id": "9c8b7a6d-2222-4000-8000-00000000000b", "name": "Acme"},
        "data": data,
    } | changes
