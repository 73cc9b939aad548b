"""Authentication: where credentials come from, and one `httpx.Auth` for each scheme of the three services.

The schemes serve synchronous and asynchronous clients.
"""

from typing import TYPE_CHECKING, TypeAlias

from trilogue._auth.schemes import BasicAuth, HeaderAuth, MintedToken, Scheme, Secret

if TYPE_CHECKING:
    from trilogue._auth.oauth import ClientCredentials

Auth: TypeAlias = "BasicAuth | ClientCredentials | HeaderAuth | MintedToken"
"""Any of them."""

__all__ = ["Auth", "BasicAuth", "ClientCredentials", "HeaderAuth", "MintedToken", "Scheme", "Secret"]


def __getattr__(name: str) -> object:
    if name == "ClientCredentials":
        from trilogue._auth.oauth import ClientCredentials  # noqa: PLC0415 - for Sinch alone

        return ClientCredentials
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
