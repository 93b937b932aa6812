"""Words on their way to the screen: where they may break, and which of a place's quotes comes first."""

import pytest

from intlmon.ui.lines import says
from intlmon.ui.text import unbroken
from tests.pages.conftest import Open


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1-қосымша, 27-жол", "1\u2011қосымша, 27\u2011жол"),
        ("приложение 1, строка 2–3", "приложение\xa01, строка\xa02–3"),
        ("индикатор 13-1, Web of Science", "индикатор\xa013-1, Web of Science"),
    ],
)
def test_a_number_stays_on_the_line_of_its_word(text: str, kept: str) -> None:
    assert unbroken(text) == kept


@pytest.mark.parametrize(
    ("text", "numbers", "told"),
    [
        ("жалпы саны 6 044 бірлік", [6044.0], True),
        ("үлесі 30,4%", [48.0, 30.4], True),
        ("тиесілі – 1710 бірлік ((2022-2053)", [2053.0], True),
        ("16044", [6044.0], False),
        ("82,5 %", [82.0], False),
        ("82", [], False),
    ],
)
def test_a_text_says_a_number_only_as_a_whole(text: str, numbers: list[float], told: bool) -> None:
    assert says(text, *numbers) is told


def test_the_words_quoted_are_those_that_give_the_figure(open_app: Open) -> None:
    """000:187 names nine countries too, 000:44 the forms of ownership; 82 and 6044 with 6650 of the year before stand once each."""
    countries = open_app("agreements", lang="kk", year="2023", rows="partner_countries")
    assert ["82 елімен" in code.value for code in countries.code[1:]] == [True]  # the first is the link to share
    assert len(countries.code[1].value.splitlines()) == 1
    agreements = open_app("agreements", lang="kk", year="2023", rows="agreements")
    assert [number in code.value for number, code in zip(("6044", "6650"), agreements.code[1:], strict=True)] == [True, True]
    assert [len(code.value.splitlines()) for code in agreements.code[1:]] == [1, 1]


def test_the_marks_of_the_copy_are_not_shown(open_app: Open) -> None:
    """000:975 is row 54 of appendix 5, "<b>2</b>" its last cell."""
    app = open_app("country", lang="kk", year="2023", profile_country="TR", rows="joint_students", row="000:appendix=5; row=54")
    shown = "\n".join(code.value for code in app.code)
    assert "6B01701 - Казахский язык и литература" in shown
    assert "<b>" not in shown
