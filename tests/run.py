"""What `./run test` does: style, types, contracts and every test, in one pytest.

Screen tests get a display of their own: `xvfb-run` is not needed, `tests/screen.py` starts
Xvfb and the window manager.
"""

import os
import sys
from pathlib import Path

import pytest


def main(arguments: list[str]) -> int:
    """Run pytest from the project's root; without arguments in as many processes as cores."""
    root = Path(__file__).resolve().parent.parent
    os.chdir(root)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    chosen = arguments or ["-n", "2", "--dist", "loadfile"]
    return pytest.main(chosen)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
