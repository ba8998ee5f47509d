"""Benchmarks: figures that are measured, never timed in tests."""
