"""Three ways a frozen body is put on the road. The body itself is the same."""

import json
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode

from app.errors import InvalidInput
from app.settings import ProvinceSettings
from storage.provincial.canonical import canonical
from storage.provincial.shapes import DOSSIER_SERVICE, STEP_SERVICE


@dataclass(frozen=True, slots=True)
class Parcel:
    """Where to POST what."""

    endpoint: str
    body: bytes


class Transport(Protocol):
    """How a province wants its bodies. needs_session, can_ask: what else it offers."""

    needs_session: bool
    can_ask: bool

    def parcel(self, body: bytes, token: str) -> Parcel:
        """The request for one frozen body."""
        ...


class Envelope:
    """The national form: session, madonvi and service around the data, one endpoint."""

    needs_session = True
    can_ask = True

    def __init__(self, settings: ProvinceSettings) -> None:
        self._settings = settings

    def parcel(self, body: bytes, token: str) -> Parcel:
        """The frozen bytes stay as they are; session and madonvi are put in front of them."""
        return Parcel(self._settings.integration_endpoint, self.wrap(body, token))

    def wrap(self, body: bytes, token: str) -> bytes:
        """The envelope around any object of a service."""
        around = canonical({"madonvi": self._settings.madonvi, "session": token})
        return around[:-1] + b"," + body[1:]


class Query:
    """A bare array, the rest in the address: `…/DongBoHoSoMC?MaDinhDanhDV=…&isUpdating=True`."""

    needs_session = False
    can_ask = False

    def __init__(self, settings: ProvinceSettings) -> None:
        self._settings = settings

    def parcel(self, body: bytes, token: str) -> Parcel:
        """No session: such a province knows us by certificate or network."""
        message = json.loads(body)
        query = {"MaDinhDanhDV": self._settings.madonvi}
        if "isUpdating" in message:
            query["isUpdating"] = message["isUpdating"]
        base = self._settings.integration_endpoint.rstrip("/")
        return Parcel(f"{base}/{message['service']}?{urlencode(query)}", canonical(message["data"]))


class ThreeUrls:
    """A bare array to one of three addresses: insert, update, step.

    integration_endpoint holds the three, separated by commas, in this order.
    """

    needs_session = False
    can_ask = False

    def __init__(self, settings: ProvinceSettings) -> None:
        """Raises InvalidInput("settings.bad_value") unless there are three addresses."""
        parts = [part.strip() for part in settings.integration_endpoint.split(",")]
        if len(parts) != 3:
            raise InvalidInput("settings.bad_value", key="province.integration_endpoint")
        self._insert, self._update, self._step = parts

    def parcel(self, body: bytes, token: str) -> Parcel:
        """The address says what the envelope would have said."""
        message = json.loads(body)
        update = message.get("isUpdating") == "True"
        endpoint = {
            DOSSIER_SERVICE: self._update if update else self._insert,
            STEP_SERVICE: self._step,
        }[message["service"]]
        return Parcel(endpoint, canonical(message["data"]))


def transport_of(settings: ProvinceSettings) -> Transport:
    """The strategy the settings name. Raises InvalidInput for `manual`: nothing is sent there."""
    if settings.transport == "manual":
        raise InvalidInput("province.manual")
    kinds: dict[str, type[Envelope] | type[Query] | type[ThreeUrls]] = {
        "envelope": Envelope,
        "query": Query,
        "three_urls": ThreeUrls,
    }
    return kinds[settings.transport](settings)
