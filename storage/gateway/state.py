"""What the parts of the gateway share, and how a service says no."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from storage.gateway.clock import GatewayClock
from storage.gateway.faults import FaultPlan
from storage.gateway.holdings import Holdings
from storage.gateway.messages import Envelope
from storage.gateway.procedures import ProcedureList
from storage.gateway.sessions import Sessions


class Refusal(Exception):
    """A complete answer that is not a success. code, message: as they go on the wire."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class Identity:
    """How counters find us: what stands in the ready line."""

    public_url: str
    username: str
    madonvi: str
    dstcode: str


@dataclass(frozen=True, slots=True)
class Gateway:
    """The running gateway. seed: of everything invented here."""

    identity: Identity
    holdings: Holdings
    sessions: Sessions
    procedures: ProcedureList
    clock: GatewayClock
    faults: FaultPlan
    file_folder: Path
    seed: int

    def file_url(self, file_id: str) -> str:
        """The absolute address of a file."""
        return f"{self.identity.public_url}/files/{file_id}"


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a service by a counter with a session."""

    envelope: Envelope
    instance: str

    def argument(self, name: str) -> str:
        """A query argument, "" when absent."""
        value = (self.envelope.model_extra or {}).get(name, "")
        return str(value)


Service = Callable[[Gateway, Call], dict[str, object]]
