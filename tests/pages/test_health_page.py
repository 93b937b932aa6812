"""Terms of programmes as a reader opens them: the day, the states and the address."""

import datetime

import pytest

from intlmon.i18n import LANGUAGES, translator
from tests.pages.conftest import Open
from tests.pages.test_pages import plain

DAY = datetime.date(2026, 11, 21)
# As counted in tests/queries/test_programme_terms.py, in the order of the cards.
CARDS = ["296", "47", "31", "57", "28", "19", "49", "65", "88"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_which_day_and_which_report(open_app: Open, language: str) -> None:
    app = open_app("health", lang=language, year="2023", as_of="2026-11-21")
    assert not app.exception
    assert not app.error
    assert not app.warning
    assert [metric.value for metric in app.metric] == CARDS
    told = [plain(element.value) for element in app.markdown if plain(element.value).startswith(":material/info:")]
    assert len(told) == 2
    assert "2023" in told[0]
    assert translator(language).date(DAY) in told[0].replace("\\", "")


@pytest.mark.parametrize("day", ["2024-02-30", "21.11.2026", "yesterday"])
def test_a_day_that_is_none_is_told_and_left_out(open_app: Open, day: str) -> None:
    app = open_app("health", lang="en", year="2023", as_of=day)
    assert not app.exception
    assert any(day in plain(element.value) for element in app.warning)
    assert next(metric.value for metric in app.metric) == "296"


def test_the_address_chooses_states(open_app: Open) -> None:
    app = open_app("health", lang="ru", year="2023", as_of="2023-12-31", state="ended")
    assert not app.exception
    assert [metric.value for metric in app.metric][:4] == ["15", "0", "0", "15"]
    assert set(app.dataframe[0].value["state"]) == {"Срок истёк, указана в отчёте"}


def test_an_unknown_state_is_told(open_app: Open) -> None:
    app = open_app("health", lang="en", year="2023", as_of="2026-11-21", state="nosuch")
    assert any("nosuch" in plain(element.value) for element in app.warning)
