"""Addresses of the room `tributes`; the page of a tribute itself is put together by the guestbook."""

from django.urls import path

from tealight.tributes.views import (
    audience,
    chapters,
    circles,
    concerns,
    editing,
    family,
    freezing,
    invitations,
    links,
    making,
    places,
    removals,
)

urlpatterns = [
    path("places/", places.places, name="places"),
    path("circle/<int:membership_id>/", circles.circle, name="circle"),
    path("circle/<int:membership_id>/leaving/", circles.leaving_circle, name="leaving_circle"),
    path("invitation/<str:invitation_key>/", invitations.invitation, name="invitation"),
    path("invitation/<str:invitation_key>/acceptance/", invitations.acceptance, name="acceptance"),
    path("tributes/new/", making.new_tribute, name="new_tribute"),
    path("t/<str:key>/edit/", editing.edit_tribute, name="edit_tribute"),
    path("t/<str:key>/chapters/", chapters.chapters, name="chapters"),
    path("t/<str:key>/chapters/new/", chapters.new_chapter, name="new_chapter"),
    path("t/<str:key>/chapters/<int:chapter_id>/edit/", chapters.edit_chapter, name="edit_chapter"),
    path("t/<str:key>/chapters/<int:chapter_id>/audience/", chapters.narrow_chapter, name="narrow_chapter"),
    path("t/<str:key>/chapters/<int:chapter_id>/place/", chapters.place_chapter, name="place_chapter"),
    path("t/<str:key>/chapters/<int:chapter_id>/removal/", chapters.remove_own_chapter, name="remove_chapter"),
    path("t/<str:key>/audience/", audience.audience, name="audience"),
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
