"""Indicators of Quyết định 766/QĐ-TTg, as far as a counter can count them.

What the counter cannot know is None, never 0.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.codes import Channel, Status
from app.domain.report.acts import Round
from app.domain.report.closing import at_close
from app.domain.report.digitisation import Digitised
from app.domain.report.files import NO_MARKS, Marks
from app.domain.report.line import Period, ReportLine

Tell = Callable[[ReportLine], bool | None]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator. part of whole; rate and threshold in percent, `hours` of 2.2 in hours.

    earned: percent of its points: all at the threshold, below it in proportion.
    """

    code: str
    part: int | None = None
    whole: int | None = None
    rate: float | None = None
    threshold: float | None = None
    hours: float | None = None

    @property
    def earned(self) -> float | None:
        """None without a rate or a threshold."""
        if self.rate is None or self.threshold is None:
            return None
        return round(min(100.0, 100 * self.rate / self.threshold), 2)

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return asdict(self) | {"earned": self.earned}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known beside the lines.

    rounds: of supplement; promised: the date of a dossier that has none of its own, from the
    longest time of its procedure; worked: working time between two moments; end: of the period,
    or now; paid_online: dossiers whose fee came online.
    """

    digitised: Digitised
    rounds: Mapping[UUID, tuple[Round, ...]]
    promised: Callable[[ReportLine], datetime | None]
    worked: Callable[[datetime, datetime], timedelta]
    end: datetime
    paid_online: Collection[UUID] = field(default_factory=frozenset)

    def marks(self, line: ReportLine) -> Marks:
        """The object's marks; a dossier that began here has none to be believed."""
        return self.digitised.marks.get(line.id, NO_MARKS) if line.origin_known else NO_MARKS

    def yields_paper(self, line: ReportLine) -> bool:
        """The procedure gives a result; one the catalogue does not know is taken to."""
        return line.procedure_code not in self.digitised.without_result

    def electronic(self, line: ReportLine) -> bool:
        """A result file that the province can be shown; with its code where the object tells."""
        linked = self.digitised.of(line).linked > 0
        return linked and self.marks(line).coded is not False


def indicators(
    lines: Iterable[ReportLine], period: Period, known: Evidence
) -> tuple[Indicator, ...]:
    """Of the dossiers received in the period, in the order of the decision."""
    received = [line for line in at_close(lines, period) if period.holds(line.received_day)]
    own = [line for line in received if not line.origin_known]
    paper = [line for line in received if known.yields_paper(line)]
    charged = [line for line in received if line.fee > 0]
    files = known.digitised.of
    return (
        _share("1.4", own, lambda line: line.confirmed),
        _share("2.1", received, lambda line: on_time(line, known)),
        _average(received, known),
        _share("3.3", received, lambda line: _online(line, known), 50),
        _share("3.6", charged, lambda line: _paid_online(line, known)),
        _share("4.1", paper, lambda line: files(line).linked > 0),
        _share("4.2", received, lambda line: files(line).whole, 80),
        _share("4.3a", received, lambda line: files(line).components > 0, 80),
        _share("4.3b", received, lambda line: files(line).any_reused, 80),
        _share("4.4", received, lambda line: known.marks(line).from_store),
        _share("4.5", received, lambda line: _of_population(known.marks(line))),
        Indicator("5.4", threshold=90),
    )


def on_time(line: ReportLine, known: Evidence) -> bool | None:
    """The national rule: end of processing against the promise, supplement time taken off.

    A second request for papers makes it late. A promise that was already moved by the
    supplement holds its time. None: no promise and no time of the procedure.
    """
    asked = known.rounds.get(line.id, ())
    if len(asked) > 1:
        return False
    due = line.due_at or known.promised(line)
    if due is None:
        return None
    moved = line.previous_due_at is not None
    waited = timedelta(0) if moved else _waited(asked)
    return _end(line, asked, known.end) - waited <= due


def _end(line: ReportLine, asked: tuple[Round, ...], end: datetime) -> datetime:
    if line.status is Status.SUPPLEMENT_ASKED:
        return asked[-1].asked if asked else line.since or end
    if line.status is Status.STOPPED:
        return line.since or end
    return line.finished_at or end


def _waited(asked: tuple[Round, ...]) -> timedelta:
    return sum((one.waited for one in asked), timedelta(0))


def _share(
    code: str, lines: Iterable[ReportLine], tell: Tell, threshold: float | None = None
) -> Indicator:
    """Over the lines of which it can be told; None when of none."""
    told = [answer for line in lines if (answer := tell(line)) is not None]
    if not told:
        return Indicator(code, threshold=threshold)
    rate = round(100 * sum(told) / len(told), 2)
    return Indicator(code, sum(told), len(told), rate, threshold)


def _average(lines: Iterable[ReportLine], known: Evidence) -> Indicator:
    """2.2: working hours from reception to the end of processing, waiting for papers taken off."""
    spans = [
        known.worked(line.received_at, line.finished_at) - _waiting_work(line, known)
        for line in lines
        if line.status in (Status.RESOLVED, Status.RETURNED)
        and line.received_at is not None
        and line.finished_at is not None
    ]
    if not spans:
        return Indicator("2.2")
    hours = sum(spans, timedelta(0)).total_seconds() / 3600 / len(spans)
    return Indicator("2.2", whole=len(spans), hours=round(hours, 2))


def _waiting_work(line: ReportLine, known: Evidence) -> timedelta:
    asked = known.rounds.get(line.id, ())
    spans = (known.worked(one.asked, one.came) for one in asked if one.came is not None)
    return sum(spans, timedelta(0))


def _online(line: ReportLine, known: Evidence) -> bool:
    filed = line.channel == Channel.ONLINE
    return filed and (known.electronic(line) or not known.yields_paper(line))


def _paid_online(line: ReportLine, known: Evidence) -> bool:
    return bool(known.marks(line).paid_online) or line.id in known.paid_online


def _of_population(marks: Marks) -> bool | None:
    if marks.verified is None and marks.from_store is None:
        return None
    return bool(marks.verified or marks.from_store)
