"""Every template drawn by libass: seen while it should be, inside the picture's safe area."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.engines.rendering.renderer import LibassRenderer
from cuesmith.services.styling import script_for
from tests.services.test_styling import PORTS, SHIPPED
from tests.support.styled_cues import SAID, one_track

HD, UPRIGHT = (640, 360), (360, 640)
LONG = Cue("long", 0, 4000, "A line that is as long as they get,\nand another one of that sort")


def drawn(
    renderer: LibassRenderer, cue: Cue, template: str, size: tuple[int, int], time: int
) -> tuple[CaptionImage, ...]:
    document = one_track(cue, style=StyleChoice(template))
    renderer.load(script_for(document, ("t",), size, PORTS), size)
    return renderer.render(time, size)


def ink(images: tuple[CaptionImage, ...], size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is seen."""
    seen = np.zeros((size[1], size[0]), bool)
    for image in images:
        rows = np.frombuffer(image.pixels, np.uint8)[: image.height * image.stride]
        pixels = rows.reshape(image.height, -1)[:, : image.width * 4].reshape(image.height, -1, 4)
        place = (slice(image.y, image.y + image.height), slice(image.x, image.x + image.width))
        seen[place] |= pixels[..., 3] > 16
    down, across = (np.flatnonzero(seen.any(axis)) for axis in (1, 0))
    return int(across[0]), int(down[0]), int(across[-1]) + 1, int(down[-1]) + 1


@pytest.mark.parametrize("size", [HD, UPRIGHT])
@pytest.mark.parametrize("template", sorted(SHIPPED))
def test_it_is_seen_and_stays_off_the_edges(
    renderer: LibassRenderer, template: str, size: tuple[int, int]
) -> None:
    width, height = size
    images = drawn(renderer, LONG, template, size, 3900)
    left, top, right, bottom = ink(images, size)
    assert 0.02 * width <= left < right <= 0.98 * width
    assert 0.25 * height <= top < bottom <= 0.97 * height
    assert drawn(renderer, LONG, template, size, 4100) == ()


@pytest.mark.parametrize("size", [HD, UPRIGHT, (360, 360)])
@pytest.mark.parametrize("template", sorted(SHIPPED))
def test_a_very_long_cue_stays_on_the_picture(
    renderer: LibassRenderer, template: str, size: tuple[int, int]
) -> None:
    text = "It was, in every conceivable way,\nquite unlike anything that came before " * 3
    cue = replace(LONG, text=text.strip())
    left, top, right, bottom = ink(drawn(renderer, cue, template, size, 3900), size)
    assert 0 < left < right < size[0]
    assert 0.05 * size[1] < top < bottom < size[1]


@pytest.mark.parametrize("template", ["karaoke", "highlight", "boxed-word", "bounce", "two-tone"])
def test_words_change_the_picture_when_they_are_spoken(
    renderer: LibassRenderer, template: str
) -> None:
    word = replace(SAID, start=0, end=3000, text="Now then", words=())
    timed = replace(word, words=(Word(0, 1500, "Now"), Word(1500, 3000, "then")))
    before = [image.pixels for image in drawn(renderer, timed, template, HD, 1480)]
    after = [image.pixels for image in drawn(renderer, timed, template, HD, 1540)]
    assert before != after


def test_what_is_written_from_the_right_begins_there(renderer: LibassRenderer) -> None:
    words = (Word(0, 1000, "שלום"), Word(1000, 2000, "לכולם"), Word(2000, 3000, "היום"))
    cue = replace(SAID, start=0, end=3000, text="שלום לכולם היום", words=words)

    def middle(time: int) -> float:
        left, _, right, _ = ink(drawn(renderer, cue, "word-by-word", HD, time), HD)
        return (left + right) / 2

    assert middle(900) > middle(1900) > middle(2900)


@pytest.mark.parametrize("template", ["karaoke", "boxed-word", "word-by-word"])
def test_cues_at_the_same_time_do_not_cover_each_other(
    renderer: LibassRenderer, template: str
) -> None:
    one = replace(SAID, id="1", start=0, end=3000, text="One", words=())
    two = replace(one, id="2", text="Two")
    document = one_track(one, two, style=StyleChoice(template))

    def height(text: str) -> int:
        renderer.load(text, HD)
        _, top, _, bottom = ink(renderer.render(2900, HD), HD)
        return bottom - top

    both = script_for(document, ("t",), HD, PORTS)
    alone = script_for(one_track(one, style=StyleChoice(template)), ("t",), HD, PORTS)
    assert height(both) > 1.6 * height(alone)
