"""Where things are, relative to the checkout."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
BUILT = DATA / "built"
SOURCES = ROOT.parent / "shared" / "sources"

CORE_SQL = ROOT / "intlmon" / "store" / "core"
MART_SQL = ROOT / "intlmon" / "store" / "mart"
QUERIES = ROOT / "intlmon" / "queries"
LOCALES = ROOT / "intlmon" / "i18n" / "locales"
