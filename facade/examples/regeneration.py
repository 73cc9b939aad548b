"""Take in a vendor's new document: print what changes for callers, run what must pass, and say what is left to do.

The code generator is not in the installed package. Run this in a clone of the repository, with a file or a URL:

    python regeneration.py dixa https://example.org/openapi.yaml
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECKS = {
    "check-generated": "run `make generate`",
    "types": "change the code that uses what the document has renamed or removed",
    "api-check": "a breaking change needs a new version and an entry in CHANGELOG.md",
    "test": "mend what fails; `.venv/bin/python -m pytest --last-failed` runs only that",
}


def run(clone: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the clone and keep what it prints."""
    return subprocess.run(command, cwd=clone, capture_output=True, text=True, check=False)  # noqa: S603 - no shell


def take_in(clone: Path, provider: str, spec: str) -> int:
    """Replace the provider's document and its packages. Returns an exit status: 0 if nothing is left but a review."""
    if run(clone, "git", "status", "--porcelain").stdout:
        print("The clone has changes of its own: commit or stash them first, so that the diff shows the update only.")
        return 2
    update = run(clone, "make", "-s", "update", f"PROVIDER={provider}", f"SPEC={spec}")
    print(update.stdout, end="")
    if update.returncode:
        print(update.stderr, end="")
        print(f"No file has changed. Do what the lines above say in specs/{provider}/overlay.yaml, and run this again.")
        return 1
    if not run(clone, "git", "status", "--porcelain").stdout:
        return 0
    failed = [name for name in CHECKS if report_check(name, run(clone, "make", "-s", name))]
    print('\nTo do: what the report lists under "edits to make", a look at `git diff`, `make check`, a commit.')
    print("To go back: `git checkout -- specs generated && git clean -fd specs generated`.")
    return 1 if failed else 0


def report_check(name: str, done: subprocess.CompletedProcess[str]) -> bool:
    """Print how a check ended; whether it has failed."""
    print(f"\nmake {name}: {f'failed: {CHECKS[name]}' if done.returncode else 'passed'}")
    if done.returncode:
        print("\n".join((done.stdout + done.stderr).splitlines()[-20:]))
    return bool(done.returncode)


if __name__ == "__main__":
    if len(sys.argv) != 3:  # noqa: PLR2004 - the program, and its two arguments
        sys.exit(__doc__)
    sys.exit(take_in(Path(__file__).parents[2], *sys.argv[1:]))
