"""States of programmes as of a day, and what their records lack, read and counted by hand in the copies of the documents."""

import datetime

import pytest

from intlmon.filters import Filters
from intlmon.queries import ask

Row = dict[str, object]

# Kind, number of the row, line of document 000, last day of the term, state at the end of 2023 and on 21 November 2026.
TERMS = [
    ("joint", 1, 912, "2024-03-27", "ending", "ended"),  # 27.03.2019, 5 лет
    ("joint", 3, 914, "2028-12-31", "running", "running"),  # 2017-2022; 2022-2028
    ("joint", 4, 915, None, "perpetual", "perpetual"),  # бессрочный
    ("joint", 14, 927, "2027-02-27", "running", "ending"),  # 27.02.2027
    ("joint", 29, 948, "2024-12-31", "ending", "ended"),  # 2024
    ("joint", 31, 950, None, "unknown", "unknown"),  # 4 года, no date of the contract
    ("joint", 42, 963, "2041-03-08", "running", "running"),  # 08.03.2041
    ("joint", 55, 976, "2026-04-30", "running", "ended"),  # апр.22, 4 года
    ("joint", 57, 978, None, "unknown", "unknown"),  # a single date that may be either
    ("joint", 63, 989, "2027-12-31", "running", "running"),  # 2022, 5 лет с пролонгированием
    ("joint", 70, 998, "2022-12-31", "renewing", "renewing"),  # 2017, 5 лет с автоматической пролонгацией
    ("joint", 79, 1011, "2020-12-31", "ended", "ended"),  # 2019, 1 год
    ("joint", 81, 1014, None, "unknown", "unknown"),  # до окончания реализации программы
    ("double", 8, 1175, "2015-12-31", "renewable", "renewable"),  # 2010, 5 лет с пролонгированием
    ("double", 14, 1181, "2015-12-31", "ended", "ended"),  # 2010, 5 лет, с возможностью продления
    ("double", 52, 1226, "2025-01-08", "running", "ended"),  # 08.01.2025
    ("double", 79, 1262, "2027-12-31", "running", "running"),  # 2027 г.
    ("double", 167, 1358, "2024-02-26", "running", "renewing"),  # 26.02.2021, 3 года с автоматическим продлением
    ("double", 171, 1363, "2023-01-31", "ended", "ended"),  # январь 2023г.
    ("double", 178, 1371, "2026-06-02", "running", "renewable"),  # 02.06.2021, 5 лет с пролонгацией
]

# Row, day, state: the last day is still in force, and the twelfth month ends on its day.
BOUNDARIES = [
    ("joint", 14, "2026-02-26", "running"),  # ends 27.02.2027 (000:927)
    ("joint", 14, "2026-02-27", "ending"),
    ("joint", 14, "2027-02-27", "ending"),
    ("joint", 14, "2027-02-28", "ended"),
    ("joint", 29, "2024-12-31", "ending"),  # until 2024 (000:948)
    ("joint", 29, "2025-01-01", "ended"),
    ("double", 171, "2023-01-31", "ending"),  # until January 2023 (000:1363)
    ("double", 171, "2023-02-01", "ended"),
    ("double", 167, "2024-02-26", "running"),  # renewed automatically: never "ending" (000:1358)
    ("double", 167, "2024-02-27", "renewing"),
]

# How many programmes are in each state, counted by a script of its own from the printed dates and terms (columns `_raw`)
# of both lists, without the readings beside them.
COUNTED = {
    "2023-12-31": {"running": 113, "ending": 20, "ended": 15, "renewable": 18, "renewing": 16, "perpetual": 49, "unknown": 65},
    "2026-11-21": {"running": 47, "ending": 31, "ended": 57, "renewable": 28, "renewing": 19, "perpetual": 49, "unknown": 65},
}

# What no record of the lists gives, by kind. Rows of appendix 5 and 9 by their numbers:
# contract date: 21, 27, 31-41, 57, 67, 72, 80; 15, 16, 24, 39-43, 64, 78, 170, 200 and the first doctoral programme (000:1411)
# validity: 27, 28, 57, 67, 72, 80, 84; 17-46, 60, 64, 66, 76, 170, 173, 200
# students: 20, 67; 146. title: 16, 30, 54, 199. partner: 60, which prints a Kazakh university (000:983)
LACKING = {
    ("contract_date", "joint"): 17, ("contract_date", "double"): 13,
    ("validity", "joint"): 7, ("validity", "double"): 37,
    ("students", "joint"): 2, ("students", "double"): 1,
    ("title", "double"): 4, ("partner", "joint"): 1,
}  # fmt: skip


def answered(edition: str, question: str, as_of: str, language: str = "kk", **chosen: str) -> list[Row]:
    filters = {"year": ["2023"], "as_of": [as_of]} | {name: codes.split(",") for name, codes in chosen.items()}
    return ask(f"health/{question}", edition, language, Filters.of(filters)).rows()


def found(edition: str, kind: str, row_no: int, as_of: str) -> Row:
    rows = answered(edition, "programmes", as_of)
    (row,) = [row for row in rows if (row["kind"], row["row_no"]) == (kind, row_no)]
    return row


@pytest.mark.parametrize(("kind", "row_no", "line", "ends", "then", "now"), TERMS)
def test_terms_and_states_are_those_read_by_hand(
    edition: str, kind: str, row_no: int, line: int, ends: str | None, then: str, now: str
) -> None:
    rows = {day: found(edition, kind, row_no, day) for day in ("2023-12-31", "2026-11-21")}
    assert [row["state"] for row in rows.values()] == [then, now], f"000:{line}"
    assert rows["2026-11-21"]["ends"] == (datetime.date.fromisoformat(ends) if ends else None), f"000:{line}"


@pytest.mark.parametrize(("kind", "row_no", "day", "state"), BOUNDARIES)
def test_states_turn_on_the_right_day(edition: str, kind: str, row_no: int, day: str, state: str) -> None:
    assert found(edition, kind, row_no, day)["state"] == state


def test_a_month_that_is_shorter_a_year_later_ends_on_its_last_day(mart) -> None:
    state = "SELECT mart.programme_state(DATE '2024-02-29', ?::DATE, false, false)"
    assert [mart.execute(state, [day]).fetchone()[0] for day in ("2025-02-28", "2025-03-01")] == ["ending", "running"]


def test_without_a_day_there_is_no_state(edition: str) -> None:
    rows = ask("health/programmes", edition, "kk", Filters.of({"year": ["2023"]})).rows()
    assert {row["state"] for row in rows} == {None}


@pytest.mark.parametrize("as_of", ["2023-12-31", "2026-11-21", "1999-01-01"])
def test_every_programme_has_one_state(edition: str, as_of: str) -> None:
    figures = {row["figure"]: row["value"] for row in answered(edition, "key_figures", as_of)}
    total, incomplete = figures.pop("programmes"), figures.pop("incomplete")
    assert total == sum(figures.values()) == 85 + 212 - 1  # appendices 5 and 9; row 207 of the latter is empty (000:1406)
    assert (
        incomplete == 88 == len({(row["kind"], row["row_no"], row["locator"], row["title"]) for row in answered(edition, "missing", as_of)})
    )
    assert figures["perpetual"] == 49
    charted = answered(edition, "by_state", as_of)
    assert sum(row["value"] for row in charted) == total


@pytest.mark.parametrize("as_of", COUNTED)
def test_states_are_as_counted_from_the_printed_cells(edition: str, as_of: str) -> None:
    figures = {row["figure"]: row["value"] for row in answered(edition, "key_figures", as_of)}
    assert {state: figures[state] for state in COUNTED[as_of]} == COUNTED[as_of]


def test_what_records_lack_is_what_was_counted_by_hand(edition: str) -> None:
    rows = answered(edition, "missing", "2026-11-21")
    counted = {key: sum((row["missing"], row["kind"]) == key for row in rows) for key in LACKING}
    assert counted == LACKING
    charted = answered(edition, "missing_by_kind", "2026-11-21", "en")
    assert {(row["label"], row["series"]): row["value"] for row in charted}["Term of validity", "Double-degree"] == 37
    assert sum(row["value"] for row in charted) == len(rows)


def test_what_records_lack_is_a_filter(edition: str) -> None:
    partner = answered(edition, "programmes", "2026-11-21", missing="partner")
    assert [(row["kind"], row["row_no"]) for row in partner] == [("joint", 60)]  # 000:983
    students = answered(edition, "programmes", "2026-11-21", missing="students")
    assert {(row["kind"], row["row_no"]) for row in students} == {("joint", 20), ("joint", 67), ("double", 146)}
    figures = {row["figure"]: row["value"] for row in answered(edition, "key_figures", "2026-11-21", missing="validity")}
    assert figures["programmes"] == figures["incomplete"] == 7 + 37
    # Of what these records lack beside, neither the table nor the chart speaks.
    for question in ("missing", "missing_by_kind"):
        rows = answered(edition, question, "2026-11-21", missing="validity,partner")
        assert {row.get("missing") or row["label_code"] for row in rows} == {"validity", "partner"}
    charted = answered(edition, "by_state", "2026-11-21", missing="validity,partner")
    assert sum(row["value"] for row in charted) == 7 + 37 + 1  # row 60 has a term: no record lacks both


def test_cells_with_two_partners_or_countries_name_them(edition: str) -> None:
    rows = {(row["kind"], row["row_no"]): row for row in answered(edition, "programmes", "2026-11-21")}
    assert rows["double", 23]["partner"] is None
    assert "partner" not in rows["double", 23]["missing"]  # 000:1192 names two universities
    assert rows["double", 60]["country"] is None  # 000:1239: Швейцария, Испания
    assert "country" not in rows["double", 60]["missing"]
    assert rows["joint", 60]["missing"] == "partner"


def test_the_regulation_is_held_against_the_programmes_it_speaks_of(edition: str) -> None:
    rows = {row["no"]: row for row in answered(edition, "requirements", "2026-11-21", "en")}
    told = {row["told_by"]: (row["programmes"], row["lacking"]) for row in rows.values() if row["told_by"]}
    assert told == {
        "contract_date": (296, 17 + 13), "partner": (296, 1),  # 002, 4.2: of both kinds
        "title": (211, 4), "level": (211, 0), "validity": (211, 37),  # 5.7 and 6.12: of double-degree programmes
    }  # fmt: skip
    silent = [row for row in rows.values() if not row["told_by"]]
    assert len(silent) == 18
    assert {row["lacking"] for row in silent} == {None}
    assert {row["source_id"] for row in rows.values()} == {"002"}


def test_students_per_programme_are_those_of_the_lists_by_university(edition: str) -> None:
    rows = {(row["institution"], row["kind"]): row for row in answered(edition, "institutions", "2026-11-21")}
    yassawi = rows["yassawi_university", "joint"]
    assert (yassawi["programmes"], yassawi["students"], yassawi["students_per_programme"]) == (2, 395, 197.5)  # 000:901
    # Row 54 of appendix 5 prints Almaty Management University; appendix 4 counts its 12 programmes of rows 42-53 alone.
    assert rows["almaty_management_university", "joint"]["programmes"] == 12


def test_the_timeline_shows_those_that_end_next_and_goes_on_where_there_is_no_end(edition: str) -> None:
    rows = answered(edition, "timeline", "2026-11-21", "en")
    assert 0 < len(rows) <= 20
    assert len({row["label"] for row in rows}) == len(rows), "one row a programme"
    assert [row["end"] for row in rows] == sorted(row["end"] for row in rows)
    assert all(row["end"] >= "2026-11-21" for row in rows)
    endless = answered(edition, "timeline", "2026-11-21", "en", state="perpetual")
    assert endless
    assert all(row["open"] and row["last_day"] == "–" for row in endless)
    # Double-degree row 128 (2021, 5 лет, авт. продление) goes on, though its first term ends in 2026.
    going_on = [row for row in answered(edition, "timeline", "2026-11-21", "en", institution="al_farabi_kaznu") if row["open"]]
    assert [row["series"] for row in going_on if "Международная логистика" in row["label"]] == ["In force"]
    ended = answered(edition, "timeline", "2026-11-21", "en", state="ended")
    assert ended
    assert all(row["end"] < "2026-11-21" and not row["open"] for row in ended)


def test_programmes_by_year_of_the_end(edition: str) -> None:
    years = {row["year"]: row["value"] for row in answered(edition, "ending_by_year", "2026-11-21")}
    assert years["2041"] == 14  # rows 42-53 of appendix 5 (000:963-974), 61 and 62 of appendix 9 (000:1240-1241)
    assert years["2029–2040"] == 0  # no term ends in these: one stretch instead of twelve empty years
    assert years["2022"] == 0  # a single empty year stands for itself
    assert years["2027"] == 33
