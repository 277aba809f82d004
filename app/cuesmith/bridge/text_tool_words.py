"""The names of the text tools, and the sentences of their reasons, for `amendment_words`."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

TEXT_TOOL_RULES: dict[str, object] = {
    "sdh": QT_TRANSLATE_NOOP("AmendmentRules", "Sounds and speakers"),
    "fillers": QT_TRANSLATE_NOOP("AmendmentRules", "Fillers"),
    "slips": QT_TRANSLATE_NOOP("AmendmentRules", "Slips of recognition"),
    "profanity": QT_TRANSLATE_NOOP("AmendmentRules", "Profanity"),
    "numbers": QT_TRANSLATE_NOOP("AmendmentRules", "Numbers"),
    "marks": QT_TRANSLATE_NOOP("AmendmentRules", "Punctuation"),
    "casing": QT_TRANSLATE_NOOP("AmendmentRules", "Casing"),
}
TEXT_TOOL_REASONS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("AmendmentReasons", "What is heard besides speech is left out."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "The speaker's name is left out."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "What is sung is left out."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Notes are left out."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Lines in capitals are left out."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Fillers are left out."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "A known slip of recognition."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Profanity is left out."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Profanity is masked."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Numbers up to ten are words."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Numbers are digits."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Long numbers are parted in groups of three."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Signs stand as the language has them."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Times of day are written alike."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Needless spaces go."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Marks stand close to their words."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Marks are not doubled."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "A space follows the comma."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Ellipses are written alike."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Speakers' dashes are alike."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Quotation marks are straight."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Quotation marks are those of the language."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "A sentence ends with a full stop."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Sentences begin with a capital letter."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Lines in capitals become small."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "All letters are small."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "All letters are capitals."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Words of titles begin with a capital letter."),
    QT_TRANSLATE_NOOP("AmendmentReasons", "Names are spelt as in the glossary."),
)
"""As the tools in domain/text_tools say them."""
