"""What holds for the records of every provider."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING, Any

import pytest
from support.services import PROVIDERS, answering, client

from trilogue import Contact, Conversation, Customer, Message, ResponseInvalidError
from trilogue_sunshine import models as sunshine_models

if TYPE_CHECKING:
    from trilogue.records import Record


RECORDS = [
    Contact("dixa", "e1", "Sue", raw={"id": "e1"}),
    Conversation("sinch", "c1", "k1"),
    Message("sunshine", "m1", raw=sunshine_models.Message.from_dict({"id": "m1"}), text="x"),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_records_can_be_pickled_and_copied(record: Record) -> None:
    for copied in (pickle.loads(pickle.dumps(record)), copy.deepcopy(record)):
        assert copied == record
        assert hash(copied) == hash(record)
        assert copied.raw == record.raw


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_records_are_immutable(record: Any) -> None:
    with pytest.raises(AttributeError):
        record.problem = "changed"


def test_customers_compare_by_value_and_need_a_field_to_search_by() -> None:
    assert Customer(email="x") == Customer(email="x")
    with pytest.raises(ValueError, match="at least one of email"):
        Customer()


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_contact_that_cannot_be_read_is_given_with_its_problem(provider: str) -> None:
    made = client(answering({"user": {"externalId": "x"}, "data": {"externalId": "x"}, "external_id": "x"}), provider)
    contact = made.find_contacts(Customer(ids={provider: "u1"})).first()
    assert "it has no id" in contact.problem
    with pytest.raises(ResponseInvalidError, match="it has no id"):
        made.find_contacts(Customer(ids={provider: "u1"}), on_problem="raise").first()
