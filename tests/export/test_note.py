"""The analytical note read back, by python-docx and by LibreOffice: every number is that of the database."""

import datetime
import io
import re
import zipfile
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn

from intlmon.export.note import CHAPTERS, note
from intlmon.export.note.asked import Asked
from intlmon.export.note.blocks import Bullets, Drawn, Heading, Rows, Text
from intlmon.export.note.note import blocks
from intlmon.i18n import LANGUAGES, translator
from tests.export.office import converted, needs_writer

DAY = datetime.date(2026, 11, 21)
SPACE = "\N{NO-BREAK SPACE}"


@cache
def made(edition: str, language: str) -> bytes:
    return note(edition, language, "2023", [], DAY)


def told(edition: str, language: str, year: str = "2023", topics: tuple[str, ...] = tuple(CHAPTERS)) -> list:
    return list(blocks(Asked.of(edition, language, year), topics))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_of_the_document_holds_the_rows_of_its_query(edition: str, language: str) -> None:
    t = translator(language)
    tables = Document(io.BytesIO(made(edition, language))).tables
    wanted = [block for block in told(edition, language) if isinstance(block, Rows)]
    assert len(tables) == len(wanted) > 15
    for table, block in zip(tables, wanted, strict=True):
        texts = [
            ["".join(node.text or "" for node in cell.iter(qn("w:t"))) for cell in row.iter(qn("w:tc"))]
            for row in table._tbl.iter(qn("w:tr"))
        ]
        assert texts[0] == list(block.cells.headings)
        written = [[block.cells.written(place, value, t) for place, value in enumerate(row)] for row in block.cells.rows]
        assert texts[1:] == [[re.sub(r"\s*\n\s*", " ", text) for text in row] for row in written]


def test_tables_hold_the_printed_figures(edition: str) -> None:
    t = translator("ru")
    tables = [block for block in told(edition, "ru") if isinstance(block, Rows)]
    rows = {block.title: block.cells.rows for block in tables}
    assert ("Государственный", 2050, 1956, 94, 4.8) in rows[t("Agreements by form of ownership")]  # 000:43
    assert sum(row[1] for row in rows[t("Academic staff exchange by degree, persons")]) == 382  # 001:29
    listed = [block for block in tables if {"students", "title"} <= set(block.cells.names)]
    assert sum(len(block.cells.rows) for block in listed) == 297  # appendices 5 and 9; one numbered row is empty (000:1406)


SENTENCES = {
    "kk": [
        "2023 жылы шетелдік серіктестермен жасалған 6 044 халықаралық шарт",
        "салыстырғанда саны 606 бірлікке (9,1 %) кеміді",
        "Ресей – 1 710 (2022 ж. – 2 053)",
    ],
    "ru": ["действовали 6 044 международных договора", "показатель снизился на 606 (9,1 %)", "Россия – 1 710 (2022 г. – 2 053)"],
    "en": [
        "6,044 international agreements with foreign partners were in force",
        "the number fell by 606 (9.1%)",
        "Russia – 1,710 (2022: 2,053)",
    ],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_hold_numbers_as_the_language_writes_them(edition: str, language: str) -> None:
    text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(made(edition, language))).paragraphs)
    for sentence in SENTENCES[language]:
        assert sentence in text.replace(SPACE, " ")


def test_every_number_of_a_sentence_has_a_place_and_each_place_is_a_footnote(edition: str) -> None:
    said = [each for block in told(edition, "en") if isinstance(block, Text | Bullets) for each in block.said]
    without = [each.text for each in said if re.search(r"\d{2}", each.text) and not each.cited]
    assert all(
        "Data edition" in text or "The documents disagree" in text or "of the other period" in text or text.startswith("Sources: ")
        for text in without
    ), without
    with zipfile.ZipFile(io.BytesIO(made(edition, "en"))) as file:
        notes, body = file.read("word/footnotes.xml").decode(), file.read("word/document.xml").decode()
    ids = re.findall(r"<w:footnoteReference w:id=\"(\d+)\"", body)
    assert len(ids) > 40
    assert ids == sorted(set(ids), key=int)
    assert all(f'<w:footnote w:id="{number}"' in notes for number in ids)


def test_captions_count_themselves_and_contents_list_the_headings(edition: str) -> None:
    document = Document(io.BytesIO(made(edition, "kk")))
    captions = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Caption"]
    for kind in ("кесте", "сурет"):
        numbers = [int(found[1]) for caption in captions if (found := re.match(rf"(\d+)-{kind}\. \S", caption))]
        assert numbers
        assert numbers == list(range(1, len(numbers) + 1))
    instructions = [node.text for node in document.element.iter(qn("w:instrText"))]
    assert sum("SEQ" in text for text in instructions) == len(captions)
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]
    entries = [paragraph for paragraph in document.paragraphs if paragraph.style.name.lower().startswith("toc ") and paragraph.hyperlinks]
    assert [entry.hyperlinks[0].runs[0].text for entry in entries] == headings
    assert headings == [block.text for block in told(edition, "kk") if isinstance(block, Heading)]


def test_charts_are_native_and_hold_the_numbers_of_the_query(edition: str) -> None:
    drawn = [block for block in told(edition, "en") if isinstance(block, Drawn)]
    with zipfile.ZipFile(io.BytesIO(made(edition, "en"))) as file:
        names = sorted(name for name in file.namelist() if name.startswith("word/embeddings"))
        assert len(names) == len(drawn) > 10
        for number, block in enumerate(drawn, 1):
            sheet = openpyxl.load_workbook(io.BytesIO(file.read(f"word/embeddings/chart{number}.xlsx"))).active
            rows = [list(row) for row in sheet.iter_rows(values_only=True)]
            assert rows[0][1:] == [name for name, _ in block.plot.series]
            assert [str(row[0]) for row in rows[1:]] == list(block.plot.categories)
            assert [tuple(row[place] for row in rows[1:]) for place in range(1, len(rows[0]))] == [
                values for _, values in block.plot.series
            ]
            xml = file.read(f"word/charts/chart{number}.xml").decode()
            assert "externalData" in xml
            assert 'typeface="Noto Sans"' in xml


def test_a_year_without_data_says_so_and_invents_nothing(edition: str) -> None:
    said = [each.text for block in told(edition, "ru", "2031") if isinstance(block, Text) for each in block.said]
    assert sum("В документах нет данных по этой теме за 2031 год." in text for text in said) >= 5
    assert not [block for block in told(edition, "ru", "2031", ("agreements", "staff")) if isinstance(block, Drawn)]
    assert note(edition, "kk", "2031", ["staff"], DAY)


def test_without_the_year_before_no_change_is_told(edition: str) -> None:
    joint = [each.text for block in told(edition, "en", topics=("programmes",)) if isinstance(block, Text) for each in block.said]
    place = next(number for number, text in enumerate(joint) if "joint programmes were offered" in text)
    assert not joint[place + 1].startswith("Compared")


def test_comparisons_carry_their_limits(edition: str) -> None:
    bullets = [each.text for block in told(edition, "en", topics=("agreements",)) if isinstance(block, Bullets) for each in block.said]
    assert "2023: 103 of 119 institutions reported." in bullets


def test_chosen_topics_alone(edition: str) -> None:
    headings = [block.text for block in told(edition, "en", topics=("staff",)) if isinstance(block, Heading) and block.level == 1]
    assert headings[:3] == ["Key figures", "Academic staff exchange", "Where the sources disagree"]
    assert not [block for block in told(edition, "en", topics=("staff",)) if isinstance(block, Rows) and "agreements" in block.cells.names]


@needs_writer
@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_reads_the_same(edition: str, language: str, tmp_path: Path) -> None:
    text = converted(made(edition, language), "txt:Text", tmp_path).read_text("utf-8").replace(SPACE, " ")
    for sentence in SENTENCES[language]:
        assert sentence in text
    for block in told(edition, language):
        if isinstance(block, Heading):
            assert block.text in text
