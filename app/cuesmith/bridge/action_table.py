"""Every command of the studio: menus, toolbar, shortcut editor and palette read this table.

To add a command: put a row here, then `actions.bind(id, slot)` where it is done. A row that
nobody bound is shown disabled, and a test fails.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where a command's keys work."""

    WINDOW = "window"
    """Everywhere, also while typing: keys with Ctrl or Alt, and function keys."""
    KEYS = "keys"
    """Everywhere but where text is typed: Space, letters, arrows."""
    LIST = "list"
    """In the cue list."""
    TIMELINE = "timeline"
    """In the timeline."""
    VIDEO = "video"
    """On the picture."""
    TEXT = "text"
    """In the inspector's text."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command. The order in the table is that of the menus."""

    id: str
    """The menu it stands in, a dot, its name. Stable: settings name it."""
    text: str
    """As in the menu, with its mnemonic; translated in the context "Actions"."""
    keys: str = ""
    """Default shortcuts in Qt's portable notation, a space between two."""
    scope: Scope = Scope.WINDOW
    icon: str = ""
    """A name of `ui/icons.py`; empty for none."""
    checkable: bool = False
    separator: bool = False
    """Whether a line goes before it in the menu."""
    submenu: str = ""
    """The title of the menu within its menu where it stands; empty for none."""
    heads: str = ""
    """Another menu that it stands at the top of, too; empty for none."""

    @property
    def menu(self) -> str:
        """The menu it stands in."""
        return self.id.partition(".")[0]


MENUS: dict[str, str] = {
    "file": "&File",
    "edit": "&Edit",
    "cue": "&Cue",
    "time": "&Times",
    "play": "&Playback",
    "review": "&Review",
    "tool": "Too&ls",
    "speech": "&Speech",
    "track": "Trac&k",
    "style": "St&yle",
    "host": "H&osts",
    "view": "&View",
    "help": "&Help",
}
"""The menus in their order, with their titles; translated in the context "Actions"."""

_SPEAKER = "Spea&ker"
"""A submenu's title."""

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("file.open", "&Open…", "Ctrl+O", icon="open"),
    ActionSpec("file.open_project", "Open &project…", "Ctrl+Shift+O"),
    ActionSpec(
        "file.paste_path", "Open the path on the clip&board", "Ctrl+Shift+V", scope=Scope.KEYS
    ),
    ActionSpec("file.open_subtitles", "Add &subtitles as a track…", icon="subtitles"),
    ActionSpec("file.new", "&New project", "Ctrl+N"),
    ActionSpec("file.save_as", "Save project &as…", "Ctrl+Shift+S", separator=True),
    ActionSpec("file.export", "&Export captions…", "Ctrl+S", icon="export"),
    ActionSpec("file.export_two", "Export two &languages in one file…"),
    ActionSpec("file.export_transcript", "Export t&ranscript…"),
    ActionSpec("file.burn", "Burn captions &into the picture…", "Ctrl+Shift+B", icon="burn"),
    ActionSpec("file.mux", "Put captions into the film as &tracks…"),
    ActionSpec("file.overlay", "&Write captions on a transparent background…"),
    ActionSpec("file.relink", "Find the moved &video…"),
    ActionSpec("file.close", "&Close project", "Ctrl+W", separator=True),
    ActionSpec("file.quit", "&Quit", "Ctrl+Q"),
    ActionSpec("edit.undo", "&Undo", "Ctrl+Z", icon="undo"),
    ActionSpec("edit.redo", "&Redo", "Ctrl+Shift+Z Ctrl+Y", icon="redo"),
    ActionSpec("edit.cut", "Cu&t cues", "Ctrl+X", scope=Scope.KEYS, separator=True),
    ActionSpec("edit.copy", "&Copy cues", "Ctrl+C", scope=Scope.KEYS),
    ActionSpec("edit.paste", "&Paste cues", "Ctrl+V", scope=Scope.KEYS),
    ActionSpec("edit.select_all", "Select &all cues", "Ctrl+A", scope=Scope.KEYS),
    ActionSpec("edit.find", "&Find…", "Ctrl+F", icon="find", separator=True),
    ActionSpec("edit.replace", "Find and rep&lace…", "Ctrl+H"),
    ActionSpec("edit.find_next", "Find &next", "F3"),
    ActionSpec("edit.find_previous", "Find pre&vious", "Shift+F3"),
    ActionSpec("edit.go_to", "&Go to cue or time…", "Ctrl+G"),
    ActionSpec("edit.shortcuts", "&Keyboard shortcuts…", separator=True),
    ActionSpec("edit.settings", "&Settings…", "Ctrl+,"),
    ActionSpec("cue.insert", "&Insert cue", "Insert", icon="add"),
    ActionSpec("cue.delete", "&Delete cues", "Delete", scope=Scope.KEYS, icon="delete"),
    ActionSpec("cue.split", "&Split at the playhead", "Ctrl+D", icon="split"),
    ActionSpec("cue.split_text", "Split at the text c&ursor", "Ctrl+Alt+V"),
    ActionSpec("cue.join_next", "&Join with the next", "Ctrl+Shift+M", icon="join"),
    ActionSpec("cue.join_selected", "Join the se&lected cues", "Ctrl+J"),
    ActionSpec(
        "cue.word_to_next", "Move last word to the &next", "Alt+Shift+Right", separator=True
    ),
    ActionSpec("cue.word_to_previous", "&Move first word to the previous", "Alt+Shift+Left"),
    ActionSpec("cue.auto_break", "&Break lines anew", "Ctrl+Alt+B"),
    ActionSpec(
        "cue.tap_words",
        "Ta&p along to time words",
        "T",
        scope=Scope.KEYS,
        icon="tap",
        checkable=True,
        separator=True,
    ),
    ActionSpec("cue.copy_source", "Take ove&r the source's text", "Ctrl+Alt+C"),
    ActionSpec("cue.split_word", "Divide the &word at the text cursor", "Ctrl+Alt+Y"),
    ActionSpec("cue.join_syllables", "Unite the s&yllables at the text cursor", "Ctrl+Alt+U"),
    ActionSpec("cue.italic", "I&talic", "Ctrl+I", icon="italic", separator=True),
    ActionSpec("cue.bold", "B&old", "Ctrl+B", icon="bold"),
    ActionSpec("cue.speakers", "&Speakers…", "Ctrl+Alt+W", submenu=_SPEAKER),
    ActionSpec("cue.speaker_walk", "&Go on to the next cue", checkable=True, submenu=_SPEAKER),
    ActionSpec("cue.speaker_none", "&Nobody", "Alt+0", submenu=_SPEAKER, separator=True),
    ActionSpec("cue.speaker_1", "Speaker &1", "Alt+1", submenu=_SPEAKER),
    ActionSpec("cue.speaker_2", "Speaker &2", "Alt+2", submenu=_SPEAKER),
    ActionSpec("cue.speaker_3", "Speaker &3", "Alt+3", submenu=_SPEAKER),
    ActionSpec("cue.speaker_4", "Speaker &4", "Alt+4", submenu=_SPEAKER),
    ActionSpec("cue.speaker_5", "Speaker &5", "Alt+5", submenu=_SPEAKER),
    ActionSpec("cue.speaker_6", "Speaker &6", "Alt+6", submenu=_SPEAKER),
    ActionSpec("cue.speaker_7", "Speaker &7", "Alt+7", submenu=_SPEAKER),
    ActionSpec("cue.speaker_8", "Speaker &8", "Alt+8", submenu=_SPEAKER),
    ActionSpec("cue.speaker_9", "Speaker &9", "Alt+9", submenu=_SPEAKER),
    ActionSpec("cue.next", "Ne&xt cue", "Alt+Down", separator=True),
    ActionSpec("cue.previous", "Pre&vious cue", "Alt+Up"),
    ActionSpec("cue.commit_next", "&Commit and go to the next", "Ctrl+Return"),
    ActionSpec("time.set_start", "Set &start to the playhead", "F11 [", icon="start"),
    ActionSpec("time.set_end", "Set &end to the playhead", "F12 ]", icon="end"),
    ActionSpec("time.set_end_next", "Set end and go to the &next", "Shift+F12"),
    ActionSpec("time.shift_from_here", "Set start and shift &all after it", "Ctrl+F11"),
    ActionSpec("time.shift", "S&hift times…", "Ctrl+Shift+A"),
    ActionSpec("time.frame_rate", "&Change frame rate…", separator=True),
    ActionSpec("time.sync_points", "Sync b&y points…"),
    ActionSpec("time.sync_point", "Set a sync p&oint: the cue is spoken here", "Ctrl+Alt+K"),
    ActionSpec("time.sync_track", "Sync to another trac&k…"),
    ActionSpec("time.sync_speech", "Sync to speech…"),
    ActionSpec("time.frame_back", "Nudge one &frame back", "Ctrl+Alt+Left", separator=True),
    ActionSpec("time.frame_on", "Nudge one f&rame on", "Ctrl+Alt+Right"),
    ActionSpec("time.nudge_back", "Nudge &100 ms back", "Ctrl+Shift+Left"),
    ActionSpec("time.nudge_on", "Nudge 100 &ms on", "Ctrl+Shift+Right"),
    ActionSpec("time.start_frame_back", "Start one frame back", "Ctrl+Alt+["),
    ActionSpec("time.start_frame_on", "Start one frame on", "Ctrl+Alt+]"),
    ActionSpec("time.end_frame_back", "End one frame back", "Ctrl+Alt+;"),
    ActionSpec("time.end_frame_on", "End one frame on", "Ctrl+Alt+'"),
    ActionSpec("time.bridge", "&Bridge the gap to the next", "Ctrl+Shift+E"),
    ActionSpec("time.snap_to_shot", "Snap to sho&t change", "Ctrl+5"),
    ActionSpec(
        "time.ripple",
        "R&ipple",
        "R",
        scope=Scope.KEYS,
        icon="ripple",
        checkable=True,
        separator=True,
    ),
    ActionSpec("time.snapping", "Sna&pping", "N", scope=Scope.KEYS, icon="magnet", checkable=True),
    ActionSpec("play.toggle", "&Play or pause", "Ctrl+Space", icon="play"),
    ActionSpec("play.toggle_key", "Play or pause (single key)", "Space K", scope=Scope.KEYS),
    ActionSpec("play.cue", "Play the &cue", "F5", icon="play_cue"),
    ActionSpec("play.before_start", "Play &before its start", "Ctrl+F5"),
    ActionSpec("play.after_start", "Play the first half second", "Ctrl+Shift+F5"),
    ActionSpec("play.before_end", "Play the last half second", "Shift+F5"),
    ActionSpec("play.after_end", "Play &after its end", "Alt+F5"),
    ActionSpec("play.loop", "&Loop the cue", "Ctrl+L", icon="loop", checkable=True),
    ActionSpec(
        "play.step_back", "One frame bac&k", ",", scope=Scope.KEYS, icon="step_back", separator=True
    ),
    ActionSpec("play.step_on", "One frame &on", ".", scope=Scope.KEYS, icon="step_on"),
    ActionSpec("play.back", "Half a second back", "Alt+Left"),
    ActionSpec("play.on", "Half a second on", "Alt+Right"),
    ActionSpec("play.second_back", "One second back", "Shift+Left", scope=Scope.KEYS),
    ActionSpec("play.second_on", "One second on", "Shift+Right", scope=Scope.KEYS),
    ActionSpec("play.shuttle_back", "Slower, or back", "J", scope=Scope.KEYS),
    ActionSpec("play.shuttle_on", "Faster", "L", scope=Scope.KEYS),
    ActionSpec("play.to_start", "Go to the cue's &start", "Ctrl+1"),
    ActionSpec("play.to_end", "Go to the cue's &end", "Ctrl+2"),
    ActionSpec("play.slower", "Slo&wer", "Ctrl+-", separator=True),
    ActionSpec("play.faster", "&Faster", "Ctrl+="),
    ActionSpec("play.normal_speed", "&Normal speed", "Ctrl+0"),
    ActionSpec("play.volume_up", "Lou&der", "Ctrl+Up"),
    ActionSpec("play.volume_down", "Sof&ter", "Ctrl+Down"),
    ActionSpec("play.mute", "&Mute", "M", scope=Scope.KEYS, icon="volume", checkable=True),
    ActionSpec(
        "play.full_screen",
        "F&ull screen",
        "F",
        scope=Scope.KEYS,
        icon="full_screen",
        checkable=True,
    ),
    ActionSpec("review.next_problem", "Next &problem", "F8", icon="problem"),
    ActionSpec("review.previous_problem", "Pre&vious problem", "Shift+F8"),
    ActionSpec("review.fix", "&Fix this problem", "Ctrl+F8", icon="check"),
    ActionSpec("review.accept_problem", "This proble&m is fine", "Ctrl+Shift+F8"),
    ActionSpec("review.next_doubt", "Next &doubtful word", "F9", icon="doubt"),
    ActionSpec("review.previous_doubt", "Previous d&oubtful word", "Shift+F9"),
    ActionSpec("review.accept", "&Accept the word", "Ctrl+F9"),
    ActionSpec("review.fix_all", "Fix all e&qual words…", "Ctrl+Shift+F9"),
    ActionSpec("review.spelling", "Next &spelling mistake", "F7"),
    ActionSpec("review.check", "Chec&k all cues…", "Alt+F8", icon="problem", separator=True),
    ActionSpec("review.conform", "&Conform…", "Ctrl+Alt+F8"),
    ActionSpec("review.resegment", "Segment a&new…"),
    ActionSpec("review.glossary", "&Glossary…", separator=True),
    ActionSpec("review.profile", "&Reading profile…"),
    ActionSpec("tool.clean", "&Clean up text…", "Ctrl+Alt+Shift+L"),
    ActionSpec("tool.sdh", "Remove &sounds and names of speakers (SDH)…", separator=True),
    ActionSpec("tool.fillers", "Remove &fillers…"),
    ActionSpec("tool.slips", "Fix slips of &recognition…"),
    ActionSpec("tool.profanity", "&Mask profanity…"),
    ActionSpec("tool.numbers", "Clean up &numbers…"),
    ActionSpec("tool.punctuation", "Clean up &punctuation…"),
    ActionSpec("tool.casing", "Change c&asing…"),
    ActionSpec("tool.words", "My &words for these tools…", separator=True),
    ActionSpec("review.statistics", "S&tatistics…", "Ctrl+Alt+I"),
    ActionSpec("speech.transcribe", "&Transcribe", "F2", icon="transcribe"),
    ActionSpec("speech.stop", "&Stop", "Shift+F2"),
    ActionSpec("speech.resume", "&Resume"),
    ActionSpec("speech.selection", "Transcribe the se&lection again…", "Ctrl+F2", separator=True),
    ActionSpec("speech.align", "&Align a script…"),
    ActionSpec("speech.voices", "&Who speaks…"),
    ActionSpec("speech.queue", "&Queue…"),
    ActionSpec("speech.models", "Speech &models…"),
    ActionSpec("style.next_template", "Try the &next template", "Ctrl+Alt+PgDown"),
    ActionSpec("style.previous_template", "Try the &previous template", "Ctrl+Alt+PgUp"),
    ActionSpec("style.save_template", "&Save as my template…", separator=True),
    ActionSpec("style.remove_template", "Remove &my template…"),
    ActionSpec("style.reset", "&Reset the style"),
    ActionSpec("host.publish", "&Publish", "Ctrl+Alt+P", icon="publish"),
    ActionSpec("host.publish_to", "Publish &to…", "Ctrl+Alt+Shift+P"),
    ActionSpec("host.undo", "&Undo the last publishing"),
    ActionSpec("host.accounts", "&Accounts…", separator=True),
    ActionSpec("host.browse", "&Browse hosts…", "Ctrl+Alt+H", icon="film"),
    ActionSpec("host.caption", "&Captions from the host…", separator=True),
    ActionSpec("host.translate", "Trans&late at the host…"),
    ActionSpec("host.render", "&Render at Magic Hour…"),
    ActionSpec("view.zoom_in", "Zoom &in", "Ctrl+Shift+=", icon="zoom_in"),
    ActionSpec("view.zoom_out", "Zoom &out", "Ctrl+Shift+-", icon="zoom_out"),
    ActionSpec("view.zoom_fit", "Zoom to &everything", "Ctrl+Shift+0", icon="zoom_fit"),
    ActionSpec("view.zoom_selection", "Zoom to the &selection", "Ctrl+Shift+9"),
    ActionSpec("view.spectrogram", "S&pectrogram", checkable=True),
    ActionSpec("view.follow", "&Follow the playhead", checkable=True),
    ActionSpec("view.show_beside", "Source &beside the text", "Ctrl+Alt+O", checkable=True),
    ActionSpec("view.safe_areas", "Safe areas over the pict&ure", checkable=True, separator=True),
    ActionSpec(
        "view.social_overlay", "What short-video apps co&ver (9:16)", "Ctrl+Alt+9", checkable=True
    ),
    ActionSpec("view.theme_system", "S&ystem colours", checkable=True, separator=True),
    ActionSpec("view.theme_light", "&Light colours", checkable=True),
    ActionSpec("view.theme_dark", "&Dark colours", checkable=True),
    ActionSpec("view.show_picture", "Picture", checkable=True, separator=True),
    ActionSpec("view.show_list", "Cue list", checkable=True),
    ActionSpec("view.show_inspector", "Inspector", checkable=True),
    ActionSpec(
        "view.show_style",
        "S&tyle panel",
        "Ctrl+Alt+S",
        icon="style",
        checkable=True,
        heads="style",
    ),
    ActionSpec("view.show_transcript", "Transcript", "Ctrl+Alt+R", checkable=True),
    ActionSpec("view.show_timeline", "Timeline", checkable=True),
    ActionSpec("view.show_jobs", "&Jobs", "Ctrl+Alt+J", icon="jobs", checkable=True),
    ActionSpec("view.next_panel", "Go to the ne&xt panel", "F6", separator=True),
    ActionSpec("view.previous_panel", "Go to the previous panel", "Shift+F6"),
    ActionSpec("view.reset_layout", "&Reset layout"),
    ActionSpec("view.palette", "Command p&alette…", "Ctrl+Shift+P"),
    ActionSpec("track.add", "&New track"),
    ActionSpec("track.translate", "&Add language…", "Ctrl+Alt+L", icon="language"),
    ActionSpec("track.translate_missing", "&Translate what is missing"),
    ActionSpec("track.translate_again", "Translate the selected cues a&gain"),
    ActionSpec("track.translate_outdated", "Translate what &changed in the source"),
    ActionSpec("track.duplicate", "&Duplicate track"),
    ActionSpec("track.rename", "&Rename track…"),
    ActionSpec("track.language", "Set &language…"),
    ActionSpec("track.remove", "Re&move track"),
    ActionSpec("track.show", "&Show over the picture", checkable=True, separator=True),
    ActionSpec("track.reference", "Re&ference track…"),
    ActionSpec("track.next", "Ne&xt track", "Ctrl+PgDown", separator=True),
    ActionSpec("track.previous", "&Previous track", "Ctrl+PgUp"),
    ActionSpec("help.about", "&About Cuesmith"),
    ActionSpec("help.machine", "What this &machine can do…"),
    ActionSpec("help.logs", "Show the &log folder"),
)
