"""One line of `quay receive`: JSON to a reception. Every key is known, or the line is refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from app.cancel import CancelToken
from app.cli.context import moment
from app.cli.json_fields import flag, listed, number, one_of, only, text
from app.domain.batch import refuse_foreign, split
from app.domain.codes import Channel, PartyKind, ReturnBy
from app.domain.dossier import Dossier, FeeTiming, ScanFile
from app.domain.fees import FeeMethod
from app.domain.page import KeptPage
from app.domain.party import Party, Sex, parse_birth_date
from app.domain.procedure import Case, Procedure
from app.domain.reception import PaperAtHand, Reception, like_before, of_owner
from app.domain.tax_code import written_tax_code
from app.errors import InvalidInput, NotFound
from app.jobs import ignore
from app.ports.scanner import ScanProfile
from app.usecases.import_dossiers import json_object
from app.usecases.papers_on_file import PaperOnFile
from app.usecases.scan_batch import BatchPage
from app.usecases.workplace import Session

_CHANNELS = {"direct": Channel.DIRECT, "online": Channel.ONLINE, "post": Channel.POST}
_RETURNS = {"counter": ReturnBy.COUNTER, "post": ReturnBy.POST}
_KINDS = {
    "citizen": PartyKind.CITIZEN,
    "enterprise": PartyKind.ENTERPRISE,
    "agency": PartyKind.STATE_AGENCY,
    "organisation": PartyKind.ORGANISATION,
}
_TIMINGS: Mapping[str, FeeTiming] = {"before": "before", "after": "after", "exempt": "exempt"}
_METHODS = {method.value: method for method in FeeMethod}
_SEXES: Mapping[str, Sex] = {
    "": "", "Nam": "Nam", "nam": "Nam", "NAM": "Nam", "Nữ": "Nữ", "nữ": "Nữ", "NỮ": "Nữ",
}  # fmt: skip
_LINE = frozenset(
    {
        "procedure",
        "case",
        "owner",
        "filer",
        "authority",
        "papers",
        "channel",
        "return_by",
        "return_address",
        "received_at",
        "summary",
        "sets",
        "note",
        "fee_timing",
        "fee_reason",
        "fee_paid",
        "fee_method",
        "group",
        "copy_of",
    }
)
_PARTY = frozenset(
    {
        "name",
        "id",
        "kind",
        "birth_date",
        "sex",
        "address",
        "phone",
        "email",
    }
)
_PAPER = frozenset(
    {
        "name",
        "code",
        "files",
        "originals",
        "copies",
        "certified",
        "not_needed",
        "reuse_of",
    }
)
#: Of a line, of a person, of a paper.
KEYS = (_LINE, _PARTY, _PAPER)


@dataclass(frozen=True, slots=True)
class LineReader:
    """Reads the lines of one file. folder: what its paths are relative to.

    groups: lines that name the same group share its id.
    """

    session: Session
    folder: Path
    groups: dict[str, UUID] = field(default_factory=dict)

    def __call__(self, line: str) -> Reception:
        """Raises CounterError: the line says something that cannot be, and nothing was done."""
        row = only(json_object(line), _LINE)
        blank = self._like(text(row, "copy_of")) if row.get("copy_of") else None
        owner = _party(row.get("owner"), "owner") if blank is None or "owner" in row else None
        said = of_owner(blank or Reception("", Party(""), ()), owner)
        return replace(
            self._what(row, said, new=blank is None),
            channel=one_of(row, "channel", _CHANNELS, Channel.DIRECT),
            return_by=one_of(row, "return_by", _RETURNS, said.return_by),
            return_address=text(row, "return_address", said.return_address),
            received_at=moment(text(row, "received_at")) if row.get("received_at") else None,
            summary=text(row, "summary", ""),
            sets=number(row, "sets", said.sets),
            note=text(row, "note", ""),
            fee_timing=one_of(row, "fee_timing", _TIMINGS, "before"),
            fee_reason=text(row, "fee_reason", ""),
            fee_paid=flag(row, "fee_paid"),
            fee_method=one_of(row, "fee_method", _METHODS, None),
            group_id=self._group(row),
            must_be_complete=False,
        )

    def _what(self, row: Mapping[str, Any], said: Reception, *, new: bool) -> Reception:
        """Procedure, people and papers: the line's own, else those of the dossier copied."""
        filer = _party(row["filer"], "filer") if row.get("filer") else None
        papers = said.papers
        if new or "papers" in row:
            papers = tuple(self._paper(paper, said.owner) for paper in listed(row, "papers"))
        return replace(
            said,
            procedure_code=text(row, "procedure", None if new else said.procedure_code),
            case_index=number(row, "case", said.case_index + 1) - 1,
            filer=filer if "filer" in row else said.filer,
            authority=text(row, "authority", said.authority),
            papers=papers,
        )

    def _like(self, code: str) -> Reception:
        """An earlier dossier as the beginning of a line: no files, dates or fee."""
        dossier = self.session.desk.look_up.dossier(code).dossier
        procedure = self.session.desk.guidance.procedure(dossier.procedure_code)
        index, case = _case_of(procedure, dossier)
        return Reception(
            procedure_code=procedure.code,
            case_index=index,
            owner=dossier.owner,
            filer=dossier.filer,
            authority=dossier.authority,
            papers=like_before(dossier, case),
            sets=dossier.sets,
            return_by=dossier.return_by,
            return_address=dossier.return_address,
        )

    def _group(self, row: Mapping[str, Any]) -> UUID | None:
        name = text(row, "group", "")
        return self.groups.setdefault(name, uuid4()) if name else None

    def _paper(self, value: object, owner: Party) -> PaperAtHand:
        if not isinstance(value, dict):
            raise InvalidInput("import.field", field="papers")
        only(value, _PAPER)
        name, excused = text(value, "name"), text(value, "not_needed", "")
        return PaperAtHand(
            name=name,
            code=text(value, "code", ""),
            originals=number(value, "originals", 0),
            copies=number(value, "copies", 0),
            certified=number(value, "certified", 0),
            present=not excused,
            pages=self._pages(listed(value, "files", optional=True)),
            not_needed=excused,
            reused=self._on_file(value, owner),
        )

    def _on_file(self, paper: Mapping[str, Any], owner: Party) -> tuple[ScanFile, ...]:
        """The paper's files in an earlier dossier of the same owner, by its code or name."""
        said = text(paper, "reuse_of", "")
        if not said:
            return ()
        wanted = PaperAtHand(text(paper, "name"), text(paper, "code", ""))
        found = [p for p in self.session.desk.on_file(owner.id_number) if _is(p, said, wanted)]
        if not found:
            raise NotFound("receive.nothing_on_file")
        return tuple(one.taken() for one in found)

    def _pages(self, names: Sequence[Any]) -> tuple[KeptPage, ...]:
        paths = [self.folder / str(name) for name in names]
        for path in paths:
            if not _is_file(path):
                raise NotFound("receive.file_missing", file=path.name)
        if not paths:
            return ()
        pages: list[BatchPage] = []
        scan = self.session.desk.scan.from_files
        scan(paths, ScanProfile(), CancelToken(), pages.append, _refuse, ignore)
        return _content(pages) or tuple(page.kept for page in pages)


def _refuse(error: InvalidInput) -> None:
    """A line with a file that cannot be read is refused as a whole."""
    raise error


def _case_of(procedure: Procedure, dossier: Dossier) -> tuple[int, Case | None]:
    for index, case in enumerate(procedure.cases):
        if case.name == dossier.case_name:
            return index, case
    return 0, procedure.cases[0] if procedure.cases else None


def _is(found: PaperOnFile, code: str, wanted: PaperAtHand) -> bool:
    return found.file.reused_from == code and found.stands_for(wanted)


def _party(value: object, where: str) -> Party:
    if not isinstance(value, dict):
        raise InvalidInput("import.field", field=where)
    only(value, _PARTY)
    born = text(value, "birth_date", "")
    normal = parse_birth_date(_day_first(born)) if born else ""
    if normal is None:
        raise InvalidInput("import.field", field=f"{where}.birth_date")
    kind = one_of(value, "kind", _KINDS | {k.value: k for k in PartyKind}, PartyKind.CITIZEN)
    written = text(value, "id", "").replace(" ", "")
    return Party(
        name=text(value, "name", ""),
        id_number=written if kind is PartyKind.CITIZEN else written_tax_code(written),
        kind=kind,
        birth_date=normal,
        sex=one_of(value, "sex", _SEXES, ""),
        address=text(value, "address", ""),
        phone=text(value, "phone", ""),
        email=text(value, "email", ""),
    )


def _day_first(written: str) -> str:
    """yyyy-mm-dd of other programs becomes dd/mm/yyyy."""
    parts = written.split("-")
    iso_shape = len(parts) == 3 and len(parts[0]) == 4
    return "/".join(reversed(parts)) if iso_shape else written


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _content(pages: Sequence[BatchPage]) -> tuple[KeptPage, ...]:
    """Without blanks and separators, as at the window. Raises InvalidInput for a foreign slip."""
    segments = split([page.facts for page in pages])
    refuse_foreign(segments)
    return tuple(pages[position].kept for segment in segments for position in segment.pages)
