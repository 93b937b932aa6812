"""Elements of WordprocessingML, put together without a line of markup from text."""

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def element(tag: str, *inside: BaseOxmlElement, **attributes: Any) -> BaseOxmlElement:
    """An element ``w:tag`` with attributes of the same namespace and what stands inside."""
    made: BaseOxmlElement = OxmlElement(f"w:{tag}", {qn(f"w:{name}"): str(value) for name, value in attributes.items()})
    made.extend(inside)
    return made


def run(text: str, **looks: bool | int | str) -> BaseOxmlElement:
    """A run of text. ``looks``: ``bold``, ``italic``, ``size`` in points, ``colour`` (``7F7F7F``), ``style`` (its identifier)."""
    made = element("r")
    properties = _properties(looks)
    if len(properties):
        made.append(properties)
    made.append(_text("t", text))
    return made


def clean(text: str) -> str:
    """The text without signs that no XML file may hold; lines and tabs become spaces."""
    return re.sub(r"[\r\n\t]+", " ", _NOT_XML.sub("", text))


def field(instruction: str, shown: str, **looks: bool | int | str) -> list[BaseOxmlElement]:
    """Runs of a field: what Word works out anew, with what is ``shown`` until it does."""
    return [
        element("r", element("fldChar", fldCharType="begin")),
        element("r", _text("instrText", instruction)),
        element("r", element("fldChar", fldCharType="separate")),
        run(shown, **looks),
        element("r", element("fldChar", fldCharType="end")),
    ]


def _text(tag: str, text: str) -> BaseOxmlElement:
    made = element(tag)
    made.text = clean(text)
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _properties(looks: dict[str, bool | int | str]) -> BaseOxmlElement:
    """In the order that the schema asks for: style, bold, italic, colour, size."""
    made = element("rPr")
    for tag, name in (("rStyle", "style"), ("b", "bold"), ("i", "italic"), ("color", "colour"), ("sz", "size")):
        if not looks.get(name):
            continue
        value = int(looks[name]) * 2 if name == "size" else looks[name]
        made.append(element(tag) if value is True else element(tag, val=value))
    return made
