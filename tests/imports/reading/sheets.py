"""Files whose sheets are bent: headings, rows that are no records, hidden things, names, personal data."""

from collections.abc import Iterator
from typing import Any

from intlmon.imports.layout import EXAMPLE_MARK, FIELD
from intlmon.imports.sheets import asked, sheets
from tests.imports.reading.case import Case, case
from tests.imports.reading.files import (
    RECORDS,
    Sheet,
    Workbook,
    facts,
    fields,
    headings,
    one,
    plain,
    record,
    templated,
    title,
)  # fmt: skip

IIN = "900101300097"
TOPICS = tuple(RECORDS)
AGREEMENT = record("agreements")


def bent() -> Iterator[Case]:
    yield from clean()
    yield from headed()
    yield from columns()
    yield from rows()
    yield from named()
    yield from hidden()
    yield from personal()


def sheet(rows: dict[int, Any], **options: Any) -> bytes:
    return one(Sheet(options.pop("name", title("agreements")), rows, **options))


def clean() -> Iterator[Case]:
    """Template files as they should be, in each language."""
    for topic in TOPICS:
        for language in ("kk", "ru", "en"):
            made = Workbook([templated(topic, language=language), facts()])
            yield case(f"template {topic} {language}", made.content, rows=(4,), left={3: "example"})
    yield case("template without a record", Workbook([templated("agreements", [])]).content, rows=(), left={3: "example"})


def headed() -> Iterator[Case]:
    names, titles = headings("agreements"), ["Халықаралық шарттар тізімі", None, "2024 жыл"]
    for language in ("ru", "en"):
        yield case(f"headings in {language}", lambda language=language: sheet({1: headings("agreements", language), 2: AGREEMENT}))
    mixed = [headings("agreements", ("kk", "ru", "en")[at % 3])[at] for at in range(len(names))]
    yield case("headings in three languages at once", lambda: sheet({1: mixed, 2: AGREEMENT}))
    others = [column.known_as[0] if column.known_as else column.heading_kk for column in asked(sheets()["agreements"])]
    yield case("headings under other names", lambda: sheet({1: others, 2: AGREEMENT}))
    yield case("field codes as headings", lambda: sheet({1: fields("agreements"), 2: AGREEMENT}))
    for name, change in {
        "capitals": str.upper, "breaks": lambda text: text.replace(" ", "\n"), "stars": lambda text: f"{text} *",
        "colons": lambda text: f" {text}: ",
        "look-alikes": lambda text: text.translate(str.maketrans("аеосрхі", "aeocpxi")), "soft hyphens": lambda text: "\u00ad".join(text),
        "no-break spaces": lambda text: text.replace(" ", "\u00a0"), "decomposed letters": lambda text: text.replace("й", "и\u0306"),
    }.items():  # fmt: skip
        yield case(f"headings with {name}", lambda change=change: sheet({1: list(map(change, names)), 2: AGREEMENT}))
    misspelt = [*names[:1], names[1].replace("Шетелдік", "Шетелдк"), *names[2:]]
    yield case("a misspelt heading", lambda: sheet({1: misspelt, 2: AGREEMENT}), "heading_near")
    lower = ("headings_lower",)
    yield case("a title above", lambda: sheet({1: titles[:1], 3: names, 4: AGREEMENT}), *lower, rows=(4,))
    yield case("three titles above", lambda: sheet({1: titles[:1], 2: ["ЕҰУ"], 3: titles[2:], 5: names, 9: AGREEMENT}), *lower, rows=(9,))
    yield case("a merged title", lambda: sheet({1: titles[:1], 2: names, 3: AGREEMENT}, merged=["A1:I1"]), *lower, rows=(3,))
    yield case("leading blank rows", lambda: sheet({7: names, 11: AGREEMENT}), *lower, rows=(11,))
    yield case("titles above the template's headings", lambda: _lowered(), *lower, rows=(6,), left={5: "example"})
    yield case(
        "headings far below", lambda: sheet({**{at: ["мәтін"] for at in range(1, 60)}, 60: names, 61: AGREEMENT}), "no_headings", rows=()
    )
    yield case("no headings", lambda: sheet({1: AGREEMENT, 2: AGREEMENT}), "no_headings", rows=())
    wide = {1: [f"Шетелдік серікт {at}" for at in range(1_000)], 2: AGREEMENT}
    yield case("a thousand headings", lambda: sheet(wide), "no_headings", rows=())
    yield case("headings alone", lambda: sheet({1: names}), rows=())
    yield case("blank rows between", lambda: sheet({1: names, 2: AGREEMENT, 50: AGREEMENT, 1_000: AGREEMENT}), rows=(2, 50, 1_000))
    yield case("the last row of all", lambda: sheet({1: names, 1_048_576: AGREEMENT}), rows=(1_048_576,))
    technical = [f"{FIELD}{name}" for name in fields("agreements")]
    yield case("technical row without headings", lambda: sheet({1: technical, 2: AGREEMENT}))
    renamed = ["Бірінші", "Екінші", *names[2:]]
    yield case("renamed headings above the technical row", lambda: sheet({1: renamed, 2: technical, 3: AGREEMENT}), rows=(3,))
    swapped = [names[5], *names[1:5], names[0], *names[6:]]
    yield case("headings against the technical row", lambda: sheet({1: swapped, 2: technical, 3: AGREEMENT}), "heading_conflict", rows=(3,))
    added = {1: [*names, "Ескерту"], 2: technical, 3: [*AGREEMENT, "жоқ"]}
    yield case("a column beside the technical row", lambda: sheet(added), "column_unknown", rows=(3,))


def _lowered() -> bytes:
    rows = templated("agreements").rows
    return sheet({1: ["Шарттар"], **{at + 2: cells for at, cells in rows.items()}}, hidden_rows=frozenset({4}))


def columns() -> Iterator[Case]:
    names = headings("agreements")
    order = [8, 3, 1, 0, 2, 7, 6, 5, 4]
    moved = {1: [names[at] for at in order], 2: [AGREEMENT[at] for at in order]}
    yield case("columns in another order", lambda: sheet(moved), "columns_moved", values={(2, "number"): "01-2024"})
    yield case("columns further right", lambda: sheet({1: [None, None, *names], 2: [None, None, *AGREEMENT]}))
    gaps = {1: [cell for name in names for cell in (name, None)], 2: [cell for value in AGREEMENT for cell in (value, None)]}
    yield case("empty columns between", lambda: sheet(gaps))
    without = {"a required column": (1, "column_missing"), "an optional column": (0, "column_absent")}
    for name, (at, rule) in without.items():
        yield case(f"without {name}", lambda at=at: sheet({1: names[:at] + names[at + 1 :], 2: AGREEMENT[:at] + AGREEMENT[at + 1 :]}), rule)
    twice = {1: [*names, names[1]], 2: [*AGREEMENT, "Оксфорд"]}
    yield case("a heading twice", lambda: sheet(twice), "heading_twice", values={(2, "partner_raw"): "Анкара университеті"})
    in_two = {1: [*names, headings("agreements", "ru")[1]], 2: [*AGREEMENT, "Оксфорд"]}
    yield case("a heading twice in two languages", lambda: sheet(in_two), "heading_twice")
    yield case("an unknown column", lambda: sheet({1: [*names, "Түсі"], 2: [*AGREEMENT, "көк"]}), "column_unknown")
    yield case("an unknown column without content", lambda: sheet({1: [*names, "Түсі"], 2: AGREEMENT}))
    yield case("a column without a heading", lambda: sheet({1: names, 2: [*AGREEMENT, "көк"]}), "column_unnamed")
    yield case("numbers of rows", lambda: sheet({1: ["Р/с №", *names], 2: [1, *AGREEMENT]}), "column_unknown")
    far = {"A": "01", "B": "Анкара университеті", "XFD": "x"}
    yield case("a cell in the last column", lambda: sheet({1: names, 2: far}), "column_unnamed")


def rows() -> Iterator[Case]:
    names = headings("agreements")
    for word in ("Итого", "ИТОГО:", "Всего", "Барлығы", "Жиыны:", "Total", "Итого по вузу", "Оның ішінде", "Қорытынды"):
        yield case(f"total {word}", lambda word=word: sheet({1: names, 2: AGREEMENT, 3: [word, None, 1]}), "total", left={3: "total"})
    programme = headings("joint_programmes")
    summed: list[Any] = ["Итого", *[None] * 9, 25]
    yield case(
        "total of students", lambda: one(Sheet(title("joint_programmes"), {1: programme, 2: record("joint_programmes"), 3: summed})),
        "total", left={3: "total"},
    )  # fmt: skip
    named_total = record("joint_programmes", title="Total Quality Management", level="Магистратура")
    yield case("a record named Total", lambda: one(plain("joint_programmes", named_total)), values={(2, "title"): named_total[1]})
    yield case("a partner named Total", lambda: one(plain("agreements", record("agreements", number="Total SA"))))
    for note in ("Ескерту: деректер алдын ала", "Примечание: без филиалов", "Орындаушы: халықаралық бөлім", "Ректор ____________"):
        yield case(f"note {note}", lambda note=note: sheet({1: names, 2: AGREEMENT, 4: [note]}), "note", left={4: "note"})
    yield case(
        "headings again",
        lambda: sheet({1: names, 2: AGREEMENT, 3: names, 4: AGREEMENT}),
        "heading_again",
        rows=(2, 4),
        left={3: "heading_again"},
    )
    numbered = {1: names, 2: list(range(1, 10)), 3: AGREEMENT}
    yield case("numbers of columns", lambda: sheet(numbered), "numbering", rows=(3,), left={2: "numbering"})
    as_text = {1: names, 2: [str(at) for at in range(1, 10)], 3: AGREEMENT}
    yield case("numbers of columns as text", lambda: sheet(as_text), "numbering", rows=(3,), left={2: "numbering"})
    prenumbered = {1: ["№", *names], 2: [1, *AGREEMENT], 3: [2], 4: [3]}
    yield case(
        "rows numbered in advance", lambda: sheet(prenumbered), "column_unknown", "nothing_known",
        left={3: "nothing_known", 4: "nothing_known"},
    )  # fmt: skip
    grouped = {1: names, 2: ["Еуропа"], 3: AGREEMENT}
    yield case("a row of one cell stays for the checks", lambda: sheet(grouped), rows=(2, 3))
    template = templated("agreements")
    written_over = {**template.rows, 3: [*AGREEMENT, EXAMPLE_MARK]}
    yield case("the example written over", lambda: sheet(written_over, hidden_rows=frozenset({2})), "example_changed", rows=(3, 4))
    unmarked = {at: cells[:9] for at, cells in template.rows.items()}
    yield case("the example without its mark", lambda: sheet(unmarked, hidden_rows=frozenset({2})), rows=(4,), left={3: "example"})
    without = {1: names, 2: unmarked[3], 3: AGREEMENT}
    yield case("the example without the technical row", lambda: sheet(without), rows=(3,), left={2: "example"})
    emptied = {**template.rows, 3: {"J": EXAMPLE_MARK}}
    yield case("the example emptied", lambda: sheet(emptied, hidden_rows=frozenset({2})), rows=(4,), left={3: "example"})
    for name, place, told in (("down", "B2:B3", True), ("across", "D2:E2", True), ("above the headings", "A1:I1", False)):
        below = {1: names, 2: AGREEMENT, 3: [*AGREEMENT[:1], None, *AGREEMENT[2:]]}
        yield case(
            f"merged {name}", lambda place=place, below=below: sheet(below, merged=[place]), *(("merged",) if told else ()), rows=(2, 3)
        )
    yield case("merged beside the table", lambda: sheet({1: names, 2: AGREEMENT}, merged=["M2:N9"]))
    yield case("merged from top to bottom", lambda: sheet({1: names, 2: AGREEMENT}, merged=["A2:A1048576"]), "merged")


def named() -> Iterator[Case]:
    for name, told in {
        "Договоры": False, "Agreements": False, "agreements": False, " ШАРТТАР ": False, "Шaрттaр": False, "Шарттар (2)": False,
        "Шарттар - копия": False, "Sheet1": True, "Лист1": True, "2024": True, "Договор": True,
    }.items():  # fmt: skip
        yield case(f"sheet named {name}", lambda name=name: one(plain("agreements", name=name)), *(("sheet_renamed",) if told else ()))
    yield case("one sheet, topic in the name of the file", lambda: one(plain("joint_programmes", name="Лист1")), file="Совместные ОП.xlsx")
    yield case("headings of two topics", lambda: one(plain("joint_programmes", name="Лист1")), "no_sheets", "sheet_unclear", rows=())
    pair = Workbook([plain("joint_programmes", name="Лист1"), plain("double_programmes", record("joint_programmes"))])
    yield case("the other one of two topics", pair.content, "sheet_renamed", rows=(2, 2))
    again = Workbook([plain("agreements"), plain("agreements", name="Шарттар (2)")])
    yield case("a topic on two sheets", again.content, "topic_again", rows=(2, 2))
    wrong = Workbook([plain("people", name="Шарттар")])
    yield case("a sheet under another's name", wrong.content, "sheet_renamed")
    more = Workbook([plain("agreements"), Sheet("Сұрақтар", {1: ["Не білгіңіз келеді?"]})])
    yield case("a sheet of one's own", more.content, "sheet_unknown")
    yield case("no sheet known", lambda: one(Sheet("A", {1: ["x"]})), "no_sheets", "sheet_unknown", rows=())
    yield case("an empty workbook", lambda: one(Sheet("A", {})), "no_sheets", rows=())
    guided = Workbook([Sheet("Қалай толтыру керек", {1: ["Нұсқаулық"]}), templated("agreements"), facts()])
    yield case("the guide of the template", guided.content, rows=(4,), left={3: "example"})


def hidden() -> Iterator[Case]:
    for state in ("hidden", "veryHidden"):
        yield case(f"{state} sheet", lambda state=state: one(plain("agreements", state=state)), "sheet_hidden")
        beside = Workbook([plain("agreements"), Sheet("Z", {1: ["x"]}, state=state)])
        yield case(f"{state} sheet of one's own", beside.content, "sheet_unknown_hidden")
    rows = {1: headings("agreements"), 2: AGREEMENT, 3: AGREEMENT, 4: AGREEMENT}
    yield case("hidden rows", lambda: sheet(rows, hidden_rows=frozenset({3, 4})), "rows_hidden", rows=(2, 3, 4))
    yield case("a hidden row without content", lambda: sheet(rows, hidden_rows=frozenset({9})), rows=(2, 3, 4))
    yield case("a hidden column", lambda: sheet(rows, hidden_columns="3"), "column_hidden", rows=(2, 3, 4))
    yield case("a hidden column beside", lambda: sheet(rows, hidden_columns="12"), rows=(2, 3, 4))


def personal() -> Iterator[Case]:
    names = headings("agreements")
    for heading in (
        "ФИО", "Ф.И.О. преподавателя", "Т.А.Ә.", "ТАӘ", "ИИН", "ЖСН", "Паспорт", "Фамилия", "Full name", "Тегі",
        "Аты-жөні", "Дата рождения",
        "Passport No.", "Жеке куәлік нөмірі",
    ):  # fmt: skip
        made = {1: [*names, heading], 2: [*AGREEMENT, "x"]}
        yield case(f"heading {heading}", lambda made=made: sheet(made), "personal_heading", rows=(), left={2: "personal_data"})
    yield case("a personal heading without content", lambda: sheet({1: [*names, "ФИО"], 2: AGREEMENT}))
    refused = {"rows": (), "left": {2: "personal_data", 3: "personal_data"}}
    for name, first, second in (
        ("identity numbers as text", IIN, "x"), ("identity numbers as numbers", int(IIN), "x"),
        ("identity numbers with spaces", "900101 300097", "x"),
        ("full names", "Ахметов Бауыржан Серікұлы", "Иванова Мария Петровна"), ("names with initials", "Ахметов Б.С.", "Иванова М. П."),
        ("names in capitals", "АХМЕТОВ БАУЫРЖАН СЕРІКҰЛЫ", "ИВАНОВА МАРИЯ ПЕТРОВНА"), ("passports", "N12345678", "N87654321"),
    ):  # fmt: skip
        made = {1: [*names, "Деректер"], 2: [*AGREEMENT, first], 3: [*AGREEMENT, second]}
        yield case(name, lambda made=made: sheet(made), "personal_values", **refused)
    as_number = {1: names, 2: record("agreements", number=IIN), 3: AGREEMENT}
    yield case("an identity number in a column of the template", lambda: sheet(as_number), "personal_values", **refused)
    partners = {1: names, **{at: record("agreements", partner_raw=f"Иванов{'ский' * at} И.И.") for at in (2, 3)}}
    yield case("names in a column of the template", lambda: sheet(partners), "personal_values", **refused)
    yield case("twelve digits that are none", lambda: sheet({1: names, 2: record("agreements", number="123456789012")}))
    yield case(
        "one name among partners", lambda: sheet({1: names, 2: record("agreements", subject="Иванов И.И."), 3: AGREEMENT}), rows=(2, 3)
    )
    yield case(
        "a number like a passport's", lambda: sheet({1: names, 2: record("agreements", number="N12345678"), 3: AGREEMENT}), rows=(2, 3)
    )
    total = {1: [*names, "Деректер"], 2: AGREEMENT, 3: ["Итого", *[None] * 8, IIN]}
    yield case("an identity number in a row left out", lambda: sheet(total), "personal_values", **refused)
