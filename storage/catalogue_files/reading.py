"""A file, by its suffix; all its bad rows at once, or all it says."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from app.domain.catalogue import CatalogueFile
from app.domain.procedure import Agency, Procedure
from app.errors import InvalidInput
from storage.catalogue_files import laythutuc, yaml_form
from storage.catalogue_files.agencies import agencies_of
from storage.catalogue_files.assemble import ProcedureRows, procedures_of
from storage.catalogue_files.link import linked
from storage.catalogue_files.problems import Problems
from storage.catalogue_files.rows import Row
from storage.catalogue_files.titles import AGENCIES, PROCEDURES

#: A catalogue of two thousand procedures has a tenth of it.
_LARGEST = 20 * 1024 * 1024


def read_yaml(path: Path) -> tuple[tuple[Agency, ...], tuple[Procedure, ...]]:
    """The YAML form. Raises InvalidInput("catalogue.not_readable") or BadRows."""
    problems = Problems()
    rows, items = yaml_form.rows_of(_content(path), path.name, problems)
    found = _checked(problems, rows, items)
    return found.agencies, found.procedures


class CatalogueFiles:
    """`app.ports.store.CatalogueReader`."""

    def read(self, path: Path, known: Iterable[Agency] = ()) -> CatalogueFile:
        """By its suffix. Raises InvalidInput (`catalogue.*`) or BadRows."""
        suffix = path.suffix.lower()
        if suffix not in (".yaml", ".yml", ".xlsx", ".xlsm", ".json"):
            raise InvalidInput("catalogue.only_these", file=path.name)
        content = _content(path)
        found = self._said(content, path, suffix, known)
        return replace(found, sha256=sha256(content).hexdigest())

    def _said(
        self, content: bytes, path: Path, suffix: str, known: Iterable[Agency]
    ) -> CatalogueFile:
        problems = Problems()
        if suffix == ".json":
            return laythutuc.catalogue_of(content, path.name, problems, known)
        if suffix in (".yaml", ".yml"):
            rows, items = yaml_form.rows_of(content, path.name, problems)
        else:
            # Half a second for a library that only a workbook needs.
            from storage.catalogue_files import workbook  # noqa: PLC0415

            sheets = workbook.sheets_of(content, path.name, problems)
            if not {AGENCIES, PROCEDURES} & sheets.keys():
                raise InvalidInput("catalogue.no_sheets", file=path.name)
            rows, items = sheets.get(AGENCIES, []), linked(sheets)
        return _said_something(_checked(problems, rows, items, known), path)


def _checked(
    problems: Problems,
    rows: Iterable[Row],
    items: Iterable[ProcedureRows],
    known: Iterable[Agency] = (),
) -> CatalogueFile:
    agencies = agencies_of(rows)
    procedures = procedures_of(items, (*known, *agencies))
    problems.refuse()
    return CatalogueFile(agencies, procedures)


def _said_something(found: CatalogueFile, path: Path) -> CatalogueFile:
    if not found.agencies and not found.procedures:
        raise InvalidInput("catalogue.nothing", file=path.name)
    return found


def _content(path: Path) -> bytes:
    """Raises InvalidInput: catalogue.not_readable, catalogue.too_big."""
    try:
        if path.stat().st_size > _LARGEST:
            raise InvalidInput("catalogue.too_big", file=path.name)
        return path.read_bytes()
    except OSError as error:
        raise InvalidInput("catalogue.not_readable", file=path.name) from error
