"""Note, briefs and slides of a year that only records tell of: what they say is what was counted by hand in ``tests.registry``."""

import datetime
import io

import pytest
from docx import Document
from pptx import Presentation

from intlmon.export import brief_slides
from intlmon.export.note import brief, note
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator

DAY = datetime.date(2026, 11, 21)
PROFILES = [
    ("country", "profile_country", "KG", "agreements", "3"),
    ("university", "profile_institution", "enu", "publications", "2"),
]


def chosen(name: str, code: str) -> Filters:
    return Filters.of({"year": ["2024"], name: [code], "as_of": [DAY.isoformat()]})


def rows(paper: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in Document(io.BytesIO(paper)).tables for row in table.rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_tells_what_the_records_hold(rounds: str, language: str) -> None:
    paper = note(rounds, language, "2024", [], DAY)
    told, t = rows(paper), translator(language)
    assert [t("Agreements in force"), "2024", "7", t.number(6044)] in [row[:4] for row in told]
    assert "2024" in " ".join(paragraph.text for paragraph in Document(io.BytesIO(paper)).paragraphs[:4])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("topic", "name", "code", "figure", "value"), PROFILES)
def test_briefs_tell_what_the_records_hold(rounds: str, language: str, topic: str, name: str, code: str, figure: str, value: str) -> None:
    told = [row for row in rows(brief(topic, chosen(name, code), rounds, language, DAY)) if row[1] == "2024"]
    assert value in [row[2] for row in told], told
    slides = Presentation(io.BytesIO(brief_slides.brief(topic, chosen(name, code), rounds, language, DAY))).slides
    assert len(slides) == 5
    assert value in [shape.text_frame.text.split("\n")[0] for shape in slides[0].shapes if shape.has_text_frame]
