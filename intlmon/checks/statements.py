"""Statements of the documents (``data/facts/statements``), each worked out again from the rows that it speaks of.

What a statement measures is written in its row: a view, an aggregate, conditions (``references``). How values are compared
is in ``claims``. By claim, with "rows" for the rows that meet ``filters``, and "base" for those that meet ``of_filters``:

- ``value``, ``target``, ``baseline``, ``average``, ``named``: the aggregate over the rows; ``average`` with ``among`` is the mean of
  its items, ``named`` with items of ``among`` picked is the number of those
- ``share``: rows as per cent of the base; ``times``: rows by the base; ``change``, ``change_percent``: rows less the base
- ``rank``, ``most``, ``least``, and ``named`` without a number ("most are with A, B and C"): the place of the items of ``among``
  that ``filters`` picks, among all that meet ``of_filters`` or, where that is empty, the other conditions
- ``all_rose``, ``all_fell``: every item of ``among`` in rows and base; exceptions are those of ``except=…`` in the note

Words without a figure: a ``change`` is claimed to be other than 0 on the side of its bound, "there are some" (``value``, ``at_least``)
to be 1. A country or institution that a table does not list, though it lists others, counts 0 there.

Outcomes: ``agrees``; ``differs``; ``not_testable`` where nothing in the database holds it (``no_view``) or its own figure alone does
(``itself``); ``cannot_recompute`` where the view has no such row (``no_rows``), or the base is 0 (``no_base``).
A row that cannot be run stops the build, all of them at once.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from intlmon.checks.claims import Judged, against, all_moved, extreme, ranked, ratio
from intlmon.checks.measuring import Measured, Measurer, Places
from intlmon.checks.references import Aggregate, Condition, aggregate, conditions, values_of, without
from intlmon.errors import Finding
from intlmon.store.facts import Rows

TEXTS = (
    "topic", "claim", "bound", "value_raw", "unit", "period", "view", "aggregate", "filters", "of_filters", "among", "quote", "note",
    "source_id", "locator", "source_line",
)  # fmt: skip
BOUNDS = ("exact", "about", "more_than", "less_than", "at_least", "at_most")
_VALUES = ("value", "target", "baseline", "average", "named")
_RATIOS = ("share", "times", "change", "change_percent")
_ORDERS = ("rank", "most", "least")
_MOVES = ("all_rose", "all_fell")
CLAIMS = (*_VALUES, *_RATIOS, *_ORDERS, *_MOVES)
_A_TABLE = 3  # rows, at least
_EXCEPT = re.compile(r"\bexcept=([\w,]+)")


@dataclass(frozen=True)
class Statement:
    """One row of a table of statements; empty cells are empty text, ``place`` is its file and line."""

    id: str
    table: str
    seq: int
    value: float | None
    texts: dict[str, str]
    place: tuple[str, int]

    @property
    def aggregate(self) -> Aggregate:
        """What is made of the rows. Raises ``ValueError``."""
        return aggregate(self.texts["aggregate"])

    @property
    def where(self) -> tuple[Condition, ...]:
        """The rows that it speaks of. Raises ``ValueError``."""
        return conditions(self.texts["filters"])

    @property
    def base(self) -> tuple[Condition, ...]:
        """The rows that it compares them with. Raises ``ValueError``."""
        return conditions(self.texts["of_filters"])

    @property
    def items(self) -> tuple[str, ...]:
        """The items of ``among`` that are placed."""
        return values_of(self.where, self.texts["among"])

    @property
    def claimed(self) -> float | None:
        """Its figure, or what words without one amount to."""
        if self.value is not None or self.texts["bound"] == "exact":
            return self.value
        return {"change": 0.0, "change_percent": 0.0, "value": 1.0}.get(self.texts["claim"])

    @property
    def orders(self) -> bool:
        """Whether it places items among others."""
        return self.texts["claim"] in _ORDERS or (self.texts["claim"] == "named" and self.value is None)

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines as comparisons name them: ``000:171``."""
        return tuple(f"{self.texts['source_id']}:{span}" for span in self.texts["source_line"].split())


@dataclass(frozen=True)
class Outcome:
    """What came of a statement: the judgement if there is one, the reason if there is none, and the places compared with."""

    statement: Statement
    outcome: str
    judged: Judged | None = None
    reason: str = ""
    places: Places = frozenset()


def read(rows: dict[str, Rows], data: Path) -> list[Statement]:
    """Return all statements, named after document, first line and order on that line: ``000_171_2``."""
    seen: dict[str, int] = {}
    found = []
    for name in sorted(rows):
        table = rows[name].table
        if table.csv.parent.name != "statements":
            continue
        for row, line in zip(rows[name].frame.to_dict("records"), rows[name].lines, strict=True):
            at = f"{row['source_id']}_{re.split(r'[ -]', row['source_line'])[0]}"
            seen[at] = seen.get(at, 0) + 1
            place = (table.csv.relative_to(data.parent).as_posix(), line)
            texts = {text: row.get(text) or "" for text in TEXTS}
            value = None if row["value"] is None else float(row["value"])
            found.append(Statement(f"{at}_{seen[at]}", name, int(row["seq"]), value, texts, place))
    return found


def work_out(statements: list[Statement], measurer: Measurer) -> tuple[list[Outcome], list[Finding]]:
    """Judge every statement; what cannot be run as written is a finding."""
    outcomes, findings = [], []
    for statement in statements:
        try:
            problem = _problem(statement, measurer)
            if not problem:
                outcomes.append(_outcome(statement, measurer))
        except (ValueError, duckdb.Error) as error:
            problem = str(error).splitlines()[0]
        if problem:
            findings.append(Finding(*statement.place, f"statement {statement.seq}: {problem}"))
    return outcomes, findings


def _problem(one: Statement, measurer: Measurer) -> str:
    """What is wrong with a row, or nothing."""
    claim, view, among = one.texts["claim"], one.texts["view"], one.texts["among"]
    if claim not in CLAIMS or one.texts["bound"] not in BOUNDS:
        return f"claim {claim!r} with bound {one.texts['bound']!r}; expected of {', '.join(CLAIMS)} and {', '.join(BOUNDS)}"
    if one.claimed is None and claim not in (*_ORDERS[1:], *_MOVES, "named"):
        return f"a {claim} without value; expected one"
    if not view:
        return ""
    named = [each.column for each in (*one.where, *one.base)] + [name for name in (one.aggregate.column, among) if name]
    needed = _needs(one)
    return measurer.problem(view, named) or needed or measurer.unknown(view, one.where) or measurer.unknown(view, one.base)


def _needs(one: Statement) -> str:
    claim, among = one.texts["claim"], one.texts["among"]
    if claim in (*_RATIOS, *_MOVES) and not one.base:
        return f"a {claim} without of_filters; expected the base"
    if (one.orders or claim in _MOVES) and not among:
        return f"a {claim} without among; expected a column"
    if one.orders and not one.items:
        return f"filters pick no {among}; expected the items whose place it is"
    return ""


def _outcome(one: Statement, measurer: Measurer) -> Outcome:
    if not one.texts["view"]:
        return Outcome(one, "not_testable", reason="no_view")
    judged, places, reason = _judge(one, measurer)
    if judged.found is None:
        return Outcome(one, "cannot_recompute", judged, reason or "no_rows", places)
    if reason == "itself" and judged.agrees:
        return Outcome(one, "not_testable", judged, reason, places)
    return Outcome(one, "agrees" if judged.agrees else "differs", judged, "", places)


def _judge(one: Statement, measurer: Measurer) -> tuple[Judged, Places, str]:
    if one.orders:
        return _order(one, measurer)
    for claims, judge in _JUDGES:
        if one.texts["claim"] in claims:
            return judge(one, measurer)
    raise ValueError(f"claim {one.texts['claim']!r} is none of {', '.join(CLAIMS)}")


def _value(one: Statement, measurer: Measurer) -> tuple[Judged, Places, str]:
    measured = measurer.measure(one.texts["view"], one.aggregate, one.where)
    found = measured.value if measured.rows else None
    if one.texts["claim"] == "named" and one.items:
        return _against(one, float(len(one.items))), measured.places, ""
    if not measured.rows and (table := _table_without(one, measurer)):
        return _against(one, 0.0), table, ""
    if one.texts["claim"] == "average" and one.texts["among"]:
        items = measurer.by(one.texts["view"], one.aggregate, one.where, one.texts["among"])
        found = sum(items.values()) / len(items) if items else None
    return _against(one, found), measured.places, "itself" if _is_itself(one, measured) else ""


def _table_without(one: Statement, measurer: Measurer) -> Places:
    """Places of the table that lists others but not the countries or institutions of the statement: what is not in it counts 0."""
    rest = without(without(one.where, "country"), "institution")
    listed = measurer.measure(one.texts["view"], Aggregate("count"), rest) if rest != one.where else None
    return listed.places if listed and listed.rows >= _A_TABLE and measurer.from_tables(listed.places) else frozenset()


def _ratio(one: Statement, measurer: Measurer) -> tuple[Judged, Places, str]:
    now = measurer.measure(one.texts["view"], one.aggregate, one.where)
    base = measurer.measure(one.texts["view"], one.aggregate, one.base)
    part, whole = now.value if now.rows else None, base.value if base.rows else None
    claim = one.texts["claim"]
    if claim == "change":
        found = None if part is None or whole is None else part - whole
    else:
        found = ratio(part, whole, 1 if claim == "times" else 100)
        found = None if found is None else found - 100 if claim == "change_percent" else found
    return _against(one, found), now.places | base.places, "no_base" if whole == 0 else ""


def _order(one: Statement, measurer: Measurer) -> tuple[Judged, Places, str]:
    among, claim = one.texts["among"], one.texts["claim"]
    every = one.base or without(one.where, among)
    values = measurer.by(one.texts["view"], one.aggregate, every, among)
    places = measurer.measure(one.texts["view"], Aggregate("count"), every).places
    if claim == "rank":
        return ranked(one.value or 0.0, values, one.items, one.texts["bound"]), places, ""
    judged = extreme(values, one.items, least=claim == "least")
    if judged.agrees and one.value is not None and len(one.items) == 1:
        judged = _against(one, values[one.items[0]])
    return judged, places, ""


def _moves(one: Statement, measurer: Measurer) -> tuple[Judged, Places, str]:
    view, among = one.texts["view"], one.texts["among"]
    now, before = (measurer.by(view, one.aggregate, where, among) for where in (one.where, one.base))
    named = _EXCEPT.search(one.texts["note"])
    places = measurer.measure(view, Aggregate("count"), one.where).places | measurer.measure(view, Aggregate("count"), one.base).places
    return all_moved(now, before, named[1].split(",") if named else (), one.texts["claim"] == "all_rose"), places, ""


_Judge = Callable[[Statement, Measurer], tuple[Judged, Places, str]]
_JUDGES: tuple[tuple[tuple[str, ...], _Judge], ...] = ((_VALUES, _value), (_RATIOS, _ratio), (_MOVES, _moves))


def _against(one: Statement, found: float | None) -> Judged:
    return against(one.claimed or 0.0, found, one.texts["bound"], one.texts["value_raw"])


def _is_itself(one: Statement, measured: Measured) -> bool:
    """Whether the one row found was transcribed from the very place of the statement."""
    own = (one.texts["source_id"], one.texts["locator"])
    places = {(source, part) for source, locator in measured.places for part in locator.split(" | ")}
    return measured.rows == 1 and places == {own}


def normal(one: Statement) -> tuple[object, ...]:
    """What a statement measures, however its conditions are ordered: equal for statements of the same thing."""
    same = ("topic", "claim", "unit", "period", "view", "aggregate", "among")
    return (*(one.texts[name] for name in same), tuple(sorted(one.where)), tuple(sorted(one.base)))


def gathered(outcomes: list[Outcome], key: Callable[[Outcome], object]) -> Iterator[list[Outcome]]:
    """Yield the outcomes that have the same key together, in the order of the first of each."""
    groups: dict[object, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(key(outcome), []).append(outcome)
    yield from groups.values()
