"""What the services' SDKs do in hard cases, and what Trilogue does in the same: each is tried and says what it saw."""

from __future__ import annotations

import io
import json
import logging
import time
from contextlib import redirect_stderr, redirect_stdout, suppress
from typing import TYPE_CHECKING, Any, NamedTuple

import sunshine_conversations_client as sunshine
from outside.sdks import dixa_sdk, sinch_sdk, sunshine_sdk

import trilogue
from trilogue.testing import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue.testing import Sandbox

HANGS = 2.0
"""Seconds after which the service answers that is to hang."""
PATIENCE = 0.2
"""Seconds that Trilogue is told to wait for it."""
ENDLESS = 50
"""Requests for pages after which a loop counts as endless."""


class Case(NamedTuple):
    """A case.

    Args:
        case: what the service or the program does.
        sdk: whose SDK is tried.
        theirs: tries the SDK.
        ours: tries Trilogue.

    """

    case: str
    sdk: str
    theirs: Callable[[Sandbox], str]
    ours: Callable[[Sandbox], str]


def answer(body: Any, **criteria: Any) -> Fault:
    """The service answers with a body of ours."""
    headers = {"Content-Type": "application/json"}
    return Fault(effect="status", code=200, body=json.dumps(body), headers=headers, **criteria)


def conversation(sandbox: Sandbox) -> str:
    """A new conversation at Sunshine."""
    return sandbox.sunshine.add_conversation(sandbox.sunshine.add_user("sue")["id"])["id"]


def sinch(sandbox: Sandbox) -> trilogue.Sinch:
    return trilogue.Sinch(**sandbox.sinch.client_options())


# --- a message is sent, and the service answers 503


def _send_dixa(sandbox: Sandbox, send: Callable[[int, str], object]) -> str:
    agent = sandbox.dixa.add_agent("Ann", "ann@acme.example")
    user = sandbox.dixa.add_end_user(email="sue@example.org")
    conversation_id = sandbox.dixa.add_conversation(user["id"], "WidgetChat")["id"]
    sandbox.requests.clear()
    # The message arrives, and the answer says that it did not.
    sandbox.faults.add(Fault.status(503, operation="create_message", handled=True))
    with suppress(Exception):
        send(conversation_id, agent["id"])
    stored = len(list(sandbox.dixa.store[f"/v1/conversations/{conversation_id}/messages"]))
    return f"the customer has it {stored} {'time' if stored == 1 else 'times'}"


def _message_of(agent: str) -> dict[str, Any]:
    return {"_type": "Outbound", "content": {"_type": "Text", "value": "Hi"}, "agentId": agent}


def sent_by_dixa_sdk(sandbox: Sandbox) -> str:
    client = dixa_sdk.client(sandbox)
    return _send_dixa(sandbox, lambda to, agent: client.v1.Conversation.add_message(to, _message_of(agent)))


def sent_by_us(sandbox: Sandbox) -> str:
    with trilogue.Dixa(**sandbox.dixa.client_options()) as client:
        create = client.api.conversations.create_message
        return _send_dixa(sandbox, lambda to, agent: create(conversation_id=to, body=_message_of(agent)))


# --- the service does not answer


def _hang(sandbox: Sandbox, call: Callable[[], object]) -> str:
    sandbox.faults.add(Fault(operation="list_apps", delay=HANGS))
    began = time.monotonic()
    failed = ""
    try:
        call()
    except Exception as error:  # noqa: BLE001 - whatever an SDK raises
        failed = type(error).__name__
    return failed if time.monotonic() - began < HANGS else "waits until the service answers, without a limit"


def waited_by_sunshine_sdk(sandbox: Sandbox) -> str:
    return _hang(sandbox, sunshine.AppsApi(sunshine_sdk.client(sandbox)).list_apps)


def waited_by_us(sandbox: Sandbox) -> str:
    with trilogue.Sunshine(**sandbox.sunshine.client_options(), total_timeout=PATIENCE) as client:
        return f"{_hang(sandbox, client.api.apps.list_apps)} at the limit: 60 s by default"


# --- a kind of content, or a value, that is newer than the client

NEW_CONTENT = {"type": "hologram", "hologramUrl": "https://example.org/h"}


def _messages(**changes: Any) -> dict[str, Any]:
    known = {
        "id": "1",
        "received": "2026-01-01T00:00:00.000Z",
        "author": {"type": "business"},
        "content": {"type": "text", "text": "Hi"},
        "source": {"type": "api:conversations"},
    }
    return {"messages": [known, {**known, "id": "2", **changes}], "meta": {"hasMore": False}}


def _list_with_sunshine_sdk(sandbox: Sandbox) -> list[Any]:
    api = sunshine.MessagesApi(sunshine_sdk.client(sandbox))
    return api.list_messages(sandbox.sunshine.app_id, conversation(sandbox)).messages


def _list_with_us(sandbox: Sandbox) -> list[Any]:
    with trilogue.Sunshine(**sandbox.sunshine.client_options()) as client:
        return client.api.messages.list_messages(conversation_id=conversation(sandbox)).messages


def _new_content(sandbox: Sandbox, read: Callable[[Sandbox], list[Any]]) -> str:
    sandbox.faults.add(answer(_messages(content=NEW_CONTENT), operation="list_messages"))
    kept = read(sandbox)[1].content.to_dict()
    lost = sorted(set(NEW_CONTENT) - set(kept))
    return f"loses {', '.join(lost)}" if lost else "keeps all of it"


def _new_author(sandbox: Sandbox, read: Callable[[Sandbox], list[Any]]) -> str:
    sandbox.faults.add(answer(_messages(author={"type": "machine"}), operation="list_messages"))
    try:
        return f"reads {len(read(sandbox))} of 2 messages"
    except Exception as error:  # noqa: BLE001 - whatever an SDK raises
        return f"{type(error).__name__}: no message of the page"


# --- pages


def _endless(sandbox: Sandbox, take: Callable[[], object]) -> str:
    sandbox.faults.add(answer({"contacts": [{"id": "c"}], "next_page_token": "same"}, operation="list_contacts"))
    failed = ""
    try:
        take()
    except Exception as error:  # noqa: BLE001 - whatever an SDK raises
        failed = type(error).__name__
    pages = sum(request.operation == "list_contacts" for request in sandbox.requests)
    return "asks for ever" if pages >= ENDLESS else f"{failed} after {pages} pages"


def paged_for_ever_by_sinch_sdk(sandbox: Sandbox) -> str:
    contacts = sinch_sdk.client(sandbox).conversation.contacts

    def take() -> None:
        for number, _ in enumerate(contacts.list().iterator()):
            if number > ENDLESS:
                break

    return _endless(sandbox, take)


def paged_for_ever_by_us(sandbox: Sandbox) -> str:
    with sinch(sandbox) as client:
        return _endless(sandbox, lambda: list(client.iterate.list_contacts()))


def iterated_twice_by_sinch_sdk(sandbox: Sandbox) -> str:
    _contacts(sandbox)
    listed = sinch_sdk.client(sandbox).conversation.contacts.list(page_size=2)
    return f"{len(list(listed.iterator()))} items, then {len(list(listed.iterator()))}"


def iterated_twice_by_us(sandbox: Sandbox) -> str:
    _contacts(sandbox)
    with sinch(sandbox) as client:
        listed = client.iterate.list_contacts(page_size=2)
        return f"{len(list(listed))} items, then {len(list(listed))}"


def _contacts(sandbox: Sandbox) -> None:
    for number in range(5):
        sandbox.sinch.add_contact(("SMS", f"451234567{number}"))


def paged_by_dixa_sdk(sandbox: Sandbox) -> str:
    return _pages_of_dixa(sandbox, lambda: dixa_sdk.client(sandbox).v1.EndUser.list_({"pageLimit": 2}))


def paged_by_us(sandbox: Sandbox) -> str:
    with trilogue.Dixa(**sandbox.dixa.client_options()) as client:
        return _pages_of_dixa(sandbox, lambda: list(client.iterate.list_end_users(page_size=2)))


def _pages_of_dixa(sandbox: Sandbox, take: Callable[[], list[Any]]) -> str:
    for number in range(5):
        sandbox.dixa.add_end_user(email=f"{number}@example.org")
    try:
        return f"{len(take())} of 5 items"
    except Exception as error:  # noqa: BLE001 - whatever an SDK raises
        return f"{type(error).__name__} at the second page"


# --- errors and logs


def _html(sandbox: Sandbox, call: Callable[[], object]) -> str:
    sandbox.faults.add(Fault.status(502, html=True, operation="list_apps"))
    try:
        call()
    except Exception as error:  # noqa: BLE001 - whatever an SDK raises
        status = getattr(error, "status", None)
        return (
            f"{type(error).__name__}, {'status 502' if status == 502 or '502' in str(error) else 'without the status'}"
        )
    return "no error"


def html_for_sinch_sdk(sandbox: Sandbox) -> str:
    return _html(sandbox, sinch_sdk.client(sandbox).conversation.apps.list)


def html_for_us(sandbox: Sandbox) -> str:
    with sinch(sandbox) as client, trilogue.timing.no_waiting():
        return _html(sandbox, client.api.apps.list_apps)


def _logged(sandbox: Sandbox, call: Callable[[], object]) -> str:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        with redirect_stdout(written), redirect_stderr(written):
            call()
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    secrets = [sandbox.sinch.key_secret, *sandbox.sinch._tokens]
    return "the access token" if any(secret in written.getvalue() for secret in secrets) else "no credential"


def logged_by_sinch_sdk(sandbox: Sandbox) -> str:
    return _logged(sandbox, sinch_sdk.client(sandbox).conversation.apps.list)


def logged_by_us(sandbox: Sandbox) -> str:
    with sinch(sandbox) as client:
        return _logged(sandbox, client.api.apps.list_apps)


CASES = (
    Case("A message arrives, and the service answers 503", "Dixa", sent_by_dixa_sdk, sent_by_us),
    Case("The service does not answer", "Sunshine", waited_by_sunshine_sdk, waited_by_us),
    Case(
        "A message has a kind of content that is newer than the client",
        "Sunshine",
        lambda sandbox: _new_content(sandbox, _list_with_sunshine_sdk),
        lambda sandbox: _new_content(sandbox, _list_with_us),
    ),
    Case(
        "A message of a page has a value that is newer than the client",
        "Sunshine",
        lambda sandbox: _new_author(sandbox, _list_with_sunshine_sdk),
        lambda sandbox: _new_author(sandbox, _list_with_us),
    ),
    Case("Every page names the same next page", "Sinch", paged_for_ever_by_sinch_sdk, paged_for_ever_by_us),
    Case("A list of 5 in pages of 2 is iterated twice", "Sinch", iterated_twice_by_sinch_sdk, iterated_twice_by_us),
    Case("A list has three pages", "Dixa", paged_by_dixa_sdk, paged_by_us),
    Case("A proxy answers 502 with HTML", "Sinch", html_for_sinch_sdk, html_for_us),
    Case("Debug logs are on: what is in them", "Sinch", logged_by_sinch_sdk, logged_by_us),
)
