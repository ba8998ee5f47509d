"""Dates as exact as a family wants them."""

from datetime import date
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.template import engines
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as some

from tealight.tributes.models import Baby
from tealight.tributes.partial_dates import PartialDate, PartialDateField, PartialDateFormField, Precision

years = some.integers(1, 9999)
dates = some.one_of(
    some.just(PartialDate()),
    years.map(PartialDate),
    some.builds(PartialDate, years, some.sampled_from([*range(1, 13), 21, 22, 23, 24])),
    some.dates().map(lambda day: PartialDate(day.year, day.month, day.day)),
)


class ADateForm(forms.Form):
    born = PartialDateFormField(required=False, label="Born")


def asked(day: str = "", month: str = "", year: str = "") -> ADateForm:
    return ADateForm({"born_day": day, "born_month": month, "born_year": year})


@given(dates)
def test_what_is_stored_is_read_back(partial: PartialDate) -> None:
    assert PartialDate.parse(str(partial)) == partial
    assert len(str(partial)) <= 10


@given(some.text(max_size=12))
def test_a_text_is_a_date_or_refused(text: str) -> None:
    try:
        assert str(PartialDate.parse(text)) == text
    except ValueError:
        assert text


@pytest.mark.parametrize(
    "text", ["2026-00", "2026-13", "2026-02-30", "2026-21-01", "0000", "26", "2026-5", "2026-", "x"]
)
def test_no_other_text_is_a_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


def test_dates_are_ordered_by_their_earliest_day() -> None:
    texts = ["", "2025-24", "2026", "2026-01", "2026-01-01", "2026-21", "2026-03-02", "2026-05", "2026-22"]
    ordered = [PartialDate.parse(text) for text in texts]
    shuffled = [ordered[place] for place in (4, 8, 0, 2, 6, 1, 7, 3, 5)]
    assert sorted(shuffled) == ordered
    assert PartialDate.parse("2026-22").earliest == date(2026, 6, 1)


@pytest.mark.parametrize(
    ("text", "precision", "english", "german"),
    [
        ("2025-09-30", Precision.DAY, "30 September 2025", "30. September 2025"),
        ("2026-05", Precision.MONTH, "May 2026", "Mai 2026"),
        ("2026-21", Precision.SEASON, "spring 2026", "Frühling 2026"),
        ("2026", Precision.YEAR, "2026", "2026"),
        ("", Precision.NONE, "", ""),
    ],
)
def test_a_date_is_said_the_way_people_say_it(text: str, precision: Precision, english: str, german: str) -> None:
    partial = PartialDate.parse(text)
    assert (partial.precision, partial.said()) == (precision, english)
    with translation.override("de"):
        assert partial.said() == german


def test_a_date_is_said_inside_a_sentence() -> None:
    said = [PartialDate.parse(text).said_when() for text in ("2026-05-12", "2026-05", "2026-23", "2026", "")]
    assert said == ["on 12 May 2026", "in May 2026", "in autumn 2026", "in 2026", ""]


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        (("12", "5", "2026"), "2026-05-12"),
        (("", "5", "2026"), "2026-05"),
        (("", "24", "2026"), "2026-24"),
        (("", "", " 2026 "), "2026"),
        (("12.", "5", "1900"), "1900-05-12"),
        (("١٢", "5", "٢٠٢٦"), "2026-05-12"),
        (("", "", ""), ""),
    ],
)
def test_what_is_filled_in_decides_how_exact_it_is(answers: tuple[str, str, str], kept: str) -> None:
    form = asked(*answers)
    assert form.is_valid()
    assert str(form.cleaned_data["born"]) == kept


@pytest.mark.parametrize(
    ("answers", "word"),
    [
        (("12", "", "2026"), "month"),
        (("12", "5", ""), "year"),
        (("", "5", ""), "year"),
        (("12", "", ""), "month"),
        (("30", "2", "2026"), "day"),
        (("12", "21", "2026"), "season"),
        (("twelfth", "5", "2026"), "twelfth"),
        (("", "5", "26"), "four digits"),
        (("", "", "1899"), "1900"),
        (("", "", "9999"), "1900"),
        (("", "77", "2026"), "read"),
        (("9" * 500, "5", "2026"), "day"),
    ],
)
def test_an_answer_that_is_no_date_is_asked_about_kindly_and_kept(answers: tuple[str, str, str], word: str) -> None:
    form = asked(*answers)
    problem = str(form.errors["born"][0])
    assert word in problem
    assert "!" not in problem
    for answer in answers[0], answers[2]:
        assert not answer or f'value="{answer}"' in str(form["born"])


def test_each_control_has_its_own_label_inside_one_fieldset() -> None:
    page = str(ADateForm(initial={"born": PartialDate(2026, 5)})["born"].as_field_group())
    assert "<fieldset" in page
    assert "<legend" in page
    for part in ("day", "month", "year"):
        name = ["day", "month", "year"].index(part)
        assert f'name="born_{part}"' in page
        assert page.count(f'for="id_born_{name}"') == page.count(f'id="id_born_{name}"') == 1
    assert '<option value="5" selected>May</option>' in page
    assert '<option value="21">spring</option>' in page


def test_a_form_knows_whether_the_date_changed() -> None:
    field = PartialDateFormField(required=False)
    assert not field.has_changed(PartialDate(2026, 5), ["", "5", "2026"])
    assert field.has_changed(PartialDate(2026, 5), ["", "6", "2026"])
    assert field.has_changed(PartialDate(), ["x", "", ""])


def test_a_row_made_from_text_has_a_date() -> None:
    baby = Baby(expected="2026-07", died="")
    assert baby.expected == PartialDate(2026, 7)
    assert baby.died == baby.born == PartialDate()
    with pytest.raises(ValidationError):
        Baby(expected="soon")


def test_the_column_describes_itself_to_migrations() -> None:
    field: Any = PartialDateField(blank=True)
    name, path, args, kwargs = field.deconstruct()
    assert (args, kwargs) == ([], {"blank": True, "max_length": 10})
    again: Any = PartialDateField(**kwargs)
    assert again.get_default() == PartialDate()
    assert again.get_prep_value(PartialDate(2026, 5)) == again.get_prep_value("2026-05") == "2026-05"
    assert again.get_prep_value(None) == ""
    assert isinstance(again.formfield(), PartialDateFormField)


def test_a_model_form_asks_for_a_date_and_puts_it_on_the_row() -> None:
    form_class = forms.modelform_factory(Baby, fields=["born"])
    form = form_class({"born_day": "", "born_month": "5", "born_year": "2026"})
    assert form.is_valid()
    assert form.save(commit=False).born == PartialDate(2026, 5)
    Baby(born="2026-05", position=1).clean_fields(exclude=["tribute"])
    with pytest.raises(ValidationError):
        PartialDateField().clean(PartialDate(), None)


@pytest.mark.django_db
def test_a_date_is_kept_and_found_again() -> None:
    from tealight.families.models import Family
    from tealight.tributes.models import Tribute

    tribute = Tribute.objects.create(family=Family.objects.create())
    Baby.objects.create(tribute=tribute, position=1, born=PartialDate(2026, 5, 12))
    found = Baby.objects.get(born="2026-05-12")
    found.full_clean()
    assert found == Baby.objects.get(born=PartialDate(2026, 5, 12))
    assert (found.born, found.died) == (PartialDate(2026, 5, 12), PartialDate())
    assert Baby.objects.filter(born__startswith="2026-05").values_list("born", flat=True).get() == found.born


def test_a_template_says_a_date() -> None:
    template = engines["django"].from_string("{% if date %}{{ date.said }}{% else %}no date{% endif %}")
    assert template.render({"date": PartialDate(2026, 5)}) == "May 2026"
    assert template.render({"date": PartialDate()}) == "no date"
