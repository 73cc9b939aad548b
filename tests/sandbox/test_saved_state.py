"""`Sandbox.save` and `load`: everything comes back, also what comes next."""

import json

import pytest
from support.limits import NO_RATES

import trilogue
from trilogue.testing import Fault, Sandbox

SUE = trilogue.Customer(email="sue@example.org", phone="+45 20 30 40 50")


def records(sandbox):
    state = sandbox.save()
    return {name: state[name]["records"] for name in ("sunshine", "dixa", "sinch")}


def test_a_new_sandbox_continues_where_the_saved_one_was():
    one = Sandbox(demo=True)
    one.faults.add(Fault.status(429, retry_after=1, provider="dixa", nth=(1, 3)))
    one.sinch.consents["contact", "SMS"] = "opt_out"
    one.advance(3600)
    state = json.loads(json.dumps(one.save()))
    other = Sandbox()
    other.load(state)

    assert records(other) == records(one)
    assert other.faults.all == one.faults.all
    assert other.clock.offset == one.clock.offset
    assert other.sinch.consents == one.sinch.consents
    following = [sandbox.dixa.add_conversation(sandbox.dixa.admin["id"])["id"] for sandbox in (one, other)]
    assert following[0] == following[1]
    kept = {str(record["id"]) for _, each in one.sunshine.store.items() for record in each}
    assert other.sunshine.add_user("later")["id"] not in kept


def test_histories_cursors_and_lists_are_the_same_after_a_load():
    with Sandbox(demo=True, limits=NO_RATES) as sandbox, sandbox.hub() as hub, trilogue.timing.no_waiting():
        before = [message.id for message in hub.messages(SUE).take(30)]
        page = next(iter(hub.sinch.contacts(page_size=5).pages()))
        following = [each.id for each in hub.sinch.contacts(page_size=5, resume_from=page.resume_token)]
        state = sandbox.save()
        sandbox.reset()
        assert list(hub.messages(SUE)) == []
        sandbox.load(state)
        assert [message.id for message in hub.messages(SUE).take(30)] == before
        rest = hub.sinch.contacts(page_size=5, resume_from=page.resume_token)
        assert [each.id for each in rest] == following


def test_a_loaded_state_shares_no_record_with_the_saved_one():
    sandbox = Sandbox()
    user = sandbox.dixa.add_end_user(displayName="Sue")
    state = sandbox.save()
    user["displayName"] = "changed"
    sandbox.load(state)
    found = sandbox.dixa.store["/v1/endusers"].get(user["id"])
    assert found["displayName"] == "Sue"
    found["displayName"] = "changed again"
    assert sandbox.dixa.store["/v1/endusers"].get(user["id"]) is found
    sandbox.load(state)
    assert sandbox.dixa.store["/v1/endusers"].get(user["id"])["displayName"] == "Sue"


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"clock": "x"},
        {"clock": -1},
        {"faults": [{"status": "x", "nope": 1}]},
        {"dixa": {}},
        {"sinch": 7},
    ],
    ids=str,
)
def test_what_is_no_state_changes_nothing(change):
    sandbox = Sandbox(demo=True)
    before = records(sandbox)
    with pytest.raises(ValueError, match="not a state that a sandbox saved"):
        sandbox.load(sandbox.save() | change)
    assert records(sandbox) == before


def test_generated_records_are_not_saved():
    sandbox = Sandbox()
    user = sandbox.sunshine.add_user("sue")
    conversation = sandbox.sunshine.add_conversation(user["id"])
    state = sandbox.save()
    sandbox.sunshine.generate_messages(conversation["id"], 10)
    with pytest.raises(ValueError, match="generated"):
        sandbox.save()
    sandbox.load(state)
    assert records(sandbox) == {name: state[name]["records"] for name in ("sunshine", "dixa", "sinch")}


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf"), 1e300])
def test_the_clock_goes_forward_only(seconds):
    sandbox = Sandbox()
    with pytest.raises(ValueError, match="seconds"):
        sandbox.advance(seconds)
    assert not sandbox.clock.offset


def test_tokens_expire_when_the_clock_is_set_forward():
    with Sandbox(limits=NO_RATES) as sandbox, sandbox.hub() as hub:
        list(hub.sinch.contacts())
        sandbox.advance(7200)
        list(hub.sinch.contacts())
        assert [request.status for request in sandbox.requests if request.operation == "token"] == [200, 200]
