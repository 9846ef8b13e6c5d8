"""Declarations (tờ khai, đơn): one data package a procedure in `resources/forms/declarations`.

A line is one of: `say` (a sentence with {placeholders}), `head` (bold), `fact` (label, with
`value` a placeholder's name or nothing), `pair` (two facts or choices on one line), `choice`
(label, `of` and `value`), `dots` (empty lines), `papers` (the papers handed in, below a heading).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from app.domain.calendar import ZONE
from app.domain.dossier import Dossier
from app.domain.party import Party
from app.ports.paper import Heading, PrintJob
from printing import facts

FOLDER = Path(__file__).parents[1] / "resources" / "forms" / "declarations"
#: For procedures without a package of their own.
GENERAL = "don-de-nghi"
#: The catalogue's name of a procedure's only case: no words for a citizen.
_USUAL = "Mặc định"


@dataclass(frozen=True, slots=True)
class Declaration:
    """to: who is addressed, with placeholders; signer: who signs; form: its official number."""

    title: str
    to: str
    lines: tuple[Mapping[str, Any], ...]
    signer: str
    form: str = ""


@cache
def _packages(folder: Path) -> Mapping[str, Declaration]:
    """Every package by each procedure it serves, the general one by its own name."""
    found: dict[str, Declaration] = {}
    for path in sorted(folder.glob("*.yaml")):
        data: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        procedures: Sequence[str] = data.pop("procedures", ())
        data["lines"] = tuple(MappingProxyType(line) for line in data["lines"])
        package = Declaration(**data)
        found |= dict.fromkeys([path.stem, *procedures], package)
    return MappingProxyType(found)


def of(procedure_code: str, folder: Path = FOLDER) -> Declaration:
    """The package of a procedure, else the general one. Immutable, read once."""
    packages = _packages(folder)
    return packages.get(procedure_code, packages[GENERAL])


def values(dossier: Dossier, job: PrintJob, heading: Heading) -> Mapping[str, str]:
    """What is known, by placeholder; "" is written by hand. Nothing is guessed."""
    today = job.printed_at.astimezone(ZONE)
    return {
        **_person("owner", dossier.owner),
        **_person("filer", dossier.filer),
        "authority": dossier.authority,
        "agency": dossier.agency_name,
        "unit": heading.unit,
        "procedure": dossier.procedure_name,
        "case": "" if dossier.case_name == _USUAL else dossier.case_name,
        "subject": facts.subject(dossier),
        "sets": str(dossier.sets),
        "return_address": dossier.return_address,
        "day": f"{today.day:02d}",
        "year": str(today.year),
    }


def _person(role: str, party: Party | None) -> dict[str, str]:
    known = party or Party("")
    return {
        f"{role}_name": known.name,
        f"{role}_id": known.id_number,
        f"{role}_birth": known.birth_date,
        f"{role}_sex": known.sex,
        f"{role}_address": known.address,
        f"{role}_phone": known.phone,
        f"{role}_email": known.email,
    }
