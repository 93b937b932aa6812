"""The public contract: columns of every view, and what its rows add up to, counted in the documents themselves.

The expected numbers were counted in the copies of the documents, not with the product: the comment behind each
names the lines (``000:601-706`` is a span of lines of the copy of source 000).
"""

import re

import pytest
from babel import Locale

PLACE = ("basis", "source_id", "locator")

CONTRACT = {
    "agreements_by_country": ("year", "country", "region", "agreements", *PLACE),
    "agreements_by_ownership": ("year", "ownership", "agreements", *PLACE),
    "agreements_by_direction": ("year", "direction", "agreements", *PLACE),
    "branches": (
        "year", "flow", "status", "institution", "name", "partner", "country", "city", "opened_year", "duplicate_of", *PLACE,
    ),
    "projects_by_country": ("year", "kind", "country", "projects", *PLACE),
    "projects_by_institution": ("year", "kind", "institution", "ownership", "projects", *PLACE),
    "publications_by_field": ("year", "index", "field", "publications", *PLACE),
    "publications_by_institution": ("year", "institution", "publications", *PLACE),
    "programmes": (
        "year", "kind", "row_no", "level", "ownership", "institution", "partner", "country", "title", "code", "field",
        "contract_date_raw", "signed_on", "signed_precision", "validity_raw", "valid_until", "perpetual", "auto_renewal",
        "students", *PLACE,
    ),
    "programmes_by_institution": ("year", "kind", "institution", "ownership", "programmes", "students", *PLACE),
    "programmes_by_country": ("year", "kind", "country", "region", "programmes", "students", *PLACE),
    "programmes_by_level": ("year", "kind", "level", "programmes", "students", *PLACE),
    "programmes_by_field": ("year", "kind", "field", "programmes", "student_share", *PLACE),
    "staff_by_country": ("period", "flow", "country", "persons", *PLACE),
    "staff_by_institution": ("period", "flow", "institution", "ownership", "persons", *PLACE),
    "staff_by_ownership": ("period", "flow", "ownership", "persons", *PLACE),
    "staff_by_degree": ("period", "flow", "degree", "persons", *PLACE),
    "staff_by_field": ("period", "flow", "field", "persons", *PLACE),
    "staff_by_format": ("period", "flow", "format", "persons", *PLACE),
    "staff_by_scheme": ("period", "flow", "scheme", "persons", *PLACE),  # flow is not given: empty
    "indicators": ("code", "name_kk", "name_ru", "name_en", "unit", "better", *PLACE),
    "indicator_targets": ("code", "year", "origin", "value", *PLACE),
    "indicator_actuals": ("code", "year", "value", *PLACE),
    "expected_results": ("no", "name_kk", "name_ru", "name_en", "value", "unit", "year", *PLACE),
    "actions": (
        "no", "indicator", "name_kk", "completion_form", "deadline_raw", "due_from", "due_to", "responsible", *PLACE,
    ),
    "reconciliation": (
        "check_id", "topic", "kind", "severity", "what_kk", "what_ru", "what_en", "published", "compared", "difference",
        "status", "lines_a", "quote_a", "lines_b", "quote_b",
    ),
    "institutions": ("institution", "name_kk", "name_ru", "name_en", "ownership", "city"),
    "institution_aliases": ("alias", "institution"),
    "countries": ("country", "name_kk", "name_ru", "name_en", "region"),
    "sources": ("source_id", "title_kk", "title_ru", "title_en", "issuer", "published_on", "kind"),
}  # fmt: skip
DIMENSIONS = ("institutions", "institution_aliases", "countries", "sources")  # source and locator where there is one

KEYS = {
    "agreements_by_country": "year, country",
    "agreements_by_ownership": "year, ownership",
    "agreements_by_direction": "year, direction",
    "branches": "year, flow, locator, name, partner, country",  # lines of one numbered row share its locator
    "projects_by_country": "year, kind, country",
    "publications_by_field": "year, index, field",
    "publications_by_institution": "year, institution",
    "programmes_by_country": "year, kind, country",
    "programmes_by_level": "year, kind, level",
    "programmes_by_field": "year, kind, field",
    "staff_by_country": "period, flow, country",
    "staff_by_institution": "period, flow, institution",
    "staff_by_ownership": "period, flow, ownership",
    "staff_by_degree": "period, flow, degree",
    "staff_by_field": "period, flow, field",
    "staff_by_format": "period, flow, format",
    "staff_by_scheme": "period, scheme",
    "indicators": "code",
    "indicator_targets": "code, year, origin",
    "indicator_actuals": "code, year",
    "expected_results": "no",
    "actions": "no",
    "reconciliation": "check_id",
    "institutions": "institution",
    "institution_aliases": "alias",
    "countries": "country",
    "sources": "source_id",
    # A university may stand twice in an appendix by institution, under two numbers: the printed rows stay.
    "projects_by_institution": "year, kind, locator",
    "programmes_by_institution": "year, kind, locator",
    # The doctoral rows of appendix 9 have no number: they share the locator of their group.
    "programmes": "kind, locator, institution, partner, title, code",
}

# view: (condition, what is summed, rows, sum)
COUNTED = {
    "agreements_by_country": [
        ("year = 2023", "agreements", 78, 6050),  # 000:601-706; the printed total is 6044 (000:708)
        ("year = 2023 AND region = 'cis'", "agreements", 8, 2886),  # 000:601-608, printed 2886 (000:609)
        ("year = 2023 AND region = 'asia'", "agreements", 20, 741),  # 000:614-633, printed 741 (000:634)
        ("year = 2023 AND region = 'europe'", "agreements", 37, 2280),  # 000:639-676, printed 2274 (000:677)
        ("year = 2023 AND region = 'africa'", "agreements", 5, 9),  # 000:682-686, printed 9 (000:687)
        ("year = 2023 AND region = 'americas'", "agreements", 7, 131),  # 000:692-698, printed 131 (000:699)
        ("year = 2023 AND region = 'australia'", "agreements", 1, 3),  # 000:706
        ("year = 2023 AND country = 'EC'", "agreements", 1, 1),  # 000:684, Ecuador among African countries
        ("year = 2022", "agreements", 9, 4511),  # 000:187: 2053+624+367+292+285+255+249+217+169
    ],
    "agreements_by_ownership": [
        ("year = 2023", "agreements", 5, 6044),  # 000:185: 1544+2050+968+1394+88
        ("year = 2022", "agreements", 5, 6650),  # 000:42: 1523+1956+1323+1687+161
    ],
    "agreements_by_direction": [("year = 2023", "agreements", 5, 6034)],  # 000:202-206: 3554+312+341+288+1539
    "branches": [
        ("flow = 'inbound' AND status = 'operating'", "1", 10, 10),  # 000:212-270, numbered 1-10
        ("flow = 'inbound' AND status = 'planned'", "1", 6, 6),  # 000:274-285, numbered 1-6
        ("flow = 'outbound'", "1", 46, 46),  # 000:713-765, rows and sub-rows
        ("flow = 'outbound' AND duplicate_of IS NOT NULL", "1", 10, 10),  # among 000:750-765, rows that repeat 1-17
    ],
    "projects_by_country": [
        ("year = 2023 AND kind = 'science'", "projects", 24, 152),  # 000:314-325; number 13 is not there
        ("year = 2023 AND kind = 'education'", "projects", 11, 157),  # 000:357-362
        ("country = 'EU'", "projects", 1, 107),  # 000:361
    ],
    "projects_by_institution": [
        ("kind = 'education'", "projects", 79, 165),  # 000:771-856; printed total 163 (000:858)
        ("kind = 'science'", "projects", 78, 159),  # 000:771-856, one cell empty (000:856); printed 159
    ],
    "publications_by_field": [
        ("index = 'scopus' AND year = 2022", "publications", 11, 7573),  # 000:419-429
        ("index = 'scopus' AND year = 2023", "publications", 11, 6351),
        ("index = 'wos' AND year = 2022", "publications", 11, 3099),
        ("index = 'wos' AND year = 2023", "publications", 11, 2493),
    ],
    "publications_by_institution": [
        ("year = 2023", "publications", 8, 4702),  # 000:412: 1162+1181+923+506+280+254+201+195
    ],
    "programmes": [
        ("kind = 'joint'", "students", 85, 1976),  # 000:912-1021
        ("kind = 'joint' AND level = 'bachelor'", "1", 62, 62),  # 000:912-986, numbered 1-62
        ("kind = 'joint' AND level = 'master'", "1", 22, 22),  # 000:989-1017, numbered 63-84
        ("kind = 'joint' AND level = 'doctoral'", "students", 1, 3),  # 000:1021
        # 000:1167-1408 numbered 1-208 without 74 (a total), 000:1406 (number 207) empty but printed; 000:1411-1416 five more.
        ("kind = 'double'", "students", 212, 1992),
        ("kind = 'double' AND level = 'bachelor'", "1", 73, 73),  # 000:1167-1253, numbered 1-73
        ("kind = 'double' AND level = 'master'", "1", 134, 134),  # 000:1257-1408, numbered 75-208
        ("kind = 'double' AND level = 'doctoral'", "students", 5, 7),  # 000:1411-1414, 1416: 1+3+1+1+1
    ],
    "programmes_by_institution": [
        ("kind = 'joint'", "programmes", 30, 84),  # 000:866-901; number 4 is not there
        ("kind = 'joint'", "students", 30, 1976),
        ("kind = 'double'", "programmes", 51, 213),  # 000:1059-1122; printed total 212 (000:1124)
        ("kind = 'double'", "students", 51, 1985),  # printed total 1974
    ],
    "programmes_by_country": [
        ("kind = 'joint'", "programmes", 16, 90),  # 000:1030-1051; printed total 84 (000:1053)
        ("kind = 'joint'", "students", 16, 1976),
        ("kind = 'double'", "programmes", 23, 212),  # 000:1130-1158
        ("kind = 'double'", "students", 23, 1974),
    ],
    "programmes_by_level": [
        ("kind = 'joint' AND year = 2023", "programmes", 3, 86),  # 000:460: 62+23+1
        ("kind = 'joint' AND year = 2023", "students", 3, 1976),  # 000:467: 1814+159+3
        ("kind = 'joint' AND year = 2022", "programmes", 3, 58),  # 000:460: 35+22+1
        ("kind = 'joint' AND year = 2021", "programmes", 3, 96),  # 000:460: 55+40+1
        ("kind = 'double' AND year = 2023", "programmes", 3, 213),  # 000:523-525: 75+133+5
        ("kind = 'double' AND year = 2022", "programmes", 3, 207),  # 71+130+6
        ("kind = 'double' AND year = 2021", "programmes", 3, 227),  # 75+143+9
        ("kind = 'double' AND year = 2020", "programmes", 3, 152),  # 50+93+9
    ],
    "programmes_by_field": [
        ("kind = 'double'", "programmes", 11, 212),  # 000:574-594
        ("kind = 'joint' AND programmes IS NOT NULL", "programmes", 6, 63),  # 000:506: 14+12+12+9+9+7
        ("kind = 'joint' AND student_share IS NOT NULL", "round(10 * student_share)", 5, 842),  # 000:508: 30.2+22+12+11+9
    ],
    "staff_by_country": [
        ("period = '2023H1' AND flow = 'outgoing'", "persons", 28, 382),  # 001:131-185
        ("period = '2023H1' AND flow = 'incoming'", "persons", 29, 353),  # 001:201-256
        ("period = '2022H1'", "persons", 1, 38),  # 001:108
    ],
    "staff_by_institution": [
        ("flow = 'outgoing'", "persons", 55, 382),  # 001:769-934
        ("flow = 'incoming'", "persons", 46, 353),  # 001:952-1087
        ("flow = 'outgoing' AND ownership = 'national'", "persons", 7, 41),  # 001:769-785
        ("flow = 'incoming' AND ownership = 'state'", "persons", 15, 211),  # 001:970-1010
    ],
    "staff_by_ownership": [
        ("period = '2023H1' AND flow = 'outgoing'", "persons", 4, 382),  # 001:35-41
        ("period = '2023H1' AND flow = 'incoming'", "persons", 4, 353),  # 001:47-53
        ("period = '2022H1'", "persons", 2, 151),  # 001:59 and 001:65: 75+76
    ],
    "staff_by_degree": [
        ("period = '2023H1' AND flow = 'outgoing'", "persons", 5, 382),  # 001:419-439
        ("period = '2023H1' AND flow = 'incoming'", "persons", 5, 353),  # 001:450-470
        ("period = '2022H1' AND flow = 'outgoing'", "persons", 4, 128),  # 001:381-387: 14+57+13+44
        ("period = '2022H1' AND flow = 'incoming'", "persons", 3, 132),  # 001:395-399: 73+46+13
    ],
    "staff_by_field": [
        ("flow = 'outgoing'", "persons", 11, 382),  # 001:525-553
        ("flow = 'incoming'", "persons", 11, 353),  # 001:565-592
    ],
    "staff_by_format": [
        ("flow = 'outgoing'", "persons", 3, 382),  # 001:88-92: 144+219+19
        ("flow = 'incoming'", "persons", 3, 353),  # 001:96-100: 135+212+6
    ],
    "staff_by_scheme": [("true", "persons", 7, 735)],  # 001:602-616: 12+5+3+71+1+4+639
    "indicators": [("true", "1", 21, 21)],  # 003:2205-2276: 1-19, 13-1, 18-1
    "indicator_targets": [
        ("origin = 'section6'", "1", 142, 142),  # 003:2205-2276: 18 x 7, and 4 for no. 2, 6 for 18-1, 6 for 19
        ("origin = 'section6' AND code = '2'", "value", 4, 310),  # 003:2207-2208: 60+70+80+100
        ("origin = 'section6' AND code = '18-1'", "value", 6, 50),  # 003:2270-2272: 5+6+7+9+11+12
        ("origin = 'section6' AND code = '13-1'", "value", 7, 382),  # 003:2249-2252: 44+47+50+54+58+62+67
    ],
    "expected_results": [("value IS NOT NULL", "value", 8, 1621)],  # 003:2281-2293: 78+15+12+1400+55+1+30+30
    "actions": [("true", "no", 144, 10440)],  # 003:2329-5697, numbered 1-144
    "sources": [("true", "1", 5, 5)],
}

CODES = {
    "kind", "flow", "status", "ownership", "region", "direction", "level", "index", "degree", "format", "scheme",
    "institution", "partner", "origin", "better", "basis", "signed_precision", "topic", "severity",
}  # fmt: skip
VALUES = {
    "basis": {"published", "registry"},
    "region": {"cis", "asia", "europe", "africa", "americas", "australia", "southeast_asia"},
    "field": {f"{number:02}" for number in range(1, 12)},
    "index": {"scopus", "wos"},
    "level": {"bachelor", "master", "doctoral"},
    "origin": {"section6", "action_plan"},
    "better": {"higher", "lower"},
    "signed_precision": {"day", "month", "year"},
}


def columns(mart, view: str) -> tuple[str, ...]:
    return tuple(name for (name,) in mart.execute("SELECT column_name FROM (DESCRIBE mart." + view + ")").fetchall())


@pytest.mark.parametrize("view", CONTRACT)
def test_columns_are_those_of_the_contract(mart, view: str) -> None:
    found = columns(mart, view)
    if view in DIMENSIONS:
        found = tuple(name for name in found if name not in PLACE or name in CONTRACT[view])
    assert found == CONTRACT[view]


@pytest.mark.parametrize(
    ("view", "condition", "summed", "rows", "total"),
    [(view, *expected) for view, many in COUNTED.items() for expected in many],
)
def test_rows_are_those_of_the_documents(mart, view: str, condition: str, summed: str, rows: int, total: int) -> None:
    found = mart.execute("SELECT count(*), sum(" + summed + ") FROM mart." + view + " WHERE " + condition).fetchone()
    assert (found[0], int(found[1])) == (rows, total)


def test_views_hold_nothing_beside_what_was_counted(mart) -> None:
    """The conditions above cover the whole of these views: no row stands outside them."""
    whole = {
        "agreements_by_country": 87, "agreements_by_ownership": 10, "agreements_by_direction": 5, "branches": 62,
        "projects_by_country": 35, "projects_by_institution": 157, "publications_by_field": 44,
        "programmes_by_institution": 81, "programmes_by_country": 39, "programmes_by_level": 21, "staff_by_country": 58,
        "staff_by_institution": 101, "staff_by_ownership": 10, "staff_by_degree": 17, "staff_by_field": 22,
        "staff_by_format": 6, "staff_by_scheme": 7, "actions": 144, "expected_results": 9,
    }  # fmt: skip
    found = {view: mart.execute("SELECT count(*) FROM mart." + view).fetchone()[0] for view in whole}
    assert found == whole


def test_printed_totals_stay_beside_the_rows(mart) -> None:
    """The printed 6044, 2274 and 212 are neither lost nor put in place of the sums."""
    total = mart.execute(
        "SELECT value FROM mart.figures WHERE topic = 'agreements' AND measure = 'agreements' AND period = '2023' "
        "AND ownership IS NULL AND country IS NULL AND region IS NULL AND direction IS NULL AND institution IS NULL"
    ).fetchall()
    assert total == [(6044.0,)]
    europe = mart.execute("SELECT agreements FROM mart.agreements_by_region WHERE region = 'europe'").fetchall()
    assert europe == [(2274,)]
    differs = mart.execute("SELECT published, compared, difference FROM mart.reconciliation WHERE check_id = 'agreements_europe_rows'")
    assert differs.fetchall() == [(2274.0, 2280.0, -6.0)]


def test_every_status_of_a_comparison_follows_from_its_numbers(mart) -> None:
    wrong = mart.execute(
        "SELECT check_id FROM mart.reconciliation WHERE status <> CASE WHEN compared IS NULL THEN 'cannot_recompute' "
        "WHEN abs(published - compared) < 1e-9 THEN 'agrees' ELSE 'differs' END"
    ).fetchall()
    assert wrong == []
    assert mart.execute("SELECT count(*) FROM mart.reconciliation WHERE what_kk = '' OR what_ru = '' OR what_en = ''").fetchone() == (0,)


def test_lines_of_comparisons_name_document_and_line(mart) -> None:
    rows = mart.execute("SELECT check_id, lines_a, coalesce(lines_b, '') FROM mart.reconciliation").fetchall()
    form = re.compile(r"\d{3}:\d+(-\d+)?")
    wrong = [(check, lines) for check, *both in rows for lines in both if not all(form.fullmatch(part) for part in lines.split())]
    assert wrong == []


@pytest.mark.parametrize("view", KEYS)
def test_keys_are_unique(mart, view: str) -> None:
    repeated = mart.execute("SELECT " + KEYS[view] + ", count(*) FROM mart." + view + " GROUP BY ALL HAVING count(*) > 1").fetchall()
    assert repeated == []


@pytest.mark.parametrize("view", CONTRACT)
def test_codes_are_lower_case_and_known(mart, view: str) -> None:
    for column in CONTRACT[view]:
        if column not in CODES | VALUES.keys() or (view, column) == ("sources", "kind"):
            continue
        found = {value for (value,) in mart.execute(f'SELECT DISTINCT "{column}" FROM mart.{view}').fetchall() if value is not None}
        wrong = {value for value in found if not re.fullmatch(r"[a-z0-9_]+", str(value))}
        assert not wrong, f"{view}.{column}: {wrong}"
        if column in VALUES:
            assert found <= VALUES[column], f"{view}.{column}"


@pytest.mark.parametrize("view", [view for view, names in CONTRACT.items() if "country" in names])
def test_countries_are_iso_codes_with_names(mart, view: str) -> None:
    found = {code for (code,) in mart.execute("SELECT DISTINCT country FROM mart." + view + " WHERE country IS NOT NULL").fetchall()}
    known = {code for code in Locale.parse("en").territories if re.fullmatch(r"[A-Z]{2}", code)} - {"EZ", "UN", "QO", "ZZ"}
    assert found
    assert found <= known, found - known
    named = {
        code
        for (code,) in mart.execute("SELECT country FROM mart.countries WHERE name_kk <> '' AND name_ru <> '' AND name_en <> ''").fetchall()
    }
    assert found <= named, found - named


@pytest.mark.parametrize("view", [view for view, names in CONTRACT.items() if "locator" in names])
def test_every_row_says_where_it_stands(mart, view: str) -> None:
    missing = mart.execute(
        "SELECT count(*) FROM mart." + view + " WHERE coalesce(locator, '') = '' OR basis IS NULL "
        "OR coalesce(source_id, '') NOT IN (SELECT source_id FROM mart.sources)"
    ).fetchone()
    assert missing == (0,)


@pytest.mark.parametrize(
    ("view", "column", "dimension"),
    [
        (view, column, dimension)
        for view, names in CONTRACT.items()
        for column, dimension in (("institution", "institutions"), ("partner", "partners"), ("country", "countries"))
        if column in names and view != dimension
    ],
)
def test_keys_of_dimensions_exist(mart, view: str, column: str, dimension: str) -> None:
    unknown = mart.execute(
        f"SELECT DISTINCT {column} FROM mart.{view} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT {column} FROM mart.{dimension})"
    ).fetchall()
    assert unknown == []


def test_repeated_branches_name_a_row_of_the_list(mart) -> None:
    lost = mart.execute(
        "SELECT name FROM mart.branches WHERE duplicate_of IS NOT NULL AND duplicate_of NOT IN "
        "(SELECT locator FROM mart.branches WHERE flow = 'outbound' AND duplicate_of IS NULL)"
    ).fetchall()
    assert lost == []


def test_all_sources_are_known(mart) -> None:
    assert [code for (code,) in mart.execute("SELECT source_id FROM mart.sources ORDER BY 1").fetchall()] == [
        "000",
        "001",
        "002",
        "003",
        "004",
    ]
