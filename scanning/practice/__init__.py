"""The practice scanner: a real eSCL scanner with paper made of image files.

`python -m scanning.practice` is the server; `launch.PracticeScanner` starts and feeds it;
`sane_config` lets SANE see it and nothing else; `papers` and `cards` make sample sheets.
"""
