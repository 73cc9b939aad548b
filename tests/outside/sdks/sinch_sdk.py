"""Sinch's SDK: which operation each of its methods calls, and with what arguments."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from sinch import SinchClient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.testing import Sandbox

OPERATIONS = {
    "apps": {
        "create": "create_app",
        "delete": "delete_app",
        "get": "get_app",
        "list": "list_apps",
        "update": "update_app",
    },
    "contacts": {
        "create": "create_contact",
        "delete": "delete_contact",
        "get": "get_contact",
        "get_channel_profile": "get_channel_profile",
        "get_channel_profile_by_channel_identity": "get_channel_profile",
        "get_channel_profile_by_contact_id": "get_channel_profile",
        "list": "list_contacts",
        "list_identity_conflicts": "list_identity_conflicts",
        "merge_contact": "merge_contact",
        "update": "update_contact",
    },
    "messages": {
        "delete": "delete_message",
        "get": "get_message",
        "list": "list_messages",
        "list_last_messages_by_channel_identity": "list_last_messages",
        "send": "send_message",
        "update": "update_message",
    },
}
CARD = {"title": "Boots", "choices": [{"text_message": {"text": "Buy"}, "postback_data": "buy"}]}
MESSAGES: dict[str, Any] = {
    "text": "Hello",
    "card_message": CARD,
    "carousel_message": {"cards": [CARD]},
    "choice_message": {"text_message": {"text": "Which?"}, "choices": CARD["choices"]},
    "contact_info_message": {
        "name": {"full_name": "Sue Storm"},
        "phone_numbers": [{"phone_number": "4512345678"}],
    },
    "list_message": {
        "title": "Boots",
        "sections": [{"title": "High", "items": [{"choice": {"title": "Alpine", "postback_data": "a"}}]}],
    },
    "location_message": {"title": "Shop", "coordinates": {"latitude": 55.7, "longitude": 12.6}},
    "media_message": {"url": "https://example.org/a.png"},
    "template_message": {"omni_template": {"template_id": "t", "version": "1"}},
}
"""The contents of the methods `send_…_message`, by the name of their argument."""

OTHERWISE: dict[str, dict[str, Any]] = {
    # The SDK makes the document's list of it.
    "apps.create": {"channel_credentials": {"LINE": {"token": "t", "secret": "s"}}},
    "contacts.get_channel_profile_by_channel_identity": {
        "recipient_identities": [{"channel": "MESSENGER", "identity": "7"}],
    },
}
"""Arguments that are not those of the document, by method."""


def methods() -> Iterator[tuple[str, str]]:
    """Each method of the SDK with the operation that it calls."""
    conversation = SinchClient(project_id="p", key_id="k", key_secret="s", conversation_region="eu").conversation
    for group in OPERATIONS:
        for method, _ in inspect.getmembers(getattr(conversation, group), inspect.ismethod):
            if not method.startswith("_"):
                sends = method.startswith("send_")
                yield f"{group}.{method}", "send_message" if sends else OPERATIONS[group][method]


def client(sandbox: Sandbox) -> SinchClient:
    """The SDK's client. It has no option for another host."""
    service = sandbox.sinch
    made = SinchClient(
        project_id=service.project_id,
        key_id=service.key_id,
        key_secret=service.key_secret,
        conversation_region="eu",
    )
    made.configuration.conversation_origin = service.base_url
    made.configuration.auth_origin = service.auth_url.removesuffix("/oauth2/token")
    return made


def call(sandbox: Sandbox, method: str, ids: dict[str, Any], _query: dict[str, str], body: Any) -> Any:
    """Call a method with the values of its operation."""
    group, _, name = method.partition(".")
    function = getattr(getattr(client(sandbox).conversation, group), name)
    required = [
        key for key, parameter in inspect.signature(function).parameters.items()
        if parameter.default is parameter.empty and parameter.kind is parameter.POSITIONAL_OR_KEYWORD
    ]  # fmt: skip
    given = {key: value for key, value in (body or {}).items() if key not in {"recipient", "message"}}
    given |= {key: MESSAGES[key] for key in required if key in MESSAGES}
    given |= {key: body[key] for key in required if body and key in body}
    given |= {key: ids[key] for key in required if key in ids}
    given |= OTHERWISE.get(method, {})
    if name.startswith("send"):
        given["contact_id"] = ids["contact_id"]
    return function(**given)
