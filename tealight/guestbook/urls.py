"""Addresses of the room `guestbook`: a tribute's public page, and everything that can be left there."""

from django.urls import URLPattern, URLResolver, include, path

from tealight.guestbook.views import book, busy, candles, entries, family, hearts, receipts

entry: list[URLPattern | URLResolver] = [
    path("", entries.entry, name="entry"),
    path("yours/", entries.own_entry, name="own_entry"),
    path("hiding/", family.hiding, name="hiding"),
    path("hiding/removal/", family.hiding_removal, name="hiding_removal"),
    path("reading/", family.read_entry, name="read_entry"),
]

below: list[URLPattern | URLResolver] = [
    path("", book.tribute, name="tribute"),
    path("as-a-stranger/", book.as_a_stranger, name="as_a_stranger"),
    path("entries/new/", entries.new_entry, name="new_entry"),
    path("entries/<str:entry_key>/", include(entry)),
    path("candles/new/", candles.new_candle, name="new_candle"),
    path("candles/lit/", candles.lit_candle, name="lit_candle"),
    path("hearts/new/", hearts.new_heart, name="new_heart"),
    path("hearts/held/", hearts.held_heart, name="held_heart"),
    path("hearts/removal/", hearts.heart_removal, name="heart_removal"),
    path("guestbook/", family.guestbook, name="guestbook"),
    path("guestbook/circle/", family.circle_waits, name="circle_waits"),
    path("guestbook/circle/removal/", family.circle_waits_removal, name="circle_waits_removal"),
    path("guestbook/busy/", family.busy_time, name="busy_time"),
    path("guestbook/busy/removal/", family.busy_time_removal, name="busy_time_removal"),
    path("pause/", family.pause, name="pause"),
    path("pause/removal/", family.pause_removal, name="pause_removal"),
    path("reading/", family.reading, name="reading"),
    path("reading/first/", family.read_first, name="read_first"),
    path("reading/first/removal/", family.read_first_removal, name="read_first_removal"),
    path("set-aside/", family.set_aside, name="set_aside"),
    path("thanks/", family.thanks, name="thanks"),
]

# Outside the tribute's door: words can be taken back also where the page can no longer be seen.
receipt: list[URLPattern | URLResolver] = [
    path("", receipts.receipt, name="receipt"),
    path("change/", receipts.change, name="change_entry"),
    path("sharing/", receipts.share, name="share_entry"),
    path("sharing/removal/", receipts.share_removal, name="share_entry_removal"),
    path("withdrawal/", receipts.withdrawal, name="withdrawal"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("t/<str:key>/", include(below)),
    path("care/busy/", busy.busy_times, name="care_busy"),
    path("care/busy/<int:tribute_id>/", busy.offer, name="care_busy_time"),
    path("care/busy/<int:tribute_id>/removal/", busy.offer_removal, name="care_busy_time_removal"),
    path("entries/<str:book>/<str:entry_key>/<str:receipt_key>/", include(receipt)),
]
