"""The app as a reader opens it, on the session's database."""

from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from intlmon.paths import ROOT

SCRIPT = ROOT / "intlmon" / "ui" / "main.py"  # what app.py has the server run
Open = Callable[..., AppTest]


@pytest.fixture(scope="module")
def published(edition: str) -> Iterator[None]:
    """Let pages take the session's edition: no test looks for changes in data/ or starts a build."""
    from intlmon.store import watch

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watch, "current_edition", lambda: edition)
        patch.setattr(watch, "problem", lambda: "")
        yield


@pytest.fixture
def open_app(published: None) -> Open:
    """Return ``open_app(page, **query)``: the app at an address, run once."""

    def open_at(page: str, **query: str) -> AppTest:
        app = AppTest.from_file(str(SCRIPT), default_timeout=60)
        app.query_params["lang"] = query.get("lang", "kk")
        app.run()
        app.switch_page(f"../../pages/{page}.py")  # beside the script, as it is told
        app.query_params.clear()
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    return open_at
