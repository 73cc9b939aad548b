"""Telephone numbers, from the ways in which they are written to one form."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from trilogue._internal.arguments import short
from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from types import ModuleType

_MAX_DIGITS = 15
"""Digits of a number with its country code (ITU-T E.164, section 6.1)."""
_MIN_DIGITS = 6
"""The shortest numbers with a country code have seven; a service may store one without the code."""
_TRUNK_PREFIX = "(0)"
"""The 0 that is dialled within a country only, as in +44 (0)20 7946 0958."""
_TRUNK_ZERO_KEPT = ("+39", "+379")
"""Italy and Vatican City dial the 0 with the country code too (ITU-T E.164, national numbering plans)."""
_SEPARATORS = re.compile(r"[\s().\-/\u2010-\u2015\u2212]+")
_NUMBER = re.compile(rf"(?:\+[1-9])?[0-9]{{1,{_MAX_DIGITS}}}")


def normalize_phone(text: str) -> str:
    """A telephone number as E.164 (``+4520304050``) where it begins with + or 00, otherwise its digits.

    No country is assumed: a number without a country code stays without.

    Raises:
        ValueError: it cannot be a telephone number.

    """
    number = _plain(text)
    if number.startswith(("+", "00")):
        number = "+" + number.removeprefix("+").removeprefix("00" if number.startswith("00") else "").lstrip()
        number = number.replace(_TRUNK_PREFIX, "0" if number.startswith(_TRUNK_ZERO_KEPT) else "", 1)
    number = _SEPARATORS.sub("", number)
    if not (_NUMBER.fullmatch(number) and _MIN_DIGITS <= len(number.lstrip("+")) <= _MAX_DIGITS):
        raise ValueError(
            f"phone must be a telephone number, best with country code as in +45 20 30 40 50, not {text!r}"
        )
    return number


def normalize_national_phone(text: str, region: str) -> str:
    """A telephone number as E.164; one without a country code is a number of the region (``20 30 40 50``, ``DK``).

    Numbering plans of the regions are those of the package phonenumbers, an extra.

    Raises:
        ConfigError: the package is missing.
        ValueError: the region is unknown, or the number cannot be one there.

    """
    phonenumbers = _phonenumbers()
    region = region.strip().upper()
    if region not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError(f'region must be the two letters of a country (ISO 3166-1) such as "DK", not {short(region)}')
    try:
        parsed = phonenumbers.parse(_plain(text), region)
    except phonenumbers.NumberParseException:
        parsed = None
    if parsed is None or parsed.extension or not phonenumbers.is_possible_number(parsed):
        raise ValueError(f"phone must be a telephone number of region {region}, or have a country code, not {text!r}")
    number: str = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return number


def _phonenumbers() -> ModuleType:
    try:
        import phonenumbers  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        raise ConfigError("region= needs the package phonenumbers: pip install 'trilogue[phone]'") from None
    return phonenumbers


def _plain(text: str) -> str:
    """The text with plain digits for full-width ones, and without the invisible marks that are copied with numbers
    (category Cf).
    """
    return "".join(char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf").strip()


def phone_key(text: str) -> str:
    """What to compare a telephone number by: its digits, with the country code where it has one; or the text itself.

    A number with a leading + or 00 equals the same digits without, as Sinch writes them.
    """
    try:
        return normalize_phone(text).lstrip("+")
    except ValueError:
        return text
