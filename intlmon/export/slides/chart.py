"""Charts that PowerPoint draws itself and staff can edit, with the numbers in a workbook within.

More bars than can be read go over several charts of the same scale.
"""

import io
from dataclasses import replace
from itertools import cycle, islice
from math import ceil
from typing import Any

import xlsxwriter
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from intlmon.charts.theme import COLOURS, FONT
from intlmon.export.cells import DECIMAL, WHOLE, are_whole
from intlmon.export.plot import Plot
from intlmon.export.slides.fit import width, wrapped
from intlmon.export.slides.places import GREY, INK, LINE, Box
from intlmon.export.slides.text import describe, plain, speak

_TYPES = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED, "stacked_bar": XL_CHART_TYPE.BAR_STACKED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED, "line": XL_CHART_TYPE.LINE_MARKERS,
}  # fmt: skip
_LOCALES = {"kk": "[$-43F]", "ru": "[$-419]", "en": "[$-809]"}  # LibreOffice follows it; PowerPoint, the computer's settings
_SIZE, _LEGEND, _BELOW = 11, 26, 22  # points: letters; room for the legend and for years
_BAR, _LEAST_ROW = 12, 18  # points
_NAMES, _NAMES_LOW = 0.42, 0.6  # share of the width that names may take; away from their axis LibreOffice wraps them late
_LABELLED = 40  # points of lines up to which each has its number
_FEW = 4  # bars up to which they are drawn narrower than their row
_SLIVER = 0.045  # share of the longest bar: parts below it have no room for their number


def in_parts(drawn: Plot, box: Box) -> list[Plot]:
    """The chart in as many parts as make all bars and names readable in a box; of even size."""
    if "bar" not in drawn.kind:
        return [drawn]
    names = _names_width(drawn, box)
    lines = max(len(wrapped(each, _SIZE, names)) for each in drawn.categories)
    bars = len(drawn.series) if drawn.kind == "bar" else 1
    row = max(_LEAST_ROW, lines * _SIZE * 1.2 + 3, bars * _BAR + 6)
    room = max(1, int((box.height - _LEGEND) / row))
    count = len(drawn.categories)
    size = ceil(count / ceil(count / room))
    return [_cut(drawn, start, start + size) for start in range(0, count, size)]


def _cut(drawn: Plot, start: int, end: int) -> Plot:
    series = tuple((name, values[start:end]) for name, values in drawn.series)
    return Plot(drawn.kind, drawn.categories[start:end], series, drawn.percent, drawn.reversed)


def scale(drawn: Plot) -> tuple[float, float]:
    """The ends of the axis of numbers that all parts of a chart share."""
    if drawn.kind == "stacked_bar":
        totals = [sum(value or 0 for value in values) for values in zip(*(values for _, values in drawn.series), strict=True)]
    else:
        totals = [value for _, values in drawn.series for value in values if value is not None]
    low, high = min([0.0, *totals]), max([0.0, *totals])
    spare = 0.12 * (high - low or 1)  # room for the number at the end of a bar
    return (low - spare if low < 0 else 0), high + spare if high > 0 else 0


def add_chart(slide: Any, box: Box, drawn: Plot, ends: tuple[float, float], language: str, words: str) -> None:
    """Draw a chart into a box; ``ends`` are those of its scale, ``words`` describe it to those who do not see it."""
    series = tuple((plain(name), values) for name, values in drawn.series)
    drawn = replace(drawn, categories=tuple(plain(each) for each in drawn.categories), series=series)
    form = number_format(drawn, language)
    data = CategoryChartData(number_format=form)
    data.categories = drawn.categories
    for name, values in drawn.series:
        data.add_series(name, values)
    shape = slide.shapes.add_chart(_TYPES[drawn.kind], *(Pt(side) for side in box), data)
    describe(shape, words)
    chart = shape.chart
    chart.part.chart_workbook.update_from_xlsx_blob(_workbook(drawn))
    chart.has_title = False
    chart.font.size, chart.font.color.rgb = Pt(_SIZE), RGBColor.from_string(INK)
    speak(chart.font, language)
    _legend(chart)
    _axes(chart, drawn, ends, form)
    _series(chart, drawn, ends, form)
    if "bar" in drawn.kind:
        _room_for_names(chart, drawn, box)


def number_format(drawn: Plot, language: str) -> str:
    """Excel's pattern of the numbers."""
    return _LOCALES[language] + (WHOLE if all(are_whole(values) for _, values in drawn.series) else DECIMAL)


def _workbook(drawn: Plot) -> bytes:
    """What opens at "Edit data": categories down, series across, where the chart looks for them. Text stays text."""
    made = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(made, options) as book:
        sheet = book.add_worksheet("Sheet1")  # as the chart's references name it
        letters = book.add_format({"font_name": FONT})
        for row, category in enumerate(drawn.categories, 1):
            sheet.write_string(row, 0, category, letters)
        for column, (name, values) in enumerate(drawn.series, 1):
            sheet.write_string(0, column, name, letters)
            for row, value in enumerate(values, 1):
                if value is not None:
                    sheet.write_number(row, column, value, letters)
        sheet.set_column(0, 0, 40)
    return made.getvalue()


def _legend(chart: Any) -> None:
    """Above the chart, of a single series too: it says what is counted."""
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False


def _axes(chart: Any, drawn: Plot, ends: tuple[float, float], form: str) -> None:
    names, numbers = chart.category_axis, chart.value_axis
    names.format.line.color.rgb = RGBColor.from_string(LINE)
    names.major_tick_mark, names.has_major_gridlines = XL_TICK_MARK.NONE, False
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.reverse_order = "bar" in drawn.kind  # bars stand from top to bottom
    _every_name(names)
    if drawn.kind != "line":
        numbers.minimum_scale, numbers.maximum_scale = ends
    numbers.visible, numbers.has_major_gridlines = drawn.kind == "line", drawn.kind == "line"
    if drawn.kind == "line":
        numbers.major_gridlines.format.line.color.rgb = RGBColor.from_string(LINE)
        numbers.format.line.fill.background()
        numbers.tick_labels.number_format, numbers.tick_labels.number_format_is_linked = form, False
        numbers.tick_labels.font.color.rgb = RGBColor.from_string(GREY)
    numbers.reverse_order = drawn.reversed


def _every_name(axis: Any) -> None:
    """Programs leave out names where they think them too close."""
    properties = axis._element
    for old in properties.findall(qn("c:tickLblSkip")):
        properties.remove(old)
    properties.find(qn("c:noMultiLvlLbl")).addprevious(parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>'))


def _series(chart: Any, drawn: Plot, ends: tuple[float, float], form: str) -> None:
    points = len(drawn.series) * len(drawn.categories)
    if drawn.kind != "line":
        chart.plots[0].gap_width = 40 if len(drawn.categories) > _FEW else 120
        chart.plots[0].overlap = 100 if drawn.kind == "stacked_bar" else 0
    for made, colour, (_, values) in zip(chart.plots[0].series, islice(cycle(COLOURS), len(drawn.series)), drawn.series, strict=True):
        shade = RGBColor.from_string(colour.lstrip("#"))
        if drawn.kind == "line":
            _line(made, shade)
        else:
            made.format.fill.solid()
            made.format.fill.fore_color.rgb, made.invert_if_negative = shade, False
        if drawn.kind != "line" or points <= _LABELLED:
            _numbers(made, drawn, form, values, ends[1] - ends[0])


def _line(made: Any, shade: RGBColor) -> None:
    made.smooth = False
    made.format.line.color.rgb, made.format.line.width = shade, Pt(2.25)
    made.marker.style, made.marker.size = XL_MARKER_STYLE.CIRCLE, 7
    made.marker.format.fill.solid()
    made.marker.format.fill.fore_color.rgb = shade
    made.marker.format.line.color.rgb = shade


def _numbers(made: Any, drawn: Plot, form: str, values: tuple[float | None, ...], longest: float) -> None:
    """Numbers at the marks; within the parts of a stacked bar, where there is room."""
    labels = made.data_labels
    labels.show_value, labels.number_format, labels.number_format_is_linked = True, form, False
    stacked = drawn.kind == "stacked_bar"
    labels.font.size = Pt(10)
    labels.font.color.rgb = RGBColor.from_string("FFFFFF" if stacked else INK)
    above = XL_LABEL_POSITION.ABOVE if drawn.kind == "line" else XL_LABEL_POSITION.OUTSIDE_END
    labels.position = XL_LABEL_POSITION.CENTER if stacked else above
    if stacked:
        small = [place for place, value in enumerate(values) if value is not None and abs(value) < _SLIVER * longest]
        for place in reversed(small):
            labels._element.insert(0, parse_xml(f'<c:dLbl {nsdecls("c")}><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>'))


def _names_width(drawn: Plot, box: Box) -> float:
    most = _NAMES if scale(drawn)[0] == 0 else _NAMES_LOW
    return min(most * box.width, max(width(each, _SIZE) for each in drawn.categories) + 8)


def _room_for_names(chart: Any, drawn: Plot, box: Box) -> None:
    """Give names the width they were measured for, the bars the rest; below them no axis is drawn."""
    left = (_names_width(drawn, box) + 10) / box.width
    top = _LEGEND / box.height
    sides = {"x": left, "y": top, "w": 0.985 - left, "h": 0.985 - top}
    modes = "".join(f'<c:{side}Mode val="edge"/>' for side in "xy") + "".join(
        f'<c:{side} val="{value:.4f}"/>' for side, value in sides.items()
    )
    layout = parse_xml(f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>{modes}</c:manualLayout></c:layout>')
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, layout)
