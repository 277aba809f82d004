"""The translation engines as a person chooses among them. Light: no library is imported."""

from __future__ import annotations

from cuesmith.domain.translation import EngineLimits, EngineSpec

LIBRETRANSLATE = EngineSpec(
    "libretranslate",
    "LibreTranslate",
    EngineLimits(texts=20, characters=4_000),
    takes_url=True,
    marks_kept=True,
    detects=True,
    hint="Name the address of a LibreTranslate server, such as http://localhost:5000.",
)
OFFLINE = EngineSpec(
    "offline",
    "On this computer",
    EngineLimits(texts=16, characters=4_000),
    offline=True,
    needs_model=True,
    hint="Put a translation model (NLLB, OPUS-MT or Argos, for CTranslate2) into a folder of "
    "its own in the model store, or name its folder.",
)
DEEPL = EngineSpec(
    "deepl",
    "DeepL",
    EngineLimits(texts=50, characters=20_000),
    needs_key=True,
    marks_kept=True,
    detects=True,
    hint="Give the key of a DeepL API account: DEEPL_API_KEY, or keep it in the keyring.",
)
GOOGLE = EngineSpec(
    "google",
    "Google (web page, no key)",
    # The page is asked by GET: an address of more than some 16,000 bytes is refused there.
    EngineLimits(characters=4_500, bytes=4_500, pause=0.25),
    detects=True,
)
MICROSOFT = EngineSpec(
    "microsoft",
    "Microsoft Translator",
    EngineLimits(texts=100, characters=10_000),
    needs_key=True,
    marks_kept=True,
    detects=True,
    hint="Give the key of a Translator resource: MICROSOFT_TRANSLATOR_KEY, and its region as "
    "MICROSOFT_TRANSLATOR_REGION.",
)
MYMEMORY = EngineSpec(
    "mymemory",
    "MyMemory (no key)",
    # https://mymemory.translated.net/doc/spec.php: 500 bytes a text.
    EngineLimits(characters=500, bytes=500, pause=0.25),
)
OPENAI = EngineSpec(
    "openai",
    "Language model (OpenAI-compatible)",
    EngineLimits(texts=30, characters=4_000),
    takes_url=True,
    marks_kept=True,
    detects=True,
    needs_model=True,
    hint="Name the model, and a key (OPENAI_API_KEY) or the address of a server of your own.",
)
YANDEX = EngineSpec(
    "yandex",
    "Yandex Translate",
    # https://yandex.cloud/docs/translate/api-ref: fewer than 10,000 characters a request.
    EngineLimits(texts=100, characters=9_000),
    needs_key=True,
    marks_kept=True,
    detects=True,
    hint="Give the API key of a Yandex Cloud service account: YANDEX_TRANSLATE_KEY.",
)

SPECS = (OFFLINE, LIBRETRANSLATE, DEEPL, GOOGLE, MICROSOFT, MYMEMORY, OPENAI, YANDEX)
"""In the order in which they are offered: first what sends nothing away."""
