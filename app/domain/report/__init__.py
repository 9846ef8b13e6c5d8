"""Reports: what is counted of a dossier, and the tables that are counted."""

from app.domain.report.line import Period, ReportLine, percent
from app.domain.report.summary import Summary, summarise

__all__ = ["Period", "ReportLine", "Summary", "percent", "summarise"]
