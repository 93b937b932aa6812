"""The data interface on the session's database, asked over ASGI as a server would."""

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal

Query = str | dict[str, object] | list[tuple[str, object]]


@dataclass(frozen=True)
class Reply:
    """Status, headers (small letters) and body of an answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> dict:
        return json.loads(self.body)


Get = Callable[..., Reply]


@pytest.fixture(scope="module")
def application(edition: str) -> Iterator[Any]:
    """The interface on the session's edition; other modules look for the published one themselves."""
    from intlmon import api
    from intlmon.store import watch

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watch, "current_edition", lambda: edition)
        yield api.application()


@pytest.fixture(scope="session")
def portal() -> Iterator[BlockingPortal]:
    """A loop in a thread of its own: the browser tests of the same process keep one running in this thread."""
    with start_blocking_portal() as portal:
        yield portal


@pytest.fixture(scope="module")
def get(application: Any, portal: BlockingPortal) -> Get:
    """Return ``get(path, query, headers=, method=)`` for paths below ``/api/v1/``."""
    return lambda path, query="", headers=None, method="GET": portal.call(_asked, application, path, query, headers or {}, method)


@pytest.fixture(scope="module")
def get_at_once(application: Any, portal: BlockingPortal) -> Callable[[str, list[Query]], list[Reply]]:
    """Return ``get_at_once(path, queries)``: many requests to one server at the same time."""

    async def gathered(path: str, queries: list[Query]) -> list[Reply]:
        return await asyncio.gather(*(_asked(application, path, query, {}, "GET") for query in queries))

    return lambda path, queries: portal.call(gathered, path, queries)


async def _asked(application, path: str, query: Query, headers: dict[str, str], method: str) -> Reply:
    parts: list[dict] = []
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
        "path": f"/api/v1/{path}", "root_path": "/api", "server": ("test", 80), "client": ("test", 1),
        "query_string": (query if isinstance(query, str) else urlencode(query, doseq=True)).encode(),
        "headers": [(b"host", b"test"), *((name.lower().encode(), value.encode()) for name, value in headers.items())],
    }  # fmt: skip

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        parts.append(message)

    await application(scope, receive, send)
    told = {name.decode(): value.decode() for name, value in parts[0]["headers"]}
    return Reply(parts[0]["status"], told, b"".join(part.get("body", b"") for part in parts[1:]))
