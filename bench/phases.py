"""What is measured, one phase after the other: the first page, one reader, many readers."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import cycle, islice

from bench.client import Answer, Reader
from bench.process import Server
from bench.states import State, start

PERIOD = 5.0  # seconds between the actions of one of many readers
SLICE = 2 * PERIOD  # many readers use the page and P by turns, so that both see the same moods of the machine
Answers = dict[tuple[str, str], list[Answer]]  # by page and phase
States = Mapping[str, list[State]]  # by page
Following = Mapping[str, Iterator[State]]  # by page


async def first_page(server: Server, page: str) -> float:
    """Seconds from the start of the process until the first page's script had ended."""
    reader = await Reader.arrive(server, page)
    await reader.rerun(start(page), "first")
    await reader.leave()
    while not server.runs():  # the server files a run just after the last message has gone out
        await asyncio.sleep(0.01)
    return server.runs()[0].end - server.started


async def warm_up(server: Server, states: States) -> None:
    """Once each page, in each language that its states use: imports, specifications of charts, names."""
    languages = sorted({state.language for drawn in states.values() for state in drawn})
    for place, page in enumerate(states):
        for language in languages if place == 0 else languages[:1] if page == "overview" else ["kk"]:
            reader = await Reader.arrive(server, page)
            await reader.rerun(State(start(page).query, language), "warm-up")
            await reader.leave()


async def one_reader(servers: Mapping[str, Server], states: States, samples: int, phase: str, answers: Answers) -> None:
    """Each page in turn by one reader a page, so that all see the same moods of the machine."""
    readers = {page: await Reader.arrive(servers[page], page) for page in states}
    for page, reader in readers.items():
        await reader.rerun(start(page), "opening")
    lists = {page: drawn if phase.startswith("unseen") else list(islice(cycle(drawn), samples)) for page, drawn in states.items()}
    for place in range(samples):
        for page, reader in readers.items():
            if place < len(lists[page]):
                answers.setdefault((page, phase), []).append(await reader.rerun(lists[page][place], phase))
    for reader in readers.values():
        await reader.leave()


async def open_sessions(server: Server, pages: list[str], count: int) -> tuple[list[Reader], float]:
    """Open sessions, spread over the pages; return them and the growth of memory in kilobytes per session."""
    before = server.kilobytes()
    readers = []
    for place in range(count):
        reader = await Reader.arrive(server, pages[place % len(pages)])
        await reader.rerun(start(reader.page), "opening")
        readers.append(reader)
    return readers, (server.kilobytes() - before) / count


async def many_readers(readers: list[Reader], following: Following, phase: str, answers: Answers) -> None:
    """For a slice of time all readers act every five seconds, evenly spread, each with the next state of its page."""
    end = time.monotonic() + SLICE

    async def act(reader: Reader, delay: float) -> None:
        await asyncio.sleep(delay)
        while time.monotonic() < end:
            began = time.monotonic()
            answers.setdefault((reader.page, phase), []).append(await reader.rerun(next(following[reader.page]), phase))
            await asyncio.sleep(max(0.0, began + PERIOD - time.monotonic()))

    await asyncio.gather(*(act(reader, place * PERIOD / len(readers)) for place, reader in enumerate(readers)))


def needed(readers: int, pages: list[str], slices: int) -> int:
    """Most states that any one page uses up while many readers act for so long."""
    most = max(Counter(pages[place % len(pages)] for place in range(readers)).values())
    return most * slices * (int(SLICE / PERIOD) + 1)
