"""Places, the printed lines behind them, and the countries and institutions that findings are about."""

import re

import pytest

from intlmon.checks.declared import read_checks
from intlmon.paths import DATA, SOURCES
from tests import printed_lines, sources

needs_copies = pytest.mark.skipif(not SOURCES.is_dir(), reason=f"left out: the copies of the source documents are not at {SOURCES}")
NAMED = re.compile(r"""\b(country|institution)(_raw)?"?\s*(?:=\s*|IN\s*\()'((?:[^']|'')*)'""")


@needs_copies
def test_every_line_held_is_the_line_of_the_copy(mart) -> None:
    rows = mart.execute("SELECT source_id, line, text FROM mart.printed_lines").fetchall()
    assert len(rows) > 3900
    wrong = [(source, line) for source, line, text in rows if sources.lines_of(source)[line - 1] != text]
    assert wrong == []


@needs_copies
def test_the_lines_held_are_those_that_rows_name(mart) -> None:
    """After a new table: ``python -m tests.printed_lines``."""
    found = mart.execute("SELECT source_id, line FROM mart.printed_lines ORDER BY ALL").fetchall()
    expected = [(source, line) for source, line, _ in printed_lines.held()]
    assert found == expected, f"run python -m tests.printed_lines: {set(found) ^ set(expected)}"


@needs_copies
def test_running_text_is_not_held(mart) -> None:
    """What is quoted from a text of law, and every sentence of the reports, stays out."""
    held = set(mart.execute("SELECT source_id, line FROM mart.printed_lines").fetchall())
    sentences = [
        ("000", 42),
        ("000", 52),
        ("000", 102),
        ("000", 168),
        ("000", 187),
        ("000", 268),
        ("000", 536),
        ("001", 106),
        ("003", 2205),
    ]
    assert not held & set(sentences)
    assert not [line for source, line in held if source == "002"]
    assert {("000", 141), ("000", 523), ("000", 574), ("001", 37), ("001", 612)} <= held, "items of lists"


def test_quotes_have_at_most_twelve_words(mart) -> None:
    longest = mart.execute("SELECT max(len(string_split(trim(quote), ' '))) FROM mart.places").fetchone()[0]
    assert longest <= 12


def test_every_place_cited_in_mart_has_a_line_or_a_quote(mart) -> None:
    views = mart.execute(
        "SELECT table_name FROM duckdb_columns() WHERE schema_name = 'mart' AND column_name IN ('source_id', 'locator') "
        "GROUP BY table_name HAVING count(*) = 2"
    ).fetchall()
    assert len(views) > 25
    known = set(mart.execute("SELECT source_id, locator FROM mart.places").fetchall())
    printed = set(mart.execute("SELECT source_id, locator FROM mart.printed_places WHERE trim(text) <> ''").fetchall())
    for (view,) in views:
        rows = mart.execute(f'SELECT DISTINCT source_id, locator FROM mart."{view}" WHERE locator IS NOT NULL').fetchall()
        cited = {(source, one) for source, locator in rows for one in locator.split(" | ")}
        assert cited <= known, f"{view} names places unknown to mart.places: {sorted(cited - known)[:3]}"
        assert cited <= printed, f"{view} names places without line or quote: {sorted(cited - printed)[:3]}"


@pytest.mark.parametrize(
    ("table", "condition", "source_id", "lines"),
    [
        ("agreements_by_country", "country = 'TR' AND agreements = 578", "000", {"636", "666"}),  # heading Европа, row 27
        ("agreements_by_country", "country = 'AZ'", "000", {"598", "601"}),  # heading ТМД елдері, row 1
        ("staff_by_institution", "flow = 'outgoing' AND row_no = 2", "001", {"771-775"}),  # a row over three printed lines
    ],
)
def test_spans_of_lines_are_taken_apart(mart, table: str, condition: str, source_id: str, lines: set[str]) -> None:
    found = mart.execute(
        "SELECT source_id, lines FROM mart.places JOIN core." + table + ' USING (source_id, locator) WHERE "table" = ? AND ' + condition,
        [table],
    ).fetchall()
    assert {source for source, _ in found} == {source_id}
    assert {line for _, line in found} == lines


@pytest.mark.parametrize(
    ("of", "code", "expected"),
    [
        # 000:187 gives 281 agreements, 000:604 279; 000:562 leaves out the 11 of 1132
        ("country", "KG", {"agreements_kyrgyzstan", "double_text_countries_largest"}),
        # 000:52, 58, 187 and 666 all give 578: nothing differs about Türkiye
        ("country", "TR", set()),
        # 000:136 gives 26 scientific projects, 000:309 23, both before Russia's 24
        ("country", "US", {"projects_science_usa_repeated", "projects_science_leader"}),
        # 000:562 against 000:1133, 1133 against the rows, 1030 against the rows, rows printed twice (1387), 309
        (
            "country",
            "RU",
            {
                "double_text_country_russia",
                "double_list_country_russia",
                "joint_country_ru_programmes",
                "projects_science_leader",
            },
        ),
        # 000:157 gives 9 educational projects, 000:771 10; 000:412 names its 1162 publications before 1181
        ("institution", "al_farabi_kaznu", {"projects_kaznu_education", "publications_leader"}),
        # 000:1071 and 1086
        ("institution", "utemisov_university", {"double_by_institution_listed_twice"}),
    ],
)
def test_findings_about_one(mart, of: str, code: str, expected: set[str]) -> None:
    found = mart.execute("SELECT check_id FROM mart.findings_about WHERE list = ? AND code = ?", [of, code]).fetchall()
    declared = {check.id for _, check in read_checks(DATA)}
    assert {check for (check,) in found} & declared == expected


def test_findings_differ_and_are_about_codes_with_names(mart) -> None:
    wrong = mart.execute(
        "SELECT * FROM mart.findings_about LEFT JOIN mart.reconciliation USING (check_id) "
        "WHERE status IS DISTINCT FROM 'differs' OR (list, code) NOT IN (SELECT (list, code) FROM mart.labels)"
    ).fetchall()
    assert wrong == []


def test_a_finding_whose_comparison_names_one_is_about_it(mart) -> None:
    """A comparison that picks the rows of one country or institution says so in ``about``."""
    differs = {check for (check,) in mart.execute("SELECT check_id FROM mart.reconciliation WHERE status = 'differs'").fetchall()}
    resolved = {of: dict(mart.execute(f"SELECT alias, {of} FROM core.{of}_aliases").fetchall()) for of in ("country", "institution")}
    missing, compared = [], 0
    for _, check in read_checks(DATA):
        for of, raw, value in NAMED.findall(f"{check.published} {check.compared}") if check.id in differs else []:
            compared += 1
            code = resolved[of][value.replace("''", "'")] if raw else value
            if f"{of}:{code}" not in check.about:
                missing.append((check.id, f"{of}:{code}"))
    assert compared > 25
    assert missing == []
