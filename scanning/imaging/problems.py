"""What can be wrong with a file or image from outside; one exception each, one code each."""

#: A3 at 600 dpi has 70 million pixels.
MAX_PIXELS = 100_000_000


class FileProblem(Exception):
    """An image or file that gets no further. `code` is what the clerk's words hang on."""

    code = "imaging.unreadable"


class Unreadable(FileProblem):
    """Not an image or PDF, or a broken one."""


class Empty(FileProblem):
    """Not one byte."""

    code = "imaging.empty"


class NotSupported(FileProblem):
    """No image and no PDF at all: a document to be edited, an archive, a program, a folder."""

    code = "imaging.not_supported"


class TooLarge(FileProblem):
    """More pixels, pages or bytes than a paper can have."""

    code = "imaging.too_large"


class Encrypted(FileProblem):
    """A file that opens only with a password."""

    code = "imaging.encrypted"


class NotArchivable(FileProblem):
    """The PDF did not get the verdict `pass`; it is not handed out."""

    code = "imaging.not_archivable"
