"""How requests prove who they come from: one `httpx.Auth` for each scheme the three services know.

They serve synchronous and asynchronous clients alike. Where credentials come from stands in ``credentials``.
"""

from typing import TypeAlias

from trilogue._auth.oauth import ClientCredentials
from trilogue._auth.schemes import BasicAuth, HeaderAuth, MintedToken, Scheme

Auth: TypeAlias = BasicAuth | ClientCredentials | HeaderAuth | MintedToken
"""Any of them."""

__all__ = ["Auth", "BasicAuth", "ClientCredentials", "HeaderAuth", "MintedToken", "Scheme"]
