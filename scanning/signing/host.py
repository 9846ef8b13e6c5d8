"""The parent's side of signing: a process a session, and one that only looks."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any

from app.domain.signatures import Certificate, Level, SignatureFacts, Signed
from app.errors import DeviceError, InvalidInput, Locked
from scanning.child import Child, ChildGone, ChildSilent
from scanning.frames import Frame

_WORKER = "scanning.signing.worker"
#: Seconds for a token to open or to sign one file; for a file to be looked at.
_OPENING, _SIGNING, _LOOKING = 30.0, 60.0, 30.0
#: Wrong PINs in a row after which none is tried any more: a token locks itself at three to ten.
_TRIES = 2


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """Where the key is. driver: PKCS#11 library; token, key: labels; or a PKCS#12 file.

    roots: certificate files of those who are trusted.
    """

    driver: str = ""
    token: str = ""
    key: str = ""
    pkcs12: str = ""
    timestamp_url: str = ""
    roots: tuple[str, ...] = ()


@dataclass(slots=True)
class CounterSigner:
    """`app.ports.signing.Signer` over child processes. Thread-safe."""

    place: KeyPlace
    module: str = _WORKER
    _wrong: int = 0
    _lock: Lock = field(default_factory=Lock)

    @property
    def configured(self) -> bool:
        """See the port."""
        return bool(self.place.driver or self.place.pkcs12)

    def open(self, pin: str) -> "OpenToken":
        """See the port."""
        if not self.configured:
            raise DeviceError("signing.no_token")
        with self._lock:
            if self._wrong >= _TRIES:
                raise Locked("signing.pin_locked")
        child = Child(self.module)
        try:
            opened = _asked(child, Frame("open", {**self._where(), "pin": pin}), _OPENING)
        except Locked:
            child.kill()
            with self._lock:
                self._wrong += 1
            raise
        except BaseException:
            child.kill()
            raise
        with self._lock:
            self._wrong = 0
        return OpenToken(child, _certificate(opened.fields))

    def peek(self) -> Certificate | None:
        """See the port."""
        if not self.configured:
            raise DeviceError("signing.no_token")
        child = Child(self.module)
        with closing(_Killed(child)):
            told = _asked(child, Frame("peek", self._where()), _OPENING).fields
        return _certificate(told) if told else None

    def stamp(self, pdf: bytes) -> bytes:
        """See the port."""
        child = Child(self.module)
        with closing(_Killed(child)):
            request = Frame("stamp", {"timestamp_url": self.place.timestamp_url}, (pdf,))
            stamped = _asked(child, request, _SIGNING).blobs[0]
        if not stamped.startswith(pdf):
            raise DeviceError("signing.failed")  # nothing may change what was there
        return stamped

    def look(self, pdf: bytes) -> tuple[SignatureFacts, ...]:
        """See the port. A fresh process a file: what it does to its reader stays with it."""
        child = Child(self.module)
        with closing(_Killed(child)):
            request = Frame("look", {"roots": list(self.place.roots)}, (pdf,))
            answer = _asked(child, request, _LOOKING)
        return tuple(_facts(one) for one in answer.fields["found"])

    def close(self) -> None:
        """Nothing is kept open between two calls."""

    def _where(self) -> dict[str, str]:
        names = ("driver", "token", "key", "pkcs12", "timestamp_url")
        return {name: getattr(self.place, name) for name in names}


@dataclass(slots=True)
class OpenToken:
    """`app.ports.signing.SigningSession`. Used from one thread at a time."""

    _child: Child
    _of: Certificate

    @property
    def certificate(self) -> Certificate:
        """See the port."""
        return self._of

    def sign(self, pdf: bytes, stamp: bytes | None) -> Signed:
        """See the port."""
        answer = _asked(self._child, Frame("sign", {}, (pdf, stamp or b"")), _SIGNING)
        signed = answer.blobs[0]
        if not signed.startswith(pdf):
            raise DeviceError("signing.failed")  # nothing may change what was there
        level = Level.TIMED if answer.fields["timed"] else Level.BASIC
        at = datetime.fromisoformat(answer.fields["at"])
        return Signed(signed, level, self._of.signer, at)

    def close(self) -> None:
        """See the port."""
        self._child.kill()


@dataclass(slots=True)
class _Killed:
    child: Child

    def close(self) -> None:
        self.child.kill()


def _asked(child: Child, request: Frame, seconds: float) -> Frame:
    try:
        child.send(request, seconds)
        answer = child.receive(seconds)
    except ChildGone as error:
        raise DeviceError("signing.driver_crash") from error
    except ChildSilent as error:
        child.kill()
        raise DeviceError("signing.silent") from error
    if answer.kind == "failed":
        raise _error(str(answer.fields["code"]))
    return answer


def _error(code: str) -> Exception:
    if code in ("signing.wrong_pin", "signing.pin_locked"):
        return Locked(code)
    return InvalidInput(code) if code == "signing.bad_file" else DeviceError(code)


def _certificate(fields: Mapping[str, Any]) -> Certificate:
    return Certificate(str(fields["signer"]), datetime.fromisoformat(fields["valid_until"]))


def _facts(told: Mapping[str, Any]) -> SignatureFacts:
    at = told["at"]
    return SignatureFacts(
        signer=told["signer"],
        at=datetime.fromisoformat(at) if at else None,
        intact=told["intact"],
        whole=told["whole"],
        timed=told["timed"],
        trusted=told["trusted"],
    )
