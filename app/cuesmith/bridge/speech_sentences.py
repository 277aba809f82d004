"""What speech engines and their models say, in English, to be recognised."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SPEECH_SENTENCES = (
    QT_TRANSLATE_NOOP("Sentences", "Whisper runs on the processor: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} Going on without the GPU."),
    QT_TRANSLATE_NOOP("Sentences", "{0} Going on from {1} s."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The journal {0} that keeps recognised text safe cannot be written."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Make room, or check the permissions of the folder, and try again."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Fetch them again: `cuesmith models get speakers`."),
    QT_TRANSLATE_NOOP("Sentences", "The hub sent another part of {0} than was asked for."),
    QT_TRANSLATE_NOOP("Sentences", "Try again later, or unset HF_ENDPOINT if it names a mirror."),
    QT_TRANSLATE_NOOP("Sentences", "The hub refused to send {0} (HTTP {1})."),
    QT_TRANSLATE_NOOP("Sentences", "{0} of {1} arrived damaged twice: its checksum is wrong."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Try again later, or over another connection; the damaged copy was deleted."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The hub sends from one address to the next without end."),
    QT_TRANSLATE_NOOP("Sentences", "Try later, or unset HF_ENDPOINT if it names a mirror."),
    QT_TRANSLATE_NOOP("Sentences", "The hub redirects to an address that is not safe ({0}:)."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was fetched from there. Unset HF_ENDPOINT if it names a mirror."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The hub does not hand out {0}: {1}, or there is no such model."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Check the name, or put an access token into HF_TOKEN."),
    QT_TRANSLATE_NOOP("Sentences", "There is no model {0} on {1}."),
    QT_TRANSLATE_NOOP("Sentences", "The disk is full: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The model store cannot be written: {0}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Make room, or name another folder in CUESMITH_MODELS; what is there is kept."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The hub's answer about {0} is too long to be a list of files."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing was fetched. Unset HF_ENDPOINT if it names a mirror."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The draft engine cannot start: its library pocketsphinx or its model is damaged.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Install it again: pip install --force-reinstall pocketsphinx"),
    QT_TRANSLATE_NOOP(
        "Sentences", "{0} on the hub holds no Whisper model in CTranslate2's format."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The hub's answer about {0} cannot be trusted: {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Nothing was fetched. Unset HF_ENDPOINT if it names a mirror, or try later."
    ),
    QT_TRANSLATE_NOOP("Sentences", "HF_ENDPOINT is not a web address: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "It should look like {0}, or be unset."),
    QT_TRANSLATE_NOOP("Sentences", "The models that tell voices apart are not on disk."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Fetch them ({0} MB) with `cuesmith models get {1}`, or name a folder of your own in {2}.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} does not hold the two models that tell voices apart."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "It needs two ONNX files: one with “segment” in its name, and one for speakers.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} is no ONNX model."),
    QT_TRANSLATE_NOOP("Sentences", "Fetch it again."),
    QT_TRANSLATE_NOOP("Sentences", "The model {0} cannot be read: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "{0} lies outside the model store, so it is not deleted: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Delete it with the program that put it there."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is not a speech model: {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "A model folder holds model.bin, config.json, tokenizer.json and a vocabulary."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} was fetched, but it cannot be used: {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "There is not enough room for {0} in {1}: it needs {2} MB more, and {3} MB are free.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Make room, or name another folder in CUESMITH_MODELS."),
    QT_TRANSLATE_NOOP("Sentences", "There is no speech model called {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Whisper could not decode."),
    QT_TRANSLATE_NOOP("Sentences", "The model in “{0}” does not fit into memory."),
    QT_TRANSLATE_NOOP("Sentences", "There is not enough memory to decode."),
    QT_TRANSLATE_NOOP("Sentences", "Compute type “{0}” does not work here on {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Possible: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The GPU cannot be used: {0}."),
    QT_TRANSLATE_NOOP("Sentences", "The speech model does not know the language “{0}”."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Leave the language out to have it detected, or take another model."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The batch size must be 1 or more; 0 chooses."),
    QT_TRANSLATE_NOOP("Sentences", "The speech worker said something unknown."),
    QT_TRANSLATE_NOOP(
        "Sentences", "This model knows English only: everything is taken for English."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "The library that tells voices apart (sherpa-onnx) is not installed. {0}"
    ),
    QT_TRANSLATE_NOOP("Sentences", "{0} is being fetched by another Cuesmith; waiting"),
    QT_TRANSLATE_NOOP("Sentences", "Asking {0} for {1}"),
    QT_TRANSLATE_NOOP("Sentences", "{0}: {1} of {2} MB"),
    QT_TRANSLATE_NOOP("Sentences", "Listening for speech"),
)
