"""What was digitised of a dossier, and what its object says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileCounts:
    """Files of one dossier. linked: results the province can be shown an address of.

    reused: components taken from another dossier's papers; reused_results: from its results.
    pages: scanned pages of the components.
    """

    components: int = 0
    reused: int = 0
    reused_results: int = 0
    results: int = 0
    linked: int = 0
    pages: int = 0

    @property
    def whole(self) -> bool:
        """Papers and result are there as files."""
        return self.components > 0 and self.results > 0

    @property
    def any_reused(self) -> bool:
        """Something was on file already."""
        return self.reused + self.reused_results > 0


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks of the national object; None: nobody here can know.

    verified: TaiKhoanDuocXacThucVoiVNeID; paid_online: DuocThanhToanTrucTuyen 1 or 2;
    from_store: a document with DuocLayTuKhoDMQG; coded: a result with its type code.
    """

    verified: bool | None = None
    paid_online: bool | None = None
    from_store: bool | None = None
    coded: bool | None = None


NO_FILES, NO_MARKS = FileCounts(), Marks()
