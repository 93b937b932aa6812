"""The interface asked at random after its own description: what it describes, it answers; whatever comes, it never breaks."""

import random
from urllib.parse import quote

import pytest

from tests.api.conftest import Get

SEEDS = range(6)
REQUESTS = 40
ODD = [
    "",
    ",",
    "\\",
    "\\,",
    "'",
    '"',
    "%",
    "%00",
    "%ff",
    "%F0%9F%98%80",
    "9" * 40,
    "-1",
    "1e400",
    "nan",
    "TRUE",
    "2023-02-30",
    "[]",
    "{}",
    "../..",
    "көп",
]


@pytest.fixture(scope="module")
def described(get: Get) -> dict:
    return get("openapi.json", "lang=en").json()


def resolved(node: dict, described: dict) -> dict:
    if "$ref" not in node:
        return node
    found = described
    for part in node["$ref"].removeprefix("#/").split("/"):
        found = found[part]
    return found


def references(node: object) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if "$ref" in node else []
        return own + [each for value in node.values() for each in references(value)]
    return [each for value in node for each in references(value)] if isinstance(node, list) else []


def test_the_description_holds_together(get: Get, described: dict) -> None:
    assert described["openapi"] == "3.1.0"
    assert all(resolved({"$ref": each}, described) for each in references(described))
    views = {view["name"] for view in get("").json()["views"]}
    assert {path.removeprefix("/").removesuffix(".{format}") for path in described["paths"]} == views | {""}
    names = [operation["get"]["operationId"] for operation in described["paths"].values()]
    assert len(set(names)) == len(names)
    assert {get("openapi.json", f"lang={language}").status for language in ("kk", "ru", "en")} == {200}


def fitting(schema: dict, chance: random.Random) -> str:
    """A value that a schema allows, as an address has it."""
    if "enum" in schema:
        return chance.choice(schema["enum"])
    if schema["type"] == "array":
        return ",".join(fitting(schema["items"], chance) for _ in range(chance.randint(1, 3)))
    if schema["type"] == "integer":
        return str(chance.randint(schema.get("minimum", -3), min(schema.get("maximum", 3000), 3000)))
    if schema["type"] == "boolean":
        return chance.choice(["true", "false"])
    if schema["type"] == "number":
        return f"{chance.uniform(-10, 100):.3f}"
    return chance.choice(["2023-12-31", "2020-02-29"]) if schema.get("format") == "date" else chance.choice(["TR", "KG", "000", "x y", "ә"])


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_described_is_answered(get: Get, described: dict, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(REQUESTS):
        path, operation = chance.choice(list(described["paths"].items()))
        parameters = [resolved(each, described) for each in operation["get"]["parameters"]]
        taken = [each for each in parameters if each["in"] == "query" and each["name"] != "cursor"]
        taken = chance.sample(taken, min(len(taken), chance.randint(0, 4)))
        query = "&".join(f"{each['name']}={quote(fitting(each['schema'], chance), safe=',')}" for each in taken)
        reply = get(path.removeprefix("/").replace("{format}", chance.choice(["csv", "json", "parquet"])), query)
        assert reply.status == 200, f"{path}?{query}: {reply.body[:300]!r}"


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_comes_is_answered_or_refused(get: Get, described: dict, seed: int) -> None:
    chance = random.Random(1000 + seed)
    for _ in range(REQUESTS):
        path, operation = chance.choice(list(described["paths"].items()))
        names = [resolved(each, described)["name"] for each in operation["get"]["parameters"]] + ODD
        query = "&".join(
            f"{name if name in ODD else quote(name)}={chance.choice(ODD)}" for name in chance.choices(names, k=chance.randint(1, 4))
        )
        path = path.replace("{format}", chance.choice(["csv", "json", "parquet", "exe", ""])).removeprefix("/")
        headers = {
            "Accept-Language": chance.choice(["en", "x-y_z;q=2", "q;q=", "*"]),
            "If-None-Match": chance.choice(["", '"', 'W/"a", *x']),
        }
        reply = get(path + chance.choice(["", "", "", "/", "x"]), query, headers)
        assert reply.status in (200, 307, 400, 404), f"{path}?{query}: {reply.status}"
        assert reply.status != 400 or "parameter" in reply.json(), "a refusal that does not say of what"
