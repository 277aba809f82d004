"""The inspector's text: typed as it is shown, each line with its length beside it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from cuesmith.domain.markup.runs import Look, Parsed
from cuesmith.domain.measures import line_width, reading_length
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile
from cuesmith.ui.editor.raw_text import raw_text, turn_to_reader
from cuesmith.ui.editor.utf16 import to_characters, to_units
from cuesmith.ui.theme import colors

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES_SHOWN = 2


class CueText(QPlainTextEdit):
    """Enter is done, Shift+Enter breaks the line, Esc takes everything back."""

    typed = Signal(str)
    """The text, as it is now."""
    done = Signal()
    taken_back = Signal()
    menu_wanted = Signal(object, object)
    """The `QMenu` that is about to be shown, and the `QTextCursor` where: add to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._known = ""
        """The text that was shown or told last, as this box has it."""
        self.profile: Profile = DEFAULT_PROFILE
        """What lines are held to, for the language of the track."""
        self._pieces: list[_Piece] = []
        self._margin = _Lengths(self)
        self._dress()
        self.textChanged.connect(self._on_text_changed)
        self.updateRequest.connect(self._on_update)

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Text of the cue"))
        self.setTabChangesFocus(True)
        # Undo belongs to the project, not to this box.
        self.setUndoRedoEnabled(False)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.2)
        self.setFont(font)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(6)
        self.setMinimumHeight(_LINES_SHOWN * self.fontMetrics().lineSpacing() + 20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, self._margin.wanted_width(), 0)

    # -- the text -------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What is shown, a line break as "\\n"."""
        return raw_text(self.document())

    def show_text(self, text: str) -> None:
        """Show another text; the cursor stays where it was if the text goes on to be as long."""
        if text == self.text:
            return
        cursor = self.textCursor()
        place = cursor.position()
        self._filling = True
        self.setPlainText(text)
        self._filling = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._margin.update()

    def show_looks(self, parsed: Parsed) -> None:
        """Draw italics and bold as the cue's markup has them."""
        pieces = _pieces(parsed)
        if not pieces and not self._pieces:
            return
        self._pieces, self._filling = pieces, True
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setCharFormat(QTextCharFormat())
        for piece in pieces:
            cursor.setPosition(piece.start)
            cursor.setPosition(piece.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(_format(piece.look))
        self._filling = False

    def show_limits(self, profile: Profile) -> None:
        """Measure lines by another profile."""
        self.profile = profile
        self._margin.update()

    @property
    def place(self) -> int:
        """Where the cursor is, in characters."""
        return to_characters(self.text, self.textCursor().position())

    @property
    def chosen(self) -> tuple[int, int]:
        """The selected stretch, in characters; all of the text where none is."""
        cursor, text = self.textCursor(), self.text
        if not cursor.hasSelection():
            return 0, len(text)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return to_characters(text, start), to_characters(text, end)

    def to_end(self) -> None:
        """The cursor behind the text."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _on_text_changed(self) -> None:
        turn_to_reader(self.document())
        if self._filling:
            self._known = self.text
            return
        self._margin.update()
        # Marks of spelling that are drawn anew are told as a change, too.
        if self.text != self._known:
            self._known = self.text
            self.typed.emit(self._known)

    # -- the margin -----------------------------------------------------------------------------

    def line_tops(self) -> list[tuple[QRect, str]]:
        """The first row of each line that is seen, and the line's text."""
        found: list[tuple[QRect, str]] = []
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            rect = self.blockBoundingGeometry(block).translated(offset).toRect()
            if rect.top() > self.viewport().height():
                break
            line = block.layout().lineAt(0)
            found.append(
                (QRect(rect.left(), rect.top(), rect.width(), round(line.height())), block.text())
            )
            block = block.next()
        return found

    def _on_update(self, _rect: QRect, moved: int) -> None:
        if moved:
            self._margin.scroll(0, moved)
        self._margin.update()

    def _place_margin(self) -> None:
        width = self._margin.wanted_width()
        inside = self.contentsRect()
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        left = inside.right() - width - taken + 1
        self._margin.setGeometry(left, inside.top(), width, inside.height())

    # -- Qt -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape:
            self.taken_back.emit()
        elif event.key() not in _RETURNS or self.isReadOnly():
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
        else:
            self.done.emit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window: a text box claims these keys for itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: D102
        if source.hasText():
            self.insertPlainText(source.text())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu, self.cursorForPosition(event.pos()))
        menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        # A file that is dropped is for the window to open, not for its path to be typed.
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._place_margin()


class _Lengths(QWidget):
    """Beside each line how many characters it has, tinted where that is too many."""

    def __init__(self, editor: CueText) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def wanted_width(self) -> int:
        """Pixels."""
        return self.fontMetrics().horizontalAdvance("999") + 20

    def paintEvent(self, event: QPaintEvent) -> None:
        own, profile = colors(self), self._editor.profile
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            lines = self._editor.line_tops() if self._editor.isEnabled() else []
            for number, (rect, text) in enumerate(lines):
                place = QRect(4, rect.top(), self.width() - 12, rect.height())
                wide = line_width(text, profile.max_line_length, profile.max_full_width)
                broken = wide > profile.line_units or number >= profile.max_lines
                painter.setPen(own.muted_text)
                if broken:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(own.warning_fill)
                    painter.drawRoundedRect(place.adjusted(0, 1, 6, -1), 4, 4)
                    painter.setPen(own.warning)
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(place, flags, str(reading_length(text)))


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    """UTF-16 units from the beginning of the text."""
    end: int
    look: Look


def _pieces(parsed: Parsed) -> list[_Piece]:
    found: list[_Piece] = []
    text, place = parsed.text, 0
    for run in parsed.runs:
        end = place + len(run.text)
        look = run.look
        if look.italic or look.bold or look.underline or look.strike:
            found.append(_Piece(to_units(text, place), to_units(text, end), look))
        place = end
    return found


def _format(look: Look) -> QTextCharFormat:
    found = QTextCharFormat()
    found.setFontItalic(look.italic)
    if look.bold:
        found.setFontWeight(QFont.Weight.Bold)
    found.setFontUnderline(look.underline)
    found.setFontStrikeOut(look.strike)
    return found
