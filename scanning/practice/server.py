"""HTTP of the practice scanner: eSCL for scanning, `/feeder` and `/fault` for who plays with it.

Listens on 127.0.0.1 only. `POST /feeder` takes JSON `{"files": [...]}` (names below the pages
folder), `{"sheets": [[front, back], ...]}`, `{"glass": name}`, or one image as the body
(`?on=glass` lays it on the flatbed, `?on=back` is the back of the sheet before). `DELETE /feeder`
empties it. `POST /fault` takes `{"kind": ..., "page": n}` or `{}`, and forgets running jobs like a
device switched off and on.
"""

import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import parse_qs, urlsplit

from scanning.practice import escl
from scanning.practice.feeder import Fault, Feeder, Sheet
from scanning.practice.render import Renderer

_ROOT = "/eSCL/"
_MAX_BODY = 64 << 20
#: Seconds after which a job without a request is forgotten.
_GIVEN_UP = 15.0
#: Seconds a real feeder takes to draw a sheet: trouble strikes after that. airscan reads ahead and
#: throws away what it holds when the device fails, so an instant jam would take pages with it.
_FEEDING = 1.0
_FEELING = 0.5


class PracticeServer(ThreadingHTTPServer):
    """The device behind the sockets. pages: folder of image files for `files`, or None."""

    daemon_threads = True

    def __init__(self, port: int, pages: Path | None, formats: tuple[str, ...]) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.feeder, self.renderer, self.formats = Feeder(), Renderer(), formats
        self._pages = pages.resolve() if pages else None
        self._jobs: dict[str, escl.Job] = {}
        self._lock = threading.Lock()
        self._last = 0

    def handle_error(self, request: object, client_address: object) -> None:
        """A driver that hangs up is nothing to print a traceback for; a defect is."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as it came

    @property
    def url(self) -> str:
        """Root of the scanner's eSCL."""
        return f"http://127.0.0.1:{self.server_address[1]}/eSCL"

    def begin(self, job: escl.Job) -> str:
        """Keep a job; returns its id."""
        with self._lock:
            self._last += 1
            self._jobs[str(self._last)] = job
            return str(self._last)

    def job(self, number: str) -> escl.Job | None:
        """A running job, which is now known to be wanted."""
        with self._lock:
            job = self._jobs.get(number)
            if job:
                job.asked_at = monotonic()
            return job

    def end(self, number: str) -> bool:
        """Forget a job; False when there was none."""
        with self._lock:
            return self._jobs.pop(number, None) is not None

    def end_all(self) -> None:
        """Switch the device off and on."""
        with self._lock:
            self._jobs.clear()

    @property
    def busy(self) -> bool:
        """True while a job runs. One that nobody asks for any more is given up, as devices do."""
        with self._lock:
            old = monotonic() - _GIVEN_UP
            self._jobs = {at: job for at, job in self._jobs.items() if job.asked_at > old}
            return bool(self._jobs)

    def image(self, name: str) -> bytes:
        """A file below the pages folder. Raises ValueError for any other."""
        if self._pages is None:
            raise ValueError("no pages folder")
        path = (self._pages / name).resolve()
        if not path.is_relative_to(self._pages) or not path.is_file():
            raise ValueError("no such page")
        return path.read_bytes()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: PracticeServer

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == f"{_ROOT}ScannerCapabilities":
            self._answer(200, escl.capabilities(self.server.formats), "text/xml")
        elif path == f"{_ROOT}ScannerStatus":
            self._answer(200, escl.status(self.server.feeder, self.server.busy), "text/xml")
        elif path.startswith(f"{_ROOT}ScanJobs/") and path.endswith("/NextDocument"):
            self._next_document(path.split("/")[3])
        elif path == "/feeder":
            self._json({"sheets": self.server.feeder.loaded})
        else:
            self._answer(404)

    def do_POST(self) -> None:
        body = self._body()
        try:
            if self.path == f"{_ROOT}ScanJobs":
                self._begin(body)
            elif urlsplit(self.path).path == "/feeder":
                self._feed(body)
            elif self.path == "/fault":
                self._break_down(json.loads(body or b"{}"))
            else:
                self._answer(404)
        except (ValueError, KeyError, TypeError):
            self._answer(400)

    def do_DELETE(self) -> None:
        if self.path == "/feeder":
            self.server.feeder.clear()
            self._json({"sheets": 0})
        else:
            known = self.server.end(urlsplit(self.path).path.split("/")[-1])
            self._answer(200 if known else 404)

    def _begin(self, body: bytes) -> None:
        job = escl.read_job(body, self.server.formats)
        feeder = self.server.feeder
        if self.server.busy:
            self._answer(503)
        elif job.source == "Feeder" and feeder.adf_state() != "ScannerAdfLoaded":
            self._answer(409)
        else:
            number = self.server.begin(job)
            self._answer(201, location=f"{self.server.url}/ScanJobs/{number}")

    def _next_document(self, number: str) -> None:
        job = self.server.job(number)
        if job is None:
            self._answer(404)
            return
        with job.lock:
            if self.server.job(number) is not job:  # switched off and on while it waited
                self._answer(404)
                return
            fault = self.server.feeder.fault_at(job.delivered + 1)
            if fault and job.delivered:
                threading.Event().wait(_FEEDING)
            if fault in ("jam", "door", "multifeed", "busy"):
                self._answer(503)
                return
            if fault == "end":
                self._answer(404)
                return
            if fault in ("hang", "gone"):
                self._vanish(fault)
                return
            page = job.next_page(self.server.feeder)
            if page is None:
                if job.delivered:  # a feeder feels for the next sheet before it says "empty"
                    threading.Event().wait(_FEELING)
                self.server.end(number)
                self._answer(404)
                return
            image = self.server.renderer.page(page, job.look)
            self._answer(200, image, job.look.format, cut=fault == "cut")

    def _vanish(self, fault: str) -> None:
        """Hold the line for ever, or end the whole server as a pulled plug would."""
        if fault == "gone":
            os._exit(9)
        threading.Event().wait(3600)

    def _feed(self, body: bytes) -> None:
        feeder = self.server.feeder
        if self.headers.get("Content-Type", "").startswith("image/"):
            where = parse_qs(urlsplit(self.path).query).get("on")
            if where == ["glass"]:
                feeder.lay_on_glass(body)
            elif where == ["back"]:
                feeder.print_back(body)
            else:
                feeder.put([Sheet(body)])
        else:
            self._feed_files(json.loads(body))
        self._json({"sheets": feeder.loaded})

    def _feed_files(self, wish: dict[str, Any]) -> None:
        image, feeder = self.server.image, self.server.feeder
        sheets = [Sheet(image(name)) for name in wish.get("files", [])]
        for front, *back in wish.get("sheets", []):
            sheets.append(Sheet(image(front), image(back[0]) if back else None))
        feeder.put(sheets)
        if "glass" in wish:
            feeder.lay_on_glass(image(wish["glass"]) if wish["glass"] else None)

    def _break_down(self, wish: dict[str, Any]) -> None:
        fault = Fault(wish["kind"], int(wish.get("page", 1))) if wish.get("kind") else None
        self.server.feeder.break_down(fault)
        self.server.end_all()
        self._json({})

    def _body(self) -> bytes:
        length = int(self.headers.get("Content-Length") or 0)
        return self.rfile.read(min(length, _MAX_BODY))

    def _json(self, value: object) -> None:
        self._answer(200, json.dumps(value).encode(), "application/json")

    def _answer(
        self,
        status: int,
        body: bytes = b"",
        kind: str = "text/plain",
        *,
        location: str = "",
        cut: bool = False,
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if cut else body)
        if cut:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: who scans what is nobody's business."""
