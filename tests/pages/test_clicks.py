"""Clicks that come faster than the page follows."""

from streamlit.testing.v1 import AppTest


def _clicked_before_the_filter_told() -> None:
    import streamlit as st

    from intlmon.ui import choices

    choices.toggle("agreements", "country", ["TR"])
    choices.take_from_widget("agreements", "country")
    st.text(",".join(choices.kept("country")))


def test_a_filter_that_tells_its_change_after_a_click_leaves_the_choice_of_the_click() -> None:
    app = AppTest.from_function(_clicked_before_the_filter_told).run()
    assert not app.exception
    assert app.text[0].value == "TR"
