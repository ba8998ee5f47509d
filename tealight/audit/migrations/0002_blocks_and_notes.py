import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tealight.audit.models


class Migration(migrations.Migration):
    dependencies = [
        ("audit", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Block",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("sealed_at", models.DateTimeField()),
                ("count", models.IntegerField()),
                ("contents", models.TextField()),
                ("previous_hash", models.CharField(max_length=64, unique=True)),
                ("hash", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="PersonKey",
            fields=[
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="record_key",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("key", models.CharField(default=tealight.audit.models.new_key, max_length=44)),
            ],
        ),
        migrations.AlterField(
            model_name="decision",
            name="by",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RenameField(model_name="decision", old_name="reason", new_name="old_reason"),
        # What is recorded while 0003 has not emptied the column yet.
        migrations.AlterField(
            model_name="decision", name="old_reason", field=models.TextField(blank=True, default="")
        ),
        migrations.AddField(
            model_name="decision", name="reason", field=models.CharField(blank=True, default="", max_length=40)
        ),
        migrations.AlterField(
            model_name="decision", name="reason", field=models.CharField(blank=True, max_length=40)
        ),
        migrations.AddField(
            model_name="decision", name="note_hash", field=models.CharField(blank=True, default="", max_length=64)
        ),
        migrations.AlterField(
            model_name="decision", name="note_hash", field=models.CharField(blank=True, max_length=64)
        ),
        migrations.AddField(
            model_name="decision",
            name="block",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="audit.block",
            ),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["block", "id"], name="decision_by_block"),
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="note",
                        serialize=False,
                        to="audit.decision",
                    ),
                ),
                ("subject", models.CharField(db_index=True, max_length=120)),
                ("ciphertext", models.TextField(blank=True)),
            ],
        ),
    ]
