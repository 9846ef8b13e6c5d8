"""From a scanned page to a clean one: each step a pure function on arrays in its own module.

`host.ImagingHost` is the parent's side, `worker` the child in which OpenCV and the parsers of
foreign files run; `pipeline` puts the steps in order.
"""
