"""Settings from the environment (``INTLMON_…``); every one has a default fit for one machine."""

import os
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Settings:
    """Limits of the embedded database and what papers look like: memory as DuckDB writes it (``512MB``), threads a query may use.

    One thread is fastest for rows this few, and leaves the other cores to other readers. ``template`` is the path of the
    letterhead that papers are written on (``intlmon/export/document/template.py``), ``api_seconds`` the time that a
    request to the data interface may take.
    """

    memory_limit: str = "512MB"
    query_threads: int = 1
    template: str = ""
    api_seconds: float = 10.0


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Read the settings once per process."""
    return Settings(
        memory_limit=os.environ.get("INTLMON_MEMORY_LIMIT", Settings.memory_limit),
        query_threads=int(os.environ.get("INTLMON_QUERY_THREADS", Settings.query_threads)),
        template=os.environ.get("INTLMON_TEMPLATE", Settings.template),
        api_seconds=float(os.environ.get("INTLMON_API_SECONDS", Settings.api_seconds)),
    )
