"""The log file: events and ids, never a citizen's data; tracebacks go here and nowhere else."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


class WithoutTexts(logging.Formatter):
    """Tracebacks name types and places: an exception's text may hold a citizen's data."""

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """The newest first, then what it came from."""
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines += [f"{type(error).__name__}\n", *traceback.format_tb(error.__traceback__)]
            hidden = error.__suppress_context__
            error = error.__cause__ or (None if hidden else error.__context__)
        return "".join(lines).rstrip()


def log_to(path: Path) -> None:
    """One megabyte, three old files. A folder that cannot be written: no log, no failure."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(WithoutTexts(_FORMAT))
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # Libraries that would write addresses of requests or file contents stay silent.
    for name in ("httpx", "httpcore", "PIL", "pikepdf", "fontTools", "img2pdf"):
        logging.getLogger(name).setLevel(logging.WARNING)
