"""One bent or hostile file, and what reading it must give."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Case:
    """``rules``: exactly the rules of its findings. ``rows``: the numbers of the rows read, of all sheets. ``left``: why others were left
    out, by number. ``values``: of cells, by row and field.
    """

    name: str
    make: Callable[[], bytes]
    rules: frozenset[str] = frozenset()
    rows: tuple[int, ...] = (2,)
    left: Mapping[int, str] = field(default_factory=dict)
    values: Mapping[tuple[int, str], Any] = field(default_factory=dict)
    file: str = "file.xlsx"


def case(name: str, make: Callable[[], bytes], *rules: str, **expected: Any) -> Case:
    """A case; ``rules`` as arguments, as they are most of what differs."""
    return Case(name, make, frozenset(rules), **expected)
