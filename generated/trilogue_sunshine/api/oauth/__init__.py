"""The oauth operations as bound methods, sync and async."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from ...types import UNSET, Unset

if TYPE_CHECKING:
    from ...client import AsyncClient, Client
    from ...models.app_response import AppResponse
    from ...models.get_token_body import GetTokenBody
    from ...models.get_token_response import GetTokenResponse
    from ...models.json_object import JsonObject


class OauthApi:
    """The oauth operations of the Sunshine Conversations."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def get_token_info(
        self,
    ) -> AppResponse:
        """Get the app behind an OAuth token

        Use it after `GetToken` to learn the app id and subdomain for later calls, or to see whether a token still
        works. Served by `https://oauth-bridge.zendesk.com/sc`.

        Sunshine Conversations: GetTokenInfo, GET /v2/tokenInfo.
        """
        from .get_token_info import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, self._client.send(request))

    def authorize(
        self,
        *,
        client_id: str,
        response_type: str,
        state: str | Unset = UNSET,
        redirect_uri: str | Unset = UNSET,
    ) -> str:
        """Begin the OAuth flow

        A page for the browser: the user signs in to Zendesk, chooses an account and grants or denies access, and is
        then redirected with a `code`. Served by `https://oauth-bridge.zendesk.com/sc`.

        Sunshine Conversations: Authorize, GET /oauth/authorize.

        Args:
            client_id: Id of the OAuth client, as Zendesk gave it to the integration.
            response_type: Always `code`.
            state: Opaque text that comes back with the code; use it against forged redirects.
            redirect_uri: Where to send the browser afterwards; one of the URIs registered for the integration,
                the first of them by default.
        """
        from .authorize import build, parse

        request = build(
            self._client,
            client_id=client_id,
            response_type=response_type,
            state=state,
            redirect_uri=redirect_uri,
        )
        return parse(self._client, self._client.send(request))

    def get_token(
        self,
        *,
        body: GetTokenBody,
    ) -> GetTokenResponse:
        """Trade an authorization code for an access token

        From server to server only, since it sends the client secret. Served by `https://oauth-
        bridge.zendesk.com/sc`.

        Sunshine Conversations: GetToken, POST /oauth/token.
        """
        from .get_token import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, self._client.send(request))

    def revoke_access(
        self,
    ) -> JsonObject:
        """Revoke an OAuth authorization

        Ends the access of the token that makes the call; webhooks it had set up are removed.

        Sunshine Conversations: RevokeAccess, DELETE /oauth/authorization.
        """
        from .revoke_access import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, self._client.send(request))


class AsyncOauthApi:
    """The oauth operations of the Sunshine Conversations, awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def get_token_info(
        self,
    ) -> AppResponse:
        """Get the app behind an OAuth token

        Use it after `GetToken` to learn the app id and subdomain for later calls, or to see whether a token still
        works. Served by `https://oauth-bridge.zendesk.com/sc`.

        Sunshine Conversations: GetTokenInfo, GET /v2/tokenInfo.
        """
        from .get_token_info import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, await self._client.send(request))

    async def authorize(
        self,
        *,
        client_id: str,
        response_type: str,
        state: str | Unset = UNSET,
        redirect_uri: str | Unset = UNSET,
    ) -> str:
        """Begin the OAuth flow

        A page for the browser: the user signs in to Zendesk, chooses an account and grants or denies access, and is
        then redirected with a `code`. Served by `https://oauth-bridge.zendesk.com/sc`.

        Sunshine Conversations: Authorize, GET /oauth/authorize.

        Args:
            client_id: Id of the OAuth client, as Zendesk gave it to the integration.
            response_type: Always `code`.
            state: Opaque text that comes back with the code; use it against forged redirects.
            redirect_uri: Where to send the browser afterwards; one of the URIs registered for the integration,
                the first of them by default.
        """
        from .authorize import build, parse

        request = build(
            self._client,
            client_id=client_id,
            response_type=response_type,
            state=state,
            redirect_uri=redirect_uri,
        )
        return parse(self._client, await self._client.send(request))

    async def get_token(
        self,
        *,
        body: GetTokenBody,
    ) -> GetTokenResponse:
        """Trade an authorization code for an access token

        From server to server only, since it sends the client secret. Served by `https://oauth-
        bridge.zendesk.com/sc`.

        Sunshine Conversations: GetToken, POST /oauth/token.
        """
        from .get_token import build, parse

        request = build(
            self._client,
            body=body,
        )
        return parse(self._client, await self._client.send(request))

    async def revoke_access(
        self,
    ) -> JsonObject:
        """Revoke an OAuth authorization

        Ends the access of the token that makes the call; webhooks it had set up are removed.

        Sunshine Conversations: RevokeAccess, DELETE /oauth/authorization.
        """
        from .revoke_access import build, parse

        request = build(
            self._client,
        )
        return parse(self._client, await self._client.send(request))
