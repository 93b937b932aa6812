"""Rows of the lists of programmes that cannot stand as they do: one that is found and a near miss for each kind of check."""

import pytest

from intlmon.checks.spots import meet

CASES = [
    # Titles of rows 22-25 of other institutions; a title that others have with other codes is no copy (926 and 954).
    ("titles_of_other_rows", "000:922", "000:926"),
    # A title shortened, at an institution whose other titles are copies; at the university of languages 923 is no such one.
    ("titles_of_other_rows", "000:932", "000:923"),
    ("institution_cell_with_code", "000:1023", "000:1022"),
    ("kazakh_institution_as_partner", "000:983", "000:982"),
    # RUDN in China; in 1387 it stands alone, in Russia.
    ("partner_of_another_country", "000:1386", "000:1387"),
    # 23.08.2023; 23.06.2023 is within the half-year.
    ("contract_after_the_period", "000:1207", "000:985"),
    # «в процессе»; 1239 has a date and a renewal in progress.
    ("contract_not_concluded", "000:1012", "000:1239"),
    # Months of study nine years after the agreement; a term of some years from the year of the agreement.
    ("semester_as_term", "000:920", "000:1260"),
    # 2021 in the column of the term; 2024 with a date beside it is a term.
    ("date_in_term", "000:993", "000:948"),
    ("term_without_unit", "000:1365", "000:1366"),
    # Seven students in both lists, 33 and 23 of one programme; 963 stands in one list only.
    ("in_both_lists", "000:947", "000:963"),
    ("in_both_lists", "000:912", "000:963"),
    # Students in one list alone.
    ("in_both_lists", "000:993", "000:996"),
    # Geography of 2020 and 2021; two specialisations of one code (1268 and 1269).
    ("programme_in_two_rows", "000:1288", "000:1269"),
    # An empty cell; «1» stands in another.
    ("title_missing", "000:1228", "000:1200"),
    ("title_without_words", "000:1200", "000:1228"),
    # 6B7108; the code of a whole field of training (7M015) has three digits.
    ("code_of_four_digits", "000:1182", "000:992"),
    ("russian_code", "000:1372", "000:1366"),
    ("field_without_code", "000:1193", "000:1199"),
    # «анг. 2027»; «апр.22» is a month.
    ("month_that_is_none", "000:1412", "000:976"),
    # «Швейцария, Испания»; «Таджикистан, Душанбе» is a country and its town.
    ("two_countries", "000:1239", "000:1296"),
    ("country_in_two_languages", "000:1171", "000:1170"),
    ("namesake_spelt", "000:1087", "000:1086"),
    # Two renderings of Vytautas Magnus; an abbreviation beside the name (1324) is none.
    ("partner_under_two_names", "000:1204", "000:1324"),
    ("total_with_a_number", "000:1254", "000:1253"),
    ("programmes_without_numbers", "000:1412", "000:1408"),
    ("numbering_begun_again", "000:1122", "000:1106"),
    # 15.11.2020 and 05.10.2018; 1009 and 1377 have one date, 912 and 1168 a day and its year.
    ("dates_of_one_agreement", "000:990", "000:1009"),
    ("dates_of_one_agreement", "000:990", "000:912"),
    # One year from 2019; two years from 22.02.2021 ended within the half-year.
    ("contract_run_out", "000:1011", "000:996"),
    # Five years from 2016; those of 06.06.2016 have been renewed.
    ("contract_run_out", "000:1328", "000:1368"),
    # 087 and 085; 1346 and 1349 have one title with two partners.
    ("codes_of_one_title", "000:942", "000:1346"),
]


@pytest.mark.parametrize(("check", "found", "near_miss"), CASES)
def test_rows_of_lists(mart, check: str, found: str, near_miss: str) -> None:
    rows = mart.execute("SELECT lines_a FROM mart.reconciliation WHERE check_id LIKE 'rows_' || ? || '_000_%'", [check]).fetchall()
    lines = " ".join(lines for (lines,) in rows)
    assert meet(lines, found)
    assert not meet(lines, near_miss)
