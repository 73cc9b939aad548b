"""The provider-neutral records: contacts, conversations and messages; and the customer that a search is for.

``trilogue.providers`` maps each service's own models to them. ``raw`` holds that model, and its type is the record's
parameter: a `Dixa` client gives ``Contact[trilogue_dixa.models.EndUser]``. A plain ``Contact`` is a contact of any
service.

Records go anywhere: ``to_dict()`` gives JSON, ``from_dict`` reads it back, ``json_schema()`` describes it, and
`arrow_schema` and `arrow_table` make columns of it.
"""

from trilogue.records._arrow import arrow_schema, arrow_table
from trilogue.records._customer import Customer, CustomerField, Skipped
from trilogue.records._models import (
    Attachment,
    Author,
    AuthorRole,
    Choice,
    ChoiceKind,
    Contact,
    Conversation,
    DeliveryState,
    Direction,
    Identity,
    Message,
    MessageKind,
    Provider,
    ProviderModel,
    RawT_co,
    Record,
)

__all__ = [
    "Attachment",
    "Author",
    "AuthorRole",
    "Choice",
    "ChoiceKind",
    "Contact",
    "Conversation",
    "Customer",
    "CustomerField",
    "DeliveryState",
    "Direction",
    "Identity",
    "Message",
    "MessageKind",
    "Provider",
    "ProviderModel",
    "RawT_co",
    "Record",
    "Skipped",
    "arrow_schema",
    "arrow_table",
]
