"""What a form shows that was overtaken: both versions, and the form based on the newer one."""

from tealight.tributes.access import Sight, own_chapter_in, tribute_for
from tealight.tributes.actions import Story
from tealight.tributes.forms import ChangedChapterForm, ChangedStoryForm
from tealight.tributes.meanwhile import Meanwhile, answers, story_lines
from tealight.tributes.views.answers import was_overtaken

OF_A_CHAPTER = ("kind", "title", "body", "audience")


def chapter_meanwhile(form: ChangedChapterForm, sight: Sight, chapter_id: int) -> Meanwhile | None:
    """Return the two versions of a chapter, if another one was kept."""
    if not was_overtaken(form):
        return None
    kept = own_chapter_in(sight, chapter_id)
    form.base_on(kept.version)
    now = {name: getattr(kept, name) for name in OF_A_CHAPTER}
    return Meanwhile(
        sight.guardian,
        kept.changed_at,
        True,
        answers(form, now, OF_A_CHAPTER),
        answers(form, form.cleaned_data, OF_A_CHAPTER),
    )


def story_meanwhile(form: ChangedStoryForm, sight: Sight, written: Story) -> Meanwhile | None:
    """Return the two versions of the family's words, if another one was kept."""
    if not was_overtaken(form):
        return None
    kept, me = tribute_for(sight.visitor, sight.key).tribute, sight.guardian
    form.base_on(kept.version)
    return Meanwhile(
        kept.changed_by,
        kept.changed_at,
        kept.changed_by_id == me.pk,
        story_lines(form, Story.of(kept)),
        story_lines(form, written),
    )
