"""One typed client for Sunshine Conversations, Dixa and the Sinch Conversation API.

All names that a program needs are here. A name is imported when it is first used, so that ``import trilogue`` is fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from trilogue._version import __version__

if TYPE_CHECKING:
    from trilogue import errors as errors
    from trilogue import export as export
    from trilogue import limits as limits
    from trilogue import records as records
    from trilogue import retry as retry
    from trilogue import testing as testing
    from trilogue import timing as timing
    from trilogue import webhooks as webhooks
    from trilogue._async_hub import AsyncHub
    from trilogue._http import Timeouts
    from trilogue.errors import (
        APIConnectionError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ClientClosedError,
        ConfigError,
        ConflictError,
        ConversationFullError,
        GoneError,
        InternalServerError,
        MethodNotAllowedError,
        NotFoundError,
        NotSupportedError,
        PaginationLoopError,
        PayloadTooLargeError,
        PaymentRequiredError,
        PermissionDeniedError,
        RateLimitError,
        RequestInvalidError,
        ResponseInvalidError,
        TrilogueError,
        UnexpectedRedirectError,
        UnprocessableEntityError,
        WebhookInvalidError,
    )
    from trilogue.hub import Hub
    from trilogue.limits import RateLimit, RateLimiter
    from trilogue.paging import AsyncMergedPager, AsyncPager, MergedPager, Page, Pager
    from trilogue.providers._base.adapter import Capabilities
    from trilogue.providers.dixa import AsyncDixa, Dixa
    from trilogue.providers.sinch import AsyncSinch, Sinch
    from trilogue.providers.sunshine import AsyncSunshine, Sunshine
    from trilogue.records import Attachment, Author, Choice, Contact, Conversation, Customer, Identity, Message, Skipped
    from trilogue.retry import RetryEvent, RetryPolicy

_EXPORTS = {
    "trilogue._async_hub": ["AsyncHub"],
    "trilogue.errors": [
        "APIStatusError",
        "BadRequestError",
        "ClientClosedError",
        "ConfigError",
        "ConflictError",
        "APIConnectionError",
        "ConversationFullError",
        "PermissionDeniedError",
        "GoneError",
        "MethodNotAllowedError",
        "NotFoundError",
        "NotSupportedError",
        "PaginationLoopError",
        "PayloadTooLargeError",
        "PaymentRequiredError",
        "RateLimitError",
        "RequestInvalidError",
        "ResponseInvalidError",
        "InternalServerError",
        "APITimeoutError",
        "TrilogueError",
        "AuthenticationError",
        "UnexpectedRedirectError",
        "UnprocessableEntityError",
        "WebhookInvalidError",
    ],
    "trilogue._http": ["Timeouts"],
    "trilogue.hub": ["Hub"],
    "trilogue.limits": ["RateLimit", "RateLimiter"],
    "trilogue.paging": ["AsyncMergedPager", "AsyncPager", "MergedPager", "Page", "Pager"],
    "trilogue.providers._base.adapter": ["Capabilities"],
    "trilogue.providers.dixa": ["AsyncDixa", "Dixa"],
    "trilogue.providers.sinch": ["AsyncSinch", "Sinch"],
    "trilogue.providers.sunshine": ["AsyncSunshine", "Sunshine"],
    "trilogue.records": [
        "Attachment",
        "Author",
        "Choice",
        "Contact",
        "Conversation",
        "Customer",
        "Identity",
        "Message",
        "Skipped",
    ],
    "trilogue.retry": ["RetryEvent", "RetryPolicy"],
}
_SUBMODULES = frozenset({"errors", "export", "limits", "records", "retry", "testing", "timing", "webhooks"})
_MODULE_OF = {name: module for module, names in _EXPORTS.items() for name in names}

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncDixa",
    "AsyncHub",
    "AsyncMergedPager",
    "AsyncPager",
    "AsyncSinch",
    "AsyncSunshine",
    "Attachment",
    "AuthenticationError",
    "Author",
    "BadRequestError",
    "Capabilities",
    "Choice",
    "ClientClosedError",
    "ConfigError",
    "ConflictError",
    "Contact",
    "Conversation",
    "ConversationFullError",
    "Customer",
    "Dixa",
    "GoneError",
    "Hub",
    "Identity",
    "InternalServerError",
    "MergedPager",
    "Message",
    "MethodNotAllowedError",
    "NotFoundError",
    "NotSupportedError",
    "Page",
    "Pager",
    "PaginationLoopError",
    "PayloadTooLargeError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimit",
    "RateLimitError",
    "RateLimiter",
    "RequestInvalidError",
    "ResponseInvalidError",
    "RetryEvent",
    "RetryPolicy",
    "Sinch",
    "Skipped",
    "Sunshine",
    "Timeouts",
    "TrilogueError",
    "UnexpectedRedirectError",
    "UnprocessableEntityError",
    "WebhookInvalidError",
    "__version__",
]


def __getattr__(name: str) -> object:
    if name in _SUBMODULES:
        return import_module(f"trilogue.{name}")
    module = _MODULE_OF.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(module), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_SUBMODULES})
