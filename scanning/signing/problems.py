"""What can be wrong with signing; a code each, that the clerk's words hang on."""


class Trouble(Exception):
    """`code`: one of those of `app.ports.signing`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
