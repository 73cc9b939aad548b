"""Fetches a secret that is not in a variable itself: from the file, the command or the keyring that one names.

Imported where a variable names one.
"""

from __future__ import annotations

import shlex
import subprocess
import threading
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from trilogue._auth.settings import settings_path
from trilogue._internal import forks
from trilogue.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._auth.settings import Source

_COMMAND_SECONDS = 60.0
"""How long a command may take: a password manager may ask for a finger."""
_KEPT_SECONDS = 300.0
"""How long the output of a command or an entry of the keyring is used before it is fetched again."""


def secret_of(source: Source) -> str:
    """The secret itself.

    Raises:
        ConfigError: it cannot be fetched; the message does not hold it.

    """
    if source.kind == "value":
        return source.text
    if source.kind == "file":
        return _from_file(source)
    return _fetched.get(source, _from_command if source.kind == "command" else _from_keyring)


def _from_file(source: Source) -> str:
    path = Path(source.text).expanduser()
    if source.in_file:
        path = Path(settings_path() or "").parent / path  # Relative to the settings file.
    try:
        return _stripped(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise ConfigError(f"cannot read the file that {source.variable} names, {path}: {reason}") from None


def _from_command(source: Source) -> str:
    """The first output of a command, without a shell. What it writes to stderr goes to the terminal."""
    try:
        command = shlex.split(source.text)
        done = subprocess.run(command, stdout=subprocess.PIPE, timeout=_COMMAND_SECONDS, check=False)  # noqa: S603 - the user's own command
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be split into words"
        raise ConfigError(f"cannot run the command that {source.variable} names: {reason}") from None
    except subprocess.TimeoutExpired:
        raise ConfigError(f"the command that {source.variable} names took over {_COMMAND_SECONDS:.0f} s") from None
    if done.returncode:
        raise ConfigError(f"the command that {source.variable} names ended with status {done.returncode}: run it alone")
    try:
        return _stripped(done.stdout.decode())
    except UnicodeDecodeError:
        raise ConfigError(f"the command that {source.variable} names printed no text") from None


def _from_keyring(source: Source) -> str:
    service, _, user = source.text.rpartition("/")
    if not service or not user:
        raise ConfigError(f"{source.variable} must be a service and a user name, such as trilogue/dixa")
    try:
        keyring = import_module("keyring")
    except ModuleNotFoundError as error:
        if error.name != "keyring":
            raise
        raise ConfigError(f"{source.variable} needs keyring: pip install 'trilogue[keyring]'") from None
    try:
        found: object = keyring.get_password(service, user)
    except Exception as error:  # noqa: BLE001 - keyring's back ends raise errors of their own
        setting = source.variable.removesuffix("_KEYRING")
        raise ConfigError(
            f"the keyring that {source.variable} names cannot be read: {type(error).__name__}. On a machine without a "
            f"keyring, set {setting}_FILE or {setting}_COMMAND instead"
        ) from None
    if not isinstance(found, str):
        raise ConfigError(
            f"the keyring has no entry for {source.variable}: keyring set {shlex.quote(service)} {shlex.quote(user)}"
        )
    return found


def _stripped(text: str) -> str:
    """Without the line break at its end, which files and commands have."""
    return text.removesuffix("\n").removesuffix("\r")


class _Fetched:
    """What commands and the keyring gave, for five minutes."""

    def __init__(self) -> None:
        self.after_fork()
        forks.register(self)

    def after_fork(self) -> None:
        """Start without a lock that another thread of the parent may hold."""
        self._lock = threading.Lock()
        self._found: dict[Source, tuple[float, str]] = {}

    def get(self, source: Source, fetch: Callable[[Source], str]) -> str:
        """Fetch it, or give what was fetched before."""
        with self._lock:  # One command at a time: a password manager asks once.
            until, found = self._found.get(source, (0.0, ""))
            if time.monotonic() >= until:
                found = fetch(source)
                self._found[source] = (time.monotonic() + _KEPT_SECONDS, found)
            return found


_fetched = _Fetched()
