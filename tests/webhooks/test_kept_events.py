"""Which events a failed block keeps claimed: those during which a message may have been sent."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import httpx
import pytest
from support.services import PROVIDERS, async_client, client
from webhooks.bodies import BODIES, ids, sunshine_body
from webhooks.signing import EVERY_SERVICE, SUNSHINE

import trilogue
from trilogue import APIConnectionError, Conversation, NotFoundError, TrilogueError
from trilogue.webhooks import DeliveryReplayedError, MemoryReplayStore

EACH_PROVIDER = pytest.mark.parametrize("provider", PROVIDERS)


def unknown() -> TrilogueError:
    return APIConnectionError("lost", outcome="unknown")


def raise_plain() -> None:
    raise unknown()


def raise_done() -> None:
    raise TrilogueError("unreadable", outcome="done")


def raise_from() -> None:
    try:
        raise unknown()
    except TrilogueError as error:
        raise KeyError("job") from error


def raise_hidden() -> None:
    try:
        raise unknown()
    except TrilogueError:
        raise KeyError("job") from None


def raise_in_a_group() -> None:
    raise BaseExceptionGroup("jobs", [KeyError("a"), ExceptionGroup("inner", [unknown()])])


UNCERTAIN = pytest.mark.parametrize("fail", [raise_plain, raise_done, raise_from, raise_hidden, raise_in_a_group])


def deliver_again(receiver: Any, body: bytes, headers: dict[str, str]) -> list[str]:
    """The events that the next delivery brings."""
    with suppress(DeliveryReplayedError), receiver.accept(body, headers) as delivery:
        return ids(delivery)
    return []


@EVERY_SERVICE
@UNCERTAIN
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_an_event_with_an_uncertain_error_is_not_brought_again(service, fail, mode):
    receiver, body = service.receiver(replays=MemoryReplayStore()), BODIES[service.name]
    headers = service.headers(body)

    async def block() -> None:
        async with receiver.accept(body, headers) as delivery:
            for _ in delivery:
                fail()

    with suppress(BaseException):
        if mode == "async":
            asyncio.run(block())
        with receiver.accept(body, headers) as delivery:
            for _ in delivery:
                fail()
    assert deliver_again(receiver, body, headers) == []


@EVERY_SERVICE
def test_an_event_with_a_certain_failure_is_brought_again(service):
    receiver, body = service.receiver(replays=MemoryReplayStore()), BODIES[service.name]
    headers = service.headers(body)
    with suppress(NotFoundError), receiver.accept(body, headers) as delivery:
        for _ in delivery:
            raise NotFoundError("no such conversation")
    assert deliver_again(receiver, body, headers) == ["e1"]


def test_of_several_events_only_the_one_in_hand_is_kept():
    receiver, headers = SUNSHINE.receiver(replays=MemoryReplayStore()), SUNSHINE.headers(b"")
    body = sunshine_body("1", "2", "3")
    with suppress(TrilogueError), receiver.accept(body, headers) as delivery:
        for event in delivery:
            if event.id == "2":
                raise unknown()
            delivery.done(event)
    assert deliver_again(receiver, body, headers) == ["3"]


def test_an_uncertain_error_that_was_handled_does_not_keep_a_later_event():
    receiver, headers = SUNSHINE.receiver(replays=MemoryReplayStore()), SUNSHINE.headers(b"")
    body = sunshine_body("1", "2", "3")
    with suppress(ZeroDivisionError), receiver.accept(body, headers) as delivery:
        for event in delivery:
            if event.id == "2":
                raise ZeroDivisionError
            with suppress(TrilogueError):
                raise unknown()
            delivery.done(event)
    assert deliver_again(receiver, body, headers) == ["2", "3"]


def test_events_that_are_handled_together_are_kept_together():
    receiver, headers = SUNSHINE.receiver(replays=MemoryReplayStore()), SUNSHINE.headers(b"")
    body = sunshine_body("1", "2", "3")
    with suppress(TrilogueError), receiver.accept(body, headers) as delivery:
        assert ids(delivery[:2]) == ["1", "2"]
        raise unknown()
    assert deliver_again(receiver, body, headers) == ["3"]


# Calls that are interrupted: the block's exception does not say that something was sent.

OPTIONS = {"dixa": {"agent_id": "a"}}


def send(sender: Any, provider: str, way: str) -> Any:
    """Send a text through the records or through the service's own operation."""
    if way == "send_text":
        return sender.send_text(text="Hi", conversation=Conversation(provider, "7", "k1"))
    if provider == "sunshine":
        return sender.api.messages.post_message(conversation_id="7", body={})
    if provider == "dixa":
        return sender.api.conversations.create_message(conversation_id=7, body={})
    return sender.api.messages.send_message(body={})


WAYS = pytest.mark.parametrize("way", ["send_text", "operation"])


@EACH_PROVIDER
@WAYS
@pytest.mark.parametrize("interrupt", [KeyboardInterrupt, SystemExit, ZeroDivisionError])
def test_an_event_whose_send_was_interrupted_is_kept(provider, way, interrupt):
    def service(request: httpx.Request) -> httpx.Response:
        raise interrupt

    receiver, headers = SUNSHINE.receiver(replays=MemoryReplayStore()), SUNSHINE.headers(b"")
    body = sunshine_body("1", "2")
    sender = client(service, provider, **OPTIONS.get(provider, {}))
    with suppress(interrupt), receiver.accept(body, headers) as delivery:
        for _ in delivery:
            send(sender, provider, way)
    assert deliver_again(receiver, body, headers) == ["2"]


@EACH_PROVIDER
def test_an_event_whose_read_was_interrupted_is_brought_again(provider):
    def service(request: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    receiver, headers = SUNSHINE.receiver(replays=MemoryReplayStore()), SUNSHINE.headers(b"")
    body = sunshine_body("1")
    with suppress(KeyboardInterrupt), receiver.accept(body, headers) as delivery:
        for _ in delivery:
            client(service, provider).messages(conversation="7").first()
    assert deliver_again(receiver, body, headers) == ["1"]


@EACH_PROVIDER
@WAYS
@pytest.mark.parametrize("structure", ["await", "task group", "gather", "wait_for"])
def test_an_event_whose_handler_was_cancelled_while_sending_is_kept(provider, way, structure):
    async def scenario() -> list[str]:
        sending = asyncio.Event()

        async def service(request: httpx.Request) -> httpx.Response:
            sending.set()
            await asyncio.Event().wait()
            raise AssertionError

        receiver, headers = SUNSHINE.receiver(replays=MemoryReplayStore()), SUNSHINE.headers(b"")
        body = sunshine_body("1", "2")
        sender = async_client(service, provider, **OPTIONS.get(provider, {}))

        async def handle() -> None:
            async with receiver.accept(body, headers) as delivery:
                for _ in delivery:
                    if structure == "task group":
                        async with asyncio.TaskGroup() as tasks:
                            tasks.create_task(send(sender, provider, way))
                    elif structure == "gather":
                        await asyncio.gather(send(sender, provider, way))
                    elif structure == "wait_for":
                        await asyncio.wait_for(send(sender, provider, way), 60)
                    else:
                        await send(sender, provider, way)

        task = asyncio.create_task(handle())
        await sending.wait()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await sender.close()
        async with receiver.accept(body, headers) as delivery:
            return ids(delivery)

    assert asyncio.run(scenario()) == ["2"]


def test_a_send_that_was_interrupted_before_its_request_does_not_keep_the_event():
    def token() -> str:
        raise KeyboardInterrupt

    sender = trilogue.Dixa(token=token, agent_id="a", http_client=httpx.MockTransport(lambda _: httpx.Response(204)))
    receiver, body = SUNSHINE.receiver(replays=MemoryReplayStore()), sunshine_body("1")
    with suppress(KeyboardInterrupt), receiver.accept(body, SUNSHINE.headers(b"")) as delivery:
        for _ in delivery:
            send(sender, "dixa", "send_text")
    assert deliver_again(receiver, body, SUNSHINE.headers(b"")) == ["1"]


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_sinchs_answer_is_kept_if_asking_where_it_is_was_interrupted(mode):
    class Interrupt(BaseException):
        pass

    def service(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            raise Interrupt
        return httpx.Response(200, json={"message_id": "m1"})

    receiver, body = SUNSHINE.receiver(replays=MemoryReplayStore()), sunshine_body("1")

    async def block() -> None:
        async with receiver.accept(body, SUNSHINE.headers(b"")) as delivery:
            for _ in delivery:
                await send(async_client(service, "sinch"), "sinch", "send_text")

    with suppress(Interrupt):
        if mode == "async":
            asyncio.run(block())
        with receiver.accept(body, SUNSHINE.headers(b"")) as delivery:
            for _ in delivery:
                send(client(service, "sinch"), "sinch", "send_text")
    assert deliver_again(receiver, body, SUNSHINE.headers(b"")) == []
