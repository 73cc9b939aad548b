"""What an access token's cache that several processes share can do. `trilogue.redis.TokenCache` is one."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class CachedToken(NamedTuple):
    """An access token, and the seconds that it is still good for and that it was made for."""

    value: str
    seconds_left: float
    lifetime: float

    def __repr__(self) -> str:
        return f"CachedToken(seconds_left={self.seconds_left!r})"


class TokenCache(Protocol):
    """Holds one access token for all processes that use the same key. No method raises: without its server, `load`
    finds nothing and `begin_refresh` lets each process fetch a token of its own.

    Methods may wait for a server, and are called from several threads.
    """

    def load(self) -> CachedToken | None:
        """The token; None if there is none."""
        ...

    def store(self, token: CachedToken, /) -> None:
        """Keep a new token for as long as it is good."""
        ...

    def begin_refresh(self) -> bool:
        """Whether the caller is to fetch a new token now; False while another process does."""
        ...

    def end_refresh(self) -> None:
        """Say that the caller has fetched a token, or has failed to."""
        ...
