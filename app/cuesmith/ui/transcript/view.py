"""The track as prose, drawn as far as it is seen; words are clicked, chosen and gone through."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from cuesmith.bridge.transcript_paragraphs import TranscriptParagraphs
from cuesmith.domain.transcript_words import SpokenWord
from cuesmith.domain.words import Offsets
from cuesmith.ui.theme import colors
from cuesmith.ui.transcript.block import EDGE, Marked, make_page
from cuesmith.ui.transcript.caret import Caret
from cuesmith.ui.transcript.keys import aimed_at, is_own, is_vertical
from cuesmith.ui.transcript.stage import Place, Stage


class TranscriptView(QAbstractScrollArea):
    """Shows paragraphs; knows neither the player nor the workspace."""

    word_chosen = Signal(object)
    """The `SpokenWord` that a person went to."""
    cut_wanted = Signal()
    edit_wanted = Signal(str)
    """Identity of the cue of the word."""
    copy_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """Where on the screen a menu is asked for."""
    caret_moved = Signal(object)
    """The `SpokenWord` that the caret is on now."""
    turned = Signal()
    """A person scrolled."""

    def __init__(self, paragraphs: TranscriptParagraphs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paragraphs = paragraphs
        self.stage = Stage(paragraphs)
        self.caret = Caret(self.stage)
        self._spoken: Place | None = None
        self._cues: frozenset[str] = frozenset()
        self._found: Mapping[str, Sequence[Offsets]] = {}
        self._empty = ""
        self._pressed: Place | None = None
        self._settling = False
        self._dress()
        paragraphs.reset.connect(self.begin_anew)
        paragraphs.replaced.connect(self._on_replaced)

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Transcript"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().actionTriggered.connect(lambda _: self.turned.emit())

    # -- what is shown --------------------------------------------------------------------------

    def begin_anew(self) -> None:
        """Everything is another: the track, the letters or the colours."""
        self.caret.forget()
        self._spoken = None
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        page = make_page(self.viewport().width(), self.font())
        self.stage.lay_out_anew(page, colors(self).doubt)
        self._refresh_bar()
        self.viewport().update()

    def _on_replaced(self, begin: int, end: int, count: int) -> None:
        top = self.verticalScrollBar().value()
        above = len(self.stage.heights) > end and self.stage.heights.top(end) <= top
        before = self.stage.heights.top(end) if above else 0
        self.stage.replace(begin, end, count)
        self.caret.forget()
        self._spoken = None
        self._refresh_bar()
        if above:
            # What is seen stays where it is though something above it changed.
            moved_by = self.stage.heights.top(begin + count) - before
            self.verticalScrollBar().setValue(top + moved_by)
        self.viewport().update()

    def show_empty(self, text: str) -> None:
        """Say this where there is no paragraph."""
        self._empty = text
        self.viewport().update()

    def mark_cues(self, cues: Collection[str]) -> None:
        """Show which cues are selected."""
        self._cues = frozenset(cues)
        self.viewport().update()

    def mark_found(self, found: Mapping[str, Sequence[Offsets]]) -> None:
        """Show what was looked for: places in the texts of cues, by their identities."""
        self._found = found
        self.viewport().update()

    def mark_spoken(self, place: Place | None) -> None:
        """Show which word is being said."""
        if place != self._spoken:
            last, self._spoken = self._spoken, place
            for each in (last, place):
                self._update_paragraph(each)

    def _update_paragraph(self, place: Place | None) -> None:
        if place is not None and place.paragraph < len(self.stage.heights):
            top = self.stage.heights.top(place.paragraph) - self.verticalScrollBar().value()
            height = self.stage.heights[place.paragraph]
            self.viewport().update(QRect(0, top, self.viewport().width(), height))

    # -- scrolling ------------------------------------------------------------------------------

    def show_place(self, place: Place, *, lead: float = 0.0) -> None:
        """Scroll as little as is needed for a word to be seen; where it was not, to that part of
        the height."""
        rect = self.stage.rect(place)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._refresh_bar()
        top, bottom = round(rect.top()) - EDGE, round(rect.bottom()) + EDGE
        if top >= bar.value() and bottom <= bar.value() + height:
            return
        if lead:
            bar.setValue(top - round(lead * height))
        else:
            bar.setValue(top if top < bar.value() else bottom - height)

    def is_seen(self, place: Place) -> bool:
        """Whether a word is within what is shown."""
        if place.paragraph >= len(self.stage.heights):
            return False
        rect, top = self.stage.rect(place), self.verticalScrollBar().value()
        return rect.top() >= top and rect.bottom() <= top + self.viewport().height()

    def _refresh_bar(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.stage.heights.total + EDGE - height))
        bar.setPageStep(max(1, height - 40))
        bar.setSingleStep(3 * self.fontMetrics().lineSpacing() // 2)

    def _seen(self) -> Iterator[int]:
        """The paragraphs that are seen, laid out; what is read stays where it is while those above
        turn out to be higher than was guessed."""
        heights, bar = self.stage.heights, self.verticalScrollBar()
        if not len(heights):
            return
        place = heights.at(bar.value())
        before = heights[place]
        self.stage.block(place)
        grown = heights[place] - before
        bottom = heights.top(place) + before
        self._refresh_bar()
        if grown and heights.top(place) < bar.value() <= bottom:
            self._settling = True
            bar.setValue(bar.value() + grown)
            self._settling = False
        end = bar.value() + self.viewport().height()
        while place < len(heights) and heights.top(place) < end:
            self.stage.block(place)
            yield place
            place += 1

    # -- going to words -------------------------------------------------------------------------

    def go_to(
        self,
        place: Place | None,
        *,
        choose: bool = False,
        tell: bool = True,
        column: float | None = None,
    ) -> None:
        """Put the caret on a word; a person's going there is told."""
        if place is None:
            return
        self.caret.put(place, choose=choose, column=column)
        if tell or self.hasFocus():
            # Who works elsewhere may have scrolled away from it.
            self.show_place(place)
        self.viewport().update()
        self._describe()
        self.caret_moved.emit(self.word(place))
        if tell and not choose:
            self.word_chosen.emit(self.word(place))

    def word(self, place: Place) -> SpokenWord:
        """The word at a place."""
        return self.stage.prose(place.paragraph).words[place.word].word

    def _describe(self) -> None:
        """For those who hear the window: the word, and where it is said."""
        place = self.caret.place
        if place is None or not self.hasFocus():
            return
        prose, paragraph = self.stage.prose(place.paragraph), self.paragraphs[place.paragraph]
        word = prose.words[place.word]
        said = f"{prose.text[word.first : word.stop]} \u2013 {paragraph.speaker} {prose.text}"
        self.setAccessibleDescription(" ".join(said.split()))
        changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)

    def _point(self, event: QMouseEvent) -> QPointF:
        return event.position() + QPointF(0, self.verticalScrollBar().value())

    # -- Qt -------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here are no commands of the window."""
        overridden = event.type() == QEvent.Type.ShortcutOverride
        if overridden and isinstance(event, QKeyEvent) and is_own(event):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        scheme = colors(self)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), scheme.base)
            if not len(self.stage.heights):
                self._draw_empty(painter)
                return
            seen = list(self._seen())
            painter.translate(0, -self.verticalScrollBar().value())
            for place in seen:
                top = self.stage.heights.top(place)
                self.stage.block(place).draw(painter, top, scheme, self._marked(place))
            if self.hasFocus() and self.caret.place is not None:
                painter.setPen(QPen(scheme.accent, 1))
                painter.drawRoundedRect(self.caret.rect().adjusted(-2, 1, 2, -1), 3, 3)

    def _draw_empty(self, painter: QPainter) -> None:
        painter.setPen(colors(self).muted_text)
        room = self.viewport().rect().adjusted(2 * EDGE, EDGE, -2 * EDGE, -EDGE)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, self._empty)

    def _marked(self, paragraph: int) -> Iterator[Marked]:
        scheme = colors(self)
        words = self.stage.prose(paragraph).words
        held = [n for n, each in enumerate(words) if each.word.cue in self._cues]
        if held:
            yield Marked(held[0], held[-1] + 1, scheme.cue_other)
        for number, each in enumerate(words):
            if self._is_found(each.word):
                yield Marked(number, number + 1, scheme.warning_fill, underlined=True)
        chosen = self.caret.chosen_in(paragraph)
        if chosen is not None:
            yield Marked(*chosen, scheme.cue_selected, scheme.cue_selected_text)
        spoken = self._spoken
        if spoken is not None and spoken.paragraph == paragraph and spoken.word < len(words):
            yield Marked(spoken.word, spoken.word + 1, scheme.word, scheme.base)

    def _is_found(self, word: SpokenWord) -> bool:
        places = self._found.get(word.cue, ())
        return any(first < word.stop and stop > word.first for first, stop in places)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        heights = self.stage.heights
        first = heights.at(bar.value()) if len(heights) else 0
        if event.oldSize().width() != event.size().width():
            self._lay_out()
            if first < len(heights):
                bar.setValue(heights.top(first))
        self._refresh_bar()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._lay_out()

    def scrollContentsBy(self, _across: int, _down: int) -> None:  # noqa: D102
        if not self._settling:
            self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        super().wheelEvent(event)
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if not self._do_key(event):
            event.ignore()

    def _do_key(self, event: QKeyEvent) -> bool:
        place, key = self.caret.place, event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.caret.choose_all()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and is_own(event):
            self.cut_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place is not None:
            self.edit_wanted.emit(self.word(place).cue)
        elif key == Qt.Key.Key_Escape and self.caret.span is not None:
            self.caret.let_go()
        else:
            return self._go_by_key(event)
        self.viewport().update()
        return True

    def _go_by_key(self, event: QKeyEvent) -> bool:
        if not is_own(event):
            return False
        choose = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if choose and self.caret.span is None and self.caret.place is not None:
            # The first press chooses the word itself.
            self.go_to(self.caret.place, choose=True)
            return True
        column = self.caret.column if is_vertical(event) and self.caret.place else None
        page = self.viewport().height() - 2 * EDGE
        self.go_to(aimed_at(event, self.stage, self.caret, page), choose=choose, column=column)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self._near(event)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed = None if shift else place
        self.go_to(place, choose=shift, tell=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        point = self._point(event)
        word = self.stage.word_at(point.x(), point.y())
        shape = Qt.CursorShape.ArrowCursor if word is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        if event.buttons() & Qt.MouseButton.LeftButton:
            place = self._near(event)
            if place is not None and (place != self._pressed or self.caret.span is not None):
                self.go_to(place, choose=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        pressed, self._pressed = self._pressed, None
        still = pressed is not None and pressed == self.caret.place and self.caret.span is None
        if event.button() == Qt.MouseButton.LeftButton and still and pressed is not None:
            self.word_chosen.emit(self.word(pressed))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        place = self._near(event)
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._pressed = None
            self.caret.choose_word(place)
            self.viewport().update()

    def _near(self, event: QMouseEvent) -> Place | None:
        point = self._point(event)
        return self.stage.near(point.x(), point.y())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        top = self.verticalScrollBar().value()
        place = self.stage.word_at(event.pos().x(), event.pos().y() + top)
        outside = place is not None and not self._is_chosen(place)
        if outside and event.reason() is QContextMenuEvent.Reason.Mouse:
            self.go_to(place, tell=False)
        if self.caret.place is not None:
            self.menu_wanted.emit(event.globalPos())

    def _is_chosen(self, place: Place) -> bool:
        span = self.caret.span
        return span is not None and span[0] <= place <= span[1]

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        by_key = event.reason() is not Qt.FocusReason.MouseFocusReason
        if self.caret.place is None and by_key and len(self.stage.heights):
            self.go_to(self._spoken or self.caret.first(), tell=False)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(420, 320)
