"""The hosts' own jobs, ordered in the window: captions, translations, renders."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.domain.hosting import JobState
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from cuesmith.services.hosts import waiting
from cuesmith.ui.export.burn_dialog import BurnDialog
from cuesmith.ui.hosts.jobs_caption import PREMIUM, CaptionDialog
from cuesmith.ui.hosts.jobs_edit import EditDialog
from cuesmith.ui.hosts.jobs_translate import TranslateDialog
from cuesmith.ui.hosts.render_dialog import RenderDialog
from cuesmith.ui.hosts.sign_in import SignInDialog
from cuesmith.ui.main_window import MainWindow
from tests.support.films import Film, constant, write_film
from tests.support.hosts.browsing import (
    answer,
    browse,
    choose_film,
    choose_track,
    notice,
    open_film,
    tools,
    track_names,
)
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.magic_hour import models as magic_models
from tests.support.hosts.magic_hour.host import MagicHourHost
from tests.support.hosts.mux import models
from tests.support.hosts.mux.host import MuxHost
from tests.support.hosts.studio import hosts_home
from tests.support.playing import wait_for
from tests.support.studio_window import drop, open_studio, with_cues
from tests.support.style_studio import needs_libass
from tests.ui.test_accessibility import nameless

_ = hosts_home
pytestmark = pytest.mark.usefixtures("hosts_home")


def ask_for_captions(window: MainWindow) -> CaptionDialog:
    """The dialog of the first film."""
    choose_film(browse(window))
    dialog = tools(window).caption()
    assert dialog is not None
    wait_for(lambda: dialog.price.text())
    return dialog


def ask_for_translation(window: MainWindow, track: str) -> TranslateDialog:
    browser = browse(window)
    choose_film(browser)
    choose_track(browser, track)
    browser.films.film.translate.click()
    return browser.findChildren(TranslateDialog)[-1]


def show(dialog: CaptionDialog, way: str) -> None:
    dialog.way.setCurrentIndex(dialog.way.findData(way))


def said(window: MainWindow, text: str) -> None:
    """Wait for a notice."""
    wait_for(lambda: text in notice(window))


def test_premium_captions_come_with_speakers_and_words(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset("Our film")
    with open_studio(qtbot) as window:
        dialog = ask_for_captions(window)
        assert "nothing" in dialog.price.text()
        show(dialog, PREMIUM)
        wait_for(lambda: "units" in dialog.price.text())
        assert not nameless(dialog)
        dialog.speakers.setChecked(True)
        dialog.words.setChecked(True)
        dialog.phrases.setPlainText("Cuesmith\n\nlibass")
        dialog.start.click()
        said(window, "Captions of “Our film” came from Mux")
        (job,) = mux.jobs.values()
        asked = job.parameters.model_dump(exclude_none=True)
        assert asked["phrases"] == ["Cuesmith", "libass"]
        assert asked["include_words"]
        assert asked["include_speakers"]
        (track,) = window.workspace.document.tracks
        assert (track.name, track.language) == ("English (Mux)", "en")
        assert any(cue.words for cue in track.cues)
        assert any(cue.speaker for cue in track.cues)
        assert window.parts.hosting.known.jobs == ()
        wait_for(lambda: not window.jobs.jobs)
        browser = tools(window).browser
        assert browser is not None
        wait_for(lambda: track_names(browser) != [])  # and it is a track there


def test_usual_captions_are_free_and_in_a_language_that_there_is(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset("Our film")
    with open_studio(qtbot) as window:
        dialog = ask_for_captions(window)
        dialog.generated.setCurrentIndex(dialog.generated.findData("pl"))
        assert "beta" in dialog.generated.currentText()
        dialog.start.click()
        said(window, "came from Mux")
        (track,) = window.workspace.document.tracks
        assert track.language == "pl"


def test_a_broken_rule_is_told_where_it_was_broken(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset("Our film")
    with open_studio(qtbot) as window:
        dialog = ask_for_captions(window)
        show(dialog, PREMIUM)
        dialog.phrases.setPlainText("one two three four five six")
        dialog.start.click()
        wait_for(dialog.trouble.isVisible)
        assert "more than 5 words" in dialog.trouble.text.text()
        assert mux.jobs == {}
        dialog.phrases.clear()
        wait_for(dialog.start.isEnabled)
        dialog.start.click()
        said(window, "came from Mux")


def test_a_track_is_translated_but_for_some_words(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_track(mux.ready_asset("Our film"), "en", "English")
    with open_studio(qtbot) as window:
        dialog = ask_for_translation(window, "English")
        assert not dialog.start.isEnabled()
        dialog.into.setEditText("fr")
        dialog.kept.setPlainText("Cuesmith")
        dialog.existing.setCurrentIndex(1)
        wait_for(lambda: "units" in dialog.price.text())
        dialog.start.click()
        said(window, "came from Mux")
        (job,) = mux.jobs.values()
        asked = job.parameters.model_dump(exclude_none=True)
        assert asked["never_translate"] == ["Cuesmith"]
        assert asked["replace_existing_tracks"] == "replace_all"
        (track,) = window.workspace.document.tracks
        assert track.language == "fr"


def test_words_are_replaced_at_mux(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_track(mux.ready_asset("Our film"), "en", "English")
    with open_studio(qtbot) as window:
        browser = browse(window)
        choose_film(browser)
        choose_track(browser, "English")
        browser.films.film.words.click()
        (dialog,) = browser.findChildren(EditDialog)
        assert not nameless(dialog)
        assert not dialog.start.isEnabled()
        dialog.words.write(0, "morning", "evening")
        dialog.words.write(3, "frozen", "open")
        assert dialog.words.rowCount() == 5
        wait_for(lambda: "units" in dialog.price.text())
        dialog.start.click()
        said(window, "came from Mux")
        (track,) = window.workspace.document.tracks
        assert track.cues[0].text == "Good evening."
        assert track.language == "en"
        (job,) = mux.jobs.values()
        assert job.workflow == "edit-captions"


@pytest.mark.parametrize("on_film", [False, True])
def test_gcore_hears_and_translates(
    qtbot: QtBot, gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch, on_film: bool
) -> None:
    point_at(monkeypatch, gcore)
    video = gcore.ready_video("Our film")
    with open_studio(qtbot) as window:
        dialog = ask_for_captions(window)
        dialog.way.setCurrentIndex(int(on_film))
        dialog.heard.setEditText("en")
        dialog.into.setEditText("de")
        wait_for(lambda: "charged" in dialog.price.text())
        dialog.start.click()
        said(window, "came from Gcore")
        assert "de" in {track.language for track in window.workspace.document.tracks}
        assert bool(video.subtitles) == on_film


def test_a_job_is_stopped_at_the_host(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset("Our film")
    mux.pace.job = 10_000
    with open_studio(qtbot) as window:
        dialog = ask_for_captions(window)
        show(dialog, PREMIUM)
        dialog.start.click()
        wait_for(lambda: window.parts.hosting.known.jobs)
        (entry,) = window.jobs.jobs
        assert "Our film" in entry.title
        wait_for(lambda: entry.progress.message == "under way")
        assert entry.cancel is not None
        entry.cancel()
        said(window, "was stopped")
        (job,) = mux.jobs.values()
        assert job.status == "cancelled"
        assert window.parts.hosting.known.jobs == ()
        assert window.workspace.document.tracks == ()


def test_what_is_cancelled_while_it_is_asked_for_is_not_left_running(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset("Our film")
    mux.pace.job = 10_000
    with open_studio(qtbot) as window:
        dialog = ask_for_captions(window)
        show(dialog, PREMIUM)
        dialog.start.click()
        dialog.reject()
        wait_for(lambda: not window.parts.host_jobs.busy)
        assert window.parts.hosting.known.jobs == ()
        assert all(job.status == "cancelled" for job in mux.jobs.values())


def test_a_job_that_fails_says_why(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset("Our film")
    mux.fate.job.append(
        models.JobProblem(type="processing_error", message="The sound is silent.", retryable=True)
    )
    with open_studio(qtbot) as window:
        dialog = ask_for_captions(window)
        show(dialog, PREMIUM)
        dialog.start.click()
        said(window, "The sound is silent")
        assert window.notices.shown is not None
        assert "trying again" in window.notices.shown.hint
        assert window.parts.hosting.known.jobs == ()


def test_a_job_outlives_the_studio(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset("Our film")
    mux.pace.job = 10_000
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        with_cues(window, "Ours")
        dialog = ask_for_captions(window)
        show(dialog, PREMIUM)
        dialog.start.click()
        wait_for(lambda: window.parts.hosting.known.jobs)
        project = window.parts.session.path
    (job,) = mux.jobs.values()
    assert job.status in ("pending", "processing")  # closing stops nothing there
    mux.pace.job = 1
    with open_studio(qtbot) as window:
        window.open_paths([project])
        said(window, "came from Mux")
        assert len(window.workspace.document.tracks) == 2
        assert window.parts.hosting.known.jobs == ()


def test_a_job_that_nothing_is_heard_of_is_waited_for_again(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset("Our film")
    mux.pace.job = 10_000
    with open_studio(qtbot) as window:
        dialog = ask_for_captions(window)
        show(dialog, PREMIUM)
        dialog.start.click()
        wait_for(lambda: window.parts.hosting.known.jobs)
        mux.revoke_after = 0
        said(window, "does not accept your credentials")
        (hosted,) = window.parts.hosting.known.jobs
        assert not hosted.job.state.over
        mux.revoke_after = None
        mux.pace.job = 1
        assert window.notices.offer.text() == "Wait for it &again"
        window.notices.offer.click()
        said(window, "came from Mux")
        assert len(mux.jobs) == 1


def test_jobs_are_seen_and_gone_on_with(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    mux.ready_asset("Our film")
    mux.pace.job = 10_000
    # The patience is at its end before anything is asked twice.
    monkeypatch.setattr(waiting.Patience.__init__, "__defaults__", (0.05, 1.5, 0.1, 0.01))
    with open_studio(qtbot) as window:
        dialog = ask_for_captions(window)
        show(dialog, PREMIUM)
        dialog.start.click()
        said(window, "is still not done")
        browser = browse(window)
        browser.pages.setCurrentWidget(browser.jobs)
        (hosted,) = tools(window).jobs.waiting
        browser.jobs.table.selectRow(0)
        assert browser.jobs.fetch.text() == "&Wait for it"
        assert not nameless(browser.jobs)
        mux.pace.job = 1
        monkeypatch.setattr(waiting.Patience.__init__, "__defaults__", (0.01, 1.5, 0.1, 30.0))
        browser.jobs.fetch.click()
        window.notices.dismiss()
        said(window, "came from Mux")
        wait_for(lambda: not browser.jobs.model.rows)
        browser.jobs.look.click()
        wait_for(lambda: browser.jobs.model.rows)
        (listed,) = browser.jobs.model.rows
        assert listed.job.id == hosted.job.id
        assert listed.job.state is JobState.DONE
        browser.jobs.table.selectRow(0)
        window.notices.dismiss()
        browser.jobs.fetch.click()
        wait_for(lambda: len(window.workspace.document.tracks) == 2)


# --- Magic Hour ------------------------------------------------------------------------------


def render_dialog(window: MainWindow) -> RenderDialog:
    """The dialog that the command opens, once it is there."""
    before = window.findChildren(RenderDialog)
    window.commands["host.render"].trigger()
    wait_for(lambda: window.findChildren(RenderDialog)[-1:] not in ([], before[-1:]))
    return window.findChildren(RenderDialog)[-1]


def ask_to_render(window: MainWindow) -> RenderDialog:
    dialog = render_dialog(window)
    wait_for(lambda: dialog.order is not None and dialog.price.text())
    return dialog


def test_a_film_is_rendered_in_the_look_of_its_track(
    qtbot: QtBot, magic_hour: MagicHourHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, magic_hour)
    magic_hour.rendered = b"a rendered film"
    config = StyleConfig(text_color="#FFEE0080", font="Noto Sans")
    with open_studio(qtbot) as window:
        film = open_film(window, tmp_path)
        with_cues(window, "Corrected")
        session = window.parts.style.session
        session.choose("karaoke")
        choice = StyleChoice("karaoke", config)
        monkeypatch.setattr(RenderDialog, "choice", property(lambda _: choice))
        dialog = ask_to_render(window)
        assert "hears the speech anew" in dialog.warning.text()
        wait_for(lambda: "credits" in dialog.price.text())
        assert "alpha" in dialog.notices.text()
        assert not nameless(dialog)
        target = tmp_path / "rendered.mp4"
        dialog.place.field.setText(str(target))
        dialog.part.only.setChecked(True)
        dialog.part.end.show_time(10_000)
        dialog.start.click()
        said(window, "“rendered.mp4” is ready.")
        assert target.read_bytes() == b"a rendered film"
        (project,) = magic_hour.projects.values()
        assert project.request.end_seconds == 10
        sent = project.request.style.model_dump(exclude_none=True)
        assert sent["custom_config"]["text_color"] == "#FFEE00"
        assert bytes(next(iter(magic_hour.uploads.values())).received.kept) == film.read_bytes()


def test_a_film_that_would_be_paid_for_nothing_is_not_sent(
    qtbot: QtBot, magic_hour: MagicHourHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, magic_hour)
    with open_studio(qtbot) as window:
        drop(window, write_film(tmp_path / "silent.mp4", Film(constant(25))))
        wait_for(lambda: window.workspace.medium is not None)
        with_cues(window, "Nobody speaks")
        dialog = render_dialog(window)
        wait_for(lambda: "has no sound" in dialog.trouble.text.text())
        assert not dialog.start.isEnabled()
        assert dialog.burn.isEnabled()
        dialog.style_box.setCurrentIndex(dialog.style_box.count() - 1)
        wait_for(lambda: not dialog.trouble.isHidden())
        assert dialog.order is None
        dialog.reject()


def test_a_render_outlives_the_studio(
    qtbot: QtBot, magic_hour: MagicHourHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, magic_hour)
    magic_hour.pace = 10_000
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        with_cues(window, "Ours")
        ask_to_render(window).start.click()
        wait_for(lambda: window.parts.hosting.known.jobs)
        project = window.parts.session.path
    magic_hour.pace = 1
    with open_studio(qtbot) as window:
        window.open_paths([project])
        said(window, "is ready")
        assert (tmp_path / "Our film captions.mp4").is_file()
        assert len(magic_hour.projects) == len(magic_hour.uploads) == 1
    written = project.read_bytes()
    assert b"signature" not in written
    assert magic_hour.key.encode() not in written


def test_a_file_that_is_there_is_kept_unless_that_is_answered(
    qtbot: QtBot, magic_hour: MagicHourHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, magic_hour)
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        dialog = ask_to_render(window)
        there = tmp_path / "there.mp4"
        there.write_bytes(b"precious")
        dialog.place.field.setText(str(there))
        dialog.start.click()
        answer(dialog, "&Keep it")
        assert there.read_bytes() == b"precious"
        assert magic_hour.uploads == {}
        dialog.reject()


def test_too_few_credits_and_a_failed_render_are_told(
    qtbot: QtBot, magic_hour: MagicHourHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, magic_hour)
    magic_hour.credits = 0
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        ask_to_render(window).start.click()
        said(window, "not enough credit")
        window.notices.dismiss()
        magic_hour.credits = 1000
        magic_hour.fate.project.append(
            magic_models.Problem(message="The film is too dark.", code="unknown_error")
        )
        ask_to_render(window).start.click()
        said(window, "too dark")
        assert window.parts.hosting.known.jobs == ()
        assert list(tmp_path.glob("*captions*")) == []


def test_a_render_that_cannot_be_stopped_there_is_waited_for_later(
    qtbot: QtBot, magic_hour: MagicHourHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, magic_hour)
    magic_hour.pace = 10_000
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        ask_to_render(window).start.click()
        wait_for(lambda: window.parts.hosting.known.jobs)
        (entry,) = (job for job in window.jobs.jobs if "Magic Hour" in job.title)
        assert entry.cancel is not None
        entry.cancel()
        said(window, "no call that stops a render")
        window.notices.dismiss()
        magic_hour.pace = 1
        (hosted,) = tools(window).jobs.waiting
        tools(window).jobs.follow(hosted)
        said(window, "is ready")
        assert (tmp_path / "Our film captions.mp4").is_file()


def test_a_wrong_key_and_a_film_of_another_kind_are_told(
    qtbot: QtBot, magic_hour: MagicHourHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    point_at(monkeypatch, magic_hour)
    monkeypatch.setenv("MAGIC_HOUR_API_KEY", "mhk_wrong")
    with open_studio(qtbot) as window:
        film = open_film(window, tmp_path)
        ask_to_render(window).start.click()
        said(window, "does not accept your credentials")
        window.notices.dismiss()
        monkeypatch.setenv("MAGIC_HOUR_API_KEY", magic_hour.key)
        other = film.with_suffix(".mkv")
        film.rename(other)
        drop(window, other)
        wait_for(lambda: window.workspace.medium and window.workspace.medium.path == other)
        dialog = render_dialog(window)
        wait_for(lambda: "Magic Hour does not take “Our film.mkv”" in dialog.trouble.text.text())
        assert not dialog.start.isEnabled()
        dialog.reject()
    magic_hour.forgive()


def test_burning_in_here_is_offered_instead(
    qtbot: QtBot, magic_hour: MagicHourHost, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    needs_libass()
    point_at(monkeypatch, magic_hour)
    with open_studio(qtbot) as window:
        open_film(window, tmp_path)
        with_cues(window, "Corrected")
        ask_to_render(window).burn.click()
        wait_for(lambda: window.findChildren(BurnDialog))
        window.findChildren(BurnDialog)[0].reject()
        assert magic_hour.seen == []


def test_without_an_account_signing_in_comes_first(qtbot: QtBot, tmp_path: Path) -> None:
    with open_studio(qtbot) as window:
        assert not window.commands["host.render"].isEnabled()
        open_film(window, tmp_path)
        window.commands["host.render"].trigger()
        wait_for(lambda: window.findChildren(SignInDialog))
        window.findChildren(SignInDialog)[0].reject()
