"""What is chosen in the style panel is in the document, and in the pixels of the preview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog, QComboBox, QFontComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from cuesmith.bridge.style_session import StyleScope
from cuesmith.domain.cue import Cue
from cuesmith.domain.style_choice import StyleChoice, StyleConfig, Vertical
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.engines.media.probe import probe
from cuesmith.services.template_store import templates_dir
from cuesmith.ui.style.color_button import ColorButton, read, written
from cuesmith.ui.style.fields import SizeField
from tests.support.captions import reference_fonts
from tests.support.media import beeps
from tests.support.numbered_video import write_numbered
from tests.support.style_studio import CUES, StyleStudio, style_studio

_NEAR = 24


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("film") / "numbered.mp4"
    return write_numbered(path, 75, sound=beeps([1.0], 3.0))


@pytest.fixture
def studio(qtbot: QtBot, film: Path) -> Iterator[StyleStudio]:
    with style_studio(qtbot, film) as made:
        yield made


def click_template(studio: StyleStudio, id_: str) -> None:
    gallery = studio.panel.gallery
    index = gallery.model().index(gallery.ids().index(id_), 0)
    gallery.scrollTo(index)
    place = gallery.visualRect(index).center()
    QTest.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=place)


def has_color(image: QImage, color: QColor) -> bool:
    """Whether some pixel is about of a colour."""
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = rows[:, : image.width() * 4].reshape(image.height(), image.width(), 4)[..., :3]
    wanted = (color.blue(), color.green(), color.red())
    return bool((np.abs(pixels.astype(int) - wanted).max(axis=2) < _NEAR).any())


def size_field(studio: StyleStudio, name: str) -> SizeField:
    widget = studio.panel.fields.rows[name].editor.widget
    assert isinstance(widget, SizeField)
    return widget


def test_a_click_on_a_template_changes_document_and_pixels(studio: StyleStudio) -> None:
    click_template(studio, "karaoke")
    assert studio.track.style == StyleChoice("karaoke")
    studio.one.wait(lambda: has_color(studio.painted(), QColor("#ffd60a")))
    studio.workspace.undo()
    assert studio.track.style is None
    studio.one.wait(lambda: not has_color(studio.painted(), QColor("#ffd60a")))


def test_the_gallery_shows_each_template_on_the_picture(studio: StyleStudio) -> None:
    gallery = studio.panel.gallery
    icons = [gallery.model().index(row, 0) for row in range(len(gallery.ids()))]
    role = Qt.ItemDataRole.DecorationRole
    studio.one.wait(lambda: all(index.data(role) is not None for index in icons))
    size = gallery.iconSize()
    pictures = {index.data(role).pixmap(size).toImage().cacheKey() for index in icons}
    assert len(pictures) == len(icons) >= 9


def test_dragging_a_slider_is_one_step_and_seen_meanwhile(studio: StyleStudio) -> None:
    click_template(studio, "plain")
    studio.one.wait(lambda: studio.captions())
    steps, before = studio.steps, studio.captions()
    slider = size_field(studio, "font_size").slider
    middle = slider.height() // 2
    start = round(slider.width() * slider.value() / slider.maximum())
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(start, middle))
    for further in (8, 16, 32):
        QTest.mouseMove(slider, QPoint(start + further, middle))
    studio.one.wait(lambda: studio.captions() != before)
    larger = studio.captions()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(start + 32, middle))
    assert studio.steps == steps + 1
    config = studio.track.style.config if studio.track.style else None
    assert config is not None
    assert config.font_size == size_field(studio, "font_size").number.value()
    studio.workspace.undo()
    assert studio.track.style == StyleChoice("plain")
    studio.one.wait(lambda: studio.captions() != larger)


def test_a_colour_is_seen_while_it_is_picked_and_taken_back(studio: StyleStudio) -> None:
    click_template(studio, "plain")
    steps = studio.steps
    button = studio.panel.fields.rows["text_color"].editor.widget
    assert isinstance(button, ColorButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    (dialog,) = button.findChildren(QColorDialog)
    for color in ("#00ff00", "#ff0000"):
        dialog.setCurrentColor(QColor(color))
    assert studio.track.style == StyleChoice("plain", StyleConfig(text_color="#ff0000"))
    studio.one.wait(lambda: has_color(studio.painted(), QColor("#ff0000")))
    dialog.accept()
    assert studio.steps == steps + 1
    studio.workspace.undo()
    assert studio.track.style == StyleChoice("plain")


def test_a_colour_that_was_only_tried_leaves_nothing(studio: StyleStudio) -> None:
    click_template(studio, "plain")
    for button in (
        studio.panel.fields.rows["text_color"].editor.widget,
        studio.panel.speakers.buttons["Ben"],
    ):
        before = studio.track
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        dialog = next(each for each in button.findChildren(QColorDialog) if each.isVisible())
        dialog.setCurrentColor(QColor("#00ff00"))
        assert studio.track != before
        dialog.reject()
        assert studio.track.style == before.style
        assert studio.track.speaker_styles == before.speaker_styles


def test_a_box_overrides_and_its_arrow_takes_it_back(studio: StyleStudio) -> None:
    click_template(studio, "karaoke")
    row = studio.panel.fields.rows["vertical_position"]
    assert isinstance(row.editor.widget, QComboBox)
    row.editor.widget.setFocus()
    QTest.keyClick(row.editor.widget, Qt.Key.Key_Home)
    assert studio.track.style == StyleChoice("karaoke", StyleConfig(vertical_position=Vertical.TOP))
    assert row.back.isVisible()
    row.back.click()
    assert studio.track.style == StyleChoice("karaoke")


def test_a_font_that_is_not_in_the_list_can_be_typed(studio: StyleStudio) -> None:
    box = studio.panel.fields.rows["font"].editor.widget
    assert isinstance(box, QFontComboBox)
    for typed, taken in (("Odd Attached", "Odd Attached"), ("A{b}, c", "Odd Attached")):
        line = box.lineEdit()
        assert line is not None
        line.selectAll()
        QTest.keyClicks(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert studio.track.style == StyleChoice("plain", StyleConfig(font=taken))
    assert studio.steps == 1
    studio.workspace.undo()
    assert studio.track.style is None


def test_a_cue_and_a_speaker_have_looks_of_their_own(studio: StyleStudio) -> None:
    session, workspace = studio.panel.session, studio.workspace
    workspace.select_cues(["b"], "b")
    session.set_scope(StyleScope.CUES)
    click_template(studio, "neon")
    assert studio.track.cues[1].style == StyleChoice("neon")
    assert studio.track.style is None
    session.set_scope(StyleScope.SPEAKER)
    session.set_field("text_color", "#123456")
    assert dict(studio.track.speaker_styles)["Ben"] == StyleChoice(
        config=StyleConfig(text_color="#123456")
    )
    studio.workspace.undo()
    studio.workspace.undo()
    assert studio.track.cues == CUES


def test_each_speaker_gets_a_colour_in_one_step(studio: StyleStudio) -> None:
    steps = studio.steps
    studio.panel.speakers.give.click()
    assert studio.steps == steps + 1
    assert [name for name, _ in studio.track.speaker_styles] == ["Ann", "Ben"]
    assert studio.panel.speakers.buttons["Ben"].color == "#ffe14d"


def test_coloured_speakers_keep_their_colours_in_another_template(studio: StyleStudio) -> None:
    studio.panel.speakers.give.click()
    studio.panel.speakers.buttons["Ann"].picked.emit("#00ff00")
    studio.one.wait(lambda: has_color(studio.painted(), QColor("#00ff00")))
    click_template(studio, "karaoke")
    studio.one.wait(lambda: has_color(studio.painted(), QColor("#ffd60a")))
    assert has_color(studio.painted(), QColor("#00ff00"))


def test_fields_of_a_cue_show_what_is_its_own(studio: StyleStudio) -> None:
    click_template(studio, "karaoke")
    studio.panel.session.set_field("text_color", "#ff0000")
    studio.workspace.select_cues(["a"], "a")
    studio.panel.session.set_scope(StyleScope.CUES)
    studio.panel.session.set_field("font_size", 30.0)
    assert studio.track.cues[0].style == StyleChoice(config=StyleConfig(font_size=30.0))
    rows = studio.panel.fields.rows
    assert [name for name, row in rows.items() if row.back.isVisible()] == ["font_size"]
    rows["font_size"].back.click()
    assert studio.track.cues[0].style is None


def test_a_look_is_kept_as_a_template(studio: StyleStudio) -> None:
    click_template(studio, "plain")
    studio.panel.session.set_field("text_color", "#00ffff")
    studio.panel.save_as("Channel look")
    assert studio.track.style == StyleChoice("Channel look")
    assert "Channel look" in studio.panel.gallery.ids()
    studio.one.wait(lambda: has_color(studio.painted(), QColor("#00ffff")))


def test_a_template_that_is_put_into_the_folder_is_there_and_edits_of_it_are_seen(
    studio: StyleStudio,
) -> None:
    path = templates_dir() / "mine.toml"
    path.parent.mkdir(parents=True)
    gallery = studio.panel.gallery
    path.write_text('[looks]\ntext = "#ff00ff"\n', encoding="utf-8")
    studio.one.wait(lambda: "mine" in gallery.ids())
    click_template(studio, "mine")
    studio.one.wait(lambda: has_color(studio.painted(), QColor("#ff00ff")))
    path.write_text('[looks]\nsize = 0.1\ntext = "#00ffff"\n', encoding="utf-8")
    studio.one.wait(lambda: has_color(studio.painted(), QColor("#00ffff")))
    studio.workspace.undo()
    path.unlink()
    studio.one.wait(lambda: "mine" not in gallery.ids())


def test_a_template_of_ones_own_can_be_removed(studio: StyleStudio) -> None:
    studio.panel.session.choose("plain")
    studio.panel.save_as("Channel look")
    gallery = studio.panel.gallery
    refused: list[object] = []
    studio.workspace.refused.connect(refused.append)
    QTest.keyClick(gallery, Qt.Key.Key_Delete)
    assert len(refused) == 1, "The project uses it."
    studio.workspace.undo()
    gallery.setCurrentIndex(gallery.model().index(gallery.ids().index("Channel look"), 0))
    QTest.keyClick(gallery, Qt.Key.Key_Delete)
    (question,) = studio.panel.findChildren(QMessageBox)
    QTest.mouseClick(question.buttons()[0], Qt.MouseButton.LeftButton)
    assert "Channel look" not in gallery.ids()
    assert not studio.actions["style.remove_template"].isEnabled()
    gallery.setCurrentIndex(gallery.model().index(1, 0))
    QTest.keyClick(gallery, Qt.Key.Key_Delete)
    assert not [box for box in studio.panel.findChildren(QMessageBox) if box.isVisible()]


def test_two_tracks_are_seen_one_above_the_other(studio: StyleStudio) -> None:
    alone = studio.captions()
    other = Track((Cue("x", 0, 2000, "Unten"),), "de", id="u")
    studio.workspace.apply(AddTrack(other))
    assert studio.captions() == alone
    studio.workspace.shown.choose("u", "t", shown=True)
    studio.one.wait(lambda: studio.captions() != alone)
    assert studio.preview.view.captions == ("Hello world", "Unten")


def test_templates_can_be_tried_one_after_the_other_by_key(studio: StyleStudio) -> None:
    studio.actions["style.next_template"].trigger()
    studio.actions["style.next_template"].trigger()
    second = studio.panel.gallery.ids()[2]
    assert studio.track.style == StyleChoice(second)
    studio.actions["style.reset"].trigger()
    assert studio.track.style is None


@pytest.mark.parametrize("text", ["#12ab9f", "#12ab9f80"])
def test_colours_are_written_as_css_has_them(text: str) -> None:
    assert written(read(text)) == text


def _renamed(name: str) -> bytes:
    """A font called that, which must be as long as "DejaVu Sans"."""
    data = (reference_fonts() / "DejaVuSans.ttf").read_bytes()
    for coding in ("utf-16-be", "latin-1"):
        data = data.replace("DejaVu Sans".encode(coding), name.encode(coding))
    return data


def _with_font(source: Path, target: Path, name: str) -> Path:
    """The film with a font attached."""
    with av.open(str(source)) as read, av.open(str(target), "w") as output:
        stream = output.add_stream_from_template(read.streams.video[0], opaque=True)
        output.add_attachment("odd.ttf", "font/ttf", _renamed(name))
        for packet in read.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                output.mux(packet)
    return target


def test_fonts_of_the_folder_and_of_the_film_are_listed_and_marked(
    studio: StyleStudio, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "a font.ttf").write_bytes(_renamed("My Own Sans"))
    (folder / "broken.ttf").write_bytes(b"\0" * 40)
    monkeypatch.setenv("CUESMITH_FONTS", str(folder))
    carrying = _with_font(film, tmp_path / "film.mkv", "Of The Film")
    box = studio.panel.fields.fonts
    listed = [box.itemText(row) for row in range(box.count())]
    studio.workspace.set_medium(probe(carrying))
    studio.one.wait(lambda: box.marks)
    assert dict(box.marks) == {"My Own Sans": "font folder", "Of The Film": "in the film"}
    now = [box.itemText(row) for row in range(box.count())]
    assert sorted(now, key=str.casefold) == now
    assert set(now) - set(listed) == {"My Own Sans", "Of The Film"}
    box.setFocus()
    box.setCurrentIndex(now.index("Of The Film"))
    box.activated.emit(box.currentIndex())
    assert studio.track.style == StyleChoice("plain", StyleConfig(font="Of The Film"))
    studio.workspace.set_medium(None)
    studio.one.wait(lambda: "Of The Film" not in box.marks)
    assert box.currentText() == "Of The Film"
    assert box.findText("Of The Film") < 0
    assert box.findText("My Own Sans") >= 0


def test_letters_that_the_font_lacks_are_told(studio: StyleStudio) -> None:
    assert not studio.panel.letters.isVisible()
    studio.panel.session.choose("plain")
    studio.panel.session.set_field("font", "No such font")
    studio.one.wait(studio.panel.letters.isVisible)
    assert "No such font" in studio.panel.letters.says.text()
    studio.panel.letters.take.click()
    config = studio.track.style.config if studio.track.style else None
    assert config is not None
    assert config.font not in (None, "No such font")


def test_word_times_that_nobody_heard_are_told(studio: StyleStudio) -> None:
    notes = studio.panel.notes
    assert not notes.isVisible()
    studio.panel.session.choose("karaoke")
    studio.one.wait(notes.isVisible)
    assert notes.says.text().startswith("2 of 2 cues have no heard word times")
    studio.panel.session.choose("cinematic")
    studio.one.wait(lambda: not notes.isVisible())


def test_a_template_that_cannot_be_read_is_named(studio: StyleStudio) -> None:
    folder = templates_dir()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bad.toml").write_text("[looks]\nsize = 7\n", encoding="utf-8")
    studio.panel.load_templates()
    studio.panel.notes.look()
    studio.one.wait(studio.panel.notes.isVisible)
    assert "bad.toml: looks.size is 7" in studio.panel.notes.says.text()


def test_guides_lie_over_the_picture(studio: StyleStudio) -> None:
    before = studio.painted()
    studio.actions["view.social_overlay"].trigger()
    assert studio.painted() != before
    studio.actions["view.social_overlay"].trigger()
    studio.actions["view.safe_areas"].trigger()
    assert studio.preview.view.guides.safe_areas
    assert not studio.preview.view.guides.social
