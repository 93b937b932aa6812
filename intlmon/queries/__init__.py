"""Questions to the published edition: one ``.sql`` file each, values bound, results kept by edition and filters."""

from intlmon.queries.answers import has_both_bases, parameters
from intlmon.queries.corrections import QUESTION as CORRECTIONS
from intlmon.queries.corrections import Correction, corrections_of, with_corrections
from intlmon.queries.definitions import definitions_of
from intlmon.queries.lines import Printed, printed, printed_at
from intlmon.queries.marks import findings_of
from intlmon.queries.mart import Column, MartView, Value, Wanted, rows_of, views, views_of
from intlmon.queries.names import day_of, facts_of, is_fictitious, names
from intlmon.queries.offered import offered
from intlmon.queries.readings import Change, changes_of
from intlmon.queries.records import records_of
from intlmon.queries.runner import Result, ask
from intlmon.store.editions import READINGS, Reading, as_printed, corrected, current, is_corrected, read_as, reading_of

__all__ = [
    "CORRECTIONS",
    "READINGS",
    "Change",
    "Column",
    "Correction",
    "MartView",
    "Printed",
    "Reading",
    "Result",
    "Value",
    "Wanted",
    "as_printed",
    "ask",
    "changes_of",
    "corrected",
    "corrections_of",
    "current",
    "day_of",
    "definitions_of",
    "facts_of",
    "findings_of",
    "has_both_bases",
    "is_corrected",
    "is_fictitious",
    "names",
    "offered",
    "parameters",
    "printed",
    "printed_at",
    "read_as",
    "reading_of",
    "records_of",
    "rows_of",
    "views",
    "views_of",
    "with_corrections",
]
