"""The signing process: `python -m scanning.signing.worker`. Ends when its parent closes the pipe.

Requests: `open` with the PIN, then `sign`s; `peek`, `stamp` and `look` need no PIN. Answers:
`opened`, `signed`, `peeked`, `stamped`, `signatures`, or `failed` with a code.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scanning.frames import Frame, claim_stdout, read_frame, write_frame
from scanning.imaging.limits import limit_memory, limit_processor
from scanning.signing.problems import Trouble


class _Desk:
    """What one process is asked, one thing after another."""

    def __init__(self) -> None:
        self._key: Any = None
        self._service: Any = None

    def answer(self, request: Frame) -> Frame:
        """Whatever a driver or a file throws becomes a code."""
        serve: dict[str, Callable[[Frame], Frame]] = {
            "open": self._open, "sign": self._sign, "stamp": self._stamp, "look": self._look,
            "peek": self._peek,
        }  # fmt: skip
        try:
            return serve[request.kind](request)
        except Trouble as trouble:
            return Frame("failed", {"code": trouble.code})
        except Exception as error:  # a driver's own exceptions
            return Frame("failed", {"code": "signing.failed", "kind_of": type(error).__name__})

    def _open(self, request: Frame) -> Frame:
        from scanning.signing import keys, pades  # noqa: PLC0415  (a look needs neither)

        told = request.fields
        if told["pkcs12"]:
            self._key = keys.of_file(told["pkcs12"], told["pin"])
        else:
            self._key = keys.of_token(told["driver"], told["token"], told["key"], told["pin"])
        self._service = pades.time_stamper(told["timestamp_url"])
        keys.check_dates(self._key.certificate)
        return Frame("opened", _told(self._key.certificate))

    def _peek(self, request: Frame) -> Frame:
        from scanning.signing import keys  # noqa: PLC0415

        told = request.fields
        if told["pkcs12"]:
            if not Path(told["pkcs12"]).is_file():
                raise Trouble("signing.no_token")
            return Frame("peeked", {})
        certificate = keys.peek(told["driver"], told["token"], told["key"])
        return Frame("peeked", _told(certificate) if certificate else {})

    def _sign(self, request: Frame) -> Frame:
        from scanning.signing import keys, pades  # noqa: PLC0415

        keys.check_dates(self._key.certificate)
        pdf, stamp = request.blobs[0], request.blobs[1]
        made = pades.sign(pdf, self._key, stamp or None, self._service)
        at = datetime.now(UTC).isoformat()
        return Frame("signed", {"timed": made.timed, "at": at}, (made.pdf,))

    def _stamp(self, request: Frame) -> Frame:
        from scanning.signing import pades  # noqa: PLC0415

        service = pades.time_stamper(request.fields["timestamp_url"])
        if service is None:
            raise Trouble("signing.no_service")
        return Frame("stamped", {}, (pades.add_time_stamp(request.blobs[0], service),))

    def _look(self, request: Frame) -> Frame:
        from scanning.signing.looking import signatures_of  # noqa: PLC0415

        limit_processor()
        found = signatures_of(request.blobs[0], tuple(request.fields["roots"]))
        return Frame(
            "signatures",
            {
                "found": [
                    {
                        "signer": one.signer,
                        "at": one.at.isoformat() if one.at else None,
                        "intact": one.intact,
                        "whole": one.whole,
                        "timed": one.timed,
                        "trusted": one.trusted,
                    }
                    for one in found
                ]
            },
        )


def _told(certificate: Any) -> dict[str, str]:  # noqa: ANN401  (its library is loaded late)
    until = certificate.not_valid_after.astimezone(UTC).isoformat()
    return {
        "signer": certificate.subject.native.get("common_name", ""), "valid_until": until
    }  # fmt: skip


def main() -> int:
    """Serve until standard input closes."""
    out = claim_stdout()
    limit_memory()
    desk = _Desk()
    while (request := read_frame(sys.stdin.buffer)) is not None:
        write_frame(out, desk.answer(request))
    return 0


if __name__ == "__main__":
    sys.exit(main())
