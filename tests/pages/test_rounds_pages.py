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
