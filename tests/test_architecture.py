"""The design's rules, looked for in the code itself."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from intlmon import charts
from intlmon.charts import CHARTS
from intlmon.filters import ALL, Filters
from intlmon.labels import KEY_FIGURES, TABLES
from intlmon.paths import CORE_SQL, MART_SQL, QUERIES, ROOT
from intlmon.ui.registry import PAGES

CODE = sorted([ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "intlmon").rglob("*.py")])
SQL = sorted([*CORE_SQL.glob("*.sql"), *MART_SQL.glob("*.sql"), *QUERIES.rglob("*.sql")])
PAGE_FILES = sorted((ROOT / "pages").glob("*.py"))

# What a part may import of intlmon: the layers above it on the way of the data, and the rooms beside it.
BESIDE = {"paths", "settings", "errors", "metadata", "i18n", "filters", "provenance", "columns", "labels"}
LAYERS = {
    "store": {"store", "checks"},
    "checks": {"store", "checks"},
    "queries": {"store", "queries"},
    "search": {"search", "queries"},
    "charts": {"charts"},
    "commands": {"commands", "imports", "store"},
    "imports": {"imports", "store", "checks", "queries", "search"},
    "export": {"export", "charts", "queries", "imports"},
    "api": {"api", "export", "queries", "store"},
    "ui": {"ui", "export", "charts", "search", "queries", "store", "imports"},
    "trial": {"trial", "imports", "store", "queries"},
    "pages": {"ui"},
    "app.py": {"ui", "api"},
}
MAY_IMPORT = {
    "streamlit": ("app.py", "pages/", "intlmon/ui/"),
    "duckdb": ("intlmon/store/", "intlmon/checks/", "intlmon/queries/"),
    "altair": ("intlmon/charts/",),
    "starlette": ("app.py", "intlmon/api/"),
}


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=short(path))


def imported(path: Path) -> set[str]:
    """Full names of everything that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{short(path)}:{node.lineno}: a relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def called(node: ast.Call) -> str:
    """Last part of a called name: ``execute`` for ``cursor(edition).execute(...)``."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]


def part_of(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[0] if parts[0] != "intlmon" else Path(parts[1]).stem


@pytest.mark.parametrize("library", MAY_IMPORT)
def test_a_library_is_imported_in_its_place_alone(library: str) -> None:
    outside = [
        short(path)
        for path in CODE
        if any(name.split(".")[0] == library for name in imported(path)) and not short(path).startswith(MAY_IMPORT[library])
    ]
    # Editions are named after the engine's version, and rooms beside may know nothing of it.
    assert not outside, f"{library} is imported in {outside}"


@pytest.mark.parametrize("path", CODE, ids=short)
def test_a_layer_imports_only_from_those_above_it(path: Path) -> None:
    part = part_of(path)
    own = {name.split(".")[1] for name in imported(path) if name.startswith("intlmon.")}
    if part in LAYERS:
        assert own <= LAYERS[part] | BESIDE, f"{part} imports {own - LAYERS[part] - BESIDE}"
    elif part in BESIDE:
        assert own <= BESIDE, f"{part} is used by every layer and imports {own - BESIDE}"


@pytest.mark.parametrize("path", CODE, ids=short)
def test_banned_idioms(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "unsafe_allow_html" not in text
    assert "cache_data" not in text, "keeps old results for big frames; keep by edition and filters"
    assert "cache_resource" not in text, "shares one mutable thing between all sessions"
    assert "iterrows" not in text
    assert not re.search(r"\beval\(|\bexec\(|os\.system|shell=True|pickle", text)
    for node in ast.walk(tree(path)):
        assert not (isinstance(node, ast.ExceptHandler) and node.type is None), f"{short(path)}:{node.lineno}: bare except"


# Names of tables and columns cannot be bound; what stands here puts in such names, or a definition's literals, quoted.
PUTS_IN_NAMES = {
    ("intlmon/store/ddl.py", "create"),
    ("intlmon/store/ddl.py", "fill"),
    ("intlmon/store/build.py", "_verify"),
    ("intlmon/store/readings.py", "begin"),
    ("intlmon/store/readings.py", "keep"),
    ("intlmon/store/readings.py", "_alike"),
    ("intlmon/store/places.py", "gather"),
    ("intlmon/store/dictionary.py", "_count"),
    ("intlmon/checks/measuring.py", "_values"),
    ("intlmon/checks/measuring.py", "_run"),
    ("intlmon/checks/measuring.py", "_keep"),
}


def glued(node: ast.expr) -> bool:
    """Whether text is put together: an f-string with places, ``+``, ``%`` or ``.format()``."""
    if isinstance(node, ast.JoinedStr):
        return any(isinstance(value, ast.FormattedValue) for value in node.values)
    return isinstance(node, ast.BinOp) or (isinstance(node, ast.Call) and called(node) in ("format", "join", "replace"))


@pytest.mark.parametrize("path", CODE, ids=short)
def test_values_are_bound_and_never_put_into_sql(path: Path) -> None:
    for function in ast.walk(tree(path)):
        if not isinstance(function, ast.FunctionDef) or (short(path), function.name) in PUTS_IN_NAMES:
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and called(node) in ("execute", "executemany", "sql", "query") and node.args:
                assert not glued(node.args[0]), f"{short(path)}:{node.lineno}: SQL is put together"


@pytest.mark.parametrize("path", [path for path in CODE if "/queries/" in path.as_posix() or "/ui/" in path.as_posix()], ids=short)
def test_queries_and_interface_hold_no_sql(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert not re.search(r"\bSELECT\b.+\bFROM\b", node.value, flags=re.DOTALL), f"{short(path)}:{node.lineno}"


@pytest.mark.parametrize("path", CODE, ids=short)
def test_sizes(path: Path) -> None:
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= 400, f"{length} lines"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= 60, f"{short(path)}:{node.lineno}: {node.name} has {lines} lines"


@pytest.mark.parametrize("path", CODE, ids=short)
def test_modules_and_public_functions_say_what_they_are(path: Path) -> None:
    assert ast.get_docstring(tree(path)), "no docstring"
    silent = [
        node.name
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and not ast.get_docstring(node)
        and not (part_of(path) == "charts" and node.name == "draw")  # a module a family: its docstring says what is drawn
    ]  # fmt: skip
    assert not silent, f"no docstring: {silent}"


@pytest.mark.parametrize("path", PAGE_FILES, ids=short)
def test_the_first_call_of_a_page_opens_it_under_its_own_name(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 90
    statements = [node for node in tree(path).body if not isinstance(node, ast.Import | ast.ImportFrom)][1:]  # after the docstring
    first = min((node for node in calls(path)), key=lambda node: node.lineno)
    assert called(first) == "open_page"
    assert [ast.literal_eval(argument) for argument in first.args] == [path.stem]
    assert isinstance(statements[0], ast.Assign), "what comes before open_page runs without language and edition"
    assert sum(called(node) == "open_page" for node in calls(path)) == 1


@pytest.mark.parametrize("path", PAGE_FILES, ids=short)
def test_a_page_is_a_table_of_contents(path: Path) -> None:
    kinds = {type(node).__name__ for node in ast.walk(tree(path))}
    assert not kinds & {"FunctionDef", "ClassDef", "For", "While", "If", "Try", "With", "Lambda"}


def test_the_script_of_a_session_holds_navigation_alone() -> None:
    script = ROOT / "intlmon" / "ui" / "main.py"
    assert imported(script) == {"intlmon.ui.navigation"}
    assert [called(node) for node in calls(script)] == ["run"]


def test_the_server_starts_before_our_libraries_are_imported() -> None:
    """They take seconds; ``app.py`` imports them within functions that run beside the server."""
    first = [node for node in tree(ROOT / "app.py").body if isinstance(node, ast.Import | ast.ImportFrom)]
    named = {alias.name for node in first for alias in node.names} | {node.module for node in first if isinstance(node, ast.ImportFrom)}
    assert not [name for name in named if name and name.startswith("intlmon")]
    assert {"intlmon.api", "intlmon.ui.warm.warm"} <= imported(ROOT / "app.py")


def test_every_page_is_registered_and_every_entry_has_its_files() -> None:
    assert sorted(page.name for page in PAGES) == [path.stem for path in PAGE_FILES]
    assert len({page.title for page in PAGES}) == len({page.icon for page in PAGES}) == len(PAGES)
    for page in PAGES:
        assert (ROOT / page.file).is_file()
        assert (QUERIES / page.name / "options.sql").is_file(), f"{page.name} has no options.sql"


@pytest.mark.parametrize("path", SQL, ids=short)
def test_sql_begins_with_its_grain(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.stem in ("macros", "_macros"):
        assert text.startswith("-- ")
    else:
        assert text.startswith("-- One row per ")
    assert len(text.splitlines()) <= 100


def drawn() -> list[tuple[str, str]]:
    """Charts that pages draw: topic and name, read off the pages' own calls."""
    found = []
    for path in PAGE_FILES:
        for node in calls(path):
            if called(node) == "figures":
                for argument in map(ast.literal_eval, node.args[1:]):  # a question, or a column of them
                    found += [(path.stem, question) for question in ([argument] if isinstance(argument, str) else argument)]
            if called(node) == "views":
                found += [(path.stem, "map"), *((path.stem, bars) for bars in ast.literal_eval(node.args[1]))]
            if called(node) == "comparison":
                found.append((path.stem, ast.literal_eval(node.args[1])))
            if called(node) == "paths":
                found += [(path.stem, "targets"), (path.stem, "targets_rank")]
    return found


@pytest.mark.parametrize(("topic", "question"), drawn(), ids=str)
def test_the_question_of_a_chart_has_its_columns(edition: str, topic: str, question: str) -> None:
    from intlmon.queries import ask

    chart = CHARTS[f"{topic}.{question}"]
    found = set(ask(f"{topic}/{chart.question}", edition, "kk", Filters()).table.column_names)
    assert set(chart.columns) <= found, f"lacks {set(chart.columns) - found}"
    codes = {f"{name}_code" for name in found}  # what a click chooses
    assert found - codes <= set(chart.columns) | set(chart.family.optional), "columns that the chart does not draw"
    assert chart.picks is None or chart.picks[0] in found or "marks" not in str(charts.spec(chart.name, "kk")), "a click finds no code"


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_is_drawn_and_has_its_question(name: str) -> None:
    topic, _, own = name.partition(".")
    question = CHARTS[name].question
    assert (QUERIES / topic / f"{question}.sql").is_file(), f"no question {topic}/{question}.sql"
    assert (topic, own) in drawn(), "no page draws it"


def tables() -> list[tuple[str, str]]:
    """Tables of pages: page and question, read off the pages' own calls."""
    listed = [(path.stem, node.args[1]) for path in PAGE_FILES for node in calls(path) if called(node) in ("table", "profile_tables")]
    return [(topic, question) for topic, questions in listed for question in ast.literal_eval(questions)]


def test_every_table_of_a_page_has_a_title_and_every_title_a_table() -> None:
    assert sorted(tables()) == sorted((topic, question) for topic, titles in TABLES.items() for question in titles)


@pytest.mark.parametrize(("topic", "question"), tables(), ids=str)
def test_every_table_has_its_question_and_headings(edition: str, topic: str, question: str) -> None:
    from intlmon.columns import COLUMNS, for_reader
    from intlmon.i18n import translator
    from intlmon.queries import ask, names

    table = ask(f"{topic}/{question}", edition, "kk", Filters()).table
    shown = for_reader(table, names(edition, "kk"), translator("kk")).column_names
    assert set(shown) <= COLUMNS.keys(), f"columns without a heading: {set(shown) - COLUMNS.keys()}"


@pytest.mark.parametrize("topic", KEY_FIGURES)
def test_every_figure_of_a_page_has_a_label_and_every_label_a_figure(edition: str, rounds: str, topic: str) -> None:
    from intlmon.queries import ask

    labels = set(KEY_FIGURES[topic])
    question = f"{topic}/headlines" if topic == "overview" else f"{topic}/key_figures"
    offered = [(str(row["filter"]), str(row["code"])) for row in ask(f"{topic}/options", edition, "kk", Filters()).rows()]
    newest = {name: ALL[name].first({code: "" for of, code in offered if of == name}) for name, _ in offered}
    found = {row["figure"] for row in ask(question, edition, "kk", Filters.of(newest)).rows()}
    for name, code in [(name, code) for name, code in offered if ALL[name].kind == "codes"]:
        found |= {row["figure"] for row in ask(question, edition, "kk", Filters.of(newest | {name: [code]})).rows()}
    for name in {name for name, _ in offered if ALL[name].narrows}:
        every = [code for filter_name, code in offered if filter_name == name]
        found |= {row["figure"] for row in ask(question, edition, "kk", Filters.of(newest | {name: every})).rows()}
    of_records = Filters.of(newest | ({"year": ["2024"]} if "year" in newest else {}))  # a year that has records alone
    found |= {row["figure"] for row in ask(question, rounds, "kk", of_records).rows()}
    assert found <= labels, f"figures without a label: {found - labels}"
    assert labels <= found, f"labels that no figure ever takes: {labels - found}"
