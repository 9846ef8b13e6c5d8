"""The stack a sample citizen hands over: a sheet a paper, a separator before all but the first."""

from app.domain.procedure import Case, Procedure
from app.ports.paper import Forms
from app.practice.citizens import SampleCitizen
from scanning.practice.papers import Paper, application, confirmation
from scanning.practice.raster import page_images

#: A stack for training stays short: nobody learns from the ninth sheet.
_MOST = 4


def stack(
    forms: Forms, procedure: Procedure, case: Case, person: SampleCitizen, seed: int
) -> tuple[bytes, ...]:
    """Sheets in feeding order, JPEG, 300 dpi; numbered separators as Quầy prints them."""
    required = [(n, p) for n, p in enumerate(case.papers, start=1) if p.required][:_MOST]
    sheets = page_images(forms.separators(None, tuple(paper.name for paper in case.papers)))
    pages: list[bytes] = []
    for position, (number, paper) in enumerate(required):
        if position:
            pages.append(sheets[number - 1])
        pages.append(_page(procedure, paper.name, person, seed + position, first=position == 0))
    return tuple(pages)


def _page(
    procedure: Procedure, title: str, person: SampleCitizen, seed: int, *, first: bool
) -> bytes:
    fields = (
        ("Họ và tên", person.name),
        ("Ngày sinh", person.birth_date),
        ("Số căn cước", person.id_number),
        ("Nơi cư trú", person.address),
        ("Điện thoại", person.phone),
    )
    if first:
        return application(Paper(title, procedure.agency_name, fields, person.name), seed)
    stamp = ("ỦY BAN NHÂN DÂN", "XÃ MẪU")
    return confirmation(Paper(title, "ỦY BAN NHÂN DÂN XÃ MẪU", fields, "Lê Mẫu", stamp=stamp), seed)
