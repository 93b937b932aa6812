"""Make the typefaces for drawing pictures (``static/fonts/*.ttf``) from those of the pages; needs ``fonttools`` and ``brotli``."""

from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "static" / "fonts"
NAMES = (1, 3, 4, 6, 16)  # family, identifier, full name, PostScript name, typographic family

for weight in ("Regular", "Bold"):
    font = TTFont(FONTS / f"NotoSans-{weight}.woff2", recalcTimestamp=False)
    font.flavor = None
    for record in font["name"].names:
        if record.nameID in NAMES:
            record.string = record.toUnicode().replace("Noto Sans", "Noto Sans Intlmon").replace("NotoSans", "NotoSansIntlmon")
    font.save(FONTS / f"NotoSansIntlmon-{weight}.ttf")
