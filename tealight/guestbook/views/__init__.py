"""The pages of a guestbook."""
