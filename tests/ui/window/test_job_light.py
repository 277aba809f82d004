"""What runs is seen in the line at the bottom."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cuesmith.base.jobs import Progress
from tests.support.playing import wait_for
from tests.support.studio_window import open_studio, with_cues


def test_what_runs_is_seen_and_a_click_shows_all_about_it(qtbot: QtBot) -> None:
    with open_studio(qtbot) as window:
        with_cues(window, "Welcome")
        wait_for(lambda: not window.jobs.jobs)
        light = window.job_light
        assert not light.isVisible()
        brief = window.jobs.open("Looking at something")
        brief.end()
        job = window.jobs.open("Publishing “Our film”")
        wait_for(light.isVisible)
        job.report(Progress(0.425))
        assert light.text() == "Publishing “Our film”: 42 %"
        assert light.accessibleDescription() == "Publishing “Our film”: 42 %"
        assert not window.commands["view.show_jobs"].isChecked()
        light.click()
        wait_for(window.commands["view.show_jobs"].isChecked)
        light.click()
        assert window.commands["view.show_jobs"].isChecked()
        job.end()
        assert not light.isVisible()
