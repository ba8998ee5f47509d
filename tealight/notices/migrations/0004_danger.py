from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('notices', '0003_letter_about'),
    ]

    operations = [
        migrations.AlterField(
            model_name='preference',
            name='kind',
            field=models.CharField(choices=[('account', 'sign-in codes and changes to your account'), ('receipt', 'a receipt for words that you leave'), ('decision', 'an answer from the care team about your own page'), ('invitation', 'an invitation of a family into its place'), ('family', 'what the other parent changes about who can see your page'), ('new_words', 'a note that new words are waiting for your family'), ('danger', 'a note that something urgent waits in the care room')], max_length=12),
        ),
    ]
