"""Papers offered on pages: the note of a year."""

import pytest

from intlmon.i18n import LANGUAGES, translator
from tests.pages.conftest import Open


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_is_offered_with_the_chapters_of_the_chosen_topics(open_app: Open, language: str) -> None:
    t = translator(language)
    app = open_app("note", lang=language, topic="staff,concept")
    assert not app.exception
    assert [button.label for button in app.get("download_button")] == [t("Word document")]
    chapters = next(element.value for element in app.markdown if element.value.startswith("- "))
    assert len(chapters.splitlines()) == 2


def test_a_template_that_cannot_be_used_is_told(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    from intlmon.export.document import template

    monkeypatch.setattr(template, "template", lambda: template.OURS.with_name("missing.docx"))
    app = open_app("note", lang="en")
    assert not app.get("download_button")
    assert "not a Word document" in app.error[0].value


@pytest.mark.parametrize(("page", "subject"), [("country", "profile_country=RU"), ("university", "profile_institution=enu")])
def test_a_profile_offers_its_brief(open_app: Open, page: str, subject: str) -> None:
    name, _, code = subject.partition("=")
    app = open_app(page, lang="kk", **{name: code})
    assert translator("kk")("Brief: two pages") in [button.label for button in app.get("download_button")]
