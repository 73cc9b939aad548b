"""A sandbox of Dixa's API, v1."""

from trilogue.testing.dixa.service import Dixa

__all__ = ["Dixa"]
