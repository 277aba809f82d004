"""Gcore's AI tasks."""

from __future__ import annotations

from tests.support.hosts.gcore import models
from tests.support.hosts.gcore.host import ROUTES, UNSUPPORTED, GcoreHost, read
from tests.support.hosts.server import Answer, Refusal, Request

_TASKS = "/streaming/ai/tasks"


def _need_ai(host: GcoreHost) -> None:
    if not host.ai_enabled:
        raise Refusal(
            422,
            "This is advanced functionality; to enable it, contact your manager "
            "or the Support Team.",
        )


@ROUTES.add("POST", _TASKS)
def create_task(host: GcoreHost, request: Request) -> Answer:
    _need_ai(host)
    wanted = read(models.CreateTask, request)
    if not wanted.url.startswith(("http://", "https://")):
        raise Refusal(400, "url is not valid")
    for name in ("audio_language", "subtitles_language"):
        code = getattr(wanted, name)
        if code is not None and code not in models.LANGUAGES:
            raise Refusal(400, f'"{name}" is not valid: {code}')
    if sum(not one.over for one in host.tasks.values()) >= host.queue:
        raise Refusal(400, f"Queue limit reached ({host.queue}), try later")
    return Answer.json(201, {"task_id": host.add_task(wanted).id})


@ROUTES.add(
    "GET",
    _TASKS,
    "task_id:uuid task_name:transcription|content-moderation "
    "status:FAILURE|PENDING|RECEIVED|RETRY|REVOKED|STARTED|SUCCESS date_created "
    "ordering:task_id|status|task_name|started_at search page:int limit:int",
    raw=True,
)
def list_tasks(host: GcoreHost, request: Request) -> Answer:
    _need_ai(host)
    found = sorted(host.tasks.values(), key=lambda one: -one.number)
    for one in found:
        host.poll_task(one)
    task_id, status = request.asked("task_id"), request.asked("status")
    found = [one for one in found if not task_id or one.id == task_id]
    found = [one for one in found if not status or one.status == status]
    words = request.asked("search")
    found = [one for one in found if words in str(one.request.model_dump())]
    page, limit = int(request.asked("page", "1")), int(request.asked("limit", "10"))
    part = slice((page - 1) * limit, page * limit)
    answer = models.Tasks(
        count=len(found),
        next=f"?page={page + 1}&limit={limit}" if part.stop < len(found) else None,
        previous=f"?page={page - 1}&limit={limit}" if page > 1 else None,
        results=[one.view(whole=False) for one in found[part]],
    )
    return Answer.of(200, answer)


@ROUTES.add("GET", _TASKS + "/{task_id}", raw=True)
def get_task(host: GcoreHost, request: Request) -> Answer:
    _need_ai(host)
    with host.lock:
        task = host.task(request)
    host.poll_task(task)
    return Answer.of(200, task.view(whole=True))


@ROUTES.add("POST", _TASKS + "/{task_id}/cancel")
def cancel_task(host: GcoreHost, request: Request) -> Answer:
    _need_ai(host)
    task = host.task(request)
    if task.over:
        raise Refusal(412, "Task can't be cancelled, because it is already cancelled or completed")
    task.status = "REVOKED"
    return Answer.json(202, {"result": "Task has been cancelled"})


@ROUTES.add("GET", "/streaming/ai/info", "type:language_support audio_language subtitles_language")
def info(host: GcoreHost, request: Request) -> Answer:
    _need_ai(host)
    if not request.asked("type"):
        host.blame("GET /streaming/ai/info without a type")
        raise Refusal(400, "type is not valid")
    pair = {request.asked("audio_language"), request.asked("subtitles_language")} - {""}
    if pair - models.LANGUAGES:
        raise Refusal(400, "the language is not valid")
    return Answer.json(200, {"supported": UNSUPPORTED not in pair or len(pair) == 1})
