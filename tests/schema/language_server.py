"""A real editor's half of the language server protocol, as far as the tests need it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which
from threading import Timer
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[2]
SERVER = Path(sys.prefix) / "editor/node_modules/yaml-language-server/bin/yaml-language-server"
NODE = which("node")
OFFLINE = {
    "yaml": {
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
        "completion": True,
        "hover": True,
        "validate": True,
    }
}
SECONDS = 120
"""A server that hangs is ended, so that the tests are not."""

Message = dict[str, Any]


def is_there() -> bool:
    """Whether Node and the server are installed; `.ci/run` does it."""
    return NODE is not None and SERVER.is_file()


class Editor:
    """An editor with one file open at a time, told apart by their names."""

    def __enter__(self) -> Self:
        """Start the server."""
        self._server = subprocess.Popen(  # noqa: S603  # the language server of our own choice
            [str(NODE), str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._guard = Timer(SECONDS, self._server.kill)
        self._guard.start()
        self._count = 0
        self._ask("initialize", processId=None, rootUri=ROOT.as_uri(), capabilities={})
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=OFFLINE)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End it."""
        self._guard.cancel()
        self._server.kill()
        self._server.communicate()

    def problems(self, path: Path, text: str) -> list[tuple[int, str]]:
        """The line, from 1, and the words of each problem of a file with this text."""
        uri = self._open(path, text)
        told = self._wait(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == uri
            )
        )
        found = told["params"]["diagnostics"]
        return sorted((each["range"]["start"]["line"] + 1, each["message"]) for each in found)

    def completions(self, path: Path, text: str) -> dict[str, str]:
        """What the editor proposes where `|` stands in the text, each with what it says of it."""
        found = self._at("textDocument/completion", path, text)
        return {each["label"]: str(each.get("documentation", "")) for each in found["items"]}

    def hover(self, path: Path, text: str) -> str:
        """What the editor says of what is at `|`."""
        return str(self._at("textDocument/hover", path, text)["contents"]["value"])

    def _at(self, method: str, path: Path, text: str) -> Any:
        before, _, after = text.partition("|")
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        uri = self._open(path, before + after)
        position = {"line": line, "character": column}
        return self._ask(method, textDocument={"uri": uri}, position=position)

    def _open(self, path: Path, text: str) -> str:
        self._count += 1
        uri = path.with_stem(f"{path.stem}-{self._count}").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        return uri

    def _tell(self, method: str, **params: object) -> None:
        self._send({"method": method, "params": params})

    def _ask(self, method: str, **params: object) -> Any:
        self._count += 1
        number = self._count
        self._send({"id": number, "method": method, "params": params})
        return self._wait(lambda message: message.get("id") == number)["result"]

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _wait(self, is_it: Callable[[Message], bool]) -> Message:
        """The first message that `is_it`; what the server asks for meanwhile it does not get."""
        while True:
            message = self._receive()
            if is_it(message):
                return message
            if "id" in message and "method" in message:
                self._send({"id": message["id"], "result": None})

    def _receive(self) -> Message:
        stream = self._server.stdout
        assert stream is not None
        size = 0
        while line := stream.readline().strip():
            if line.lower().startswith(b"content-length:"):
                size = int(line.partition(b":")[2])
        assert size, "the server has gone"
        message: Message = json.loads(stream.read(size))
        return message
