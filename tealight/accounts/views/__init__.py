"""Pages about one's own account, and the few that stand in for allauth's."""
