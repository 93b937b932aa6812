"""Tables: a head that comes again on every page, numbers on the right in the reader's language."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from docx.oxml.xmlchemy import BaseOxmlElement

from intlmon.columns import COLUMNS
from intlmon.export.document.xml import element, run
from intlmon.i18n import Translator

_HEAD = "DCE8F2"
_WHOLE = 12  # rows of a table that stays on one page
_POINTS = 9
_TWIPS = 20  # in a point
_LETTER = 5.5  # points, of the size above, on average
_LEAST, _MOST = 38, 170  # points: a column's width before all are made to fit
_AIR = 11  # points on both sides of a cell's text
_MARGINS = {"top": 15, "left": 55, "bottom": 15, "right": 55}  # twips, in the order of the schema
EMPTY = "–"
Value = str | int | float | Decimal | datetime.date | None


@dataclass(frozen=True)
class Cells:
    """What a table holds: headings, rows as long as these, and the technical names of its columns, which decide what is a number."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    names: tuple[str, ...]

    def numeric(self, column: int) -> bool:
        """Whether the values of a column stand on the right."""
        return not self._plain(column) and any(isinstance(row[column], int | float | Decimal) for row in self.rows)

    def _plain(self, column: int) -> bool:
        name = self.names[column]
        return name in COLUMNS and not COLUMNS[name].number

    def written(self, column: int, value: Value, t: Translator) -> str:
        """A value as it is read; years and numbers of rows are not grouped."""
        if value is None or value == "":
            return EMPTY
        if isinstance(value, datetime.date):
            return t.date(value, "medium") if t.language == "en" else f"{value:%d.%m.%Y}"
        if not isinstance(value, int | float | Decimal):
            return str(value)
        if self._plain(column):
            return str(value)
        name = self.names[column]
        return (
            t.signed(value, 1) if name.startswith("change") else t.number(value, 2 if name.startswith(("actual", "target", "gap")) else 1)
        )


def table(cells: Cells, style: str, width: float, t: Translator, points: int = _POINTS) -> BaseOxmlElement:
    """The element of a table ``width`` points wide; ``style`` is the identifier of its style."""
    texts = [[cells.written(column, value, t) for column, value in enumerate(row)] for row in cells.rows]
    widths = _widths(cells.headings, texts, width, points)
    right = [cells.numeric(column) for column in range(len(cells.headings))]
    made = element("tbl", _look(style, width), element("tblGrid", *(element("gridCol", w=each) for each in widths)))
    made.append(_row(cells.headings, widths, right, points, head=True, keep=True))
    for place, row in enumerate(texts, 1):
        made.append(_row(row, widths, right, points, keep=place < len(texts) <= _WHOLE))
    return made


def _look(style: str, width: float) -> BaseOxmlElement:
    return element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=int(width * _TWIPS), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *(element(side, w=wide, type="dxa") for side, wide in _MARGINS.items())),
    )  # fmt: skip


def _row(
    texts: Sequence[str], widths: Sequence[int], right: Sequence[bool], points: int, head: bool = False, keep: bool = False
) -> BaseOxmlElement:
    rules = element("trPr", element("cantSplit"))
    if head:
        rules.append(element("tblHeader"))
    return element("tr", rules, *(_cell(*each, points, head, keep) for each in zip(texts, widths, right, strict=True)))


def _cell(text: str, width: int, right: bool, points: int, head: bool, keep: bool) -> BaseOxmlElement:
    properties = element("tcPr", element("tcW", w=width, type="dxa"))
    if head:
        properties.append(element("shd", val="clear", color="auto", fill=_HEAD))
    kept = (element("keepNext"),) if keep else ()
    spacing = element("spacing", before=0, after=0, line=240, lineRule="auto")
    paragraph = element("pPr", *kept, spacing, element("ind", firstLine=0), element("jc", val="right" if right else "left"))
    return element("tc", properties, element("p", paragraph, run(text, size=points, bold=head)))


def _widths(headings: Sequence[str], texts: Sequence[Sequence[str]], width: float, points: int) -> list[int]:
    """Twips: room for the longest word of each column, then for nine texts in ten, all made to fit the page."""
    letter = _LETTER * points / _POINTS
    least, wanted = [], []
    for place, heading in enumerate(headings):
        column = [row[place] for row in texts]
        words = [word for text in column for word in text.replace("\N{NO-BREAK SPACE}", "_").split()]
        longest = max((min(len(word), 16) for word in words), default=1)
        least.append(max(_LEAST, letter * longest + _AIR, letter * 1.1 * max(map(len, heading.split()), default=1) + _AIR))
        usual = sorted(map(len, column))[int(0.9 * (len(column) - 1))] if column else 0
        wanted.append(max(least[-1], min(_MOST * 2, letter * usual + _AIR)))
    return [int(each * _TWIPS) for each in _fitted(least, wanted, width)]


def _fitted(least: list[float], wanted: list[float], width: float) -> list[float]:
    """As wanted where there is room; else what remains after the least of each is shared by what each wants more."""
    if sum(wanted) <= width:
        return [each * width / sum(wanted) for each in wanted]
    spare = width - sum(least)
    if spare <= 0:
        return [each * width / sum(least) for each in least]
    more = [want - low for want, low in zip(wanted, least, strict=True)]
    return [low + spare * extra / sum(more) for low, extra in zip(least, more, strict=True)]
