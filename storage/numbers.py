"""Dossier numbers: taken inside the dossier's transaction, never handed out twice.

A number is used up by an UPDATE of the row it comes from; a crash before the commit gives it
back, a commit never does (Thông tư 01/2018/TT-VPCP for the shape).
"""

import logging
from datetime import date

from sqlalchemy import ColumnElement, exists, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app.domain.codes import DossierCode
from app.domain.dossier import Dossier
from app.ports.province import NumberBlock
from storage.dossiers import SqlDossiers
from storage.facts import RESTORED_ON, Facts
from storage.tables import DossierRow, NumberBlockRow, ProvisionalCounterRow

_log = logging.getLogger(__name__)
#: After a restore the day's provisional numbers go on from here: those below may be on paper.
AFTER_RESTORE = 500


class SqlNumbers:
    """`app.ports.store.Numbers`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def take(self, agency_id: str, day: date, fixed: tuple[int, int] | None) -> DossierCode | None:
        """The next number of the fixed block, or of a lease of that day; None: none is left."""
        while (sequence := self._next(agency_id, day, fixed)) is not None:
            code = DossierCode.official(agency_id, day, sequence)
            if not self._is_used(code):  # a takeover from another system may hold it already
                return code
        return None

    def provisional(self, station: str, day: date) -> DossierCode:
        """The next provisional number of this station and day."""
        first = AFTER_RESTORE + 1 if self._restored(day) else 1
        row = insert(ProvisionalCounterRow).values(station=station, day=day, last=first)
        above = func.max(ProvisionalCounterRow.last + 1, first)
        counted = row.on_conflict_do_update(
            index_elements=["station", "day"], set_={"last": above}
        ).returning(ProvisionalCounterRow.last)
        sequence = self._session.execute(counted).scalar_one()
        return DossierCode.provisional(station, day, sequence)

    def add(self, block: NumberBlock) -> None:
        """Keep a lease. One that overlaps numbers already known here is left alone and logged."""
        if self._overlaps(block):
            known = select(exists().where(NumberBlockRow.lease == block.lease))
            if not self._session.scalar(known):
                _log.warning("number_block.overlap lease=%s", block.lease)
            return
        self._session.add(_block_row(block))
        self._session.flush()

    def left(self, agency_id: str, day: date, fixed: tuple[int, int] | None = None) -> int:
        """Leased numbers still free, or those of the fixed block."""
        if fixed is not None:
            return self._left_of_block(agency_id, day, fixed)
        free = func.sum(NumberBlockRow.last - NumberBlockRow.next_number + 1)
        return self._session.scalar(select(free).where(*_free_lease(agency_id, day))) or 0

    def _left_of_block(self, agency_id: str, day: date, fixed: tuple[int, int]) -> int:
        first, last = fixed
        if self._restored(day):
            return 0
        used = select(NumberBlockRow.next_number).where(
            NumberBlockRow.lease == f"fixed:{agency_id}:{day}"
        )
        return max(0, last + 1 - max(first, self._session.scalar(used) or first))

    def waiting_for_number(self) -> tuple[Dossier, ...]:
        """Dossiers with a provisional number only, oldest first."""
        rows = self._session.scalars(
            select(DossierRow)
            .where(~DossierRow.numbered)
            .where(DossierRow.provisional_code.is_not(None) | DossierRow.code.is_not(None))
            .order_by(DossierRow.seq)
        )
        dossiers = SqlDossiers(self._session)
        return tuple(dossiers.value(row) for row in rows)

    def _next(self, agency_id: str, day: date, fixed: tuple[int, int] | None) -> int | None:
        return self._leased(agency_id, day) if fixed is None else self._fixed(agency_id, day, fixed)

    def _leased(self, agency_id: str, day: date) -> int | None:
        first_free = (
            select(NumberBlockRow.id)
            .where(*_free_lease(agency_id, day))
            .order_by(NumberBlockRow.first)
            .limit(1)
        )
        return self._session.execute(
            update(NumberBlockRow)
            .where(NumberBlockRow.id == first_free.scalar_subquery())
            .values(next_number=NumberBlockRow.next_number + 1)
            .returning(NumberBlockRow.next_number - 1)
            .execution_options(synchronize_session=False)
        ).scalar()

    def _fixed(self, agency_id: str, day: date, fixed: tuple[int, int]) -> int | None:
        """One counter an agency and day, whatever the range is changed to: it only grows."""
        first, last = fixed
        if self._restored(day):
            return None  # which numbers of that day are on paper is not known any more
        row = insert(NumberBlockRow).values(
            lease=f"fixed:{agency_id}:{day}",
            agency_id=agency_id,
            day=day,
            first=first,
            last=last,
            next_number=first + 1,
            fixed=True,
            burnt=False,
        )
        taken = func.max(NumberBlockRow.next_number, first)
        counted = row.on_conflict_do_update(
            index_elements=["lease"],
            set_={"first": first, "last": last, "next_number": taken + 1},
            where=taken <= last,
        ).returning(NumberBlockRow.next_number - 1)
        return self._session.execute(counted).scalar()

    def _is_used(self, code: DossierCode) -> bool:
        return bool(self._session.scalar(select(exists().where(DossierRow.code == code.text))))

    def _overlaps(self, block: NumberBlock) -> bool:
        same_day = exists().where(
            NumberBlockRow.agency_id == block.agency_id,
            NumberBlockRow.day == block.day,
            NumberBlockRow.first <= block.last,
            NumberBlockRow.last >= block.first,
        )
        same = exists().where(NumberBlockRow.lease == block.lease)
        return bool(self._session.scalar(select(same_day | same)))

    def _restored(self, day: date) -> bool:
        restored = Facts(self._session).get(RESTORED_ON)
        return bool(restored) and day <= date.fromisoformat(restored)


def _free_lease(agency_id: str, day: date) -> tuple[ColumnElement[bool], ...]:
    return (
        NumberBlockRow.agency_id == agency_id,
        NumberBlockRow.day == day,
        ~NumberBlockRow.fixed,
        ~NumberBlockRow.burnt,
        NumberBlockRow.next_number <= NumberBlockRow.last,
    )


def _block_row(block: NumberBlock) -> NumberBlockRow:
    return NumberBlockRow(
        lease=block.lease,
        agency_id=block.agency_id,
        day=block.day,
        first=block.first,
        last=block.last,
        next_number=block.first,
        fixed=False,
        burnt=False,
    )
