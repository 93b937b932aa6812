"""Make ``intlmon/export/slides/master.pptx``, the master that slides are made on: ``python -m tools.slide_master``.

Ours from the first shape to the last, without foreign artwork. It may be opened and changed in PowerPoint, as long as the layouts
keep their names ("title", "view") and placeholders their numbers.
"""

from copy import deepcopy
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Slides
from pptx.util import Pt

from intlmon.charts.theme import COLOURS, FONT
from intlmon.export.slides.places import (
    BAND,
    EDITION,
    FILTERS,
    HEIGHT,
    INK,
    MINISTRY,
    NOTES,
    NUMBER,
    PALE,
    PRIMARY,
    SOURCE,
    SUBTITLE,
    SUBTITLE_AT,
    TEXTS,
    THUMBNAIL,
    TITLE,
    TITLE_AT,
    WIDTH,
    Box,
)  # fmt: skip

MASTER = Path(__file__).resolve().parent.parent / "intlmon" / "export" / "slides" / "master.pptx"
_KEPT = {"Title Slide": "title", "Title Only": "view"}


def main() -> None:
    """Write the file."""
    made = Presentation()
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    _keep_layouts(made)
    _without(made.part.package, "thumbnail")
    _without(made.part.package, "extended-properties")
    _without(made.part, "printerSettings")
    _without(made.part, "viewProps")
    _master(made)
    for layout, shapes in (("title", _title_shapes()), ("view", _view_shapes())):
        _replace(made.slide_layouts.get_by_name(layout), shapes)
    _notes(made)
    for part in made.part.package.iter_parts():
        if part.partname.startswith("/ppt/theme/"):
            if hasattr(part, "_element"):  # that of the notes, made a moment ago
                part._element = parse_xml(_theme(part.blob))
            else:
                part._blob = _theme(part.blob)
    _tell_of_notes(made)
    about = made.core_properties
    about.title = about.author = about.comments = about.last_modified_by = ""
    made.save(MASTER)


def _keep_layouts(made: Slides) -> None:
    for layout in list(made.slide_layouts):
        if layout.name in _KEPT:
            layout._element.cSld.set("name", _KEPT[layout.name])
        else:
            made.slide_layouts.remove(layout)


def _without(source: object, kind: str) -> None:
    """Drop what a part is related to by a kind of relation that no slide needs."""
    relations = source._rels
    for name in [name for name, each in relations.items() if each.reltype.endswith(kind)]:
        relations.pop(name)


def _master(made: Slides) -> None:
    master = made.slide_master
    band = _shape(90, "Band", BAND, fill="accent1")
    ministry = _shape(91, "Ministry", MINISTRY, TEXTS["ministry"])
    _replace(master, [band, ministry, _shape(2, "Title", TITLE_AT, TEXTS["title"], 'type="title"'),
                      _shape(3, "Text", Box(40, 140, 880, 340), TEXTS["body"], 'type="body" idx="1"'), _number(6)])  # fmt: skip
    for style, kind in (("titleStyle", "title"), ("bodyStyle", "body")):
        levels = master._element.find(f".//{qn('p:' + style)}")
        for level in levels:
            level.attrib.update({"algn": "l", "marL": "0", "indent": "0"})
            for bullet in [*level.findall(qn("a:buFont")), *level.findall(qn("a:buChar"))]:
                level.replace(bullet, etree.SubElement(level, qn("a:buNone"))) if bullet.tag == qn("a:buChar") else level.remove(bullet)
            level.find(qn("a:defRPr")).set("sz", str(int(TEXTS[kind].size * 100)))


def _title_shapes() -> list[etree._Element]:
    return [
        _shape(2, "Title", TITLE, TEXTS["cover"], 'type="ctrTitle"'),
        _shape(3, "Subtitle", SUBTITLE_AT, TEXTS["subtitle"], f'type="subTitle" idx="{SUBTITLE}"'),
    ]


def _view_shapes() -> list[etree._Element]:
    return [
        _shape(2, "Title", TITLE_AT, TEXTS["title"], 'type="title"'),
        _shape(3, "Filters", FILTERS.box, TEXTS["filters"], f'type="body" sz="quarter" idx="{FILTERS.number}"'),
        _shape(4, "Source", SOURCE.box, TEXTS["source"], f'type="body" sz="quarter" idx="{SOURCE.number}"'),
        _shape(5, "Data edition", EDITION.box, TEXTS["source"], f'type="body" sz="quarter" idx="{EDITION.number}"'),
        _number(6),
    ]


def _notes(made: Slides) -> None:
    """The notes page: a small picture of the slide, the text over the rest."""
    for shape in list(made.notes_master.placeholders):
        kind = shape.placeholder_format.type.name
        box = {"SLIDE_IMAGE": THUMBNAIL, "BODY": NOTES}.get(kind)
        if box is None:
            shape._element.getparent().remove(shape._element)
        else:
            shape.left, shape.top, shape.width, shape.height = (Pt(side) for side in box)


def _tell_of_notes(made: Slides) -> None:
    """Name the notes master in the presentation, and the page's shape as it is: python-pptx leaves both to PowerPoint."""
    relation = next(name for name, each in made.part.rels.items() if each.reltype.endswith("/notesMaster"))
    named = f'<p:notesMasterIdLst {nsdecls("p", "r")}><p:notesMasterId r:id="{relation}"/></p:notesMasterIdLst>'
    root = made.part._element
    root.find(qn("p:sldMasterIdLst")).addnext(parse_xml(named))
    del root.find(qn("p:sldSz")).attrib["type"]


def _number(identifier: int) -> etree._Element:
    shape = _shape(identifier, "Slide number", NUMBER, TEXTS["number"], 'type="sldNum" sz="quarter" idx="12"')
    paragraph = shape.find(f".//{qn('a:p')}")
    paragraph.append(parse_xml(
        f'<a:fld {nsdecls("a")} id="{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}" type="slidenum"><a:rPr lang="kk-KZ"/><a:t>1</a:t></a:fld>'
    ))  # fmt: skip
    return shape


def _shape(identifier: int, name: str, box: Box, text: object = None, placeholder: str = "", fill: str = "") -> etree._Element:
    left, top, width, height = (int(Pt(side)) for side in box)
    painted = f'<a:solidFill><a:schemeClr val="{fill}"/></a:solidFill>' if fill else "<a:noFill/>"
    locks, kind = ('<a:spLocks noGrp="1"/>', f"<p:ph {placeholder}/>") if placeholder else ("", "")
    style, anchor = "", getattr(text, "anchor", "t")
    if text is not None:
        colour = f'<a:solidFill><a:srgbClr val="{text.colour}"/></a:solidFill>'
        fonts = "".join(f'<a:{script} typeface="+mn-{short}"/>' for script, short in (("latin", "lt"), ("ea", "ea"), ("cs", "cs")))
        style = (
            f'<a:lvl1pPr algn="{text.align}" marL="0" indent="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
            f'<a:defRPr sz="{int(text.size * 100)}" b="{int(text.bold)}">{colour}{fonts}</a:defRPr></a:lvl1pPr>'
        )
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{identifier}" name="{name}"/>'
        f"<p:cNvSpPr>{locks}</p:cNvSpPr><p:nvPr>{kind}</p:nvPr></p:nvSpPr>"
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{painted}</p:spPr>'
        f'<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle>{style}</a:lstStyle><a:p/></p:txBody></p:sp>"
    )


def _replace(page: object, shapes: list[etree._Element]) -> None:
    """Put shapes in the place of all that a master or layout has."""
    tree = page.shapes._spTree
    for shape in list(tree)[2:]:
        tree.remove(shape)
    for shape in shapes:
        tree.append(deepcopy(shape))


def _theme(blob: bytes) -> bytes:
    """A theme with our typeface in every script and the page's colours."""
    theme = etree.fromstring(blob)
    theme.set("name", "intlmon")
    for fonts in theme.iter(qn("a:majorFont"), qn("a:minorFont")):
        for font in list(fonts):
            fonts.remove(font)
        for script in ("latin", "ea", "cs"):
            etree.SubElement(fonts, qn(f"a:{script}"), typeface=FONT)
    named = {"dk1": INK, "lt1": "FFFFFF", "dk2": PRIMARY, "lt2": PALE, "hlink": PRIMARY, "folHlink": PRIMARY}
    named |= {f"accent{place}": colour.lstrip("#") for place, colour in enumerate((f"#{PRIMARY}", *COLOURS[1:6]), 1)}
    for name, colour in named.items():
        place = theme.find(f".//{qn('a:clrScheme')}/{qn('a:' + name)}")
        for old in list(place):
            place.remove(old)
        etree.SubElement(place, qn("a:srgbClr"), val=colour)
    return etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


if __name__ == "__main__":
    main()
