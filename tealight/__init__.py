"""Tealight: a quiet, safe place where a family remembers a baby who died."""

__version__ = "0.1.0"
