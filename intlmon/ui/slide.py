"""What Streamlit has no part for: the keys, buttons and full screen of a slide, and a page without anything beside it."""

from collections.abc import Callable
from functools import lru_cache

import streamlit as st

from intlmon.i18n import Translator
from intlmon.paths import ROOT

_KEY = "slide"
_BACKGROUND = f"light-dark({st.get_option('theme.light.backgroundColor')}, {st.get_option('theme.dark.backgroundColor')})"
_HERE = ROOT / "intlmon" / "ui"
_HTML = """<div role="toolbar">
<button name="previous"></button><span></span><button name="next"></button><button name="full"></button><button name="leave"></button>
</div>"""
_BUTTONS = st.components.v2.component(
    "intlmon_slide",
    html=_HTML,
    css=(_HERE / "slide.css").read_text(encoding="utf-8"),
    js=(_HERE / "slide.js").read_text(encoding="utf-8"),
)


def bare() -> None:
    """Leave nothing on the screen but the page itself, in letters that grow with it: all sizes go by that of the root."""
    st.html(_style())


@lru_cache(maxsize=1)
def _style() -> str:
    beside = ("stSidebar", "stHeader", "stToolbar", "stExpandSidebarButton", "stDecoration", "stElementToolbar")
    hidden = ", ".join(f"[data-testid={name}]" for name in beside)
    return f"""<style>
html {{ font-size: clamp(16px, 1.35vw, 44px) !important; }}
{hidden} {{ display: none !important; }}
[data-testid=stMainBlockContainer] {{ padding: 1rem 2rem 8rem; max-width: none; }}
.st-key-slide_view {{ width: 760px; }}
.st-key-slide_view *:not([data-testid=stDataFrameResizable] *) {{ overflow: visible !important; }}
.st-key-slide_view :is(svg.marks, [data-testid=stDataFrameResizable]) {{ transform: scale(var(--scale, 1)); transform-origin: top left; }}
.st-key-slide_view:has([data-testid=stDataFrame]) {{ width: 1000px; }}
[data-testid=stMainBlockContainer] > [data-testid=stVerticalBlock] {{ gap: 0.5rem; }}
.st-key-slide_foot {{ flex-wrap: nowrap; background: {_BACKGROUND}; }}
.st-key-slide_foot [data-testid=stCaptionContainer] {{ font-size: 0.75rem; line-height: 1.35; }}
@media (min-width: 640px) {{ .st-key-slide_foot {{ position: fixed; bottom: 0; left: 0; right: 0; width: auto; padding: 0.5rem 2rem; }} }}
.st-key-slide_foot > :first-child {{ flex: 1 1 0; min-width: 0; }}
.st-key-slide_figures {{ gap: 0; }}
.st-key-slide_figures [data-testid=stMarkdown] {{ margin-bottom: 1.5rem; }}
h1 {{ padding: 0 0 0.5rem !important; }}
</style>"""


def buttons(t: Translator, place: int, of: int, rigid: bool, go: Callable[[str], None]) -> None:
    """Draw previous, next, full screen and leave, and listen to the keys; ``go`` is called with where these lead.

    ``place`` of ``of`` views is told; 0 of 0 for a view alone. The height of a ``rigid`` view goes
    by its width.
    """
    labels = {"previous": t("Previous"), "next": t("Next"), "full": t("Full screen"), "leave": t("Leave")}
    told = t("{place} of {count}", place=t.number(place), count=t.number(of)) if of else ""
    _BUTTONS(
        key=_KEY, data={"labels": labels, "place": place, "of": of, "told": told, "rigid": rigid}, width="content",
        on_go_change=lambda: go(str(st.session_state[_KEY].go)),
    )  # fmt: skip
