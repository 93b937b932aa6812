"""The switch between figures as printed and corrected, what is said of corrected ones, and the corrections of a row."""

import csv
import io

import pytest

from intlmon.export.companion import readable_csv
from intlmon.export.csv import for_machines
from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.i18n import translator
from intlmon.queries import ask, with_corrections
from intlmon.store.editions import corrected
from tests.pages.conftest import Open

SWITCH = {"kk": ["Құжатта көрсетілгендей", "Түзетілген"], "ru": ["Как в документе", "С исправлениями"], "en": ["As printed", "Corrected"]}
TOLD = {"kk": "70 жерде", "ru": "в 70 местах", "en": "in 70 places"}
ROW_54 = "000:appendix=5; row=54"
REASON = {"kk": "4-қосымшаның 23-жолындағы", "ru": "строки 23 приложения 4", "en": "row 23 of appendix 4"}


def regions(app) -> dict[str, int]:
    """Agreements of the countries shown, summed by region as named in English."""
    frame = app.dataframe[0].value
    return frame.groupby("region")["agreements"].sum().to_dict()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_switch_changes_figures_address_and_says_so(open_app: Open, language: str) -> None:
    app = open_app("agreements", lang=language)
    switch = next(each for each in app.segmented_control if each.key == "reading_switch")
    assert list(switch.options) == SWITCH[language]
    assert "reading" not in app.query_params
    assert not [each for each in app.info if TOLD[language] in each.value]
    app = switch.set_value("corrected").run()
    assert not app.exception
    assert app.query_params["reading"] == "corrected"
    assert [each for each in app.info if TOLD[language] in each.value]
    app = next(each for each in app.segmented_control if each.key == "reading_switch").set_value("printed").run()
    assert "reading" not in app.query_params


def test_figures_of_both_readings_stand_in_the_table(open_app: Open) -> None:
    """Ecuador's one agreement (000:684) counts for Africa, 9, or the Americas, 131 (000:687, 699)."""
    printed, made = regions(open_app("agreements", lang="en")), regions(open_app("agreements", lang="en", reading="corrected"))
    moved = {name: (printed[name], made[name]) for name in printed if printed[name] != made[name]}
    assert sorted(moved.values()) == [(9, 8), (131, 132)]


def test_the_reading_is_kept_from_page_to_page_and_a_link_sets_it(open_app: Open) -> None:
    app = open_app("agreements", lang="en", reading="corrected")
    app.switch_page("../../pages/staff.py")
    app.query_params.clear()
    app.run()
    assert not app.exception
    assert app.query_params["reading"] == "corrected"


def test_a_reading_that_is_none_is_as_printed(open_app: Open) -> None:
    app = open_app("agreements", lang="en", reading="improved")
    assert not app.exception
    assert "reading" not in app.query_params


@pytest.mark.parametrize("reading", ["printed", "corrected"])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_ticked_row_tells_its_correction(open_app: Open, language: str, reading: str) -> None:
    app = open_app("programmes", lang=language, kind="joint", reading=reading, table="programmes", row=ROW_54)
    assert not app.exception
    told = [each.value for each in app.markdown if "edit_note" in each.value]
    assert len(told) == 1
    assert "Алматы Менеджмент Университет → Евразийский гуманитарный институт" in told[0]
    assert REASON[language] in told[0].replace("\\", "")


def test_a_row_without_a_correction_tells_none(open_app: Open) -> None:
    app = open_app("programmes", lang="en", kind="joint", table="programmes", row="000:appendix=5; row=53")
    assert not [each for each in app.markdown if "edit_note" in each.value]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_list_of_corrections_is_on_the_page_of_data_quality(open_app: Open, language: str) -> None:
    app = open_app("quality", lang=language, table="corrections")
    assert not app.exception
    frame = app.dataframe[0].value
    assert len(frame) == 70
    assert frame["reason"].notna().all()
    assert list(frame["printed"][:1]) == [{"kk": "Африка", "ru": "Африка", "en": "Africa"}[language]]


@pytest.mark.parametrize("made", [False, True])
def test_files_carry_both(edition: str, made: bool) -> None:
    of, t = corrected(edition) if made else edition, translator("en")
    result = ask("programmes/programmes", of, "en", Filters.of({"year": ["2023"], "kind": ["joint"]}))
    table = with_corrections(result, of, t)
    rows = list(csv.DictReader(io.StringIO(for_machines(table).decode(), newline="")))
    cells = {row["row_no"]: row["correction"] for row in rows}
    start = "Institution: Алматы Менеджмент Университет → Евразийский гуманитарный институт имени А.К. Кусаинова. "
    assert cells["54"].startswith(start)
    assert cells["21"].count(" | ") == 1, "two cells of the row"
    # Rows 21, 54, 55, 56, 58, 59, 60 and 85 of appendix 5.
    assert sorted(int(row) for row, cell in cells.items() if cell) == [21, 54, 55, 56, 58, 59, 60, 85]
    shown = View("programmes", "", result, of, "en")
    head = readable_csv(shown).decode("utf-8-sig").splitlines()[0]
    assert "Correction" in head.split(";")


def test_files_without_a_corrected_row_have_no_such_column(edition: str) -> None:
    result = ask("agreements/countries", edition, "en", Filters.of({"year": ["2023"], "country": ["TR"]}))
    assert with_corrections(result, edition, translator("en")) is result.table


@pytest.mark.parametrize(("language", "said"), [("kk", "Африка: 9 → 8"), ("ru", "Африка: 9 → 8"), ("en", "Africa: 9 → 8")])
def test_a_chart_names_the_figures_that_are_corrected(open_app: Open, language: str, said: str) -> None:
    """Ecuador's one agreement (000:684) moves from Africa, 9, to the Americas, 131."""
    plainly = [each.value.replace("\\", "") for each in open_app("agreements", lang=language, reading="corrected").caption]
    assert [each for each in plainly if said in each and "131 → 132" in each]
    assert not [each for each in open_app("agreements", lang=language, reading="printed").caption if "→" in each.value]
