"""How long a photograph takes, and how much memory: measured, not promised."""
