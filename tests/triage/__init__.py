"""Labelled texts for the reader, each situation with its harmless neighbours; written apart from its corpus."""

from pathlib import Path

CASES = Path(__file__).parent / "cases"
