"""What a statement measures, as text: a view, an aggregate over it, and conditions on its columns.

An aggregate is ``count``, or one of ``sum avg min max count_distinct value`` and a column: ``sum:agreements``;
``value`` is the one value that the rows of the column hold. Conditions are written like an address:
``year=2023&country=TR,RU`` (any of), ``region!=cis`` (none of), ``partner=`` (empty), ``partner!=`` (not empty).
"""

from dataclasses import dataclass
from urllib.parse import unquote

FUNCTIONS = ("sum", "avg", "min", "max", "count_distinct", "value")


@dataclass(frozen=True, order=True)
class Condition:
    """One condition: the column's text is one of ``values`` (or none of them); no values mean that it is empty."""

    column: str
    negated: bool
    values: tuple[str, ...]


@dataclass(frozen=True)
class Aggregate:
    """What is made of the rows: ``function`` over ``column``; ``count`` has none."""

    function: str
    column: str = ""


def conditions(text: str) -> tuple[Condition, ...]:
    """Read ``year=2023&country!=TR``. Raises ``ValueError`` for a part without ``=``, or a column named twice."""
    found = []
    for part in text.split("&") if text else []:
        name, equals, values = part.partition("=")
        column = name.removesuffix("!").strip()
        if not equals or not column:
            raise ValueError(f"{part!r} is no condition; expected column=value")
        found.append(Condition(column, name.endswith("!"), tuple(unquote(value) for value in values.split(",") if value)))
    twice = {each.column for each in found if sum(other.column == each.column and not other.negated for other in found) > 1}
    if twice:
        raise ValueError(f"{', '.join(sorted(twice))} stands twice; expected column=one,other")
    return tuple(found)


def aggregate(text: str) -> Aggregate:
    """Read ``sum:agreements`` or ``count``. Raises ``ValueError`` for any other function, or a column that is missing."""
    function, _, column = text.partition(":")
    if (function == "count") == bool(column) or function not in (*FUNCTIONS, "count"):
        raise ValueError(f"{text!r} is no aggregate; expected count, or one of {', '.join(FUNCTIONS)} and a column: sum:agreements")
    return Aggregate(function, column)


def without(where: tuple[Condition, ...], column: str) -> tuple[Condition, ...]:
    """Return the conditions on all other columns."""
    return tuple(each for each in where if each.column != column)


def values_of(where: tuple[Condition, ...], column: str) -> tuple[str, ...]:
    """Return the values that conditions pick of a column; empty where they pick none."""
    return tuple(value for each in where if each.column == column and not each.negated for value in each.values)
