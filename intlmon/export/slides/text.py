"""Text on slides: always runs of plain text in the shipped typeface and the reader's language, at a size at which it fits."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from intlmon.charts.theme import FONT
from intlmon.export.slides.fit import fitted
from intlmon.export.slides.places import Box, Text

_UNWRITABLE = re.compile("[\x00-\x1f\x7f\ufffe\uffff]+")  # what XML cannot hold or a program takes for a command
_TAGS = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
_ANCHORS = {"t": MSO_ANCHOR.TOP, "b": MSO_ANCHOR.BOTTOM, "ctr": MSO_ANCHOR.MIDDLE}
_ALIGNED = {"l": PP_ALIGN.LEFT, "r": PP_ALIGN.RIGHT, "ctr": PP_ALIGN.CENTER}


def plain(text: str) -> str:
    """A text on one line, without signs that no file of XML holds."""
    return _UNWRITABLE.sub(" ", text)


def write(frame: Any, paragraphs: Iterable[str], look: Text, language: str) -> None:
    """Put paragraphs into an empty text frame."""
    for place, text in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = _ALIGNED[look.align]
        run = paragraph.add_run()
        run.text = plain(text)
        run.font.size, run.font.bold = Pt(look.size), look.bold
        run.font.color.rgb = RGBColor.from_string(look.colour)
        speak(run.font, language)


def speak(font: Any, language: str) -> None:
    """Set typeface in every script and language of a run, or of the text of a chart."""
    properties = font._rPr
    properties.set("lang", _TAGS[language])
    font.name = FONT
    for script in ("ea", "cs"):
        if properties.find(qn(f"a:{script}")) is None:
            properties.insert(_after_latin(properties, script), properties.makeelement(qn(f"a:{script}"), {"typeface": FONT}))


def _after_latin(properties: Any, script: str) -> int:
    """Where the schema wants a script's typeface: after the ones before it."""
    before = [qn("a:latin"), *([qn("a:ea")] if script == "cs" else [])]
    return max(place for place, each in enumerate(properties) if each.tag in before) + 1


def fill(shape: Any, text: str, box: Box, look: Text, language: str, sizes: Sequence[float] = ()) -> None:
    """Write into a shape of the size of ``box``: at the largest of the sizes that fits, ending in … where none does."""
    shown, size = fitted(text, sizes or (look.size,), box.width, box.height, look.bold)
    write(shape.text_frame, shown.split("\n"), look._replace(size=size), language)


def add(slide: Any, text: str, box: Box, look: Text, language: str, name: str, sizes: Sequence[float] = ()) -> None:
    """Add a box of text, without space around it; the name is what its shape is called."""
    shape = slide.shapes.add_textbox(*(Pt(side) for side in box))
    shape.name = name
    frame = shape.text_frame
    frame.word_wrap, frame.vertical_anchor = True, _ANCHORS[look.anchor]
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    fill(shape, text, box, look, language, sizes)


def describe(shape: Any, text: str) -> None:
    """Give a chart, picture or table words for those who do not see it."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", plain(text))
