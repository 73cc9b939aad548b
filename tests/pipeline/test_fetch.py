"""Fetching a document: redirects, limits, and errors that name the remedy."""

from __future__ import annotations

import httpx
import pytest
from vendors.server import serving

from pipeline.errors import PipelineError
from pipeline.update import fetch as fetching
from pipeline.update.fetch import fetch


def test_a_redirect_is_followed() -> None:
    with serving(302, b"there", "/there") as url:
        assert fetch(f"{url}/here") == b"there"


def test_a_document_that_cannot_be_fetched_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(404, b"no") as url, pytest.raises(PipelineError, match="the server answers 404; check the address"):
        fetch(f"{url}/x")
    monkeypatch.setattr(fetching, "MAX_BYTES", 1000)
    with (
        serving(200, b"x" * 2000) as url,
        pytest.raises(PipelineError, match=r"larger than .* check that this is the document"),
    ):
        fetch(f"{url}/x")
    with pytest.raises(PipelineError, match=r"cannot be fetched \(ConnectError"):
        fetch("http://127.0.0.1:1/x")
    with pytest.raises(PipelineError, match=r"cannot be read \(No such file or directory\); SPEC is a file or a URL"):
        fetch("/nowhere/at/all.yaml")


def test_fetching_has_timeouts() -> None:
    assert isinstance(fetching.TIMEOUT, httpx.Timeout)
    assert None not in fetching.TIMEOUT.as_dict().values()
