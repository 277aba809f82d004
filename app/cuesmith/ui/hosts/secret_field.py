"""A field for a secret: unseen, unless a button beside it is down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from cuesmith.base.secrets import Secret
from cuesmith.ui.icons import icon


class SecretField(QWidget):
    """A line of text, and a button that shows it."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, hidden: bool = True) -> None:
        """`name` is read aloud. What is no secret by itself is not `hidden`."""
        super().__init__(parent)
        self.text = QLineEdit(self)
        self.text.setAccessibleName(name)
        self.text.textChanged.connect(self.changed)
        self.reveal = QToolButton(self)
        self.reveal.setCheckable(True)
        self.reveal.setIcon(icon("eye", self))
        self.reveal.setToolTip(self.tr("Show what is written"))
        self.reveal.setAccessibleName(self.tr("Show: {0}").format(name))
        self.reveal.toggled.connect(self._show)
        policy = self.reveal.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reveal.setSizePolicy(policy)
        self.reveal.setVisible(hidden)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.text, 1)
        row.addWidget(self.reveal)
        self.setFocusProxy(self.text)
        self._hidden = hidden
        self._show(shown=False)

    def _show(self, shown: bool) -> None:
        seen = shown or not self._hidden
        mode = QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password
        self.text.setEchoMode(mode)
        self.reveal.setIcon(icon("eye_off" if shown else "eye", self))

    @property
    def filled(self) -> bool:
        """Whether anything is written."""
        return bool(self.text.text().strip())

    @property
    def secret(self) -> Secret:
        """What is written, without blanks around it that came along from a web page."""
        return Secret(self.text.text().strip())

    def clear(self) -> None:
        """Forget what was written."""
        self.text.clear()
        self.reveal.setChecked(False)
