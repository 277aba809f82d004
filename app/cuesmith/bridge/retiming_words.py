"""What new times do, in sentences of the user's language."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QObject

from cuesmith.bridge.retiming import Proposal
from cuesmith.domain.syncing.frame_rates import named_factor
from cuesmith.domain.syncing.summary import Part, parts
from cuesmith.domain.syncing.time_map import TimeMap
from cuesmith.domain.timecode import format_clock
from cuesmith.services.syncing.finding import Sync, SyncWay

_MOST_PARTS = 4
_TOO_BENT = Fraction(1, 20)
"""No frame rate and no recorder makes as much of a difference."""


class RetimingWords(QObject):
    """Says it; knows nothing else."""

    def of_map(self, proposal: Proposal) -> str:
        """By how much cues move, and at which rate."""
        first = proposal.changes[0].before.start if proposal.changes else 0
        told = parts(proposal.times, first)
        if len(told) == 1:
            return self._whole(told[0])
        if proposal.times.only_bends:
            return self._bends(proposal.times)
        shown = [self._part(each) for each in told[:_MOST_PARTS]]
        if len(told) > _MOST_PARTS:
            shown.append("…")
        return self.tr("In %n part(s):", "", len(told)) + " " + "; ".join(shown) + "."

    def of_losses(self, proposal: Proposal, film: int) -> str:
        """What to know before it is done; empty where there is nothing. `film` is how long the
        film is, in milliseconds, 0 where nobody knows."""
        said = []
        if proposal.lost:
            said.append(self.tr("%n cue(s) would have no place and be removed.", "", proposal.lost))
        if film and proposal.last > film:
            sentence = self.tr("The last cue would end at {0}, after the film ({1}).")
            said.append(sentence.format(format_clock(proposal.last), format_clock(film)))
        return " ".join(said)

    def of_sync(self, found: Sync) -> str:
        """How sure it is."""
        sure = f"{min(found.confidence, 0.99) * 100:.0f}"
        match found.way:
            case SyncWay.SPEECH:
                said = self.tr("{0}% sure: {1} of {2} cues begin with speech.")
            case SyncWay.WORDS:
                said = self.tr("{0}% sure: {1} of {2} places with the same words agree.")
            case SyncWay.RHYTHM:
                said = self.tr("{0}% sure: {1} of {2} cues begin with those of the other track.")
        text = said.format(sure, found.met, found.of)
        if found.more_parts > 1:
            more = self.tr(
                "They seem to move in %n part(s): allow cuts and breaks.", "", found.more_parts
            )
            text = f"{text} {more}"
        return text

    def _bends(self, times: TimeMap) -> str:
        """Points that do not lie on a line: much of a bend is mostly a slip."""
        said = [self.tr("Bent at %n point(s).", "", len(times.pieces) - 1)]
        between = [piece for piece in times.pieces[1:-1] if abs(piece.factor - 1) > _TOO_BENT]
        for piece in between[:_MOST_PARTS]:
            text = self.tr("From {0} to {1} the captions would run at {2}%: is a point wrong?")
            edges = (format_clock(piece.start), format_clock(piece.end or 0))
            said.append(text.format(*edges, f"{100 / float(piece.factor):.0f}"))
        return " ".join(said)

    def _whole(self, part: Part) -> str:
        rate = self._rate(part)
        if not rate:
            return self._moved(part.shift)
        at_zero = part.shift - round((part.factor - 1) * part.start)
        return f"{rate} {self._moved(at_zero)}" if at_zero else rate

    def _moved(self, milliseconds: int) -> str:
        amount = f"{abs(milliseconds) / 1000:.3f}"
        if milliseconds > 0:
            return self.tr("{0} s later.").format(amount)
        if milliseconds < 0:
            return self.tr("{0} s earlier.").format(amount)
        return self.tr("The times are right as they are.")

    def _rate(self, part: Part) -> str:
        named = named_factor(part.factor)
        if named:
            return self.tr("From {0} to {1} pictures a second.").format(*named)
        percent = f"{abs(float(part.factor) - 1) * 100:.3f}"
        if part.factor > 1:
            return self.tr("{0}% slower.").format(percent)
        return self.tr("{0}% faster.").format(percent) if part.factor < 1 else ""

    def _part(self, part: Part) -> str:
        later = f"{part.shift / 1000:+.3f}"
        said = self.tr("from {0} on {1} s").format(format_clock(part.start), later)
        rate = self._rate(part)
        return f"{said} ({rate.removesuffix('.')})" if rate else said
