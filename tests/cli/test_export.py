"""`trilogue export`: dry runs, runs that go on, ids, summaries, failures, progress."""

import json
import re
import signal
import subprocess
import time

import pytest
from cli.conftest import PROCESS

from trilogue.cli._export_report import describe
from trilogue.export import Progress
from trilogue.testing import Fault

# By the activity log, whose operations the tests let fail.
BOTH = ("--provider", "dixa", "--provider", "sinch", "--activity-log")


@pytest.fixture
def users(sandbox, tmp_path):
    """A file with the ids of Sunshine's users."""
    path = tmp_path / "users.txt"
    found = sandbox.sunshine.store[f"{sandbox.sunshine.root}/users"]
    path.write_text("# of the demo data\n" + "".join(f"{user['id']}\n" for user in found))
    return path


def rows(folder, table):
    return [
        json.loads(line) for part in sorted((folder / table).glob("*.jsonl")) for line in part.read_text().splitlines()
    ]


def figures(out):
    """The closing summary by name."""
    return dict(re.split(r"\s+", line, maxsplit=1) for line in out.splitlines() if line)


def test_everything_is_written_and_counted(sandbox, command, tmp_path, users, secrets):
    done = command("export", "--to", str(tmp_path / "warehouse"), "--user-ids", str(users), "--activity-log")
    assert (done.status, done.err) == (0, "")
    messages = rows(tmp_path / "warehouse", "messages")
    assert {message["provider"] for message in messages} == {"sunshine", "dixa", "sinch"}
    found = figures(done.out)
    contacts = len(rows(tmp_path / "warehouse", "contacts"))
    conversations = len(rows(tmp_path / "warehouse", "conversations"))
    total = contacts + conversations + len(messages)
    assert found["rows"] == f"{total} ({contacts} contacts, {conversations} conversations, {len(messages)} messages)"
    assert found["requests"] == f"{len(sandbox.requests)}, of which 0 repeated"
    assert not [secret for secret in secrets if secret in done.out]


def test_a_second_run_fetches_what_changed_and_nothing_else(sandbox, command, tmp_path):
    arguments = ("export", "--to", str(tmp_path / "warehouse"), "--provider", "sinch")
    command(*arguments)
    first, before = len(sandbox.requests), len(rows(tmp_path / "warehouse", "messages"))
    done = command(*arguments)
    assert done.status == 0
    assert figures(done.out)["rows"] == "0"
    assert len(sandbox.requests) - first < first / 2
    assert len(rows(tmp_path / "warehouse", "messages")) == before > 0


def test_a_dry_run_says_the_plan_and_its_cost_and_sends_nothing(sandbox, command, tmp_path, users):
    done = command(
        *("export", "--to", str(tmp_path / "warehouse"), "--user-ids", str(users), "--dry-run", "--since", "2025-01-01")
    )
    assert (done.status, done.err, sandbox.requests) == (0, "", [])
    assert not (tmp_path / "warehouse").exists()
    assert re.search(r"^sinch +conversations, messages +2025-01-01 00:00 .* or more$", done.out, flags=re.MULTILINE)
    assert re.search(r"^Cost of a run now: at least \d+ requests, at least .*\.$", done.out, re.MULTILINE)
    assert "Only the services can count: " in done.out


def test_a_dry_run_after_a_run_says_what_the_next_one_costs(sandbox, command, tmp_path):
    arguments = ("export", "--to", str(tmp_path / "w"), "--provider", "dixa", "--tables", "messages")
    command(*arguments, "--since", "2025-05-01", "--until", "2025-06-01")
    sandbox.requests.clear()
    done = command(*arguments, "--since", "2025-05-01", "--until", "2025-06-01", "--dry-run")
    assert (done.status, done.err, sandbox.requests) == (0, "", [])
    assert done.out.splitlines()[-1] == "Cost of a run now: 1 request, 6 s."


def test_reading_dixa_from_its_beginning_is_announced_with_its_cost_and_a_remedy(sandbox, command, tmp_path):
    arguments = ("export", "--to", str(tmp_path / "w"), "--provider", "dixa", "--tables", "messages")
    announced = (
        r"^Dixa is read from 2015 on: \d+ requests to its Exports API, which take at least \d+ minutes\. With --since "
        r"52w, say, a first run is shorter; one without it reads the rest later\.\n$"
    )
    assert re.search(announced, command(*arguments, "--dry-run").err)
    sandbox.faults.add(Fault.status(401, provider="dixa"))
    assert re.search(announced, command(*arguments).err.splitlines(keepends=True)[0])
    assert "2015" not in command(*arguments, "--since", "4w").err


def test_tables_choose_what_is_written(sandbox, command, tmp_path):
    done = command("export", "--to", str(tmp_path / "w"), "--provider", "sinch", "--tables", "contacts, messages")
    assert done.status == 0
    assert rows(tmp_path / "w", "messages")
    assert not (tmp_path / "w" / "conversations").exists()


def test_the_destination_may_be_in_the_environment(sandbox, command, tmp_path, monkeypatch):
    monkeypatch.setenv("TRILOGUE_EXPORT_TO", str(tmp_path / "w"))
    assert command("export", "--provider", "sinch").status == 0
    assert rows(tmp_path / "w", "messages")


def test_one_file_is_written_too(sandbox, command, tmp_path):
    done = command("export", "--to", str(tmp_path / "all.jsonl"), "--provider", "sinch")
    assert done.status == 0
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == int(figures(done.out)["rows"].split()[0])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Missing option '--to'"),
        (("--to", "w/"), "Sunshine cannot list its users: give --user-ids, --conversation-ids or --webhooks"),
        (("--to", "w/", *BOTH, "--tables", "notes"), "give some of contacts, conversations, messages"),
        (("--to", "ftp://me:do-not-show@host/x", *BOTH), "there is no sink for ftp:// URLs"),
        (("--to", "w.csv", *BOTH), "in .jsonl, .jsonl.gz or .jsonl.zst"),
        (("--to", "w/", *BOTH, "--since", "2999-01-01"), "must be before until"),
        (("--to", "w/", "--provider", "sinch", "--activity-log"), "--activity-log is for Dixa"),
        (("--to", "w/", "--user-ids", "no-such-file"), "'no-such-file' does not exist"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_arguments_end_with_status_2_and_one_line(sandbox, command, arguments, said):
    done = command("export", *arguments)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err
    assert "do-not-show" not in done.err
    assert sandbox.requests == []


def test_ids_of_a_service_that_is_not_exported_are_refused(sandbox, command, users):
    done = command("export", "--to", "w/", "--provider", "dixa", "--user-ids", str(users))
    assert done.status == 2
    assert "are for Sunshine, which is not exported" in done.err


def test_a_service_that_fails_is_told_the_others_are_written_and_the_next_run_goes_on(sandbox, command, tmp_path):
    sandbox.faults.add(Fault.status(403, provider="dixa", operation="list_messages"))
    arguments = ("export", "--to", str(tmp_path / "w"), *BOTH)
    done = command(*arguments)
    assert done.status == 1
    assert re.match(r"dixa was not read completely: .*403.* Run the same command again to go on\.\n$", done.err)
    assert {each["provider"] for each in rows(tmp_path / "w", "messages")} == {"sinch"}
    sandbox.faults.clear()
    assert command(*arguments).status == 0
    messages = rows(tmp_path / "w", "messages")
    assert {each["provider"] for each in messages} == {"dixa", "sinch"}
    assert len({(each["provider"], each["id"]) for each in messages}) == len(messages)


def test_a_second_run_at_once_is_refused_and_the_first_goes_on_after_ctrl_c(sandbox, command, tmp_path):
    arguments = ("export", "--to", str(tmp_path / "w"), "--provider", "sinch")
    sandbox.faults.add(Fault.wait(20, provider="sinch", operation="list_messages", nth=2))
    with subprocess.Popen([*PROCESS, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        while sum(request.operation == "list_messages" for request in list(sandbox.requests)) < 1:
            time.sleep(0.01)
        done = command(*arguments)
        assert (done.status, done.out, done.err.count("\n")) == (1, "", 1)
        assert str(child.pid) in done.err
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=20)
    assert (child.returncode, out, err.strip()) == (130, "", "trilogue: interrupted")
    sandbox.faults.clear()
    assert command(*arguments).status == 0
    assert len(rows(tmp_path / "w", "messages")) > 10


def test_a_terminal_shows_progress_and_the_summary(sandbox, terminal, tmp_path):
    sandbox.faults.add(Fault.wait(0.3, provider="sinch", operation="list_messages", nth=2))
    done = terminal("export", "--to", str(tmp_path / "w"), "--provider", "sinch")
    assert done.status == 0
    assert re.search(r"\d+ rows \(\d+/s\), \d+ requests", done.out)
    assert re.search(r"rows.*\d+ contacts, \d+ conversations, \d+ messages", done.out)


PROGRESS = {"units_done": 1, "units_total": 4, "rows": 12_000, "rejects": 0, "requests": 240, "retries": 0}


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "12,000 rows (1,200/s), 240 requests"),
        ({"share": 0.25}, "12,000 rows (1,200/s), 240 requests, 30.0 s left"),
        ({"share": 0.001}, "12,000 rows (1,200/s), 240 requests, 2:46:30 left"),
        (
            {"retries": 3, "waited": 61.0, "rejects": 2},
            "12,000 rows (1,200/s), 240 requests, 3 repeated, 0:01:01 waited, 2 rejects",
        ),
    ],
)
def test_progress_is_one_line(changes, line):
    assert describe(Progress(**{**PROGRESS, "waited": 0.0, "seconds": 10.0, "share": None, **changes})) == line
