"""Lists as workbooks, for whoever counts on with them."""

from typing import Protocol

from app.ports.paper import ListPaper


class Sheets(Protocol):
    """Thread-safe; 1,700 rows take about a second."""

    def workbook(self, form: str, paper: ListPaper) -> bytes:
        """An XLSX of one sheet; form as in `Forms.listing`.

        Numbers, days and moments are what they are; no text is ever a formula. Raises
        NotFound("form.unknown"), InvalidInput("form.columns").
        """
        ...
