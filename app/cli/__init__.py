"""The command line: a stable contract for the administrator, support and automation.

One small module a group of commands; each parses, calls use cases and prints.
"""
