"""Dixa: its clients, its paged operations, its models as records."""

from trilogue.providers.dixa.client import AsyncDixa, Dixa

__all__ = ["AsyncDixa", "Dixa"]
