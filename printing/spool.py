"""The printer's queue of the operating system, by CUPS's own commands.

The PDF that was previewed is the PDF that is sent; nothing is scaled, so that bars keep 0.375 mm.
"""

import os
import re
import subprocess
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from types import MappingProxyType

import pikepdf

from app.errors import DeviceError

_REQUEST = re.compile(r"request id is (\S+)")
#: First match wins; CUPS tells its reasons only in words.
_REASONS = (
    (re.compile(r"does not exist|unknown destination|invalid destination", re.I), "no_queue"),
    (re.compile(r"not accepting|rejecting", re.I), "refused"),
    (re.compile(r"connect|scheduler is not running|bad file descriptor", re.I), "no_spooler"),
)


#: Millimetres of the sheets a queue knows by name, upright.
_SHEETS = MappingProxyType({(210, 297): "A4", (148, 210): "A5", (105, 148): "A6"})


@dataclass(frozen=True, slots=True)
class CupsPrinter:
    """Thread-safe. server: socket path or host:port, "" for the machine's own.

    deadline_s: longest wait for one command; a print server that hangs never hangs the counter.
    """

    server: str = ""
    deadline_s: float = 15.0

    def queues(self) -> tuple[str, ...]:
        """Names, the default one first; empty when there is no spooler or it does not answer."""
        try:
            names = self._run(["lpstat", "-e"]).stdout.split()
            default = self._run(["lpstat", "-d"]).stdout.rpartition(":")[2].strip()
        except DeviceError:
            return ()
        return tuple(sorted(names, key=lambda name: (name != default, name)))

    def send(self, pdf: bytes, title: str, queue: str) -> str:
        """Hands over; the job's id, e.g. `HP-12`. title: shown in the queue, no personal data.

        Raises DeviceError: printer.no_queue, printer.offline, printer.refused,
        printer.no_spooler, printer.no_answer (the job may have been taken: look before repeating).
        """
        self._require_ready(queue)
        options = ["-o", f"media={media(pdf)}", "-o", "print-scaling=none"]
        done = self._run(["lp", "-d", queue, "-t", title, *options, "--", "-"], pdf)
        found = _REQUEST.search(done.stdout)
        if done.returncode or found is None:
            raise DeviceError(f"printer.{_reason(done.stderr)}", queue=queue)
        return found.group(1)

    def _require_ready(self, queue: str) -> None:
        """A disabled queue would take the job and print nothing while the citizen waits."""
        if "not running" in self._run(["lpstat", "-r"]).stdout:
            raise DeviceError("printer.no_spooler")
        done = self._run(["lpstat", "-p", queue])
        if done.returncode:
            raise DeviceError(f"printer.{_reason(done.stderr)}", queue=queue)
        if re.search(rf"^printer {re.escape(queue)} disabled", done.stdout, re.M):
            raise DeviceError("printer.offline", queue=queue)

    def _run(
        self, command: list[str], sent: bytes | None = None
    ) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "LC_ALL": "C"}
        if self.server:
            environment["CUPS_SERVER"] = self.server
        try:
            done = subprocess.run(
                command,
                input=sent if sent is not None else b"",
                capture_output=True,
                timeout=self.deadline_s,
                env=environment,
                check=False,
            )
        except FileNotFoundError as error:
            raise DeviceError("printer.no_spooler") from error
        except subprocess.TimeoutExpired as error:
            raise DeviceError("printer.no_answer") from error
        out, err = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
        return subprocess.CompletedProcess(command, done.returncode, out, err)


def media(pdf: bytes) -> str:
    """CUPS's name for the paper of the first page: `A4`, `A5`, `A6` or `Custom.80x122mm`.

    What is no PDF is the queue's to refuse.
    """
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            box = [float(edge) for edge in document.pages[0].mediabox]
    except pikepdf.PdfError:
        return "A4"
    sides = [(box[n + 2] - box[n]) * 25.4 / 72 for n in (0, 1)]
    upright = (round(min(sides)), round(max(sides)))
    # A hundredth less: a roll of 80 mm is not one of 81.
    width, height = (ceil(side - 0.01) for side in sides)
    return _SHEETS.get(upright) or f"Custom.{width}x{height}mm"


def _reason(words: str) -> str:
    return next((reason for pattern, reason in _REASONS if pattern.search(words)), "refused")
