"""Sources and method: what is taken from each document, what the figures mean, what can be compared, what the data hold."""

from intlmon.i18n import N_
from intlmon.ui import key_figures, note, open_page, table

page = open_page("method")
note(page, N_("Figures stand as the documents print them. What the documents do not define is marked as our reading."))
key_figures(
    page,
    made_of={
        "documents": ["documents"],
        "rows_taken": ["rows_taken?taken_as=document"],
        "statements": ["rows_taken?taken_as=statements"],
        "definitions": ["definitions"],
        "terms": ["glossary"],
    },
)
table(
    page,
    ["documents", "rows_taken", "definitions", "glossary", "yearly_report", "limits", "dictionary"],
)
