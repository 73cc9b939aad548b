"""Checks of configured numbers, as validators for attrs. They raise `ConfigError`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from trilogue.errors import ConfigError

if TYPE_CHECKING:
    import attrs


def positive(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Accept numbers above 0, infinity included, and everything that is not a number."""
    del instance
    if isinstance(value, int | float) and not value > 0:
        raise ConfigError(f"{attribute.name} must be more than 0, not {value!r}")


def not_negative(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Accept 0 as well."""
    del instance
    if isinstance(value, int | float) and not value >= 0:
        raise ConfigError(f"{attribute.name} must be at least 0, not {value!r}")
