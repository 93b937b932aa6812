"""Questions of the two profiles against the lines of the documents."""

import pytest

from intlmon.filters import Filters
from intlmon.paths import QUERIES
from intlmon.queries import ask

NO_TABLES = {"compared_chart", "directory", "filled", "key_figures", "options", "subject"}


def rows(edition: str, question: str, language: str = "en", **chosen: str) -> list[dict[str, object]]:
    """Rows of a profile's question under codes parted by commas."""
    filters = Filters.of({"year": ["2023"], "as_of": ["2026-11-21"]} | {name: codes.split(",") for name, codes in chosen.items()})
    return ask(question, edition, language, filters).rows()


def test_partners_of_a_country(edition: str) -> None:
    found = {
        row["partner"]: (row["joint_programmes"], row["double_programmes"], row["students"], row["branches"], row["institutions"])
        for row in rows(edition, "country/partners", profile_country="TR")
    }
    assert found == {
        "tokat_gaziosmanpasa_university": (1, None, 2, None, 1),  # 000:975
        "marmara_university": (1, None, 31, None, 1),  # 000:985
        "gazi_university": (1, None, 364, 1, 2),  # 000:986 with Yassawi, 276 at Shymkent
        "istanbul_university": (None, 1, 3, 1, 2),  # 000:1329 with KazNU, 285 at Shakarim
        "nigde_omer_halisdemir_university": (None, None, None, 1, 1),  # 000:264
        "erzincan_university": (None, None, None, 1, 1),  # 000:716
        None: (None, None, None, 1, 1),  # 000:764: a branch in Istanbul without a partner
    }


def test_universities_of_a_country(edition: str) -> None:
    found = {row["institution"]: row for row in rows(edition, "country/universities", profile_country="TR")}
    assert len(found) == 7
    yassawi = found["yassawi_university"]
    assert (yassawi["joint_programmes"], yassawi["students"], yassawi["partners"]) == (2, 31 + 364, 2)  # 000:985, 986
    assert found["al_farabi_kaznu"]["branches"] == 1  # 000:764


def test_programmes_have_their_state_as_of_the_day(edition: str) -> None:
    def states(day: str) -> dict[object, object]:
        return {row["students"]: row["state"] for row in rows(edition, "country/programmes", profile_country="TR", as_of=day)}

    # By students: 000:975 until 30.06.2025, 985 until 23.06.2027, 986 until 22.11.2027, 1329 perpetual.
    assert states("2024-01-01") == {2: "running", 31: "running", 364: "running", 3: "perpetual"}
    assert states("2026-11-21") == {2: "ended", 31: "ending", 364: "running", 3: "perpetual"}


def test_rows_of_a_university_are_those_of_the_lists(edition: str) -> None:
    partners = rows(edition, "university/partners", profile_institution="yassawi_university")
    assert sorted((row["partner"], row["country"], row["students"]) for row in partners)[:2] == [
        ("gazi_university", "TR", 364),  # 000:986
        ("marmara_university", "TR", 31),  # 000:985
    ]
    published = rows(edition, "university/publications", profile_institution="enu")
    assert [(row["year"], row["publications"], row["change"]) for row in published] == [
        (2023, 923, -354),
        (2022, 1277, None),
    ]  # 000:412, 159


def test_both_rows_of_a_list_stand_for_a_university_listed_twice(edition: str) -> None:
    found = rows(edition, "university/projects", profile_institution="kimep")
    assert sorted((row["kind"], row["projects"]) for row in found) == [
        ("education", 1), ("education", 1), ("science", 0), ("science", 1),  # 000:809, 820
    ]  # fmt: skip


def test_only_what_differs_about_the_subject_is_told(edition: str) -> None:
    russia = rows(edition, "country/disagreements", "ru", profile_country="RU")
    assert (123, 112, -11) in {(row["published"], row["compared"], row["compared"] - row["published"]) for row in russia}  # 000:562, 1133
    assert all(row["published"] != row["compared"] and row["lines_a"] and row["what"] for row in russia)
    assert rows(edition, "country/disagreements", profile_country="AM") == []
    kaznu = rows(edition, "university/disagreements", profile_institution="al_farabi_kaznu")
    assert [(row["published"], row["compared"], row["lines_a"], row["lines_b"]) for row in kaznu if row["topic"] == "projects"] == [
        (9, 10, "000:157", "000:771 000:824")
    ]


def test_the_profile_stands_before_those_it_is_compared_with(edition: str) -> None:
    found = rows(edition, "country/compared_chart", profile_country="TR", compared_country="CN,RU,TR")
    assert [(row["series"], row["value"]) for row in found if row["label_order"] == 1] == [
        ("Türkiye", 578), ("China", 221), ("Russia", 1710),  # 000:666, 616, 606; chosen twice, drawn once
    ]  # fmt: skip


def test_the_median_is_that_of_the_ownership_of_the_profile(edition: str) -> None:
    found = rows(
        edition, "university/compared_chart", "kk", profile_institution="al_farabi_kaznu", compared_institution="auezov_university"
    )
    median = {row["label"]: row["value"] for row in found if row["series"] == "Меншік нысаны бойынша медиана: Ұлттық"}
    assert median["Жарияланымдар"] == 923  # 000:412: 1181, 1162, 923, 280, 254; Auezov is a state one
    alone = rows(edition, "university/compared_chart", profile_institution="yassawi_university")
    assert len({row["series"] for row in alone}) == 1, "of the only international university a median says nothing"


def test_the_directory_has_every_subject_once(edition: str) -> None:
    countries = rows(edition, "country/directory")
    assert len(countries) == len({row["country"] for row in countries}) == 79  # 000:601-706: 78, and the European Union of 000:361
    russia = next(row for row in countries if row["country"] == "RU")
    assert (russia["agreements"], russia["double_programmes"], russia["outgoing_staff"]) == (1710, 112, 98)  # 000:606, 1133; 001:133
    universities = rows(edition, "university/directory", "ru")
    assert len(universities) == len({row["institution"] for row in universities})
    kaznu = next(row for row in universities if row["institution"] == "al_farabi_kaznu")
    assert (kaznu["city"], kaznu["publications"], kaznu["science_projects"]) == ("Алматы", 1162, 35)  # 000:412, 771


@pytest.mark.parametrize(("page", "subject"), [("country", "country"), ("university", "institution")])
def test_tables_said_to_have_rows_are_those_that_have_them(edition: str, page: str, subject: str) -> None:
    tables = {path.stem for path in (QUERIES / page).glob("*.sql")} - NO_TABLES
    options = ask(f"{page}/options", edition, "en", Filters()).rows()
    offered = {name: [str(row["code"]) for row in options if row["filter"] == name] for name in ("year", f"profile_{subject}")}
    for year in offered["year"]:
        for code in offered[f"profile_{subject}"]:
            chosen = {"year": year, f"profile_{subject}": code, f"compared_{subject}": offered[f"profile_{subject}"][0]}
            filled = {row["question"] for row in rows(edition, f"{page}/filled", **chosen)}
            assert filled == {table for table in tables if rows(edition, f"{page}/{table}", **chosen)}, chosen
