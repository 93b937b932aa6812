"""The marked workbook: what is where, in whose language, and that nothing in it runs."""

import hashlib
import io
from dataclasses import replace

import openpyxl
import pytest

from intlmon.export.round.drawing import AUTHOR, COLOURS
from intlmon.export.round.marked import marked
from intlmon.i18n import translator
from intlmon.imports.checking import Known, check, known
from intlmon.imports.layout import TECHNICAL_SHEET
from intlmon.imports.model import Checked, FileRead, Finding, Said, Severity
from intlmon.imports.reading import read_here
from intlmon.imports.template import write_template

HOSTILE = ['=HYPERLINK("http://x")', "+1+1", "-2", "@SUM(1)", "<b>&amp;", "\x00\x1f", "\ud800", "_x0041_", "т" * 5000, "'", "]]>"]


@pytest.fixture(scope="module")
def knows(edition: str) -> Known:
    return known(edition)


def filled(edition: str, language: str, rows: list[list], sheet: int = 1) -> bytes:
    """A template of a small institution with rows written below its example."""
    book = openpyxl.load_workbook(io.BytesIO(write_template(2024, "abai_kaznpu", language, edition)))
    for row in rows:
        book.worksheets[sheet].append(row)
        for cell in book.worksheets[sheet][book.worksheets[sheet].max_row]:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def sent(content: bytes, knows: Known, name: str = "file.xlsx") -> Checked:
    from intlmon.paths import DATA

    return check(read_here(content, name, DATA), replace(knows, last={}))


ROWS = [
    ["1", "Универстет Виго", "Германмя", "Бірлескен зерттеулер", "=1+1", "31.02.2024", "05.03.2030", "Иә", "Иә"],
    ["2", "Nowhere University", "Испания", "Бірлескен зерттеулер", "x", "05.03.2021", "05.03.2030", "Жоқ", "Иә"],
]


@pytest.fixture(scope="module")
def original(edition: str) -> bytes:
    return filled(edition, "ru", ROWS)


@pytest.fixture(scope="module")
def checked(original: bytes, knows: Known) -> Checked:
    return sent(original, knows)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_finding_stands_in_the_list_and_at_its_cell(language: str, original: bytes, checked: Checked) -> None:
    t = translator(language)
    book = openpyxl.load_workbook(io.BytesIO(marked(original, checked, language)))
    listed, agreements = book.worksheets[0], book["Договоры"]
    assert (listed.title, listed.sheet_view.tabSelected) == (t("Remarks"), True)
    rows = [[cell.value for cell in row] for row in listed.iter_rows(min_row=6)]
    assert len(rows) == len(checked.findings)
    for each in checked.findings:
        texts = [row for row in rows if row[5] == each.what.read(t) and row[3] == (f"{each.column}{each.row}" if each.row else row[3])]
        assert texts, each
        if each.row and each.column:
            cell = book[each.sheet][f"{each.column}{each.row}"]
            assert each.what.read(t) in cell.comment.text
            assert cell.comment.author == AUTHOR
    country = agreements["C4"]
    assert (country.fill.fgColor.rgb, country.border.left.style) == (COLOURS["blocks"], "thick")
    assert (agreements["B5"].fill.fgColor.rgb, agreements["B5"].border.left.style) == (COLOURS["warns"], "mediumDashed")
    assert agreements["A4"].comment is None
    assert country.value == "Германмя"


def test_links_lead_to_the_cells_of_this_workbook(original: bytes, checked: Checked) -> None:
    listed = openpyxl.load_workbook(io.BytesIO(marked(original, checked, "ru"))).worksheets[0]
    links = {cell.value: cell.hyperlink for (cell,) in listed.iter_rows(min_row=6, min_col=4, max_col=4) if cell.hyperlink}
    assert links["C4"].location == "'Договоры'!C4"
    assert all(link.target is None for link in links.values())


def test_a_file_sent_again_is_read_without_its_marks(original: bytes, checked: Checked, knows: Known) -> None:
    once = marked(original, checked, "ru")
    again = sent(once, knows)
    assert [replace(each, found="") for each in again.findings] == [replace(each, found="") for each in checked.findings]
    assert again.records == checked.records
    book = openpyxl.load_workbook(io.BytesIO(once))
    book["Договоры"]["C4"].value = "Испания"
    mended = io.BytesIO()
    book.save(mended)
    later = sent(mended.getvalue(), knows)
    twice = openpyxl.load_workbook(io.BytesIO(marked(mended.getvalue(), later, "kk")))
    assert twice["Договоры"]["C4"].comment is None
    assert twice["Договоры"]["C4"].fill.fgColor.rgb not in COLOURS.values()
    assert [twice.sheetnames.count(name) for name in (translator("ru")("Remarks"), translator("kk")("Remarks"))] == [0, 1]
    assert twice[TECHNICAL_SHEET].sheet_state == "veryHidden"


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_is_text(text: str, original: bytes, checked: Checked) -> None:
    planted = Finding(
        "x", Severity.BLOCKS, Said("{text}", {"text": text}), Said("{text}", {"text": text}), text, "Договоры", "agreements", 4, "C"
    )
    book = openpyxl.load_workbook(io.BytesIO(marked(original, replace(checked, findings=(planted,)), "ru")))
    kinds = {cell.data_type for sheet in book.worksheets[:2] for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert "f" not in kinds
    shown = book.worksheets[0]["E6"]
    kept = "".join(sign for sign in text if sign.isprintable())[:999]
    assert str(shown.value or "").startswith(kept[:900]) or not kept
    assert bool(shown.quotePrefix) == text.startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("name", ["=1+1", "a'b!c", "[x]:y", "т" * 60])
def test_a_sheet_of_any_name_is_listed(name: str, knows: Known) -> None:
    content = "Номер;Партнёр\n1;x\n".encode()
    read = FileRead(name, hashlib.sha256(content).hexdigest(), None, "", "", (), ())
    finding = Finding("x", Severity.WARNS, Said("y"), None, "", name, "agreements", 3, "B")
    book = openpyxl.load_workbook(io.BytesIO(marked(content, Checked(read, None, "", (finding,), {}, {}), "kk")))
    assert book.worksheets[0]["C6"].value == name
    assert book.worksheets[0]["C6"].data_type == "s"


def test_a_csv_comes_as_a_workbook_with_its_rows_where_they_stood(knows: Known) -> None:
    lines = [
        "Номер договора;Зарубежный партнёр;Страна партнёра;Направление сотрудничества;Дата заключения",
        "1;=1+1;Германмя;Совместные проекты;",
    ]
    content = "\n".join(lines).encode()
    checked = sent(content, knows, "Договоры.csv")
    sheet = openpyxl.load_workbook(io.BytesIO(marked(content, checked, "ru"))).worksheets[1]
    assert [sheet["A2"].value, sheet["B2"].value, sheet["B2"].data_type] == ["1", "=1+1", "s"]
    assert sheet["C2"].comment is not None
    assert sheet["A1"].value == "Номер договора"


def test_a_refused_file_is_never_opened_again(original: bytes) -> None:
    refusal = Finding("gate_macros", Severity.BLOCKS, Said("The file was refused: it has macros."), None)
    read = FileRead("file.xlsm", hashlib.sha256(original).hexdigest(), None, "", "", (), (refusal,))
    book = openpyxl.load_workbook(io.BytesIO(marked(original, Checked(read, None, "", (refusal,), {}, {}), "ru")))
    assert len(book.sheetnames) == 1
    assert book.worksheets[0]["F6"].value == translator("ru")("The file was refused: it has macros.")


def test_another_file_than_the_one_checked_is_refused(original: bytes, checked: Checked) -> None:
    with pytest.raises(ValueError, match="checksum"):
        marked(original + b"\0", checked, "ru")


def test_a_workbook_that_cannot_be_marked_comes_as_its_rows(checked: Checked) -> None:
    """One that openpyxl cannot open, or that is too large for it."""
    broken = b"PK\x03\x04 no workbook"
    of_broken = replace(checked, read=replace(checked.read, checksum=hashlib.sha256(broken).hexdigest()))
    book = openpyxl.load_workbook(io.BytesIO(marked(broken, of_broken, "ru")))
    assert book["Договоры"]["C4"].value == "Германмя"
    assert book["Договоры"]["C4"].comment is not None


def test_of_a_file_too_large_only_rows_with_remarks_come(knows: Known, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon.export.round import marked as module

    monkeypatch.setattr(module, "_MOST_ROWS", 2)
    lines = ["Номер договора;Зарубежный партнёр;Страна партнёра;Направление сотрудничества;Дата заключения"]
    lines += [
        f"{number};Универстет Виго;{country};Совместные проекты;01.02.2024" for number, country in enumerate(["Испания", "?", "Испания"])
    ]
    content = "\n".join(lines).encode()
    sheet = openpyxl.load_workbook(io.BytesIO(module.marked(content, sent(content, knows, "Договоры.csv"), "ru"))).worksheets[1]
    assert [sheet[f"A{row}"].value for row in (3, 4)] == ["1", None]
    assert sheet["C3"].comment is not None
