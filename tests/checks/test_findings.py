"""The findings of the real data: declared ones untouched, those of statements and of rows each once, with their lines."""

import pytest

from intlmon.checks.disagreeing import _is_held
from intlmon.checks.offending import read_rules
from intlmon.checks.reconciliation import Compared
from intlmon.checks.spots import meet, merged, spans_of
from intlmon.checks.wording import Wording
from intlmon.paths import DATA, SOURCES
from tests import sources


def compared(published: float, found: float, lines_a: str, lines_b: str = "", kind: str = "text_vs_table") -> Compared:
    return Compared("x", "statement", "projects", kind, "detail", "", "", "", published, found, lines_a, "", lines_b)


@pytest.mark.parametrize(
    ("one", "other", "held"),
    [
        # The same two values at the same place, and with sides changed.
        (compared(9, 8, "000:371"), (9, 8, "000:371", "000:771-779"), True),
        (compared(8, 9, "000:371"), (9, 8, "000:371", ""), True),
        # Small values elsewhere are another matter, large ones are the figure printed again.
        (compared(9, 8, "000:151", "000:771"), (9, 8, "000:371", "000:771-779"), False),
        (compared(43, 42, "000:333", "000:781"), (43, 42, "000:814", "000:781-813"), True),
        (compared(43, 42, "000:333", "000:600"), (43, 42, "000:814", "000:781-813"), False),
        (compared(6044, 6050, "000:42"), (6044, 6050, "000:708", "000:601-706"), True),
        # Rounded otherwise: 2.4 and 2.
        (compared(3, 2.4, "001:383", kind="growth"), (3, 2, "001:383", ""), True),
        (compared(3, 1.4, "001:383", kind="growth"), (3, 2, "001:383", ""), False),
        (compared(9, 7, "000:371"), (9, 8, "000:371", ""), False),
    ],
)
def test_a_disagreement_is_held_once(one: Compared, other: tuple[float, float, str, str], held: bool) -> None:
    published, found, lines_a, lines_b = other
    assert _is_held(one, one.kind, published, found, published - found, lines_a, lines_b) is held


def test_spans_of_lines() -> None:
    assert merged(spans_of("000:1-2 000:4 000:9 001:10")) == [("000", 1, 4), ("000", 9, 9), ("001", 10, 10)]
    assert meet("000:5 000:7-9", "000:8") and not meet("000:7-9", "001:8 000:10")  # noqa: PT018


def test_declared_comparisons_are_as_many_as_ever(mart) -> None:
    counts = mart.execute("SELECT status, count(*) FROM core.reconciliation WHERE origin = 'declared' GROUP BY status").fetchall()
    assert dict(counts) == {"agrees": 379, "differs": 164, "cannot_recompute": 2}


def test_every_statement_is_there_with_an_outcome(mart) -> None:
    outcomes = dict(mart.execute("SELECT outcome, count(*) FROM mart.statements GROUP BY outcome").fetchall())
    assert outcomes.keys() <= {"agrees", "differs", "cannot_recompute", "not_testable"}
    # The 6044 of the body is 6050 by the rows of appendix 1; the 1710 of Russia is its row (000:603).
    found = mart.execute(
        "SELECT value, recomputed, outcome FROM mart.statements WHERE (source_line, value) IN (('171', 6044), ('187', 1710))"
    ).fetchall()
    assert sorted(found) == [(1710.0, 1710.0, "agrees"), (6044.0, 6050.0, "differs")]


def test_every_view_that_statements_speak_of_has_a_name(mart) -> None:
    unnamed = mart.execute(
        "SELECT DISTINCT view FROM core.statements WHERE view NOT IN (SELECT view FROM core.measured_views) AND view NOT LIKE 'core.%'"
    ).fetchall()
    assert unnamed == []


def test_a_statement_that_differs_leads_to_its_finding(mart) -> None:
    lost = mart.execute(
        "SELECT statement FROM mart.statements WHERE outcome = 'differs' "
        "AND check_id NOT IN (SELECT check_id FROM mart.reconciliation WHERE status = 'differs')"
    ).fetchall()
    assert lost == []
    unnamed = mart.execute("SELECT statement FROM mart.statements WHERE outcome = 'differs' AND check_id IS NULL").fetchall()
    assert unnamed == []


def test_both_places_of_a_finding_are_quoted(mart) -> None:
    unquoted = mart.execute(
        "SELECT check_id FROM mart.findings WHERE quote_a = '' OR (lines_b IS NULL) <> (quote_b IS NULL) ORDER BY check_id"
    ).fetchall()
    assert unquoted == []
    # Rows of a table without a quote of their own are quoted by the first of them.
    said = mart.execute("SELECT quote_b FROM mart.findings WHERE check_id = 'double_text_list_students'").fetchall()
    assert said[0][0].startswith("1. Казахская национальная академия хореографии")


def test_sentences_of_statements_name_both_values(mart) -> None:
    wording = Wording.read(mart, [])
    for claim, language in wording.claims:
        said = wording.sentence(claim, "core.agreements_by_country", (), (), (4.25, 17.0), language)
        assert "17" in said, (claim, language)
        # "The most" claims a place, not a value.
        assert claim in ("most", "most_named", "least") or ("4.25" if language == "en" else "4,25") in said, (claim, language)


@pytest.mark.skipif(not SOURCES.is_dir(), reason="left out: no copies of the source documents")
def test_quotes_of_findings_stand_on_their_lines(mart) -> None:
    rows = mart.execute(
        "SELECT check_id, lines_a, quote_a, lines_b, quote_b FROM mart.reconciliation "
        "WHERE split_part(check_id, '_', 1) IN ('statement', 'rows')"
    ).fetchall()
    wrong = []
    for check, *sides in rows:
        for lines, quote in (sides[:2], sides[2:]):
            if not lines and not quote:
                continue
            text = " ".join(sources.joined(*span.split(":")) for span in lines.split())
            if not quote or len(quote.split()) > 12 or not sources.holds_text(text, quote):
                wrong.append((check, lines, quote))
    assert len(rows) > 70
    assert wrong == []


@pytest.mark.parametrize(
    ("check", "lines_a", "published", "compared"),
    [
        # 000:1401-1403 prints 45029 for a date
        ("rows_serial_number_as_date_000_1401_1403", "000:1401-1403", 1, 0),
        ("rows_numbering_000_1046", "000:1046", 12, 13),  # Italy and the USA both have number 12
        ("rows_programme_repeated_000_1404", "000:1404", 2, 1),
        # ӘБП, ЖОО and КЕАҚ; ҚазҰТЗУ, beside it on 002:7, is explained there
        ("rows_regulation_unexplained_002_329", "002:7 002:256-258 002:329", 3, 0),
    ],
)
def test_findings_known_by_hand(mart, check: str, lines_a: str, published: float, compared: float) -> None:
    found = mart.execute("SELECT lines_a, published, compared FROM mart.reconciliation WHERE check_id = ?", [check]).fetchall()
    assert found == [(lines_a, published, compared)]


def test_near_misses_of_rows_are_not_found(mart) -> None:
    found = {lines for (lines,) in mart.execute("SELECT lines_a FROM mart.reconciliation WHERE check_id LIKE 'rows%'").fetchall()}
    # 000:1410 is dated properly; 000:266 is a second centre under number 8.
    assert not found & {"000:1410", "000:266"}


def test_rules_say_what_they_are_in_three_languages() -> None:
    rules = [rule for _, rule in read_rules(DATA)]
    assert len({rule.id for rule in rules}) == len(rules) > 10
    for rule in rules:
        assert all("{item}" in text for text in (rule.what_kk, rule.what_ru, rule.what_en)), rule.id
