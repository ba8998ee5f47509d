"""The papers that a small operator must have, made from this site's settings and records when they are asked for."""
