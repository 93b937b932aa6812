"""The rules of checking, declared: how serious each is, what it says, and what is expected. Without its entry a rule finds nothing."""

from dataclasses import dataclass

from intlmon.i18n import N_
from intlmon.imports.model import Severity

_B, _W, _T = Severity.BLOCKS, Severity.WARNS, Severity.TOLD


@dataclass(frozen=True)
class Rule:
    """``expected`` may name ``{nearest}``: texts like the one found. ``otherwise`` is said where there are none."""

    severity: Severity
    what: str
    expected: str
    otherwise: str = ""


_FILE = {
    "institution_missing": Rule(
        _B,
        N_("The file does not say which institution it is from."),
        N_("a file made from the template, or an institution chosen at upload"),
    ),
    "institution_unknown": Rule(
        _B,
        N_("No institution is known as “{written}”."),
        N_("an institution that takes part in the round; nearest: {nearest}"),
        N_("an institution that takes part in the round"),
    ),
    "institution_differs": Rule(
        _W, N_("The file itself names another institution: {written}."), N_("the institution chosen at upload: {chosen}")
    ),
    "year_missing": Rule(
        _B, N_("The file does not say which year it is for."), N_("a file made from the template, or a year chosen at upload")
    ),
    "year_differs": Rule(_W, N_("The file itself is for another year: {written}."), N_("the year chosen at upload: {chosen}")),
}
_CELLS = {
    "column_missing": Rule(_B, N_("The sheet has no column “{heading}”."), N_("a column with this heading, as in the template")),
    "required": Rule(_B, N_("The cell is empty."), N_("“{heading}” filled in, in every row")),
    "number_expected": Rule(_B, N_("This is not a number."), N_("a whole number in digits, without words")),
    "whole_number": Rule(_B, N_("The number has a fraction."), N_("a whole number")),
    "minimum": Rule(_B, N_("The number is too small."), N_("a number not less than {minimum}")),
    "maximum": Rule(_B, N_("The number is too large."), N_("a number not greater than {maximum}")),
    "date_expected": Rule(_B, N_("This is not a date, or no such day exists."), N_("a date such as 31.05.2024")),
    "truth_expected": Rule(_B, N_("This is neither yes nor no."), N_("yes, no or an empty cell")),
    "code_unknown": Rule(
        _B,
        N_("The list “{heading}” has no such value."),
        N_("a value of the list; nearest: {nearest}. The whole list: {names}"),
        N_("a value of the list: {names}"),
    ),
    "code_form": Rule(_B, N_("The code of the programme does not have the usual form."), N_("a code such as {example}, without spaces")),
    "too_long": Rule(_B, N_("The text has {length} signs."), N_("at most {most} signs")),
}
_NAMES = {
    "country_unknown": Rule(
        _B,
        N_("No country is known by this name."),
        N_("the name of one country; nearest: {nearest}"),
        N_("the name of one country, in Kazakh, Russian or English"),
    ),
    "country_home": Rule(_W, N_("Kazakhstan is given as the foreign country."), N_("the country of the foreign partner")),
    "partner_unknown": Rule(
        _W,
        N_("This partner is not in the list yet."),
        N_("if it is one of these, its name as in the list: {nearest}; otherwise it is added as new"),
        N_("nothing more, if the partner is new: it is added to the list when the sheet is accepted"),
    ),
    "partner_country": Rule(
        _W, N_("The list has this partner under another country: {country}."), N_("the country of the partner, or another partner")
    ),
}
_DAYS = {
    "too_early": Rule(_W, N_("The date is before 1990."), N_("a date from 1990 on, or a confirmation")),
    "valid_before_signed": Rule(
        _B, N_("The last day of validity, {until}, is before the day of signing, {signed}."), N_("a last day after the day of signing")
    ),
    "signed_later": Rule(_B, N_("Signed after the end of the year of the round."), N_("a day not later than 31.12.{year}")),
    "perpetual_with_end": Rule(
        _B, N_("Marked as valid without term, but with a last day: {until}."), N_("either valid without term, or a last day")
    ),
    "expired": Rule(
        _W, N_("Was no longer in force in {year}: the last day was {until}."), N_("agreements in force in {year}, or a note on renewal")
    ),
    "ends_before_starts": Rule(_B, N_("The last day, {ends}, is before the first, {starts}."), N_("a last day not before the first")),
    "trip_outside_year": Rule(_B, N_("The trip lies outside {year}."), N_("trips with at least one day in {year}")),
    "project_outside_year": Rule(_W, N_("The project was not under way in {year}."), N_("projects with at least one day in {year}")),
    "published_other_year": Rule(_W, N_("The year of publication is not that of the round."), N_("publications of {year}")),
    "opened_later": Rule(
        _B, N_("A branch at work cannot have been opened after the year of the round."), N_("a year not later than {year}")
    ),
}
_REPEATS = {
    "repeated": Rule(_B, N_("Repeats row {first} of sheet “{sheet}”."), N_("each record once")),
    "trip_repeated": Rule(_T, N_("The same as row {first} in every column."), N_("two people; one of the rows goes if it is one person")),
    "published_elsewhere": Rule(
        _T, N_("Handed in by another institution, too: {institution}, {year}."), N_("nothing more, if the work is a joint one")
    ),
    "published_before": Rule(_W, N_("Handed in already for {year}."), N_("publications that were not handed in before")),
}
_WHOLE = {
    "jump": Rule(
        _W,
        N_("{figure}: {now}; in {period} it was {before}."),
        N_("between {low} and {high}; outside of that, a confirmation"),
    ),
    "agreements_counted": Rule(
        _W, N_("Part 6 gives {written} agreements; the sheet of agreements has {counted} rows."), N_("the same number in both places")
    ),
    "requirement_untold": Rule(
        _W, N_("Not told, though regulation 002 requires it ({clause}, line {line}): {requirement}."), N_("filled in: “{heading}”")
    ),
    "requirement_unmet": Rule(
        _W, N_("Does not meet regulation 002 ({clause}, line {line}): {requirement}."), N_("yes, or an explanation in the covering letter")
    ),
    "level_of_study": Rule(_W, N_("Study without a level of education."), N_("filled in: “{heading}”")),
}
_REPORT = {
    "part_unknown": Rule(
        _B, N_("Part {part} is not collected on this sheet."), N_("1, 2 or 5 to 9; parts 3 and 4 are counts on their own sheet")
    ),
    "part_as_number": Rule(
        _B, N_("Part 2 is collected as a number only: it would list people."), N_("an empty text and the number of officials")
    ),
    "part_empty": Rule(_W, N_("The part has neither text nor number."), N_("a text or a number")),
    "personal_email": Rule(
        _B, N_("An e-mail address stands in the text; personal data are not collected."), N_("the text without the address")
    ),
    "personal_phone": Rule(
        _B, N_("A telephone number stands in the text; personal data are not collected."), N_("the text without the number")
    ),
    "personal_number": Rule(
        _B,
        N_("An individual identification number (IIN) stands in the text; personal data are not collected."),
        N_("the text without the number"),
    ),
    "personal_name": Rule(
        _B, N_("The name of a person stands in the text; personal data are not collected."), N_("the text without names of people")
    ),
}
RULES: dict[str, Rule] = _FILE | _CELLS | _NAMES | _DAYS | _REPEATS | _WHOLE | _REPORT
