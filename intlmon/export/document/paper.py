"""One paper on the template: headings, text with footnotes, captions that count themselves, tables, charts, a table of contents."""

import datetime
import io
from collections.abc import Iterable, Sequence
from typing import Any

from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt

from intlmon.export.document import native
from intlmon.export.document.footnotes import Footnotes
from intlmon.export.document.tables import Cells, table
from intlmon.export.document.template import opened, template
from intlmon.export.document.xml import clean, element, field, run
from intlmon.export.plot import Plot
from intlmon.i18n import N_, Translator

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TABLE, FIGURE = N_("Table {number}. {title}"), N_("Figure {number}. {title}")
_LANGUAGES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}
_GREY = "5A6570"
_SLOT = "\ufffc"
_AFTER_UPDATE = ("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "themeFontLang", "clrSchemeMapping")


class Paper:
    """A document that grows from top to bottom; text of any kind is text, never a field, a link or markup.

    Raises ``TemplateError`` where the template in force cannot be used.
    """

    def __init__(self, t: Translator, title: str, day: datetime.date) -> None:
        self.t = t
        self._docx: Docx = opened(template())
        self._notes = Footnotes(self._docx)
        self._numbers = {TABLE: 0, FIGURE: 0}
        self._headings: list[tuple[int, str, str]] = []
        self._contents: BaseOxmlElement | None = None
        self._describe(title, day)

    @property
    def has_letterhead(self) -> bool:
        """Whether anything stands in the template's body; else the paper names its issuer itself."""
        return any(paragraph.text.strip() for paragraph in self._docx.paragraphs) or bool(self._docx.tables or self._docx.inline_shapes)

    @property
    def width(self) -> float:
        """Points between the margins."""
        section: Any = self._docx.sections[-1]
        return float(section.page_width.pt - section.left_margin.pt - section.right_margin.pt)

    def line(self, text: str, style: str, **looks: Any) -> None:
        """A line in a style of the template: ``Title``, ``Subtitle``."""
        self._add(style, run(text, **looks))

    def heading(self, text: str, level: int = 1) -> None:
        """A heading that the table of contents lists."""
        mark = f"_Toc{len(self._headings) + 1:06d}"
        self._headings.append((level, clean(text), mark))
        number = len(self._headings)
        begin, end = element("bookmarkStart", id=number, name=mark), element("bookmarkEnd", id=number)
        self._add(f"Heading {level}", begin, run(text), end)

    def text(self, text: str, places: str = "", **looks: Any) -> None:
        """A paragraph; ``places`` become its footnote."""
        self._add("Normal", run(text, **looks), *self._noted(places))

    def bullets(self, items: Iterable[str], places: str = "") -> None:
        """A list; the footnote stands at its last item."""
        listed = list(items)
        for place, item in enumerate(listed, 1):
            self._add("List Bullet", run(item), *(self._noted(places) if place == len(listed) else ()))

    def small(self, text: str) -> None:
        """A line below a table or chart."""
        self._add("Normal", run(text, size=8, colour=_GREY), first=0, after=8)

    def table(self, cells: Cells, title: str = "", places: str = "", points: int = 9) -> None:
        """A table under its caption, which has the places as a footnote."""
        if title:
            self._caption(TABLE, title, places, keep=True)
        style = self._docx.styles["Table Grid"].style_id
        self._append(table(cells, style, self.width, self.t, points))
        self._add("Normal", after=0, first=0, line=6)  # two tables would grow together

    def chart(self, plot: Plot, title: str, places: str = "") -> None:
        """A chart with its caption below."""
        drawn = native.chart(self._docx, plot, title, self.width, self._numbers[FIGURE] + 1, spaced=self.t.language != "en")
        self._add("Normal", drawn, keep=True, first=0)
        self._caption(FIGURE, title, places)

    def contents(self, title: str) -> None:
        """Where the table of contents stands; it is filled when the paper is saved."""
        self._add("TOC Heading", run(title))
        self._contents = self._add("Normal")

    def page(self) -> None:
        """Go on on a new page."""
        self._add("Normal", element("r", element("br", type="page")), after=0, first=0)

    def turn(self) -> None:
        """Go on on a new page across."""
        section = self._docx.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
        section.left_margin, section.right_margin = section.right_margin, section.right_margin

    def narrow(self, points: float) -> None:
        """Set all four margins."""
        section = self._docx.sections[-1]
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(points)

    def save(self) -> bytes:
        """The file. Word works out the page numbers of the contents when it opens it."""
        if self._contents is not None:
            self._fill_contents(self._contents)
            self._ask_for_numbers()
        self._notes.write()
        made = io.BytesIO()
        self._docx.save(made)
        return made.getvalue()

    def _ask_for_numbers(self) -> None:
        """Have Word work out fields when it opens the file; the schema wants that said before certain others."""
        settings = self._docx.settings.element
        later = (each for each in settings if each.tag in {qn(f"w:{name}") for name in _AFTER_UPDATE})
        asked, place = element("updateFields", val="true"), next(later, None)
        settings.append(asked) if place is None else place.addprevious(asked)

    def _describe(self, title: str, day: datetime.date) -> None:
        about = self._docx.core_properties
        about.title, about.language, about.author, about.comments = clean(title)[:255], _LANGUAGES[self.t.language], "intlmon", ""
        about.created = about.modified = datetime.datetime.combine(day, datetime.time())
        for language in self._docx.styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), _LANGUAGES[self.t.language])

    def _caption(self, message: str, title: str, places: str, keep: bool = False) -> None:
        """A caption whose number is a field, wherever the language puts it."""
        self._numbers[message] += 1
        before, after = self.t(message, number=_SLOT, title=title).split(_SLOT)
        name = "Table" if message == TABLE else "Figure"
        number = field(f" SEQ {name} \\* ARABIC ", str(self._numbers[message]))
        self._add("Caption", *([run(before)] if before else []), *number, run(after), *self._noted(places), keep=keep)

    def _noted(self, places: str) -> Sequence[BaseOxmlElement]:
        return [self._notes.add(places)] if places else []

    def _add(
        self,
        style: str,
        *runs: BaseOxmlElement,
        keep: bool = False,
        after: float | None = None,
        first: float | None = None,
        line: float | None = None,
    ) -> BaseOxmlElement:
        paragraph = self._docx.add_paragraph(style=self._style(style))
        paragraph.paragraph_format.keep_with_next = keep or None
        if after is not None:
            paragraph.paragraph_format.space_after = Pt(after)
        if first is not None:
            paragraph.paragraph_format.first_line_indent = Pt(first)
        if line is not None:
            paragraph.paragraph_format.line_spacing = Pt(line)
        paragraph._p.extend(runs)
        return paragraph._p

    def _style(self, name: str) -> Any:
        return next(style for style in self._docx.styles if (style.name or "").casefold() == name.casefold())

    def _append(self, made: BaseOxmlElement) -> None:
        self._docx.element.body.insert_element_before(made, "w:sectPr")

    def _fill_contents(self, place: BaseOxmlElement) -> None:
        """The field over all entries: it begins in the first paragraph and ends after the last."""
        field_runs = field(' TOC \\o "1-2" \\h \\z \\u ', "")
        place.extend(field_runs[:3])
        for level, text, mark in self._headings:
            entry = element("p", element("pPr", element("pStyle", val=self._style(f"toc {level}").style_id)))
            entry.append(element("hyperlink", run(text), element("r", element("tab")), *field(f" PAGEREF {mark} \\h ", ""), anchor=mark))
            place.addnext(entry)
            place = entry
        place.extend(field_runs[4:])
