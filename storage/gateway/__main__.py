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
from storage.gateway.holdings import Holdings, NoHoldings, shown_url
from storage.gateway.options import parse
from storage.gateway.serving import Running, serve


def main(argv: Sequence[str] | None = None) -> int:
    """0 when it ended as it was told to; 1 when the database or address cannot be used; 2 usage.

    2 also when there is nothing to dump.
    """
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
        print(_why_not(options, error), file=sys.stderr)
        return 1
    return 0


def _why_not(options: Namespace, error: Exception) -> str:
    """Address or database: an OSError of a socket names no file."""
    if isinstance(error, OSError) and error.filename is None:
        return (
            f"Không mở được địa chỉ {options.host}:{options.port}: chương trình khác đang dùng, "
            "hoặc không được phép. Chọn --port khác, hoặc bỏ --port để máy tự chọn."
        )
    return (
        f"Không mở được dữ liệu của cổng tỉnh ở {shown_url(options.db)}. Kiểm tra --db và quyền "
        "của thư mục đó."
    )


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
    try:
        holdings = Holdings(url, make=False)
    except (NoHoldings, SQLAlchemyError):
        print(
            f"Không có dữ liệu của cổng tỉnh ở {shown_url(url)}. Kiểm tra --db rồi chạy lại; "
            "chưa có gì được tạo.",
            file=sys.stderr,
        )
        return 2
    print(json.dumps(dump(holdings), ensure_ascii=False, indent=1))
    holdings.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
