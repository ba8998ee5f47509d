"""The kill test: the server is killed again and again while words are left, and what got a receipt is looked for."""
