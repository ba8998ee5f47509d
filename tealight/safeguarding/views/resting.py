"""What stands in the place of the list while somebody rests from it."""

from django.http import HttpResponse
from django.shortcuts import render

from tealight.accounts.access import member
from tealight.accounts.visitor import TealightRequest
from tealight.safeguarding.access import out_of_sight
from tealight.safeguarding.queries import carers, just_decided
from tealight.safeguarding.queries.carers import Rest
from tealight.safeguarding.views.places import number_in


def resting(request: TealightRequest, rest: Rest) -> HttpResponse:
    """Answer with a page without the words of anybody; a life in danger is told of on it all the same."""
    but = out_of_sight(member(request.visitor))
    context = {
        "rest": rest,
        "danger": carers.is_somebody_in_danger(but=but),
        "done": just_decided(number_in(request, "done"), but=but),
    }
    return render(request, "safeguarding/resting.html", context)
