"""What translation engines say went wrong, and what a bilingual file may do to old players."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

TRANSLATION_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "MyMemory's free quota for today is used up."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "What is translated is kept; go on tomorrow, with an e-mail address (MYMEMORY_EMAIL) for a "
        "larger quota, or with another engine.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "MyMemory cannot translate this pair of languages ({0})."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another engine."),
    QT_TRANSLATE_NOOP("Sentences", "No translation model on this computer goes from {0} to {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Put one into {0}, or name its folder as the model."),
    QT_TRANSLATE_NOOP("Sentences", "The model {0} does not translate from {1} to {2}."),
    QT_TRANSLATE_NOOP("Sentences", "It goes from {0} to {1}; choose another model."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is not a translation model: model.bin is missing."),
    QT_TRANSLATE_NOOP("Sentences", "Convert the model for CTranslate2, or take an Argos package."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{0} is not a translation model: its SentencePiece file is missing."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Copy {0}, or {1} and {2}, from where the model came from."),
    QT_TRANSLATE_NOOP("Sentences", "The package {0} cannot be unpacked."),
    QT_TRANSLATE_NOOP("Sentences", "Fetch it again, and check that its folder can be written to."),
    QT_TRANSLATE_NOOP("Sentences", "{0} does not say which languages it translates."),
    QT_TRANSLATE_NOOP("Sentences", "Name its folder after them, such as opus-mt-en-de."),
    QT_TRANSLATE_NOOP("Sentences", "The translation model in {0} cannot be used."),
    QT_TRANSLATE_NOOP(
        "Sentences", "It may be damaged, or made for another version of CTranslate2."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "What is translated is kept. A smaller model needs less memory."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The translation engine ended without a word ({0})."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The translation model gave another number of texts than it was sent."
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no translation model on this computer."),
    QT_TRANSLATE_NOOP("Sentences", "The speech model {0} cannot translate."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Take one for many languages that is no turbo or distil model, such as small."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The settings of translation engines cannot be written to {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Check that the folder can be written to."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Put one (NLLB, OPUS-MT or Argos, for CTranslate2) into {0}, or choose an engine that is "
        "asked over the network.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "A translation model must be told which language it reads."),
    QT_TRANSLATE_NOOP("Sentences", "Say which language the captions are in."),
    QT_TRANSLATE_NOOP("Sentences", "The server at {0} names no languages."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Check the address; LibreTranslate needs models before it can translate."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Google's page does not say what it did: it may have changed, or asks whether a person is "
        "there.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Wait a while, or choose another engine."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot translate {1} {2} ({3})."),
    QT_TRANSLATE_NOOP("Sentences", "It knows: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "It names no languages at all."),
    QT_TRANSLATE_NOOP("Sentences", "{0} gave an answer that makes no sense: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Check that the address is right; else try again later."),
    QT_TRANSLATE_NOOP("Sentences", "The key for {0} holds characters that cannot be sent."),
    QT_TRANSLATE_NOOP("Sentences", "Copy it again from the provider's page, without line breaks."),
    QT_TRANSLATE_NOOP("Sentences", "{0} cannot be asked: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Check the network and the address, or try again later."),
    QT_TRANSLATE_NOOP("Sentences", "{0} does not let us in{1}."),
    QT_TRANSLATE_NOOP("Sentences", "Check the key, and the address it is for."),
    QT_TRANSLATE_NOOP("Sentences", "The quota at {0} is used up{1}."),
    QT_TRANSLATE_NOOP("Sentences", "What is translated is kept; go on when there is quota again."),
    QT_TRANSLATE_NOOP("Sentences", "{0} asks to wait{1}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is in trouble{1}."),
    QT_TRANSLATE_NOOP("Sentences", "What is translated is kept; try again later."),
    QT_TRANSLATE_NOOP("Sentences", "{0} sends us on to another address; nothing was sent there."),
    QT_TRANSLATE_NOOP("Sentences", "Name the address where it really is."),
    QT_TRANSLATE_NOOP("Sentences", "{0} refuses{1}."),
    QT_TRANSLATE_NOOP("Sentences", "Check the address."),
    QT_TRANSLATE_NOOP("Sentences", "{0} gave another number of texts than it was sent."),
    QT_TRANSLATE_NOOP("Sentences", "{0} does not take a text: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "MyMemory does not take a text ({0})."),
    QT_TRANSLATE_NOOP("Sentences", "Google does not take a text of that length."),
    QT_TRANSLATE_NOOP("Sentences", "{0} does not take a text{1}."),
    QT_TRANSLATE_NOOP("Sentences", "Google asks to wait."),
    QT_TRANSLATE_NOOP("Sentences", "{0} gives no usable translations."),
    QT_TRANSLATE_NOOP("Sentences", "What is translated is kept; try another engine or model."),
    QT_TRANSLATE_NOOP("Sentences", "A term of the glossary is too long: {0}..."),
    QT_TRANSLATE_NOOP("Sentences", "Terms have {0} characters at most."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is not set up."),
)
"""The general ones last: they would take the others."""
