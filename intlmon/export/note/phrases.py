"""Sentences that every topic needs: change, lists of leaders, shares. Numbers and names stand where they take no ending."""

from collections.abc import Iterable, Sequence

from intlmon.export.coverage import in_words as limits_in_words
from intlmon.export.note.asked import Asked, Figure, Row, placed
from intlmon.export.note.blocks import NOWHERE, Block, Bullets, Cited, Said, Text
from intlmon.queries import Result

FIRST = 8  # leaders that a sentence names
_TIES = 3  # more of them where they are equal


def change(asked: Asked, figure: Figure | None, persons: bool = False) -> Said | None:
    """How a figure compares with the period before; ``None`` where that is not known."""
    if figure is None or figure.before is None:
        return None
    t, halves = asked.t, figure.before_period.endswith("H1")
    by = figure.value - figure.before
    values = {
        "year": figure.before_period[:4],
        "before": t.number(figure.before, 1),
        "change": t.number(abs(by), 1),
        "percent": t.percent(abs(100 * by / figure.before)) if figure.before else "–",
    }
    said = _of_half_year if halves else _of_persons if persons else _of_units
    return Said(said(asked, by, values), figure.cited)


def _of_units(asked: Asked, by: float, values: dict[str, str]) -> str:
    t = asked.t
    if by > 0:
        return t("Compared with {year} ({before}), the number rose by {change} ({percent}).", **values)
    if by < 0:
        return t("Compared with {year} ({before}), the number fell by {change} ({percent}).", **values)
    return t("The number is the same as in {year}.", **values)


def _of_persons(asked: Asked, by: float, values: dict[str, str]) -> str:
    t = asked.t
    if by > 0:
        return t("Compared with {year} ({before} persons), enrolment rose by {change} ({percent}).", **values)
    if by < 0:
        return t("Compared with {year} ({before} persons), enrolment fell by {change} ({percent}).", **values)
    return t("Enrolment is the same as in {year}.", **values)


def _of_half_year(asked: Asked, by: float, values: dict[str, str]) -> str:
    t = asked.t
    if by > 0:
        return t("Compared with the first half of {year} ({before} persons), this is {change} more ({percent}).", **values)
    if by < 0:
        return t("Compared with the first half of {year} ({before} persons), this is {change} fewer ({percent}).", **values)
    return t("This is as many as in the first half of {year}.", **values)


def listed(asked: Asked, intro: str, result: Result, name: str, value: str, most: int = FIRST, common: bool = False) -> Said | None:
    """``intro`` and, after a colon, the first rows by ``value``: name, value, and the year before where a row has it.

    ``common``: the names are common nouns, small within a sentence.
    """
    pairs = first(result, value, most)
    if not pairs:
        return None
    items = [_item(asked, row, name, value) for row, _ in pairs]
    if common:
        items = [item[:1].lower() + item[1:] for item in items]
    return Said(f"{intro}: {'; '.join(items)}.", united(cited for _, cited in pairs))


def first(result: Result, value: str, most: int) -> list[tuple[Row, Cited]]:
    """The rows with the highest values; a few more where the last of them is not alone with its value."""
    pairs = [pair for pair in placed(result) if pair[0][value]]
    pairs.sort(key=lambda pair: -float(str(pair[0][value])))
    if len(pairs) <= most:
        return pairs
    last = pairs[most - 1][0][value]
    equal = [pair for pair in pairs if pair[0][value] == last]
    above = [pair for pair in pairs if float(str(pair[0][value])) > float(str(last))]
    return above + equal if len(above) + len(equal) <= most + _TIES or not above else above


def _item(asked: Asked, row: Row, name: str, value: str) -> str:
    t = asked.t
    shown, before = t.number(row[value], 1), row.get("before")
    label = row[name] or t("not stated")
    if before is None:
        return t("{name} – {value}", name=label, value=shown)
    return t("{name} – {value} ({year}: {before})", name=label, value=shown, year=asked.year_before, before=t.number(before, 1))


def together(asked: Asked, part: float, whole: Figure | None, cited: Cited = NOWHERE) -> Said | None:
    """The share of those named before in the whole."""
    if whole is None or not whole.value or part > whole.value:
        return None
    return Said(asked.t("Their joint share is {share}.", share=asked.t.percent(100 * part / whole.value)), whole.cited | cited)


def limits(asked: Asked, question: str) -> tuple[Block, ...]:
    """What the figures of the two periods do not have in common."""
    result = asked.result(question)
    said = tuple(Said(limits_in_words(row, asked.names, asked.t), cited) for row, cited in placed(result))
    if not said:
        return ()
    head = asked.t("The figures of the two periods do not cover the same; read the change with that in mind.")
    return Text((Said(head),)), Bullets(said)


def united(places: Iterable[Cited]) -> Cited:
    """All places together."""
    return frozenset().union(*places)


def total(rows: Sequence[tuple[Row, Cited]], value: str) -> float:
    """The sum of a column."""
    return sum(float(str(row[value])) for row, _ in rows)


def nothing(asked: Asked) -> Text:
    """What a chapter says where the documents give nothing."""
    return Text((Said(asked.t("The documents hold no data on this topic for {year}.", year=asked.year)),))
