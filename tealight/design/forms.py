"""How every form of the house is drawn."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """A label, its help, what went wrong and the field, tied together for those who listen to a page."""

    field_template_name = "design/_field.html"
