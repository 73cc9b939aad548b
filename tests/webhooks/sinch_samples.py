"""A delivery for each key of Sinch's callbacks, written by hand from its documentation."""

from __future__ import annotations

IDENTITY = {"channel": "WHATSAPP", "identity": "447700900123", "app_id": ""}
MESSAGE = {
    "id": "01EQ8235TD19N21XQTH12B145D",
    "direction": "TO_APP",
    "contact_message": {
        "text_message": {"text": "Where is my parcel?"},
        "reply_to": {"message_id": "01EQ0000000000000000000000"},
    },
    "channel_identity": IDENTITY,
    "conversation_id": "01EQ8172WMDB8008EFT4M30481",
    "contact_id": "01EQ4174TGGY5B1VPTPGHW19R0",
    "metadata": "",
    "accept_time": "2024-05-01T08:00:01Z",
    "sender_id": "12039414555",
    "processing_mode": "CONVERSATION",
}
REPORT = {
    "message_id": "01EQBC1A3BEK731GY4YXEN0C2R",
    "conversation_id": MESSAGE["conversation_id"],
    "status": "FAILED",
    "channel_identity": IDENTITY,
    "contact_id": MESSAGE["contact_id"],
    "reason": {"code": "RECIPIENT_NOT_REACHABLE", "description": "no such number", "sub_code": "UNSPECIFIED_SUB_CODE"},
    "metadata": "order 7",
    "processing_mode": "CONVERSATION",
}
CONVERSATION = {
    "id": MESSAGE["conversation_id"],
    "app_id": "01EB37HMH1M6SV18BSNS3G135H",
    "contact_id": MESSAGE["contact_id"],
    "last_received": "2024-05-01T08:00:01Z",
    "active_channel": "WHATSAPP",
    "active": True,
    "metadata": "",
    "active_channel_senders": [],
}
CONTACT = {
    "id": MESSAGE["contact_id"],
    "channel_identities": [IDENTITY],
    "channel_priority": ["WHATSAPP"],
    "display_name": "Sue Gray",
    "email": "sue@example.org",
    "external_id": "sue-42",
    "metadata": "",
    "language": "EN_GB",
}
CONSENT = {"contact_id": CONTACT["id"], "channel": "WHATSAPP", "identity": "447700900123", "request_id": "r1"}

CONTENT = {
    "message": MESSAGE,
    "message_redaction": MESSAGE,
    "message_submit_notification": {
        "message_id": "01EQBC1A3BEK731GY4YXEN0C2S",
        "conversation_id": MESSAGE["conversation_id"],
        "channel_identity": IDENTITY,
        "contact_id": MESSAGE["contact_id"],
        "submitted_message": {"text_message": {"text": "On its way."}},
        "metadata": "",
        "processing_mode": "CONVERSATION",
    },
    "message_delivery_report": REPORT,
    "event": {
        "id": "01EQA5BXDWTD1H7QNSF45EPFGH",
        "direction": "TO_APP",
        "contact_event": {"composing_event": {}},
        "channel_identity": IDENTITY,
        "contact_id": CONTACT["id"],
        "conversation_id": CONVERSATION["id"],
        "accept_time": "2024-05-01T08:00:01Z",
    },
    "event_delivery_report": {
        "event_id": "01EQA",
        "status": "DELIVERED",
        "channel_identity": IDENTITY,
        "contact_id": CONTACT["id"],
    },
    "conversation_start_notification": {"conversation": CONVERSATION},
    "conversation_stop_notification": {"conversation": CONVERSATION | {"active": False}},
    "conversation_delete_notification": {"conversation_id": CONVERSATION["id"]},
    "contact_create_notification": {"contact": CONTACT},
    "contact_delete_notification": {"contact_id": CONTACT["id"]},
    "contact_merge_notification": {"preserved_contact": CONTACT, "deleted_contact": CONTACT | {"id": "01GONE"}},
    "contact_update_notification": {"contact": CONTACT | {"display_name": "Sue G."}},
    "duplicated_contact_identities_notification": {
        "duplicated_identities": [{"channel": "SMS", "contact_ids": ["01A", "01B"]}]
    },
    "duplicated_identities": {"duplicated_identities": [{"channel": "SMS", "contact_ids": ["01A", "01B"]}]},
    "capability_notification": {
        "contact_id": CONTACT["id"],
        "identity": "447700900123",
        "channel": "RCS",
        "capability_status": "CAPABILITY_PARTIAL",
        "request_id": "r2",
        "channel_capabilities": ["RCS_CAPABILITY_RICHCARD_CAROUSEL"],
    },
    "opt_in_notification": CONSENT | {"status": "OPT_IN_SUCCEEDED"},
    "opt_out_notification": CONSENT | {"status": "OPT_OUT_SUCCEEDED"},
    "channel_event_notification": {
        "channel_event": {"channel": "WHATSAPP", "event_type": "WHATS_APP_QUALITY_RATING_CHANGED"}
    },
    "unsupported_callback": {"channel": "MESSENGER", "payload": '{"sender": {}}'},
    "smart_conversation_notification": {"contact_id": CONTACT["id"], "analysis_results": {}},
    "record_notification": {"recording": {"id": "01R"}},
}
REACTION = {
    "id": "01EQA5BXDWTD1H7QNSF45EPFGJ",
    "direction": "TO_APP",
    "contact_message_event": {
        "reaction_event": {
            "emoji": "\u2764\ufe0f",
            "action": "REACTION_ACTION_REACT",
            "message_id": REPORT["message_id"],
            "reaction_category": "love",
        }
    },
    "channel_identity": IDENTITY,
    "contact_id": CONTACT["id"],
    "conversation_id": CONVERSATION["id"],
    "accept_time": "2024-05-01T08:00:01Z",
}
"""What an ``event`` holds if it is a reaction."""


def delivery(key: str, content: object, **changes) -> dict:
    return {
        "app_id": "01EB37HMH1M6SV18BSNS3G135H",
        "project_id": "c36f3d3d-1513-2edd-ae42-11995557ff61",
        "accepted_time": "2024-05-01T08:00:02Z",
        "event_time": "2024-05-01T08:00:01.345Z",
        "message_metadata": "order 7",
        "correlation_id": "corr-1",
        key: content,
    } | changes
