"""What the parts of `make proof` gave: read from pytest's report, kept as JSON, shown as a table and as a page."""

from __future__ import annotations

import json
import platform
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict
from xml.etree import ElementTree as ET

from proof.environments import ROOT
from proof.parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from proof.parts import Part

KEPT = Path(__file__).parent / "results.json"
PAGE = ROOT / "facade" / "docs" / "proof.md"
HEAD = """# Proof

What is proved against others' work, and the long runs of tests that generate their cases. `make proof` runs all parts,
`make proof PART="hostile schedules"` some; the table holds the last run of each. A case is a test, or what a test
generates and counts. This page is written by the run.

"""


class Result(TypedDict):
    """What a part gave."""

    cases: int
    failures: int
    seconds: float
    left_out: list[str]
    """Why something did not run, or how pytest ended if its report is no use."""
    date: str


def counted(report: Path, ended: str) -> tuple[int, int, list[str]]:
    """Cases, failures and what was left out, from pytest's JUnit report.

    Args:
        report: the report. There is none if pytest was killed.
        ended: how pytest ended, if not with the result of tests: that is a failure.

    """
    cases, failures, left_out = 0, int(bool(ended)), Counter([ended] if ended else [])
    if not report.exists():
        return cases, failures, list(left_out)
    for test in ET.parse(report).iter("testcase"):
        if (skipped := test.find("skipped")) is not None:
            left_out[skipped.get("message", "")] += 1
            continue
        cases += sum(int(said.get("value", 0)) for said in test.iter("property") if said.get("name") == "cases") or 1
        failures += test.find("failure") is not None or test.find("error") is not None
    if not cases and not left_out:
        return 0, 1, ["no test ran"]
    return cases, failures, [f"{reason} ({count} tests)" if count > 1 else reason for reason, count in left_out.items()]


def keep(results: Mapping[str, Result]) -> None:
    """Keep the results beside those of other parts, and write the page anew."""
    kept: dict[str, Result] = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    names = [part.name for part in PARTS]
    kept = {name: results.get(name) or kept[name] for name in names if name in results or name in kept}
    KEPT.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    PAGE.write_text(page(kept), encoding="utf-8")


def page(results: Mapping[str, Result]) -> str:
    """The page with the results of all parts."""
    return f"{HEAD}{machine()}.\n\n{table(PARTS, results, all_parts=True)}\n"


def machine() -> str:
    """The kind of machine, without its name."""
    return f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"


def table(parts: Iterable[Part], results: Mapping[str, Result], *, all_parts: bool = False) -> str:
    """The results in Markdown; with ``all_parts`` also the parts that have none."""
    rows = ["| part | what | cases | failures | seconds | day |", "|---|---|---:|---:|---:|---|"]
    notes: list[str] = []
    for part in parts:
        if result := results.get(part.name):
            figures = f"{result['cases']:,} | {result['failures']} | {result['seconds']:.0f} | {result['date']}"
            rows.append(f"| {part.name} | {part.shows} | {figures} |")
            notes += [f"- {part.name}: {reason}" for reason in result["left_out"]]
        elif all_parts:
            rows.append(f"| {part.name} | {part.shows} | | | | not run yet |")
    return "\n".join([*rows, *(["", "Left out:", "", *notes] if notes else [])])
