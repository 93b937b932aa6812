"""Where things stand in a template: rows, marks and the sheet that nobody sees. Who writes it and who reads it agree here.

Every sheet of a topic has its headings in row 1, the codes of its fields in the hidden row 2, an example in row 3 and data
from row 4. One hidden column to the right of the fields says in row 2 that it is the technical one and marks the example.
Headings, codes and example are locked, so that the example cannot be written over; a reader should still leave out a marked
row only where it holds the example's values.
"""

import datetime
import hashlib
import json
from collections.abc import Mapping

from intlmon.imports.sheets import asked
from intlmon.metadata import Table

TECHNICAL_SHEET = "_intlmon"  # very hidden: keys in column A, values in column B
KEYS = ("version", "year", "institution", "language", "layout", "edition", "guide")  # guide: name of the sheet that tells how to fill in
VERSION = "1"  # of the way in which workbooks are laid out; told with every file
REMARKS = "remarks"  # key of the sheet of findings in a workbook that was sent back
HEADINGS, TECHNICAL, EXAMPLE, FIRST = 1, 2, 3, 4  # rows as Excel shows them
FIELD = "field:"  # before the code of a field in the technical row
MARKS_FIELD = f"{FIELD}_row"  # heading of the hidden column of marks
EXAMPLE_MARK = "row:example"
ROWS = 2_000  # rows of data for which lists and limits hold


def deadline(year: int) -> datetime.date:
    """Day by which the data of a year are due: 15 July of the next one (Order 661)."""
    return datetime.date(year + 1, 7, 15)


def digest(tables: Mapping[str, Table], language: str) -> str:
    """Checksum of what the sheets ask for and how they are laid out: files with the same one have the same columns."""
    asked_for = {
        topic: [(column.name, column.type, column.codes, column.required) for column in asked(table)] for topic, table in tables.items()
    }
    return hashlib.sha256(json.dumps([VERSION, language, asked_for]).encode()).hexdigest()[:12]
