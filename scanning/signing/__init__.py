"""Signing: a PKCS#11 token or a PKCS#12 file, PAdES, each in a process of its own.

A vendor's driver may crash, hang or print; it never does so in the counter's process. The PIN
goes there over the pipe: not in the command line, not in the environment, not on the disk.
"""
