"""Addresses of the room `safeguarding`."""

from django.urls import URLPattern, URLResolver, include, path

from tealight.safeguarding.views import cases, decisions, keys, lists, rules

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
    path("rules/", rules.rules, name="care_rules"),
    path("rules/first/", rules.first_question, name="care_first_question"),
    path("cases/", cases.cases, name="care_cases"),
    path("cases/<int:case_id>/", cases.case, name="care_case"),
    path("cases/<int:case_id>/steps/<slug:step>/", cases.step, name="care_case_step"),
    path("cases/<int:case_id>/end/", cases.end, name="care_case_end"),
    path("cases/<int:case_id>/end/removal/", cases.end_removal, name="care_case_end_removal"),
    path("record/", lists.record, name="care_record"),
    path("keys/", keys.keys, name="care_keys"),
    path("<int:review_id>/", include(review)),
]
