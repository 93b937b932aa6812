"""Footnotes, which python-docx has none of: a part of the package of its own."""

from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from intlmon.export.document.xml import element, run

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_EMPTY = (
    f"<w:footnotes {nsdecls('w')}>"
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)


class Footnotes:
    """Those of one document; a template may have some already."""

    def __init__(self, document: Docx) -> None:
        self._document = document
        self._part = _part(document)
        self._notes = parse_xml(self._part.blob)
        self._text, self._mark = (document.styles[name].style_id for name in ("footnote text", "footnote reference"))

    def add(self, text: str) -> BaseOxmlElement:
        """Write a footnote; return the run that refers to it."""
        number = max((int(note.get(qn("w:id"))) for note in self._notes), default=0) + 1
        mark = element("r", element("rPr", element("rStyle", val=self._mark)), element("footnoteRef"))
        paragraph = element("p", element("pPr", element("pStyle", val=self._text)), mark, run(f" {text}"))
        self._notes.append(element("footnote", paragraph, id=number))
        return element("r", element("rPr", element("rStyle", val=self._mark)), element("footnoteReference", id=number))

    def write(self) -> None:
        """Put them into the package."""
        self._part._blob = serialize_part_xml(self._notes)


def _part(document: Docx) -> Part:
    try:
        return document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    except KeyError:
        part = Part(PackURI("/word/footnotes.xml"), _TYPE, _EMPTY.encode(), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        return part
