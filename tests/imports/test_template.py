"""Templates, read back with another library than the one that writes them."""

import datetime
import io
import re
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from intlmon.__main__ import main
from intlmon.errors import QueryError
from intlmon.imports import template
from intlmon.imports.layout import EXAMPLE, EXAMPLE_MARK, FIELD, FIRST, HEADINGS, KEYS, MARKS_FIELD, ROWS, TECHNICAL, TECHNICAL_SHEET
from intlmon.imports.sheets import asked, sheets
from intlmon.imports.template import write_template
from intlmon.imports.templating import prefill
from intlmon.metadata import Column

LANGUAGES = ("kk", "ru", "en")
YEAR = 2024
TOPICS = list(sheets())
YES_NO = {"kk": ["Иә", "Жоқ"], "ru": ["Да", "Нет"], "en": ["Yes", "No"]}


@cache
def content(language: str, institution: str, edition: str) -> bytes:
    return write_template(YEAR, institution, language, edition)


@cache
def opened(language: str, edition: str, institution: str = "enu") -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content(language, institution, edition)))


def sheet_of(book: Workbook, topic: str, language: str) -> Worksheet:
    sheet = book[sheets()[topic].titles[language]]
    assert isinstance(sheet, Worksheet)
    return sheet


def rule_of(sheet: Worksheet, place: int) -> DataValidation:
    """The only rule of a column; it holds from the first row of data on, for as many rows as promised."""
    letter = openpyxl.utils.get_column_letter(place)
    rules = [rule for rule in sheet.data_validations.dataValidation if f"{letter}{FIRST}" in rule.sqref]
    assert [str(rule.sqref) for rule in rules] == [f"{letter}{FIRST}:{letter}{FIRST + ROWS - 1}"]
    return rules[0]


def offered(book: Workbook, rule: DataValidation) -> list[object]:
    found = re.fullmatch(r"'?([^'!]+)'?!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)", rule.formula1)
    assert found, rule.formula1
    return [cell.value for (cell,) in book[found[1]][found[2].replace("$", "")]]


def columns() -> list[tuple[str, int, Column]]:
    return [(topic, place, column) for topic, table in sheets().items() for place, column in enumerate(asked(table), 1)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_sheet_has_every_column_with_its_code_its_note_and_an_example(edition: str, topic: str, language: str) -> None:
    sheet = sheet_of(opened(language, edition), topic, language)
    fields = asked(sheets()[topic])
    assert [sheet.cell(HEADINGS, place).value for place in range(1, len(fields) + 2)] == [
        *(getattr(column, f"heading_{language}") for column in fields), None,
    ]  # fmt: skip
    assert [sheet.cell(TECHNICAL, place).value for place in range(1, len(fields) + 2)] == [
        *(f"{FIELD}{c.name}" for c in fields),
        MARKS_FIELD,
    ]
    assert sheet.row_dimensions[TECHNICAL].hidden
    for place, column in enumerate(fields, 1):
        assert getattr(column, f"note_{language}") in sheet.cell(HEADINGS, place).comment.text
        assert rule_of(sheet, place).prompt == getattr(column, f"note_{language}")
        assert sheet.cell(EXAMPLE, place).value is not None
        assert sheet.cell(EXAMPLE, place).font.italic


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_the_example_is_marked_and_cannot_be_written_over(edition: str, topic: str, language: str) -> None:
    sheet = sheet_of(opened(language, edition), topic, language)
    mark = len(asked(sheets()[topic])) + 1
    assert sheet.cell(EXAMPLE, mark).value == EXAMPLE_MARK
    assert sheet.column_dimensions[openpyxl.utils.get_column_letter(mark)].hidden
    assert sheet.cell(EXAMPLE, 1).comment is not None
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    assert all(sheet.cell(row, 1).protection.locked for row in (HEADINGS, TECHNICAL, EXAMPLE))
    for place in range(1, mark):
        (own,) = [each for each in sheet.column_dimensions.values() if each.min <= place <= each.max]
        assert not own.protection.locked, "rows of data are free"
        assert not sheet.cell(FIRST, place).protection.locked or sheet.cell(FIRST, place).value is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("topic", "place", "column"), columns(), ids=lambda value: getattr(value, "name", value))
def test_a_cell_takes_what_its_column_holds(edition: str, mart, topic: str, place: int, column: Column, language: str) -> None:
    book = opened(language, edition)
    rule = rule_of(sheet_of(book, topic, language), place)
    cell = sheet_of(book, topic, language).cell(EXAMPLE, place)
    if column.codes:
        known = mart.execute(f"SELECT name_{language} FROM mart.codes WHERE list = $1 ORDER BY sort", [column.codes]).fetchall()
        assert offered(book, rule) == [name for (name,) in known]
        assert rule.errorStyle in (None, "stop")
        assert cell.value in offered(book, rule)
    elif column.type == "boolean":
        assert offered(book, rule) == YES_NO[language]
    elif column.names == "country":
        known = mart.execute(f"SELECT name_{language} FROM mart.countries WHERE country <> 'KZ'").fetchall()
        assert sorted(map(str, offered(book, rule))) == sorted(name for (name,) in known)
        assert cell.value in offered(book, rule)
    elif column.names == "partner":
        assert len(offered(book, rule)) == mart.execute("SELECT count(*) FROM mart.partners").fetchone()[0]
        assert not rule.showErrorMessage, "nobody knows all partners"
    elif column.type == "date":
        assert (rule.type, cell.is_date, cell.number_format) == ("date", True, "dd.mm.yyyy")
    elif column.name == "part":
        assert rule.formula1 == '"1,2,5,6,7,8,9"'
    elif column.type == "integer":
        assert (rule.type, rule.formula1) == ("whole", str(int(column.minimum or 0)))
        assert isinstance(cell.value, int)
    else:
        assert rule.type in (None, "none")
        assert cell.number_format == ("General" if column.name == "text" else "@")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_technical_sheet_tells_what_the_file_is(edition: str, language: str) -> None:
    book = opened(language, edition)
    sheet = book[TECHNICAL_SHEET]
    facts = {sheet.cell(row, 1).value: sheet.cell(row, 2).value for row in range(1, len(KEYS) + 1)}
    assert tuple(facts) == KEYS
    assert (facts["year"], facts["institution"], facts["language"]) == (str(YEAR), "enu", language)
    assert re.fullmatch("[0-9a-f]{12}", str(facts["layout"]))
    assert sheet.sheet_state == "veryHidden"
    assert book.sheetnames == [facts["guide"], *(table.titles[language] for table in sheets().values()), TECHNICAL_SHEET]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sheet_tells_by_when_and_that_no_names_are_wanted(edition: str, language: str) -> None:
    book = opened(language, edition)
    told = " ".join(str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row if cell.value)
    name = {"kk": "Еуразия ұлттық университеті", "ru": "Евразийский национальный университет", "en": "Eurasian National University"}[
        language
    ]
    for wanted in (name, "661", "2025", "15", "10", *(table.titles[language] for table in sheets().values())):
        assert wanted in told
    assert {"kk": "ЖСН", "ru": "ИИН", "en": "identity"}[language] in told
    assert {"kk": "жылдық жұмыс жоспарының", "ru": "годового плана работы", "en": "yearly work plan"}[language] in told, "part 5"
    assert "{" not in told


DIFFERENT = "SELECT count(*) FROM (SELECT DISTINCT level, title, code, field, partner, country, contract_date_raw, validity_raw, students"
PREFILLED = {
    "joint_programmes": f"{DIFFERENT} FROM mart.programmes WHERE kind = 'joint' AND institution = $1)",
    "double_programmes": f"{DIFFERENT} FROM mart.programmes WHERE kind = 'double' AND institution = $1)",
    "branches_abroad": "SELECT count(*) FROM mart.branches WHERE flow = 'outbound' AND duplicate_of IS NULL AND institution = $1",
    "branches_hosted": "SELECT count(*) FROM mart.branches WHERE flow = 'inbound' AND institution = $1",
}


@pytest.mark.parametrize("topic", PREFILLED)
@pytest.mark.parametrize("institution", ["enu", "al_farabi_kaznu", "satbayev_university", "caspian_public_university", "kimep"])
def test_what_is_known_is_filled_in(edition: str, mart, topic: str, institution: str) -> None:
    sheet = sheet_of(opened("ru", edition, institution), topic, "ru")
    filled = [row for row in sheet.iter_rows(min_row=FIRST, values_only=True) if any(value is not None for value in row)]
    assert len(filled) == mart.execute(PREFILLED[topic], [institution]).fetchone()[0]


def test_nothing_else_is_filled_in_but_the_numbers_of_the_parts(edition: str) -> None:
    book = opened("ru", edition)
    for topic in set(TOPICS) - {*PREFILLED, "yearly_report"}:
        assert all(value is None for row in sheet_of(book, topic, "ru").iter_rows(min_row=FIRST, values_only=True) for value in row)
    rows = sheet_of(book, "yearly_report", "ru").iter_rows(min_row=FIRST, values_only=True)
    assert [row[:3] for row in rows] == [(part, None, None) for part in (1, 2, 5, 6, 7, 8, 9)]


def test_a_day_is_filled_in_where_it_is_known_to_the_day_alone(edition: str, mart) -> None:
    """Where it is not, what the report printed is said beside the empty cell."""
    sheet = sheet_of(opened("ru", edition, "al_farabi_kaznu"), "double_programmes", "ru")
    place = next(cell.column for cell in sheet[TECHNICAL] if cell.value == f"{FIELD}signed_on")
    cells = [sheet.cell(row, place) for row in range(FIRST, sheet.max_row + 1)]
    days = [cell.value for cell in cells if cell.value is not None]
    of = "WHERE kind = 'double' AND institution = 'al_farabi_kaznu' AND signed_precision = 'day'"
    known = mart.execute(f"SELECT signed_on FROM mart.programmes {of}").fetchall()
    assert all(isinstance(day, datetime.datetime) for day in days)
    assert sorted(day.date() for day in days if isinstance(day, datetime.datetime)) == sorted(day for (day,) in known)
    assert any(cell.value is None and cell.comment and re.search(r"2023 год: .*\d{4}", cell.comment.text) for cell in cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_prefilled_cell_holds_what_its_list_offers(edition: str, language: str) -> None:
    book = opened(language, edition, "al_farabi_kaznu")
    for topic, place, column in columns():
        sheet = sheet_of(book, topic, language)
        if column.codes or column.names or column.type == "boolean":
            values = {sheet.cell(row, place).value for row in range(FIRST, sheet.max_row + 1)} - {None}
            assert values <= set(offered(book, rule_of(sheet, place)))


def test_years_follow_the_round(edition: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_template(2025, "enu", "en", edition)))
    sheet = sheet_of(book, "staff_trips", "en")
    days = [cell.value.year for cell in sheet[EXAMPLE] if isinstance(cell.value, datetime.datetime)]
    assert days == [2025, 2025]
    assert "2026" in str([cell.value for row in book.worksheets[0].iter_rows(max_row=4) for cell in row])


def test_a_file_holds_no_formula_link_or_macro_and_is_the_same_every_time(edition: str) -> None:
    made = content("kk", "enu", edition)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        names = parts.namelist()
        assert len(names) < 60
        assert not [name for name in names if "external" in name.lower() or "vba" in name.lower()]
        assert not any(b"<f>" in parts.read(name) or b"<hyperlink" in parts.read(name) for name in names if "worksheets/sheet" in name)
    assert len(made) < 500_000
    assert write_template(YEAR, "enu", "kk", edition) == made


def test_an_institution_that_nobody_knows_is_refused(edition: str) -> None:
    with pytest.raises(QueryError, match=r"nobody.*expected a code"):
        write_template(YEAR, "nobody", "kk", edition)


def test_the_command_writes_a_file_for_each(edition: str, mart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    arguments = ["template", "--year", "2024", "--language", "kk", "--output", str(tmp_path / "new")]
    assert main([*arguments, "--institution", "kimep"]) == 0
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["intlmon_2024_kimep_kk.xlsx"]
    assert main([*arguments, "--institution", "nobody"]) == 1
    assert "'nobody' is not known" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([*arguments])
    with pytest.raises(SystemExit):
        main(["template", "--year", "24", "--language", "kk", "--all", "--output", str(tmp_path)])
    assert "expected one from 2000" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_it(edition: str, tmp_path: Path) -> None:
    (tmp_path / "template.xlsx").write_bytes(content("kk", "enu", edition))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "ods", "--outdir", str(tmp_path), str(tmp_path / "template.xlsx")],
        check=True,
        timeout=180,
        capture_output=True,
    )
    with zipfile.ZipFile(tmp_path / "template.ods") as parts:
        text = parts.read("content.xml").decode()
    assert all(f'table:name="{table.titles["kk"]}"' in text for table in sheets().values())
    assert all(column.note_kk in text for _, _, column in columns()), "drop-downs and limits are taken over, each with its note"
    assert text.count("cell-content-is-in-list") >= len({column.codes or column.names for _, _, column in columns()} - {""})


def branch(year: int, basis: str, name: str, flow: str = "outbound") -> dict[str, object]:
    place = {"city": None, "opened_year": None, "status": "operating", "country": "KG", "partner": None}
    return place | {"year": year, "basis": basis, "name": name, "flow": flow, "institution": "enu"}


def test_the_last_year_before_the_round_counts_and_what_was_collected_before_what_was_published(
    edition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        branch(2023, "published", "older"), branch(2024, "published", "printed"), branch(2024, "registry", "collected"),
        branch(2024, "registry", "collected"), branch(2025, "registry", "of the round"), branch(2023, "published", "hosted", "inbound"),
    ]  # fmt: skip
    monkeypatch.setattr(prefill, "_rows", lambda edition, view, institution: rows if view == "branches" else [])
    known = prefill.last_known(edition, "enu", 2025, "en")
    assert [row["name"].value for row in known["branches_abroad"]] == ["collected"]
    assert [row["name"].value for row in known["branches_hosted"]] == ["hosted"], "each topic has its own last year"
    assert known["joint_programmes"] == []


def test_a_template_of_a_trial_says_so_at_its_head(edition: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Fictitious" not in str(opened("en", edition).worksheets[0]["A2"].value)
    monkeypatch.setattr(template, "is_fictitious", lambda edition: True)
    made = write_template(YEAR, "enu", "en", edition)
    assert "Fictitious" in str(openpyxl.load_workbook(io.BytesIO(made)).worksheets[0]["A2"].value)
