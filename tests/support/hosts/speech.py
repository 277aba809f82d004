"""What the stand-ins "hear": a short conversation in a few languages, and caption text at large."""

from __future__ import annotations

import re

SPEECH = {
    "en": ("Good morning.", "The harbour is frozen.", "We wait until noon."),
    "de": ("Guten Morgen.", "Der Hafen ist zugefroren.", "Wir warten bis Mittag."),
    "fr": ("Bonjour.", "Le port est gelé.", "Nous attendons midi."),
    "es": ("Buenos días.", "El puerto está helado.", "Esperamos hasta el mediodía."),
    "ja": ("おはよう。", "港は凍っています。", "正午まで待ちます。"),
}
NAMES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "ja": "Japanese"}
SPEAKERS = ("Ada", "Bo", "Ada")

_CUE = re.compile(r"\d+:\d\d(?::\d\d)?[.,]\d{3}\s*-->\s*")


def lines(language: str) -> tuple[str, ...]:
    """What is said, in a language or a region's form of it."""
    return SPEECH.get(language.partition("-")[0].lower(), SPEECH["en"])


def language_name(code: str) -> str:
    """A language's English name; its code where we know none."""
    return NAMES.get(code.partition("-")[0].lower(), code)


def speech_vtt(language: str, speakers: bool = False) -> str:
    """The conversation as WebVTT: one cue for each two seconds."""
    cues = [
        f"00:00:{2 * n:02}.000 --> 00:00:{2 * n + 1:02}.800\n{_said(n, text, speakers)}\n"
        for n, text in enumerate(lines(language))
    ]
    return "WEBVTT\n\n" + "\n".join(cues)


def _said(n: int, text: str, speakers: bool) -> str:
    return f"<v {SPEAKERS[n]}>{text}" if speakers else text


def speech_srt(language: str, speakers: bool = False) -> str:
    """The conversation as SubRip."""
    cues = [
        f"{n + 1}\n00:00:{2 * n:02},000 --> 00:00:{2 * n + 1:02},800\n"
        f"{f'{SPEAKERS[n]}: ' * speakers}{text}\n"
        for n, text in enumerate(lines(language))
    ]
    return "\n".join(cues)


def speech_words(language: str, speakers: bool = False) -> list[dict[str, object]]:
    """The conversation word by word, in seconds."""
    words: list[dict[str, object]] = []
    for n, line in enumerate(lines(language)):
        parts = line.split()
        for k, word in enumerate(parts):
            start = 2 * n + 1.8 * k / len(parts)
            end = 2 * n + 1.8 * (k + 1) / len(parts)
            entry: dict[str, object] = {
                "word": word,
                "start": round(start, 3),
                "end": round(end, 3),
            }
            words.append(entry | ({"speaker": SPEAKERS[n]} if speakers else {}))
    return words


def as_vtt(text: str) -> str | None:
    """Captions that a host was given, as WebVTT; None where they are neither that nor SubRip."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if re.match(r"WEBVTT(?:[ \t\n]|$)", text):
        return text
    if re.match(r"\s*\d+[ \t]*\n", text) and _CUE.search(text):
        return "WEBVTT\n\n" + re.sub(r"(\d\d),(\d{3})", r"\1.\2", text.lstrip())
    return None


def transcript(vtt: str) -> str:
    """Only the words of a WebVTT file."""
    blocks = [block.split("\n") for block in re.split(r"\n{2,}", vtt.strip())]
    said: list[str] = []
    for block in blocks:
        times = [n for n, line in enumerate(block) if _CUE.match(line)]
        if times:
            said += [re.sub(r"<[^>]*>", "", line) for line in block[times[0] + 1 :]]
    return "\n".join(said) + "\n"
