"""`python -m trilogue.cli.demo`, which `make demo` runs."""

import re
import subprocess
import sys
from datetime import datetime

from trilogue.cli.demo import FAULTS

DAY = re.compile(r"^\w+, \d\d \w+ \d{4}$", flags=re.MULTILINE)
PROGRAM = "import sys, trilogue.cli.demo as d, trilogue.timing as t\nwith t.no_waiting(): sys.exit(d.demo())"


def test_the_demo_shows_one_history_newest_last_and_exports_everything():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    _, history, export = re.split(r"^\$ trilogue ", done.stdout, flags=re.MULTILINE)
    assert history.startswith("history --email sue@example.org ")
    assert "Messages of sue@example.org, +4520304050" in history
    days = [datetime.strptime(day, "%A, %d %B %Y") for day in DAY.findall(history)]  # noqa: DTZ007 - days only
    assert len(days) > 5
    assert days == sorted(days)
    providers = re.findall(r"^\d\d:\d\d  [←→·] .*?  (sunshine|dixa|sinch)", history, flags=re.MULTILINE)
    counts = {provider: providers.count(provider) for provider in ("sunshine", "dixa", "sinch")}
    assert all(count > 20 for count in counts.values())
    said = ", ".join(f"{count} from {provider}" for provider, count in sorted(counts.items()))
    repeated = sum(len(fault.nth) for fault in FAULTS)
    assert done.stderr == f"{len(providers)} messages: {said}. {repeated} requests were repeated.\n"
    assert re.search(r"^rows +\d+ \(\d+ contacts, \d+ conversations, \d+ messages\)$", export, flags=re.MULTILINE)
    rows = re.search(r"(\d+) messages\)$", export, flags=re.MULTILINE)
    counted = re.findall(r"│ (sunshine|dixa|sinch) +│ +(\d+) │ +\d{4}-\d\d-\d\d │", export)
    assert sorted(provider for provider, _ in counted) == ["dixa", "sinch", "sunshine"]
    assert sum(int(count) for _, count in counted) == int(rows[1])
