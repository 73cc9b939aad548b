"""One call, without its I/O: what both clients do alike between sending, sleeping and sending again."""

from __future__ import annotations

import logging
import math
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import attrs
import httpx

from trilogue import errors
from trilogue._auth.credentials import demand_https
from trilogue._http.error_bodies import TOKEN_OPERATION, CallFacts, from_status
from trilogue._http.failures import Failure, to_error
from trilogue._http.settings import CallOptions, Settings, Timeouts
from trilogue.retry import Attempt, Decision, RetryEvent, RetryPolicy, StopReason, decide, parse_retry_after, spread

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trilogue.limits import Slot
    from trilogue.providers.rules import Effect

logger = logging.getLogger("trilogue")

_NOTHING = CallOptions()
# Seconds, or the share of total_timeout, that an attempt needs to have a chance: who is held back until only this is
# left would wait for nothing.
_ROOM, _ROOM_SHARE = 1.0, 0.1


class Call:
    """The state of one call, from the first attempt to its end.

    A client asks it how long to hold an attempt back (`hold`), prepares each request with it (`begin`), hands it how
    the attempt ended (`settle`), and does nothing else but send and sleep.

    Args:
        settings: the client's.
        request: the request; its body must have been read, so that every attempt sends the same bytes.
        anonymous: send no credentials.

    """

    __slots__ = (
        "_doubtful",
        "_effect",
        "_operation",
        "_phases",
        "_policy",
        "_rounds",
        "_settings",
        "_slot",
        "_started",
        "attempts",
        "auth",
        "deadline",
        "request",
    )

    def __init__(self, settings: Settings, request: httpx.Request, *, anonymous: bool) -> None:
        extensions = request.extensions
        options: CallOptions = extensions.get("options") or _NOTHING
        _announce_length(request)
        self._settings = settings
        self.request = request
        self._operation: str = extensions.get("operation", "")
        self._policy: RetryPolicy = settings.retry if options is _NOTHING else options.policy(settings.retry)
        self._started = settings.timing.monotonic()
        self._effect: Effect
        self.auth: httpx.Auth | None
        if self._operation == TOKEN_OPERATION:
            # A token leaves nothing behind, and is fetched within the time of the call that needs it.
            self._effect, self.auth = "reads", None
            left = extensions.get("deadline", math.inf) - self._started
            self._policy = attrs.evolve(self._policy, total_timeout=max(0.001, min(left, self._policy.total_timeout)))
        else:
            self._effect = settings.rules.effect(request.method, self._operation)
            self.auth = None if anonymous else self._scheme()
        self.deadline = self._started + self._policy.total_timeout
        extensions["deadline"] = self.deadline
        # httpx puts the client's timeouts there, or those of `client.get(…, timeout=…)`; a token request has none.
        phases: Mapping[str, float | None] | None = extensions.get("timeout")
        if options.timeout is not None:
            phases = Timeouts.of(options.timeout).phases()
        self._phases = settings.timeout.phases() if phases is None else phases
        self.attempts = 0
        # Attempts as the policy counts them: one that is made again with a fresh token counts once.
        self._rounds = 0
        self._doubtful = False
        self._slot: Slot | None = None

    def _scheme(self) -> httpx.Auth | None:
        """The credentials to use: none if the request goes elsewhere, brings its own, or is documented without."""
        url, home = self.request.url, self._settings.home
        if url.netloc != home.netloc or url.raw_scheme != home.raw_scheme:
            demand_https(str(url.copy_with(query=None, fragment=None)), "the request's URL")
            return None
        anonymous = self._operation.rpartition(".")[2] in self._settings.rules.anonymous
        if anonymous or "authorization" in self.request.headers:
            return None
        return self._settings.auth

    def facts(self) -> CallFacts:
        """What errors, log and hooks say about this call."""
        return CallFacts(
            provider=self._settings.rules.provider,
            operation=self._operation or None,
            method=self.request.method,
            path=self.request.url.path,
            effect=self._effect,
            attempts=self.attempts,
        )

    def hold(self) -> float:
        """Seconds to sleep before the attempt; ask again after that, until it says 0.

        Raises:
            RateLimitError: the client's own limit, or its pause after a 429, would not let this call go before its
                deadline.

        """
        limiter = self._settings.limiter
        if self._operation == TOKEN_OPERATION:
            return 0.0  # another host, and the caller waits for its own slot already
        if self._slot is not None and limiter.holds(self._slot):
            self._slot = None
            return 0.0
        now = self._settings.timing.monotonic()
        slot = limiter.reserve(now)
        wait = slot.at - now
        if wait <= 0:
            self._slot = None
            return 0.0
        if slot.at + min(_ROOM, _ROOM_SHARE * (self.deadline - self._started)) >= self.deadline:
            limiter.give_back(slot)
            raise errors.RateLimitError(
                f"held back by this client's own rate limit for {wait:.1f} s, longer than total_timeout allows: "
                "send less at a time, or raise total_timeout or the limit",
                retry_after=wait,
                retryable=True,
                outcome="unknown" if self._doubtful else "failed",
                **self.facts().said(),
            )
        self._slot = slot
        # A limit lets the callers of a pause go one by one; without one they would all go at its end.
        return wait if limiter.limit is not None else spread(wait, self._settings.timing.uniform)

    def abandon(self) -> None:
        """Give back what the call holds, however it ended."""
        if self._slot is not None:
            self._settings.limiter.give_back(self._slot)
            self._slot = None

    def begin(self) -> float:
        """Prepare the request for being sent; returns the seconds that are left for that and for its answer.

        Raises:
            APITimeoutError: there are none; the time went into waiting or into getting a token.

        """
        left = self.deadline - self._settings.timing.monotonic()
        if left <= 0:
            raise errors.APITimeoutError(
                f"total_timeout ({self._policy.total_timeout:g} s) was over before the request could be sent",
                retryable=True,
                outcome="unknown" if self._doubtful else "failed",
                **self.facts().said(),
            )
        self.attempts += 1
        most = None if left == math.inf else left
        self.request.extensions["timeout"] = {
            phase: seconds if most is None or (seconds is not None and seconds < most) else most
            for phase, seconds in self._phases.items()
        }
        return left

    def settle(self, ended: httpx.Response | Failure) -> httpx.Response | float:
        """Take in how an attempt ended.

        Returns:
            The answer, if the call has succeeded; or the seconds to sleep before another attempt.

        Raises:
            TrilogueError: the call has failed.

        """
        self._rounds += 1
        if isinstance(ended, Failure):
            attempt = Attempt(ended.kind, ended.status)
        else:
            status = ended.status_code
            if ended.is_success or self._is_documented(ended):
                self._settings.budget.refund(retried=self._rounds > 1)
                self._log(ended, 0.0)
                ended.extensions["call"] = self.facts
                return ended
            if status == HTTPStatus.NOT_FOUND and self._doubtful and self._was_deleted():
                self._log(ended, 0.0)
                return httpx.Response(204, request=self.request, extensions={"call": self.facts})
            attempt = Attempt("answered", status, parse_retry_after(ended.headers, now=self._settings.timing.wall()))
        decision = self._decide(attempt)
        self._doubtful |= decision.doubtful
        self._log(ended, decision.wait)
        if attempt.status == HTTPStatus.TOO_MANY_REQUESTS:
            self._pause(attempt, decision)
        if not decision.again:
            raise self._error(ended, attempt, decision)
        if self._settings.on_retry is not None:
            facts = self.facts()
            self._settings.on_retry(
                RetryEvent(
                    provider=self._settings.rules.provider,
                    operation=self._operation,
                    method=facts.method,
                    path=facts.path,
                    attempt=self.attempts,
                    kind=attempt.kind,
                    status=attempt.status,
                    wait=decision.wait,
                )
            )
        return decision.wait

    def renew(self, ended: httpx.Response) -> None:
        """Note that the attempt is made again at once, with fresh credentials."""
        self._log(ended, 0.0, ", again with fresh credentials")

    def _is_documented(self, ended: httpx.Response) -> bool:
        return ended.is_redirect and self._operation.rpartition(".")[2] in self._settings.rules.redirects

    def _was_deleted(self) -> bool:
        return self.request.method == "DELETE" and self._settings.rules.gone_is_done

    def _decide(self, attempt: Attempt) -> Decision:
        timing = self._settings.timing
        decision = decide(
            self._policy,
            self._rounds,
            attempt,
            timing.monotonic() - self._started,
            effect=self._effect,
            doubtful=self._doubtful,
            temporary=self._settings.rules.temporary,
            uniform=timing.uniform,
        )
        if decision.again and not self._settings.budget.spend():
            return decision._replace(again=False, wait=0.0, reason="budget")
        return decision

    def _pause(self, attempt: Attempt, decision: Decision) -> None:
        if self._operation == TOKEN_OPERATION:
            return
        asked = (
            attempt.retry_after if attempt.retry_after is not None else decision.wait or self._policy.base_rate_limited
        )
        # A Retry-After of a year must not switch the client off for a year.
        self._settings.limiter.pause(self._settings.timing.monotonic() + min(asked, self._policy.max_retry_after))

    def _error(self, ended: httpx.Response | Failure, attempt: Attempt, decision: Decision) -> errors.TrilogueError:
        facts = self.facts()
        ending = self._ending(decision.reason)
        if isinstance(ended, httpx.Response):
            return from_status(
                ended,
                facts,
                outcome=decision.outcome,
                retryable=decision.retryable,
                retry_after=attempt.retry_after,
                ending=ending,
            )
        return to_error(ended, facts, decision, ending)

    def _ending(self, reason: StopReason) -> str:
        return {
            "": "",
            "permanent": "",
            "unsafe": "",
            "attempts": f"Gave up after {self._rounds} attempts" if self._rounds > 1 else "",
            "deadline": f"total_timeout ({self._policy.total_timeout:g} s) leaves no time for another attempt",
            "retry_after": f"It asks to wait longer than max_retry_after ({self._policy.max_retry_after:g} s)",
            "budget": "Not attempted again: too many calls of this client fail, its retry budget is spent",
        }[reason]

    def _log(self, ended: httpx.Response | Failure, wait: float, what_next: str = "") -> None:
        if logger.isEnabledFor(logging.DEBUG):
            what: Any = ended.kind if isinstance(ended, Failure) else ended.status_code
            logger.debug(
                "%s %s %s: attempt %d, %s%s",
                self._settings.rules.provider,
                self.request.method,
                self._operation or self.request.url.path,
                self.attempts,
                what,
                f", next in {wait:.2f} s" if wait else what_next,
            )


def _announce_length(request: httpx.Request) -> None:
    """Make Content-Length true. The body has been read, so that there is no need to send it in chunks.

    Raises:
        RequestInvalidError: the caller announced another length: the body is not what they meant to send.

    """
    headers = request.headers
    announced = headers.get("content-length")
    if announced is None:
        if "transfer-encoding" in headers:
            del headers["transfer-encoding"]
            headers["Content-Length"] = str(len(request.content))
    elif announced != str(len(request.content)):
        raise errors.RequestInvalidError(
            f"Content-Length announces {announced} bytes and the body has {len(request.content)}: a file that was read "
            "before, opened as text, or changed meanwhile?",
            operation=request.extensions.get("operation"),
            method=request.method,
            path=request.url.path,
        )
