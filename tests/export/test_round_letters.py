"""Letters to institutions: what they say in each language, and that text of a file stays text."""

import datetime
import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from intlmon.export.round.letter import letter, reminder
from intlmon.i18n import translator
from intlmon.imports.checking import Known, check, known
from intlmon.imports.model import Checked
from intlmon.imports.sheets import sheets
from tests.export.office import converted, needs_writer, pages
from tests.imports.made import HERE, read, sheet

DAY = datetime.date(2025, 7, 1)
LANGUAGES = ["kk", "ru", "en"]


@pytest.fixture(scope="module")
def knows(edition: str) -> Known:
    return known(edition)


@pytest.fixture(scope="module")
def wrong(knows: Known) -> Checked:
    rows = [{"signed_on": None, "number": str(number)} for number in range(5)]
    return check(read(sheet("agreements", rows), sheet("projects", [{}])), knows)


def texts(file: bytes) -> list[str]:
    document = Document(io.BytesIO(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text] + cells


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_that_sends_back_says_how_many_what_and_until_when(language: str, wrong: Checked, edition: str, knows: Known) -> None:
    t = translator(language)
    told = texts(letter(wrong, language, edition, day=DAY))
    assert knows.institution_names[HERE][language] in told
    assert t("Monitoring data sent back for correction") in told
    row = told.index(sheets()["agreements"].titles[language])
    assert told[row + 1 : row + 5] == ["5", "5", "0", t("to be mended")]
    row = told.index(sheets()["projects"].titles[language])
    assert told[row + 1 : row + 5] == ["1", "0", "0", t("can be accepted")]
    worst = next(text for text in told if text.startswith("✖"))
    assert "agreements F4:" in worst
    assert t("The cell is empty.") in worst
    assert t("The same in further places: {count}.", count=4) in worst
    assert any(t.date(datetime.date(2025, 7, 15)) in text for text in told)


def test_after_the_deadline_no_day_that_is_over_is_named(wrong: Checked, edition: str) -> None:
    told = " ".join(texts(letter(wrong, "ru", edition, day=datetime.date(2025, 8, 1))))
    assert "15 июля" not in told
    assert "как можно скорее" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_that_accepts_counts_the_records(language: str, edition: str, knows: Known) -> None:
    t = translator(language)
    good = check(read(sheet("projects", [{}, {"title": "Second"}])), knows)
    told = texts(letter(good, language, edition, day=DAY))
    assert t("Monitoring data accepted") in told
    assert told[told.index(sheets()["projects"].titles[language]) + 1 :][:2] == ["2", t("accepted")]


def test_sheets_not_accepted_are_named_in_the_letter(wrong: Checked, edition: str) -> None:
    told = texts(letter(wrong, "ru", edition, accepted=["projects"], day=DAY))
    assert translator("ru")("Not accepted yet, and awaited after correction: {sheets}.", sheets="Договоры") in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_says_what_is_missing_and_the_days_left(language: str, edition: str) -> None:
    t = translator(language)
    told = texts(reminder(2024, HERE, edition, language, DAY, ["people", "projects"]))
    assert t("Days left until the deadline: {count}.", count=14) in told
    assert [title for title in told if title in {table.titles[language] for table in sheets().values()}] == [
        sheets()["people"].titles[language], sheets()["projects"].titles[language],
    ]  # fmt: skip
    everything = texts(reminder(2024, HERE, edition, language, DAY))
    assert {table.titles[language] for table in sheets().values()} <= set(everything)


@pytest.mark.parametrize(("day", "said"), [(15, "Срок истекает сегодня."), (17, "Срок истёк, с тех пор прошло дней: 2.")])
def test_a_reminder_on_the_last_day_and_after_it(day: int, said: str, edition: str) -> None:
    assert said in " ".join(texts(reminder(2024, HERE, edition, "ru", datetime.date(2025, 7, day))))


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "<w:p/>&amp;", "{ DATE }", "{year}", "\x00\x1f", "\ud800"], ids=ascii)
def test_text_of_a_file_stays_text(text: str, edition: str, knows: Known) -> None:
    from dataclasses import replace

    made = read(sheet("agreements", [{"signed_on": None}], name=text), institution=text)
    file = letter(check(replace(made, name=text), knows), "ru", edition, day=DAY, reason=text)
    document = Document(io.BytesIO(file))
    assert not list(document.element.iter(qn("w:hyperlink")))
    assert {node.text.split()[0] for node in document.element.iter(qn("w:instrText"))} <= {"PAGE"}
    assert text.replace("\x00", "").replace("\x1f", "").replace("\ud800", "") in " ".join(texts(file))


@needs_writer
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_letter_has_at_most_two_pages(language: str, wrong: Checked, edition: str, tmp_path) -> None:
    assert pages(converted(letter(wrong, language, edition, day=DAY), "pdf", tmp_path)) <= 2
