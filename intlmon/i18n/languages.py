"""The three languages of the interface and how one is chosen."""

from babel import negotiate_locale

LANGUAGES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
DEFAULT = "kk"


def negotiate(*wishes: str | None) -> str:
    """Return the first wish that is one of the three languages, else Kazakh.

    A wish is a language tag such as ``ru`` or ``ru-RU``; ``None`` is passed over.

    >>> negotiate(None, "de-DE", "ru-RU")
    'ru'
    """
    given = [wish for wish in wishes if wish]
    return negotiate_locale(given, list(LANGUAGES), sep="-") or DEFAULT
