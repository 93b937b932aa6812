"""The description of the interface as OpenAPI 3.1, made from the views themselves."""

from intlmon.api.asked import DEFAULT_LIMIT, FORMATS, MOST_ROWS
from intlmon.api.formats import MEDIA_TYPES
from intlmon.api.values import Schema, kind_of, row_schema
from intlmon.i18n import LANGUAGES, Translator, translator
from intlmon.queries import Column, MartView, facts_of, views
from intlmon.store.editions import READINGS

PROBLEM: Schema = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "parameter": {"type": "string"},
        "allowed": {"type": "array", "items": {"type": "string"}},
    },
}


def description(edition: str, language: str, base: str) -> Schema:
    """The whole description; ``base`` is the address that all paths stand below."""
    t = translator(language)
    known = views(edition, language)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": t("Data of intlmon"),
            "version": "1",
            "description": t("Every view of the database, read-only. Data edition: {edition}", edition=facts_of(edition)),
        },
        "servers": [{"url": base.rstrip("/")}],
        "paths": {"/": {"get": _listing(t)}} | {f"/{view.name}.{{format}}": {"get": _rows(view)} for view in known.values()},
        "components": {
            "parameters": _shared(t),
            "schemas": {view.name: row_schema(list(view.columns.values())) for view in known.values()} | {"problem": PROBLEM},
            "responses": {"problem": _problem(t), "unchanged": {"description": t("Nothing has changed since the ETag given")}},
        },
    }  # fmt: skip


def _listing(t: Translator) -> Schema:
    what = t("All views with their columns and numbers of rows")
    return {
        "operationId": "list",
        "summary": what,
        "parameters": [_ref("parameters", "lang"), _ref("parameters", "reading")],
        "responses": _responses({"application/json": {"schema": {"type": "object"}}}, what),
    }


def _rows(view: MartView) -> Schema:
    schema: Schema = {
        "type": "object",
        "required": ["edition", "reading", "view", "filters", "total", "rows", "next"],
        "properties": {"rows": {"type": "array", "items": _ref("schemas", view.name)}, "next": {"type": ["string", "null"]}},
    }
    content: Schema = {kind.partition(";")[0]: {} for kind in MEDIA_TYPES.values()}
    return {
        "operationId": view.name,
        "summary": view.description,
        "parameters": [
            *(_ref("parameters", name) for name in ("format", "limit", "cursor", "reading", "lang")),
            _columns(view),
            *(_parameter(each) for each in view.columns.values() if each.plain),
        ],
        "responses": _responses(content | {"application/json": {"schema": schema}}, view.description),
    }


def _responses(content: Schema, what: str) -> Schema:
    problem = _ref("responses", "problem")
    return {"200": {"description": what, "content": content}, "304": _ref("responses", "unchanged"), "default": problem}


def _parameter(column: Column) -> Schema:
    values = {"type": "array", "items": kind_of(column).schema}
    return {"name": column.name, "in": "query", "description": column.description, "schema": values, "style": "form", "explode": False}


def _columns(view: MartView) -> Schema:
    values = {"type": "array", "items": {"enum": list(view.columns)}}
    return {"name": "columns", "in": "query", "schema": values, "style": "form", "explode": False}


def _shared(t: Translator) -> Schema:
    limit = {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": DEFAULT_LIMIT}
    return {
        "format": {"name": "format", "in": "path", "required": True, "schema": {"enum": list(FORMATS)}},
        "limit": {"name": "limit", "in": "query", "description": t("Rows of a page"), "schema": limit},
        "cursor": {"name": "cursor", "in": "query", "description": t("Where the page begins; given as next"), "schema": {"type": "string"}},
        "reading": {
            "name": "reading", "in": "query", "description": t("Figures as printed, or with what the documents themselves correct"),
            "schema": {"enum": list(READINGS[:2]), "default": READINGS[0]},
        },
        "lang": {
            "name": "lang", "in": "query", "description": t("Language of descriptions and errors"), "schema": {"enum": list(LANGUAGES)},
        },
    }  # fmt: skip


def _problem(t: Translator) -> Schema:
    return {"description": t("What went wrong"), "content": {"application/problem+json": {"schema": _ref("schemas", "problem")}}}


def _ref(of: str, name: str) -> Schema:
    return {"$ref": f"#/components/{of}/{name}"}
