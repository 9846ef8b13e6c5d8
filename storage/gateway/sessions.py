"""Session tokens: signed, not stored, so they outlive a restart of the gateway."""

import base64
import hashlib
import hmac
import secrets
import threading
from datetime import datetime, timedelta

from sqlalchemy import insert, select

from storage.gateway import tables
from storage.gateway.clock import GatewayClock
from storage.gateway.holdings import Holdings

#: A working day.
_LIFE = timedelta(hours=12)
_KEY_NAME = "session_key"


class Sessions:
    """Issues and checks tokens. `expire`: the fault that ends one after so many calls."""

    def __init__(self, holdings: Holdings, clock: GatewayClock) -> None:
        self._key = _key(holdings)
        self._clock = clock
        self._calls: dict[str, int] = {}
        self._lock = threading.Lock()

    def issue(self, username: str) -> str:
        """A new token."""
        now = self._clock.now().timestamp()
        claim = f"{username}|{now:.0f}|{secrets.token_hex(8)}".encode()
        return base64.urlsafe_b64encode(claim + b"|" + self.sign(claim).encode()).decode()

    def holds(self, token: str, most_calls: int | None = None) -> bool:
        """True while the token is ours and not over; counts the call."""
        try:
            claim, _, signature = base64.urlsafe_b64decode(token).rpartition(b"|")
            issued = float(claim.split(b"|")[1])
        except (ValueError, IndexError):
            return False
        age = self._clock.now() - datetime.fromtimestamp(issued, self._clock.now().tzinfo)
        genuine = hmac.compare_digest(signature, self.sign(claim).encode())
        return genuine and age < _LIFE and self._count(token, most_calls)

    def sign(self, data: bytes) -> str:
        """HMAC of the gateway: tokens, and the countersign of audit heads."""
        return hmac.new(self._key, data, hashlib.sha256).hexdigest()

    def _count(self, token: str, most_calls: int | None) -> bool:
        if most_calls is None:
            return True
        with self._lock:
            self._calls[token] = self._calls.get(token, 0) + 1
            return self._calls[token] <= most_calls


def _key(holdings: Holdings) -> bytes:
    table = tables.settings
    with holdings.write() as connection:
        found = connection.execute(select(table.c.value).where(table.c.name == _KEY_NAME)).scalar()
        if found is None:
            found = secrets.token_hex(32)
            connection.execute(insert(table).values(name=_KEY_NAME, value=found))
    return bytes.fromhex(found)
