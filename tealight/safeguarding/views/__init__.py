"""The care team's room."""
