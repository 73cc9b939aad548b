"""Sinch's channels on which a contact is a telephone number."""

from __future__ import annotations

PHONE_CHANNELS = ("WHATSAPP", "SMS", "RCS", "MMS", "VIBER", "VIBERBM")
"""Channels whose identities are phone numbers in digits, without a plus (Conversation API reference, Channel support),
the most used ones first."""
KOREAN_PHONE_CHANNEL = "KAKAOTALK"
"""The same, in South Korea only."""
KOREA = "82"
"""South Korea's country code."""
ALL_PHONE_CHANNELS = frozenset({*PHONE_CHANNELS, KOREAN_PHONE_CHANNEL})


def channels_of(digits: str) -> tuple[str, ...]:
    """The channels on which a number may be a contact's identity: at most seven."""
    return (*PHONE_CHANNELS, KOREAN_PHONE_CHANNEL) if digits.startswith(KOREA) else PHONE_CHANNELS
