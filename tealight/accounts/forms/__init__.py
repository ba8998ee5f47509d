"""Forms of accounts, in our words."""
