"""Road to 2029: paces, computed values and deadlines against numbers taken from the documents by hand."""

import csv
import datetime
from functools import cache
from typing import Any

import pytest

from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES
from intlmon.paths import DATA
from intlmon.queries import ask

DAY = "2026-11-21"


@cache
def facts(path: str) -> list[dict[str, str]]:
    with (DATA / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows(edition: str, question: str, language: str = "en", **chosen: str) -> list[dict[str, Any]]:
    filters = {"as_of": DAY} | chosen
    return ask(f"road/{question}", edition, language, Filters.of({name: [code] for name, code in filters.items()})).rows()


def pace(edition: str, code: str, formula: str, origin: str = "section6") -> dict[str, Any]:
    found = [row for row in rows(edition, "indicators", indicator=code) if (row["formula"], row["origin"]) == (formula, origin)]
    assert len(found) == 1
    return found[0]


# Code, formula, last value and its year, target of 2029, pace needed per year.
NEEDED = [
    ("1", "stated", 62, 2022, 75, 13 / 7),  # 003:140-142; 2205-2206
    ("7", "stated", 7, 2022, 10, 3 / 7),  # 003:241; 2221-2223
    ("13", "stated", 76, 2021, 65, -11 / 8),  # 003:596; 2244-2247: a rank, which has to fall
    ("15", "stated", 35, 2021, 50, 15 / 8),  # 003:481-488; 2255-2257
    ("14", "base_year", 0, 2021, 30, 30 / 8),  # 003:2252-2254: growth against 2021 itself
]


@pytest.mark.parametrize(("code", "formula", "value", "year", "target", "needed"), NEEDED)
def test_one_known_value_gives_the_pace_needed_and_no_more(
    edition: str, code: str, formula: str, value: float, year: int, target: float, needed: float
) -> None:
    row = pace(edition, code, formula)
    assert (row["last_value"], row["last_year"], row["target"], row["target_year"]) == (value, year, target, 2029)
    assert row["needed_per_year"] == pytest.approx(needed, abs=0.005)
    assert (row["pace_so_far"], row["projected_2029"], row["gap"]) == (None, None, None)
    assert (row["status"], row["method"]) == ("unknown", "one_value")


def test_two_known_values_give_a_projection(edition: str) -> None:
    row = pace(edition, "13-1", "wos_scopus_table")
    earlier, later = 100 * 3099 / 7573, 100 * 2493 / 6351  # 000:430, the totals of table 4
    assert row["last_value"] == pytest.approx(later, abs=0.005)
    assert row["pace_so_far"] == pytest.approx(later - earlier, abs=0.005)
    assert row["projected_2029"] == pytest.approx(later + 6 * (later - earlier), abs=0.005)
    assert row["needed_per_year"] == pytest.approx((67 - later) / 6, abs=0.005)  # 003:2248-2251
    assert (row["status"], row["method"]) == ("behind", "linear_first_last")
    ends = [(each["year"], round(each["value"], 1)) for each in rows(edition, "targets", indicator="13-1") if each["series_order"] == 4]
    assert ends == [(2023, 39.3), (2029, 29.2)]


def test_the_text_and_the_table_give_different_verdicts(edition: str) -> None:
    row = pace(edition, "13-1", "wos_scopus_text")
    assert row["last_value"] == pytest.approx(100 * 2367 / 5344, abs=0.005)  # 000:409
    assert row["gap"] == pytest.approx(0.3)  # above the 44 of 2023, 003:2249
    assert (row["status"], row["method"]) == ("ahead", "target_of_year")


def test_the_share_of_institutions_is_that_of_the_lists(edition: str) -> None:
    alias = {row["alias"]: row["institution"] for row in facts("dimensions/institution_aliases.csv")}
    with_programmes = {
        alias[row["institution_raw"]]
        for kind in ("joint", "double")
        for row in facts(f"facts/programmes/{kind}_programmes_by_institution.csv")
    }
    with_exchange = {alias[row["institution_raw"]] for row in facts("facts/staff/staff_by_institution.csv")}
    found = {row["formula"]: row for row in rows(edition, "computed", indicator="6")}
    either, both = found["institutions_either"], found["institutions_both"]
    assert (
        (either["numerator"], both["numerator"]) == (len(with_programmes | with_exchange), len(with_programmes & with_exchange)) == (78, 40)
    )
    assert either["denominator"] == both["denominator"] == 119  # 000:168
    assert (either["value"], both["value"]) == (65.5, 33.6)
    assert either["target_of_year"] == 40  # 003:2218-2220
    assert [pace(edition, "6", each)["status"] for each in found] == ["ahead", "behind"]


def test_all_indicators_stand_somewhere(edition: str) -> None:
    standings = rows(edition, "standings")
    assert len({row["label_code"] for row in standings}) == 21
    states = {
        code: {row["state_order"] for row in standings if row["label_code"] == code} for code in {row["label_code"] for row in standings}
    }
    assert {code for code, found in states.items() if found == {4}} == {"1", "7", "13", "14", "15"}
    assert {code for code, found in states.items() if found == {1, 3}} == {"6", "13-1"}
    assert sum(found == {5} for found in states.values()) == 14
    assert all((row["value"] is None) == (row["state_order"] == 5) for row in standings)
    assert list(dict.fromkeys(row["label_code"] for row in standings))[:8] == ["6", "13-1", "1", "7", "13", "14", "15", "2"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_count_what_their_rows_show(edition: str, language: str) -> None:
    cards = {row["figure"]: row["value"] for row in rows(edition, "key_figures", language)}
    assert cards == {"ahead": 0, "behind": 0, "readings_differ": 2, "one_value": 5, "no_value": 14, "overdue": 70, "soon": 45}
    assert sum(value for figure, value in cards.items() if figure not in ("overdue", "soon")) == 21, "each indicator is in one card"
    for figure in ("ahead", "behind", "readings_differ", "one_value", "no_value"):
        found = [row for row in rows(edition, "indicators", language, state=figure) if row["origin"] == "section6"]
        assert len({row["code"] for row in found}) == cards[figure]
    for figure in ("overdue", "soon"):
        assert len(rows(edition, "actions", language, due=figure)) == cards[figure]


def test_values_that_only_come_near_are_held_against_nothing(edition: str) -> None:
    near = {row["formula"]: row["value"] for row in rows(edition, "computed") if not row["judged"]}
    # 003:364 and 137; 003:342; 003:545; 003:252; 000:212-285; 001:258
    assert near == {
        "silver_begun": 61, "adults_non_formal": 17, "enterprises_rd": 33.5, "qs_listed": 16,
        "branches_named": 3, "branches_operating": 10, "branches_with_planned": 16, "staff_incoming": 353,
    }  # fmt: skip
    assert not {row["formula"] for row in rows(edition, "indicators")} & near.keys()
    assert all(row["status"] is None for row in rows(edition, "results") if row["formula"] in near)


# Number of the result, known value, year, target, pace needed: 003:2278-2290 and the lines named.
RESULTS = [
    (1, 70, 2022, 78, 8 / 7),  # 003:248-249
    (3, 3, 2022, 12, 9 / 7),  # 003:246-247
    (4, 200, 2022, 1400, 1200 / 7),  # 003:245-246
    (6, 48, 2022, 55, 1),  # 003:369-370
    (7, 0.13, 2021, 1, 0.87 / 8),  # 003:532-536
]


def test_expected_results_and_what_is_known_of_them(edition: str) -> None:
    stated = {row["no"]: row for row in rows(edition, "results") if row["formula"] == "stated"}
    assert sorted(stated) == list(range(1, 10))
    for no, value, year, target, needed in RESULTS:
        row = stated[no]
        assert (row["last_value"], row["last_year"], row["target"]) == (value, year, target)
        assert row["needed_per_year"] == pytest.approx(needed, abs=0.005)
    assert all(stated[no]["last_value"] is None and stated[no]["method"] == "no_value" for no in (2, 5, 8, 9))


# As of a day: passed, within 90 days, later; counted from column 4 of the plan, 003:2329-5711.
BOUNDARIES = [
    ("2023-05-31", 0, 5, 139),  # action 88 is due in May 2023 (003:4337-4349): its last day is not past
    ("2023-06-01", 1, 2, 141),
    ("2026-10-01", 70, 2, 72),  # 31 December is 91 days away
    ("2026-10-02", 70, 46, 28),  # and 90
    ("2026-12-31", 70, 47, 27),
    ("2027-01-01", 73, 3, 68),
    ("2030-01-01", 144, 0, 0),
]


@pytest.mark.parametrize(("day", "overdue", "soon", "later"), BOUNDARIES)
def test_deadlines_as_of_a_day(edition: str, day: str, overdue: int, soon: int, later: int) -> None:
    found = [row["due"] for row in rows(edition, "actions", as_of=day)]
    assert [found.count(state) for state in ("overdue", "soon", "later")] == [overdue, soon, later]
    assert sum(row["value"] for row in rows(edition, "deadlines", as_of=day)) == 144


def test_a_deadline_of_several_years_returns_each_year(edition: str) -> None:
    action = next(row for row in rows(edition, "actions") if row["no"] == 5)  # 003:2391-2411: every September, 2023 to 2029
    assert (action["last_due"], action["next_due"]) == (datetime.date(2026, 9, 30), datetime.date(2027, 9, 30))
    assert (action["due"], action["yearly"]) == ("later", True)


@pytest.mark.parametrize("day", ["", "soon", "2026-02-30"])
def test_what_is_no_day_means_today(edition: str, day: str) -> None:
    today = datetime.date.today().isoformat()
    assert rows(edition, "actions", as_of=day) == rows(edition, "actions", as_of=today)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("филиал", {47, 58, 61}),  # 003:3401-3420, 3647-3665, 3716-3735
        ("ФИЛИАЛЫН", {61}),
        ("филиaл", {47, 58, 61}),  # with a Latin a
        ("  филиал   кемінде ", {61}),
        ("шeтелдiк филиал", {61}),  # with a Latin e and i
        ("гылым коры 2025", {118, 140}),  # as typed on a Russian keyboard; 003:5012-5036, 5581-5601 (қорытындылары)
        ("%", {2, 4, 13, 139}),  # itself, not a pattern: 003:2341-2359, 2377-2389, 2556-2572, 5557-5579
        ("эразмус", set()),
    ],
)
def test_actions_are_found_by_words(edition: str, words: str, found: set[int]) -> None:
    assert {row["no"] for row in rows(edition, "actions", words=words)} == found


def test_actions_of_a_body(edition: str) -> None:
    found = {row["no"] for row in rows(edition, "actions", responsible="ministry_culture")}
    assert found == {83}  # МАМ: 003:4214-4241
    assert {row["no"] for row in rows(edition, "actions", responsible="akimat_astana")} >= {18, 37, 48}  # 003:2663, 3131, 3422
    assert {row["no"] for row in rows(edition, "actions", indicator="13-1")} == {
        row["no"] for row in rows(edition, "actions", indicator="13")
    }


def test_bodies_are_the_whole_of_what_is_printed() -> None:
    printed: dict[str, set[str]] = {}
    for row in facts("facts/concept/action_responsibles.csv"):
        printed.setdefault(row["action"], set()).add(row["printed_as"])
    for action in facts("facts/concept/actions.csv"):
        rest = action["responsible"]
        for piece in sorted(printed[action["no"]], key=len, reverse=True):
            assert piece in rest
            rest = rest.replace(piece, "", 1)
        assert not rest.strip(", "), f"action {action['no']}: {rest}"
