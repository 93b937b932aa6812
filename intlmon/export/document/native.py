"""Charts that Word draws itself, with their numbers in a workbook inside: written by python-pptx, put into a package of python-docx."""

from itertools import cycle, islice
from typing import Any

from docx.document import Document as Docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.parts.chart import ChartPart
from pptx.util import Pt

from intlmon.charts.theme import COLOURS
from intlmon.export.cells import DECIMAL, FONT, WHOLE, are_whole
from intlmon.export.document.xml import clean, element
from intlmon.export.plot import Plot

_TYPES = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "stacked_bar": XL_CHART_TYPE.BAR_STACKED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
}
_BAR, _GAP, _LEAST, _MOST = 15.5, 60, 150, 460  # points: a bar with its room, the rest of a chart, least and greatest height
_SPACED = '[>=1000000]#"\xa0"###"\xa0"##0;[>=1000]#"\xa0"##0;0'
_EMU = 12700  # in a point


def chart(document: Docx, plot: Plot, title: str, width: float, number: int, spaced: bool) -> BaseOxmlElement:
    """Put a chart into the package; return the run that shows it, ``width`` points wide.

    ``number`` tells those of a document apart; ``spaced``: thousands are set apart by a space, whatever the machine does elsewhere.
    """
    made = _made(plot, spaced)
    package = document.part.package
    book = Part(PackURI(f"/word/embeddings/chart{number}.xlsx"), CONTENT_TYPE.SML_SHEET, made.chart_workbook.xlsx_part.blob, package)
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, made.blob, package)
    part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)  # the first of the part: rId1, as the chart calls its workbook
    return _shown(document.part.relate_to(part, RELATIONSHIP_TYPE.CHART), title, width, height(plot), number)


def height(plot: Plot) -> float:
    """Points that a chart needs, so that every bar has its name."""
    if plot.kind not in ("bar", "stacked_bar"):
        return 200
    bars = len(plot.categories) * (1 if plot.kind == "stacked_bar" else max(1, 0.8 * len(plot.series)))
    return min(_MOST, max(_LEAST, _GAP + _BAR * bars))


def _made(plot: Plot, spaced: bool) -> ChartPart:
    """The part of a presentation that is never saved: only there is the library's own way of making charts."""
    data: Any = CategoryChartData(number_format=_format(plot, spaced))
    data.categories = [clean(name) for name in plot.categories]
    for name, values in plot.series:
        data.add_series(clean(name), values)
    part: ChartPart = ChartPart.new(_TYPES[plot.kind], data, Presentation().part.package)
    _dress(part.chart, plot)
    return part


def _format(plot: Plot, spaced: bool) -> str:
    if not all(are_whole(values) for _, values in plot.series):
        return DECIMAL
    return _SPACED if spaced and all((value or 0) >= 0 for _, values in plot.series for value in values) else WHOLE


def _dress(drawn: Any, plot: Plot) -> None:
    """Typeface, colours, labels; bars from top to bottom; names beside the axis even where values are below zero."""
    drawn.font.name, drawn.font.size = FONT, Pt(8)
    drawn.has_title = False
    drawn.has_legend = len(plot.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    drawn.category_axis.format.line.color.rgb = RGBColor(0x8A, 0x94, 0x9E)
    drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    drawn.value_axis.has_major_gridlines = plot.kind == "line"
    drawn.value_axis.visible = plot.kind == "line"
    drawn.value_axis.reverse_order = plot.reversed
    drawn.category_axis.reverse_order = plot.kind in ("bar", "stacked_bar")
    _name_every_bar(drawn.category_axis._element)
    if not plot.reversed and all((value or 0) >= 0 for _, values in plot.series for value in values):
        drawn.value_axis.minimum_scale = 0
    _dress_plot(drawn.plots[0], plot)


def _name_every_bar(axis: Any) -> None:
    """Programs leave out names that they think too near each other."""
    every = axis.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    axis.find(qn("c:noMultiLvlLbl")).addprevious(every)


def _dress_plot(drawn: Any, plot: Plot) -> None:
    if plot.kind != "line":
        drawn.gap_width = 45
        drawn.overlap = 100 if plot.kind == "stacked_bar" else 0
    drawn.has_data_labels = True
    drawn.data_labels.show_value = True
    drawn.data_labels.font.size, drawn.data_labels.font.name = Pt(8), FONT
    if plot.kind == "stacked_bar":  # inside the bars, which are dark
        drawn.data_labels.font.color.rgb = RGBColor(255, 255, 255)
    for series, colour in zip(drawn.series, islice(cycle(COLOURS), len(plot.series)), strict=True):
        shade = RGBColor(*bytes.fromhex(colour.lstrip("#")))
        if plot.kind == "line":
            series.format.line.color.rgb, series.smooth = shade, False
            series.marker.style = XL_MARKER_STYLE.CIRCLE
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.rgb = shade
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = shade
            series._element.get_or_add_invertIfNegative().set("val", "0")


def _shown(relation: str, title: str, width: float, high: float, number: int) -> BaseOxmlElement:
    inline = parse_xml(
        f'<wp:inline {nsdecls("wp", "a", "r")} distT="0" distB="0" distL="0" distR="0">'
        '<wp:extent/><wp:docPr/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
        "</a:graphicData></a:graphic></wp:inline>"
    )  # fmt: skip
    extent, properties, *_ = inline
    extent.set("cx", str(int(width * _EMU)))
    extent.set("cy", str(int(high * _EMU)))
    for name, value in (("id", str(1000 + number)), ("name", f"Chart {number}"), ("descr", clean(title))):
        properties.set(name, value)
    next(inline.iter(qn("c:chart"))).set(qn("r:id"), relation)
    return element("r", element("drawing", inline))
