"""The pipeline's exception, and how it points into a document."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Pointer = tuple[str, ...]
"""The keys that lead to a value in a document, as in JSON Pointer (RFC 6901)."""


class PipelineError(Exception):
    """A document, overlay or setting that the pipeline cannot process. The message says what to change."""

    def __init__(self, message: str, *, at: Pointer | None = None) -> None:
        super().__init__(message)
        self.at = at
        """Where in the document, if known. The caller that has the file adds its name and the line."""

    @property
    def all(self) -> list[PipelineError]:
        """The single errors of a stage."""
        return [self]


class StageError(PipelineError):
    """All errors of one stage."""

    def __init__(self, errors: list[PipelineError]) -> None:
        super().__init__("\n".join(map(str, errors)), at=errors[0].at)
        self._errors = errors

    def __reduce__(self) -> tuple[type[StageError], tuple[list[PipelineError]]]:
        """Errors cross from a process to another: `BaseException` would call the class with the message."""
        return type(self), (self._errors,)

    @property
    def all(self) -> list[PipelineError]:
        """The single errors of a stage."""
        return self._errors


class Complaints:
    """Collects the errors of one stage, so that a maintainer sees all of them in one run."""

    def __init__(self) -> None:
        self._errors: list[PipelineError] = []

    @contextmanager
    def collect(self) -> Iterator[None]:
        """Keep an error of the block, which ends there, for `raise_all`."""
        try:
            yield
        except PipelineError as error:
            self._errors += error.all

    @property
    def all(self) -> list[PipelineError]:
        """The collected errors."""
        return self._errors

    def withdraw(self, error: PipelineError) -> None:
        """Forget a collected error: it needs nobody's attention."""
        self._errors.remove(error)

    def raise_all(self) -> None:
        """Raise the collected errors, if there are any."""
        if self._errors:
            raise self._errors[0] if len(self._errors) == 1 else StageError(self._errors)
