"""What the figures of two periods do not have in common, in words: the same on pages and in papers."""

from collections.abc import Mapping

from intlmon.i18n import N_, Translator
from intlmon.provenance import Names

REASONS = {
    "part_of_year": N_("{period}: half a year; {other}: a whole year. The figures do not cover the same time."),
    "institutions_reporting": N_("{period}: {count} of {of} institutions reported."),
    "reporting_unstated": N_("{period}: the document does not say how many institutions reported."),
    "partly_known": N_("Known for both periods: {count} of {of}; for the others one of the figures is not stated, which is not zero."),
    "named_only": N_("{period}: the document names only some; nothing is known of the others."),
    "leaders_only": N_("{period}: only the leaders are named; the leaders of the other period ({other}) may be missing from the list."),
    "one_index": N_("{item}: the figure for {period} ({count}) counts Scopus alone, that for {other} Scopus and Web of Science."),
    "text_differs": N_("{item}, {period}: another place of the document gives {count}; {of} is compared here."),
    "doubtful": N_("{item}, {period}: the document gives {count}, which may be meant as the total."),
    "bases_differ": N_("{other}: as published by the ministry; {period}: counted from the records of the institutions."),
    "from_zero": N_("{item}, {period}: the figure is 0, so there is no change in percent."),
}


def in_words(row: Mapping[str, object], names: Names, t: Translator) -> str:
    """One reason as a sentence; columns ``kind``, ``item``, ``of_period``, ``other_period``, ``count``, ``of``."""
    return t(
        REASONS[str(row["kind"])], item=row["item"], period=names("period", str(row["of_period"])),
        other=names("period", str(row["other_period"])), count=_number(row["count"], t), of=_number(row["of"], t),
    )  # fmt: skip


def _number(value: object, t: Translator) -> str:
    return "" if value is None else t.number(float(str(value)), 1)
