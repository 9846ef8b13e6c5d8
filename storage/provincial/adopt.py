"""Lists the province itself writes into a dossier of ours, told back as it wrote them."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.dossier import Dossier, ScanFile
from storage.provincial.canonical import nfc
from storage.provincial.documents import read_results
from storage.provincial.render import plain
from storage.provincial.same import same
from storage.provincial.spelling import SPELLING

_RESULTS, _ROUNDS = "DanhSachGiayToKetQua", "DanhSachHoSoBoSung"


def adopt(dossier: Dossier, data: Mapping[str, object]) -> Dossier:
    """Results and rounds of `data`; what the change does not tell stays as it is.

    Raises InvalidInput("import.field").
    """
    told = [field for field in (_RESULTS, _ROUNDS) if data.get(field)]
    if _RESULTS in told and dossier.code is not None:
        theirs = read_results(data, dossier.code)
        dossier = replace(dossier, results=_with(dossier.results, theirs))
    ours = plain(dossier)
    spelling = dict(_mapping(dossier.foreign.get(SPELLING)))
    for field in told:
        spelling.pop(field, None)
        value = nfc(data[field])
        if not same(ours[field], value):
            spelling[field] = {"ours": ours[field], "theirs": value}
    rest = {key: value for key, value in dossier.foreign.items() if key != SPELLING}
    return replace(dossier, foreign=rest | ({SPELLING: spelling} if spelling else {}))


def _with(ours: tuple[ScanFile, ...], theirs: tuple[ScanFile, ...]) -> tuple[ScanFile, ...]:
    """Theirs in their order, fetched where they were fetched; then what is ours alone."""
    here = {file.id: file for file in ours}
    addresses = {file.url for file in theirs}
    own = (file for file in ours if file.url not in addresses)
    return (*(here.get(file.id, file) for file in theirs), *own)


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
