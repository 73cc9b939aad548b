"""Typed client for the Sinch Conversation API. Generated; see `specs/` for what it is made from."""

from .client import AsyncClient, Client
from .errors import ClientError, InvalidResponse, UnexpectedStatus
from .types import UNSET, File, Unset

__all__ = ["UNSET", "AsyncClient", "Client", "ClientError", "File", "InvalidResponse", "UnexpectedStatus", "Unset"]
