"""The addresses that pages give are ones that the interface answers, with the rows that the filters choose."""

import pytest

from intlmon.filters import Filters
from intlmon.labels import TABLES
from tests.api.conftest import Get

QUESTIONS = [f"{topic}/{question}" for topic, questions in TABLES.items() for question in questions]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_address_of_a_table_is_answered(get: Get, edition: str, question: str) -> None:
    from intlmon.queries import ask, views, views_of
    from intlmon.ui.programs import address

    names = views_of(question, edition)
    assert names, "its SQL reads no view"
    filters = Filters.of({"year": ["2023"], "country": ["TR", "RU"], "profile_country": ["TR"], "profile_institution": ["KZ-KAZNU"]})
    result = ask(question, edition, "en", filters)
    for name in names:
        given = address(result, views(edition, "en")[name], "json", edition)
        reply = get(given.removeprefix("/api/v1/").partition("?")[0], given.partition("?")[2])
        assert reply.status == 200, reply.body
        for column, values in reply.json()["filters"].items():
            assert {row[column] for row in reply.json()["rows"]} <= set(values)
