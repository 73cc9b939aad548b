"""The programs of facade/examples can be imported: their folder is not a package."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "facade" / "examples"))
