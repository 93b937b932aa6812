"""What the columns of a table are called and how they are shown, on the screen and in files alike."""

from dataclasses import dataclass
from functools import lru_cache

import pyarrow as pa

from intlmon.i18n import N_, Translator
from intlmon.provenance import Citation, Names, in_words

SOURCE = "source"
_NOT_READ = ("source_id", "locator", "check_id")  # kept for links and files


@dataclass(frozen=True)
class Column:
    """``label`` is a message; ``wide`` columns hold long text, ``number`` ones counts and shares (not years, which are never grouped).

    ``counts`` are numbers that may be summed over the rows of one year; ``prose`` is text whose lines are all shown.
    """

    label: str
    wide: bool = False
    number: bool = False
    counts: bool = False
    prose: bool = False


COLUMNS = {
    "year": Column(N_("Year")),
    "period": Column(N_("Period")),
    "chosen": Column(N_("Chosen in the filter")),
    "measure": Column(N_("Measure"), wide=True),
    "row_no": Column(N_("No. as printed")),
    "flow": Column(N_("Flow")),
    "kind": Column(N_("Kind")),
    "status": Column(N_("Status")),
    "sheet": Column(N_("Sheet"), wide=True),
    "country": Column(N_("Country")),
    "region": Column(N_("Region")),
    "ownership": Column(N_("Ownership")),
    "direction": Column(N_("Direction of cooperation"), wide=True),
    "institution": Column(N_("Institution"), wide=True),
    "partner": Column(N_("Partner"), wide=True),
    "name": Column(N_("Name"), wide=True),
    "city": Column(N_("City")),
    "opened_year": Column(N_("Opened in")),
    "duplicate": Column(N_("Repeats another row")),
    "level": Column(N_("Level")),
    "title": Column(N_("Programme"), wide=True),
    "code": Column(N_("Code")),
    "field": Column(N_("Training field"), wide=True),
    "index": Column(N_("Index")),
    "degree": Column(N_("Academic degree")),
    "format": Column(N_("Format")),
    "scheme": Column(N_("Scheme"), wide=True),
    "contract_date_raw": Column(N_("Signed on, as printed")),
    "signed_on": Column(N_("Signed on")),
    "signed_precision": Column(N_("Precision of the date")),
    "validity_raw": Column(N_("Validity, as printed")),
    "valid_until": Column(N_("Valid until")),
    "perpetual": Column(N_("Perpetual")),
    "auto_renewal": Column(N_("Renewed automatically")),
    "state": Column(N_("State")),
    "starts": Column(N_("Starts")),
    "ends": Column(N_("Last day of the term")),
    "ends_precision": Column(N_("Precision of the last day")),
    "missing": Column(N_("Lacking"), wide=True),
    "requirement": Column(N_("Requirement"), wide=True),
    "required_of": Column(N_("Required of")),
    "applies_to": Column(N_("Applies to")),
    "told_by": Column(N_("Told by")),
    "can_tell": Column(N_("Records can tell")),
    "lacking": Column(N_("Lacking in"), number=True),
    "students_per_programme": Column(N_("Students per programme"), number=True),
    "agreements": Column(N_("Agreements"), number=True, counts=True),
    "projects": Column(N_("Projects"), number=True, counts=True),
    "science": Column(N_("Scientific projects"), number=True),
    "education": Column(N_("Educational projects"), number=True),
    "publications": Column(N_("Publications"), number=True, counts=True),
    "programmes": Column(N_("Programmes"), number=True, counts=True),
    "students": Column(N_("Students"), number=True, counts=True),
    "student_share": Column(N_("Share of students, %"), number=True),
    "persons": Column(N_("Persons"), number=True, counts=True),
    "before": Column(N_("Year before"), number=True),
    "took_part": Column(N_("Took part")),
    "took_part_before": Column(N_("Took part a year before")),
    "change": Column(N_("Change"), number=True),
    "change_percent": Column(N_("Change, %"), number=True),
    "share": Column(N_("Share, %"), number=True),
    "item": Column(N_("What is compared")),
    "before_period": Column(N_("Earlier period")),
    "earlier_value": Column(N_("Before"), number=True),
    "later_value": Column(N_("After"), number=True),
    "way": Column(N_("Direction of change")),
    "coverage": Column(N_("What differs in coverage"), wide=True),
    "no": Column(N_("No.")),
    "indicator": Column(N_("Target indicator"), wide=True),
    "result": Column(N_("Expected result"), wide=True),
    "unit": Column(N_("Unit")),
    "better": Column(N_("Better when")),
    "origin": Column(N_("Given in")),
    "target": Column(N_("Target"), number=True),
    "value": Column(N_("Value"), number=True),
    "actual": Column(N_("Actual"), number=True),
    "actual_year": Column(N_("Year of the actual")),
    "gap": Column(N_("Distance to the target"), number=True),
    "action": Column(N_("Action"), wide=True),
    "completion_form": Column(N_("Completion form"), wide=True),
    "deadline_raw": Column(N_("Deadline, as printed")),
    "due_from": Column(N_("Due from")),
    "due_to": Column(N_("Due until")),
    "responsible": Column(N_("Responsible"), wide=True),
    "formula": Column(N_("How computed"), wide=True),
    "caveat": Column(N_("To be kept in mind"), wide=True),
    "numerator": Column(N_("Numerator"), number=True),
    "denominator": Column(N_("Denominator"), number=True),
    "judged": Column(N_("Held against the target")),
    "last_value": Column(N_("Last known value"), number=True),
    "last_year": Column(N_("Year of the value")),
    "target_year": Column(N_("Year of the target")),
    "target_of_year": Column(N_("Target of that year"), number=True),
    "needed_per_year": Column(N_("Needed per year"), number=True),
    "pace_so_far": Column(N_("Pace so far, per year"), number=True),
    "projected_2029": Column(N_("Projection for 2029"), number=True),
    "method": Column(N_("Method"), wide=True),
    "due": Column(N_("Deadline")),
    "next_due": Column(N_("Next deadline")),
    "last_due": Column(N_("Last deadline passed")),
    "yearly": Column(N_("Every year")),
    "bodies": Column(N_("Responsible bodies"), wide=True),
    "responsible_raw": Column(N_("Responsible, as printed"), wide=True),
    "actions": Column(N_("Actions"), number=True),
    "overdue": Column(N_("Deadline passed"), number=True),
    "soon": Column(N_("Within 90 days"), number=True),
    "later": Column(N_("Later"), number=True),
    "marked": Column(N_("Disagreements"), number=True),
    "findings": Column(N_("Disagreements"), number=True),
    "headline": Column(N_("Of headline figures"), number=True),
    "detail": Column(N_("Of details"), number=True),
    "form": Column(N_("Of form"), number=True),
    "document": Column(N_("Document"), wide=True),
    "place": Column(N_("Place in the document"), wide=True),
    "lines": Column(N_("Lines")),
    "finding_kind": Column(N_("Kind of disagreement")),
    "severity": Column(N_("Severity")),
    "topic": Column(N_("Topic")),
    "what": Column(N_("What is compared"), wide=True),
    "published": Column(N_("As printed"), number=True),
    "registry": Column(N_("From records"), number=True),
    "record": Column(N_("Title"), wide=True),
    "file": Column(N_("File"), wide=True),
    "row": Column(N_("Row")),
    "compared": Column(N_("Compared with"), number=True),
    "difference": Column(N_("Difference"), number=True),
    "shown": Column(N_("Shown on the pages")),
    "shown_because": Column(N_("Why this value"), wide=True),
    "lines_a": Column(N_("Lines")),
    "quote_a": Column(N_("Quote"), wide=True),
    "lines_b": Column(N_("Lines of the other place")),
    "quote_b": Column(N_("Quote of the other place"), wide=True),
    "edition": Column(N_("Edition")),
    "logged_on": Column(N_("Date")),
    "part": Column(N_("Rows, by part of the data")),
    "added": Column(N_("Added"), number=True),
    "removed": Column(N_("Removed"), number=True),
    "changed": Column(N_("Changed"), number=True),
    "note": Column(N_("Reason"), wide=True),
    "issuer": Column(N_("Issued by"), wide=True),
    "published_on": Column(N_("Date of issue")),
    "taken": Column(N_("What is taken from it"), wide=True, prose=True),
    "tables": Column(N_("Tables filled"), number=True),
    "rows": Column(N_("Rows taken"), number=True, counts=True),
    "statements": Column(N_("Checked statements"), number=True),
    "taken_as": Column(N_("Kind of rows")),
    "group": Column(N_("Group of people")),
    "purpose": Column(N_("Purpose")),
    "told": Column(N_("What the institution tells"), wide=True, prose=True),
    "told_number": Column(N_("Number given"), number=True),
    "report_part": Column(N_("Part of the yearly report"), wide=True, prose=True),
    "table": Column(N_("Table of the data"), wide=True),
    "term": Column(N_("Notion"), prose=True),
    "definition": Column(N_("What it means here"), wide=True, prose=True),
    "defined_by": Column(N_("Who says so")),
    "short_kk": Column(N_("Abbreviation in Kazakh")),
    "term_kk": Column(N_("In Kazakh"), wide=True),
    "short_ru": Column(N_("Abbreviation in Russian")),
    "term_ru": Column(N_("In Russian"), wide=True),
    "short_en": Column(N_("Abbreviation in English")),
    "term_en": Column(N_("In English"), wide=True),
    "about_period": Column(N_("Period concerned")),
    "view": Column(N_("View")),
    "column": Column(N_("Column")),
    "type": Column(N_("Type of the values")),
    "description": Column(N_("Description"), wide=True),
    "cell": Column(N_("Cell")),
    "printed": Column(N_("As printed"), wide=True),
    "corrected": Column(N_("Corrected"), wide=True),
    "correction": Column(N_("Correction"), wide=True),
    "reason": Column(N_("Reason"), wide=True),
    "said_by": Column(N_("Said by")),
    "said_on": Column(N_("Said on")),
    "figure": Column(N_("Key figure"), wide=True),
    "rank": Column(N_("Place"), number=True),
    "of": Column(N_("Of how many"), number=True),
    "group_rank": Column(N_("Place in its ownership"), number=True),
    "group_count": Column(N_("Of how many in its ownership"), number=True),
    "group_median": Column(N_("Median of its ownership"), number=True),
    "joint_programmes": Column(N_("Joint programmes"), number=True),
    "double_programmes": Column(N_("Double-degree programmes"), number=True),
    "science_projects": Column(N_("Scientific projects"), number=True),
    "education_projects": Column(N_("Educational projects"), number=True),
    "inbound_operating": Column(N_("Foreign branches in Kazakhstan: operating"), number=True),
    "inbound_planned": Column(N_("Foreign branches in Kazakhstan: planned"), number=True),
    "outbound": Column(N_("Kazakh branches abroad"), number=True),
    "outgoing_staff": Column(N_("Staff sent abroad"), number=True),
    "incoming_staff": Column(N_("Staff received from abroad"), number=True),
    "branches": Column(N_("Branches and representations"), number=True),
    "institutions": Column(N_("Kazakh universities"), number=True),
    "partners": Column(N_("Partners"), number=True),
    **{f"target_{year}": Column(str(year), number=True) for year in range(2023, 2030)},
    SOURCE: Column(N_("Source"), wide=True),
}


def for_reader(table: pa.Table, names: Names, t: Translator) -> pa.Table:
    """The columns that a person reads, under technical names still.

    A code column is left out where its name stands beside it (``country`` beside ``country_name``,
    which takes its place); source and locator become one column in words; flags become words.
    """
    shown: dict[str, pa.ChunkedArray | pa.Array] = {}
    for name in table.column_names:
        if name in _NOT_READ or f"{name}_name" in table.column_names:
            continue
        column = table.column(name)
        shown[name.removesuffix("_name")] = _flags_in_words(column, t) if pa.types.is_boolean(column.type) else column
    if "locator" in table.column_names:
        shown[SOURCE] = pa.array(_places(table, names, t), pa.string())
    return pa.table(shown)


def _flags_in_words(column: pa.ChunkedArray, t: Translator) -> pa.Array:
    words = {True: t("Yes"), False: t("No"), None: None}
    return pa.array([words[flag] for flag in column.to_pylist()], pa.string())


def _places(table: pa.Table, names: Names, t: Translator) -> list[str | None]:
    pairs = zip(table.column("source_id").to_pylist(), table.column("locator").to_pylist(), strict=True)
    return [_place(pair, names, t) if pair[0] else None for pair in pairs]


@lru_cache(maxsize=8192)
def _place(pair: Citation, names: Names, t: Translator) -> str:
    """A row's place in words; the same rows come again under every filter."""
    return in_words([pair], names, t)
