from datetime import timedelta

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

# Group to tier and hours of patience, as they stood when the list began to age; see `urgency`.
PLACES = {5: (0, 0), 8: (1, 0), 10: (2, 0), 20: (3, 2), 30: (3, 12), 40: (3, 24), 50: (3, 24), 60: (3, 24)}
TIERS = [(0, 'Somebody may be in danger'), (1, 'Somebody may be at risk, or was'), (2, 'Someone is worried about a page'), (3, 'Everything else, by how long it can wait'), (9, 'Kept as it is, to be looked at again')]
REFUSALS = [('cruel', 'It is cruel, to the family or to somebody else'), ('contact', 'It shows how to reach a private person'), ('advert', 'It is an advert or a lure'), ('danger', 'It is dangerous advice'), ('elsewhere', 'It is not about this baby or this family'), ('family', 'The family asked for it'), ('other', 'Another reason, in your words below')]
OUTCOMES = [('', 'waiting'), ('shown', 'shown'), ('refused', 'not shown'), ('withdrawn', 'taken back')]


def give_places(apps, schema_editor):
    Review = apps.get_model('safeguarding', 'Review')
    for group, (tier, hours) in PLACES.items():
        due_at = models.F('opened_at') + timedelta(hours=hours)
        Review.objects.filter(group=group).update(tier=tier, due_at=due_at)
    # What was told of, or shown unread, is on the page; everything else waits unseen.
    Review.objects.filter(group__in=[10, 20, 60]).update(holds=False)


class Migration(migrations.Migration):

    dependencies = [
        ('safeguarding', '0006_rules'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(model_name='review', name='review_waiting'),
        migrations.RemoveIndex(model_name='review', name='review_waiting_tribute'),
        migrations.AddField('review', 'holds', models.BooleanField(default=True)),
        migrations.AddField('review', 'tier', models.PositiveSmallIntegerField(choices=TIERS, default=3)),
        migrations.AddField('review', 'due_at', models.DateTimeField(null=True)),
        migrations.AddField('review', 'kept_until', models.DateTimeField(blank=True, null=True)),
        migrations.AddField('review', 'taken_by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
        migrations.AddField('review', 'taken_at', models.DateTimeField(blank=True, null=True)),
        migrations.AddField('review', 'handed_by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
        migrations.AddField('review', 'handover', models.TextField(blank=True, default=''), preserve_default=False),
        migrations.AddField('review', 'is_asking', models.BooleanField(default=False)),
        migrations.AddField('review', 'refusal', models.CharField(blank=True, choices=REFUSALS, default='', max_length=12), preserve_default=False),
        migrations.RunPython(give_places, migrations.RunPython.noop),
        migrations.AlterField('review', 'due_at', models.DateTimeField(default=django.utils.timezone.now)),
        migrations.AddIndex('review', models.Index(fields=['tier', 'due_at', 'id'], condition=models.Q(('closed_at__isnull', True)), name='review_waiting')),
        migrations.AddIndex('review', models.Index(fields=['tribute_id', 'tier', 'due_at', 'id'], condition=models.Q(('closed_at__isnull', True)), name='review_waiting_tribute')),
        migrations.AddIndex('review', models.Index(fields=['taken_by', 'tier', 'due_at', 'id'], condition=models.Q(('closed_at__isnull', True), ('taken_by__isnull', False)), name='review_taken')),
        migrations.AddIndex('review', models.Index(fields=['kept_until'], condition=models.Q(('closed_at__isnull', True), ('kept_until__isnull', False)), name='review_kept')),
        migrations.CreateModel(
            name='Opinion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('outcome', models.CharField(choices=OUTCOMES, max_length=10)),
                ('refusal', models.CharField(blank=True, choices=REFUSALS, max_length=12)),
                ('note', models.TextField(blank=True)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='opinions', to='safeguarding.review')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('review', 'by'), name='opinion_one_each')],
            },
        ),
    ]
