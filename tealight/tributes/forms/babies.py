"""One row for each baby, as many as there are; rows come and go with plain buttons."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from django import forms
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tealight.tributes.actions import BabyWords
from tealight.tributes.models import Baby, Verb
from tealight.tributes.partial_dates import PartialDate

MOST = 8  # babies on one tribute
ORDINALS = [
    gettext_lazy("The first baby"),
    gettext_lazy("The second baby"),
    gettext_lazy("The third baby"),
    gettext_lazy("The fourth baby"),
    gettext_lazy("The fifth baby"),
    gettext_lazy("The sixth baby"),
    gettext_lazy("The seventh baby"),
    gettext_lazy("The eighth baby"),
]


OTHER = {"born": "died", "died": "born"}
FURTHER = {
    "born": gettext_lazy("When the birth was, if it was another day"),
    "died": gettext_lazy("When it happened, if that was before the birth"),
}


class BabyForm(forms.ModelForm[Baby]):
    """What a family may say of one baby."""

    use_required_attribute = False
    index: int = 0
    ordinal: str = ""
    main: str = "died"  # which of the two dates is asked for first, as "a date"

    class Meta:
        model = Baby
        fields = ("name", "is_living", "died", "expected", "born")
        labels: ClassVar = {
            "name": gettext_lazy("A name, if there is one"),
            "is_living": gettext_lazy("This baby lives"),
            "expected": gettext_lazy("When the birth was expected"),
        }

    @property
    def called(self) -> str:
        """Return the name that was written, else which of the babies this is."""
        return str(self["name"].value() or "").strip() or self.ordinal

    @property
    def lives(self) -> bool:
        return bool(self["is_living"].value())

    @property
    def main_date(self) -> forms.BoundField:
        """Return the one date that a family may want to give."""
        return self[self.main]

    @property
    def further_date(self) -> forms.BoundField:
        """Return the date that is asked for among what else can be told; who lives was only born."""
        return self["born" if self.lives else OTHER[self.main]]

    def ask_for(self, main: str) -> None:
        """Ask for one of the two dates first, and for the other one if it was another day."""
        self.main = main
        self.fields[main].label = gettext_lazy("A date, as exact as you want it")
        self.fields[main].help_text = gettext_lazy("A day, a month, a season, a year, or nothing at all.")
        self.fields[OTHER[main]].label = FURTHER[OTHER[main]]
        if self.lives:
            self.fields["born"].label, self.fields["born"].help_text = gettext_lazy("When the birth was"), ""

    def placed(self, said: BabyWords, verb: str) -> BabyWords:
        """Put a date that stands alone where the family's verb speaks of it: "was born still" speaks of the birth."""
        fitting = "born" if said.is_living or verb == Verb.BORN_STILL else "died"
        if fitting == self.main or getattr(said, fitting):
            return said
        return replace(said, **{fitting: getattr(said, self.main), self.main: PartialDate()})


class BabyRows:
    """The rows of one form. Each row's number is its own, so that one can go without renumbering the others."""

    def __init__(self, data: QueryDict | None = None, babies: Sequence[Baby] = (), *, verb: str = "") -> None:
        self.data = data
        self.fresh: int | None = None
        self.babies, self.verb = babies, verb
        self.numbers = self._sent(data) if data is not None else list(range(max(1, len(babies))))
        self._press(data)

    @staticmethod
    def _sent(data: QueryDict) -> list[int]:
        numbers = {int(number): None for number in data.getlist("baby") if number.isdecimal() and len(number) < 4}
        return list(numbers)[:MOST] or [0]

    def _press(self, data: QueryDict | None) -> None:
        """Do what a button about the rows asks for."""
        if data is None:
            return
        if "add_baby" in data and self.may_grow:
            self.fresh = max(self.numbers) + 1
            self.numbers.append(self.fresh)
        gone = data.get("take_away", "")
        if gone.isdecimal() and int(gone) in self.numbers and len(self.numbers) > 1:
            self.numbers.remove(int(gone))

    @property
    def may_grow(self) -> bool:
        return len(self.numbers) < MOST

    @cached_property
    def forms(self) -> list[BabyForm]:
        rows = []
        for place, number in enumerate(self.numbers):
            baby = self.babies[number] if number < len(self.babies) else None
            row = BabyForm(self.data, prefix=f"baby-{number}", instance=baby)
            row.index, row.ordinal = number, str(ORDINALS[place])
            row.ask_for(self._main(baby))
            if len(self.numbers) > 1:
                row.fields["name"].label = row.ordinal
                row.fields[row.main].label = _("A date: %(who)s") % {"who": row.called}
            if number == self.fresh:
                row.fields["name"].widget.attrs["autofocus"] = True
            rows.append(row)
        return rows

    @property
    def are_several(self) -> bool:
        return len(self.forms) > 1

    @property
    def first_wrong(self) -> BabyForm | None:
        """Return the first row with something that could not be read."""
        return next((row for row in self.forms if row.errors), None)

    def is_valid(self) -> bool:
        return all(row.is_valid() for row in self.forms)

    def _main(self, baby: Baby | None) -> str:
        """Return where the date stands that a family gave: of "was born still" it is the birth, else the end."""
        is_birth = self.verb == Verb.BORN_STILL and (baby is None or bool(baby.born) or not baby.died)
        return "born" if is_birth else "died"

    def said(self, verb: str) -> list[BabyWords]:
        """Return what was said of each baby, in order; what could not be read is left out."""
        names = ("name", "is_living", "expected", "born", "died")
        said = []
        for row in self.forms:
            row.is_valid()
            told = BabyWords(**{name: row.cleaned_data[name] for name in names if name in row.cleaned_data})
            said.append(row.placed(told, verb))
        return said
