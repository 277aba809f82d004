<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AcceptButton</name>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlignDialog</name>
    <message numerus="yes">
        <source>%n cue(s) are shown when something else is said.</source>
        <translation>
            <numerusform>%n cue are shown when something else is said.</numerusform>
            <numerusform>%n cues are shown when something else is said.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) timed.</source>
        <translation>
            <numerusform>%n word timed.</numerusform>
            <numerusform>%n words timed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) seem not to be spoken.</source>
        <translation>
            <numerusform>%n word seem not to be spoken.</numerusform>
            <numerusform>%n words seem not to be spoken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AmendingDialog</name>
    <message numerus="yes">
        <source>%n change(s) made.</source>
        <translation>
            <numerusform>%n change made.</numerusform>
            <numerusform>%n changes made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) proposed.</source>
        <translation>
            <numerusform>%n change proposed.</numerusform>
            <numerusform>%n changes proposed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%n found fine</source>
        <translation>
            <numerusform>%n found fine</numerusform>
            <numerusform>%n found fine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CueListPanel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>{0}: %n cue(s).</source>
        <translation>
            <numerusform>{0}: %n cue.</numerusform>
            <numerusform>{0}: %n cues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>Replace %n place</numerusform>
            <numerusform>Replace %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n place replaced.</numerusform>
            <numerusform>%n places replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n cue</numerusform>
            <numerusform>%n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MuxDialog</name>
    <message numerus="yes">
        <source>&amp;Keep the film&apos;s %n subtitle track(s)</source>
        <translation>
            <numerusform>&amp;Keep the film&apos;s %n subtitle track</numerusform>
            <numerusform>&amp;Keep the film&apos;s %n subtitle tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanLabel</name>
    <message numerus="yes">
        <source>%n track(s) new</source>
        <translation>
            <numerusform>%n track new</numerusform>
            <numerusform>%n tracks new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) replaced (a copy is kept)</source>
        <translation>
            <numerusform>%n track replaced (a copy is kept)</numerusform>
            <numerusform>%n tracks replaced (a copy is kept)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) unchanged</source>
        <translation>
            <numerusform>%n track unchanged</numerusform>
            <numerusform>%n tracks unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message numerus="yes">
        <source>%n cue(s) break it.</source>
        <translation>
            <numerusform>%n cue break it.</numerusform>
            <numerusform>%n cues break it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectCommands</name>
    <message numerus="yes">
        <source>“{0}”, with %n cue(s) when it was opened last.</source>
        <translation>
            <numerusform>“{0}”, with %n cue when it was opened last.</numerusform>
            <numerusform>“{0}”, with %n cues when it was opened last.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectOpening</name>
    <message numerus="yes">
        <source>{0} (and %n more)</source>
        <translation>
            <numerusform>{0} (and %n more)</numerusform>
            <numerusform>{0} (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishCommands</name>
    <message numerus="yes">
        <source>%n caption file(s) saved.</source>
        <translation>
            <numerusform>%n caption file saved.</numerusform>
            <numerusform>%n caption files saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n cue</numerusform>
            <numerusform>%n cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message numerus="yes">
        <source>Remove %n unfinished project(s) for good?</source>
        <translation>
            <numerusform>Remove %n unfinished project for good?</numerusform>
            <numerusform>Remove %n unfinished projects for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetimingWords</name>
    <message numerus="yes">
        <source>In %n part(s):</source>
        <translation>
            <numerusform>In %n part:</numerusform>
            <numerusform>In %n parts:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) would have no place and be removed.</source>
        <translation>
            <numerusform>%n cue would have no place and be removed.</numerusform>
            <numerusform>%n cues would have no place and be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They seem to move in %n part(s): allow cuts and breaks.</source>
        <translation>
            <numerusform>They seem to move in %n part: allow cuts and breaks.</numerusform>
            <numerusform>They seem to move in %n parts: allow cuts and breaks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bent at %n point(s).</source>
        <translation>
            <numerusform>Bent at %n point.</numerusform>
            <numerusform>Bent at %n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n place(s) to listen to</source>
        <translation>
            <numerusform>%n place to listen to</numerusform>
            <numerusform>%n places to listen to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message numerus="yes">
        <source>%n cue(s) move {0} s later; the first will start at {1}.</source>
        <translation>
            <numerusform>%n cue move {0} s later; the first will start at {1}.</numerusform>
            <numerusform>%n cues move {0} s later; the first will start at {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) move {0} s earlier; the first will start at {1}.</source>
        <translation>
            <numerusform>%n cue move {0} s earlier; the first will start at {1}.</numerusform>
            <numerusform>%n cues move {0} s earlier; the first will start at {1}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message numerus="yes">
        <source>%n shortcut(s) with two meanings: neither works.</source>
        <translation>
            <numerusform>%n shortcut with two meanings: neither works.</numerusform>
            <numerusform>%n shortcuts with two meanings: neither works.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeechTools</name>
    <message numerus="yes">
        <source>Left from last time: %n file(s) to be transcribed.</source>
        <translation>
            <numerusform>Left from last time: %n file to be transcribed.</numerusform>
            <numerusform>Left from last time: %n files to be transcribed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be found.</source>
        <translation>
            <numerusform>%n of them cannot be found.</numerusform>
            <numerusform>%n of them cannot be found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandardWords</name>
    <message numerus="yes">
        <source>%n shot change(s) known</source>
        <translation>
            <numerusform>%n shot change known</numerusform>
            <numerusform>%n shot changes known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>Speech is recognised on the processor, %n core(s).</source>
        <translation>
            <numerusform>Speech is recognised on the processor, %n core.</numerusform>
            <numerusform>Speech is recognised on the processor, %n cores.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n picture(s) dropped</source>
        <translation>
            <numerusform>%n picture dropped</numerusform>
            <numerusform>%n pictures dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n cue</numerusform>
            <numerusform>%n cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StylePanel</name>
    <message numerus="yes">
        <source>%n selected cue(s)</source>
        <translation>
            <numerusform>%n selected cue</numerusform>
            <numerusform>%n selected cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackBar</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n cue</numerusform>
            <numerusform>%n cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackHeader</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n cue</numerusform>
            <numerusform>%n cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackList</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n cue</numerusform>
            <numerusform>%n cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranslationCommands</name>
    <message numerus="yes">
        <source>%n cue(s) could not be translated into {0}.</source>
        <translation>
            <numerusform>%n cue could not be translated into {0}.</numerusform>
            <numerusform>%n cues could not be translated into {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) are not translated into {0} yet.</source>
        <translation>
            <numerusform>%n cue are not translated into {0} yet.</numerusform>
            <numerusform>%n cues are not translated into {0} yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoiceOptions</name>
    <message numerus="yes">
        <source>%n voice(s) heard.</source>
        <translation>
            <numerusform>%n voice heard.</numerusform>
            <numerusform>%n voices heard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message numerus="yes">
        <source>%n slip(s) taken from the glossary.</source>
        <translation>
            <numerusform>%n slip taken from the glossary.</numerusform>
            <numerusform>%n slips taken from the glossary.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n cue</numerusform>
            <numerusform>%n cues</numerusform>
        </translation>
    </message>
</context>
</TS>
