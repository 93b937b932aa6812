"""What the first reader would wait for: libraries (importing this imports them), the edition, names and the list of views."""

import logging

from intlmon.errors import IntlmonError
from intlmon.i18n import LANGUAGES, translator
from intlmon.queries import names, views
from intlmon.store import watch

_log = logging.getLogger(__name__)


def warm() -> None:
    """Take everything into memory that every page needs; where there is no edition, pages say so themselves."""
    try:
        edition = watch.current_edition()
    except IntlmonError:
        _log.exception("there is no edition to warm up")
        return
    for language in LANGUAGES:
        translator(language)
        names(edition, language)
        views(edition, language)
