"""What was typed into a form, kept while the form shows something else."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from winno_desk.windows.fields import Field


def keep(form: QWidget) -> dict[str, Any]:
    """Everything that stands in a form's fields, readable or not, but no secret."""
    return {one.get_name(): one.typed() for one in form.findChildren(Field) if one.get_kind() != "secret"}


def bring_back(form: QWidget, draft: dict[str, Any]) -> None:
    """Write a draft into the fields that it knows."""
    for field in form.findChildren(Field):
        if field.get_name() in draft:
            _write(field, draft[field.get_name()])


def _write(field: Field, value: Any) -> None:
    editor = field.editor
    if isinstance(value, str) and hasattr(editor, "setText") and not isinstance(editor, QComboBox):
        editor.setText(value)
    else:
        field.set_value(value)
