"""Owner and filer as they are typed: a field at a time, tidied when the field is left."""

from dataclasses import replace
from datetime import date
from typing import Literal

from app.domain.codes import PartyKind
from app.domain.party import Party, Sex, parse_birth_date
from app.domain.tax_code import written_tax_code
from app.domain.text import clean

Who = Literal["owner", "filer"]
#: Text fields of a person, in the order of the form.
TEXT_FIELDS = ("id_number", "name", "birth_date", "phone", "address")
NOBODY = Party("")


def with_text(party: Party, field: str, text: str) -> Party:
    """The party with one field as typed; unknown fields are a defect."""
    if field == "id_number":
        return replace(party, id_number=text)
    if field == "name":
        return replace(party, name=text)
    if field == "birth_date":
        return replace(party, birth_date=text)
    if field == "phone":
        return replace(party, phone=text)
    if field == "address":
        return replace(party, address=text)
    raise KeyError(field)


def with_sex(party: Party, sex: Sex) -> Party:
    """The party with the sex chosen."""
    return replace(party, sex=sex)


def with_kind(party: Party, kind: PartyKind) -> Party:
    """A person or an organisation; what was typed stays for a second thought."""
    return replace(party, kind=kind)


def as_filed(party: Party) -> Party:
    """Tidy, and without what an organisation does not have."""
    clear = tidy(party)
    return replace(clear, birth_date="", sex="") if clear.is_organisation else clear


def tidy(party: Party, today: date | None = None) -> Party:
    """NFC, blanks cut, a possible birth date in its normal form, numbers without blanks.

    today: what a year of two digits is judged by; without it such a year stays as typed.
    """
    born = clean(party.birth_date)
    number = clean(party.id_number)
    return replace(
        party,
        id_number=written_tax_code(number) if party.is_organisation else number.replace(" ", ""),
        name=clean(party.name),
        birth_date=parse_birth_date(born, today) or born if born else "",
        phone=clean(party.phone),
        address=clean(party.address),
    )
