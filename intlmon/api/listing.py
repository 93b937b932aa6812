"""``/api/v1/``: which views there are, and what the interface allows."""

from intlmon.api.asked import DEFAULT_LIMIT, FORMATS, MOST_ROWS, readings
from intlmon.queries import MartView, facts_of, is_fictitious, views


def listing(edition: str, reading: str, language: str, base: str) -> dict[str, object]:
    """Every view with its columns, number of rows and addresses below ``base``, described in a language."""
    return {
        "edition": facts_of(edition),
        "fictitious": is_fictitious(edition),
        "reading": reading,
        "readings": list(readings(edition)),
        "language": language,
        "limit": {"default": DEFAULT_LIMIT, "maximum": MOST_ROWS},
        "description": f"{base}openapi.json",
        "views": [_entry(view, base) for view in views(edition, language).values()],
    }


def _entry(view: MartView, base: str) -> dict[str, object]:
    return {
        "name": view.name,
        "title": view.name.replace("_", " ").capitalize(),
        "description": view.description,
        "rows": view.rows,
        "columns": [{"name": each.name, "type": each.type, "description": each.description} for each in view.columns.values()],
        "links": {kind: f"{base}{view.name}.{kind}" for kind in FORMATS},
    }
