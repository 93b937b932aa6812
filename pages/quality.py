"""Data quality: where the documents disagree with themselves, each time with both places."""

from intlmon.i18n import N_
from intlmon.ui import figures, finding_list, key_figures, open_page, table

page = open_page("quality")
key_figures(
    page,
    {
        "findings": N_("Disagreements found"),
        "headline": N_("They change a headline figure"),
        "detail": N_("They change a detail"),
        "form": N_("Of form only"),
        "agrees": N_("Comparisons that agree"),
    },
    made_of={
        "findings": ["findings"],
        "headline": ["findings?severity=headline"],
        "detail": ["findings?severity=detail"],
        "form": ["findings?severity=form"],
    },
)
figures(page, ["by_topic"], ["by_kind"], unless="finding")  # those behind the mark of a figure need none
finding_list(page)
table(
    page,
    {
        "findings": N_("All disagreements as a table"),
        "documents": N_("By document and topic"),
        "corrections": N_("Corrections"),
        "editions": N_("Editions of the data"),
    },
)
