"""The demo data: complete, the same on every run, and valid against the documents except for known deviations."""

import pytest
from sandbox.conformance import OPERATIONS, violations

from trilogue.testing import Sandbox

SUNSHINE_CONTENTS = {"text", "carousel", "file", "form", "formResponse", "image", "list", "location", "template"}
SUNSHINE_ACTIONS = {"buy", "link", "locationRequest", "postback", "reply", "webview"}
DIXA_ATTRIBUTES = {
    "CallRecordingAttributes", "ChatAttributes", "ContactFormAttributes", "EmailAttributes",
    "FacebookMessengerAttributes", "GenericAttributes", "PhoneAttributes", "SmsAttributes", "TwitterAttributes",
    "WhatsAppAttributes",
}  # fmt: skip
DIXA_CONVERSATIONS = {
    "AnonymizedConversation", "ChatConversation", "ContactFormConversation", "EmailConversation",
    "FacebookMessengerConversation", "GenericConversation", "MessengerConversation", "PstnPhoneConversation",
    "SmsConversation", "TwitterConversation", "WhatsAppConversation",
}  # fmt: skip
SINCH_APP_MESSAGES = {
    "card_message", "carousel_message", "choice_message", "list_message", "location_message", "media_message",
    "template_message", "text_message", "explicit_channel_message",
}  # fmt: skip
SINCH_CONTACT_MESSAGES = {
    "choice_response_message", "fallback_message", "location_message", "media_card_message", "media_message",
    "text_message", "reply_to",
}  # fmt: skip


@pytest.fixture
def demo(sandbox):
    sandbox.load_demo()
    return sandbox


def without_nulls(value):
    """`value` without the nulls that Sinch sends although its document does not allow them."""
    if isinstance(value, dict):
        return {name: without_nulls(each) for name, each in value.items() if each is not None}
    return [without_nulls(each) for each in value] if isinstance(value, list) else value


def values_of(node, key):
    """Every value of `key` at any depth of `node`."""
    if isinstance(node, dict):
        if key in node:
            yield node[key]
        for each in node.values():
            yield from values_of(each, key)
    elif isinstance(node, list):
        for each in node:
            yield from values_of(each, key)


def sunshine_messages(sandbox, client):
    app = sandbox.sunshine.root
    for user in sandbox.sunshine.store[f"{app}/users"]:
        listed = client.get(f"{app}/conversations", params={"filter[userId]": user["id"]}).json()
        for conversation in listed["conversations"]:
            yield client.get(f"{app}/conversations/{conversation['id']}/messages").json()


def test_every_kind_of_sunshine_content_and_action_occurs_and_is_valid(demo, sunshine):
    pages = list(sunshine_messages(demo, sunshine))

    messages = [message for page in pages for message in page["messages"]]
    assert {message["content"]["type"] for message in messages} == SUNSHINE_CONTENTS
    assert {action["type"] for actions in values_of(messages, "actions") for action in actions} == SUNSHINE_ACTIONS
    assert {quoted["type"] for quoted in values_of(messages, "quotedMessage")} == {"message", "externalMessageId"}
    schema = OPERATIONS["sunshine"]["list_messages"].response_schema
    assert [problem for page in pages for problem in violations("sunshine", schema, page)] == []


def test_every_kind_of_dixa_conversation_and_message_occurs_and_is_valid(demo, dixa):
    conversations, messages, found_violations = [], [], []
    for stored in demo.dixa.store["/v1/conversations"]:
        for name, path, found in (
            ("get_conversation", "", conversations),
            ("list_messages", "/messages", messages),
            ("list_notes", "/notes", []),
            ("list_ratings", "/rating", []),
            ("list_conversation_tags", "/tags", []),
            ("list_conversation_activity_log", "/activitylog", []),
        ):
            response = dixa.get(f"/v1/conversations/{stored['id']}{path}").json()
            found_violations += violations("dixa", OPERATIONS["dixa"][name].response_schema, response)
            found.append(response["data"])

    assert found_violations == []
    assert {conversation["_type"] for conversation in conversations} == DIXA_CONVERSATIONS
    assert {attributes["_type"] for attributes in values_of(messages, "attributes")} == DIXA_ATTRIBUTES
    assert {content["_type"] for content in values_of(messages, "emailContent")} == {"Regular", "TooLarge"}
    assert {content["_type"] for content in values_of(messages, "content")} == {"Text", "Html"}
    assert {link["_type"] for link in values_of(conversations, "link")} == {
        "FollowUp",
        "SideConversation",
        "EmailForward",
    }
    assert all(moment.endswith("Z[GMT]") for moment in values_of(messages, "createdAt"))


def test_every_kind_of_sinch_message_occurs_and_is_valid_except_for_nulls(demo, sinch):
    page = sinch.get(f"{demo.sinch.root}/messages", params={"page_size": 1000}).json()

    assert {kind for message in values_of(page, "app_message") for kind in message} == SINCH_APP_MESSAGES
    assert {kind for message in values_of(page, "contact_message") for kind in message} == SINCH_CONTACT_MESSAGES
    assert None in list(values_of(page, "reply_to"))
    assert violations("sinch", OPERATIONS["sinch"]["list_messages"].response_schema, without_nulls(page)) == []
    times = [message["accept_time"] for message in page["messages"]]
    assert times == sorted(times, reverse=True)


def test_a_customer_has_the_same_email_address_on_all_three_services(demo, sunshine, dixa, sinch):
    address = "sue@example.org"
    users = sunshine.get(f"{demo.sunshine.root}/users", params={"filter[identities.email]": address}).json()["users"]
    end_users = dixa.get("/v1/endusers", params={"email": address}).json()["data"]
    contacts = sinch.get(f"{demo.sinch.root}/contacts", params={"page_size": 20}).json()["contacts"]

    assert [user["profile"]["givenName"] for user in users] == ["Sue"]
    assert [user["displayName"] for user in end_users] == ["Sue Andersen"]
    assert [contact["display_name"] for contact in contacts if contact["email"] == address] == ["Sue Andersen"]


def test_the_demo_data_is_the_same_on_every_run():
    def everything(sandbox):
        return {
            service.provider: {
                path: list(records) for path, records in service.store.items() if "/conversations/" in path
            }
            for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch)
        }

    first, second = everything(Sandbox(demo=True)), everything(Sandbox(demo=True))

    assert first == second
    assert (
        sum(len(records) for paths in first.values() for path, records in paths.items() if path.endswith("/messages"))
        > 240
    )


def test_reset_deletes_everything_except_addresses_and_credentials(sandbox, dixa):
    sandbox.load_demo()
    assert dixa.get("/v1/endusers").json()["data"]
    options = [service.client_options() for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch)]
    sandbox.reset()

    assert sandbox.requests == []
    assert dixa.get("/v1/endusers").json()["data"] == []
    assert [service.client_options() for service in (sandbox.sunshine, sandbox.dixa, sandbox.sinch)] == options
