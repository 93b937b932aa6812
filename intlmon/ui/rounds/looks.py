"""How states and degrees look: a sign, a word and a colour each, so that none depends on colour alone."""

from dataclasses import dataclass

from intlmon.i18n import N_, Translator
from intlmon.imports.model import Severity
from intlmon.imports.progress import State
from intlmon.ui.text import plain


@dataclass(frozen=True)
class Look:
    """``word`` is a message, ``colour`` one of Streamlit's names, which suit both themes."""

    sign: str
    word: str
    colour: str

    def said(self, t: Translator) -> str:
        """Sign and word as plain text, for cells of tables."""
        return f"{self.sign} {t(self.word)}"

    def badge(self, t: Translator, beside: str = "") -> str:
        """The same as Markdown, with a colour, and something beside the word."""
        return f":{self.colour}-badge[{plain(self.said(t))}{plain(beside)}]"


STATES = {
    State.NOT_RECEIVED: Look("○", N_("Not received"), "gray"),
    State.RECEIVED: Look("▼", N_("Received"), "blue"),
    State.SENT_BACK: Look("↩", N_("Sent back"), "orange"),
    State.ACCEPTED: Look("✓", N_("Accepted"), "green"),
    State.PUBLISHED: Look("★", N_("Published"), "violet"),
}
SEVERITIES = {
    Severity.BLOCKS: Look("✖", N_("Must be mended"), "red"),
    Severity.WARNS: Look("▲", N_("Should be looked at"), "orange"),
    Severity.TOLD: Look("●", N_("For information"), "gray"),
}
