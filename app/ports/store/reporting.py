"""Reads for reports and for the lists that go out on paper."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol
from uuid import UUID

from app.domain.dossier import Dossier
from app.domain.procedure import Agency, Procedure
from app.domain.report.acts import ActLine
from app.domain.report.files import FileCounts, Marks
from app.domain.report.line import ReportLine


class ReportQueries(Protocol):
    """Short read transactions of their own, on any thread; the write lock is never taken.

    Days are local days, both included.
    """

    def lines(self, first: date, last: date) -> tuple[ReportLine, ...]:
        """Everything received up to `last`, without what was given back before `first`.

        As it is today, with its history; `report.closing` takes it back to the end of a day.
        """
        ...

    def files(self, first: date, last: date) -> Mapping[UUID, FileCounts]:
        """Of the dossiers received in these days; who has no file is left out."""
        ...

    def marks(self, first: date, last: date) -> Mapping[UUID, Marks]:
        """Of the dossiers received in these days that came as an object of the province."""
        ...

    def acts(self, first: date, last: date, *verbs: str) -> tuple[ActLine, ...]:
        """What was done in these days, in order; no verb: everything."""
        ...

    def acts_on(self, first: date, last: date, *verbs: str) -> tuple[ActLine, ...]:
        """What was ever done to the dossiers received in these days, in order."""
        ...

    def register(self, first: date, last: date) -> tuple[Dossier, ...]:
        """The book: everything received in these days, in order; without papers and files."""
        ...

    def forwarded(self, agency_id: str, day: date) -> tuple[Dossier, ...]:
        """Handed to an agency on a day and not taken back that day, in order."""
        ...

    def results_received(self, day: date, agency_id: str = "") -> tuple[Dossier, ...]:
        """Results that came on a day and were not sent back that day, in order."""
        ...

    def to_post(self) -> tuple[Dossier, ...]:
        """Results at the counter that go back by post, oldest first; without files."""
        ...

    def uncollected(self, until: date) -> tuple[Dossier, ...]:
        """Results at the counter since `until` or before, to be fetched; oldest first."""
        ...

    def procedures(self, on: date) -> tuple[Procedure, ...]:
        """The catalogue of a day."""
        ...

    def agencies(self) -> tuple[Agency, ...]:
        """All of them, by name."""
        ...
