"""Which status changes the province may write; all others go to a person."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.codes import Status
from app.domain.dossier import Dossier
from app.domain.history import was_accepted

_S = Status

_MOVES: Mapping[Status, frozenset[Status]] = MappingProxyType(
    {
        _S.RECEIVED: frozenset({_S.PROCESSING, _S.SUPPLEMENT_ASKED, _S.PAYMENT_ASKED}),
        _S.PROCESSING: frozenset({_S.SUPPLEMENT_ASKED, _S.PAYMENT_ASKED, _S.STOPPED, _S.RESOLVED}),
        _S.SUPPLEMENT_ASKED: frozenset({_S.PROCESSING, _S.STOPPED}),
        _S.PAYMENT_ASKED: frozenset({_S.PROCESSING, _S.STOPPED}),
        _S.STOPPED: frozenset({_S.PROCESSING, _S.RESOLVED, _S.RETURNED}),
        _S.RESOLVED: frozenset({_S.PROCESSING, _S.RETURNED}),
    }
)
#: What nobody received yet only goes back to its citizen's hands and comes again.
_UNRECEIVED: Mapping[Status, frozenset[Status]] = MappingProxyType(
    {_S.SUPPLEMENT_ASKED: frozenset({_S.REGISTERED})}
)


def province_may(dossier: Dossier, new: Status) -> bool:
    """True when the province's change can be applied without asking anybody."""
    moves = _MOVES if was_accepted(dossier) else _UNRECEIVED
    return dossier.status is not None and new in moves.get(dossier.status, frozenset())
