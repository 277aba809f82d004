<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Cuesmith</source>
        <translation>Über Cuesmith</translation>
    </message>
    <message>
        <source>A desktop subtitle studio: transcribe, edit, style, translate and export.</source>
        <translation>Ein Untertitelstudio: transkribieren, bearbeiten, gestalten, übersetzen und exportieren.</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>AcceptButton</name>
    <message>
        <source>Say what is fine here</source>
        <translation>Sagen, was hier in Ordnung ist</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n akzeptiert</numerusform>
            <numerusform>%n akzeptiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>You are not signed in to {0}.</source>
        <translation>Sie sind bei {0} nicht angemeldet.</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
    <message>
        <source>Sign &amp;in anew…</source>
        <translation>&amp;Neu anmelden…</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>in the keyring</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>until the program ends</source>
        <translation>bis zum Programmende</translation>
    </message>
    <message>
        <source>You are signed in nowhere yet.</source>
        <translation>Sie sind noch nirgends angemeldet.</translation>
    </message>
    <message>
        <source>Asking {0}…</source>
        <translation>{0} wird gefragt…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of {0}, account “{1}”?</source>
        <translation>Von {0}, Konto „{1}“, abmelden?</translation>
    </message>
    <message>
        <source>Its secrets are removed from this machine. What is at the host stays there.</source>
        <translation>Seine Geheimnisse werden von diesem Rechner entfernt. Was beim Host liegt, bleibt dort.</translation>
    </message>
    <message>
        <source>&amp;Stay signed in</source>
        <translation>Angemeldet &amp;bleiben</translation>
    </message>
    <message>
        <source>Signed in to {0}, account “{1}”.</source>
        <translation>Bei {0} angemeldet, Konto „{1}“.</translation>
    </message>
    <message>
        <source>Signed out of {0}, account “{1}”.</source>
        <translation>Von {0} abgemeldet, Konto „{1}“.</translation>
    </message>
    <message>
        <source>{0} lets this account in: {1}.</source>
        <translation>{0} lässt dieses Konto ein: {1}.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Cue</source>
        <translation>U&amp;ntertitel</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>D&amp;urchsicht</translation>
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation>Wer&amp;kzeuge</translation>
    </message>
    <message>
        <source>&amp;Speech</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>Trac&amp;k</source>
        <translation>S&amp;pur</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>&amp;Stil</translation>
    </message>
    <message>
        <source>H&amp;osts</source>
        <translation>H&amp;osts</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Spea&amp;ker</source>
        <translation>S&amp;precher</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>Projekt &amp;öffnen …</translation>
    </message>
    <message>
        <source>Add &amp;subtitles as a track…</source>
        <translation>&amp;Untertiteldatei als Spur hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>P&amp;rojekt speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Export captions…</source>
        <translation>Untertitel &amp;exportieren …</translation>
    </message>
    <message>
        <source>Export two &amp;languages in one file…</source>
        <translation>&amp;Zwei Sprachen in eine Datei exportieren …</translation>
    </message>
    <message>
        <source>Export t&amp;ranscript…</source>
        <translation>&amp;Transkript exportieren …</translation>
    </message>
    <message>
        <source>Put captions into the film as &amp;tracks…</source>
        <translation>Untertitel als &amp;Spuren in den Film einfügen …</translation>
    </message>
    <message>
        <source>&amp;Write captions on a transparent background…</source>
        <translation>Untertitel auf &amp;durchsichtigem Grund schreiben …</translation>
    </message>
    <message>
        <source>Find the moved &amp;video…</source>
        <translation>&amp;Verschobenes Video suchen …</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Projekt schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>R&amp;ückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>W&amp;iederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t cues</source>
        <translation>Untertitel &amp;ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy cues</source>
        <translation>Untertitel &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste cues</source>
        <translation>&amp;Untertitel einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all cues</source>
        <translation>A&amp;lle Untertitel auswählen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>&amp;Go to cue or time…</source>
        <translation>&amp;Gehe zu Untertitel oder Zeit …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Insert cue</source>
        <translation>Untertitel &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete cues</source>
        <translation>U&amp;ntertitel löschen</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>Am Abspielkopf &amp;teilen</translation>
    </message>
    <message>
        <source>&amp;Join with the next</source>
        <translation>Mit &amp;dem nächsten verbinden</translation>
    </message>
    <message>
        <source>Join the se&amp;lected cues</source>
        <translation>Ausgewählte &amp;Untertitel verbinden</translation>
    </message>
    <message>
        <source>Move last word to the &amp;next</source>
        <translation>&amp;Letztes Wort zum nächsten verschieben</translation>
    </message>
    <message>
        <source>&amp;Break lines anew</source>
        <translation>Ze&amp;ilen neu umbrechen</translation>
    </message>
    <message>
        <source>Ta&amp;p along to time words</source>
        <translation>Wortzeiten &amp;mittippen</translation>
    </message>
    <message>
        <source>Take ove&amp;r the source&apos;s text</source>
        <translation>Text der &amp;Quelle übernehmen</translation>
    </message>
    <message>
        <source>Divide the &amp;word at the text cursor</source>
        <translation>&amp;Wort an der Schreibmarke trennen</translation>
    </message>
    <message>
        <source>Unite the s&amp;yllables at the text cursor</source>
        <translation>&amp;Silben an der Schreibmarke verbinden</translation>
    </message>
    <message>
        <source>I&amp;talic</source>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>&amp;Speakers…</source>
        <translation>&amp;Sprecher …</translation>
    </message>
    <message>
        <source>&amp;Go on to the next cue</source>
        <translation>&amp;Weiter zum nächsten Untertitel</translation>
    </message>
    <message>
        <source>&amp;Nobody</source>
        <translation>&amp;Niemand</translation>
    </message>
    <message>
        <source>Speaker &amp;1</source>
        <translation>Sprecher &amp;1</translation>
    </message>
    <message>
        <source>Speaker &amp;2</source>
        <translation>Sprecher &amp;2</translation>
    </message>
    <message>
        <source>Speaker &amp;3</source>
        <translation>Sprecher &amp;3</translation>
    </message>
    <message>
        <source>Speaker &amp;4</source>
        <translation>Sprecher &amp;4</translation>
    </message>
    <message>
        <source>Speaker &amp;5</source>
        <translation>Sprecher &amp;5</translation>
    </message>
    <message>
        <source>Speaker &amp;6</source>
        <translation>Sprecher &amp;6</translation>
    </message>
    <message>
        <source>Speaker &amp;7</source>
        <translation>Sprecher &amp;7</translation>
    </message>
    <message>
        <source>Speaker &amp;8</source>
        <translation>Sprecher &amp;8</translation>
    </message>
    <message>
        <source>Speaker &amp;9</source>
        <translation>Sprecher &amp;9</translation>
    </message>
    <message>
        <source>Ne&amp;xt cue</source>
        <translation>N&amp;ächster Untertitel</translation>
    </message>
    <message>
        <source>Pre&amp;vious cue</source>
        <translation>&amp;Voriger Untertitel</translation>
    </message>
    <message>
        <source>&amp;Commit and go to the next</source>
        <translation>&amp;Übernehmen und zum nächsten</translation>
    </message>
    <message>
        <source>Set &amp;start to the playhead</source>
        <translation>Beginn &amp;auf den Abspielkopf setzen</translation>
    </message>
    <message>
        <source>Set &amp;end to the playhead</source>
        <translation>Ende auf &amp;den Abspielkopf setzen</translation>
    </message>
    <message>
        <source>Set end and go to the &amp;next</source>
        <translation>Ende setzen und &amp;zum nächsten</translation>
    </message>
    <message>
        <source>Set start and shift &amp;all after it</source>
        <translation>Beginn setzen und alle &amp;folgenden verschieben</translation>
    </message>
    <message>
        <source>S&amp;hift times…</source>
        <translation>Zeiten &amp;verschieben …</translation>
    </message>
    <message>
        <source>&amp;Change frame rate…</source>
        <translation>Bild&amp;rate ändern …</translation>
    </message>
    <message>
        <source>Sync b&amp;y points…</source>
        <translation>Nach Pun&amp;kten abgleichen …</translation>
    </message>
    <message>
        <source>Set a sync p&amp;oint: the cue is spoken here</source>
        <translation>Abgleichpunk&amp;t setzen: Untertitel wird hier gesprochen</translation>
    </message>
    <message>
        <source>Sync to another trac&amp;k…</source>
        <translation>M&amp;it anderer Spur abgleichen …</translation>
    </message>
    <message>
        <source>Sync to speech…</source>
        <translation>Mit der Sprache abgleichen …</translation>
    </message>
    <message>
        <source>Nudge one &amp;frame back</source>
        <translation>Um ein &amp;Bild früher</translation>
    </message>
    <message>
        <source>Nudge one f&amp;rame on</source>
        <translation>&amp;Um ein Bild später</translation>
    </message>
    <message>
        <source>Nudge &amp;100 ms back</source>
        <translation>Um &amp;100 ms früher</translation>
    </message>
    <message>
        <source>Nudge 100 &amp;ms on</source>
        <translation>Um 100 ms &amp;später</translation>
    </message>
    <message>
        <source>Start one frame back</source>
        <translation>Beginn ein Bild früher</translation>
    </message>
    <message>
        <source>Start one frame on</source>
        <translation>Beginn ein Bild später</translation>
    </message>
    <message>
        <source>End one frame back</source>
        <translation>Ende ein Bild früher</translation>
    </message>
    <message>
        <source>End one frame on</source>
        <translation>Ende ein Bild später</translation>
    </message>
    <message>
        <source>&amp;Bridge the gap to the next</source>
        <translation>&amp;Lücke zum nächsten schließen</translation>
    </message>
    <message>
        <source>R&amp;ipple</source>
        <translation>Folgende &amp;nachrücken</translation>
    </message>
    <message>
        <source>Sna&amp;pping</source>
        <translation>&amp;Einrasten</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>Wiedergabe &amp;oder Pause</translation>
    </message>
    <message>
        <source>Play or pause (single key)</source>
        <translation>Wiedergabe oder Pause (einzelne Taste)</translation>
    </message>
    <message>
        <source>Play the &amp;cue</source>
        <translation>Un&amp;tertitel abspielen</translation>
    </message>
    <message>
        <source>Play &amp;before its start</source>
        <translation>Vor &amp;dem Beginn abspielen</translation>
    </message>
    <message>
        <source>Play the first half second</source>
        <translation>Erste halbe Sekunde abspielen</translation>
    </message>
    <message>
        <source>Play the last half second</source>
        <translation>Letzte halbe Sekunde abspielen</translation>
    </message>
    <message>
        <source>Play &amp;after its end</source>
        <translation>&amp;Nach dem Ende abspielen</translation>
    </message>
    <message>
        <source>&amp;Loop the cue</source>
        <translation>Untertitel &amp;wiederholt abspielen</translation>
    </message>
    <message>
        <source>One frame &amp;on</source>
        <translation>Ein &amp;Bild vor</translation>
    </message>
    <message>
        <source>Half a second back</source>
        <translation>Halbe Sekunde zurück</translation>
    </message>
    <message>
        <source>Half a second on</source>
        <translation>Halbe Sekunde vor</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>Slower, or back</source>
        <translation>Langsamer oder rückwärts</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Go to the cue&apos;s &amp;start</source>
        <translation>Zum Beginn des &amp;Untertitels</translation>
    </message>
    <message>
        <source>Go to the cue&apos;s &amp;end</source>
        <translation>Zu&amp;m Ende des Untertitels</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation>Normale &amp;Geschwindigkeit</translation>
    </message>
    <message>
        <source>Lou&amp;der</source>
        <translation>L&amp;auter</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Stumm</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>&amp;Voriges Problem</translation>
    </message>
    <message>
        <source>&amp;Fix this problem</source>
        <translation>Problem be&amp;heben</translation>
    </message>
    <message>
        <source>This proble&amp;m is fine</source>
        <translation>&amp;Dieses Problem ist in Ordnung</translation>
    </message>
    <message>
        <source>Next &amp;doubtful word</source>
        <translation>&amp;Nächstes unsicheres Wort</translation>
    </message>
    <message>
        <source>Previous d&amp;oubtful word</source>
        <translation>Voriges &amp;unsicheres Wort</translation>
    </message>
    <message>
        <source>&amp;Accept the word</source>
        <translation>&amp;Wort annehmen</translation>
    </message>
    <message>
        <source>Chec&amp;k all cues…</source>
        <translation>Alle prü&amp;fen …</translation>
    </message>
    <message>
        <source>&amp;Conform…</source>
        <translation>An Pr&amp;ofil anpassen …</translation>
    </message>
    <message>
        <source>Segment a&amp;new…</source>
        <translation>Neu auft&amp;eilen …</translation>
    </message>
    <message>
        <source>&amp;Clean up text…</source>
        <translation>Text &amp;bereinigen …</translation>
    </message>
    <message>
        <source>Remove &amp;sounds and names of speakers (SDH)…</source>
        <translation>&amp;Geräusche und Namen von Sprechern entfernen (SDH) …</translation>
    </message>
    <message>
        <source>Remove &amp;fillers…</source>
        <translation>&amp;Füllwörter entfernen …</translation>
    </message>
    <message>
        <source>Fix slips of &amp;recognition…</source>
        <translation>Fehler der &amp;Erkennung berichtigen …</translation>
    </message>
    <message>
        <source>&amp;Mask profanity…</source>
        <translation>Kraft&amp;ausdrücke verdecken …</translation>
    </message>
    <message>
        <source>Clean up &amp;numbers…</source>
        <translation>&amp;Zahlen bereinigen …</translation>
    </message>
    <message>
        <source>Clean up &amp;punctuation…</source>
        <translation>Zeichen&amp;setzung bereinigen …</translation>
    </message>
    <message>
        <source>Change c&amp;asing…</source>
        <translation>Groß- und &amp;Kleinschreibung ändern …</translation>
    </message>
    <message>
        <source>My &amp;words for these tools…</source>
        <translation>Meine &amp;Wörter für diese Werkzeuge …</translation>
    </message>
    <message>
        <source>S&amp;tatistics…</source>
        <translation>&amp;Statistik …</translation>
    </message>
    <message>
        <source>&amp;Align a script…</source>
        <translation>S&amp;kript am Ton ausrichten …</translation>
    </message>
    <message>
        <source>&amp;Who speaks…</source>
        <translation>W&amp;er spricht …</translation>
    </message>
    <message>
        <source>Try the &amp;next template</source>
        <translation>&amp;Nächste Vorlage ausprobieren</translation>
    </message>
    <message>
        <source>Try the &amp;previous template</source>
        <translation>&amp;Vorige Vorlage ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Save as my template…</source>
        <translation>&amp;Als eigene Vorlage speichern …</translation>
    </message>
    <message>
        <source>Remove &amp;my template…</source>
        <translation>&amp;Eigene Vorlage entfernen …</translation>
    </message>
    <message>
        <source>&amp;Reset the style</source>
        <translation>&amp;Stil zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish &amp;to…</source>
        <translation>Veröffentlichen &amp;bei…</translation>
    </message>
    <message>
        <source>&amp;Undo the last publishing</source>
        <translation>Letzte Veröffentlichung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Accounts…</source>
        <translation>&amp;Konten…</translation>
    </message>
    <message>
        <source>&amp;Browse hosts…</source>
        <translation>Bei &amp;Hosts umsehen…</translation>
    </message>
    <message>
        <source>&amp;Captions from the host…</source>
        <translation>&amp;Untertitel vom Host…</translation>
    </message>
    <message>
        <source>Trans&amp;late at the host…</source>
        <translation>Beim Host über&amp;setzen…</translation>
    </message>
    <message>
        <source>&amp;Render at Magic Hour…</source>
        <translation>Bei Magic Hour &amp;rendern…</translation>
    </message>
    <message>
        <source>Source &amp;beside the text</source>
        <translation>&amp;Quelle neben dem Text</translation>
    </message>
    <message>
        <source>Safe areas over the pict&amp;ure</source>
        <translation>&amp;Sichere Bereiche über dem Bild</translation>
    </message>
    <message>
        <source>What short-video apps co&amp;ver (9:16)</source>
        <translation>&amp;Was Kurzvideo-Apps verdecken (9:16)</translation>
    </message>
    <message>
        <source>S&amp;ystem colours</source>
        <translation>Farben &amp;des Systems</translation>
    </message>
    <message>
        <source>Open the path on the clip&amp;board</source>
        <translation>Pfad &amp;aus der Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>Burn captions &amp;into the picture…</source>
        <translation>Untertitel &amp;ins Bild einbrennen …</translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>Su&amp;chen und ersetzen …</translation>
    </message>
    <message>
        <source>Split at the text c&amp;ursor</source>
        <translation>&amp;An der Schreibmarke teilen</translation>
    </message>
    <message>
        <source>&amp;Move first word to the previous</source>
        <translation>Erstes Wort &amp;zum vorigen verschieben</translation>
    </message>
    <message>
        <source>B&amp;old</source>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>Snap to sho&amp;t change</source>
        <translation>A&amp;m Bildschnitt einrasten</translation>
    </message>
    <message>
        <source>One frame bac&amp;k</source>
        <translation>Ein Bild &amp;zurück</translation>
    </message>
    <message>
        <source>Slo&amp;wer</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Sof&amp;ter</source>
        <translation>L&amp;eiser</translation>
    </message>
    <message>
        <source>Fix all e&amp;qual words…</source>
        <translation>&amp;Alle gleichen Wörter korrigieren …</translation>
    </message>
    <message>
        <source>Next &amp;spelling mistake</source>
        <translation>Nächster &amp;Rechtschreibfehler</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>&amp;Glossar …</translation>
    </message>
    <message>
        <source>&amp;Reading profile…</source>
        <translation>&amp;Leseprofil …</translation>
    </message>
    <message>
        <source>&amp;Transcribe</source>
        <translation>&amp;Transkribieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Transcribe the se&amp;lection again…</source>
        <translation>&amp;Auswahl neu transkribieren …</translation>
    </message>
    <message>
        <source>&amp;Queue…</source>
        <translation>&amp;Warteschlange …</translation>
    </message>
    <message>
        <source>Speech &amp;models…</source>
        <translation>&amp;Sprachmodelle …</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>V&amp;ergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to &amp;everything</source>
        <translation>A&amp;lles zeigen</translation>
    </message>
    <message>
        <source>Zoom to the &amp;selection</source>
        <translation>A&amp;uswahl zeigen</translation>
    </message>
    <message>
        <source>S&amp;pectrogram</source>
        <translation>S&amp;pektrogramm</translation>
    </message>
    <message>
        <source>&amp;Follow the playhead</source>
        <translation>&amp;Abspielkopf folgen</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>Du&amp;nkle Farben</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Cue list</source>
        <translation>Untertitelliste</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>S&amp;tyle panel</source>
        <translation>S&amp;tilbereich</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>Au&amp;fgaben</translation>
    </message>
    <message>
        <source>Go to the ne&amp;xt panel</source>
        <translation>Zu&amp;m nächsten Bereich</translation>
    </message>
    <message>
        <source>Go to the previous panel</source>
        <translation>Zum vorigen Bereich</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Command p&amp;alette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>&amp;New track</source>
        <translation>Neue &amp;Spur</translation>
    </message>
    <message>
        <source>&amp;Add language…</source>
        <translation>Sprache &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Translate what is missing</source>
        <translation>&amp;Fehlendes übersetzen</translation>
    </message>
    <message>
        <source>Translate the selected cues a&amp;gain</source>
        <translation>Aus&amp;wahl neu übersetzen</translation>
    </message>
    <message>
        <source>Translate what &amp;changed in the source</source>
        <translation>&amp;Geändertes neu übersetzen</translation>
    </message>
    <message>
        <source>&amp;Duplicate track</source>
        <translation>Spur &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Rename track…</source>
        <translation>Spur &amp;umbenennen …</translation>
    </message>
    <message>
        <source>Set &amp;language…</source>
        <translation>Sp&amp;rache festlegen …</translation>
    </message>
    <message>
        <source>Re&amp;move track</source>
        <translation>Spur &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Show over the picture</source>
        <translation>Über dem Bild &amp;zeigen</translation>
    </message>
    <message>
        <source>Re&amp;ference track…</source>
        <translation>Vergle&amp;ichsspur …</translation>
    </message>
    <message>
        <source>Ne&amp;xt track</source>
        <translation>&amp;Nächste Spur</translation>
    </message>
    <message>
        <source>&amp;Previous track</source>
        <translation>&amp;Vorige Spur</translation>
    </message>
    <message>
        <source>&amp;About Cuesmith</source>
        <translation>&amp;Über Cuesmith</translation>
    </message>
    <message>
        <source>What this &amp;machine can do…</source>
        <translation>&amp;Was dieser Rechner kann …</translation>
    </message>
    <message>
        <source>Show the &amp;log folder</source>
        <translation>&amp;Protokollordner zeigen</translation>
    </message>
</context>
<context>
    <name>AddLanguageDialog</name>
    <message>
        <source>Add language</source>
        <translation>Sprache hinzufügen</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>&amp;Names of the project&apos;s glossary stay as they are</source>
        <translation>&amp;Namen aus dem Glossar des Projekts bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>As in this project: {0}</source>
        <translation>Wie in diesem Projekt: {0}</translation>
    </message>
    <message>
        <source>One on each line: term = translation. A term alone stays as it is.</source>
        <translation>Je Zeile einer: Begriff = Übersetzung. Ein Begriff allein bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Aus:</translation>
    </message>
    <message>
        <source>Its &amp;language:</source>
        <translation>Ihre &amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>&amp;In:</translation>
    </message>
    <message>
        <source>&amp;By:</source>
        <translation>&amp;Durch:</translation>
    </message>
    <message>
        <source>&amp;Terms:</source>
        <translation>&amp;Begriffe:</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>&amp;Profil:</translation>
    </message>
    <message>
        <source>Go &amp;on there…</source>
        <translation>Dort &amp;weiter …</translation>
    </message>
    <message>
        <source>Choose by whom it is translated.</source>
        <translation>Wählen Sie, durch wen übersetzt wird.</translation>
    </message>
    <message>
        <source>What you chose is not set up yet.</source>
        <translation>Das Gewählte ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>Choose a language, or write its code such as pt-BR.</source>
        <translation>Wählen Sie eine Sprache, oder schreiben Sie ihren Code, etwa pt-BR.</translation>
    </message>
    <message>
        <source>Choose a language to translate into.</source>
        <translation>Wählen Sie eine Sprache, in die übersetzt wird.</translation>
    </message>
    <message>
        <source>Say which language the captions are in.</source>
        <translation>Sagen Sie, in welcher Sprache die Untertitel sind.</translation>
    </message>
    <message>
        <source>The captions are in that language already.</source>
        <translation>Die Untertitel sind schon in dieser Sprache.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Delete the cue, or write what is said.</source>
        <translation>Untertitel löschen oder schreiben, was gesagt wird.</translation>
    </message>
    <message>
        <source>Translate it; leave it only where both languages say the same.</source>
        <translation>Übersetzen; nur lassen, wo beide Sprachen dasselbe sagen.</translation>
    </message>
    <message>
        <source>End the earlier cue sooner, or put both texts into one cue.</source>
        <translation>Den früheren eher enden lassen oder beide Texte in einen Untertitel setzen.</translation>
    </message>
    <message>
        <source>Shift the cues, or delete this one: the film may be another cut.</source>
        <translation>Untertitel verschieben oder diesen löschen: Der Film ist vielleicht eine andere Fassung.</translation>
    </message>
    <message>
        <source>Players may show it late or never: sort the file by time.</source>
        <translation>Player zeigen ihn vielleicht zu spät oder nie: Datei nach der Zeit ordnen.</translation>
    </message>
    <message>
        <source>Let it stay longer, or join it with a neighbour.</source>
        <translation>Länger stehen lassen oder mit einem Nachbarn verbinden.</translation>
    </message>
    <message>
        <source>Let it stay longer, join it with a neighbour, or say it in fewer words.</source>
        <translation>Länger stehen lassen, mit einem Nachbarn verbinden oder kürzer fassen.</translation>
    </message>
    <message>
        <source>Split it, or let it go sooner.</source>
        <translation>Teilen oder eher enden lassen.</translation>
    </message>
    <message>
        <source>End the earlier cue sooner.</source>
        <translation>Den früheren eher enden lassen.</translation>
    </message>
    <message>
        <source>Let the earlier cue stay until this one.</source>
        <translation>Den früheren bis zu diesem stehen lassen.</translation>
    </message>
    <message>
        <source>Move the edge to the shot change.</source>
        <translation>Kante auf den Schnitt legen.</translation>
    </message>
    <message>
        <source>Split it.</source>
        <translation>Teilen.</translation>
    </message>
    <message>
        <source>Break the lines anew, or split the cue.</source>
        <translation>Zeilen neu umbrechen oder den Untertitel teilen.</translation>
    </message>
    <message>
        <source>Move the last word to the next cue.</source>
        <translation>Das letzte Wort in den nächsten Untertitel schieben.</translation>
    </message>
    <message>
        <source>Break the lines elsewhere.</source>
        <translation>Zeilen anderswo umbrechen.</translation>
    </message>
    <message>
        <source>Write it on one line.</source>
        <translation>Auf eine Zeile schreiben.</translation>
    </message>
    <message>
        <source>Correct it, or put it into the glossary.</source>
        <translation>Berichtigen oder ins Glossar aufnehmen.</translation>
    </message>
    <message>
        <source>Begin the line of each speaker with the same dash.</source>
        <translation>Die Zeile jedes Sprechers mit demselben Strich beginnen.</translation>
    </message>
    <message>
        <source>Move the sign to the end of the line before.</source>
        <translation>Das Zeichen ans Ende der vorigen Zeile setzen.</translation>
    </message>
    <message>
        <source>Write the sign for an ellipsis.</source>
        <translation>Das Auslassungszeichen schreiben.</translation>
    </message>
    <message>
        <source>Take the needless spaces out.</source>
        <translation>Überflüssige Leerzeichen entfernen.</translation>
    </message>
</context>
<context>
    <name>AlignDialog</name>
    <message>
        <source>Align a script</source>
        <translation>Skript am Ton ausrichten</translation>
    </message>
    <message>
        <source>Progress of the alignment</source>
        <translation>Fortschritt des Ausrichtens</translation>
    </message>
    <message>
        <source>&amp;Align</source>
        <translation>&amp;Ausrichten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Höre zu …</translation>
    </message>
    <message>
        <source>Aligning a script</source>
        <translation>Skript wird ausgerichtet</translation>
    </message>
    <message>
        <source>Open a script</source>
        <translation>Skript öffnen</translation>
    </message>
    <message>
        <source>Scripts ({0})</source>
        <translation>Skripte ({0})</translation>
    </message>
    <message>
        <source>All files ({0})</source>
        <translation>Alle Dateien ({0})</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>The cues were changed meanwhile; try again.</source>
        <translation>Die Untertitel wurden inzwischen geändert; bitte noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) are shown when something else is said.</source>
        <translation>
            <numerusform>%n Untertitel wird gezeigt, während anderes gesagt wird.</numerusform>
            <numerusform>%n Untertitel werden gezeigt, während anderes gesagt wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) timed.</source>
        <translation>
            <numerusform>%n Wort hat nun Zeiten.</numerusform>
            <numerusform>%n Wörter haben nun Zeiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Script and recording hardly agree: is it the script of another recording, or in another language?</source>
        <translation>Skript und Aufnahme stimmen kaum überein: Ist es das Skript einer anderen Aufnahme, oder in einer anderen Sprache?</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) seem not to be spoken.</source>
        <translation>
            <numerusform>%n Wort wird wohl nicht gesprochen.</numerusform>
            <numerusform>%n Wörter werden wohl nicht gesprochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand at {0}.</source>
        <translation>Sie stehen bei {0}.</translation>
    </message>
    <message>
        <source>Said, but not in the script: at {0}.</source>
        <translation>Gesagt, aber nicht im Skript: bei {0}.</translation>
    </message>
    <message>
        <source>Open the video or the recording first.</source>
        <translation>Zuerst das Video oder die Aufnahme öffnen.</translation>
    </message>
    <message>
        <source>What to align</source>
        <translation>Was auszurichten ist</translation>
    </message>
    <message>
        <source>A script becomes a new track</source>
        <translation>Ein Skript wird zu einer neuen Spur</translation>
    </message>
    <message>
        <source>The words of this track get times; its cues stay</source>
        <translation>Die Wörter dieser Spur bekommen Zeiten; ihre Untertitel bleiben</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Paste what is said.

A blank line ends a cue. “NAME:” at the beginning of a line says who speaks. [Sounds] in brackets are not expected to be spoken.</source>
        <translation>Hier einfügen, was gesagt wird.

Eine leere Zeile beendet einen Untertitel. „NAME:“ am Anfang einer Zeile sagt, wer spricht. [Geräusche] in Klammern muss niemand sprechen.</translation>
    </message>
    <message>
        <source>Keep [&amp;sounds]</source>
        <translation>[&amp;Geräusche] behalten</translation>
    </message>
    <message>
        <source>Each &amp;line is a cue</source>
        <translation>Jede &amp;Zeile ist ein Untertitel</translation>
    </message>
    <message>
        <source>Keep what nobody sa&amp;ys, marked</source>
        <translation>Nicht Gesprochenes &amp;markiert behalten</translation>
    </message>
</context>
<context>
    <name>AmendingDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird durchgesehen …</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made.</source>
        <translation>
            <numerusform>%n Änderung gemacht.</numerusform>
            <numerusform>%n Änderungen gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) proposed.</source>
        <translation>
            <numerusform>%n Änderung vorgeschlagen.</numerusform>
            <numerusform>%n Änderungen vorgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Apply {0} of {1}</source>
        <translation>{0} von {1} &amp;anwenden</translation>
    </message>
    <message>
        <source>How much is worked out</source>
        <translation>Wie weit es ist</translation>
    </message>
</context>
<context>
    <name>AmendmentList</name>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Tick a&amp;ll</source>
        <translation>A&amp;lle</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>AmendmentReasons</name>
    <message>
        <source>Starts {0} before an earlier cue is gone; it starts later.</source>
        <translation>Beginnt {0}, bevor ein früherer Untertitel weg ist; er beginnt später.</translation>
    </message>
    <message>
        <source>Starts {0} before its first word.</source>
        <translation>Beginnt {0} vor dem ersten Wort.</translation>
    </message>
    <message>
        <source>Starts {0} earlier, with the shot change.</source>
        <translation>Beginnt {0} früher, mit dem Schnitt.</translation>
    </message>
    <message>
        <source>Starts {0} later, with the shot change.</source>
        <translation>Beginnt {0} später, mit dem Schnitt.</translation>
    </message>
    <message>
        <source>Lead-in: starts {0} before its first word.</source>
        <translation>Vorlauf: beginnt {0} vor dem ersten Wort.</translation>
    </message>
    <message>
        <source>Lead-out: stays after its last word.</source>
        <translation>Nachlauf: bleibt nach dem letzten Wort stehen.</translation>
    </message>
    <message>
        <source>Ends {0} after the next cue starts.</source>
        <translation>Endet {0} nach dem Beginn des nächsten Untertitels.</translation>
    </message>
    <message>
        <source>Ends {0} earlier, for the shot change.</source>
        <translation>Endet {0} früher, wegen des Schnitts.</translation>
    </message>
    <message>
        <source>Ends {0} later, for the shot change.</source>
        <translation>Endet {0} später, wegen des Schnitts.</translation>
    </message>
    <message>
        <source>Ends with “{0}”, which belongs to what follows.</source>
        <translation>Endet mit „{0}“, das zum Folgenden gehört.</translation>
    </message>
    <message>
        <source>Leaves {0} ms to the next cue; {1} ms are needed.</source>
        <translation>Lässt {0} ms bis zum nächsten Untertitel; nötig sind {1} ms.</translation>
    </message>
    <message>
        <source>Leaves a pause of {0} ms, which only flickers.</source>
        <translation>Lässt eine Pause von {0} ms, die nur flackert.</translation>
    </message>
    <message>
        <source>Shows on after the film is over.</source>
        <translation>Steht noch, wenn der Film zu Ende ist.</translation>
    </message>
    <message>
        <source>Shows for {0}; at most {1} are allowed.</source>
        <translation>Steht {0}; erlaubt sind höchstens {1}.</translation>
    </message>
    <message>
        <source>Shows for {0}; at least {1} are needed.</source>
        <translation>Steht {0}; nötig sind mindestens {1}.</translation>
    </message>
    <message>
        <source>Shows for {0}; reading takes {1}.</source>
        <translation>Steht {0}; zum Lesen braucht es {1}.</translation>
    </message>
    <message>
        <source>Stays {0} after its last word.</source>
        <translation>Bleibt nach dem letzten Wort noch {0} stehen.</translation>
    </message>
    <message>
        <source>{0} characters in {1} are {2} a second; {3} can be read.</source>
        <translation>{0} Zeichen in {1} sind {2} je Sekunde; lesbar sind {3}.</translation>
    </message>
    <message>
        <source>{0} words at a time; {1} are shown.</source>
        <translation>{0} Wörter auf einmal; gezeigt werden {1}.</translation>
    </message>
    <message>
        <source>{0} lines; {1} are allowed.</source>
        <translation>{0} Zeilen; erlaubt sind {1}.</translation>
    </message>
    <message>
        <source>A line of {0} characters; {1} are allowed.</source>
        <translation>Eine Zeile mit {0} Zeichen; erlaubt sind {1}.</translation>
    </message>
    <message>
        <source>The line breaks between “{0}” and “{1}”, which belong together.</source>
        <translation>Die Zeile bricht zwischen „{0}“ und „{1}“, die zusammengehören.</translation>
    </message>
    <message>
        <source>Lines of {0} and {1} characters could be more alike.</source>
        <translation>Zeilen mit {0} und {1} Zeichen könnten sich ähnlicher sein.</translation>
    </message>
    <message>
        <source>Fits on one line.</source>
        <translation>Passt auf eine Zeile.</translation>
    </message>
    <message>
        <source>Divided anew, by its words.</source>
        <translation>Nach den Wörtern neu aufgeteilt.</translation>
    </message>
    <message>
        <source>What is heard besides speech is left out.</source>
        <translation>Was außer Sprache zu hören ist, entfällt.</translation>
    </message>
    <message>
        <source>The speaker&apos;s name is left out.</source>
        <translation>Der Name des Sprechers entfällt.</translation>
    </message>
    <message>
        <source>What is sung is left out.</source>
        <translation>Gesungenes entfällt.</translation>
    </message>
    <message>
        <source>Notes are left out.</source>
        <translation>Noten entfallen.</translation>
    </message>
    <message>
        <source>Lines in capitals are left out.</source>
        <translation>Zeilen in Großbuchstaben entfallen.</translation>
    </message>
    <message>
        <source>Fillers are left out.</source>
        <translation>Füllwörter entfallen.</translation>
    </message>
    <message>
        <source>A known slip of recognition.</source>
        <translation>Ein bekannter Fehler der Erkennung.</translation>
    </message>
    <message>
        <source>Profanity is left out.</source>
        <translation>Kraftausdrücke entfallen.</translation>
    </message>
    <message>
        <source>Profanity is masked.</source>
        <translation>Kraftausdrücke sind verdeckt.</translation>
    </message>
    <message>
        <source>Numbers up to ten are words.</source>
        <translation>Zahlen bis zehn sind ausgeschrieben.</translation>
    </message>
    <message>
        <source>Numbers are digits.</source>
        <translation>Zahlen stehen in Ziffern.</translation>
    </message>
    <message>
        <source>Long numbers are parted in groups of three.</source>
        <translation>Lange Zahlen sind in Dreiergruppen geteilt.</translation>
    </message>
    <message>
        <source>Signs stand as the language has them.</source>
        <translation>Sonderzeichen stehen, wie die Sprache es will.</translation>
    </message>
    <message>
        <source>Times of day are written alike.</source>
        <translation>Uhrzeiten sind gleich geschrieben.</translation>
    </message>
    <message>
        <source>Needless spaces go.</source>
        <translation>Überflüssige Leerzeichen entfallen.</translation>
    </message>
    <message>
        <source>Marks stand close to their words.</source>
        <translation>Satzzeichen stehen dicht am Wort.</translation>
    </message>
    <message>
        <source>Marks are not doubled.</source>
        <translation>Satzzeichen stehen nicht doppelt.</translation>
    </message>
    <message>
        <source>A space follows the comma.</source>
        <translation>Nach dem Komma steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Ellipses are written alike.</source>
        <translation>Auslassungspunkte sind gleich geschrieben.</translation>
    </message>
    <message>
        <source>Speakers&apos; dashes are alike.</source>
        <translation>Striche der Sprecher sind gleich.</translation>
    </message>
    <message>
        <source>Quotation marks are straight.</source>
        <translation>Anführungszeichen sind gerade.</translation>
    </message>
    <message>
        <source>Quotation marks are those of the language.</source>
        <translation>Anführungszeichen sind die der Sprache.</translation>
    </message>
    <message>
        <source>A sentence ends with a full stop.</source>
        <translation>Ein Satz endet mit einem Punkt.</translation>
    </message>
    <message>
        <source>Sentences begin with a capital letter.</source>
        <translation>Sätze beginnen groß.</translation>
    </message>
    <message>
        <source>Lines in capitals become small.</source>
        <translation>Zeilen in Großbuchstaben werden klein.</translation>
    </message>
    <message>
        <source>All letters are small.</source>
        <translation>Alle Buchstaben sind klein.</translation>
    </message>
    <message>
        <source>All letters are capitals.</source>
        <translation>Alle Buchstaben sind groß.</translation>
    </message>
    <message>
        <source>Words of titles begin with a capital letter.</source>
        <translation>Wörter in Titeln beginnen groß.</translation>
    </message>
    <message>
        <source>Names are spelt as in the glossary.</source>
        <translation>Namen sind geschrieben wie im Glossar.</translation>
    </message>
    <message>
        <source>{0} speaks.</source>
        <translation>{0} spricht.</translation>
    </message>
    <message>
        <source>Several people speak: {0}.</source>
        <translation>Mehrere sprechen: {0}.</translation>
    </message>
</context>
<context>
    <name>AmendmentRules</name>
    <message>
        <source>Empty cue</source>
        <translation>Leerer Untertitel</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Nicht übersetzt</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>After the end of the film</source>
        <translation>Nach dem Ende des Films</translation>
    </message>
    <message>
        <source>Order in the file</source>
        <translation>Reihenfolge in der Datei</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Zu kurz</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Lesegeschwindigkeit</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>Smallest gap</source>
        <translation>Kleinster Abstand</translation>
    </message>
    <message>
        <source>Pause that flickers</source>
        <translation>Flackernde Pause</translation>
    </message>
    <message>
        <source>Shot change</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Words at a time</source>
        <translation>Wörter auf einmal</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>Zahl der Zeilen</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message>
        <source>Article at the end</source>
        <translation>Artikel am Ende</translation>
    </message>
    <message>
        <source>Break within a phrase</source>
        <translation>Umbruch in einer Wortgruppe</translation>
    </message>
    <message>
        <source>Unbalanced lines</source>
        <translation>Ungleiche Zeilen</translation>
    </message>
    <message>
        <source>Needless line break</source>
        <translation>Unnötiger Umbruch</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Dashes of speakers</source>
        <translation>Striche der Sprecher</translation>
    </message>
    <message>
        <source>Sign at the start of a line</source>
        <translation>Zeichen am Zeilenanfang</translation>
    </message>
    <message>
        <source>Ellipsis</source>
        <translation>Auslassungszeichen</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>In time with speech</source>
        <translation>Im Takt mit dem Sprechen</translation>
    </message>
    <message>
        <source>Divided anew</source>
        <translation>Neu aufgeteilt</translation>
    </message>
    <message>
        <source>Sounds and speakers</source>
        <translation>Geräusche und Namen</translation>
    </message>
    <message>
        <source>Fillers</source>
        <translation>Füllwörter</translation>
    </message>
    <message>
        <source>Slips of recognition</source>
        <translation>Fehler der Erkennung</translation>
    </message>
    <message>
        <source>Profanity</source>
        <translation>Kraftausdrücke</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Zeichensetzung</translation>
    </message>
    <message>
        <source>Casing</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Change of speaker</source>
        <translation>Wechsel des Sprechers</translation>
    </message>
</context>
<context>
    <name>AmendmentTable</name>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>As it would be</source>
        <translation>Wie es wäre</translation>
    </message>
</context>
<context>
    <name>BesideCommands</name>
    <message>
        <source>The track beside says nothing here.</source>
        <translation>Die Spur daneben sagt hier nichts.</translation>
    </message>
</context>
<context>
    <name>BrowserQuestions</name>
    <message>
        <source>Save captions</source>
        <translation>Untertitel speichern</translation>
    </message>
    <message>
        <source>Captions (*.vtt)</source>
        <translation>Untertitel (*.vtt)</translation>
    </message>
    <message>
        <source>Words alone (*.txt)</source>
        <translation>Nur die Wörter (*.txt)</translation>
    </message>
    <message>
        <source>Remove captions</source>
        <translation>Untertitel entfernen</translation>
    </message>
    <message>
        <source>Remove “{0}” from “{1}” at {2}?</source>
        <translation>„{0}“ von „{1}“ bei {2} entfernen?</translation>
    </message>
    <message>
        <source>Viewers no longer have them. A copy is kept in the project.</source>
        <translation>Zuschauer haben sie dann nicht mehr. Eine Kopie bleibt im Projekt.</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Remove the film</source>
        <translation>Film entfernen</translation>
    </message>
    <message>
        <source>Remove “{0}” from {1} for good?</source>
        <translation>„{0}“ endgültig von {1} entfernen?</translation>
    </message>
    <message>
        <source>Links to it no longer work, and its captions go with it. This cannot be undone.</source>
        <translation>Links dorthin funktionieren nicht mehr, und die Untertitel gehen mit. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Remove it for good</source>
        <translation>&amp;Endgültig entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>BucketDialog</name>
    <message>
        <source>Bucket for captions</source>
        <translation>Bucket für Untertitel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>Zugriffsschlüssel-ID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Use this bucket</source>
        <translation>Diesen Bucket &amp;verwenden</translation>
    </message>
    <message>
        <source>F&amp;orget it</source>
        <translation>Ver&amp;gessen</translation>
    </message>
    <message>
        <source>Captions are put into the bucket, Mux is given an address that works for a short while, and they are removed as soon as Mux has fetched them. The keys need to be allowed to write, read and delete there.</source>
        <translation>Untertitel werden in den Bucket gelegt, Mux bekommt eine Adresse, die kurze Zeit gilt, und sie werden entfernt, sobald Mux sie geholt hat. Die Schlüssel müssen dort schreiben, lesen und löschen dürfen.</translation>
    </message>
    <message>
        <source>&amp;Store:</source>
        <translation>&amp;Speicher:</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>&amp;Endpunkt:</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>&amp;Bucket:</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>&amp;Region:</translation>
    </message>
    <message>
        <source>&amp;Folder in it:</source>
        <translation>&amp;Ordner darin:</translation>
    </message>
    <message>
        <source>Access &amp;key ID:</source>
        <translation>&amp;Zugriffsschlüssel-ID:</translation>
    </message>
    <message>
        <source>Se&amp;cret access key:</source>
        <translation>Ge&amp;heimer Schlüssel:</translation>
    </message>
    <message>
        <source>Amazon&apos;s own</source>
        <translation>der von Amazon</translation>
    </message>
    <message>
        <source>Kept in the keyring; write it again to change anything</source>
        <translation>Im Schlüsselbund; für jede Änderung neu eingeben</translation>
    </message>
    <message>
        <source>Writing a small file there, and removing it…</source>
        <translation>Eine kleine Datei wird dort geschrieben und wieder entfernt…</translation>
    </message>
    <message>
        <source>The bucket can be written to.</source>
        <translation>In den Bucket kann geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>BurnDialog</name>
    <message>
        <source>Burn captions into the picture</source>
        <translation>Untertitel ins Bild einbrennen</translation>
    </message>
    <message>
        <source>&amp;Burn in</source>
        <translation>&amp;Einbrennen</translation>
    </message>
    <message>
        <source>What the film will look like</source>
        <translation>Wie der Film aussehen wird</translation>
    </message>
    <message>
        <source>Cut where most moves.</source>
        <translation>Zugeschnitten, wo sich am meisten bewegt.</translation>
    </message>
    <message>
        <source>Looking for where most moves…</source>
        <translation>Sucht, wo sich am meisten bewegt …</translation>
    </message>
</context>
<context>
    <name>BurnForm</name>
    <message>
        <source>My own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>Kleine Datei</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Am besten</translation>
    </message>
    <message>
        <source>What works best here</source>
        <translation>Was hier am besten geht</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>As the film</source>
        <translation>Wie der Film</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>&amp;Voreinstellung:</translation>
    </message>
    <message>
        <source>&amp;Codec:</source>
        <translation>&amp;Codec:</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>&amp;Qualität:</translation>
    </message>
    <message>
        <source>&amp;Encoder:</source>
        <translation>&amp;Encoder:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>&amp;Aspect:</source>
        <translation>&amp;Seitenverhältnis:</translation>
    </message>
    <message>
        <source>Part:</source>
        <translation>Teil:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>The film is HDR, and few phones play HDR in {0}.</source>
        <translation>Der Film ist HDR, und HDR in {0} spielen nur wenige Telefone ab.</translation>
    </message>
</context>
<context>
    <name>CaptionDialog</name>
    <message>
        <source>Captions by {0}</source>
        <translation>Untertitel von {0}</translation>
    </message>
    <message>
        <source>Found out by {0}</source>
        <translation>Findet {0} heraus</translation>
    </message>
    <message>
        <source>The language that is spoken</source>
        <translation>Die gesprochene Sprache</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As the host names it</source>
        <translation>Wie der Host sie nennt</translation>
    </message>
    <message>
        <source>Tell who is &amp;speaking</source>
        <translation>Sagen, wer &amp;spricht</translation>
    </message>
    <message>
        <source>Cues get the names of speakers</source>
        <translation>Untertitel bekommen die Namen der Sprecher</translation>
    </message>
    <message>
        <source>Times of &amp;words</source>
        <translation>&amp;Wortzeiten</translation>
    </message>
    <message>
        <source>Costs more; words can then be highlighted</source>
        <translation>Kostet mehr; Wörter lassen sich dann hervorheben</translation>
    </message>
    <message>
        <source>Make them a &amp;track of the film there, too</source>
        <translation>Dort auch zur &amp;Spur des Films machen</translation>
    </message>
    <message>
        <source>Without it the captions come here only</source>
        <translation>Sonst kommen die Untertitel nur hierher</translation>
    </message>
    <message>
        <source>Names and jargon that are said</source>
        <translation>Namen und Fachwörter, die vorkommen</translation>
    </message>
    <message>
        <source>Usual captions – free of charge</source>
        <translation>Übliche Untertitel – kostenlos</translation>
    </message>
    <message>
        <source>Premium captions, by Mux&apos;s Robots</source>
        <translation>Premium-Untertitel von Mux’ Robots</translation>
    </message>
    <message>
        <source>For this project – shows how far it is</source>
        <translation>Für dieses Projekt – zeigt, wie weit es ist</translation>
    </message>
    <message>
        <source>On the film itself – viewers get them, too</source>
        <translation>Am Film selbst – auch Zuschauer bekommen sie</translation>
    </message>
    <message>
        <source>{0} (beta)</source>
        <translation>{0} (Beta)</translation>
    </message>
    <message>
        <source>&amp;Way:</source>
        <translation>&amp;Weg:</translation>
    </message>
    <message>
        <source>Spoken &amp;language:</source>
        <translation>Gesprochene S&amp;prache:</translation>
    </message>
    <message>
        <source>Spoken lang&amp;uage:</source>
        <translation>Gesprochene S&amp;prache:</translation>
    </message>
    <message>
        <source>Captions &amp;in:</source>
        <translation>Untertitel &amp;auf:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Existing ones:</source>
        <translation>&amp;Vorhandene:</translation>
    </message>
    <message>
        <source>Names and &amp;jargon:</source>
        <translation>Namen und &amp;Fachwörter:</translation>
    </message>
    <message>
        <source>What comes of it is opened here as a new track. It goes on at the host when the studio is closed, and is asked for again at the next start.</source>
        <translation>Das Ergebnis öffnet sich hier als neue Spur. Beim Host geht es weiter, wenn das Studio geschlossen wird; beim nächsten Start wird wieder danach gefragt.</translation>
    </message>
</context>
<context>
    <name>CaptionWayBox</name>
    <message>
        <source>Mux takes captions only from an address that it can fetch, not as a file. How shall they get there?</source>
        <translation>Mux nimmt Untertitel nur von einer Adresse, die es abrufen kann, nicht als Datei. Wie sollen sie dorthin gelangen?</translation>
    </message>
    <message>
        <source>Through a &amp;bucket of mine (S3, R2, B2, …)</source>
        <translation>Über einen eigenen &amp;Bucket (S3, R2, B2, …)</translation>
    </message>
    <message>
        <source>From an &amp;address that I give each time</source>
        <translation>Von einer Ad&amp;resse, die ich jedes Mal angebe</translation>
    </message>
    <message>
        <source>I add the files &amp;myself on Mux&apos;s page</source>
        <translation>Ich füge die Dateien se&amp;lbst auf der Seite von Mux hinzu</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>&amp;Einrichten…</translation>
    </message>
    <message>
        <source>Set up the bucket</source>
        <translation>Den Bucket einrichten</translation>
    </message>
    <message>
        <source>Address of the caption file</source>
        <translation>Adresse der Untertiteldatei</translation>
    </message>
    <message>
        <source>Sa&amp;ve the file…</source>
        <translation>Datei s&amp;peichern…</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Änd&amp;ern…</translation>
    </message>
    <message>
        <source>Change how captions get to Mux</source>
        <translation>Ändern, wie Untertitel zu Mux gelangen</translation>
    </message>
    <message>
        <source>Mux fetches captions from your bucket “{0}”.</source>
        <translation>Mux holt Untertitel aus Ihrem Bucket „{0}“.</translation>
    </message>
    <message>
        <source>Mux fetches the captions from an address: save the file, put it there, and write the address.</source>
        <translation>Mux holt die Untertitel von einer Adresse: Speichern Sie die Datei, legen Sie sie dort ab und geben Sie die Adresse an.</translation>
    </message>
    <message>
        <source>You add caption files yourself on Mux&apos;s page.</source>
        <translation>Sie fügen Untertiteldateien selbst auf der Seite von Mux hinzu.</translation>
    </message>
    <message>
        <source>Chan&amp;ge it…</source>
        <translation>Änd&amp;ern…</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>Text of the cue</source>
        <translation>Text des Untertitels</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>Rules that are listed</source>
        <translation>Regeln in der Liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show acce&amp;pted ({0})</source>
        <translation>A&amp;kzeptierte zeigen ({0})</translation>
    </message>
    <message>
        <source>All rules ({0})</source>
        <translation>Alle Regeln ({0})</translation>
    </message>
    <message>
        <source>shot changes (no film, or none found yet)</source>
        <translation>Schnitte (kein Film, oder noch keine gefunden)</translation>
    </message>
    <message>
        <source>spelling (no dictionary of this language)</source>
        <translation>Rechtschreibung (kein Wörterbuch dieser Sprache)</translation>
    </message>
    <message>
        <source>breaks (the language of the track is not known)</source>
        <translation>Umbrüche (die Sprache der Spur ist nicht bekannt)</translation>
    </message>
    <message>
        <source>Not looked at: {0}</source>
        <translation>Nicht geprüft: {0}</translation>
    </message>
    <message>
        <source>There are no cues yet.</source>
        <translation>Es gibt noch keine Untertitel.</translation>
    </message>
    <message>
        <source>{0} of {1} cues meet every rule of “{2}” ({3} %).</source>
        <translation>{0} von {1} Untertiteln erfüllen jede Regel von „{2}“ ({3} %).</translation>
    </message>
    <message numerus="yes">
        <source>%n found fine</source>
        <translation>
            <numerusform>%n akzeptiert</numerusform>
            <numerusform>%n akzeptiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Nichts zu beheben.</translation>
    </message>
    <message>
        <source>&amp;Tell again</source>
        <translation>&amp;Wieder melden</translation>
    </message>
    <message>
        <source>A&amp;ccept</source>
        <translation>Akze&amp;ptieren</translation>
    </message>
    <message>
        <source>It counts as a problem again</source>
        <translation>Es zählt wieder als Problem</translation>
    </message>
    <message>
        <source>This one is fine: it is told no more until the cue changes</source>
        <translation>Das ist in Ordnung: Es wird nicht mehr gemeldet, bis sich der Untertitel ändert</translation>
    </message>
    <message>
        <source>Fix &amp;all in the list ({0})</source>
        <translation>&amp;Alle in der Liste beheben ({0})</translation>
    </message>
    <message>
        <source>Translate &amp;all</source>
        <translation>&amp;Alle übersetzen</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Speech model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>Gesprochene Sprache</translation>
    </message>
    <message>
        <source>Sound track</source>
        <translation>Tonspur</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>A sentence in the style and spelling you want</source>
        <translation>Ein Satz in der gewünschten Schreibweise</translation>
    </message>
    <message>
        <source>Names and terms</source>
        <translation>Namen und Begriffe</translation>
    </message>
    <message>
        <source>Such as Cuesmith, Ada Lovelace, libass</source>
        <translation>Etwa Cuesmith, Ada Lovelace, libass</translation>
    </message>
    <message>
        <source>Folder {0}</source>
        <translation>Ordner {0}</translation>
    </message>
    <message>
        <source>Draft engine – English, rough</source>
        <translation>Einfache Erkennung – Englisch</translation>
    </message>
    <message>
        <source>Manage speech models…</source>
        <translation>Sprachmodelle verwalten …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Translation, prompt, names and terms</source>
        <translation>Übersetzung, Vorgabe, Namen und Begriffe</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>&amp;Names and terms</source>
        <translation>&amp;Namen und Begriffe</translation>
    </message>
    <message>
        <source>Detect language</source>
        <translation>Sprache erkennen</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>An English translation</source>
        <translation>Englische Übersetzung</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigenes</translation>
    </message>
    <message>
        <source>{0} – {1} to fetch</source>
        <translation>{0} – {1} herunterzuladen</translation>
    </message>
    <message>
        <source>Sound {0}</source>
        <translation>Ton {0}</translation>
    </message>
    <message>
        <source>This one understands English only</source>
        <translation>Versteht nur Englisch</translation>
    </message>
</context>
<context>
    <name>CleanOptions</name>
    <message>
        <source>My &amp;words…</source>
        <translation>Meine Wör&amp;ter …</translation>
    </message>
    <message>
        <source>Sounds, names of speakers (S&amp;DH)</source>
        <translation>Geräusche, Sprecher (S&amp;DH)</translation>
    </message>
    <message>
        <source>&amp;Fillers</source>
        <translation>&amp;Füllwörter</translation>
    </message>
    <message>
        <source>Slips of re&amp;cognition</source>
        <translation>Fehler der &amp;Erkennung</translation>
    </message>
    <message>
        <source>Pr&amp;ofanity</source>
        <translation>K&amp;raftausdrücke</translation>
    </message>
    <message>
        <source>Num&amp;bers</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>P&amp;unctuation</source>
        <translation>Zeichensetz&amp;ung</translation>
    </message>
    <message>
        <source>Casin&amp;g</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>[brackets]</source>
        <translation>[Klammern]</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>Namen:</translation>
    </message>
    <message>
        <source>JOHN:</source>
        <translation>JOHN:</translation>
    </message>
    <message>
        <source>JOHN: and John:</source>
        <translation>JOHN: und John:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Parentheses:</source>
        <translation>Runde Klammern:</translation>
    </message>
    <message>
        <source>(sounds)</source>
        <translation>(Geräusche)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Music:</source>
        <translation>Musik:</translation>
    </message>
    <message>
        <source>Notes go</source>
        <translation>Noten entfallen</translation>
    </message>
    <message>
        <source>Songs go</source>
        <translation>Lieder entfallen</translation>
    </message>
    <message>
        <source>LINES IN CAPITALS</source>
        <translation>ZEILEN IN GROSSBUCHSTABEN</translation>
    </message>
    <message>
        <source>Becomes:</source>
        <translation>Wird zu:</translation>
    </message>
    <message>
        <source>f***</source>
        <translation>f***</translation>
    </message>
    <message>
        <source>****</source>
        <translation>****</translation>
    </message>
    <message>
        <source>[bleep]</source>
        <translation>[Piepton]</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Up to ten:</source>
        <translation>Bis zehn:</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Ausgeschrieben</translation>
    </message>
    <message>
        <source>In digits</source>
        <translation>In Ziffern</translation>
    </message>
    <message>
        <source>Letters:</source>
        <translation>Buchstaben:</translation>
    </message>
    <message>
        <source>As in a sentence</source>
        <translation>Wie in einem Satz</translation>
    </message>
    <message>
        <source>LINES IN CAPITALS as in a sentence</source>
        <translation>ZEILEN IN GROSSBUCHSTABEN wie in einem Satz</translation>
    </message>
    <message>
        <source>all small</source>
        <translation>alle klein</translation>
    </message>
    <message>
        <source>ALL CAPITALS</source>
        <translation>ALLE GROSS</translation>
    </message>
    <message>
        <source>Title of a Film</source>
        <translation>Titel Eines Films</translation>
    </message>
    <message>
        <source>Only names of the glossary</source>
        <translation>Nur Namen des Glossars</translation>
    </message>
    <message>
        <source>Quotes:</source>
        <translation>Anführung:</translation>
    </message>
    <message>
        <source>Typographic</source>
        <translation>Typografisch</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Dashes:</source>
        <translation>Striche:</translation>
    </message>
    <message>
        <source>- Yes.</source>
        <translation>- Ja.</translation>
    </message>
    <message>
        <source>-Yes.</source>
        <translation>-Ja.</translation>
    </message>
    <message>
        <source>– Yes.</source>
        <translation>– Ja.</translation>
    </message>
    <message>
        <source>Ellipses:</source>
        <translation>Auslassung:</translation>
    </message>
    <message>
        <source>One character (…)</source>
        <translation>Ein Zeichen (…)</translation>
    </message>
    <message>
        <source>Three dots (...)</source>
        <translation>Drei Punkte (...)</translation>
    </message>
    <message>
        <source>Missing full stops</source>
        <translation>Fehlende Punkte</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Eine andere Sprache</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Sprache der Wörter</translation>
    </message>
    <message>
        <source>Words &amp;in:</source>
        <translation>Wörter &amp;in:</translation>
    </message>
</context>
<context>
    <name>ClipboardCommands</name>
    <message>
        <source>There are no cues and no text on the clipboard.</source>
        <translation>In der Zwischenablage sind weder Untertitel noch Text.</translation>
    </message>
    <message>
        <source>What is on the clipboard is too long to be cues.</source>
        <translation>Der Inhalt der Zwischenablage ist zu lang für Untertitel.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>A copy is kept and offered at the next start. {0}</source>
        <translation>Eine Kopie bleibt erhalten und wird beim nächsten Start angeboten. {0}</translation>
    </message>
    <message>
        <source>What you changed since would be lost. {0}</source>
        <translation>Die Änderungen seitdem gingen verloren. {0}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The last changes could not be saved where the project is.</source>
        <translation>Die letzten Änderungen konnten am Ort des Projekts nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>&amp;Save elsewhere…</source>
        <translation>&amp;Anderswo speichern …</translation>
    </message>
    <message>
        <source>&amp;Close anyway</source>
        <translation>&amp;Trotzdem schließen</translation>
    </message>
    <message>
        <source>&amp;Go on working</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert …</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type the name of a command</source>
        <translation>Name eines Befehls eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>CommandStates</name>
    <message>
        <source>{0} {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>Companions</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichert …</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Cue list</source>
        <translation>Untertitelliste</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
</context>
<context>
    <name>ConformOptions</name>
    <message>
        <source>Lead-in</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>Lead-out</source>
        <translation>Nachlauf</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Rules: {0} of {1}</source>
        <translation>Regeln: {0} von {1}</translation>
    </message>
    <message>
        <source>Rules: all</source>
        <translation>Regeln: alle</translation>
    </message>
    <message>
        <source>Lead-&amp;in:</source>
        <translation>&amp;Vorlauf:</translation>
    </message>
    <message>
        <source>Lead-&amp;out:</source>
        <translation>Nach&amp;lauf:</translation>
    </message>
</context>
<context>
    <name>CorrectionBar</name>
    <message>
        <source>&amp;Put the old ones back</source>
        <translation>&amp;Alte zurücklegen</translation>
    </message>
    <message>
        <source>Do&amp;ne</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Correct this track no longer; nothing is changed there</source>
        <translation>Diese Spur nicht weiter korrigieren; dort ändert sich nichts</translation>
    </message>
    <message>
        <source>These captions are those of “{0}” at {1}: correct them, then replace them.</source>
        <translation>Diese Untertitel gehören zu „{0}“ bei {1}: korrigieren, dann ersetzen.</translation>
    </message>
    <message>
        <source>&amp;Replace at {0}</source>
        <translation>Bei {0} &amp;ersetzen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Ein Fehler ist aufgetreten</translation>
    </message>
    <message>
        <source>Everything you did is saved.</source>
        <translation>Alles Bearbeitete ist gespeichert.</translation>
    </message>
    <message>
        <source>Your latest changes could not be saved: export your captions now.</source>
        <translation>Die letzten Änderungen konnten nicht gespeichert werden: Untertitel jetzt exportieren.</translation>
    </message>
    <message>
        <source>Cuesmith met an error that it did not expect.</source>
        <translation>In Cuesmith ist ein unerwarteter Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>You can go on. Please report this, with the text below.</source>
        <translation>Sie können weiterarbeiten. Bitte melden Sie den Fehler mit dem Text unten.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>CueCommands</name>
    <message>
        <source>There is no room for another cue here.</source>
        <translation>Hier ist kein Platz für einen weiteren Untertitel.</translation>
    </message>
    <message>
        <source>Move the playhead to where nothing shows, or shorten a cue first.</source>
        <translation>Den Abspielkopf in eine Lücke bewegen oder erst einen Untertitel kürzen.</translation>
    </message>
    <message>
        <source>No cue shows at the playhead, so there is nothing to split.</source>
        <translation>Am Abspielkopf steht kein Untertitel, also gibt es nichts zu teilen.</translation>
    </message>
    <message>
        <source>Move the playhead into the cue, between the two words.</source>
        <translation>Den Abspielkopf in den Untertitel bewegen, zwischen die beiden Wörter.</translation>
    </message>
    <message>
        <source>There is no next cue to join with.</source>
        <translation>Es folgt kein Untertitel, der sich verbinden ließe.</translation>
    </message>
</context>
<context>
    <name>CueListPanel</name>
    <message>
        <source>No cues yet.
Press {0} to transcribe, {1} to write the first one yourself, or drop a subtitle file here.</source>
        <translation>Noch keine Untertitel.
{0} transkribiert, {1} beginnt den ersten von Hand; oder eine Untertiteldatei hierher ziehen.</translation>
    </message>
    <message>
        <source>No cue breaks the reading profile “{0}”.</source>
        <translation>Kein Untertitel verstößt gegen das Leseprofil „{0}“.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Cues that break the profile “{0}”: go to the next ({1})</source>
        <translation>Untertitel, die gegen das Leseprofil „{0}“ verstoßen: zum nächsten ({1})</translation>
    </message>
</context>
<context>
    <name>CueText</name>
    <message>
        <source>Text of the cue</source>
        <translation>Text des Untertitels</translation>
    </message>
</context>
<context>
    <name>CueView</name>
    <message>
        <source>Cues</source>
        <translation>Untertitel</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Doubtful: the recognised text repeats itself.</source>
        <translation>Unsicher: Der erkannte Text wiederholt sich.</translation>
    </message>
    <message>
        <source>Doubtful: there may be no speech here.</source>
        <translation>Unsicher: Hier spricht vielleicht niemand.</translation>
    </message>
    <message>
        <source>Doubtful: the engine was not sure of this text.</source>
        <translation>Unsicher: Die Erkennung war sich bei diesem Text nicht sicher.</translation>
    </message>
    <message>
        <source>Doubtful: nobody speaks as fast as this.</source>
        <translation>Unsicher: So schnell spricht niemand.</translation>
    </message>
    <message>
        <source>Doubtful: engines like to make this phrase up.</source>
        <translation>Unsicher: Diese Wendung wird oft erfunden.</translation>
    </message>
    <message>
        <source>Doubtful: a word lasts longer than words do.</source>
        <translation>Unsicher: Ein Wort dauert länger als üblich.</translation>
    </message>
    <message>
        <source>Not translated yet.</source>
        <translation>Noch nicht übersetzt.</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Replace words at Mux</source>
        <translation>Wörter bei Mux ersetzen</translation>
    </message>
    <message>
        <source>Capitals &amp;matter</source>
        <translation>&amp;Großschreibung zählt</translation>
    </message>
    <message>
        <source>“mux” is another word than “Mux”</source>
        <translation>„mux“ ist ein anderes Wort als „Mux“</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Write blanks for it</source>
        <translation>Leerzeichen dafür schreiben</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Write stars for it</source>
        <translation>Sterne dafür schreiben</translation>
    </message>
    <message>
        <source>Put it in the &amp;place of the old track</source>
        <translation>An die &amp;Stelle der alten Spur setzen</translation>
    </message>
    <message>
        <source>Otherwise there are two of them</source>
        <translation>Sonst gibt es zwei davon</translation>
    </message>
    <message>
        <source>S&amp;wearing:</source>
        <translation>&amp;Flüche:</translation>
    </message>
    <message>
        <source>Mux&apos;s Robots replace the words; times stay as they are. To change more, choose Correct.</source>
        <translation>Mux’ Robots ersetzen die Wörter; die Zeiten bleiben, wie sie sind. Für mehr: Korrigieren.</translation>
    </message>
</context>
<context>
    <name>EngineChooser</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>For&amp;get it</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Ways to translate</source>
        <translation>Wege zu übersetzen</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>S&amp;chlüssel:</translation>
    </message>
    <message>
        <source>Add&amp;ress:</source>
        <translation>Ad&amp;resse:</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>Re&amp;gion:</source>
        <translation>Re&amp;gion:</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>&amp;E-Mail:</translation>
    </message>
    <message>
        <source>Looking for engines…</source>
        <translation>Übersetzer werden gesucht …</translation>
    </message>
    <message>
        <source>Kept in the keyring; write another to replace it</source>
        <translation>Im Schlüsselbund; ein anderer ersetzt ihn</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keyring, nowhere else</source>
        <translation>Kommt in den Schlüsselbund dieses Rechners, sonst nirgendwohin</translation>
    </message>
    <message>
        <source>There is no keyring here: kept until Cuesmith is closed</source>
        <translation>Hier ist kein Schlüsselbund: gilt, bis Cuesmith geschlossen wird</translation>
    </message>
    <message>
        <source>Empty for OpenAI itself; else such as {0}</source>
        <translation>Leer für OpenAI selbst; sonst etwa {0}</translation>
    </message>
</context>
<context>
    <name>EngineReach</name>
    <message>
        <source>{0} does not translate into this language: {1}.</source>
        <translation>{0} übersetzt nicht in diese Sprache: {1}.</translation>
    </message>
    <message>
        <source>Which languages there are is not known: {0}</source>
        <translation>Welche Sprachen es gibt, ist nicht bekannt: {0}</translation>
    </message>
    <message>
        <source>{0} does not name its languages: any can be tried.</source>
        <translation>{0} nennt seine Sprachen nicht: Jede lässt sich versuchen.</translation>
    </message>
    <message>
        <source>Asking which languages there are…</source>
        <translation>Es wird gefragt, welche Sprachen es gibt …</translation>
    </message>
</context>
<context>
    <name>Engines</name>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Google (web page, no key)</source>
        <translation>Google (Webseite, ohne Schlüssel)</translation>
    </message>
    <message>
        <source>MyMemory (no key)</source>
        <translation>MyMemory (ohne Schlüssel)</translation>
    </message>
    <message>
        <source>Language model (OpenAI-compatible)</source>
        <translation>Sprachmodell (wie OpenAI)</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>no model is there</source>
        <translation>kein Modell da</translation>
    </message>
    <message>
        <source>needs the name of a model</source>
        <translation>braucht den Namen eines Modells</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>needs the address of a server</source>
        <translation>braucht die Adresse eines Servers</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. It works with translation models (NLLB, OPUS-MT or Argos, made for CTranslate2), each in a folder of its own in {0}</source>
        <translation>Nichts verlässt diesen Rechner. Es arbeitet mit Übersetzungsmodellen (NLLB, OPUS-MT oder Argos, für CTranslate2), jedes in einem eigenen Ordner in {0}</translation>
    </message>
    <message>
        <source>The texts go to the server that you name: your own, such as http://localhost:5000, or one that you have a key for.</source>
        <translation>Die Texte gehen an den Server, den Sie nennen: einen eigenen, etwa http://localhost:5000, oder einen, für den Sie einen Schlüssel haben.</translation>
    </message>
    <message>
        <source>The texts go to DeepL. The key is that of an API account, free or paid: on deepl.com under Account, API keys.</source>
        <translation>Die Texte gehen an DeepL. Der Schlüssel ist der eines API-Kontos, frei oder bezahlt: auf deepl.com unter Konto, API-Schlüssel.</translation>
    </message>
    <message>
        <source>The texts go to Google&apos;s web page for translation, which promises nothing: it may be slow, or refuse.</source>
        <translation>Die Texte gehen an Googles Übersetzungsseite, die nichts verspricht: Sie kann langsam sein oder ablehnen.</translation>
    </message>
    <message>
        <source>The texts go to Microsoft. Key and region are those of a Translator resource in Azure.</source>
        <translation>Die Texte gehen an Microsoft. Schlüssel und Region sind die einer Translator-Ressource in Azure.</translation>
    </message>
    <message>
        <source>The texts go to MyMemory, some thousand words a day; an e-mail address lets it take more.</source>
        <translation>Die Texte gehen an MyMemory, einige tausend Wörter am Tag; mit einer E-Mail-Adresse nimmt es mehr.</translation>
    </message>
    <message>
        <source>The texts go to OpenAI, or to any server that speaks its language, such as Ollama or LM Studio on your own machine.</source>
        <translation>Die Texte gehen an OpenAI oder an einen Server, der dessen Sprache spricht, etwa Ollama oder LM Studio auf Ihrem Rechner.</translation>
    </message>
    <message>
        <source>The texts go to Yandex Cloud. The key is the API key of a service account.</source>
        <translation>Die Texte gehen an die Yandex Cloud. Der Schlüssel ist der API-Schlüssel eines Dienstkontos.</translation>
    </message>
</context>
<context>
    <name>ExistingBox</name>
    <message>
        <source>Leave them, and fail where there are such</source>
        <translation>Lassen; wo es sie gibt, scheitern</translation>
    </message>
    <message>
        <source>Replace all such</source>
        <translation>Alle solchen ersetzen</translation>
    </message>
    <message>
        <source>Replace those that the host made</source>
        <translation>Die ersetzen, die der Host gemacht hat</translation>
    </message>
    <message>
        <source>Captions of the same language that are there</source>
        <translation>Untertitel derselben Sprache, die dort sind</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export captions</source>
        <translation>Untertitel exportieren</translation>
    </message>
    <message>
        <source>Unix, macOS (LF)</source>
        <translation>Unix, macOS (LF)</translation>
    </message>
    <message>
        <source>Windows (CR LF)</source>
        <translation>Windows (CR LF)</translation>
    </message>
    <message>
        <source>Write word &amp;times where the format has them</source>
        <translation>&amp;Wortzeiten schreiben, wo das Format sie kennt</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Bilingual with:</source>
        <translation>&amp;Zweisprachig mit:</translation>
    </message>
    <message>
        <source>Some of the files are there already.</source>
        <translation>Einige der Dateien gibt es schon.</translation>
    </message>
    <message>
        <source>&amp;Replace them</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n cue(s).</source>
        <translation>
            <numerusform>{0}: %n Untertitel.</numerusform>
            <numerusform>{0}: %n Untertitel.</numerusform>
        </translation>
    </message>
    <message>
        <source>T&amp;racks:</source>
        <translation>S&amp;puren:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>E&amp;ncoding:</source>
        <translation>&amp;Kodierung:</translation>
    </message>
    <message>
        <source>&amp;Line ends:</source>
        <translation>&amp;Zeilenenden:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>  Read again and compared: everything is in it.</source>
        <translation>  Erneut gelesen und verglichen: alles ist enthalten.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Writing captions…</source>
        <translation>Untertitel werden geschrieben …</translation>
    </message>
</context>
<context>
    <name>FilmCommands</name>
    <message>
        <source>“{0}” is ready.</source>
        <translation>„{0}“ ist fertig.</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>FilmDialog</name>
    <message>
        <source>About {0}.</source>
        <translation>Etwa {0}.</translation>
    </message>
    <message>
        <source>The folder cannot be written.</source>
        <translation>In den Ordner kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{0} are free there.</source>
        <translation>{0} sind dort frei.</translation>
    </message>
    <message>
        <source>There is a file “{0}” already.</source>
        <translation>Es gibt schon eine Datei „{0}“.</translation>
    </message>
    <message>
        <source>It is replaced once the new film is whole; until then it stays as it is.</source>
        <translation>Sie wird ersetzt, sobald der neue Film fertig ist; bis dahin bleibt sie, wie sie ist.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>FilmMaking</name>
    <message>
        <source>Burning captions into {0}</source>
        <translation>Untertitel werden in {0} eingebrannt</translation>
    </message>
    <message>
        <source>Putting captions into {0}</source>
        <translation>Untertitel werden in {0} eingefügt</translation>
    </message>
    <message>
        <source>Drawing captions into {0}</source>
        <translation>Zeichnet Untertitel in {0}</translation>
    </message>
</context>
<context>
    <name>FilmPane</name>
    <message>
        <source>Open the &amp;link</source>
        <translation>&amp;Link öffnen</translation>
    </message>
    <message>
        <source>Cop&amp;y the link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Captions of the film</source>
        <translation>Untertitel des Films</translation>
    </message>
    <message>
        <source>&amp;Open here</source>
        <translation>Hier öff&amp;nen</translation>
    </message>
    <message>
        <source>The captions become a new track of the project</source>
        <translation>Die Untertitel werden eine neue Spur des Projekts</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>Korri&amp;gieren…</translation>
    </message>
    <message>
        <source>Open the captions here; one press then puts the corrected ones in their place</source>
        <translation>Die Untertitel hier öffnen; ein Klick setzt dann die korrigierten an ihre Stelle</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Translate…</source>
        <translation>&amp;Übersetzen…</translation>
    </message>
    <message>
        <source>Have the host translate the captions</source>
        <translation>Den Host die Untertitel übersetzen lassen</translation>
    </message>
    <message>
        <source>Replace &amp;words…</source>
        <translation>&amp;Wörter ersetzen…</translation>
    </message>
    <message>
        <source>Have the host replace words; the times stay</source>
        <translation>Den Host Wörter ersetzen lassen; die Zeiten bleiben</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Remove the captions from the film there</source>
        <translation>Die Untertitel dort vom Film entfernen</translation>
    </message>
    <message>
        <source>Attach the open trac&amp;k</source>
        <translation>Offene Spur &amp;anhängen</translation>
    </message>
    <message>
        <source>Have it ca&amp;ptioned…</source>
        <translation>&amp;Untertiteln lassen…</translation>
    </message>
    <message>
        <source>Have the host make captions of what is heard</source>
        <translation>Den Host Untertitel aus dem Gehörten machen lassen</translation>
    </message>
    <message>
        <source>Remove the &amp;film…</source>
        <translation>Film entfe&amp;rnen…</translation>
    </message>
    <message>
        <source>No film is chosen</source>
        <translation>Kein Film gewählt</translation>
    </message>
    <message>
        <source>only by signed addresses</source>
        <translation>nur über signierte Adressen</translation>
    </message>
    <message>
        <source>Add “{0}” to the film there</source>
        <translation>„{0}“ dem Film dort anhängen</translation>
    </message>
    <message>
        <source>The film has no captions there yet.</source>
        <translation>Der Film hat dort noch keine Untertitel.</translation>
    </message>
</context>
<context>
    <name>FilmsPage</name>
    <message>
        <source>Search the names of films</source>
        <translation>In den Namen der Filme suchen</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>&amp;Anmelden…</translation>
    </message>
    <message>
        <source>Show &amp;more films</source>
        <translation>&amp;Mehr Filme zeigen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Nochmals versuchen</translation>
    </message>
    <message>
        <source>Sign in &amp;anew…</source>
        <translation>&amp;Neu anmelden…</translation>
    </message>
    <message>
        <source>Sign in to a host to see its films.</source>
        <translation>Melden Sie sich bei einem Host an, um seine Filme zu sehen.</translation>
    </message>
    <message>
        <source>Asking {0}…</source>
        <translation>{0} wird gefragt…</translation>
    </message>
    <message>
        <source>{0} keeps no films that could be shown: it draws captions of its own into a film and hands that out. Choose “Render at Magic Hour” in the menu.</source>
        <translation>{0} hat keine Filme, die man zeigen könnte: Es zeichnet eigene Untertitel in einen Film und gibt ihn heraus. Wählen Sie im Menü „Bei Magic Hour rendern“.</translation>
    </message>
    <message>
        <source>No film has “{0}” in its name.</source>
        <translation>Kein Film hat „{0}“ im Namen.</translation>
    </message>
    <message>
        <source>There are no films in this account yet. Publish one to see it here.</source>
        <translation>In diesem Konto sind noch keine Filme. Veröffentlichen Sie einen, um ihn hier zu sehen.</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Find in cues</source>
        <translation>In Untertiteln suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with (empty deletes)</source>
        <translation>Ersetzen durch (leer löscht)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>Re&amp;gulärer Ausdruck</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>In this track</source>
        <translation>In dieser Spur</translation>
    </message>
    <message>
        <source>In all tracks</source>
        <translation>In allen Spuren</translation>
    </message>
    <message>
        <source>In the selected cues</source>
        <translation>In den ausgewählten Untertiteln</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorige</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächste</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>Alle e&amp;rsetzen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>%n Stelle ersetzen</numerusform>
            <numerusform>%n Stellen ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced.</source>
        <translation>
            <numerusform>%n Stelle ersetzt.</numerusform>
            <numerusform>%n Stellen ersetzt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingFixes</name>
    <message>
        <source>Nothing is wrong with this cue.</source>
        <translation>An diesem Untertitel ist nichts auszusetzen.</translation>
    </message>
    <message>
        <source>None of these can be put right without a person.</source>
        <translation>Nichts davon lässt sich ohne einen Menschen richtigstellen.</translation>
    </message>
    <message>
        <source>Choose one, and see what can be done about it.</source>
        <translation>Einen Eintrag wählen und sehen, was sich tun lässt.</translation>
    </message>
</context>
<context>
    <name>FindingMenu</name>
    <message>
        <source>Tell this problem &amp;again</source>
        <translation>Dieses Problem &amp;wieder melden</translation>
    </message>
    <message>
        <source>&amp;Translate this cue</source>
        <translation>Diesen Untertitel ü&amp;bersetzen</translation>
    </message>
    <message>
        <source>&amp;Fix this problem</source>
        <translation>Problem be&amp;heben</translation>
    </message>
    <message>
        <source>Add “{0}” to the &amp;glossary</source>
        <translation>„{0}“ ins &amp;Glossar aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Ignore it here</source>
        <translation>Hier &amp;ignorieren</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>So &amp;lassen, wie es ist</translation>
    </message>
    <message>
        <source>This problem is f&amp;ine</source>
        <translation>Dieses Problem &amp;ist in Ordnung</translation>
    </message>
    <message>
        <source>Looking for words…</source>
        <translation>Wörter werden gesucht …</translation>
    </message>
    <message>
        <source>No dictionary has a word that is like it</source>
        <translation>Kein Wörterbuch kennt ein ähnliches Wort</translation>
    </message>
</context>
<context>
    <name>FindingTable</name>
    <message>
        <source>{0} (accepted)</source>
        <translation>{0} (akzeptiert)</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The cue has no text.</source>
        <translation>Der Untertitel hat keinen Text.</translation>
    </message>
    <message>
        <source>Shows for {0}; at least {1} are needed.</source>
        <translation>Steht {0}; mindestens {1} sind nötig.</translation>
    </message>
    <message>
        <source>Shows for {0}; at most {1} are allowed.</source>
        <translation>Steht {0}; höchstens {1} sind erlaubt.</translation>
    </message>
    <message>
        <source>Reading speed {0} CPS; at most {1} can be read.</source>
        <translation>Lesegeschwindigkeit {0} CPS; lesbar sind höchstens {1}.</translation>
    </message>
    <message>
        <source>Follows {0} ms after the cue before, which flickers: close the gap.</source>
        <translation>Folgt {0} ms nach dem vorigen, was flackert: Lücke schließen.</translation>
    </message>
    <message>
        <source>Shows until {0} after the end of the film.</source>
        <translation>Steht bis {0} nach dem Ende des Films.</translation>
    </message>
    <message>
        <source>Stands in the file behind a cue that starts later.</source>
        <translation>Steht in der Datei hinter einem Untertitel, der später beginnt.</translation>
    </message>
    <message>
        <source>Still says what it was to be translated from.</source>
        <translation>Sagt noch, was übersetzt werden sollte.</translation>
    </message>
    <message>
        <source>{0} words at a time; at most {1} are shown.</source>
        <translation>{0} Wörter auf einmal; höchstens {1} werden gezeigt.</translation>
    </message>
    <message>
        <source>{0} lines; at most {1} are allowed.</source>
        <translation>{0} Zeilen; höchstens {1} sind erlaubt.</translation>
    </message>
    <message>
        <source>A line of {0} characters; at most {1} are allowed.</source>
        <translation>Eine Zeile mit {0} Zeichen; höchstens {1} sind erlaubt.</translation>
    </message>
    <message>
        <source>Ends with “{0}”, which belongs to what follows.</source>
        <translation>Endet mit „{0}“, das zum Folgenden gehört.</translation>
    </message>
    <message>
        <source>The line breaks between “{0}” and “{1}”, which belong together.</source>
        <translation>Die Zeile bricht zwischen „{0}“ und „{1}“, die zusammengehören.</translation>
    </message>
    <message>
        <source>Lines of {0} and {1} characters could be more alike.</source>
        <translation>Zeilen von {0} und {1} Zeichen könnten gleichmäßiger sein.</translation>
    </message>
    <message>
        <source>The text fits on one line.</source>
        <translation>Der Text passt auf eine Zeile.</translation>
    </message>
    <message>
        <source>No dictionary has “{0}”.</source>
        <translation>„{0}“ steht in keinem Wörterbuch.</translation>
    </message>
    <message>
        <source>The dashes of the two speakers do not agree.</source>
        <translation>Die Striche der beiden Sprecher passen nicht zusammen.</translation>
    </message>
    <message>
        <source>A line begins with a sign that closes the one before.</source>
        <translation>Eine Zeile beginnt mit einem Zeichen, das die vorige schließt.</translation>
    </message>
    <message>
        <source>Three dots; the profile wants the sign “{0}”.</source>
        <translation>Drei Punkte; das Profil will das Zeichen „{0}“.</translation>
    </message>
    <message>
        <source>There are needless spaces or an empty line.</source>
        <translation>Überflüssige Leerzeichen oder eine leere Zeile.</translation>
    </message>
    <message>
        <source>Starts {0} before an earlier cue is gone.</source>
        <translation>Beginnt {0}, bevor ein früherer Untertitel verschwindet.</translation>
    </message>
    <message>
        <source>Starts {0} ms before a shot change.</source>
        <translation>Beginnt {0} ms vor einem Schnitt.</translation>
    </message>
    <message>
        <source>Starts {0} ms after a shot change.</source>
        <translation>Beginnt {0} ms nach einem Schnitt.</translation>
    </message>
    <message>
        <source>Ends {0} ms before a shot change.</source>
        <translation>Endet {0} ms vor einem Schnitt.</translation>
    </message>
    <message>
        <source>Ends {0} ms after a shot change.</source>
        <translation>Endet {0} ms nach einem Schnitt.</translation>
    </message>
    <message>
        <source>Follows {0} ms after the cue before; {1} ms are needed.</source>
        <translation>Folgt {0} ms nach dem vorigen Untertitel; {1} ms sind nötig.</translation>
    </message>
</context>
<context>
    <name>FontBox</name>
    <message>
        <source>font folder</source>
        <translation>Schriftordner</translation>
    </message>
    <message>
        <source>in the film</source>
        <translation>im Film</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>WebVTT</source>
        <translation>WebVTT</translation>
    </message>
    <message>
        <source>SubStation Alpha 4</source>
        <translation>SubStation Alpha 4</translation>
    </message>
    <message>
        <source>Advanced SubStation Alpha</source>
        <translation>Advanced SubStation Alpha</translation>
    </message>
    <message>
        <source>TTML / IMSC 1.1</source>
        <translation>TTML / IMSC 1.1</translation>
    </message>
    <message>
        <source>Cuesmith JSON</source>
        <translation>Cuesmith-JSON</translation>
    </message>
    <message>
        <source>Scenarist closed captions</source>
        <translation>Scenarist Closed Captions</translation>
    </message>
    <message>
        <source>EBU STL</source>
        <translation>EBU STL</translation>
    </message>
    <message>
        <source>SAMI</source>
        <translation>SAMI</translation>
    </message>
    <message>
        <source>XML subtitles (D-Cinema, YouTube, others)</source>
        <translation>XML-Untertitel (D-Cinema, YouTube, andere)</translation>
    </message>
    <message>
        <source>SubRip</source>
        <translation>SubRip</translation>
    </message>
    <message>
        <source>MicroDVD</source>
        <translation>MicroDVD</translation>
    </message>
    <message>
        <source>SubViewer</source>
        <translation>SubViewer</translation>
    </message>
    <message>
        <source>Spruce STL</source>
        <translation>Spruce STL</translation>
    </message>
    <message>
        <source>LRC lyrics</source>
        <translation>LRC-Liedtext</translation>
    </message>
    <message>
        <source>SBV</source>
        <translation>SBV</translation>
    </message>
    <message>
        <source>Plain transcript</source>
        <translation>Einfaches Transkript</translation>
    </message>
</context>
<context>
    <name>Fragments</name>
    <message>
        <source>a tag is broken</source>
        <translation>ein Tag ist fehlerhaft</translation>
    </message>
    <message>
        <source>a &quot;&lt;&quot; begins no tag</source>
        <translation>ein „&lt;“ beginnt kein Tag</translation>
    </message>
    <message>
        <source>elements are nested too deeply</source>
        <translation>Elemente sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it goes on for too long; the rest is left out</source>
        <translation>es geht zu lange weiter; der Rest wird weggelassen</translation>
    </message>
    <message>
        <source>&lt;{0}&gt; is never closed</source>
        <translation>&lt;{0}&gt; wird nie geschlossen</translation>
    </message>
    <message>
        <source>&lt;/{0}&gt; closes nothing</source>
        <translation>&lt;/{0}&gt; schließt nichts</translation>
    </message>
    <message>
        <source>a comment is never closed</source>
        <translation>ein Kommentar wird nie geschlossen</translation>
    </message>
    <message>
        <source>a CDATA section is never closed</source>
        <translation>ein CDATA-Abschnitt wird nie geschlossen</translation>
    </message>
    <message>
        <source>a processing instruction is never closed</source>
        <translation>eine Verarbeitungsanweisung wird nie geschlossen</translation>
    </message>
    <message>
        <source>a declaration is never closed</source>
        <translation>eine Deklaration wird nie geschlossen</translation>
    </message>
    <message>
        <source>has no time that can be read</source>
        <translation>hat keine lesbare Zeit</translation>
    </message>
    <message>
        <source>has a time but no text</source>
        <translation>hat eine Zeit, aber keinen Text</translation>
    </message>
    <message>
        <source>lasts no time</source>
        <translation>hat keine Dauer</translation>
    </message>
    <message>
        <source>ended before it began; now it lasts no time</source>
        <translation>endete vor seinem Beginn; jetzt hat er keine Dauer</translation>
    </message>
    <message>
        <source>when it begins</source>
        <translation>bei seinem Beginn</translation>
    </message>
    <message>
        <source>before it begins</source>
        <translation>vor seinem Beginn</translation>
    </message>
    <message>
        <source>These times cannot be read</source>
        <translation>Diese Zeiten sind nicht lesbar</translation>
    </message>
    <message>
        <source>This cue&apos;s times are missing or unreadable</source>
        <translation>Die Zeiten dieses Untertitels fehlen oder sind nicht lesbar</translation>
    </message>
    <message>
        <source>what is text was read</source>
        <translation>was Text ist, wurde gelesen</translation>
    </message>
    <message>
        <source>the document has no others</source>
        <translation>das Dokument hat keine anderen</translation>
    </message>
    <message>
        <source>1 character is</source>
        <translation>1 Zeichen ist</translation>
    </message>
    <message>
        <source>{0} characters are</source>
        <translation>{0} Zeichen sind</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{0} lines</source>
        <translation>{0} Zeilen</translation>
    </message>
    <message>
        <source>1 cue</source>
        <translation>1 Untertitel</translation>
    </message>
    <message>
        <source>{0} cues</source>
        <translation>{0} Untertiteln</translation>
    </message>
    <message>
        <source>1 cue number</source>
        <translation>1 Nummer von Untertiteln</translation>
    </message>
    <message>
        <source>{0} cue numbers</source>
        <translation>{0} Nummern von Untertiteln</translation>
    </message>
    <message>
        <source>no sound track</source>
        <translation>keine Tonspur</translation>
    </message>
    <message>
        <source>1 sound track</source>
        <translation>1 Tonspur</translation>
    </message>
    <message>
        <source>{0} sound tracks</source>
        <translation>{0} Tonspuren</translation>
    </message>
    <message>
        <source>one sound track</source>
        <translation>eine Tonspur</translation>
    </message>
    <message>
        <source>one place</source>
        <translation>eine Stelle</translation>
    </message>
    <message>
        <source>{0} places</source>
        <translation>{0} Stellen</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>ein 7-Zip-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>ein bzip2-Archiv</translation>
    </message>
    <message>
        <source>an XZ archive</source>
        <translation>ein XZ-Archiv</translation>
    </message>
    <message>
        <source>a Matroska or WebM medium</source>
        <translation>ein Matroska- oder WebM-Medium</translation>
    </message>
    <message>
        <source>an AVI or WAV medium</source>
        <translation>ein AVI- oder WAV-Medium</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>eine Tondatei</translation>
    </message>
    <message>
        <source>an Ogg medium</source>
        <translation>ein Ogg-Medium</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a project of the studio</source>
        <translation>ein Projekt des Studios</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a VobSub or MPEG file, whose subtitles are pictures</source>
        <translation>eine VobSub- oder MPEG-Datei, deren Untertitel Bilder sind</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>your disk quota is used up</source>
        <translation>das Kontingent auf dem Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>dort darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>der Ordner fehlt</translation>
    </message>
    <message>
        <source>its folder is a file</source>
        <translation>der Ordner ist eine Datei</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>its file was moved or deleted while it was open</source>
        <translation>die Datei wurde verschoben oder gelöscht, während sie offen war</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>es ist beschädigt</translation>
    </message>
    <message>
        <source>its folder is gone or may not be written</source>
        <translation>der Ordner ist weg oder darf nicht beschrieben werden</translation>
    </message>
    <message>
        <source>another program is holding it</source>
        <translation>ein anderes Programm hält es fest</translation>
    </message>
    <message>
        <source>its disk is full or no longer answers</source>
        <translation>der Datenträger ist voll oder antwortet nicht mehr</translation>
    </message>
    <message>
        <source>it is no project of Cuesmith</source>
        <translation>es ist kein Projekt von Cuesmith</translation>
    </message>
    <message>
        <source>you may not read it, or its disk does not answer</source>
        <translation>es darf nicht gelesen werden, oder der Datenträger antwortet nicht</translation>
    </message>
    <message>
        <source>the system gives no reason</source>
        <translation>das System nennt keinen Grund</translation>
    </message>
    <message>
        <source>is not part of this FFmpeg</source>
        <translation>gehört nicht zu diesem FFmpeg</translation>
    </message>
    <message>
        <source>does not work here ({0})</source>
        <translation>geht hier nicht ({0})</translation>
    </message>
    <message>
        <source>nothing but data without sound followed</source>
        <translation>es folgten nur Daten ohne Ton</translation>
    </message>
    <message>
        <source>it repeats itself without end</source>
        <translation>er wiederholt sich ohne Ende</translation>
    </message>
    <message>
        <source>reading failed: {0}</source>
        <translation>das Lesen schlug fehl: {0}</translation>
    </message>
    <message>
        <source>there is no NVIDIA driver here</source>
        <translation>hier gibt es keinen NVIDIA-Treiber</translation>
    </message>
    <message>
        <source>the NVIDIA driver is too old for CUDA 12</source>
        <translation>der NVIDIA-Treiber ist zu alt für CUDA 12</translation>
    </message>
    <message>
        <source>the NVIDIA driver was updated while in use</source>
        <translation>der NVIDIA-Treiber wurde im Betrieb aktualisiert</translation>
    </message>
    <message>
        <source>the NVIDIA driver is there, but it shows no GPU</source>
        <translation>der NVIDIA-Treiber ist da, zeigt aber keine GPU</translation>
    </message>
    <message>
        <source>the installed CTranslate2 has nothing for this model of GPU</source>
        <translation>das installierte CTranslate2 hat nichts für dieses GPU-Modell</translation>
    </message>
    <message>
        <source>the GPU&apos;s memory is full</source>
        <translation>der Speicher der GPU ist voll</translation>
    </message>
    <message>
        <source>another program keeps the GPU for itself</source>
        <translation>ein anderes Programm behält die GPU für sich</translation>
    </message>
    <message>
        <source>the GPU has not enough memory for this model</source>
        <translation>die GPU hat nicht genug Speicher für dieses Modell</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>es gibt keinen solchen Ordner</translation>
    </message>
    <message>
        <source>model.bin is missing</source>
        <translation>model.bin fehlt</translation>
    </message>
    <message>
        <source>it is a Transformers model; convert it with ct2-transformers-converter</source>
        <translation>es ist ein Transformers-Modell; mit ct2-transformers-converter umwandeln</translation>
    </message>
    <message>
        <source>its model.bin is not a Whisper model in CTranslate2&apos;s format</source>
        <translation>seine model.bin ist kein Whisper-Modell im Format von CTranslate2</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>es gibt keine Verbindung</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>{0} is never closed</source>
        <translation>{0} wird nie geschlossen</translation>
    </message>
</context>
<context>
    <name>FrameRateDialog</name>
    <message>
        <source>Change frame rate</source>
        <translation>Bildrate ändern</translation>
    </message>
    <message>
        <source>Frame rate they were made for</source>
        <translation>Bildrate, für die sie gemacht wurden</translation>
    </message>
    <message>
        <source>Frame rate of the film</source>
        <translation>Bildrate des Films</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>&amp;Made for</source>
        <translation>Gemacht &amp;für</translation>
    </message>
    <message>
        <source>&amp;Film runs at</source>
        <translation>&amp;Film läuft mit</translation>
    </message>
    <message>
        <source>pictures a second</source>
        <translation>Bildern je Sekunde</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>GalleryView</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Arrow keys go through the templates; Return or Space takes one.</source>
        <translation>Die Pfeiltasten gehen durch die Vorlagen; Eingabe- oder Leertaste übernimmt eine.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>As the file has it</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>My own template</source>
        <translation>Meine eigene Vorlage</translation>
    </message>
    <message>
        <source>&amp;Remove “{0}”…</source>
        <translation>„{0}“ &amp;entfernen …</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>A name or a term, as it is written</source>
        <translation>Ein Name oder Begriff, wie er geschrieben wird</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Neuer Begriff</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Speech recognition is told of these when you transcribe again. Words that you fix in the review join by themselves.</source>
        <translation>Die Spracherkennung erfährt sie beim nächsten Transkribieren. In der Durchsicht korrigierte Wörter kommen von selbst dazu.</translation>
    </message>
    <message>
        <source>{0}  (was heard as {1})</source>
        <translation>{0}  (gehört als {1})</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to cue or time</source>
        <translation>Gehe zu Untertitel oder Zeit</translation>
    </message>
    <message>
        <source>Cue number or time</source>
        <translation>Nummer des Untertitels oder Zeit</translation>
    </message>
    <message>
        <source>12, 1:02.5, 250f or +10.0</source>
        <translation>12, 1:02.5, 250f oder +10.0</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Los</translation>
    </message>
    <message>
        <source>The &amp;number of a cue, or a time:</source>
        <translation>&amp;Nummer eines Untertitels oder Zeit:</translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
</context>
<context>
    <name>HostCaptions</name>
    <message>
        <source>Fetching “{0}” from {1}</source>
        <translation>„{0}“ wird von {1} geholt</translation>
    </message>
    <message>
        <source>Saving “{0}”</source>
        <translation>„{0}“ wird gespeichert</translation>
    </message>
    <message>
        <source>Attaching captions to “{0}”</source>
        <translation>Untertitel werden „{0}“ angehängt</translation>
    </message>
    <message>
        <source>Replacing “{0}” at {1}</source>
        <translation>„{0}“ wird bei {1} ersetzt</translation>
    </message>
    <message>
        <source>Putting “{0}” back at {1}</source>
        <translation>„{0}“ wird bei {1} zurückgelegt</translation>
    </message>
    <message>
        <source>Removing “{0}” from {1}</source>
        <translation>„{0}“ wird von {1} entfernt</translation>
    </message>
    <message>
        <source>The track holds no cues that could be sent.</source>
        <translation>Die Spur enthält keine Untertitel, die gesendet werden könnten.</translation>
    </message>
</context>
<context>
    <name>HostDoing</name>
    <message>
        <source>A request</source>
        <translation>Eine Anfrage</translation>
    </message>
    <message>
        <source>Storing a file</source>
        <translation>Eine Datei ablegen</translation>
    </message>
    <message>
        <source>Signing an address</source>
        <translation>Eine Adresse signieren</translation>
    </message>
    <message>
        <source>Removing a file</source>
        <translation>Eine Datei entfernen</translation>
    </message>
    <message>
        <source>Adding captions</source>
        <translation>Untertitel hinzufügen</translation>
    </message>
    <message>
        <source>Asking for a pair of languages</source>
        <translation>Ein Sprachenpaar erfragen</translation>
    </message>
    <message>
        <source>Asking where a film goes</source>
        <translation>Das Ziel für einen Film erfragen</translation>
    </message>
    <message>
        <source>Beginning an upload</source>
        <translation>Einen Upload beginnen</translation>
    </message>
    <message>
        <source>Cancelling a job</source>
        <translation>Einen Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Cancelling an upload</source>
        <translation>Einen Upload abbrechen</translation>
    </message>
    <message>
        <source>Changing a film&apos;s facts</source>
        <translation>Die Angaben eines Films ändern</translation>
    </message>
    <message>
        <source>Changing captions</source>
        <translation>Untertitel ändern</translation>
    </message>
    <message>
        <source>Fetching a file</source>
        <translation>Eine Datei holen</translation>
    </message>
    <message>
        <source>Fetching captions</source>
        <translation>Untertitel holen</translation>
    </message>
    <message>
        <source>Fetching what came of a job</source>
        <translation>Das Ergebnis eines Auftrags holen</translation>
    </message>
    <message>
        <source>Having a film fetched</source>
        <translation>Einen Film holen lassen</translation>
    </message>
    <message>
        <source>Having captions made</source>
        <translation>Untertitel erzeugen lassen</translation>
    </message>
    <message>
        <source>Listing captions</source>
        <translation>Untertitel auflisten</translation>
    </message>
    <message>
        <source>Listing the films</source>
        <translation>Filme auflisten</translation>
    </message>
    <message>
        <source>Listing the jobs</source>
        <translation>Aufträge auflisten</translation>
    </message>
    <message>
        <source>Listing the signing keys</source>
        <translation>Signaturschlüssel auflisten</translation>
    </message>
    <message>
        <source>Listing the transcriptions</source>
        <translation>Transkriptionen auflisten</translation>
    </message>
    <message>
        <source>Listing the uploads</source>
        <translation>Uploads auflisten</translation>
    </message>
    <message>
        <source>Looking up a film</source>
        <translation>Einen Film nachschlagen</translation>
    </message>
    <message>
        <source>Looking up a job</source>
        <translation>Einen Auftrag nachschlagen</translation>
    </message>
    <message>
        <source>Looking up a render</source>
        <translation>Einen Film in Arbeit nachschlagen</translation>
    </message>
    <message>
        <source>Looking up a transcription</source>
        <translation>Eine Transkription nachschlagen</translation>
    </message>
    <message>
        <source>Looking up an upload</source>
        <translation>Einen Upload nachschlagen</translation>
    </message>
    <message>
        <source>Making a film</source>
        <translation>Einen Film anlegen</translation>
    </message>
    <message>
        <source>Making a playback address</source>
        <translation>Eine Abspieladresse anlegen</translation>
    </message>
    <message>
        <source>Making a signing key</source>
        <translation>Einen Signaturschlüssel anlegen</translation>
    </message>
    <message>
        <source>Naming captions</source>
        <translation>Untertitel benennen</translation>
    </message>
    <message>
        <source>Removing a film</source>
        <translation>Einen Film entfernen</translation>
    </message>
    <message>
        <source>Removing a rendered film</source>
        <translation>Einen fertigen Film entfernen</translation>
    </message>
    <message>
        <source>Removing captions</source>
        <translation>Untertitel entfernen</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Starting a render</source>
        <translation>Einen Film mit Untertiteln bestellen</translation>
    </message>
    <message>
        <source>Starting a transcription</source>
        <translation>Eine Transkription beginnen</translation>
    </message>
    <message>
        <source>Starting {0}</source>
        <translation>{0} starten</translation>
    </message>
    <message>
        <source>Stopping a transcription</source>
        <translation>Eine Transkription anhalten</translation>
    </message>
</context>
<context>
    <name>HostReasons</name>
    <message>
        <source>there is no connection</source>
        <translation>es gibt keine Verbindung</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>the proxy of this system does not let it through</source>
        <translation>der Proxy dieses Systems lässt die Anfrage nicht durch</translation>
    </message>
    <message>
        <source>the answer takes too long</source>
        <translation>die Antwort dauert zu lange</translation>
    </message>
    <message>
        <source>the answer arrived damaged</source>
        <translation>die Antwort kam beschädigt an</translation>
    </message>
    <message>
        <source>the answer is packed in a way that was not asked for</source>
        <translation>die Antwort ist auf eine Art gepackt, um die nicht gebeten wurde</translation>
    </message>
    <message>
        <source>its answer makes no sense</source>
        <translation>die Antwort ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>it sends far more than was asked for</source>
        <translation>es kommt viel mehr, als verlangt wurde</translation>
    </message>
    <message>
        <source>its answer is not what its documents say</source>
        <translation>die Antwort entspricht nicht der Dokumentation des Anbieters</translation>
    </message>
    <message>
        <source>it does not accept your credentials</source>
        <translation>die Zugangsdaten werden nicht angenommen</translation>
    </message>
    <message>
        <source>there is not enough credit in your account</source>
        <translation>das Guthaben des Kontos reicht nicht</translation>
    </message>
    <message>
        <source>your account may not do this</source>
        <translation>das Konto darf das nicht</translation>
    </message>
    <message>
        <source>it does not know what was asked for</source>
        <translation>das Gewünschte gibt es dort nicht</translation>
    </message>
    <message>
        <source>it is asked too often</source>
        <translation>zu viele Anfragen in kurzer Zeit</translation>
    </message>
    <message>
        <source>it has trouble of its own (HTTP {0})</source>
        <translation>der Anbieter hat selbst eine Störung (HTTP {0})</translation>
    </message>
    <message>
        <source>it did not accept the request (HTTP {0})</source>
        <translation>die Anfrage wurde nicht angenommen (HTTP {0})</translation>
    </message>
    <message>
        <source>it says “{0}”</source>
        <translation>der Anbieter sagt „{0}“</translation>
    </message>
    <message>
        <source>it sends on to another address</source>
        <translation>es wird an eine andere Adresse verwiesen</translation>
    </message>
    <message>
        <source>it sends from one address to the next</source>
        <translation>es wird von einer Adresse zur nächsten verwiesen</translation>
    </message>
    <message>
        <source>it sends on to no address</source>
        <translation>es wird auf keine gültige Adresse verwiesen</translation>
    </message>
    <message>
        <source>it sends on to an address that is not safe</source>
        <translation>es wird auf eine unsichere Adresse verwiesen</translation>
    </message>
    <message>
        <source>it sends the file to an address that is not safe</source>
        <translation>die Datei soll an eine unsichere Adresse</translation>
    </message>
    <message>
        <source>its upload has run out there</source>
        <translation>der Upload ist dort abgelaufen</translation>
    </message>
    <message>
        <source>its address has run out</source>
        <translation>die Adresse gilt nicht mehr</translation>
    </message>
    <message>
        <source>the upload that was begun there is of another file</source>
        <translation>der dort begonnene Upload gehört zu einer anderen Datei</translation>
    </message>
    <message>
        <source>it does not accept this upload&apos;s token</source>
        <translation>das Token dieses Uploads wird nicht angenommen</translation>
    </message>
    <message>
        <source>it takes nothing in</source>
        <translation>es kommt nichts mehr an</translation>
    </message>
    <message>
        <source>it takes a part of the file for the whole</source>
        <translation>ein Teil der Datei wird für das Ganze gehalten</translation>
    </message>
    <message>
        <source>it takes a part of the file only</source>
        <translation>nur ein Teil der Datei wird angenommen</translation>
    </message>
    <message>
        <source>it holds more than the file has</source>
        <translation>dort liegt mehr, als die Datei enthält</translation>
    </message>
    <message>
        <source>it does not say how much has arrived</source>
        <translation>es ist nicht zu erfahren, wie viel angekommen ist</translation>
    </message>
    <message>
        <source>it does not say where the file goes</source>
        <translation>es ist nicht zu erfahren, wohin die Datei soll</translation>
    </message>
    <message>
        <source>it is far larger than it may be</source>
        <translation>die Datei ist viel größer, als sie sein darf</translation>
    </message>
    <message>
        <source>it sends another part than was asked for</source>
        <translation>es kommt ein anderer Teil als der verlangte</translation>
    </message>
    <message>
        <source>it is packed in a way that was not asked for</source>
        <translation>die Datei ist auf eine Art gepackt, um die nicht gebeten wurde</translation>
    </message>
    <message>
        <source>there is no such bucket</source>
        <translation>einen solchen Bucket gibt es nicht</translation>
    </message>
    <message>
        <source>it does not know the access key</source>
        <translation>er kennt den Zugriffsschlüssel nicht</translation>
    </message>
    <message>
        <source>the secret key does not fit the access key</source>
        <translation>der geheime Schlüssel passt nicht zum Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>the key has expired</source>
        <translation>der Schlüssel ist abgelaufen</translation>
    </message>
    <message>
        <source>the key may not do this</source>
        <translation>der Schlüssel darf das nicht</translation>
    </message>
    <message>
        <source>this machine&apos;s clock is wrong</source>
        <translation>die Uhr dieses Rechners geht falsch</translation>
    </message>
    <message>
        <source>the region is not the bucket&apos;s</source>
        <translation>die Region ist nicht die des Buckets</translation>
    </message>
    <message>
        <source>the bucket is in another region</source>
        <translation>der Bucket liegt in einer anderen Region</translation>
    </message>
    <message>
        <source>it did not accept the request</source>
        <translation>er nimmt die Anfrage nicht an</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>er ist nicht zu erreichen</translation>
    </message>
</context>
<context>
    <name>HostTools</name>
    <message>
        <source>Choose a film, then what the host is to do with it.</source>
        <translation>Wählen Sie einen Film und dann, was der Host damit tun soll.</translation>
    </message>
    <message>
        <source>Wait for it &amp;again</source>
        <translation>&amp;Weiter warten</translation>
    </message>
    <message>
        <source>Captions of “{0}” came from {1}: {2}.</source>
        <translation>Untertitel von „{0}“ kamen von {1}: {2}.</translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>“{0}” is ready.</source>
        <translation>„{0}“ ist fertig.</translation>
    </message>
    <message>
        <source>“{0}” is saved.</source>
        <translation>„{0}“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>The job for “{0}” was stopped at {1}.</source>
        <translation>Der Auftrag für „{0}“ wurde bei {1} angehalten.</translation>
    </message>
    <message>
        <source>“{0}” is a track of the project now.</source>
        <translation>„{0}“ ist jetzt eine Spur des Projekts.</translation>
    </message>
    <message>
        <source>“{0}” is attached to “{1}” at {2}.</source>
        <translation>„{0}“ hängt jetzt an „{1}“ bei {2}.</translation>
    </message>
    <message>
        <source>Viewers at {0} get the corrected captions now. The old ones are kept.</source>
        <translation>Zuschauer bei {0} bekommen jetzt die korrigierten Untertitel. Die alten bleiben aufgehoben.</translation>
    </message>
    <message>
        <source>{0} has the corrected captions, but does not give out the same yet.</source>
        <translation>{0} hat die korrigierten Untertitel, gibt aber noch nicht dieselben heraus.</translation>
    </message>
    <message>
        <source>Look at the film there in a minute.</source>
        <translation>Sehen Sie sich den Film dort in einer Minute an.</translation>
    </message>
    <message>
        <source>The old captions are back at {0}.</source>
        <translation>Die alten Untertitel sind wieder bei {0}.</translation>
    </message>
    <message>
        <source>“{0}” was removed from {1}.</source>
        <translation>„{0}“ wurde von {1} entfernt.</translation>
    </message>
</context>
<context>
    <name>HostWork</name>
    <message>
        <source>Sending “{0}” to {1}</source>
        <translation>Das Senden von „{0}“ an {1}</translation>
    </message>
    <message>
        <source>Fetching “{0}” from {1}</source>
        <translation>Das Holen von „{0}“ von {1}</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0} bei {1}</translation>
    </message>
    <message>
        <source>{0} failed: {1}.</source>
        <translation>{0} ist gescheitert: {1}.</translation>
    </message>
    <message>
        <source>{0} may or may not have worked: {1}.</source>
        <translation>{0} hat vielleicht geklappt, vielleicht nicht: {1}.</translation>
    </message>
</context>
<context>
    <name>Hosts</name>
    <message>
        <source>Access token ID</source>
        <translation>Access Token ID</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>At Mux, open Settings, Access Tokens, and generate a token for your environment with Mux Video read and write. Mux shows the secret key once.</source>
        <translation>Öffnen Sie bei Mux „Settings“, „Access Tokens“ und erzeugen Sie für Ihre Umgebung ein Token mit Lese- und Schreibrecht für Mux Video. Mux zeigt den Secret Key nur einmal.</translation>
    </message>
    <message>
        <source>In Gcore&apos;s customer portal, open Profile, API tokens, and create a token. Gcore shows it once.</source>
        <translation>Öffnen Sie im Kundenportal von Gcore „Profile“, „API tokens“ und erzeugen Sie ein Token. Gcore zeigt es nur einmal.</translation>
    </message>
    <message>
        <source>At Magic Hour, open Settings, Developer, and create an API key. Magic Hour shows it once.</source>
        <translation>Öffnen Sie bei Magic Hour „Settings“, „Developer“ und erzeugen Sie einen API-Schlüssel. Magic Hour zeigt ihn nur einmal.</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>aus der Umgebung</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>waiting for the file</source>
        <translation>wartet auf die Datei</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>can be watched</source>
        <translation>kann angesehen werden</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>not finished: “{0}”</source>
        <translation>nicht fertig: „{0}“</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <source>{0} ({1} sure)</source>
        <translation>{0} ({1} sicher)</translation>
    </message>
    <message>
        <source>uploaded</source>
        <translation>hochgeladen</translation>
    </message>
    <message>
        <source>was in the film</source>
        <translation>war im Film</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>der Host</translation>
    </message>
    <message>
        <source>the host, live</source>
        <translation>der Host, live</translation>
    </message>
    <message>
        <source>tells sounds</source>
        <translation>nennt Geräusche</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>Rendern</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>HostsBrowser</name>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>Anmel&amp;den…</translation>
    </message>
    <message>
        <source>Refres&amp;h</source>
        <translation>Ak&amp;tualisieren</translation>
    </message>
    <message>
        <source>Ask the host anew (F5)</source>
        <translation>Den Host neu fragen (F5)</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>Kont&amp;o:</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Select a cue to see and edit it here.</source>
        <translation>Einen Untertitel auswählen, um ihn hier zu bearbeiten.</translation>
    </message>
    <message>
        <source>Cue {0} of {1}</source>
        <translation>Untertitel {0} von {1}</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel</numerusform>
            <numerusform>%n Untertitel</numerusform>
        </translation>
    </message>
    <message>
        <source>Several cues are selected: speaker and note are set for all of them.</source>
        <translation>Mehrere Untertitel sind ausgewählt: Sprecher und Notiz gelten für alle.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>{0} CPS</source>
        <translation>{0} CPS</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Characters a second, and words</source>
        <translation>Zeichen pro Sekunde und Wörter</translation>
    </message>
</context>
<context>
    <name>Invitation</name>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei &amp;öffnen …</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>&amp;Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Drop a video or a recording here</source>
        <translation>Video oder Aufnahme hierher ziehen</translation>
    </message>
    <message>
        <source>Cuesmith listens on this machine and writes captions.</source>
        <translation>Cuesmith hört auf diesem Rechner zu und schreibt Untertitel.</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>The host asks nothing for this.</source>
        <translation>Der Host verlangt nichts dafür.</translation>
    </message>
    <message>
        <source>Asking {0}…</source>
        <translation>{0} wird gefragt…</translation>
    </message>
    <message>
        <source>Price: {0}</source>
        <translation>Preis: {0}</translation>
    </message>
    <message>
        <source>What it costs cannot be told just now.</source>
        <translation>Was es kostet, lässt sich gerade nicht sagen.</translation>
    </message>
</context>
<context>
    <name>JobLight</name>
    <message>
        <source>Show all that is running</source>
        <translation>Alles zeigen, was läuft</translation>
    </message>
    <message>
        <source>{0}: {1} %</source>
        <translation>{0}: {1} %</translation>
    </message>
</context>
<context>
    <name>JobListing</name>
    <message>
        <source>Reading the sound</source>
        <translation>Ton wird gelesen</translation>
    </message>
    <message>
        <source>Looking for shot changes</source>
        <translation>Bildschnitte werden gesucht</translation>
    </message>
    <message>
        <source>Transcribing {0}</source>
        <translation>{0} wird transkribiert</translation>
    </message>
    <message>
        <source>Queue: {0}</source>
        <translation>Warteschlange: {0}</translation>
    </message>
    <message>
        <source>Fetching the speech model {0}</source>
        <translation>Sprachmodell {0} wird heruntergeladen</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop {0}</source>
        <translation>{0} anhalten</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
</context>
<context>
    <name>JobsDrawer</name>
    <message>
        <source>Nothing is running.</source>
        <translation>Keine Aufgabe läuft.</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs of hosts</source>
        <translation>Aufträge bei Hosts</translation>
    </message>
    <message>
        <source>&amp;Open what came of it</source>
        <translation>Ergebnis &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Stop it there</source>
        <translation>Dort an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Forget it here</source>
        <translation>Hier &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Latest jobs of the account</source>
        <translation>&amp;Letzte Aufträge des Kontos</translation>
    </message>
    <message>
        <source>Jobs that this project waits for go on at the host, whatever happens here.</source>
        <translation>Aufträge, auf die dieses Projekt wartet, laufen beim Host weiter, was auch immer hier geschieht.</translation>
    </message>
    <message>
        <source>This project waits for no job of a host. Captions and translations are ordered from a film; they go on at the host when the studio is closed.</source>
        <translation>Dieses Projekt wartet auf keinen Auftrag eines Hosts. Untertitel und Übersetzungen werden bei einem Film bestellt; sie laufen beim Host weiter, wenn das Studio geschlossen wird.</translation>
    </message>
    <message>
        <source>&amp;Wait for it</source>
        <translation>&amp;Darauf warten</translation>
    </message>
</context>
<context>
    <name>KeyMaps</name>
    <message>
        <source>{0} cannot be read.</source>
        <translation>{0} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>Prüfen, ob sie da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>{0} holds no shortcuts.</source>
        <translation>{0} enthält keine Tastenkürzel.</translation>
    </message>
    <message>
        <source>Choose a file that Cuesmith exported.</source>
        <translation>Eine von Cuesmith exportierte Datei wählen.</translation>
    </message>
    <message>
        <source>The shortcuts cannot be written to {0}.</source>
        <translation>Die Tastenkürzel lassen sich nicht in {0} schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>outside text</source>
        <translation>außerhalb von Text</translation>
    </message>
    <message>
        <source>in the cue list</source>
        <translation>in der Untertitelliste</translation>
    </message>
    <message>
        <source>in the timeline</source>
        <translation>in der Zeitleiste</translation>
    </message>
    <message>
        <source>on the picture</source>
        <translation>auf dem Bild</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>im Text</translation>
    </message>
    <message>
        <source>Also: {0}</source>
        <translation>Auch: {0}</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation>Amharisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Assamese</source>
        <translation>Assamesisch</translation>
    </message>
    <message>
        <source>Asturian</source>
        <translation>Asturisch</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Aserbaidschanisch</translation>
    </message>
    <message>
        <source>Bashkir</source>
        <translation>Baschkirisch</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Belarussisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>Tibetisch</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>Bretonisch</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Cebuano</source>
        <translation>Cebuano</translation>
    </message>
    <message>
        <source>Corsican</source>
        <translation>Korsisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Walisisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>Esperanto</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Baskisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>Filipino</source>
        <translation>Filipino</translation>
    </message>
    <message>
        <source>Faroese</source>
        <translation>Färöisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Western Frisian</source>
        <translation>Westfriesisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Scottish Gaelic</source>
        <translation>Schottisch-Gälisch</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicisch</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Hausa</source>
        <translation>Hausa</translation>
    </message>
    <message>
        <source>Hawaiian</source>
        <translation>Hawaiisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation>Hmong</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Haiti-Kreolisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Igbo</source>
        <translation>Igbo</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>Javanisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kasachisch</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>Kurdisch</translation>
    </message>
    <message>
        <source>Kyrgyz</source>
        <translation>Kirgisisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latein</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Luxemburgisch</translation>
    </message>
    <message>
        <source>Lingala</source>
        <translation>Lingala</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Laotisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Malagasy</source>
        <translation>Madagassisch</translation>
    </message>
    <message>
        <source>Maori</source>
        <translation>Maori</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Mongolisch</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Maltesisch</translation>
    </message>
    <message>
        <source>Multiple languages</source>
        <translation>Mehrere Sprachen</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Birmanisch</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>Norwegisch (Bokmål)</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepalesisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Norwegian Nynorsk</source>
        <translation>Norwegisch (Nynorsk)</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Occitan</source>
        <translation>Okzitanisch</translation>
    </message>
    <message>
        <source>Odia</source>
        <translation>Oriya</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Panjabi</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Paschtu</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romansh</source>
        <translation>Rätoromanisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Sanskrit</source>
        <translation>Sanskrit</translation>
    </message>
    <message>
        <source>Sindhi</source>
        <translation>Sindhi</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Singhalesisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Samoan</source>
        <translation>Samoanisch</translation>
    </message>
    <message>
        <source>Shona</source>
        <translation>Shona</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Southern Sotho</source>
        <translation>Süd-Sotho</translation>
    </message>
    <message>
        <source>Sundanese</source>
        <translation>Sundanesisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Tajik</source>
        <translation>Tadschikisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkmen</source>
        <translation>Turkmenisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Tatar</source>
        <translation>Tatarisch</translation>
    </message>
    <message>
        <source>Uyghur</source>
        <translation>Uigurisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Unbekannte Sprache</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Usbekisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Xhosa</source>
        <translation>Xhosa</translation>
    </message>
    <message>
        <source>Yiddish</source>
        <translation>Jiddisch</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>Yoruba</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <translation>Kantonesisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Zulu</source>
        <translation>Zulu</translation>
    </message>
    <message>
        <source>No speech</source>
        <translation>Keine Sprache</translation>
    </message>
    <message>
        <source>Latin America</source>
        <translation>Lateinamerika</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Arabic script</source>
        <translation>arabische Schrift</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>kyrillisch</translation>
    </message>
    <message>
        <source>simplified</source>
        <translation>vereinfacht</translation>
    </message>
    <message>
        <source>traditional</source>
        <translation>traditionell</translation>
    </message>
    <message>
        <source>Latin script</source>
        <translation>lateinische Schrift</translation>
    </message>
</context>
<context>
    <name>LanguagesField</name>
    <message>
        <source>Language to translate into</source>
        <translation>Sprache, in die übersetzt wird</translation>
    </message>
    <message>
        <source>A language, or its code such as pt-BR</source>
        <translation>Eine Sprache, oder ihr Code, etwa pt-BR</translation>
    </message>
    <message>
        <source>&amp;And another</source>
        <translation>&amp;Und noch eine</translation>
    </message>
    <message>
        <source>Languages to translate into</source>
        <translation>Sprachen, in die übersetzt wird</translation>
    </message>
    <message>
        <source>Delete takes a language out</source>
        <translation>Entf nimmt eine Sprache heraus</translation>
    </message>
</context>
<context>
    <name>LettersLine</name>
    <message>
        <source>Use {0}</source>
        <translation>{0} verwenden</translation>
    </message>
    <message>
        <source>The font “{0}” is not on this machine.</source>
        <translation>Die Schrift „{0}“ ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The font “{0}” lacks {1} letters: {2}</source>
        <translation>Der Schrift „{0}“ fehlen {1} Zeichen: {2}</translation>
    </message>
    <message>
        <source>“{0}” is taken for them.</source>
        <translation>Dafür wird „{0}“ genommen.</translation>
    </message>
    <message>
        <source>Install it, or attach it.</source>
        <translation>Installieren Sie sie, oder hängen Sie sie an.</translation>
    </message>
    <message>
        <source>No font here that can be drawn has them: install one of plain shapes, such as Noto Emoji, or attach it; fonts of coloured pictures are not drawn.</source>
        <translation>Keine Schrift hier, die gezeichnet werden kann, hat sie: Installieren Sie eine mit einfachen Formen wie Noto Emoji, oder hängen Sie sie an; Schriften aus farbigen Bildern werden nicht gezeichnet.</translation>
    </message>
    <message>
        <source>No font here has them: install one, such as Noto Sans, or attach it.</source>
        <translation>Keine Schrift hier hat sie: Installieren Sie eine wie Noto Sans, oder hängen Sie sie an.</translation>
    </message>
    <message>
        <source>The font “{0}” lacks some symbols: {2}</source>
        <translation>Der Schrift „{0}“ fehlen einige Zeichen: {2}</translation>
    </message>
</context>
<context>
    <name>LiveCaptions</name>
    <message>
        <source>{0} Captions are shown plainly instead.</source>
        <translation>{0} Die Untertitel werden stattdessen schlicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Speech models</source>
        <translation>Sprachmodelle</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Use a f&amp;older…</source>
        <translation>&amp;Ordner verwenden …</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>Dieses Modell &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Er&amp;neut versuchen</translation>
    </message>
    <message>
        <source>Use the d&amp;raft engine</source>
        <translation>&amp;Einfache Erkennung verwenden</translation>
    </message>
    <message>
        <source>Folder of a speech model</source>
        <translation>Ordner eines Sprachmodells</translation>
    </message>
    <message>
        <source>{0} is not a speech model: {1}.</source>
        <translation>{0} ist kein Sprachmodell: {1}.</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>wird heruntergeladen</translation>
    </message>
    <message>
        <source>on disk</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>{0} % there</source>
        <translation>zu {0} % vorhanden</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>&amp;Go on fetching</source>
        <translation>&amp;Weiter herunterladen</translation>
    </message>
    <message>
        <source>No speech model is on this machine yet. “small” is a good start on any computer; larger ones hear better and take longer.</source>
        <translation>Auf diesem Rechner ist noch kein Sprachmodell. „small“ ist überall ein guter Anfang; größere hören besser und brauchen länger.</translation>
    </message>
    <message>
        <source>Larger models hear better and take longer. All work without a network.</source>
        <translation>Größere Modelle hören besser und brauchen länger. Alle arbeiten ohne Netz.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Geeignet für</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Fastest; for a first look, many mistakes.</source>
        <translation>Am schnellsten; für einen ersten Blick, viele Fehler.</translation>
    </message>
    <message>
        <source>Fastest; a little better at it.</source>
        <translation>Am schnellsten; etwas besser in Englisch.</translation>
    </message>
    <message>
        <source>Fast; clear speech on an old computer.</source>
        <translation>Schnell; für deutliche Sprache auf altem Rechner.</translation>
    </message>
    <message>
        <source>Fast; clear English speech.</source>
        <translation>Schnell; für deutliches Englisch.</translation>
    </message>
    <message>
        <source>A good start on any computer.</source>
        <translation>Ein guter Anfang auf jedem Rechner.</translation>
    </message>
    <message>
        <source>Good English, no GPU needed.</source>
        <translation>Gutes Englisch, auch ohne Grafikprozessor.</translation>
    </message>
    <message>
        <source>Like small.en at twice its speed; words are timed less well.</source>
        <translation>Wie small.en, doppelt so schnell; Wortzeiten weniger genau.</translation>
    </message>
    <message>
        <source>Better; slow without a GPU.</source>
        <translation>Besser; langsam ohne Grafikprozessor.</translation>
    </message>
    <message>
        <source>Better; slow without GPU.</source>
        <translation>Besser; langsam ohne Grafikprozessor.</translation>
    </message>
    <message>
        <source>Like medium.en at several times its speed.</source>
        <translation>Wie medium.en, um ein Mehrfaches schneller.</translation>
    </message>
    <message>
        <source>Close to large-v3 in English, much faster.</source>
        <translation>In Englisch fast wie large-v3, viel schneller.</translation>
    </message>
    <message>
        <source>For a GPU; steadier on noise.</source>
        <translation>Für Grafikprozessor; ruhiger bei Störgeräuschen.</translation>
    </message>
    <message>
        <source>For a GPU; the most accurate.</source>
        <translation>Für Grafikprozessor; am genauesten.</translation>
    </message>
    <message>
        <source>Nearly large-v3 at a fraction of its time; does not translate.</source>
        <translation>Fast wie large-v3 in einem Bruchteil der Zeit; übersetzt nicht.</translation>
    </message>
</context>
<context>
    <name>MuxDialog</name>
    <message>
        <source>Put captions into the film as tracks</source>
        <translation>Untertitel als Spuren in den Film einfügen</translation>
    </message>
    <message>
        <source>As fits each track</source>
        <translation>Passend zu jeder Spur</translation>
    </message>
    <message>
        <source>A&amp;ttach the fonts of styled captions</source>
        <translation>Schriften &amp;gestalteter Untertitel anhängen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Keep the film&apos;s %n subtitle track(s)</source>
        <translation>
            <numerusform>%n Untertitelspur des Films &amp;behalten</numerusform>
            <numerusform>%n Untertitelspuren des Films &amp;behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;aptions as:</source>
        <translation>&amp;Untertitel als:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Styles are left out: only ASS in Matroska holds all of them.</source>
        <translation>Stile fehlen dann: Nur ASS in Matroska kann sie ganz aufnehmen.</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>&amp;Container:</source>
        <translation>&amp;Container:</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Seen only here</source>
        <translation>Nur hier sichtbar</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Einzelheiten …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
</context>
<context>
    <name>OccurrenceTable</name>
    <message>
        <source>Cue</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>needs the film or the recording</source>
        <translation>braucht den Film oder die Aufnahme</translation>
    </message>
    <message>
        <source>needs a speech model</source>
        <translation>braucht ein Sprachmodell</translation>
    </message>
    <message>
        <source>ready, into English only</source>
        <translation>bereit, nur ins Englische</translation>
    </message>
    <message>
        <source>Whisper hears the film and writes English, without the captions: cues are its own. Nothing leaves this computer. Models: Speech &gt; Speech models.</source>
        <translation>Whisper hört den Film und schreibt Englisch, ohne die Untertitel zu lesen: Es schneidet selbst. Nichts verlässt diesen Rechner. Modelle: Sprache &gt; Sprachmodelle.</translation>
    </message>
    <message>
        <source>Whisper, from the sound</source>
        <translation>Whisper, aus dem Ton</translation>
    </message>
    <message>
        <source>the film is there</source>
        <translation>der Film ist dort</translation>
    </message>
    <message>
        <source>needs the film at the host</source>
        <translation>braucht den Film beim Anbieter</translation>
    </message>
    <message>
        <source>Mux translates captions that it holds. Publish the film first; what it costs is shown before it begins.</source>
        <translation>Mux übersetzt Untertitel, die dort liegen. Veröffentlichen Sie den Film zuerst; was es kostet, steht da, bevor es beginnt.</translation>
    </message>
    <message>
        <source>Gcore hears the film anew and writes what it hears in the other language. Publish the film first; what it costs is shown before it begins.</source>
        <translation>Gcore hört den Film neu und schreibt in der anderen Sprache, was es hört. Veröffentlichen Sie den Film zuerst; was es kostet, steht da, bevor es beginnt.</translation>
    </message>
    <message>
        <source>{0}, at the host</source>
        <translation>{0}, beim Anbieter</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Whisper</translation>
    </message>
</context>
<context>
    <name>OverlayDialog</name>
    <message>
        <source>Captions on a transparent background</source>
        <translation>Untertitel auf durchsichtigem Grund</translation>
    </message>
    <message>
        <source>One film, ProRes 4444 (.mov)</source>
        <translation>Ein Film, ProRes 4444 (.mov)</translation>
    </message>
    <message>
        <source>PNG pictures in a folder</source>
        <translation>PNG-Bilder in einem Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>As the film</source>
        <translation>Wie der Film</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>&amp;Tracks:</source>
        <translation>S&amp;puren:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Rate:</source>
        <translation>Bildrate:</translation>
    </message>
    <message>
        <source>Part:</source>
        <translation>Teil:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Lay it over the film in an editing program: their pictures match.</source>
        <translation>Im Schnittprogramm über den Film legen: Die Bilder passen zueinander.</translation>
    </message>
    <message>
        <source>{0} pictures a second, as the film</source>
        <translation>{0} Bilder je Sekunde, wie der Film</translation>
    </message>
    <message>
        <source>The folder is not empty: name another one.</source>
        <translation>Der Ordner ist nicht leer: Bitte einen anderen nennen.</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>&amp;Only from</source>
        <translation>&amp;Nur von</translation>
    </message>
    <message>
        <source>Start of the part</source>
        <translation>Anfang des Teils</translation>
    </message>
    <message>
        <source>End of the part</source>
        <translation>Ende des Teils</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PlanLabel</name>
    <message>
        <source>Everything is at {0} as it is here.</source>
        <translation>Bei {0} ist alles wie hier.</translation>
    </message>
    <message>
        <source>The film goes to {0}.</source>
        <translation>Der Film geht zu {0}.</translation>
    </message>
    <message>
        <source>The film is at {0} already.</source>
        <translation>Der Film ist schon bei {0}.</translation>
    </message>
    <message>
        <source>Captions can then be saved as files, for you to add there.</source>
        <translation>Die Untertitel lassen sich dann als Dateien speichern, die Sie dort hinzufügen.</translation>
    </message>
    <message>
        <source>No captions go along.</source>
        <translation>Es gehen keine Untertitel mit.</translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) new</source>
        <translation>
            <numerusform>%n Spur neu</numerusform>
            <numerusform>%n Spuren neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) replaced (a copy is kept)</source>
        <translation>
            <numerusform>%n Spur ersetzt (eine Kopie wird aufbewahrt)</numerusform>
            <numerusform>%n Spuren ersetzt (Kopien werden aufbewahrt)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) unchanged</source>
        <translation>
            <numerusform>%n Spur unverändert</numerusform>
            <numerusform>%n Spuren unverändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlayCommands</name>
    <message>
        <source>No cue is selected, and none shows at the playhead.</source>
        <translation>Kein Untertitel ist ausgewählt, und am Abspielkopf steht keiner.</translation>
    </message>
    <message>
        <source>Choose a cue first.</source>
        <translation>Erst einen Untertitel auswählen.</translation>
    </message>
</context>
<context>
    <name>PlayerThreads</name>
    <message>
        <source>The sound device is gone; playing goes on silently. Start Cuesmith again once it is back.</source>
        <translation>Das Tongerät ist weg; die Wiedergabe läuft stumm weiter. Cuesmith neu starten, sobald es wieder da ist.</translation>
    </message>
    <message>
        <source>There is no sound device; playing goes on silently.</source>
        <translation>Es gibt kein Tongerät; die Wiedergabe läuft stumm.</translation>
    </message>
    <message>
        <source>“{0}” holds neither pictures nor sound.</source>
        <translation>„{0}“ enthält weder Bild noch Ton.</translation>
    </message>
    <message>
        <source>Choose a video or a recording.</source>
        <translation>Ein Video oder eine Aufnahme wählen.</translation>
    </message>
</context>
<context>
    <name>PointTable</name>
    <message>
        <source>Cue</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Spoken at</source>
        <translation>Gesprochen bei</translation>
    </message>
    <message>
        <source>Missed by (s)</source>
        <translation>Abweichung (s)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>PointsDialog</name>
    <message>
        <source>Sync by points</source>
        <translation>Nach Punkten abgleichen</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>&amp;Remove point</source>
        <translation>Punkt &amp;entfernen</translation>
    </message>
    <message>
        <source>One &amp;straight line, as near to all as can be</source>
        <translation>Eine &amp;gerade Linie, allen so nah wie möglich</translation>
    </message>
    <message>
        <source>Select a cue, move the playhead to where it is really spoken, and set a point. One point shifts everything, two stretch it, more bend it.</source>
        <translation>Wählen Sie einen Untertitel, setzen Sie den Abspielkopf dahin, wo er wirklich gesprochen wird, und setzen Sie einen Punkt. Ein Punkt verschiebt alles, zwei dehnen es, mehr biegen es.</translation>
    </message>
    <message>
        <source>Select a &amp;cue</source>
        <translation>&amp;Untertitel wählen</translation>
    </message>
    <message>
        <source>&amp;Cue {0} is spoken here, at {1}</source>
        <translation>&amp;Untertitel {0} wird hier gesprochen, bei {1}</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>No video or recording is open</source>
        <translation>Weder Video noch Aufnahme geöffnet</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>line {0}: {1}</source>
        <translation>Zeile {0}: {1}</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>Reading profile</source>
        <translation>Leseprofil</translation>
    </message>
    <message>
        <source>Reading profiles</source>
        <translation>Leseprofile</translation>
    </message>
    <message>
        <source>&amp;Duplicate and change</source>
        <translation>&amp;Kopieren und ändern</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>What the profile says</source>
        <translation>Was das Profil sagt</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) break it.</source>
        <translation>
            <numerusform>%n Untertitel verstößt dagegen.</numerusform>
            <numerusform>%n Untertitel verstoßen dagegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} (own)</source>
        <translation>{0} (eigenes)</translation>
    </message>
    <message>
        <source>{0}, changed</source>
        <translation>{0}, geändert</translation>
    </message>
    <message>
        <source>Made from “{0}”.</source>
        <translation>Nach „{0}“ gemacht.</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>One sign (…), not three dots</source>
        <translation>Ein Zeichen (…), nicht drei Punkte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>full-width</source>
        <translation>volle Breite</translation>
    </message>
    <message>
        <source>Characters on a line</source>
        <translation>Zeichen je Zeile</translation>
    </message>
    <message>
        <source>words at a time</source>
        <translation>Wörter auf einmal</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>Zeichen je Sekunde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Standzeit</translation>
    </message>
    <message>
        <source>pictures, or</source>
        <translation>Bilder, oder</translation>
    </message>
    <message>
        <source>Smallest gap</source>
        <translation>Kleinster Abstand</translation>
    </message>
    <message>
        <source>Stays after speech</source>
        <translation>Bleibt nach dem Sprechen</translation>
    </message>
    <message>
        <source>Away from shot changes</source>
        <translation>Abstand von Schnitten</translation>
    </message>
    <message>
        <source>Shortest pause</source>
        <translation>Kürzeste Pause</translation>
    </message>
    <message>
        <source>does not matter</source>
        <translation>gleichgültig</translation>
    </message>
    <message>
        <source>Ellipsis</source>
        <translation>Auslassung</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>{0} characters on a line</source>
        <translation>{0} Zeichen je Zeile</translation>
    </message>
    <message>
        <source>{0} full-width</source>
        <translation>{0} volle Breite</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>{0} je Sekunde</translation>
    </message>
    <message>
        <source>at least {0} ms</source>
        <translation>mindestens {0} ms</translation>
    </message>
    <message>
        <source>The shortest cue would be longer than the longest.</source>
        <translation>Der kürzeste Untertitel wäre länger als der längste.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Netflix&apos;s general requirements and subtitle timing guidelines, with the reading speed of adult English subtitles for every language that has no figure of its own.</source>
        <translation>Allgemeine Anforderungen und Zeitrichtlinien von Netflix, mit der Lesegeschwindigkeit für Erwachsene auf Englisch für jede Sprache, die keine eigene Zahl hat.</translation>
    </message>
    <message>
        <source>ARD, ZDF, ORF, SRF (EBU)</source>
        <translation>ARD, ZDF, ORF, SRF (EBU)</translation>
    </message>
    <message>
        <source>Common subtitle standards of ARD, ORF, SRF and ZDF: 37 characters, 13 to 15 a second, at least 1 s, one frame between cues. The EBU standardises files, not readability. Longest duration and shot changes are Netflix&apos;s.</source>
        <translation>Gemeinsame Untertitel-Standards von ARD, ORF, SRF und ZDF: 37 Zeichen, 13 bis 15 je Sekunde, mindestens 1 s, ein Bild Abstand. Die EBU normt Dateien, nicht Lesbarkeit. Längste Standzeit und Schnitte wie bei Netflix.</translation>
    </message>
    <message>
        <source>ARD, ZDF, ORF, SRF, children</source>
        <translation>ARD, ZDF, ORF, SRF, Kinder</translation>
    </message>
    <message>
        <source>Common subtitle standards of ARD, ORF, SRF and ZDF with their supplement for children up to 13: at most 11 characters a second (9 for the youngest).</source>
        <translation>Gemeinsame Untertitel-Standards von ARD, ORF, SRF und ZDF mit der Ergänzung für Kinder bis 13: höchstens 11 Zeichen je Sekunde (9 für die jüngsten).</translation>
    </message>
    <message>
        <source>Arte</source>
        <translation>Arte</translation>
    </message>
    <message>
        <source>Subtitle Edit&apos;s rules for Arte: 40 characters, 20 a second, at least 1 s, 200 ms between cues.</source>
        <translation>Regeln von Subtitle Edit für Arte: 40 Zeichen, 20 je Sekunde, mindestens 1 s, 200 ms Abstand.</translation>
    </message>
    <message>
        <source>BBC, broadcast and online</source>
        <translation>BBC, Sendung und Online</translation>
    </message>
    <message>
        <source>BBC subtitle guidelines: 37 characters, 160 to 180 words a minute (a word taken as six characters), no gap or a clear one, at most 1.5 s behind the speech. They state no shortest and longest duration; those are Netflix&apos;s.</source>
        <translation>Untertitel-Richtlinien der BBC: 37 Zeichen, 160 bis 180 Wörter je Minute (ein Wort zu sechs Zeichen), kein Abstand oder ein deutlicher, höchstens 1,5 s hinter dem Sprechen. Kürzeste und längste Standzeit nennen sie nicht; die sind von Netflix.</translation>
    </message>
    <message>
        <source>BBC, upright</source>
        <translation>BBC, Hochformat</translation>
    </message>
    <message>
        <source>BBC subtitle guidelines for upright pictures (9:16): about 25 characters, three lines; all else as for 16:9.</source>
        <translation>Untertitel-Richtlinien der BBC für Hochformat (9:16): etwa 25 Zeichen, drei Zeilen; alles andere wie bei 16:9.</translation>
    </message>
    <message>
        <source>DCMP Captioning Key (FCC)</source>
        <translation>DCMP Captioning Key (FCC)</translation>
    </message>
    <message>
        <source>DCMP Captioning Key (dcmp.org, presentation rate and text): 32 characters; at most 160 words a minute for adults, a word taken as six characters. 40 frames to 6 s as others quote it; an older edition asks for 2 s at least. The FCC&apos;s own rules (47 CFR 79.1) state no figures.</source>
        <translation>DCMP Captioning Key (dcmp.org, Lesegeschwindigkeit und Text): 32 Zeichen; höchstens 160 Wörter je Minute für Erwachsene, ein Wort zu sechs Zeichen. 40 Bilder bis 6 s, wie andere es wiedergeben; eine ältere Ausgabe verlangt mindestens 2 s. Die Regeln der FCC selbst (47 CFR 79.1) nennen keine Zahlen.</translation>
    </message>
    <message>
        <source>DCMP Captioning Key (dcmp.org, presentation rate), lower-level educational media: 32 characters; at most 130 words a minute, a word taken as six characters. 40 frames to 6 s as others quote it.</source>
        <translation>DCMP Captioning Key (dcmp.org, Lesegeschwindigkeit), Unterstufe: 32 Zeichen; höchstens 130 Wörter je Minute, ein Wort zu sechs Zeichen. 40 Bilder bis 6 s, wie andere es wiedergeben.</translation>
    </message>
    <message>
        <source>DCMP Captioning Key, children</source>
        <translation>DCMP Captioning Key, Kinder</translation>
    </message>
    <message>
        <source>Netflix</source>
        <translation>Netflix</translation>
    </message>
    <message>
        <source>Netflix&apos;s general requirements and subtitle timing guidelines; reading speeds of adult subtitles by language, as Subtitle Edit&apos;s rules for Netflix have them. The sheet of the language in force has the last word.</source>
        <translation>Allgemeine Anforderungen und Zeitrichtlinien von Netflix; Lesegeschwindigkeiten von Untertiteln für Erwachsene je Sprache, wie Subtitle Edits Regeln für Netflix sie haben. Das gültige Blatt der Sprache hat das letzte Wort.</translation>
    </message>
    <message>
        <source>Netflix, SDH</source>
        <translation>Netflix, SDH</translation>
    </message>
    <message>
        <source>Netflix&apos;s general requirements and subtitle timing guidelines; reading speeds of SDH for adults by language, as Subtitle Edit&apos;s rules for Netflix have them. The sheet of the language in force has the last word.</source>
        <translation>Allgemeine Anforderungen und Zeitrichtlinien von Netflix; Lesegeschwindigkeiten von SDH für Erwachsene je Sprache, wie Subtitle Edits Regeln für Netflix sie haben. Das gültige Blatt der Sprache hat das letzte Wort.</translation>
    </message>
    <message>
        <source>Netflix, SDH, children</source>
        <translation>Netflix, SDH, Kinder</translation>
    </message>
    <message>
        <source>Netflix&apos;s general requirements and subtitle timing guidelines; reading speeds of SDH for children by language, as Subtitle Edit&apos;s rules for Netflix have them. The sheet of the language in force has the last word.</source>
        <translation>Allgemeine Anforderungen und Zeitrichtlinien von Netflix; Lesegeschwindigkeiten von SDH für Kinder je Sprache, wie Subtitle Edits Regeln für Netflix sie haben. Das gültige Blatt der Sprache hat das letzte Wort.</translation>
    </message>
    <message>
        <source>Netflix, children</source>
        <translation>Netflix, Kinder</translation>
    </message>
    <message>
        <source>Netflix&apos;s general requirements and subtitle timing guidelines; reading speeds of subtitles for children by language, as Subtitle Edit&apos;s rules for Netflix have them. The sheet of the language in force has the last word.</source>
        <translation>Allgemeine Anforderungen und Zeitrichtlinien von Netflix; Lesegeschwindigkeiten von Untertiteln für Kinder je Sprache, wie Subtitle Edits Regeln für Netflix sie haben. Das gültige Blatt der Sprache hat das letzte Wort.</translation>
    </message>
    <message>
        <source>Subtitle Edit&apos;s profile for TikTok and Shorts: 24 characters, 25 a second, at least 0.7 s. The platforms themselves state no figures.</source>
        <translation>Profil von Subtitle Edit für TikTok und Shorts: 24 Zeichen, 25 je Sekunde, mindestens 0,7 s. Die Plattformen selbst nennen keine Zahlen.</translation>
    </message>
    <message>
        <source>Short-form, word by word</source>
        <translation>Kurzvideo, Wort für Wort</translation>
    </message>
    <message>
        <source>Custom of short-form video, one to three words at a time as they are spoken; no platform states figures.</source>
        <translation>Brauch bei Kurzvideos, ein bis drei Wörter auf einmal, wie sie gesprochen werden; keine Plattform nennt Zahlen.</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>YouTube</translation>
    </message>
    <message>
        <source>Common advice: YouTube itself states no limits, and its player breaks long lines. 42 characters, two lines, 1 to 8 s, 20 characters a second.</source>
        <translation>Verbreiteter Rat: YouTube selbst nennt keine Grenzen, und sein Player bricht lange Zeilen um. 42 Zeichen, zwei Zeilen, 1 bis 8 s, 20 Zeichen je Sekunde.</translation>
    </message>
    <message>
        <source>Short-form, upright</source>
        <translation>Kurzvideo, Hochformat</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress of the transcription</source>
        <translation>Fortschritt der Transkription</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop; what was heard stays (Shift+F2)</source>
        <translation>Anhalten; Gehörtes bleibt (Umschalt+F2)</translation>
    </message>
</context>
<context>
    <name>ProjectCommands</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Projects of Cuesmith</source>
        <translation>Cuesmith-Projekte</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Add subtitles</source>
        <translation>Untertitel hinzufügen</translation>
    </message>
    <message>
        <source>Find {0}</source>
        <translation>{0} suchen</translation>
    </message>
    <message>
        <source>The clipboard holds no path of a file.</source>
        <translation>In der Zwischenablage ist kein Dateipfad.</translation>
    </message>
    <message>
        <source>Copy a file, or its whole path, and try again.</source>
        <translation>Eine Datei oder ihren ganzen Pfad kopieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>There is a project on “{0}” already.</source>
        <translation>Zu „{0}“ gibt es schon ein Projekt.</translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, with %n cue(s) when it was opened last.</source>
        <translation>
            <numerusform>„{0}“, beim letzten Öffnen mit %n Untertitel.</numerusform>
            <numerusform>„{0}“, beim letzten Öffnen mit %n Untertiteln.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>Damit &amp;weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;Start anew</source>
        <translation>&amp;Neu anfangen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Which video or sound file do these subtitles belong to?</source>
        <translation>Zu welcher Video- oder Tondatei gehören diese Untertitel?</translation>
    </message>
    <message>
        <source>Without one, cues can be edited all the same; drop it on the window later.</source>
        <translation>Untertitel lassen sich auch ohne sie bearbeiten; später einfach auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Aus&amp;wählen …</translation>
    </message>
    <message>
        <source>&amp;Work without</source>
        <translation>&amp;Ohne arbeiten</translation>
    </message>
    <message>
        <source>&amp;Find it…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>It was: {0}</source>
        <translation>Bisher: {0}</translation>
    </message>
    <message>
        <source>A file of that name with other contents is here: {0}</source>
        <translation>Eine gleichnamige Datei mit anderem Inhalt liegt hier: {0}</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>Diese &amp;verwenden</translation>
    </message>
    <message>
        <source>The video was moved</source>
        <translation>Das Video wurde verschoben</translation>
    </message>
    <message>
        <source>“{0}” is not where it was.</source>
        <translation>„{0}“ ist nicht mehr an seinem Ort.</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>“{0}” is not the file this project was made on.</source>
        <translation>„{0}“ ist nicht die Datei, zu der dieses Projekt gehört.</translation>
    </message>
    <message>
        <source>Its size or contents differ. Cues may not fit its times.</source>
        <translation>Größe oder Inhalt weichen ab. Die Untertitel passen vielleicht nicht zu ihren Zeiten.</translation>
    </message>
    <message>
        <source>&amp;Choose another…</source>
        <translation>Andere &amp;wählen …</translation>
    </message>
    <message>
        <source>&amp;Use it anyway</source>
        <translation>&amp;Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Rescued work</source>
        <translation>Gerettete Arbeit</translation>
    </message>
    <message>
        <source>A copy of this project holds later changes.</source>
        <translation>Eine Kopie dieses Projekts enthält spätere Änderungen.</translation>
    </message>
    <message>
        <source>They were kept when the project itself could not be written.</source>
        <translation>Sie blieben erhalten, als das Projekt selbst nicht geschrieben werden konnte.</translation>
    </message>
    <message>
        <source>&amp;Take the later changes</source>
        <translation>Spätere Änderungen &amp;übernehmen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>ProjectMedium</name>
    <message>
        <source>Looking for {0}…</source>
        <translation>{0} wird gesucht …</translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>ProjectOpening</name>
    <message>
        <source>Opening {0}…</source>
        <translation>{0} wird geöffnet …</translation>
    </message>
    <message>
        <source>Reading subtitles of {0}…</source>
        <translation>Untertitel aus {0} werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>{0} (and %n more)</source>
        <translation>
            <numerusform>{0} (und %n weiteres)</numerusform>
            <numerusform>{0} (und %n weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalDialog</name>
    <message>
        <source>Transcribe the selection again</source>
        <translation>Auswahl neu transkribieren</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>An&amp;hören</translation>
    </message>
    <message>
        <source>&amp;Take the marked</source>
        <translation>&amp;Markierte übernehmen</translation>
    </message>
    <message>
        <source>Take &amp;all</source>
        <translation>&amp;Alle übernehmen</translation>
    </message>
    <message>
        <source>Leave &amp;everything as it is</source>
        <translation>Alles &amp;lassen, wie es ist</translation>
    </message>
    <message>
        <source>These cues were changed meanwhile; nothing was taken.</source>
        <translation>Diese Untertitel wurden inzwischen geändert; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>From {0} to {1}. Choose how to listen; nothing changes until you say so.</source>
        <translation>Von {0} bis {1}. Erkennung wählen; ohne Bestätigung ändert sich nichts.</translation>
    </message>
    <message>
        <source>Nothing was heard there.</source>
        <translation>Dort war nichts zu hören.</translation>
    </message>
    <message>
        <source>The same was heard as is there.</source>
        <translation>Es wurde dasselbe gehört, was schon da steht.</translation>
    </message>
    <message>
        <source>{0} of {1} differ. Mark what to take.</source>
        <translation>{0} von {1} weichen ab. Zu Übernehmendes markieren.</translation>
    </message>
</context>
<context>
    <name>ProposalRows</name>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>As it was heard</source>
        <translation>Wie gehört</translation>
    </message>
    <message>
        <source>What was heard, beside what is there</source>
        <translation>Gehörtes neben Vorhandenem</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
</context>
<context>
    <name>PublishCommands</name>
    <message>
        <source>“{0}” did not get all the way to {1} the last time.</source>
        <translation>„{0}“ ist beim letzten Mal nicht ganz bei {1} angekommen.</translation>
    </message>
    <message>
        <source>What was sent stays there; it goes on where it was.</source>
        <translation>Was schon übertragen ist, bleibt dort; es geht an derselben Stelle weiter.</translation>
    </message>
    <message>
        <source>What you changed since goes along with the next press.</source>
        <translation>Was Sie seither geändert haben, geht beim nächsten Mal mit.</translation>
    </message>
    <message>
        <source>“{0}” is being published; the Jobs panel shows how far it is.</source>
        <translation>„{0}“ wird gerade veröffentlicht; unter „Aufgaben“ steht, wie weit es ist.</translation>
    </message>
    <message>
        <source>Only a signed link opens it: {0}</source>
        <translation>Nur ein signierter Link öffnet ihn: {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Zurü&amp;cknehmen</translation>
    </message>
    <message>
        <source>“{0}” is published at {1}.</source>
        <translation>„{0}“ ist bei {1} veröffentlicht.</translation>
    </message>
    <message>
        <source>“{0}” is published at {1}. The film&apos;s file has changed since it went there: viewers see the film of then.</source>
        <translation>„{0}“ ist bei {1} veröffentlicht. Die Datei des Films hat sich seither geändert: Gezeigt wird der Film von damals.</translation>
    </message>
    <message>
        <source>Send the film &amp;again…</source>
        <translation>Film &amp;erneut senden …</translation>
    </message>
    <message>
        <source>Send “{0}” to {1} again, as it is now?</source>
        <translation>„{0}“ erneut an {1} senden, so wie er jetzt ist?</translation>
    </message>
    <message>
        <source>It becomes another film there, with a link of its own. The film of then stays there, and its link goes on showing it; remove it in the Hosts browser.</source>
        <translation>Er wird dort ein weiterer Film mit eigenem Link. Der Film von damals bleibt dort, und sein Link zeigt ihn weiterhin; entfernen lässt er sich im Fenster „Hosts“.</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>Erneut &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>So &amp;lassen</translation>
    </message>
    <message>
        <source>“{0}” is at {1}: add its captions there.</source>
        <translation>„{0}“ ist bei {1}: Fügen Sie die Untertitel dort hinzu.</translation>
    </message>
    <message>
        <source>Open &amp;Mux</source>
        <translation>&amp;Mux öffnen</translation>
    </message>
    <message>
        <source>The captions at {0} are as they were before.</source>
        <translation>Die Untertitel bei {0} sind wieder wie zuvor.</translation>
    </message>
    <message>
        <source>The film itself stays there; remove it in the Hosts browser.</source>
        <translation>Der Film selbst bleibt dort; entfernen Sie ihn im Fenster „Hosts“.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Publishing “{0}” was stopped.</source>
        <translation>Das Veröffentlichen von „{0}“ wurde angehalten.</translation>
    </message>
    <message>
        <source>What was sent stays there; the next press goes on where it was.</source>
        <translation>Was gesendet ist, bleibt dort; das nächste Mal geht es von da aus weiter.</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>&amp;Im Browser öffnen</translation>
    </message>
    <message>
        <source>S&amp;ave captions…</source>
        <translation>Un&amp;tertitel speichern…</translation>
    </message>
    <message>
        <source>Sig&amp;n in…</source>
        <translation>Anm&amp;elden…</translation>
    </message>
    <message>
        <source>Folder for the captions</source>
        <translation>Ordner für die Untertitel</translation>
    </message>
    <message numerus="yes">
        <source>%n caption file(s) saved.</source>
        <translation>
            <numerusform>%n Untertiteldatei gespeichert.</numerusform>
            <numerusform>%n Untertiteldateien gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>“{0}” is being published.</source>
        <translation>„{0}“ wird gerade veröffentlicht.</translation>
    </message>
    <message>
        <source>What was sent stays there; the next press of Publish goes on where it was.</source>
        <translation>Was gesendet ist, bleibt dort; das nächste Veröffentlichen geht von da aus weiter.</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>&amp;Go on publishing</source>
        <translation>&amp;Weiter veröffentlichen</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Everybody who has the link</source>
        <translation>Alle, die den Link haben</translation>
    </message>
    <message>
        <source>Only whoever has a signed link</source>
        <translation>Nur wer einen signierten Link hat</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Veröffentlichen</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>A&amp;ccount:</source>
        <translation>&amp;Konto:</translation>
    </message>
    <message>
        <source>&amp;Name there:</source>
        <translation>&amp;Name dort:</translation>
    </message>
    <message>
        <source>Spoken &amp;language:</source>
        <translation>Gesprochene &amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;Who may see it:</source>
        <translation>&amp;Wer ihn sehen darf:</translation>
    </message>
    <message>
        <source>Captions:</source>
        <translation>Untertitel:</translation>
    </message>
    <message>
        <source>Looking for your accounts…</source>
        <translation>Ihre Konten werden gesucht…</translation>
    </message>
    <message>
        <source>Sign in to see what will be done.</source>
        <translation>Melden Sie sich an, um zu sehen, was geschehen wird.</translation>
    </message>
    <message>
        <source>There is no film here to send: open it first.</source>
        <translation>Hier ist kein Film, der gesendet werden könnte: Öffnen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Set the language of “{0}”, or leave it out: viewers choose captions by it.</source>
        <translation>Geben Sie die Sprache von „{0}“ an, oder lassen Sie die Spur weg: Zuschauer wählen Untertitel danach.</translation>
    </message>
    <message>
        <source>Choose how captions get to Mux, or leave them out.</source>
        <translation>Wählen Sie, wie Untertitel zu Mux gelangen, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Give the film a name.</source>
        <translation>Geben Sie dem Film einen Namen.</translation>
    </message>
    <message>
        <source>Choose a language, or write its code such as pt-BR.</source>
        <translation>Wählen Sie eine Sprache, oder schreiben Sie ihr Kürzel, etwa pt-BR.</translation>
    </message>
    <message>
        <source>An address is that of one file: leave out all tracks but one.</source>
        <translation>Eine Adresse gehört zu einer Datei: Lassen Sie alle Spuren bis auf eine weg.</translation>
    </message>
    <message>
        <source>Write the address of the caption file.</source>
        <translation>Geben Sie die Adresse der Untertiteldatei an.</translation>
    </message>
    <message>
        <source>The film is there already: its name and who may see it change at {0}.</source>
        <translation>Der Film ist schon dort: Sein Name und wer ihn sehen darf, werden bei {0} geändert.</translation>
    </message>
    <message>
        <source>Asking {0} what is there…</source>
        <translation>{0} wird gefragt, was dort ist…</translation>
    </message>
</context>
<context>
    <name>PublishTracks</name>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>No track has any cues: the film goes without captions.</source>
        <translation>Keine Spur hat Untertitel: Der Film geht ohne sie.</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Sprache: {0}</translation>
    </message>
    <message>
        <source>Its language is not set</source>
        <translation>Ihre Sprache fehlt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Replaces what is there; a copy is kept</source>
        <translation>Ersetzt die dortige; eine Kopie wird aufbewahrt</translation>
    </message>
    <message>
        <source>Replaces a track of that name; a copy is kept</source>
        <translation>Ersetzt eine Spur dieses Namens; eine Kopie wird aufbewahrt</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Publishing “{0}”</source>
        <translation>„{0}“ wird veröffentlicht</translation>
    </message>
    <message>
        <source>Taking back what was published of “{0}”</source>
        <translation>Zurückgenommen wird, was von „{0}“ veröffentlicht wurde</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Drop several videos or recordings here. Each becomes a project of its own, kept with your other projects; what you have open in the window goes first.</source>
        <translation>Mehrere Videos oder Aufnahmen hierher ziehen. Aus jedem wird ein eigenes Projekt bei den übrigen Projekten; was im Fenster offen ist, geht vor.</translation>
    </message>
    <message>
        <source>Add media…</source>
        <translation>Medien hinzufügen …</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Remove from the queue</source>
        <translation>Aus der Warteschlange entfernen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the project with its cues</source>
        <translation>Projekt mit seinen Untertiteln öffnen</translation>
    </message>
    <message>
        <source>Media to transcribe</source>
        <translation>Zu transkribierende Medien</translation>
    </message>
    <message>
        <source>waiting; {0} so far</source>
        <translation>wartet; bisher {0}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>getting ready…</source>
        <translation>bereitet vor …</translation>
    </message>
    <message>
        <source>{0} %, {1}</source>
        <translation>{0} %, {1}</translation>
    </message>
    <message>
        <source>done, {0}</source>
        <translation>fertig, {0}</translation>
    </message>
    <message>
        <source>stopped; {0} kept</source>
        <translation>angehalten; {0} behalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Media in the queue</source>
        <translation>Medien in der Warteschlange</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>ReadOnlyBar</name>
    <message>
        <source>This project is open in another window. It can be read here, not changed.</source>
        <translation>Dieses Projekt ist in einem anderen Fenster offen. Hier lässt es sich nur lesen.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Er&amp;neut versuchen</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel</numerusform>
            <numerusform>%n Untertitel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Unfinished work</source>
        <translation>Unfertige Arbeit</translation>
    </message>
    <message>
        <source>Unfinished projects</source>
        <translation>Unfertige Projekte</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Warum es hier ist</translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>Damit &amp;weiterarbeiten</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>Could not be saved at its place</source>
        <translation>Konnte nicht an seinem Ort gespeichert werden</translation>
    </message>
    <message>
        <source>Not saved under a name</source>
        <translation>Nicht unter einem Namen gespeichert</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>This is kept from earlier. Go on with one now; the others stay for later.</source>
        <translation>Dies ist von früher erhalten. Jetzt mit einem weiterarbeiten; die anderen bleiben für später.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n unfinished project(s) for good?</source>
        <translation>
            <numerusform>%n unfertiges Projekt endgültig entfernen?</numerusform>
            <numerusform>%n unfertige Projekte endgültig entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>Reference track</source>
        <translation>Vergleichsspur</translation>
    </message>
    <message>
        <source>The one it was translated from</source>
        <translation>Die, aus der sie übersetzt ist</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>What this track says is shown above the text box and in the list, cue beside cue.</source>
        <translation>Was diese Spur sagt, steht über dem Textfeld und in der Liste, Untertitel neben Untertitel.</translation>
    </message>
    <message>
        <source>&amp;Read beside this one:</source>
        <translation>&amp;Neben dieser lesen:</translation>
    </message>
</context>
<context>
    <name>RemoteJobs</name>
    <message>
        <source>Translation by {0}: “{1}”</source>
        <translation>Übersetzung von {0}: „{1}“</translation>
    </message>
    <message>
        <source>Render by {0}: “{1}”</source>
        <translation>Rendern bei {0}: „{1}“</translation>
    </message>
    <message>
        <source>Words replaced by {0}: “{1}”</source>
        <translation>Wörter ersetzt von {0}: „{1}“</translation>
    </message>
    <message>
        <source>Captions by {0}: “{1}”</source>
        <translation>Untertitel von {0}: „{1}“</translation>
    </message>
    <message>
        <source>Stopping at {0}: “{1}”</source>
        <translation>Wird bei {0} angehalten: „{1}“</translation>
    </message>
</context>
<context>
    <name>RenderDialog</name>
    <message>
        <source>Render at Magic Hour</source>
        <translation>Bei Magic Hour rendern</translation>
    </message>
    <message>
        <source>Magic Hour takes no captions: it hears the speech anew and draws what it hears. Words that were corrected here are not used, and each render costs credits.</source>
        <translation>Magic Hour nimmt keine Untertitel: Es hört die Sprache neu und zeichnet, was es hört. Hier korrigierte Wörter werden nicht verwendet, und jedes Rendern kostet Credits.</translation>
    </message>
    <message>
        <source>&amp;Burn in the edited words here…</source>
        <translation>Bearbeitete Wörter hier &amp;einbrennen…</translation>
    </message>
    <message>
        <source>On this machine, for nothing, with the words as they are</source>
        <translation>Auf diesem Rechner, kostenlos, mit den Wörtern, wie sie sind</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>Send and &amp;render</source>
        <translation>Senden und &amp;rendern</translation>
    </message>
    <message>
        <source>As the track “{0}” looks here</source>
        <translation>Wie die Spur „{0}“ hier aussieht</translation>
    </message>
    <message>
        <source>{0}, their template</source>
        <translation>{0}, Vorlage von dort</translation>
    </message>
    <message>
        <source>&amp;Account:</source>
        <translation>&amp;Konto:</translation>
    </message>
    <message>
        <source>&amp;Look:</source>
        <translation>&amp;Aussehen:</translation>
    </message>
    <message>
        <source>Part:</source>
        <translation>Abschnitt:</translation>
    </message>
    <message>
        <source>&amp;Name there:</source>
        <translation>&amp;Name dort:</translation>
    </message>
    <message>
        <source>&amp;File to write:</source>
        <translation>&amp;Zieldatei:</translation>
    </message>
    <message>
        <source>The film is sent to Magic Hour, which keeps it for seven days. Credits of a render that fails are given back.</source>
        <translation>Der Film geht an Magic Hour und bleibt dort sieben Tage. Scheitert das Rendern, gibt es die Credits zurück.</translation>
    </message>
    <message>
        <source>The price is told once it has begun.</source>
        <translation>Der Preis steht fest, wenn es begonnen hat.</translation>
    </message>
    <message>
        <source>There is a file “{0}” already.</source>
        <translation>Es gibt schon eine Datei „{0}“.</translation>
    </message>
    <message>
        <source>It is replaced once the rendered film is here; until then it stays.</source>
        <translation>Sie wird ersetzt, wenn der gerenderte Film hier ist; bis dahin bleibt sie.</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>Renders</name>
    <message>
        <source>its animation</source>
        <translation>ihre Bewegung</translation>
    </message>
    <message>
        <source>the box behind the text</source>
        <translation>der Kasten hinter dem Text</translation>
    </message>
    <message>
        <source>the box behind the spoken word</source>
        <translation>der Kasten hinter dem gesprochenen Wort</translation>
    </message>
    <message>
        <source>the shadow</source>
        <translation>der Schatten</translation>
    </message>
    <message>
        <source>the blur</source>
        <translation>die Unschärfe</translation>
    </message>
    <message>
        <source>the space between letters</source>
        <translation>der Abstand der Buchstaben</translation>
    </message>
    <message>
        <source>the case of its letters</source>
        <translation>die Großschreibung</translation>
    </message>
    <message>
        <source>italics beside bold</source>
        <translation>kursiv neben fett</translation>
    </message>
    <message>
        <source>few words at a time</source>
        <translation>wenige Wörter auf einmal</translation>
    </message>
    <message>
        <source>what shines through</source>
        <translation>was durchscheint</translation>
    </message>
    <message>
        <source>Magic Hour has no template “{0}”: its font, colours and place are sent.</source>
        <translation>Magic Hour hat keine Vorlage „{0}“: Schrift, Farben und Ort werden gesendet.</translation>
    </message>
    <message>
        <source>What cannot be drawn there: {0}.</source>
        <translation>Was dort nicht gezeichnet werden kann: {0}.</translation>
    </message>
</context>
<context>
    <name>ReplacementTable</name>
    <message>
        <source>Words and what they become</source>
        <translation>Wörter und was aus ihnen wird</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Durch</translation>
    </message>
</context>
<context>
    <name>RetimingDialog</name>
    <message>
        <source>What becomes of each cue</source>
        <translation>Was aus jedem Untertitel wird</translation>
    </message>
    <message>
        <source>The other trac&amp;ks as well</source>
        <translation>Die anderen S&amp;puren ebenso</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done; Undo takes it back.</source>
        <translation>Erledigt; Rückgängig nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>RetimingTable</name>
    <message>
        <source>no place</source>
        <translation>kein Platz</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Later by (s)</source>
        <translation>Später um (s)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>RetimingWords</name>
    <message numerus="yes">
        <source>In %n part(s):</source>
        <translation>
            <numerusform>In %n Teil:</numerusform>
            <numerusform>In %n Teilen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) would have no place and be removed.</source>
        <translation>
            <numerusform>%n Untertitel hätte keinen Platz und würde entfernt.</numerusform>
            <numerusform>%n Untertitel hätten keinen Platz und würden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last cue would end at {0}, after the film ({1}).</source>
        <translation>Der letzte Untertitel würde bei {0} enden, nach dem Film ({1}).</translation>
    </message>
    <message>
        <source>{0}% sure: {1} of {2} cues begin with speech.</source>
        <translation>Zu {0} % sicher: {1} von {2} Untertiteln beginnen mit Sprache.</translation>
    </message>
    <message>
        <source>{0}% sure: {1} of {2} places with the same words agree.</source>
        <translation>Zu {0} % sicher: {1} von {2} Stellen mit denselben Wörtern passen.</translation>
    </message>
    <message>
        <source>{0}% sure: {1} of {2} cues begin with those of the other track.</source>
        <translation>Zu {0} % sicher: {1} von {2} Untertiteln beginnen mit denen der anderen Spur.</translation>
    </message>
    <message numerus="yes">
        <source>They seem to move in %n part(s): allow cuts and breaks.</source>
        <translation>
            <numerusform>Sie scheinen sich in %n Teil zu bewegen: Schnitte und Pausen zulassen.</numerusform>
            <numerusform>Sie scheinen sich in %n Teilen zu bewegen: Schnitte und Pausen zulassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bent at %n point(s).</source>
        <translation>
            <numerusform>An %n Punkt gebogen.</numerusform>
            <numerusform>An %n Punkten gebogen.</numerusform>
        </translation>
    </message>
    <message>
        <source>From {0} to {1} the captions would run at {2}%: is a point wrong?</source>
        <translation>Von {0} bis {1} liefen die Untertitel mit {2} %: Ist ein Punkt falsch?</translation>
    </message>
    <message>
        <source>{0} s later.</source>
        <translation>{0} s später.</translation>
    </message>
    <message>
        <source>{0} s earlier.</source>
        <translation>{0} s früher.</translation>
    </message>
    <message>
        <source>The times are right as they are.</source>
        <translation>Die Zeiten stimmen bereits.</translation>
    </message>
    <message>
        <source>From {0} to {1} pictures a second.</source>
        <translation>Von {0} auf {1} Bilder je Sekunde.</translation>
    </message>
    <message>
        <source>{0}% slower.</source>
        <translation>{0} % langsamer.</translation>
    </message>
    <message>
        <source>{0}% faster.</source>
        <translation>{0} % schneller.</translation>
    </message>
    <message>
        <source>from {0} on {1} s</source>
        <translation>ab {0} um {1} s</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Places to listen to again</source>
        <translation>Stellen zum Nachhören</translation>
    </message>
    <message>
        <source>worst </source>
        <translation>schlechteste </translation>
    </message>
    <message>
        <source> % of words</source>
        <translation> % der Wörter</translation>
    </message>
    <message>
        <source>How many unsure words to listen to</source>
        <translation>Wie viele unsichere Wörter angehört werden</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>&amp;Remember in the glossary</source>
        <translation>Ins &amp;Glossar aufnehmen</translation>
    </message>
    <message>
        <source>Speech recognition is told of the glossary, and gets it right the next time.</source>
        <translation>Die Spracherkennung kennt das Glossar und macht es beim nächsten Mal richtig.</translation>
    </message>
    <message>
        <source>&amp;Hear</source>
        <translation>An&amp;hören</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>Fi&amp;x</source>
        <translation>Ko&amp;rrigieren</translation>
    </message>
    <message>
        <source>Fix a&amp;ll equal</source>
        <translation>A&amp;lle gleichen</translation>
    </message>
    <message>
        <source>Nothing more to listen to in this direction.</source>
        <translation>In dieser Richtung gibt es nichts mehr anzuhören.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to listen to</source>
        <translation>
            <numerusform>%n Stelle anzuhören</numerusform>
            <numerusform>%n Stellen anzuhören</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing doubtful.</source>
        <translation>Nichts Unsicheres.</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Das war die letzte Stelle.</translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>{0}% sure</source>
        <translation>zu {0} % sicher</translation>
    </message>
    <message>
        <source>Speech without text</source>
        <translation>Sprache ohne Text</translation>
    </message>
    <message>
        <source>Repeats itself</source>
        <translation>Wiederholt sich</translation>
    </message>
    <message>
        <source>Perhaps nobody speaks</source>
        <translation>Vielleicht spricht niemand</translation>
    </message>
    <message>
        <source>Unsure as a whole</source>
        <translation>Insgesamt unsicher</translation>
    </message>
    <message>
        <source>Too fast to be said</source>
        <translation>Zu schnell gesprochen</translation>
    </message>
    <message>
        <source>A phrase that is often made up</source>
        <translation>Oft erfundene Wendung</translation>
    </message>
    <message>
        <source>Stretched over silence</source>
        <translation>Über Stille gedehnt</translation>
    </message>
    <message>
        <source>Not translated yet</source>
        <translation>Noch nicht übersetzt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Rules that are looked at</source>
        <translation>Regeln, auf die geachtet wird</translation>
    </message>
    <message>
        <source>No viewer overlooks it</source>
        <translation>Fällt jedem auf</translation>
    </message>
    <message>
        <source>A limit is passed</source>
        <translation>Eine Grenze ist überschritten</translation>
    </message>
    <message>
        <source>It could read better</source>
        <translation>Könnte sich besser lesen</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>An unexpected error stopped this: {0}.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten: {0}.</translation>
    </message>
    <message>
        <source>Your work is kept. Please report this with its details.</source>
        <translation>Die Arbeit bleibt erhalten. Bitte melden Sie dies mit den Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>ScopeRow</name>
    <message>
        <source>Whole &amp;track</source>
        <translation>Ganze &amp;Spur</translation>
    </message>
    <message>
        <source>&amp;Selected cues ({0})</source>
        <translation>Ausge&amp;wählte Untertitel ({0})</translation>
    </message>
</context>
<context>
    <name>SecondTrack</name>
    <message>
        <source>Which language is above</source>
        <translation>Welche Sprache oben steht</translation>
    </message>
    <message>
        <source>stands below</source>
        <translation>steht darunter</translation>
    </message>
    <message>
        <source>stands above</source>
        <translation>steht darüber</translation>
    </message>
    <message>
        <source>in &amp;italics</source>
        <translation>&amp;kursiv</translation>
    </message>
    <message>
        <source>&amp;smaller, in a colour</source>
        <translation>k&amp;leiner, in Farbe</translation>
    </message>
    <message>
        <source>No other language</source>
        <translation>Keine andere Sprache</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show what is written</source>
        <translation>Zeigen, was eingegeben ist</translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation>Zeigen: {0}</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The track is no longer there.</source>
        <translation>Die Spur ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The cue is no longer there.</source>
        <translation>Der Untertitel ist nicht mehr da.</translation>
    </message>
    <message>
        <source>A cue is no longer there.</source>
        <translation>Ein Untertitel ist nicht mehr da.</translation>
    </message>
    <message>
        <source>A cue cannot start before the medium does.</source>
        <translation>Ein Untertitel kann nicht vor dem Medium beginnen.</translation>
    </message>
    <message>
        <source>A cue cannot end before it starts.</source>
        <translation>Ein Untertitel kann nicht vor seinem Beginn enden.</translation>
    </message>
    <message>
        <source>These cues no longer have a place here.</source>
        <translation>Diese Untertitel haben hier keinen Platz mehr.</translation>
    </message>
    <message>
        <source>A term of the glossary is empty, or stands there twice.</source>
        <translation>Ein Begriff des Glossars ist leer oder steht doppelt darin.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>Type a word or a pattern.</source>
        <translation>Ein Wort oder Muster eingeben.</translation>
    </message>
    <message>
        <source>“{0}” is not a regular expression: {1}.</source>
        <translation>„{0}“ ist kein regulärer Ausdruck: {1}.</translation>
    </message>
    <message>
        <source>Turn off “Regular expression” to look for it letter by letter.</source>
        <translation>„Regulärer Ausdruck“ ausschalten, um es Zeichen für Zeichen zu suchen.</translation>
    </message>
    <message>
        <source>The search was stopped: this pattern takes too long.</source>
        <translation>Die Suche wurde abgebrochen: Dieses Muster dauert zu lange.</translation>
    </message>
    <message>
        <source>Repetitions inside repetitions, such as (a+)+, cause this.</source>
        <translation>Wiederholungen in Wiederholungen wie (a+)+ sind die Ursache.</translation>
    </message>
    <message>
        <source>The replacement cannot be put in: {0}.</source>
        <translation>Die Ersetzung lässt sich nicht einsetzen: {0}.</translation>
    </message>
    <message>
        <source>The pattern “{0}” takes too long.</source>
        <translation>Das Muster „{0}“ braucht zu lange.</translation>
    </message>
    <message>
        <source>“{0}” cannot be put in: {1}.</source>
        <translation>„{0}“ lässt sich nicht einsetzen: {1}.</translation>
    </message>
    <message>
        <source>\1 is the first group.</source>
        <translation>\1 ist die erste Gruppe.</translation>
    </message>
    <message>
        <source>Put it right in the list of slips.</source>
        <translation>Berichtigen Sie es in der Liste der Fehler.</translation>
    </message>
    <message>
        <source>The list of words {0} is not understood. {1}</source>
        <translation>Die Wortliste {0} ist unverständlich. {1}</translation>
    </message>
    <message>
        <source>There is no cue {0}.</source>
        <translation>Untertitel {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>The track has {0} cues.</source>
        <translation>Die Spur hat {0} Untertitel.</translation>
    </message>
    <message>
        <source>{0}: one of the two would be empty.</source>
        <translation>{0}: einer der beiden wäre leer.</translation>
    </message>
    <message>
        <source>Split between two words, while the cue shows.</source>
        <translation>Zwischen zwei Wörtern teilen, während der Untertitel steht.</translation>
    </message>
    <message>
        <source>At least two cues are needed to join them.</source>
        <translation>Zum Verbinden sind mindestens zwei Untertitel nötig.</translation>
    </message>
    <message>
        <source>The cue has only this word.</source>
        <translation>Der Untertitel hat nur dieses Wort.</translation>
    </message>
    <message>
        <source>Join the two cues, or delete this one.</source>
        <translation>Die beiden Untertitel verbinden oder diesen löschen.</translation>
    </message>
    <message>
        <source>There is no {0} cue to move the word to.</source>
        <translation>Es gibt keinen Untertitel, zu dem das Wort kommen könnte ({0}).</translation>
    </message>
    <message>
        <source>{0} is a time code, not a duration.</source>
        <translation>{0} ist ein Timecode, keine Dauer.</translation>
    </message>
    <message>
        <source>Write 2.5 or 48f.</source>
        <translation>2.5 oder 48f schreiben.</translation>
    </message>
    <message>
        <source>Without a video there are no frames to count.</source>
        <translation>Ohne Video gibt es keine Bilder zu zählen.</translation>
    </message>
    <message>
        <source>Write a time such as 1:02.5.</source>
        <translation>Eine Zeit wie 1:02.5 schreiben.</translation>
    </message>
    <message>
        <source>Write 1:02.5, 62.5, 12f, 01:02:03:04, or +0.3 and -2f to move it.</source>
        <translation>1:02.5, 62.5, 12f, 01:02:03:04 schreiben, oder zum Verschieben +0.3 und -2f.</translation>
    </message>
    <message>
        <source>A time cannot lie before the medium begins.</source>
        <translation>Eine Zeit kann nicht vor dem Beginn des Mediums liegen.</translation>
    </message>
    <message>
        <source>{0} is later than 100 hours.</source>
        <translation>{0} ist später als 100 Stunden.</translation>
    </message>
    <message>
        <source>{0} is no time code.</source>
        <translation>{0} ist kein Timecode.</translation>
    </message>
    <message>
        <source>{0} is no time.</source>
        <translation>{0} ist keine Zeit.</translation>
    </message>
    <message>
        <source>It looks like 01:02:03:04.</source>
        <translation>Er sieht aus wie 01:02:03:04.</translation>
    </message>
    <message>
        <source>It looks like 1:02:03.456.</source>
        <translation>Sie sieht aus wie 1:02:03.456.</translation>
    </message>
    <message>
        <source>{0} is an MP4 medium, no subtitle file.</source>
        <translation>{0} ist ein MP4-Medium, keine Untertiteldatei.</translation>
    </message>
    <message>
        <source>{0} is a web page, no subtitle file: most likely a download that failed.</source>
        <translation>{0} ist eine Webseite, keine Untertiteldatei: wohl ein misslungener Download.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Erneut herunterladen.</translation>
    </message>
    <message>
        <source>“{0}” holds no subtitle track.</source>
        <translation>„{0}“ enthält keine Untertitelspur.</translation>
    </message>
    <message>
        <source>Transcribe it, or open the file that has its subtitles.</source>
        <translation>Transkribieren oder die Datei mit den Untertiteln öffnen.</translation>
    </message>
    <message>
        <source>Subtitle track {0} of “{1}” consists of pictures ({2}): it cannot be read as text.</source>
        <translation>Untertitelspur {0} von „{1}“ besteht aus Bildern ({2}): sie lässt sich nicht als Text lesen.</translation>
    </message>
    <message>
        <source>Transcribe the sound instead, or look for the subtitles as a text file.</source>
        <translation>Stattdessen den Ton transkribieren oder die Untertitel als Textdatei suchen.</translation>
    </message>
    <message>
        <source>{0} is empty: it holds no cue.</source>
        <translation>{0} ist leer: kein Untertitel ist darin.</translation>
    </message>
    <message>
        <source>{0} does not hold text, so it is no subtitle file Cuesmith knows.</source>
        <translation>{0} enthält keinen Text, ist also keine Untertiteldatei, die Cuesmith kennt.</translation>
    </message>
    <message>
        <source>{0} is in no subtitle format that Cuesmith recognises.</source>
        <translation>{0} hat kein Untertitelformat, das Cuesmith erkennt.</translation>
    </message>
    <message>
        <source>{0} holds no cue that can be read as {1}.</source>
        <translation>{0} enthält keinen Untertitel, der sich als {1} lesen lässt.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>Name und Ordner prüfen.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read: {1}.</source>
        <translation>„{0}“ lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>Prüfen, ob sie da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Prüfen, ob sie gelesen werden darf.</translation>
    </message>
    <message>
        <source>“{0}” could not be written: {1}.</source>
        <translation>„{0}“ konnte nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written as {1}, which lacks {2}.</source>
        <translation>{0} lässt sich nicht als {1} schreiben; dort fehlt {2}.</translation>
    </message>
    <message>
        <source>Write it as UTF-8, which holds every character.</source>
        <translation>Als UTF-8 schreiben, das jedes Zeichen kennt.</translation>
    </message>
    <message>
        <source>The sound of “{0}” is of a kind that cannot be converted.</source>
        <translation>Der Ton von „{0}“ ist von einer Art, die sich nicht umwandeln lässt.</translation>
    </message>
    <message>
        <source>Try another export of the recording.</source>
        <translation>Die Aufnahme anders exportieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>“{0}” is empty (0 bytes).</source>
        <translation>„{0}“ ist leer (0 Byte).</translation>
    </message>
    <message>
        <source>Copy, download or record it again.</source>
        <translation>Erneut kopieren, herunterladen oder aufnehmen.</translation>
    </message>
    <message>
        <source>{0} is no address that can be asked.</source>
        <translation>{0} ist keine Adresse, die gefragt werden kann.</translation>
    </message>
    <message>
        <source>It must begin with https:// (or http://) and name a host; check the settings.</source>
        <translation>Sie muss mit https:// (oder http://) beginnen und einen Rechner nennen; bitte die Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The certificate of {0} is not to be trusted; nothing was sent there.</source>
        <translation>Dem Zertifikat von {0} ist nicht zu trauen; es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Where your network has an authority of its own, name its file in SSL_CERT_FILE.</source>
        <translation>Hat Ihr Netz eine eigene Zertifizierungsstelle, so nennen Sie deren Datei in SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>The certificates that SSL_CERT_FILE or SSL_CERT_DIR names cannot be read.</source>
        <translation>Die Zertifikate, die SSL_CERT_FILE oder SSL_CERT_DIR nennt, sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Correct or unset these variables of the environment.</source>
        <translation>Berichtigen oder löschen Sie diese Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>The proxy that this system or its environment names makes no sense.</source>
        <translation>Der Proxy, den dieses System oder seine Umgebung nennt, ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>Correct or unset HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY.</source>
        <translation>Berichtigen oder löschen Sie HTTP_PROXY, HTTPS_PROXY, ALL_PROXY und NO_PROXY.</translation>
    </message>
    <message>
        <source>The credentials hold characters that cannot be sent.</source>
        <translation>Die Zugangsdaten enthalten Zeichen, die nicht gesendet werden können.</translation>
    </message>
    <message>
        <source>Copy them again from the host&apos;s page, without line breaks.</source>
        <translation>Kopieren Sie sie noch einmal von der Seite des Anbieters, ohne Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>Check your connection and the host&apos;s address in the settings; then try again.</source>
        <translation>Prüfen Sie die Verbindung und die Adresse des Anbieters in den Einstellungen; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie einige Minuten und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Sign in again: the key may be mistyped, expired or revoked.</source>
        <translation>Melden Sie sich neu an: Der Schlüssel ist vielleicht vertippt, abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Add credits at the host, then try again.</source>
        <translation>Laden Sie beim Anbieter Guthaben auf und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Check what the key is allowed to do and what your plan holds; Details has its words.</source>
        <translation>Prüfen Sie, was der Schlüssel darf und was Ihr Tarif enthält; der Wortlaut steht unter „Details“.</translation>
    </message>
    <message>
        <source>It may have been deleted there: refresh.</source>
        <translation>Vielleicht wurde es dort gelöscht: Aktualisieren Sie die Ansicht.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Warten Sie eine Minute und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing is wrong here. Try again in a few minutes.</source>
        <translation>Hier ist alles in Ordnung. Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Check the host&apos;s address in the settings.</source>
        <translation>Prüfen Sie die Adresse des Anbieters in den Einstellungen.</translation>
    </message>
    <message>
        <source>Change what it complains about.</source>
        <translation>Ändern Sie, was beanstandet wird.</translation>
    </message>
    <message>
        <source>Details has what it was asked.</source>
        <translation>Die Anfrage steht unter „Details“.</translation>
    </message>
    <message>
        <source>Look there before it is tried again.</source>
        <translation>Sehen Sie dort nach, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Send it again; it begins anew.</source>
        <translation>Senden Sie sie noch einmal; es beginnt von vorn.</translation>
    </message>
    <message>
        <source>Send it again; it gets a new one.</source>
        <translation>Senden Sie sie noch einmal; sie bekommt ein neues.</translation>
    </message>
    <message>
        <source>Send it again from the start.</source>
        <translation>Senden Sie sie noch einmal von vorn.</translation>
    </message>
    <message>
        <source>Nothing was fetched from there.</source>
        <translation>Von dort wurde nichts geholt.</translation>
    </message>
    <message>
        <source>Nothing was sent there.</source>
        <translation>Dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>Davon wurde nichts behalten.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>“{0}” is gone: it was moved or deleted while it was being sent.</source>
        <translation>„{0}“ ist weg: Die Datei wurde während des Sendens verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>Put it back, then go on; what was sent is kept for a while.</source>
        <translation>Legen Sie sie zurück und fahren Sie fort; das Gesendete bleibt eine Weile erhalten.</translation>
    </message>
    <message>
        <source>“{0}” was changed while it was being sent; the host does not get half of each.</source>
        <translation>„{0}“ wurde während des Sendens geändert; der Anbieter bekommt nicht von jedem die Hälfte.</translation>
    </message>
    <message>
        <source>Wait until it is finished, then send it again from the start.</source>
        <translation>Warten Sie, bis die Datei fertig ist, und senden Sie sie dann von vorn.</translation>
    </message>
    <message>
        <source>Fetch it again: a fresh one is asked for.</source>
        <translation>Noch einmal holen: Dabei wird nach einer neuen gefragt.</translation>
    </message>
    <message>
        <source>“{0}” is a folder.</source>
        <translation>„{0}“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>“{0}” is empty.</source>
        <translation>„{0}“ ist leer.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read.</source>
        <translation>„{0}“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Choose a film.</source>
        <translation>Wählen Sie einen Film.</translation>
    </message>
    <message>
        <source>“{0}” could not be saved: the disk is full.</source>
        <translation>„{0}“ ließ sich nicht speichern: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>“{0}” could not be saved: that place cannot be written.</source>
        <translation>„{0}“ ließ sich nicht speichern: Dieser Ort ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no such thing at the host: its identity is missing.</source>
        <translation>Das gibt es beim Anbieter nicht: Seine Kennung fehlt.</translation>
    </message>
    <message>
        <source>Open the files in it.</source>
        <translation>Die Dateien darin öffnen.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>“{0}” is a device or a pipe.</source>
        <translation>„{0}“ ist ein Gerät oder eine Pipe.</translation>
    </message>
    <message>
        <source>Save it to a file first.</source>
        <translation>Erst in einer Datei speichern.</translation>
    </message>
    <message>
        <source>The pictures of this medium are of a kind that cannot be shown.</source>
        <translation>Die Bilder dieses Mediums sind von einer Art, die sich nicht zeigen lässt.</translation>
    </message>
    <message>
        <source>Convert it to another format with the program that made it.</source>
        <translation>Mit dem Programm, das es erzeugt hat, in ein anderes Format umwandeln.</translation>
    </message>
    <message>
        <source>“{0}” has changed since it was opened.</source>
        <translation>„{0}“ hat sich seit dem Öffnen geändert.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Erneut öffnen.</translation>
    </message>
    <message>
        <source>The pictures of “{0}” cannot be decoded.</source>
        <translation>Die Bilder von „{0}“ lassen sich nicht dekodieren.</translation>
    </message>
    <message>
        <source>The file may be damaged; copy, download or export it again.</source>
        <translation>Die Datei ist vielleicht beschädigt; erneut kopieren, herunterladen oder exportieren.</translation>
    </message>
    <message>
        <source>“{0}” holds neither picture, sound nor subtitles.</source>
        <translation>„{0}“ enthält weder Bild noch Ton noch Untertitel.</translation>
    </message>
    <message>
        <source>“{0}” holds no sound: {1}.</source>
        <translation>„{0}“ enthält keinen Ton: {1}.</translation>
    </message>
    <message>
        <source>Choose a file with a sound track.</source>
        <translation>Eine Datei mit Tonspur wählen.</translation>
    </message>
    <message>
        <source>The sound track of “{0}” is of a kind that cannot be decoded.</source>
        <translation>Die Tonspur von „{0}“ ist von einer Art, die sich nicht dekodieren lässt.</translation>
    </message>
    <message>
        <source>Its description may be damaged; try another export of the recording.</source>
        <translation>Ihre Beschreibung ist vielleicht beschädigt; die Aufnahme anders exportieren.</translation>
    </message>
    <message>
        <source>The draft engine was used: its English is rough, without punctuation, and wants reading through. A Whisper model gives good captions.</source>
        <translation>Die einfache Erkennung hat gearbeitet: ihr Englisch ist grob, ohne Satzzeichen, und will durchgesehen sein. Ein Whisper-Modell schreibt gute Untertitel.</translation>
    </message>
    <message>
        <source>The draft engine stopped in the middle of its work ({0}).</source>
        <translation>Die einfache Erkennung brach mitten in der Arbeit ab ({0}).</translation>
    </message>
    <message>
        <source>The draft engine failed in the middle of the recording.</source>
        <translation>Die einfache Erkennung scheiterte mitten in der Aufnahme.</translation>
    </message>
    <message>
        <source>What it heard is kept; Resume goes on from there.</source>
        <translation>Gehörtes bleibt; „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>What it heard so far is kept: resume, or take a Whisper model.</source>
        <translation>Gehörtes bleibt: fortsetzen oder ein Whisper-Modell nehmen.</translation>
    </message>
    <message>
        <source>The draft engine understands English only, not {0}.</source>
        <translation>Die einfache Erkennung versteht nur Englisch, nicht {0}.</translation>
    </message>
    <message>
        <source>Choose a Whisper model for other languages.</source>
        <translation>Für andere Sprachen ein Whisper-Modell wählen.</translation>
    </message>
    <message>
        <source>Choose another model, a folder of your own, or the draft engine.</source>
        <translation>Ein anderes Modell, einen eigenen Ordner oder die einfache Erkennung wählen.</translation>
    </message>
    <message>
        <source>What has arrived is kept. Choose another model, a folder of your own, or the draft engine.</source>
        <translation>Was schon da ist, bleibt. Ein anderes Modell, einen eigenen Ordner oder die einfache Erkennung wählen.</translation>
    </message>
    <message>
        <source>The details say more.</source>
        <translation>Mehr steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The speech model {0} is not on disk.</source>
        <translation>Das Sprachmodell {0} ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>{0} is not on disk, and HF_HUB_OFFLINE forbids fetching it.</source>
        <translation>{0} ist nicht vorhanden, und HF_HUB_OFFLINE verbietet das Herunterladen.</translation>
    </message>
    <message>
        <source>{0} could not be fetched from {1}: {2}.</source>
        <translation>{0} konnte nicht von {1} heruntergeladen werden: {2}.</translation>
    </message>
    <message>
        <source>{0} cannot be deleted.</source>
        <translation>{0} lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>Close what uses it.</source>
        <translation>Schließen, was es benutzt.</translation>
    </message>
    <message>
        <source>The speech worker stopped while it loaded the model “{0}” ({1}).</source>
        <translation>Die Erkennung brach beim Laden des Modells „{0}“ ab ({1}).</translation>
    </message>
    <message>
        <source>The model may be damaged, or there is too little memory for it; try another one.</source>
        <translation>Das Modell ist vielleicht beschädigt, oder der Speicher reicht nicht; ein anderes versuchen.</translation>
    </message>
    <message>
        <source>The speech worker stopped ({0}).</source>
        <translation>Die Erkennung brach ab ({0}).</translation>
    </message>
    <message>
        <source>The speech model in “{0}” cannot be loaded.</source>
        <translation>Das Sprachmodell in „{0}“ lässt sich nicht laden.</translation>
    </message>
    <message>
        <source>The speech worker could not be started: {0}.</source>
        <translation>Die Erkennung konnte nicht gestartet werden: {0}.</translation>
    </message>
    <message>
        <source>Close other programs and try again, or install Cuesmith again.</source>
        <translation>Andere Programme schließen und erneut versuchen oder Cuesmith neu installieren.</translation>
    </message>
    <message>
        <source>The project “{0}” cannot be written: another program changed it.</source>
        <translation>Das Projekt „{0}“ lässt sich nicht schreiben: ein anderes Programm hat es geändert.</translation>
    </message>
    <message>
        <source>Save this one under another name.</source>
        <translation>Dieses unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>The project “{0}” cannot be written: {1}.</source>
        <translation>Das Projekt „{0}“ lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>The project “{0}” cannot be opened: {1}.</source>
        <translation>Das Projekt „{0}“ lässt sich nicht öffnen: {1}.</translation>
    </message>
    <message>
        <source>Check that it is a project of Cuesmith and that you may read it.</source>
        <translation>Prüfen, ob es ein Cuesmith-Projekt ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>The project “{0}” is damaged and cannot be read.</source>
        <translation>Das Projekt „{0}“ ist beschädigt und lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Open a copy of it, if you have one.</source>
        <translation>Eine Kopie öffnen, falls es eine gibt.</translation>
    </message>
    <message>
        <source>There is no project “{0}”.</source>
        <translation>Es gibt kein Projekt „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” is a database, but no project of Cuesmith.</source>
        <translation>„{0}“ ist eine Datenbank, aber kein Cuesmith-Projekt.</translation>
    </message>
    <message>
        <source>Open a file that ends in .cuesmith.</source>
        <translation>Eine Datei öffnen, die auf .cuesmith endet.</translation>
    </message>
    <message>
        <source>“{0}” was written by a newer Cuesmith.</source>
        <translation>„{0}“ wurde von einem neueren Cuesmith geschrieben.</translation>
    </message>
    <message>
        <source>Install the newest version to open it; nothing in it was changed.</source>
        <translation>Zum Öffnen die neueste Version installieren; nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>What was done before cannot be undone: the history is damaged ({0}).</source>
        <translation>Frühere Schritte lassen sich nicht rückgängig machen: der Verlauf ist beschädigt ({0}).</translation>
    </message>
    <message>
        <source>“{0}” is open in another window.</source>
        <translation>„{0}“ ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>Close it there, or choose another name.</source>
        <translation>Dort schließen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“{0}” is being transcribed by another run of Cuesmith.</source>
        <translation>„{0}“ wird gerade von einem anderen Cuesmith transkribiert.</translation>
    </message>
    <message>
        <source>Wait until that one is done, or stop it, then try again.</source>
        <translation>Warten, bis es fertig ist, oder es anhalten und erneut versuchen.</translation>
    </message>
    <message>
        <source>{0} cannot be removed: {1}.</source>
        <translation>{0} lässt sich nicht entfernen: {1}.</translation>
    </message>
    <message>
        <source>Check that you may write in its folder.</source>
        <translation>Prüfen, ob in seinen Ordner geschrieben werden darf.</translation>
    </message>
    <message>
        <source>You have a template called “{0}” already.</source>
        <translation>Sie haben schon eine Vorlage namens „{0}“.</translation>
    </message>
    <message>
        <source>Give this one another name, or remove the other first.</source>
        <translation>Geben Sie dieser einen anderen Namen, oder entfernen Sie zuerst die andere.</translation>
    </message>
    <message>
        <source>“{0}” is the name of a template that comes with Cuesmith.</source>
        <translation>„{0}“ heißt schon eine Vorlage, die mit Cuesmith kommt.</translation>
    </message>
    <message>
        <source>Give yours another name.</source>
        <translation>Geben Sie Ihrer einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no template {0} on this machine.</source>
        <translation>Die Vorlage {0} gibt es auf diesem Rechner nicht.</translation>
    </message>
    <message>
        <source>There is no template {0}.</source>
        <translation>Eine Vorlage {0} gibt es nicht.</translation>
    </message>
    <message>
        <source>Did you mean {0}? There are: {1}.</source>
        <translation>Meinten Sie {0}? Es gibt: {1}.</translation>
    </message>
    <message>
        <source>There are: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <source>Mend the file, or remove it.</source>
        <translation>Berichtigen Sie die Datei, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>{0} of {1} cues have no heard word times: theirs are shared out over the letters.</source>
        <translation>Bei {0} von {1} Untertiteln sind keine Wortzeiten gehört worden: Sie sind über die Buchstaben verteilt.</translation>
    </message>
    <message>
        <source>{0} cues were written, {1} are read from the file.</source>
        <translation>{0} Untertitel wurden geschrieben, {1} werden aus der Datei gelesen.</translation>
    </message>
    <message>
        <source>Times moved by up to {0} ms in {1}: {2}.</source>
        <translation>Zeiten um bis zu {0} ms verschoben in {1}: {2}.</translation>
    </message>
    <message>
        <source>The text differs in {0}: {1}.</source>
        <translation>Der Text weicht ab in {0}: {1}.</translation>
    </message>
    <message>
        <source>Word times are left out in {0}: {1}.</source>
        <translation>Wortzeiten fehlen in {0}: {1}.</translation>
    </message>
    <message>
        <source>The speaker is left out in {0}: {1}.</source>
        <translation>Der Sprecher fehlt in {0}: {1}.</translation>
    </message>
    <message>
        <source>The further speakers of a cue are left out in {0}: {1}.</source>
        <translation>Die weiteren Sprecher eines Untertitels fehlen in {0}: {1}.</translation>
    </message>
    <message>
        <source>Italics, bold or underlining are left out in {0}: {1}.</source>
        <translation>Kursiv, fett oder unterstrichen fehlt in {0}: {1}.</translation>
    </message>
    <message>
        <source>Lines through the text are left out in {0}: {1}.</source>
        <translation>Durchstreichungen fehlen in {0}: {1}.</translation>
    </message>
    <message>
        <source>Colours are left out in {0}: {1}.</source>
        <translation>Farben fehlen in {0}: {1}.</translation>
    </message>
    <message>
        <source>Notes are left out in {0}: {1}.</source>
        <translation>Notizen fehlen in {0}: {1}.</translation>
    </message>
    <message>
        <source>The place on the picture is left out in {0}: {1}.</source>
        <translation>Der Platz im Bild fehlt in {0}: {1}.</translation>
    </message>
    <message>
        <source>Exact positions are left out in {0}: {1}.</source>
        <translation>Genaue Positionen fehlen in {0}: {1}.</translation>
    </message>
    <message>
        <source>Fades and animations are left out in {0}: {1}.</source>
        <translation>Blenden und Animationen fehlen in {0}: {1}.</translation>
    </message>
    <message>
        <source>Drawings are left out in {0}: {1}.</source>
        <translation>Zeichnungen fehlen in {0}: {1}.</translation>
    </message>
    <message>
        <source>Fonts, sizes, outlines and turns are left out in {0}: {1}.</source>
        <translation>Schriften, Größen, Umrisse und Drehungen fehlen in {0}: {1}.</translation>
    </message>
    <message>
        <source>The styles of the file are left out: the format has no place for them.</source>
        <translation>Die Stile der Datei fehlen: Das Format hat keinen Platz für sie.</translation>
    </message>
    <message>
        <source>The comments of the file are left out: the format has no place for them.</source>
        <translation>Die Kommentare der Datei fehlen: Das Format hat keinen Platz für sie.</translation>
    </message>
    <message>
        <source>The file cannot carry all of the styles: {0} are left out.</source>
        <translation>Die Datei kann die Stile nicht ganz aufnehmen; es fehlen: {0}.</translation>
    </message>
    <message>
        <source>The file of the font “{0}” is not found: it is left out.</source>
        <translation>Die Datei der Schrift „{0}“ ist nicht zu finden: Sie bleibt weg.</translation>
    </message>
    <message>
        <source>Captions cannot be drawn: libass is not installed, or cannot be loaded.</source>
        <translation>Untertitel können nicht gezeichnet werden: libass ist nicht installiert oder lässt sich nicht laden.</translation>
    </message>
    <message>
        <source>Install it (Debian: libass9; macOS: brew install libass).</source>
        <translation>Installieren Sie es (Debian: libass9; macOS: brew install libass).</translation>
    </message>
    <message>
        <source>“{0}” has no pictures to draw captions into.</source>
        <translation>„{0}“ hat kein Bild, in das Untertitel gezeichnet werden könnten.</translation>
    </message>
    <message>
        <source>Its captions can be exported as a file.</source>
        <translation>Seine Untertitel lassen sich als Datei exportieren.</translation>
    </message>
    <message>
        <source>There are no pictures in the part chosen of “{0}”.</source>
        <translation>Im gewählten Teil von „{0}“ gibt es keine Bilder.</translation>
    </message>
    <message>
        <source>Choose an end behind the start, inside the film.</source>
        <translation>Ein Ende nach dem Anfang wählen, innerhalb des Films.</translation>
    </message>
    <message>
        <source>The film&apos;s pictures end at {0}; captions from {1} on are not in it.</source>
        <translation>Die Bilder des Films enden bei {0}; Untertitel ab {1} sind nicht darin.</translation>
    </message>
    <message>
        <source>The end of the part must lie behind its start.</source>
        <translation>Das Ende des Teils muss nach seinem Anfang liegen.</translation>
    </message>
    <message>
        <source>“{0}” may take about {1}, and there are {2} free in “{3}”.</source>
        <translation>„{0}“ braucht vielleicht {1}, und in „{3}“ sind {2} frei.</translation>
    </message>
    <message>
        <source>Make room, choose another disk, or a lower quality.</source>
        <translation>Platz schaffen, einen anderen Datenträger oder eine geringere Qualität wählen.</translation>
    </message>
    <message>
        <source>Nothing can be written in “{0}”: {1}.</source>
        <translation>In „{0}“ kann nichts geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>There is no folder “{0}”.</source>
        <translation>Es gibt keinen Ordner „{0}“.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Ihn zuerst anlegen.</translation>
    </message>
    <message>
        <source>“{0}” is what is read: it cannot be written at the same time.</source>
        <translation>„{0}“ wird gelesen und kann nicht zugleich geschrieben werden.</translation>
    </message>
    <message>
        <source>Give the new film another name.</source>
        <translation>Dem neuen Film einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Make room, or choose a place on another disk.</source>
        <translation>Platz schaffen oder einen Ort auf einem anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>Choose another container or codec.</source>
        <translation>Einen anderen Container oder Codec wählen.</translation>
    </message>
    <message>
        <source>{0} {1}, so {2} encodes in software.</source>
        <translation>{0} steht hier nicht bereit ({1}): {2} kodiert in Software.</translation>
    </message>
    <message>
        <source>The part kept lies in the middle: nowhere else moves clearly more.</source>
        <translation>Der behaltene Teil liegt in der Mitte: Nirgends sonst bewegt sich deutlich mehr.</translation>
    </message>
    <message>
        <source>The part kept lies at {0} from the left, where most moves, all the time.</source>
        <translation>Der behaltene Teil liegt durchgehend bei {0} von links, wo sich am meisten bewegt.</translation>
    </message>
    <message>
        <source>The part kept lies at {0} from the top, where most moves, all the time.</source>
        <translation>Der behaltene Teil liegt durchgehend bei {0} von oben, wo sich am meisten bewegt.</translation>
    </message>
    <message>
        <source>The picture&apos;s size is odd: its last row or column is left out.</source>
        <translation>Die Bildgröße ist ungerade: Die letzte Zeile oder Spalte entfällt.</translation>
    </message>
    <message>
        <source>The picture is turned upright for good; players need no note of it any more.</source>
        <translation>Das Bild ist nun fest aufrecht gedreht; Player brauchen keinen Vermerk mehr.</translation>
    </message>
    <message>
        <source>The original is interlaced: its lines are kept, but no longer marked as such.</source>
        <translation>Das Original hat Halbbilder: Ihre Zeilen bleiben, sind aber nicht mehr als solche gekennzeichnet.</translation>
    </message>
    <message>
        <source>{0} data of the original is left out: it would no longer fit the pictures.</source>
        <translation>{0}-Daten des Originals entfallen: Sie würden nicht mehr zu den Bildern passen.</translation>
    </message>
    <message>
        <source>What the original says of its brightest light is not carried over.</source>
        <translation>Die Angaben des Originals zu seinen hellsten Stellen werden nicht übernommen.</translation>
    </message>
    <message>
        <source>What the original lets shine through is left out: the new film has no transparency.</source>
        <translation>Die Durchsichtigkeit des Originals entfällt: Der neue Film hat keine.</translation>
    </message>
    <message>
        <source>The original is RGB: its colours are kept at a quarter of the resolution, as in films.</source>
        <translation>Das Original ist RGB: Seine Farben bleiben in einem Viertel der Auflösung, wie in Filmen üblich.</translation>
    </message>
    <message>
        <source>AV1 holds colours at a quarter of the resolution: those of the original are reduced.</source>
        <translation>AV1 speichert Farben in einem Viertel der Auflösung: Die des Originals werden verringert.</translation>
    </message>
    <message>
        <source>The original&apos;s pictures ({0}) are kept as they are: in H.264, few phones, browsers and televisions play them.</source>
        <translation>Die Bilder des Originals ({0}) bleiben, wie sie sind: In H.264 spielen wenige Telefone, Browser und Fernseher sie ab.</translation>
    </message>
    <message>
        <source>As HEVC, far more do.</source>
        <translation>Als HEVC tun es weit mehr.</translation>
    </message>
    <message>
        <source>The original breaks off: of {0} s that it should last, {1} s are there.</source>
        <translation>Das Original bricht ab: Von {0} s, die es dauern sollte, sind {1} s da.</translation>
    </message>
    <message>
        <source>Pictures of the original that are damaged: {0}.</source>
        <translation>Beschädigte Bilder des Originals: {0}.</translation>
    </message>
    <message>
        <source>Subtitle tracks of the original are left out: captions are in the picture.</source>
        <translation>Untertitelspuren des Originals entfallen: Die Untertitel sind im Bild.</translation>
    </message>
    <message>
        <source>The original has further tracks of pictures: they are left out.</source>
        <translation>Das Original hat weitere Bildspuren: Sie entfallen.</translation>
    </message>
    <message>
        <source>Data tracks of the original, such as a camera&apos;s or a phone&apos;s notes, are left out.</source>
        <translation>Datenspuren des Originals, etwa Angaben einer Kamera oder eines Telefons, entfallen.</translation>
    </message>
    <message>
        <source>The cover picture of the original does not fit into this container.</source>
        <translation>Das Titelbild des Originals passt nicht in diesen Container.</translation>
    </message>
    <message>
        <source>The attached file “{0}” does not fit into this container.</source>
        <translation>Die angehängte Datei „{0}“ passt nicht in diesen Container.</translation>
    </message>
    <message>
        <source>Tags that MP4 has no place for are left out: {0}.</source>
        <translation>Angaben, für die MP4 keinen Platz hat, entfallen: {0}.</translation>
    </message>
    <message>
        <source>Sound track {0} is of a kind that cannot be carried over: it is left out.</source>
        <translation>Tonspur {0} ist von einer Art, die nicht übernommen werden kann: Sie entfällt.</translation>
    </message>
    <message>
        <source>Sound track {0} ({1}) does not fit into this container: it became {2}.</source>
        <translation>Tonspur {0} ({1}) passt nicht in diesen Container: Sie wurde zu {2}.</translation>
    </message>
    <message>
        <source>The film is not ready at Mux yet.</source>
        <translation>Der Film ist bei Mux noch nicht fertig.</translation>
    </message>
    <message>
        <source>Wait until it is.</source>
        <translation>Warten, bis es so weit ist.</translation>
    </message>
    <message>
        <source>Mux did not say which captions it makes.</source>
        <translation>Mux hat nicht gesagt, welche Untertitel es erstellt.</translation>
    </message>
    <message>
        <source>Look at its own page.</source>
        <translation>Auf der eigenen Seite von Mux nachsehen.</translation>
    </message>
    <message>
        <source>This film has no sound at Mux that captions could be made from.</source>
        <translation>Dieser Film hat bei Mux keinen Ton, aus dem Untertitel entstehen könnten.</translation>
    </message>
    <message>
        <source>The captions “{0}” are still not ready at Mux: {1}.</source>
        <translation>Die Untertitel „{0}“ sind bei Mux immer noch nicht fertig: {1}.</translation>
    </message>
    <message>
        <source>The language of “{0}” is not set, and Mux wants to know it.</source>
        <translation>Die Sprache von „{0}“ ist nicht angegeben, und Mux will sie wissen.</translation>
    </message>
    <message>
        <source>Set the track&apos;s language.</source>
        <translation>Die Sprache der Spur angeben.</translation>
    </message>
    <message>
        <source>The captions that were to be replaced are no longer at Mux.</source>
        <translation>Die Untertitel, die ersetzt werden sollten, sind nicht mehr bei Mux.</translation>
    </message>
    <message>
        <source>Refresh the list; then add them as new ones.</source>
        <translation>Die Liste auffrischen und sie dann neu hinzufügen.</translation>
    </message>
    <message>
        <source>Mux takes captions once the film is ready; it is {0} now.</source>
        <translation>Mux nimmt Untertitel an, sobald der Film fertig ist; jetzt ist er „{0}“.</translation>
    </message>
    <message>
        <source>Wait until it is, then try again.</source>
        <translation>Warten, bis er es ist, und dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The film has captions named “{0}” at Mux already.</source>
        <translation>Der Film hat bei Mux schon Untertitel mit dem Namen „{0}“.</translation>
    </message>
    <message>
        <source>Give these another name, or replace the ones that are there.</source>
        <translation>Diesen einen anderen Namen geben oder die vorhandenen ersetzen.</translation>
    </message>
    <message>
        <source>Mux did not say which track it made.</source>
        <translation>Mux hat nicht gesagt, welche Spur es angelegt hat.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>Mux could not take the captions “{0}”.</source>
        <translation>Mux konnte die Untertitel „{0}“ nicht übernehmen.</translation>
    </message>
    <message>
        <source>It must be able to fetch the file from the internet, and find WebVTT or SubRip there.</source>
        <translation>Es muss die Datei aus dem Internet abholen können und dort WebVTT oder SubRip finden.</translation>
    </message>
    <message>
        <source>Mux took the captions “{0}”, but does not show them.</source>
        <translation>Mux hat die Untertitel „{0}“ übernommen, zeigt sie aber nicht.</translation>
    </message>
    <message>
        <source>Look at the film&apos;s page at Mux, then publish again.</source>
        <translation>Auf der Seite des Films bei Mux nachsehen und dann erneut veröffentlichen.</translation>
    </message>
    <message>
        <source>The new captions are at Mux, but are still called “{0}” there.</source>
        <translation>Die neuen Untertitel sind bei Mux, heißen dort aber noch „{0}“.</translation>
    </message>
    <message>
        <source>Publish again: they will be called “{0}”.</source>
        <translation>Erneut veröffentlichen: Dann heißen sie „{0}“.</translation>
    </message>
    <message>
        <source>Mux has no such job.</source>
        <translation>Einen solchen Auftrag kennt Mux nicht.</translation>
    </message>
    <message>
        <source>It makes, translates and edits captions.</source>
        <translation>Es erstellt, übersetzt und bearbeitet Untertitel.</translation>
    </message>
    <message>
        <source>replace_existing and replace_existing_tracks cannot both be given.</source>
        <translation>replace_existing und replace_existing_tracks können nicht beide angegeben werden.</translation>
    </message>
    <message>
        <source>Leave out replace_existing, the older one.</source>
        <translation>replace_existing, das ältere, weglassen.</translation>
    </message>
    <message>
        <source>Mux&apos;s {0} has no option {1}.</source>
        <translation>{0} von Mux hat keine Option {1}.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Es hat {0}.</translation>
    </message>
    <message>
        <source>Replacing tracks needs upload_to_mux: without it Mux makes no track.</source>
        <translation>Spuren zu ersetzen verlangt upload_to_mux: Ohne das legt Mux keine Spur an.</translation>
    </message>
    <message>
        <source>Turn on upload_to_mux, or leave the existing tracks alone.</source>
        <translation>upload_to_mux einschalten oder die vorhandenen Spuren stehen lassen.</translation>
    </message>
    <message>
        <source>There is nothing to edit.</source>
        <translation>Es gibt nichts zu bearbeiten.</translation>
    </message>
    <message>
        <source>Give replacements or auto_censor_profanity.</source>
        <translation>replacements oder auto_censor_profanity angeben.</translation>
    </message>
    <message>
        <source>Mux takes at most {0} {1}; these are {2}.</source>
        <translation>Mux nimmt höchstens {0} {1}; dies sind {2}.</translation>
    </message>
    <message>
        <source>Mux&apos;s Robots need a public or signed playback address, and this film has none.</source>
        <translation>Die Robots von Mux brauchen eine öffentliche oder signierte Wiedergabeadresse, und dieser Film hat keine.</translation>
    </message>
    <message>
        <source>Add one on the film&apos;s page at Mux.</source>
        <translation>Auf der Seite des Films bei Mux eine hinzufügen.</translation>
    </message>
    <message>
        <source>This film has no such caption track at Mux.</source>
        <translation>Eine solche Untertitelspur hat dieser Film bei Mux nicht.</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>Die Liste auffrischen.</translation>
    </message>
    <message>
        <source>The track “{0}” is not ready at Mux: {1}.</source>
        <translation>Die Spur „{0}“ ist bei Mux nicht fertig: {1}.</translation>
    </message>
    <message>
        <source>The film has captions like these at Mux already: “{0}”.</source>
        <translation>Der Film hat bei Mux schon solche Untertitel: „{0}“.</translation>
    </message>
    <message>
        <source>Have them replaced, choose another name, or turn off upload_to_mux.</source>
        <translation>Sie ersetzen lassen, einen anderen Namen wählen oder upload_to_mux ausschalten.</translation>
    </message>
    <message>
        <source>Nothing came of this job yet: it is {0}.</source>
        <translation>Aus diesem Auftrag ist noch nichts geworden: Er ist „{0}“.</translation>
    </message>
    <message>
        <source>Wait until it is completed.</source>
        <translation>Warten, bis er abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Mux no longer has the files of this job.</source>
        <translation>Mux hat die Dateien dieses Auftrags nicht mehr.</translation>
    </message>
    <message>
        <source>They are kept for seven days; start the job again.</source>
        <translation>Sie werden sieben Tage aufgehoben; den Auftrag erneut beginnen.</translation>
    </message>
    <message>
        <source>Mux does not translate captions as it takes a film in.</source>
        <translation>Mux übersetzt Untertitel nicht, während es einen Film aufnimmt.</translation>
    </message>
    <message>
        <source>Start the translation once the film&apos;s captions are ready.</source>
        <translation>Die Übersetzung beginnen, sobald die Untertitel des Films fertig sind.</translation>
    </message>
    <message>
        <source>This is no address that Mux could fetch a film from.</source>
        <translation>Von dieser Adresse kann Mux keinen Film abholen.</translation>
    </message>
    <message>
        <source>It must begin with https:// or http://.</source>
        <translation>Sie muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>Mux let the upload run out again and again.</source>
        <translation>Mux hat die Übertragung immer wieder ablaufen lassen.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>In ein paar Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>Mux did not make a film of “{0}”: {1}.</source>
        <translation>Mux hat aus „{0}“ keinen Film gemacht: {1}.</translation>
    </message>
    <message>
        <source>Try again; where it fails again, check that the file plays.</source>
        <translation>Erneut versuchen; scheitert es wieder, prüfen, ob die Datei sich abspielen lässt.</translation>
    </message>
    <message>
        <source>Mux takes captions by address only, and no bucket is set up to fetch them from.</source>
        <translation>Mux nimmt Untertitel nur über eine Adresse, und es ist kein Bucket eingerichtet, aus dem es sie holt.</translation>
    </message>
    <message>
        <source>Set up a bucket, give the file&apos;s address, or add it by hand on the film&apos;s page at Mux.</source>
        <translation>Einen Bucket einrichten, die Adresse der Datei angeben oder sie auf der Seite des Films bei Mux von Hand hinzufügen.</translation>
    </message>
    <message>
        <source>This film has no public or signed playback address at Mux to fetch captions from.</source>
        <translation>Dieser Film hat bei Mux keine öffentliche oder signierte Wiedergabeadresse, von der sich Untertitel holen ließen.</translation>
    </message>
    <message>
        <source>Accept their terms in Mux&apos;s dashboard, unless the month&apos;s free units are used up.</source>
        <translation>Ihren Bedingungen im Dashboard von Mux zustimmen, falls nicht die freien Einheiten des Monats verbraucht sind.</translation>
    </message>
    <message>
        <source>It needs a playback address and a ready track, and none of that language in the way.</source>
        <translation>Er braucht eine Wiedergabeadresse und eine fertige Spur, und keine in dieser Sprache darf im Weg sein.</translation>
    </message>
    <message>
        <source>Mux found nothing to caption in this film.</source>
        <translation>Mux hat in diesem Film nichts gefunden, das zu untertiteln wäre.</translation>
    </message>
    <message>
        <source>It may hold no speech.</source>
        <translation>Vielleicht wird darin nicht gesprochen.</translation>
    </message>
    <message>
        <source>This is no address that Mux could fetch captions from.</source>
        <translation>Von dieser Adresse kann Mux keine Untertitel abholen.</translation>
    </message>
    <message>
        <source>Mux takes the film in</source>
        <translation>Mux nimmt den Film auf</translation>
    </message>
    <message>
        <source>Adding “{0}”</source>
        <translation>„{0}“ wird hinzugefügt</translation>
    </message>
    <message>
        <source>Sending {0}</source>
        <translation>{0} wird gesendet</translation>
    </message>
    <message>
        <source>Fetching {0}</source>
        <translation>{0} wird geholt</translation>
    </message>
    <message>
        <source>It must begin with https:// or http://, and open without signing in.</source>
        <translation>Sie muss mit https:// oder http:// beginnen und sich ohne Anmeldung öffnen.</translation>
    </message>
    <message>
        <source>Mux makes no captions in {0} as it takes a film in.</source>
        <translation>Mux erstellt beim Aufnehmen eines Films keine Untertitel in der Sprache {0}.</translation>
    </message>
    <message>
        <source>Start the Robots&apos; captions instead, or transcribe here.</source>
        <translation>Stattdessen die Untertitel der Robots beginnen oder hier transkribieren.</translation>
    </message>
    <message>
        <source>The signing key that is kept for Mux is damaged.</source>
        <translation>Der Signaturschlüssel, der für Mux aufbewahrt wird, ist beschädigt.</translation>
    </message>
    <message>
        <source>Sign out of this account and in again: a new key will be made.</source>
        <translation>Von diesem Konto ab- und wieder anmelden: Dann entsteht ein neuer Schlüssel.</translation>
    </message>
    <message>
        <source>Mux&apos;s Robots are not open to this account.</source>
        <translation>Die Robots von Mux stehen diesem Konto nicht offen.</translation>
    </message>
    <message>
        <source>A job just like this one is under way at Mux.</source>
        <translation>Ein ebensolcher Auftrag läuft bei Mux schon.</translation>
    </message>
    <message>
        <source>AI units by the film&apos;s length; the first 100,000 a month are free.</source>
        <translation>KI-Einheiten nach der Länge des Films; die ersten 100.000 im Monat sind frei.</translation>
    </message>
    <message>
        <source>translation is charged by the minute, once it has succeeded</source>
        <translation>Übersetzung wird nach Minuten berechnet, wenn sie gelungen ist</translation>
    </message>
    <message>
        <source>about {0} to {1} credits</source>
        <translation>etwa {0} bis {1} Credits</translation>
    </message>
    <message>
        <source>{0} could not do it for “{1}”: {2}.</source>
        <translation>{0} konnte es für „{1}“ nicht tun: {2}.</translation>
    </message>
    <message>
        <source>Credits of a failed render are given back.</source>
        <translation>Für gescheitertes Rendern gibt es die Credits zurück.</translation>
    </message>
    <message>
        <source>It may be worth trying again.</source>
        <translation>Ein neuer Versuch kann sich lohnen.</translation>
    </message>
    <message>
        <source>Details has its reason.</source>
        <translation>Der Grund steht unter Details.</translation>
    </message>
    <message>
        <source>Look at it on the host&apos;s own page; it may be done later.</source>
        <translation>Sehen Sie auf der Seite des Hosts nach; vielleicht wird es noch fertig.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>AI units by the film&apos;s length, more for word timings; the first 100,000 a month are free.</source>
        <translation>KI-Einheiten nach der Länge des Films, mehr für Wortzeiten; die ersten 100.000 im Monat sind frei.</translation>
    </message>
    <message>
        <source>There is no template “{0}”.</source>
        <translation>Es gibt keine Vorlage „{0}“.</translation>
    </message>
    <message>
        <source>Magic Hour draws with Google&apos;s fonts: {0} stands in for {1}.</source>
        <translation>Magic Hour zeichnet mit Googles Schriften: {0} vertritt {1}.</translation>
    </message>
    <message>
        <source>Colours are opaque at Magic Hour: {0} is sent without its alpha.</source>
        <translation>Farben sind bei Magic Hour deckend: {0} wird ohne Alpha gesendet.</translation>
    </message>
    <message>
        <source>Magic Hour names no place for the film.</source>
        <translation>Magic Hour nennt keinen Platz für den Film.</translation>
    </message>
    <message>
        <source>Magic Hour has no call that stops a render.</source>
        <translation>Magic Hour hat keinen Aufruf, der ein Rendern anhält.</translation>
    </message>
    <message>
        <source>Stop it on magichour.ai; it is shown here when it has stopped.</source>
        <translation>Halten Sie es auf magichour.ai an; hier wird gezeigt, wenn es steht.</translation>
    </message>
    <message>
        <source>Magic Hour has no rendered film to fetch.</source>
        <translation>Magic Hour hat keinen gerenderten Film zum Holen.</translation>
    </message>
    <message>
        <source>The rendered film is no longer at Magic Hour.</source>
        <translation>Der gerenderte Film ist nicht mehr bei Magic Hour.</translation>
    </message>
    <message>
        <source>Render it again.</source>
        <translation>Rendern Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Magic Hour would not take {0}: {1}.</source>
        <translation>Magic Hour würde {0} nicht nehmen: {1}.</translation>
    </message>
    <message>
        <source>Magic Hour does not take “{0}”.</source>
        <translation>Magic Hour nimmt „{0}“ nicht.</translation>
    </message>
    <message>
        <source>It takes films that end in {0}.</source>
        <translation>Es nimmt Filme, die auf {0} enden.</translation>
    </message>
    <message>
        <source>“{0}” has no sound: Magic Hour would hear nothing to draw.</source>
        <translation>„{0}“ hat keinen Ton: Magic Hour würde nichts hören, was sich zeichnen lässt.</translation>
    </message>
    <message>
        <source>Captions of your own can be burned in on this machine.</source>
        <translation>Eigene Untertitel lassen sich auf diesem Computer einbrennen.</translation>
    </message>
    <message>
        <source>Magic Hour could not begin the render; no credits were spent.</source>
        <translation>Magic Hour konnte das Rendern nicht beginnen; es wurden keine Credits verbraucht.</translation>
    </message>
    <message>
        <source>Gcore does not translate from {0} into {1}.</source>
        <translation>Gcore übersetzt nicht aus {0} in {1}.</translation>
    </message>
    <message>
        <source>Choose another language.</source>
        <translation>Wählen Sie eine andere Sprache.</translation>
    </message>
    <message>
        <source>The film {0} has no MP4 at Gcore, which its AI needs.</source>
        <translation>Der Film {0} hat bei Gcore kein MP4, das die KI dort braucht.</translation>
    </message>
    <message>
        <source>Wait until it is ready; where MP4 is off for the account, ask Gcore, or choose the way “{0}”.</source>
        <translation>Warten Sie, bis er fertig ist; wo MP4 für das Konto aus ist, fragen Sie Gcore, oder wählen Sie den Weg „{0}“.</translation>
    </message>
    <message>
        <source>Gcore cannot stop captions that were asked for on a film.</source>
        <translation>Gcore kann Untertitel nicht anhalten, die am Film bestellt wurden.</translation>
    </message>
    <message>
        <source>Remove them once they are there.</source>
        <translation>Entfernen Sie sie, wenn sie da sind.</translation>
    </message>
    <message>
        <source>Gcore heard no speech in this film.</source>
        <translation>Gcore hat in diesem Film keine Sprache gehört.</translation>
    </message>
    <message>
        <source>Check that it has sound.</source>
        <translation>Prüfen Sie, ob er Ton hat.</translation>
    </message>
    <message>
        <source>Nothing came of this job at Gcore: it ended with {0}.</source>
        <translation>Aus diesem Auftrag wurde bei Gcore nichts: Er endete mit {0}.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten, bis er fertig ist.</translation>
    </message>
    <message>
        <source>Gcore has made no captions of this film yet.</source>
        <translation>Gcore hat von diesem Film noch keine Untertitel gemacht.</translation>
    </message>
    <message>
        <source>Wait a while.</source>
        <translation>Warten Sie eine Weile.</translation>
    </message>
    <message>
        <source>The captions “{0}” take {1} MB; Gcore takes 5 MB.</source>
        <translation>Die Untertitel „{0}“ brauchen {1} MB; Gcore nimmt 5 MB.</translation>
    </message>
    <message>
        <source>Split them, or save them with fewer styles.</source>
        <translation>Teilen Sie sie, oder speichern Sie sie mit weniger Stilen.</translation>
    </message>
    <message>
        <source>Gcore has no code for the language “{0}”.</source>
        <translation>Gcore hat keinen Code für die Sprache „{0}“.</translation>
    </message>
    <message>
        <source>Choose another language for the track.</source>
        <translation>Wählen Sie eine andere Sprache für die Spur.</translation>
    </message>
    <message>
        <source>Gcore does not hear {0}.</source>
        <translation>Gcore versteht {0} nicht.</translation>
    </message>
    <message>
        <source>Leave the language to Gcore, or transcribe here.</source>
        <translation>Überlassen Sie die Sprache Gcore, oder transkribieren Sie hier.</translation>
    </message>
    <message>
        <source>One of the phrases is empty.</source>
        <translation>Einer der Ausdrücke ist leer.</translation>
    </message>
    <message>
        <source>“{0}” among the phrases is longer than {1} characters.</source>
        <translation>„{0}“ ist als Ausdruck länger als {1} Zeichen.</translation>
    </message>
    <message>
        <source>“{0}” among the phrases has more than {1} words.</source>
        <translation>„{0}“ hat als Ausdruck mehr als {1} Wörter.</translation>
    </message>
    <message>
        <source>“{0}” among the phrases holds {1}, which Mux does not take.</source>
        <translation>Der Ausdruck „{0}“ enthält {1}, was Mux nicht nimmt.</translation>
    </message>
    <message>
        <source>One of the words that are never translated is empty.</source>
        <translation>Eines der Wörter, die nie übersetzt werden, ist leer.</translation>
    </message>
    <message>
        <source>“{0}” is longer than {1} characters, too long to be kept as it is.</source>
        <translation>„{0}“ ist länger als {1} Zeichen, zu lang, um unübersetzt zu bleiben.</translation>
    </message>
    <message>
        <source>“{0}” holds &lt; or &gt;, which Mux does not take.</source>
        <translation>„{0}“ enthält &lt; oder &gt;, was Mux nicht nimmt.</translation>
    </message>
    <message>
        <source>Change it or leave it out.</source>
        <translation>Ändern Sie es, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Mux cannot do this with the film: “{0}”.</source>
        <translation>Das kann Mux mit dem Film nicht tun: „{0}“.</translation>
    </message>
    <message>
        <source>{0} is no name of a bucket.</source>
        <translation>{0} ist kein Name eines Buckets.</translation>
    </message>
    <message>
        <source>The name alone is wanted, without https:// and folders.</source>
        <translation>Gefragt ist nur der Name, ohne https:// und Ordner.</translation>
    </message>
    <message>
        <source>{0} is no endpoint.</source>
        <translation>{0} ist kein Endpunkt.</translation>
    </message>
    <message>
        <source>It looks like https://s3.example.com; leave it empty for AWS.</source>
        <translation>Er sieht aus wie https://s3.example.com; für AWS leer lassen.</translation>
    </message>
    <message>
        <source>Enter the access key and the secret key again in the bucket&apos;s settings.</source>
        <translation>Den Zugriffsschlüssel und den geheimen Schlüssel in den Einstellungen des Buckets erneut eingeben.</translation>
    </message>
    <message>
        <source>Check its name, endpoint and region.</source>
        <translation>Namen, Endpunkt und Region prüfen.</translation>
    </message>
    <message>
        <source>Allow it s3:PutObject, s3:GetObject and s3:DeleteObject in this bucket.</source>
        <translation>Ihm s3:PutObject, s3:GetObject und s3:DeleteObject in diesem Bucket erlauben.</translation>
    </message>
    <message>
        <source>Set the clock and try again.</source>
        <translation>Die Uhr stellen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Set the region in the bucket&apos;s settings; Details names it.</source>
        <translation>Die Region in den Einstellungen des Buckets angeben; unter „Details“ steht sie.</translation>
    </message>
    <message>
        <source>Set the region in the bucket&apos;s settings.</source>
        <translation>Die Region in den Einstellungen des Buckets angeben.</translation>
    </message>
    <message>
        <source>Check the endpoint and region in the bucket&apos;s settings, and your connection.</source>
        <translation>Endpunkt und Region in den Einstellungen des Buckets und die Verbindung prüfen.</translation>
    </message>
    <message>
        <source>Details has the bucket&apos;s own words.</source>
        <translation>Unter „Details“ steht, was der Bucket sagt.</translation>
    </message>
    <message>
        <source>Gcore keeps no transcripts.</source>
        <translation>Gcore bewahrt keine Abschriften auf.</translation>
    </message>
    <message>
        <source>Fetch the captions instead.</source>
        <translation>Holen Sie stattdessen die Untertitel.</translation>
    </message>
    <message>
        <source>Gcore has no such job.</source>
        <translation>Diese Aufgabe gibt es bei Gcore nicht.</translation>
    </message>
    <message>
        <source>It makes and translates captions.</source>
        <translation>Es erstellt und übersetzt Untertitel.</translation>
    </message>
    <message>
        <source>Gcore names no server that takes the film safely.</source>
        <translation>Gcore nennt keinen Server, der den Film sicher annimmt.</translation>
    </message>
    <message>
        <source>Whoever has its link can see a film at Gcore; it cannot be kept for signed addresses.</source>
        <translation>Einen Film bei Gcore kann jeder sehen, der den Link hat; er lässt sich nicht auf signierte Adressen beschränken.</translation>
    </message>
    <message>
        <source>Publish it for everybody, or send it to Mux.</source>
        <translation>Veröffentlichen Sie ihn für alle, oder senden Sie ihn an Mux.</translation>
    </message>
    <message>
        <source>Gcore translates only captions that it makes itself.</source>
        <translation>Gcore übersetzt nur Untertitel, die es selbst erstellt.</translation>
    </message>
    <message>
        <source>Say too what is spoken, or auto.</source>
        <translation>Geben Sie auch die gesprochene Sprache an, oder auto.</translation>
    </message>
    <message>
        <source>“{0}” is no address that Gcore can fetch a film from.</source>
        <translation>„{0}“ ist keine Adresse, von der Gcore einen Film holen kann.</translation>
    </message>
    <message>
        <source>Gcore knows no “{0}”.</source>
        <translation>Gcore kennt „{0}“ nicht.</translation>
    </message>
    <message>
        <source>Gcore has no way “{0}”.</source>
        <translation>Den Weg „{0}“ gibt es bei Gcore nicht.</translation>
    </message>
    <message>
        <source>A translation needs a language to translate into.</source>
        <translation>Eine Übersetzung braucht eine Zielsprache.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Wählen Sie eine.</translation>
    </message>
    <message>
        <source>There is no film to hear.</source>
        <translation>Es gibt keinen Film anzuhören.</translation>
    </message>
    <message>
        <source>Name a film, or an address (url).</source>
        <translation>Nennen Sie einen Film oder eine Adresse (url).</translation>
    </message>
    <message>
        <source>Gcore&apos;s AI hears films by their addresses only.</source>
        <translation>Die KI von Gcore hört Filme nur über ihre Adressen.</translation>
    </message>
    <message>
        <source>The url must begin with https:// or http://.</source>
        <translation>Die url muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message>
        <source>Magic Hour has no list of films.</source>
        <translation>Magic Hour hat keine Liste von Filmen.</translation>
    </message>
    <message>
        <source>Magic Hour has no films to look at.</source>
        <translation>Magic Hour hat keine Filme zum Ansehen.</translation>
    </message>
    <message>
        <source>Magic Hour has no caption tracks.</source>
        <translation>Magic Hour hat keine Untertitelspuren.</translation>
    </message>
    <message>
        <source>It draws captions of its own into a film.</source>
        <translation>Es zeichnet eigene Untertitel in einen Film.</translation>
    </message>
    <message>
        <source>Magic Hour has no such job.</source>
        <translation>Diese Aufgabe gibt es bei Magic Hour nicht.</translation>
    </message>
    <message>
        <source>It draws captions into films.</source>
        <translation>Es zeichnet Untertitel in Filme.</translation>
    </message>
    <message>
        <source>There is no {0} account “{1}”.</source>
        <translation>Es gibt kein {0}-Konto „{1}“.</translation>
    </message>
    <message>
        <source>There is: {0}.</source>
        <translation>Es gibt: {0}.</translation>
    </message>
    <message>
        <source>There are several {0} accounts.</source>
        <translation>Es gibt mehrere {0}-Konten.</translation>
    </message>
    <message>
        <source>Choose one: {0}.</source>
        <translation>Wählen Sie eines: {0}.</translation>
    </message>
    <message>
        <source>You are not signed in to {0}.</source>
        <translation>Sie sind bei {0} nicht angemeldet.</translation>
    </message>
    <message>
        <source>Sign in, or set {0}.</source>
        <translation>Melden Sie sich an, oder setzen Sie {0}.</translation>
    </message>
    <message>
        <source>The secrets of the {0} account “{1}” are not there.</source>
        <translation>Die Zugangsdaten des {0}-Kontos „{1}“ fehlen.</translation>
    </message>
    <message>
        <source>Sign in to it again.</source>
        <translation>Melden Sie sich dort neu an.</translation>
    </message>
    <message>
        <source>An account cannot be called {0}.</source>
        <translation>Ein Konto kann nicht {0} heißen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The account of {0} comes from the environment.</source>
        <translation>Das Konto bei {0} kommt aus der Umgebung.</translation>
    </message>
    <message>
        <source>Unset {0} to sign out of it.</source>
        <translation>Löschen Sie {0}, um sich abzumelden.</translation>
    </message>
    <message>
        <source>The list of accounts, {0}, cannot be read.</source>
        <translation>Die Liste der Konten, {0}, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The list of accounts, {0}, is damaged.</source>
        <translation>Die Liste der Konten, {0}, ist beschädigt.</translation>
    </message>
    <message>
        <source>Move it away and sign in again.</source>
        <translation>Verschieben Sie die Datei, und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The list of accounts, {0}, cannot be written.</source>
        <translation>Die Liste der Konten, {0}, ist nicht schreibbar.</translation>
    </message>
    <message>
        <source>The keys of the bucket are not there.</source>
        <translation>Die Schlüssel des Buckets fehlen.</translation>
    </message>
    <message>
        <source>Set the bucket up again, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.</source>
        <translation>Richten Sie den Bucket neu ein, oder setzen Sie AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY.</translation>
    </message>
    <message>
        <source>The bucket&apos;s settings, “{0}”, cannot be read.</source>
        <translation>Die Einstellungen des Buckets, „{0}“, sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Set the bucket up again.</source>
        <translation>Richten Sie den Bucket neu ein.</translation>
    </message>
    <message>
        <source>“{0}” cannot be written.</source>
        <translation>„{0}“ ist nicht schreibbar.</translation>
    </message>
    <message>
        <source>“{0}” cannot be removed.</source>
        <translation>„{0}“ lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>This host keeps no films and takes no captions; it draws its own into a film.</source>
        <translation>Dieser Anbieter bewahrt keine Filme auf und nimmt keine Untertitel; er zeichnet eigene in einen Film.</translation>
    </message>
    <message>
        <source>Publish to Mux or Gcore, or have the film rendered here or there.</source>
        <translation>Veröffentlichen Sie bei Mux oder Gcore, oder lassen Sie den Film hier oder dort rendern.</translation>
    </message>
    <message>
        <source>The language of the track “{0}” is not set.</source>
        <translation>Die Sprache der Spur „{0}“ ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set it in the track list: viewers choose captions by it.</source>
        <translation>Setzen Sie sie in der Spurliste: Zuschauer wählen Untertitel danach.</translation>
    </message>
    <message>
        <source>The track “{0}” holds no cues.</source>
        <translation>Die Spur „{0}“ enthält keine Untertitel.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>“{0}” is not at the host, and there is no film here to send.</source>
        <translation>„{0}“ ist nicht beim Anbieter, und hier ist kein Film, der gesendet werden könnte.</translation>
    </message>
    <message>
        <source>Open the film first.</source>
        <translation>Öffnen Sie zuerst den Film.</translation>
    </message>
    <message>
        <source>The host could not make {0} ready.</source>
        <translation>Der Anbieter konnte {0} nicht aufbereiten.</translation>
    </message>
    <message>
        <source>Look at the file: the host gives its reason under Details.</source>
        <translation>Sehen Sie sich die Datei an: Der Anbieter nennt seinen Grund unter Details.</translation>
    </message>
    <message>
        <source>“{0}” is no colour.</source>
        <translation>„{0}“ ist keine Farbe.</translation>
    </message>
    <message>
        <source>Write it as #RRGGBB.</source>
        <translation>Schreiben Sie sie als #RRGGBB.</translation>
    </message>
    <message>
        <source>{0} is still not done after {1} hours.</source>
        <translation>{0} ist nach {1} Stunden noch nicht fertig.</translation>
    </message>
    <message>
        <source>A secret cannot be read from the system&apos;s keyring.</source>
        <translation>Aus dem Schlüsselbund des Systems ist ein Geheimnis nicht lesbar.</translation>
    </message>
    <message>
        <source>A secret cannot be kept in the system&apos;s keyring.</source>
        <translation>Im Schlüsselbund des Systems lässt sich kein Geheimnis ablegen.</translation>
    </message>
    <message>
        <source>A secret cannot be removed from the system&apos;s keyring.</source>
        <translation>Aus dem Schlüsselbund des Systems lässt sich ein Geheimnis nicht entfernen.</translation>
    </message>
    <message>
        <source>A secret cannot be looked for in the system&apos;s keyring.</source>
        <translation>Der Schlüsselbund des Systems ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or set the host&apos;s environment variables.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder setzen Sie die Umgebungsvariablen des Anbieters.</translation>
    </message>
    <message>
        <source>Ask Gcore&apos;s support to switch its AI on for your account.</source>
        <translation>Bitten Sie den Support von Gcore, die KI für Ihr Konto freizuschalten.</translation>
    </message>
    <message>
        <source>At most {0} wait there at once: try again when some are done.</source>
        <translation>Dort warten höchstens {0} zugleich: Versuchen Sie es wieder, wenn einige fertig sind.</translation>
    </message>
    <message>
        <source>Look on magichour.ai whether it is rendering before you try again.</source>
        <translation>Sehen Sie auf magichour.ai nach, ob gerendert wird, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>It knows {0}.</source>
        <translation>Es kennt {0}.</translation>
    </message>
    <message>
        <source>These times cannot be mapped.</source>
        <translation>Diese Zeiten lassen sich nicht umrechnen.</translation>
    </message>
    <message>
        <source>The captions would run more than ten times as fast, or as slowly.</source>
        <translation>Die Untertitel liefen mehr als zehnmal so schnell oder so langsam.</translation>
    </message>
    <message>
        <source>The captions would change their order.</source>
        <translation>Die Untertitel würden ihre Reihenfolge ändern.</translation>
    </message>
    <message>
        <source>One of the times must be wrong.</source>
        <translation>Eine der Zeiten muss falsch sein.</translation>
    </message>
    <message>
        <source>There is no point yet.</source>
        <translation>Es gibt noch keinen Punkt.</translation>
    </message>
    <message>
        <source>Say of one cue where it is spoken.</source>
        <translation>Sagen Sie von einem Untertitel, wo er gesprochen wird.</translation>
    </message>
    <message>
        <source>There are more than {0} points.</source>
        <translation>Es gibt mehr als {0} Punkte.</translation>
    </message>
    <message>
        <source>What stands at {0} cannot be spoken at two times.</source>
        <translation>Was bei {0} steht, kann nicht zu zwei Zeiten gesprochen werden.</translation>
    </message>
    <message>
        <source>What stands at {0} would be spoken after what stands at {1}.</source>
        <translation>Was bei {0} steht, würde nach dem gesprochen, was bei {1} steht.</translation>
    </message>
    <message>
        <source>Remove one of the two points.</source>
        <translation>Entfernen Sie einen der beiden Punkte.</translation>
    </message>
    <message>
        <source>{0} is no frame rate.</source>
        <translation>{0} ist keine Bildrate.</translation>
    </message>
    <message>
        <source>Write 25 or 23.976.</source>
        <translation>Schreiben Sie 25 oder 23.976.</translation>
    </message>
    <message>
        <source>Give pictures a second, such as 25 or 24000/1001.</source>
        <translation>Geben Sie Bilder je Sekunde an, etwa 25 oder 24000/1001.</translation>
    </message>
    <message>
        <source>Some cues stand beyond 100 hours.</source>
        <translation>Einige Untertitel stehen jenseits von 100 Stunden.</translation>
    </message>
    <message>
        <source>Correct or delete them first.</source>
        <translation>Berichtigen oder löschen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>These are too few cues to tell where they belong: {0}, and it takes {1}.</source>
        <translation>Das sind zu wenige Untertitel, um zu sagen, wohin sie gehören: {0}, und es braucht {1}.</translation>
    </message>
    <message>
        <source>The other track has too few cues to tell where these belong: {0}.</source>
        <translation>Die andere Spur hat zu wenige Untertitel, um zu sagen, wohin diese gehören: {0}.</translation>
    </message>
    <message>
        <source>Hardly anything is said in this film ({0} s), so it does not show where the captions belong.</source>
        <translation>In diesem Film wird kaum gesprochen ({0} s), er zeigt also nicht, wohin die Untertitel gehören.</translation>
    </message>
    <message>
        <source>The captions belong to {0} places by parts, and none of them fits the whole.</source>
        <translation>Die Untertitel gehören in Teilen an {0} Stellen, und keine passt für alle.</translation>
    </message>
    <message>
        <source>Allow cuts and breaks.</source>
        <translation>Lassen Sie Schnitte und Pausen zu.</translation>
    </message>
    <message>
        <source>These captions fit at several places about equally well, so none can be chosen.</source>
        <translation>Diese Untertitel passen an mehreren Stellen etwa gleich gut, keine lässt sich auswählen.</translation>
    </message>
    <message>
        <source>The speech does not show where these captions belong: nowhere do they fit it better than by chance.</source>
        <translation>Die Sprache zeigt nicht, wohin diese Untertitel gehören: Nirgends passen sie besser, als der Zufall es will.</translation>
    </message>
    <message>
        <source>The other track does not show where these captions belong: nowhere do they fit it better than by chance.</source>
        <translation>Die andere Spur zeigt nicht, wohin diese Untertitel gehören: Nirgends passen sie besser, als der Zufall es will.</translation>
    </message>
    <message>
        <source>Set one cue or two to where they are spoken instead.</source>
        <translation>Setzen Sie stattdessen einen oder zwei Untertitel dahin, wo sie gesprochen werden.</translation>
    </message>
    <message>
        <source>Are they of this film, and of this cut? If so, set one cue or two to where they are spoken.</source>
        <translation>Sind sie von diesem Film und dieser Schnittfassung? Wenn ja, setzen Sie einen oder zwei Untertitel dahin, wo sie gesprochen werden.</translation>
    </message>
    <message>
        <source>Are both of the same film? If so, set one cue or two to where they are spoken.</source>
        <translation>Sind beide vom selben Film? Wenn ja, setzen Sie einen oder zwei Untertitel dahin, wo sie gesprochen werden.</translation>
    </message>
    <message>
        <source>The script holds no words to be spoken.</source>
        <translation>Das Skript enthält keine Wörter, die gesprochen werden.</translation>
    </message>
    <message>
        <source>Give the text that is said; headings and sounds in brackets do not count.</source>
        <translation>Den Text angeben, der gesagt wird; Überschriften und Geräusche in Klammern zählen nicht.</translation>
    </message>
    <message>
        <source>Nothing of the script was heard in {0}.</source>
        <translation>In {0} war nichts vom Skript zu hören.</translation>
    </message>
    <message>
        <source>Do they belong together, and is the language right?</source>
        <translation>Gehören beide zusammen, und stimmt die Sprache?</translation>
    </message>
    <message>
        <source>The draft engine can say none of the script&apos;s words: it knows English only.</source>
        <translation>Die Entwurfs-Engine kann kein Wort des Skripts sprechen: Sie kann nur Englisch.</translation>
    </message>
    <message>
        <source>The speech worker stopped while it aligned the script ({0}).</source>
        <translation>Der Sprachprozess endete, während er das Skript ausrichtete ({0}).</translation>
    </message>
    <message>
        <source>Try again, or take another engine.</source>
        <translation>Noch einmal versuchen oder eine andere Engine nehmen.</translation>
    </message>
    <message>
        <source>Whisper could not align.</source>
        <translation>Whisper konnte nicht ausrichten.</translation>
    </message>
    <message>
        <source>The script {0} cannot be read: {1}.</source>
        <translation>Das Skript {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} is no text.</source>
        <translation>{0} ist kein Text.</translation>
    </message>
    <message>
        <source>Give the script as plain text, Markdown or DOCX.</source>
        <translation>Das Skript als reinen Text, Markdown oder DOCX angeben.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} ist leer.</translation>
    </message>
    <message>
        <source>Give the words that are spoken.</source>
        <translation>Die gesprochenen Wörter angeben.</translation>
    </message>
    <message>
        <source>{0} is too long for a script.</source>
        <translation>{0} ist zu lang für ein Skript.</translation>
    </message>
    <message>
        <source>Divide it into parts.</source>
        <translation>In Teile zerlegen.</translation>
    </message>
    <message>
        <source>{0} is no document of Word that can be read.</source>
        <translation>{0} ist kein lesbares Word-Dokument.</translation>
    </message>
    <message>
        <source>Save it as DOCX or as plain text.</source>
        <translation>Als DOCX oder als reinen Text speichern.</translation>
    </message>
    <message>
        <source>No voice was found in {0}.</source>
        <translation>In {0} wurde keine Stimme gefunden.</translation>
    </message>
    <message>
        <source>Check the audio track, and whether anybody speaks.</source>
        <translation>Die Tonspur prüfen, und ob jemand spricht.</translation>
    </message>
    <message>
        <source>Telling the voices apart stopped in the middle of its work ({0}).</source>
        <translation>Das Unterscheiden der Stimmen endete mitten in der Arbeit ({0}).</translation>
    </message>
    <message>
        <source>The models may be damaged, or there is too little memory; fetch them again.</source>
        <translation>Die Modelle könnten beschädigt sein, oder es fehlt an Speicher; bitte neu laden.</translation>
    </message>
    <message>
        <source>The voices could not be told apart.</source>
        <translation>Die Stimmen konnten nicht unterschieden werden.</translation>
    </message>
    <message>
        <source>The models {0} and {1} cannot be used.</source>
        <translation>Die Modelle {0} und {1} sind nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>{0} is longer than {1} hours.</source>
        <translation>{0} ist länger als {1} Stunden.</translation>
    </message>
    <message>
        <source>Cut it into parts first.</source>
        <translation>Zuerst in Teile schneiden.</translation>
    </message>
    <message>
        <source>What has arrived is kept. Try again later, or copy the two ONNX files from another computer into {0}.</source>
        <translation>Was angekommen ist, bleibt. Später noch einmal versuchen, oder die zwei ONNX-Dateien von einem anderen Rechner nach {0} kopieren.</translation>
    </message>
    <message>
        <source>There is no speaker {0}.</source>
        <translation>Es gibt keinen Sprecher {0}.</translation>
    </message>
    <message>
        <source>There is {0}.</source>
        <translation>Es gibt {0}.</translation>
    </message>
    <message>
        <source>MyMemory&apos;s free quota for today is used up.</source>
        <translation>MyMemorys freie Menge für heute ist aufgebraucht.</translation>
    </message>
    <message>
        <source>What is translated is kept; go on tomorrow, with an e-mail address (MYMEMORY_EMAIL) for a larger quota, or with another engine.</source>
        <translation>Was übersetzt ist, bleibt; weiter geht es morgen, mit einer E-Mail-Adresse (MYMEMORY_EMAIL) für eine größere Menge, oder durch einen anderen Übersetzer.</translation>
    </message>
    <message>
        <source>MyMemory cannot translate this pair of languages ({0}).</source>
        <translation>MyMemory kann dieses Sprachenpaar nicht übersetzen ({0}).</translation>
    </message>
    <message>
        <source>Choose another engine.</source>
        <translation>Wählen Sie einen anderen Übersetzer.</translation>
    </message>
    <message>
        <source>No translation model on this computer goes from {0} to {1}.</source>
        <translation>Kein Übersetzungsmodell auf diesem Rechner geht von {0} nach {1}.</translation>
    </message>
    <message>
        <source>Put one into {0}, or name its folder as the model.</source>
        <translation>Legen Sie eines in {0}, oder nennen Sie seinen Ordner als Modell.</translation>
    </message>
    <message>
        <source>The model {0} does not translate from {1} to {2}.</source>
        <translation>Das Modell {0} übersetzt nicht von {1} nach {2}.</translation>
    </message>
    <message>
        <source>It goes from {0} to {1}; choose another model.</source>
        <translation>Es geht von {0} nach {1}; wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{0} is not a translation model: model.bin is missing.</source>
        <translation>{0} ist kein Übersetzungsmodell: model.bin fehlt.</translation>
    </message>
    <message>
        <source>Convert the model for CTranslate2, or take an Argos package.</source>
        <translation>Wandeln Sie das Modell für CTranslate2 um, oder nehmen Sie ein Argos-Paket.</translation>
    </message>
    <message>
        <source>{0} is not a translation model: its SentencePiece file is missing.</source>
        <translation>{0} ist kein Übersetzungsmodell: Seine SentencePiece-Datei fehlt.</translation>
    </message>
    <message>
        <source>Copy {0}, or {1} and {2}, from where the model came from.</source>
        <translation>Kopieren Sie {0}, oder {1} und {2}, von dort, woher das Modell stammt.</translation>
    </message>
    <message>
        <source>The package {0} cannot be unpacked.</source>
        <translation>Das Paket {0} kann nicht entpackt werden.</translation>
    </message>
    <message>
        <source>Fetch it again, and check that its folder can be written to.</source>
        <translation>Laden Sie es noch einmal, und prüfen Sie, ob sein Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>{0} does not say which languages it translates.</source>
        <translation>{0} sagt nicht, welche Sprachen es übersetzt.</translation>
    </message>
    <message>
        <source>Name its folder after them, such as opus-mt-en-de.</source>
        <translation>Benennen Sie seinen Ordner danach, etwa opus-mt-en-de.</translation>
    </message>
    <message>
        <source>The translation model in {0} cannot be used.</source>
        <translation>Das Übersetzungsmodell in {0} ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>It may be damaged, or made for another version of CTranslate2.</source>
        <translation>Es ist vielleicht beschädigt oder für eine andere Version von CTranslate2.</translation>
    </message>
    <message>
        <source>What is translated is kept. A smaller model needs less memory.</source>
        <translation>Was übersetzt ist, bleibt. Ein kleineres Modell braucht weniger Speicher.</translation>
    </message>
    <message>
        <source>The translation engine ended without a word ({0}).</source>
        <translation>Der Übersetzungsdienst auf diesem Computer endete ohne ein Wort ({0}).</translation>
    </message>
    <message>
        <source>The translation model gave another number of texts than it was sent.</source>
        <translation>Das Übersetzungsmodell gab eine andere Zahl von Texten zurück, als es bekam.</translation>
    </message>
    <message>
        <source>There is no translation model on this computer.</source>
        <translation>Auf diesem Rechner ist kein Übersetzungsmodell.</translation>
    </message>
    <message>
        <source>The speech model {0} cannot translate.</source>
        <translation>Das Sprachmodell {0} kann nicht übersetzen.</translation>
    </message>
    <message>
        <source>Take one for many languages that is no turbo or distil model, such as small.</source>
        <translation>Nehmen Sie eines für viele Sprachen, das kein turbo- oder distil-Modell ist, etwa small.</translation>
    </message>
    <message>
        <source>The settings of translation engines cannot be written to {0}.</source>
        <translation>Die Einstellungen der Übersetzungsdienste können nicht in {0} geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that the folder can be written to.</source>
        <translation>Prüfen Sie, ob der Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>Put one (NLLB, OPUS-MT or Argos, for CTranslate2) into {0}, or choose an engine that is asked over the network.</source>
        <translation>Legen Sie eines (NLLB, OPUS-MT oder Argos, für CTranslate2) in {0}, oder wählen Sie einen Übersetzer im Netz.</translation>
    </message>
    <message>
        <source>A translation model must be told which language it reads.</source>
        <translation>Ein Übersetzungsmodell muss wissen, welche Sprache es liest.</translation>
    </message>
    <message>
        <source>Say which language the captions are in.</source>
        <translation>Sagen Sie, in welcher Sprache die Untertitel sind.</translation>
    </message>
    <message>
        <source>The server at {0} names no languages.</source>
        <translation>Der Server {0} nennt keine Sprachen.</translation>
    </message>
    <message>
        <source>Check the address; LibreTranslate needs models before it can translate.</source>
        <translation>Prüfen Sie die Adresse; LibreTranslate braucht Modelle, bevor es übersetzen kann.</translation>
    </message>
    <message>
        <source>Google&apos;s page does not say what it did: it may have changed, or asks whether a person is there.</source>
        <translation>Googles Seite sagt nicht, was sie getan hat: Vielleicht ist sie anders als früher, oder sie fragt, ob da ein Mensch ist.</translation>
    </message>
    <message>
        <source>Wait a while, or choose another engine.</source>
        <translation>Warten Sie eine Weile, oder wählen Sie einen anderen Übersetzer.</translation>
    </message>
    <message>
        <source>{0} cannot translate {1} {2} ({3}).</source>
        <translation>{0} kennt diese Sprache nicht ({1} {2}, {3}).</translation>
    </message>
    <message>
        <source>It knows: {0}.</source>
        <translation>Es kennt: {0}.</translation>
    </message>
    <message>
        <source>It names no languages at all.</source>
        <translation>Es nennt gar keine Sprachen.</translation>
    </message>
    <message>
        <source>{0} gave an answer that makes no sense: {1}.</source>
        <translation>{0} gab eine Antwort ohne Sinn: {1}.</translation>
    </message>
    <message>
        <source>Check that the address is right; else try again later.</source>
        <translation>Prüfen Sie, ob die Adresse stimmt; sonst später noch einmal.</translation>
    </message>
    <message>
        <source>The key for {0} holds characters that cannot be sent.</source>
        <translation>Der Schlüssel für {0} enthält Zeichen, die sich nicht senden lassen.</translation>
    </message>
    <message>
        <source>Copy it again from the provider&apos;s page, without line breaks.</source>
        <translation>Kopieren Sie ihn noch einmal von der Seite des Anbieters, ohne Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>{0} cannot be asked: {1}.</source>
        <translation>{0} ist nicht zu erreichen: {1}.</translation>
    </message>
    <message>
        <source>Check the network and the address, or try again later.</source>
        <translation>Prüfen Sie das Netz und die Adresse, oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{0} does not let us in{1}.</source>
        <translation>{0} lässt uns nicht ein{1}.</translation>
    </message>
    <message>
        <source>Check the key, and the address it is for.</source>
        <translation>Prüfen Sie den Schlüssel, und die Adresse, für die er gilt.</translation>
    </message>
    <message>
        <source>The quota at {0} is used up{1}.</source>
        <translation>Die Menge bei {0} ist aufgebraucht{1}.</translation>
    </message>
    <message>
        <source>What is translated is kept; go on when there is quota again.</source>
        <translation>Was übersetzt ist, bleibt; weiter geht es, wenn wieder etwas frei ist.</translation>
    </message>
    <message>
        <source>{0} asks to wait{1}.</source>
        <translation>{0} bittet zu warten{1}.</translation>
    </message>
    <message>
        <source>{0} is in trouble{1}.</source>
        <translation>{0} hat Schwierigkeiten{1}.</translation>
    </message>
    <message>
        <source>What is translated is kept; try again later.</source>
        <translation>Was übersetzt ist, bleibt; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{0} sends us on to another address; nothing was sent there.</source>
        <translation>{0} schickt uns zu einer anderen Adresse weiter; dorthin wurde nichts gesandt.</translation>
    </message>
    <message>
        <source>Name the address where it really is.</source>
        <translation>Nennen Sie die Adresse, wo es wirklich ist.</translation>
    </message>
    <message>
        <source>{0} refuses{1}.</source>
        <translation>{0} lehnt ab{1}.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{0} gave another number of texts than it was sent.</source>
        <translation>{0} gab eine andere Zahl von Texten zurück, als gesendet wurden.</translation>
    </message>
    <message>
        <source>{0} does not take a text: {1}.</source>
        <translation>{0} nimmt einen Text nicht an: {1}.</translation>
    </message>
    <message>
        <source>MyMemory does not take a text ({0}).</source>
        <translation>MyMemory nimmt einen Text nicht an ({0}).</translation>
    </message>
    <message>
        <source>Google does not take a text of that length.</source>
        <translation>Google nimmt keinen Text dieser Länge an.</translation>
    </message>
    <message>
        <source>{0} does not take a text{1}.</source>
        <translation>{0} nimmt einen Text nicht an{1}.</translation>
    </message>
    <message>
        <source>Google asks to wait.</source>
        <translation>Google bittet, zu warten.</translation>
    </message>
    <message>
        <source>{0} gives no usable translations.</source>
        <translation>{0} gibt keine brauchbaren Übersetzungen.</translation>
    </message>
    <message>
        <source>What is translated is kept; try another engine or model.</source>
        <translation>Was übersetzt ist, bleibt; versuchen Sie es mit einem anderen Übersetzer oder Modell.</translation>
    </message>
    <message>
        <source>A term of the glossary is too long: {0}...</source>
        <translation>Ein Begriff ist zu lang: {0}...</translation>
    </message>
    <message>
        <source>Terms have {0} characters at most.</source>
        <translation>Begriffe haben höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>{0} is not set up.</source>
        <translation>{0} ist nicht eingerichtet.</translation>
    </message>
    <message>
        <source>A sound track of “{0}” is of a kind that cannot be decoded.</source>
        <translation>Eine Tonspur von „{0}“ ist von einer Art, die nicht dekodiert werden kann.</translation>
    </message>
    <message>
        <source>The file is cut short: what lies behind {0} is missing.</source>
        <translation>Die Datei ist abgeschnitten: Was hinter {0} liegt, fehlt.</translation>
    </message>
    <message>
        <source>The file&apos;s clock gives {0}, but what it holds lasts {1}.</source>
        <translation>Die Uhr der Datei sagt {0}, aber ihr Inhalt dauert {1}.</translation>
    </message>
    <message>
        <source>The file is cut short: {0} % of it is there.</source>
        <translation>Die Datei ist abgeschnitten: {0} % von ihr sind da.</translation>
    </message>
    <message>
        <source>The length is an estimate: the file does not state it.</source>
        <translation>Die Länge ist geschätzt: Die Datei nennt sie nicht.</translation>
    </message>
    <message>
        <source>“{0}” is no video or sound file that FFmpeg knows, or it is damaged.</source>
        <translation>„{0}“ ist keine Video- oder Tondatei, die FFmpeg kennt, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>“{0}” is a text file, not a video or sound file, whatever its name says.</source>
        <translation>„{0}“ ist eine Textdatei, keine Video- oder Tondatei, was auch immer ihr Name sagt.</translation>
    </message>
    <message>
        <source>“{0}” is damaged or cut short: what describes its contents is missing.</source>
        <translation>„{0}“ ist beschädigt oder abgeschnitten: Was ihren Inhalt beschreibt, fehlt.</translation>
    </message>
    <message>
        <source>Choose the recording itself.</source>
        <translation>Die Aufnahme selbst wählen.</translation>
    </message>
    <message>
        <source>Copy, download or export it again; if a player shows it, convert it with that player.</source>
        <translation>Erneut kopieren, herunterladen oder exportieren; zeigt ein Player sie, mit diesem umwandeln.</translation>
    </message>
    <message>
        <source>“{0}” may not be read: permission was denied.</source>
        <translation>„{0}“ darf nicht gelesen werden: Die Berechtigung fehlt.</translation>
    </message>
    <message>
        <source>There is no file “{0}”.</source>
        <translation>Es gibt keine Datei „{0}“.</translation>
    </message>
    <message>
        <source>“{0}” has no pictures.</source>
        <translation>„{0}“ hat keine Bilder.</translation>
    </message>
    <message>
        <source>Its sound can be captioned.</source>
        <translation>Der Ton kann untertitelt werden.</translation>
    </message>
    <message>
        <source>Stream {0} ({1}) is of an unknown kind.</source>
        <translation>Strom {0} ({1}) ist von unbekannter Art.</translation>
    </message>
    <message>
        <source>Stream {0} is declared as sound but seems to be empty.</source>
        <translation>Strom {0} ist als Ton angegeben, scheint aber leer zu sein.</translation>
    </message>
    <message>
        <source>The sound of “{0}” cannot be decoded: it is damaged or encrypted.</source>
        <translation>Der Ton von „{0}“ kann nicht dekodiert werden: Er ist beschädigt oder verschlüsselt.</translation>
    </message>
    <message>
        <source>“{0}” declares a sound track but holds no sound in it.</source>
        <translation>„{0}“ gibt eine Tonspur an, enthält darin aber keinen Ton.</translation>
    </message>
    <message>
        <source>The file&apos;s clock jumps by {0} s at {1}; the sound is taken to go on without a gap.</source>
        <translation>Die Uhr der Datei springt um {0} s bei {1}; der Ton wird als lückenlos angenommen.</translation>
    </message>
    <message>
        <source>The sound breaks off at {0} of {1}; the file is cut short or damaged there.</source>
        <translation>Der Ton bricht bei {0} von {1} ab; die Datei ist dort abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>{0} s of sound is damaged or missing ({1}, the first at {2}); silence stands there.</source>
        <translation>{0} s Ton sind beschädigt oder fehlen ({1}, zuerst bei {2}); dort ist Stille.</translation>
    </message>
    <message>
        <source>The rest of the sound was given up: {0}.</source>
        <translation>Der Rest des Tons wurde aufgegeben: {0}.</translation>
    </message>
    <message>
        <source>A spectrogram cannot be made of so long a stretch.</source>
        <translation>Aus einem so langen Stück lässt sich kein Spektrogramm machen.</translation>
    </message>
    <message>
        <source>Zoom in.</source>
        <translation>Hineinzoomen.</translation>
    </message>
    <message>
        <source>“{0}” has {1}; there is no track {2}.</source>
        <translation>„{0}“ hat {1}; es gibt keine Spur {2}.</translation>
    </message>
    <message>
        <source>Tracks count from 1 to {0}.</source>
        <translation>Die Spuren zählen von 1 bis {0}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{0} does not fit into “{1}”.</source>
        <translation>{0} passt nicht in „{1}“.</translation>
    </message>
    <message>
        <source>ProRes goes into .mov, AV1 into .mp4, .mkv or .webm; H.264 fits all but .webm.</source>
        <translation>ProRes gehört in .mov, AV1 in .mp4, .mkv oder .webm; H.264 passt in alles außer .webm.</translation>
    </message>
    <message>
        <source>The encoder {0} stopped: {1}.</source>
        <translation>Der Encoder {0} brach ab: {1}.</translation>
    </message>
    <message>
        <source>Choose another codec, or --encoder software.</source>
        <translation>Einen anderen Codec oder Software als Encoder wählen.</translation>
    </message>
    <message>
        <source>The encoder {0} {1}.</source>
        <translation>Der Encoder {0} {1}.</translation>
    </message>
    <message>
        <source>Choose another codec.</source>
        <translation>Einen anderen Codec wählen.</translation>
    </message>
    <message>
        <source>{0} knows no quality {1}.</source>
        <translation>{0} kennt keine Qualität {1}.</translation>
    </message>
    <message>
        <source>Say small, good, high or best, or {0} to {1}.</source>
        <translation>Klein, gut, hoch oder beste wählen, oder {0} bis {1}.</translation>
    </message>
    <message>
        <source>The picture “{0}” could not be written: {1}.</source>
        <translation>Das Bild „{0}“ konnte nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>“{0}” has no picture that can be decoded.</source>
        <translation>„{0}“ hat kein Bild, das dekodiert werden kann.</translation>
    </message>
    <message>
        <source>Copy, download or export it again.</source>
        <translation>Erneut kopieren, herunterladen oder exportieren.</translation>
    </message>
    <message>
        <source>The {0} of “{1}” ({2}) does not fit into “{3}”.</source>
        <translation>{0} von „{1}“ ({2}) passt nicht in „{3}“.</translation>
    </message>
    <message>
        <source>Write an .mkv, which holds nearly everything.</source>
        <translation>Eine .mkv schreiben, die fast alles aufnimmt.</translation>
    </message>
    <message>
        <source>Fonts cannot be attached to “{0}”.</source>
        <translation>An „{0}“ lassen sich keine Schriften anhängen.</translation>
    </message>
    <message>
        <source>Write an .mkv.</source>
        <translation>Eine .mkv schreiben.</translation>
    </message>
    <message>
        <source>{0} holds no subtitles of the kind {1}.</source>
        <translation>{0} nimmt keine Untertitel der Art {1} auf.</translation>
    </message>
    <message>
        <source>Matroska takes srt, ass and vtt, MP4 and MOV their own kind, WebM vtt.</source>
        <translation>Matroska nimmt srt, ass und vtt, MP4 und MOV ihre eigene Art, WebM vtt.</translation>
    </message>
    <message>
        <source>There is no preset “{0}”.</source>
        <translation>Es gibt keine Vorgabe „{0}“.</translation>
    </message>
    <message>
        <source>There are {0}.</source>
        <translation>Es gibt {0}.</translation>
    </message>
    <message>
        <source>The preset “{0}” cannot be used: {1}.</source>
        <translation>Die Vorgabe „{0}“ ist nicht brauchbar: {1}.</translation>
    </message>
    <message>
        <source>“{0}” does not say what kind of film it should be.</source>
        <translation>„{0}“ sagt nicht, welche Art Film es werden soll.</translation>
    </message>
    <message>
        <source>Let its name end in .mp4, .mov, .mkv or .webm.</source>
        <translation>Der Name soll auf .mp4, .mov, .mkv oder .webm enden.</translation>
    </message>
    <message>
        <source>The part cannot begin before the film does.</source>
        <translation>Der Teil kann nicht vor dem Film beginnen.</translation>
    </message>
    <message>
        <source>Times are counted from its start.</source>
        <translation>Zeiten zählen ab seinem Beginn.</translation>
    </message>
    <message>
        <source>“{0}” is no font.</source>
        <translation>„{0}“ ist keine Schrift.</translation>
    </message>
    <message>
        <source>Fonts end in .ttf, .otf or .ttc.</source>
        <translation>Schriften enden auf .ttf, .otf oder .ttc.</translation>
    </message>
    <message>
        <source>“{0}” is too large for a font.</source>
        <translation>„{0}“ ist zu groß für eine Schrift.</translation>
    </message>
    <message>
        <source>The font “{0}” cannot be read.</source>
        <translation>Die Schrift „{0}“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is a file “{0}” already.</source>
        <translation>Es gibt schon eine Datei „{0}“.</translation>
    </message>
    <message>
        <source>Give another name, or add --force.</source>
        <translation>Einen anderen Namen geben, oder die Datei ersetzen lassen.</translation>
    </message>
    <message>
        <source>A file “{0}” has turned up meanwhile; it was left alone.</source>
        <translation>Inzwischen ist eine Datei „{0}“ aufgetaucht; sie blieb unangetastet.</translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation>Einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>“{0}” cannot be looked at: {1}.</source>
        <translation>„{0}“ lässt sich nicht ansehen: {1}.</translation>
    </message>
    <message>
        <source>Choose another folder, or a shorter name.</source>
        <translation>Einen anderen Ordner oder einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>“{0}” cannot be put in its place: {1}.</source>
        <translation>„{0}“ lässt sich nicht an ihren Platz bringen: {1}.</translation>
    </message>
    <message>
        <source>Close the program that uses it, or give another name.</source>
        <translation>Das Programm schließen, das sie benutzt, oder einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>“{0}” has no pictures to lay captions over.</source>
        <translation>„{0}“ hat keine Bilder, über die Untertitel gelegt werden könnten.</translation>
    </message>
    <message>
        <source>“{0}” is neither a .mov nor a folder.</source>
        <translation>„{0}“ ist weder eine .mov noch ein Ordner.</translation>
    </message>
    <message>
        <source>ProRes with alpha goes into .mov, PNG pictures into a folder.</source>
        <translation>ProRes mit Alpha gehört in .mov, PNG-Bilder gehören in einen Ordner.</translation>
    </message>
    <message>
        <source>A film&apos;s width and height must be even.</source>
        <translation>Breite und Höhe eines Films müssen gerade sein.</translation>
    </message>
    <message>
        <source>Choose another size.</source>
        <translation>Eine andere Größe wählen.</translation>
    </message>
    <message>
        <source>There are no captions in the part chosen.</source>
        <translation>Im gewählten Teil gibt es keine Untertitel.</translation>
    </message>
    <message>
        <source>That would be {0} pictures.</source>
        <translation>Das wären {0} Bilder.</translation>
    </message>
    <message>
        <source>Choose an earlier end.</source>
        <translation>Ein früheres Ende wählen.</translation>
    </message>
    <message>
        <source>“{0}” is there already.</source>
        <translation>„{0}“ ist schon da.</translation>
    </message>
    <message>
        <source>Name a new or an empty folder.</source>
        <translation>Einen neuen oder leeren Ordner nennen.</translation>
    </message>
    <message>
        <source>No folder can be made in “{0}”.</source>
        <translation>In „{0}“ lässt sich kein Ordner anlegen.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>So much is drawn at this moment that no computer could show it in time.</source>
        <translation>In diesem Augenblick wird so viel gezeichnet, dass kein Computer es rechtzeitig zeigen könnte.</translation>
    </message>
    <message>
        <source>Remove layers, drawings or blurs from the script there.</source>
        <translation>Dort Ebenen, Zeichnungen oder Unschärfen aus dem Skript nehmen.</translation>
    </message>
    <message>
        <source>Captions cannot be drawn into pictures of the kind {0}.</source>
        <translation>In Bilder der Art {0} lassen sich keine Untertitel zeichnen.</translation>
    </message>
    <message>
        <source>Convert them to yuv420p first.</source>
        <translation>Sie zuerst in yuv420p umwandeln.</translation>
    </message>
    <message>
        <source>Captions cannot be drawn {0} pixels wide and {1} high.</source>
        <translation>Untertitel lassen sich nicht {0} Pixel breit und {1} hoch zeichnen.</translation>
    </message>
    <message>
        <source>A side has 1 to {0} pixels.</source>
        <translation>Eine Seite hat 1 bis {0} Pixel.</translation>
    </message>
    <message>
        <source>Captions are no longer drawn here: the renderer is closed.</source>
        <translation>Hier werden keine Untertitel mehr gezeichnet: Der Zeichner ist geschlossen.</translation>
    </message>
    <message>
        <source>Open the captions again.</source>
        <translation>Die Untertitel erneut öffnen.</translation>
    </message>
    <message>
        <source>A caption is too long to be drawn: it has more letters than a picture can show.</source>
        <translation>Ein Untertitel ist zu lang, um gezeichnet zu werden: Er hat mehr Buchstaben, als ein Bild zeigen kann.</translation>
    </message>
    <message>
        <source>Split it, or look whether the file is damaged.</source>
        <translation>Ihn teilen, oder nachsehen, ob die Datei beschädigt ist.</translation>
    </message>
    <message>
        <source>The script is too large to be drawn: more than {0} MB.</source>
        <translation>Das Skript ist zu groß, um gezeichnet zu werden: mehr als {0} MB.</translation>
    </message>
    <message>
        <source>Split it, or take out fonts and drawings.</source>
        <translation>Es teilen, oder Schriften und Zeichnungen herausnehmen.</translation>
    </message>
    <message>
        <source>Line {0} of the script is too long to be drawn: {1} bytes.</source>
        <translation>Zeile {0} des Skripts ist zu lang, um gezeichnet zu werden: {1} Byte.</translation>
    </message>
    <message>
        <source>Remove it, or simplify its drawing.</source>
        <translation>Sie entfernen, oder ihre Zeichnung vereinfachen.</translation>
    </message>
    <message>
        <source>Captions cannot be drawn: libass did not start.</source>
        <translation>Untertitel lassen sich nicht zeichnen: libass startete nicht.</translation>
    </message>
    <message>
        <source>Close other programs if memory is short, and try again.</source>
        <translation>Andere Programme schließen, wenn der Speicher knapp ist, und erneut versuchen.</translation>
    </message>
    <message>
        <source>These captions cannot be drawn: their script is not one of the ASS format.</source>
        <translation>Diese Untertitel lassen sich nicht zeichnen: Ihr Skript ist keins im Format ASS.</translation>
    </message>
    <message>
        <source>Convert them with: cuesmith convert IN OUT.ass</source>
        <translation>Sie umwandeln mit: cuesmith convert EIN AUS.ass</translation>
    </message>
    <message>
        <source>{0} captions are shown at once; more than {1} are not drawn.</source>
        <translation>{0} Untertitel stehen zugleich; mehr als {1} werden nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Look at the times of the captions, or join lines of the script.</source>
        <translation>Die Zeiten der Untertitel ansehen, oder Zeilen des Skripts verbinden.</translation>
    </message>
    <message>
        <source>The picture cannot be written as PNG.</source>
        <translation>Das Bild kann nicht als PNG geschrieben werden.</translation>
    </message>
    <message>
        <source>drawing captions</source>
        <translation>Untertitel werden gezeichnet</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>Es wird kopiert</translation>
    </message>
    <message>
        <source>A cue cannot be replaced by two of the same identity.</source>
        <translation>Ein Untertitel kann nicht durch zwei mit derselben Kennung ersetzt werden.</translation>
    </message>
    <message>
        <source>Two cues cannot have one identity.</source>
        <translation>Zwei Untertitel können nicht dieselbe Kennung haben.</translation>
    </message>
    <message>
        <source>At least two frames with different times are needed.</source>
        <translation>Mindestens zwei Bilder mit verschiedenen Zeiten sind nötig.</translation>
    </message>
    <message>
        <source>A frame rate of {0} is not possible.</source>
        <translation>Eine Bildrate von {0} ist nicht möglich.</translation>
    </message>
    <message>
        <source>The times of the frames are not in order.</source>
        <translation>Die Zeiten der Bilder sind nicht in Reihenfolge.</translation>
    </message>
    <message>
        <source>A group of edits is already under way.</source>
        <translation>Eine Gruppe von Änderungen läuft schon.</translation>
    </message>
    <message>
        <source>A group of edits is under way.</source>
        <translation>Eine Gruppe von Änderungen läuft.</translation>
    </message>
    <message>
        <source>{0} is no language.</source>
        <translation>{0} ist keine Sprache.</translation>
    </message>
    <message>
        <source>Give a code such as en, de or pt-BR, or the English name.</source>
        <translation>Ein Kürzel wie en, de oder pt-BR oder den englischen Namen angeben.</translation>
    </message>
    <message>
        <source>There is no three-letter code for the language {0}.</source>
        <translation>Für die Sprache {0} gibt es kein Kürzel mit drei Buchstaben.</translation>
    </message>
    <message>
        <source>A readability profile has no setting {0}.</source>
        <translation>Ein Leseprofil hat keine Einstellung {0}.</translation>
    </message>
    <message>
        <source>It has: {0}.</source>
        <translation>Es hat: {0}.</translation>
    </message>
    <message>
        <source>The profile {0} has a shot_snap of {1} ms, which is more than its shot_zone of {2} ms.</source>
        <translation>Das Profil {0} hat ein shot_snap von {1} ms, mehr als seine shot_zone von {2} ms.</translation>
    </message>
    <message>
        <source>Make shot_snap the smaller of the two.</source>
        <translation>shot_snap muss kleiner sein.</translation>
    </message>
    <message>
        <source>The profile {0} asks for cues of at least {1} ms and at most {2} ms.</source>
        <translation>Das Profil {0} verlangt Untertitel von mindestens {1} ms und höchstens {2} ms.</translation>
    </message>
    <message>
        <source>Make min_duration the smaller of the two.</source>
        <translation>min_duration muss kleiner sein.</translation>
    </message>
    <message>
        <source>The profile&apos;s setting {0} is {1}.</source>
        <translation>Die Einstellung {0} des Profils ist {1}.</translation>
    </message>
    <message>
        <source>It takes {0} from {1} to {2}.</source>
        <translation>Möglich ist {0} von {1} bis {2}.</translation>
    </message>
    <message>
        <source>The profile&apos;s setting {0} is not understood.</source>
        <translation>Die Einstellung {0} des Profils ist nicht verständlich.</translation>
    </message>
    <message>
        <source>It takes a text of at most {0} characters.</source>
        <translation>Möglich ist ein Text von höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>It takes a list: [&quot;a&quot;, &quot;b&quot;].</source>
        <translation>Möglich ist eine Liste: [&quot;a&quot;, &quot;b&quot;].</translation>
    </message>
    <message>
        <source>The profile&apos;s settings for the language {0} are not understood.</source>
        <translation>Die Einstellungen des Profils für die Sprache {0} sind nicht verständlich.</translation>
    </message>
    <message>
        <source>A language may set: {0}.</source>
        <translation>Eine Sprache kann einstellen: {0}.</translation>
    </message>
    <message>
        <source>The profile&apos;s frame rate is {0}.</source>
        <translation>Die Bildrate des Profils ist {0}.</translation>
    </message>
    <message>
        <source>It takes a number.</source>
        <translation>Möglich ist eine Zahl.</translation>
    </message>
    <message>
        <source>The readability profile is not valid TOML.</source>
        <translation>Das Leseprofil ist kein gültiges TOML.</translation>
    </message>
    <message>
        <source>The profile&apos;s setting without names the rule {0}, which there is not.</source>
        <translation>Die Einstellung „without“ des Profils nennt die Regel {0}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>\1 is the first group of the pattern; a backslash itself is \\.</source>
        <translation>\1 ist die erste Gruppe des Musters; ein Rückstrich selbst ist \\.</translation>
    </message>
    <message>
        <source>A cue is split at a time or at a place in its text.</source>
        <translation>Ein Untertitel wird an einer Zeit oder einer Stelle im Text geteilt.</translation>
    </message>
    <message>
        <source>A style for a speaker needs the speaker&apos;s name.</source>
        <translation>Ein Stil für einen Sprecher braucht dessen Namen.</translation>
    </message>
    <message>
        <source>{0} is no point.</source>
        <translation>{0} ist kein Punkt.</translation>
    </message>
    <message>
        <source>Write 0:01:00=0:01:02.5, or #12=0:31.2 for the cue of that number.</source>
        <translation>0:01:00=0:01:02.5 schreiben, oder #12=0:31.2 für den Untertitel mit dieser Nummer.</translation>
    </message>
    <message>
        <source>{0} is too large for a template.</source>
        <translation>{0} ist zu groß für eine Vorlage.</translation>
    </message>
    <message>
        <source>{0} is not valid TOML: {1}.</source>
        <translation>{0} ist kein gültiges TOML: {1}.</translation>
    </message>
    <message>
        <source>Line {0} of the list says nothing: {1}.</source>
        <translation>Zeile {0} der Liste sagt nichts: {1}.</translation>
    </message>
    <message>
        <source>Write each slip as: wrong -&gt; right.</source>
        <translation>Jeden Fehler so schreiben: falsch -&gt; richtig.</translation>
    </message>
    <message>
        <source>{0} must be a table.</source>
        <translation>{0} muss eine Tabelle sein.</translation>
    </message>
    <message>
        <source>{0} must be a list of words.</source>
        <translation>{0} muss eine Liste von Wörtern sein.</translation>
    </message>
    <message>
        <source>{0} must hold words of at most {1} characters.</source>
        <translation>{0} darf nur Wörter von höchstens {1} Zeichen enthalten.</translation>
    </message>
    <message>
        <source>There are more than {0} slips.</source>
        <translation>Es gibt mehr als {0} Fehler.</translation>
    </message>
    <message>
        <source>A slip is a pair of texts of at most {0} characters.</source>
        <translation>Ein Fehler ist ein Paar von Texten mit höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>This is no TOML: {0}.</source>
        <translation>Das ist kein TOML: {0}.</translation>
    </message>
    <message>
        <source>Times can only be scaled by a factor above 0.</source>
        <translation>Zeiten lassen sich nur mit einem Faktor über 0 strecken.</translation>
    </message>
    <message>
        <source>There is no frame {0} at {1} pictures a second.</source>
        <translation>Bei {1} Bildern je Sekunde gibt es kein Bild {0}.</translation>
    </message>
    <message>
        <source>Drop-frame time code does not exist at {0} pictures a second.</source>
        <translation>Bei {0} Bildern je Sekunde gibt es keinen Drop-Frame-Zeitcode.</translation>
    </message>
    <message>
        <source>It is for 29.97 and 59.94.</source>
        <translation>Es gibt ihn für 29,97 und 59,94.</translation>
    </message>
    <message>
        <source>A track needs an identity of its own.</source>
        <translation>Eine Spur braucht eine eigene Kennung.</translation>
    </message>
    <message>
        <source>Two cues of a track cannot have one identity.</source>
        <translation>Zwei Untertitel einer Spur können nicht dieselbe Kennung haben.</translation>
    </message>
    <message>
        <source>The glossary {0} has more than {1} terms.</source>
        <translation>Das Glossar {0} hat mehr als {1} Begriffe.</translation>
    </message>
    <message>
        <source>The glossary {0} cannot be understood.</source>
        <translation>Das Glossar {0} ist nicht verständlich.</translation>
    </message>
    <message>
        <source>Write CSV lines such as &quot;Falcon,Falke&quot;, or TOML with a table [terms].</source>
        <translation>CSV-Zeilen wie „Falcon,Falke“ schreiben, oder TOML mit einer Tabelle [terms].</translation>
    </message>
    <message>
        <source>The words of a cue follow each other, within the cue.</source>
        <translation>Die Wörter eines Untertitels folgen aufeinander, innerhalb des Untertitels.</translation>
    </message>
    <message>
        <source>{0} is no file that can be read.</source>
        <translation>{0} ist keine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>{0} is too long for {1}.</source>
        <translation>{0} ist zu lang für {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read.</source>
        <translation>{0} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} is not UTF-8 text.</source>
        <translation>{0} ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>{0} cannot be written.</source>
        <translation>{0} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a profile&apos;s file.</source>
        <translation>{0} kann nicht der Name einer Profildatei sein.</translation>
    </message>
    <message>
        <source>Take letters, digits, spaces, dots and hyphens.</source>
        <translation>Buchstaben, Ziffern, Leerzeichen, Punkte und Bindestriche nehmen.</translation>
    </message>
    <message>
        <source>{0} cannot be removed.</source>
        <translation>{0} kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>{0} cannot be the name of a template&apos;s file.</source>
        <translation>{0} kann nicht der Name einer Vorlagendatei sein.</translation>
    </message>
    <message>
        <source>This step cannot be undone: what was kept of it is damaged.</source>
        <translation>Dieser Schritt lässt sich nicht zurücknehmen: Was von ihm aufgehoben wurde, ist beschädigt.</translation>
    </message>
    <message>
        <source>Your work is kept in memory: save the project elsewhere, or make room and wait.</source>
        <translation>Die Arbeit bleibt im Arbeitsspeicher: Das Projekt anderswo sichern, oder Platz schaffen und warten.</translation>
    </message>
    <message>
        <source>“{0}” is a folder, not a project.</source>
        <translation>„{0}“ ist ein Ordner, kein Projekt.</translation>
    </message>
    <message>
        <source>Open a file in it.</source>
        <translation>Eine Datei darin öffnen.</translation>
    </message>
    <message>
        <source>“{0}” has {1} GB: no project is so large.</source>
        <translation>„{0}“ hat {1} GB: So groß ist kein Projekt.</translation>
    </message>
    <message>
        <source>Check which file it is.</source>
        <translation>Prüfen, welche Datei es ist.</translation>
    </message>
    <message>
        <source>There is no translation engine {0}.</source>
        <translation>Es gibt keinen Übersetzer {0}.</translation>
    </message>
    <message>
        <source>Where the film goes cannot be noted in “{0}”.</source>
        <translation>Wohin der Film geht, lässt sich in „{0}“ nicht vermerken.</translation>
    </message>
    <message>
        <source>Make that folder writable; else an upload that breaks off begins anew.</source>
        <translation>Den Ordner beschreibbar machen; sonst beginnt ein abgebrochenes Hochladen von vorn.</translation>
    </message>
    <message>
        <source>Mux gives captions as vtt or txt, not as {0}.</source>
        <translation>Mux gibt Untertitel als vtt oder txt, nicht als {0}.</translation>
    </message>
    <message>
        <source>Mux made a signing key and did not tell it.</source>
        <translation>Mux hat einen Schlüssel zum Signieren gemacht und nicht verraten.</translation>
    </message>
    <message>
        <source>There is no version {0} of Mux&apos;s Robots.</source>
        <translation>Es gibt keine Version {0} von Mux&apos; Robots.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>Eine von {0} wählen.</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>Es wird verglichen</translation>
    </message>
    <message>
        <source>Captions are made by {0} or {1}.</source>
        <translation>Untertitel macht {0} oder {1}.</translation>
    </message>
    <message>
        <source>Mux cannot {0} by {1}.</source>
        <translation>Mux kann nicht {0} mit {1}.</translation>
    </message>
    <message>
        <source>{0} makes captions in the language that is spoken, and knows no options but name and passthrough.</source>
        <translation>{0} macht Untertitel in der gesprochenen Sprache und kennt nur die Optionen name und passthrough.</translation>
    </message>
    <message>
        <source>replace_existing is true or false.</source>
        <translation>replace_existing ist true oder false.</translation>
    </message>
    <message>
        <source>Whisper runs on the processor: {0}.</source>
        <translation>Whisper läuft auf dem Prozessor: {0}.</translation>
    </message>
    <message>
        <source>{0} Going on without the GPU.</source>
        <translation>{0} Es geht ohne die GPU weiter.</translation>
    </message>
    <message>
        <source>{0} Going on from {1} s.</source>
        <translation>{0} Es geht weiter ab {1} s.</translation>
    </message>
    <message>
        <source>The journal {0} that keeps recognised text safe cannot be written.</source>
        <translation>Das Protokoll {0}, das erkannten Text sichert, kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room, or check the permissions of the folder, and try again.</source>
        <translation>Platz schaffen, oder die Rechte des Ordners prüfen, und erneut versuchen.</translation>
    </message>
    <message>
        <source>Fetch them again: `cuesmith models get speakers`.</source>
        <translation>Sie erneut laden: `cuesmith models get speakers`.</translation>
    </message>
    <message>
        <source>The hub sent another part of {0} than was asked for.</source>
        <translation>Der Hub schickte einen anderen Teil von {0} als erbeten.</translation>
    </message>
    <message>
        <source>Try again later, or unset HF_ENDPOINT if it names a mirror.</source>
        <translation>Später erneut versuchen, oder HF_ENDPOINT entfernen, wenn es einen Spiegel nennt.</translation>
    </message>
    <message>
        <source>The hub refused to send {0} (HTTP {1}).</source>
        <translation>Der Hub weigert sich, {0} zu schicken (HTTP {1}).</translation>
    </message>
    <message>
        <source>{0} of {1} arrived damaged twice: its checksum is wrong.</source>
        <translation>{0} von {1} kam zweimal beschädigt an: Die Prüfsumme ist falsch.</translation>
    </message>
    <message>
        <source>Try again later, or over another connection; the damaged copy was deleted.</source>
        <translation>Später oder über eine andere Verbindung erneut versuchen; die beschädigte Kopie wurde gelöscht.</translation>
    </message>
    <message>
        <source>The hub sends from one address to the next without end.</source>
        <translation>Der Hub schickt ohne Ende von einer Adresse zur nächsten.</translation>
    </message>
    <message>
        <source>Try later, or unset HF_ENDPOINT if it names a mirror.</source>
        <translation>Später versuchen, oder HF_ENDPOINT entfernen, wenn es einen Spiegel nennt.</translation>
    </message>
    <message>
        <source>The hub redirects to an address that is not safe ({0}:).</source>
        <translation>Der Hub leitet auf eine Adresse um, die nicht sicher ist ({0}:).</translation>
    </message>
    <message>
        <source>Nothing was fetched from there. Unset HF_ENDPOINT if it names a mirror.</source>
        <translation>Von dort wurde nichts geladen. HF_ENDPOINT entfernen, wenn es einen Spiegel nennt.</translation>
    </message>
    <message>
        <source>The hub does not hand out {0}: {1}, or there is no such model.</source>
        <translation>Der Hub gibt {0} nicht heraus: {1}, oder es gibt kein solches Modell.</translation>
    </message>
    <message>
        <source>Check the name, or put an access token into HF_TOKEN.</source>
        <translation>Den Namen prüfen, oder ein Zugangstoken in HF_TOKEN setzen.</translation>
    </message>
    <message>
        <source>There is no model {0} on {1}.</source>
        <translation>Es gibt kein Modell {0} auf {1}.</translation>
    </message>
    <message>
        <source>The disk is full: {0}.</source>
        <translation>Der Datenträger ist voll: {0}.</translation>
    </message>
    <message>
        <source>The model store cannot be written: {0}.</source>
        <translation>Der Modellspeicher kann nicht beschrieben werden: {0}.</translation>
    </message>
    <message>
        <source>Make room, or name another folder in CUESMITH_MODELS; what is there is kept.</source>
        <translation>Platz schaffen, oder in CUESMITH_MODELS einen anderen Ordner nennen; was da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer about {0} is too long to be a list of files.</source>
        <translation>Die Antwort des Hubs zu {0} ist zu lang für eine Liste von Dateien.</translation>
    </message>
    <message>
        <source>Nothing was fetched. Unset HF_ENDPOINT if it names a mirror.</source>
        <translation>Es wurde nichts geladen. HF_ENDPOINT entfernen, wenn es einen Spiegel nennt.</translation>
    </message>
    <message>
        <source>The draft engine cannot start: its library pocketsphinx or its model is damaged.</source>
        <translation>Die einfache Erkennung kann nicht starten: Ihre Bibliothek pocketsphinx oder ihr Modell ist beschädigt.</translation>
    </message>
    <message>
        <source>Install it again: pip install --force-reinstall pocketsphinx</source>
        <translation>Neu installieren: pip install --force-reinstall pocketsphinx</translation>
    </message>
    <message>
        <source>{0} on the hub holds no Whisper model in CTranslate2&apos;s format.</source>
        <translation>{0} auf dem Hub enthält kein Whisper-Modell im Format von CTranslate2.</translation>
    </message>
    <message>
        <source>The hub&apos;s answer about {0} cannot be trusted: {1}.</source>
        <translation>Der Antwort des Hubs zu {0} ist nicht zu trauen: {1}.</translation>
    </message>
    <message>
        <source>Nothing was fetched. Unset HF_ENDPOINT if it names a mirror, or try later.</source>
        <translation>Es wurde nichts geladen. HF_ENDPOINT entfernen, wenn es einen Spiegel nennt, oder später versuchen.</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is not a web address: {0}.</source>
        <translation>HF_ENDPOINT ist keine Webadresse: {0}.</translation>
    </message>
    <message>
        <source>It should look like {0}, or be unset.</source>
        <translation>Es sollte wie {0} aussehen oder nicht gesetzt sein.</translation>
    </message>
    <message>
        <source>The models that tell voices apart are not on disk.</source>
        <translation>Die Modelle, die Stimmen unterscheiden, sind nicht auf der Festplatte.</translation>
    </message>
    <message>
        <source>Fetch them ({0} MB) with `cuesmith models get {1}`, or name a folder of your own in {2}.</source>
        <translation>Sie laden ({0} MB) mit `cuesmith models get {1}`, oder in {2} einen eigenen Ordner nennen.</translation>
    </message>
    <message>
        <source>{0} does not hold the two models that tell voices apart.</source>
        <translation>{0} enthält nicht die beiden Modelle, die Stimmen unterscheiden.</translation>
    </message>
    <message>
        <source>It needs two ONNX files: one with “segment” in its name, and one for speakers.</source>
        <translation>Nötig sind zwei ONNX-Dateien: eine mit „segment“ im Namen und eine für Sprecher.</translation>
    </message>
    <message>
        <source>{0} is no ONNX model.</source>
        <translation>{0} ist kein ONNX-Modell.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Erneut laden.</translation>
    </message>
    <message>
        <source>The model {0} cannot be read: {1}.</source>
        <translation>Das Modell {0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} lies outside the model store, so it is not deleted: {1}.</source>
        <translation>{0} liegt außerhalb des Modellspeichers und wird darum nicht gelöscht: {1}.</translation>
    </message>
    <message>
        <source>Delete it with the program that put it there.</source>
        <translation>Mit dem Programm löschen, das es dorthin gelegt hat.</translation>
    </message>
    <message>
        <source>{0} is not a speech model: {1}.</source>
        <translation>{0} ist kein Sprachmodell: {1}.</translation>
    </message>
    <message>
        <source>A model folder holds model.bin, config.json, tokenizer.json and a vocabulary.</source>
        <translation>Ein Modellordner enthält model.bin, config.json, tokenizer.json und ein Vokabular.</translation>
    </message>
    <message>
        <source>{0} was fetched, but it cannot be used: {1}.</source>
        <translation>{0} wurde geladen, ist aber nicht brauchbar: {1}.</translation>
    </message>
    <message>
        <source>There is not enough room for {0} in {1}: it needs {2} MB more, and {3} MB are free.</source>
        <translation>Für {0} ist in {1} nicht genug Platz: Es braucht {2} MB mehr, und {3} MB sind frei.</translation>
    </message>
    <message>
        <source>Make room, or name another folder in CUESMITH_MODELS.</source>
        <translation>Platz schaffen, oder in CUESMITH_MODELS einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <source>There is no speech model called {0}.</source>
        <translation>Es gibt kein Sprachmodell namens {0}.</translation>
    </message>
    <message>
        <source>Whisper could not decode.</source>
        <translation>Whisper konnte nicht dekodieren.</translation>
    </message>
    <message>
        <source>The model in “{0}” does not fit into memory.</source>
        <translation>Das Modell in „{0}“ passt nicht in den Speicher.</translation>
    </message>
    <message>
        <source>There is not enough memory to decode.</source>
        <translation>Zum Dekodieren ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>Compute type “{0}” does not work here on {1}.</source>
        <translation>Die Rechenart „{0}“ geht hier auf {1} nicht.</translation>
    </message>
    <message>
        <source>Possible: {0}.</source>
        <translation>Möglich: {0}.</translation>
    </message>
    <message>
        <source>The GPU cannot be used: {0}.</source>
        <translation>Die GPU ist nicht brauchbar: {0}.</translation>
    </message>
    <message>
        <source>The speech model does not know the language “{0}”.</source>
        <translation>Das Sprachmodell kennt die Sprache „{0}“ nicht.</translation>
    </message>
    <message>
        <source>Leave the language out to have it detected, or take another model.</source>
        <translation>Die Sprache weglassen, damit sie erkannt wird, oder ein anderes Modell nehmen.</translation>
    </message>
    <message>
        <source>The batch size must be 1 or more; 0 chooses.</source>
        <translation>Die Stapelgröße muss mindestens 1 sein; 0 wählt selbst.</translation>
    </message>
    <message>
        <source>The speech worker said something unknown.</source>
        <translation>Der Sprachprozess sagte etwas Unbekanntes.</translation>
    </message>
    <message>
        <source>This model knows English only: everything is taken for English.</source>
        <translation>Dieses Modell kennt nur Englisch: Alles gilt als Englisch.</translation>
    </message>
    <message>
        <source>The library that tells voices apart (sherpa-onnx) is not installed. {0}</source>
        <translation>Die Bibliothek, die Stimmen unterscheidet (sherpa-onnx), ist nicht installiert. {0}</translation>
    </message>
    <message>
        <source>{0} is being fetched by another Cuesmith; waiting</source>
        <translation>{0} wird gerade von einem anderen Cuesmith geladen; es wird gewartet</translation>
    </message>
    <message>
        <source>Asking {0} for {1}</source>
        <translation>{0} wird nach {1} gefragt</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} MB</source>
        <translation>{0}: {1} von {2} MB</translation>
    </message>
    <message>
        <source>Listening for speech</source>
        <translation>Es wird nach Sprache gehorcht</translation>
    </message>
    <message>
        <source>The event has fewer fields than its Format line names.</source>
        <translation>Das Ereignis hat weniger Felder, als die Format-Zeile nennt.</translation>
    </message>
    <message>
        <source>From here on, times have other than two digits after the point. They were read as they are meant, but players show such events at other times.</source>
        <translation>Ab hier haben Zeiten nicht zwei Ziffern nach dem Punkt. Sie wurden gelesen, wie sie gemeint sind, aber Player zeigen solche Ereignisse zu anderen Zeiten.</translation>
    </message>
    <message>
        <source>This line is no event; it was left as it is.</source>
        <translation>Diese Zeile ist kein Ereignis; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The file has no [Events] section with an event in it.</source>
        <translation>Die Datei hat keinen Abschnitt [Events] mit einem Ereignis darin.</translation>
    </message>
    <message>
        <source>This event has no time that can be read; it was left as it is.</source>
        <translation>Dieses Ereignis hat keine lesbare Zeit; es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>The events&apos; Format line names no Start, End or Text.</source>
        <translation>Die Format-Zeile der Ereignisse nennt Start, End oder Text nicht.</translation>
    </message>
    <message>
        <source>{0} {1} is no time; the cue&apos;s length is a guess.</source>
        <translation>{0} {1} ist keine Zeit; die Länge des Untertitels ist geschätzt.</translation>
    </message>
    <message>
        <source>The event begins before zero and was moved there.</source>
        <translation>Das Ereignis beginnt vor null und wurde dorthin verschoben.</translation>
    </message>
    <message>
        <source>The event ends before it begins and shows nothing.</source>
        <translation>Das Ereignis endet vor seinem Beginn und zeigt nichts.</translation>
    </message>
    <message>
        <source>The file does not say its frame rate; 25 is taken.</source>
        <translation>Die Datei nennt ihre Bildrate nicht; 25 wird angenommen.</translation>
    </message>
    <message>
        <source>The file ends in mid-block; what is left of it is read.</source>
        <translation>Die Datei endet mitten in einem Block; was von ihm übrig ist, wurde gelesen.</translation>
    </message>
    <message>
        <source>Block {0} has an odd time code.</source>
        <translation>Block {0} hat einen seltsamen Zeitcode.</translation>
    </message>
    <message>
        <source>The file is damaged; subtitles behind that are lost ({0}).</source>
        <translation>Die Datei ist beschädigt; Untertitel dahinter sind verloren ({0}).</translation>
    </message>
    <message>
        <source>The track is too large; the rest of it is left out.</source>
        <translation>Die Spur ist zu groß; der Rest wird weggelassen.</translation>
    </message>
    <message>
        <source>The track&apos;s text is not UTF-8; read as windows-1252.</source>
        <translation>Der Text der Spur ist nicht UTF-8; gelesen als windows-1252.</translation>
    </message>
    <message>
        <source>The file does not say its encoding; it was read as {0}. Where letters look wrong, name the right one: cuesmith convert --encoding.</source>
        <translation>Die Datei nennt ihre Zeichenkodierung nicht; sie wurde als {0} gelesen. Wo Buchstaben falsch aussehen, die richtige nennen: cuesmith convert --encoding.</translation>
    </message>
    <message>
        <source>{0} not valid {1}, and read as �.</source>
        <translation>{0} kein gültiges {1} und als � gelesen.</translation>
    </message>
    <message>
        <source>The file is named {0} but is {1}; it was read as that.</source>
        <translation>Die Datei heißt {0}, ist aber {1}; so wurde sie gelesen.</translation>
    </message>
    <message>
        <source>Cue {0} has no proper start, end or text; it is left out.</source>
        <translation>Untertitel {0} hat keinen richtigen Beginn, kein Ende oder keinen Text; er wird weggelassen.</translation>
    </message>
    <message>
        <source>Cue {0} ends before it starts; it is given no length.</source>
        <translation>Untertitel {0} endet vor seinem Beginn; er bekommt keine Dauer.</translation>
    </message>
    <message>
        <source>A word of cue {0} has no proper time or text.</source>
        <translation>Ein Wort von Untertitel {0} hat keine richtige Zeit oder keinen Text.</translation>
    </message>
    <message>
        <source>This is not valid JSON; what could be saved was.</source>
        <translation>Das ist kein gültiges JSON; was zu retten war, wurde gelesen.</translation>
    </message>
    <message>
        <source>This JSON is not of the form &quot;{0}&quot;.</source>
        <translation>Dieses JSON hat nicht die Form „{0}“.</translation>
    </message>
    <message>
        <source>This is version {0} of the form; this Cuesmith reads version {1}.</source>
        <translation>Das ist Version {0} dieser Form; dieses Cuesmith liest Version {1}.</translation>
    </message>
    <message>
        <source>With its offset this line begins before zero.</source>
        <translation>Mit ihrem Versatz beginnt diese Zeile vor null.</translation>
    </message>
    <message>
        <source>This line has no time and is no lyric.</source>
        <translation>Diese Zeile hat keine Zeit und ist kein Liedtext.</translation>
    </message>
    <message>
        <source>The file counts frames and does not say how many make a second: 23.976 were taken. Name the right number with --fps.</source>
        <translation>Die Datei zählt Bilder und sagt nicht, wie viele eine Sekunde sind: 23,976 wurden angenommen. Die richtige Zahl mit --fps nennen.</translation>
    </message>
    <message>
        <source>This line has no frames and is no cue.</source>
        <translation>Diese Zeile hat keine Bildnummern und ist kein Untertitel.</translation>
    </message>
    <message>
        <source>The cue has no end; it was given one.</source>
        <translation>Der Untertitel hat kein Ende; er bekam eins.</translation>
    </message>
    <message>
        <source>The cue begins before zero and was moved there.</source>
        <translation>Der Untertitel beginnt vor null und wurde dorthin verschoben.</translation>
    </message>
    <message>
        <source>The cue ends before it begins and shows nothing.</source>
        <translation>Der Untertitel endet vor seinem Beginn und zeigt nichts.</translation>
    </message>
    <message>
        <source>The file holds more languages, left out here: {0}.</source>
        <translation>Die Datei enthält weitere Sprachen, die hier weggelassen sind: {0}.</translation>
    </message>
    <message>
        <source>SYNC has no time in Start={0}.</source>
        <translation>SYNC hat keine Zeit in Start={0}.</translation>
    </message>
    <message>
        <source>There is no line with times such as 0:00:01.000,0:00:02.000.</source>
        <translation>Es gibt keine Zeile mit Zeiten wie 0:00:01.000,0:00:02.000.</translation>
    </message>
    <message>
        <source>There is no line with times such as 00:00:01,000 --&gt; 00:00:02,000.</source>
        <translation>Es gibt keine Zeile mit Zeiten wie 00:00:01,000 --&gt; 00:00:02,000.</translation>
    </message>
    <message>
        <source>This text ahead of the first cue was left out: {0}</source>
        <translation>Dieser Text vor dem ersten Untertitel wurde weggelassen: {0}</translation>
    </message>
    <message>
        <source>{0}, so this cue was left out: {1}</source>
        <translation>{0}, darum wurde dieser Untertitel weggelassen: {1}</translation>
    </message>
    <message>
        <source>These times cannot be read, so this cue was left out: {0}</source>
        <translation>Diese Zeiten sind nicht lesbar, darum wurde dieser Untertitel weggelassen: {0}</translation>
    </message>
    <message>
        <source>This cue lasts no time, or ends before it begins.</source>
        <translation>Dieser Untertitel hat keine Dauer oder endet vor seinem Beginn.</translation>
    </message>
    <message>
        <source>The line has no time code with data behind it.</source>
        <translation>Die Zeile hat keinen Zeitcode mit Daten dahinter.</translation>
    </message>
    <message>
        <source>The file goes on for too long; the rest is left out.</source>
        <translation>Die Datei geht zu lange weiter; der Rest wird weggelassen.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no pair of bytes.</source>
        <translation>„{0}“ ist kein Paar von Bytes.</translation>
    </message>
    <message>
        <source>The file counts frames; {0} a second were taken. Name others with --fps.</source>
        <translation>Die Datei zählt Bilder; {0} je Sekunde wurden angenommen. Andere mit --fps nennen.</translation>
    </message>
    <message>
        <source>The cue ends before it begins.</source>
        <translation>Der Untertitel endet vor seinem Beginn.</translation>
    </message>
    <message>
        <source>This line is neither a cue nor a setting.</source>
        <translation>Diese Zeile ist weder Untertitel noch Einstellung.</translation>
    </message>
    <message>
        <source>Some times count frames; {0} a second were taken. Name others with --fps.</source>
        <translation>Manche Zeiten zählen Bilder; {0} je Sekunde wurden angenommen. Andere mit --fps nennen.</translation>
    </message>
    <message>
        <source>Every line end is doubled; it was read as single.</source>
        <translation>Jedes Zeilenende ist doppelt; es wurde einfach gelesen.</translation>
    </message>
    <message>
        <source>This cue {0}.</source>
        <translation>Dieser Untertitel {0}.</translation>
    </message>
    <message>
        <source>{0} of times not written as 00:00:01,000 --&gt; 00:00:02,000.</source>
        <translation>{0} mit Zeiten, die nicht als 00:00:01,000 --&gt; 00:00:02,000 geschrieben sind.</translation>
    </message>
    <message>
        <source>{0} out of sequence.</source>
        <translation>{0} nicht in der Reihenfolge.</translation>
    </message>
    <message>
        <source>The times of this cue make no sense.</source>
        <translation>Die Zeiten dieses Untertitels ergeben keinen Sinn.</translation>
    </message>
    <message>
        <source>A transcript holds no times; they were estimated at {0} characters a second.</source>
        <translation>Ein Transkript enthält keine Zeiten; sie wurden mit {0} Zeichen je Sekunde geschätzt.</translation>
    </message>
    <message>
        <source>A transcript says when a paragraph begins, not when it ends; that was estimated at {0} characters a second.</source>
        <translation>Ein Transkript sagt, wann ein Absatz beginnt, nicht wann er endet; das wurde mit {0} Zeichen je Sekunde geschätzt.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a namespace of TTML; read as if it were.</source>
        <translation>„{0}“ ist kein Namensraum von TTML; gelesen, als wäre es einer.</translation>
    </message>
    <message>
        <source>Captions that are pictures cannot be read as text ({0}); {1}.</source>
        <translation>Untertitel, die Bilder sind, lassen sich nicht als Text lesen ({0}); {1}.</translation>
    </message>
    <message>
        <source>1 caption has no end; it lasts as long as the document.</source>
        <translation>1 Untertitel hat kein Ende; er dauert so lange wie das Dokument.</translation>
    </message>
    <message>
        <source>{0} captions have no end; they last as long as the document.</source>
        <translation>{0} Untertitel haben kein Ende; sie dauern so lange wie das Dokument.</translation>
    </message>
    <message>
        <source>{0}=&quot;{1}&quot; is no time.</source>
        <translation>{0}=&quot;{1}&quot; ist keine Zeit.</translation>
    </message>
    <message>
        <source>The paragraph&apos;s times lie outside its division&apos;s; read as counted from the document&apos;s start.</source>
        <translation>Die Zeiten des Absatzes liegen außerhalb derer seines Abschnitts; gelesen, als zählten sie ab Beginn des Dokuments.</translation>
    </message>
    <message>
        <source>This text has no times, so it is no cue: {0}</source>
        <translation>Dieser Text hat keine Zeiten und ist darum kein Untertitel: {0}</translation>
    </message>
    <message>
        <source>A WebVTT file begins with the word WEBVTT; this one does not.</source>
        <translation>Eine WebVTT-Datei beginnt mit dem Wort WEBVTT; diese nicht.</translation>
    </message>
    <message>
        <source>Players ignore a STYLE or REGION block here; it is kept.</source>
        <translation>Player übergehen einen STYLE- oder REGION-Block an dieser Stelle; er bleibt erhalten.</translation>
    </message>
    <message>
        <source>This cue ends {0}, so players never show it.</source>
        <translation>Dieser Untertitel endet {0}, darum zeigen Player ihn nie.</translation>
    </message>
    <message>
        <source>These times break the standard and were repaired: {0}</source>
        <translation>Diese Zeiten verletzen den Standard und wurden repariert: {0}</translation>
    </message>
    <message>
        <source>Players ignore this setting, which is kept: {0}</source>
        <translation>Player übergehen diese Einstellung, die erhalten bleibt: {0}</translation>
    </message>
    <message>
        <source>The text is neither {0} nor valid UTF-8; read as {1}.</source>
        <translation>Der Text ist weder {0} noch gültiges UTF-8; gelesen als {1}.</translation>
    </message>
    <message>
        <source>The XML is broken: {0}.</source>
        <translation>Das XML ist fehlerhaft: {0}.</translation>
    </message>
    <message>
        <source>&lt;{0}&gt; {1}.</source>
        <translation>&lt;{0}&gt; {1}.</translation>
    </message>
    <message>
        <source>Name it .mp4 to read its tracks.</source>
        <translation>Mit der Endung .mp4 benennen, um ihre Spuren zu lesen.</translation>
    </message>
    <message>
        <source>{0} is {1}, no subtitle file.</source>
        <translation>{0} ist {1}, keine Untertiteldatei.</translation>
    </message>
    <message>
        <source>Subtitle track {0} of “{1}” holds no cue.</source>
        <translation>Untertitelspur {0} von „{1}“ enthält keinen Untertitel.</translation>
    </message>
    <message>
        <source>Stream {0} of “{1}” is no subtitle track.</source>
        <translation>Strom {0} von „{1}“ ist keine Untertitelspur.</translation>
    </message>
    <message>
        <source>Its subtitle tracks have the numbers {0}.</source>
        <translation>Ihre Untertitelspuren haben die Nummern {0}.</translation>
    </message>
    <message>
        <source>{0} has {1} subtitle tracks, no track {2}.</source>
        <translation>{0} hat {1} Untertitelspuren, keine Spur {2}.</translation>
    </message>
    <message>
        <source>Count them from 1, or leave the number out to take the default one.</source>
        <translation>Ab 1 zählen, oder die Nummer weglassen, um die übliche zu nehmen.</translation>
    </message>
    <message>
        <source>{0} has more than {1} MB: no subtitle file is so large.</source>
        <translation>{0} hat mehr als {1} MB: so groß ist keine Untertiteldatei.</translation>
    </message>
    <message>
        <source>Name the subtitle file; media are read by their extension.</source>
        <translation>Die Untertiteldatei wählen; Medien werden an ihrer Endung erkannt.</translation>
    </message>
    <message>
        <source>Where it is one in an unusual encoding, name that: cuesmith convert --encoding.</source>
        <translation>Ist es doch eine in einer ungewöhnlichen Kodierung, diese nennen: cuesmith convert --encoding.</translation>
    </message>
    <message>
        <source>If it is in another format, say which: cuesmith convert --from FORMAT.</source>
        <translation>Hat sie ein anderes Format, dieses nennen: cuesmith convert --from FORMAT.</translation>
    </message>
    <message>
        <source>{0} is UTF-8 by its standard.</source>
        <translation>{0} ist nach seinem Standard UTF-8.</translation>
    </message>
    <message>
        <source>Leave the output encoding out.</source>
        <translation>Die Kodierung der Ausgabe weglassen.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} ist ein Ordner.</translation>
    </message>
    <message>
        <source>Name the files in it.</source>
        <translation>Die Dateien darin wählen.</translation>
    </message>
    <message>
        <source>There is no text encoding {0}.</source>
        <translation>Es gibt keine Zeichenkodierung {0}.</translation>
    </message>
    <message>
        <source>Names such as utf-8, cp1252, cp1250, cp1251, shift_jis, gb18030 are understood.</source>
        <translation>Verstanden werden Namen wie utf-8, cp1252, cp1250, cp1251, shift_jis, gb18030.</translation>
    </message>
    <message>
        <source>{0} is written, not read.</source>
        <translation>{0} wird geschrieben, nicht gelesen.</translation>
    </message>
    <message>
        <source>“{0}” does not say what the transcript is to be written as.</source>
        <translation>„{0}“ sagt nicht, als was das Transkript geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Let its name end in .txt, .md or .docx.</source>
        <translation>Der Name soll auf .txt, .md oder .docx enden.</translation>
    </message>
    <message>
        <source>A byte order mark belongs to Unicode; {0} has none.</source>
        <translation>Eine Bytereihenfolge-Marke gehört zu Unicode; {0} hat keine.</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>Zuerst entpacken.</translation>
    </message>
    <message>
        <source>Name it .mkv or .webm to read its tracks.</source>
        <translation>Mit der Endung .mkv oder .webm benennen, um ihre Spuren zu lesen.</translation>
    </message>
    <message>
        <source>Transcribe it, or name the subtitle file.</source>
        <translation>Transkribieren, oder die Untertiteldatei wählen.</translation>
    </message>
    <message>
        <source>Name the subtitle file.</source>
        <translation>Die Untertiteldatei wählen.</translation>
    </message>
    <message>
        <source>Open it in the studio, and export its captions there.</source>
        <translation>Es im Studio öffnen und die Untertitel dort exportieren.</translation>
    </message>
    <message>
        <source>Save its text as a .txt file first.</source>
        <translation>Den Text zuerst als .txt-Datei sichern.</translation>
    </message>
    <message>
        <source>Save it as plain text first.</source>
        <translation>Zuerst als reinen Text sichern.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Platz schaffen, oder einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>Create the folder first.</source>
        <translation>Zuerst den Ordner anlegen.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Einen kürzeren Namen wählen.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message>
        <source>Shift times</source>
        <translation>Zeiten verschieben</translation>
    </message>
    <message>
        <source>+0.3</source>
        <translation>+0.3</translation>
    </message>
    <message>
        <source>&amp;Shift</source>
        <translation>Ve&amp;rschieben</translation>
    </message>
    <message>
        <source>The selected &amp;cues ({0})</source>
        <translation>&amp;Ausgewählte Untertitel ({0})</translation>
    </message>
    <message>
        <source>Cues from {0} &amp;on</source>
        <translation>Untertitel a&amp;b {0}</translation>
    </message>
    <message>
        <source>All cues of the &amp;track</source>
        <translation>Alle Untertitel der &amp;Spur</translation>
    </message>
    <message>
        <source>All cues of all t&amp;racks</source>
        <translation>Alle Untertitel a&amp;ller Spuren</translation>
    </message>
    <message>
        <source>&amp;By:</source>
        <translation>&amp;Um:</translation>
    </message>
    <message>
        <source>Seconds, 1:02.5, 250ms or 12f. With a minus, earlier.</source>
        <translation>Sekunden, 1:02.5, 250ms oder 12f. Mit Minus früher.</translation>
    </message>
    <message>
        <source>There are no such cues.</source>
        <translation>Solche Untertitel gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) move {0} s later; the first will start at {1}.</source>
        <translation>
            <numerusform>%n Untertitel kommt {0} s später; er beginnt dann bei {1}.</numerusform>
            <numerusform>%n Untertitel kommen {0} s später; der erste beginnt dann bei {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) move {0} s earlier; the first will start at {1}.</source>
        <translation>
            <numerusform>%n Untertitel kommt {0} s früher; er beginnt dann bei {1}.</numerusform>
            <numerusform>%n Untertitel kommen {0} s früher; der erste beginnt dann bei {1}.</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot go further back: nothing starts before 0.</source>
        <translation>Weiter zurück geht es nicht: nichts beginnt vor 0.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search commands and shortcuts</source>
        <translation>Befehle und Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Press the new shortcut</source>
        <translation>Neues Tastenkürzel drücken</translation>
    </message>
    <message>
        <source>Press &amp;keys</source>
        <translation>&amp;Tasten:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Use &amp;instead</source>
        <translation>&amp;Stattdessen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>Stan&amp;dard</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportieren …</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>The same keys do something else too: {0}.</source>
        <translation>Dieselben Tasten tun noch etwas anderes: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n shortcut(s) with two meanings: neither works.</source>
        <translation>
            <numerusform>%n doppelt belegtes Tastenkürzel: es wirkt nicht.</numerusform>
            <numerusform>%n doppelt belegte Tastenkürzel: sie wirken nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import shortcuts</source>
        <translation>Tastenkürzel importieren</translation>
    </message>
    <message>
        <source>Export shortcuts</source>
        <translation>Tastenkürzel exportieren</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>&amp;Name of the account here:</source>
        <translation>&amp;Name des Kontos hier:</translation>
    </message>
    <message>
        <source>&amp;Address of the API:</source>
        <translation>Ad&amp;resse der API:</translation>
    </message>
    <message>
        <source>Sign in to {0}</source>
        <translation>Bei {0} anmelden</translation>
    </message>
    <message>
        <source>&amp;Open {0}&apos;s page</source>
        <translation>Seite von {0} ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Asking {0}…</source>
        <translation>{0} wird gefragt…</translation>
    </message>
    <message>
        <source>Kept in your system&apos;s keyring, never in a project.</source>
        <translation>Wird im Schlüsselbund Ihres Systems aufbewahrt, nie in einem Projekt.</translation>
    </message>
    <message>
        <source>This system has no keyring that could keep this: you stay signed in until the program ends.</source>
        <translation>Dieses System hat keinen Schlüsselbund dafür: Sie bleiben bis zum Programmende angemeldet.</translation>
    </message>
    <message>
        <source>This takes the place of the account of that name.</source>
        <translation>Das Konto dieses Namens wird dadurch ersetzt.</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Beside</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>changed since it was translated</source>
        <translation>seit der Übersetzung geändert</translation>
    </message>
    <message>
        <source>Nothing is said here.</source>
        <translation>Hier wird nichts gesagt.</translation>
    </message>
    <message>
        <source>Source, {0}</source>
        <translation>Quelle, {0}</translation>
    </message>
</context>
<context>
    <name>SpeakerBox</name>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>SpeakerColors</name>
    <message>
        <source>Colours of speakers</source>
        <translation>Farben der Sprecher</translation>
    </message>
    <message>
        <source>Give &amp;each a colour</source>
        <translation>&amp;Jedem eine Farbe geben</translation>
    </message>
    <message>
        <source>Colour of {0}</source>
        <translation>Farbe von {0}</translation>
    </message>
    <message>
        <source>Colour speakers</source>
        <translation>Sprecher einfärben</translation>
    </message>
</context>
<context>
    <name>SpeakerCommands</name>
    <message>
        <source>There is no speaker {0} yet.</source>
        <translation>Sprecher {0} gibt es noch nicht.</translation>
    </message>
    <message>
        <source>The next free number is {0}.</source>
        <translation>Die nächste freie Nummer ist {0}.</translation>
    </message>
    <message>
        <source>No cue is chosen.</source>
        <translation>Kein Untertitel ist gewählt.</translation>
    </message>
    <message>
        <source>Select the cues first.</source>
        <translation>Zuerst die Untertitel auswählen.</translation>
    </message>
    <message>
        <source>Speaker {0}</source>
        <translation>Sprecher {0}</translation>
    </message>
</context>
<context>
    <name>SpeakersDialog</name>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Speakers of the track</source>
        <translation>Sprecher der Spur</translation>
    </message>
    <message>
        <source>&amp;Go on to the next cue after naming one</source>
        <translation>Nach dem Benennen &amp;weiter zum nächsten Untertitel</translation>
    </message>
    <message>
        <source>Nobody has a name yet. Select a cue and press Alt+1, or type a name.</source>
        <translation>Noch hat niemand einen Namen. Einen Untertitel auswählen und Alt+1 drücken, oder einen Namen eintippen.</translation>
    </message>
    <message>
        <source>Rename speaker</source>
        <translation>Sprecher umbenennen</translation>
    </message>
    <message>
        <source>New name of {0}; a name that is there joins the two:</source>
        <translation>Neuer Name von {0}; ein vorhandener Name vereint die beiden:</translation>
    </message>
    <message>
        <source>Join speakers</source>
        <translation>Sprecher vereinen</translation>
    </message>
    <message>
        <source>{0} is the same person as:</source>
        <translation>{0} ist dieselbe Person wie:</translation>
    </message>
    <message>
        <source>No text begins with a name, as in “ANNA: Hello.”</source>
        <translation>Kein Text beginnt mit einem Namen wie in „ANNA: Hallo.“</translation>
    </message>
    <message>
        <source>Colour of {0}</source>
        <translation>Farbe von {0}</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Join with…</source>
        <translation>&amp;Vereinen mit …</translation>
    </message>
    <message>
        <source>Says the s&amp;elected cues</source>
        <translation>Spricht die &amp;gewählten Untertitel</translation>
    </message>
    <message>
        <source>&amp;Select the cues</source>
        <translation>Untertitel &amp;auswählen</translation>
    </message>
    <message>
        <source>As a &amp;track</source>
        <translation>Als eigene &amp;Spur</translation>
    </message>
    <message>
        <source>&amp;Names in the text</source>
        <translation>&amp;Namen im Text</translation>
    </message>
    <message>
        <source>Names that texts begin with become speakers and leave the text</source>
        <translation>Namen, mit denen Texte beginnen, werden Sprecher und verschwinden aus dem Text</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>a few seconds left</source>
        <translation>noch ein paar Sekunden</translation>
    </message>
    <message>
        <source>about {0} seconds left</source>
        <translation>noch etwa {0} Sekunden</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>noch etwa eine Minute</translation>
    </message>
    <message>
        <source>about {0} minutes left</source>
        <translation>noch etwa {0} Minuten</translation>
    </message>
    <message>
        <source>about {0} hours left</source>
        <translation>noch etwa {0} Stunden</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>about 100 languages</source>
        <translation>etwa 100 Sprachen</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Bereitet vor …</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0}× real time</source>
        <translation>{0}× Echtzeit</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an …</translation>
    </message>
    <message>
        <source>{0} elapsed</source>
        <translation>{0} vergangen</translation>
    </message>
    <message>
        <source>What was heard until {0} is kept.</source>
        <translation>Das bis {0} Gehörte bleibt.</translation>
    </message>
    <message>
        <source>Stopped before anything was heard.</source>
        <translation>Angehalten, bevor etwas zu hören war.</translation>
    </message>
    <message>
        <source>Stopped at {0}; kept: {1}.</source>
        <translation>Angehalten bei {0}; behalten: {1}.</translation>
    </message>
    <message>
        <source>Doubtful: {0}.</source>
        <translation>Unsicher: {0}.</translation>
    </message>
    <message>
        <source>No speech was found.</source>
        <translation>Keine Sprache gefunden.</translation>
    </message>
    <message>
        <source>Done: {0} in {1}.</source>
        <translation>Fertig: {0} in {1}.</translation>
    </message>
    <message>
        <source>Nothing was heard yet: try again, or choose another model.</source>
        <translation>Noch wurde nichts gehört: versuchen Sie es noch einmal, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{0} s of speech got no text.</source>
        <translation>{0} s Sprache blieben ohne Text.</translation>
    </message>
    <message>
        <source>Language: {0}.</source>
        <translation>Sprache: {0}.</translation>
    </message>
</context>
<context>
    <name>SpeechSyncDialog</name>
    <message>
        <source>Sync to speech</source>
        <translation>Mit der Sprache abgleichen</translation>
    </message>
    <message>
        <source>Listens for where somebody speaks, and moves the captions there: by a constant, by another frame rate, or by a drift.</source>
        <translation>Hört, wo jemand spricht, und bewegt die Untertitel dorthin: um einen festen Betrag, durch eine andere Bildrate oder um einen stetigen Versatz.</translation>
    </message>
    <message>
        <source>Open the film first.</source>
        <translation>Öffnen Sie zuerst den Film.</translation>
    </message>
</context>
<context>
    <name>SpeechTools</name>
    <message>
        <source>There is nothing to listen to: open a video or a recording first.</source>
        <translation>Es gibt nichts anzuhören: erst ein Video oder eine Aufnahme öffnen.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Select cues, or loop one.</source>
        <translation>Untertitel auswählen oder einen wiederholt abspielen.</translation>
    </message>
    <message>
        <source>A transcription is running: stop it first.</source>
        <translation>Eine Transkription läuft: erst anhalten.</translation>
    </message>
    <message>
        <source>This project is open in another window, so it cannot be changed here.</source>
        <translation>Dieses Projekt ist in einem anderen Fenster offen und lässt sich hier nicht ändern.</translation>
    </message>
    <message numerus="yes">
        <source>Left from last time: %n file(s) to be transcribed.</source>
        <translation>
            <numerusform>Vom letzten Mal ist noch %n Datei zu transkribieren.</numerusform>
            <numerusform>Vom letzten Mal sind noch %n Dateien zu transkribieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be found.</source>
        <translation>
            <numerusform>%n davon ist nicht zu finden.</numerusform>
            <numerusform>%n davon sind nicht zu finden.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Sho&amp;w the queue</source>
        <translation>Warteschlange an&amp;zeigen</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>The dictionary is still being opened.</source>
        <translation>Das Wörterbuch wird noch geöffnet.</translation>
    </message>
    <message>
        <source>Say which language this track is in, to check its spelling.</source>
        <translation>Für die Rechtschreibprüfung die Sprache dieser Spur festlegen.</translation>
    </message>
    <message>
        <source>This system has no dictionary for {0}.</source>
        <translation>Dieses System hat kein Wörterbuch für {0}.</translation>
    </message>
    <message>
        <source>No spelling mistakes.</source>
        <translation>Keine Rechtschreibfehler.</translation>
    </message>
    <message>
        <source>Add “{0}” to the glossary</source>
        <translation>„{0}“ ins Glossar aufnehmen</translation>
    </message>
</context>
<context>
    <name>StandardWords</name>
    <message>
        <source>Reading profile: {0}</source>
        <translation>Leseprofil: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n shot change(s) known</source>
        <translation>
            <numerusform>%n Schnitt bekannt</numerusform>
            <numerusform>%n Schnitte bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>no shot changes known</source>
        <translation>keine Schnitte bekannt</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Letzte Projekte</translation>
    </message>
    <message>
        <source>Speech is recognised on {0}.</source>
        <translation>Spracherkennung auf {0}.</translation>
    </message>
    <message numerus="yes">
        <source>Speech is recognised on the processor, %n core(s).</source>
        <translation>
            <numerusform>Spracherkennung auf dem Prozessor, %n Kern.</numerusform>
            <numerusform>Spracherkennung auf dem Prozessor, %n Kerne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready: {0}.</source>
        <translation>Bereit: {0}.</translation>
    </message>
    <message>
        <source>The rough draft engine is ready; better models can be fetched.</source>
        <translation>Die einfache Erkennung ist bereit; bessere Modelle lassen sich herunterladen.</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>Reading speed</source>
        <translation>Lesetempo</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message>
        <source>characters a second</source>
        <translation>Zeichen je Sekunde</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>seconds before a cue</source>
        <translation>Sekunden vor einem Untertitel</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>jenseits der Grenze</translation>
    </message>
    <message>
        <source>Mean {0} · median {1} · 95 % up to {2} · maximum {3}</source>
        <translation>Mittel {0} · Median {1} · 95 % bis {2} · Maximum {3}</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>mindestens {0}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>höchstens {0}</translation>
    </message>
    <message>
        <source>{0} keep to the limit: {1}</source>
        <translation>{0} halten die Grenze ein: {1}</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words a minute</source>
        <translation>Wörter je Minute</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Captions show</source>
        <translation>Untertitel stehen</translation>
    </message>
    <message>
        <source>Without a problem</source>
        <translation>Ohne Beanstandung</translation>
    </message>
    <message>
        <source>Speech with captions</source>
        <translation>Sprache mit Untertiteln</translation>
    </message>
    <message>
        <source>Speech without</source>
        <translation>Sprache ohne</translation>
    </message>
    <message>
        <source>Captions over silence</source>
        <translation>Untertitel bei Stille</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(niemand)</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Cues in both</source>
        <translation>Untertitel in beiden</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Only there</source>
        <translation>Nur dort</translation>
    </message>
    <message>
        <source>Length compared</source>
        <translation>Länge im Vergleich</translation>
    </message>
    <message>
        <source>Much longer here</source>
        <translation>Hier viel länger</translation>
    </message>
    <message>
        <source>The same, word for word</source>
        <translation>Wort für Wort gleich</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Compare to</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Speech without captions</source>
        <translation>Sprache ohne Untertitel</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>&amp;Track:</source>
        <translation>&amp;Spur:</translation>
    </message>
    <message>
        <source>C&amp;ompare to:</source>
        <translation>Vergleichen &amp;mit:</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Without captions</source>
        <translation>Ohne Untertitel</translation>
    </message>
    <message>
        <source>Held to the reading profile “{0}”.</source>
        <translation>Gemessen am Leseprofil „{0}“.</translation>
    </message>
    <message>
        <source>Listening to the medium for speech…</source>
        <translation>Das Medium wird nach Sprache abgehört …</translation>
    </message>
    <message>
        <source>Without a medium, how much of its speech has captions is not known.</source>
        <translation>Ohne Medium ist nicht bekannt, wie viel seiner Sprache Untertitel hat.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Whether everything is saved</source>
        <translation>Ob alles gespeichert ist</translation>
    </message>
    <message>
        <source>Pictures that came too late</source>
        <translation>Bilder, die zu spät kamen</translation>
    </message>
    <message>
        <source>Reading profile</source>
        <translation>Leseprofil</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) dropped</source>
        <translation>
            <numerusform>%n Bild ausgelassen</numerusform>
            <numerusform>%n Bilder ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel</numerusform>
            <numerusform>%n Untertitel</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} selected</source>
        <translation>{0} von {1} ausgewählt</translation>
    </message>
</context>
<context>
    <name>StepLabels</name>
    <message>
        <source>Accept “{0}”</source>
        <translation>„{0}“ annehmen</translation>
    </message>
    <message>
        <source>Accept a problem of cue {0}</source>
        <translation>Problem von Untertitel {0} akzeptieren</translation>
    </message>
    <message>
        <source>Accept a problem of {0} cues</source>
        <translation>Problem von {0} Untertiteln akzeptieren</translation>
    </message>
    <message>
        <source>Add track</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Add track {0}</source>
        <translation>Spur {0} hinzufügen</translation>
    </message>
    <message>
        <source>Add {0} tracks</source>
        <translation>{0} Spuren hinzufügen</translation>
    </message>
    <message>
        <source>Align a script</source>
        <translation>Skript ausrichten</translation>
    </message>
    <message>
        <source>Bridge the gap after cue {0}</source>
        <translation>Lücke nach Untertitel {0} schließen</translation>
    </message>
    <message>
        <source>Bridge the gap after {0} cues</source>
        <translation>Lücke nach {0} Untertiteln schließen</translation>
    </message>
    <message>
        <source>Change glossary</source>
        <translation>Glossar ändern</translation>
    </message>
    <message>
        <source>Change look of cue {0}</source>
        <translation>Aussehen von Untertitel {0} ändern</translation>
    </message>
    <message>
        <source>Change look of {0} cues</source>
        <translation>Aussehen von {0} Untertiteln ändern</translation>
    </message>
    <message>
        <source>Change settings of cue {0}</source>
        <translation>Einstellungen von Untertitel {0} ändern</translation>
    </message>
    <message>
        <source>Change settings of {0} cues</source>
        <translation>Einstellungen von {0} Untertiteln ändern</translation>
    </message>
    <message>
        <source>Change track</source>
        <translation>Spur ändern</translation>
    </message>
    <message>
        <source>Clean up text</source>
        <translation>Text bereinigen</translation>
    </message>
    <message>
        <source>Change casing</source>
        <translation>Groß- und Kleinschreibung ändern</translation>
    </message>
    <message>
        <source>Clean up punctuation</source>
        <translation>Zeichensetzung bereinigen</translation>
    </message>
    <message>
        <source>Clean up numbers</source>
        <translation>Zahlen bereinigen</translation>
    </message>
    <message>
        <source>Mask profanity</source>
        <translation>Kraftausdrücke verdecken</translation>
    </message>
    <message>
        <source>Fix slips of recognition</source>
        <translation>Fehler der Erkennung berichtigen</translation>
    </message>
    <message>
        <source>Remove fillers</source>
        <translation>Füllwörter entfernen</translation>
    </message>
    <message>
        <source>Remove sounds and names of speakers</source>
        <translation>Geräusche und Namen von Sprechern entfernen</translation>
    </message>
    <message>
        <source>Conform to the profile</source>
        <translation>An das Profil anpassen</translation>
    </message>
    <message>
        <source>Cut “{0}”</source>
        <translation>„{0}“ herausschneiden</translation>
    </message>
    <message>
        <source>Cut words of {0} cues</source>
        <translation>Wörter aus {0} Untertiteln herausschneiden</translation>
    </message>
    <message>
        <source>Cut {0} words</source>
        <translation>{0} Wörter herausschneiden</translation>
    </message>
    <message>
        <source>Delete cue {0}</source>
        <translation>Untertitel {0} löschen</translation>
    </message>
    <message>
        <source>Delete cue {0} and close up</source>
        <translation>Untertitel {0} löschen und nachrücken</translation>
    </message>
    <message>
        <source>Delete {0} cues</source>
        <translation>{0} Untertitel löschen</translation>
    </message>
    <message>
        <source>Delete {0} cues and close up</source>
        <translation>{0} Untertitel löschen und nachrücken</translation>
    </message>
    <message>
        <source>Edit note of cue {0}</source>
        <translation>Notiz zu Untertitel {0} bearbeiten</translation>
    </message>
    <message>
        <source>Edit note of {0} cues</source>
        <translation>Notiz zu {0} Untertiteln bearbeiten</translation>
    </message>
    <message>
        <source>Edit text of cue {0}</source>
        <translation>Text von Untertitel {0} bearbeiten</translation>
    </message>
    <message>
        <source>Edit text of {0} cues</source>
        <translation>Text von {0} Untertiteln bearbeiten</translation>
    </message>
    <message>
        <source>Fix all “{0}”</source>
        <translation>Alle „{0}“ korrigieren</translation>
    </message>
    <message>
        <source>Fix “{0}”</source>
        <translation>„{0}“ korrigieren</translation>
    </message>
    <message>
        <source>Insert cue</source>
        <translation>Untertitel einfügen</translation>
    </message>
    <message>
        <source>Insert {0} cues</source>
        <translation>{0} Untertitel einfügen</translation>
    </message>
    <message>
        <source>Join speakers {0} and {1}</source>
        <translation>Sprecher {0} und {1} vereinen</translation>
    </message>
    <message>
        <source>Join {0} cues</source>
        <translation>{0} Untertitel verbinden</translation>
    </message>
    <message>
        <source>Mark cue {0} as checked</source>
        <translation>Untertitel {0} als geprüft markieren</translation>
    </message>
    <message>
        <source>Mark {0} cues as checked</source>
        <translation>{0} Untertitel als geprüft markieren</translation>
    </message>
    <message>
        <source>Move the edge between cues {0} and {1}</source>
        <translation>Grenze zwischen Untertitel {0} und {1} verschieben</translation>
    </message>
    <message>
        <source>Move word of cue {0} to the next</source>
        <translation>Wort von Untertitel {0} zum nächsten verschieben</translation>
    </message>
    <message>
        <source>Move word of cue {0} to the previous</source>
        <translation>Wort von Untertitel {0} zum vorigen verschieben</translation>
    </message>
    <message>
        <source>Name who speaks</source>
        <translation>Sprecher benennen</translation>
    </message>
    <message>
        <source>Note the origin of track</source>
        <translation>Herkunft der Spur vermerken</translation>
    </message>
    <message>
        <source>Note the origin of track {0}</source>
        <translation>Herkunft der Spur {0} vermerken</translation>
    </message>
    <message>
        <source>Paste cue</source>
        <translation>Untertitel einfügen</translation>
    </message>
    <message>
        <source>Paste cues</source>
        <translation>Untertitel einfügen</translation>
    </message>
    <message>
        <source>Paste {0} cues</source>
        <translation>{0} Untertitel einfügen</translation>
    </message>
    <message>
        <source>Put 1 cue right</source>
        <translation>1 Untertitel richtigstellen</translation>
    </message>
    <message>
        <source>Put cue {0} right</source>
        <translation>Untertitel {0} richtigstellen</translation>
    </message>
    <message>
        <source>Put {0} cues right</source>
        <translation>{0} Untertitel richtigstellen</translation>
    </message>
    <message>
        <source>Remove track</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>Remove track {0}</source>
        <translation>Spur {0} entfernen</translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>Rename track {0}</source>
        <translation>Spur {0} umbenennen</translation>
    </message>
    <message>
        <source>Rename speaker {0} to {1}</source>
        <translation>Sprecher {0} in {1} umbenennen</translation>
    </message>
    <message>
        <source>Replace cue {0}</source>
        <translation>Untertitel {0} ersetzen</translation>
    </message>
    <message>
        <source>Replace {0} cues</source>
        <translation>{0} Untertitel ersetzen</translation>
    </message>
    <message>
        <source>Retime all cues</source>
        <translation>Alle Untertitel neu zeiten</translation>
    </message>
    <message>
        <source>Retime cue {0}</source>
        <translation>Untertitel {0} neu zeiten</translation>
    </message>
    <message>
        <source>Retime {0} cues</source>
        <translation>{0} Untertitel neu zeiten</translation>
    </message>
    <message>
        <source>Scale times of all cues</source>
        <translation>Zeiten aller Untertitel strecken</translation>
    </message>
    <message>
        <source>Scale times of cue {0}</source>
        <translation>Zeiten von Untertitel {0} strecken</translation>
    </message>
    <message>
        <source>Scale times of {0} cues</source>
        <translation>Zeiten von {0} Untertiteln strecken</translation>
    </message>
    <message>
        <source>Segment anew</source>
        <translation>Neu aufteilen</translation>
    </message>
    <message>
        <source>Set language of track</source>
        <translation>Sprache der Spur festlegen</translation>
    </message>
    <message>
        <source>Set language of track {0}</source>
        <translation>Sprache der Spur {0} festlegen</translation>
    </message>
    <message>
        <source>Set speaker of cue {0}</source>
        <translation>Sprecher von Untertitel {0} festlegen</translation>
    </message>
    <message>
        <source>Set speaker of {0} cues</source>
        <translation>Sprecher von {0} Untertiteln festlegen</translation>
    </message>
    <message>
        <source>Set style of cue {0}</source>
        <translation>Stil von Untertitel {0} festlegen</translation>
    </message>
    <message>
        <source>Set style of {0} cues</source>
        <translation>Stil von {0} Untertiteln festlegen</translation>
    </message>
    <message>
        <source>Set style of track</source>
        <translation>Stil der Spur festlegen</translation>
    </message>
    <message>
        <source>Set style of track {0}</source>
        <translation>Stil der Spur {0} festlegen</translation>
    </message>
    <message>
        <source>Set styles of speakers</source>
        <translation>Stile der Sprecher festlegen</translation>
    </message>
    <message>
        <source>Set style of {0}</source>
        <translation>Stil von {0} festlegen</translation>
    </message>
    <message>
        <source>Set times of cue {0}</source>
        <translation>Zeiten von Untertitel {0} setzen</translation>
    </message>
    <message>
        <source>Set times of {0} cues</source>
        <translation>Zeiten von {0} Untertiteln setzen</translation>
    </message>
    <message>
        <source>Set word times of cue {0}</source>
        <translation>Wortzeiten von Untertitel {0} setzen</translation>
    </message>
    <message>
        <source>Shift all cues</source>
        <translation>Alle Untertitel verschieben</translation>
    </message>
    <message>
        <source>Shift all tracks</source>
        <translation>Alle Spuren verschieben</translation>
    </message>
    <message>
        <source>Shift cue {0}</source>
        <translation>Untertitel {0} verschieben</translation>
    </message>
    <message>
        <source>Shift {0} cues</source>
        <translation>{0} Untertitel verschieben</translation>
    </message>
    <message>
        <source>Snap to the shot change: cue {0}</source>
        <translation>Am Bildschnitt einrasten: Untertitel {0}</translation>
    </message>
    <message>
        <source>Snap to the shot change: {0} cues</source>
        <translation>Am Bildschnitt einrasten: {0} Untertitel</translation>
    </message>
    <message>
        <source>Sort track by time</source>
        <translation>Spur nach der Zeit ordnen</translation>
    </message>
    <message>
        <source>Sort track {0} by time</source>
        <translation>Spur {0} nach der Zeit ordnen</translation>
    </message>
    <message>
        <source>Take names from text</source>
        <translation>Namen aus dem Text nehmen</translation>
    </message>
    <message>
        <source>Take over the source of cue {0}</source>
        <translation>Quelle von Untertitel {0} übernehmen</translation>
    </message>
    <message>
        <source>Take over the source of {0} cues</source>
        <translation>Quelle von {0} Untertiteln übernehmen</translation>
    </message>
    <message>
        <source>Split cue {0}</source>
        <translation>Untertitel {0} teilen</translation>
    </message>
    <message>
        <source>Change the frame rate</source>
        <translation>Bildrate ändern</translation>
    </message>
    <message>
        <source>Sync by points</source>
        <translation>Nach Punkten abgleichen</translation>
    </message>
    <message>
        <source>Sync to another track</source>
        <translation>Mit anderer Spur abgleichen</translation>
    </message>
    <message>
        <source>Sync to speech</source>
        <translation>Mit der Sprache abgleichen</translation>
    </message>
    <message>
        <source>Take back the edit of a cue</source>
        <translation>Bearbeitung eines Untertitels zurücknehmen</translation>
    </message>
    <message>
        <source>Take the speaker {0} off</source>
        <translation>Sprecher {0} entfernen</translation>
    </message>
    <message>
        <source>Take what was heard in 1 cue</source>
        <translation>Gehörtes in 1 Untertitel übernehmen</translation>
    </message>
    <message>
        <source>Take what was heard in {0} cues</source>
        <translation>Gehörtes in {0} Untertiteln übernehmen</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transkription</translation>
    </message>
    <message>
        <source>Tell again a problem of cue {0}</source>
        <translation>Problem von Untertitel {0} wieder melden</translation>
    </message>
    <message>
        <source>Tell again a problem of {0} cues</source>
        <translation>Problem von {0} Untertiteln wieder melden</translation>
    </message>
    <message>
        <source>Time words</source>
        <translation>Wortzeiten setzen</translation>
    </message>
    <message>
        <source>Translate 1 cue</source>
        <translation>1 Untertitel übersetzen</translation>
    </message>
    <message>
        <source>Translate {0} cues</source>
        <translation>{0} Untertitel übersetzen</translation>
    </message>
    <message>
        <source>Trim end of cue {0}</source>
        <translation>Ende von Untertitel {0} ändern</translation>
    </message>
    <message>
        <source>Trim end of {0} cues</source>
        <translation>Ende von {0} Untertiteln ändern</translation>
    </message>
    <message>
        <source>Trim start of cue {0}</source>
        <translation>Beginn von Untertitel {0} ändern</translation>
    </message>
    <message>
        <source>Trim start of {0} cues</source>
        <translation>Beginn von {0} Untertiteln ändern</translation>
    </message>
</context>
<context>
    <name>StreamsDialog</name>
    <message>
        <source>Subtitles in the file</source>
        <translation>Untertitel in der Datei</translation>
    </message>
    <message>
        <source>“{0}” holds subtitles. Open them as tracks?</source>
        <translation>„{0}“ enthält Untertitel. Als Spuren öffnen?</translation>
    </message>
    <message>
        <source>&amp;Open as tracks</source>
        <translation>Als Spuren &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Unbekannte Sprache</translation>
    </message>
</context>
<context>
    <name>StyleFields</name>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Colour of the text</source>
        <translation>Textfarbe</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Colour of the spoken word</source>
        <translation>Farbe des gesprochenen Worts</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Kontur</translation>
    </message>
    <message>
        <source>Width of the outline</source>
        <translation>Breite der Kontur</translation>
    </message>
    <message>
        <source>Its colour</source>
        <translation>Ihre Farbe</translation>
    </message>
    <message>
        <source>Colour of the outline</source>
        <translation>Farbe der Kontur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>{0}: as the template has it</source>
        <translation>{0}: wie in der Vorlage</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
</context>
<context>
    <name>StylePanel</name>
    <message>
        <source>Whose style</source>
        <translation>Wessen Stil</translation>
    </message>
    <message>
        <source>Style o&amp;f</source>
        <translation>Stil &amp;von</translation>
    </message>
    <message>
        <source>Save, remove or reset</source>
        <translation>Speichern, entfernen oder zurücksetzen</translation>
    </message>
    <message>
        <source>Templates of my own</source>
        <translation>Eigene Vorlagen</translation>
    </message>
    <message>
        <source>{0} Captions are shown plainly instead.</source>
        <translation>{0} Die Untertitel werden stattdessen schlicht gezeigt.</translation>
    </message>
    <message>
        <source>There are no captions yet. Once there are, choose how they look.</source>
        <translation>Es gibt noch keine Untertitel. Sobald es welche gibt, wählen Sie hier ihr Aussehen.</translation>
    </message>
    <message>
        <source>As the whole track. A change here is for this speaker alone.</source>
        <translation>Wie die ganze Spur. Eine Änderung gilt hier nur für diesen Sprecher.</translation>
    </message>
    <message>
        <source>As the track or the speaker. A change here is for these cues alone.</source>
        <translation>Wie Spur oder Sprecher. Eine Änderung gilt hier nur für diese Untertitel.</translation>
    </message>
    <message>
        <source>The whole track</source>
        <translation>Die ganze Spur</translation>
    </message>
    <message>
        <source>Speaker {0}</source>
        <translation>Sprecher {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n selected cue(s)</source>
        <translation>
            <numerusform>%n ausgewählter Untertitel</numerusform>
            <numerusform>%n ausgewählte Untertitel</numerusform>
        </translation>
    </message>
    <message>
        <source>Your captions</source>
        <translation>Ihre Untertitel</translation>
    </message>
    <message>
        <source>Save as my template</source>
        <translation>Als eigene Vorlage speichern</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Remove my template</source>
        <translation>Eigene Vorlage entfernen</translation>
    </message>
    <message>
        <source>&amp;Template:</source>
        <translation>&amp;Vorlage:</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>Cuts and &amp;breaks: parts may move by themselves</source>
        <translation>&amp;Schnitte und Pausen: Teile dürfen sich für sich bewegen</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleiche …</translation>
    </message>
</context>
<context>
    <name>Syncing</name>
    <message>
        <source>Comparing captions with speech</source>
        <translation>Untertitel mit der Sprache vergleichen</translation>
    </message>
    <message>
        <source>Comparing two tracks</source>
        <translation>Zwei Spuren vergleichen</translation>
    </message>
    <message>
        <source>Comparing captions with {0}</source>
        <translation>Untertitel mit {0} vergleichen</translation>
    </message>
</context>
<context>
    <name>TapBar</name>
    <message>
        <source>&amp;Done (Esc)</source>
        <translation>&amp;Fertig (Esc)</translation>
    </message>
    <message>
        <source>Word {0} of {1}. Next: “{2}”. Tap {3} as it begins.</source>
        <translation>Wort {0} von {1}. Als Nächstes: „{2}“. {3} tippen, wenn es beginnt.</translation>
    </message>
    <message>
        <source>All {0} words are timed. Tap {1} for the next cue.</source>
        <translation>Alle {0} Wörter haben Zeiten. {1} tippen für den nächsten Untertitel.</translation>
    </message>
    <message>
        <source>Tap {0} as each word begins; hold it for as long as a word lasts.</source>
        <translation>Bei jedem Wortbeginn {0} tippen; halten, solange das Wort dauert.</translation>
    </message>
</context>
<context>
    <name>TargetRow</name>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>Durchs&amp;uchen …</translation>
    </message>
    <message>
        <source>Film with captions</source>
        <translation>Film mit Untertiteln</translation>
    </message>
</context>
<context>
    <name>TemplateRemoval</name>
    <message>
        <source>The template “{0}” is used in this project.</source>
        <translation>Die Vorlage „{0}“ wird in diesem Projekt verwendet.</translation>
    </message>
    <message>
        <source>Choose another one there first.</source>
        <translation>Wählen Sie dort zuerst eine andere.</translation>
    </message>
    <message>
        <source>Remove my template</source>
        <translation>Eigene Vorlage entfernen</translation>
    </message>
    <message>
        <source>Remove the template “{0}”?</source>
        <translation>Die Vorlage „{0}“ entfernen?</translation>
    </message>
    <message>
        <source>This cannot be undone. Other projects that use it will show plain captions.</source>
        <translation>Das lässt sich nicht rückgängig machen. Andere Projekte, die sie verwenden, zeigen dann schlichte Untertitel.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Bounce</source>
        <translation>Hüpfen</translation>
    </message>
    <message>
        <source>A few words, the spoken one jumping up in colour.</source>
        <translation>Wenige Wörter; das gesprochene hüpft farbig empor.</translation>
    </message>
    <message>
        <source>Boxed word</source>
        <translation>Wort im Kasten</translation>
    </message>
    <message>
        <source>A box jumps from word to word as they are spoken.</source>
        <translation>Ein Kasten springt von Wort zu Wort, wie sie gesprochen werden.</translation>
    </message>
    <message>
        <source>Cinematic</source>
        <translation>Kino</translation>
    </message>
    <message>
        <source>Large, letter-spaced, fading in and out over the lower third.</source>
        <translation>Groß, gesperrt, sanft ein- und ausgeblendet im unteren Drittel.</translation>
    </message>
    <message>
        <source>Clean box</source>
        <translation>Heller Kasten</translation>
    </message>
    <message>
        <source>Dark text on a white box, as short videos have it.</source>
        <translation>Dunkle Schrift auf weißem Kasten, wie in kurzen Videos.</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorheben</translation>
    </message>
    <message>
        <source>The spoken word alone is coloured.</source>
        <translation>Nur das gesprochene Wort ist farbig.</translation>
    </message>
    <message>
        <source>Karaoke</source>
        <translation>Karaoke</translation>
    </message>
    <message>
        <source>Words fill with colour as they are spoken.</source>
        <translation>Wörter füllen sich mit Farbe, wie sie gesprochen werden.</translation>
    </message>
    <message>
        <source>Minimalist</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>Small, a thin outline, nothing moves.</source>
        <translation>Klein, mit dünnem Rand; nichts bewegt sich.</translation>
    </message>
    <message>
        <source>Neon</source>
        <translation>Neon</translation>
    </message>
    <message>
        <source>Glowing letters; the spoken word lights up.</source>
        <translation>Leuchtende Buchstaben; das gesprochene Wort strahlt auf.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Gewöhnlich</translation>
    </message>
    <message>
        <source>White with a thin outline, as subtitles have always looked.</source>
        <translation>Weiß mit dünnem Rand, wie Untertitel immer aussahen.</translation>
    </message>
    <message>
        <source>Pop-in</source>
        <translation>Aufspringen</translation>
    </message>
    <message>
        <source>One word at a time springs up as it is spoken.</source>
        <translation>Immer ein Wort springt auf, wenn es gesprochen wird.</translation>
    </message>
    <message>
        <source>Two-tone</source>
        <translation>Zweifarbig</translation>
    </message>
    <message>
        <source>What is spoken turns from grey to white.</source>
        <translation>Gesprochenes wird von grau zu weiß.</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Schreibmaschine</translation>
    </message>
    <message>
        <source>Letters come one by one, in the time of their words.</source>
        <translation>Buchstabe für Buchstabe, in der Zeit ihrer Wörter.</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Wort für Wort</translation>
    </message>
    <message>
        <source>Words rise into the line as they are spoken, and stay.</source>
        <translation>Wörter steigen in die Zeile auf, wenn sie gesprochen werden, und bleiben.</translation>
    </message>
</context>
<context>
    <name>TermsBox</name>
    <message>
        <source>One on each line</source>
        <translation>Eines je Zeile</translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message>
        <source>The text cursor is not inside a word, so nothing was divided.</source>
        <translation>Die Schreibmarke steht in keinem Wort; nichts wurde getrennt.</translation>
    </message>
    <message>
        <source>Put it in the inspector where the next syllable is to begin.</source>
        <translation>Sie im Inspektor dorthin setzen, wo die nächste Silbe beginnen soll.</translation>
    </message>
    <message>
        <source>The text cursor is not between two syllables of a word.</source>
        <translation>Die Schreibmarke steht nicht zwischen zwei Silben eines Wortes.</translation>
    </message>
    <message>
        <source>Put it in the inspector where the word was divided.</source>
        <translation>Sie im Inspektor dorthin setzen, wo das Wort getrennt wurde.</translation>
    </message>
    <message>
        <source>The text cursor is not between two words, so nothing was split.</source>
        <translation>Die Schreibmarke steht nicht zwischen zwei Wörtern; nichts wurde geteilt.</translation>
    </message>
    <message>
        <source>Put it in the inspector&apos;s text where the second cue is to begin.</source>
        <translation>Sie im Text des Inspektors dorthin setzen, wo der zweite Untertitel beginnen soll.</translation>
    </message>
</context>
<context>
    <name>TimeCommands</name>
    <message>
        <source>The cue would end before it starts.</source>
        <translation>Der Untertitel würde vor seinem Beginn enden.</translation>
    </message>
    <message>
        <source>Move the playhead behind its start, or set the start first.</source>
        <translation>Den Abspielkopf hinter den Beginn bewegen oder erst den Beginn setzen.</translation>
    </message>
    <message>
        <source>There is no gap here that could be bridged.</source>
        <translation>Hier ist keine Lücke, die sich schließen ließe.</translation>
    </message>
    <message>
        <source>No edge of the cue is near a shot change, or all are there already.</source>
        <translation>Keine Grenze des Untertitels liegt nah an einem Bildschnitt, oder alle liegen schon darauf.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>1:02.5, 62.5, +0.3, -2f, 12f or 01:02:03:04; ↑ ↓ a frame</source>
        <translation>1:02.5, 62.5, +0.3, -2f, 12f oder 01:02:03:04; ↑ ↓ ein Bild</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Dotted words: their times are shared out over the letters, not heard.
Drag an edge, or tap along, to set them.</source>
        <translation>Punktierte Wörter: Ihre Zeiten sind über die Buchstaben verteilt, nicht gehört.
Ziehen Sie eine Grenze, oder tippen Sie mit, um sie zu setzen.</translation>
    </message>
    <message>
        <source>{0} CPS</source>
        <translation>{0} CPS</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Cue {0}, {1} to {2}: {3}</source>
        <translation>Untertitel {0}, {1} bis {2}: {3}</translation>
    </message>
    <message>
        <source>Zoom in to see the spectrogram.</source>
        <translation>Vergrößern, um das Spektrogramm zu sehen.</translation>
    </message>
    <message>
        <source>Open a video to see its sound here.</source>
        <translation>Ein Video öffnen, um hier seinen Ton zu sehen.</translation>
    </message>
    <message>
        <source>This file has no sound.</source>
        <translation>Diese Datei hat keinen Ton.</translation>
    </message>
    <message>
        <source>Reading the sound…</source>
        <translation>Ton wird gelesen …</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>TrackBar</name>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Add, rename or remove tracks</source>
        <translation>Spuren hinzufügen, umbenennen oder entfernen</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel</numerusform>
            <numerusform>%n Untertitel</numerusform>
        </translation>
    </message>
    <message>
        <source>New track</source>
        <translation>Neue Spur</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0} (Kopie)</translation>
    </message>
    <message>
        <source>Rename track</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>Language of the track</source>
        <translation>Sprache der Spur</translation>
    </message>
</context>
<context>
    <name>TrackDialog</name>
    <message>
        <source>As it is called in the list of tracks</source>
        <translation>Wie die Spur in der Liste heißt</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Choose a language, or write its code such as pt-BR.</source>
        <translation>Eine Sprache wählen oder ihren Code eingeben, etwa pt-BR.</translation>
    </message>
    <message>
        <source>Track {0}</source>
        <translation>Spur {0}</translation>
    </message>
</context>
<context>
    <name>TrackHeader</name>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel</numerusform>
            <numerusform>%n Untertitel</numerusform>
        </translation>
    </message>
    <message>
        <source>Track {0}</source>
        <translation>Spur {0}</translation>
    </message>
    <message>
        <source>{0} over the picture</source>
        <translation>{0} über dem Bild</translation>
    </message>
    <message>
        <source>Seen over the picture</source>
        <translation>Über dem Bild zu sehen</translation>
    </message>
    <message>
        <source>Not seen over the picture</source>
        <translation>Nicht über dem Bild zu sehen</translation>
    </message>
</context>
<context>
    <name>TrackList</name>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel</numerusform>
            <numerusform>%n Untertitel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackRows</name>
    <message>
        <source>Tracks</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Shown at first</source>
        <translation>Zuerst gezeigt</translation>
    </message>
    <message>
        <source>Forced</source>
        <translation>Erzwungen</translation>
    </message>
    <message>
        <source>Players show it without being asked</source>
        <translation>Abspieler zeigen sie von selbst</translation>
    </message>
    <message>
        <source>Shown even where subtitles are off: signs, foreign speech</source>
        <translation>Auch bei ausgeschalteten Untertiteln gezeigt: Schilder, fremde Sprache</translation>
    </message>
</context>
<context>
    <name>TrackSyncDialog</name>
    <message>
        <source>Sync to another track</source>
        <translation>Mit anderer Spur abgleichen</translation>
    </message>
    <message>
        <source>&amp;In line with</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Fi&amp;le…</source>
        <translation>&amp;Datei …</translation>
    </message>
    <message>
        <source>Choose a file with captions that are right.</source>
        <translation>Wählen Sie eine Datei mit Untertiteln, die stimmen.</translation>
    </message>
    <message>
        <source>No other track yet</source>
        <translation>Noch keine andere Spur</translation>
    </message>
    <message>
        <source>Captions that are right</source>
        <translation>Untertitel, die stimmen</translation>
    </message>
</context>
<context>
    <name>TrackTable</name>
    <message>
        <source>The source was changed since it was translated.</source>
        <translation>Die Quelle wurde seit der Übersetzung geändert.</translation>
    </message>
    <message>
        <source>Characters a second</source>
        <translation>Zeichen pro Sekunde</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>CPS</source>
        <translation>CPS</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Daneben</translation>
    </message>
</context>
<context>
    <name>TranscribeBar</name>
    <message>
        <source>Transcribe &amp;again…</source>
        <translation>E&amp;rneut transkribieren …</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Use the &amp;draft engine</source>
        <translation>&amp;Einfache Erkennung verwenden</translation>
    </message>
    <message>
        <source>&amp;Get a model…</source>
        <translation>&amp;Modell herunterladen …</translation>
    </message>
    <message>
        <source>&amp;Transcribe</source>
        <translation>&amp;Transkribieren</translation>
    </message>
    <message>
        <source>Turn the speech into cues (F2)</source>
        <translation>Sprache in Untertitel verwandeln (F2)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>The transcription of this medium was stopped at {0}.</source>
        <translation>Die Transkription dieses Mediums wurde bei {0} angehalten.</translation>
    </message>
    <message>
        <source>The model is fetched first; what has arrived is kept if you stop.</source>
        <translation>Erst wird das Modell heruntergeladen; beim Anhalten bleibt, was schon da ist.</translation>
    </message>
    <message>
        <source>The draft engine is rough: it makes many mistakes and knows English only. For good captions, choose a speech model; it is fetched once.</source>
        <translation>Die einfache Erkennung ist grob: sie macht viele Fehler und kennt nur Englisch. Für gute Untertitel ein Sprachmodell wählen; es wird einmal heruntergeladen.</translation>
    </message>
</context>
<context>
    <name>Transcriber</name>
    <message>
        <source>A transcription is running: stop it first.</source>
        <translation>Eine Transkription läuft: erst anhalten.</translation>
    </message>
    <message>
        <source>There is nothing to transcribe: open a video or a recording first.</source>
        <translation>Es gibt nichts zu transkribieren: erst ein Video oder eine Aufnahme öffnen.</translation>
    </message>
    <message>
        <source>This project is open in another window, so it cannot be changed here.</source>
        <translation>Dieses Projekt ist in einem anderen Fenster offen und lässt sich hier nicht ändern.</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Export transcript</source>
        <translation>Transkript exportieren</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Word document (.docx)</source>
        <translation>Word-Dokument (.docx)</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>Plain text (.txt)</source>
        <translation>Einfacher Text (.txt)</translation>
    </message>
    <message>
        <source>At each paragraph</source>
        <translation>Bei jedem Absatz</translation>
    </message>
    <message>
        <source>At each cue</source>
        <translation>Bei jedem Untertitel</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nirgends</translation>
    </message>
    <message>
        <source>Name who &amp;speaks</source>
        <translation>&amp;Sprechende nennen</translation>
    </message>
    <message>
        <source>One &amp;paragraph for each turn of a speaker</source>
        <translation>Ein &amp;Absatz für jeden Redebeitrag</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>T&amp;rack:</source>
        <translation>Sp&amp;ur:</translation>
    </message>
    <message>
        <source>&amp;Beside it:</source>
        <translation>&amp;Daneben:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>T&amp;imes:</source>
        <translation>&amp;Zeiten:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Geschrieben: {0}</translation>
    </message>
</context>
<context>
    <name>TranscriptPanel</name>
    <message>
        <source>C&amp;ut words</source>
        <translation>Wörter a&amp;usschneiden</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Cut words from cues</source>
        <translation>Wörter aus den Untertiteln &amp;schneiden</translation>
    </message>
    <message>
        <source>C&amp;opy text</source>
        <translation>&amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Play from here</source>
        <translation>Ab hier &amp;abspielen</translation>
    </message>
    <message>
        <source>&amp;Edit in the inspector</source>
        <translation>Im Inspektor &amp;bearbeiten</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>There are no captions yet. Transcribe the sound, or add a cue.</source>
        <translation>Es gibt noch keine Untertitel. Transkribieren Sie den Ton, oder fügen Sie einen Untertitel ein.</translation>
    </message>
    <message>
        <source>Delete cuts words, Enter edits the cue.</source>
        <translation>Entf schneidet Wörter, Enter bearbeitet.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
</context>
<context>
    <name>TranslateDialog</name>
    <message>
        <source>Translation by {0}</source>
        <translation>Übersetzung von {0}</translation>
    </message>
    <message>
        <source>For this project – shows how far it is</source>
        <translation>Für dieses Projekt – zeigt, wie weit es ist</translation>
    </message>
    <message>
        <source>On the film itself – viewers get them, too</source>
        <translation>Am Film selbst – auch Zuschauer bekommen sie</translation>
    </message>
    <message>
        <source>Found out by {0}</source>
        <translation>Findet {0} heraus</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>As the host names it</source>
        <translation>Wie der Host sie nennt</translation>
    </message>
    <message>
        <source>Make it a &amp;track of the film there, too</source>
        <translation>Dort auch zur &amp;Spur des Films machen</translation>
    </message>
    <message>
        <source>Without it the captions come here only</source>
        <translation>Sonst kommen die Untertitel nur hierher</translation>
    </message>
    <message>
        <source>Words that are never translated</source>
        <translation>Wörter, die nie übersetzt werden</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>V&amp;on:</translation>
    </message>
    <message>
        <source>&amp;Way:</source>
        <translation>&amp;Weg:</translation>
    </message>
    <message>
        <source>Spoken &amp;language:</source>
        <translation>Gesprochene S&amp;prache:</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>&amp;In:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Existing ones:</source>
        <translation>&amp;Vorhandene:</translation>
    </message>
    <message>
        <source>Ne&amp;ver translate:</source>
        <translation>Nie &amp;übersetzen:</translation>
    </message>
    <message>
        <source>Gcore hears the film anew and writes what it hears in the other language: corrections of a track are not used.</source>
        <translation>Gcore hört den Film neu und schreibt das Gehörte in der anderen Sprache: Korrekturen einer Spur werden nicht verwendet.</translation>
    </message>
</context>
<context>
    <name>Translating</name>
    <message>
        <source>Every cue of this track is translated.</source>
        <translation>Jeder Untertitel dieser Spur ist übersetzt.</translation>
    </message>
    <message>
        <source>No cue of the source was changed since it was translated.</source>
        <translation>Kein Untertitel der Quelle wurde seit der Übersetzung geändert.</translation>
    </message>
    <message>
        <source>The track that this one was translated from is not there.</source>
        <translation>Die Spur, aus der diese übersetzt ist, ist nicht da.</translation>
    </message>
</context>
<context>
    <name>TranslationCommands</name>
    <message>
        <source>The translation into {0} was stopped: what is done stays.</source>
        <translation>Die Übersetzung ({0}) wurde angehalten: Was getan ist, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) could not be translated into {0}.</source>
        <translation>
            <numerusform>%n Untertitel konnte nicht übersetzt werden ({0}).</numerusform>
            <numerusform>%n Untertitel konnten nicht übersetzt werden ({0}).</numerusform>
        </translation>
    </message>
    <message>
        <source>They are marked, and still say what the source says.</source>
        <translation>Sie sind markiert und sagen noch, was die Quelle sagt.</translation>
    </message>
    <message>
        <source>Sho&amp;w them</source>
        <translation>Sie &amp;zeigen</translation>
    </message>
    <message>
        <source>The translation into {0} is done.</source>
        <translation>Die Übersetzung ({0}) ist fertig.</translation>
    </message>
    <message>
        <source>Sho&amp;w it</source>
        <translation>Sie &amp;zeigen</translation>
    </message>
    <message>
        <source>The translation into {0} stopped: {1}</source>
        <translation>Die Übersetzung ({0}) hat angehalten: {1}</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>By &amp;another engine…</source>
        <translation>Durch einen &amp;anderen …</translation>
    </message>
    <message numerus="yes">
        <source>%n cue(s) are not translated into {0} yet.</source>
        <translation>
            <numerusform>%n Untertitel ist noch nicht übersetzt ({0}).</numerusform>
            <numerusform>%n Untertitel sind noch nicht übersetzt ({0}).</numerusform>
        </translation>
    </message>
    <message>
        <source>The project was closed before the translation was done.</source>
        <translation>Das Projekt wurde geschlossen, bevor die Übersetzung fertig war.</translation>
    </message>
</context>
<context>
    <name>TranslationLine</name>
    <message>
        <source>Translating into {0}</source>
        <translation>Übersetzen: {0}</translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation>Wartet, bis es dran ist.</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Sound track</source>
        <translation>Tonspur</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
</context>
<context>
    <name>TroubleRow</name>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneu&amp;t versuchen</translation>
    </message>
</context>
<context>
    <name>VoiceOptions</name>
    <message>
        <source>Who speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Progress of listening</source>
        <translation>Fortschritt des Zuhörens</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Ladens</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Press Listen to hear who speaks when.</source>
        <translation>Mit „Zuhören“ wird gehört, wer wann spricht.</translation>
    </message>
    <message>
        <source>Speaker {0}</source>
        <translation>Sprecher {0}</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>Höre zu …</translation>
    </message>
    <message>
        <source>Telling voices apart</source>
        <translation>Stimmen werden unterschieden</translation>
    </message>
    <message>
        <source>Fetching models for voices</source>
        <translation>Modelle für Stimmen werden geladen</translation>
    </message>
    <message numerus="yes">
        <source>%n voice(s) heard.</source>
        <translation>
            <numerusform>%n Stimme gehört.</numerusform>
            <numerusform>%n Stimmen gehört.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the video or the recording first.</source>
        <translation>Zuerst das Video oder die Aufnahme öffnen.</translation>
    </message>
    <message>
        <source>Voices are told apart by two models that are not on this computer yet ({0} MB).</source>
        <translation>Stimmen werden mit zwei Modellen unterschieden, die noch nicht auf diesem Rechner sind ({0} MB).</translation>
    </message>
    <message>
        <source>The library that tells voices apart (sherpa-onnx) is not installed. Install Cuesmith with its extra “speakers”.</source>
        <translation>Die Bibliothek, die Stimmen unterscheidet (sherpa-onnx), ist nicht installiert. Cuesmith mit der Ergänzung „speakers“ installieren.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>C&amp;ut cues where the voice changes</source>
        <translation>&amp;Untertitel beim Wechsel der Stimme teilen</translation>
    </message>
    <message>
        <source>Leave cues that &amp;have a speaker</source>
        <translation>Untertitel &amp;mit Sprecher lassen</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Zuhören</translation>
    </message>
    <message>
        <source>&amp;Fetch them</source>
        <translation>&amp;Laden</translation>
    </message>
    <message>
        <source>&amp;People who speak</source>
        <translation>&amp;Sprechende Personen</translation>
    </message>
</context>
<context>
    <name>WayDialog</name>
    <message>
        <source>How captions get to Mux</source>
        <translation>Wie Untertitel zu Mux kommen</translation>
    </message>
    <message>
        <source>Sa&amp;ve the file…</source>
        <translation>Datei &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Open Mux&apos;s page</source>
        <translation>&amp;Seite von Mux öffnen</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>S&amp;enden</translation>
    </message>
    <message>
        <source>Save captions</source>
        <translation>Untertitel speichern</translation>
    </message>
    <message>
        <source>Captions (*.vtt)</source>
        <translation>Untertitel (*.vtt)</translation>
    </message>
</context>
<context>
    <name>WhyNoFix</name>
    <message>
        <source>The cue is gone.</source>
        <translation>Den Untertitel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>What it means in the other language has to be asked for.</source>
        <translation>Was das in der anderen Sprache heißt, muss erfragt werden.</translation>
    </message>
    <message>
        <source>Both are spoken at the same time, or the earlier cue would be left too little.</source>
        <translation>Beides wird gleichzeitig gesprochen, oder dem früheren Untertitel bliebe zu wenig.</translation>
    </message>
    <message>
        <source>It comes, or its last word does, when the film is already over.</source>
        <translation>Er, oder sein letztes Wort, kommt erst, wenn der Film schon zu Ende ist.</translation>
    </message>
    <message>
        <source>The cues stand in the order of time already.</source>
        <translation>Die Untertitel stehen schon in der Folge der Zeit.</translation>
    </message>
    <message>
        <source>Its neighbours, or the end of the film, leave it no more time.</source>
        <translation>Seine Nachbarn oder das Ende des Films lassen ihm nicht mehr Zeit.</translation>
    </message>
    <message>
        <source>Its neighbours leave it no more time, and fewer words are your choice.</source>
        <translation>Seine Nachbarn lassen ihm nicht mehr Zeit, und kürzen kann nur ein Mensch.</translation>
    </message>
    <message>
        <source>It is spoken for as long, and no place to divide it was found.</source>
        <translation>Es wird so lange gesprochen, und es fand sich keine Stelle, ihn zu teilen.</translation>
    </message>
    <message>
        <source>The last word of the earlier cue begins too late for it to go sooner.</source>
        <translation>Das letzte Wort des früheren Untertitels beginnt so spät, dass er nicht früher gehen kann.</translation>
    </message>
    <message>
        <source>The earlier cue would stay for too long, or over a shot change.</source>
        <translation>Der frühere Untertitel bliebe zu lange stehen oder über einen Schnitt hinweg.</translation>
    </message>
    <message>
        <source>What is said, or a neighbour, is in the way.</source>
        <translation>Das Gesprochene oder ein Nachbar ist im Weg.</translation>
    </message>
    <message>
        <source>No place to divide it was found that leaves each part its time.</source>
        <translation>Es fand sich keine Stelle zum Teilen, die jedem Teil seine Zeit lässt.</translation>
    </message>
    <message>
        <source>A word alone is too long, or no place to divide the cue was found.</source>
        <translation>Ein Wort allein ist zu lang, oder es fand sich keine Stelle, den Untertitel zu teilen.</translation>
    </message>
    <message>
        <source>There is no next cue that could take the word.</source>
        <translation>Es gibt keinen nächsten Untertitel, der das Wort aufnehmen könnte.</translation>
    </message>
    <message>
        <source>No other break gives lines that fit.</source>
        <translation>Kein anderer Umbruch ergibt Zeilen, die passen.</translation>
    </message>
    <message>
        <source>On one line it would break a graver rule.</source>
        <translation>Auf einer Zeile würde er gegen eine wichtigere Regel verstoßen.</translation>
    </message>
    <message>
        <source>No dictionary has a word that is like it.</source>
        <translation>Kein Wörterbuch kennt ein ähnliches Wort.</translation>
    </message>
    <message>
        <source>With other dashes it would break a graver rule.</source>
        <translation>Mit anderen Strichen würde er gegen eine wichtigere Regel verstoßen.</translation>
    </message>
    <message>
        <source>With the sign elsewhere it would break a graver rule.</source>
        <translation>Stünde das Zeichen anderswo, würde er gegen eine wichtigere Regel verstoßen.</translation>
    </message>
    <message>
        <source>With the sign it would break a graver rule.</source>
        <translation>Mit dem Zeichen würde er gegen eine wichtigere Regel verstoßen.</translation>
    </message>
    <message>
        <source>Without the spaces it would break a graver rule.</source>
        <translation>Ohne die Leerzeichen würde er gegen eine wichtigere Regel verstoßen.</translation>
    </message>
</context>
<context>
    <name>WordTable</name>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Word or phrase</source>
        <translation>Wort oder Wendung</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Comes with Cuesmith. Untick it to leave it alone.</source>
        <translation>Gehört zu Cuesmith. Ohne Haken bleibt es unberührt.</translation>
    </message>
</context>
<context>
    <name>WordTapping</name>
    <message>
        <source>There is nothing to tap along to.</source>
        <translation>Es gibt nichts zum Mittippen.</translation>
    </message>
    <message>
        <source>Open the video or recording first.</source>
        <translation>Erst das Video oder die Aufnahme öffnen.</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Words of the text tools</source>
        <translation>Wörter der Textwerkzeuge</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Take from the glossary</source>
        <translation>Aus dem &amp;Glossar übernehmen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) taken from the glossary.</source>
        <translation>
            <numerusform>%n Fehler aus dem Glossar übernommen.</numerusform>
            <numerusform>%n Fehler aus dem Glossar übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in {0}</source>
        <translation>Gespeichert in {0}</translation>
    </message>
    <message>
        <source>&amp;Slips of recognition</source>
        <translation>&amp;Fehler der Erkennung</translation>
    </message>
    <message>
        <source>&amp;Fillers</source>
        <translation>Füll&amp;wörter</translation>
    </message>
    <message>
        <source>&amp;Profanity</source>
        <translation>&amp;Kraftausdrücke</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Whole words are found, whatever their case. A star at the end stands for any letters; patterns are regular expressions.</source>
        <translation>Gefunden werden ganze Wörter, groß oder klein. Ein Stern am Ende steht für beliebige Buchstaben; Muster sind reguläre Ausdrücke.</translation>
    </message>
</context>
<context>
    <name>WorkRow</name>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This project is open in another window, so it cannot be changed here.</source>
        <translation>Dieses Projekt ist in einem anderen Fenster offen und lässt sich hier nicht ändern.</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n cue(s)</source>
        <translation>
            <numerusform>%n Untertitel</numerusform>
            <numerusform>%n Untertitel</numerusform>
        </translation>
    </message>
</context>
</TS>
