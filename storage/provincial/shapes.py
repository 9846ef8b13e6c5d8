"""The wire's shapes behind `app.ports.province.Wire`. Pure: no network, no clock."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.dossier import Dossier, Event
from app.ports.province import ProvincialStep
from storage.provincial import compare
from storage.provincial.adopt import adopt
from storage.provincial.canonical import canonical
from storage.provincial.progress import step_object
from storage.provincial.read import read
from storage.provincial.render import render
from storage.provincial.step_read import read_step

DOSSIER_SERVICE = "DongBoHoSoMC"
STEP_SERVICE = "CapNhatTienDoHoSoMC"


class ProvincialWire:
    """Bodies carry neither session nor madonvi: `transports` puts those around them."""

    def __init__(self, payload_version: int = 2023) -> None:
        """payload_version: 2019 or 2023 (`[province] payload_version`)."""
        self._version = payload_version

    def dossier_object(
        self, dossier: Dossier, payload_version: int | None = None
    ) -> dict[str, object]:
        """The DongBoHoSoMC object now. Raises InvalidInput("province.no_number")."""
        return render(dossier, payload_version or self._version)

    def dossier_body(self, dossier: Dossier, *, update: bool) -> bytes:
        """Canonical bytes of an insert or update of this one dossier."""
        return canonical(
            {
                "service": DOSSIER_SERVICE,
                "isUpdating": "True" if update else "False",
                "data": [self.dossier_object(dossier)],
            }
        )

    def progress_body(self, dossier: Dossier, event: Event) -> bytes:
        """Canonical bytes of one step."""
        return canonical({"service": STEP_SERVICE, "data": [step_object(dossier, event)]})

    def read_dossier(self, obj: Mapping[str, object], history: Sequence[Event] = ()) -> Dossier:
        """The dossier an object describes, whatever its version.

        history: facts already known of it; new ones come after them. `imported` and
        `remote_exists` are the caller's to set. Raises InvalidInput("import.field", field=…)
        naming the field, never its value.
        """
        return read(obj, history)

    def adopt(self, dossier: Dossier, data: Mapping[str, object]) -> Dossier:
        """Results and rounds of supplement as a change of the province tells them."""
        return adopt(dossier, data)

    def read_step(self, data: Mapping[str, object]) -> ProvincialStep:
        """What a change says. Raises InvalidInput("import.field", field=…)."""
        return read_step(data)

    def same_dossier(self, body: bytes, found: Mapping[str, object]) -> bool:
        """True when the province holds what `body` says.

        An insert is there when the same dossier is; an update or a step only when its own
        content is. See `belongs` for telling a foreign dossier from an update still missing.
        """
        message = _message(body)
        for sent in message["data"]:
            if sent.get("MaHoSo") == found.get("MaHoSo"):
                return _arrived(message, sent, found)
        return False

    def belongs(self, body: bytes, found: Mapping[str, object]) -> bool:
        """True when found is the same dossier at all, whatever state it is in."""
        return any(compare.belongs(sent, found) for sent in _message(body)["data"])

    def as_update(self, body: bytes) -> bytes:
        """The same body with isUpdating "True"; a step is returned as it is."""
        message = _message(body)
        if message["service"] != DOSSIER_SERVICE:
            return body
        return canonical({**message, "isUpdating": "True"})


def _message(body: bytes) -> dict[str, Any]:
    message: dict[str, Any] = json.loads(body)
    return message


def _arrived(message: Mapping[str, Any], sent: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    if message["service"] == STEP_SERVICE:
        return compare.step_arrived(sent, found)
    if message.get("isUpdating") == "True":
        return compare.update_arrived(sent, found)
    return compare.belongs(sent, found)
