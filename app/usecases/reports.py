"""Sổ quầy, báo cáo."""

from dataclasses import dataclass
from datetime import date

from app.domain.report import Counted, Summary, summarise
from app.ports.store import Store


@dataclass(frozen=True, slots=True)
class Reports:
    """Reports over the store's own dossiers."""

    store: Store

    def summary(self, first: date, last: date) -> Summary:
        """The pilot's table for dossiers received in the period, both days included."""
        lines = self.store.queries.report_lines(first, last)
        return summarise(
            (
                Counted(
                    line.status,
                    line.channel,
                    line.received_at,
                    line.due_at,
                    line.resolved_at or line.returned_at,
                )
                for line in lines
            ),
            first,
            last,
        )
