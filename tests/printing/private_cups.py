"""A CUPS of the tests' own: own configuration, spool and socket; the machine's is not touched."""

import grp
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

PPD = Path("/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd")
_CUPSD = """
LogLevel warn
Listen {root}/s
DefaultAuthType None
WebInterface No
Browsing Off
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """
FileDevice Yes
ServerRoot {root}/etc
StateDir {root}/run
CacheDir {root}/cache
RequestRoot {root}/spool
TempDir {root}/spool/tmp
AccessLog {root}/access
ErrorLog {root}/error
PageLog {root}/page
Sandboxing relaxed
{owner}
"""


@dataclass(frozen=True)
class PrivateCups:
    """A running spooler with one queue `CI` that prints into `paper`."""

    server: str
    paper: Path

    def control(self, *command: str) -> None:
        """An administrator's command, e.g. cupsdisable CI."""
        environment = {**os.environ, "CUPS_SERVER": self.server, "LC_ALL": "C"}
        subprocess.run(command, env=environment, check=True, timeout=20, capture_output=True)

    def empty_tray(self, deadline_s: float = 20) -> None:
        """Once no job is under way, take out what earlier ones printed."""
        end = monotonic() + deadline_s
        while self._jobs() and monotonic() < end:
            sleep(0.05)
        self.paper.write_bytes(b"")

    def _jobs(self) -> bytes:
        environment = {**os.environ, "CUPS_SERVER": self.server, "LC_ALL": "C"}
        asked = ["lpstat", "-W", "not-completed", "-o"]
        found = subprocess.run(asked, env=environment, check=True, timeout=20, capture_output=True)
        return found.stdout

    def printed(self, deadline_s: float = 20) -> bytes:
        """The PDF that reached the printer, without its PJL envelope."""
        end = monotonic() + deadline_s
        while monotonic() < end:
            raw = self.paper.read_bytes()
            start, stop = raw.find(b"%PDF"), raw.rfind(b"%%EOF")
            if 0 <= start < stop:
                return raw[start : stop + 6]
            sleep(0.05)
        raise AssertionError(f"nothing printed in {deadline_s} s")


def absent() -> str:
    """Why there can be no CUPS here, or ""."""
    for tool in ("cupsd", "lpadmin", "lp", "lpstat", "cupsdisable"):
        if shutil.which(tool, path=os.environ.get("PATH", "") + ":/usr/sbin") is None:
            return f"{tool} is not installed"
    return "" if PPD.exists() else "cups-filters (Generic PDF PPD) is not installed"


@contextmanager
def running() -> Iterator[PrivateCups]:
    """Starts cupsd in the foreground under a short path (sockets) and stops it again."""
    root = Path(tempfile.mkdtemp(prefix="qcups", dir="/tmp"))
    root.chmod(0o755)
    for folder in ("etc", "run", "cache", "spool/tmp"):
        (root / folder).mkdir(parents=True)
    owner = "User lp\nGroup lp" if os.geteuid() == 0 else f"Group {_group()}"
    (root / "etc/cupsd.conf").write_text(_CUPSD.format(root=root))
    (root / "etc/files.conf").write_text(_FILES.format(root=root, owner=owner))
    command = ["/usr/sbin/cupsd", "-f", "-c", f"{root}/etc/cupsd.conf"]
    command += ["-s", f"{root}/etc/files.conf"]
    with (root / "out").open("wb") as out:
        server = subprocess.Popen(command, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
    try:
        yield _with_queue(root, server)
    finally:
        server.terminate()
        with suppress(subprocess.TimeoutExpired):
            server.wait(10)
        server.kill()
        shutil.rmtree(root, ignore_errors=True)


def _group() -> str:
    return grp.getgrgid(os.getegid()).gr_name


def _with_queue(root: Path, server: "subprocess.Popen[bytes]") -> PrivateCups:
    end = monotonic() + 20
    while not _answers(root / "s"):
        if server.poll() is not None or monotonic() > end:
            log = (root / "error").read_text() if (root / "error").exists() else ""
            raise AssertionError(f"cupsd did not start: {(root / 'out').read_text()} {log}")
        sleep(0.05)
    paper = root / "paper"
    paper.touch(mode=0o666)
    cups = PrivateCups(str(root / "s"), paper)
    cups.control("lpadmin", "-p", "CI", "-v", f"file://{paper}", "-P", str(PPD), "-E")
    return cups


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True
