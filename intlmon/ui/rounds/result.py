"""Step 4: what was found in the open file: in a sentence, sheet by sheet, cell by cell; the marked file and the letter."""

import datetime
from functools import partial

import pyarrow as pa
import streamlit as st

from intlmon.export.document import MIME as DOCX
from intlmon.export.round.letter import letter
from intlmon.export.round.marked import marked
from intlmon.export.xlsx import MIME as XLSX
from intlmon.i18n import LANGUAGES, N_
from intlmon.imports.model import Checked, Finding, Severity
from intlmon.imports.progress import State, overall, quality
from intlmon.imports.sheets import sheets
from intlmon.ui.page import Page
from intlmon.ui.papers import usable
from intlmon.ui.permission import permission
from intlmon.ui.rounds import kept
from intlmon.ui.rounds.deciding import decide
from intlmon.ui.rounds.desk import saying, step, titles
from intlmon.ui.rounds.kept import Submission
from intlmon.ui.rounds.looks import SEVERITIES, STATES
from intlmon.ui.rounds.matches import matches
from intlmon.ui.rounds.said import summary
from intlmon.ui.rounds.submissions import opened
from intlmon.ui.text import plain, shorten
from intlmon.ui.trouble import told

_MOST_ROWS, _TALLEST = 1000, 520
_LONGEST = 300  # characters of a cell's text


@told
def result(page: Page) -> None:
    """Draw what was found in the open file, and what can be done with it."""
    if not permission().allowed:
        return
    submission = opened(page)
    if submission is None:
        return
    with step(page, 4, page.t("See what was found, mend it or accept it")), saying(page, N_("The file cannot be shown.")):
        checked = kept.checked(submission)
        state = STATES[overall(submission.states.values())].badge(page.t)
        name = shorten(submission.name, _LONGEST)
        st.markdown(f"**{plain(page.names('institution', submission.institution))}** · {plain(name)} · {state}")
        _in_a_sentence(page, checked)
        _by_sheet(page, submission, checked)
        _cells(page, checked)
        _files(page, submission, checked)
        matches(page, submission, checked)
        decide(page, submission, checked)


def _in_a_sentence(page: Page, checked: Checked) -> None:
    counted = quality(checked)
    box = st.error if counted.blocking else st.warning if counted.warning else st.success
    box(plain(summary(checked, page.t)))


def _by_sheet(page: Page, submission: Submission, checked: Checked) -> None:
    """A line per sheet: its rows, what is to be done, whether it can be accepted."""
    t, names = page.t, titles(page)
    rows = []
    for topic in sheets():
        if topic not in checked.records:
            continue
        counted = quality(checked, topic)
        can = t("Yes") if checked.acceptable(topic) else t("No")
        state = STATES[submission.states[topic]].said(t) if topic in submission.states else "–"
        rows.append([names[topic], *map(t.number, (counted.rows, counted.blocking, counted.warning)), can, state])
    heads = (t("Sheet"), t("Rows"), t("Must be mended"), t("Should be looked at"), t("Can be accepted"), t("State"))
    cells = [dict(zip(heads, map(plain, row), strict=True)) for row in rows]
    st.table(cells, hide_index=True, border="horizontal", alt=t("What was found, by sheet"))


def _cells(page: Page, checked: Checked) -> None:
    """Every finding: where, what is there, what is expected, how serious; of one sheet or of all."""
    if not checked.findings:
        return
    t, names = page.t, titles(page)
    topics = [topic for topic in names if any(each.topic == topic for each in checked.findings)]
    chosen = st.selectbox(
        t("Sheet"), topics, index=None, format_func=names.__getitem__, placeholder=t("All sheets"), key="round.findings.sheet"
    )
    wanted = sorted((each for each in checked.findings if chosen in (None, each.topic)), key=_gravest)
    table = pa.Table.from_pylist([_row(page, each) for each in wanted[:_MOST_ROWS]])
    column = st.column_config
    st.dataframe(
        table, hide_index=True, height=min(_TALLEST, 35 * (table.num_rows + 1) + 3), alt=t("Findings"), placeholder="–",
        column_config={
            "severity": column.TextColumn(t("How serious"), width=170),
            "sheet": column.TextColumn(t("Sheet")),
            "cell": column.TextColumn(t("Cell"), width=70),
            "found": column.TextColumn(t("What is there"), width=150),
            "what": column.TextColumn(t("What is wrong"), width=290),
            "expected": column.TextColumn(t("What is expected"), width=330),
        },
    )  # fmt: skip
    told = t.plural("{count} finding", "{count} findings", len(wanted))
    more = t("The first {count} are shown; the marked file has all.", count=_MOST_ROWS) if len(wanted) > _MOST_ROWS else ""
    st.caption(plain(f"{told}. {more}".strip()))


def _gravest(finding: Finding) -> tuple[int, str, int, str]:
    return list(Severity).index(finding.severity), finding.sheet, finding.row, finding.column.rjust(3)


def _row(page: Page, finding: Finding) -> dict[str, str]:
    cell = f"{finding.column}{finding.row}" if finding.row and finding.column else str(finding.row or finding.column or "")
    return {
        "severity": SEVERITIES[finding.severity].said(page.t),
        "sheet": finding.sheet or page.t("The whole file"),
        "cell": cell,
        "found": shorten(finding.found, _LONGEST),
        "what": finding.what.read(page.t),
        "expected": finding.expected.read(page.t) if finding.expected else "",
    }


def _files(page: Page, submission: Submission, checked: Checked) -> None:
    """The file as it came with its cells marked, and the letter that goes with it."""
    stem = f"intlmon_{submission.id}"
    writable = usable(page)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        language = st.selectbox(
            page.t("Language of the files"), list(LANGUAGES), index=list(LANGUAGES).index(page.t.language),
            format_func=LANGUAGES.__getitem__, key="round.files.language", width=180,
        )  # fmt: skip
        st.download_button(
            page.t("File with the cells marked (XLSX)"), partial(_marked, submission.id, checked, language),
            f"{stem}_{language}.xlsx", XLSX, key="round.marked", on_click="ignore", icon=":material/ink_highlighter:",
        )  # fmt: skip
        st.download_button(
            page.t("Letter (Word)"), partial(_letter, page.edition, submission, checked, language),
            f"{stem}_{language}.docx", DOCX, key="round.letter",
            on_click="ignore", icon=":material/mail:", disabled=not writable,
        )  # fmt: skip


def _letter(edition: str, submission: Submission, checked: Checked, language: str) -> bytes:
    """The letter that fits the state: sent back with its reason, or the sheets accepted."""
    accepted = [topic for topic, state in submission.states.items() if state in (State.ACCEPTED, State.PUBLISHED)]
    return letter(checked, language, edition, accepted, datetime.date.today(), submission.reason)


def _marked(submission: str, checked: Checked, language: str) -> bytes:
    return marked(kept.original(submission), checked, language)
