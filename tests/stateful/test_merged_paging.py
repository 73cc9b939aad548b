"""Merged paging against a sorted list: pages that fail, readers that stop or die, and resume tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from stateful.profile import SETTINGS
from unit.merging import Driver, branch

from trilogue.errors import TrilogueError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.paging._pages import Page

STREAMS = st.lists(st.lists(st.integers(0, 30), max_size=8).map(lambda times: sorted(times, reverse=True)), max_size=4)


class MergeMachine(RuleBasedStateMachine):
    """One reader of several listings. What it has written down survives it, with the token of the last whole page."""

    @initialize(streams=STREAMS, size=st.integers(1, 3), concurrency=st.integers(1, 4), promised=st.booleans())
    def start(self, streams: list[list[int]], size: int, concurrency: int, promised: bool) -> None:
        listed = [[(float(time), f"{name}.{n}") for n, time in enumerate(each)] for name, each in enumerate(streams)]
        branches = [
            branch(str(name), items, size, items[0][0] if promised and items else None)
            for name, items in enumerate(listed)
        ]
        self.expected = sorted((item for items in listed for item in items), key=lambda item: -item[0])
        self.driver = Driver(branches, concurrency=concurrency, fail=lambda *_: self.failing)
        self.written: list[tuple[float | None, str]] = []
        self.token: str | None = None
        self.failing = self.ended = False
        self.pages: Iterator[Page[tuple[float | None, str]]] = self.driver.pages()

    def check(self) -> None:
        """What was written is the beginning of the merged list; items of one time may be in any order."""
        times = [item[0] for item in self.written]
        assert times == [item[0] for item in self.expected[: len(times)]]
        assert len(set(self.written)) == len(self.written)
        assert {*self.written} <= {*self.expected}

    @precondition(lambda self: not self.ended)
    @rule()
    def read_a_page(self) -> None:
        try:
            page = next(self.pages, None)
        except TrilogueError as error:
            if not self.failing or error.resume_token is None:
                raise
            self.go_on_from(error.resume_token)
            return
        if page is None:
            self.ended = True
            return
        self.written += page.items
        self.token = page.resume_token
        self.ended = page.is_last
        self.check()

    @rule(failing=st.booleans())
    def the_service_fails(self, failing: bool) -> None:
        self.failing = failing

    @precondition(lambda self: not self.ended)
    @rule()
    def the_reader_dies(self) -> None:
        """What it had requested ahead is lost, what it had written is not."""
        self.go_on_from(self.token)

    def go_on_from(self, token: str | None) -> None:
        self.driver = attrs.evolve(self.driver, resume_from=token)
        self.pages = self.driver.pages()

    def teardown(self) -> None:
        """Without failures everything comes, once."""
        if hasattr(self, "expected"):
            self.failing = False
            while not self.ended:
                self.read_a_page()
            assert sorted(self.written) == sorted(self.expected)


TestMerge = MergeMachine.TestCase
TestMerge.settings = SETTINGS
