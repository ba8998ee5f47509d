"""Addresses of the room `safeguarding`."""

from django.urls import URLPattern, path

from tealight.safeguarding.views import answering, cases, decisions, lists, talks

urlpatterns: list[URLPattern] = [
    path("", lists.waiting, name="care"),
    path("decided/", lists.decided, name="care_decided"),
    path("cases/", cases.cases, name="care_cases"),
    path("cases/<int:case_id>/", cases.case, name="care_case"),
    path("cases/<int:case_id>/steps/<slug:step>/", cases.step, name="care_case_step"),
    path("cases/<int:case_id>/end/", cases.end, name="care_case_end"),
    path("cases/<int:case_id>/end/removal/", cases.end_removal, name="care_case_end_removal"),
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
