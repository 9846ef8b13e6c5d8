"""The national catalogue record: what LayThuTuc answers, one object, a list, or the envelope.

Keys are the interface's own. Times stand by channel (CACHTHUCTHUCHIEN), papers by case
(THANHPHANHOSO); a case of ours is one of each.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from app.domain.catalogue import CatalogueFile
from app.domain.procedure import Agency
from app.domain.text import clean, fold
from app.errors import InvalidInput
from storage.catalogue_files.agencies import agencies_of
from storage.catalogue_files.assemble import ProcedureRows, procedures_of
from storage.catalogue_files.laythutuc_cases import cases_of
from storage.catalogue_files.laythutuc_shape import check_lists
from storage.catalogue_files.laythutuc_times import list_of
from storage.catalogue_files.problems import Problems
from storage.catalogue_files.rows import Row

_IN_FORCE = "1"
#: Whose name stands on the receipt: who does it, else who decides it.
_AGENCIES = ("COQUANTHUCHIEN", "COQUANCOTHAMQUYEN", "COQUANDUOCUYQUYEN")


def catalogue_of(
    content: bytes, name: str, problems: Problems, known: Iterable[Agency] = ()
) -> CatalogueFile:
    """known: agencies of the counter, which a record may name by identifier or by name.

    Raises InvalidInput: catalogue.not_readable, catalogue.province_said, catalogue.nothing.
    """
    records = _records(content, name)
    here = _Known(known)
    agencies: dict[str, Row] = {}
    items: list[ProcedureRows] = []
    dropped: list[str] = []
    for number, record in enumerate(records, start=1):
        if not isinstance(record, dict):
            Row(problems, {}, number, "LayThuTuc", "mục").bad("catalogue.not_object")
            continue
        if str(record.get("TRANGTHAI", _IN_FORCE)).strip() != _IN_FORCE:
            dropped.append(clean(str(record.get("MATTHC", "")))[:40])
            continue
        item, agency = _item(_Records(problems, number, record), here)
        items.append(item)
        agencies.setdefault(str(agency.raw("agency_id")), agency)
    found = agencies_of(agency for agency in agencies.values())
    procedures = procedures_of(items, found)
    problems.refuse()
    if not procedures and not dropped:
        raise InvalidInput("catalogue.nothing", file=name)
    return CatalogueFile(found, procedures, tuple(dropped), whole_agencies=False)


def _records(content: bytes, name: str) -> list[Any]:
    try:
        document = json.loads(content.decode("utf-8-sig"))
        json.dumps(document, ensure_ascii=False).encode()  # half letters are no text
    except (ValueError, RecursionError) as error:
        raise InvalidInput("catalogue.not_readable", file=name) from error
    if isinstance(document, dict) and "MATTHC" not in document:
        if str(document.get("error_code", "0")).strip() not in ("0", "00"):
            raise InvalidInput("catalogue.province_said", file=name)
        document = document.get("result")
    if isinstance(document, dict):
        return [document]
    if not isinstance(document, list):
        raise InvalidInput("catalogue.not_readable", file=name)
    return document


class _Records:
    """Rows of one record: all of them stand in the same place."""

    def __init__(self, problems: Problems, number: int, record: Mapping[str, Any]) -> None:
        self.record = record
        self._problems = problems
        self._number = number
        self._place = f"Thủ tục {clean(str(record.get('MATTHC', '')))[:40]}".strip()

    def row(self, values: Mapping[str, Any]) -> Row:
        return Row(self._problems, values, self._number, self._place, "mục")


class _Known:
    """The counter's own agencies."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._by_id = {agency.id: agency for agency in agencies}
        self._by_name = {fold(agency.name): agency for agency in self._by_id.values()}

    def unit(self, record: Mapping[str, Any]) -> Mapping[str, Any]:
        """The first unit that is one of ours, under our identifier; else the first of all."""
        units = list(_units(record))
        for unit in (*units, {"MADONVI": record.get("MACOQUANCONGBO")}):
            name = fold(clean(str(unit.get("TENDONVI") or "")))
            agency = self._by_id.get(str(unit.get("MADONVI"))) or self._by_name.get(name)
            if agency:
                return {"MADONVI": agency.id, "TENDONVI": agency.name}
        return units[0] if units else {}


def _item(records: _Records, known: _Known) -> tuple[ProcedureRows, Row]:
    record = records.record
    check_lists(record, records.row({}))
    unit = known.unit(record)
    field: Mapping[str, Any] = next(iter(list_of(record, "LINHVUCTHUCHIEN")), {})
    agency = records.row({"agency_id": unit.get("MADONVI"), "agency_name": unit.get("TENDONVI")})
    row = records.row(
        {
            "code": record.get("MATTHC"),
            "name": record.get("TENTTHC"),
            "agency": unit.get("MADONVI"),
            "field_code": field.get("MALINHVUC"),
            "field": field.get("TENLINHVUC"),
            "result": _results(record),
            "note": _note(record),
        }
    )
    return ProcedureRows(row, cases_of(record, records.row)), agency


def _units(record: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for key in _AGENCIES:
        yield from list_of(record, key)


def _results(record: Mapping[str, Any]) -> str:
    names = (clean(str(r.get("TENKETQUA") or "")) for r in list_of(record, "KETQUATHUCHIEN"))
    return "; ".join(name for name in names if name)


def _note(record: Mapping[str, Any]) -> str:
    """What the record says beyond names and numbers: conditions are what citizens ask for."""
    said = clean(str(record.get("MOTA") or ""))
    conditions = clean(str(record.get("YEUCAU") or ""))
    return " ".join(filter(None, (said, f"Yêu cầu, điều kiện: {conditions}" * bool(conditions))))
