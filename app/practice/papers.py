"""The stack a sample citizen hands over: papers in order, separators between them."""

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
    """Sheets in feeding order, JPEG, 300 dpi; numbered separators as Quầy prints them.

    The application has two sheets when there are only one or two papers: a paper is not a page.
    """
    required = [(n, p) for n, p in enumerate(case.papers, start=1) if p.required][:_MOST]
    separators = page_images(forms.separators(None, tuple(paper.name for paper in case.papers)))
    fields = (
        ("Họ và tên", person.name),
        ("Ngày sinh", person.birth_date),
        ("Số căn cước", person.id_number),
        ("Nơi cư trú", person.address),
        ("Điện thoại", person.phone),
    )
    pages: list[bytes] = []
    for position, (number, paper) in enumerate(required):
        if position:
            pages.append(separators[number - 1])
            pages.append(_issued(paper.name, fields, seed + position))
            continue
        form = Paper(paper.name, procedure.agency_name, fields, person.name)
        pages.append(application(form, seed))
        if len(required) <= 2:
            pages.append(application(form, seed + 50))
    return tuple(pages)


def _issued(title: str, fields: tuple[tuple[str, str], ...], seed: int) -> bytes:
    office = "ỦY BAN NHÂN DÂN XÃ MẪU"
    paper = Paper(title, office, fields, "Lê Mẫu", stamp=("ỦY BAN NHÂN DÂN", "XÃ MẪU"))
    return confirmation(paper, seed)
