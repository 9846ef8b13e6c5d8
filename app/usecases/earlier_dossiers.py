"""What a person filed here before: to warn of the same request twice, to copy from, to reuse."""

from dataclasses import dataclass
from datetime import timedelta

from app.domain.dossier import Dossier
from app.domain.text import clean
from app.ports.clock import Clock
from app.ports.store import DossierLine, Store

#: The same request of the same person within this time is worth a question.
SAME_REQUEST = timedelta(days=30)
#: Dossiers of one owner that are looked through, newest first.
_MOST = 50


@dataclass(frozen=True, slots=True)
class EarlierDossiers:
    """Reads only, any thread. An empty number is nobody's."""

    store: Store
    clock: Clock

    def same_request(self, id_number: str, procedure_code: str) -> Dossier | None:
        """The newest dossier of this owner and procedure of the last 30 days."""
        if not id_number or not procedure_code:
            return None
        since = self.clock.now() - SAME_REQUEST
        with self.store.unit_of_work() as uow:
            return uow.dossiers.latest_of(id_number, procedure_code, since)

    def of(self, id_number: str) -> tuple[Dossier, ...]:
        """Everything of one owner, the newest first; the whole number must be equal."""
        if not id_number:
            return ()
        found = self.store.queries.search(id_number, _MOST)
        mine = [line.id for line in found if line.owner_id == id_number]
        with self.store.unit_of_work() as uow:
            dossiers = [uow.dossiers.get(dossier_id) for dossier_id in mine]
        return tuple(sorted(dossiers, key=lambda d: d.received_at or d.created_at, reverse=True))

    def lines(self, typed: str) -> tuple[DossierLine, ...]:
        """Dossiers to copy from, by number, name or personal number."""
        return self.store.queries.search(clean(typed), _MOST) if clean(typed) else ()
