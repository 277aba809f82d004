"""WebVTT's inline timestamps and the words of a cue, made from each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuesmith.domain.cue import Word
from cuesmith.domain.markup.runs import Token
from cuesmith.domain.markup.tokens import plain_text
from cuesmith.domain.markup.webvtt_spans import format_timestamp, stamp_of, tokenize

_STAMP_BEGINS = re.compile("<[0-9]")
_WORD = re.compile(r"\S+")


def has_stamps(source: str) -> bool:
    """Whether the text holds an inline timestamp."""
    return _STAMP_BEGINS.search(source) is not None and any(
        stamp_of(token.source) is not None for token in tokenize(source) if token.is_tag
    )


def words_from_stamps(source: str, start: int, end: int) -> tuple[Word, ...]:
    """The words that inline timestamps time, in a cue from `start` to `end` (milliseconds).

    A word lasts until the next stamp or the cue's end. Where several words stand between two
    stamps, they share the time by their lengths and are marked as estimated. Stamps outside
    the cue or running backwards are passed over. None, where there is no stamp.
    """
    stretches = list(_stretches(source, start, end))
    if len(stretches) < 2:
        return ()
    ends = [time for time, _ in stretches[1:]] + [end]
    return tuple(
        word
        for (begins, text), ends_at in zip(stretches, ends, strict=True)
        for word in share_out(text, begins, ends_at)
    )


def _stretches(source: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The text after each stamp, with its time; the first stretch begins with the cue."""
    time, pieces = start, []
    for token in tokenize(source):
        stamp = stamp_of(token.source) if token.source.startswith("<") else None
        if stamp is None or not time <= stamp <= end:
            pieces.append(token.plain)
            continue
        yield time, "".join(pieces)
        time, pieces = stamp, []
    yield time, "".join(pieces)


def share_out(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a text that is spoken from `start` to `end`, by their lengths."""
    words = _WORD.findall(text)
    letters = sum(map(len, words))
    done = 0
    for word in words:
        begins = start + (end - start) * done // letters
        done += len(word)
        ends = start + (end - start) * done // letters
        yield Word(begins, ends, word, estimated=len(words) > 1)


def stamped(source: str, words: tuple[Word, ...], start: int, end: int) -> str:
    """Text with each word in <c>, and ahead of it the time it is spoken at.

    No stamp equals the cue's start, all rise, and all lie before its end: those that cannot
    are left out. A pause after a word is stamped too.
    """
    source = _without_stamps(source)
    tokens = tokenize(source)
    places = _places(plain_text(tokens), words)
    clock = _Clock(start, end)
    pieces: list[str] = []
    at = 0
    for token in tokens:
        pieces += _wrapped(token, at, places, clock)
        at += len(token.plain)
    return "".join(pieces) + clock.pause()


def restamped(source: str, words: tuple[Word, ...], start: int, end: int) -> str:
    """The text with its stamps moved to where its words are spoken now.

    Each stamp goes with the word that follows it; one that ends a word, with that word's end.
    Those that would not rise, or leave the cue, are taken out.
    """
    if _times(words_from_stamps(source, start, end)) == _times(words):
        return source
    tokens = tokenize(source)
    places = _places(plain_text(tokens), words)
    clock = _Clock(start, end)
    pieces: list[str] = []
    at, open_stamp = 0, -1
    for token in tokens:
        at += len(token.plain)
        if token.is_tag and stamp_of(token.source) is not None:
            if open_stamp >= 0:
                pieces[open_stamp] = clock.pause()
            open_stamp = len(pieces)
        while places and places[-1][0] < at:
            stamp = clock.begin(places.pop()[2], silent=open_stamp < 0)
            if open_stamp >= 0:
                pieces[open_stamp] = stamp
            open_stamp = -1
        pieces.append("" if open_stamp == len(pieces) else token.source)
    if open_stamp >= 0:
        pieces[open_stamp] = clock.pause()
    return "".join(pieces)


def _times(words: tuple[Word, ...]) -> list[tuple[int, int, str]]:
    return [(word.start, word.end, word.text) for word in words]


def _without_stamps(source: str) -> str:
    return "".join(
        token.source
        for token in tokenize(source)
        if not token.is_tag or stamp_of(token.source) is None
    )


_Place = tuple[int, int, Word]


def _places(plain: str, words: tuple[Word, ...]) -> list[_Place]:
    """Where each word lies in the text; those that are not there are passed over."""
    places: list[_Place] = []
    at = 0
    for word in words:
        found = plain.find(word.text, at) if word.text else -1
        if found >= 0:
            at = found + len(word.text)
            places.append((found, at, word))
    places.reverse()  # taken from the end, as the text is walked
    return places


class _Clock:
    """The stamps written so far in a cue."""

    def __init__(self, start: int, end: int) -> None:
        self._last = start
        self._end = end
        self._spoken_until = start

    def begin(self, word: Word, *, silent: bool = False) -> str:
        """What stands ahead of a word; nothing where no stamp is wanted there."""
        if silent:
            self._spoken_until = word.end
            return ""
        gap = self.pause() if self._spoken_until < word.start else ""
        self._spoken_until = word.end
        return gap + self._stamp(word.start)

    def pause(self) -> str:
        """The stamp of silence after the last word."""
        return self._stamp(self._spoken_until)

    def _stamp(self, time: int) -> str:
        if not self._last < time < self._end:
            return ""
        self._last = time
        return f"<{format_timestamp(time)}>"


def _wrapped(token: Token, at: int, places: list[_Place], clock: _Clock) -> Iterator[str]:
    """A token with the words that begin or go on in it wrapped."""
    if token.is_tag:
        yield token.source
        return
    if len(token.source) != len(token.plain) or not places:
        yield from _wrapped_whole(token, at, places, clock)
        return
    done, end = at, at + len(token.plain)
    while places and places[-1][0] < end:
        begins, ends, word = places[-1]
        lead, until = max(done, begins), min(ends, end)
        yield token.source[done - at : lead - at]
        if begins >= at:
            yield clock.begin(word)
        yield f"<c>{token.source[lead - at : until - at]}</c>"
        done = until
        if ends > end:
            break
        places.pop()
    yield token.source[done - at :]


def _wrapped_whole(token: Token, at: int, places: list[_Place], clock: _Clock) -> Iterator[str]:
    """A character reference, which cannot be cut."""
    end = at + len(token.plain)
    inside = bool(places) and places[-1][0] < end
    if inside and places[-1][0] >= at:
        yield clock.begin(places[-1][2])
    yield f"<c>{token.source}</c>" if inside else token.source
    while places and places[-1][1] <= end:
        places.pop()
