"""The errors Cuesmith raises on purpose.

    Exception
    ├── CuesmithError            what happened, to which file, what to do; details apart
    │   ├── FileError            a file cannot be read or written
    │   │   ├── SubtitleError    a subtitle file holds nothing that can be used
    │   │   └── MediaError       a medium cannot be opened or decoded
    │   ├── SpeechError          an engine cannot run, or stopped
    │   │   └── ModelError       a speech model is missing, broken or cannot be fetched
    │   ├── RenderingError       captions cannot be drawn
    │   ├── HostError            a video host refused, failed or cannot be reached
    │   │   └── SignedOutError   there are no secrets to ask it with
    │   ├── TranslationError     a translation engine refused, failed or cannot be reached
    │   │   └── TextRefused      it does not take these very texts; others it may
    │   └── UsageError           the request itself makes no sense
    └── Cancelled                the user stopped it: not a failure, told apart by its type

Engines translate foreign exceptions into this tree, the cause kept.
"""

from __future__ import annotations


class CuesmithError(Exception):
    """An error with a sentence for the user.

    `message` says what happened and to which file; `hint` says what to do; `details` holds
    what helps a bug report (library messages, codes) and is shown on request only.
    """

    def __init__(self, message: str, *, hint: str = "", details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = details

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()


class FileError(CuesmithError):
    """A file cannot be read or written."""


class SubtitleError(FileError):
    """A subtitle file holds nothing that can be used."""


class MediaError(FileError):
    """A medium cannot be opened or decoded."""


class SpeechError(CuesmithError):
    """A speech engine cannot run, or stopped."""


class ModelError(SpeechError):
    """A speech model is missing, broken or cannot be fetched."""


class EngineCrashed(SpeechError):
    """The engine's process died; what it had said before stands, and a new one can go on."""


class RenderingError(CuesmithError):
    """Captions cannot be drawn: no libass, or a script that it does not take."""


class HostError(CuesmithError):
    """A video host refused, failed or cannot be reached.

    `details` holds the host's own words and its request's identity, without secrets.
    """

    def __init__(
        self, message: str, *, hint: str = "", details: str = "", status: int | None = None
    ) -> None:
        super().__init__(message, hint=hint, details=details)
        self.status = status
        """HTTP's number; None where there was no answer."""


class SignedOutError(HostError):
    """There is no such account, or its secrets are gone: sign in."""


class TranslationError(CuesmithError):
    """A translation engine refused, failed or cannot be reached."""

    def __init__(
        self,
        message: str,
        *,
        hint: str = "",
        details: str = "",
        retryable: bool = False,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, hint=hint, details=details)
        self.retryable = retryable
        """Whether the same request may succeed later."""
        self.retry_after = retry_after
        """Seconds that the engine asks to be left alone; None where it does not say."""


class TextRefused(TranslationError):
    """A translation engine does not take these very texts; others it may."""


class UsageError(CuesmithError):
    """The request itself makes no sense."""


class Cancelled(Exception):
    """The user stopped the work."""
