"""The table of facade/docs/scale.md is what the simulation prints."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_documented_table_is_the_computed_one():
    program = ROOT / "tests" / "benchmarks" / "scale.py"
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, check=True)
    assert done.stdout.count("\n") > 5
    assert done.stdout in (ROOT / "facade" / "docs" / "scale.md").read_text(encoding="utf-8")
