"""The inside of the house: the dossier's law, the use cases, the ports and the sync policy."""

#: Of the program; the same as in `pyproject.toml`.
__version__ = "0.1.0"
