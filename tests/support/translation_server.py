"""Stand-ins of translation engines on loopback: real HTTP, in the shapes of the real ones, and
with faults on demand.

They translate by rule: each word gets the target's code as its ending ("dog" is "dogde" in German),
and Japanese, Chinese and Thai become letters of those scripts without spaces. Marks, numbers and
punctuation stay. `python -m tests.support.translation_server` runs them for a person.
"""

from __future__ import annotations

import html
import json
import re
import socket
import struct
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

LANGUAGES = ("en", "de", "fr", "es", "pt-BR", "ja", "zh-Hans", "zh-Hant", "th", "ar", "he", "nb")
KEY = "a-key-that-is-right"
QUOTA = (
    "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN "
    "10 HOURS 12 MINUTES 03 SECONDS VISIT HTTPS://MYMEMORY.TRANSLATED.NET/DOC/USAGELIMITS.PHP "
    "TO TRANSLATE MORE"
)
_UNSPACED = {"ja": "日本語訳文字", "zh": "中文译本字句", "th": "กขคงจฉ"}
_TAG_OR_WORD = re.compile(r"<[^>]*>|&[#\w]+;|\[\d+\]|https?://\S+|[^\W\d_]+|\s+|.")


def translated(text: str, target: str) -> str:
    """What the stand-ins make of a text."""
    letters = _UNSPACED.get(target.lower().partition("-")[0])
    pieces = _TAG_OR_WORD.findall(text)
    if letters is None:
        return "".join(each + target[:2].lower() if each.isalpha() else each for each in pieces)
    return "".join(
        letters[len(each) % 6] * 2 if each.isalpha() else "" if each.isspace() else each
        for each in pieces
    )


@dataclass(frozen=True)
class Seen:
    """A request."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    """Names in lower case."""
    body: Any


@dataclass(frozen=True)
class Reply:
    """An answer."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "application/json"


class Gone(Exception):
    """The connection ends without an answer."""


Fault = Callable[[Seen, Reply], Reply]
"""What becomes of one answer; may raise `Gone`."""


def drop(_seen: Seen, _reply: Reply) -> Reply:
    """The connection breaks."""
    raise Gone


def truncated(_seen: Seen, reply: Reply) -> Reply:
    """Half of the JSON."""
    return Reply(reply.status, reply.body[: len(reply.body) // 2])


def refused(status: int, message: str = "no", **headers: str) -> Fault:
    """A refusal in LibreTranslate's words; `Retry_After` is a header."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    def fault(_seen: Seen, _reply: Reply) -> Reply:
        return Reply(status, json.dumps({"error": message}).encode(), named)

    return fault


def redirected(_seen: Seen, _reply: Reply) -> Reply:
    """Sent on to somewhere else."""
    return Reply(302, b"", {"Location": "http://127.0.0.1:9/elsewhere"})


def web_page(_seen: Seen, _reply: Reply) -> Reply:
    """The page of a network that wants its users to sign in."""
    return Reply(200, b"<html><body>Please sign in</body></html>", kind="text/html")


def huge(_seen: Seen, _reply: Reply) -> Reply:
    """Far more than was asked for."""
    return Reply(200, b'{"translatedText": "' + b"x" * 5_000_000 + b'"}')


def one_too_few(_seen: Seen, reply: Reply) -> Reply:
    """A translation is missing from the list."""
    value = json.loads(reply.body)
    value["translatedText"] = value["translatedText"][:-1]
    return Reply(200, json.dumps(value).encode())


class TranslationServer:
    """All stand-ins on one port, each below a path of its own."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self._heard = threading.Condition()
        self.faults: deque[Fault | None] = deque()
        """What becomes of the next translations, one each; None lets one through."""
        self.always: Fault | None = None
        """What becomes of all others."""
        self.spoil: Callable[[str], str | None] = lambda text: text
        """Changes every translation."""
        self.delay = 0.0
        """Seconds before each translation."""
        self.key = ""
        """What LibreTranslate asks for; empty for none."""
        self.most_texts = 1_000
        """LibreTranslate's own limit of texts in a request."""
        self.languages = LANGUAGES
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def url(self, engine: str) -> str:
        """The address of one stand-in."""
        return f"{self.address}/{engine}"

    @property
    def translations(self) -> list[Seen]:
        """The requests that wanted something translated."""
        return [each for each in self.seen if _wants_translation(each.path)]

    def wait_for_translations(self, count: int, seconds: float = 60.0) -> None:
        """Until so many requests wanted something translated."""
        with self._heard:
            assert self._heard.wait_for(lambda: len(self.translations) >= count, seconds)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for that."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, seen: Seen) -> Reply:
        """What is said to a request."""
        with self._heard:
            self.seen.append(seen)
            self._heard.notify_all()
        reply = _ROUTES[seen.path](self, seen) if seen.path in _ROUTES else _nothing()
        if not _wants_translation(seen.path):
            return reply
        time.sleep(self.delay)
        fault = self.faults.popleft() if self.faults else self.always
        return reply if fault is None else fault(seen, reply)

    def say(self, text: str, target: str) -> str | None:
        """A translation, spoilt where that was asked for."""
        return self.spoil(translated(text, target))


@contextmanager
def translation_server() -> Iterator[TranslationServer]:
    """All stand-ins, running."""
    server = TranslationServer()
    server.start()
    try:
        yield server
    finally:
        server.stop()


def _wants_translation(path: str) -> bool:
    return not path.endswith(("/languages", "/detect"))


def _nothing() -> Reply:
    return _json({"error": "Not found"}, 404)


def _json(value: Any, status: int = 200) -> Reply:
    return Reply(status, json.dumps(value).encode())


def _libre_languages(server: TranslationServer, _seen: Seen) -> Reply:
    codes = list(server.languages)
    return _json([{"code": code, "name": code, "targets": codes} for code in codes])


def _libre_translate(server: TranslationServer, seen: Seen) -> Reply:
    body = seen.body or {}
    if server.key and body.get("api_key") != server.key:
        return _json({"error": "Please contact the server operator to get an API key"}, 403)
    texts = body["q"] if isinstance(body["q"], list) else [body["q"]]
    if len(texts) > server.most_texts:
        return _json({"error": f"Invalid request: {server.most_texts} texts at most"}, 400)
    if body["target"] not in server.languages:
        return _json({"error": f"{body['target']} is not supported"}, 400)
    said = [server.say(text, body["target"]) for text in texts]
    return _json({"translatedText": said if isinstance(body["q"], list) else said[0]})


def _libre_detect(_server: TranslationServer, _seen: Seen) -> Reply:
    return _json([{"confidence": 90.0, "language": "en"}])


def _mymemory(server: TranslationServer, seen: Seen) -> Reply:
    text, pair = seen.query.get("q", ""), seen.query.get("langpair", "")
    if len(text.encode()) > 500:
        said, status = "QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY : 500 CHARS", "403"
    else:
        said, status = html.escape(server.say(text, pair.partition("|")[2]) or ""), "200"
    data = {"translatedText": said, "match": 0.9}
    return _json({"responseData": data, "responseStatus": int(status), "quotaFinished": False})


def mymemory_quota(_seen: Seen, _reply: Reply) -> Reply:
    """The warning in the place of the translation, with status 200 as HTTP has it."""
    data = {"translatedText": QUOTA}
    return _json({"responseData": data, "responseStatus": 429, "quotaFinished": True})


def _deepl(server: TranslationServer, seen: Seen) -> Reply:
    if seen.headers.get("authorization") != f"DeepL-Auth-Key {KEY}":
        return Reply(403, b"")
    said = [server.say(text, seen.body["target_lang"]) for text in seen.body["text"]]
    return _json({"translations": [{"detected_source_language": "EN", "text": s} for s in said]})


def _deepl_languages(_server: TranslationServer, seen: Seen) -> Reply:
    if seen.headers.get("authorization") != f"DeepL-Auth-Key {KEY}":
        return Reply(403, b"")
    source = ("EN", "DE", "FR", "PT", "ZH", "JA", "NB")
    target = ("EN-US", "EN-GB", "DE", "FR", "PT-BR", "PT-PT", "ZH-HANS", "ZH-HANT", "JA", "NB")
    codes = target if seen.query.get("type") == "target" else source
    return _json([{"language": code, "name": code} for code in codes])


def _microsoft(server: TranslationServer, seen: Seen) -> Reply:
    if seen.headers.get("ocp-apim-subscription-key") != KEY:
        error = {"code": 401000, "message": "The request is not authorized."}
        return _json({"error": error}, 401)
    to = seen.query["to"]
    said = [server.say(each["Text"], to) for each in seen.body]
    return _json([{"translations": [{"text": text, "to": to}]} for text in said])


def _microsoft_languages(server: TranslationServer, _seen: Seen) -> Reply:
    return _json({"translation": {code: {"name": code} for code in server.languages}})


def _yandex(server: TranslationServer, seen: Seen) -> Reply:
    if seen.headers.get("authorization") != f"Api-Key {KEY}":
        return _json({"code": 16, "message": "Unknown api key"}, 401)
    said = [server.say(text, seen.body["targetLanguageCode"]) for text in seen.body["texts"]]
    return _json({"translations": [{"text": text} for text in said]})


def _yandex_languages(server: TranslationServer, _seen: Seen) -> Reply:
    return _json({"languages": [{"code": code} for code in server.languages]})


def _google(server: TranslationServer, seen: Seen) -> Reply:
    text = server.say(seen.query["q"], seen.query["tl"]) or ""
    page = f'<html><body><div class="result-container">{html.escape(text)}</div></body></html>'
    return Reply(200, page.encode(), kind="text/html; charset=utf-8")


def _openai(server: TranslationServer, seen: Seen) -> Reply:
    if seen.headers.get("authorization") != f"Bearer {KEY}":
        return _json({"error": {"message": "Incorrect API key provided", "code": "x"}}, 401)
    asked = seen.body["messages"][-1]["content"]
    target = re.search(r"\(([\w-]+)\)", seen.body["messages"][0]["content"])
    lines = []
    for line in asked.splitlines():
        each = json.loads(line)
        said = server.say(each["text"], target[1] if target else "xx")
        if said is not None:
            lines.append(json.dumps({"id": each["id"], "text": said}, ensure_ascii=False))
    content = "```\n" + "\n".join(lines) + "\n```"
    return _json({"choices": [{"message": {"role": "assistant", "content": content}}]})


_ROUTES: dict[str, Callable[[TranslationServer, Seen], Reply]] = {
    "/libretranslate/languages": _libre_languages,
    "/libretranslate/translate": _libre_translate,
    "/libretranslate/detect": _libre_detect,
    "/mymemory/get": _mymemory,
    "/deepl/v2/translate": _deepl,
    "/deepl/v2/languages": _deepl_languages,
    "/microsoft/translate": _microsoft,
    "/microsoft/languages": _microsoft_languages,
    "/yandex/translate/v2/translate": _yandex,
    "/yandex/translate/v2/languages": _yandex_languages,
    "/google/m": _google,
    "/openai/v1/chat/completions": _openai,
    "/openai/chat/completions": _openai,
}


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that breaks off is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _handler(server: TranslationServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 60
        # Head and body in one piece: else each answer waits for an acknowledgement, 40 ms.
        wbufsize = -1

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            parts = urlsplit(self.path)
            seen = Seen(
                self.command,
                parts.path,
                dict(parse_qsl(parts.query)),
                {name.lower(): value for name, value in self.headers.items()},
                json.loads(raw) if raw else None,
            )
            try:
                self._send(server.answer(seen))
            except (Gone, BrokenPipeError, ConnectionResetError):
                self._reset()

        def _send(self, reply: Reply) -> None:
            self.send_response(reply.status)
            self.send_header("Content-Type", reply.kind)
            self.send_header("Content-Length", str(len(reply.body)))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)

        def _reset(self) -> None:
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            return

    return Handler


def main() -> None:
    """Run until Ctrl-C, and say how to use it."""
    with translation_server() as server:
        engines = sorted({path.split("/")[1] for path in _ROUTES})
        for engine in engines:
            sys.stdout.write(f"export CUESMITH_{engine.upper()}_URL={server.url(engine)}\n")
        sys.stdout.write(f"# keys, where they are wanted: {KEY}\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
