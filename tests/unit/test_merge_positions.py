"""Going on with a merge from the token of a page: no item twice, none lost, what came since."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from unit.merging import Driver, Item, branch, histories, single

if TYPE_CHECKING:
    from trilogue.paging._plans import Branch


@pytest.mark.parametrize("size", [1, 3, 100])
@pytest.mark.parametrize("together", [1, 4])
def test_from_every_page_a_merge_goes_on_without_a_repetition(size: int, together: int) -> None:
    streams = histories(random.Random(11), 5)
    branches = [branch(str(number), stream, size) for number, stream in enumerate(streams)]
    branches += [single("x", 70), single("y", 20)]
    pages = list(Driver(branches, together=together).pages())
    given = [item for page in pages for item in page.items]
    consumed = 0
    for page in pages:
        consumed += len(page.items)
        if not page.is_last:
            assert Driver(branches, together=together, resume_from=page.resume_token).items() == given[consumed:]
    assert consumed == len(given)


def test_what_came_after_the_first_page_is_not_given_by_the_rest() -> None:
    """A conversation that was not begun has new messages by then: they would come after older ones."""

    def conversations(*, later: bool) -> list[Branch[Item]]:
        second: list[Item] = [(None, "b?"), (40, "b1"), (30, "b2")]
        first: list[Item] = [(50, "a1"), (45, "a2")]
        if later:
            second = [(60, "b new"), *second]
            return [branch("new", [(70, "c1")], 2, 70), branch("a", first, 1, 50), branch("b", second, 2, 60)]
        return [branch("a", first, 1, 50), branch("b", second, 2, 40)]

    page = next(Driver(conversations(later=False), prefetch=False).pages())
    assert [name for _, name in page.items] == ["a1"]
    rest = Driver(conversations(later=True), resume_from=page.resume_token).items()
    assert sorted(name for _, name in rest) == ["a2", "b1", "b2", "b?"]


def test_a_page_of_new_items_alone_does_not_end_a_listing() -> None:
    old: list[Item] = [(40 - number, f"b{number}") for number in range(3)]
    page = next(Driver([branch("a", [(50, "a1"), (45, "a2")], 1, 50), branch("b", old, 1, 40)]).pages())
    new: list[Item] = [(1000 - number, f"new {number}") for number in range(300)]
    later = [branch("a", [(50, "a1"), (45, "a2")], 1, 50), branch("b", [*new, *old], 1, 1000)]
    rest = Driver(later, resume_from=page.resume_token).items()
    assert [name for _, name in rest] == ["a2", "b0", "b1", "b2"]
