"""Three families for a first look, in words of our own; they exist only on a site that was started with --sample."""

PASSWORD = "a light left on"  # noqa: S105 - it stands in the documentation and guards nothing real
CODE = f"{PASSWORD}   and the code of: SAMPLE=1 .venv/bin/tealight manage sample_code"

SIGN_INS: list[tuple[str, str, str]] = [
    ("Ana, a mother", "ana@example.org", PASSWORD),
    ("Tomas, a father", "tomas@example.org", PASSWORD),
    ("Kit, a parent", "kit@example.org", PASSWORD),
    ("Lena, a mother", "lena@example.org", PASSWORD),
    ("Sam, a visitor", "sam@example.org", PASSWORD),
    ("Mara, care team", "mara@example.org", f"{CODE} mara@example.org"),
    ("Olu, operator", "olu@example.org", f"{CODE} olu@example.org"),
]
