from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_reasons_into_notes")]

    operations = [migrations.RemoveField(model_name="decision", name="old_reason")]
