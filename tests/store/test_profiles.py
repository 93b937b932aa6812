"""Figures by country and by university: values, ranks and medians counted by hand in the documents.

The comment behind each row names the lines of the copy that the value stands on, and what it was ranked against.
"""

import pytest

ARMENIA = [("agreements", 21, 33, 78, None)]  # 000:602, the only list that has it
MONGOLIA = [
    ("agreements", 28, 28, 78, None),  # 000:620
    ("inbound_operating", 1, 3, 5, None),  # 000:248; after Russia 4 and Korea 3, beside Türkiye and Iran
]
TURKIYE = [
    ("agreements", 578, 2, 78, 624),  # 000:666; 000:187 for 2022
    ("joint_programmes", 3, 6, 16, None),  # 000:1039; after 27, 25, 6, 5, 4, beside four others with 3
    ("joint_students", 397, 2, 16, None),  # 000:1039; after 879
    ("double_programmes", 1, 18, 23, None),  # 000:1148; 17 countries have more
    ("double_students", 3, 20, 23, None),  # 000:1148; 19 have more, Italy has as many
    ("inbound_operating", 1, 3, 5, None),  # 000:264
    ("inbound_planned", 2, 1, 5, None),  # 000:276, 285
    ("outbound", 2, 6, 12, None),  # 000:716, 764
    ("science_projects", 4, 10, 24, None),  # 000:321; after 24, 23, 17, 11, 10, 10, 7, 6, 6
    ("education_projects", 7, 2, 10, None),  # 000:359; after 22; the 107 of the European Union are no country's
    ("outgoing_staff", 18, 4, 28, None),  # 001:139; as many as the United States
    ("incoming_staff", 5, 6, 29, None),  # 001:213; as many as Lithuania
]
RUSSIA = [
    ("agreements", 1710, 1, 78, 2053),  # 000:606; 000:187
    ("joint_programmes", 27, 1, 16, None),  # 000:1030
    ("joint_students", 263, 3, 16, None),  # 000:1030; after 879 and 397
    ("double_programmes", 112, 1, 23, None),  # 000:1133
    ("double_students", 640, 1, 23, None),  # 000:1133
    ("inbound_operating", 4, 1, 5, None),  # 000:212, 216, 236, 268
    ("outbound", 8, 1, 12, None),  # 000:720, 724, 725, 730-733, 740; 753 and 763 repeat
    ("science_projects", 24, 1, 24, None),  # 000:315
    ("education_projects", 4, 4, 10, None),  # 000:357; after 22, 7, 5
    ("outgoing_staff", 98, 2, 28, None),  # 001:133
    ("incoming_staff", 89, 2, 29, None),  # 001:203
]

# Figure, value, rank, of, rank in the group, how many are in it, its median, year before.
KAZNU = [
    ("joint_programmes", 2, 11, 30, 3, 4, 2.5, None),  # 000:869; national: 3, 1, 7, 2
    ("joint_students", 4, 21, 30, 4, 4, 28, None),  # 000:869; 45, 11, 120, 4
    ("double_programmes", 48, 2, 50, 2, 8, 3.5, None),  # 000:1059; 48, 50, 7, 1, 2, 1, 5, 1
    ("double_students", 288, 2, 50, 2, 8, 24.5, None),  # 000:1059; 288, 353, 59, 9, 12, 10, 37, 1; Zhubanov has 286
    ("publications", 1162, 2, 8, 2, 5, 923, 1886),  # 000:412; 1181, 1162, 923, 280, 254; 000:159 for 2022
    ("science_projects", 35, 1, 75, 1, 9, 2, 26),  # 000:771; 35, 3, 1, 10, 2, 0, 2, 1, 3; 000:145 for 2022
    ("education_projects", 10, 1, 76, 1, 9, 4, None),  # 000:771; the text has 9 in both years (000:157), so no change
    ("outbound", 2, 4, 17, 2, 3, 2, None),  # 000:713, 764; Bishkek, Istanbul; after 7, 6, 3
    ("inbound_operating", 1, 2, 9, 1, 2, 1, None),  # 000:236
    ("outgoing_staff", 1, 48, 55, 4, 7, 1, None),  # 001:783; 10, 1, 1, 1, 6, 1, 21
    ("incoming_staff", 1, 33, 46, 3, 4, 1.5, None),  # 001:962; 1, 19, 2, 1
]
# Almaty Management University, private. The Almaty Humanitarian-Economic University, a joint-stock company in appendix 4
# and private in appendix 3 and the note on staff, is private here.
ALMA = [
    ("joint_programmes", 12, 1, 30, 1, 11, 1, None),  # 000:889; 12, 1, 1, 1, 1, 1, 1, 2, 1, 2, and 6
    ("joint_students", 445, 1, 30, 1, 11, 13, None),  # 000:889; 445, 41, 2, 4, 4, 1, 30, 54, 13, 64, and 13
    ("double_programmes", 4, 9, 50, 1, 12, 1, None),  # 000:1111; after 50, 48, 8, 7, 5, 5, 5, 5, beside others with 4
    ("double_students", 50, 8, 50, 1, 12, 7.5, None),  # 000:1111; 4, 3, 41, 4, 7, 50, 43, 9, 8, 8, 1, 2
    ("science_projects", 2, 20, 75, 8, 28, 1, None),  # 000:826; Miras 7, Baishev 5, KAFU and Turan 4, three with 3
    ("education_projects", 4, 10, 76, 2, 29, 1, None),  # 000:826; Baishev has 5; KAFU 0 and 4 (000:835, 851) are added up
    ("outgoing_staff", 42, 2, 55, 1, 20, 4.5, None),  # 001:887; Yessenov has 57
    ("incoming_staff", 16, 4, 46, 1, 14, 2.5, None),  # 001:1065; 120, 50 and 19 are more, Esil has as many
]
UTEMISOV = [  # state; stands twice in appendix 7
    ("double_programmes", 2, 22, 50, 13, 19, 3, None),  # 000:1071, 1086: 1 and 1; Narxoz (000:1085) is no state one
    ("double_students", 20, 17, 50, 7, 19, 9, None),  # 000:1071, 1086: 10 and 10; 191, 40, 35, 41, 32, 286 are more
    ("science_projects", 1, 32, 75, 13, 27, 1, None),  # 000:787
    ("education_projects", 0, 58, 76, 25, 27, 3, None),  # 000:787; a printed 0; 24 state ones have some
    ("incoming_staff", 3, 18, 46, 6, 16, 3, None),  # 001:976; 8, 50, 5, 9, 120 are more
]


def rows(mart, view: str, subject: str, code: str, columns: str) -> list[tuple[object, ...]]:
    """Rows of a view for one subject, as tuples in the order of the figure's name."""
    found = mart.execute(f"SELECT figure, {columns} FROM mart.{view} WHERE {subject} = ? ORDER BY figure", [code])
    return [tuple(row) for row in found.fetchall()]


@pytest.mark.parametrize(("country", "expected"), [("AM", ARMENIA), ("MN", MONGOLIA), ("TR", TURKIYE), ("RU", RUSSIA)])
def test_figures_of_a_country_are_those_of_the_lists(mart, country: str, expected: list[tuple[object, ...]]) -> None:
    assert rows(mart, "country_figures", "country", country, 'value, rank, "of", before') == sorted(expected)


@pytest.mark.parametrize(
    ("institution", "expected"),
    [("al_farabi_kaznu", KAZNU), ("almaty_management_university", ALMA), ("utemisov_university", UTEMISOV)],
)
def test_figures_of_a_university_are_those_of_the_lists(mart, institution: str, expected: list[tuple[object, ...]]) -> None:
    columns = 'value, rank, "of", group_rank, group_count, group_median, before'
    assert rows(mart, "institution_figures", "institution", institution, columns) == sorted(expected)


def test_the_european_union_has_figures_but_no_rank(mart) -> None:
    assert rows(mart, "country_figures", "country", "EU", 'value, rank, "of"') == [("education_projects", 107, None, None)]  # 000:361


def test_a_university_without_ownership_has_no_group(mart) -> None:
    found = rows(
        mart, "institution_figures", "institution", "central_kazakhstan_academy", "value, rank, group_rank, group_count, group_median"
    )
    assert found == [("outbound", 1, 10, None, None, None)]  # appendix 2 alone; nine have more


def test_the_year_before_is_that_of_the_text(mart) -> None:
    before = mart.execute(
        "SELECT country, figure, before FROM mart.country_figures WHERE before_period IS NOT NULL AND figure <> 'agreements'"
    )
    assert before.fetchall() == [("KG", "outgoing_staff", 38)]  # 001:108, half-year
    found = mart.execute("SELECT institution, figure, before FROM mart.institution_figures WHERE before IS NOT NULL AND topic = 'projects'")
    assert sorted(found.fetchall()) == [
        ("al_farabi_kaznu", "science_projects", 26),  # 000:145
        ("kaznaru", "education_projects", 5),  # 000:157
        ("narxoz_university", "education_projects", 0),  # 000:157
    ]


@pytest.mark.parametrize(
    ("view", "subject", "figure", "topic_view", "summed", "condition"),
    [
        ("country_figures", "country", "agreements", "agreements_by_country", "agreements", "year = 2023"),
        ("country_figures", "country", "joint_students", "programmes_by_country", "students", "kind = 'joint'"),
        ("country_figures", "country", "outbound", "branches", "1", "flow = 'outbound' AND duplicate_of IS NULL"),
        ("country_figures", "country", "incoming_staff", "staff_by_country", "persons", "flow = 'incoming' AND period = '2023H1'"),
        ("institution_figures", "institution", "double_programmes", "programmes_by_institution", "programmes", "kind = 'double'"),
        ("institution_figures", "institution", "education_projects", "projects_by_institution", "projects", "kind = 'education'"),
        ("institution_figures", "institution", "publications", "publications_by_institution", "publications", "year = 2023"),
        ("institution_figures", "institution", "inbound_planned", "branches", "1", "flow = 'inbound' AND status = 'planned'"),
    ],
)
def test_figures_equal_those_of_the_topics(
    mart, view: str, subject: str, figure: str, topic_view: str, summed: str, condition: str
) -> None:
    """Every subject's figure is the sum of its rows on the page of the topic."""
    profile = mart.execute(f"SELECT {subject}, value FROM mart.{view} WHERE figure = ?", [figure]).fetchall()
    topic = mart.execute(
        f"SELECT {subject}, sum({summed})::DOUBLE FROM mart.{topic_view} WHERE {condition} AND {subject} IS NOT NULL GROUP BY 1"
    ).fetchall()
    assert sorted(profile) == sorted(topic)
    assert profile


@pytest.mark.parametrize(("view", "subject"), [("country_figures", "country"), ("institution_figures", "institution")])
def test_every_figure_is_there_once_and_says_where_it_stands(mart, view: str, subject: str) -> None:
    repeated = mart.execute(f"SELECT {subject}, figure, period FROM mart.{view} GROUP BY ALL HAVING count(*) > 1").fetchall()
    assert repeated == []
    missing = mart.execute(f"SELECT count(*) FROM mart.{view} WHERE coalesce(source_id, '') = '' OR coalesce(locator, '') = ''").fetchone()
    assert missing == (0,)
