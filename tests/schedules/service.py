"""One customer's messages on a fake service that fails at random: before a request is handled, after it, or halfway."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from random import Random

PAGE_SIZE = 3
FAULTS = (
    "not sent",
    "unavailable",
    "rate limited",
    "lost before",
    "lost after",
    "timed out after",
    "error after",
    "cut",
)
"""What may happen to a request. The names that end in "after" and "cut" fail after the request was handled."""


class Service:
    """A conversation with numbered messages, newest first, in the shape of one provider.

    Args:
        provider: whose API to imitate.
        random: decides which requests fail, and how.
        messages: the texts of the conversation, newest first.
        fault_rate: the share of requests that fail.

    """

    def __init__(self, provider: str, random: Random, messages: list[str], fault_rate: float) -> None:
        self.provider = provider
        self.messages = messages
        self.sent: list[str] = []
        self._random = random
        self.fault_rate = fault_rate

    def __call__(self, request: httpx.Request) -> httpx.Response:
        fault = self._random.choice(FAULTS) if self._random.random() < self.fault_rate else ""
        match fault:
            case "not sent":
                raise httpx.ConnectError("refused", request=request)
            case "unavailable":
                return httpx.Response(503, json={"message": "later"})
            case "rate limited":
                return httpx.Response(429, headers={"Retry-After": "0"})
            case "lost before":
                raise httpx.ReadError("reset", request=request)
        answer = self._handle(request)
        match fault:
            case "lost after":
                raise httpx.ReadError("reset", request=request)
            case "timed out after":
                raise httpx.ReadTimeout("too slow", request=request)
            case "error after":
                return httpx.Response(500, json={"message": "failed"})
            case "cut":
                return httpx.Response(200, content=json.dumps(answer).encode()[:-5])
        return httpx.Response(200, json=answer)

    def _handle(self, request: httpx.Request) -> Any:
        path, query = request.url.path, request.url.params
        if request.method == "POST":
            return self._post(json.loads(request.content))
        if path.endswith("/messages"):
            return self._page(int(query.get("page[before]") or query.get("page_token") or 0))
        if path.endswith("/conversations"):
            return {"conversations": [{"id": "c1"}], "data": [{"id": 1, "_type": "ChatConversation"}]}
        return {"id": "u1", "contact_id": "u1", "user": {"id": "u1"}, "data": {"id": "u1"}}

    def _post(self, body: dict[str, Any]) -> dict[str, Any]:
        if self.provider == "sunshine":
            text = body["content"]["text"]
            answer: dict[str, Any] = {"messages": [self._message(len(self.sent), text)]}
        elif self.provider == "dixa":
            text = body["content"]["value"]
            answer = {"data": {"messageId": "m", "content": body["content"]}}
        else:
            text = body["message"]["text_message"]["text"]
            answer = {"message_id": "m", "accepted_time": "2024-05-01T08:00:00Z"}
        self.sent.append(text)
        return answer

    def _page(self, start: int) -> dict[str, Any]:
        if self.provider == "dixa":  # One answer holds all messages.
            return {"data": [self._message(index, text) for index, text in enumerate(self.messages)]}
        end = start + PAGE_SIZE
        page = [self._message(start + index, text) for index, text in enumerate(self.messages[start:end])]
        more = end < len(self.messages)
        if self.provider == "sinch":
            return {"messages": page, "next_page_token": str(end) if more else ""}
        # Sunshine gives the newest page first, and each page oldest first.
        return {"messages": page[::-1], "meta": {"hasMore": more, **({"beforeCursor": str(end)} if more else {})}}

    def _message(self, index: int, text: str) -> dict[str, Any]:
        time = f"2024-05-01T08:{59 - index // 60:02}:{59 - index % 60:02}.000Z"
        if self.provider == "sunshine":
            return {"id": f"m{index}", "received": time, "author": {"type": "user"}, "content": _sunshine(text)}
        if self.provider == "dixa":
            content = {"_type": "Text", "value": text}
            attributes = {"_type": "ChatAttributes", "direction": "Inbound", "content": content}
            return {"id": f"m{index}", "createdAt": time, "attributes": attributes}
        return {"id": f"m{index}", "accept_time": time, "contact_message": {"text_message": {"text": text}}}


def _sunshine(text: str) -> dict[str, str]:
    return {"type": "text", "text": text}
