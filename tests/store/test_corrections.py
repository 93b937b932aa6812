"""Corrections: guarded by what they expect, refused all at once with their lines, and made in a database of their own."""

import shutil
from pathlib import Path

import duckdb
import pytest

from intlmon.errors import DataError
from intlmon.paths import DATA
from intlmon.store import corrections
from intlmon.store.build import read_declarations
from intlmon.store.connect import cursor
from intlmon.store.editions import corrected
from intlmon.store.facts import read_and_check

FILE = "corrections/corrections.csv"
REST = "себебі,причина,reason,tester,2026-11-21,000,appendix=4; row=23,891"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of ``data/`` that a test may break."""
    return Path(shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("built")))


def write(data: Path, *corrections_: str) -> None:
    """Replace the corrections: ``table,row,column,expected,corrected`` each, on the lines from 2 on."""
    head = (data / FILE).read_text(encoding="utf-8").splitlines()[0]
    lines = [f"{number},{one},{REST}" for number, one in enumerate(corrections_, 1)]
    (data / FILE).write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def findings(data: Path) -> list[str]:
    """What is wrong with the corrections of a copy, a line each."""
    rows = read_and_check(read_declarations(data), data)
    with pytest.raises(DataError) as refused:
        corrections.check(rows, data)
    return str(refused.value).splitlines()


def test_what_does_not_hold_is_told_all_at_once_with_its_line(data: Path) -> None:
    write(
        data,
        "agreements_by_country,68,region,asia,americas",  # Ecuador stands under Africa (000:679-684)
        "agreements_by_country,68,regoin,africa,americas",
        "agreements_by_country,999,region,africa,americas",
        "agreements_by_kountry,68,region,africa,americas",
        "countries,68,region,africa,americas",  # a list, no facts
        "agreements_by_country,70,region,africa,atlantis",
        "agreements_by_country,68,agreements,1,many",
        "agreements_by_country,69,agreements,2,",  # required
        "joint_programmes,54,institution_raw,Алматы Менеджмент Университет,Университет Атлантиды",
        "agreements_by_country,67,region,africa,africa",
        "agreements_by_country,67,seq,67,1",
    )
    found = findings(data)
    assert [line.split(": ")[0] for line in found] == [f"data/{FILE}:{line}" for line in range(2, 13)]
    told = [line.partition(": ")[2] for line in found]
    assert told[0] == "agreements_by_country 68 holds 'africa' in region; the correction expects 'asia'"
    assert told[1].startswith("column is 'regoin'; expected one of agreements_by_country: year, row_no, region,")
    assert told[2] == "row is 999; expected a seq of agreements_by_country"
    assert told[3] == "table is 'agreements_by_kountry'; expected a table of facts whose key is seq"
    assert told[4] == "table is 'countries'; expected a table of facts whose key is seq"
    assert told[5].startswith("region is 'atlantis'; expected one of the codes of region:")
    assert told[6] == "agreements is 'many'; expected a whole number"
    assert told[7] == "agreements is empty; expected a value"
    assert told[8] == "institution_raw is 'Университет Атлантиды'; expected a value of institution_aliases.alias"
    assert told[9] == "corrected is 'africa', which the cell holds; expected another value"
    assert told[10].startswith("column is 'seq'")


def test_a_correction_may_not_make_two_rows_one(data: Path) -> None:
    write(data, "joint_programmes,54,row_no,54,53")
    assert findings(data) == ["data/facts/programmes/joint_programmes.csv:55: row_no 53 stands twice; expected once"]


def test_one_cell_is_corrected_once(data: Path) -> None:
    write(data, "agreements_by_country,68,region,africa,americas", "agreements_by_country,68,region,africa,asia")
    with pytest.raises(DataError, match=r"corrections\.csv:3: table agreements_by_country, row 68, column region stands twice"):
        read_and_check(read_declarations(data), data)


def test_rows_given_stay_as_they_are() -> None:
    rows = read_and_check(read_declarations(DATA), DATA)
    made = corrections.apply(rows)
    cells = [each["joint_programmes"].frame.set_index("seq").at["54", "institution_raw"] for each in (rows, made)]
    assert cells == ["Алматы Менеджмент Университет", "Евразийский гуманитарный институт имени А.К. Кусаинова"]  # 000:975, 000:891
    assert made["staff_by_country"] is rows["staff_by_country"]


def test_printed_and_corrected_rows_of_the_shifted_institutions(edition: str) -> None:
    sql = "SELECT row_no, institution FROM mart.programmes WHERE kind = 'joint' AND (row_no BETWEEN 53 AND 60 OR row_no = 85)"
    printed = dict(cursor(edition).execute(sql).fetchall())
    made = dict(cursor(corrected(edition)).execute(sql).fetchall())
    # Appendix 5 (000:974-983, 1021) against the numbers of appendix 4 (000:889-898, 878).
    almau, kusainov, kazadi = "almaty_management_university", "eurasian_humanities_institute", "kazadi"
    eurasia, west, astana = "innovative_university_of_eurasia", "west_kazakhstan_innovation_university", "astana_international_university"
    rows = (53, 54, 55, 56, 57, 58, 59, 60)
    assert [printed[row] for row in rows] == [almau, almau, kusainov, kazadi, eurasia, eurasia, west, west]
    assert [made[row] for row in rows] == [almau, kusainov, kazadi, eurasia, eurasia, west, astana, astana]
    assert made[85] == "karaganda_medical_university"


def test_students_of_the_rows_come_to_the_list_by_university_when_corrected(edition: str) -> None:
    """Appendix 4: 445, 2, 4, 54, 13, 64 and 17 students (000:889, 891, 892, 896-898, 878); the spelling of row 85 is read as the last."""
    sql = """
        SELECT listed.students, sum(programmes.students)
        FROM mart.programmes_by_institution AS listed
        LEFT JOIN mart.programmes ON programmes.institution = listed.institution AND programmes.kind = 'joint'
        WHERE listed.kind = 'joint' AND listed.locator IN (SELECT 'appendix=4; row=' || unnest([21, 23, 24, 28, 29, 30, 13]))
        GROUP BY ALL ORDER BY 1
    """
    assert cursor(edition).execute(sql).fetchall() == [(2, 4), (4, 3), (13, 64), (17, 17), (54, 64), (64, None), (445, 447)]
    assert cursor(corrected(edition)).execute(sql).fetchall() == [(each, each) for each in (2, 4, 13, 17, 54, 64, 445)]


def test_ecuador_and_the_subtotals(edition: str) -> None:
    """Africa 9 and the Americas 131 as printed (000:687, 699); Ecuador has 1 agreement (000:684)."""
    sql = """
        SELECT region, any_value(subtotals.agreements), sum(rows.agreements)
        FROM mart.agreements_by_region AS subtotals
        JOIN mart.agreements_by_country AS rows USING (region, year)
        WHERE region IN ('africa', 'americas') GROUP BY region ORDER BY region
    """
    assert cursor(edition).execute(sql).fetchall() == [("africa", 9, 9), ("americas", 131, 131)]
    assert cursor(corrected(edition)).execute(sql).fetchall() == [("africa", 8, 8), ("americas", 132, 132)]


def test_a_date_in_the_column_of_the_validity(edition: str) -> None:
    """Row 17 of appendix 9 prints the direction where the date belongs, and 14.08.2020 behind it (000:1185)."""
    cells = "SELECT contract_date_raw, validity_raw, signed_on::VARCHAR FROM mart.programmes "
    sql = cells + "WHERE kind = 'double' AND row_no = 17 AND level = 'bachelor'"
    assert cursor(edition).execute(sql).fetchall() == [("04 - Бизнес, управление и право", "14.08.2020", "2020-08-14")]
    assert cursor(corrected(edition)).execute(sql).fetchall() == [("14.08.2020", None, "2020-08-14")]


@pytest.mark.parametrize("view", ["findings", "statements", "corrections", "edition"])
def test_what_speaks_of_the_documents_is_the_same_in_both(edition: str, view: str) -> None:
    sql = {
        "findings": "FROM mart.findings ORDER BY check_id",
        "statements": "FROM mart.statements ORDER BY statement",
        "corrections": "FROM mart.corrections ORDER BY correction",
        "edition": "FROM mart.edition",
    }[view]
    printed = cursor(edition).execute(sql).fetchall()
    assert printed
    assert cursor(corrected(edition)).execute(sql).fetchall() == printed


def test_every_correction_has_its_place_and_a_named_cell(edition: str) -> None:
    held = cursor(edition)
    found = held.execute("SELECT count(*), count(source_id), count(locator), count(shown_at) FROM mart.corrections").fetchone()
    assert found == (70, 70, 70, 70)
    unnamed = held.execute("SELECT DISTINCT \"column\" FROM mart.corrections WHERE mart.label('cell', \"column\", 'kk') IS NULL").fetchall()
    assert unnamed == []


def test_the_corrected_database_is_read_only_too(edition: str) -> None:
    with pytest.raises(duckdb.Error):
        cursor(corrected(edition)).execute("DELETE FROM core.corrections")
