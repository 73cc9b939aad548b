"""The state and the decisions of one call, without its I/O: shared by the synchronous and the asynchronous client."""

from __future__ import annotations

import logging
import math
import sys
from http import HTTPStatus
from typing import TYPE_CHECKING

import attrs
import httpx

from trilogue._http import ended, observation
from trilogue._http.body import require_length
from trilogue._http.call_facts import TOKEN_OPERATION, CallFacts
from trilogue._http.failures import Failure, stop_text, to_error
from trilogue._http.observation import CallEnd
from trilogue._http.settings import CallOptions, Settings, Timeouts
from trilogue._internal.uncertain_sends import report_uncertain_send
from trilogue._internal.urls import require_https
from trilogue.limits import Turn
from trilogue.retry import (
    AttemptResult,
    Decision,
    RetryPolicy,
    decide,
    parse_retry_after,
    repeatability_of,
    spread,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from trilogue import errors
    from trilogue._http.exchange import Exchange
    from trilogue.retry import Repeatability

logger = logging.getLogger("trilogue")

STREAM_TIMEOUT = 3600.0
"""Seconds that a streamed call may wait for the service, unless its options say otherwise. The client's total_timeout
is meant for short answers; 200 MB at half a megabit a second take an hour."""

_NO_OPTIONS = CallOptions()
# Seconds, or the share of total_timeout, that an attempt needs. A wait that leaves less is refused at once.
_MIN_ATTEMPT, _MIN_ATTEMPT_SHARE = 1.0, 0.1


class RequestAttempts:
    """One call, from its first attempt to its end.

    A client asks how long the rate limit delays an attempt (`rate_limit_wait`), starts it (`start`) and reports its
    result (`conclude`). The client itself only sends and sleeps.

    Args:
        settings: the client's settings.
        route: says where a URL leads, with the proxy, for errors.
        request: the request. Its body must have been read, so that every attempt sends the same bytes.
        anonymous: whether to send no credentials.
        streamed: whether the body of a success is left to be read piece by piece.

    """

    __slots__ = (
        "_counted",
        "_end_observation",
        "_limiter",
        "_may_have_run",
        "_operation",
        "_phases",
        "_policy",
        "_repeatability",
        "_route",
        "_server",
        "_settings",
        "_started",
        "_success",
        "_turn",
        "_uncertain",
        "attempts",
        "auth",
        "deadline",
        "request",
        "streamed",
        "tally",
    )

    def __init__(
        self,
        settings: Settings,
        request: httpx.Request,
        route: Callable[[httpx.URL], str],
        *,
        anonymous: bool = False,
        streamed: bool = False,
    ) -> None:
        extensions = request.extensions
        options: CallOptions = extensions.get("options") or _NO_OPTIONS
        require_length(request)
        self._settings = settings
        self._route = route
        self.request = request
        self.streamed = streamed
        self._operation: str = extensions.get("operation", "")
        self._server = settings.server_of(self._operation) if settings.servers else None
        self._limiter = settings.limiter if self._server is None else self._server.limiter
        self._policy: RetryPolicy = settings.retry if options is _NO_OPTIONS else options.policy(settings.retry)
        self.tally = options.tally
        self._started = settings.timing.monotonic()
        self._repeatability: Repeatability
        self.auth: httpx.Auth | None
        if self._operation == TOKEN_OPERATION:
            # Fetching a token changes nothing. It must end within the time of the call that needs the token.
            self._repeatability, self.auth = "safe", None
            left = extensions.get("deadline", math.inf) - self._started
            self._policy = attrs.evolve(self._policy, total_timeout=max(0.001, min(left, self._policy.total_timeout)))
        else:
            rules = settings.rules
            self._repeatability = repeatability_of(
                request.method, self._operation, safe=rules.safe, unsafe=rules.unsafe
            )
            self.auth = None if anonymous else self._scheme()
        if streamed and options.total_timeout is None:
            self._policy = attrs.evolve(self._policy, total_timeout=STREAM_TIMEOUT)
        self.deadline = self._started + self._policy.total_timeout
        extensions["deadline"] = self.deadline
        # httpx puts the client's timeouts there, or those that the operation was given. A token request has none.
        phases: Mapping[str, float | None] = extensions.get("timeout") or settings.timeout.phases()
        if options.timeout is not None:
            phases = Timeouts.of(options.timeout).phases()
        self._phases = phases
        self.attempts = 0
        # Attempts as the policy counts them: one that is repeated with new credentials counts once.
        self._counted = 0
        # Whether an earlier attempt may have been carried out.
        self._may_have_run = False
        # Whether the call may have been carried out, unless it succeeds.
        self._uncertain = False
        self._turn: Turn | None = None
        # The status of the answer with which the call has succeeded.
        self._success: int | None = None
        self._end_observation: Callable[[CallEnd], object] | None = None

    def begin(self) -> None:
        """Tell the observer of calls, if there is one. `release` tells it how the call ended."""
        if observation.observer is not None:
            url = self.request.url
            self._end_observation = observation.observer(self.facts(), url.host, url.port)

    def _scheme(self) -> httpx.Auth | None:
        """The scheme to use: none if the request goes to another host, has its own credentials, or needs none."""
        url, place = self.request.url, self._server or self._settings
        home = place.home
        if url.netloc != home.netloc or url.raw_scheme != home.raw_scheme:
            require_https(str(url.copy_with(query=None, fragment=None)), "the request's URL")
            return None
        anonymous = self._operation.rpartition(".")[2] in self._settings.rules.anonymous
        return None if anonymous or "authorization" in self.request.headers else place.auth

    def facts(self) -> CallFacts:
        """What errors say about this call."""
        return CallFacts(
            rules=self._settings.rules,
            operation=self._operation or None,
            method=self.request.method,
            path=self.request.url.path,
            repeatability=self._repeatability,
            attempts=self.attempts,
        )

    def rate_limit_wait(self) -> float:
        """Seconds to sleep before the attempt. Ask again after that, until it is 0.

        Raises:
            RateLimitError: the client's own limit, or its pause after a 429, delays this call beyond its deadline.

        """
        limiter = self._limiter
        if limiter.idle or self._operation == TOKEN_OPERATION:
            # A token's request goes to another host, and the call that needs the token has a turn of its own.
            return 0.0
        if self._turn is None:
            self._turn = Turn()
        now = self._settings.timing.monotonic()
        wait = limiter.take(self._turn, now)
        if wait <= 0:
            self._turn = None
            return 0.0
        if now + wait + min(_MIN_ATTEMPT, _MIN_ATTEMPT_SHARE * (self.deadline - self._started)) >= self.deadline:
            self.release()
            raise ended.held_back(wait, self.facts())
        if self.tally is not None:
            self.tally.count_wait(wait)
        # A limit releases the calls that a pause held back one by one. Without a limit, jitter spreads them.
        return wait if limiter.limit is not None else spread(wait, self._settings.timing.uniform)

    def release(self) -> None:
        """Give up the call's turn at the rate limit, if it waits for one. Called when the call has ended."""
        if self._uncertain:
            report_uncertain_send()  # It was interrupted, or has failed with an unknown outcome.
        if self._turn is not None:
            self._limiter.leave(self._turn)
            self._turn = None
        if self._end_observation is not None:
            # A caller may handle an exception while its call succeeds.
            error = sys.exception() if self._success is None else None
            self._end_observation(CallEnd(self.facts(), self._success, error, self._uncertain))
            self._end_observation = None
        # A bound method of the client. The answer refers to this call, and must not keep the client alive.
        self._route = _no_route

    def time_left(self) -> float:
        """Seconds until the call must have ended, at least 0; `math.inf` without a limit."""
        return max(0.0, self.deadline - self._settings.timing.monotonic())

    def note_outcome(self, error: errors.TrilogueError) -> None:
        """Say in an error from outside an attempt, as of credentials, whose call it ended, and what an earlier attempt
        may have done.
        """
        if error.provider is None:
            for name, value in self.facts().error_fields().items():
                setattr(error, name, value)
        if self._may_have_run and error.outcome == "failed":
            ended.say_unknown(error, self.facts())

    def note_not_sent(self) -> None:
        """Note that the attempt was ended before anything was sent."""
        self._uncertain = self._may_have_run and self._repeatability == "unsafe"

    def expired(self) -> errors.APITimeoutError:
        """The error for a call whose time was over before an attempt."""
        return ended.expired(self._policy.total_timeout, self._route(self.request.url), self.facts())

    def closed_error(self, exchange: Exchange | None = None) -> errors.ClientClosedError:
        """The error for a call whose client was closed meanwhile, in this exchange or before it."""
        sent = exchange is not None and exchange.stage == "sent" and self._repeatability != "safe"
        if not sent:
            self.note_not_sent()
        return ended.closed(self.facts(), sent=sent)

    def start(self) -> float:
        """Prepare the request for an attempt; returns the seconds left for sending it and reading the answer.

        Raises:
            APITimeoutError: no time is left: it was spent waiting, or getting a token.

        """
        left = self.time_left()
        if left <= 0:
            raise self.expired()
        self.attempts += 1
        if self.tally is not None:
            self.tally.count_request(again=self.attempts > 1)
        self._uncertain = self._repeatability == "unsafe"
        limit = None if left == math.inf else left
        self.request.extensions["timeout"] = {
            phase: seconds if limit is None or (seconds is not None and seconds < limit) else limit
            for phase, seconds in self._phases.items()
        }
        return left

    def conclude(self, result: httpx.Response | Failure) -> httpx.Response | float:
        """Decide what follows from an attempt's result.

        Returns:
            The answer if the call has succeeded, else the seconds to sleep before another attempt.

        Raises:
            TrilogueError: the call has failed.

        """
        self._counted += 1
        if self.tally is not None and not isinstance(result, Failure):
            self.tally.note_answer(result)
            if not self.streamed:
                self.tally.count_bytes(len(result.content))
        if isinstance(result, Failure):
            attempt = AttemptResult(result.kind, result.status)
        else:
            status = result.status_code
            if result.is_success or self._is_documented_redirect(result):
                self._uncertain = False
                self._success = status
                self._settings.budget.refund(retried=self._counted > 1)
                self._log(result, 0.0)
                result.extensions["call"] = self.facts
                return result
            if status == HTTPStatus.NOT_FOUND and self._may_have_run and self._deletes():
                self._log(result, 0.0)
                self._success = status
                return httpx.Response(204, request=self.request, extensions={"call": self.facts})
            attempt = AttemptResult(
                "answered", status, parse_retry_after(result.headers, now=self._settings.timing.wall())
            )
        decision = self._decide(attempt)
        self._may_have_run |= decision.may_have_run
        self._uncertain = self._may_have_run and self._repeatability == "unsafe"
        self._log(result, decision.wait)
        if attempt.status == HTTPStatus.TOO_MANY_REQUESTS and self._operation != TOKEN_OPERATION:
            self._pause(attempt, decision)
        if not decision.retry:
            raise self._error(result, attempt, decision)
        if self._settings.on_retry is not None:
            self._settings.on_retry(self.facts().retry_event(attempt, decision.wait))
        return decision.wait

    def repeat_with_new_credentials(self, result: httpx.Response) -> None:
        """Log that the attempt is repeated at once, with new credentials."""
        self._log(result, 0.0, ", repeated with new credentials")

    def _is_documented_redirect(self, result: httpx.Response) -> bool:
        return result.is_redirect and self._operation.rpartition(".")[2] in self._settings.rules.redirects

    def _deletes(self) -> bool:
        return self.request.method == "DELETE" and self._settings.rules.delete_of_missing_succeeds

    def _decide(self, attempt: AttemptResult) -> Decision:
        timing = self._settings.timing
        decision = decide(
            self._policy,
            self._counted,
            attempt,
            timing.monotonic() - self._started,
            repeatability=self._repeatability,
            earlier_may_have_run=self._may_have_run,
            temporary=self._settings.rules.temporary_statuses,
            uniform=timing.uniform,
        )
        if decision.retry and not self._settings.budget.spend():
            return decision._replace(retry=False, wait=0.0, stop_reason="budget")
        return decision

    def _pause(self, attempt: AttemptResult, decision: Decision) -> None:
        seconds = attempt.retry_after
        if seconds is None:
            seconds = decision.wait or self._policy.wait_initial_rate_limited
        # Bounded, so that a Retry-After of a year does not stop the client for a year.
        self._limiter.pause(self._settings.timing.monotonic() + min(seconds, self._policy.max_retry_after))

    @property
    def max_response_bytes(self) -> float:
        """The size that the body of a success may have: any, if it is not held in memory."""
        return math.inf if self.streamed else self._settings.max_response_bytes

    def _error(
        self, result: httpx.Response | Failure, attempt: AttemptResult, decision: Decision
    ) -> errors.TrilogueError:
        facts, text = self.facts(), stop_text(decision.stop_reason, self._counted, self._policy)
        if isinstance(result, Failure):
            return to_error(result, facts, decision, text, self._route(self.request.url))
        from trilogue._http.error_bodies import from_status  # noqa: PLC0415 - only when a call fails

        return from_status(
            result,
            facts,
            outcome=decision.outcome,
            retryable=decision.retryable,
            retry_after=attempt.retry_after,
            stop_text=text,
        )

    def _log(self, result: httpx.Response | Failure, wait: float, next_step: str = "") -> None:
        if logger.isEnabledFor(logging.DEBUG):
            how = result.kind if isinstance(result, Failure) else result.status_code
            logger.debug(*self.facts().log_line(how, wait, next_step))


def _no_route(_url: httpx.URL) -> str:
    return ""
