"""Nạp danh mục: a file's agencies and procedures, whole or not at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.domain.calendar import ZONE
from app.domain.catalogue import BadRow, BadRows, CatalogueFile
from app.domain.people import Employee, Role
from app.domain.procedure import Agency, Procedure
from app.domain.versions import with_version
from app.errors import InvalidInput, NotAllowed
from app.ports.clock import Clock
from app.ports.store import CatalogueReader, Store, UnitOfWork


@dataclass(frozen=True, slots=True)
class ImportedCatalogue:
    """procedures and agencies of the file; changed, added: codes; dropped: not in force."""

    agencies: tuple[Agency, ...]
    procedures: tuple[Procedure, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportCatalogue:
    """One transaction; who works meanwhile sees the old catalogue or the new one.

    Errors: NotAllowed("catalogue.not_allowed"), InvalidInput (`catalogue.*`), BadRows.
    """

    store: Store
    reader: CatalogueReader
    clock: Clock

    def __call__(
        self, path: Path, by: Employee, valid_from: date | None = None
    ) -> ImportedCatalogue:
        """valid_from: first day of what the file gives no first day; None as in `versions`."""
        if by.role is Role.READ_ONLY:
            raise NotAllowed("catalogue.not_allowed")
        with self.store.unit_of_work() as uow:
            known = uow.catalogue.agencies()
        file = _dated(self.reader.read(path, known), valid_from)  # slow: nobody waits for it
        with self.store.unit_of_work() as uow:
            done = self._taken(uow, file)
            detail = {**_counts(done), "sha256": file.sha256}
            uow.audit.add(self.clock.now(), by.name, "catalogue.import", "", detail)
            uow.commit()
        return done

    def _taken(self, uow: UnitOfWork, file: CatalogueFile) -> ImportedCatalogue:
        agencies = _agencies(uow.catalogue.agencies(), file)
        names = {agency.id: agency.name for agency in (*uow.catalogue.agencies(), *agencies)}
        procedures = tuple(replace(p, agency_name=names[p.agency_id]) for p in file.procedures)
        today = self.clock.now().astimezone(ZONE).date()
        uow.catalogue.replace_all(agencies, ())
        added, changed = _versions(uow, procedures, today)
        return ImportedCatalogue(agencies, procedures, added, changed, file.dropped)


def _versions(
    uow: UnitOfWork, procedures: Iterable[Procedure], today: date
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Codes that are new here, and codes whose rules changed. Raises BadRows."""
    added: list[str] = []
    changed: list[str] = []
    bad: list[BadRow] = []
    for procedure in procedures:
        before = uow.catalogue.versions(procedure.code)
        try:
            versions = with_version(before, procedure, today)
        except InvalidInput as error:
            bad.append(_bad(procedure, error))
            continue
        uow.catalogue.replace_all((), versions)
        if versions:
            (changed if before else added).append(procedure.code)
    if bad:
        raise BadRows(tuple(bad))
    return tuple(added), tuple(changed)


def _bad(procedure: Procedure, error: InvalidInput) -> BadRow:
    params = {key: str(value) for key, value in error.params.items()}
    return BadRow(f"Thủ tục {procedure.code}", 1, error.code, params, "mục")


def _dated(file: CatalogueFile, valid_from: date | None) -> CatalogueFile:
    dated = (replace(p, valid_from=p.valid_from or valid_from) for p in file.procedures)
    return replace(file, procedures=tuple(dated))


def _agencies(known: Iterable[Agency], file: CatalogueFile) -> tuple[Agency, ...]:
    """What a file does not say of an agency stays as the counter has it."""
    if file.whole_agencies:
        return file.agencies
    here = {agency.id for agency in known}
    return tuple(agency for agency in file.agencies if agency.id not in here)


def _counts(done: ImportedCatalogue) -> Mapping[str, str]:
    return {
        "agencies": str(len(done.agencies)),
        "added": str(len(done.added)),
        "changed": str(len(done.changed)),
        "dropped": str(len(done.dropped)),
    }
