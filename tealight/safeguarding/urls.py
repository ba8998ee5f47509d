"""Addresses of the room `safeguarding`."""

from django.urls import URLPattern, path

from tealight.safeguarding.views import answering, decisions, lists, talks

urlpatterns: list[URLPattern] = [
    path("", lists.waiting, name="care"),
    path("decided/", lists.decided, name="care_decided"),
    path("record/", lists.record, name="care_record"),
    path("<int:review_id>/", lists.review, name="care_review"),
    path("<int:review_id>/answer/", answering.answering, name="care_answer"),
    path("<int:review_id>/decision/", decisions.decision, name="care_decision"),
    path("<int:review_id>/decision/removal/", decisions.decision_removal, name="care_decision_removal"),
]

# Outside the care room: a writer's own side, opened by the link alone.
talks_of_writers: list[URLPattern] = [
    path("<str:talk_token>/", talks.talk, name="talk"),
    path("<str:talk_token>/second-look/", talks.second_look, name="second_look"),
]
