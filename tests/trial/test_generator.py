"""The generator of a fictitious round: seeded, at the level of the last year, every kind of error planted where it says."""

import io
import re
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from intlmon.imports.layout import FIRST
from intlmon.imports.sheets import ORDER, sheets
from intlmon.imports.template import write_template
from intlmon.imports.templating.lists import lists
from intlmon.paths import DATA
from intlmon.trial import folder
from intlmon.trial.bends import BENDS, Place
from intlmon.trial.dealing import shared
from intlmon.trial.filling import fill
from intlmon.trial.handed import Wording, misspelt, workbooks
from intlmon.trial.level import level
from intlmon.trial.planting import kinds, plant
from intlmon.trial.rows import MARKED, Plan, Row, rows

NAMED = ("title", "number", "identifier", "text", "subject", "name")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("trial") / "data"
    folder.prepare(DATA, made)
    return made


@pytest.fixture(scope="module")
def plan(edition: str, data: Path) -> Plan:
    codes: dict[str, tuple[str, ...]] = {}
    for row in folder.read(data / "dimensions" / "codes.csv"):
        codes[row["list"]] = (*codes.get(row["list"], ()), row["code"])
    return Plan(2024, 1, tuple(folder.expected(data)), level(edition), codes)


@pytest.fixture(scope="module")
def made(plan: Plan) -> list[Row]:
    return rows(plan)


@pytest.fixture(scope="module")
def wording(edition: str, data: Path) -> Wording:
    partners = {row["partner"]: row["name"] for row in folder.read(data / "dimensions" / "partners.csv")}
    added = {"partner": partners, "country": {"NA": "Намибия"}}
    return Wording(
        sheets(), {each: {of: {**names, **added.get(of, {})} for of, names in lists(edition, each).items()} for each in ("kk", "ru", "en")}
    )


@pytest.fixture(scope="module")
def bent(made: list[Row], plan: Plan, wording: Wording):
    files = workbooks(made, plan.institutions, wording)
    plant(files, 1)
    return files


def test_the_folder_is_marked_and_expects_119_institutions(data: Path) -> None:
    assert (data / folder.MARK).is_file()
    assert not (data / "built").exists()
    institutions = folder.expected(data)
    assert len(set(institutions)) == 119
    known = {row["institution"]: row for row in folder.read(data / "dimensions" / "institutions.csv")}
    assert all(MARKED in known[code]["name_kk"] for code in institutions if code.startswith(folder.INSTITUTION))
    assert not (DATA / folder.MARK).exists(), "the shipped data are real"
    assert not any(row["institution"].startswith(folder.INSTITUTION) for row in folder.read(DATA / "dimensions" / "institutions.csv"))


def test_a_folder_of_a_trial_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "left.csv").write_text("from the trial before")
    folder.prepare(DATA, tmp_path / "data")
    assert not (tmp_path / "data" / "left.csv").exists()


def test_the_same_seed_gives_the_same_rows_and_another_seed_others(plan: Plan, made: list[Row]) -> None:
    assert rows(plan) == made
    assert rows(Plan(plan.year, 2, plan.institutions, plan.level, plan.codes)) != made


def test_the_same_seed_gives_the_same_files(made: list[Row], plan: Plan, wording: Wording, bent) -> None:
    again = workbooks(made, plan.institutions, wording)
    plant(again, 1)
    assert again == bent
    other = workbooks(made, plan.institutions, wording)
    plant(other, 2)
    assert other != bent


def test_the_round_is_at_the_level_of_the_last_year(plan: Plan, made: list[Row]) -> None:
    counts = plan.level.counts
    assert 18_000 < len(made) < 22_000
    assert {row.institution for row in made} == set(plan.institutions)
    of_projects = Counter((row.institution, str(row.values["kind"])) for row in made if row.topic == "projects")
    assert of_projects == {key: count for key, count in counts["projects"].items() if count and key[0] in plan.institutions}
    trips = Counter((row.institution, str(row.values["flow"])) for row in made if row.topic == "staff_trips")
    assert trips == {key: count for key, count in counts["staff"].items() if count and key[0] in plan.institutions}
    fields = Counter((str(row.values["index"]), str(row.values["field"])) for row in made if row.topic == "publications")
    assert fields == counts["publications_by_field"]
    agreements = Counter(str(row.values["country"]) for row in made if row.topic == "agreements")
    assert all(abs(agreements[country] - count) <= 25 for (country,), count in counts["agreements_by_country"].items())


def test_everything_that_has_a_name_is_marked_fictitious(made: list[Row]) -> None:
    texts = [str(row.values[name]) for row in made for name in NAMED if row.values.get(name) and isinstance(row.values[name], str)]
    assert texts
    assert not [text for text in texts if MARKED not in text and not re.match(r"FICT-|10\.00000/fictitious\.", text)]


def test_nothing_looks_like_the_name_of_a_person(made: list[Row], data: Path) -> None:
    texts = {str(value) for row in made for value in row.values.values() if isinstance(value, str)}
    texts |= {row["name"] for row in folder.read(data / "dimensions" / "partners.csv") if row["partner"].startswith(folder.PARTNER)}
    initials = re.compile(r"\b[А-ЯӘҒҚҢӨҰҮІA-Z]\.\s?([А-ЯӘҒҚҢӨҰҮІA-Z]\.)?\s?[А-ЯӘҒҚҢӨҰҮІA-Z][а-яәғқңөұүіa-z]+")
    patronymic = re.compile(r"(ович|евич|овна|евна|ұлы|қызы)\b")
    assert not [text for text in texts if initials.search(text) or patronymic.search(text)]


def test_every_kind_of_error_is_planted_and_none_twice_in_a_line(bent) -> None:
    lines = [line for file in bent for sheet in file.sheets.values() for line in sheet.lines]
    assert max(len(line.errors) for line in lines) == 1
    planted = {kind for line in lines for kind, _ in line.errors} | {sheet.error for file in bent for sheet in file.sheets.values()}
    assert {kind.name for kind in kinds()} <= planted | {file.error for file in bent} | {"sheet_left_out"}


def test_what_is_bent_is_declared_and_what_is_declared_can_be_bent() -> None:
    declared = [kind.name for kind in kinds() if kind.of == "cell"]
    assert sorted(declared) == sorted(BENDS)
    assert all(set(kind.sheets) <= {*ORDER, "*"} for kind in kinds())
    asked = {column.name for table in sheets().values() for column in table.columns if column.asked}
    assert all(set(kind.fields) <= asked for kind in kinds())


def test_a_sheet_bent_as_a_whole_has_no_other_error(bent) -> None:
    for file in bent:
        for sheet in file.sheets.values():
            assert not sheet.error or not any(line.errors for line in sheet.lines)


def test_a_planted_error_stands_where_it_is_said_to(edition: str, bent, wording: Wording) -> None:
    """Of every cell that is bent, the file has what was written instead, in the row and column told."""
    seen = 0
    for file in bent:
        if file.institution.startswith(folder.INSTITUTION) or not any(line.errors for each in file.sheets.values() for line in each.lines):
            continue
        for made in fill(file, write_template(2024, file.institution, file.language, edition), wording.tables):
            if made.name.endswith(".xlsx"):
                seen += _stand_there(made, file, wording)
        if seen > 30:
            return
    pytest.fail("too few errors to look at")


def _stand_there(made, file, wording: Wording) -> int:
    book = openpyxl.load_workbook(io.BytesIO(made.content))
    seen = 0
    for each in made.planted:
        sheet = file.sheets.get(each.topic)
        if not each.field or sheet is None:
            continue
        line = sheet.lines[each.row - FIRST]
        assert (each.kind, each.field) in line.errors
        target = book[wording.tables[each.topic].titles[file.language]]
        column = next(cell.column for cell in target[2] if cell.value == f"field:{each.field}")
        found, written = target.cell(each.row, column).value, line.cells[each.field]
        assert found == written or (hasattr(found, "date") and found.date() == written), each
        seen += 1
    return seen


def test_misspelt_partners_are_named_with_what_they_mean(bent, data: Path) -> None:
    names = {row["partner"]: row["name"] for row in folder.read(data / "dimensions" / "partners.csv")}
    found = list(misspelt(bent))
    assert found
    assert all(names[code] != raw and sorted(set(names[code])) == sorted(set(raw)) for _, raw, code in found)


@pytest.mark.parametrize(("total", "weights"), [(7, {"a": 1, "b": 1, "c": 1}), (0, {"a": 2}), (100, {"a": 0.1, "b": 99})])
def test_shares_add_up(total: int, weights: dict[str, float]) -> None:
    assert sum(shared(total, weights).values()) == total


def test_look_alike_letters_are_told_apart_by_their_code_alone() -> None:
    import random

    bent = str(BENDS["look_alike"]("Магистратура", Place("kk", random.Random(1))))
    assert bent != "Магистратура"
    assert re.search("[a-z]", bent)
