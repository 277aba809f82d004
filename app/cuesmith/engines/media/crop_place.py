"""Where `crop auto` will cut a film, known before it is made."""

from __future__ import annotations

from contextlib import closing
from fractions import Fraction
from pathlib import Path

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.encoding import EncodePlan, Reframing
from cuesmith.domain.media import MediaInfo
from cuesmith.engines.media.encoding_shape import with_centre
from cuesmith.engines.media.encoding_start import opening_of
from cuesmith.engines.media.painting import turn_of
from cuesmith.engines.media.picture_activity import centre_of_activity
from cuesmith.engines.media.picture_decoding import PictureDecoder


def crop_place(
    info: MediaInfo,
    reframing: Reframing,
    start: Fraction | None,
    end: Fraction | None,
    token: CancelToken,
) -> Reframing:
    """The reframing with the centre that encoding a part, in seconds, would take.

    Raises `MediaError` where there are no pictures, `UsageError` for an empty part, `Cancelled`.
    """
    if reframing.aspect is None or reframing.centre is not None:
        return reframing
    plan = EncodePlan(info, Path(), "", reframing=reframing, start=start, end=end)
    with closing(PictureDecoder(info)) as decoder:
        opening = opening_of(decoder, plan, token)
    turn = turn_of(opening.first.frame)
    centre = centre_of_activity(info, opening.part, turn, reframing.aspect, token)
    return with_centre(reframing, centre)
