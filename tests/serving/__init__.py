"""The command `tealight serve`: that it starts, refuses, ends, and loses nothing that was promised."""
