"""What the hosts' own jobs say: prices, what they lack, how they fail; recognised for translation.

The sentences of Mux alone are in `mux_sentences.py`.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP

from cuesmith.bridge.names import shown_template
from cuesmith.bridge.patterns import Patterns

JOB_SENTENCES = (
    QT_TRANSLATE_NOOP(
        "Sentences", "AI units by the film's length; the first 100,000 a month are free."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "AI units by the film's length, more for word timings; the first 100,000 a month are free.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "translation is charged by the minute, once it has succeeded"),
    QT_TRANSLATE_NOOP("Sentences", "about {0} to {1} credits"),
    QT_TRANSLATE_NOOP("Sentences", "{0} could not do it for “{1}”: {2}."),
    QT_TRANSLATE_NOOP("Sentences", "Credits of a failed render are given back."),
    QT_TRANSLATE_NOOP("Sentences", "It may be worth trying again."),
    QT_TRANSLATE_NOOP("Sentences", "Details has its reason."),
    QT_TRANSLATE_NOOP("Sentences", "{0} is still not done after {1} hours."),
    QT_TRANSLATE_NOOP("Sentences", "Look at it on the host's own page; it may be done later."),
    QT_TRANSLATE_NOOP("Sentences", "There is no template “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour draws with Google's fonts: {0} stands in for {1}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Colours are opaque at Magic Hour: {0} is sent without its alpha."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour names no place for the film."),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour has no call that stops a render."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Stop it on magichour.ai; it is shown here when it has stopped."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour has no rendered film to fetch."),
    QT_TRANSLATE_NOOP("Sentences", "The rendered film is no longer at Magic Hour."),
    QT_TRANSLATE_NOOP("Sentences", "Render it again."),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour would not take {0}: {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour does not take “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "It takes films that end in {0}."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” has no sound: Magic Hour would hear nothing to draw."),
    QT_TRANSLATE_NOOP("Sentences", "Captions of your own can be burned in on this machine."),
    QT_TRANSLATE_NOOP("Sentences", "Magic Hour could not begin the render; no credits were spent."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore does not translate from {0} into {1}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another language."),
    QT_TRANSLATE_NOOP("Sentences", "The film {0} has no MP4 at Gcore, which its AI needs."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Wait until it is ready; where MP4 is off for the account, ask Gcore, or choose the way "
        "“{0}”.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Gcore cannot stop captions that were asked for on a film."),
    QT_TRANSLATE_NOOP("Sentences", "Remove them once they are there."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore heard no speech in this film."),
    QT_TRANSLATE_NOOP("Sentences", "Check that it has sound."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing came of this job at Gcore: it ended with {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Start it again."),
    QT_TRANSLATE_NOOP("Sentences", "Wait until it is done."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore has made no captions of this film yet."),
    QT_TRANSLATE_NOOP("Sentences", "Wait a while."),
    QT_TRANSLATE_NOOP("Sentences", "The captions “{0}” take {1} MB; Gcore takes 5 MB."),
    QT_TRANSLATE_NOOP("Sentences", "Split them, or save them with fewer styles."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore has no code for the language “{0}”."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another language for the track."),
    QT_TRANSLATE_NOOP("Sentences", "Gcore does not hear {0}."),
    QT_TRANSLATE_NOOP("Sentences", "Leave the language to Gcore, or transcribe here."),
    QT_TRANSLATE_NOOP("Sentences", "One of the phrases is empty."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” among the phrases is longer than {1} characters."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” among the phrases has more than {1} words."),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” among the phrases holds {1}, which Mux does not take."),
    QT_TRANSLATE_NOOP("Sentences", "One of the words that are never translated is empty."),
    QT_TRANSLATE_NOOP(
        "Sentences", "“{0}” is longer than {1} characters, too long to be kept as it is."
    ),
    QT_TRANSLATE_NOOP("Sentences", "“{0}” holds < or >, which Mux does not take."),
    QT_TRANSLATE_NOOP("Sentences", "Change it or leave it out."),
)
LACKING = (
    QT_TRANSLATE_NOOP("Renders", "its animation"),
    QT_TRANSLATE_NOOP("Renders", "the box behind the text"),
    QT_TRANSLATE_NOOP("Renders", "the box behind the spoken word"),
    QT_TRANSLATE_NOOP("Renders", "the shadow"),
    QT_TRANSLATE_NOOP("Renders", "the blur"),
    QT_TRANSLATE_NOOP("Renders", "the space between letters"),
    QT_TRANSLATE_NOOP("Renders", "the case of its letters"),
    QT_TRANSLATE_NOOP("Renders", "italics beside bold"),
    QT_TRANSLATE_NOOP("Renders", "few words at a time"),
    QT_TRANSLATE_NOOP("Renders", "what shines through"),
)
"""What a template of ours may have that Magic Hour cannot draw."""
_TEMPLATE = (
    QT_TRANSLATE_NOOP(
        "Renders", "Magic Hour has no template “{0}”: its font, colours and place are sent."
    ),
)
_LACKS = (QT_TRANSLATE_NOOP("Renders", "What cannot be drawn there: {0}."),)
_SENTENCE = re.compile(
    r"(Magic Hour has no template “(.+)”: .+? are sent\.)(?: What cannot be drawn there: (.+)\.)?"
)
_NAMED, _LACKED, _PARTS = (Patterns("Renders", each) for each in (_TEMPLATE, _LACKS, LACKING))


def shown_render_notice(sentence: str) -> str | None:
    """What Magic Hour lacks of a template, in the user's language; None for another sentence."""
    match = _SENTENCE.fullmatch(sentence)
    if match is None:
        return None
    whole, name, lacking = match.groups()
    said = _NAMED.shown(whole.replace(f"“{name}”", f"“{shown_template(name)}”", 1))
    if not lacking:
        return said
    parts = ", ".join(map(_PARTS.shown, lacking.split(", ")))
    return f"{said} {_LACKED.shown(f'What cannot be drawn there: {parts}.')}"
