"""Addresses of the room `tributes`; the page of a tribute itself is put together by the guestbook."""

from django.urls import URLPattern, URLResolver, include, path

from tealight.tributes.views import (
    audience,
    bringing,
    chapters,
    circles,
    concerns,
    editing,
    family,
    freezing,
    invitations,
    links,
    looking,
    making,
    photographs,
    places,
    protections,
    removals,
    undoing,
    withholding,
)

photograph: list[URLPattern | URLResolver] = [
    path("", looking.photograph, name="photograph"),
    path("<int:size>.<str:kind>", looking.photograph_file, name="photograph_file"),
    path("original/", looking.original, name="photograph_original"),
    path("edit/", photographs.edit_photograph, name="edit_photograph"),
    path("audience/", photographs.narrow_photograph, name="narrow_photograph"),
    path("cover/", photographs.cover, name="cover_photograph"),
    path("place/", photographs.place_photograph, name="place_photograph"),
    path("removal/", photographs.remove_own_photograph, name="remove_photograph"),
]

of_a_tribute: list[URLPattern | URLResolver] = [
    path("", photographs.photographs, name="photographs"),
    path("order/", photographs.order, name="photograph_order"),
    path("arrivals/", bringing.arrivals, name="arrivals"),
    path("arrivals/<str:arrival_key>/", bringing.arrival, name="arrival"),
    path("arrivals/<str:arrival_key>/end/", bringing.arrival_end, name="arrival_end"),
    path("<str:photo>/", include(photograph)),
]

for_the_care_team: list[URLPattern | URLResolver] = [
    path("", withholding.care_photograph, name="care_photograph"),
    path("<int:size>.<str:kind>", withholding.care_photograph_file, name="care_photograph_file"),
    path("withholding/", withholding.care_photograph_withholding, name="care_photograph_withholding"),
    path("lock/", withholding.care_photograph_lock, name="care_photograph_lock"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("t/<str:key>/photographs/", include(of_a_tribute)),
    path("care/photographs/<str:photo>/", include(for_the_care_team)),
    path("places/", places.places, name="places"),
    path("circle/<int:membership_id>/", circles.circle, name="circle"),
    path("circle/<int:membership_id>/leaving/", circles.leaving_circle, name="leaving_circle"),
    path("invitation/<str:invitation_key>/", invitations.invitation, name="invitation"),
    path("invitation/<str:invitation_key>/acceptance/", invitations.acceptance, name="acceptance"),
    path("undoing/<str:token>/", undoing.undoing, name="undoing"),
    path("care/families/", protections.protections, name="protections"),
    path("care/families/new/", protections.new_protection, name="new_protection"),
    path("care/families/<int:protection_id>/", protections.protection, name="protection"),
    path("care/families/<int:protection_id>/agreement/", protections.agreement, name="protection_agreement"),
    path("care/families/<int:protection_id>/removal/", protections.protection_removal, name="protection_removal"),
    path("tributes/new/", making.new_tribute, name="new_tribute"),
    path("t/<str:key>/edit/", editing.edit_tribute, name="edit_tribute"),
    path("t/<str:key>/chapters/", chapters.chapters, name="chapters"),
    path("t/<str:key>/chapters/new/", chapters.new_chapter, name="new_chapter"),
    path("t/<str:key>/chapters/<int:chapter_id>/edit/", chapters.edit_chapter, name="edit_chapter"),
    path("t/<str:key>/chapters/<int:chapter_id>/audience/", chapters.narrow_chapter, name="narrow_chapter"),
    path("t/<str:key>/chapters/<int:chapter_id>/place/", chapters.place_chapter, name="place_chapter"),
    path("t/<str:key>/chapters/<int:chapter_id>/removal/", chapters.remove_own_chapter, name="remove_chapter"),
    path("t/<str:key>/audience/", audience.audience, name="audience"),
    path("t/<str:key>/audience/undoing/<int:widening_id>/", undoing.undo_on_page, name="undo_on_page"),
    path("t/<str:key>/audience/listing/", audience.listing, name="listing"),
    path("t/<str:key>/family/", family.family, name="family"),
    path("t/<str:key>/family/parent/", family.invite_parent, name="invite_parent"),
    path("t/<str:key>/family/circle/", family.invite_into_circle, name="invite_into_circle"),
    path("t/<str:key>/family/circle/<int:membership_id>/removal/", family.circle_removal, name="circle_removal"),
    path(
        "t/<str:key>/family/invitations/<int:invitation_id>/removal/",
        family.invitation_removal,
        name="invitation_removal",
    ),
    path("t/<str:key>/family/leaving/", family.leaving, name="leaving_family"),
    path("t/<str:key>/family/freeze/", freezing.freezing, name="freezing"),
    path("t/<str:key>/family/freeze/removal/", freezing.freezing_removal, name="freezing_removal"),
    path("t/<str:key>/link/", links.link, name="link"),
    path("t/<str:key>/link/qr.svg", links.link_code, name="link_code"),
    path("t/<str:key>/link/card/", links.link_card, name="link_card"),
    path("t/<str:key>/link/renewal/", links.renewal, name="link_renewal"),
    path("t/<str:key>/removal/", removals.remove, name="remove_tribute"),
    path("t/<str:key>/concern/", concerns.concern, name="concern"),
    path("t/<str:key>/concern/told/", concerns.concern_told, name="concern_told"),
]
