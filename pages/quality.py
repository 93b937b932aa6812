"""Data quality: where the documents disagree with themselves, each time with both places."""

from intlmon.ui import figures, finding_list, key_figures, open_page, table

page = open_page("quality")
key_figures(
    page,
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
    ["findings", "documents", "corrections", "editions"],
)
