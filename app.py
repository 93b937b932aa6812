"""Entry point: the pages and the data interface, from one server. Run with ``streamlit run app.py``.

The server answers before the libraries of either are imported, which takes seconds: that happens beside it, from the start.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from threading import Thread

import streamlit as st
from anyio import to_thread
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

_ROOT = Path(__file__).resolve().parent
_BASE = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")


@cache
def _interface() -> ASGIApp:
    from intlmon import api

    return api.application()


async def _data(scope: Scope, receive: Receive, send: Send) -> None:
    interface = await to_thread.run_sync(_interface)
    await interface(scope, receive, send)


def _warm() -> None:
    from intlmon.ui.warm import warm

    warm()
    _interface()


@asynccontextmanager
async def _beside(_: st.App) -> AsyncGenerator[None]:
    Thread(target=_warm, daemon=True, name="warm-up").start()
    yield


app = st.App(
    _ROOT / "intlmon" / "ui" / "main.py",
    routes=[Mount(f"{_BASE}/app/static", StaticFiles(directory=_ROOT / "static")), Mount(f"{_BASE}/api", _data)],
    lifespan=_beside,
)
