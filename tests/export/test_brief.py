"""Briefs on one country or university: all topics, two pages, every number that of the profile."""

import datetime
import io
from pathlib import Path

import pytest
from docx import Document

from intlmon.export.note import brief
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator
from intlmon.queries import ask
from tests.export.office import converted, faces, needs_writer, pages

DAY = datetime.date(2026, 11, 21)
FILTERS = {"country": "profile_country", "university": "profile_institution"}
BIGGEST = [("country", "RU"), ("university", "al_farabi_kaznu"), ("university", "enu"), ("country", "US"), ("country", "KR")]


def filters(topic: str, code: str) -> Filters:
    return Filters.of({"year": ["2023"], FILTERS[topic]: [code], "as_of": [DAY.isoformat()]})


def tables(edition: str, language: str, topic: str, code: str) -> list[list[list[str]]]:
    document = Document(io.BytesIO(brief(topic, filters(topic, code), edition, language, DAY)))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("topic", "code"), BIGGEST[:2])
def test_key_figures_are_those_of_the_profile(edition: str, language: str, topic: str, code: str) -> None:
    t, rows = translator(language), ask(f"{topic}/key_figures", edition, language, filters(topic, code)).rows()
    shown = tables(edition, language, topic, code)[0][1:]
    assert [row[2] for row in shown] == [t.number(float(str(row["value"]))) for row in rows]
    assert [row[5:] for row in shown] == [[str(row["rank"]), str(row["of"])] for row in rows]
    assert len(rows) >= 10


def test_tables_say_how_many_rows_there_are_and_leave_out_repeats(edition: str) -> None:
    document = Document(io.BytesIO(brief("country", filters("country", "RU"), edition, "en", DAY)))
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 2"]
    rows = ask("country/branches", edition, "en", filters("country", "RU")).rows()
    assert f"Branches and representations: 4 of {sum(not row['duplicate'] for row in rows)}" in headings
    assert any(row["duplicate"] for row in rows)
    assert all(len(table.rows) <= 12 for table in document.tables)


def test_programmes_are_those_with_the_most_students(edition: str) -> None:
    rows = ask("country/programmes", edition, "en", filters("country", "RU")).rows()
    most = sorted((int(str(row["students"] or 0)) for row in rows), reverse=True)[:4]
    table = next(table for table in tables(edition, "en", "country", "RU") if table[0][-2] == "Programme")
    assert [int(row[-1]) for row in table[1:]] == most


def test_a_subject_with_little_data_has_a_brief(edition: str) -> None:
    listed = ask("country/directory", edition, "en", Filters.of({"year": ["2023"]})).rows()
    least = min(listed, key=lambda row: sum(value is not None for value in row.values()))
    assert tables(edition, "kk", "country", str(least["country"])) is not None


@needs_writer
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("topic", "code"), BIGGEST)
def test_a_brief_has_two_pages_at_most(edition: str, language: str, topic: str, code: str, tmp_path: Path) -> None:
    made = brief(topic, filters(topic, code), edition, language, DAY)
    assert pages(converted(made, "pdf", tmp_path)) <= 2


@needs_writer
def test_a_paper_brings_its_letters_along(edition: str, tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"  # a machine with one typeface, which is another
    bare.write_text("<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>", encoding="utf-8")
    paper = brief("country", filters("country", "TR"), edition, "kk", DAY)
    assert faces(converted(paper, "pdf", tmp_path, FONTCONFIG_FILE=str(bare))) == {"NotoSans-Regular", "NotoSans-Bold"}
