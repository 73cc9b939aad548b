"""What `trilogue check` asks each service: who we are there, how far the credential reaches, how fast it answers."""

from __future__ import annotations

import contextlib
import time
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

import attrs

from trilogue.errors import APIConnectionError, AuthenticationError, NotFoundError, PermissionDeniedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import timedelta
    from typing import Protocol

    from trilogue import Dixa, Sinch, Sunshine
    from trilogue._auth.settings import Source
    from trilogue.errors import TrilogueError
    from trilogue.records import Provider

    class _Answer(Protocol):
        @property
        def headers(self) -> Mapping[str, str]: ...
        @property
        def elapsed(self) -> timedelta: ...


AnswerT = TypeVar("AnswerT", bound="_Answer")

MAX_CLOCK_SKEW = 10.0
"""Seconds. Signed tokens and webhooks are accepted within 300 s; a clock that is set by a time server is within 1 s."""


@attrs.define
class Findings:
    """What is known of one service after asking it."""

    facts: dict[str, str] = attrs.field(factory=dict[str, str])
    latency: float | None = None
    """Seconds for a request on a connection that is open."""
    clock_skew: float | None = None
    """Seconds by which the service's clock is ahead of ours. The service tells whole seconds."""
    advice: list[str] = attrs.field(factory=list[str])

    def timed(self, call: Callable[[], AnswerT]) -> AnswerT:
        """Call twice, since the first call opens the connection, and note time and clock of the second."""
        call()
        answer = call()
        seconds = answer.elapsed.total_seconds()
        halfway = time.time() - seconds / 2
        self.latency = seconds
        if (date := answer.headers.get("date")) is not None:
            with contextlib.suppress(ValueError):
                # In the middle of the second that it says.
                self.clock_skew = parsedate_to_datetime(date).timestamp() + 0.5 - halfway
        if self.clock_skew is not None and abs(self.clock_skew) > MAX_CLOCK_SKEW:
            self.advice.append("set this machine's clock by a time server: signatures are checked by it")
        return answer


def ask_sunshine(client: Sunshine, findings: Findings) -> None:
    """Sunshine: the app, and whether the key is the app's or the account's."""
    app = findings.timed(client.api.apps.with_raw_response.get_app).parsed.app
    if app:
        findings.facts["app"] = _named(app)
    try:
        client.api.apps.list_apps()  # ListApps takes account keys only.
    except (AuthenticationError, PermissionDeniedError):
        findings.facts["scope"] = "app"
    else:
        findings.facts["scope"] = "account"


def ask_dixa(client: Dixa, findings: Findings, agent_id: str | None) -> None:
    """Dixa: the organization, which its queues name, and the agent that messages are sent as."""
    queues = findings.timed(client.api.queues.with_raw_response.list_queues).parsed.data or []
    if queues:
        findings.facts["organization"] = _told(queues[0], "organization_id")
    findings.facts["queues"] = str(len(queues))
    if agent_id is None:
        findings.advice.append("set TRILOGUE_DIXA_AGENT_ID to send messages: Dixa sends them as an agent")
        return
    try:
        agent = client.api.agents.get_agent(agent_id=agent_id).data
    except NotFoundError:
        findings.advice.append(f"TRILOGUE_DIXA_AGENT_ID: there is no agent {agent_id}; list them in Dixa's settings")
    else:
        findings.facts["agent"] = _named(agent)


def ask_sinch(client: Sinch, findings: Findings) -> None:
    """Sinch: the app and its channels."""
    app = findings.timed(client.api.apps.with_raw_response.get_app).parsed
    findings.facts["app"] = _named(app)
    channels = [_told(each, "channel") for each in app.channel_credentials or []]
    findings.facts["channels"] = ", ".join(channels) or "none"


def place_of(provider: Provider, settings: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    """Where the service is, as it is configured: region, subdomain or host."""
    for name in ("region", "subdomain"):
        if name in settings and "base_url" not in settings:
            yield name, settings[name].text
            return
    url = settings["base_url"].text if "base_url" in settings else {"dixa": "https://dev.dixa.io"}.get(provider, "")
    yield "host", urlsplit(url).netloc.rpartition("@")[2]


def advice_for(error: TrilogueError, provider: Provider, settings: Mapping[str, Source]) -> Iterator[str]:
    """What to do about an error of a service."""
    if isinstance(error, AuthenticationError):
        secrets = [name for name in ("key_id", "secret", "token", "key_secret") if name in settings]
        yield f"copy the credentials again: {', '.join(f'{name} is {settings[name].describe()}' for name in secrets)}"
    elif isinstance(error, PermissionDeniedError):
        yield "give the key more rights in the service's settings, or use another one"
    elif isinstance(error, NotFoundError) and provider == "sinch":
        yield "check TRILOGUE_SINCH_REGION, PROJECT_ID and APP_ID: an app is found in its own region only"
    elif isinstance(error, NotFoundError) and provider == "sunshine":
        yield "check TRILOGUE_SUNSHINE_APP_ID and SUBDOMAIN (or BASE_URL): the key does not reach such an app"
    elif isinstance(error, APIConnectionError):
        yield "check the network, the proxy (HTTPS_PROXY) and the host"


def _named(model: object) -> str:
    """The name of what a service gave, if it has one, with its id."""
    name = getattr(model, "display_name", None)
    own_id = _told(model, "id")
    return f"{name} ({own_id})" if isinstance(name, str) and name else own_id


def _told(model: object, field: str) -> str:
    """A field's text; whatever the service has sent in the place of its documented answer."""
    value: object = getattr(model, field, None)
    return str(value) if value else "unknown"
