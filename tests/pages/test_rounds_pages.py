"""Pages on records of a round: 2024, which has no other figures, and 2023, which has published ones beside them."""

from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from intlmon.ui.registry import PAGES

from .conftest import SCRIPT

Open = Callable[..., AppTest]
BARE = ("deck", "present", "search", "method", "quality")


@pytest.fixture(scope="module")
def with_rounds(rounds: str) -> Iterator[None]:
    from intlmon.store import watch

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watch, "current_edition", lambda: rounds)
        patch.setattr(watch, "problem", lambda: "")
        yield


@pytest.fixture
def open_at(with_rounds: None) -> Open:
    def opened(page: str, **query: str) -> AppTest:
        app = AppTest.from_file(str(SCRIPT), default_timeout=60)
        app.query_params["lang"] = query.get("lang", "kk")
        app.run()
        app.switch_page(f"../../pages/{page}.py")
        app.query_params.clear()
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return opened


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("page", [entry.name for entry in PAGES if entry.name not in BARE])
def test_a_page_opens_on_a_year_of_records_alone(open_at: Open, page: str, language: str) -> None:
    app = open_at(page, lang=language, year="2024", period="2024H1")
    assert not app.exception, [each.message for each in app.exception]
    assert not app.error, [each.value for each in app.error]


@pytest.mark.parametrize(
    ("page", "subject"), [("university", {"profile_institution": "al_farabi_kaznu"}), ("country", {"profile_country": "TR"})]
)
def test_a_profile_shows_each_figure_of_a_year_once(open_at: Open, page: str, subject: dict[str, str]) -> None:
    app = open_at(page, lang="en", year="2024", **subject)
    assert not app.exception
    assert not app.error
    labels = [each.label for each in app.metric]
    assert any(label.startswith("Staff") for label in labels)
    assert len(labels) == len(set(labels))


def words(app: AppTest) -> str:
    shown = [*app.metric, *app.caption, *app.markdown, *app.info, *app.warning]
    return "\n".join(f"{getattr(each, 'label', '')} {each.value}" for each in shown)


def test_a_page_shows_the_counted_figures(open_at: Open) -> None:
    app = open_at("agreements", lang="en", year="2024")
    cards = {each.label: each.value for each in app.metric}
    assert cards["Agreements in force"] == "7"
    assert cards["Institutions that reported"] == "3"
    assert "counted from the records of the institutions" in words(app)


def test_the_records_of_a_year_that_has_both_are_read_on_demand(open_at: Open) -> None:
    assert {each.label: each.value for each in open_at("agreements", lang="en", year="2023").metric}["Agreements in force"] == "6,044"
    app = open_at("agreements", lang="en", year="2023", reading="registry")
    assert not app.exception
    assert not app.error
    assert {each.label: each.value for each in app.metric}["Agreements in force"] == "2"
    assert "As published, and counted from records" in words(app)
    assert app.query_params["reading"] == "registry"


@pytest.mark.parametrize("page", [entry.name for entry in PAGES if entry.name not in BARE])
def test_a_page_opens_on_the_records_of_a_year_that_has_both(open_at: Open, page: str) -> None:
    app = open_at(page, lang="ru", year="2023", period="2023H1", reading="registry")
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize(("figure", "record"), [("agreements", "Partner A"), ("institutions_reporting", "Partner I")])
def test_details_open_the_records(open_at: Open, figure: str, record: str) -> None:
    app = open_at("agreements", lang="en", year="2024", rows=figure)
    assert not app.exception
    assert not app.error
    tables = [each.value.to_csv() for each in app.dataframe]
    assert any(record in text and "al_farabi_kaznu.xlsx" in text for text in tables)
