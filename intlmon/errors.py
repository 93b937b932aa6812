"""Every error the product raises on purpose.

IntlmonError
├── DataError        a file under ``data/`` is not as declared; carries all findings
├── EditionError     no database edition can be opened
├── QueryError       a question was asked with an unknown name or parameter
│   └── TooSlowError the time allowed for an answer is over
├── SubmissionError  a step of a round cannot be done
│   ├── RefusedError a file handed in is not taken; carries the findings
│   └── LogError     the log of a round's steps is not whole
└── TemplateError    the letterhead of papers is no Word document, or lacks styles
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


class IntlmonError(Exception):
    """Base of all errors raised on purpose."""


@dataclass(frozen=True, order=True)
class Finding:
    """One thing wrong in one place: ``file:line: what is wrong; expected what``."""

    file: str
    line: int
    problem: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.problem}"


class DataError(IntlmonError):
    """Fact files are not as declared. ``findings`` holds every one, sorted by place."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = sorted(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


class EditionError(IntlmonError):
    """There is no edition of the database to open, or its file is gone."""


class QueryError(IntlmonError):
    """A question is unknown, or lacks a parameter."""


class TemplateError(IntlmonError):
    """The template of papers cannot be used; says which file, what is wrong and what is expected."""


class SubmissionError(IntlmonError):
    """A step of a round cannot be done. ``message`` is a message id, ``values`` what stands in it."""

    def __init__(self, message: str, values: Mapping[str, str | int] | None = None) -> None:
        self.message, self.values = message, dict(values or {})
        super().__init__(message.format(**self.values))


class RefusedError(SubmissionError):
    """A file is refused and nothing of it kept. ``read`` is the file as far as it was read, with the findings that say why."""

    def __init__(self, message: str, values: Mapping[str, str | int], read: object) -> None:
        self.read = read
        super().__init__(message, values)


class LogError(SubmissionError):
    """The log of a round's steps was changed or damaged; names the line."""


class TooSlowError(QueryError):
    """A query was broken off, for its time was over."""
