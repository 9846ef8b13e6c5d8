"""The sheet of a step: what it asks for, what was answered, and what it would do."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.codes import Status
from app.domain.dossier import Dossier, DossierPaper
from app.domain.facts import Fact, FactKind, paper_line
from app.errors import CounterError, InvalidInput
from ui.presenters.steps import Step


@dataclass(frozen=True, slots=True)
class Answer:
    """A fact and what stands in its field, as typed. options: to choose from, when there are."""

    fact: Fact
    text: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper that the step may name, with its counts; wanted: it does."""

    paper: DossierPaper
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class After:
    """The dossier after the step. previous_due_at None: the promise does not move."""

    step: Step
    status: Status | None
    due_at: datetime | None
    previous_due_at: datetime | None = None

    @classmethod
    def of(cls, step: Step, before: Dossier, after: Dossier) -> "After":
        """What of it a clerk tells the citizen."""
        moved = before.due_at is not None and before.due_at != after.due_at
        return cls(step, after.status, after.due_at, before.due_at if moved else None)


@dataclass(frozen=True, slots=True)
class SheetState:
    """objection: why the step would not go through as answered now; None while it would.

    takes_reason: there is something to write freely; reasons: ready-made ones. cautions: codes of
    what the clerk should know before. transfer: text of a QR to pay by, while money is to come
    by bank.
    """

    step: Step
    dossier: Dossier
    needs_reason: bool = False
    takes_reason: bool = True
    reason: str = ""
    reasons: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    cautions: tuple[str, ...] = ()
    after: After | None = None
    objection: CounterError | None = None
    tried: bool = False
    busy: bool = False
    problem: CounterError | None = None
    transfer: str = ""

    @property
    def code(self) -> str:
        """Number of the dossier."""
        return str(self.dossier.code)

    @property
    def papers_fact(self) -> Fact | None:
        """The fact that the papers answer."""
        asked = (answer.fact for answer in self.answers)
        return next((fact for fact in asked if fact.kind is FactKind.PAPERS), None)

    @property
    def told(self) -> dict[str, str]:
        """What the step is told: the answers that are not empty."""
        told = {a.fact.key: a.text for a in self.answers if a.text.strip()}
        fact = self.papers_fact
        lines = [paper_line(row.paper) for row in self.papers if row.wanted]
        return {**told, fact.key: "\n".join(lines)} if fact and lines else told

    @property
    def missing(self) -> CounterError | None:
        """The first thing that must be answered and is not."""
        verb = self.step.value
        if self.needs_reason and not self.reason.strip():
            return InvalidInput("act.no_reason", verb=verb)
        told = self.told
        for answer in self.answers:
            if answer.fact.required and answer.fact.key not in told:
                return InvalidInput("act.missing_fact", verb=verb, fact=answer.fact.key)
        return None
