"""Checks of configuration, as validators for attrs. They raise `ConfigError`, which names the argument."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard

from trilogue._internal.arguments import short
from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    import attrs

    Validator = Callable[[object, attrs.Attribute[Any], object], None]


def is_number(value: object) -> TypeGuard[float]:
    """Whether a value is a number; True and False are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def positive(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Accept numbers above 0, infinity included."""
    del instance
    if not is_number(value):
        raise ConfigError(f"{attribute.name} must be a number, not {short(value)}")
    if not value > 0:  # not `<= 0`, which is false for nan
        raise ConfigError(f"{attribute.name} must be more than 0, not {value!r}")


def not_negative(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Accept 0 as well."""
    del instance
    if not is_number(value):
        raise ConfigError(f"{attribute.name} must be a number, not {short(value)}")
    if not value >= 0:  # not `< 0`, which is false for nan
        raise ConfigError(f"{attribute.name} must be at least 0, not {value!r}")


def positive_whole(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Accept whole numbers above 0."""
    if not isinstance(value, int):
        raise ConfigError(f"{attribute.name} must be a whole number, not {short(value)}")
    positive(instance, attribute, value)


def optional(validator: Validator) -> Validator:
    """Accept None as well."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value is not None:
            validator(instance, attribute, value)

    return check


def function_or_none(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Accept functions and None."""
    del instance
    if value is not None and not callable(value):
        raise ConfigError(f"{attribute.name} must be a function, not {short(value)}")


def require_name(name: str, value: object, provider: str) -> str:
    """Return an id or a name in a client's configuration.

    Raises:
        ConfigError: it is no text, or empty.

    """
    if not isinstance(value, str):
        raise ConfigError(f"{name} must be a string, not {short(value)}", provider=provider)
    if not value.strip():
        raise ConfigError(f"{name} is empty", provider=provider)
    return value


def require_flag(name: str, value: object, provider: str) -> bool:
    """Return a switch in a client's configuration.

    Raises:
        ConfigError: it is neither True nor False.

    """
    if not isinstance(value, bool):
        raise ConfigError(f"{name} must be True or False, not {short(value)}", provider=provider)
    return value
