"""Translation engines in words: what they are called, how they stand, what they want."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cuesmith.bridge.translation_ports import EngineEntry

translate = QCoreApplication.translate


def engine_name(entry: EngineEntry) -> str:
    """As it is listed; names of makers are the same in every language."""
    match entry.spec.id:
        case "offline":
            return translate("Engines", "On this computer")
        case "google":
            return translate("Engines", "Google (web page, no key)")
        case "mymemory":
            return translate("Engines", "MyMemory (no key)")
        case "openai":
            return translate("Engines", "Language model (OpenAI-compatible)")
    return entry.spec.label


def engine_state(entry: EngineEntry) -> str:
    """How it stands, in a few words."""
    spec, settings = entry.spec, entry.settings
    if entry.ready:
        return translate("Engines", "ready")
    if spec.offline:
        return translate("Engines", "no model is there")
    if spec.needs_model and not settings.model:
        return translate("Engines", "needs the name of a model")
    if spec.needs_key and not entry.has_key:
        return translate("Engines", "needs a key")
    if spec.takes_url and not settings.url:
        return translate("Engines", "needs the address of a server")
    return translate("Engines", "not set up")


def engine_advice(entry: EngineEntry) -> str:
    """What is good to know before it is used, and where its key comes from."""
    match entry.spec.id:
        case "offline":
            return translate(
                "Engines",
                "Nothing leaves this computer. It works with translation models (NLLB, OPUS-MT "
                "or Argos, made for CTranslate2), each in a folder of its own in {0}",
            ).format(entry.folder)
        case "libretranslate":
            return translate(
                "Engines",
                "The texts go to the server that you name: your own, such as "
                "http://localhost:5000, or one that you have a key for.",
            )
        case "deepl":
            return translate(
                "Engines",
                "The texts go to DeepL. The key is that of an API account, free or paid: on "
                "deepl.com under Account, API keys.",
            )
        case "google":
            return translate(
                "Engines",
                "The texts go to Google's web page for translation, which promises nothing: it "
                "may be slow, or refuse.",
            )
        case "microsoft":
            return translate(
                "Engines",
                "The texts go to Microsoft. Key and region are those of a Translator resource in "
                "Azure.",
            )
        case "mymemory":
            return translate(
                "Engines",
                "The texts go to MyMemory, some thousand words a day; an e-mail address lets it "
                "take more.",
            )
        case "openai":
            return translate(
                "Engines",
                "The texts go to OpenAI, or to any server that speaks its language, such as "
                "Ollama or LM Studio on your own machine.",
            )
        case "yandex":
            return translate(
                "Engines",
                "The texts go to Yandex Cloud. The key is the API key of a service account.",
            )
    return ""
