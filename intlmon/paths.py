"""Where things are, relative to the checkout; ``INTLMON_DATA`` names another folder of data, whose editions lie in it."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("INTLMON_DATA") or ROOT / "data").resolve()
BUILT = DATA / "built"
SOURCES = ROOT.parent / "shared" / "sources"

CORE_SQL = ROOT / "intlmon" / "store" / "core"
MART_SQL = ROOT / "intlmon" / "store" / "mart"
QUERIES = ROOT / "intlmon" / "queries"
LOCALES = ROOT / "intlmon" / "i18n" / "locales"


def built_in(data: Path) -> Path:
    """Where the editions of a folder of data lie."""
    return BUILT if data.resolve() == DATA else data.resolve() / "built"
