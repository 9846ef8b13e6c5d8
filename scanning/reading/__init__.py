"""Reading Vietnamese print: a page is prepared, recognised, and its words laid back on the image.

`host.ReadingPool` is `app.ports.reading.TextReader`; `worker` is the child in which Tesseract
runs. A page goes there as bytes over the pipe and is never a file.
"""
