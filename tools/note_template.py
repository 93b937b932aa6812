"""Make ``static/templates/note.docx``, the template of papers, from python-docx's own: A4, Noto Sans, the styles that papers use.

    python -m tools.note_template      (needs ``fonttools`` and ``brotli``, as ``tools/faces.py`` does)

Staff change it in Word and save it as ``data/templates/note.docx``.
"""

from io import BytesIO
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from fontTools.ttLib import TTFont
from lxml.etree import SubElement, tostring

from intlmon.export.cells import FONT
from intlmon.export.document.template import OURS
from intlmon.export.document.xml import element, field
from intlmon.paths import ROOT

INK = RGBColor(0x1B, 0x3A, 0x57)
TEXT = Mm(165)
_OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"


def main() -> None:
    """Write the file."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    section.footer_distance = Mm(10)
    _typeface(document)
    _styles(document)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer._p.extend(field(" PAGE ", "1", size=9))
    _letters(document)
    OURS.parent.mkdir(exist_ok=True)
    document.save(str(OURS))


def _letters(document: Any) -> None:
    """Put the shipped letters into the file, so that a machine without Noto Sans shows no others (ECMA-376 part 4, fonts)."""
    table = document.part.part_related_by(RT.FONT_TABLE)
    fonts = parse_xml(table.blob)
    for other in list(fonts):
        fonts.remove(other)
    font = SubElement(fonts, qn("w:font"), {qn("w:name"): FONT})
    for weight in ("Regular", "Bold"):
        key = uuid5(NAMESPACE_URL, f"intlmon/NotoSans-{weight}")
        part = Part(PackURI(f"/word/fonts/NotoSans-{weight}.odttf"), _OBFUSCATED, _obfuscated(_face(weight), key), document.part.package)
        attributes = {qn("r:id"): table.relate_to(part, RT.FONT), qn("w:fontKey"): f"{{{str(key).upper()}}}"}
        SubElement(font, qn(f"w:embed{weight}"), attributes)
    table._blob = tostring(fonts, xml_declaration=True, encoding="UTF-8", standalone=True)
    document.settings.element.find(qn("w:zoom")).addnext(element("embedTrueTypeFonts"))


def _face(weight: str) -> bytes:
    face = TTFont(ROOT / "static" / "fonts" / f"NotoSans-{weight}.woff2", recalcTimestamp=False)
    face.flavor = None
    face.save(made := BytesIO())
    return made.getvalue()


def _obfuscated(face: bytes, key: UUID) -> bytes:
    """The first 32 bytes mixed with the key, its bytes from the last to the first."""
    return bytes(one ^ other for one, other in zip(face[:32], key.bytes[::-1] * 2, strict=True)) + face[32:]


def _typeface(document: Any) -> None:
    """One typeface for all scripts, in all styles; no fonts of a theme."""
    for fonts in list(document.styles.element.iter(qn("w:rFonts"))):
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), FONT)


def _styles(document: Any) -> None:
    style = document.styles
    _look(style["Normal"], 11, after=6, line=1.15, first=Mm(10), align=WD_ALIGN_PARAGRAPH.JUSTIFY)
    _look(style["Title"], 20, bold=True, colour=INK, before=12, after=12, align=WD_ALIGN_PARAGRAPH.CENTER)
    _unruled(style["Title"])
    _look(style["Subtitle"], 12, after=6, align=WD_ALIGN_PARAGRAPH.CENTER, colour=RGBColor(0x4A, 0x55, 0x60))
    _look(style["Heading 1"], 15, bold=True, colour=INK, before=18, after=8, align=WD_ALIGN_PARAGRAPH.LEFT)
    _look(style["Heading 2"], 12, bold=True, colour=INK, before=12, after=6, align=WD_ALIGN_PARAGRAPH.LEFT)
    _look(style["Caption"], 10, bold=True, colour=RGBColor(0x1F, 0x29, 0x33), before=6, after=4, align=WD_ALIGN_PARAGRAPH.LEFT)
    _look(style["List Bullet"], 11, after=3, line=1.1, align=WD_ALIGN_PARAGRAPH.LEFT, first=None)
    _look(style["TOC Heading"], 15, bold=True, colour=INK, before=0, after=8, align=WD_ALIGN_PARAGRAPH.LEFT)
    for name, base, indent in (("toc 1", 10.5, 0), ("toc 2", 10, 6)):
        made = style.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        made.base_style = style["Normal"]
        _look(made, base, after=2, align=WD_ALIGN_PARAGRAPH.LEFT)
        made.paragraph_format.left_indent = Mm(indent)
        made.paragraph_format.tab_stops.add_tab_stop(TEXT, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    made = style.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    made.base_style = style["Normal"]
    _look(made, 8, after=0, align=WD_ALIGN_PARAGRAPH.LEFT)
    style.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True).font.superscript = True


def _look(
    style: Any, size: float, bold: bool = False, colour: Any = None, before: float = 0, after: float = 0, line: float = 1.0,
    first: Any = 0, align: Any = None,
) -> None:  # fmt: skip
    font, paragraph = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(size), bold, False
    font.color.rgb = colour or RGBColor(0, 0, 0)
    for theme in ("themeColor", "themeTint", "themeShade"):
        style.element.rPr.find(qn("w:color")).attrib.pop(qn(f"w:{theme}"), None)
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)
    paragraph.space_before, paragraph.space_after, paragraph.line_spacing, paragraph.alignment = Pt(before), Pt(after), line, align
    if first is not None:
        paragraph.first_line_indent = first
    rPr = style.element.rPr
    if rPr.find(qn("w:rFonts")) is None:
        rPr.insert(0, element("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT))


def _unruled(style: Any) -> None:
    for rule in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(rule)


if __name__ == "__main__":
    main()
