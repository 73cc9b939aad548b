"""Every method of the services' SDKs, against the sandbox: it succeeds, or the document says that the SDK is at fault.

The SDKs were written by others. What they and the sandbox agree on is not only what we believe.
"""

from __future__ import annotations

import re

import httpx
import pytest
from outside.sdks import dixa_sdk, sinch_sdk, sunshine_sdk
from outside.sdks.known_faults import KNOWN_FAULTS
from sandbox.conformance import OPERATIONS, violations
from sandbox.inputs import INPUTS, inputs, prepare

SDKS = {"sunshine": sunshine_sdk, "dixa": dixa_sdk, "sinch": sinch_sdk}
METHODS = [(provider, *method) for provider, sdk in SDKS.items() for method in sdk.methods()]


def prepare_for_sdk(sandbox, name, ids):
    """What precedes a method of Dixa's, some of which have no argument for what the document offers."""
    address, token = sandbox.dixa.base_url, sandbox.dixa.token
    with httpx.Client(base_url=address, headers={"Authorization": token}) as client:
        prepare("dixa", name, client, ids)
        if name in {"anonymize_conversation", "anonymize_end_user"}:
            # The SDK has no `force`, with which a conversation may be open.
            client.put(f"/v1/conversations/{ids['conversationId']}/close").raise_for_status()


@pytest.mark.parametrize(("provider", "method", "name"), METHODS, ids=lambda value: value)
def test_every_method_succeeds_or_its_fault_is_known(sandbox, provider, method, name):
    ids = INPUTS[provider].add_records(sandbox)
    if provider == "dixa":
        prepare_for_sdk(sandbox, name, ids)
    query, body = inputs(provider, name, ids)
    if body is not None:
        schema = OPERATIONS[provider][name].body_schema
        assert violations(provider, schema, body, sent=True) == [], "what the SDK is given is as documented"
    sandbox.requests.clear()
    failure = None
    try:
        SDKS[provider].call(sandbox, method, ids, query, body)
        assert [(each.operation, each.status) for each in sandbox.requests if each.operation != "token"] == [
            (name, OPERATIONS[provider][name].status)
        ]
    except Exception as error:  # noqa: BLE001 - whatever an SDK raises
        failure = error
    known = KNOWN_FAULTS.get((provider, method))
    if known is None:
        assert failure is None
    else:
        assert re.search(known.shows, str(failure)), f"{failure}; expected: {known.fault} ({known.document})"


def test_the_known_faults_are_of_methods_that_exist():
    assert set(KNOWN_FAULTS) <= {(provider, method) for provider, method, _ in METHODS}
