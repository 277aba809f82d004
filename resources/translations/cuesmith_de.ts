<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Cuesmith</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop subtitle studio: transcribe, edit, style, translate and export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;subtitles as a track…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export captions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the moved &amp;video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to cue or time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join the se&amp;lected cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move last word to the &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Break lines anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;talic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commit and go to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;start to the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;end to the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set end and go to the &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set start and shift &amp;all after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hift times…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge one &amp;frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge one f&amp;rame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge &amp;100 ms back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nudge 100 &amp;ms on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one frame back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one frame on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bridge the gap to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ipple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sna&amp;pping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause (single key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the &amp;cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;before its start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the first half second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the last half second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;after its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Loop the cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a second on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the cue&apos;s &amp;start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the cue&apos;s &amp;end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lou&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;doubtful word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous d&amp;oubtful word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the path on the clip&amp;board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split at the text c&amp;ursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move first word to the previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to sho&amp;t change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One frame bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sof&amp;ter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix all e&amp;qual words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;spelling mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reading profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transcribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcribe the se&amp;lection again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech &amp;models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the &amp;selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;pectrogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the ne&amp;xt panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command p&amp;alette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename track…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;language…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Cuesmith</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this &amp;machine can do…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>Text of the cue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Speech model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence in the style and spelling you want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Cuesmith, Ada Lovelace, libass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft engine – English, rough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage speech models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation, prompt, names and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Names and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detect language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An English translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} – {1} to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one understands English only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipboardCommands</name>
    <message>
        <source>There are no cues and no text on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the clipboard is too long to be cues.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>A copy is kept and offered at the next start. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed since would be lost. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last changes could not be saved where the project is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandStates</name>
    <message>
        <source>{0} {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Companions</name>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcribing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the speech model {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you did is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your latest changes could not be saved: export your captions now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuesmith met an error that it did not expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on. Please report this, with the text below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueCommands</name>
    <message>
        <source>There is no room for another cue here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the playhead to where nothing shows, or shorten a cue first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cue shows at the playhead, so there is nothing to split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the playhead into the cue, between the two words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no next cue to join with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueListPanel</name>
    <message>
        <source>No cues yet.
Press {0} to transcribe, {1} to write the first one yourself, or drop a subtitle file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cue breaks the reading profile “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues that break the profile “{0}”: go to the next ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueText</name>
    <message>
        <source>Text of the cue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueView</name>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Doubtful: the recognised text repeats itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful: there may be no speech here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful: the engine was not sure of this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful: nobody speaks as fast as this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful: engines like to make this phrase up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful: a word lasts longer than words do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unix, macOS (LF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows (CR LF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write word &amp;times where the format has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;racks:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;ncoding:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Line ends:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} cues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Read again and compared: everything is in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Writing captions…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Find in cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with (empty deletes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In se&amp;lection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name or a term, as it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech recognition is told of these when you transcribe again. Words that you fix in the review join by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}  (was heard as {1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to cue or time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue number or time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12, 1:02.5, 250f or +10.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;number of a cue, or a time:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Select a cue to see and edit it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several cues are selected: speaker and note are set for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} CPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters a second, and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the edit of a cue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>&amp;Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a video or a recording here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuesmith listens on this machine and writes captions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsDrawer</name>
    <message>
        <source>Nothing is running.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the cue list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Speech models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the d&amp;raft engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a speech model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a speech model: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speech model is on this machine yet. “small” is a good start on any computer; larger ones hear better and take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger models hear better and take longer. All work without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen only here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>&amp;Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OccurrenceTable</name>
    <message>
        <source>Cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayCommands</name>
    <message>
        <source>No cue is selected, and none shows at the playhead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cue first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayerThreads</name>
    <message>
        <source>The sound device is gone; playing goes on silently. Start Cuesmith again once it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound device; playing goes on silently.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>No video or recording is open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Reading profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters on a line: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-width characters on a line: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters a second: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest cue: {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest cue: {0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest gap: {0} ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress of the transcription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop; what was heard stays (Shift+F2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectCommands</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects of Cuesmith</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add subtitles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no path of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a file, or its whole path, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a project on “{0}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}”, with {1} cues when it was opened last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which video or sound file do these subtitles belong to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one, cues can be edited all the same; drop it on the window later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Work without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of that name with other contents is here: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The video was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not the file this project was made on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its size or contents differ. Cues may not fit its times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescued work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of this project holds later changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were kept when the project itself could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take the later changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectMedium</name>
    <message>
        <source>Looking for {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectOpening</name>
    <message>
        <source>Opening {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading subtitles of {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (and {1} more)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>Transcribe the selection again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take the marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave &amp;everything as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These cues were changed meanwhile; nothing was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {0} to {1}. Choose how to listen; nothing changes until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was heard there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same was heard as is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} differ. Mark what to take.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalRows</name>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard, beside what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Drop several videos or recordings here. Each becomes a project of its own, kept with your other projects; what you have open in the window goes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add media…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the project with its cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media to transcribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting; {0} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped; {0} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadOnlyBar</name>
    <message>
        <source>This project is open in another window. It can be read here, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Unfinished work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be saved at its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is kept from earlier. Go on with one now; the others stay for later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0} unfinished projects for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this unfinished project for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Places to listen to again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many unsure words to listen to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember in the glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech recognition is told of the glossary, and gets it right the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix a&amp;ll equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more to listen to in this direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to listen to</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing doubtful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>{0} % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps nobody speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too fast to be said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phrase that is often made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretched over silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Shift times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+0.3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;selected cues ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues from {0} &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cues of the &amp;track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cues of all t&amp;racks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;By:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds, 1:02.5, 250ms or 12f. With a minus, earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no such cues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cues go {1} s later; the first will start at {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cues go {1} s earlier; the first will start at {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot go further back: nothing starts before 0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands and shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press &amp;keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &amp;instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same keys do something else too: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shortcut(s) with two meanings: neither works.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerBox</name>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} hours left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about 100 languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}× real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was heard until {0} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before anything was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at {0}; {1} are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speech was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {0} in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} doubtful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s of speech got no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>The dictionary is still being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which language this track is in, to check its spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no dictionary for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No spelling mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speech is recognised on {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Speech is recognised on the processor, %n core(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ready: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rough draft engine is ready; better models can be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Whether everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that came too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) dropped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepLabels</name>
    <message>
        <source>Accept “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add track {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge the gap after cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge the gap after {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change look of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change look of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change settings of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change settings of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete cue {0} and close up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0} cues and close up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit text of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit text of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix all “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark cue {0} as checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {0} cues as checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the edge between cues {0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move word of cue {0} to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move word of cue {0} to the previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the origin of track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the origin of track {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove track {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename track {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale times of all cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale times of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale times of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set language of track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set language of track {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set speaker of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set speaker of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set times of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set times of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set word times of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift all cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift all tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to the shot change: cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to the shot change: {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the edit of a cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what was heard in 1 cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what was heard in {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim end of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim end of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim start of cue {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim start of {0} cues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StreamsDialog</name>
    <message>
        <source>Subtitles in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” holds subtitles. Open them as tracks?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open as tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeCommands</name>
    <message>
        <source>The cue would end before it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the playhead behind its start, or set the start first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no gap here that could be bridged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edge of the cue is near a shot change, or all are there already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>1:02.5, 62.5, +0.3, -2f, 12f or 01:02:03:04; ↑ ↓ a frame</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{0} CPS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Cue {0}, {1} to {2}: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in to see the spectrogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video to see its sound here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has no sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sound…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackBar</name>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, rename or remove tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change track</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackDialog</name>
    <message>
        <source>As it is called in the list of tracks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a language, or write its code such as pt-BR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackHeader</name>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackTable</name>
    <message>
        <source>Characters a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscribeBar</name>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the &amp;draft engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transcribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the speech into cues (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcription of this medium was stopped at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is fetched first; what has arrived is kept if you stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft engine is rough: it makes many mistakes and knows English only. For good captions, choose a speech model; it is fetched once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>Add “{0}” to the glossary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
