"""The edition of the data where readers meet it: its day on every page, its changes on Data quality, in three languages."""

import csv
import datetime
import re

import pytest

from intlmon.columns import COLUMNS
from intlmon.i18n import LANGUAGES, translator
from intlmon.paths import DATA
from intlmon.queries import facts_of
from intlmon.ui import share
from tests.pages.conftest import Open

DATED = {
    "kk": "Деректер редакциясы: {facts}, 2026 ж. 21 қараша",
    "ru": "Редакция данных: {facts} от 21 ноября 2026 г.",
    "en": "Data edition: {facts} of November 21, 2026",
}
UNDATED = {"kk": "Деректер редакциясы: {facts}", "ru": "Редакция данных: {facts}", "en": "Data edition: {facts}"}
HEADINGS = {
    "kk": ["Редакция", "Күні", "Деректер бөліктерінің жолдары", "Қосылды", "Жойылды", "Өзгерді", "Себебі"],
    "ru": ["Редакция", "Дата", "Строки по частям данных", "Добавлено", "Удалено", "Изменено", "Причина"],
    "en": ["Edition", "Date", "Rows, by part of the data", "Added", "Removed", "Changed", "Reason"],
}
PRINTED = {"kk": "Құжаттардың басылған жолдары", "ru": "Напечатанные строки документов", "en": "Printed lines of the documents"}


def said(open_app: Open, language: str) -> list[str]:
    return [re.sub(r"\s", " ", str(caption.value)) for caption in open_app("staff", lang=language).caption]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_its_edition_and_day(open_app: Open, edition: str, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setattr(share, "day_of", lambda of: datetime.date(2026, 11, 21) if of == edition else None)
    assert DATED[language].format(facts=facts_of(edition)) in said(open_app, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edition_that_the_log_does_not_know_has_no_day(
    open_app: Open, edition: str, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(share, "day_of", lambda of: None)
    assert UNDATED[language].format(facts=facts_of(edition)) in said(open_app, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_data_quality_shows_the_log(open_app: Open, edition: str, language: str) -> None:
    with (DATA / "editions/log.csv").open(encoding="utf-8", newline="") as file:
        log = list(csv.DictReader(file))
    assert log, "no edition is logged yet; see test_logbook.py"
    app = open_app("quality", lang=language, table="editions")
    assert not app.exception
    shown = app.dataframe[-1].value
    assert [translator(language)(COLUMNS[name].label) for name in shown.columns] == HEADINGS[language]
    assert sorted(map(tuple, shown[["edition", "added", "removed", "changed", "note"]].astype(str).to_numpy())) == sorted(
        (row["edition"], row["added"], row["removed"], row["changed"], row[f"note_{language}"]) for row in log
    )
    assert shown["edition"].iloc[0] == log[-1]["edition"], "the newest stands first"
    assert PRINTED[language] in set(shown["part"]), "the first edition has them"
