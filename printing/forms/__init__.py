"""The forms, one module each: which facts it needs and in what order they stand."""

from printing.forms.reportlab_forms import ReportlabForms

__all__ = ["ReportlabForms"]
