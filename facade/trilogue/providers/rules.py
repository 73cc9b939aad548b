"""What a call does at the service, where method and status alone do not tell: one table per provider, no decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

from trilogue.limits import DIXA_LIMIT, SINCH_LIMIT, RateLimit

if TYPE_CHECKING:
    from collections.abc import Mapping

Effect = Literal["reads", "repeatable", "once"]
"""What sending a request twice would do: nothing (it reads), nothing more (it can be repeated), or the thing twice."""

_BY_METHOD: dict[str, Effect] = {
    "GET": "reads",
    "HEAD": "reads",
    "OPTIONS": "reads",
    "PUT": "repeatable",
    "DELETE": "repeatable",
}


@attrs.frozen(kw_only=True, eq=False)
class ServiceRules:
    """How one provider departs from plain HTTP. Operations are named as in ``api.<tag>.<operation>``, without the tag.

    Args:
        provider: the provider's name, as errors and logs show it.
        reads: operations that change nothing although they are POSTs.
        once: operations that must not be sent twice although their method says they may.
        temporary: statuses worth another attempt beside the policy's own.
        gone_is_done: a DELETE that answers 404 after an attempt that may have arrived has succeeded.
        redirects: operations whose documented answer is a redirect.
        anonymous: operations that carry no credentials.
        limit: the documented rate limit, where there is one.
        advice: what a caller should look at, by status.

    """

    provider: str
    reads: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()
    temporary: frozenset[int] = frozenset()
    gone_is_done: bool = False
    redirects: frozenset[str] = frozenset()
    anonymous: frozenset[str] = frozenset()
    limit: RateLimit | None = None
    advice: Mapping[int, str] = attrs.field(factory=dict[int, str], repr=False)

    def effect(self, method: str, operation: str) -> Effect:
        """Say what sending this request twice would do. In doubt it is ``once``: a message sent twice is the worst
        failure.
        """
        name = operation.rpartition(".")[2]
        if name in self.once:
            return "once"
        if name in self.reads:
            return "reads"
        return _BY_METHOD.get(method, "once")


SUNSHINE = ServiceRules(
    provider="sunshine",
    # It hands out a one-time authorization code with each answer (Sunshine reference, OAuth).
    once=frozenset({"authorize"}),
    redirects=frozenset({"authorize"}),
    # `security: []` in the vendor's document.
    anonymous=frozenset({"authorize", "get_token", "get_token_info"}),
    advice={
        401: "check app_id, key_id and secret, and that the key's scope covers this operation",
        403: "the key's scope (app or account) does not cover this operation",
        423: "the conversation holds 30,000 messages, which is the most: go on in a new conversation",
    },
)

DIXA = ServiceRules(
    provider="dixa",
    # Both take a filter in the body and answer with rows (Dixa API reference, Analytics).
    reads=frozenset({"query_records", "query_metric"}),
    gone_is_done=True,
    limit=DIXA_LIMIT,
    advice={
        401: "check the API token, and whether this organisation wants it raw or as Bearer",
        429: "Dixa allows 10 requests a second, bursts of 4 and 864,000 a day for a token: lower the client's rate "
        "if other processes use the same token",
    },
)

SINCH = ServiceRules(
    provider="sinch",
    # Transcoding computes, the channel profile is looked up; neither leaves anything behind. `capability:query` is not
    # here: each call starts a lookup that ends in a callback.
    reads=frozenset({"transcode_message", "get_channel_profile"}),
    # "went wrong on our end, try again with exponential back-off" is what the document says of 501.
    temporary=frozenset({501}),
    limit=SINCH_LIMIT,
    advice={
        401: "check key_id, key_secret and project_id (Sinch dashboard, Access keys)",
        404: "check the id, and that region matches the app's: a wrong region answers 404",
        429: "Sinch allows 800 requests a second for a project, and far fewer with Basic authentication",
    },
)

BY_PROVIDER: dict[str, ServiceRules] = {rules.provider: rules for rules in (SUNSHINE, DIXA, SINCH)}
