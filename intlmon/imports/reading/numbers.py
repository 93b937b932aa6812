"""Cells of numbers, as files store them: binary fractions of about 15 digits."""

import math
from decimal import Decimal

from intlmon.imports.reading.grid import Entry, Kind

DIGITS = 15  # what Excel keeps of a number; further ones of a long identifier are already lost


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
