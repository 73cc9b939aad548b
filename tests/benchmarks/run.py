"""`make bench`: every figure beside bare httpx and the vendors' SDKs: `results.json`, and the table of tests/README.md.

Each group runs in a process of its own. Names of groups as arguments run only those, and write no file.
"""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from measure import Row, is_met

HERE = Path(__file__).parent
README = HERE.parent / "README.md"
TABLE = re.compile(r"^\d{4}-\d\d-\d\d; .*\n\n(?:\|.*\n)+", re.MULTILINE)
"""The table in the README, with the line above it."""
GROUPS = {
    "cold": "cold.measure",
    "decode": "decode.measure",
    "iterate": "iterate.measure",
    "memory": "iterate.memory",
    "merge": "merge.measure",
    "history": "history.measure",
    "calls": "calls.measure",
    "concurrent": "calls.concurrent",
    "exports": "exports.measure",
}
PACKAGES = (
    "trilogue",
    "httpx",
    "attrs",
    "msgspec",
    "pyarrow",
    "dlt",
    "duckdb",
    "sunshine-conversations-client",
    "sinch",
)


def main() -> int:
    """Run the groups against one server; status 1 if a figure misses its limit."""
    began = perf_counter()
    server = subprocess.Popen([sys.executable, str(HERE / "server.py")], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        base = f"http://127.0.0.1:{server.stdout.readline().strip()}/0ms/0pages"
        figures: list[Row] = []
        for group in sys.argv[1:] or GROUPS:
            done = subprocess.run(
                [sys.executable, __file__, "--here", group, base], stdout=subprocess.PIPE, text=True, check=True
            )
            figures += json.loads(done.stdout)
            say(f"{group} done after {perf_counter() - began:.0f} s")
    finally:
        server.terminate()
        server.wait()
    say(table(figures))
    if sys.argv[1:]:
        say(json.dumps([f["note"] for f in figures], indent=1))
    if not sys.argv[1:]:
        results = {
            "when": f"{datetime.now(UTC):%Y-%m-%d}",
            "machine": machine(),
            "versions": versions(),
            "figures": figures,
        }
        (HERE / "results.json").write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n")
        page = README.read_text(encoding="utf-8")
        README.write_text(TABLE.sub(lambda _: f"{table(figures)}\n", page), encoding="utf-8")
    return 0 if all(map(is_met, figures)) else 1


def table(figures: list[Row]) -> str:
    """The figures in Markdown."""
    installed = ", ".join(f"{name} {number}" for name, number in versions().items())
    lines = [
        f"{datetime.now(UTC):%Y-%m-%d}; {machine()}; {installed}.",
        "",
        "| figure | measured | limit | |",
        "|---|---:|---:|---|",
    ]
    for figure in figures:
        limit = "" if figure["limit"] is None else f"{'≥' if figure['at_least'] else '≤'} {figure['limit']:g}"
        lines.append(f"| {figure['name']} | {figure['value']:.2f} | {limit} | {'' if is_met(figure) else 'missed'} |")
    return "\n".join(lines)


def machine() -> str:
    """The kind of machine, without its host name."""
    model = "".join(line.partition(":")[2].strip() for line in _cpu_lines()[:1])
    return f"{os.cpu_count()} cores{model and f' {model}'}, {platform.system()} {platform.machine()}"


def _cpu_lines() -> list[str]:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return []
    return [line for line in lines if line.startswith("model name")]


def versions() -> dict[str, str]:
    """The versions of Python and of the measured packages."""
    return {"Python": platform.python_version()} | {name: version(name) for name in PACKAGES}


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def run_here(group: str, base: str) -> None:
    """Measure one group in this process."""
    module, _, function = GROUPS[group].partition(".")
    say(json.dumps(getattr(import_module(module), function)(base)))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        run_here(*sys.argv[2:])
    else:
        sys.exit(main())
