"""Authentication: where credentials come from, and one `httpx.Auth` for each scheme of the three services.

The schemes serve synchronous and asynchronous clients.
"""

from typing import TypeAlias

from trilogue._auth.oauth import ClientCredentials
from trilogue._auth.schemes import BasicAuth, HeaderAuth, MintedToken, Scheme, Secret

Auth: TypeAlias = BasicAuth | ClientCredentials | HeaderAuth | MintedToken
"""Any of them."""

__all__ = ["Auth", "BasicAuth", "ClientCredentials", "HeaderAuth", "MintedToken", "Scheme", "Secret"]
