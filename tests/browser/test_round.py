"""A round as somebody lives it who knows Excel: a file with mistakes, findings, the marked file, mended, accepted, published, seen."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from intlmon.imports.layout import FIELD, TECHNICAL
from intlmon.paths import DATA, ROOT
from tests.browser.conftest import Server, Visit, _note, _wait_for

WHO = "Академия гражданской авиации"
SHEET = "Договоры"


@pytest.fixture(scope="module")
def own(server: Server, tmp_path_factory: pytest.TempPathFactory):
    """A server on a folder of data of its own, marked as made up: what is taken in here goes nowhere else."""
    folder = tmp_path_factory.mktemp("round") / "data"
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("built", "submissions"))
    (folder / "fictitious.toml").write_text("", encoding="utf-8")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    beside = os.environ | {"INTLMON_DATA": str(folder)}
    subprocess.run([sys.executable, "-m", "intlmon", "build"], cwd=ROOT, check=True, capture_output=True, env=beside)
    log = folder.parent / "log.txt"
    with log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.fileWatcherType", "none"],
            cwd=ROOT, stdout=file, stderr=subprocess.STDOUT, env=beside,
        )  # fmt: skip
        try:
            _wait_for(f"http://127.0.0.1:{port}")
            yield Server(f"http://127.0.0.1:{port}", log)
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture
def staff(own: Server, browser):
    """A Russian visit to that server."""
    context = browser.new_context(viewport={"width": 1440, "height": 1600}, locale="ru-RU", accept_downloads=True)
    made = Visit(context.new_page(), own)
    made.page.on("console", lambda message: _note(made, message.type, message.text, str(message.location.get("url", ""))))
    yield made
    context.close()


def ran(visit: Visit) -> None:
    """Wait for a step that reads, checks or builds."""
    visit.page.wait_for_timeout(700)
    visit.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning] h1", timeout=180_000)
    visit.page.wait_for_timeout(1200)


def downloaded(visit: Visit, label: str, path: Path) -> Path:
    with visit.page.expect_download(timeout=120_000) as waiting:
        visit.page.get_by_role("button", name=label).click()
    waiting.value.save_as(path)
    return path


def hand_in(visit: Visit, path: Path) -> None:
    visit.page.locator("input[type=file]").set_input_files(str(path))
    visit.page.wait_for_timeout(1500)
    visit.page.get_by_role("button", name="Сдать и проверить").click()
    ran(visit)


def write(path: Path, values: dict[str, object], row: int = 4) -> None:
    """Fill in a row of agreements as Excel would."""
    book = openpyxl.load_workbook(path)
    sheet = book[SHEET]
    at = {str(cell.value).removeprefix(FIELD): cell.column for cell in sheet[TECHNICAL] if str(cell.value).startswith(FIELD)}
    for name, value in values.items():
        sheet.cell(row, at[name]).value = value
    book.save(path)


def test_from_the_template_to_the_dashboard(staff: Visit, tmp_path: Path) -> None:
    page = staff.page
    staff.open("round?lang=ru")
    page.get_by_label("Вуз", exact=True).first.click()
    page.keyboard.type(WHO)
    page.keyboard.press("Enter")
    ran(staff)
    form = downloaded(staff, "Скачать форму", tmp_path / "form.xlsx")
    wrong = {"number": "1", "partner_raw": "Университет Нигде", "country_raw": "Атлантида", "direction": "Совместные проекты"}
    write(form, wrong | {"signed_on": "31.02.2022"})
    hand_in(staff, form)
    told = page.locator("[data-testid=stMain]").inner_text()
    assert "Нужно исправить 2 места" in told
    assert "Вымышленные данные" in told
    marked = downloaded(staff, "Файл с отмеченными ячейками", tmp_path / "marked.xlsx")
    assert downloaded(staff, "Письмо", tmp_path / "letter.docx").stat().st_size > 5000
    sheet = openpyxl.load_workbook(marked)[SHEET]
    assert [cell.coordinate for row in sheet.iter_rows(min_row=4, max_row=4) for cell in row if cell.comment] != []

    write(form, {"country_raw": "Турция", "signed_on": "28.02.2022"})
    hand_in(staff, form)
    assert "Можно принять все листы" in page.locator("[data-testid=stMain]").inner_text()
    page.get_by_role("button", name="Принять выбранные листы").click()
    ran(staff)
    assert "Принято." in page.locator("[data-testid=stMain]").inner_text()
    page.get_by_role("button", name="Опубликовать", exact=True).click()
    page.get_by_text("Опубликовано. Смотрите на дашборде").wait_for(timeout=480_000)
    ran(staff)
    page.get_by_role("link", name="Договоры").last.click()
    staff.settle()
    assert "/agreements?" in page.url
    assert "year=2024" in page.url
    assert "Турция" in page.content() or page.locator("[data-testid=stMetricValue]").first.inner_text() == "1"
    assert staff.complaints == []
    assert staff.server.errors() == []


def test_the_board_shows_the_file(staff: Visit) -> None:
    staff.open("board?lang=ru&year=2024")
    told = staff.page.locator("[data-testid=stMain]").inner_text()
    assert "Опубликовано: 1" in told
    assert staff.complaints == []
