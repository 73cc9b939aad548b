"""Faults: which requests they apply to, and what a client receives."""

import json
import socket
import time

import httpx
import pytest

from trilogue.testing import Fault

URL = "/v1/queues"


def raw_response(sandbox, *, path=URL):
    """Every byte that the server sends for one request, and the error that ended the connection, if any."""
    received = b""
    with socket.create_connection(("127.0.0.1", httpx.URL(sandbox.dixa.base_url).port)) as connection:
        connection.settimeout(5)
        head = f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: {sandbox.dixa.token}"
        connection.sendall(f"{head}\r\n\r\n".encode())
        try:
            while chunk := connection.recv(65536):
                received += chunk
        except OSError as error:
            return received, error
    return received, None


def statuses(client, count, url=URL):
    return [client.get(url).status_code for _ in range(count)]


def test_the_third_request_answers_429_with_retry_after(sandbox, dixa):
    sandbox.faults.add(Fault.status(429, retry_after=1, nth=3))

    responses = [dixa.get(URL) for _ in range(4)]

    assert [response.status_code for response in responses] == [200, 200, 429, 200]
    assert responses[2].headers["retry-after"] == "1"
    assert responses[2].json() == {"message": "Too many requests"}


@pytest.mark.parametrize(
    ("provider", "error"),
    [
        ("sunshine", {"errors": [{"code": "internal_error", "title": "Service unavailable"}]}),
        ("dixa", {"message": "Service unavailable"}),
        ("sinch", {"error": {"code": 503, "message": "Service unavailable", "status": "UNAVAILABLE", "details": []}}),
    ],
)
def test_an_error_status_has_the_vendors_format(sandbox, clients, provider, error):
    sandbox.faults.add(Fault.status(503, provider=provider))

    assert clients[provider].get("/v1/anything").json() == error


def test_cut_ends_the_body_before_the_announced_length(sandbox):
    complete, _ = raw_response(sandbox)
    sandbox.faults.add(Fault.cut(after=20))

    received, error = raw_response(sandbox)

    head, _, body = received.partition(b"\r\n\r\n")
    assert error is None
    assert len(body) == 20
    assert complete.partition(b"\r\n\r\n")[2].startswith(body)
    assert f"content-length: {len(complete.partition(bytes([13, 10]) * 2)[2])}".encode() in head


def test_reset_ends_the_connection_before_any_byte(sandbox):
    sandbox.faults.add(Fault.reset())

    received, error = raw_response(sandbox)

    assert received == b""
    assert isinstance(error, ConnectionResetError)
    assert sandbox.requests[-1].status is None


def test_truncate_sends_invalid_json_with_a_matching_length(sandbox, dixa):
    sandbox.faults.add(Fault.truncate(after=9))

    response = dixa.get(URL)

    assert response.status_code == 200
    assert len(response.content) == 9 == int(response.headers["content-length"])
    with pytest.raises(json.JSONDecodeError):
        response.json()


def test_html_replaces_the_json_body(sandbox, dixa):
    sandbox.faults.add(Fault.status(502, html=True))

    response = dixa.get(URL)

    assert (response.status_code, response.headers["content-type"]) == (502, "text/html")
    assert response.text.startswith("<html>")


def test_wait_delays_the_usual_response(sandbox, dixa):
    sandbox.faults.add(Fault.wait(0.15, nth=1))
    started = time.monotonic()

    assert dixa.get(URL).status_code == 200
    assert time.monotonic() - started >= 0.15


@pytest.mark.parametrize("handled", [True, False])
def test_a_handled_request_takes_effect_although_its_response_is_lost(sandbox, dixa, handled):
    sandbox.faults.add(Fault.reset(handled=handled, method="POST"))

    with pytest.raises(httpx.TransportError):
        dixa.post("/v1/tags", json={"name": "late"})

    assert len(dixa.get("/v1/tags").json()["data"]) == (1 if handled else 0)


def test_an_error_status_may_follow_a_handled_request(sandbox, dixa):
    sandbox.faults.add(Fault.status(502, html=True, handled=True, method="POST", times=1))

    assert dixa.post("/v1/tags", json={"name": "late"}).status_code == 502
    assert len(dixa.get("/v1/tags").json()["data"]) == 1


@pytest.mark.parametrize(
    "criteria",
    [
        {"operation": "list_queues"},
        {"operation": "queues.list_queues"},
        {"operation": "getQueues"},
        {"operation": "list_*"},
        {"method": "get"},
        {"path": "/v1/queues"},
        {"path": "/v1/q*"},
        {"provider": "dixa", "operation": "list_queues", "method": "GET"},
    ],
)
def test_a_fault_applies_to_requests_that_meet_all_its_criteria(sandbox, dixa, criteria):
    sandbox.faults.add(Fault.status(418, **criteria))

    assert dixa.get(URL).status_code == 418
    assert dixa.post("/v1/tags", json={"name": "x"}).status_code == 200


def test_nth_counts_matching_requests_and_times_ends_a_fault(sandbox, dixa):
    sandbox.faults.add(Fault.status(500, path="/v1/tags", nth=[1, 3]), Fault.status(503, path=URL, times=2))

    assert statuses(dixa, 4, "/v1/tags") == [500, 200, 500, 200]
    assert statuses(dixa, 4) == [503, 503, 200, 200]


def test_the_first_of_two_faults_that_apply_is_used_and_both_count_the_request(sandbox, dixa):
    sandbox.faults.add(Fault.status(500, nth=1), Fault.status(503, nth=[1, 2]))

    assert statuses(dixa, 3) == [500, 503, 200]


def test_a_probability_gives_the_same_choices_for_the_same_seed(sandbox, dixa):
    def choices():
        sandbox.faults.clear()
        sandbox.faults.add(Fault.status(503, probability=0.3))
        return statuses(dixa, 40)

    first = choices()

    assert choices() == first
    assert 4 <= first.count(503) <= 20


def test_an_expired_token_can_be_simulated_once(sandbox, sinch):
    sandbox.faults.add(Fault.status(401, times=1))
    url = f"{sandbox.sinch.root}/apps"

    assert statuses(sinch, 2, url) == [401, 200]
    assert sandbox.requests[0].fault == Fault.status(401, times=1)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (
            {"status": 429, "retry_after": 1, "provider": "dixa", "nth": 3},
            Fault.status(429, retry_after=1, provider="dixa", nth=3),
        ),
        ({"status": 502, "html": True, "probability": 0.1}, Fault.status(502, html=True, probability=0.1)),
        ({"cut": 200, "operation": "list_messages"}, Fault.cut(after=200, operation="list_messages")),
        ({"truncate": 20, "nth": [1, 2]}, Fault.truncate(after=20, nth=[1, 2])),
        ({"reset": True, "handled": True, "method": "POST"}, Fault.reset(handled=True, method="POST")),
        ({"wait": 0.5, "path": "/v1/*"}, Fault.wait(0.5, path="/v1/*")),
    ],
)
def test_a_fault_is_the_same_from_json_and_from_its_constructor(sandbox, tmp_path, data, fault):
    assert Fault.from_dict(data) == fault
    assert Fault.from_dict(json.loads(json.dumps(fault.to_dict()))) == fault

    (tmp_path / "faults.json").write_text(json.dumps([data]))
    sandbox.faults.load(tmp_path / "faults.json")
    assert sandbox.faults.all == [fault]


@pytest.mark.parametrize(
    "data", [{"effect": "explode"}, {"stauts": 429}, {"status": 429, "nht": 1}, {"probability": 2}]
)
def test_invalid_fault_data_is_rejected(data):
    with pytest.raises((ValueError, TypeError)):
        Fault.from_dict(data)
