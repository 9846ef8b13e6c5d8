"""Expected failures. Each carries a code; the words a clerk reads live in `ui/messages.py`.

An exception that is not a `CounterError` is a defect and goes to the crash log.
"""


class CounterError(Exception):
    """An expected failure with a message id that the screen and the command line can explain.

    code: key in `ui.messages.MESSAGES`; params: values for its placeholders (never personal
    data, because errors are logged).
    retryable: doing the same thing later can succeed.
    """

    retryable = False

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class InvalidInput(CounterError):
    """What was typed, scanned or read from a file does not fit; nothing was changed."""


class NotFound(CounterError):
    """There is no such dossier, procedure, agency or file here."""


class NotAllowed(CounterError):
    """The law's table or the person's role forbids the step; a person must decide."""


class StoreError(CounterError):
    """The store on this machine cannot be opened, read or written."""


class Locked(StoreError):
    """The store needs a PIN, or the PIN was wrong."""


class DeviceError(CounterError):
    """A scanner or printer failed. Codes: `scanner.*`, `printer.*`. Pages delivered are kept."""

    retryable = True


class ProvinceError(CounterError):
    """The provincial system refused, or could not be reached, outside the outbox."""

    retryable = True


class Cancelled(Exception):
    """A person stopped the work. Never shown as an error."""
