"""Records the cassettes from the sandbox: `PYTHONPATH=tests python tests/cassettes/record.py`.

Credentials are replaced by placeholders.
"""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import vcr
from cassettes.histories import HOSTS, read_history
from support.limits import NO_RATES

import trilogue
from trilogue.testing import Sandbox

HERE = Path(__file__).parent


def main():
    """Read the history from each service of a sandbox with the demo data."""
    with Sandbox(demo=True, limits=NO_RATES) as sandbox:
        urls = {
            sandbox.sunshine.base_url: HOSTS["sunshine"],
            sandbox.dixa.base_url: HOSTS["dixa"],
            sandbox.sinch.base_url: HOSTS["sinch"],
            "http://" + urlsplit(sandbox.sinch.auth_url).netloc: HOSTS["sinch-auth"],
        }

        def with_real_host(recorded):
            for local, real in urls.items():
                recorded.uri = recorded.uri.replace(local, real)
            recorded.headers.pop("host", None)
            return recorded

        recorder = vcr.VCR(
            before_record_request=with_real_host,
            before_record_response=without_secrets,
            filter_headers=[("authorization", "<credentials>")],
            decode_compressed_response=True,
            record_mode="all",
        )
        for provider in ("sunshine", "dixa", "sinch"):
            path = HERE / f"{provider}.yaml"
            path.unlink(missing_ok=True)
            client = getattr(trilogue, provider.capitalize())(**getattr(sandbox, provider).client_options())
            with recorder.use_cassette(str(path)), client:
                read_history(client)


def without_secrets(response):
    """The response without headers other than the content type, and without a token in its body."""
    response["headers"] = {k: v for k, v in response["headers"].items() if k.lower() == "content-type"}
    body = response["body"]["string"]
    if b"access_token" in body:
        response["body"]["string"] = json.dumps({**json.loads(body), "access_token": "<token>"}).encode()
    return response


if __name__ == "__main__":
    main()
