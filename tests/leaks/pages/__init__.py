"""Addresses that leak in one way each, for the tests that show that the walk finds it."""
