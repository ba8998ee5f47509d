"""Small things that the views of this room answer with."""


def status_of(form_is_bound: bool) -> int:
    """Return 422 for a form that came back filled in, so that machines can tell as well as people."""
    return 422 if form_is_bound else 200
