"""Whose file it is, for which year, and whether its sheets have all their columns."""

from collections.abc import Iterator

from intlmon.imports.checking.known import Known
from intlmon.imports.checking.place import about_sheet, heading, made, named
from intlmon.imports.model import FileRead, Finding
from intlmon.imports.sheets import asked


def whose(read: FileRead, known: Known, institution: str, year: int | None) -> tuple[str, int | None, list[Finding]]:
    """Code of the institution and year of the round that hold, and what is found about them."""
    written = read.institution if read.institution in known.institution_names else known.institutions.find(read.institution)
    of = institution or written
    return of, year or read.year, [*_institution(read.institution, written, institution, known), *_year(read.year, year)]


def _institution(text: str, written: str, chosen: str, known: Known) -> Iterator[Finding]:
    names = known.institution_names
    if chosen and chosen not in names:
        yield made("institution_unknown", {"kind": "institution", "written": chosen}, known.institutions.nearest(chosen), chosen)
    elif not chosen and not text:
        yield made("institution_missing")
    elif not chosen and not written:
        yield made("institution_unknown", {"kind": "institution", "written": text}, known.institutions.nearest(text), text)
    elif chosen and text and written != chosen:
        own = names.get(written, {"en": text})
        yield made("institution_differs", named("written", own) | named("chosen", names[chosen]), found=text)


def _year(written: int | None, chosen: int | None) -> Iterator[Finding]:
    if not written and not chosen:
        yield made("year_missing")
    elif written and chosen and written != chosen:
        yield made("year_differs", {"written": written, "chosen": chosen}, found=str(written))


def columns_missing(read: FileRead, known: Known) -> Iterator[Finding]:
    """Yield the columns that a sheet must have and does not, unless the reader has said so."""
    said = {(each.sheet, each.field) for each in read.findings if not each.row}
    for sheet in read.sheets:
        for column in asked(known.tables[sheet.topic]):
            if column.required and column.name not in sheet.columns and (sheet.sheet, column.name) not in said:
                yield about_sheet(made("column_missing", heading(column)), sheet, column.name)
