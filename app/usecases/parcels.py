"""A parcel may carry several results, but only to one receiver."""

from app.domain.dossier import Dossier
from app.domain.text import fold
from app.errors import NotAllowed
from app.ports.store import UnitOfWork


def check_parcel(uow: UnitOfWork, dossier: Dossier, item: str) -> None:
    """Raises NotAllowed("post.other_receiver", code=…) when the code is somebody else's parcel.

    item: an S10 code in its normal form; "" is none.
    """
    for other in uow.dossiers.with_parcel(item) if item else ():
        if other.id != dossier.id and _receiver(other) != _receiver(dossier):
            raise NotAllowed("post.other_receiver", code=str(other.code))


def _receiver(dossier: Dossier) -> tuple[str, str]:
    return fold(dossier.presenter.name), dossier.presenter.id_number
