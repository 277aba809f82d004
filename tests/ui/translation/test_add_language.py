"""Adding languages in the window: against a server on loopback, and by rule."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError, HostError, TranslationError
from cuesmith.base.paths import config_dir
from cuesmith.base.secrets import Secret
from cuesmith.bridge.translation_engines import TranslationEngines
from cuesmith.bridge.translation_ports import EngineSettings
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.document import Document
from cuesmith.domain.glossary import Term
from cuesmith.domain.history import History
from cuesmith.domain.retranslation import TranslationWish, untranslated, wish_of
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.domain.translated_text import WISH
from cuesmith.domain.translating.terms import FixedTerm
from cuesmith.domain.twin_tracks import TRANSLATED_FROM
from cuesmith.ui.translation.add_language import AddLanguageDialog, Order
from cuesmith.ui.translation.engine_chooser import EngineChooser, OtherWay
from tests.support.editor_bench import many_cues
from tests.support.patience import PATIENCE
from tests.support.rule_translator import RuleEngine
from tests.support.studio_window import open_studio
from tests.support.translation_server import (
    KEY,
    Fault,
    Reply,
    Seen,
    refused,
    translation_server,
)

SOURCE = Track(
    (Cue("a", 0, 1_800, "One dog barks."), Cue("b", 2_000, 3_800, "Cuesmith hears it.")),
    "en",
    "Main",
    id="en",
)
WAY = OtherWay("mux", "Mux, at the host", "needs the film", "Mux translates.")


def choose(chooser: EngineChooser, engine: str) -> None:
    for row in range(chooser.list.topLevelItemCount()):
        item = chooser.list.topLevelItem(row)
        if item is not None and item.data(0, Qt.ItemDataRole.UserRole) == engine:
            chooser.list.setCurrentItem(item)
            return
    raise AssertionError(engine)


def states(chooser: EngineChooser) -> dict[str, str]:
    items = [chooser.list.topLevelItem(row) for row in range(chooser.list.topLevelItemCount())]
    return {item.text(0): item.text(1) for item in items if item is not None}


class Asking:
    """The dialog by itself."""

    def __init__(
        self,
        qtbot: QtBot,
        track: Track = SOURCE,
        languages: tuple[str, ...] | CuesmithError = (),
    ) -> None:
        self.qtbot = qtbot
        self.rule = RuleEngine(languages=languages)
        self.workspace = Workspace()
        self.workspace.open(History(Document((track,), (Term("Cuesmith"),))))
        self.engines = TranslationEngines(self.rule.ports)
        self.dialog = AddLanguageDialog(self.workspace, self.engines, (WAY,), {})
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(self.dialog)
        self.orders: list[Order] = []
        self.ways: list[str] = []
        self.dialog.ordered.connect(self.orders.append)
        self.dialog.other_wanted.connect(self.ways.append)
        with qtbot.waitSignal(self.engines.found):
            self.dialog.open()

    def into(self, language: str) -> None:
        self.dialog.into.box.setEditText(language)

    def press(self) -> None:
        QTest.mouseClick(self.dialog.start, Qt.MouseButton.LeftButton)


@pytest.fixture
def asking(qtbot: QtBot) -> Asking:
    return Asking(qtbot)


def test_each_way_says_how_it_stands(asking: Asking) -> None:
    assert states(asking.dialog.engine) == {
        "By rule": "ready",
        "DeepL": "needs a key",
        "Mux, at the host": "needs the film",
    }


def test_several_languages_terms_and_names_are_ordered_at_once(asking: Asking) -> None:
    dialog = asking.dialog
    choose(dialog.engine, "rule")
    assert not dialog.start.isEnabled()
    asking.into("German")
    QTest.mouseClick(dialog.into.more, Qt.MouseButton.LeftButton)
    asking.into("pt-BR")
    dialog.terms.setPlainText("dog = Hund\n Rex \n")
    asking.press()
    (order,) = asking.orders
    assert (order.source, order.languages) == ("en", ("de", "pt-BR"))
    assert order.wish.terms == (FixedTerm("dog", "Hund"), FixedTerm("Rex"), FixedTerm("Cuesmith"))
    assert dialog.remembered["terms"] == "dog = Hund\n Rex \n"


def test_a_language_is_taken_out_by_its_key(asking: Asking) -> None:
    field = asking.dialog.into
    asking.into("German")
    field.more.click()
    field.list.setCurrentRow(0)
    QTest.keyClick(field.list, Qt.Key.Key_Delete)
    assert field.languages == ()


def test_what_is_no_language_or_the_source_own_is_not_begun(asking: Asking) -> None:
    choose(asking.dialog.engine, "rule")
    asking.into("no such language")
    assert not asking.dialog.start.isEnabled()
    asking.into("English")
    asking.press()
    assert asking.orders == []
    assert "in that language already" in asking.dialog.trouble.text.text()


def test_a_key_goes_to_the_keyring_before_anything_begins(asking: Asking) -> None:
    dialog = asking.dialog
    choose(dialog.engine, "deepl")
    asking.into("German")
    assert not dialog.start.isEnabled()
    assert dialog.engine.key.text.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(dialog.engine.key.text, "very-secret-key")
    asking.press()
    asking.qtbot.waitUntil(lambda: bool(asking.orders))
    assert asking.rule.keys["deepl"].reveal() == "very-secret-key"
    assert "very-secret" not in asking.orders[0].wish.to_json()
    assert dialog.engine.key.text.text() == ""


def test_a_keyring_that_refuses_is_said_and_nothing_begins(asking: Asking) -> None:
    asking.rule.no_keyring = HostError("The keyring is locked.")
    choose(asking.dialog.engine, "deepl")
    asking.into("German")
    QTest.keyClicks(asking.dialog.engine.key.text, "key")
    asking.press()
    asking.qtbot.waitUntil(asking.dialog.trouble.isVisible)
    assert asking.orders == []
    assert asking.dialog.start.isEnabled()


def test_a_way_elsewhere_needs_no_language_here(asking: Asking) -> None:
    choose(asking.dialog.engine, "mux")
    assert not asking.dialog.into.isEnabled()
    asking.press()
    assert (asking.ways, asking.orders) == (["mux"], [])


def test_beside_a_translation_its_source_is_offered(qtbot: QtBot) -> None:
    asking = Asking(qtbot)
    german = replace(SOURCE, id="de", language="de", metadata=((TRANSLATED_FROM, "en"),))
    asking.workspace.apply(AddTrack(german))
    asking.workspace.set_active_track("de")
    dialog = AddLanguageDialog(asking.workspace, asking.engines, (), {})
    qtbot.addWidget(dialog)
    assert dialog.track is SOURCE


def test_captions_of_no_known_language_are_asked_about(qtbot: QtBot) -> None:
    asking = Asking(qtbot, Track(many_cues(2), id="t"))
    choose(asking.dialog.engine, "rule")
    asking.into("German")
    assert asking.dialog.spoken.isVisible()
    assert asking.dialog.start.isEnabled()
    asking.dialog.spoken.setEditText("French")
    asking.press()
    assert asking.orders[0].source_language == "fr"


def test_in_the_window_a_server_translates_beside_the_source(qtbot: QtBot) -> None:
    with translation_server() as server, open_studio(qtbot) as window:
        workspace = window.workspace
        workspace.apply(AddTrack(SOURCE))
        window.commands["track.translate"].trigger()
        dialog = window.findChild(AddLanguageDialog)
        assert dialog is not None
        qtbot.waitUntil(lambda: len(states(dialog.engine)) > 5)
        said = states(dialog.engine)
        assert said["LibreTranslate"] == "needs the address of a server"
        assert said["Whisper, from the sound"] == "needs the film or the recording"
        choose(dialog.engine, "libretranslate")
        dialog.engine.url.setText(server.url("libretranslate"))
        dialog.into.box.setEditText("German")
        dialog.start.click()
        qtbot.waitUntil(lambda: len(workspace.document.tracks) == 2)
        qtbot.waitUntil(lambda: not window.parts.translating.running)
        german = workspace.document.tracks[1]
        assert german.cues[0].text == "Onede dogde barksde."
        assert workspace.active_track == german.id
        workspace.select_cues(["b"])
        assert window.parts.inspector.form.source.text.text() == "Cuesmith hears it."
        wish = wish_of(german)
        assert wish is not None
        assert wish.engine == "libretranslate"
        window.commands["edit.undo"].trigger()
        assert workspace.document.tracks == (SOURCE,)
    settings = json.loads((config_dir() / "translation.json").read_text(encoding="utf-8"))
    assert settings["libretranslate"]["url"].endswith("/libretranslate")


def test_a_key_is_written_nowhere_and_a_stop_is_told_with_a_way_to_go_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with translation_server() as server:
        monkeypatch.setenv("CUESMITH_DEEPL_URL", server.url("deepl"))
        server.always = refused(456)
        with open_studio(qtbot) as window:
            workspace = window.workspace
            workspace.apply(AddTrack(SOURCE))
            dialog = window.parts.translation.ask()
            qtbot.waitUntil(lambda: len(states(dialog.engine)) > 5)
            choose(dialog.engine, "deepl")
            dialog.engine.key.text.setText(KEY)
            dialog.into.box.setEditText("German")
            dialog.start.click()
            notices = window.notices
            qtbot.waitUntil(notices.isVisible)
            track = workspace.document.tracks[1]
            assert all(Doubt.UNTRANSLATED in cue.doubts for cue in track.cues)
            server.always = None
            window.parts.translating.translate_missing(track.id)
            qtbot.waitUntil(
                lambda: (
                    not any(
                        Doubt.UNTRANSLATED in cue.doubts
                        for cue in workspace.document.tracks[1].cues
                    )
                ),
            )
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(KEY.encode() in path.read_bytes() for path in files)


def test_a_translation_that_came_otherwise_is_gone_on_with_by_an_engine(qtbot: QtBot) -> None:
    waiting = replace(SOURCE.cues[0], doubts=(Doubt.UNTRANSLATED,))
    german = Track(
        (waiting, replace(SOURCE.cues[1], text="Von Hand.")),
        "de",
        id="de",
        metadata=((TRANSLATED_FROM, "en"),),
    )
    with translation_server() as server, open_studio(qtbot) as window:
        workspace = window.workspace
        workspace.apply(AddTrack(SOURCE))
        workspace.apply(AddTrack(german))
        assert not window.commands["track.translate_missing"].isEnabled()
        workspace.set_active_track("de")
        window.commands["track.translate_missing"].trigger()
        dialog = window.findChild(AddLanguageDialog)
        assert dialog is not None
        assert not dialog.into.isVisible()
        qtbot.waitUntil(lambda: len(states(dialog.engine)) > 5)
        choose(dialog.engine, "libretranslate")
        dialog.engine.url.setText(server.url("libretranslate"))
        dialog.start.click()
        qtbot.waitUntil(lambda: workspace.view("de").track.cues[0].text.startswith("Onede"))
        qtbot.waitUntil(lambda: not window.parts.translating.running)
        assert workspace.view("de").track.cues[1].text == "Von Hand."


def test_the_fix_of_an_untranslated_cue_translates_that_one_by_the_tracks_engine(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish = TranslationWish("libretranslate", "LibreTranslate")
    facts = ((TRANSLATED_FROM, "en"), (WISH, wish.to_json()))
    waiting = tuple(replace(cue, doubts=(Doubt.UNTRANSLATED,)) for cue in SOURCE.cues[:2])
    with translation_server() as server, open_studio(qtbot) as window:
        monkeypatch.setenv("CUESMITH_TRANSLATE_URL", server.url("libretranslate"))
        workspace = window.workspace
        workspace.apply(AddTrack(SOURCE))
        workspace.apply(AddTrack(Track(waiting, "de", id="de", metadata=facts)))
        workspace.set_active_track("de")
        workspace.select_cues([waiting[0].id], waiting[0].id)
        window.commands["review.fix"].trigger()
        qtbot.waitUntil(lambda: workspace.view("de").track.cues[0].doubts == ())
        qtbot.waitUntil(lambda: not window.parts.translating.running)
        first, second = workspace.view("de").track.cues[:2]
        assert first.text != SOURCE.cues[0].text
        assert second == waiting[1]


def held_until(closed: Event) -> Fault:
    def hold(_seen: Seen, reply: Reply) -> Reply:
        closed.wait(PATIENCE / 1000)
        return reply

    return hold


def test_a_window_that_closes_keeps_what_came_and_offers_to_go_on(qtbot: QtBot) -> None:
    cues = tuple(
        Cue(f"c{number}", number * 2_000, number * 2_000 + 1_800, f"Dog number {number} barks.")
        for number in range(60)
    )
    with translation_server() as server:
        closed = Event()
        server.faults.append(None)
        server.always = held_until(closed)
        with open_studio(qtbot) as window:
            workspace = window.workspace
            workspace.apply(AddTrack(Track(cues, "en", id="en")))
            dialog = window.parts.translation.ask()
            qtbot.waitUntil(lambda: len(states(dialog.engine)) > 5)
            choose(dialog.engine, "libretranslate")
            dialog.engine.url.setText(server.url("libretranslate"))
            dialog.into.box.setEditText("German")
            dialog.start.click()
            qtbot.waitUntil(
                lambda: any(
                    len(untranslated(track)) < len(cues) for track in workspace.document.tracks[1:]
                )
            )
            path = window.parts.session.path
        closed.set()
        with open_studio(qtbot) as window:
            window.parts.opening.open_project(path)
            workspace = window.workspace
            qtbot.waitUntil(lambda: len(workspace.document.tracks) == 2)
            german = workspace.document.tracks[1].id
            left = len(untranslated(workspace.view(german).track))
            assert 0 < left < len(cues)
            qtbot.waitUntil(window.notices.isVisible)
            (offer,) = (
                button
                for button in window.notices.findChildren(QPushButton)
                if button.text() == "&Go on" and button.isVisible()
            )
            offer.click()
            qtbot.waitUntil(lambda: not untranslated(workspace.view(german).track))
            qtbot.waitUntil(lambda: not window.parts.translating.running)


def listed(asking: Asking) -> set[str]:
    box = asking.dialog.into.box
    return {str(box.itemData(row)) for row in range(box.count())} - {"und"}


def test_only_languages_that_the_engine_knows_are_listed(qtbot: QtBot) -> None:
    asking = Asking(qtbot, languages=("de", "pt-BR", "no"))
    dialog = asking.dialog
    asking.into("Ger")
    choose(dialog.engine, "mux")
    assert len(listed(asking)) > 100
    choose(dialog.engine, "rule")
    qtbot.waitUntil(lambda: bool(dialog.reach.languages))
    assert listed(asking) == {"de", "pt-BR", "no"}
    assert dialog.reach.says.isHidden()
    assert dialog.into.box.currentText() == "Ger", "what is typed stays"
    asking.into("French")
    assert not dialog.start.isEnabled()
    refusal = "By rule does not translate into this language: French."
    assert dialog.start.toolTip() == dialog.reach.says.text() == refusal
    for near in ("pt", "nb", "Norwegian", "de-AT", "German"):
        asking.into(near)
        assert dialog.start.isEnabled(), near


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        ((), "By rule does not name its languages: any can be tried."),
        (
            TranslationError("By rule is in trouble."),
            "Which languages there are is not known: By rule is in trouble.",
        ),
    ],
)
def test_where_languages_are_not_known_that_is_said(
    qtbot: QtBot, languages: tuple[str, ...] | TranslationError, said: str
) -> None:
    asking = Asking(qtbot, languages=languages)
    choose(asking.dialog.engine, "rule")
    asking.qtbot.waitUntil(lambda: asking.dialog.reach.says.text() == said)
    assert len(listed(asking)) > 100
    asking.into("French")
    assert asking.dialog.start.isEnabled()


def test_an_engine_is_asked_again_once_it_has_a_key(asking: Asking) -> None:
    dialog = asking.dialog
    choose(dialog.engine, "deepl")
    assert dialog.reach.says.isHidden()
    assert len(listed(asking)) > 100
    asking.engines.set_up("deepl", EngineSettings(), Secret("key"))
    asking.qtbot.waitUntil(lambda: listed(asking) == {"de"})
