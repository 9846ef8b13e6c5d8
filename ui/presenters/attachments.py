"""Opening a file of a dossier: from the store at once, from the province over the line."""

from collections.abc import Callable

from app.domain.dossier import Dossier, ScanFile
from app.domain.signatures import SignatureFacts
from app.errors import CounterError, InvalidInput
from app.usecases.open_attachment import Attachment
from app.usecases.print_form import PrintedForm
from app.usecases.workplace import Session
from ui.presenters.navigation import Shell
from ui.presenters.work import Jobs

#: The "form" of a paper that was not printed here.
ATTACHMENT = "attachment"
_SHOWN = ("application/pdf", "image/jpeg", "image/png")

#: A file, its signatures, and why nothing could be found out about them.
_Looked = tuple[Attachment, tuple[SignatureFacts, ...], CounterError | None]


class Attachments:
    """One at a time: `fetching` is the file that is on its way. All on the window's thread.

    moved: called with the file's id when it sets out and with "" when it came or did not.
    """

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        shell: Shell,
        moved: Callable[[str], None],
        failed: Callable[[CounterError], None],
    ) -> None:
        self._session = session
        self._jobs = jobs
        self._shell = shell
        self._moved = moved
        self._failed = failed
        self.fetching = ""

    def open(self, dossier: Dossier, file_id: str) -> None:
        """Nothing happens for a row that has no file, or while another one comes."""
        file = next((f for f in dossier.files if str(f.id) == file_id), None)
        if file is None or self.fetching:
            return
        self._say(file_id)
        self._jobs.run(lambda: self._fetch(dossier, file), self._came, self._missed, "fetch")

    def _fetch(self, dossier: Dossier, file: ScanFile) -> _Looked:
        desk = self._session.desk
        found = desk.open_attachment(dossier.id, file.id, self._session.employee)
        try:
            return found, desk.look_at_signatures(found.content), None
        except CounterError as error:
            return found, (), error  # the file is seen all the same

    def _came(self, looked: _Looked) -> None:
        found, signatures, unknown = looked
        self._say("")
        if found.media_type not in _SHOWN:
            self._failed(InvalidInput("attachment.no_preview"))
            return
        title = found.file.title or found.file.name
        self._shell.show_paper(PrintedForm(ATTACHMENT, title, found.content, 0, "", signatures))
        if unknown is not None:
            self._failed(unknown)

    def _missed(self, error: CounterError) -> None:
        self._say("")
        self._failed(error)

    def _say(self, file_id: str) -> None:
        self.fetching = file_id
        self._moved(file_id)
