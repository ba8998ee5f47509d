"""The rows of the care team's room."""

from tealight.safeguarding.models.reviews import CaseStep, CrisisCase, Group, KindWords, Review
from tealight.safeguarding.models.talks import Answer, Appeal, Reply

__all__ = ["Answer", "Appeal", "CaseStep", "CrisisCase", "Group", "KindWords", "Reply", "Review"]
