"""Messages, numbers, dates and country names in Kazakh, Russian and English."""

from intlmon.i18n.languages import DEFAULT, LANGUAGES, negotiate
from intlmon.i18n.translator import Translator, translator

__all__ = ["DEFAULT", "LANGUAGES", "Translator", "negotiate", "translator"]


def N_(message: str) -> str:
    """Mark a message for extraction where it is declared; it is translated where it is shown."""
    return message
