"""`python -m storage.gateway`: the gateway in its own process, or a dump of what it holds.

One JSON line on stdout says that it listens and how a counter connects:
`{"url", "settings": {the [province] section}, "db", "control"}`.
"""

import asyncio
import json
import logging
import sys
from argparse import Namespace
from collections.abc import Sequence

from sqlalchemy.exc import SQLAlchemyError

from storage.gateway.dump import dump
from storage.gateway.faults import BadSpec
from storage.gateway.holdings import Holdings, shown_url
from storage.gateway.options import parse
from storage.gateway.serving import Running, serve


def main(argv: Sequence[str] | None = None) -> int:
    """0 when it ended as it was told to; 1 when the database or address cannot be used; 2 usage."""
    options = parse(sys.argv[1:] if argv is None else argv)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    try:
        if options.dump:
            return _dump(options.db)
        asyncio.run(serve(options, lambda running: _say_ready(options, running)))
    except BadSpec as error:
        print(f"Không có lỗi nào tên là {error}. Xem cách viết --faults.", file=sys.stderr)
        return 2
    except (SQLAlchemyError, OSError) as error:
        print(
            f"Không mở được cổng: {type(error).__name__}. Kiểm tra --db, --port.", file=sys.stderr
        )
        return 1
    return 0


def ready_line(options: Namespace, running: Running) -> dict[str, object]:
    """What a counter needs; the password goes another way."""
    gateway = running.gateway
    settings: dict[str, object] = {
        "adapter_url": gateway.identity.public_url,
        "auth_endpoint": "/auth",
        "integration_endpoint": "/integration",
        "share_endpoint": "/share",
        "file_endpoint": "/files",
        "username": gateway.identity.username,
        "dstcode": gateway.identity.dstcode,
        "madonvi": gateway.identity.madonvi,
        "transport": "envelope",
        "payload_version": 2023,
        "read_timeout_s": options.read_timeout,
        "quarantine_s": options.quarantine,
        "lookup": True,
        "repeat_insert": gateway.faults.repeat.value,
    }
    host = f"[{options.host}]" if ":" in options.host else options.host
    control = f"http://{host}:{running.control.port}" if running.control else ""
    return {
        "url": gateway.identity.public_url,
        "settings": settings,
        "db": shown_url(options.db),
        "control": control,
    }


def _say_ready(options: Namespace, running: Running) -> None:
    print(json.dumps(ready_line(options, running), ensure_ascii=False), flush=True)


def _dump(url: str) -> int:
    holdings = Holdings(url)
    print(json.dumps(dump(holdings), ensure_ascii=False, indent=1))
    holdings.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
