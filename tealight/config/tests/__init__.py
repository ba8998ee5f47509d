"""Tests of the settings, of what is refused, and of what is written to the log."""
