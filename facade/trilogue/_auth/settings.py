"""Where a setting is set: in the environment, or else in the TOML file that ``TRILOGUE_CONFIG`` names.

The file has a table for each service; its keys are the ends of the variables' names: ``token_command`` of ``[dixa]``
is ``TRILOGUE_DIXA_TOKEN_COMMAND``.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import attrs

from trilogue._internal.json_types import is_object
from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping

ENV_PREFIX = "TRILOGUE_"
"""The first part of the names of all our environment variables."""
CONFIG_VARIABLE = f"{ENV_PREFIX}CONFIG"
"""Names the file."""


SourceKind = Literal["value", "file", "command", "keyring"]

_SUFFIXES: dict[SourceKind, str] = {"value": "", "file": "_FILE", "command": "_COMMAND", "keyring": "_KEYRING"}
SECRET_SUFFIXES = tuple(_SUFFIXES.values())
"""What may follow the name of a secret's variable: nothing, or how the secret is fetched."""


@attrs.frozen
class Source:
    """Where a setting comes from.

    Args:
        kind: what the setting's value is.
        variable: the full name of the variable that is set.
        text: its value; where it is the secret itself, never shown.
        in_file: whether it was found in the settings file, not in the environment.

    """

    kind: SourceKind
    variable: str
    text: str = attrs.field(repr=False)
    in_file: bool

    def describe(self) -> str:
        """Where it comes from, in words, without its value."""
        if self.in_file:
            _, table, key = self.variable.lower().split("_", 2)
            place = f"{key} of [{table}] in {settings_path()}"
        else:
            place = f"the environment variable {self.variable}"
        if self.kind == "value":
            return place
        return f"the {self.kind} that {place} names"


def find_setting(name: str, *, secret: bool) -> Source | None:
    """Where a setting is set: in the environment, or else in the file that ``TRILOGUE_CONFIG`` names.

    Empty settings count as unset.

    Args:
        name: the full name of the variable.
        secret: whether a file, a command or the keyring may be named instead of the value.

    """
    kinds: tuple[SourceKind, ...] = tuple(_SUFFIXES) if secret else ("value",)
    for kind in kinds:
        if text := os.environ.get(name + _SUFFIXES[kind]):
            return Source(kind, name + _SUFFIXES[kind], text, in_file=False)
    settings = settings_of_file()
    for kind in kinds:
        if text := settings.get(name + _SUFFIXES[kind]):
            return Source(kind, name + _SUFFIXES[kind], text, in_file=True)
    return None


def settings_path() -> str | None:
    """The file, where one is named."""
    named = os.environ.get(CONFIG_VARIABLE)
    return os.path.expanduser(named) if named else None  # noqa: PTH111 - pathlib costs 3 ms of a cold start


def settings_of_file() -> Mapping[str, str]:
    """The file's settings by the name of their environment variable; none where no file is named.

    The file is read again when it has changed, so that a running program sees a credential that was replaced.

    Raises:
        ConfigError: the file cannot be read, or is not of this form.

    """
    path = settings_path()
    if path is None:
        return {}
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except (OSError, ValueError) as error:
        raise _unreadable(path, getattr(error, "strerror", None) or str(error)) from None
    return _read(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _read(path: str, _changed: int, _size: int) -> Mapping[str, str]:
    import tomllib  # noqa: PLC0415 - only where a file is named

    try:
        with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123 - as above
            tables = tomllib.loads(file.read())
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from None
    except UnicodeDecodeError:
        raise _unreadable(path, "it is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        # Only where the fault is: the rest of the message may quote a credential.
        place = re.search(r"\(at [a-z0-9, ]+\)$", str(error))
        raise _unreadable(path, f"it is not valid TOML {place[0] if place else ''}".rstrip()) from None
    settings: dict[str, str] = {}
    for table, entries in tables.items():
        if not is_object(entries):
            raise ConfigError(f"{path}: {table} must be in a table of a service, such as [dixa]")
        for key, value in entries.items():
            if not isinstance(value, str):
                raise ConfigError(f"{path}: {key} of [{table}] must be a string in quotes")
            settings[f"{ENV_PREFIX}{table}_{key}".upper()] = value
    return settings


def _unreadable(path: str, reason: str) -> ConfigError:
    return ConfigError(f"cannot read {path}, which {CONFIG_VARIABLE} names: {reason}")
