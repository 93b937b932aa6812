"""Data of the shape each family takes, with the longest Kazakh names."""

import pyarrow as pa

LONG = [
    "Әл-Фараби атындағы Қазақ ұлттық университеті",
    "Қ.И. Сәтбаев атындағы Қазақ ұлттық техникалық зерттеу университеті",
    "С.Ж. Асфендияров атындағы Қазақ ұлттық медицина университеті",
    "Қазақстан Республикасы Президентінің жанындағы Мемлекеттік басқару академиясы (өңірлік филиал)",
    "М. Қозыбаев атындағы Солтүстік Қазақстан университеті",
]
SHORT = ["Ресей", "Түркия", "Америка Құрама Штаттары", "Қытай", "Біріккен Араб Әмірліктері"]
VALUES = [1710, 578, 479, 22, 3]
KINDS = ["Ғылыми жобалар", "Білім беру жобалары", "Жоспарланған филиалдар мен өкілдіктер"]


def sample(family: str, long_labels: bool = False) -> pa.Table:
    """Return a small table with every column a family may have."""
    names = LONG if long_labels else SHORT
    rows = _MAKERS[family](names)
    return pa.Table.from_pylist(rows)


def _ranked(names: list[str]) -> list[dict[str, object]]:
    return [{"label": n, "value": v, "share": v / 31} for n, v in zip(names, VALUES, strict=True)]


def _split(names: list[str]) -> list[dict[str, object]]:
    return [
        {"label": n, "label_order": i, "series": kind, "series_order": k, "value": round(v / (k + 1)) + k * 40}
        for i, (n, v) in enumerate(zip(names, VALUES, strict=True))
        for k, kind in enumerate(KINDS)
    ]


def _series(names: list[str]) -> list[dict[str, object]]:
    return [
        {"year": year, "series": name, "series_order": k, "value": 1500 - 600 * k + 40 * (year - 2020) * (k + 1)}
        for year in (2021, 2022, 2023)
        for k, name in enumerate(["Бакалавриат", "Магистратура", "Докторантура"])
    ]


def _columns(names: list[str]) -> list[dict[str, object]]:
    return [{"year": year, "value": 3 + (year * 7) % 41} for year in range(2006, 2024)]


def _change(names: list[str]) -> list[dict[str, object]]:
    return [
        {"label": n, "before": before, "after": after}
        for n, before, after in zip(names, [2053, 624, 367, 292, 285], [1710, 578, 479, 292, 271], strict=True)
    ]


def _targets(names: list[str]) -> list[dict[str, object]]:
    return [
        {"year": y, "target": 200 + 25.5 * (y - 2022) + k * 20, "actual": 190 if y == 2023 else None, "origin": origin}
        for y in range(2022, 2030)
        for k, origin in enumerate(["Тұжырымдаманың 6-бөлімі", "Іс-шаралар жоспары"])
    ]


def _matrix(names: list[str]) -> list[dict[str, object]]:
    return [
        {"row": n, "row_order": i, "column": c, "column_order": j, "value": v // (j + 1)}
        for i, (n, v) in enumerate(zip(names, VALUES, strict=True))
        for j, c in enumerate(["Scopus", "Web of Science"])
    ]


def _timeline(names: list[str]) -> list[dict[str, object]]:
    return [
        {
            "label": n, "label_order": i + 1, "start": f"20{12 + i}-01-01", "end": f"20{24 + i}-12-31", "first_day": f"20{12 + i}",
            "last_day": f"20{24 + i}", "open": i == 4, "series": ["Қолданыста", "Мерзімсіз"][i == 4], "series_order": i,
            "as_of": "2026-11-21",
        }
        for i, n in enumerate(names)
    ]  # fmt: skip


def _pace(names: list[str]) -> list[dict[str, object]]:
    ends = {"Нысаналы мән": (44, 67), "Белгілі мән, есептелген": (40.9, 39.3), "Қажетті қарқын": (39.3, 67), "Болжам": (39.3, 29.2)}
    return [
        {"year": year, "value": value, "series": series, "series_order": order, "way": "4-кестенің жиындары бойынша"}
        for order, (series, values) in zip((1, 4, 5, 6), ends.items(), strict=True)
        for year, value in zip((2022, 2023) if order == 4 else (2023, 2029), values, strict=True)
    ]


def _standings(names: list[str]) -> list[dict[str, object]]:
    states = ["Жоспардан озық", "Жоспарға сай", "Жоспардан қалыс", "Бір ғана мән белгілі, қарқын белгісіз", "Белгілі мән жоқ"]
    return [
        {
            "label": n, "label_order": i, "state": state, "state_order": i + 1, "way": "Құжатта айтылған мән",
            "value": None if i == 4 else 39.25, "year": None if i == 4 else 2023, "target": 67,
        }
        for i, (n, state) in enumerate(zip(names, states, strict=True))
    ]  # fmt: skip


def _map(names: list[str]) -> list[dict[str, object]]:
    places = [("RU", None, None), ("TR", None, None), ("US", None, None), ("SG", 103.82, 1.36), ("EU", None, None)]
    return [
        {"label": n, "label_code": code, "value": v, "longitude": longitude, "latitude": latitude, "chosen": v != VALUES[1]}
        for n, v, (code, longitude, latitude) in zip(names, VALUES, places, strict=True)
    ]


_MAKERS = {
    "map": _map,
    "ranked": _ranked,
    "compared": _split,
    "scaled": _split,
    "stacked": _split,
    "series": _series,
    "columns": _columns,
    "change": _change,
    "targets": _targets,
    "pace": _pace,
    "standings": _standings,
    "matrix": _matrix,
    "timeline": _timeline,
}
