"""The chart of a view as a picture that explains itself: title and filters above it, source and edition below, all in the file."""

import base64
from collections.abc import Iterable
from functools import cache
from math import ceil
from xml.etree import ElementTree

import vl_convert
from PIL import ImageFont

from intlmon.charts import theme
from intlmon.export.about import edition_in_words
from intlmon.export.drawing import FAMILY, FONTS, TYPEFACE, drawing
from intlmon.export.view import View
from intlmon.provenance import in_words

WIDTH = 1000  # pixels
_MARGIN = 24
_SVG = "http://www.w3.org/2000/svg"
_INK = {"normal": "#4A5560", "bold": theme.DARK_INK}
_FACES = {"normal": "Regular", "bold": "Bold"}
ElementTree.register_namespace("", _SVG)


def svg(view: View) -> str:
    """The picture as SVG with its typeface inside. Raises ``KeyError`` where the view is no chart."""
    chart = ElementTree.fromstring(drawing(view, WIDTH - 2 * _MARGIN))
    picture = ElementTree.Element(f"{{{_SVG}}}svg", {"width": str(WIDTH)})
    ElementTree.SubElement(picture, f"{{{_SVG}}}title").text = view.title
    ElementTree.SubElement(picture, f"{{{_SVG}}}style").text = _typeface()
    paper = ElementTree.SubElement(picture, f"{{{_SVG}}}rect", {"width": "100%", "height": "100%", "fill": "#FFFFFF"})
    bottom = _write(picture, [view.title], _MARGIN, 22, "bold")
    bottom = _write(picture, _above(view), bottom, 14)
    chart.attrib |= {"x": str(_MARGIN), "y": str(bottom + 12)}
    picture.append(chart)
    height = _write(picture, _below(view), bottom + 12 + ceil(float(chart.attrib["height"])) + 10, 12) + _MARGIN
    for element in (picture, paper):
        element.set("height", str(height))
    picture.set("viewBox", f"0 0 {WIDTH} {height}")
    return ElementTree.tostring(picture, encoding="unicode")


def png(view: View) -> bytes:
    """The picture with two pixels for each of the drawing's. Raises ``KeyError`` where the view is no chart."""
    return bytes(vl_convert.svg_to_png(svg(view), scale=2))


def _above(view: View) -> list[str]:
    split = view.t("Shown for all: the documents do not split these figures by {filters}.", filters=view.not_split_by)
    return [view.filters_in_words, split if view.not_split_by else ""]


def _below(view: View) -> list[str]:
    t = view.t
    cited = in_words(view.result.cited, view.names, t)
    told = [(t("Source"), cited), (t("Data edition"), edition_in_words(view.edition, t))]
    return [f"{name}: {words}" for name, words in told if words]


def _write(picture: ElementTree.Element, texts: Iterable[str], top: int, size: int, weight: str = "normal") -> int:
    """Write each text on as many lines as it needs; return where the next may begin."""
    for text in texts:
        for line in _lines(text, size, weight) if text else ():
            top += round(size * 1.4)
            place = {"x": str(_MARGIN), "y": str(top), "fill": _INK[weight]}
            look = {"font-family": TYPEFACE, "font-size": f"{size}px", "font-weight": weight}
            ElementTree.SubElement(picture, f"{{{_SVG}}}text", place | look).text = line
        top += 4
    return top


def _lines(text: str, size: int, weight: str) -> list[str]:
    """The text broken between words so that each line fits; a word longer than a line stays whole."""
    font, lines = _font(size, weight), [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > WIDTH - 2 * _MARGIN:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@cache
def _font(size: int, weight: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / f"NotoSansIntlmon-{_FACES[weight]}.ttf"), size)


@cache
def _typeface() -> str:
    """The letters themselves, for whoever opens the drawing where they are not installed."""
    faces = ((weight, (FONTS / f"NotoSans-{face}.woff2").read_bytes()) for weight, face in _FACES.items())
    return "".join(
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
        f"src:url(data:font/woff2;base64,{base64.b64encode(file).decode()}) format('woff2')}}"
        for weight, file in faces
    )
