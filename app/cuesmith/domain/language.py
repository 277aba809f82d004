"""Languages as BCP 47 tags, from whatever form a person, a file or a host gives them in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from cuesmith.base.errors import UsageError
from cuesmith.domain.language_names import ALIASES, ENGLISH_NAMES, OWN_NAMES, REGIONS, SCRIPTS

UNKNOWN = "und"
_LONGEST_TAG = 100
"""Characters; tags that mean anything are far shorter."""
_FARTHEST = 25
"""The distance by Unicode's language matching up to which one language may stand in for another:
Norwegian for Danish, not French for German."""


@lru_cache(maxsize=512)
def normalize_language(text: str) -> str:
    """The BCP 47 tag in its standard form: "ger", "deu", "German" and "DE" are "de".

    Takes tags with hyphens or underscores, ISO 639-1, -2/B, -2/T and -3 codes, English and own
    names, and Whisper's codes. Raises `UsageError` for what is no language.
    """
    named = _by_name(text)
    tag = named or _standard(text)
    if tag is None:
        raise UsageError(
            f"{text!r} is no language.",
            hint="Give a code such as en, de or pt-BR, or the English name.",
        )
    return tag


def read_language(text: str | None) -> str:
    """The same for what a file states: "und" where that means nothing."""
    if not text or text == UNKNOWN:
        # As most films say: nothing large is loaded to know that.
        return UNKNOWN
    try:
        return normalize_language(text)
    except UsageError:
        return UNKNOWN


def is_language(text: str) -> bool:
    """Whether a text names a language in some form."""
    try:
        normalize_language(text)
    except UsageError:
        return False
    return True


_OF_SOUNDS = frozenset({"sdh", "cc", "hi"})
_MARKS = _OF_SOUNDS | {"forced", "default"}
"""What media servers let a file's name say after its language: film.en.forced.srt."""


def code_in_name(stem: str) -> str:
    """The part of a file's name, without its ending, where a language would stand: "pt-BR" of
    film.pt-BR and of film.pt-BR.forced; "" where there is none. It may be something else."""
    parts = stem.split(".")[1:]
    if _mark_in(parts):
        parts.pop()
    return parts[-1] if parts else ""


def tells_sounds(stem: str) -> bool:
    """Whether a file's name, without its ending, says that its captions are for those who cannot
    hear: film.en.sdh, film.en.cc, film.en.hi."""
    return _mark_in(stem.split(".")[1:]) in _OF_SOUNDS


def _mark_in(parts: Sequence[str]) -> str:
    """What stands after the language; empty where nothing does."""
    mark = parts[-1].casefold() if len(parts) > 1 else ""
    return mark if mark in _MARKS and is_language(parts[-2]) else ""


_SAME = {"nb": "no", "nn": "no", "fil": "tl", "cmn": "zh", "in": "id", "iw": "he", "ji": "yi"}


def same_language(one: str, other: str) -> bool:
    """Whether two tags are of one language, whatever the script and region; old and near codes
    count as one."""
    first, second = primary_language(one), primary_language(other)
    return _SAME.get(first, first) == _SAME.get(second, second)


def primary_language(tag: str) -> str:
    """The language itself, without script and region: "pt" of "pt-BR"."""
    return tag.replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=512)
def script_of(tag: str) -> str:
    """The script that a language is written in, by ISO 15924: "Latn" for "en"; empty where nobody
    knows."""
    import langcodes

    if len(tag) > _LONGEST_TAG or tag == UNKNOWN:
        return ""
    try:
        return langcodes.Language.get(tag).maximize().script or ""
    except ValueError:
        return ""


def match_language(wanted: str, available: Sequence[str]) -> str | None:
    """The one of the available tags that serves a reader of `wanted` best; None if none does.

    By Unicode's language matching: "en-GB" is served by "en-AU" before "en-US".
    """
    from langcodes import closest_match

    known = {read_language(tag): tag for tag in reversed(available)}
    known.pop(UNKNOWN, None)
    target = read_language(wanted)
    if target == UNKNOWN or not known:
        return None
    found, distance = closest_match(target, list(known), max_distance=_FARTHEST)
    return known.get(found) if distance <= _FARTHEST else None


def iso_639_2b(tag: str) -> str:
    """The three-letter bibliographic code that some hosts want: "ger" for "de".

    Raises `UsageError` for a language without one.
    """
    from langcodes import Language

    try:
        return str(Language.get(normalize_language(tag)).to_alpha3(variant="B"))
    except LookupError as error:
        raise UsageError(f"There is no three-letter code for the language {tag!r}.") from error


def language_name(tag: str, *, own: bool = False) -> str:
    """A name for people: "Portuguese (Brazil)"; `own` gives the language's own name for itself.

    The tag itself where there is no name for it.
    """
    standard = _standard(tag)
    parts = (standard or tag).split("-")
    names = OWN_NAMES if own else ENGLISH_NAMES
    name = names.get(parts[0])
    if name is None or standard is None:
        return tag
    details = [SCRIPTS.get(part) or REGIONS.get(part) or part for part in parts[1:]]
    return f"{name} ({', '.join(details)})" if details else name


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Tags by name in lower case."""
    names = {name.casefold(): tag for tag, name in OWN_NAMES.items()}
    names.update((name.casefold(), tag) for tag, name in ENGLISH_NAMES.items())
    names.update(ALIASES)
    return names


def _by_name(text: str) -> str | None:
    return _names().get(" ".join(text.split()).casefold())


@lru_cache(maxsize=1000)
def _standard(text: str) -> str | None:
    from langcodes import standardize_tag, tag_is_valid
    from langcodes.tag_parser import LanguageTagError

    given = text.strip()
    if not given or len(given) > _LONGEST_TAG or not given.isascii():
        return None
    try:
        tag = standardize_tag(given)
        return str(tag) if tag_is_valid(tag) else None
    except (LanguageTagError, ValueError):
        return None
