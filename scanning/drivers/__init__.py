"""The ways to reach a scanner: SANE in a child process, eSCL over HTTP, a folder of images."""
