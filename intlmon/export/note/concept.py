"""Target indicators of the concept: targets of the year and of 2029, and the values that the documents know."""

from collections.abc import Iterator
from dataclasses import replace

from intlmon.export.note.asked import Asked, Row, placed
from intlmon.export.note.blocks import Block, Said, Text, text
from intlmon.export.note.phrases import nothing, united

_ORIGIN = "section6"  # the concept itself; the action plan repeats its targets


def concept(asked: Asked) -> Iterator[Block]:
    """The chapter."""
    found, t = asked.figures("concept"), asked.t
    if "indicators" not in found:
        yield nothing(asked)
        return
    yield from text(*_counts(asked))
    yield from text(_known(asked))
    columns = ["code", "indicator", "unit", "actual", "actual_year", "target", "target_2029"]
    if asked.year == "2029":
        columns.remove("target")
    for rows in asked.table("concept/indicators", columns, t("Target indicators of the concept"), points=8, origin=_ORIGIN):
        yield replace(
            rows,
            cells=replace(
                rows.cells, headings=tuple(_heading(asked, *pair) for pair in zip(rows.cells.names, rows.cells.headings, strict=True))
            ),
        )
        yield Text((Said(t("Abbreviation in the names of indicators: GII – Global Innovation Index.")),), small=True)
    yield from asked.drawn("concept.actions_by_year")


def _heading(asked: Asked, name: str, heading: str) -> str:
    """Targets by their year."""
    years = {"target": asked.year, "target_2029": "2029"}
    return asked.t("Target, {year}", year=years[name]) if name in years else heading


def _counts(asked: Asked) -> Iterator[Said]:
    found, t = asked.figures("concept"), asked.t
    counted = found["indicators"]
    yield Said(
        t.plural("The concept sets {count} target indicator.", "The concept sets {count} target indicators.", int(counted.value)),
        counted.cited,
    )
    if known := found.get("with_actual"):
        words = t.plural(
            "The documents give a value reached for {count} of them.",
            "The documents give values reached for {count} of them.",
            int(known.value),
        )
        yield Said(words, known.cited)
    if actions := found.get("actions"):
        words = t.plural("The action plan lists {count} action.", "The action plan lists {count} actions.", int(actions.value))
        yield Said(words, actions.cited)


def _known(asked: Asked) -> Said | None:
    """Indicators with a value: the value, its year, and the target of the chosen year."""
    t, result = asked.t, asked.result("concept/indicators", origin=_ORIGIN)
    pairs = [pair for pair in placed(result) if pair[0]["actual"] is not None]
    if not pairs:
        return None
    intro = t("Values reached, beside the targets for {year}", year=asked.year)
    items = "; ".join(_item(asked, row) for row, _ in pairs)
    return Said(f"{intro}: {items}.", united(cited for _, cited in pairs))


def _item(asked: Asked, row: Row) -> str:
    t = asked.t
    reached, name, year = t.number(float(str(row["actual"])), 2), row["indicator"], row["actual_year"]
    if row["target"] is None:
        return t("{name} ({unit}) – {value} in {year}", name=name, unit=row["unit_name"], value=reached, year=year)
    target = t.number(float(str(row["target"])), 2)
    return t(
        "{name} ({unit}) – {value} in {year}, target {target}", name=name, unit=row["unit_name"], value=reached, year=year, target=target
    )
