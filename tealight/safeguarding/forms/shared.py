"""What several of the forms say."""

from django.utils.translation import gettext_lazy as _

NEITHER = _("Please use one of the two buttons.")
