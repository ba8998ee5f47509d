"""Addresses of the room `safeguarding`."""

from django.urls import URLPattern, URLResolver, include, path

from tealight.safeguarding.views import decisions, keys, lists

review: list[URLPattern] = [
    path("", lists.review, name="care_review"),
    path("decision/", decisions.decision, name="care_decision"),
    path("decision/removal/", decisions.decision_removal, name="care_decision_removal"),
    path("keeping/", decisions.keeping, name="care_keeping"),
    path("keeping/removal/", decisions.keeping_removal, name="care_keeping_removal"),
    path("question/", decisions.question, name="care_question"),
    path("question/removal/", decisions.question_removal, name="care_question_removal"),
    path("taking/", decisions.taking, name="care_taking"),
    path("taking/removal/", decisions.taking_removal, name="care_taking_removal"),
    path("handover/", decisions.handover, name="care_handover"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", lists.waiting, name="care"),
    path("decided/", lists.decided, name="care_decided"),
    path("record/", lists.record, name="care_record"),
    path("keys/", keys.keys, name="care_keys"),
    path("<int:review_id>/", include(review)),
]
