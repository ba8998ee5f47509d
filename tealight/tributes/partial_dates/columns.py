"""The column of a partial date: text in the database, a `PartialDate` on the row."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import gettext_lazy as _

from tealight.tributes.partial_dates.dates import NOT_A_DATE, PartialDate
from tealight.tributes.partial_dates.inputs import PartialDateFormField


class Reading(DeferredAttribute):
    """Gives a `PartialDate` on every row, also on one that was made a moment ago from text."""

    def __set__(self, instance: models.Model, value: object) -> None:
        is_query = hasattr(value, "resolve_expression")
        instance.__dict__[self.field.attname] = value if is_query else self.field.to_python(value)


class PartialDateField(models.CharField[PartialDate | str, PartialDate]):
    """A column that holds one partial date as text; never NULL."""

    description = _("A date of any precision")
    descriptor_class = Reading

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        kwargs.setdefault("default", PartialDate)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        if kwargs.get("default") is PartialDate:
            del kwargs["default"]
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, *_: object) -> PartialDate:
        return PartialDate.parse(value or "")

    def to_python(self, value: object) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(str(value or ""))
        except ValueError as wrong:
            raise ValidationError(NOT_A_DATE, code="invalid") from wrong

    def run_validators(self, value: Any) -> None:
        """Check nothing more: whatever is a `PartialDate` is a date, and has no length."""

    def get_prep_value(self, value: Any) -> Any:
        if hasattr(value, "resolve_expression"):
            return value
        return str(self.to_python(value))

    def validate(self, value: Any, model_instance: Any) -> None:
        super().validate(str(value), model_instance)

    def value_to_string(self, obj: models.Model) -> str:
        return str(self.value_from_object(obj))

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        label, help_text = kwargs.get("label", self.verbose_name), kwargs.get("help_text", self.help_text)
        return PartialDateFormField(required=not self.blank, label=label, help_text=help_text)
