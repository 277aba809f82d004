"""The studio's translation engines: the same settings, keys and memory as on the command line."""

from __future__ import annotations

from threading import Lock

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.bridge.translation_ports import EngineEntry, EngineSettings, TranslationPorts
from cuesmith.domain.translation import EngineChoice
from cuesmith.services.translation import Listen, Translation, TranslationRequest
from cuesmith.services.translation_settings import KEY_VARIABLES, EngineBook


def make_translation_ports() -> TranslationPorts:
    """The real engines; each is imported when it is first asked."""
    engines = _Engines()
    return TranslationPorts(
        engines.all, engines.set_up, engines.forget_key, engines.translate, engines.languages
    )


class _Engines:
    """Holds the one book of engines: where there is no keyring, keys last as long as it does."""

    def __init__(self) -> None:
        self._held: EngineBook | None = None
        self._lock = Lock()

    @property
    def _book(self) -> EngineBook:
        from cuesmith.cli.translation_making import engine_book

        with self._lock:
            self._held = self._held or engine_book()
            return self._held

    def all(self) -> tuple[EngineEntry, ...]:
        from cuesmith.engines.translation.specs import SPECS

        return tuple(self._entry(spec.id) for spec in SPECS)

    def _entry(self, engine: str) -> EngineEntry:
        from cuesmith.engines.translation.registry import readiness

        book = self._book
        choice = book.choice(engine)
        state = readiness(choice)
        models, folder = _models(choice)
        return EngineEntry(
            state.spec,
            state.ready,
            has_key=choice.key is not None,
            takes_key=engine in KEY_VARIABLES,
            lasting=book.secrets.lasting,
            settings=EngineSettings(choice.url, choice.model, choice.region, choice.email),
            models=models,
            folder=folder,
        )

    def set_up(self, engine: str, settings: EngineSettings, key: Secret | None) -> EngineEntry:
        self._book.remember(
            EngineChoice(
                engine,
                url=settings.url,
                key=key,
                region=settings.region,
                model=settings.model,
                email=settings.email,
            )
        )
        return self._entry(engine)

    def forget_key(self, engine: str) -> EngineEntry:
        self._book.forget(engine)
        return self._entry(engine)

    def languages(self, engine: str, token: CancelToken) -> tuple[str, ...]:
        from cuesmith.engines.translation.registry import target_languages

        return target_languages(self._book.choice(engine), token)

    def translate(
        self,
        request: TranslationRequest,
        engine: str,
        anew: bool,
        listen: Listen,
        token: CancelToken,
    ) -> Translation:
        from cuesmith.cli.translation_making import open_memory
        from cuesmith.engines.translation.registry import open_translator, readiness
        from cuesmith.services.translation import translate_track
        from cuesmith.services.translation_memory import TranslationMemory

        choice = self._book.choice(engine)
        state = readiness(choice)
        if not state.ready:
            raise UsageError(f"{state.spec.label} is not set up.", hint=state.reason)
        language = None if request.language == "und" else request.language
        with (
            open_translator(choice, language, request.to, token) as translator,
            TranslationMemory() if anew else open_memory() as memory,
        ):
            return translate_track(request, translator, listen, token, memory=memory)


def _models(choice: EngineChoice) -> tuple[tuple[str, ...], str]:
    """The names of the models that are there, and the folder that they are looked for in."""
    from cuesmith.engines.translation.specs import OFFLINE

    if choice.id != OFFLINE.id:
        return (), ""
    from cuesmith.engines.translation.offline_models import stored_models, translation_folder

    return stored_models(), str(translation_folder())
