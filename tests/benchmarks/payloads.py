"""One page of messages of each service, in the shape that the vendors' documents show. All benchmarks use them.

Mostly texts of usual length, some pictures, files, locations and buttons; for Sinch with the nulls of its answers.
"""

from __future__ import annotations

from typing import Any

PAGE = 100
CURSOR = f"{1:024d}"
"""The cursor of the next page, wherever a page holds it."""
HOUR = "2024-05-01T08"
"""The hour of the first page's messages. Each further page is an hour older."""

TEXTS = (
    "Hi",
    "Hello, I ordered a pair of boots last week and they have not arrived yet. Order 4711.",
    "Sorry to hear that! Let me look into it for you.",
    "Thanks",
    "Could you please give me the e-mail address that you used when you placed the order? Then I can find it faster.",
    "sue@example.org",
    "It left our warehouse in Malmö on Tuesday. The carrier says: out for delivery, you should have it before six.",
    "Great, thank you so much",
    "Is there anything else that I can help you with today?",
    "No, that was all. Have a nice day!",
)
UUID = "5f748c1a-2b53-45fc-a07e-79fc1e58%04d"


def _time(seconds: int, rest: str) -> str:
    return f"{HOUR}:{seconds // 60:02d}:{seconds % 60:02d}{rest}"


def sunshine() -> dict[str, Any]:
    """`GET /v2/apps/{appId}/conversations/{conversationId}/messages`."""
    return {
        "messages": [_sunshine(number) for number in range(PAGE)],
        "meta": {"hasMore": True, "beforeCursor": CURSOR},
        "links": {"prev": f"https://api.smooch.io/v2/apps/a/conversations/c/messages?page[before]={CURSOR}"},
    }


def _sunshine(number: int) -> dict[str, Any]:
    from_user = number % 2 == 0
    author = {"type": "user", "userId": "7494535bff5cef41a15be74d", "displayName": "Sue Smith"}
    if not from_user:
        author = {"type": "business", "displayName": "Bob", "avatarUrl": "https://www.gravatar.com/avatar/205e4.jpg"}
    source = {"type": "api:conversations"}
    if from_user:
        source = {
            "type": "whatsapp",
            "integrationId": "5e6a8c1f2b5315fc007e7900",
            "originalMessageId": f"wamid.{number:020d}",
            "originalMessageTimestamp": "2024-05-01T08:12:44.000Z",
        }
    return {
        "id": f"5f748c1a2b53{number:012d}",
        "received": _time(number, ".733Z"),
        "author": author,
        "content": _sunshine_content(number),
        "source": source,
    }


def _sunshine_content(number: int) -> dict[str, Any]:
    match number % 25:
        case 7:
            return {
                "type": "image",
                "mediaUrl": f"https://media.smooch.io/apps/a/conversations/c/{number}/boots.jpg",
                "mediaType": "image/jpeg",
                "mediaSize": 211_734,
                "altText": "boots.jpg",
            }
        case 15:
            return {
                "type": "file",
                "mediaUrl": f"https://media.smooch.io/apps/a/conversations/c/{number}/receipt.pdf",
                "mediaType": "application/pdf",
                "mediaSize": 48_120,
            }
        case 21:
            replies = [{"type": "reply", "text": text, "payload": text.upper()} for text in ("Yes", "No")]
            return {"type": "text", "text": "Was that helpful?", "actions": replies}
        case 24:
            return {"type": "location", "coordinates": {"lat": 55.60587, "long": 13.00073}}
    return {"type": "text", "text": TEXTS[number % len(TEXTS)]}


def dixa() -> dict[str, Any]:
    """`GET /v1/conversations/{conversationId}/messages`."""
    return {"data": [_dixa(number) for number in range(PAGE)]}


def _dixa(number: int) -> dict[str, Any]:
    text = TEXTS[number % len(TEXTS)]
    inbound = number % 2 == 0
    attributes: dict[str, Any] = {
        "_type": "ChatAttributes",
        "isAutomated": False,
        "content": {"_type": "Text", "value": text},
        "direction": "Inbound" if inbound else "Outbound",
        "attachments": [],
    }
    if number % 25 == 7:
        attributes["attachments"] = [{"url": f"https://files.dixa.io/{number}/boots.jpg", "prettyName": "boots.jpg"}]
    if number % 5 == 4:
        attributes = {
            "_type": "EmailAttributes",
            "emailContent": {"content": {"_type": "Html", "value": f"<p>{text}</p>"}},
            "from": {"email": "sue@example.org", "name": "Sue Smith"},
            "to": [{"email": "help@example.com", "name": "Help"}],
            "cc": [],
            "bcc": [],
            "isAutoReply": False,
            "inlineImages": [],
            "attachments": [],
            "direction": "Inbound",
        }
    return {
        "id": UUID % number,
        "authorId": UUID % (9_998 + inbound),
        "externalId": f"ext-{number}",
        "createdAt": _time(number, ".581Z[GMT]"),
        "attributes": attributes,
    }


def sinch(size: int = PAGE) -> dict[str, Any]:
    """`GET /v1/projects/{project_id}/messages`, newest first, as Sinch sends them."""
    return {"messages": [_sinch(number) for number in range(size)], "next_page_token": CURSOR}


def _sinch(number: int) -> dict[str, Any]:
    message: dict[str, Any] = {
        "id": f"01HWT{number:021d}",
        "conversation_id": "01HWT0000000000000000CONV0",
        "contact_id": "01HWT0000000000000000CONT0",
        "channel_identity": {"channel": "WHATSAPP", "identity": "46701234567", "app_id": "01HWT0000000000000000APP00"},
        "metadata": "",
        "accept_time": _time(PAGE - number, ".123Z"),
        "injected": False,
    }
    if number % 2 == 0:
        return {"direction": "TO_APP", "contact_message": {**_sinch_content(number), "reply_to": None}, **message}
    return {"direction": "TO_CONTACT", "app_message": _sinch_content(number), **message}


def _sinch_content(number: int) -> dict[str, Any]:
    text = TEXTS[number % len(TEXTS)]
    match number % 25:
        case 7 | 16:
            return {"media_message": {"url": f"https://media.sinch.com/{number}/boots.jpg"}}
        case 21 if number % 2 == 0:  # A contact answers a choice; only an app offers one.
            return {"choice_response_message": {"message_id": "01HWT000000000000000000021", "postback_data": "Yes"}}
        case 21:
            choices = [{"text_message": {"text": text}, "postback_data": text} for text in ("Yes", "No")]
            return {"choice_message": {"text_message": {"text": "Was that helpful?"}, "choices": choices}}
        case 24:
            coordinates = {"latitude": 55.60587, "longitude": 13.00073}
            return {"location_message": {"title": "Our shop", "label": "Malmö", "coordinates": coordinates}}
    return {"text_message": {"text": text}}


OTHERS: dict[str, Any] = {
    "sue": {"user": {"id": "sue", "profile": {"givenName": "Sue", "surname": "Smith"}}},
    "dixa-sue": {"data": {"_type": "Contact", "id": "dixa-sue", "createdAt": "2024-05-01T08:00:00.000Z[GMT]"}},
    "sinch-sue": {"id": "sinch-sue", "display_name": "Sue Smith"},
    "conversations": {
        "conversations": [{"id": "c", "type": "personal", "createdAt": "2024-05-01T08:00:00.000Z"}],
        "meta": {"hasMore": False},
        "data": [
            {
                "_type": "ChatConversation",
                "id": 1,
                "requesterId": "dixa-sue",
                "channel": "WidgetChat",
                "createdAt": "2024-05-01T08:00:00.000Z[GMT]",
            }
        ],
    },
}
"""The other answers that lead to a customer's messages, by the last part of the path. Sunshine's and Dixa's lists of
conversations share one."""
