"""The options of a read, checked. They are part of Spark's plans, which are shown and logged: none holds a secret."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias, cast, get_args

import attrs

from trilogue._internal.arguments import require_aware
from trilogue._internal.secret_names import is_secret_name
from trilogue.errors import ConfigError
from trilogue.export._base.units import TABLES, Table
from trilogue.export.plans import DixaSource
from trilogue.providers import PROVIDERS, client_class
from trilogue.providers._base.client import variables_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue._auth.credentials import Variables
    from trilogue.records import Provider

OnReject: TypeAlias = Literal["raise", "log"]

DEFAULT_DELAY = 600.0
"""Seconds that a stream stays behind the clock, for messages that a service shows late: the overlap of exports."""
DEFAULT_INTERVAL = 60.0
"""Seconds between two marks of a stream, so that it does not ask the services without a pause."""

_VARIABLE = re.compile(r"[A-Z][A-Z0-9_]{0,99}")
_FUNCTION = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_]\w*")
_NAMES = (
    "provider", "table", "since", "until", "raw", "rejects", "push_filters",
    "dixa_source", "sunshine_users", "sunshine_conversations", "sunshine_webhooks",
    "secrets", "redis", "limit_name", "tasks", "concurrency", "delay", "interval",
)  # fmt: skip


@attrs.frozen(kw_only=True)
class ReadOptions:
    """What is read, and how.

    Args:
        providers: the services.
        table: "contacts", "conversations" or "messages".
        since: only conversations and messages from then on.
        until: only what happened before.
        raw: whether the service's own JSON is a column.
        rejects: what follows from an item that could not be read: "raise" ends the task, "log" writes a warning.
        push_filters: whether Spark's filters on time and provider narrow what is read.
        dixa_source: how Dixa's data is found.
        files: by option, the files with the ids of Sunshine's users or conversations.
        settings: by option, such as ``dixa_base_url``, a client's argument; of a credential, its variable's name.
        secrets: ``package.module:function``, which returns the secret for the name of a variable.
        redis: the variable with the URL of the Redis server that holds the rate limits.
        limit_name: names in Redis what the limits are for, such as the account.
        tasks: how many tasks run side by side, where Redis does not count.
        concurrency: requests of a task under way at once; the client's default by default.
        delay: seconds that a stream stays behind the clock.
        interval: seconds between two marks of a stream.

    """

    providers: tuple[Provider, ...]
    table: Table
    since: datetime | None = None
    until: datetime | None = None
    raw: bool = False
    rejects: OnReject = "raise"
    push_filters: bool = False
    dixa_source: DixaSource = "exports"
    files: dict[str, str] = attrs.field(factory=dict[str, str])
    settings: dict[str, str] = attrs.field(factory=dict[str, str])
    secrets: str | None = None
    redis: str | None = None
    limit_name: str | None = None
    tasks: int | None = None
    concurrency: int | None = None
    delay: float = DEFAULT_DELAY
    interval: float = DEFAULT_INTERVAL


def read_options(given: Mapping[str, str]) -> ReadOptions:
    """The options that a caller gave to Spark.

    Raises:
        ConfigError: one is missing, unknown or wrong. The message does not repeat a value that may be a secret.

    """
    options = {name.lower(): str(value).strip() for name, value in given.items()}
    arguments = _arguments()
    for name in options:
        _check_name(name, arguments)
    return ReadOptions(
        providers=_providers(options.get("provider", "")),
        table=cast("Table", _word(options, "table", TABLES)),
        since=_time(options, "since"),
        until=_time(options, "until"),
        raw=_flag(options, "raw"),
        rejects=cast("OnReject", _word(options, "rejects", get_args(OnReject), "raise")),
        push_filters=_flag(options, "push_filters"),
        dixa_source=cast("DixaSource", _word(options, "dixa_source", get_args(DixaSource), "exports")),
        files={name: options[name] for name in _NAMES if name.startswith("sunshine_") and name in options},
        settings={name: _setting(name, options[name], arguments) for name in options if name in arguments},
        secrets=_named(options, "secrets", _FUNCTION, "a function such as my_package.secrets:get"),
        redis=_named(options, "redis", _VARIABLE, "the name of a variable such as REDIS_URL, which holds the URL"),
        limit_name=options.get("limit_name"),
        tasks=_whole(options, "tasks"),
        concurrency=_whole(options, "concurrency"),
        delay=_seconds(options, "delay", DEFAULT_DELAY, least=0),
        interval=_seconds(options, "interval", DEFAULT_INTERVAL, least=1),
    )


def arguments_of(variables: Variables) -> tuple[str, ...]:
    """The arguments of a client that variables hold."""
    needed = [name for alternatives in variables.needed for each in alternatives for name in each]
    return (*dict.fromkeys(needed), *variables.optional)


def _arguments() -> dict[str, bool]:
    """The options that are clients' arguments, and whether each is a credential."""
    found: dict[str, bool] = {}
    for provider in PROVIDERS:
        variables = variables_of(client_class(provider, asynchronous=False))
        for name in arguments_of(variables):
            found[f"{provider}_{name}"] = name in variables.secret
    return found


def _check_name(name: str, arguments: Mapping[str, bool]) -> None:
    if name in _NAMES or name in arguments:
        return
    if is_secret_name(name):
        raise ConfigError(
            f"option {name!r}: options are shown in plans and logs, and hold no secrets. Set the services' variables "
            "in the environment of the executors, or name others: option dixa_token takes the name of a variable"
        )
    raise ConfigError(f"there is no option {name!r}; there are {', '.join((*_NAMES, *arguments))}")


def _setting(name: str, value: str, arguments: Mapping[str, bool]) -> str:
    if arguments[name] and not _VARIABLE.fullmatch(value):
        raise ConfigError(
            f"option {name} must be a variable's name in capitals such as MY_{name.upper()}, not a secret itself. "
            "Options are shown in plans and logs"
        )
    return value


def _named(options: Mapping[str, str], name: str, form: re.Pattern[str], what: str) -> str | None:
    value = options.get(name)
    if value is not None and not form.fullmatch(value):
        raise ConfigError(f"option {name} must be {what}")
    return value


def _providers(text: str) -> tuple[Provider, ...]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in PROVIDERS]
    if unknown or not names:
        wrong = f", not {unknown[0]!r}" if unknown else ""
        raise ConfigError(f"option provider must be of {', '.join(PROVIDERS)}, several with commas between them{wrong}")
    return cast("tuple[Provider, ...]", tuple(dict.fromkeys(names)))


def _word(options: Mapping[str, str], name: str, words: tuple[str, ...], default: str | None = None) -> str:
    value = options.get(name, default)
    if value not in words:
        raise ConfigError(f"option {name} must be one of {', '.join(words)}")
    return value


def _flag(options: Mapping[str, str], name: str) -> bool:
    return _word({name: options.get(name, "false").lower()}, name, ("true", "false")) == "true"


def _time(options: Mapping[str, str], name: str) -> datetime | None:
    if name not in options:
        return None
    try:
        return require_aware(name, datetime.fromisoformat(options[name])).astimezone(UTC)
    except ValueError:
        raise ConfigError(f"option {name} must be a time with its offset, such as 2026-01-01T00:00:00+00:00") from None


def _whole(options: Mapping[str, str], name: str) -> int | None:
    if name not in options:
        return None
    if not options[name].isdecimal() or not int(options[name]):
        raise ConfigError(f"option {name} must be a whole number, 1 or more")
    return int(options[name])


def _seconds(options: Mapping[str, str], name: str, default: float, *, least: float) -> float:
    try:
        value = float(options.get(name, default))
    except ValueError:
        value = -1.0
    if not least <= value < float("inf"):
        raise ConfigError(f"option {name} must be {least:g} seconds or more")
    return value
