"""The gateway's own command line: `python -m storage.gateway …`."""

import argparse
import os
from collections.abc import Sequence

from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from storage.provincial.tls import is_loopback

_DEFAULT_PASSWORD = "thu-nghiem"  # noqa: S105  (practice only; never reachable beyond this machine)


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Options; exits with 2 on wrong usage, as argparse does."""
    parser = argparse.ArgumentParser(prog="quay gateway", description=__doc__)
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="address to listen on; beyond loopback: needs TLS")
    add("--port", type=_port, default=0, help="0: any free port")
    add(
        "--db",
        type=_url,
        default="sqlite:///quay-gateway.sqlite",
        help="sqlite:///PATH or postgresql://…",
    )
    add("--files", default="", help="folder of the files; default: beside the SQLite file")
    add("--faults", default="", metavar="SPEC", help="lost=0.1,late=0.1,…,repeat=error")
    add("--seed", type=int, default=1)
    add("--dump", action="store_true", help="print what it holds as JSON and end")
    add("--username", default="quay")
    add("--password", default=os.environ.get("QUAY_PROVINCE_PASSWORD") or _DEFAULT_PASSWORD)
    add("--madonvi", default="000.00.00.H25", help="agency identifier of the counters")
    add("--dstcode", default="VN:GOV:000.00.00.H25:quay-thu-nghiem")
    add("--catalogue", default="", metavar="PATH", help="procedures for LayThuTuc, YAML")
    add("--department", type=float, default=0.0, metavar="SECONDS", help="0: only when stepped")
    add("--now", default="", metavar="ISO", help="what the clock shows at start")
    add("--public-url", default="", help="address that counters see, when it is another")
    add("--tls-cert", default="", metavar="PEM")
    add("--tls-key", default="", metavar="PEM")
    add("--client-ca", default="", metavar="PEM", help="counters must show a certificate of it")
    add("--read-timeout", type=float, help="told to counters; 60, on this machine 5 seconds")
    add("--quarantine", type=float, help="told to counters; 180, on this machine 3 seconds")
    add("--with-parent", action="store_true", help="end when standard input ends")
    options = parser.parse_args(argv)
    _check(parser, options)
    return options


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 5 or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"«{text[:40]}» không phải số cổng từ 0 đến 65535")
    return int(text)


def _url(text: str) -> str:
    try:
        make_url(text)
    except SQLAlchemyError as error:
        raise argparse.ArgumentTypeError("phải là sqlite:///TỆP hoặc postgresql://…") from error
    return text


def _check(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Beyond this machine: TLS, here or in a proxy before us, and a password of one's own."""
    local = is_loopback(options.host)
    # With no proxy between, no request lives longer than the longest `late` of the faults.
    options.read_timeout = options.read_timeout or (5.0 if local else 60.0)
    options.quarantine = options.quarantine or (3.0 if local else 180.0)
    if local:
        return
    if not options.tls_cert and not options.public_url.startswith("https://"):
        parser.error("--host beyond loopback needs --tls-cert, or an https --public-url")
    if options.password == _DEFAULT_PASSWORD:
        parser.error("--host beyond loopback needs --password")
