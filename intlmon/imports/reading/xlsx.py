"""Workbooks of Excel (XLSX): openpyxl reads names, styles and kinds of days; texts and cells are read here, part by part.

openpyxl's own cells do not tell a formula without a result from an empty cell, nor hidden rows in its read-only mode, and its normal
mode takes 2 GB for one cell at XFD1048576.
"""

import warnings
import zipfile
from io import BytesIO
from xml.parsers.expat import ExpatError

from openpyxl.packaging.manifest import Manifest
from openpyxl.reader.excel import ExcelReader
from openpyxl.xml.constants import SHARED_STRINGS

from intlmon.imports.reading.entries import of_text
from intlmon.imports.reading.grid import Book, Damaged, book_of
from intlmon.imports.reading.parts import Looks, SheetPart, TextsPart


class _Reader(ExcelReader):  # type: ignore[misc]
    """openpyxl's reader with the texts of a workbook read in a quicker way."""

    package: Manifest

    def read_strings(self) -> None:
        """Read all texts that cells refer to by number."""
        declared = self.package.find(SHARED_STRINGS)
        if declared is not None:
            with self.archive.open(declared.PartName[1:]) as source:
                self.shared_strings = TextsPart().read(source)


def read(content: bytes) -> Book:
    """Every worksheet of a workbook.

    Raises ``Damaged`` where rows or cells contradict each other, ``Refused`` for too many cells, and whatever openpyxl raises of parts
    that it cannot read.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = _Reader(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        reader.read()
    book, grids = reader.wb, []
    texts = tuple(map(of_text, reader.shared_strings))
    looks = Looks(book.epoch, frozenset(book._date_formats), frozenset(book._timedelta_formats), texts)
    for sheet in book.worksheets:
        try:
            with sheet._get_source() as source:
                grids.append(SheetPart(sheet.title, sheet.sheet_state, looks).read(source))
        except (ExpatError, zipfile.BadZipFile, EOFError) as error:
            raise Damaged(f"{sheet.title}: {error}") from error
    lost = {sheet.name for sheet in reader.parser.sheets} - set(book.sheetnames)
    if lost:
        raise Damaged(f"{min(lost)}: the sheet is not in the file")
    return book_of(grids)
