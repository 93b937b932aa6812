"""Appendices: every country, every university, every programme."""

from collections.abc import Iterator, Sequence

from intlmon.export.note.asked import Asked
from intlmon.export.note.blocks import Across, Block, Heading

_COLUMNS = {
    "agreements": ("agreements",),
    "programmes": ("joint_programmes", "double_programmes"),
    "publications": ("publications",),
    "projects": ("science_projects", "education_projects"),
    "branches": ("inbound_operating", "inbound_planned", "outbound"),
    "staff": ("outgoing_staff", "incoming_staff"),
}
_PROGRAMME = ("institution", "partner", "country", "title", "level", "students", "signed_on", "valid_until")
_POINTS = 7


def appendices(asked: Asked, topics: Sequence[str]) -> Iterator[Block]:
    """The tables that the chosen topics have columns for, across the page."""
    t = asked.t
    columns = [column for topic in topics for column in _COLUMNS.get(topic, ())]
    tables = [
        (t("Figures by country"), asked.table("country/directory", ["country", *columns], points=_POINTS)),
        (t("Figures by university"), asked.table("university/directory", ["institution", "ownership", *columns], points=_POINTS)),
    ]
    if "programmes" in topics:
        tables += [
            (t("Joint programmes, each as listed"), asked.table("programmes/programmes", _PROGRAMME, points=_POINTS, kind="joint")),
            (
                t("Double-degree programmes, each as listed"),
                asked.table("programmes/programmes", _PROGRAMME, points=_POINTS, kind="double"),
            ),
        ]
    filled = [(title, rows) for title, rows in tables if rows and len(rows[0].cells.names) > 1]
    if filled:
        yield Across()
    for number, (title, rows) in enumerate(filled, 1):
        yield Heading(t("Appendix {number}. {title}", number=number, title=title))
        yield from rows
