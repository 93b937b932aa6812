"""Taking in data, as the ministry's staff do it: template, file with mistakes, findings, decisions; in three languages."""

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from intlmon.errors import DataError, Finding
from intlmon.i18n import LANGUAGES, translator
from intlmon.imports import store
from intlmon.imports.progress import State
from intlmon.ui import permission
from intlmon.ui.rounds import kept, result, templates
from tests.pages.conftest import Open
from tests.pages.test_pages import messages, plain, texts
from tests.pages.workbooks import BAD, GOOD, filled

STEPS = 5


@pytest.fixture
def handed_in(round_data: Path, edition: str) -> str:
    """A file with one good row and one bad one, handed in and checked."""
    submission = store.receive(filled(edition, [GOOD, BAD]), "шарттар *2024*.xlsx", "tester", round_data)
    store.check_submission(submission, "tester", round_data)
    return submission


def said(app: AppTest) -> str:
    return plain(" ".join(element.value for kind in ("error", "warning", "success", "info", "markdown") for element in app.get(kind)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_opens_with_its_steps_in_order(open_app: Open, round_data: Path, language: str) -> None:
    app = open_app("round", lang=language)
    assert not app.exception
    assert not app.error
    assert [element.value[:2] for element in app.subheader] == ["1\\", "2\\", "3\\", "5\\"], "nothing is open before a file is there"
    assert translator(language)("No file has been handed in for {year} yet.", year=2024) in said(app)
    if language != "en":
        assert not messages(language) & set(texts(app))


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_may_not_is_told_why_and_gets_templates_alone(
    open_app: Open, round_data: Path, handed_in: str, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(permission, "serves_itself_alone", lambda *called: False)
    app = open_app("round", lang=language)
    assert not app.exception
    assert translator(language)(permission._SERVER) in plain(app.info[0].value)
    assert not app.file_uploader
    assert not [button for button in app.button if (button.key or "").startswith("round.")]
    assert "шарттар" not in said(app), "what was found in files is for those who may decide"


def test_every_university_gets_its_workbook(edition: str) -> None:
    packed = templates.of_all(2024, ["enu", "kbtu"], "kk", edition)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == ["intlmon_2024_enu_kk.xlsx", "intlmon_2024_kbtu_kk.xlsx"]
        book = openpyxl.load_workbook(io.BytesIO(archive.read("intlmon_2024_kbtu_kk.xlsx")))
    assert {"Шарттар", "Жобалар"} <= set(book.sheetnames)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_with_mistakes_is_taken_in_and_told_in_a_sentence(open_app: Open, round_data: Path, edition: str, language: str) -> None:
    app = open_app("round", lang=language)
    name = "![x](https://evil.example) <b>.xlsx"
    app.file_uploader[0].set_value((name, filled(edition, [GOOD, BAD]), "application/octet-stream")).run()
    app.button(key="round.check").click().run()
    assert not app.exception
    t = translator(language)
    found = said(app)
    assert t.plural("{count} place must be mended,", "{count} places must be mended,", 2) in found
    assert "![x](" not in " ".join(element.value for element in app.markdown), "the name of a file is no markup"
    [submission] = kept.submissions(2024)
    assert submission.states["agreements"] is State.RECEIVED
    cells = next(table.value for table in app.dataframe if "expected" in table.value.columns)
    assert list(cells["cell"][:2]) == ["C5", "F5"]
    assert cells["found"][0] == BAD["country_raw"]
    assert t("No country is known by this name.") == cells["what"][0]
    if language != "en":
        assert not messages(language) & set(texts(app))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "content"), [("a.xlsx", b"no workbook"), ("a.csv", b""), ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(600))])
def test_a_file_that_is_refused_says_why_and_leaves_nothing(
    open_app: Open, round_data: Path, name: str, content: bytes, language: str
) -> None:
    app = open_app("round", lang=language)
    app.file_uploader[0].set_value((name, content, "application/octet-stream")).run()
    app.button(key="round.check").click().run()
    assert not app.exception
    assert "Traceback" not in said(app)
    assert not kept.submissions(2024)
    assert len([element for element in app.markdown if ":material/block:" in element.value and len(element.value) > 60]) == 1
    if language != "en":
        assert not messages(language) & set(texts(app))


def test_several_files_at_once_are_each_told_of(open_app: Open, round_data: Path, edition: str) -> None:
    app = open_app("round", lang="en")
    good = ("good.xlsx", filled(edition, [GOOD]), "application/octet-stream")
    app.file_uploader[0].set_value([("bad.xlsx", b"no workbook", "application/octet-stream"), good]).run()
    app.button(key="round.check").click().run()
    assert not app.exception
    assert [":material/check_circle:" in each.value for each in app.markdown if "xlsx**" in each.value.replace("\\", "")][:2] == [
        False,
        True,
    ]
    assert len(kept.submissions(2024)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_by_sheet_and_the_sheet_that_cannot_be_accepted(open_app: Open, handed_in: str, language: str) -> None:
    app = open_app("round", lang=language)
    assert not app.exception
    assert not app.error or len(app.error) == 1
    t = translator(language)
    offered = app.pills(key=f"round.accept.{handed_in}") if hasattr(app, "pills") else app.button_group(key=f"round.accept.{handed_in}")
    assert "agreements" not in offered.value
    assert "projects" in offered.value
    assert t("Must be mended") in " ".join(map(str, app.table[0].value.columns))


def test_accepting_and_what_would_be_published(open_app: Open, round_data: Path, edition: str) -> None:
    submission = store.receive(filled(edition, [GOOD]), "good.xlsx", "tester", round_data)
    store.check_submission(submission, "tester", round_data)
    app = open_app("round", lang="en")
    app.button(key="round.accept").click().run()
    assert not app.exception
    assert "Accepted." in said(app)
    assert kept.submissions(2024)[0].states["agreements"] is State.ACCEPTED
    plan = next(table.value for table in app.dataframe if "added" in table.value.columns)
    row = plan[plan["topic"] == "Agreements"].iloc[0]
    assert (row["added"], row["changed"], row["gone"]) == (1, 0, 0)
    assert "There is no further sheet to accept." in said(app)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marked_file_and_the_letter_go_with_the_state(round_data: Path, handed_in: str, edition: str, language: str) -> None:
    store.send_back(handed_in, "tester", "See row 5, please", round_data)
    submission = kept.submissions(2024)[0]
    checked = kept.checked(submission)
    letter = docx.Document(io.BytesIO(result._letter(edition, submission, checked, language)))
    told = " ".join(paragraph.text for paragraph in letter.paragraphs)
    assert translator(language)("Monitoring data sent back for correction") in told
    assert "See row 5, please" in told
    book = openpyxl.load_workbook(io.BytesIO(result._marked(handed_in, checked, language)))
    assert book["Договоры"]["C5"].comment is not None
    assert book["Договоры"]["C4"].comment is None


def test_sending_back_needs_a_reason(open_app: Open, handed_in: str) -> None:
    app = open_app("round", lang="ru")
    assert app.button(key="round.send_back").disabled
    app.text_area(key="round.reason").set_value("  Неверная дата *в строке 5*  ").run()
    app.button(key="round.send_back").click().run()
    assert not app.exception
    assert kept.submissions(2024)[0].states["agreements"] is State.SENT_BACK
    assert kept.events()[-1].details["reason"] == "Неверная дата *в строке 5*"


def test_steps_without_permission_do_nothing(open_app: Open, round_data: Path, handed_in: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page drawn while it was allowed, a click after that."""
    app = open_app("round", lang="en")
    before = kept.events()
    monkeypatch.setattr(permission, "serves_itself_alone", lambda *called: False)
    app.button(key="round.accept").click().run()
    assert not app.exception
    assert kept.events() == before


def test_a_name_is_accepted_once_and_remembered(open_app: Open, round_data: Path, edition: str) -> None:
    near = GOOD | {"country_raw": "Германея"}
    submission = store.receive(filled(edition, [near]), "near.xlsx", "tester", round_data)
    store.check_submission(submission, "tester", round_data)
    app = open_app("round", lang="en")
    button = next(each for each in app.button if (each.key or "").startswith("round.match.") and (each.key or "").endswith(".DE"))
    button.click().run()
    assert not app.exception
    assert [(each["kind"], each["raw"], each["code"]) for each in store.aliases(round_data)] == [("country", "Германея", "DE")]
    assert store.aliases(round_data)[0]["who"]
    assert not [each for each in kept.checked(kept.submissions(2024)[0]).findings if each.rule == "country_unknown"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_publishing_that_the_build_refuses_is_told(
    open_app: Open, round_data: Path, edition: str, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    submission = store.receive(filled(edition, [GOOD]), "good.xlsx", "tester", round_data)
    store.check_submission(submission, "tester", round_data)
    store.accept(submission, None, "tester", round_data)

    def refuse(who: str) -> str:
        raise DataError([Finding("data/x.csv", 3, "![x](https://evil.example) is no day")])

    monkeypatch.setattr(kept, "publish", refuse)
    app = open_app("round", lang=language)
    app.button(key="round.publish").click().run()
    assert not app.exception
    assert translator(language)("Nothing was published.") in plain(app.error[-1].value)
    assert "![x](" not in app.error[-1].value


def test_a_broken_log_is_a_sentence(open_app: Open, round_data: Path, handed_in: str) -> None:
    log = round_data / "submissions" / "log.jsonl"
    log.write_text(log.read_text(encoding="utf-8").replace("tester", "somebody else", 1), encoding="utf-8")
    app = open_app("round", lang="kk")
    assert not app.exception
    assert app.error


def test_the_log_and_the_publishing_lead_on(open_app: Open, round_data: Path, edition: str, monkeypatch: pytest.MonkeyPatch) -> None:
    submission = store.receive(filled(edition, [GOOD]), "good.xlsx", "tester", round_data)
    store.check_submission(submission, "tester", round_data)
    store.accept(submission, ("agreements",), "tester", round_data)
    monkeypatch.setattr(kept, "publish", lambda who: "0" * 12)
    app = open_app("round", lang="en")
    app.button(key="round.publish").click().run()
    assert not app.exception
    links = {link.label: link.proto.query_string if hasattr(link, "proto") else "" for link in app.get("page_link")}
    assert "Agreements" in links
    assert [each.step for each in kept.events()] == ["receive", "check", "accept"]
