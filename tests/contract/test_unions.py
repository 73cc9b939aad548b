"""Every branch of every union is read as its own class and written back as the same JSON."""

from __future__ import annotations

import importlib
import json
import re
from functools import cache
from pathlib import Path

import pytest
from openapi_python_client.strings import pascal_case, snake_case

GENERATED = Path(__file__).parents[2] / "generated"


@cache
def schemas(provider):
    return json.loads((GENERATED / f"trilogue_{provider}" / "openapi.json").read_text())["components"]["schemas"]


def decoder(provider, union):
    module = importlib.import_module(f"trilogue_{provider}.models.{snake_case(union)}")
    return getattr(module, f"{snake_case(union)}_from_dict")


def dixa_value(schema):
    """The value of ``_type`` for a schema: that of its example, or its name without generic arguments and digits."""
    shown = schemas("dixa")[schema].get("example", {}).get("_type")
    return shown or re.sub(r"\d+$", "", re.sub(r"_.*$", "", schema))


def dixa_class(schema):
    """What the class is made from: the schema's name, or the one that the overlay gives it."""
    return schemas("dixa")[schema].get("x-name", schema)


DIXA = [
    (union, dixa_value(ref["$ref"].rpartition("/")[2]), dixa_class(ref["$ref"].rpartition("/")[2]))
    for union, schema in schemas("dixa").items()
    for ref in schema.get("oneOf", ())
    if "$ref" in ref
]
# Each union with the values of its `type`, and after "=" the schema of a value where its name differs.
SUNSHINE_UNIONS = """
content: text=textMessage carousel=carouselMessage file=fileMessage form=formMessage formResponse=formResponseMessage
content: image=imageMessage list=listMessage location=locationMessage template=templateMessage
action: buy link locationRequest postback reply webview
actionSubset: buy link postback webview
integration: android apple custom instagram ios line mailgun messagebird messenger telegram twilio twitter unity viber
integration: web whatsapp
integrationUpdate: android=androidUpdate apple=appleUpdate custom=customUpdate instagram=instagramUpdate ios=iosUpdate
integrationUpdate: line=lineUpdate mailgun=mailgunUpdate messagebird=messageBirdUpdate messenger=messengerUpdate
integrationUpdate: telegram=telegramUpdate twilio=twilioUpdate twitter=twitterUpdate unity=unityUpdate
integrationUpdate: viber=viberUpdate web=webUpdate whatsapp=whatsAppUpdate
matchCriteria: mailgun=matchCriteriaMailgun messagebird=matchCriteriaMessagebird twilio=matchCriteriaTwilio
matchCriteria: whatsapp=matchCriteriaWhatsapp
quotedMessage: message=quotedMessageMessage externalMessageId=quotedMessageExternalMessageId
activityMessage: ticket:closed=ticketClosed ticket:transfer:email=transferToEmail
"""
SUNSHINE = [
    (line.partition(": ")[0], pair.partition("=")[0], pair.rpartition("=")[2])
    for line in SUNSHINE_UNIONS.split("\n")
    for pair in line.partition(": ")[2].split()
]
APP_MESSAGES = "card carousel choice list location media template text"
KEYED = [
    ("sinch", "Recipient", {"contact_id": "01EXA"}, "RecipientContactId"),
    ("sinch", "Recipient", {"identified_by": {"channel_identities": []}}, "RecipientIdentifiedBy"),
    ("sinch", "ListItem", {"choice": {"title": "a"}}, "ListItemChoice"),
    ("sinch", "ListItem", {"product": {"id": "1", "marketplace": "fb"}}, "ListItemProduct"),
    ("sinch", "AppEvent", {"composing_event": {}}, "AppEventComposingEvent"),
    ("sinch", "AppEvent", {"comment_reply_event": {"text": "ta"}}, "AppEventCommentReplyEvent"),
    *(
        ("sinch", "AppMessage", {f"{kind}_message": {}}, f"AppMessage{kind.capitalize()}Message")
        for kind in APP_MESSAGES.split()
    ),
    ("sunshine", "participantSubSchema", {"userId": "u"}, "ParticipantSubSchemaUserId"),
    ("sunshine", "participantSubSchema", {"userExternalId": "u"}, "ParticipantSubSchemaUserExternalId"),
    ("sunshine", "participantLeaveBody", {"participantId": "p"}, "ParticipantLeaveBodyParticipantId"),
    ("sunshine", "destination", {"integrationType": "whatsapp"}, "DestinationIntegrationType"),
    ("sunshine", "conversionEventsBody", {"instagram": {"payload": {"data": []}}}, "ConversionEventsBodyInstagram"),
]


def test_every_dixa_union_of_objects_is_tested():
    unions = {name for name, schema in schemas("dixa").items() if any("$ref" in ref for ref in schema.get("oneOf", ()))}
    assert unions
    assert {union for union, _, _ in DIXA} == unions


@pytest.mark.parametrize(("union", "value", "schema"), DIXA)
def test_the_type_of_a_dixa_object_chooses_the_branch(union, value, schema):
    assert_branch("dixa", union, "_type", value, schema)


@pytest.mark.parametrize(("union", "value", "schema"), SUNSHINE)
def test_the_type_of_a_sunshine_object_chooses_the_branch(union, value, schema):
    assert_branch("sunshine", union, "type", value, schema)


def assert_branch(provider, union, tag, value, schema):
    wire = {tag: value, "aNewKey": {"deep": [1, None]}}
    decoded = decoder(provider, union)(wire)
    assert type(decoded).__name__ == pascal_case(schema)
    assert decoded.type_ == value
    assert decoded.to_dict() == wire


@pytest.mark.parametrize(("provider", "union", "wire", "name"), KEYED)
def test_the_key_of_an_object_without_type_chooses_the_branch(provider, union, wire, name):
    wire = {**wire, "a_new_key": 1}
    decoded = decoder(provider, union)(wire)
    assert type(decoded).__name__ == name
    assert decoded.to_dict() == wire


ALL_UNIONS = sorted(
    {("dixa", union) for union, _, _ in DIXA}
    | {("sunshine", union) for union, _, _ in SUNSHINE}
    | {(provider, union) for provider, union, _, _ in KEYED}
)


@pytest.mark.parametrize(("provider", "union"), ALL_UNIONS)
@pytest.mark.parametrize(
    "wire",
    [{"_type": "New", "type": "new", "x": [1]}, {}, {"type": None, "_type": 7}, {"type": ["text"], "_type": {}}],
    ids=["new branch", "empty", "not text", "not hashable"],
)
def test_an_unknown_branch_keeps_all_data_and_writes_it_back(provider, union, wire):
    decoded = decoder(provider, union)(wire)
    assert type(decoded).__name__ == f"Unknown{pascal_case(union)}"
    assert decoded.to_dict() == wire


def test_a_key_with_null_does_not_choose_the_branch():
    wire = {"card_message": None, "text_message": {"text": "hello"}}
    decoded = decoder("sinch", "AppMessage")(wire)
    assert type(decoded).__name__ == "AppMessageTextMessage"
    assert decoded.to_dict() == wire


def test_objects_made_in_python_write_the_type_or_key_of_their_branch():
    from trilogue_dixa.models import BulkNotFound, CustomAttributeText, Text  # noqa: PLC0415 - imported when it is first asked for: the subject
    from trilogue_sinch.models import RecipientContactId  # noqa: PLC0415 - imported when it is first asked for: the subject
    from trilogue_sunshine.models import Buy, MatchCriteriaTwilio, Reply, Web, Webview  # noqa: PLC0415 - imported when it is first asked for: the subject

    assert Text(value="hi").to_dict() == {"_type": "Text", "value": "hi"}
    assert CustomAttributeText().to_dict() == {"_type": "Text"}
    assert BulkNotFound(id="1", message="gone").to_dict()["_type"] == "NotFound"
    assert Buy(text="Pay", amount=1).to_dict() == {"type": "buy", "text": "Pay", "amount": 1}
    assert Reply(text="Yes", payload="y").to_dict()["type"] == "reply"
    assert Webview(uri="u", text="t", fallback="f").to_dict()["type"] == "webview"
    assert Web().to_dict() == {"type": "web"}
    assert MatchCriteriaTwilio(integration_id="i", phone_number="+1").to_dict()["type"] == "twilio"
    assert RecipientContactId(contact_id="c").to_dict() == {"contact_id": "c"}


def test_an_update_writes_its_type_only_if_it_is_set():
    from trilogue_sunshine.models import WebUpdate  # noqa: PLC0415 - imported when it is first asked for: the subject

    assert WebUpdate(brand_color="65758e").to_dict() == {"brandColor": "65758e"}
    assert WebUpdate(type_="web").to_dict() == {"type": "web"}


def test_the_same_type_can_mean_another_schema_in_another_union():
    """``NotFound`` in a BulkError and ``Text`` in an input definition are not the schemas of those names."""
    assert type(decoder("dixa", "BulkError")({"_type": "NotFound"})).__name__ == "BulkNotFound"
    assert type(decoder("dixa", "CustomAttributeInputDefinition")({"_type": "Text"})).__name__ == "CustomAttributeText"
    assert type(decoder("dixa", "Content")({"_type": "Text"})).__name__ == "Text"
