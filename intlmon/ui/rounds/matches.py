"""Names that are not known, with the known ones most like them: accepted once, remembered for all files to come."""

from dataclasses import dataclass

import streamlit as st

from intlmon.i18n import N_
from intlmon.imports.model import Checked
from intlmon.ui.page import Page
from intlmon.ui.permission import permission
from intlmon.ui.rounds import kept
from intlmon.ui.rounds.desk import saying
from intlmon.ui.text import plain, shorten

_UNKNOWN = {"partner_unknown": "partner", "institution_unknown": "institution", "country_unknown": "country"}
_MOST, _LONGEST = 20, 200


@dataclass(frozen=True)
class Match:
    """A name as written, and the codes and names of what it may mean, the likeliest first."""

    kind: str
    raw: str
    nearest: tuple[tuple[str, str], ...]


def of(checked: Checked) -> tuple[Match, ...]:
    """Every unknown name once, in the order of the file, where something is like it."""
    found: dict[tuple[str, str], Match] = {}
    for each in checked.findings:
        kind, told = _UNKNOWN.get(each.rule, ""), each.expected.values if each.expected else {}
        codes, names = str(told.get("codes", "")).split(), str(told.get("nearest", "")).split("; ")
        if kind and codes and len(codes) == len(names):
            found.setdefault((kind, each.found), Match(kind, each.found, tuple(zip(codes, names, strict=True))))
    return tuple(found.values())


def matches(page: Page, submission: "kept.Submission", checked: Checked) -> None:
    """Draw the names that are not known, each with a button per suggestion."""
    found = of(checked)
    if not found:
        return
    heading = page.t("Names that are not known: do they mean one of these?")
    with st.expander(f"{plain(heading)} ({page.t.number(len(found))})", icon=":material/join_inner:"):
        st.caption(page.t("What you accept is remembered with your name, and the file is checked again; what is new needs nothing."))
        for place, each in enumerate(found[:_MOST]):
            st.markdown(f"**{plain(shorten(each.raw, _LONGEST))}**")
            with st.container(horizontal=True):
                for code, name in each.nearest:
                    st.button(
                        page.t("It is: {name}", name=plain(shorten(name, _LONGEST))), key=f"round.match.{place}.{code}",
                        icon=":material/check:", on_click=_accept, args=(page, submission.id, each, code),
                    )  # fmt: skip


def _accept(page: Page, submission: str, match: Match, code: str) -> None:
    may = permission()
    if may.allowed:
        with saying(page, N_("The name was not remembered.")):
            kept.remember(submission, match.kind, match.raw, code, may.who)
            st.toast(page.t("Remembered; the file was checked again."))
