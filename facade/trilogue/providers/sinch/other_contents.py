"""Reads those of Sinch's contents that its document does not declare, from their JSON.

The keys are those of the Conversation API's reference: ContactInfoMessage, ProductResponseMessage, MediaMessage,
ListMessage, and the answer to a WhatsApp Flow, ChannelSpecificContactMessage (``nfm_reply``).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from trilogue._internal.json_fields import Fields
from trilogue._internal.json_types import is_object
from trilogue.providers._base.text import join_lines, text_or_kind, title_and_text
from trilogue.records import Attachment, Choice
from trilogue_sinch.types import Model

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._internal.json_types import JsonObject
    from trilogue.records import MessageKind

Body: TypeAlias = "tuple[MessageKind, str, tuple[Attachment, ...], tuple[Choice, ...]]"
"""Kind, text, attachments, choices."""


def other_message(content: JsonObject) -> Body:
    """Read a message of a kind that has no reader of its own: by its key, else the texts found in it."""
    for key, read in READERS.items():
        if is_object(content.get(key)):
            return read(Fields(content[key]))
    return "unknown", text_or_kind("unknown", content), (), ()


def member(model: Any, key: str) -> object:
    """A value under a key that the document may come to declare, as JSON; None if there is none."""
    if key in model.KEYS:
        value = getattr(model, key) or None
        return value.to_dict() if isinstance(value, Model) else value
    found: object = model.additional_properties.get(key)
    return found


def _contact_info(info: Fields) -> Body:
    organization = Fields(info.child("organization"))
    text = join_lines(
        Fields(info.child("name")).text("full_name", "first_name", "last_name"),
        *(Fields(phone).text("phone_number") for phone in info.children("phone_numbers")),
        *(Fields(email).text("email_address") for email in info.children("email_addresses")),
        ", ".join(part for key in ("title", "department", "company") if (part := organization.text(key))),
        *(_address(Fields(address)) for address in info.children("addresses")),
        *(Fields(url).text("url") for url in info.children("urls")),
        info.text("birthday"),
    )
    return "contact_info", text or "[contact_info]", (), ()


def _address(address: Fields) -> str:
    return ", ".join(part for key in ("city", "state", "zip", "country") if (part := address.text(key)))


def _product_response(response: Fields) -> Body:
    products = [Fields(product) for product in response.children("products")]
    text = join_lines(response.text("title"), *(f"- {_product(product)}" for product in products))
    choices = tuple(
        Choice(kind="item", label=product.text("id") or "", payload=product.text("id")) for product in products
    )
    return "product_response", text or "[product_response]", (), choices


def _product(product: Fields) -> str:
    quantity = product.integer("quantity")
    price = product.raw.get("item_price")
    paid = f"{price} {product.text('currency') or ''}".rstrip() if type(price) in {int, float} else ""
    counted = product.text("id") if quantity is None else f"{quantity} x {product.text('id') or '?'}"
    return title_and_text(counted, paid)


def _flow_response(specific: Fields) -> Body:
    reply = Fields(Fields(specific.child("message")).child("nfm_reply"))
    answers = [f"{key}: {value}" for key, value in _answers(reply.text("response_json") or "{}").items()]
    text = join_lines(*answers) or reply.text("body") or text_or_kind("form_response", specific.raw)
    return "form_response", text, (), ()


_OWN = "flow_token"
"""The business's own key in the answer to a flow."""


def _answers(text: str) -> dict[str, Any]:
    try:
        answers = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not is_object(answers):
        return {}
    plain = {str, int, float, bool}
    return {key: value for key, value in answers.items() if type(value) in plain and key != _OWN}


READERS: dict[str, Callable[[Fields], Body]] = {
    "contact_info_message": _contact_info,
    "product_response_message": _product_response,
    "channel_specific_message": _flow_response,
}
