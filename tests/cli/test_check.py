"""`trilogue check`: what is configured, who we are there, and advice where something is wrong."""

import datetime as dt
import os
from functools import partial
from types import SimpleNamespace

import httpx
import pytest
from cli.conftest import SERVICES
from support.services import client

from trilogue.cli._probes import Findings, ask_dixa, ask_sinch, ask_sunshine
from trilogue.testing import Fault


def sections(out):
    """The lines of each service."""
    found = {}
    for line in out.splitlines():
        if line and not line.startswith(" "):
            provider, _, state = line.partition(" ")
            found[provider] = lines = [state.strip()]
        elif line:
            lines.append(line.strip())
    return found


def test_it_says_who_we_are_where_and_how_fast(sandbox, command, secrets):
    done = command("check")
    assert (done.status, done.err) == (0, "")
    found = sections(done.out)
    assert [found[provider][0] for provider in SERVICES] == ["ok"] * 3
    assert f"app           Acme Outdoor ({sandbox.sunshine.app_id})" in found["sunshine"]
    assert "scope         app" in found["sunshine"]
    assert any("agent         Alex Admin" in line for line in found["dixa"])
    for provider in SERVICES:
        address = getattr(sandbox, provider).base_url.removeprefix("http://")
        assert f"host          {address}" in found[provider]
        assert "clock         agrees with ours" in found[provider]
        assert any(line.startswith("latency") and line.endswith(" ms") for line in found[provider])
    assert not [secret for secret in secrets if secret in done.out + done.err]


def test_it_says_that_a_key_is_the_accounts(sandbox, command, monkeypatch):
    monkeypatch.setenv("TRILOGUE_SUNSHINE_KEY_ID", sandbox.sunshine.account_key_id)
    monkeypatch.setenv("TRILOGUE_SUNSHINE_SECRET", sandbox.sunshine.account_secret)
    done = command("check", "--provider", "sunshine")
    assert done.status == 0
    assert "scope         account" in sections(done.out)["sunshine"]


def test_it_says_where_each_secret_comes_from(sandbox, command, tmp_path, monkeypatch):
    (tmp_path / "token").write_text(sandbox.dixa.token + "\n")
    monkeypatch.delenv("TRILOGUE_DIXA_TOKEN")
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN_FILE", str(tmp_path / "token"))
    done = command("check", "--provider", "dixa")
    assert done.status == 0
    assert "  token         from the file that the environment variable TRILOGUE_DIXA_TOKEN_FILE names\n" in done.out


def test_without_settings_it_says_what_to_set(command):
    done = command("check")
    assert (done.status, done.err) == (2, "")
    found = sections(done.out)
    assert found["dixa"] == ["not configured", "→ set TRILOGUE_DIXA_TOKEN"]
    assert "TRILOGUE_SINCH_REGION or TRILOGUE_SINCH_BASE_URL" in found["sinch"][1]


def test_half_a_configuration_fails_and_names_what_is_missing(command, monkeypatch):
    monkeypatch.setenv("TRILOGUE_SUNSHINE_APP_ID", "a")
    done = command("check", "--provider", "sunshine")
    assert done.status == 1
    assert "TRILOGUE_SUNSHINE_SUBDOMAIN or TRILOGUE_SUNSHINE_BASE_URL" in done.out


@pytest.mark.parametrize(
    ("provider", "variable", "advice"),
    [
        ("sunshine", "TRILOGUE_SUNSHINE_SECRET", "copy the credentials again: key_id is the environment variable"),
        ("dixa", "TRILOGUE_DIXA_TOKEN", "copy the credentials again: token is the environment variable"),
        ("sinch", "TRILOGUE_SINCH_KEY_SECRET", "copy the credentials again: key_id is the environment variable"),
        ("sinch", "TRILOGUE_SINCH_APP_ID", "check TRILOGUE_SINCH_REGION, PROJECT_ID and APP_ID"),
        ("sunshine", "TRILOGUE_SUNSHINE_APP_ID", "check TRILOGUE_SUNSHINE_APP_ID and SUBDOMAIN"),
        ("dixa", "TRILOGUE_DIXA_AGENT_ID", "there is no agent"),
    ],
)
def test_a_wrong_setting_is_told_with_advice(sandbox, command, monkeypatch, provider, variable, advice):
    wrong = "00000000-0000-4000-8000-000000000000"
    monkeypatch.setenv(variable, wrong)
    done = command("check", "--provider", provider)
    assert done.status == (0 if "AGENT" in variable else 1)
    assert any(line.startswith("→") and advice in line for line in sections(done.out)[provider])
    if not variable.endswith("_ID"):
        assert wrong not in done.out


def test_an_account_key_and_an_app_key_are_told_apart(sandbox, command):
    sandbox.faults.add(Fault.status(403, provider="sunshine", operation="list_apps"))
    assert "  scope         app\n" in command("check", "--provider", "sunshine").out


def test_a_service_that_does_not_answer_is_told_with_advice(command, monkeypatch):
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", "t")
    monkeypatch.setenv("TRILOGUE_DIXA_BASE_URL", "http://127.0.0.1:9")
    done = command("check")
    assert done.status == 1
    assert "→ check the network, the proxy (HTTPS_PROXY) and the host" in sections(done.out)["dixa"]


@pytest.mark.parametrize(("ahead", "advised"), [(0, False), (8, False), (-8, False), (60, True), (-3600, True)])
def test_a_clock_that_is_wrong_is_advised_about(ahead, advised):
    service = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=ahead)
    headers = {"date": service.strftime("%a, %d %b %Y %H:%M:%S GMT")}
    findings = Findings()
    findings.timed(lambda: SimpleNamespace(headers=headers, elapsed=dt.timedelta(milliseconds=20)))
    assert findings.latency == 0.02
    assert abs(findings.clock_skew - ahead) < 1.5
    assert any("time server" in advice for advice in findings.advice) == advised


@pytest.mark.parametrize("headers", [{}, {"date": "yesterday"}])
def test_a_service_without_a_readable_date_has_no_clock(headers):
    findings = Findings()
    findings.timed(lambda: SimpleNamespace(headers=headers, elapsed=dt.timedelta()))
    assert findings.clock_skew is None


@pytest.mark.parametrize(
    ("provider", "ask", "answer", "facts"),
    [
        ("sunshine", ask_sunshine, {}, {"scope": "account"}),
        ("sunshine", ask_sunshine, {"app": {}, "apps": []}, {"app": "unknown", "scope": "account"}),
        ("dixa", partial(ask_dixa, agent_id="a1"), {}, {"queues": "0", "agent": "unknown"}),
        ("dixa", partial(ask_dixa, agent_id="a1"), {"data": [5]}, {"organization": "unknown", "queues": "1"}),
        ("sinch", ask_sinch, {}, {"app": "unknown", "channels": "none"}),
        ("sinch", ask_sinch, {"channel_credentials": [5, {}]}, {"app": "unknown", "channels": "unknown, unknown"}),
    ],
)
def test_what_a_service_leaves_out_or_sends_otherwise_is_unknown(provider, ask, answer, facts):
    findings = Findings()
    with client(lambda _: httpx.Response(200, json=answer), provider) as asked:
        ask(asked, findings)
    assert facts.items() <= findings.facts.items()


def test_a_hostile_name_of_an_app_is_escaped(sandbox, command):
    (record,) = sandbox.sinch.store[f"{sandbox.sinch.root}/apps"]
    before, record["display_name"] = record["display_name"], "\x1b]0;owned\x07\u202eAcme\nsunshine ok"
    try:
        done = command("check", "--provider", "sinch")
    finally:
        record["display_name"] = before
    assert done.status == 0
    assert "\\x1b]0;owned\\x07\\u202eAcme\\nsunshine ok" in done.out


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize(("mode", "advised"), [(0o600, False), (0o644, True)])
def test_a_settings_file_that_others_can_read_is_advised_about(command, tmp_path, mode, advised):
    path = tmp_path / "trilogue.toml"
    path.write_text("")
    path.chmod(mode)
    assert (f"chmod 600 {path}" in command("--config", str(path), "check").out) == advised


def test_the_settings_file_of_the_user_is_found(sandbox, command, tmp_path, monkeypatch):
    for name in [name for name in os.environ if name.startswith("TRILOGUE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TRILOGUE_CONFIG", "")
    folder = tmp_path / "config" / "trilogue"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text(
        f'[dixa]\ntoken = "{sandbox.dixa.token}"\nbase_url = "{sandbox.dixa.base_url}"\n'
    )
    done = command("check", "--provider", "dixa")
    assert done.status == 0
    assert f"settings file {folder / 'config.toml'}" in done.out
    assert f"from token of [dixa] in {folder / 'config.toml'}" in done.out
