"""One translator per language: messages from gettext catalogues, numbers and dates from Unicode CLDR."""

import datetime
from decimal import Decimal
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from babel import Locale
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from intlmon.i18n.languages import LANGUAGES
from intlmon.paths import LOCALES

Number = int | float | Decimal


class Translator:
    """Renders messages, numbers and dates in one language.

    >>> t = translator("ru")
    >>> t("Agreements"), t.number(1710)
    ('Договоры', '1\\xa0710')
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale.parse(language)
        self._messages = _messages(language)

    def __call__(self, message: str, /, **values: object) -> str:
        """Translate a message and fill its ``{named}`` places."""
        text = self._messages.gettext(message) if message else ""
        return text.format(**values) if values else text

    def plural(self, singular: str, plural: str, count: int, /, **values: str) -> str:
        """Translate a counted message; ``{count}`` is the formatted number."""
        text = self._messages.ngettext(singular, plural, count)
        return text.format(count=self.number(count), **values)

    def number(self, value: Number, digits: int | None = None) -> str:
        """Format a number with the language's grouping and decimal sign; at most ``digits`` decimals."""
        pattern = None if digits is None else "#,##0" + ("." + "#" * digits if digits else "")
        return format_decimal(value, format=pattern, locale=self.locale)

    def signed(self, value: Number, digits: int | None = None) -> str:
        """Format a change with its sign (a true minus), as ``+12`` or ``−9``."""
        sign = "+" if value > 0 else "−" if value < 0 else ""
        return sign + self.number(-value if value < 0 else value, digits)

    def percent(self, share: Number, digits: int = 1) -> str:
        """Format a share given in percent (30.4) as ``30,4 %``."""
        value = Decimal(str(share)) / 100
        text = format_percent(value, format="#,##0." + "#" * digits + " %", locale=self.locale)
        text = text.replace(" %", "%") if self.language == "en" else text
        return text.replace(" ", "\N{NO-BREAK SPACE}")

    def date(self, day: datetime.date, length: str = "long") -> str:
        """Format a date; ``length`` is short, medium, long or full."""
        return format_date(day, format=length, locale=self.locale)

    @property
    def date_pattern(self) -> str:
        """Pattern of a date in tables, as the grid (moment.js) writes it."""
        return "D MMM YYYY" if self.language == "en" else "DD.MM.YYYY"

    @property
    def decimal_sign(self) -> str:
        """Decimal sign of the language: ``,`` or ``.``."""
        return str(self.locale.number_symbols["latn"]["decimal"])

    @property
    def number_locale(self) -> dict[str, object]:
        """The number part of a Vega locale (d3-format) of this language."""
        symbols = self.locale.number_symbols["latn"]
        return {
            "decimal": symbols["decimal"],
            "thousands": symbols["group"],
            "grouping": [3],
            "currency": ["", "\N{NO-BREAK SPACE}₸"],
            "percent": "%" if self.language == "en" else "\N{NO-BREAK SPACE}%",
            "minus": "−",
        }


@lru_cache(maxsize=len(LANGUAGES))
def translator(language: str) -> Translator:
    """Return the shared translator of a language."""
    return Translator(language)


def _messages(language: str) -> NullTranslations:
    """Read a catalogue; English is the language of the message identifiers themselves."""
    catalogue = LOCALES / language / "LC_MESSAGES" / "intlmon.po"
    if not catalogue.exists():
        return NullTranslations()
    with catalogue.open("rb") as file:
        parsed = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, parsed)
    compiled.seek(0)
    return GNUTranslations(compiled)
