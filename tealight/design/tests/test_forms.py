"""How a form is drawn: what belongs together is tied together."""

import re

from tealight.design.specimen import Specimen


def test_the_label_the_help_and_the_error_of_a_field_are_tied_to_it() -> None:
    drawn = Specimen({"mail": "ruth"})["mail"].as_field_group()
    assert '<label for="id_mail">' in drawn
    assert 'aria-describedby="id_mail_helptext id_mail_error"' in drawn
    assert 'id="id_mail_helptext"' in drawn
    assert re.search(r'<ul class="problem" id="id_mail_error"><li>\S', drawn)
    assert 'aria-invalid="true"' in drawn


def test_a_field_without_fault_has_no_empty_error_and_no_word_about_being_optional() -> None:
    drawn = Specimen()["words"].as_field_group()
    assert "problem" not in drawn
    assert "optional" not in drawn.lower()
    assert "aria-invalid" not in drawn


def test_choices_are_chips_in_a_fieldset_with_a_legend() -> None:
    drawn = Specimen()["verb"].as_field_group()
    assert (
        drawn.index("<fieldset") < drawn.index("<legend") < drawn.index('<div class="chips">') < drawn.index("<input")
    )
    assert drawn.count("<label") == drawn.count('type="radio"') == 4


def test_one_tick_has_its_label_around_it() -> None:
    drawn = Specimen()["once"].as_field_group()
    assert re.search(r'<label class="check" for="id_once"><input type="checkbox"[^>]*><span>', drawn)


def test_what_is_wrong_with_the_whole_is_said_in_words_at_once() -> None:
    form = Specimen({"mail": "ruth@example.org", "country": "AU"})
    form.add_error(None, "These words were already left.")
    drawn = form.non_field_errors()
    assert 'role="alert"' in str(drawn)
    assert "These words were already left." in str(drawn)


def test_the_summary_leads_to_each_field_that_needs_another_look() -> None:
    form = Specimen({"mail": "ruth"})
    drawn = form.render("design/_errors.html", {"form": form})
    assert 'role="alert"' in drawn
    for name in ("mail", "country"):
        assert f'href="#id_{name}"' in drawn
