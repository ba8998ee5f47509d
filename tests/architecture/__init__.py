"""What holds for the whole house: imports, doors, sizes, documents, migrations."""
