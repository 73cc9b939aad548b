"""A sandbox of the Sunshine Conversations API, v2."""

from trilogue.testing.sunshine.service import Sunshine

__all__ = ["Sunshine"]
