"""How captions get to a host that takes only an address of them: what is set up, and chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.secrets import Secret
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import BucketPorts
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.settings import Settings
from cuesmith.domain.hosting import BucketPlace
from cuesmith.domain.publishing import CaptionWay


class CaptionWays(QObject):
    """Lives on the GUI thread; the bucket's settings and keys are read and written in jobs."""

    changed = Signal()
    """`place` is read, or another way is chosen."""
    tested = Signal()
    """A bucket can be written to."""
    failed = Signal(CuesmithError)
    busy_changed = Signal(bool)
    """Whether a bucket is tried or kept."""

    def __init__(
        self,
        settings: Settings,
        ports: BucketPorts,
        jobs: HostJobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._ports, self._jobs = settings, ports, jobs
        self._doing: RunningJob | None = None
        self.place: BucketPlace | None = None
        """The bucket that is set up, once it has been looked for."""
        self.read = False
        """Whether it has been looked for."""

    @property
    def way(self) -> CaptionWay | None:
        """What holds; None where nothing was chosen that can be done."""
        chosen = self._settings.caption_way()
        if chosen in (CaptionWay.ADDRESS, CaptionWay.BY_HAND):
            return CaptionWay(chosen)
        return CaptionWay.BUCKET if self.place is not None else None

    def choose(self, way: CaptionWay) -> None:
        """Use a way from now on."""
        self._settings.set_caption_way(way)
        self.changed.emit()

    @property
    def busy(self) -> bool:
        """Whether a bucket is tried or kept."""
        return self._doing is not None

    def refresh(self) -> None:
        """Look for the bucket; `changed` follows, or `failed`."""
        job = self._jobs.job(lambda _: self._ports.load())
        job.succeeded.connect(self._on_read)
        job.failed.connect(self.failed)
        job.start()

    def _on_read(self, place: BucketPlace | None) -> None:
        self.place, self.read = place, True
        self.changed.emit()

    def test(self, place: BucketPlace, key: Secret, secret: Secret) -> None:
        """See whether a bucket can be written to; `tested` or `failed` follows."""
        job = self._jobs.job(lambda _: self._ports.check(place, key, secret))
        job.succeeded.connect(self._on_tested)
        self._do(job)

    def keep(self, place: BucketPlace, key: Secret, secret: Secret) -> None:
        """Try a bucket, and use it from now on; `changed` or `failed` follows."""
        ports = self._ports

        def work(context: JobContext) -> BucketPlace:
            ports.check(place, key, secret)
            context.token.check()
            ports.save(place, key, secret)
            return place

        job = self._jobs.job(work)
        job.succeeded.connect(self._on_kept)
        self._do(job)

    def forget(self) -> None:
        """Have no bucket any more; `changed` or `failed` follows."""
        job = self._jobs.job(lambda _: self._ports.forget())
        job.succeeded.connect(self._on_read)
        self._do(job)

    def stop(self) -> None:
        """Wait for no answer any more; does not block."""
        if self._doing is not None:
            self._doing.cancel()

    def _do(self, job: RunningJob) -> None:
        self._doing = job
        job.failed.connect(self.failed)
        job.ended.connect(self._on_done)
        self.busy_changed.emit(True)
        job.start()

    def _on_tested(self, _nothing: object) -> None:
        self.tested.emit()

    def _on_kept(self, place: BucketPlace) -> None:
        self._settings.set_caption_way(CaptionWay.BUCKET)
        self._on_read(place)

    def _on_done(self) -> None:
        self._doing = None
        self.busy_changed.emit(False)
