"""The record of decisions about people and access."""

from tealight.audit.models.block import Block
from tealight.audit.models.decision import Decision, Rows
from tealight.audit.models.key import PersonKey, new_key
from tealight.audit.models.note import Note

__all__ = ["Block", "Decision", "Note", "PersonKey", "Rows", "new_key"]
