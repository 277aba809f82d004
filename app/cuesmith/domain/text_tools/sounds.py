"""Which parentheses describe what is heard, and which belong to what is said.

"(sighs)" and "(IN FRENCH)" are for those who do not hear; "(as I said before)" and "(BBC)" are
words of the text. Captions in which a whisper stands in parentheses have sentences there, with
their full stops. What is not certain stays.
"""

from __future__ import annotations

from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.text_tools.letters import is_shouted
from cuesmith.domain.text_tools.phrases import PhraseFinder, tokens
from cuesmith.domain.text_tools.repair import begins_sentence
from cuesmith.domain.text_tools.word_lists import WordLists

_MOST_ALONE = 8
_MOST_AHEAD = 4
_MOST_WITHIN = 4
"""Words of a description: alone in its line, where a sentence begins, within one."""
_LONGEST = 80
_ENDS = (".", "?", "!", "。", "？", "！", "؟")
_LABEL_ENDS = (":", "：", ">")
_LOOK_BACK = 200


class SoundFinder:
    """A language's words for sounds, ready to judge by."""

    def __init__(self, lists: WordLists) -> None:
        self._sounds = PhraseFinder(lists.sounds, lists.language)
        self._asides = lists.asides
        self._language = lists.language

    def is_known(self, text: str) -> bool:
        """Whether a word for a sound stands there, with few others."""
        few = len(text) <= _LONGEST and len(tokens(text, self._language)) <= _MOST_WITHIN
        return few and bool(self._sounds.find(text))

    def is_sound(self, text: str, start: int, end: int) -> bool:
        """Whether the parentheses from `start` to `end` describe something that is heard."""
        inside = text[start + 1 : end - 1].strip()
        if "♪" in inside:
            return True
        ahead, behind = text[max(0, start - _LOOK_BACK) : start], text[end : end + _LOOK_BACK]
        if len(inside) > _LONGEST or _leans(ahead, behind):
            return False
        begins = begins_sentence(ahead) or ahead.rstrip().endswith(_LABEL_ENDS)
        alone = _is_alone(ahead, behind)
        # "(Now) is the time": what goes on is the same sentence.
        begins = begins and (alone or not behind.lstrip()[:1].islower())
        return self._describes(inside, ahead + behind, begins=begins, alone=alone)

    def _describes(self, inside: str, around: str, *, begins: bool, alone: bool) -> bool:
        words = tokens(inside, self._language)
        known = self.is_known(inside)
        loud = is_shouted(inside) and not is_shouted(around)
        if loud and (known or begins or alone or len(words) > 1):
            return True
        if inside.endswith(_ENDS) and not inside.endswith("..."):
            return known and begins and len(words) <= 2
        if words and words[0].key in self._asides:
            return known and (begins or alone)
        if alone:
            return len(words) <= _MOST_ALONE
        return known or (begins and len(words) <= _MOST_AHEAD)


def _leans(ahead: str, behind: str) -> bool:
    """Whether a word leans on the parentheses without a space: "room 4(b)", "word(s)"."""
    return any(side.isalnum() and not is_unspaced(side) for side in (ahead[-1:], behind[:1]))


def _is_alone(ahead: str, behind: str) -> bool:
    """Whether nothing else stands in its lines, and what is ahead has ended."""
    line = ahead[ahead.rfind("\n") + 1 :]
    rest = behind.split("\n", 1)[0]
    empty = not any(map(str.isalnum, line + rest))
    return empty and (begins_sentence(ahead) or not ahead.strip())
