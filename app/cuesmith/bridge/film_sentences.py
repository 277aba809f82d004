"""What making films says of itself, in English, to be recognised and said in another language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

FILM_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "“{0}” has no pictures to draw captions into."),
    QT_TRANSLATE_NOOP("Sentences", "Its captions can be exported as a file."),
    QT_TRANSLATE_NOOP("Sentences", "There are no pictures in the part chosen of “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "Choose an end behind the start, inside the film."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The film's pictures end at {0}; captions from {1} on are not in it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The end of the part must lie behind its start."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” may take about {1}, and there are {2} free in “{3}”."),
    QT_TRANSLATE_NOOP("Sentences", "Make room, choose another disk, or a lower quality."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing can be written in “{0}”: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "There is no folder “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "Make it first."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” is what is read: it cannot be written at the same time."),
    QT_TRANSLATE_NOOP("Sentences", "Give the new film another name."),
    QT_TRANSLATE_NOOP("Sentences", "Make room, or choose a place on another disk."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another container or codec."),
    QT_TRANSLATE_NOOP("Sentences", "{0} {1}, so {2} encodes in software."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The part kept lies in the middle: nowhere else moves clearly more."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The part kept lies at {0} from the left, where most moves, all the time."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The part kept lies at {0} from the top, where most moves, all the time."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The picture's size is odd: its last row or column is left out."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The picture is turned upright for good; players need no note of it any more.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The original is interlaced: its lines are kept, but no longer marked as such.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} data of the original is left out: it would no longer fit the pictures.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "What the original says of its brightest light is not carried over."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "What the original lets shine through is left out: the new film has no transparency.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The original is RGB: its colours are kept at a quarter of the resolution, as in films.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "AV1 holds colours at a quarter of the resolution: those of the original are reduced.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The original's pictures ({0}) are kept as they are: in H.264, few phones, browsers and "
        "televisions play them.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "As HEVC, far more do."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The original breaks off: of {0} s that it should last, {1} s are there.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Pictures of the original that are damaged: {0}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Subtitle tracks of the original are left out: captions are in the picture.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The original has further tracks of pictures: they are left out."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Data tracks of the original, such as a camera's or a phone's notes, are left out.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The cover picture of the original does not fit into this container."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The attached file “{0}” does not fit into this container."),
    QT_TRANSLATE_NOOP("Sentences", "Tags that MP4 has no place for are left out: {0}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Sound track {0} is of a kind that cannot be carried over: it is left out."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Sound track {0} ({1}) does not fit into this container: it became {2}.",
    ),
)
"""Errors and notices of burning, beside what reading a film says."""
