"""`cuesmith clean`: tools that change what captions say."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli.options import ChangesAsJson, DryRun, Force


class CasingChoice(StrEnum):
    """As `domain.text_tools.casing.Casing`, which is not imported for --help."""

    SENTENCE = "sentence"
    CAPITALS = "capitals"
    LOWER = "lower"
    UPPER = "upper"
    TITLE = "title"
    NAMES = "names"


class MaskChoice(StrEnum):
    """As `Masking`."""

    FIRST = "first"
    STARS = "stars"
    BLEEP = "bleep"
    REMOVE = "remove"


class NumberChoice(StrEnum):
    """As `NumberStyle`."""

    KEEP = "keep"
    WORDS = "words"
    DIGITS = "digits"


class MusicChoice(StrEnum):
    """As `Music`."""

    KEEP = "keep"
    NOTES = "notes"
    LYRICS = "lyrics"


class ParenthesesChoice(StrEnum):
    """As `Parentheses`."""

    KEEP = "keep"
    SOUNDS = "sounds"
    ALL = "all"


class LabelChoice(StrEnum):
    """As `Labels`."""

    KEEP = "keep"
    CAPITALS = "capitals"
    ANY = "any"


class DashChoice(StrEnum):
    """As `Dash`, by names that are easily typed."""

    KEEP = "keep"
    SPACED = "spaced"
    CLOSE = "close"
    LONG = "long"


class EllipsisChoice(StrEnum):
    """As `Ellipsis`."""

    KEEP = "keep"
    ONE = "one"
    DOTS = "dots"


class QuoteChoice(StrEnum):
    """As `Quotes`."""

    KEEP = "keep"
    STRAIGHT = "straight"
    TYPOGRAPHIC = "typographic"


Files = Annotated[
    list[Path],
    typer.Argument(metavar="IN OUT", help="Captions, and the file to write; or many with -o."),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR", help="Write all inputs into this folder."),
]
Sdh = Annotated[
    bool,
    typer.Option("--sdh", help="Leave out [sounds], (sounds), names of speakers, notes."),
]
LabelsOption = Annotated[
    LabelChoice,
    typer.Option("--labels", help="With --sdh, names of speakers: JOHN: only, or John: too."),
]
MusicOption = Annotated[
    MusicChoice, typer.Option("--music", help="With --sdh: the notes go, or all that is sung.")
]
ParenthesesOption = Annotated[
    ParenthesesChoice,
    typer.Option(
        "--parentheses", help="With --sdh: none go, those that describe (sounds), or all."
    ),
]
Capitals = Annotated[
    bool, typer.Option("--capital-lines", help="With --sdh: lines all in capitals go, too.")
]
Fillers = Annotated[bool, typer.Option("--fillers", help="Leave out um, uh, you know, ...")]
Slips = Annotated[
    bool, typer.Option("--slips", help="Put right what recognition gets wrong, by a list.")
]
SlipFile = Annotated[
    Path | None,
    typer.Option(
        "--slips-from", metavar="FILE", help="A list of your own: lines of wrong -> right, or TOML."
    ),
]
Profanity = Annotated[
    MaskChoice | None,
    typer.Option("--profanity", help="Mask oaths: f***, ****, [bleep], or leave them out."),
]
Numbers = Annotated[
    NumberChoice | None,
    typer.Option("--numbers", help="Up to ten in words or digits; groups, signs, times of day."),
]
Punctuation = Annotated[
    bool, typer.Option("--punctuation", help="Spaces, marks and ellipses made right.")
]
QuotesOption = Annotated[
    QuoteChoice, typer.Option("--quotes", help="With --punctuation: the quotation marks.")
]
DashOption = Annotated[
    DashChoice,
    typer.Option("--dash", help="With --punctuation, before speakers: '- Yes', '-Yes', '– Yes'."),
]
EllipsisOption = Annotated[
    EllipsisChoice, typer.Option("--ellipsis", help="With --punctuation: … or three dots.")
]
FullStops = Annotated[
    bool, typer.Option("--full-stops", help="With --punctuation: sentences get a missing one.")
]
CasingOption = Annotated[
    CasingChoice | None,
    typer.Option(
        "--casing",
        help="Letters: as in a sentence; only lines in capitals; all small, all capitals; "
        "a title's; only names.",
    ),
]
Names = Annotated[
    Path | None,
    typer.Option("--names", metavar="FILE", help="Names as they are spelt, one a line."),
]
Language = Annotated[
    str | None,
    typer.Option("--language", "-l", metavar="L", help="Of the captions; else as the file says."),
]


def clean(
    files: Files,
    output: Output = None,
    sdh: Sdh = False,
    labels: LabelsOption = LabelChoice.CAPITALS,
    music: MusicOption = MusicChoice.NOTES,
    parentheses: ParenthesesOption = ParenthesesChoice.SOUNDS,
    capital_lines: Capitals = False,
    fillers: Fillers = False,
    slips: Slips = False,
    slips_from: SlipFile = None,
    profanity: Profanity = None,
    numbers: Numbers = None,
    punctuation: Punctuation = False,
    quotes: QuotesOption = QuoteChoice.KEEP,
    dash: DashOption = DashChoice.KEEP,
    ellipsis: EllipsisOption = EllipsisChoice.ONE,
    full_stops: FullStops = False,
    casing: CasingOption = None,
    names: Names = None,
    language: Language = None,
    dry_run: DryRun = False,
    as_json: ChangesAsJson = False,
    force: Force = False,
) -> None:
    """Clean up what captions say: sounds, fillers, slips, oaths, numbers, marks, casing.

    Each tool is asked for by its option; several go over a cue together. Times, tags and the times
    of words stay. Words of your own lie in the settings folder: words/en.toml.
    """
    from cuesmith.cli.clean_run import CleanRequest, run
    from cuesmith.cli.errors import exit_on_error

    request = CleanRequest(
        tuple(files),
        output,
        {
            "sdh": sdh,
            "labels": labels.value,
            "music": music.value,
            "parentheses": parentheses,
            "capital_lines": capital_lines,
            "fillers": fillers,
            "slips": slips,
            "profanity": profanity and profanity.value,
            "numbers": numbers and numbers.value,
            "punctuation": punctuation,
            "quotes": quotes.value,
            "dash": dash.name,
            "ellipsis": ellipsis.name,
            "full_stops": full_stops,
            "casing": casing and casing.value,
        },
        slips_from,
        names,
        language,
        dry_run,
        as_json,
        force,
    )
    with exit_on_error():
        run(request)
