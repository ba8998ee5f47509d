"""What is written down beside decisions."""

from django.db import models

from tealight.audit.models.decision import Decision


class Note(models.Model):
    """What somebody wrote down beside a decision, locked with the key of whoever wrote it.

    It is empty once what the decision was about has been erased with everything that was said of it.
    """

    decision = models.OneToOneField(Decision, primary_key=True, on_delete=models.PROTECT, related_name="note")
    subject = models.CharField(max_length=120, db_index=True)  # to find it without reading the whole record
    ciphertext = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Note of decision {self.pk}"
