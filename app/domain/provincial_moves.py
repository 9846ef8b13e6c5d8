"""Which status changes the province may write; all others go to a person."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.codes import Status

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


def province_may(current: Status | None, new: Status) -> bool:
    """True when the province's change can be applied without asking anybody."""
    return current is not None and new in _MOVES.get(current, frozenset())
