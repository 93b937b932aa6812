"""Road to 2029 as a reader opens it: cards, tables, deadlines as of a day, words; all of it in the address."""

import pytest

from intlmon.i18n import LANGUAGES
from tests.pages.conftest import Open

DAY = "2026-11-21"


def actions(app: object) -> list[int]:
    return next(frame.value["no"].tolist() for frame in app.dataframe if "no" in frame.value)  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_and_tables_as_of_a_day(open_app: Open, language: str) -> None:
    app = open_app("road", lang=language, as_of=DAY)
    assert not app.exception
    assert not app.warning
    assert [metric.value for metric in app.metric] == ["0", "0", "2", "5", "14", "70", "45"]  # see tests/queries/test_road.py
    assert [len(frame.value) for frame in app.dataframe] == [24, 144]  # of 21 indicators two read in two ways, one with two ends
    assert app.query_params["as_of"] == DAY


@pytest.mark.parametrize(("table", "rows"), [("results", 15), ("computed", 15)])
def test_the_other_tables_of_the_pace(open_app: Open, table: str, rows: int) -> None:
    app = open_app("road", lang="kk", as_of=DAY, table_pace=table)
    assert not app.exception
    assert len(app.dataframe[0].value) == rows


def test_the_bodies(open_app: Open) -> None:
    app = open_app("road", lang="en", as_of=DAY, table="bodies")
    shown = app.dataframe[-1].value
    assert len(shown) == 39
    assert shown["actions"].tolist()[0] == 114  # ҒЖБМ: 003:2329-5711, column 5


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "20261121", "1"])
def test_a_day_that_is_none_is_told_and_left_out(open_app: Open, day: str) -> None:
    app = open_app("road", lang="en", as_of=day)
    assert not app.exception
    assert day.replace("-", "\\-") in app.warning[0].value
    assert app.query_params["as_of"] != day
    assert len(actions(app)) == 144


def test_actions_are_looked_for_by_address(open_app: Open) -> None:
    app = open_app("road", lang="ru", as_of=DAY, words="филиал", due="soon")
    assert not app.exception
    assert sorted(actions(app)) == [58, 61]  # 003:3647-3665, 3716-3735
    assert [metric.value for metric in app.metric] == ["0", "2"]
    assert sorted(actions(open_app("road", lang="ru", as_of=DAY, responsible="ministry_culture"))) == [83]  # 003:4214-4241


def test_a_figure_of_zero_says_that_it_has_no_rows(open_app: Open) -> None:
    app = open_app("road", lang="en", as_of=DAY, rows="behind")
    assert [element.value for element in app.info] == ["No row: the figure is zero."]


def test_an_indicator_shows_its_own_road(open_app: Open) -> None:
    app = open_app("road", lang="en", as_of=DAY, indicator="13-1")
    assert not app.exception
    assert app.dataframe[0].value["status"].tolist() == ["Behind", "Ahead"]
    assert sorted(actions(app)) == [96, 97, 98]  # 003:4503-4568
