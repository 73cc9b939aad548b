"""The clients of a task: their credentials by name, and their part of the services' rate limits."""

from __future__ import annotations

import os
import time
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from trilogue._auth.credentials import EnvironmentVariable, missing_variables
from trilogue.errors import ConfigError
from trilogue.limits import DIXA_EXPORTS_LIMIT, DIXA_LIMIT, SINCH_LIMIT, RateLimit, RateLimiter
from trilogue.providers import client_class
from trilogue.providers._base.client import variables_of
from trilogue.spark._options import arguments_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from trilogue._auth.credentials import Variables
    from trilogue.providers._base.sync import ProviderClient
    from trilogue.records import Provider
    from trilogue.spark._options import ReadOptions

LIMITS: dict[Provider, dict[str, RateLimit]] = {
    "sunshine": {},
    "dixa": {"rate_limit": DIXA_LIMIT, "exports_rate_limit": DIXA_EXPORTS_LIMIT},
    "sinch": {"rate_limit": SINCH_LIMIT},
}
"""By the clients' arguments, what the services allow; Zendesk documents no number for Sunshine."""
_REDIS_TIMEOUT = 0.5
"""Seconds after which a task counts by itself until the server answers again."""


def make_client(provider: Provider, options: ReadOptions, tasks: int) -> ProviderClient[Any, Any, Any, Any]:
    """A client for a task.

    Args:
        provider: the service.
        options: the options of the read.
        tasks: how many tasks share the rate limits.

    Raises:
        ConfigError: credentials or the variable with the URL of Redis are missing.

    """
    kind = client_class(provider, asynchronous=False)
    limits = {argument: _limiter(provider, argument, options, tasks) for argument in LIMITS[provider]}
    arguments: dict[str, Any] = {**_arguments(variables_of(kind), options), **limits}
    if options.concurrency is not None:
        arguments["concurrency"] = options.concurrency
    client: ProviderClient[Any, Any, Any, Any] = kind(**arguments)
    return client


def planning_client(provider: Provider) -> ProviderClient[Any, Any, Any, Any]:
    """A client that a plan can be made with, and that sends nothing: the driver needs no credentials."""
    kind = client_class(provider, asynchronous=False)
    arguments = dict.fromkeys((name for each in variables_of(kind).needed for name in each[0]), "unused")
    for name in ("region", "subdomain"):
        if arguments.pop(name, None):
            arguments["base_url"] = "https://localhost"
    client: ProviderClient[Any, Any, Any, Any] = kind(**arguments)
    return client


def _arguments(variables: Variables, options: ReadOptions) -> dict[str, Any]:
    """A client's arguments: from the options, from the function for secrets, or from the environment."""
    function = None if options.secrets is None else _function(options.secrets)
    found: dict[str, Any] = {}
    for argument in arguments_of(variables):
        value = _argument(variables, argument, options, function)
        if value is not None:
            found[argument] = value
    missing = [
        " or ".join(" and ".join(variables.name_of(name) for name in each) for each in alternatives)
        for alternatives in variables.needed
        if not any(all(name in found for name in each) for each in alternatives)
    ]
    if missing:
        raise missing_variables(missing, variables.provider)
    return found


def _argument(
    variables: Variables, argument: str, options: ReadOptions, function: Callable[[str], str | None] | None
) -> Any:
    given = options.settings.get(f"{variables.provider}_{argument}")
    is_secret = argument in variables.secret
    if given is not None and not is_secret:
        return given
    name = given or variables.name_of(argument)
    if function is not None and (value := function(name)) is not None:
        return value
    if given is not None:
        return EnvironmentVariable(given)
    source = variables.source_of(argument)
    if source is None:
        return None
    return EnvironmentVariable(name) if is_secret else source.text


def _function(reference: str) -> Callable[[str], str | None]:
    module, _, name = reference.partition(":")
    try:
        function: Callable[[str], str | None] = getattr(import_module(module), name)
    except (ImportError, AttributeError):
        raise ConfigError(f"option secrets: {reference} cannot be imported on this executor") from None
    if not callable(function):
        raise ConfigError(f"option secrets: {reference} is no function")
    return function


def _limiter(provider: Provider, argument: str, options: ReadOptions, tasks: int) -> RateLimiter:
    limit = LIMITS[provider][argument]
    if options.redis is None:
        return _own_limiter(provider, argument, limit, tasks)
    url = os.environ.get(options.redis)
    if not url:
        raise ConfigError(f"option redis: the environment variable {options.redis} is not set on this executor")
    return _shared_limiter(url, f"{options.limit_name or provider}:{argument}", limit, tasks)


# Spark uses the processes of its tasks again: what one task has sent counts for the next one.


@lru_cache(maxsize=32)
def _own_limiter(_provider: Provider, _argument: str, limit: RateLimit, tasks: int) -> RateLimiter:
    """A task's part of a limit. A new process waits first: the one that it replaces may have used its part up."""
    part = limit.share(1 / tasks)
    limiter = RateLimiter(part)
    if tasks > 1:
        limiter.pause(time.monotonic() + part.per / part.requests)
    return limiter


@lru_cache(maxsize=32)
def _shared_limiter(url: str, name: str, limit: RateLimit, tasks: int) -> RateLimiter:
    from trilogue import redis as shared  # noqa: PLC0415 - an extra

    server: Any = import_module("redis").Redis.from_url(
        url, socket_timeout=_REDIS_TIMEOUT, socket_connect_timeout=_REDIS_TIMEOUT
    )
    return shared.RateLimiter(server, limit, name=name, share=1 / tasks)
