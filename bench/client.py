"""A reader's browser as far as the server can tell: Streamlit's messages over a WebSocket."""

import asyncio
import hashlib
import time
from dataclasses import dataclass
from urllib.parse import urlencode

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from bench.process import Server
from bench.states import State

_RESULTS = ("arrow_data_frame", "vega_lite_chart", "arrow_vega_lite_chart", "metric", "markdown", "page_link")
_PATIENCE = 60.0


@dataclass(frozen=True)
class Answer:
    """What one rerun sent: bytes of all frames, a fingerprint of charts, tables and figures, errors shown."""

    sent: int
    fingerprint: str
    errors: int


class Reader:
    """One session on one page."""

    def __init__(self, socket: ClientConnection, page: str) -> None:
        self.page = page
        self._socket = socket
        self._script = ""
        self._kept: set[str] = set()  # large messages that a browser keeps and need not be sent again

    @classmethod
    async def arrive(cls, server: Server, page: str) -> "Reader":
        """Connect, as soon as the server listens."""
        address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
        give_up = time.monotonic() + _PATIENCE
        while True:
            try:
                socket = await connect(address, subprotocols=["streamlit"], max_size=None, compression=None)  # type: ignore[list-item]
                return cls(socket, page)
            except OSError:
                if time.monotonic() > give_up or not server.alive():
                    raise
                await asyncio.sleep(0.02)

    async def rerun(self, state: State, phase: str) -> Answer:
        """Ask for the page in a state and wait until all of it has come."""
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string = urlencode(state.query)
        asked.page_script_hash, asked.page_name = self._script, "" if self._script else self.page
        asked.cached_message_hashes.extend(sorted(self._kept))
        asked.context_info.url = tag(self.page, phase)
        asked.context_info.locale = state.language
        await self._socket.send(message.SerializeToString())
        return await asyncio.wait_for(self._answer(), _PATIENCE)

    async def _answer(self) -> Answer:
        sent, errors, digest = 0, 0, hashlib.sha256()
        while True:
            frame = await self._socket.recv(decode=False)
            sent += len(frame)
            message = ForwardMsg.FromString(frame)
            kind = message.WhichOneof("type")
            if message.metadata.cacheable:
                self._kept.add(message.hash)
            if kind == "new_session":
                self._script = message.new_session.page_script_hash
            elif kind == "navigation":
                self._script = message.navigation.page_script_hash
            elif kind == "ref_hash":
                digest.update(message.ref_hash.encode())
            elif kind == "delta" and message.delta.HasField("new_element"):
                element = message.delta.new_element.WhichOneof("type")
                errors += element == "exception" or (element == "alert" and message.delta.new_element.alert.format == Alert.ERROR)
                if element in _RESULTS:
                    digest.update(message.hash.encode())
            elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return Answer(sent, digest.hexdigest(), errors)

    async def leave(self) -> None:
        """Close the connection."""
        await self._socket.close()


def tag(page: str, phase: str) -> str:
    """What a rerun is filed under in the server's log."""
    return f"http://bench/{page}#{phase}"
