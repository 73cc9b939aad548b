"""Sunshine Conversations: its clients, its paged operations, its models as records."""

from trilogue.providers.sunshine.client import AsyncSunshine, Sunshine

__all__ = ["AsyncSunshine", "Sunshine"]
