"""What happens to a review."""

from tealight.safeguarding.actions.reviews import ask_for_review, close_review

__all__ = ["ask_for_review", "close_review"]
