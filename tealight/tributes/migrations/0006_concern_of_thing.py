from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('tributes', '0005_draft'),
    ]

    operations = [
        migrations.AddField('concern', 'kind', models.CharField(blank=True, default='', max_length=40), preserve_default=False),
        migrations.AddField('concern', 'object_id', models.BigIntegerField(blank=True, null=True)),
        migrations.AlterField('concern', 'about', models.CharField(choices=[('leave', 'A photograph or a name is here without our leave'), ('me', 'It is about me'), ('cruel', 'It is cruel'), ('contact', 'It shows how to reach somebody'), ('advert', 'It is an advert, or leads into a trap'), ('danger', 'Somebody who follows it could come to harm'), ('worry', 'I am worried about whoever wrote it'), ('other', 'Something else')], default='leave', max_length=8)),
        migrations.AddIndex('concern', models.Index(fields=['tribute', 'kind', 'object_id', '-id'], name='concern_of_thing')),
    ]
