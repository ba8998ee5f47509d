"""How long things are kept, seen from the whole house: the clock is moved, and every table is read."""
