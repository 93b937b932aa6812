"""A server of the real app, cold, and Debian's Chromium on it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from intlmon.paths import ROOT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-US"}
# Streamlit looks for its server below the page's own path first; the browser reports the miss.
EXPECTED = "_stcore/"


@dataclass
class Server:
    """The app under test."""

    base: str
    log: Path

    def errors(self) -> list[str]:
        """Lines of the server's log that speak of trouble."""
        words = ("Traceback", "Error", "Exception", "exception")
        return [line for line in self.log.read_text(encoding="utf-8").splitlines() if any(word in line for word in words)]


@dataclass
class Visit:
    """A page in a browser of one language, with what its console complained about."""

    page: Page
    server: Server
    complaints: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Open an address of the app and wait until its script has run to the end."""
        self.page.goto(f"{self.server.base}/{address}")
        self.settle()

    def settle(self) -> None:
        """Wait until the script has run and the charts are drawn, and it has not begun again meanwhile."""
        done = "[data-testid=stApp][data-test-script-state=notRunning] h1"
        for _ in range(20):
            self.page.wait_for_selector(done, timeout=60_000)
            self.page.wait_for_timeout(1200)
            if self.page.locator(done).count():
                return
        raise AssertionError("the page runs again and again")


def at_rest(part):
    """Where a part of the page stands once two looks in a row find it at the same place, in view: what grows above pushes it out again."""
    before = None
    for _ in range(40):
        part.scroll_into_view_if_needed()
        part.page.wait_for_timeout(400)
        box = part.bounding_box()
        if box and box == before:
            return box
        before = box
    raise AssertionError("the page does not come to rest")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Start the app on a free port; nothing has been opened on it yet."""
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is needed in CI: apt-get install chromium")
        pytest.skip("Chromium is not installed: the browser tests are left out (apt-get install chromium)")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    subprocess.run([sys.executable, "-m", "intlmon", "build"], cwd=ROOT, check=True, capture_output=True)
    log = tmp_path_factory.mktemp("server") / "log.txt"
    with log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.fileWatcherType", "none"],
            cwd=ROOT, stdout=file, stderr=subprocess.STDOUT,
        )  # fmt: skip
        base = f"http://127.0.0.1:{port}"
        try:
            _wait_for(base)
            yield Server(base, log)
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture(scope="session")
def browser(server: Server) -> Iterator[Browser]:
    """One browser for all tests of a worker."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(server: Server, browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Make visits: ``visit("ru", width=390, dark=True)``; each has a browser profile of its own."""
    contexts = []

    def start(language: str = "kk", width: int = 1440, dark: bool = False) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 1000}, locale=LOCALES[language], color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        made = Visit(context.new_page(), server)
        made.page.on("console", lambda message: _note(made, message.type, message.text, str(message.location.get("url", ""))))
        made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
        return made

    yield start
    for context in contexts:
        context.close()


def _note(visit: Visit, kind: str, text: str, address: str) -> None:
    if kind == "error" and EXPECTED not in address:
        visit.complaints.append(f"{text} {address}")


def _wait_for(base: str) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(f"{base}/_stcore/health", timeout=2).read()
            return
        except OSError:
            time.sleep(0.5)
    raise TimeoutError(f"no server at {base}")
