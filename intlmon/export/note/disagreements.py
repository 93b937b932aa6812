"""What the sources disagree about: both values with their lines, and which of them the paper shows."""

import re
from collections.abc import Iterator, Sequence

from intlmon.export.document import Cells
from intlmon.export.note.asked import Asked, Row
from intlmon.export.note.blocks import Block, Rows, Said, Text, text

_DOCUMENT = re.compile(r"\b(\d{3}):")  # number of a document before its lines


def disagreements(asked: Asked, topics: Sequence[str]) -> Iterator[Block]:
    """The last chapter: findings that change a headline figure of the topics."""
    result, t = asked.result("quality/findings", topic=topics, severity="headline"), asked.t
    rows = result.rows()
    if not rows:
        yield from text(Said(t("No disagreement of the sources changes a headline figure of these topics.")))
        return
    words = t.plural(
        "The documents disagree with themselves in {count} place where a headline figure depends on it.",
        "The documents disagree with themselves in {count} places where a headline figure depends on it.",
        len(rows),
    )
    told = t("Nothing is corrected in silence: both values are given, with the document and its lines, and the one that this note shows.")
    yield from text(Said(words), Said(told))
    yield found(asked, rows, t("Disagreements that change a headline figure"))
    lines = " ".join(str(row[side] or "") for row in rows for side in ("lines_a", "lines_b"))
    yield Text((Said(t("Sources: {documents}.", documents=asked.documents(_DOCUMENT.findall(lines)))),), small=True)


def found(asked: Asked, rows: Sequence[Row], title: str, points: int = 8) -> Rows:
    """Findings as a table."""
    t = asked.t
    headings = (t("What is compared"), t("First value (document: lines)"), t("Second value (document: lines)"), t("Shown here"))
    cells = tuple(
        (
            row["what"],
            _value(asked, row["published"], row["lines_a"]),
            _value(asked, row["compared"], row["lines_b"]),
            row["shown_name"] or "",
        )
        for row in rows
    )
    return Rows(title, Cells(headings, cells, ("what", "lines_a", "lines_b", "shown")), points=points)


def _value(asked: Asked, value: object, lines: object) -> str:
    number = "–" if value is None else asked.t.number(float(str(value)), 2)
    return f"{number} ({lines})" if lines else number
