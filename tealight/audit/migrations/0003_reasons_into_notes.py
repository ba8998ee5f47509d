"""Takes the words out of the record: what was a listed reason stays, what somebody wrote goes beside it, locked.

Words whose writer's account is gone are not kept: nobody has a key for them. An agreement to a protection repeated
the words of whoever asked for it, which stand with the asking; they stay there alone.
"""

import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.db import migrations

AT_ONCE = 500
LISTED = (
    "role.given",
    "role.taken",
    "tribute.audience_set",
    "chapter.narrowed",
    "photograph.narrowed",
    "widening.undone",
)
REPEATED = "protection.agreed"
TOGETHER = "Released together by command, without being read one by one."


def _in_parts(rows, then):
    last = 0
    while part := list(rows.filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        last = part[-1].pk
        then(part)


def take_words_out(apps, schema_editor):
    Decision, Note, PersonKey = (apps.get_model("audit", name) for name in ("Decision", "Note", "PersonKey"))
    User = Decision._meta.get_field("by").related_model
    keys = {}

    def key_of(person_id):
        if person_id not in keys:
            is_here = User.objects.filter(pk=person_id).exists()
            keys[person_id] = PersonKey.objects.get_or_create(person_id=person_id)[0].key if is_here else None
        return keys[person_id]

    def move(part):
        notes = []
        for row in part:
            if row.old_reason == TOGETHER:
                row.reason = "released_together"
            elif row.verb in LISTED and len(row.old_reason) <= 40:
                row.reason = row.old_reason
            elif row.verb != REPEATED and (key := key_of(row.by_id)):
                ciphertext = Fernet(key.encode()).encrypt(row.old_reason.encode()).decode()
                row.note_hash = hashlib.sha256(ciphertext.encode()).hexdigest()
                notes.append(Note(decision_id=row.pk, subject=row.subject, ciphertext=ciphertext))
            row.old_reason = ""
        Decision.objects.bulk_update(part, ["reason", "note_hash", "old_reason"])
        Note.objects.bulk_create(notes)

    _in_parts(Decision.objects.exclude(old_reason=""), move)


def put_words_back(apps, schema_editor):
    Decision, Note, PersonKey = (apps.get_model("audit", name) for name in ("Decision", "Note", "PersonKey"))

    def move(part):
        written = dict(Note.objects.filter(pk__in=[row.pk for row in part]).values_list("pk", "ciphertext"))
        keys = dict(PersonKey.objects.filter(pk__in={row.by_id for row in part}).values_list("pk", "key"))
        for row in part:
            row.old_reason = TOGETHER if row.reason == "released_together" else row.reason
            if row.pk in written and row.by_id in keys:
                try:
                    row.old_reason = Fernet(keys[row.by_id].encode()).decrypt(written[row.pk].encode()).decode()
                except InvalidToken:
                    pass
        Decision.objects.bulk_update(part, ["old_reason"])

    _in_parts(Decision.objects.all(), move)


def forget_gone_accounts(apps, schema_editor):
    """Going back, the number of an account must lead to one again."""
    Decision = apps.get_model("audit", "Decision")
    User = Decision._meta.get_field("by").related_model
    Decision.objects.exclude(by_id__in=User.objects.values("pk")).update(by=None)
    apps.get_model("audit", "Note").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_blocks_and_notes")]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, forget_gone_accounts),
        migrations.RunPython(take_words_out, put_words_back),
    ]
