"""`python -m scanning.practice [--pages DIR] [--port 0]`: run the practice scanner.

Prints one line of JSON with its `url` when it is ready, and ends when standard input closes, so
that it never outlives the counter that started it.
"""

import argparse
import json
import sys
import threading
from pathlib import Path

from scanning.practice.server import PracticeServer


def main() -> int:
    """Serve until standard input closes."""
    parser = argparse.ArgumentParser(prog="python -m scanning.practice")
    parser.add_argument("--pages", type=Path, default=None, help="folder of sheet images")
    parser.add_argument("--port", type=int, default=0, help="0: any free port")
    parser.add_argument("--formats", default="image/jpeg,image/png")
    given = parser.parse_args()
    server = PracticeServer(given.port, given.pages, tuple(given.formats.split(",")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"url": server.url}), flush=True)
    sys.stdin.buffer.read()
    return 0


if __name__ == "__main__":
    sys.exit(main())
