"""The practice counter: its own store, scanner and province; it can reach nothing else."""

from ctypes.util import find_library
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from secrets import token_urlsafe

from app.bootstrap.folders import CATALOGUE, ROOT, DataFolder
from app.bootstrap.workplace import LocalWorkplace
from app.domain.people import Employee, Role
from app.domain.procedure import Procedure
from app.errors import InvalidInput
from app.ports.clock import Clock
from app.practice.citizens import SampleCitizen, citizen
from app.practice.papers import stack
from app.settings import ProvinceSettings, Settings
from app.sync.worker import Pace
from app.usecases.desk import Desk
from app.usecases.workplace import Session
from scanning.practice.camera import PATTERN, film
from scanning.practice.cards import card_image, card_on_glass
from scanning.practice.launch import PracticeScanner
from scanning.practice.sane_config import DEVICE, write_sane_config
from storage import keys
from storage.provincial.reference_process import ReferenceProvince

#: By design: nothing in a practice store is anybody's.
PIN = "000000"
EMPLOYEE = Employee("Trần Thu Hà", Role.EMPLOYEE)
SUPERVISOR = Employee("Lê Minh Tâm", Role.SUPERVISOR)
_PACE = Pace(
    poll=timedelta(seconds=2),
    probe=timedelta(seconds=2),
    idle=timedelta(seconds=2),
    refill=timedelta(seconds=30),
)


class PracticeWorkplace(LocalWorkplace):
    """Starts the practice province and scanner, and a counter that knows only these."""

    practice = True

    def __init__(
        self, folder: DataFolder, clock: Clock | None = None, *, department_s: float = 0.0
    ) -> None:
        """department_s: seconds between steps of the simulated department; 0: only on demand."""
        folder.make()
        self.database = f"sqlite:///{folder.path / 'gateway.db'}"
        self.gateway = _province(self.database, department_s)
        self.scanner = PracticeScanner()
        self._camera = folder.path / "camera"
        film(self._camera, None)
        sane = write_sane_config(folder.path / "sane", self.scanner.url)
        super().__init__(
            folder,
            _settings(
                self.gateway.settings,
                str(sane),
                self.scanner.url,
                str(self._camera / PATTERN),
            ),
            clock=clock,
            password=lambda: self.gateway.password,
            pace=_PACE,
        )
        self._served = 0
        self._session: Session | None = None
        _let_in(folder)

    def log_in(self) -> Session:
        """The known PIN."""
        return self.unlock(EMPLOYEE.name, PIN)

    def put_practice_paper(self, what: str) -> None:
        """A sample citizen's card on the glass or before the camera, or papers in the feeder."""
        if what == "card":
            person = self._next()
            self.scanner.lay_on_glass(card_on_glass(person.payload, seed=self._served))
        elif what == "camera":
            card = card_image(self._next().payload, seed=self._served)
            film(self._camera, card, self._served)
        elif what == "papers":
            self._lay_papers()
        else:
            raise InvalidInput("practice.only", what=what)

    def _next(self) -> SampleCitizen:
        person = citizen(self._served)
        self._served += 1
        return person

    def _lay_papers(self) -> None:
        if self._session is None:
            raise InvalidInput("practice.only", what="papers")
        desk = self._session.desk
        procedure = self._wanted(desk)
        person = citizen(max(0, self._served - 1))
        self.scanner.empty()
        self.scanner.feed(stack(desk.forms, procedure, procedure.cases[0], person, self._served))

    def _wanted(self, desk: Desk) -> Procedure:
        """What the citizen came for: the procedure of the reception under way, else the first."""
        known = {p.code: p for p in desk.guidance.procedures() if p.cases}
        drafts = [str(draft.state.get("procedure", "")) for draft in desk.drafts.all()]
        chosen = next((code for code in drafts if code in known), None)
        return known[chosen] if chosen else next(iter(known.values()))

    def unlock(self, employee: str, pin: str) -> Session:
        """The known PIN; the session is remembered, so that the right papers can be laid."""
        self._session = super().unlock(employee, pin)
        return self._session

    def play_practice_province(self, what: str) -> None:
        """The counter hears of it over the line, as it would from the real one."""
        if what == "online":
            self.gateway.online()
        elif what == "department":
            self.gateway.step()
        else:
            raise InvalidInput("practice.only", what=what)
        if self._session is not None:
            self._session.sync.nudge()

    def set_practice_network(self, *, up: bool) -> None:
        """Kill or bring back the practice province."""
        if up:
            self.gateway.restore()
        else:
            self.gateway.cut()

    def close(self) -> None:
        """Counter first, then the things it talked to."""
        super().close()
        self.scanner.close()
        self.gateway.stop()


def _let_in(folder: DataFolder) -> None:
    """The employee comes first: her name is offered at the door."""
    if not keys.has_keys(folder.path):
        keys.create_keys(folder.path, "keystore", EMPLOYEE, PIN, practice=True)
    if SUPERVISOR.name not in keys.employees(folder.path):
        key, _ = keys.unlock(folder.path, "keystore", PIN, practice=True, now=datetime.now(UTC))
        keys.add_employee(folder.path, "keystore", key, SUPERVISOR, PIN, practice=True)


def _province(database: str, department_s: float) -> ReferenceProvince:
    options = ["--db", database, "--seed", "2026", "--catalogue", str(CATALOGUE)]
    if department_s:
        options += ["--department", str(department_s)]
    return ReferenceProvince(options, token_urlsafe(12), ROOT)


def _settings(
    province: ProvinceSettings, sane_config_dir: str, scanner_url: str, camera: str
) -> Settings:
    has_sane = find_library("sane") is not None
    # Waits are short: an outage of a practice day lasts seconds.
    known = Settings(province=replace(province, quarantine_s=2.0, read_timeout_s=20.0))
    return replace(
        known,
        counter=replace(
            known.counter,
            name="Quầy tập",
            prefix="99",
            place="Hà Nam",
            heading="Trung tâm Phục vụ hành chính công tỉnh",
            superior="UBND TỈNH HÀ NAM",
            contact="Quầy tập - chế độ tập, không có giá trị pháp lý",
            tracking_url="https://tracuu.example.vn/tra-cuu",
            sane_config_dir=sane_config_dir,
            scanner=DEVICE if has_sane else "",
            camera=camera,
            escl_urls=() if has_sane else (scanner_url,),
        ),
    )
