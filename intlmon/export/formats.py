"""Every kind of file that a view can be taken away as: one registry, the same for tables, charts and whatever lies behind a figure."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

from intlmon.export import csv, xlsx
from intlmon.export.companion import explained_csv, readable_csv
from intlmon.export.image import png, svg
from intlmon.export.parquet import parquet
from intlmon.export.view import View
from intlmon.i18n import N_

_LONGEST_LIST = 5


@dataclass(frozen=True)
class Format:
    """``label`` is a message, ``ending`` that of the file's name; ``make`` is given the day on which the file is made.

    ``drawn`` formats are pictures: there must be a chart.
    """

    name: str
    label: str
    mime: str
    ending: str
    make: Callable[[View, datetime.date], bytes]
    drawn: bool = False


FORMATS = (
    Format("xlsx", N_("Excel workbook (XLSX)"), xlsx.MIME, ".xlsx", xlsx.workbook),
    Format("excel", N_("CSV for Excel"), "text/csv", ".csv", lambda view, day: readable_csv(view)),
    Format(
        "explained", N_("CSV with explanation (ZIP)"), "application/zip", ".zip",
        lambda view, day: explained_csv(view, day, file_name(view, day, "")),
    ),
    Format("machine", N_("CSV for programs"), "text/csv", ".csv", lambda view, day: csv.for_machines(view.rows)),
    Format("parquet", N_("Parquet for programs"), "application/vnd.apache.parquet", ".parquet", parquet),
    Format("png", N_("Picture (PNG)"), "image/png", ".png", lambda view, day: png(view), drawn=True),
    Format("svg", N_("Drawing (SVG)"), "image/svg+xml", ".svg", lambda view, day: svg(view).encode(), drawn=True),
)  # fmt: skip


def formats_of(view: View) -> tuple[Format, ...]:
    """Those that a view can be had in."""
    return tuple(each for each in FORMATS if view.chart or not each.drawn)


def file_name(view: View, day: datetime.date, ending: str) -> str:
    """Name saying question, filters and date: ``agreements_countries_country-RU-TR_year-2023_2026-11-21.csv``."""
    parts = [view.result.question.replace("/", "_")]
    for name, codes in view.result.filters.chosen:
        parts.append(f"{name}-" + ("-".join(codes) if len(codes) <= _LONGEST_LIST else f"{len(codes)}"))
    return re.sub(r"[^A-Za-z0-9_.-]", "", "_".join([*parts, day.isoformat()])) + ending
