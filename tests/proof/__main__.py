"""`make proof [PART="name …"]`: run the parts one after the other, go on after a failure, and print one table.

Status 1 if a part failed. What each part gave last is kept in results.json and in facade/docs/proof.md.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from proof.environments import ROOT, VENV, MissingError
from proof.parts import PARTS
from proof.results import Result, counted, keep, table

if TYPE_CHECKING:
    from proof.parts import Part


def run(part: Part) -> Result:
    """Run a part, whatever it does; its output goes where ours goes."""
    began = perf_counter()
    try:
        if part.environment is not None:
            part.environment.make()
    except MissingError as missing:
        cases, failures, left_out = 0, 0, [str(missing)]
    except subprocess.CalledProcessError:
        cases, failures, left_out = 0, 1, ["its environment could not be made"]
    else:
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "junit.xml"
            ended = _pytest(part, report)
            cases, failures, left_out = counted(report, ended)
    return Result(
        cases=cases,
        failures=failures,
        seconds=round(perf_counter() - began, 1),
        left_out=left_out,
        date=f"{datetime.now(UTC):%Y-%m-%d}",
    )


def _pytest(part: Part, report: Path) -> str:
    """Run pytest for a part. Says how it ended if its report does not tell; empty if it does."""
    interpreter = VENV / "bin" / "python" if part.environment is None else part.environment.interpreter
    # The other family of reports has no properties, in which tests say how many cases they had.
    told = ["-o", "junit_family=xunit1", f"--junit-xml={report}"]
    command = [interpreter, "-m", "pytest", *part.options, *part.paths, *told]
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | dict(part.variables)
    # In a group of its own, so that its children can be ended with it.
    process = subprocess.Popen(command, cwd=ROOT, env=variables, start_new_session=True)
    try:
        status = process.wait(part.minutes * 60)
    except subprocess.TimeoutExpired:
        return f"stopped after {part.minutes} minutes"
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    return f"pytest ended with status {status}" if status not in {0, 1} else ""


def main(names: list[str]) -> int:
    """Run the named parts, or all."""
    known = {part.name: part for part in PARTS}
    if unknown := [name for name in names if name not in known]:
        sys.exit(f"no part {', '.join(unknown)}: there are {', '.join(known)}")
    results: dict[str, Result] = {}
    for name in names or known:
        say(f"\n== {name}: {known[name].shows}")
        results[name] = run(known[name])
        keep(results)
    say("\n" + table(PARTS, results))
    return 1 if any(result["failures"] for result in results.values()) else 0


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
