"""What the digitising station knows at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from app.domain.codes import DossierCode
from app.domain.page_quality import Verdict
from app.domain.signatures import SignatureFacts
from app.errors import CounterError
from app.ports.scanner import PROFILES, ScannerInfo, ScanProfile
from ui.presenters.arrangement import Arrangement, arranged
from ui.presenters.batch_draft import LeftBatch
from ui.presenters.page_strip import Kind, StripPage
from ui.presenters.targets import ScanTarget

#: What is offered: a card goes another way.
OFFERED = tuple(profile for profile in PROFILES.values() if profile.paper != "card")


@dataclass(frozen=True, slots=True)
class Filed:
    """What the last F9 put away. code None: into a reception under way."""

    pages: int
    papers: int
    code: DossierCode | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where sheets go that are scanned into the middle of the strip.

    at: position of the next one; replaces: it takes the place of the page there, which is set
    aside.
    """

    at: int
    replaces: bool = False


@dataclass(frozen=True, slots=True)
class DigitiseState:
    """Everything the view shows. No field here is a second truth of another.

    batch: id of the draft that keeps the strip; undo: strips before each correction.

    read: pages of the running scan so far; stopped: the last scan ended with `problem`, and more
    sheets may follow; half: its last page is the front of a sheet whose back did not come.
    refused: files that were not taken, each with its reason. arrival: None: new sheets go to the
    end. auto_scan: paper in the feeder starts a scan; feeder_tells: the scanner knows whether
    paper is there, or was not asked.

    asked: serials of the pages of which was asked whether they are filed as they are.

    viewing: the selected page is shown large; viewed: key and image of the page fetched for it.
    signatures: of the files that came signed, by their keys, as far as they were looked at.
    """

    target: ScanTarget | None = None
    batch: UUID = field(default_factory=uuid4)
    pages: tuple[StripPage, ...] = ()
    undo: tuple[tuple[StripPage, ...], ...] = ()
    selected: tuple[int, ...] = ()
    devices: tuple[ScannerInfo, ...] = ()
    device: str = ""
    profile: ScanProfile = OFFERED[0]
    looking: bool = False
    scanning: bool = False
    stopping: bool = False
    arrival: Arrival | None = None
    turning: bool = False
    read: int = 0
    stopped: bool = False
    half: bool = False
    filing: bool = False
    problem: CounterError | None = None
    refused: tuple[CounterError, ...] = ()
    draft_problem: CounterError | None = None
    filed: Filed | None = None
    left_behind: tuple[LeftBatch, ...] = ()
    auto_scan: bool = False
    feeder_tells: bool = True
    asked: frozenset[int] = frozenset()
    viewing: bool = False
    viewed: tuple[str, bytes] = ("", b"")
    signatures: Mapping[str, tuple[SignatureFacts, ...]] = field(default_factory=dict)

    @property
    def arrangement(self) -> Arrangement:
        """Computed anew from the strip: there is no second truth."""
        return arranged(self.target, self.pages) if self.target else Arrangement()

    @property
    def busy(self) -> bool:
        """Nothing else may begin."""
        return self.scanning or self.filing or self.turning

    @property
    def can_scan(self) -> bool:
        """There is something to scan for."""
        return self.target is not None and not self.busy

    @property
    def for_reception(self) -> bool:
        """The papers go back to a form that is still open."""
        return self.target is not None and self.target.code is None

    @property
    def profiles(self) -> tuple[ScanProfile, ...]:
        """Those the chosen device can do; all while no device is known."""
        info = next((d for d in self.devices if d.name == self.device), None)
        fitting = tuple(p for p in OFFERED if info is None or p.source in info.sources)
        return fitting or OFFERED

    @property
    def page_in_view(self) -> StripPage | None:
        """The page that is shown large."""
        return self.pages[self.selected[0]] if self.viewing and self.selected else None

    @property
    def flagged(self) -> tuple[int, ...]:
        """Pages that would be filed and have a verdict, by their positions."""
        pages = enumerate(self.pages)
        return tuple(n for n, page in pages if page.judgement.verdict is not Verdict.GOOD)

    @property
    def illegible(self) -> tuple[int, ...]:
        """Those of them that should be scanned again."""
        red = Verdict.RESCAN
        return tuple(n for n in self.flagged if self.pages[n].judgement.verdict is red)

    @property
    def asking(self) -> tuple[int, ...]:
        """Illegible pages of which is asked now whether they are filed as they are."""
        if self.filing:
            return ()
        return tuple(n for n in self.illegible if self.pages[n].serial in self.asked)

    @property
    def can_rescan(self) -> bool:
        """One page, and a scanner that is free."""
        return len(self.selected) == 1 and self.can_scan and not self.pages[self.selected[0]].filed

    @property
    def can_turn(self) -> bool:
        """Pages that were not filed yet, while nothing else is under way."""
        chosen = [self.pages[n] for n in self.selected]
        return bool(chosen) and not self.busy and not any(page.filed for page in chosen)

    @property
    def can_restore(self) -> bool:
        """A selected page is blank, a separator, or set aside."""
        aside = (Kind.BLANK, Kind.SEPARATOR, Kind.ASIDE)
        return any(self.pages[n].kind in aside for n in self.selected)

    @property
    def can_set_aside(self) -> bool:
        """A selected page would be filed."""
        return any(self.pages[n].kind is Kind.CONTENT for n in self.selected)
