"""A sandbox of the Sinch Conversation API, v1."""

from trilogue.testing.sinch.service import Sinch

__all__ = ["Sinch"]
