"""What is painted bit by bit, only where a moment differs from the last, is what is painted at
once: every template, words that fill at the same time, and jumps."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace

import numpy as np
import pytest

from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.fonts import FontSources
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Track
from cuesmith.engines.rendering.canvas import Canvas, blend
from cuesmith.engines.rendering.differences import Change
from cuesmith.engines.rendering.layer_list import LayerList
from cuesmith.engines.rendering.layers import Rect
from cuesmith.engines.rendering.script_text import prepare
from cuesmith.engines.rendering.session import Session
from cuesmith.services.styling import script_for
from tests.services.test_styling import PORTS, SHIPPED
from tests.support.captions import event, flattened, need_libass, script
from tests.support.styled_cues import SAID

SIZE = 640, 360
WHOLE = Change(Rect(0, 0, *SIZE))

OVERLAPPING = script(
    event(r"{\kf40}Words {\kf60}that {\kf100}fill,\N{\kf30}two {\kf50}at {\kf50}once"),
    event(r"{\an8}{\kf90}While {\kf60}others {\ko50}do {\kf40}too"),
    # Syllables of one word, whose edges touch; one word twice at the same place.
    event(r"{\pos(320,180)}{\kf30}Ka{\kf30}ra{\kf30}o{\kf60}ke"),
    event(r"{\pos(320,200)\bord0\shad0}{\kf150}twice"),
    event(r"{\pos(320,200)\bord0\shad0\1a&H80&}{\kf120}twice"),
    event(r"{\pos(320,190)\p1\1a&H80&}m 0 0 l 90 0 90 20 0 20"),
    event(r"{\pos(320,200)\bord0\shad0\1a&H80&}{\kf180}twice"),
    # Over and under what fills: moving, fading, clipped, half seen through.
    event(r"{\move(40,330,600,300)\an5\fs60\1a&H90&}passing", 0.3, 1.6),
    event(r"{\fad(400,400)\pos(320,320)\fs90}faded", 0.2, 1.7),
    event(r"{\clip(200,0,400,360)\t(\clip(0,0,90,360))\fs50\kf200}clipped {\kf60}off"),
    event(r"{\clip(m 0 300 l 640 250 640 360 0 360)\kf100}cut {\kf60}out"),
)
ONE_BY_ONE = script(
    event(r"{\fad(200,200)\fs40}{\kf40}Words {\kf50}that {\kf60}fill,\N{\kf40}one {\kf50}by one"),
    event(r"{\pos(320,60)\fad(600,600)}above", 0.3, 2.0),
    event(r"{\pos(320,330)\p1\1a&H80&\t(1450,1490,\frz4)}m 0 0 l 200 0 200 40 0 40", 0.55, 2.2),
    event(r"{\pos(320,200)\clip(0,0,400,360)\t(0,900,\clip(0,0,300,200))\kf80}clipped", 2.5, 3.4),
)
# A word whose edge stays for a while, and what comes and goes over it meanwhile.
RESTING = script(
    event(r"{\pos(320,80)\kf300}slow"),
    *(
        event(r"{\pos(320,80)\p1\1a&H80&}m 0 0 l 90 0 90 40 0 40", at / 100, at / 100 + 0.03)
        for at in range(0, 300, 19)
    ),
)
# A long word that runs through a short one, of which the rest was painted before.
THROUGH = script(
    event(r"{\bord0\shad0\1a&H60&\pos(320,80)\kf300}m"),
    event(r"{\bord0\shad0\1a&H60&\pos(320,80)\kf40}iiiiiiiiiiiiiiiiiiiiiiiiii"),
)


def of_template(name: str) -> str:
    later = Cue("above", 1500, 5000, "spoken meanwhile, without times")
    tracks = [
        Track((SAID,), id="a", style=StyleChoice(name)),
        Track((replace(later, id="b"),), id="b", style=StyleChoice("karaoke")),
    ]
    return script_for(Document(tuple(tracks)), ("a", "b"), SIZE, PORTS)


# Shadows of words and lines that run into one another, under outlines and letters that do too.
CROWDED = script(
    event(r"{\an7\pos(20,20)\fs40\bord6\shad4\fsp-6\4a&H60&}Shadows of\Nlines that\Nmeet"),
    event(r"{\an7\pos(60,90)\fs50\bord6\shad4\4a&H60&}and others below {\1c&H00FFFF&}them"),
    event(r"{\an7\pos(30,60)\p1\bord0\shad0\1a&HA0&}m 0 0 l 500 0 500 200 0 200"),
)


def apart(text: str, times: Sequence[int]) -> Iterator[int]:
    """The times at which it is not the same."""
    need_libass()
    layers, canvas = LayerList(SIZE), Canvas(SIZE)
    with closing(Session(FontSources())) as session:
        session.load(prepare(text).data)
        session.set_sizes(SIZE, SIZE)
        for time in times:
            first, changed = session.draw(time, SIZE[1])
            if changed:
                canvas.repaint(layers, layers.follow(first))
            at_once, all_layers = Canvas(SIZE), LayerList(SIZE)
            all_layers.follow(first)
            at_once.repaint(all_layers, [WHOLE])
            ours, theirs = (flattened(painted.images(), SIZE) for painted in (canvas, at_once))
            if not np.array_equal(ours, theirs):
                yield time


@pytest.mark.parametrize("template", sorted(SHIPPED))
def test_every_template(template: str) -> None:
    assert list(apart(of_template(template), range(900, 5100, 40))) == []


def test_words_that_fill_at_the_same_time_among_what_moves() -> None:
    assert list(apart(OVERLAPPING, range(0, 2500, 15))) == []


def test_words_that_fill_one_by_one() -> None:
    """As most karaoke does: what changes is known without a look at the layers, which only what
    fades, moves or begins meanwhile has to find as they are."""
    moments = range(0, 3400, 10)
    assert list(apart(ONE_BY_ONE, moments)) == []
    assert list(apart(ONE_BY_ONE, [*moments[:120], *reversed(moments[:115]), *moments[::3]])) == []


@pytest.mark.parametrize("text", [RESTING, THROUGH], ids=["resting", "through"])
def test_a_word_that_rests_while_others_go_on(text: str) -> None:
    assert list(apart(text, range(0, 3000, 10))) == []


def test_jumps() -> None:
    times = [random.Random(7).randrange(2500) for _ in range(150)]
    assert list(apart(OVERLAPPING, times)) == []


def test_what_lies_on_nothing_is_what_is_laid_over_it() -> None:
    """One layer after the other, in the plainest way."""
    need_libass()
    canvas, layers = Canvas(SIZE), LayerList(SIZE)
    with closing(Session(FontSources())) as session:
        session.load(prepare(CROWDED).data)
        session.set_sizes(SIZE, SIZE)
        layers.follow(session.draw(100, SIZE[1])[0])
        canvas.repaint(layers, [WHOLE])
        plain = np.zeros((SIZE[1], SIZE[0]), np.uint32)
        for layer in layers:
            left, top, right, bottom = layer.rect
            mask = layer.samples(layer.rect)
            work = np.empty((4, *mask.shape), np.uint32)
            blend(plain[top:bottom, left:right], mask, layer.color, work)
    assert np.array_equal(flattened(canvas.images(), SIZE).view(np.uint32)[..., 0], plain)
