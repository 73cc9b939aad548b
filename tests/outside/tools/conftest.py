"""The fixture of the library for vcrpy."""

from trilogue.testing.pytest_plugin import vcr_config

__all__ = ["vcr_config"]
