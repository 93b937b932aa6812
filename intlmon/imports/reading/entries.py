"""Cells out of what files store: numbers (binary fractions of about 15 digits), days, texts."""

import datetime
import math
from decimal import Decimal
from functools import lru_cache

from intlmon.imports.reading.grid import LONGEST_TEXT, Entry, Kind

DIGITS = 15  # what Excel keeps of a number; further ones of a long identifier are already lost


@lru_cache(maxsize=16_384)
def of_number(written: str | float) -> Entry:
    """A number with the digits that Excel shows: ``0.1+0.2`` is 0.3, a whole number is an ``int``.

    Raises ``ValueError`` for what is no finite number.
    """
    if isinstance(written, str) and ("_" in written or not written.isascii()):
        raise ValueError(written)  # Python's own numbers may have underscores and digits of other scripts
    value = float(written)
    if not math.isfinite(value):
        raise ValueError(written)
    if value.is_integer() and abs(value) < 10**DIGITS:
        return Entry(Kind.NUMBER, str(int(value)), int(value))
    exact = Decimal(f"{value:.{DIGITS}g}")
    if exact == exact.to_integral_value() and abs(exact) < 10**30:
        return Entry(Kind.NUMBER, f"{exact:f}", int(exact))
    return Entry(Kind.NUMBER, f"{exact:f}" if abs(exact.adjusted()) < 30 else str(exact), exact)


def of_text(text: str) -> Entry | None:
    """A cell of text; ``None`` where it holds nothing but spaces."""
    if not text or text.isspace():
        return None
    return Entry(Kind.DAMAGED, text[:100] + "…", None) if len(text) > LONGEST_TEXT else Entry(Kind.TEXT, text, text)


def of_moment(moment: object) -> Entry | None:
    """A cell of a day; with a time of day other than midnight, or a time alone, it is text."""
    if isinstance(moment, datetime.datetime) and moment.time() == datetime.time():
        return Entry(Kind.DAY, moment.date().isoformat(), moment.date())
    if isinstance(moment, datetime.date) and not isinstance(moment, datetime.datetime):
        return Entry(Kind.DAY, moment.isoformat(), moment)
    return None if moment is None else of_text(str(moment))
