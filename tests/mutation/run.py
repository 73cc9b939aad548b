"""Mutation testing: which changes of a module do its tests not notice? Run by `make mutation`.

The mutants are cosmic-ray's, and ours of `statements`. No file is changed: a mutant is a fork of a process in which
pytest has collected the tests, and in which the code of one function is replaced. Only a change outside of functions
needs a process that imports the module anew.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import importlib.abc
import importlib.util
import json
import os
import resource
import signal
import sys
import time
import tomllib
from pathlib import Path
from types import CodeType, FunctionType
from typing import TYPE_CHECKING

import hypothesis
import pytest
from mutants import Mutant, mutants

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads(Path(__file__).with_name("modules.toml").read_text())
RESULTS = ROOT / ".venv" / "mutation-results"
OPTIONS = (
    *("-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning"),
    "--hypothesis-profile=mutation",
)
GOAL = 0.9
STUCK = 4.0
"""Seconds without any work after which tests wait for what never comes. None sleeps that long."""
_OPTIMIZED = 1  # inspect.CO_OPTIMIZED: the code of a function, not of a class or a module.


class Replaced(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Imports one module from given source."""

    def __init__(self, name: str, path: Path, code: str) -> None:
        self._name, self._path, self._code = name, path, code

    def find_spec(self, fullname, path=None, target=None):
        if fullname == self._name:
            return importlib.util.spec_from_loader(fullname, self, origin=str(self._path))
        return None

    def get_source(self, fullname):
        return self._code

    def exec_module(self, module):
        module.__file__ = str(self._path)
        exec(compile(self._code, str(self._path), "exec"), vars(module))


def functions(code: CodeType) -> Iterator[CodeType]:
    """The code of a module's functions and methods, without those inside others."""
    for each in code.co_consts:
        if isinstance(each, CodeType):
            if each.co_flags & _OPTIMIZED:
                yield each
            else:
                yield from functions(each)


def frame(code: CodeType) -> object:
    """What a module does when it is imported: all but the code of its functions."""
    inner = [
        (each.co_name, each.co_freevars if each.co_flags & _OPTIMIZED else frame(each))
        if isinstance(each, CodeType)
        else (type(each), each)
        for each in code.co_consts
    ]
    return code.co_code, code.co_names, code.co_varnames, inner


def cpu_seconds(process: int) -> float:
    """What a process and its ended children have used, by /proc."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


class Module:
    """One module, its tests and its mutants."""

    def __init__(self, entry: dict) -> None:
        self.path = ROOT / entry["path"]
        self.name = ".".join(self.path.with_suffix("").parts[len(ROOT.parts) + 1 :])
        self.code = self.path.read_text()
        self.tests = [str(ROOT / "tests" / each) for each in entry["tests"]]
        known = {(each["before"], each["after"]) for each in CONFIG["equivalent"] if each["path"] == entry["path"]}
        found = list(mutants(self.code, CONFIG["operators"]))
        self.mutants = [each for each in found if (each.before, each.after) not in known]
        stale = known - {(each.before, each.after) for each in found}
        if stale:
            raise SystemExit(f"{entry['path']}: modules.toml explains what is no mutant: {stale}")
        self.limits = (600.0, 600.0)
        """Seconds of CPU and of time for the tests of a mutant."""

    def compiled(self, code: str) -> CodeType:
        return compile(code, str(self.path), "exec", dont_inherit=True)

    def run(self) -> list[Mutant]:
        """The mutants that the tests do not notice."""
        before = frame(self.compiled(self.code))
        outside = [each for each in self.mutants if frame(self.compiled(each.code)) != before]
        survivors = self._in_a_child([each for each in self.mutants if each not in outside])
        for mutant in outside:
            child = os.fork()
            if not child:
                sys.meta_path.insert(0, Replaced(self.name, self.path, mutant.code))
                self._test()
            if self.passes(child):
                survivors.append(mutant)
        return survivors

    def _in_a_child(self, inside: list[Mutant]) -> list[Mutant]:
        """Those of mutants of functions that survive. The tests are collected in a process of their own."""
        reading, writing = os.pipe()
        host = os.fork()
        if not host:
            os.close(reading)
            self._test(Swapping(self, inside, writing))
        os.close(writing)
        with open(reading) as answers:  # noqa: PTH123 - a pipe
            told = answers.read()
        os.waitpid(host, 0)
        if not told:
            raise SystemExit(f"{self.path}: its tests fail without a mutation")
        numbers, *limits = json.loads(told)
        self.limits = tuple(limits)
        return [inside[number] for number in numbers]

    def _test(self, *plugins: object) -> None:
        with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - a device
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        os._exit(int(pytest.main([*OPTIONS, *self.tests], plugins=list(plugins))))

    def passes(self, child: int) -> bool:
        """Whether the tests in a child process pass, within the limits of time, and without getting stuck."""
        os.setpgid(child, child)
        resource.prlimit(child, resource.RLIMIT_CPU, (int(self.limits[0]) + 1, int(self.limits[0]) + 2))
        ends = time.monotonic() + self.limits[1]
        used, look = -1.0, time.monotonic()
        ended, status = os.waitpid(child, os.WNOHANG)
        while not ended and time.monotonic() < ends:
            if time.monotonic() > look:
                if (now := cpu_seconds(child)) == used:
                    break
                used, look = now, time.monotonic() + STUCK
            time.sleep(0.02)
            ended, status = os.waitpid(child, os.WNOHANG)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        if not ended:
            os.waitpid(child, 0)
        return bool(ended) and status == 0


class Swapping:
    """A pytest plugin: when the tests are collected, each mutant of a function gets a fork that runs them."""

    def __init__(self, module: Module, inside: list[Mutant], answers: int) -> None:
        self._module, self._mutants, self._answers = module, inside, answers

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        importlib.import_module(self._module.name)  # Some are imported when they are first used, by a test.
        if any("webhooks" in test for test in self._module.tests):
            importlib.import_module("support.boundary").boundary()
        survivors = []
        for number, mutant in enumerate([None, *self._mutants]):
            started, used = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            child = os.fork()
            if not child:
                if mutant is not None:
                    self._swap(mutant)
                return None  # The fork goes on to run the tests.
            passed = self._module.passes(child)
            if mutant is None:
                if not passed:
                    return True
                cpu = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - used
                self._module.limits = (3 * cpu + 2, 3 * (time.monotonic() - started) + 10)
            elif passed:
                survivors.append(number - 1)
        os.write(self._answers, json.dumps([survivors, *self._module.limits]).encode())
        return True

    def _swap(self, mutant: Mutant) -> None:
        old = functions(self._module.compiled(self._module.code))
        new = functions(self._module.compiled(mutant.code))
        changed = {one.co_qualname: (one.co_firstlineno, two) for one, two in zip(old, new, strict=True) if one != two}
        for each in gc.get_objects():
            if isinstance(each, FunctionType) and each.__module__ == self._module.name:
                line, code = changed.get(each.__code__.co_qualname, (0, None))
                if code is not None and each.__code__.co_firstlineno == line:
                    each.__code__ = code


def main() -> None:
    """Run the modules that are named, or all, and fail if the tests notice less than the goal of any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="*", help="parts of paths in modules.toml; all if none is given")
    chosen = parser.parse_args().modules
    os.chdir(ROOT)
    # A failure is enough: none is made smaller or kept.
    hypothesis.settings.register_profile(
        "mutation", deadline=None, database=None, derandomize=True, phases=[hypothesis.Phase.generate]
    )
    RESULTS.mkdir(exist_ok=True)
    low = []
    for entry in CONFIG["module"]:
        if chosen and not any(part in entry["path"] for part in chosen):
            continue
        started = time.monotonic()
        module = Module(entry)
        survivors = module.run()
        total = len(module.mutants)
        score = 1 - len(survivors) / total if total else 1.0
        took = time.monotonic() - started
        print(f"{entry['path']}: {total - len(survivors)} of {total} killed, {score:.1%}, {took:.0f} s")
        for each in survivors:
            print(f"  {each.line} {each.operator}\n    - {each.before}\n    + {each.after}", flush=True)
        result = {"total": total, "killed": total - len(survivors), "survivors": [each[:4] for each in survivors]}
        (RESULTS / f"{Path(entry['path']).stem}.json").write_text(json.dumps(result, indent=1))
        low += [entry["path"]] if score < GOAL else []
    if low:
        raise SystemExit(f"less than {GOAL:.0%} killed: {', '.join(low)}")


if __name__ == "__main__":
    main()
