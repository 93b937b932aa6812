"""How a round is going: states of what is expected, how complete and how clean a file is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from intlmon.imports.model import Checked, Severity
from intlmon.imports.sheets import asked, sheets


class State(StrEnum):
    """Where one sheet of one institution stands, from nothing to the dashboard."""

    NOT_RECEIVED = "not_received"
    RECEIVED = "received"
    SENT_BACK = "sent_back"
    ACCEPTED = "accepted"
    PUBLISHED = "published"


@dataclass(frozen=True)
class Quality:
    """Of the records of a file, or of one topic of it: rows, cells filled of those asked for, and findings, none of them only told."""

    rows: int
    cells: int
    filled: int
    blocking: int
    warning: int

    @property
    def complete(self) -> float | None:
        """Share of the cells asked for that are filled, in percent; None without rows."""
        return 100 * self.filled / self.cells if self.cells else None

    @property
    def per_hundred(self) -> float | None:
        """Findings per 100 rows; None without rows."""
        return 100 * (self.blocking + self.warning) / self.rows if self.rows else None


def overall(states: Iterable[State]) -> State:
    """State of an institution: sent back where anything is, else the least advanced of what it has handed in.

    >>> overall([State.PUBLISHED, State.ACCEPTED, State.NOT_RECEIVED]).value, overall([State.NOT_RECEIVED]).value
    ('accepted', 'not_received')
    """
    found = set(states) - {State.NOT_RECEIVED}
    order = (State.SENT_BACK, State.RECEIVED, State.ACCEPTED, State.PUBLISHED)
    return next((state for state in order if state in found), State.NOT_RECEIVED)


def quality(checked: Checked, topic: str = "") -> Quality:
    """Count the cells and findings of a file, or of one topic of it."""
    read = [each for each in checked.read.sheets if topic in ("", each.topic)]
    cells = sum(len(each.rows) * len(asked(sheets()[each.topic])) for each in read)
    filled = sum(len(cells) for each in read for cells in each.rows.values())
    found = [each.severity for each in checked.findings if topic in ("", each.topic)]
    rows = sum(len(each.rows) for each in read)
    return Quality(rows, cells, filled, found.count(Severity.BLOCKS), found.count(Severity.WARNS))
