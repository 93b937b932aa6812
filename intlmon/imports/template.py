"""A template: the workbook that an institution fills in for a year, with what is known of it already."""

import datetime
import io
from collections.abc import Mapping, Sequence

import xlsxwriter
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.workbook import Workbook

from intlmon.errors import QueryError
from intlmon.i18n import translator
from intlmon.imports.layout import TECHNICAL_SHEET, VERSION, digest
from intlmon.imports.sheets import asked, sheets
from intlmon.imports.templating.guide import write_guide
from intlmon.imports.templating.lists import Lists, list_of, lists
from intlmon.imports.templating.looks import Looks
from intlmon.imports.templating.prefill import last_known
from intlmon.imports.templating.topic_sheet import Making, write_topic
from intlmon.queries import is_fictitious

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_NAMES_FROM = 3  # column D of the technical sheet


def write_template(year: int, institution: str, language: str, edition: str) -> bytes:
    """The workbook (XLSX) of an institution for a year, the same bytes for the same arguments.

    Raises ``QueryError`` for an institution that is not known.
    """
    names = lists(edition, language)
    if institution not in names["institution"]:
        raise QueryError(f"institution {institution!r} is not known; expected a code of data/dimensions/institutions.csv")
    known = last_known(edition, institution, year, language)
    offered = {of: names[of] for of in _offered()}
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _OPTIONS) as book:
        making = Making(book, Looks(book), offered, _places(offered), translator(language), year, is_fictitious(edition))
        guide = write_guide(making, names["institution"][institution], known)
        for topic, table in sheets().items():
            write_topic(making, table, known.get(topic, ()))
        facts = {
            "version": VERSION, "year": str(year), "institution": institution, "language": language,
            "layout": digest(sheets(), language), "edition": edition, "guide": guide.get_name(),
        }  # fmt: skip
        _write_technical(book, facts, offered)
        book.set_properties({"title": guide.get_name(), "created": datetime.datetime(year, 1, 1)})
    return made.getvalue()


def _offered() -> Sequence[str]:
    """Names of the lists that any sheet needs."""
    return tuple(dict.fromkeys(of for table in sheets().values() for column in asked(table) if (of := list_of(column))))


def _places(offered: Lists) -> Mapping[str, str]:
    """Where the technical sheet holds each list."""
    return {
        of: f"='{TECHNICAL_SHEET}'!{xl_range_abs(1, column, len(codes), column)}"
        for column, (of, codes) in enumerate(offered.items(), _NAMES_FROM)
    }


def _write_technical(book: Workbook, facts: Mapping[str, str], offered: Lists) -> None:
    """The sheet that nobody sees: facts about the file in A and B, a list a column from D."""
    sheet = book.add_worksheet(TECHNICAL_SHEET)
    for row, (key, value) in enumerate(facts.items()):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, value)
    for column, (of, codes) in enumerate(offered.items(), _NAMES_FROM):
        sheet.write_column(0, column, [of, *codes.values()])
    sheet.protect()
    sheet.very_hidden()
