"""Fetches a vendor's document from a file or a URL."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from pipeline.errors import PipelineError

MAX_BYTES = 64 * 2**20
"""The largest of our documents has 0.4 MB."""
TIMEOUT = httpx.Timeout(30, connect=10)
"""Seconds: between two parts of the answer, and to connect."""


def fetch(spec: str) -> bytes:
    """The bytes of a document.

    Args:
        spec: a file, or an http(s) URL.

    Raises:
        PipelineError: the file cannot be read, the server does not send it, or it has more than `MAX_BYTES`.

    """
    if not re.match(r"https?://", spec):
        try:
            return Path(spec).read_bytes()
        except OSError as error:
            raise PipelineError(f"{spec}: cannot be read ({error.strerror}); SPEC is a file or a URL") from error
    try:
        with httpx.stream("GET", spec, timeout=TIMEOUT, follow_redirects=True) as response:
            response.raise_for_status()
            content = bytearray()
            for part in response.iter_bytes():
                content += part
                if len(content) > MAX_BYTES:
                    raise PipelineError(
                        f"{spec}: larger than {MAX_BYTES // 2**20} MiB; check that this is the document"
                    )
            return bytes(content)
    except httpx.HTTPStatusError as error:
        raise PipelineError(f"{spec}: the server answers {error.response.status_code}; check the address") from error
    except httpx.HTTPError as error:
        raise PipelineError(
            f"{spec}: cannot be fetched ({type(error).__name__}: {error}); check the address"
        ) from error


def describe_source(spec: str, content: bytes) -> str:
    """Name and hash of a document, without local folders and without credentials in a URL."""
    parts = urlsplit(spec)
    name = f"{parts.scheme}://{parts.hostname}{parts.path}" if parts.scheme in ("http", "https") else Path(spec).name
    return f"{name}, SHA-256 {hashlib.sha256(content).hexdigest()}"
