"""The Sinch Conversation API: its clients, its paged operations, its models as records."""

from trilogue.providers.sinch.client import AsyncSinch, Sinch

__all__ = ["AsyncSinch", "Sinch"]
