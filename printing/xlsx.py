"""Lists as XLSX: the same columns as on paper."""

from app.errors import NotFound
from app.ports.paper import FormSet, ListPaper
from printing import wording
from printing.forms.lists import check
from printing.forms.registry import LISTS


class XlsxSheets:
    """`app.ports.sheets.Sheets`."""

    def __init__(self, form_set: FormSet) -> None:
        self._set = wording.load(form_set)

    def workbook(self, form: str, paper: ListPaper) -> bytes:
        """Raises NotFound("form.unknown"), InvalidInput("form.columns")."""
        from printing.sheet_writer import workbook  # noqa: PLC0415  (slow to import, seldom used)

        if form not in LISTS:
            raise NotFound("form.unknown", form=form)
        words = self._set.wording(form)
        columns = words.columns or paper.columns
        check(columns, paper)
        return workbook(words, columns, paper)
