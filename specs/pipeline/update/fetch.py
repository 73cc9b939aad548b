"""Fetches a vendor's document from a file or a URL."""

from __future__ import annotations

import hashlib
import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.settings import Settings

MAX_BYTES = 64 * 2**20
"""The largest of our documents has 0.4 MB."""
_MARKUP = re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype|html|head|body|\?xml|!--)", re.IGNORECASE)
_CREDENTIALS = re.compile(r"(https?://)(?:[^/?#]*@)?")
TIMEOUT = httpx.Timeout(30, connect=10)
"""Seconds: between two parts of the answer, and to connect."""


def fetch(spec: str) -> bytes:
    """The bytes of a document.

    Args:
        spec: a file, or an http(s) URL.

    Raises:
        PipelineError: the file cannot be read, the server does not send it, or it has more than `MAX_BYTES`.

    """
    content = _download(spec) if re.match(r"https?://", spec) else _read(spec)
    if _MARKUP.match(content[:1000]):
        raise PipelineError(
            f"{without_credentials(spec)}: this is an HTML page, not an OpenAPI document; give the address of the file "
            "itself (on a code host, the raw file), and check that it needs no login"
        )
    return content


def _read(spec: str) -> bytes:
    try:
        return Path(spec).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise PipelineError(f"{spec}: cannot be read ({reason}); SPEC is a file or a URL") from error


def _download(spec: str) -> bytes:
    shown = without_credentials(spec)
    try:
        with httpx.stream("GET", spec, timeout=TIMEOUT, follow_redirects=True) as response:
            response.raise_for_status()
            content = bytearray()
            for part in response.iter_bytes():
                content += part
                if len(content) > MAX_BYTES:
                    raise PipelineError(
                        f"{shown}: larger than {MAX_BYTES // 2**20} MiB; check that this is the document"
                    )
            return bytes(content)
    except httpx.HTTPStatusError as error:
        raise PipelineError(f"{shown}: the server answers {error.response.status_code}; check the address") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        # The message of a malformed URL may quote any part of it.
        reason = "" if isinstance(error, httpx.InvalidURL) else f": {error}"
        message = f"{shown}: cannot be fetched ({type(error).__name__}{reason}); check the address"
        raise PipelineError(message) from None


def without_credentials(spec: str) -> str:
    """A file, or a URL without user, password, query and fragment, for messages and reports."""
    # Not with `urlsplit`, which raises for some of what a person may type.
    parts = _CREDENTIALS.match(spec)
    return spec if parts is None else re.split(r"[?#]", parts[1] + spec[parts.end() :], maxsplit=1)[0]


def describe_source(spec: str, content: bytes) -> str:
    """Name and hash of a document, without local folders and without credentials in a URL."""
    name = without_credentials(spec) if re.match(r"https?://", spec) else Path(spec).name
    return f"{name}, SHA-256 {hashlib.sha256(content).hexdigest()}"


@contextmanager
def sources_named(settings: Settings, spec: str) -> Iterator[None]:
    """Give errors the names that the maintainer knows: the candidates are deleted before a message is read."""
    try:
        yield
    except PipelineError as error:
        raise PipelineError(with_sources(str(error), settings, spec)) from error


def with_sources(text: str, settings: Settings, spec: str) -> str:
    """A message about candidate files, with the names of the files that they were made of."""
    text = text.replace(str(settings.raw), without_credentials(spec))
    return text.replace(str(settings.overlay), str(settings.folder / "overlay.yaml"))
