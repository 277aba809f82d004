"""Two tracks on one picture: who belongs together, and what shows when."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from cuesmith.domain.bilingual import Piece, joined, links, over, pieces
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.track import Track
from cuesmith.domain.twin_tracks import TRANSLATED_FROM
from tests.support.cue_strategies import quick, tracks


def track(*spans: tuple[str, int, int], name: str = "") -> Track:
    return Track(tuple(Cue(id_, start, end, id_.upper()) for id_, start, end in spans), id=name)


def shown(found: tuple[Piece, ...]) -> list[tuple[int, int, str, str]]:
    return [
        (
            piece.start,
            piece.end,
            "".join(cue.id for cue in piece.first),
            "".join(cue.id for cue in piece.second),
        )
        for piece in found
    ]


def test_partners_come_and_go_together() -> None:
    first, second = track(("a", 1000, 3000)), track(("x", 800, 2900))
    assert shown(pieces(first, second)) == [(800, 3000, "a", "x")]


def test_together_they_do_not_run_into_their_neighbours() -> None:
    first = track(("a", 1000, 3000), ("b", 3100, 5000))
    second = track(("x", 1000, 3400), ("y", 3400, 5000))
    assert shown(pieces(first, second)) == [(1000, 3100, "a", "x"), (3100, 5000, "b", "y")]


def test_what_has_no_partner_stands_alone() -> None:
    first, second = track(("a", 0, 1000)), track(("x", 5000, 6000))
    assert links(first, second) == ()
    assert shown(pieces(first, second)) == [(0, 1000, "a", ""), (5000, 6000, "", "x")]


def test_one_against_two_is_cut_where_the_second_begins_and_nothing_flashes() -> None:
    first, second = track(("a", 0, 4000)), track(("x", 100, 2000), ("y", 2100, 3900))
    assert links(first, second) == ((0, 0), (0, 1))
    assert shown(pieces(first, second)) == [(0, 2100, "a", "x"), (2100, 4000, "a", "y")]


def test_a_number_that_two_files_share_by_chance_makes_no_partners() -> None:
    """Readers number cues: only of a translation do identities mean something."""
    first = track(("c1", 0, 1000), ("c2", 1000, 3000), name="en")
    second = track(("c1", 950, 3000), name="de")
    assert links(first, second) == ((1, 0),)
    translated = replace(second, metadata=((TRANSLATED_FROM, "en"),))
    assert links(first, translated) == ((0, 0), (1, 0))


def test_what_stands_at_the_top_is_not_put_to_what_stands_below() -> None:
    sign = Cue("s", 0, 4000, "SIGN", markup=Markup(Dialect.SRT, "{\\an8}SIGN"))
    first = Track((sign, Cue("a", 1000, 3000, "Said")))
    second = track(("x", 1000, 3000))
    assert (0, 4000, "s", "") in shown(pieces(first, second))
    assert (1000, 3000, "a", "x") in shown(pieces(first, second))


def test_a_cue_without_duration_is_kept() -> None:
    assert shown(pieces(track(("a", 5, 5)), track(("x", 0, 9)))) == [
        (0, 9, "", "x"),
        (5, 5, "a", ""),
    ]


def test_above_another_a_cue_begins_anew_with_it_and_keeps_its_words_in_order() -> None:
    words = (Word(0, 900, "One"), Word(900, 3000, "two"))
    upper = Track((Cue("x", 0, 3000, "One two", words),))
    cut = over(track(("a", 1000, 3000)), upper).cues
    assert [(cue.start, cue.end, cue.text) for cue in cut] == [
        (0, 1000, "One two"),
        (1000, 3000, "One two"),
    ]
    assert cut[0].id != cut[1].id
    assert [(word.start, word.end) for word in cut[1].words] == [(1000, 1000), (1000, 3000)]


def test_a_cue_that_begins_with_the_one_below_is_not_cut() -> None:
    upper = track(("x", 1000, 3000))
    assert over(track(("a", 1000, 2000), ("b", 3000, 4000)), upper) == upper


@quick
@given(tracks(), tracks())
def test_no_cue_is_lost_and_none_shows_where_its_track_showed_nothing_near(
    first: Track, second: Track
) -> None:
    found = pieces(first, second)
    assert {cue.id for piece in found for cue in piece.first} >= _lasting(first)
    assert {cue.id for piece in found for cue in piece.second} >= _lasting(second)
    assert all(piece.first or piece.second for piece in found)
    assert list(found) == sorted(found, key=lambda piece: (piece.start, piece.end))


def _lasting(track: Track) -> set[str]:
    """A cue that only flashes may go to the one beside it."""
    return {cue.id for cue in track.cues if cue.duration >= 1000}


@quick
@given(tracks(), tracks())
def test_joining_keeps_every_cue_its_text_and_a_time(first: Track, second: Track) -> None:
    for before, after in zip((first, second), joined(first, second), strict=True):
        assert {cue.id: cue.text for cue in after.cues} == {cue.id: cue.text for cue in before.cues}
        assert all(cue.end >= cue.start for cue in after.cues)
        starts = [cue.start for cue in after.cues]
        assert starts == sorted(starts)


@quick
@given(tracks(), tracks())
def test_a_cut_cue_covers_the_time_it_did(lower: Track, upper: Track) -> None:
    cut = over(lower, upper)
    assert sum(cue.duration for cue in cut.cues) == sum(cue.duration for cue in upper.cues)
    assert len({cue.id for cue in cut.cues}) == len(cut.cues)
