"""A customer's e-mail address and phone number are brought to one form when it is made."""

from __future__ import annotations

import pickle
import sys
from typing import Any

import attrs
import pytest

from trilogue import ConfigError, Contact, Customer


@pytest.mark.parametrize(
    ("given", "phone"),
    [
        ("+4520304050", "+4520304050"),
        ("+45 20 30 40 50", "+4520304050"),
        ("0045 20 30 40 50", "+4520304050"),
        ("00 45 20304050", "+4520304050"),
        (" +45-20.30/40 50 ", "+4520304050"),
        ("+1 (212) 555-0100", "+12125550100"),
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("0044 (0)20 7946 0958", "+442079460958"),
        ("+39 (0)6 1234 5678", "+390612345678"),
        ("+45\u00a020\u202f30\u201140\u201350", "+4520304050"),
        ("\u202a+45 20304050\u202c", "+4520304050"),
        ("\uff0b\uff14\uff15 20304050", "+4520304050"),
        ("4520304050", "4520304050"),
        ("(020) 7946-0958", "02079460958"),
        ("", None),
        ("  ", None),
        (None, None),
    ],
)
def test_a_phone_number_with_a_country_code_becomes_e164_and_another_one_its_digits(
    given: str | None, phone: str | None
) -> None:
    assert Customer(phone=given, external_id="x").phone == phone


@pytest.mark.parametrize(
    "given",
    [
        "sue@example.org",
        "none",
        "12345",
        "+0045 20304050",
        "+" + "1" * 16,
        "1" * 16,
        "++4520304050",
        "+45 20304050 ext. 12",
        "+45 20304050 / +45 20304051",
        "1-800-FLOWERS",
        "+",
        "00",
    ],
)
def test_what_cannot_be_a_phone_number_raises_value_error_naming_it(given: str) -> None:
    with pytest.raises(ValueError, match="phone must be a telephone number") as caught:
        Customer(phone=given, email="sue@example.org")
    assert given in str(caught.value)


@pytest.mark.parametrize(("given", "email"), [(" sue@example.org\n", "sue@example.org"), ("Sue@X.org", "Sue@X.org")])
def test_spaces_around_an_email_address_are_removed(given: str, email: str) -> None:
    assert Customer(email=given).email == email


@pytest.mark.parametrize("wrong", [{"email": 5}, {"phone": 4520304050}, {"email": b"sue@example.org"}, {"region": 45}])
def test_another_type_raises_type_error_naming_the_argument(wrong: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=f"{next(iter(wrong))} must be a string"):
        Customer(**wrong)


def test_blank_values_are_none_given() -> None:
    with pytest.raises(ValueError, match="at least one of"):
        Customer(email=" ", phone="")


@pytest.mark.parametrize(
    ("given", "region", "phone"),
    [
        ("20 30 40 50", "DK", "+4520304050"),
        ("20 30 40 50", " dk ", "+4520304050"),
        ("4520304050", "DK", "+4520304050"),
        ("\uff12\uff10 30\u202f40\u201150", "DK", "+4520304050"),
        ("+44 (0)20 7946 0958", "DK", "+442079460958"),
        ("0044 20 7946 0958", "DK", "+442079460958"),
        ("020 7946 0958", "GB", "+442079460958"),
        ("06 1234 5678", "IT", "+390612345678"),
        ("(212) 555-0100", "US", "+12125550100"),
        ("011 45 20304050", "US", "+4520304050"),
        (None, "DK", None),
    ],
)
def test_a_national_number_with_its_region_becomes_e164(given: str | None, region: str, phone: str | None) -> None:
    found = Customer(phone=given, region=region, email="sue@example.org")
    assert found.phone == phone
    assert found == Customer(phone=phone, email="sue@example.org")
    assert attrs.evolve(found, email="kim@example.org").phone == phone
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize("given", ["2030", "hello", "+", "20304050 ext. 4", "+45 20304050 / +45 20304051"])
def test_what_is_no_number_of_the_region_raises_value_error_naming_it(given: str) -> None:
    with pytest.raises(ValueError, match="phone must be a telephone number of region DK") as caught:
        Customer(phone=given, region="DK")
    assert given in str(caught.value)


@pytest.mark.parametrize("region", ["XX", "Denmark", "45", "\x1b[2J"])
def test_an_unknown_region_raises_value_error_naming_it(region: str) -> None:
    with pytest.raises(ValueError, match=r'region must be the two letters of a country .* such as "DK", not '):
        Customer(phone="20 30 40 50", region=region)


def test_without_its_package_a_region_is_a_config_error_with_the_install_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    with pytest.raises(ConfigError, match=r"pip install 'trilogue\[phone\]'"):
        Customer(phone="20 30 40 50", region="DK")
    assert Customer(phone="+45 20 30 40 50").phone == "+4520304050"


def test_the_customer_of_a_contact_with_a_national_number() -> None:
    contact = Contact("dixa", "e1", phone="20 30 40 50")
    assert Customer.of(contact, region="DK").phone == "+4520304050"
    assert Customer.of(contact).phone == "20304050"
    assert Customer.of(Contact("dixa", "e1", phone="unknown"), region="DK") == Customer(ids={"dixa": "e1"})


def test_the_customer_of_a_contact_leaves_out_a_number_that_is_none() -> None:
    contact = Contact("dixa", "e1", email="sue@example.org", phone="unknown", external_id="s-1")
    assert Customer.of(contact) == Customer(email="sue@example.org", external_id="s-1", ids={"dixa": "e1"})
    spaced = Contact("dixa", "e1", phone="+45 20 30 40 50")
    assert Customer.of(spaced).phone == "+4520304050"
