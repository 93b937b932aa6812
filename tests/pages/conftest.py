"""The app as a reader opens it, on the session's database."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from intlmon.paths import DATA, ROOT
from tests.conftest import BUILT

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
def round_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edition: str) -> Path:
    """A folder of data of its own beside the session's edition, where this session may take data in: nothing goes elsewhere."""
    from intlmon.ui import permission
    from intlmon.ui.rounds import kept

    folder = tmp_path / "data"
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("built", "submissions"))
    (folder / "built").symlink_to(BUILT)
    monkeypatch.setattr(kept, "DATA", folder)
    monkeypatch.setattr(kept, "BUILT", BUILT)
    monkeypatch.setattr(permission, "serves_itself_alone", lambda *called: True)
    return folder


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
