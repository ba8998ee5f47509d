"""The pages on which a family makes and keeps its tributes."""
