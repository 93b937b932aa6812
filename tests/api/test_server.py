"""The real server, started as README says: pages, static files and the data interface from one port."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from intlmon.paths import ROOT


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    subprocess.run([sys.executable, "-m", "intlmon", "build"], cwd=ROOT, check=True, capture_output=True)
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.fileWatcherType", "none"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ.copy())
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(address: str) -> None:
    for _ in range(240):
        try:
            urllib.request.urlopen(address, timeout=2).read()
            return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(f"nothing at {address}")


def opened(address: str) -> tuple[int, str, bytes]:
    try:
        with urllib.request.urlopen(address, timeout=60) as reply:
            return reply.status, reply.headers["content-type"], reply.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["content-type"], error.read()


def test_pages_files_and_data_come_from_one_server(base: str) -> None:
    for page in ("", "agreements"):
        status, kind, body = opened(base + page)
        assert (status, kind.partition(";")[0]) == (200, "text/html")
        assert b'<div id="root">' in body
    for file in ("fonts/NotoSans-Regular.woff2", "world.json"):
        assert opened(f"{base}app/static/{file}")[::2] == (200, (ROOT / "static" / file).read_bytes())
    assert opened(f"{base}app/static/%2e%2e/app.py")[0] in (400, 404)
    listed = json.loads(opened(f"{base}api/v1")[2])
    assert len(listed["views"]) > 50
    for link in listed["views"][0]["links"].values():
        assert opened(link)[0] == 200
    assert opened(f"{base}api/v1/nothing.csv")[:2] == (404, "application/problem+json")


def test_pandas_reads_what_the_page_says(base: str, tmp_path: Path) -> None:
    rows = pd.read_parquet(f"{base}api/v1/agreements_by_country.parquet?year=2023&country=TR,RU")
    assert dict(zip(rows["country"], rows["agreements"], strict=True)) == {"RU": 1710, "TR": 578}
    assert set(rows["source_id"]) == {"000"}, "codes stay text"
