"""Country names: the ministry's usual form where ``countries.csv`` gives one, else Unicode CLDR's."""

import pandas as pd
from babel import Locale

LANGUAGES = ("kk", "ru", "en")


def name_countries(countries: pd.DataFrame) -> None:
    """Fill the empty cells of ``name_kk``, ``name_ru`` and ``name_en`` in place, by ISO 3166-1 code."""
    for language in LANGUAGES:
        territories = Locale.parse(language).territories
        column = f"name_{language}"
        given = countries[column].notna()
        countries[column] = countries[column].where(given, countries["country"].map(territories))
