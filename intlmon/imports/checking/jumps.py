"""Figures of a file against those of the last year that is known, and against each other."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor

from intlmon.imports.checking.known import Bound, Known
from intlmon.imports.checking.place import Given, Row, about_sheet, made, named
from intlmon.imports.model import Finding, SheetRead

_COUNTED = {
    "agreements": "agreements",
    "branches_abroad": "outbound",
    "publications": "publications",
    "joint_programmes": "joint_programmes",
    "double_programmes": "double_programmes",
}
_BY = {
    "branches_hosted": ("status", {"operating": "inbound_operating", "planned": "inbound_planned"}),
    "projects": ("kind", {"science": "science_projects", "education": "education_projects"}),
    "staff_trips": ("flow", {"outgoing": "outgoing_staff", "incoming": "incoming_staff"}),
}
_STUDENTS = {"joint_programmes": "joint_students", "double_programmes": "double_students"}


def check_jumps(
    sheets: Sequence[SheetRead], rows: Mapping[str, Sequence[Row]], known: Known, institution: str, year: int
) -> Iterator[Finding]:
    """Yield figures that moved further than declared from those of the latest year before ``year``. A sheet not handed in is no zero."""
    bounds = {bound.figure: bound for bound in known.bounds}
    for topic in dict.fromkeys(sheet.topic for sheet in sheets):
        sheet = next(each for each in sheets if each.topic == topic)
        for figure, now in figures(topic, rows.get(topic, ())).items():
            periods = {period: value for period, value in known.last.get((institution, figure), {}).items() if int(period) < year}
            if figure in bounds and periods:
                yield from _jump(sheet, bounds[figure], now, max(periods), periods[max(periods)], known)


def figures(topic: str, rows: Sequence[Row]) -> dict[str, int]:
    """Figures of a topic's rows, as ``mart.institution_figures`` names and counts them."""
    found = {_COUNTED[topic]: len(rows)} if topic in _COUNTED else {}
    if topic in _BY:
        name, of = _BY[topic]
        counted = Counter(str(row.values.get(name)) for row in rows)
        found |= {figure: counted[code] for code, figure in of.items()}
    if topic in _STUDENTS:
        students = [row.values.get("students") for row in rows]
        found[_STUDENTS[topic]] = sum(count for count in students if isinstance(count, int))
    return found


def _jump(sheet: SheetRead, bound: Bound, now: int, period: str, before: float, known: Known) -> Iterator[Finding]:
    low, high = min(ceil(before / bound.times), before - bound.least + 1), max(floor(before * bound.times), before + bound.least - 1)
    low = max(int(low), 0)
    if not low <= now <= high:
        told: dict[str, Given] = {"now": now, "before": int(before), "period": period, "low": low, "high": int(high)}
        yield about_sheet(made("jump", told | named("figure", known.figures[bound.figure])), sheet)


def check_sums(rows: Mapping[str, Sequence[Row]]) -> Iterator[Finding]:
    """Yield numbers of the yearly report that are not those of the sheets."""
    counted = len(rows.get("agreements", ()))
    for row in rows.get("yearly_report", ()):
        written = row.values.get("number")
        if row.values.get("part") == 6 and isinstance(written, int) and counted and written != counted:
            yield row.finding("agreements_counted", "number", {"written": written, "counted": counted})
