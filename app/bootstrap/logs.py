"""The log file: events and ids, never a citizen's data; tracebacks go here and nowhere else."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def log_to(path: Path) -> None:
    """One megabyte, three old files. A folder that cannot be written: no log, no failure."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # Libraries that would write addresses of requests or file contents stay silent.
    for name in ("httpx", "httpcore", "PIL", "pikepdf", "fontTools", "img2pdf"):
        logging.getLogger(name).setLevel(logging.WARNING)
