"""The status board: the round in figures, university by topic, how good each file is, what is missing."""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pyarrow as pa
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from intlmon.filters import Filters
from intlmon.i18n import N_, Translator
from intlmon.imports.layout import deadline
from intlmon.imports.progress import State, overall
from intlmon.imports.sheets import sheets
from intlmon.provenance import Citation
from intlmon.queries import Result, ask
from intlmon.ui import choices
from intlmon.ui.download import download
from intlmon.ui.key_figures import cells
from intlmon.ui.page import Page
from intlmon.ui.rounds.desk import titles, year_of
from intlmon.ui.rounds.kept import of_year
from intlmon.ui.rounds.looks import STATES
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_ROW, _TALLEST = 35, 1000


@dataclass(frozen=True)
class Expected:
    """An institution that data are expected from; ``code`` is empty, and the name a number, where no document names it."""

    code: str
    name: str
    cited: frozenset[Citation]


@told
def in_figures(page: Page) -> None:
    """Draw the round in figures: how many are expected, have handed in, are accepted, published, missing; the deadline."""
    standing = Counter(state for state in of_institutions(page).values())
    count, missing = standing.total(), standing[State.NOT_RECEIVED]
    cards = (
        (N_("Expected"), count, ""),
        (N_("Handed in"), count - missing, ""),
        *((STATES[state].word, standing[state], STATES[state].sign) for state in (State.SENT_BACK, State.ACCEPTED, State.PUBLISHED)),
        (N_("Missing"), missing, STATES[State.NOT_RECEIVED].sign),
    )
    for (label, value, sign), cell in zip(cards, cells(len(cards), len(cards) // 2), strict=True):
        with cell, st.container(gap="xsmall"):
            st.metric(plain(page.t(label)), page.t.number(value), label_visibility="collapsed")
            st.markdown(f":small[{plain(f'{sign} {page.t(label)}'.strip())}]")
    st.markdown(_deadline(page))
    st.progress((count - missing) / count if count else 0.0)


def _deadline(page: Page) -> str:
    """The deadline and how far it is, in words."""
    last = deadline(year_of(page))
    days = (last - datetime.date.today()).days
    when = page.t("Deadline: {date}", date=page.t.date(last))
    if days >= 0:
        far = page.t.plural("{count} day left", "{count} days left", days)
    else:
        far = page.t.plural("passed {count} day ago", "passed {count} days ago", -days)
    source = page.t("Order 661, each year by 15 July; the report counts 119 institutions.")
    return f":material/event: **{plain(when)} – {plain(far)}.** :gray[{plain(source)}]"


def expected(page: Page) -> tuple[Expected, ...]:
    """The institutions that data are expected from, and after them others that have handed in."""
    result = ask("board/expected", page.edition, page.t.language, page.filters)
    found, nameless = [], 0
    for row, cited in zip(result.rows(), result.cited_by_row, strict=True):
        nameless += not row["institution"]
        name = row["institution_name"] or page.t("Not named in the documents, {number}", number=nameless)
        found.append(Expected(str(row["institution"] or ""), str(name), cited))
    known = {each.code for each in found}
    others = sorted({institution for institution, _ in of_year(year_of(page))} - known)
    return (*found, *(Expected(code, page.names("institution", code), frozenset()) for code in others))


def of_institutions(page: Page) -> dict[Expected, State]:
    """The state of every institution as a whole."""
    states = of_year(year_of(page))
    return {each: overall(states.get((each.code, topic), State.NOT_RECEIVED) for topic in sheets()) for each in expected(page)}


@told
def matrix(page: Page) -> None:
    """Draw university × topic, each cell a sign, a word and a colour; and the files of exactly this."""
    with st.container(border=True):
        heading = page.t("University by topic")
        st.markdown(f"**{plain(heading)}**")
        standing = of_institutions(page)
        wanted = _wanted(page, Counter(standing.values()))
        shown = [each for each, state in standing.items() if wanted in ("", state)]
        states = of_year(year_of(page))
        if not shown:
            st.info(page.t("No university is in this state."))
            return
        table = _matrix(page, shown, states, standing)
        st.dataframe(
            table, hide_index=True, height=min(_TALLEST, _ROW * (table.num_rows + 1) + 3), column_config=_columns(page),
            alt=f"{heading}. {page.caption}", key=f"board.matrix.{wanted}", placeholder="–",
        )  # fmt: skip
        st.caption(page.t.plural("{count} row", "{count} rows", len(shown)))
        download(page, in_rows(shown, states, year_of(page), page.t), heading, "board.matrix")


def _wanted(page: Page, counts: Mapping[State, int]) -> str:
    """The state of institutions that the reader wants to see; empty for all. The switch is the key to signs and colours, too."""
    key, kept = "board.view", choices.state("board", "view")
    st.session_state[key] = kept if kept in set(State) else None
    st.pills(
        page.t("State"), list(State), key=key, label_visibility="collapsed",
        format_func=lambda state: f"{STATES[state].said(page.t)}: {page.t.number(counts.get(state, 0))}",
        on_change=lambda: choices.put_state("board", "view", st.session_state[key] or ""),
    )  # fmt: skip
    return str(st.session_state[key] or "")


def _matrix(page: Page, shown: list[Expected], states: Mapping[tuple[str, str], State], standing: Mapping[Expected, State]) -> pa.Table:
    columns: dict[str, list[object]] = {"institution": [each.name for each in shown]}
    columns["state"] = [[STATES[standing[each]].said(page.t)] for each in shown]
    for topic in sheets():
        columns[topic] = [[STATES[states.get((each.code, topic), State.NOT_RECEIVED)].said(page.t)] for each in shown]
    return pa.table(columns)


def _columns(page: Page) -> dict[str, ColumnConfig]:
    badges = partial(
        st.column_config.MultiselectColumn, options=[look.said(page.t) for look in STATES.values()],
        color=[look.colour for look in STATES.values()], width=150,
    )  # fmt: skip
    heads = {topic: badges(title) for topic, title in titles(page).items()}
    name = st.column_config.TextColumn(page.t("Institution"), pinned=True, width=300)
    return {"institution": name, "state": badges(page.t("As a whole")), **heads}


def in_rows(shown: Sequence[Expected], states: Mapping[tuple[str, str], State], year: int, t: Translator) -> Result:
    """The same in rows, as files have it: one per institution and topic, in the reader's language."""
    rows, cited = [], []
    for each in shown:
        for topic, table in sheets().items():
            state = states.get((each.code, topic), State.NOT_RECEIVED)
            rows.append({"year": year, "institution": each.name, "sheet": table.titles[t.language], "status": t(STATES[state].word)})
            cited.append(each.cited)
    chosen = Filters.of({"year": [str(year)]})
    return Result(pa.Table.from_pylist(rows), tuple(cited), frozenset().union(*cited), (), "board/status", chosen)
