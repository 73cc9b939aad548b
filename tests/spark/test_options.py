"""The options of a read: what is refused, and that no secret is taken or repeated."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from trilogue.errors import ConfigError
from trilogue.spark._options import read_options

NEEDED = {"provider": "dixa", "table": "messages"}
SECRET = "eyJhbGciOiJIUzI1NiJ9.c2VjcmV0"


def test_options_are_read():
    options = read_options(
        {
            "PROVIDER": "dixa, sinch", "table": "messages", "since": "2026-01-01T02:00:00+02:00", "raw": "True",
            "dixa_token": "SUPPORT_TOKEN", "sinch_region": "eu", "tasks": "8", "delay": "0", "interval": "5",
            "secrets": "my_package.secrets:get", "redis": "REDIS_URL", "rejects": "log",
        }
    )  # fmt: skip
    assert options.providers == ("dixa", "sinch")
    assert options.since == datetime(2026, 1, 1, tzinfo=UTC)
    assert options.raw
    assert options.settings == {"dixa_token": "SUPPORT_TOKEN", "sinch_region": "eu"}
    assert (options.tasks, options.delay, options.interval, options.rejects) == (8, 0, 5, "log")
    assert (options.secrets, options.redis) == ("my_package.secrets:get", "REDIS_URL")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"provider": ""}, "option provider must be of sunshine, dixa, sinch"),
        ({"provider": "dixa,acme"}, "not 'acme'"),
        ({"table": "agents"}, "option table must be one of contacts, conversations, messages"),
        ({"since": "yesterday"}, "option since must be a time with its offset"),
        ({"until": "2026-01-01"}, "option until must be a time with its offset"),
        ({"raw": "1"}, "option raw must be one of true, false"),
        ({"tasks": "0"}, "option tasks must be a whole number"),
        ({"tasks": "two"}, "option tasks must be a whole number"),
        ({"delay": "-1"}, "option delay must be 0 seconds or more"),
        ({"interval": "0.5"}, "option interval must be 1 seconds or more"),
        ({"interval": "nan"}, "option interval"),
        ({"tabel": "messages"}, "there is no option 'tabel'; there are provider, table"),
        ({"secrets": "get"}, "option secrets must be a function such as my_package.secrets:get"),
    ],
)
def test_what_is_wrong_is_named(changes, message):
    with pytest.raises(ConfigError) as raised:
        read_options({**NEEDED, **changes})
    assert message in str(raised.value)


@pytest.mark.parametrize(
    "name", ["token", "api_key", "dixa_token", "sinch_key_secret", "sunshine_secret", "redis", "password", "secrets"]
)
def test_a_secret_is_refused_and_not_repeated(name):
    with pytest.raises(ConfigError) as raised:
        read_options({**NEEDED, name: SECRET})
    assert SECRET not in str(raised.value)
    assert name in str(raised.value)
