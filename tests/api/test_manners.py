"""What the interface answers to callers who ask for what is not there, or for what they have already."""

import base64
import json
import time
from pathlib import Path

import pytest

from tests.api.conftest import Get

VIEW = "agreements_by_country"
SAID = [
    (f"{VIEW}.json", "year=abc", 400, "invalid-value", "year", "The parameter year cannot be “abc”; expected: a whole number."),
    (f"{VIEW}.json", "year=2023;DROP TABLE x", 400, "invalid-value", "year", "expected: a whole number."),
    (f"{VIEW}.json", "year=99999999999999999999", 400, "invalid-value", "year", "expected: a whole number."),
    ("programmes.json", "signed_on=31.12.2023", 400, "invalid-value", "signed_on", "expected: a day such as 2023-12-31."),
    ("programmes.json", "perpetual=yes", 400, "invalid-value", "perpetual", "expected: true or false."),
    (f"{VIEW}.csv", "limit=0", 400, "invalid-value", "limit", "expected: 1–50000."),
    (f"{VIEW}.csv", "limit=50001", 400, "invalid-value", "limit", "expected: 1–50000."),
    (f"{VIEW}.csv", "limit=5&limit=6", 400, "repeated-parameter", "limit", "The parameter limit is given more than once."),
    (f"{VIEW}.csv", "columns=country,x", 400, "invalid-value", "columns", "expected: year, country"),
    (f"{VIEW}.csv", "reading=guessed", 400, "invalid-value", "reading", "expected: printed, corrected."),
    (f"{VIEW}.csv", "lang=de", 400, "invalid-value", "lang", "expected: kk, ru, en."),
    (f"{VIEW}.csv", "colour=red", 400, "unknown-parameter", "colour", "There is no parameter colour here."),
    (f"{VIEW}.csv", "cursor=!!", 400, "unknown-cursor", "cursor", "The cursor is none of ours."),
    (f"{VIEW}.csv", "country=" + ",".join(map(str, range(501))), 400, "too-many-values", "country", "more than 500 values"),
    ("indicator_lines.json", "cited=x", 400, "unknown-parameter", "cited", "There is no parameter cited here."),
    ("", "year=2023", 400, "unknown-parameter", "year", "There is no parameter year here."),
    ("nothing.json", "", 404, "unknown-view", "", "There is no view nothing."),
    (f"{VIEW}.xlsx", "", 404, "unknown-format", "", "There is no format xlsx."),
    (VIEW, "", 404, "unknown-address", "", "The list of all views is at http://test/api/v1/."),
    ("a/b.json", "", 404, "unknown-address", "", "The list of all views"),
]


@pytest.mark.parametrize(("path", "query", "status", "kind", "parameter", "text"), SAID)
def test_a_problem_says_which_parameter_and_what_is_allowed(get: Get, path, query, status, kind, parameter, text) -> None:
    reply = get(path, query, {"Accept-Language": "en"})
    told = reply.json()
    assert (reply.status, told["status"], told["type"]) == (status, status, f"urn:intlmon:problem:{kind}")
    assert reply.headers["content-type"] == "application/problem+json"
    assert told.get("parameter", "") == parameter
    assert text in told["detail"]
    assert told.get("allowed") or not told["detail"].startswith("There is no")


def test_what_is_allowed_is_what_there_is(get: Get) -> None:
    assert VIEW in get("nothing.json").json()["allowed"]
    allowed = get(f"{VIEW}.json", "colour=red").json()["allowed"]
    assert {"year", "country", "limit", "cursor", "columns", "reading", "lang"} <= set(allowed)


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        ("lang=ru", "en", "ru"), ("", "ru-RU,ru;q=0.9,en;q=0.8", "ru"), ("", "en;q=0.2, kk;q=0.9", "kk"), ("", "", "kk"),
        ("", "de-DE,en;q=0.1", "en"), ("", "*;q=x,,;q=", "kk"),
    ],
)  # fmt: skip
def test_errors_speak_the_callers_language(get: Get, query: str, accepted: str, language: str) -> None:
    from intlmon.i18n import translator

    reply = get("nothing.json", query, {"Accept-Language": accepted})
    assert reply.headers["content-language"] == language
    assert reply.json()["title"] == translator(language)("There is nothing at this address")
    assert "Accept-Language" in reply.headers["vary"]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_no_message_stays_english(get: Get, language: str) -> None:
    english = {get(path, query, {"Accept-Language": "en"}).json()["detail"] for path, query, *_ in SAID}
    told = {get(path, query, {"Accept-Language": language}).json()["detail"] for path, query, *_ in SAID}
    assert told == english if language == "en" else not told & english


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("path", ["", "openapi.json", f"{VIEW}.csv"])
def test_nothing_can_be_written(get: Get, path: str, method: str) -> None:
    reply = get(path, method=method)
    assert (reply.status, reply.headers["allow"]) == (405, "GET, HEAD")
    assert reply.json()["allowed"] == ["GET", "HEAD"]


@pytest.mark.parametrize("path", ["", "openapi.json", f"{VIEW}.csv", f"{VIEW}.json", f"{VIEW}.parquet"])
def test_head_tells_the_same_headers(get: Get, path: str) -> None:
    assert get(path, method="HEAD").headers == get(path).headers


@pytest.mark.parametrize("path", ["", "openapi.json", f"{VIEW}.csv", f"{VIEW}.json", f"{VIEW}.parquet"])
def test_what_the_caller_has_is_not_sent_again(get: Get, edition: str, path: str) -> None:
    from intlmon.queries import facts_of

    first = get(path)
    assert first.headers["x-edition"] == facts_of(edition)
    assert first.headers["cache-control"] == "no-cache"
    for given in (first.headers["etag"], f'"other", {first.headers["etag"]}', first.headers["etag"].removeprefix("W/"), "*"):
        again = get(path, headers={"If-None-Match": given})
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert get(path, headers={"If-None-Match": '"other"'}).status == 200


def test_an_etag_belongs_to_one_request(get: Get) -> None:
    asked = ["", "year=2023", "year=2022", "limit=5", "columns=country", "reading=corrected"]
    tags = [get(f"{VIEW}.json", query).headers["etag"] for query in asked] + [get(f"{VIEW}.csv").headers["etag"]]
    assert len(set(tags)) == len(tags)


def test_an_etag_ends_with_its_edition(get: Get, edition: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon.api import caching
    from intlmon.queries import facts_of

    tag = get(f"{VIEW}.json").headers["etag"]
    assert caching.etag(edition, "x") != caching.etag("0" * 12, "x")
    assert facts_of(edition) not in tag


def test_a_cursor_ends_with_its_edition(get: Get) -> None:
    cursor = get(f"{VIEW}.json", "limit=2").json()["next"].split("cursor=")[1]
    edition, digest, offset = json.loads(base64.urlsafe_b64decode(cursor + "=="))
    old = base64.urlsafe_b64encode(json.dumps(["0" * len(edition), digest, offset]).encode()).decode().rstrip("=")
    reply = get(f"{VIEW}.json", f"limit=2&cursor={old}", {"Accept-Language": "en"})
    assert (reply.status, reply.json()["type"]) == (410, "urn:intlmon:problem:outdated-cursor")
    assert "Begin again" in reply.json()["detail"]


@pytest.mark.parametrize("other", ["year=2023&", "columns=country&", "reading=corrected&"])
def test_a_cursor_belongs_to_one_request(get: Get, other: str) -> None:
    cursor = get(f"{VIEW}.json", "limit=2").json()["next"].split("cursor=")[1]
    reply = get(f"{VIEW}.json", f"{other}limit=2&cursor={cursor}")
    assert (reply.status, reply.json()["type"]) == (400, "urn:intlmon:problem:cursor-of-another-request")


@pytest.mark.parametrize("content", ["null", "[]", '["a","b",-1]', '["a","b",1e9]', '["a","b",true]', "[" * 200, "1", '{"a": 1}'])
def test_a_forged_cursor_is_told(get: Get, content: str) -> None:
    cursor = base64.urlsafe_b64encode(content.encode()).decode()
    assert get(f"{VIEW}.json", {"cursor": cursor}).json()["type"] == "urn:intlmon:problem:unknown-cursor"


INJECTED = [
    "' OR 1=1 --", "x'); DROP TABLE kept.programmes; --", '" OR ""="', "$1", "?", "{0}", "%s", "\x00", "\u202e", "*", "NULL", "a" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("text", INJECTED)
def test_a_value_is_a_value_whatever_stands_in_it(get: Get, text: str) -> None:
    told = get(f"{VIEW}.json", {"country": text}).json()
    assert told["rows"] == []
    assert get("programmes.json").json()["total"] > 0
    for place in ("columns", text[:50], "limit", "cursor", "reading", "lang"):
        assert get(f"{VIEW}.json", {place: text}).status == 400


def test_a_query_is_broken_off_when_its_time_is_over(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon import settings
    from intlmon.queries import mart

    monkeypatch.setattr(mart, "settings", lambda: settings.Settings(api_seconds=0.05))
    slow = mart._relation
    monkeypatch.setattr(mart, "_relation", lambda connection, view: _endless(slow(connection, view)))
    begun = time.monotonic()
    reply = get(f"{VIEW}.json", "", {"Accept-Language": "en"})
    assert time.monotonic() - begun < 5
    assert (reply.status, reply.headers["retry-after"]) == (503, "10")
    assert reply.json()["type"] == "urn:intlmon:problem:too-slow"


def _endless(relation):
    """The same rows, each as often as there are pairs of rows of it with itself, over and over."""
    many = relation
    for number in range(5):
        many = many.set_alias(f"a{number}").join(relation.set_alias(f"b{number}"), f"a{number}.year = b{number}.year")
        many = many.project(f"a{number}.*")
    return many


def test_without_an_edition_the_caller_is_told(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon.errors import EditionError
    from intlmon.store import watch

    def none() -> str:
        raise EditionError("no edition")

    monkeypatch.setattr(watch, "current_edition", none)
    reply = get(f"{VIEW}.json")
    assert (reply.status, reply.json()["type"]) == (503, "urn:intlmon:problem:no-edition")
    assert str(Path.cwd()) not in reply.body.decode()


def test_no_view_has_a_column_named_like_our_own_parameters(get: Get) -> None:
    from intlmon.api.asked import OWN

    taken = {column["name"] for view in get("").json()["views"] for column in view["columns"]} & set(OWN)
    assert not taken, f"{taken} could not be asked for"
