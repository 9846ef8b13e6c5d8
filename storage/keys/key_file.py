"""`keys.json`: the wrapped keys of a data folder. Holds no secret by itself; mode 0600."""

import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from app.errors import StoreError
from storage.durable import make_folder, replace_whole
from storage.file_faults import from_system
from storage.keys.wrapping import WrappedKey
from storage.layout import KEYS

_VERSION = 1


@dataclass(frozen=True, slots=True)
class KeyFile:
    """device: name of the machine's secret; device_mark: an HMAC that recognises it."""

    practice: bool
    device: str
    device_mark: str
    entries: tuple[WrappedKey, ...] = ()

    @classmethod
    def read(cls, data: Path) -> Self:
        """Raises StoreError("keys.missing") or ("keys.damaged")."""
        try:
            document = json.loads((data / KEYS).read_text(encoding="utf-8"))
            entries = tuple(WrappedKey(**entry) for entry in document["employees"])
            return cls(document["practice"], document["device"], document["device_mark"], entries)
        except FileNotFoundError as error:
            raise StoreError("keys.missing") from error
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StoreError("keys.damaged") from error

    def write(self, data: Path) -> None:
        """Whole or not at all."""
        document = {
            "version": _VERSION,
            "practice": self.practice,
            "device": self.device,
            "device_mark": self.device_mark,
            "employees": [entry.document() for entry in self.entries],
        }
        text = json.dumps(document, ensure_ascii=False, indent=1)
        try:
            make_folder(data)
            replace_whole(data / KEYS, text.encode())
        except OSError as error:
            raise from_system(error) from error

    def with_entry(self, entry: WrappedKey) -> Self:
        """With one more employee; an entry of the same name is replaced."""
        others = tuple(known for known in self.entries if known.name != entry.name)
        return replace(self, entries=(*others, entry))


def device_mark(secret: bytes, device: str) -> str:
    """Tells the right secret from another one without telling the secret."""
    return hmac.digest(secret, b"quay device " + device.encode(), hashlib.sha256).hex()
