"""Both catalogues hold every message of the code, whole and well formed; numbers and dates follow the language."""

import ast
import re
from datetime import date
from functools import cache
from string import Formatter

import pytest
from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_from_file
from babel.messages.pofile import read_po

from intlmon.i18n import DEFAULT, negotiate, translator
from intlmon.paths import LOCALES, ROOT

TRANSLATED = ("kk", "ru")
FORMS = {"kk": 2, "ru": 3}
KEYWORDS = DEFAULT_KEYWORDS | {"N_": None, "t": None, "plural": (1, 2)}
WORD = re.compile(r"[^\W\d_]+")
LATIN, CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")

Id = str | tuple[str, ...]


@cache
def messages() -> frozenset[Id]:
    """Every message of the code, as ``docs/translating.md`` extracts them."""
    found = [message for _, message, _, _ in extract_from_file("python", ROOT / "app.py", keywords=KEYWORDS)]
    for folder in ("intlmon", "pages"):
        method = [("**.py", "python")]
        found += [message for _, _, message, _, _ in extract_from_dir(ROOT / folder, method, keywords=KEYWORDS)]
    return frozenset(found)


@cache
def catalogue(language: str) -> Catalog:
    """The catalogue of a language, obsolete entries included."""
    with (LOCALES / language / "LC_MESSAGES" / "intlmon.po").open("rb") as file:
        return read_po(file, locale=language)


def entries(language: str) -> list[Message]:
    """The entries of a catalogue without its header."""
    return [message for message in catalogue(language) if message.id]


def strings(message: Message) -> tuple[str, ...]:
    """What a message is translated to, one string a plural form."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def places(text: str) -> set[str]:
    """Names of the ``{named}`` places of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_messages_are_found_in_every_layer_that_speaks() -> None:
    assert {"All", "Agreements by region of the world", "{key} {value}", ("{count} row", "{count} rows")} <= messages()


def test_no_message_stands_inside_an_f_string() -> None:
    """There the extraction does not see it: it would go missing from the catalogues without a word."""
    files = [ROOT / "app.py", *(ROOT / "intlmon").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    inside = [
        f"{file.name}:{call.lineno}"
        for file in files
        for text in ast.walk(ast.parse(file.read_text("utf-8")))
        for call in ast.walk(text)
        if isinstance(text, ast.JoinedStr) and isinstance(call, ast.Call) and speaks(call)
    ]
    assert inside == []


def test_no_translator_has_a_name_that_extraction_does_not_know() -> None:
    """``self._t("…")`` is no call of ``t``: its message would be shown in English to all."""
    files = [ROOT / "app.py", *(ROOT / "intlmon").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    hidden = [str(file.relative_to(ROOT)) for file in files if re.search(r"\b_+t\(\s*[\"']", file.read_text("utf-8"))]
    assert hidden == []


def speaks(call: ast.Call) -> bool:
    """Whether a call names a message: ``t("…")``, ``page.t("…")``, ``N_("…")``, ``t.plural("…", …)``."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in ("t", "N_", "plural") and bool(call.args) and isinstance(call.args[0], ast.Constant)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated(language: str) -> None:
    known = {message.id for message in entries(language) if all(text.strip() for text in strings(message))}
    assert sorted(map(str, messages() - known)) == [], "see docs/translating.md"


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_left_over(language: str) -> None:
    assert sorted(map(str, {message.id for message in entries(language)} - messages())) == []
    assert list(catalogue(language).obsolete) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_uncertain(language: str) -> None:
    assert [message.id for message in entries(language) if message.fuzzy] == []
    assert not catalogue(language).fuzzy


@pytest.mark.parametrize("language", TRANSLATED)
def test_places_are_kept(language: str) -> None:
    for message in entries(language):
        wanted = places(message.id if isinstance(message.id, str) else message.id[0])
        for text in strings(message):
            assert places(text) == wanted, message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_plural_forms_are_complete(language: str) -> None:
    assert catalogue(language).num_plurals == FORMS[language]
    counted = [message for message in entries(language) if message.pluralizable]
    assert counted
    assert {len(strings(message)) for message in counted} == {FORMS[language]}


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_word_mixes_alphabets(language: str) -> None:
    """A Latin ``i`` or ``o`` in a Cyrillic word looks right and is found by no search."""
    words = {word for message in entries(language) for text in strings(message) for word in WORD.findall(text)}
    assert sorted(word for word in words if LATIN.search(word) and CYRILLIC.search(word)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_space_stands_at_an_edge(language: str) -> None:
    texts = [text for message in entries(language) for text in strings(message)]
    assert [text for text in texts if text != text.strip() or "  " in text] == []


@pytest.mark.parametrize(
    ("language", "number", "change", "share", "day"),
    [
        ("kk", "1\xa0710", "−1\xa0710", "30,4\xa0%", "2023\xa0ж. 1 шілде"),
        ("ru", "1\xa0710", "−1\xa0710", "30,4\xa0%", "1 июля 2023\xa0г."),
        ("en", "1,710", "−1,710", "30.4%", "July 1, 2023"),
    ],
)
def test_numbers_and_dates(language: str, number: str, change: str, share: str, day: str) -> None:
    t = translator(language)
    assert t.number(1710) == number
    assert t.signed(-1710) == change
    assert t.percent(30.4) == share
    assert t.date(date(2023, 7, 1)).replace("\u202f", "\xa0") == day
    assert t.decimal_sign == t.number_locale["decimal"] == share[2]


@pytest.mark.parametrize(
    ("language", "counted"),
    [
        ("kk", ["1 жол", "3 жол", "5 жол", "21 жол", "1\xa0710 жол"]),
        ("ru", ["1 строка", "3 строки", "5 строк", "21 строка", "1\xa0710 строк"]),
        ("en", ["1 row", "3 rows", "5 rows", "21 rows", "1,710 rows"]),
    ],
)
def test_counted_messages(language: str, counted: list[str]) -> None:
    t = translator(language)
    assert [t.plural("{count} row", "{count} rows", count) for count in (1, 3, 5, 21, 1710)] == counted


def test_a_numbered_place_reads_as_the_documents_write_it() -> None:
    assert translator("kk")("{key} {value}", key="қосымша", value="1") == "1-қосымша"
    assert translator("ru")("{key} {value}", key="приложение", value="1") == "приложение 1"


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        ((), DEFAULT),
        ((None, ""), DEFAULT),
        (("de-DE",), DEFAULT),
        (("kk-KZ",), "kk"),
        ((None, "de-DE", "ru-RU", "en"), "ru"),
        (("en-US", "ru"), "en"),
        (("../kk", "<script>"), DEFAULT),
    ],
)
def test_language_is_the_first_wish_that_can_be_met(wishes: tuple[str | None, ...], language: str) -> None:
    assert negotiate(*wishes) == language
