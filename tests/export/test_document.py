"""The builder of documents: templates, hostile text, captions."""

import datetime
import io
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from intlmon.errors import TemplateError
from intlmon.export.document import Cells, Paper, paper
from intlmon.export.document.template import OURS, STYLES, opened
from intlmon.export.plot import Plot
from intlmon.i18n import translator

DAY = datetime.date(2026, 11, 21)
HOSTILE = [
    '=HYPERLINK("http://x")',
    "<w:p/>&amp;",
    "{ DATE }",
    "]]>",
    "a\x00b\x1fc",
    "@SUM(1)",
    '" onload="',
    "\ud800",
    "<script>alert(1)</script>",
]


def started() -> Paper:
    return Paper(translator("ru"), "Title", DAY)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_is_text_everywhere(text: str) -> None:
    made = started()
    made.heading(text)
    made.text(text, places=text)
    made.bullets([text])
    made.table(Cells((text,), ((text,),), ("title",)), title=text, places=text)
    made.chart(Plot("bar", (text,), ((text, (1.0,)),)), text)
    document = Document(io.BytesIO(made.save()))
    kept = text.replace("\x00", "").replace("\x1f", "").replace("\ud800", "")
    assert document.tables[0].cell(0, 0).text == document.tables[0].cell(1, 0).text == kept
    assert [p.text for p in document.paragraphs if p.style.name == "List Bullet"] == [kept]
    fields = {node.text.split()[0] for node in document.element.iter(qn("w:instrText"))}
    assert fields <= {"SEQ", "TOC", "PAGEREF"}


def test_the_head_of_a_table_comes_again_and_numbers_stand_on_the_right() -> None:
    made = started()
    made.table(Cells(("Страна", "Договоры"), (("Россия", 1710), ("Турция", 578.5)), ("country", "agreements")))
    table = Document(io.BytesIO(made.save())).tables[0]
    assert table._tbl.tr_lst[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert [cell.text for cell in table.columns[1].cells] == ["Договоры", "1\N{NO-BREAK SPACE}710", "578,5"]
    sides = [[p.find(f"{qn('w:pPr')}/{qn('w:jc')}").get(qn("w:val")) for p in row.iter(qn("w:p"))] for row in table._tbl.tr_lst]
    assert sides == [["left", "right"]] * 3


def test_our_template_has_all_styles() -> None:
    assert opened(OURS).styles["Caption"].font.name == "Noto Sans"


@pytest.mark.parametrize("style", ["Caption", "Heading 2", "toc 1", "footnote reference"])
def test_a_template_without_a_style_is_refused(style: str, tmp_path: Path) -> None:
    document = Document(str(OURS))
    element = next(each for each in document.styles if (each.name or "").casefold() == style.casefold()).element
    element.getparent().remove(element)
    document.save(str(tmp_path / "mine.docx"))
    with pytest.raises(TemplateError, match=f"mine.docx: lacks the styles {style}; expected all of Title"):
        opened(tmp_path / "mine.docx")
    assert style in STYLES


def test_a_file_that_is_no_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.docx").write_text("letterhead")
    with pytest.raises(TemplateError, match=r"mine.docx: not a Word document"):
        opened(tmp_path / "mine.docx")


def test_a_letterhead_stays_before_the_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document(str(OURS))
    document.add_paragraph("Letterhead of the ministry")
    document.sections[0].header.paragraphs[0].text = "Header of the ministry"
    document.save(str(tmp_path / "mine.docx"))
    monkeypatch.setattr(paper, "template", lambda: tmp_path / "mine.docx")
    made = started()
    assert made.has_letterhead
    made.line("Paper", "Title")
    read = Document(io.BytesIO(made.save()))
    assert [p.text for p in read.paragraphs][:2] == ["Letterhead of the ministry", "Paper"]
    assert read.sections[0].header.paragraphs[0].text == "Header of the ministry"


def test_word_is_asked_to_number_the_contents_where_its_schema_allows() -> None:
    made = started()
    made.contents("Contents")
    made.heading("Heading")
    settings = [each.tag for each in Document(io.BytesIO(made.save())).settings.element]
    assert settings.index(qn("w:updateFields")) < settings.index(qn("w:rsids"))
