"""The status board: who has handed in what, by sign, word and colour; the deadline; who is missing; files of it."""

import csv
import datetime
import io
import zipfile
from pathlib import Path

import docx
import pytest

from intlmon.export.formats import FORMATS
from intlmon.export.view import View
from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES, translator
from intlmon.imports import store
from intlmon.imports.layout import deadline
from intlmon.imports.progress import State, overall
from intlmon.imports.sheets import ORDER
from intlmon.paths import DATA
from intlmon.queries import ask, names
from intlmon.ui.rounds import reminders, standings
from intlmon.ui.rounds.looks import SEVERITIES, STATES
from tests.pages.conftest import Open
from tests.pages.test_pages import messages, plain, texts
from tests.pages.test_round import said
from tests.pages.workbooks import BAD, GOOD, filled
from tests.sources import lines_of

EXPECTED, NAMED = 119, 92  # 000:168; of the institutions that the documents name, all but Nazarbayev University


def hand_in(folder: Path, edition: str, institution: str, rows: list[dict[str, str]]) -> str:
    submission = store.receive(filled(edition, rows, institution), f"{institution}.xlsx", "tester", folder)
    store.check_submission(submission, "tester", folder)
    return submission


def test_as_many_are_expected_as_the_document_counts() -> None:
    rows = list(csv.DictReader((DATA / "dimensions" / "expected_institutions.csv").open(encoding="utf-8")))
    known = {row["institution"] for row in csv.DictReader((DATA / "dimensions" / "institutions.csv").open(encoding="utf-8"))}
    named = [row["institution"] for row in rows if row["institution"]]
    assert len(rows) == EXPECTED
    assert "119 жоғары оқу орнынан" in lines_of("000")[168 - 1]
    assert set(named) == known - {"nazarbayev_university"}, "the sentence excepts it"
    assert len(named) == len(set(named)) == NAMED


def test_the_deadline_is_that_of_the_order() -> None:
    assert "15 шілдеге дейін" in lines_of("004")[121 - 1]
    assert deadline(2024) == datetime.date(2025, 7, 15), "that of the year after: the year must be over"


@pytest.mark.parametrize(
    ("states", "whole"),
    [
        ([], "not_received"),
        (["not_received"], "not_received"),
        (["published", "not_received"], "published"),
        (["published", "accepted"], "accepted"),
        (["published", "received", "accepted"], "received"),
        (["published", "sent_back", "received"], "sent_back"),
    ],
)
def test_an_institution_is_where_its_least_advanced_sheet_is(states: list[str], whole: str) -> None:
    assert overall(map(State, states)) is State(whole)


def test_states_and_degrees_are_told_apart_without_colour() -> None:
    for looks in (STATES, SEVERITIES):
        assert len({look.sign for look in looks.values()}) == len({look.word for look in looks.values()}) == len(looks)
        assert len({look.colour for look in looks.values()}) == len(looks)
    assert set(STATES) == set(State)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_board_of_a_year_without_files(open_app: Open, round_data: Path, language: str) -> None:
    app = open_app("board", lang=language)
    assert not app.exception
    assert not app.error
    assert [metric.value for metric in app.metric] == [str(EXPECTED), "0", "0", "0", "0", str(EXPECTED)]
    t = translator(language)
    table = app.dataframe[0].value
    assert len(table) == EXPECTED
    assert {cell[0] for topic in ORDER for cell in table[topic]} == {STATES[State.NOT_RECEIVED].said(t)}
    assert plain(t.date(deadline(2024))) in said(app)
    if language != "en":
        assert not messages(language) & set(texts(app))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_state_stands_where_it_belongs(open_app: Open, round_data: Path, edition: str, language: str) -> None:
    hand_in(round_data, edition, "enu", [GOOD, BAD])
    store.accept(hand_in(round_data, edition, "kbtu", [GOOD]), None, "tester", round_data)
    store.send_back(hand_in(round_data, edition, "satbayev_university", [GOOD, BAD]), "tester", "why", round_data)
    app = open_app("board", lang=language)
    assert not app.exception
    t = translator(language)
    assert [metric.value for metric in app.metric] == [str(EXPECTED), "3", "1", "1", "0", str(EXPECTED - 3)]
    table = app.dataframe[0].value.set_index("institution")
    of = {code: names(edition, language)("institution", code) for code in ("enu", "kbtu", "satbayev_university", "nazarbayev_university")}
    assert table.loc[of["enu"], "agreements"][0] == STATES[State.RECEIVED].said(t)
    assert table.loc[of["kbtu"], "state"][0] == STATES[State.ACCEPTED].said(t)
    assert table.loc[of["satbayev_university"], "agreements"][0] == STATES[State.SENT_BACK].said(t)
    assert of["nazarbayev_university"] not in table.index
    files = next(each.value for each in app.dataframe if "complete" in each.value.columns)
    assert all(0 < share < 100 for share in files["complete"])
    assert max(files["blocking"]) == 2


def test_one_state_alone_and_its_address(open_app: Open, round_data: Path, edition: str) -> None:
    hand_in(round_data, edition, "enu", [GOOD])
    app = open_app("board", lang="en", view="received")
    assert len(app.dataframe[0].value) == 1
    app = open_app("board", lang="en", view="published")
    assert "No university is in this state." in said(app)
    app = open_app("board", lang="en", view="![x](https://evil.example)")
    assert not app.exception
    assert len(app.dataframe[0].value) == EXPECTED


def test_who_hands_in_without_being_expected_is_shown(open_app: Open, round_data: Path, edition: str) -> None:
    hand_in(round_data, edition, "nazarbayev_university", [GOOD])
    app = open_app("board", lang="en")
    assert "Nazarbayev University" in set(app.dataframe[0].value["institution"])
    assert app.metric[0].value == str(EXPECTED + 1)


def test_every_missing_university_gets_a_letter_in_each_language(edition: str) -> None:
    packed = reminders.letters(2024, ["enu", "kbtu"], edition)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert sorted(archive.namelist()) == sorted(f"{of}/{name}_2024_{of}.docx" for of in ("kk", "ru") for name in ("enu", "kbtu"))
        told = " ".join(part.text for part in docx.Document(io.BytesIO(archive.read("ru/kbtu_2024_ru.docx"))).paragraphs)
    assert "2025" in told
    assert names(edition, "ru")("institution", "kbtu") in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_name", [each.name for each in FORMATS if not each.drawn])
def test_the_board_can_be_taken_away(edition: str, language: str, format_name: str) -> None:
    asked = ask("board/expected", edition, language, Filters())
    shown = [standings.Expected(str(row["institution"] or ""), str(row["institution_name"]), frozenset()) for row in asked.rows()[:3]]
    state = {(shown[0].code, "agreements"): State.ACCEPTED}
    result = standings.in_rows(shown, state, 2024, translator(language))
    made = next(each for each in FORMATS if each.name == format_name).make
    content = made(View("board", "Title", result, edition, language), datetime.date(2026, 11, 21))
    assert content
    if format_name == "excel":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
        assert len(rows) == 1 + 3 * len(ORDER)
        assert rows[1][-1] == translator(language)("Accepted")
        assert rows[2][-1] == translator(language)("Not received")
