"""What is written down beside decisions."""

from django.db import models

from tealight.audit.models.decision import Decision


class Note(models.Model):
    """What somebody wrote down beside a decision, locked with the key of whoever wrote it."""

    decision = models.OneToOneField(Decision, primary_key=True, on_delete=models.PROTECT, related_name="note")
    ciphertext = models.TextField()

    def __str__(self) -> str:
        return f"Note of decision {self.pk}"
