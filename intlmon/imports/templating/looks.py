"""The formats of a template: what a clerk sees where, and which cells are free."""

from dataclasses import dataclass
from functools import cached_property

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from intlmon.metadata import Column

FONT = "Calibri"  # every Excel has it
DAY, WHOLE, TEXT = "dd.mm.yyyy", "0", "@"  # as text, so that long identifiers keep their digits and nothing becomes a formula
NEEDED, OPTIONAL, KNOWN, MISSING = "#1F4E78", "#9DC3E6", "#E2F0D9", "#F8CBAD"


@dataclass(frozen=True)
class Looks:
    """Formats of a workbook, each made once."""

    book: Workbook

    def _format(self, **properties: object) -> Format:
        return self.book.add_format({"font_name": FONT, "font_size": 11, "valign": "top"} | properties)

    @cached_property
    def needed(self) -> Format:
        """Heading of a column that must be filled in."""
        return self._format(
            bold=True, font_color="#FFFFFF", bg_color=NEEDED, text_wrap=True, border=1, border_color="#FFFFFF", valign="vcenter"
        )

    @cached_property
    def optional(self) -> Format:
        """Heading of a column that may stay empty."""
        return self._format(bold=True, bg_color=OPTIONAL, text_wrap=True, border=1, border_color="#FFFFFF", valign="vcenter")

    @cached_property
    def missing(self) -> Format:
        """A cell that must be filled in and is empty."""
        return self.book.add_format({"bg_color": MISSING})

    @cached_property
    def locked(self) -> Format:
        """A cell of the technical row: a cell without a format of its own would have that of its column, and be free."""
        return self.book.add_format({"locked": True})

    @cached_property
    def title(self) -> Format:
        """A title of the sheet that tells how to fill in."""
        return self._format(bold=True, font_size=14)

    @cached_property
    def subtitle(self) -> Format:
        """A heading in it."""
        return self._format(bold=True, font_size=12, font_color=NEEDED, text_wrap=True)

    @cached_property
    def prose(self) -> Format:
        """Text in it."""
        return self._format(text_wrap=True)

    @cached_property
    def free(self) -> "Cells":
        """Cells for data."""
        return Cells(self.book, {"locked": False})

    @cached_property
    def known(self) -> "Cells":
        """Cells for data that are filled in beforehand."""
        return Cells(self.book, {"locked": False, "bg_color": KNOWN, "border": 1, "border_color": "#C9DDBA"})

    @cached_property
    def example(self) -> "Cells":
        """Cells of the example."""
        return Cells(self.book, {"italic": True, "font_color": "#7F7F7F", "bg_color": "#F2F2F2"})


class Cells:
    """Formats of cells by the kind of column, made when first asked for."""

    def __init__(self, book: Workbook, properties: dict[str, object]) -> None:
        self._book, self._properties = book, properties
        self._made: dict[tuple[str, bool], Format] = {}

    def of(self, column: Column) -> Format:
        """The format of a column's cells."""
        number = {"date": DAY, "integer": WHOLE}.get(column.type, TEXT)
        long = is_long(column)
        if (number, long) not in self._made:
            given: dict[str, object] = {"font_name": FONT, "font_size": 11, "valign": "top", "align": "left", "text_wrap": long}
            given["num_format"] = "General" if long else number  # a text of more than 255 letters shows as #### in a cell of text
            self._made[number, long] = self._book.add_format(given | self._properties)
        return self._made[number, long]


def is_long(column: Column) -> bool:
    """Whether a column holds whole paragraphs."""
    return column.name == "text"


def width(column: Column, names: list[str]) -> float:
    """Room for what a column holds, in letters."""
    if is_long(column):
        return 100
    if names and not column.names:
        return min(45, max(18, max(map(len, names)) + 4))
    of_names = {"title": 45, "subject": 40, "partner_raw": 42, "country_raw": 24, "name": 45, "identifier": 28, "programme": 30, "city": 22}
    return of_names.get(column.name, 18)
