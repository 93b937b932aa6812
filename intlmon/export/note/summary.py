"""Key figures of the chosen topics in one table."""

from collections.abc import Iterator, Sequence

from intlmon.export.document import Cells
from intlmon.export.note.asked import Asked, placed
from intlmon.export.note.blocks import Block, Rows
from intlmon.labels import KEY_FIGURES

LABELS = KEY_FIGURES["overview"]


def summary(asked: Asked, topics: Sequence[str]) -> Iterator[Block]:
    """One table: figure, period, value, the period before, change."""
    t, result = asked.t, asked.result("overview/headlines")
    pairs = [pair for pair in placed(result) if pair[0]["topic"] in topics and pair[0]["figure"] in LABELS]
    if not pairs:
        return
    rows = []
    for row, _ in pairs:
        value, before = float(str(row["value"])), row["before"]
        by = None if before is None else value - float(str(before))
        period = asked.names("period", str(row["period"])) if row["period"] else asked.year
        rows.append((t(LABELS[str(row["figure"])]), period, value, None if before is None else float(str(before)), by))
    headings = (t("Key figure"), t("Period"), t("Value"), t("Year before"), t("Change"))
    places = frozenset((place["source_id"], place["locator"]) for row, _ in pairs for place in row["places"] if place["source_id"])
    yield Rows(t("Key figures"), Cells(headings, tuple(rows), ("figure", "period", "value", "before", "change")), places)
