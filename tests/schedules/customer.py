"""One customer on the three services, with several conversations each, on services that fail at random."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import attrs
import httpx

from trilogue import Customer

if TYPE_CHECKING:
    from random import Random

PAGE = 3
CUSTOMER = Customer(ids={"sunshine": "u1", "dixa": "u1", "sinch": "u1"})


@attrs.define
class Service:
    """A service whose conversations are lists of times, newest first.

    Args:
        provider: whose API to imitate.
        random: decides which requests fail.
        conversations: the times of each conversation's messages.
        fault_rate: the share of requests that fail.

    """

    provider: str
    random: Random
    conversations: dict[str, list[int]]
    fault_rate: float = 0.0
    down: bool = False
    requests: int = 0

    @classmethod
    def of(cls, provider: str, random: Random) -> Service:
        """A service with up to six conversations of up to nine messages. No two messages have the same time."""
        times = random.sample(range(1, 4000), 60)
        conversations = {
            str(number): sorted((times.pop() for _ in range(random.randrange(10))), reverse=True)
            for number in range(1, random.randrange(2, 8))
        }
        return cls(provider, random, conversations)

    @property
    def messages(self) -> set[str]:
        """The ids of all messages."""
        return {f"{self.provider} {time}" for times in self.conversations.values() for time in times}

    def receive(self, time: int) -> None:
        """A new message in some conversation, or in a new one."""
        name = self.random.choice([*self.conversations, str(len(self.conversations) + 1)])
        self.conversations.setdefault(name, []).insert(0, time)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        if self.down or self.random.random() < self.fault_rate:
            fault = self.random.choice(["unavailable", "lost", "failed"])
            if fault == "lost":
                raise httpx.ReadError("reset", request=request)
            return httpx.Response(503 if fault == "unavailable" else 500)
        return httpx.Response(200, json=self.answer(request.url))

    def answer(self, url: httpx.URL) -> Any:
        """The service's answer to a request."""
        if url.path.endswith("/conversations"):
            return self.listed()
        if not url.path.endswith("/messages"):
            return {"id": "u1", "user": {"id": "u1"}, "data": {"id": "u1"}}
        if self.provider == "dixa":
            return {"data": [self.message(time) for time in self.conversations[url.path.split("/")[-2]]]}
        if self.provider == "sunshine":
            return self.page(self.conversations[url.path.split("/")[-2]], url.params.get("page[before]"))
        return self.page(
            sorted((time for times in self.conversations.values() for time in times), reverse=True),
            url.params.get("page_token"),
        )

    def listed(self) -> Any:
        """The conversations."""
        names = [*self.conversations]
        self.random.shuffle(names)
        if self.provider == "dixa":
            return {"data": [{"id": int(name), "_type": "ChatConversation", "createdAt": at(0)} for name in names]}
        return {"conversations": [self.conversation(name, self.conversations[name]) for name in names]}

    @staticmethod
    def conversation(name: str, times: list[int]) -> Any:
        """A Sunshine conversation, with the time of its last message."""
        return {"id": name, "lastUpdatedAt": at(times[0] if times else 0), "createdAt": at(0)}

    def page(self, times: list[int], cursor: str | None) -> Any:
        """The messages before a cursor, which is a message's time."""
        before = int(unquote(cursor)) if cursor else 10**9
        rest = [time for time in times if time < before]
        found, more = rest[:PAGE], len(rest) > PAGE
        messages = [self.message(time) for time in found]
        if self.provider == "sinch":
            return {"messages": messages, "next_page_token": str(found[-1]) if more else ""}
        meta = {"hasMore": more, **({"beforeCursor": str(found[-1])} if more else {})}
        return {"messages": messages[::-1], "meta": meta}

    def message(self, time: int) -> Any:
        """A message of the service."""
        name = f"{self.provider} {time}"
        if self.provider == "sunshine":
            return {"id": name, "received": at(time), "content": {"type": "text", "text": "Hi"}}
        if self.provider == "dixa":
            content = {"_type": "Text", "value": "Hi"}
            attributes = {"_type": "ChatAttributes", "direction": "Inbound", "content": content}
            return {"id": name, "createdAt": at(time), "attributes": attributes}
        return {"id": name, "accept_time": at(time), "contact_message": {"text_message": {"text": "Hi"}}}


def at(time: int) -> str:
    """A time as the services write it."""
    minutes, seconds = divmod(time, 60)
    return f"2024-05-01T{8 + minutes // 60:02}:{minutes % 60:02}:{seconds:02}.000Z"
