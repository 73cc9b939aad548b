"""What is wrong with a record that a caller gave as an argument."""

from __future__ import annotations

from trilogue._internal.arguments import short
from trilogue.records import Contact, Conversation, Customer, Message

_INSTEAD: dict[type, str] = {
    Contact: ": give a contact as to=… or contact=…",
    Conversation: ": give a conversation as conversation=…",
    Message: ": answer a message with reply(message, …)",
    Customer: ": find the customer's contact with find_contacts(customer)",
}


def described(value: object) -> str:
    """A wrong value for an error: its type, and its beginning."""
    return "None" if value is None else f"{type(value).__name__} {short(value)}"


def wrong_record(name: str, value: object, kinds: tuple[type[Contact | Conversation], ...], provider: str) -> Exception:
    """The error for an argument that is neither a usable record of one of these kinds nor a usable id.

    Args:
        name: the argument's name.
        value: the argument.
        kinds: the kinds of record that it can be.
        provider: the provider whose record it must be.

    """
    if isinstance(value, str):
        return ValueError(f"{name} must not be empty")
    if not isinstance(value, kinds):
        expected = " or ".join(kind.__name__ for kind in kinds)
        return TypeError(
            f"{name} must be a {expected} or its id, not {described(value)}{_INSTEAD.get(type(value), '')}"
        )
    if value.provider != provider:
        what = "contact" if isinstance(value, Contact) else "conversation"
        return ValueError(f"{name}: this {what} is {value.provider}'s, not {provider}'s")
    return ValueError(f"{name} has no id: {value.problem}")


def wrong_customer(value: object) -> TypeError:
    """The error for an argument that is no `Customer`."""
    return TypeError(f"customer must be a Customer, as in Customer(email=…), not {described(value)}")
