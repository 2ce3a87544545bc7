<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO">
<context>
    <name>CellText</name>
        <message>
        <source>%1 at %2 (%3)</source>
        <translation>%1 kl. %2 (%3)</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>om %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 siden</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>i morgen %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minutt</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>akkurat nå</translation>
    </message>
    <message>
        <source>now</source>
        <comment>how old what is shown is</comment>
        <translation>nå</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>minutes, hours and days, cut as they are everywhere</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 t</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
</context>
<context>
    <name>main</name>
        <message>
        <source>Countersign runs already: its window has come forward.</source>
        <translation>Countersign kjører allerede: vinduet er hentet frem.</translation>
    </message>
</context>
<context>
    <name>models::ActivityModel</name>
        <message>
        <source>Running</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislyktes</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avbrutt</translation>
    </message>
    <message>
        <source>Needs decision</source>
        <translation>Krever avgjørelse</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeid</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Interrupted: the program ended</source>
        <translation>Avbrutt: Programmet ble avsluttet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>På pause</translation>
    </message>
    <message>
        <source>Paused when the program ended</source>
        <translation>På pause da programmet ble avsluttet</translation>
    </message>
</context>
<context>
    <name>models::ApiCallModel</name>
        <message>
        <source>The service told none</source>
        <translation>Tjenesten oppga ingen</translation>
    </message>
    <message>
        <source>%1 ×%2</source>
        <extracomment>what was done, and how often</extracomment>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Hva det ble bedt om</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Sporings-ID</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Kall</translation>
    </message>
    <message numerus="yes">
        <source>Make %n session(s)</source>
        <translation>
            <numerusform>Opprett %n økt</numerusform>
            <numerusform>Opprett %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>Make sessions</source>
        <translation>Opprett økter</translation>
    </message>
    <message>
        <source>List sessions</source>
        <translation>List opp økter</translation>
    </message>
    <message>
        <source>Change the due date</source>
        <translation>Endre fristen</translation>
    </message>
    <message>
        <source>Delete the session</source>
        <translation>Slett økten</translation>
    </message>
    <message>
        <source>Read the session</source>
        <translation>Les økten</translation>
    </message>
    <message>
        <source>Make a collection</source>
        <translation>Opprett en samling</translation>
    </message>
    <message>
        <source>Delete the collection</source>
        <translation>Slett samlingen</translation>
    </message>
    <message>
        <source>Read the collection</source>
        <translation>Les samlingen</translation>
    </message>
    <message>
        <source>Upload a document</source>
        <translation>Last opp et dokument</translation>
    </message>
    <message>
        <source>Delete the document</source>
        <translation>Slett dokumentet</translation>
    </message>
    <message>
        <source>Change document facts</source>
        <translation>Endre dokumentets data</translation>
    </message>
    <message>
        <source>Read document facts</source>
        <translation>Les dokumentets data</translation>
    </message>
    <message>
        <source>Download the document</source>
        <translation>Last ned dokumentet</translation>
    </message>
    <message>
        <source>Sign as merchant</source>
        <translation>Signer som brukersted</translation>
    </message>
    <message>
        <source>Ask for access</source>
        <translation>Be om tilgang</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Ikke noe svar</translation>
    </message>
</context>
<context>
    <name>models::AuditModel</name>
        <message>
        <source>Signer asked for it</source>
        <translation>Signataren ba om den</translation>
    </message>
    <message>
        <source>E-mail did not arrive</source>
        <translation>E-posten kom ikke frem</translation>
    </message>
    <message>
        <source>The signer was here</source>
        <translation>Signataren satt her</translation>
    </message>
    <message>
        <source>Sessions created</source>
        <translation>Økter opprettet</translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Økt opprettet</translation>
    </message>
    <message>
        <source>Session deleted</source>
        <translation>Økt slettet</translation>
    </message>
    <message>
        <source>Due date may have changed</source>
        <translation>Fristen kan være endret</translation>
    </message>
    <message>
        <source>Due date changed</source>
        <translation>Frist endret</translation>
    </message>
    <message>
        <source>Signing link copied</source>
        <translation>Signeringslenke kopiert</translation>
    </message>
    <message>
        <source>Signing link opened</source>
        <translation>Signeringslenke åpnet</translation>
    </message>
    <message>
        <source>Signing links exported</source>
        <translation>Signeringslenker eksportert</translation>
    </message>
    <message>
        <source>Results saved</source>
        <translation>Resultater lagret</translation>
    </message>
    <message>
        <source>Evidence bundle made</source>
        <translation>Bevispakke laget</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>Liste eksportert</translation>
    </message>
    <message>
        <source>List printed</source>
        <translation>Liste skrevet ut</translation>
    </message>
    <message>
        <source>E-mail, phone and identity numbers masked</source>
        <translation>E-post, telefon og identitetsnumre skjult</translation>
    </message>
    <message>
        <source>E-mail, phone and identity numbers shown again</source>
        <translation>E-post, telefon og identitetsnumre vist igjen</translation>
    </message>
    <message>
        <source>E-mail, phone and identity numbers revealed</source>
        <translation>E-post, telefon og identitetsnumre avdekket</translation>
    </message>
    <message>
        <source>Personal data wiped</source>
        <translation>Personopplysninger fjernet</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>Konto lagt til</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Konto endret</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>Konto fjernet</translation>
    </message>
    <message>
        <source>Proxy changed</source>
        <translation>Proxy endret</translation>
    </message>
    <message>
        <source>Entries lost with a damaged database</source>
        <translation>Oppføringer tapt med en skadd database</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Kan ikke leses</translation>
    </message>
    <message>
        <source>%1 – not to be trusted</source>
        <translation>%1 – ikke til å stole på</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grunn</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Økt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>The links are passed on by hand</source>
        <translation>Lenkene sendes videre for hånd</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n økt</numerusform>
            <numerusform>%n økter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::BatchListModel</name>
        <message>
        <source>Being sent</source>
        <translation>Sendes</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Krever en avgjørelse</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not sent yet</source>
        <translation>
            <numerusform>%n rad er ikke sendt ennå</numerusform>
            <numerusform>%n rader er ikke sendt ennå</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ikke sendt ennå</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to correct</source>
        <translation>
            <numerusform>%n rad må rettes</numerusform>
            <numerusform>%n rader må rettes</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>Masseutsendelse %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Med problemer</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Regneark</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Opprettet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mal</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n row(s) not sent yet</source>
        <translation>
            <numerusform>På pause: %n rad ikke sendt ennå</numerusform>
            <numerusform>På pause: %n rader ikke sendt ennå</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::BatchTableModel</name>
        <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>Økt-ID</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Forsøk</translation>
    </message>
</context>
<context>
    <name>models::CollectionTableModel</name>
        <message>
        <source>Collection %1</source>
        <translation>Samling %1</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumenter</numerusform>
        </translation>
    </message>
    <message>
        <source>One signed PDF</source>
        <translation>Én signert PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted session(s)</source>
        <translation>
            <numerusform>%n slettet økt</numerusform>
            <numerusform>%n slettede økter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n økt</numerusform>
            <numerusform>%n økter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n pakke</numerusform>
            <numerusform>%n pakker</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone from the service</source>
        <translation>Borte fra tjenesten</translation>
    </message>
    <message>
        <source>Packaged</source>
        <translation>Pakket</translation>
    </message>
    <message>
        <source>Seen in a session</source>
        <translation>Sett i en økt</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I bruk</translation>
    </message>
    <message>
        <source>Was sent</source>
        <translation>Har vært sendt</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ikke sendt ennå</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakke</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Økter</translation>
    </message>
    <message>
        <source>Packages made</source>
        <translation>Ferdige pakker</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Opprettet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Collection ID</source>
        <translation>Samlings-ID</translation>
    </message>
</context>
<context>
    <name>models::DocumentTableModel</name>
        <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Uploading, %1%</source>
        <translation>Laster opp, %1 %</translation>
    </message>
    <message>
        <source>Not uploaded: %1</source>
        <translation>Ikke lastet opp: %1</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone from the service</source>
        <translation>Borte fra tjenesten</translation>
    </message>
    <message>
        <source>Expired: it was in no session</source>
        <translation>Utløpt: var ikke i noen økt</translation>
    </message>
    <message numerus="yes">
        <source>In %n session(s)</source>
        <translation>
            <numerusform>I %n økt</numerusform>
            <numerusform>I %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>In a session</source>
        <translation>I en økt</translation>
    </message>
    <message>
        <source>Signed result</source>
        <translation>Signert resultat</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Lastet opp</translation>
    </message>
    <message>
        <source>%1, already signed</source>
        <translation>%1, allerede signert</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Filnavn</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tid igjen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Document ID</source>
        <translation>Dokument-ID</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivelse</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>where the document is, and the signer</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>In %n deleted session(s)</source>
        <translation>
            <numerusform>I %n slettet økt</numerusform>
            <numerusform>I %n slettede økter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::DraftTableModel</name>
        <message>
        <source>No title yet</source>
        <translation>Ingen tittel ennå</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Kan ikke leses</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problemer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumenter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signer(s)</source>
        <translation>
            <numerusform>%n signatar</numerusform>
            <numerusform>%n signatarer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 og %n til</numerusform>
            <numerusform>%1 og %n til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), the service&apos;s default</source>
        <translation>
            <numerusform>%n dag, tjenestens standard</numerusform>
            <numerusform>%n dager, tjenestens standard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n virkedag</numerusform>
            <numerusform>%n virkedager</numerusform>
        </translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norge</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Sverige</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danmark</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finland</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Tyskland</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>Signatarer</translation>
    </message>
    <message>
        <source>Due after</source>
        <translation>Frist etter</translation>
    </message>
    <message>
        <source>How they sign</source>
        <translation>Slik signeres det</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Laget for</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
    <message>
        <source>What it holds is sealed, and the key that opens it is not in this computer&apos;s keychain.</source>
        <translation>Innholdet er forseglet, og nøkkelen som åpner det, er ikke i nøkkelringen på denne datamaskinen.</translation>
    </message>
</context>
<context>
    <name>models::SessionExport</name>
        <message>
        <source>%1, in words</source>
        <translation>%1, med ord</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
</context>
<context>
    <name>models::SessionTableModel</name>
        <message>
        <source>Waiting for signer</source>
        <translation>Venter på signatar</translation>
    </message>
    <message>
        <source>Waiting for earlier signer</source>
        <translation>Venter på tur</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Avvist</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ukjent</translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation>Annet: %1</translation>
    </message>
    <message>
        <source>Overdue: %1</source>
        <translation>Forfalt: %1</translation>
    </message>
    <message>
        <source>%1 (saving…)</source>
        <translation>%1 (lagrer …)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signatar</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Opprettet</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referanse</translation>
    </message>
    <message>
        <source>Link expires</source>
        <translation>Lenken utløper</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>Økt-ID</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Slettet</translation>
    </message>
    <message>
        <source>%1, changed since you last looked</source>
        <translation>%1, endret siden du så på den sist</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, ikke lagret</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Håndtert</translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>Utsatt til %1</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Etiketter: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notat: %1</translation>
    </message>
    <message>
        <source>%1: the service removes the results then, and they are not saved on this computer.</source>
        <translation>%1: da fjerner tjenesten resultatene, og de er ikke lagret på denne datamaskinen.</translation>
    </message>
    <message>
        <source>“Download results” (Ctrl+D) saves them.</source>
        <translation>«Last ned resultater» (Ctrl+D) lagrer dem.</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>how old what is shown of a session is</extracomment>
        <translation>Hentet</translation>
    </message>
    <message>
        <source>Found, as of</source>
        <extracomment>of a search: what was found, and how old what is shown of the session is</extracomment>
        <translation>Funnet, hentet</translation>
    </message>
    <message>
        <source>Title, as of</source>
        <extracomment>of a search: the title, and behind it how old what is shown of the session is</extracomment>
        <translation>Tittel, hentet</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Funnet: %1</translation>
    </message>
    <message>
        <source>As of: %1</source>
        <translation>Hentet: %1</translation>
    </message>
    <message>
        <source>name of a document</source>
        <translation>navnet på et dokument</translation>
    </message>
    <message>
        <source>(wiped here)</source>
        <translation>(fjernet her)</translation>
    </message>
    <message>
        <source>What it told of people was wiped on this computer: %1. The account says when.</source>
        <translation>Det den fortalte om personer, ble fjernet fra denne datamaskinen: %1. Kontoen sier når det skjer.</translation>
    </message>
    <message>
        <source>The package does not come</source>
        <translation>Pakken kommer ikke</translation>
    </message>
    <message>
        <source>Rejected by an earlier signer</source>
        <translation>Avvist av en tidligere signatar</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Avvist: %1</translation>
    </message>
    <message>
        <source>An earlier session was deleted</source>
        <translation>En tidligere økt er slettet</translation>
    </message>
    <message>
        <source>Not signed in time by an earlier signer</source>
        <translation>Ikke signert i tide av en tidligere signatar</translation>
    </message>
    <message>
        <source>Not signed in time: %1</source>
        <translation>Ikke signert i tide: %1</translation>
    </message>
    <message>
        <source>The link has expired</source>
        <translation>Lenken er utløpt</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>why a session will not go on by itself</extracomment>
        <translation>Årsak</translation>
    </message>
</context>
<context>
    <name>models::SignerTableModel</name>
        <message>
        <source>Step</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>Signers of the same step sign in parallel; a later step waits.</source>
        <translation>Signatarer i samme trinn signerer samtidig; senere trinn venter.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Fødselsnummer</translation>
    </message>
    <message>
        <source>What you call the signer. The service is told it, and {name} stands for it.</source>
        <translation>Det du kaller signataren. Tjenesten får vite det, og {name} står for det.</translation>
    </message>
    <message>
        <source>Where messages go that are sent by e-mail.</source>
        <translation>Dit meldinger på e-post går.</translation>
    </message>
    <message>
        <source>Where text messages go. With the country code, for example +47 900 00 000.</source>
        <translation>Dit tekstmeldinger går. Med landskode, for eksempel +47 900 00 000.</translation>
    </message>
    <message>
        <source>The national identity number. It is only used where “More about the signature” says that it is to be filled in or checked.</source>
        <translation>Fødselsnummeret. Det brukes bare når «Mer om signaturen» sier at det skal fylles ut eller kontrolleres.</translation>
    </message>
</context>
<context>
    <name>store::MaskedMode</name>
        <message>
        <source>e-mail</source>
        <translation>e-post</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>fødselsnummer</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>fødselsdato</translation>
    </message>
    <message>
        <source>name</source>
        <translation>navn</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lenke</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>skjult</translation>
    </message>
</context>
<context>
    <name>tasks::DocumentsAction</name>
        <message>
        <source>Upload %1 again</source>
        <translation>Last opp %1 på nytt</translation>
    </message>
</context>
<context>
    <name>tasks::DownloadTask</name>
        <message>
        <source>Download %1</source>
        <translation>Last ned %1</translation>
    </message>
    <message numerus="yes">
        <source>Download %n file(s)</source>
        <translation>
            <numerusform>Last ned %n fil</numerusform>
            <numerusform>Last ned %n filer</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Kan ikke opprette mappen %1.</translation>
    </message>
    <message>
        <source>%1 (package)</source>
        <translation>%1 (pakke)</translation>
    </message>
    <message>
        <source>%1 (signed)</source>
        <translation>%1 (signert)</translation>
    </message>
    <message>
        <source>The file could not be given its name.</source>
        <translation>Filen kunne ikke få navnet sitt.</translation>
    </message>
    <message>
        <source>%1 of %2, %3 failed</source>
        <translation>%1 av %2, %3 mislyktes</translation>
    </message>
    <message>
        <source>%1 – %2 (signed)</source>
        <translation>%1 – %2 (signert)</translation>
    </message>
    <message>
        <source>The file could not be brought to the disk.</source>
        <translation>Filen kunne ikke skrives til disken.</translation>
    </message>
</context>
<context>
    <name>tasks::DraftPlan</name>
        <message>
        <source>Signer %1</source>
        <translation>Signatar %1</translation>
    </message>
</context>
<context>
    <name>tasks::DueDatesTask</name>
        <message numerus="yes">
        <source>Change %n due date(s)</source>
        <translation>
            <numerusform>Endre %n frist</numerusform>
            <numerusform>Endre %n frister</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else has set another due date meanwhile.</source>
        <translation>Noen andre har satt en annen frist i mellomtiden.</translation>
    </message>
    <message>
        <source>%1 of %2, %3 did not change</source>
        <translation>%1 av %2, %3 ble ikke endret</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Ends after those that are under way.</source>
        <translation>Avslutter etter dem som er i gang.</translation>
    </message>
    <message>
        <source>The service asked for a pause.</source>
        <translation>Tjenesten ba om en pause.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n changed</source>
        <translation>
            <numerusform>%1 av %n endret</numerusform>
            <numerusform>%1 av %n endret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) changed.</source>
        <translation>
            <numerusform>%n frist ble endret.</numerusform>
            <numerusform>%n frister ble endret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::Evidence</name>
        <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Mappen %1 kan ikke opprettes.</translation>
    </message>
    <message>
        <source>There are too many folders of this name.</source>
        <translation>Det er for mange mapper med dette navnet.</translation>
    </message>
    <message>
        <source>The file could not be given its name.</source>
        <translation>Filen kunne ikke få navnet sitt.</translation>
    </message>
</context>
<context>
    <name>tasks::EvidenceTask</name>
        <message numerus="yes">
        <source>Evidence of %n session(s)</source>
        <translation>
            <numerusform>Bevispakke for %n økt</numerusform>
            <numerusform>Bevispakker for %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>Mappen %1 kan ikke skrives.</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>bevis</translation>
    </message>
</context>
<context>
    <name>tasks::FixityCheck</name>
        <message>
        <source>Check saved files</source>
        <translation>Kontroller lagrede filer</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n fil mangler</numerusform>
            <numerusform>%n filer mangler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed</source>
        <translation>
            <numerusform>%n fil er endret</numerusform>
            <numerusform>%n filer er endret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in folders that cannot be reached</source>
        <translation>
            <numerusform>%n fil i mapper som ikke kan nås</numerusform>
            <numerusform>%n filer i mapper som ikke kan nås</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in folders that could not be reached for days</source>
        <translation>
            <numerusform>%n fil i mapper som ikke har kunnet nås på flere dager</numerusform>
            <numerusform>%n filer i mapper som ikke har kunnet nås på flere dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) as they were saved</source>
        <translation>
            <numerusform>%n fil er slik den ble lagret</numerusform>
            <numerusform>%n filer er slik de ble lagret</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::MerchantSignTask</name>
        <message numerus="yes">
        <source>Seal %n document(s)</source>
        <translation>
            <numerusform>Forsegl %n dokument</numerusform>
            <numerusform>Forsegl %n dokumenter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::MergeCheck</name>
        <message>
        <source>Check the rows</source>
        <translation>Kontroller radene</translation>
    </message>
    <message>
        <source>Check “%1”</source>
        <translation>Kontroller «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are ready.</source>
        <translation>
            <numerusform>%n rad er klar.</numerusform>
            <numerusform>%n rader er klare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are to be corrected.</source>
        <translation>
            <numerusform>%n rad må rettes.</numerusform>
            <numerusform>%n rader må rettes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::MergeExport</name>
        <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referanse</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
</context>
<context>
    <name>tasks::MergeTask</name>
        <message>
        <source>It failed before the program ended.</source>
        <translation>Den mislyktes før programmet ble avsluttet.</translation>
    </message>
    <message>
        <source>Send a batch</source>
        <translation>Send en masseutsendelse</translation>
    </message>
    <message>
        <source>The batch is of another account.</source>
        <translation>Masseutsendelsen hører til en annen konto.</translation>
    </message>
    <message>
        <source>Send “%1”</source>
        <translation>Send «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were created.</source>
        <translation>
            <numerusform>%n økt ble opprettet.</numerusform>
            <numerusform>%n økter ble opprettet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) failed.</source>
        <translation>
            <numerusform>%n rad mislyktes.</numerusform>
            <numerusform>%n rader mislyktes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were stopped.</source>
        <translation>
            <numerusform>%n rad ble stoppet.</numerusform>
            <numerusform>%n rader ble stoppet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need a decision.</source>
        <translation>
            <numerusform>%n rad krever en avgjørelse.</numerusform>
            <numerusform>%n rader krever en avgjørelse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Satt på pause.</translation>
    </message>
    <message>
        <source>The service is not reached: paused until it is.</source>
        <translation>Får ikke kontakt med tjenesten: Satt på pause til den svarer.</translation>
    </message>
    <message>
        <source>Ends after the rows that are under way.</source>
        <translation>Avsluttes etter radene som er underveis.</translation>
    </message>
    <message>
        <source>%1 of %2, %3 failed</source>
        <translation>%1 av %2, %3 mislyktes</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>It is not known whether this was sent: what was written down of it is damaged. Look for it among the sessions before you send it again.</source>
        <translation>Det er ikke kjent om dette ble sendt: det som ble skrevet ned om det, er skadet. Se etter det blant øktene før du sender det igjen.</translation>
    </message>
</context>
<context>
    <name>tasks::Network</name>
        <message>
        <source>The administrator&apos;s certificate authorities in %1 are not used: %2</source>
        <translation>Administratorens sertifikatutstedere i %1 brukes ikke: %2</translation>
    </message>
    <message>
        <source>The administrator&apos;s certificate authorities in %1 are not used: the file is too large.</source>
        <translation>Administratorens sertifikatutstedere i %1 brukes ikke: filen er for stor.</translation>
    </message>
    <message>
        <source>The administrator&apos;s certificate authorities in %1 are not used: there is no certificate in PEM format in the file.</source>
        <translation>Administratorens sertifikatutstedere i %1 brukes ikke: filen inneholder ingen sertifikater i PEM-format.</translation>
    </message>
    <message>
        <source>Of the administrator&apos;s certificate authorities in %1 only %2 of %3 could be read.</source>
        <translation>Av administratorens sertifikatutstedere i %1 kunne bare %2 av %3 leses.</translation>
    </message>
</context>
<context>
    <name>tasks::Reconciliation</name>
        <message>
        <source>The list of sessions changes faster than it can be read.</source>
        <translation>Øktlisten endrer seg raskere enn den kan leses.</translation>
    </message>
    <message>
        <source>There are more sessions than the service lists.</source>
        <translation>Det finnes flere økter enn tjenesten viser.</translation>
    </message>
</context>
<context>
    <name>tasks::Replacement</name>
        <message>
        <source>A signer</source>
        <translation>En signatar</translation>
    </message>
    <message>
        <source>%1 has signed this: it cannot be replaced any more.</source>
        <translation>%1 har signert denne: Den kan ikke lenger erstattes.</translation>
    </message>
    <message>
        <source>%1 has rejected this: send a new session instead.</source>
        <translation>%1 har avvist denne: Send en ny økt i stedet.</translation>
    </message>
    <message>
        <source>The session is no longer on the service.</source>
        <translation>Økten er ikke lenger hos tjenesten.</translation>
    </message>
    <message>
        <source>It waits for a session that is no longer on the service, so it could not be made anew. Send a new session instead.</source>
        <translation>Den venter på en økt som ikke lenger er hos tjenesten, og kan derfor ikke opprettes på nytt. Send en ny økt i stedet.</translation>
    </message>
    <message>
        <source>It waits for somebody who rejected, so it can never be signed. Send a new session instead.</source>
        <translation>Den venter på noen som har avvist, og kan derfor aldri signeres. Send en ny økt i stedet.</translation>
    </message>
    <message>
        <source>Its documents, or those of the sessions that belong to it, are of several collections. That cannot be made anew as it was.</source>
        <translation>Dokumentene i økten, eller i øktene som hører til den, er fra flere samlinger. Det kan ikke opprettes på nytt slik det var.</translation>
    </message>
    <message>
        <source>%1 has signed the same documents already. In a new collection that signature would be missing from the signed package, so this one cannot be replaced. Its link still works: copy it and pass it on yourself.</source>
        <translation>%1 har allerede signert de samme dokumentene. I en ny samling ville den signaturen mangle i den signerte pakken, så denne kan ikke erstattes. Lenken virker fortsatt: Kopier den og send den videre selv.</translation>
    </message>
    <message>
        <source>The service would refuse the new session.</source>
        <translation>Tjenesten ville avslå den nye økten.</translation>
    </message>
    <message>
        <source>“%1” is no longer on the service, and there is no copy of it here.</source>
        <translation>«%1» er ikke lenger hos tjenesten, og det finnes ingen kopi her.</translation>
    </message>
    <message>
        <source>The document is no longer on the service, and there is no copy of it here.</source>
        <translation>Dokumentet er ikke lenger hos tjenesten, og det finnes ingen kopi her.</translation>
    </message>
    <message>
        <source>The bytes of “%1” are not those that were sent: they are not sent again.</source>
        <translation>Innholdet i «%1» er ikke det samme som ble sendt: Det sendes ikke på nytt.</translation>
    </message>
    <message>
        <source>Signer %1</source>
        <translation>Signatar %1</translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation>Erstatt: %1</translation>
    </message>
</context>
<context>
    <name>tasks::ResultFiles</name>
        <message>
        <source>The folder %1 is not there and cannot be made.</source>
        <translation>Mappen %1 finnes ikke og kan ikke opprettes.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder %1: %2.</source>
        <translation>Ingenting kan skrives i mappen %1: %2.</translation>
    </message>
    <message>
        <source>The folder %1 is a link to another place: nothing is saved there.</source>
        <translation>Mappen %1 er en lenke til et annet sted: ingenting lagres der.</translation>
    </message>
    <message>
        <source>A file could not be brought to the disk.</source>
        <translation>En fil kunne ikke skrives til disken.</translation>
    </message>
    <message>
        <source>A file could not be given its name.</source>
        <translation>En fil kunne ikke få navnet sitt.</translation>
    </message>
</context>
<context>
    <name>tasks::RetentionGuard</name>
        <message>
        <source>What you chose about saving results could not be kept: %1</source>
        <translation>Det du valgte om lagring av resultater, kunne ikke tas vare på: %1</translation>
    </message>
    <message numerus="yes">
        <source>Save the results of %n session(s)</source>
        <translation>
            <numerusform>Lagre resultatene fra %n økt</numerusform>
            <numerusform>Lagre resultatene fra %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>You have stopped it. It goes on in an hour.</source>
        <translation>Du har stoppet det. Det fortsetter om en time.</translation>
    </message>
    <message>
        <source>The service does not answer, or refuses.</source>
        <translation>Tjenesten svarer ikke eller nekter.</translation>
    </message>
    <message>
        <source>Download the results of “%1”</source>
        <translation>Last ned resultatene fra «%1»</translation>
    </message>
</context>
<context>
    <name>tasks::SaveTask</name>
        <message>
        <source>package</source>
        <translation>pakke</translation>
    </message>
    <message>
        <source>%1 of %2, %3 failed</source>
        <translation>%1 av %2, %3 mislyktes</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fil</numerusform>
            <numerusform>%n filer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) saved in %2</source>
        <translation>
            <numerusform>%1 av %n økt lagret i %2</numerusform>
            <numerusform>%1 av %n økter lagret i %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing is lost: the service keeps the results until their due dates.</source>
        <translation>%1 Ingenting er tapt: tjenesten beholder resultatene til fristene.</translation>
    </message>
    <message>
        <source>This network is metered. It goes on by itself on another one.</source>
        <translation>Dette nettverket er forbruksmålt. Det fortsetter av seg selv på et annet.</translation>
    </message>
</context>
<context>
    <name>tasks::SendTask</name>
        <message>
        <source>Send for signing</source>
        <translation>Send til signering</translation>
    </message>
    <message>
        <source>The program ended before the answer came.</source>
        <translation>Programmet ble avsluttet før svaret kom.</translation>
    </message>
    <message>
        <source>A signer can wait for at most %1 others.</source>
        <translation>En signatar kan vente på høyst %1 andre.</translation>
    </message>
    <message>
        <source>There is nobody to sign.</source>
        <translation>Det er ingen som skal signere.</translation>
    </message>
    <message>
        <source>There is nothing to sign.</source>
        <translation>Det er ingenting å signere.</translation>
    </message>
    <message>
        <source>A part was made already, and the rest could not be sent.</source>
        <translation>En del er allerede opprettet, og resten kunne ikke sendes.</translation>
    </message>
    <message>
        <source>Stops once it is known what the service made.</source>
        <translation>Stopper når det er klart hva tjenesten har opprettet.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were created and stay.</source>
        <translation>
            <numerusform>%n økt ble opprettet og beholdes.</numerusform>
            <numerusform>%n økter ble opprettet og beholdes.</numerusform>
        </translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>dokument %1</translation>
    </message>
    <message>
        <source>“%1” is no longer on the service, and its collection cannot take another copy.</source>
        <translation>«%1» er ikke lenger hos tjenesten, og samlingen kan ikke ta imot en ny kopi.</translation>
    </message>
    <message>
        <source>“%1” is no longer on the service, and there is no copy of it here.</source>
        <translation>«%1» er ikke lenger hos tjenesten, og det finnes ingen kopi her.</translation>
    </message>
    <message>
        <source>Uploading “%1”</source>
        <translation>Laster opp «%1»</translation>
    </message>
    <message>
        <source>The copy of “%1” here is missing or damaged.</source>
        <translation>Kopien av «%1» her mangler eller er skadet.</translation>
    </message>
    <message>
        <source>Preparing the collection</source>
        <translation>Forbereder samlingen</translation>
    </message>
    <message>
        <source>The collection is no longer on the service.</source>
        <translation>Samlingen er ikke lenger hos tjenesten.</translation>
    </message>
    <message>
        <source>Creating sessions: step %1 of %2</source>
        <translation>Oppretter økter: trinn %1 av %2</translation>
    </message>
    <message>
        <source>Creating sessions</source>
        <translation>Oppretter økter</translation>
    </message>
    <message>
        <source>The answer does not have one session for each that was asked for.</source>
        <translation>Svaret har ikke én økt for hver som det ble bedt om.</translation>
    </message>
    <message>
        <source>Step %1 was refused.</source>
        <translation>Trinn %1 ble avslått.</translation>
    </message>
    <message>
        <source>Step %1 was refused: %2</source>
        <translation>Trinn %1 ble avslått: %2</translation>
    </message>
    <message>
        <source>The answer was lost: looking at what the service made</source>
        <translation>Svaret gikk tapt: ser etter hva tjenesten har opprettet</translation>
    </message>
    <message>
        <source>The answer was lost, and what the service made cannot be told for certain.</source>
        <translation>Svaret gikk tapt, og det er ikke sikkert hva tjenesten har opprettet.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were created.</source>
        <translation>
            <numerusform>%n økt ble opprettet.</numerusform>
            <numerusform>%n økter ble opprettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old sessions were deleted, and not all of the new ones could be made.</source>
        <translation>De gamle øktene ble slettet, og ikke alle de nye kunne opprettes.</translation>
    </message>
    <message>
        <source>It could not be sent.</source>
        <translation>Den kunne ikke sendes.</translation>
    </message>
    <message>
        <source>The sessions are being taken back: that is done to its end.</source>
        <translation>Øktene trekkes tilbake: Det må gjøres ferdig.</translation>
    </message>
    <message>
        <source>The old sessions are being replaced: that is done to its end.</source>
        <translation>De gamle øktene erstattes: Det må gjøres ferdig.</translation>
    </message>
    <message>
        <source>Looking at the sessions that are replaced</source>
        <translation>Ser på øktene som erstattes</translation>
    </message>
    <message numerus="yes">
        <source>Deleting the sessions that are replaced: %n left</source>
        <translation>
            <numerusform>Sletter øktene som erstattes: %n igjen</numerusform>
            <numerusform>Sletter øktene som erstattes: %n igjen</numerusform>
        </translation>
    </message>
    <message>
        <source>A signer</source>
        <translation>En signatar</translation>
    </message>
    <message>
        <source>%1 signed meanwhile.</source>
        <translation>%1 har signert i mellomtiden.</translation>
    </message>
    <message>
        <source>%1 rejected meanwhile.</source>
        <translation>%1 har avvist i mellomtiden.</translation>
    </message>
    <message>
        <source>That session stays; the ones that were deleted can still be made anew.</source>
        <translation>Den økten beholdes; de som ble slettet, kan fortsatt opprettes på nytt.</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Ingenting ble slettet.</translation>
    </message>
    <message>
        <source>A part was made already, and the rest was refused.</source>
        <translation>En del var allerede opprettet, og resten ble avslått.</translation>
    </message>
    <message numerus="yes">
        <source>Taking back: %n session(s) left</source>
        <translation>
            <numerusform>Trekker tilbake: %n økt igjen</numerusform>
            <numerusform>Trekker tilbake: %n økter igjen</numerusform>
        </translation>
    </message>
    <message>
        <source>What was created was taken back.</source>
        <translation>Det som ble opprettet, er trukket tilbake.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were signed or rejected before they could be taken back, and stay.</source>
        <translation>
            <numerusform>%n økt ble signert eller avvist før den kunne trekkes tilbake, og beholdes.</numerusform>
            <numerusform>%n økter ble signert eller avvist før de kunne trekkes tilbake, og beholdes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be taken back.</source>
        <translation>Ikke alt kunne trekkes tilbake.</translation>
    </message>
    <message>
        <source>The due date of %1 has passed: %2.</source>
        <translation>Fristen for %1 er utløpt: %2.</translation>
    </message>
    <message>
        <source>The due date of %1 is further ahead than the service allows: %2.</source>
        <translation>Fristen for %1 er lenger frem i tid enn tjenesten tillater: %2.</translation>
    </message>
    <message>
        <source>The link of %1 would live longer than the service allows.</source>
        <translation>Lenken for %1 ville vare lenger enn tjenesten tillater.</translation>
    </message>
    <message>
        <source>Can be undone until %1</source>
        <translation>Kan angres til %1</translation>
    </message>
    <message>
        <source>Undone: nothing was sent.</source>
        <translation>Angret: Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>Waits for the network; tries again at %1</source>
        <translation>Venter på nettverket; prøver igjen %1</translation>
    </message>
    <message>
        <source>It was to be sent %1, more than a day ago.</source>
        <translation>Den skulle sendes %1, for mer enn et døgn siden.</translation>
    </message>
    <message>
        <source>It waited, and may no longer be right: %1</source>
        <translation>Den har ventet, og stemmer kanskje ikke lenger: %1</translation>
    </message>
    <message>
        <source>The template “%1” was changed meanwhile.</source>
        <translation>Malen «%1» er endret i mellomtiden.</translation>
    </message>
    <message>
        <source>The template that it was made from was deleted meanwhile.</source>
        <translation>Malen den ble laget av, er slettet i mellomtiden.</translation>
    </message>
    <message>
        <source>Send “%1”</source>
        <translation>Send «%1»</translation>
    </message>
</context>
<context>
    <name>tasks::SentAnew</name>
        <message numerus="yes">
        <source>More than %n session(s) share these documents: write a new session for them.</source>
        <translation>
            <numerusform>Mer enn %n økt deler disse dokumentene: Skriv en ny økt for dem.</numerusform>
            <numerusform>Mer enn %n økter deler disse dokumentene: Skriv en ny økt for dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent is not known any more, neither here nor on the service.</source>
        <translation>Det som ble sendt, er ikke lenger kjent, verken her eller hos tjenesten.</translation>
    </message>
    <message>
        <source>Not everybody had the same documents, so one new session cannot be made of it.</source>
        <translation>Ikke alle hadde de samme dokumentene, så det kan ikke bli én ny økt.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier signer(s) are not known any more: add them.</source>
        <translation>
            <numerusform>%n tidligere signatar er ikke lenger kjent: Legg vedkommende til.</numerusform>
            <numerusform>%n tidligere signatarer er ikke lenger kjent: Legg dem til.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It waited for %n session(s) with other documents: that is left out.</source>
        <translation>
            <numerusform>Den ventet på %n økt med andre dokumenter: Det er utelatt.</numerusform>
            <numerusform>Den ventet på %n økter med andre dokumenter: Det er utelatt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) yourself.</source>
        <translation>
            <numerusform>Legg til %n fil selv.</numerusform>
            <numerusform>Legg til %n filer selv.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everybody had the same settings (%1): those of the first signer are taken.</source>
        <translation>Ikke alle hadde de samme innstillingene (%1): Den første signatarens er brukt.</translation>
    </message>
    <message>
        <source>how they sign</source>
        <translation>hvordan det signeres</translation>
    </message>
    <message>
        <source>what is filled in or checked of the signer</source>
        <translation>det som er fylt ut eller kontrolleres om signataren</translation>
    </message>
    <message>
        <source>logging in before reading</source>
        <translation>innlogging før lesing</translation>
    </message>
    <message>
        <source>language and look of the pages</source>
        <translation>språk og utseende på sidene</translation>
    </message>
    <message>
        <source>the text in the eID&apos;s own dialog</source>
        <translation>teksten i eID-ens egen dialog</translation>
    </message>
    <message>
        <source>how long the links work</source>
        <translation>hvor lenge lenkene virker</translation>
    </message>
    <message>
        <source>where the browser goes afterwards</source>
        <translation>hvor nettleseren går etterpå</translation>
    </message>
    <message>
        <source>results and archive</source>
        <translation>resultater og arkiv</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>merkelapper</translation>
    </message>
    <message>
        <source>others than the form shows</source>
        <translation>andre enn skjemaet viser</translation>
    </message>
    <message>
        <source>the due date</source>
        <translation>fristen</translation>
    </message>
    <message>
        <source>The service hides identity numbers: type them again.</source>
        <translation>Tjenesten skjuler fødselsnumre: Skriv dem inn på nytt.</translation>
    </message>
    <message>
        <source>The due date has passed: choose a new one.</source>
        <translation>Fristen er ute: Velg en ny.</translation>
    </message>
    <message>
        <source>A text or a document still names %1.</source>
        <translation>En tekst eller et dokument nevner fremdeles %1.</translation>
    </message>
    <message>
        <source>Documents with the same content are one now: not everybody did the same with each.</source>
        <translation>Dokumenter med samme innhold er nå ett: Ikke alle gjorde det samme med hvert av dem.</translation>
    </message>
</context>
<context>
    <name>tasks::Table</name>
        <message>
        <source>Column %1</source>
        <translation>Kolonne %1</translation>
    </message>
</context>
<context>
    <name>tasks::TakenFile</name>
        <message>
        <source>The file changed while it was read.</source>
        <translation>Filen ble endret mens den ble lest.</translation>
    </message>
</context>
<context>
    <name>tasks::UploadTask</name>
        <message>
        <source>Upload %1</source>
        <translation>Last opp %1</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Filen ble endret mens den ble lest.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityPane</name>
        <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Remove from this list</source>
        <translation>&amp;Fjern fra listen</translation>
    </message>
</context>
<context>
    <name>ui::ArchiveOptions</name>
        <message>
        <source>Kept as it was: %1.</source>
        <translation>Beholdt som før: %1.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arkiv</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>beholdes</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n merkelapp</numerusform>
            <numerusform>%n merkelapper</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the results in Signicat&apos;s archive</source>
        <translation>Behold resultatene i Signicats arkiv</translation>
    </message>
    <message>
        <source>Your account must have the archive; Signicat&apos;s support can turn it on.</source>
        <translation>Kontoen må ha arkivet; Signicats kundestøtte kan slå det på.</translation>
    </message>
    <message>
        <source>The signature of each signer</source>
        <translation>Signaturen til hver signatar</translation>
    </message>
    <message>
        <source>The signed PDF of everyone</source>
        <translation>Den signerte PDF-en for alle</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hvor lenge</translation>
    </message>
    <message>
        <source> years</source>
        <translation> år</translation>
    </message>
    <message>
        <source>Years in the archive</source>
        <translation>År i arkivet</translation>
    </message>
    <message>
        <source> months</source>
        <translation> måneder</translation>
    </message>
    <message>
        <source>Months in the archive</source>
        <translation>Måneder i arkivet</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dager</translation>
    </message>
    <message>
        <source>Days in the archive</source>
        <translation>Dager i arkivet</translation>
    </message>
    <message>
        <source>Tags in the archive</source>
        <translation>Merkelapper i arkivet</translation>
    </message>
    <message>
        <source>Optional, to find them again. Separate with commas.</source>
        <translation>Valgfritt, for å finne dem igjen. Skill med komma.</translation>
    </message>
    <message>
        <source>Required. After this time the archive no longer keeps them.</source>
        <translation>Påkrevd. Etter denne tiden tar ikke arkivet vare på dem lenger.</translation>
    </message>
    <message>
        <source>What each of them signed, as a file of its own.</source>
        <translation>Det hver av dem har signert, som en egen fil.</translation>
    </message>
    <message>
        <source>If one signed PDF is made of all documents.</source>
        <translation>Hvis det lages én signert PDF av alle dokumentene.</translation>
    </message>
</context>
<context>
    <name>ui::AuditDialog</name>
        <message>
        <source>Audit log</source>
        <translation>Revisjonslogg</translation>
    </message>
    <message>
        <source>What was done on this computer that somebody may have to answer for. Entries are only added, and each one seals those before it.</source>
        <translation>Det som er gjort på denne datamaskinen og som noen kan bli bedt om å forklare. Oppføringer legges bare til, og hver av dem forsegler de tidligere.</translation>
    </message>
    <message>
        <source>Reading the audit log…</source>
        <translation>Leser revisjonsloggen …</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Ingenting ennå</translation>
    </message>
    <message>
        <source>What is sent, deleted, downloaded, exported or revealed is written down here.</source>
        <translation>Det som sendes, slettes, lastes ned, eksporteres eller avdekkes, skrives ned her.</translation>
    </message>
    <message>
        <source>&amp;Go to session</source>
        <translation>&amp;Gå til økten</translation>
    </message>
    <message>
        <source>The one that the entry is about, when it is of this account</source>
        <translation>Den som oppføringen gjelder, når den er i denne kontoen</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Kon&amp;troller</translation>
    </message>
    <message>
        <source>Whether no entry was changed, taken out or cut off</source>
        <translation>Om ingen oppføring er endret, tatt ut eller kuttet av</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;ksporter …</translation>
    </message>
    <message>
        <source>As lines of JSON that others can check</source>
        <translation>Som JSON-linjer som andre kan kontrollere</translation>
    </message>
    <message>
        <source>The audit log cannot be read</source>
        <translation>Revisjonsloggen kan ikke leses</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Eksporter revisjonsloggen</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>JSON-linjer (*.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) saved: %1</source>
        <translation>
            <numerusform>%n oppføring lagret: %1</numerusform>
            <numerusform>%n oppføringer lagret: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log could not be exported: %1</source>
        <translation>Revisjonsloggen kunne ikke eksporteres: %1</translation>
    </message>
</context>
<context>
    <name>ui::AuditText</name>
        <message>
        <source>The audit log could not be exported: %1</source>
        <translation>Revisjonsloggen kunne ikke eksporteres: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) saved: %1</source>
        <translation>
            <numerusform>%n oppføring lagret: %1</numerusform>
            <numerusform>%n oppføringer lagret: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log is whole: nothing is in it yet.</source>
        <translation>Revisjonsloggen er hel: det er ingenting i den ennå.</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(ies), the last one is %1.</source>
        <translation>
            <numerusform>Revisjonsloggen er hel: %n oppføring, den siste er %1.</numerusform>
            <numerusform>Revisjonsloggen er hel: %n oppføringer, den siste er %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole but for %n entry(ies) that were lost with a damaged database, as it says itself. The last one is %1.</source>
        <translation>
            <numerusform>Revisjonsloggen er hel bortsett fra %n oppføring som gikk tapt med en skadd database, som den selv sier. Den siste er %1.</numerusform>
            <numerusform>Revisjonsloggen er hel bortsett fra %n oppføringer som gikk tapt med en skadd database, som den selv sier. Den siste er %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log cannot be read: %1</source>
        <translation>Revisjonsloggen kan ikke leses: %1</translation>
    </message>
    <message>
        <source>There is no audit log: %1</source>
        <translation>Det finnes ingen revisjonslogg: %1</translation>
    </message>
    <message>
        <source>The audit log is broken: entry %1 was changed.</source>
        <translation>Revisjonsloggen er brutt: oppføring %1 er endret.</translation>
    </message>
    <message>
        <source>The audit log is broken: entry %1 does not follow the one before it.</source>
        <translation>Revisjonsloggen er brutt: oppføring %1 følger ikke den foregående.</translation>
    </message>
    <message>
        <source>The audit log is broken: entry %1 and what came after it are missing.</source>
        <translation>Revisjonsloggen er brutt: oppføring %1 og det som kom etter, mangler.</translation>
    </message>
    <message>
        <source>The audit log is broken: entry %1 is not the one that was written.</source>
        <translation>Revisjonsloggen er brutt: oppføring %1 er ikke den som ble skrevet.</translation>
    </message>
    <message>
        <source>The audit log is broken: the file audit.head, which says where it ends, is missing.</source>
        <translation>Revisjonsloggen er brutt: filen audit.head, som sier hvor den slutter, mangler.</translation>
    </message>
</context>
<context>
    <name>ui::BatchEdits</name>
        <message>
        <source>Row %1 changed</source>
        <translation>Rad %1 endret</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n rad utelatt</numerusform>
            <numerusform>%n rader utelatt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) put back</source>
        <translation>
            <numerusform>%n rad tatt med igjen</numerusform>
            <numerusform>%n rader tatt med igjen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BatchGrid</name>
        <message>
        <source>Nothing under “%1”: choose “%2” to see the rows.</source>
        <translation>Ingenting under «%1»: Velg «%2» for å se radene.</translation>
    </message>
    <message>
        <source>Stop a&amp;fter these</source>
        <translation>Stopp etter &amp;disse</translation>
    </message>
    <message>
        <source>The rows under way are sent, and nothing after them</source>
        <translation>Radene som er underveis, sendes, og ingenting etter dem</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>Stop the rows under way too, as far as nothing was made</source>
        <translation>Stopp også radene som er underveis, så langt ingenting er opprettet</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Prøv igjen</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Utelat</translation>
    </message>
    <message>
        <source>&amp;Open session</source>
        <translation>&amp;Åpne økten</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Kopier rader</translation>
    </message>
    <message>
        <source>E&amp;xport results…</source>
        <translation>&amp;Eksporter resultater …</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>Vi&amp;s:</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemer</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislyktes</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ikke sendt ennå</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatt</translation>
    </message>
    <message>
        <source>Rows of the batch</source>
        <translation>Radene i masseutsendelsen</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Eksporter resultater</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lenke</translation>
    </message>
    <message>
        <source>The batch cannot be read: %1</source>
        <translation>Kan ikke lese masseutsendelsen: %1</translation>
    </message>
    <message>
        <source>The batch stays as it is: %1</source>
        <translation>Masseutsendelsen forblir som den er: %1</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln row(s)</source>
        <translation>
            <numerusform>Send %Ln rad</numerusform>
            <numerusform>Send %Ln rader</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send…</source>
        <translation>&amp;Send …</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsett</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>P&amp;ause</translation>
    </message>
    <message>
        <source>Retry all that failed</source>
        <translation>Prøv alle mislykkede på nytt</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are being sent by now and stay as they are.</source>
        <translation>
            <numerusform>%n rad sendes allerede og forblir som den er.</numerusform>
            <numerusform>%n rader sendes allerede og forblir som de er.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the rows that are not checked yet</source>
        <translation>Se på radene som ikke er kontrollert ennå</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) not checked yet</source>
        <translation>
            <numerusform>%Ln rad ikke kontrollert ennå</numerusform>
            <numerusform>%Ln rader ikke kontrollert ennå</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry the chosen rows</source>
        <translation>Prøv de valgte radene på nytt</translation>
    </message>
    <message>
        <source>Looking at the files: %1 of %2</source>
        <translation>Ser på filene: %1 av %2</translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation>Ser på radene …</translation>
    </message>
    <message>
        <source>%L1 ready, %L2 sent</source>
        <translation>%L1 klare, %L2 sendt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) to correct</source>
        <translation>
            <numerusform>%Ln rad å rette</numerusform>
            <numerusform>%Ln rader å rette</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) failed</source>
        <translation>
            <numerusform>%Ln rad mislyktes</numerusform>
            <numerusform>%Ln rader mislyktes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stopped</source>
        <translation>
            <numerusform>%Ln rad stoppet</numerusform>
            <numerusform>%Ln rader stoppet</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no row left to send.</source>
        <translation>Det er ingen rad igjen å sende.</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %Ln row(s) of “%1” were not sent.</source>
        <translation>
            <numerusform>Angret: %Ln rad i «%1» ble ikke sendt.</numerusform>
            <numerusform>Angret: %Ln rader i «%1» ble ikke sendt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: nothing was sent.</source>
        <translation>Angret: ingenting ble sendt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) wait for your decision.</source>
        <translation>
            <numerusform>%Ln rad venter på din avgjørelse.</numerusform>
            <numerusform>%Ln rader venter på din avgjørelse.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Avgjør …</translation>
    </message>
    <message>
        <source>Ready, with a warning</source>
        <translation>Klar, med en advarsel</translation>
    </message>
    <message>
        <source>Nothing is sent: %1</source>
        <translation>Ingenting sendes: %1</translation>
    </message>
    <message>
        <source>The rows stay as they are: %1</source>
        <translation>Radene blir som de er: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicate(s)</source>
        <translation>
            <numerusform>%Ln mulig duplikat</numerusform>
            <numerusform>%Ln mulige duplikater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a warning</source>
        <translation>
            <numerusform>%Ln rad har en advarsel</numerusform>
            <numerusform>%Ln rader har en advarsel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln rad utelatt</numerusform>
            <numerusform>%Ln rader utelatt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – results</source>
        <translation>%1 – resultater</translation>
    </message>
    <message>
        <source>Put &amp;back</source>
        <translation>&amp;Ta med igjen</translation>
    </message>
    <message>
        <source>Put the chosen rows back among those to be sent</source>
        <translation>Ta de valgte radene med igjen blant dem som skal sendes</translation>
    </message>
    <message>
        <source>Paused: %L1 ready, %L2 sent</source>
        <translation>På pause: %L1 klare, %L2 sendt</translation>
    </message>
</context>
<context>
    <name>ui::BatchHold</name>
        <message numerus="yes">
        <source>%n row(s) of “%1” are sent in %2 s</source>
        <translation>
            <numerusform>%n rad av «%1» sendes om %2 s</numerusform>
            <numerusform>%n rader av «%1» sendes om %2 s</numerusform>
        </translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>Send &amp;nå</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>Nothing is sent, and the rows can be changed (%1)</source>
        <translation>Ingenting sendes, og radene kan endres (%1)</translation>
    </message>
    <message>
        <source>Time left to undo the send</source>
        <translation>Tid igjen til å angre sendingen</translation>
    </message>
</context>
<context>
    <name>ui::BatchReview</name>
        <message numerus="yes">
        <source>Not set: the service gives %n day(s)</source>
        <translation>
            <numerusform>Ikke satt: tjenesten gir %n dag</numerusform>
            <numerusform>Ikke satt: tjenesten gir %n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>Send “%1”</source>
        <translation>Send «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln session(s)?</source>
        <translation>
            <numerusform>Sende %Ln økt?</numerusform>
            <numerusform>Sende %Ln økter?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (row %2; each row has its own)</source>
        <translation>%1 (rad %2; hver rad har sin egen)</translation>
    </message>
    <message>
        <source>%1 (the same for each row)</source>
        <translation>%1 (lik for alle radene)</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Din referanse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Økter</translation>
    </message>
    <message>
        <source>%L1, one for each row that is ready</source>
        <translation>%L1, én for hver rad som er klar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have problems and are not sent</source>
        <translation>
            <numerusform>%Ln rad har problemer og sendes ikke</numerusform>
            <numerusform>%Ln rader har problemer og sendes ikke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are left out</source>
        <translation>
            <numerusform>%Ln rad er utelatt</numerusform>
            <numerusform>%Ln rader er utelatt</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1, one for each row</source>
        <translation>%L1, én for hver rad</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Rad %1</translation>
    </message>
    <message>
        <source>“%1” to %2</source>
        <translation>«%1» til %2</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Sign by</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldinger</translation>
    </message>
    <message>
        <source>No signed PDF will be made: what is signed comes as XML files.</source>
        <translation>Det blir ikke laget noen signert PDF: Det signerte kommer som XML-filer.</translation>
    </message>
    <message>
        <source>No signed PDF will be made: what is signed comes as XML files. To get one too, change the template.</source>
        <translation>Det blir ikke laget noen signert PDF: Det signerte kommer som XML-filer. Endre malen for å få en i tillegg.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be sent twice, it seems: the same signer has the same document in another row, or was sent it before. Row %1.</source>
        <translation>
            <numerusform>%Ln rad kan bli sendt to ganger: den samme signataren har det samme dokumentet i en annen rad eller har fått det før. Rad %1.</numerusform>
            <numerusform>%Ln rader kan bli sendt to ganger: de samme signatarene har det samme dokumentet i andre rader eller har fått det før. Radene %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a warning: %2 Row %1.</source>
        <translation>
            <numerusform>%Ln rad har en advarsel: %2 Rad %1.</numerusform>
            <numerusform>%Ln rader har en advarsel: %2 Radene %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Send</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send duplicates too: %Ln session(s)</source>
        <translation>
            <numerusform>&amp;Send duplikater også: %Ln økt</numerusform>
            <numerusform>&amp;Send duplikater også: %Ln økter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln session(s) &amp;without the duplicates</source>
        <translation>
            <numerusform>Send %Ln økt &amp;uten duplikatene</numerusform>
            <numerusform>Send %Ln økter &amp;uten duplikatene</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave duplicates out, send nothing</source>
        <translation>&amp;Utelat duplikater, send ingenting</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>ui::BatchesPane</name>
        <message>
        <source>&amp;New batch…</source>
        <translation>&amp;Ny masseutsendelse …</translation>
    </message>
    <message>
        <source>Sho&amp;w sessions</source>
        <translation>V&amp;is øktene</translation>
    </message>
    <message>
        <source>Choose all sessions of this batch in the list of sessions</source>
        <translation>Velg alle øktene i denne masseutsendelsen i listen over økter</translation>
    </message>
    <message>
        <source>&amp;Remove from the list…</source>
        <translation>&amp;Fjern fra listen …</translation>
    </message>
    <message>
        <source>Remove batch</source>
        <translation>Fjern masseutsendelse</translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” with its %n row(s) permanently?</source>
        <translation>
            <numerusform>Fjerne «%1» med %n rad permanent?</numerusform>
            <numerusform>Fjerne «%1» med %n rader permanent?</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions that were sent stay on the service. The rows that were not sent yet are gone, and so is what was corrected in them.</source>
        <translation>Økter som er sendt, beholdes hos tjenesten. Radene som ikke er sendt ennå, forsvinner, og det som er rettet i dem også.</translation>
    </message>
    <message>
        <source>&amp;Remove permanently</source>
        <translation>&amp;Fjern permanent</translation>
    </message>
    <message>
        <source>Forgets the spreadsheet here. Sessions that were sent stay on the service.</source>
        <translation>Glemmer regnearket her. Økter som er sendt, beholdes hos tjenesten.</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Masseutsendelser</translation>
    </message>
    <message>
        <source>No batches yet</source>
        <translation>Ingen masseutsendelser ennå</translation>
    </message>
    <message>
        <source>A batch sends the same contract to everybody in a spreadsheet, each with the texts, or the file, of their own row.</source>
        <translation>En masseutsendelse sender samme kontrakt til alle i et regneark, hver med tekstene eller filen fra sin egen rad.</translation>
    </message>
    <message>
        <source>New batch…</source>
        <translation>Ny masseutsendelse …</translation>
    </message>
    <message>
        <source>Looking for batches…</source>
        <translation>Ser etter masseutsendelser …</translation>
    </message>
    <message>
        <source>The list of batches cannot be read</source>
        <translation>Kan ikke lese listen over masseutsendelser</translation>
    </message>
    <message>
        <source>Rows of this batch are being sent or need a decision: that comes first.</source>
        <translation>Rader i denne masseutsendelsen sendes nå eller krever en avgjørelse: Det må gjøres først.</translation>
    </message>
</context>
<context>
    <name>ui::BulkDueDateChange</name>
        <message numerus="yes">
        <source>Change %n due date(s)</source>
        <translation>
            <numerusform>Endre %n frist</numerusform>
            <numerusform>Endre %n frister</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n due date(s)</source>
        <translation>
            <numerusform>Sett tilbake %n frist</numerusform>
            <numerusform>Sett tilbake %n frister</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CollectionDialog</name>
        <message>
        <source>Make one &amp;signed PDF of all documents when everyone has signed</source>
        <translation>Lag én &amp;signert PDF av alle dokumentene når alle har signert</translation>
    </message>
    <message>
        <source>Make a collection</source>
        <translation>Lag en samling</translation>
    </message>
    <message>
        <source>&amp;Name (only seen here)</source>
        <translation>&amp;Navn (vises bare her)</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Navn på samlingen</translation>
    </message>
    <message>
        <source>Documents in the &amp;order in which they are shown; drag to change it</source>
        <translation>Dokumenter i den &amp;rekkefølgen de vises; dra for å endre</translation>
    </message>
    <message>
        <source>Documents of the collection in order</source>
        <translation>Dokumentene i samlingen, i rekkefølge</translation>
    </message>
    <message>
        <source>Make &amp;collection</source>
        <translation>&amp;Lag samling</translation>
    </message>
    <message>
        <source>Move the document up</source>
        <translation>Flytt dokumentet opp</translation>
    </message>
    <message>
        <source>Move the document down</source>
        <translation>Flytt dokumentet ned</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>A collection has at most %n document(s).</source>
        <translation>
            <numerusform>En samling har høyst %n dokument.</numerusform>
            <numerusform>En samling har høyst %n dokumenter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The documents are of different types: one session can have only documents of the same.</source>
        <translation>Dokumentene er av ulike typer: En økt kan bare ha dokumenter av samme type.</translation>
    </message>
    <message>
        <source>Some are gone from the service. Upload them again first.</source>
        <translation>Noen er borte fra tjenesten. Last dem opp på nytt først.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ui::CollectionParts</name>
        <message>
        <source>Document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Signed PDF of all documents</source>
        <translation>Signert PDF av alle dokumentene</translation>
    </message>
    <message>
        <source>None is asked for: each document is signed by itself.</source>
        <translation>Ingen er bestilt: Hvert dokument signeres for seg.</translation>
    </message>
    <message>
        <source>Made when everyone has signed; that takes a moment.</source>
        <translation>Lages når alle har signert; det tar et øyeblikk.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>Doc&amp;uments in order</source>
        <translation>&amp;Dokumenter i rekkefølge</translation>
    </message>
    <message>
        <source>Documents of the collection in order</source>
        <translation>Dokumentene i samlingen, i rekkefølge</translation>
    </message>
    <message>
        <source>Sessions of the collection</source>
        <translation>Øktene til samlingen</translation>
    </message>
    <message>
        <source>None yet. “New session” makes one.</source>
        <translation>Ingen ennå. Lag en med «Ny økt».</translation>
    </message>
    <message>
        <source>&amp;Packages</source>
        <translation>P&amp;akker</translation>
    </message>
    <message>
        <source>Packages of the collection</source>
        <translation>Pakkene til samlingen</translation>
    </message>
    <message>
        <source>Choose a collection to see its documents, sessions and packages.</source>
        <translation>Velg en samling for å se dokumentene, øktene og pakkene i den.</translation>
    </message>
    <message>
        <source>Not told by the service.</source>
        <translation>Ikke oppgitt av tjenesten.</translation>
    </message>
    <message>
        <source>Sess&amp;ions</source>
        <translation>Øk&amp;ter</translation>
    </message>
</context>
<context>
    <name>ui::CollectionsPane</name>
        <message>
        <source>Filter collections</source>
        <translation>Filtrer samlinger</translation>
    </message>
    <message>
        <source>No collection matches</source>
        <translation>Ingen samlinger passer</translation>
    </message>
    <message>
        <source>None of the collections has “%1” in it.</source>
        <translation>Ingen av samlingene inneholder «%1».</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Vis alle</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Ny økt</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Oppdater</translation>
    </message>
    <message>
        <source>Ask the service about this collection and its packages</source>
        <translation>Spør tjenesten om denne samlingen og pakkene</translation>
    </message>
    <message>
        <source>&amp;Download packages…</source>
        <translation>&amp;Last ned pakker …</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>Sl&amp;ett …</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Samlinger</translation>
    </message>
    <message>
        <source>No collections yet</source>
        <translation>Ingen samlinger ennå</translation>
    </message>
    <message>
        <source>A collection is what is signed together. Choose documents in the Documents view, then “Make collection…”. A new session makes one by itself.</source>
        <translation>En samling er det som signeres sammen. Velg dokumenter i visningen Dokumenter, og deretter «Lag samling …». En ny økt lager samlingen selv.</translation>
    </message>
    <message>
        <source>Looking for collections…</source>
        <translation>Ser etter samlinger …</translation>
    </message>
    <message>
        <source>The list of collections cannot be read</source>
        <translation>Kan ikke lese listen over samlinger</translation>
    </message>
    <message>
        <source>R&amp;emove from the list</source>
        <translation>Fj&amp;ern fra listen</translation>
    </message>
    <message>
        <source>Collection %1</source>
        <translation>Samling %1</translation>
    </message>
    <message>
        <source>Download to</source>
        <translation>Last ned til</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Laster ned …</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) downloaded to %1.</source>
        <translation>
            <numerusform>%n fil er lastet ned til %1.</numerusform>
            <numerusform>%n filer er lastet ned til %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Åpne &amp;mappen</translation>
    </message>
    <message>
        <source>Delete collections</source>
        <translation>Slett samlinger</translation>
    </message>
    <message>
        <source>Delete “%1” permanently from the service?</source>
        <translation>Slette «%1» permanent fra tjenesten?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n collection(s) permanently from the service?</source>
        <translation>
            <numerusform>Slette %n samling permanent fra tjenesten?</numerusform>
            <numerusform>Slette %n samlinger permanent fra tjenesten?</numerusform>
        </translation>
    </message>
    <message>
        <source>The documents in it stay.</source>
        <translation>Dokumentene i den beholdes.</translation>
    </message>
    <message>
        <source>%1 was not deleted: %2</source>
        <translation>%1 ble ikke slettet: %2</translation>
    </message>
    <message numerus="yes">
        <source>Also %Ln collection(s) of batches</source>
        <translation>
            <numerusform>Også %Ln samling fra masseutsendelser</numerusform>
            <numerusform>Også %Ln samlinger fra masseutsendelser</numerusform>
        </translation>
    </message>
    <message>
        <source>All collections here are of batches</source>
        <translation>Alle samlingene her er fra masseutsendelser</translation>
    </message>
    <message>
        <source>They are not listed, but found when you search for one.</source>
        <translation>De står ikke i listen, men blir funnet når du søker etter en av dem.</translation>
    </message>
    <message>
        <source>The documents in them stay.</source>
        <translation>Dokumentene i dem blir stående.</translation>
    </message>
</context>
<context>
    <name>ui::CommandLine</name>
        <message>
        <source>Start with a built-in sandbox and example sessions.</source>
        <translation>Start med innebygd sandkasse og eksempeløkter.</translation>
    </message>
    <message>
        <source>Use the sandbox at &lt;url&gt; on this computer. Its client secret is read from COUNTERSIGN_SANDBOX_SECRET.</source>
        <translation>Bruk sandkassen på &lt;url&gt; på denne datamaskinen. Klienthemmeligheten leses fra COUNTERSIGN_SANDBOX_SECRET.</translation>
    </message>
    <message>
        <source>Client ID for --sandbox-url.</source>
        <translation>Klient-ID for --sandbox-url.</translation>
    </message>
    <message>
        <source>Keep everything in &lt;dir&gt;.</source>
        <translation>Lagre alt i &lt;dir&gt;.</translation>
    </message>
    <message>
        <source>Do the main job by itself and leave pictures in &lt;dir&gt;.</source>
        <translation>Gjør hovedjobben på egen hånd og legg bilder i &lt;dir&gt;.</translation>
    </message>
    <message>
        <source>Prepare, send, follow and collect signing sessions.</source>
        <translation>Forbered, send, følg og hent signeringsøkter.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Ikke forstått: %1</translation>
    </message>
    <message>
        <source>--sandbox-url needs --sandbox-client.</source>
        <translation>--sandbox-url krever --sandbox-client.</translation>
    </message>
    <message>
        <source>--sandbox-url is not a web address.</source>
        <translation>--sandbox-url er ikke en nettadresse.</translation>
    </message>
    <message>
        <source>Use either --demo or --sandbox-url.</source>
        <translation>Bruk enten --demo eller --sandbox-url.</translation>
    </message>
    <message>
        <source>--export-audit needs the name of a file.</source>
        <translation>--export-audit trenger navnet på en fil.</translation>
    </message>
    <message>
        <source>Check the audit log, say what was found and end.</source>
        <translation>Kontroller revisjonsloggen, si hva som ble funnet, og avslutt.</translation>
    </message>
    <message>
        <source>Write the audit log to &lt;file&gt; as lines of JSON and end.</source>
        <translation>Skriv revisjonsloggen til &lt;file&gt; som JSON-linjer, og avslutt.</translation>
    </message>
    <message>
        <source>Write the log to &lt;file&gt;, too, for you alone. Warnings only, unless more is asked for.</source>
        <translation>Skriv loggen også til &lt;file&gt;, bare for deg. Kun advarsler, om det ikke bes om mer.</translation>
    </message>
    <message>
        <source>Log in detail: &lt;names&gt; of api, send, sync, task, store, ui, separated by commas, or all. No personal data and no secrets are written.</source>
        <translation>Logg i detalj: &lt;names&gt; blant api, send, sync, task, store, ui, atskilt med komma, eller all. Verken personopplysninger eller hemmeligheter skrives.</translation>
    </message>
    <message>
        <source>--sandbox-url takes an address of this machine, like http://127.0.0.1:8080.</source>
        <translation>--sandbox-url tar en adresse på denne maskinen, for eksempel http://127.0.0.1:8080.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionText</name>
        <message>
        <source>It works: the service accepts the client ID and the secret, and the list of sessions may be read.</source>
        <translation>Det virker: Tjenesten godtar klient-ID-en og hemmeligheten, og øktlisten kan leses.</translation>
    </message>
    <message>
        <source>The address fails. Check the API address and the token address.</source>
        <translation>Adressen virker ikke. Kontroller API-adressen og tokenadressen.</translation>
    </message>
    <message>
        <source>The secure connection fails: the server cannot prove who it is.</source>
        <translation>Den sikre tilkoblingen virker ikke: Serveren kan ikke bevise hvem den er.</translation>
    </message>
    <message>
        <source>The credentials fail. Check the client ID and the client secret.</source>
        <translation>Innloggingen virker ikke. Kontroller klient-ID-en og klienthemmeligheten.</translation>
    </message>
    <message>
        <source>The permission fails: the client is known, but may not use the Sign API. Give it “Signature API” in the dashboard.</source>
        <translation>Tillatelsen mangler: Klienten er kjent, men har ikke lov til å bruke Sign API. Gi den «Signature API» i Signicat Dashboard.</translation>
    </message>
    <message>
        <source>The addresses are reached, but what answers there fails or is no Sign API.</source>
        <translation>Adressene svarer, men det som svarer der, virker ikke eller er ikke Sign API.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minutt</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead. Correct it: due dates and reminders go by it.</source>
        <translation>Klokken på denne datamaskinen går %1 for fort. Still den: frister og påminnelser følger den.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind. Correct it: due dates and reminders go by it.</source>
        <translation>Klokken på denne datamaskinen går %1 for sakte. Still den: frister og påminnelser følger den.</translation>
    </message>
    <message>
        <source>The proxy fails. Check it under “Network…”.</source>
        <translation>Proxyen svikter. Kontroller den under «Nettverk …».</translation>
    </message>
    <message>
        <source>A web page answers instead of the service. This network may want you to log in: open any page in a browser, log in there and try again.</source>
        <translation>En nettside svarer i stedet for tjenesten. Dette nettverket vil kanskje at du logger inn: åpne en hvilken som helst side i en nettleser, logg inn der og prøv igjen.</translation>
    </message>
    <message>
        <source>It works, but the clock is wrong.</source>
        <translation>Det virker, men klokken går feil.</translation>
    </message>
    <message>
        <source>It works: %1 answers.</source>
        <translation>Det virker: %1 svarer.</translation>
    </message>
    <message>
        <source>%1 is not reached.</source>
        <translation>%1 kan ikke nås.</translation>
    </message>
    <message>
        <source>The proxy fails.</source>
        <translation>Proxyen svikter.</translation>
    </message>
</context>
<context>
    <name>ui::CrashDialog</name>
        <message>
        <source>Countersign ended unexpectedly</source>
        <translation>Countersign avsluttet uventet</translation>
    </message>
    <message>
        <source>The last time, the program ended by a fault of its own. What you had begun is kept. This report says where in the program it happened, and nothing about you, your accounts or your contracts. It is on this computer only: read it, and give it to whoever looks after the program if you like.</source>
        <translation>Sist ble Countersign avsluttet av en feil i programmet. Det du hadde begynt på, er tatt vare på. Denne rapporten sier hvor i programmet det skjedde, og ingenting om deg, kontoene dine eller kontraktene dine. Den finnes bare på denne datamaskinen: les den, og gi den til dem som tar seg av programmet, om du vil.</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>Krasjrapport</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Lagre …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Slett</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save the crash report</source>
        <translation>Lagre krasjrapporten</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Tekst (*.txt)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Lagret.</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>Den kunne ikke lagres: %1</translation>
    </message>
</context>
<context>
    <name>ui::DamageMessage</name>
        <message>
        <source>A part of the database cannot be read. Close the program and start it again: it then rescues what can be read, and keeps the damaged file.</source>
        <translation>En del av databasen kan ikke leses. Lukk programmet og start det igjen: da redder det det som kan leses, og tar vare på den skadde filen.</translation>
    </message>
    <message>
        <source>The list of this account&apos;s sessions was damaged and is fetched again from the service. Nothing is lost. The damaged file, which holds personal data, is kept for %1 days as %2.</source>
        <translation>Listen over denne kontoens økter var skadet og hentes på nytt fra tjenesten. Ingenting er tapt. Den skadde filen, som inneholder personopplysninger, beholdes i %1 dager som %2.</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>Åpne &amp;mappen</translation>
    </message>
</context>
<context>
    <name>ui::DamageText</name>
        <message numerus="yes">
        <source>%n draft(s) and template(s)</source>
        <translation>
            <numerusform>%n utkast eller mal</numerusform>
            <numerusform>%n utkast og maler</numerusform>
        </translation>
    </message>
    <message>
        <source>drafts and templates</source>
        <translation>utkast og maler</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of sends</source>
        <translation>
            <numerusform>opplysninger om %n sending</numerusform>
            <numerusform>opplysninger om %n sendinger</numerusform>
        </translation>
    </message>
    <message>
        <source>records of sends</source>
        <translation>opplysninger om sendinger</translation>
    </message>
    <message>
        <source>what was noted about sends</source>
        <translation>det som ble notert om sendinger</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n masseutsendelse</numerusform>
            <numerusform>%n masseutsendelser</numerusform>
        </translation>
    </message>
    <message>
        <source>batches</source>
        <translation>masseutsendelser</translation>
    </message>
    <message>
        <source>rows of batches</source>
        <translation>rader i masseutsendelser</translation>
    </message>
    <message numerus="yes">
        <source>note(s) and label(s) of %n session(s)</source>
        <translation>
            <numerusform>notater og etiketter for %n økt</numerusform>
            <numerusform>notater og etiketter for %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>notes and labels</source>
        <translation>notater og etiketter</translation>
    </message>
    <message numerus="yes">
        <source>%n saved search(es)</source>
        <translation>
            <numerusform>%n lagret søk</numerusform>
            <numerusform>%n lagrede søk</numerusform>
        </translation>
    </message>
    <message>
        <source>saved searches</source>
        <translation>lagrede søk</translation>
    </message>
    <message numerus="yes">
        <source>where %n result(s) were saved</source>
        <translation>
            <numerusform>hvor %n resultat ble lagret</numerusform>
            <numerusform>hvor %n resultater ble lagret</numerusform>
        </translation>
    </message>
    <message>
        <source>where results were saved</source>
        <translation>hvor resultater ble lagret</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumenter</numerusform>
        </translation>
    </message>
    <message>
        <source>documents</source>
        <translation>dokumenter</translation>
    </message>
    <message>
        <source>entries of the audit log</source>
        <translation>oppføringer i revisjonsloggen</translation>
    </message>
    <message>
        <source>activities</source>
        <translation>aktiviteter</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Saved: %1.</source>
        <translation>Reddet: %1.</translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <translation>Tapt: %1.</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Ingenting mangler.</translation>
    </message>
    <message>
        <source>The database was damaged and nothing could be read of it. The backup of %1 is used instead: drafts, templates, notes and saved searches that were written since then are lost here.</source>
        <translation>Databasen var skadet, og ingenting av den kunne leses. Sikkerhetskopien fra %1 brukes i stedet: utkast, maler, notater og lagrede søk som er skrevet siden da, er tapt her.</translation>
    </message>
    <message>
        <source>The database was damaged, nothing could be read of it, and there is no backup. Drafts, templates, notes and saved searches are lost here. What is on the service is not touched.</source>
        <translation>Databasen var skadet, ingenting av den kunne leses, og det finnes ingen sikkerhetskopi. Utkast, maler, notater og lagrede søk er tapt her. Det som er hos tjenesten, er ikke berørt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written. You can look at everything, but nothing that you change is kept and nothing can be sent. Give yourself the right to write there, and start the program again.</source>
        <translation>Det kan ikke skrives i mappen %1. Du kan se på alt, men ingenting du endrer blir tatt vare på, og ingenting kan sendes. Gi deg selv skrivetilgang der, og start programmet på nytt.</translation>
    </message>
    <message>
        <source>Another program holds the database in the folder %1. Until it lets go, drafts are not kept and nothing can be sent.</source>
        <translation>Et annet program holder på databasen i mappen %1. Til det slipper taket, blir utkast ikke tatt vare på, og ingenting kan sendes.</translation>
    </message>
    <message>
        <source>There is no room on the disk to open the database in the folder %1. Nothing was changed. Make room, and start the program again: till then drafts are not kept and nothing can be sent.</source>
        <translation>Det er ikke plass på disken til å åpne databasen i mappen %1. Ingenting er endret. Frigjør plass, og start programmet på nytt: til da blir utkast ikke tatt vare på, og ingenting kan sendes.</translation>
    </message>
    <message>
        <source>The database in the folder %1 cannot be opened: drafts are not kept and nothing can be sent. See to it that you may read and write the folder, and start the program again. %2</source>
        <translation>Databasen i mappen %1 kan ikke åpnes: utkast blir ikke tatt vare på, og ingenting kan sendes. Sørg for at du kan lese og skrive i mappen, og start programmet på nytt. %2</translation>
    </message>
    <message>
        <source>The database in the folder %1 cannot be used: drafts are not kept and nothing can be sent. %2</source>
        <translation>Databasen i mappen %1 kan ikke brukes: utkast blir ikke tatt vare på, og ingenting kan sendes. %2</translation>
    </message>
    <message>
        <source>The database was damaged. What could be read was kept.</source>
        <translation>Databasen var skadet. Det som kunne leses, er beholdt.</translation>
    </message>
    <message>
        <source>Perhaps incomplete: %1.</source>
        <translation>Kanskje ufullstendig: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n send(s) that were under way are stopped. Look whether their sessions exist before you send their drafts again.</source>
        <translation>
            <numerusform>%n sending som var i gang, er stoppet. Se etter om øktene finnes før du sender utkastet på nytt.</numerusform>
            <numerusform>%n sendinger som var i gang, er stoppet. Se etter om øktene finnes før du sender utkastene på nytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file, with personal data, is kept for %1 days: %2</source>
        <translation>Den skadde filen, med personopplysninger, beholdes i %1 dager: %2</translation>
    </message>
</context>
<context>
    <name>ui::DataKeyMessage</name>
        <message>
        <source>The keychain does not have it, or is locked.</source>
        <translation>Nøkkelringen har den ikke, eller er låst.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used, so nothing that tells of people is kept: drafts, names and links can be read until the program is closed, and never after. Signers are not found by their names. %1</source>
        <translation>Nøkkelringen på denne datamaskinen kan ikke brukes, så ingenting som forteller om personer, blir tatt vare på: utkast, navn og lenker kan leses til programmet lukkes, og aldri siden. Signatarer kan ikke søkes opp på navn. %1</translation>
    </message>
    <message>
        <source>&amp;Go on without it</source>
        <translation>&amp;Fortsett uten den</translation>
    </message>
    <message>
        <source>&amp;Make a new key…</source>
        <translation>&amp;Lag en ny nøkkel …</translation>
    </message>
    <message>
        <source>Make a new key?</source>
        <translation>Lage en ny nøkkel?</translation>
    </message>
    <message>
        <source>A new key takes the place of the missing one. Drafts, templates, notes and unfinished sends that the old key sealed can then not be read on this computer, also when the old key comes back.</source>
        <translation>En ny nøkkel kommer i stedet for den som mangler. Utkast, maler, notater og uferdige sendinger som den gamle nøkkelen forseglet, kan da ikke leses på denne datamaskinen, heller ikke om den gamle nøkkelen kommer tilbake.</translation>
    </message>
    <message>
        <source>Make a &amp;new key</source>
        <translation>Lag en &amp;ny nøkkel</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Av&amp;bryt</translation>
    </message>
    <message>
        <source>Drafts, names and links on this computer are locked: their key is missing. %1 Nothing is lost: unlock the keychain and try again. Without the key everything else works, and sessions are fetched anew.</source>
        <translation>Utkast, navn og lenker på denne datamaskinen er låst: nøkkelen til dem mangler. %1 Ingenting er tapt: lås opp nøkkelringen og prøv igjen. Uten nøkkelen virker alt annet, og øktene hentes på nytt.</translation>
    </message>
    <message>
        <source>The key to drafts, names and links on this computer is missing. The old ones stay locked, and new ones are lost when the program is closed. New sessions are not found by their signers&apos; names.</source>
        <translation>Nøkkelen til utkast, navn og lenker på denne datamaskinen mangler. De gamle forblir låst, og nye går tapt når programmet lukkes. Nye økter kan ikke søkes opp på signatarenes navn.</translation>
    </message>
</context>
<context>
    <name>ui::DateRangeButton</name>
        <message>
        <source>&amp;From</source>
        <translation>&amp;Fra</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Til</translation>
    </message>
    <message>
        <source>%1: first day</source>
        <translation>%1: første dag</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1: siste dag</translation>
    </message>
    <message>
        <source>&amp;Any time</source>
        <translation>&amp;Når som helst</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 til %3</translation>
    </message>
    <message>
        <source>%1: from %2</source>
        <translation>%1: fra %2</translation>
    </message>
    <message>
        <source>%1: to %2</source>
        <translation>%1: til %2</translation>
    </message>
    <message>
        <source>%1: any time</source>
        <translation>%1: når som helst</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Siste %n dag</numerusform>
            <numerusform>Siste %n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next %n day(s)</source>
        <translation>
            <numerusform>Neste %n dag</numerusform>
            <numerusform>Neste %n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: today</source>
        <translation>%1: i dag</translation>
    </message>
    <message numerus="yes">
        <source>%1: last %n day(s)</source>
        <translation>
            <numerusform>%1: siste %n dag</numerusform>
            <numerusform>%1: siste %n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: next %n day(s)</source>
        <translation>
            <numerusform>%1: neste %n dag</numerusform>
            <numerusform>%1: neste %n dager</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DateTimeField</name>
        <message>
        <source>Due date</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>The service does not allow that. This is the nearest moment that it allows: Enter takes it.</source>
        <translation>Det tillater ikke tjenesten. Dette er det nærmeste tidspunktet den tillater: Enter bruker det.</translation>
    </message>
    <message numerus="yes">
        <source>That is more than %n day(s) ahead. The date is as it was.</source>
        <translation>
            <numerusform>Det er mer enn %n dag frem i tid. Datoen er som den var.</numerusform>
            <numerusform>Det er mer enn %n dager frem i tid. Datoen er som den var.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n day(s) ahead</source>
        <translation>
            <numerusform>Inntil %n dag frem i tid</numerusform>
            <numerusform>Inntil %n dager frem i tid</numerusform>
        </translation>
    </message>
    <message>
        <source>Time zone %1</source>
        <translation>Tidssone %1</translation>
    </message>
    <message>
        <source>That is in the past. Type a later date.</source>
        <translation>Det er i fortiden. Skriv en senere dato.</translation>
    </message>
    <message>
        <source>That is in the past. The date is as it was.</source>
        <translation>Det er i fortiden. Datoen er som den var.</translation>
    </message>
    <message>
        <source>There is no such date. The date is as it was.</source>
        <translation>Den datoen finnes ikke. Datoen er som den var.</translation>
    </message>
</context>
<context>
    <name>ui::DecisionsPane</name>
        <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Avgjør …</translation>
    </message>
    <message>
        <source>Needs decision</source>
        <translation>Krever avgjørelse</translation>
    </message>
    <message>
        <source>Nothing needs a decision</source>
        <translation>Ingenting krever avgjørelse</translation>
    </message>
    <message>
        <source>When it is not certain whether the sessions of a draft or a batch were created, you decide here how to go on.</source>
        <translation>Når det ikke er sikkert om øktene fra et utkast eller en masseutsendelse ble opprettet, bestemmer du her hva som skal skje videre.</translation>
    </message>
</context>
<context>
    <name>ui::DesktopNotices</name>
        <message>
        <source>%1: %2 sent, %3 failed</source>
        <translation>%1: %2 sendt, %3 mislyktes</translation>
    </message>
    <message>
        <source>%1: %2 sent</source>
        <translation>%1: %2 sendt</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) rejected</source>
        <translation>
            <numerusform>%n økt avvist</numerusform>
            <numerusform>%n økter avvist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n send(s) need a decision</source>
        <translation>
            <numerusform>%n sending trenger en avgjørelse</numerusform>
            <numerusform>%n sendinger trenger en avgjørelse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) ended</source>
        <translation>
            <numerusform>%n masseutsendelse ferdig</numerusform>
            <numerusform>%n masseutsendelser ferdige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message numerus="yes">
        <source>results of %n session(s) are not saved and go within 72 hours</source>
        <translation>
            <numerusform>resultatene fra %n økt er ikke lagret og forsvinner innen 72 timer</numerusform>
            <numerusform>resultatene fra %n økter er ikke lagret og forsvinner innen 72 timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>results of %n account(s) that are not open are not saved and go within 72 hours</source>
        <translation>
            <numerusform>resultater i %n konto som ikke er åpen, er ikke lagret og forsvinner innen 72 timer</numerusform>
            <numerusform>resultater i %n kontoer som ikke er åpne, er ikke lagret og forsvinner innen 72 timer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DocumentActions</name>
        <message>
        <source>Who signs which document</source>
        <translation>Hvem som signerer hvilket dokument</translation>
    </message>
    <message>
        <source>Only reads, and signs nothing: %1.</source>
        <translation>Leser bare, og signerer ingenting: %1.</translation>
    </message>
    <message>
        <source>only reads</source>
        <translation>leser bare</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>signerer</translation>
    </message>
    <message>
        <source>%1 only reads %2</source>
        <translation>%1 leser bare %2</translation>
    </message>
    <message>
        <source>%1 signs %2</source>
        <translation>%1 signerer %2</translation>
    </message>
    <message numerus="yes">
        <source>%n exception(s)</source>
        <translation>
            <numerusform>%n unntak</numerusform>
            <numerusform>%n unntak</numerusform>
        </translation>
    </message>
    <message>
        <source>With a tick the signer signs it, without one only reads it. What differs from the list of documents is bold.</source>
        <translation>Med hake signerer signataren det, uten hake leses det bare. Det som avviker fra dokumentlisten, er uthevet.</translation>
    </message>
</context>
<context>
    <name>ui::DocumentDelegate</name>
        <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>Høyst %n tegn</numerusform>
            <numerusform>Høyst %n tegn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DocumentFacts</name>
        <message>
        <source>The service has not had it since %1.</source>
        <translation>Tjenesten har ikke hatt det siden %1.</translation>
    </message>
    <message numerus="yes">
        <source>In %n session(s): kept until the due date.</source>
        <translation>
            <numerusform>I %n økt: beholdes til fristen.</numerusform>
            <numerusform>I %n økter: beholdes til fristen.</numerusform>
        </translation>
    </message>
    <message>
        <source>In a session: kept until its due date.</source>
        <translation>I en økt: beholdes til fristen.</translation>
    </message>
    <message>
        <source>In no session: the service deletes it at %1.</source>
        <translation>Ikke i noen økt: Tjenesten sletter det %1.</translation>
    </message>
    <message>
        <source>The service has not told its checksum.</source>
        <translation>Tjenesten har ikke oppgitt kontrollsummen.</translation>
    </message>
    <message>
        <source>There is no file here to compare with.</source>
        <translation>Det finnes ingen fil her å sammenligne med.</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n side</numerusform>
            <numerusform>%n sider</numerusform>
        </translation>
    </message>
    <message>
        <source>uploaded %1</source>
        <translation>lastet opp %1</translation>
    </message>
    <message>
        <source>Has signatures already: only signing with an eID&apos;s own signature can add to it.</source>
        <translation>Har allerede signaturer: Bare signering med e-ID-ens egen signatur kan legge til en ny.</translation>
    </message>
    <message>
        <source>About the document</source>
        <translation>Om dokumentet</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the document</source>
        <translation>SHA-256 for dokumentet</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Copy the SHA-256</source>
        <translation>Kopier SHA-256</translation>
    </message>
    <message>
        <source>When it was uploaded it was the same on the service as your file (SHA-256).</source>
        <translation>Da det ble lastet opp, var det likt hos tjenesten og i filen din (SHA-256).</translation>
    </message>
    <message>
        <source>Not the same on the service as your file was (SHA-256).</source>
        <translation>Ikke likt hos tjenesten og slik filen din var (SHA-256).</translation>
    </message>
    <message numerus="yes">
        <source>In %n deleted session(s): the service deletes it with them.</source>
        <translation>
            <numerusform>I %n slettet økt: tjenesten sletter det med den.</numerusform>
            <numerusform>I %n slettede økter: tjenesten sletter det med dem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DocumentList</name>
        <message>
        <source>Uploaded when sending</source>
        <translation>Lastes opp ved sending</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Lastet opp</translation>
    </message>
    <message>
        <source>What the signer does with %1</source>
        <translation>Hva signataren gjør med %1</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Til signering</translation>
    </message>
    <message>
        <source>Only to read</source>
        <translation>Bare til lesing</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Legg til filer</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.txt *.md *.xml)</source>
        <translation>Dokumenter (*.pdf *.txt *.md *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Hvor det er</translation>
    </message>
    <message>
        <source>The signer gets it</source>
        <translation>Signataren får det</translation>
    </message>
    <message>
        <source>Documents of the session</source>
        <translation>Dokumentene i økten</translation>
    </message>
    <message>
        <source>The documents of the collection.</source>
        <translation>Dokumentene i samlingen.</translation>
    </message>
    <message>
        <source>Drop files anywhere in this window, or documents from the Documents view.</source>
        <translation>Slipp filer hvor som helst i dette vinduet, eller dokumenter fra visningen Dokumenter.</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Legg til filer …</translation>
    </message>
    <message>
        <source>Move the document up</source>
        <translation>Flytt dokumentet opp</translation>
    </message>
    <message>
        <source>Move the document down</source>
        <translation>Flytt dokumentet ned</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>F&amp;jern</translation>
    </message>
    <message>
        <source>What every signer does with it. With several signers, “Who signs which document” makes exceptions.</source>
        <translation>Det hver signatar gjør med det. Med flere signatarer gjøres unntak under «Hvem signerer hvilket dokument».</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What the signer sees it called.</source>
        <translation>Det signataren ser at det heter.</translation>
    </message>
    <message>
        <source>A file here is uploaded when the session is sent, not before.</source>
        <translation>En fil herfra lastes opp når økten sendes, ikke før.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Forhåndsvis</translation>
    </message>
    <message>
        <source>Read the chosen document (Space in the list)</source>
        <translation>Les det valgte dokumentet (mellomrom i listen)</translation>
    </message>
    <message>
        <source>Take the chosen document out again (Delete in the list)</source>
        <translation>Ta det valgte dokumentet ut igjen (Delete i listen)</translation>
    </message>
</context>
<context>
    <name>ui::DocumentLook</name>
        <message>
        <source>There is no copy of this document here any more. Add the file again to read it.</source>
        <translation>Det er ingen kopi av dette dokumentet her lenger. Legg til filen på nytt for å lese det.</translation>
    </message>
    <message>
        <source>The file as it was when it was added here.</source>
        <translation>Filen slik den var da den ble lagt til her.</translation>
    </message>
    <message>
        <source>There is no document to read.</source>
        <translation>Det er ikke noe dokument å lese.</translation>
    </message>
    <message>
        <source>%1 – preview</source>
        <translation>%1 – forhåndsvisning</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Forhåndsvisning</translation>
    </message>
</context>
<context>
    <name>ui::DocumentPreview</name>
        <message>
        <source>Opening the document…</source>
        <translation>Åpner dokumentet …</translation>
    </message>
    <message>
        <source>There is no copy of this document here. Download it to read it.</source>
        <translation>Det finnes ingen kopi av dokumentet her. Last det ned for å lese det.</translation>
    </message>
    <message>
        <source>The copy of this document is not there any more. Download it to read it.</source>
        <translation>Kopien av dokumentet finnes ikke lenger. Last det ned for å lese det.</translation>
    </message>
    <message>
        <source>The program that shows PDFs does not start: %1. Install Countersign again.</source>
        <translation>Programmet som viser PDF-er, starter ikke: %1. Installer Countersign på nytt.</translation>
    </message>
    <message>
        <source>This PDF cannot be shown here.</source>
        <translation>Denne PDF-en kan ikke vises her.</translation>
    </message>
    <message>
        <source>It is not shown while personal data is masked.</source>
        <translation>Det vises ikke mens personopplysninger er skjult.</translation>
    </message>
    <message>
        <source>The copy cannot be read: %1</source>
        <translation>Kopien kan ikke leses: %1</translation>
    </message>
    <message>
        <source>(More follows.)</source>
        <translation>(Det kommer mer.)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Side %1 av %2</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Teksten i dokumentet</translation>
    </message>
    <message>
        <source>Tools of the preview</source>
        <translation>Verktøy for forhåndsvisningen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;inn</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;ut</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>Tilpass &amp;bredden</translation>
    </message>
</context>
<context>
    <name>ui::DocumentUploads</name>
        <message>
        <source>%1 is uploaded, but without its title: %2</source>
        <translation>%1 er lastet opp, men uten tittelen: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::DocumentsPane</name>
        <message numerus="yes">
        <source>Drop to check and upload %n file(s)</source>
        <translation>
            <numerusform>Slipp for å kontrollere og laste opp %n fil</numerusform>
            <numerusform>Slipp for å kontrollere og laste opp %n filer</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no files to paste. Copy files in a file manager first.</source>
        <translation>Det er ingen filer å lime inn. Kopier filer i en filbehandler først.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; the list says why.</source>
        <translation>
            <numerusform>Og %n til; listen sier hvorfor.</numerusform>
            <numerusform>Og %n til; listen sier hvorfor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Legg til filer</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.txt *.md *.xml)</source>
        <translation>Dokumenter (*.pdf *.txt *.md *.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Download to</source>
        <translation>Last ned til</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message>
        <source>Downloading: %1 of %2</source>
        <translation>Laster ned: %1 av %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) downloaded to %1.</source>
        <translation>
            <numerusform>%n fil er lastet ned til %1.</numerusform>
            <numerusform>%n filer er lastet ned til %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Åpne &amp;mappen</translation>
    </message>
    <message>
        <source>There is no copy of “%1” here. Add the file again.</source>
        <translation>Det finnes ingen kopi av «%1» her. Legg til filen på nytt.</translation>
    </message>
    <message>
        <source>Delete documents</source>
        <translation>Slett dokumenter</translation>
    </message>
    <message>
        <source>Delete “%1” permanently from the service?</source>
        <translation>Slette «%1» permanent fra tjenesten?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s) permanently from the service?</source>
        <translation>
            <numerusform>Slette %n dokument permanent fra tjenesten?</numerusform>
            <numerusform>Slette %n dokumenter permanent fra tjenesten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions that use it cannot be signed any more. This cannot be undone.</source>
        <translation>Økter som bruker det, kan ikke lenger signeres. Dette kan ikke angres.</translation>
    </message>
    <message>
        <source>Sessions that use them cannot be signed any more. This cannot be undone.</source>
        <translation>Økter som bruker dem, kan ikke lenger signeres. Dette kan ikke angres.</translation>
    </message>
    <message>
        <source>%1 was not deleted: %2</source>
        <translation>%1 ble ikke slettet: %2</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>Forsegler …</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) sealed. Download them now: the service deletes them after 30 minutes.</source>
        <translation>
            <numerusform>%n dokument er forseglet. Last det ned nå: Tjenesten sletter det etter 30 minutter.</numerusform>
            <numerusform>%n dokumenter er forseglet. Last dem ned nå: Tjenesten sletter dem etter 30 minutter.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Download…</source>
        <translation>Last ne&amp;d …</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are chosen.</source>
        <translation>
            <numerusform>%n dokument er valgt.</numerusform>
            <numerusform>%n dokumenter er valgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a document to see it.</source>
        <translation>Velg et dokument for å se det.</translation>
    </message>
    <message>
        <source>The list of documents cannot be read</source>
        <translation>Kan ikke lese dokumentlisten</translation>
    </message>
    <message>
        <source>No document matches</source>
        <translation>Ingen dokumenter passer</translation>
    </message>
    <message>
        <source>None of the documents has “%1” in it.</source>
        <translation>Ingen av dokumentene inneholder «%1».</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Vis alle</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Slipp filer her</translation>
    </message>
    <message>
        <source>PDF, text, Markdown or XML. They are checked, then uploaded. A document that is in no session is deleted by the service after 30 minutes; a copy stays here.</source>
        <translation>PDF, tekst, Markdown eller XML. Filene kontrolleres og lastes opp. Tjenesten sletter dokumenter som ikke er i noen økt, etter 30 minutter; en kopi blir liggende her.</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Legg til filer …</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>Sle&amp;tt …</translation>
    </message>
    <message>
        <source>R&amp;emove from the list</source>
        <translation>F&amp;jern fra listen</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Ny økt</translation>
    </message>
    <message>
        <source>A new session with the chosen documents</source>
        <translation>En ny økt med de valgte dokumentene</translation>
    </message>
    <message>
        <source>Make &amp;collection…</source>
        <translation>Lag sa&amp;mling …</translation>
    </message>
    <message>
        <source>&amp;Seal…</source>
        <translation>Fors&amp;egl …</translation>
    </message>
    <message>
        <source>Sign with your organisation&apos;s certificate</source>
        <translation>Signer med virksomhetens sertifikat</translation>
    </message>
    <message>
        <source>&amp;Upload again</source>
        <translation>Last o&amp;pp igjen</translation>
    </message>
    <message>
        <source>Send the copy that is kept here to the service again</source>
        <translation>Send kopien som ligger her, til tjenesten på nytt</translation>
    </message>
    <message>
        <source>Copy docu&amp;ment ID</source>
        <translation>&amp;Kopier dokument-ID</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>Lim &amp;inn filer</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Oppdater</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Filtrer dokumenter</translation>
    </message>
    <message>
        <source>Looking for documents…</source>
        <translation>Ser etter dokumenter …</translation>
    </message>
    <message numerus="yes">
        <source>Also %Ln document(s) of batches</source>
        <translation>
            <numerusform>Også %Ln dokument fra masseutsendelser</numerusform>
            <numerusform>Også %Ln dokumenter fra masseutsendelser</numerusform>
        </translation>
    </message>
    <message>
        <source>All documents here are of batches</source>
        <translation>Alle dokumentene her er fra masseutsendelser</translation>
    </message>
    <message>
        <source>They are not listed, but found when you search for one.</source>
        <translation>De står ikke i listen, men blir funnet når du søker etter et av dem.</translation>
    </message>
</context>
<context>
    <name>ui::DraftsPane</name>
        <message>
        <source>The list cannot be read</source>
        <translation>Kan ikke lese listen</translation>
    </message>
    <message>
        <source>&amp;New session from it</source>
        <translation>&amp;Ny økt fra denne</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Ny økt</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Endre …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Åpne</translation>
    </message>
    <message>
        <source>New &amp;batch from it…</source>
        <translation>Ny masse&amp;utsendelse fra denne …</translation>
    </message>
    <message>
        <source>A session for each row of a spreadsheet, as in a mail merge</source>
        <translation>En økt for hver rad i et regneark, som ved brevfletting</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Dupliser</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer …</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;ksporter …</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>&amp;Slett …</translation>
    </message>
    <message>
        <source>Also show drafts of &amp;other accounts</source>
        <translation>Vis også utkast fra &amp;andre kontoer</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Maler</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Ingen maler ennå</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Ny økt</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Ingen utkast</translation>
    </message>
    <message>
        <source>What you begin and do not send is kept here, also when the power goes.</source>
        <translation>Det du begynner på og ikke sender, tas vare på her, også om strømmen går.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Ser etter …</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Den finnes ikke lenger.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (kopi)</translation>
    </message>
    <message>
        <source>It cannot be saved: %1</source>
        <translation>Kan ikke lagre: %1</translation>
    </message>
    <message>
        <source>Delete templates</source>
        <translation>Slett maler</translation>
    </message>
    <message>
        <source>Delete drafts</source>
        <translation>Slett utkast</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n template(s) permanently?</source>
        <translation>
            <numerusform>Slette %n mal permanent?</numerusform>
            <numerusform>Slette %n maler permanent?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) permanently? Nothing of them was sent.</source>
        <translation>
            <numerusform>Slette %n utkast permanent? Ingenting av det er sendt.</numerusform>
            <numerusform>Slette %n utkast permanent? Ingenting av dem er sendt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export template</source>
        <translation>Eksporter mal</translation>
    </message>
    <message>
        <source>Countersign templates (*.json)</source>
        <translation>Countersign-maler (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Kan ikke skrive %1: %2</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Eksportert til %1.</translation>
    </message>
    <message>
        <source>Exported to %1, without the documents.</source>
        <translation>Eksportert til %1, uten dokumentene.</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>Importer maler</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>%1 is not a template of Countersign: %2</source>
        <translation>%1 er ikke en Countersign-mal: %2</translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation>%1 er importert.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Kan ikke lese %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>Kan ikke lagre %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) were imported.</source>
        <translation>
            <numerusform>%n mal er importert.</numerusform>
            <numerusform>%n maler er importert.</numerusform>
        </translation>
    </message>
    <message>
        <source>New &amp;template</source>
        <translation>Ny &amp;mal</translation>
    </message>
    <message>
        <source>A template is a session without its signers. Make one here, or fill in a new session and then “Save as template…”.</source>
        <translation>En mal er en økt uten signatarer. Lag en her, eller fyll ut en ny økt og velg «Lagre som mal …».</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Ny mal</translation>
    </message>
    <message>
        <source>Delete “%1” permanently?</source>
        <translation>Slette «%1» permanent?</translation>
    </message>
    <message>
        <source>Delete “%1” permanently? Nothing of it was sent.</source>
        <translation>Slette «%1» permanent? Ingenting av det er sendt.</translation>
    </message>
</context>
<context>
    <name>ui::DroppedFiles</name>
        <message>
        <source>A folder was left out: add the files that are in it.</source>
        <translation>En mappe ble utelatt: Legg til filene som ligger i den.</translation>
    </message>
    <message>
        <source>What is not a file on this computer was left out: copy it here first.</source>
        <translation>Det som ikke er en fil på denne datamaskinen, ble utelatt: Kopier det hit først.</translation>
    </message>
</context>
<context>
    <name>ui::DueDateChanges</name>
        <message>
        <source>Due date of “%1”</source>
        <translation>Frist for «%1»</translation>
    </message>
</context>
<context>
    <name>ui::DueDatesTable</name>
        <message>
        <source>What becomes of each due date</source>
        <translation>Hva som skjer med hver frist</translation>
    </message>
</context>
<context>
    <name>ui::DueDatesDialog</name>
        <message>
        <source>Change due dates</source>
        <translation>Endre frister</translation>
    </message>
    <message>
        <source>&amp;Set all to</source>
        <translation>&amp;Sett alle til</translation>
    </message>
    <message>
        <source>Due date of all</source>
        <translation>Frist for alle</translation>
    </message>
    <message>
        <source>Move each by &amp;days</source>
        <translation>Flytt hver frist, &amp;dager</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dager</translation>
    </message>
    <message>
        <source>Later or earlier, by days</source>
        <translation>Senere eller tidligere, i dager</translation>
    </message>
    <message>
        <source>Move each by &amp;business days</source>
        <translation>Flytt hver frist, &amp;virkedager</translation>
    </message>
    <message>
        <source>Business days</source>
        <translation>Virkedager</translation>
    </message>
    <message>
        <source>Later or earlier, by business days</source>
        <translation>Senere eller tidligere, i virkedager</translation>
    </message>
    <message>
        <source>Days that are free</source>
        <translation>Dager som hoppes over</translation>
    </message>
    <message>
        <source>skipping weekends</source>
        <translation>uten helger</translation>
    </message>
    <message>
        <source>holidays of Norway</source>
        <translation>uten helger og norske helligdager</translation>
    </message>
    <message>
        <source>holidays of Sweden</source>
        <translation>uten helger og svenske helligdager</translation>
    </message>
    <message>
        <source>holidays of Denmark</source>
        <translation>uten helger og danske helligdager</translation>
    </message>
    <message>
        <source>holidays of Finland</source>
        <translation>uten helger og finske helligdager</translation>
    </message>
    <message>
        <source>holidays of Germany</source>
        <translation>uten helger og tyske helligdager</translation>
    </message>
    <message>
        <source>holidays of Iceland</source>
        <translation>helligdager på Island</translation>
    </message>
    <message>
        <source>later</source>
        <translation>senere</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>tidligere</translation>
    </message>
    <message>
        <source>Show &amp;only those that do not change as asked</source>
        <translation>Vis &amp;bare dem som ikke endres som ønsket</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>%1 change (%2 of them limited to 45 days), %3 stay</source>
        <translation>%1 endres (%2 av dem begrenset til 45 dager), %3 endres ikke</translation>
    </message>
    <message>
        <source>%1 change, %2 stay</source>
        <translation>%1 endres, %2 endres ikke</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n due date(s)</source>
        <translation>
            <numerusform>&amp;Endre %n frist</numerusform>
            <numerusform>&amp;Endre %n frister</numerusform>
        </translation>
    </message>
    <message>
        <source>Days and times are of this computer&apos;s time zone: %1</source>
        <translation>Dager og klokkeslett er i datamaskinens tidssone: %1</translation>
    </message>
</context>
<context>
    <name>ui::DueDatesPreview</name>
        <message>
        <source>Never opens: stays</source>
        <translation>Åpnes aldri: endres ikke</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message numerus="yes">
        <source>Limited to %n day(s) from now</source>
        <translation>
            <numerusform>Begrenset til %n dag fra nå</numerusform>
            <numerusform>Begrenset til %n dager fra nå</numerusform>
        </translation>
    </message>
    <message>
        <source>Has this date already: stays</source>
        <translation>Har denne datoen allerede: endres ikke</translation>
    </message>
    <message>
        <source>The service has it no more: stays</source>
        <translation>Tjenesten har den ikke lenger: endres ikke</translation>
    </message>
    <message>
        <source>%1: stays</source>
        <translation>%1: endres ikke</translation>
    </message>
    <message>
        <source>Overdue, its documents are gone: stays</source>
        <translation>Forfalt, dokumentene er borte: endres ikke</translation>
    </message>
    <message>
        <source>Has no due date to move: stays</source>
        <translation>Har ingen frist å flytte: endres ikke</translation>
    </message>
    <message>
        <source>Would be in the past: stays</source>
        <translation>Ville vært i fortiden: endres ikke</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signatar</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Frist nå</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Ny frist</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Merknad</translation>
    </message>
</context>
<context>
    <name>ui::DueDatesWords</name>
        <message>
        <source>signed meanwhile, so the due date stays.</source>
        <translation>signert i mellomtiden, så fristen endres ikke.</translation>
    </message>
    <message>
        <source>rejected meanwhile, so the due date stays.</source>
        <translation>avvist i mellomtiden, så fristen endres ikke.</translation>
    </message>
    <message>
        <source>somebody else has set another due date meanwhile, which stays.</source>
        <translation>noen andre har satt en annen frist i mellomtiden, og den endres ikke.</translation>
    </message>
    <message>
        <source>ended meanwhile, so the due date stays.</source>
        <translation>avsluttet i mellomtiden, så fristen endres ikke.</translation>
    </message>
    <message>
        <source>no longer on the service.</source>
        <translation>finnes ikke lenger hos tjenesten.</translation>
    </message>
    <message>
        <source>not known whether the change was made. %1</source>
        <translation>ikke kjent om endringen ble gjort. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) put back.</source>
        <translation>
            <numerusform>%n frist satt tilbake.</numerusform>
            <numerusform>%n frister satt tilbake.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) changed.</source>
        <translation>
            <numerusform>%n frist endret.</numerusform>
            <numerusform>%n frister endret.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not change:</source>
        <translation>
            <numerusform>%n ble ikke endret:</numerusform>
            <numerusform>%n ble ikke endret:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is: the date from before has passed.</source>
        <translation>
            <numerusform>%n blir som den er: den tidligere datoen er passert.</numerusform>
            <numerusform>%n blir som de er: de tidligere datoene er passert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n stay(s) as it was.</source>
        <translation>
            <numerusform>Stoppet: %n blir som den var.</numerusform>
            <numerusform>Stoppet: %n blir som de var.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not tried any more: as before.</source>
        <translation>
            <numerusform>%n ikke forsøkt: som før.</numerusform>
            <numerusform>%n ikke forsøkt: som før.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>“%1” for %2: %3</source>
        <translation>«%1» for %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::DuplicateWarning</name>
        <message>
        <source>%1, with the same mobile number as %2,</source>
        <translation>%1, med samme mobilnummer som %2,</translation>
    </message>
    <message>
        <source>%1, with the same e-mail address as %2,</source>
        <translation>%1, med samme e-postadresse som %2,</translation>
    </message>
    <message>
        <source>%1, with the same identity number as %2,</source>
        <translation>%1, med samme identitetsnummer som %2,</translation>
    </message>
    <message>
        <source>“%2” is being sent to %1 already.</source>
        <translation>«%2» sendes allerede til %1.</translation>
    </message>
    <message>
        <source>%1 signed “%2” on %3.</source>
        <translation>%1 signerte «%2» %3.</translation>
    </message>
    <message>
        <source>%1 signed “%2”.</source>
        <translation>%1 har signert «%2».</translation>
    </message>
    <message>
        <source>%1 already has “%2” to sign, since %3 (waiting for earlier signer).</source>
        <translation>%1 har allerede «%2» til signering, siden %3 (venter på tur).</translation>
    </message>
    <message>
        <source>%1 already has “%2” to sign (waiting for earlier signer).</source>
        <translation>%1 har allerede «%2» til signering (venter på tur).</translation>
    </message>
    <message>
        <source>%1 already has “%2” to sign, since %3 (waiting).</source>
        <translation>%1 har allerede «%2» til signering, siden %3 (venter).</translation>
    </message>
    <message>
        <source>%1 already has “%2” to sign (waiting).</source>
        <translation>%1 har allerede «%2» til signering (venter).</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Og %n til.</numerusform>
            <numerusform>Og %n til.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent again, it has to be signed once more.</source>
        <translation>Sendes det på nytt, må det signeres én gang til.</translation>
    </message>
    <message>
        <source>Sho&amp;w it</source>
        <translation>&amp;Vis den</translation>
    </message>
    <message>
        <source>Sho&amp;w…</source>
        <translation>&amp;Vis …</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
</context>
<context>
    <name>ui::DurationText</name>
        <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n måned</numerusform>
            <numerusform>%n måneder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n uke</numerusform>
            <numerusform>%n uker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minutt</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n sekund</numerusform>
            <numerusform>%n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ingen tid</translation>
    </message>
</context>
<context>
    <name>ui::EidDetails</name>
        <message>
        <source>Only when signing with the eID&apos;s own signature.</source>
        <translation>Bare ved signering med e-ID-ens egen signatur.</translation>
    </message>
    <message>
        <source>Only with such a text.</source>
        <translation>Bare sammen med en slik tekst.</translation>
    </message>
    <message>
        <source>Not with the chosen eID: it cannot be used with a package.</source>
        <translation>Ikke med den valgte e-ID-en: den kan ikke brukes med en pakke.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>«%1» står der to ganger.</translation>
    </message>
    <message>
        <source>A value has no name.</source>
        <translation>En verdi mangler navn.</translation>
    </message>
    <message>
        <source>More about the signature</source>
        <translation>Mer om signaturen</translation>
    </message>
    <message>
        <source>fills in: %1</source>
        <translation>fyller inn: %1</translation>
    </message>
    <message>
        <source>checks: %1</source>
        <translation>kontrollerer: %1</translation>
    </message>
    <message>
        <source>a signed PDF for each signer</source>
        <translation>en signert PDF for hver signatar</translation>
    </message>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n attributt</numerusform>
            <numerusform>%n attributter</numerusform>
        </translation>
    </message>
    <message>
        <source>a text in the eID&apos;s dialog</source>
        <translation>en tekst i e-ID-ens vindu</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) of the eID</source>
        <translation>
            <numerusform>%n innstilling for e-ID-en</numerusform>
            <numerusform>%n innstillinger for e-ID-en</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in for the signer</source>
        <translation>Fylles inn for signataren</translation>
    </message>
    <message>
        <source>Taken from the signers above, so that they need not type it when logging in.</source>
        <translation>Hentes fra signatarene over, så de slipper å skrive det når de logger inn.</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>Fødselsnummer</translation>
    </message>
    <message>
        <source>Check who signs</source>
        <translation>Kontroller hvem som signerer</translation>
    </message>
    <message>
        <source>Somebody whose number is not the one above cannot sign.</source>
        <translation>Den som har et annet nummer enn det som står over, får ikke signere.</translation>
    </message>
    <message>
        <source>Result of each signer</source>
        <translation>Resultat for hver signatar</translation>
    </message>
    <message>
        <source>Made as soon as this signer has signed, in addition to the one for everyone.</source>
        <translation>Lages så snart denne signataren har signert, i tillegg til den for alle.</translation>
    </message>
    <message>
        <source>One signed PDF of what this signer signed</source>
        <translation>Én signert PDF av det denne signataren signerte</translation>
    </message>
    <message>
        <source>Facts to ask the eID for</source>
        <translation>Hentes fra e-ID-en</translation>
    </message>
    <message>
        <source>Text in the eID&apos;s own dialog</source>
        <translation>Tekst i e-ID-ens eget vindu</translation>
    </message>
    <message>
        <source>Optional. What the signer&apos;s eID shows while asking for the signature.</source>
        <translation>Valgfritt. Det signatarens e-ID viser når den ber om signaturen.</translation>
    </message>
    <message>
        <source>Format of that text</source>
        <translation>Format for den teksten</translation>
    </message>
    <message>
        <source>As the service chooses</source>
        <translation>Som tjenesten velger</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Ren tekst</translation>
    </message>
    <message>
        <source>Settings for particular eIDs</source>
        <translation>Innstillinger for enkelte e-ID-er</translation>
    </message>
    <message>
        <source>Optional, as described in the eID&apos;s documentation, for example sbid_flow or mitid_app_type. The Delete key removes the chosen line.</source>
        <translation>Valgfritt, slik e-ID-ens dokumentasjon beskriver, for eksempel sbid_flow eller mitid_app_type. Delete-tasten fjerner den valgte linjen.</translation>
    </message>
    <message>
        <source>Optional: what the eID should tell about the signer, for example dateOfBirth. Separate with commas.</source>
        <translation>Valgfritt: det e-ID-en skal fortelle om signataren, for eksempel dateOfBirth. Skill med komma.</translation>
    </message>
    <message>
        <source>How the eID reads the text.</source>
        <translation>Slik e-ID-en leser teksten.</translation>
    </message>
</context>
<context>
    <name>ui::EidOptions</name>
        <message>
        <source>Icelandic Auðkenni</source>
        <translation>Islandsk Auðkenni</translation>
    </message>
    <message>
        <source>Buypass</source>
        <translation>Buypass</translation>
    </message>
    <message>
        <source>Norwegian BankID</source>
        <translation>Norsk BankID</translation>
    </message>
    <message>
        <source>Swedish BankID</source>
        <translation>Svensk BankID</translation>
    </message>
    <message>
        <source>Danish MitID</source>
        <translation>Dansk MitID</translation>
    </message>
    <message>
        <source>Smart-ID</source>
        <translation>Smart-ID</translation>
    </message>
    <message>
        <source>Mobile-ID</source>
        <translation>Mobil-ID</translation>
    </message>
    <message>
        <source>Mobile-ID of SK</source>
        <translation>Mobil-ID fra SK</translation>
    </message>
    <message>
        <source>Estonian ID card</source>
        <translation>Estisk ID-kort</translation>
    </message>
    <message>
        <source>Smart card</source>
        <translation>Smartkort</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Only when signing with the eID&apos;s own signature.</source>
        <translation>Bare ved signering med e-ID-ens egen signatur.</translation>
    </message>
    <message>
        <source>Only when signing by logging in.</source>
        <translation>Bare ved signering med innlogging.</translation>
    </message>
    <message>
        <source>%1 cannot be used with a package.</source>
        <translation>%1 kan ikke brukes med en pakke.</translation>
    </message>
    <message>
        <source>Ho&amp;w they sign</source>
        <translation>&amp;Hvordan de signerer</translation>
    </message>
    <message>
        <source>By logging in with an eID, sealed by Signicat</source>
        <translation>Ved innlogging med e-ID, forseglet av Signicat</translation>
    </message>
    <message>
        <source>With the eID&apos;s own signature (PKI)</source>
        <translation>Med e-ID-ens egen signatur (PKI)</translation>
    </message>
    <message>
        <source>&amp;eID to sign with</source>
        <translation>e-ID som &amp;brukes</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>Optional: names separated by commas, for example nbid. Leave empty to allow every eID of your account.</source>
        <translation>Valgfritt: navn skilt med komma, for eksempel nbid. La stå tomt for å tillate alle kontoens e-ID-er.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Velg</translation>
    </message>
    <message>
        <source>Choose eIDs</source>
        <translation>Velg e-ID-er</translation>
    </message>
    <message>
        <source>&amp;Make one signed PDF of all documents when everyone has signed</source>
        <translation>Lag én signert PDF av alle doku&amp;mentene når alle har signert</translation>
    </message>
    <message>
        <source>Only these eIDs</source>
        <translation>Bare disse e-ID-ene</translation>
    </message>
    <message>
        <source>By logging in, signers may choose among several eIDs. For the eID&apos;s own signature all of them use the same one.</source>
        <translation>Ved innlogging kan signatarene velge mellom flere e-ID-er. Med e-ID-ens egen signatur bruker alle den samme.</translation>
    </message>
    <message>
        <source>Every signer needs this one.</source>
        <translation>Hver signatar trenger denne.</translation>
    </message>
    <message>
        <source>It has everyone&apos;s signatures, in addition to the result of each signer.</source>
        <translation>Den har signaturene til alle, i tillegg til resultatet for hver signatar.</translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
        <message>
        <source>The service cannot be reached. Check this computer&apos;s network connection.</source>
        <translation>Får ikke kontakt med tjenesten. Kontroller nettverkstilkoblingen på denne datamaskinen.</translation>
    </message>
    <message>
        <source>The service did not answer in time. It may have done what was asked.</source>
        <translation>Tjenesten svarte ikke i tide. Den kan ha gjort det den ble bedt om.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Tjenesten svarte ikke i tide.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came. The service may have done what was asked.</source>
        <translation>Forbindelsen ble brutt før svaret kom. Tjenesten kan ha gjort det den ble bedt om.</translation>
    </message>
    <message>
        <source>The connection broke before the request was sent.</source>
        <translation>Forbindelsen ble brutt før forespørselen ble sendt.</translation>
    </message>
    <message>
        <source>The connection is not safe: the service&apos;s certificate could not be checked. Nothing was sent. Ask your administrator.</source>
        <translation>Forbindelsen er ikke sikker: Tjenestens sertifikat kunne ikke kontrolleres. Ingenting ble sendt. Spør administratoren din.</translation>
    </message>
    <message>
        <source>The service refused the request because something in it is not right.</source>
        <translation>Tjenesten avslo forespørselen fordi noe i den ikke er riktig.</translation>
    </message>
    <message>
        <source>The service does not accept this account&apos;s client ID and secret. Check the account.</source>
        <translation>Tjenesten godtar ikke klient-ID-en og hemmeligheten til denne kontoen. Kontroller kontoen.</translation>
    </message>
    <message>
        <source>This account may not do that. It may lack the permission “Signature API”.</source>
        <translation>Denne kontoen har ikke lov til det. Den mangler kanskje tillatelsen «Signature API».</translation>
    </message>
    <message>
        <source>The service does not have this any more, or never had it.</source>
        <translation>Tjenesten har ikke dette lenger, eller har aldri hatt det.</translation>
    </message>
    <message>
        <source>The file is larger than the service accepts.</source>
        <translation>Filen er større enn tjenesten godtar.</translation>
    </message>
    <message>
        <source>The answer was larger than this program accepts.</source>
        <translation>Svaret var større enn programmet godtar.</translation>
    </message>
    <message>
        <source>The service does not take files of this type.</source>
        <translation>Tjenesten tar ikke imot filer av denne typen.</translation>
    </message>
    <message numerus="yes">
        <source>The service asks for a pause: too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>Tjenesten ber om en pause: for mange forespørsler. Prøv igjen om %n sekund.</numerusform>
            <numerusform>Tjenesten ber om en pause: for mange forespørsler. Prøv igjen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service asks for a pause: too many requests.</source>
        <translation>Tjenesten ber om en pause: for mange forespørsler.</translation>
    </message>
    <message>
        <source>The service has a problem of its own (status %1). It is not your fault.</source>
        <translation>Tjenesten har et problem på sin side (status %1). Det er ikke din feil.</translation>
    </message>
    <message>
        <source>The answer is not what the service promises. Something between may have changed it.</source>
        <translation>Svaret er ikke slik tjenesten lover. Noe underveis kan ha endret det.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Avbrutt.</translation>
    </message>
    <message>
        <source>A file on this computer could not be read or written.</source>
        <translation>En fil på denne datamaskinen kunne ikke leses eller skrives.</translation>
    </message>
    <message>
        <source>The client secret of this account is not at hand. Unlock this computer&apos;s keychain and retry, or type the secret in the account&apos;s settings.</source>
        <translation>Klienthemmeligheten for denne kontoen er ikke tilgjengelig. Lås opp nøkkelringen på datamaskinen og prøv igjen, eller skriv inn hemmeligheten i kontoinnstillingene.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Noe gikk galt.</translation>
    </message>
    <message>
        <source>The connection is not safe: the certificate is that of another server than the one in the address. Nothing was sent. Ask your administrator.</source>
        <translation>Forbindelsen er ikke sikker: sertifikatet tilhører en annen server enn den i adressen. Ingenting ble sendt. Spør administratoren din.</translation>
    </message>
    <message>
        <source>The connection is not safe: the service&apos;s certificate has expired, or this computer&apos;s clock is ahead. Nothing was sent.</source>
        <translation>Forbindelsen er ikke sikker: tjenestens sertifikat er utløpt, eller klokken på denne datamaskinen går for fort. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>The connection is not safe: the service&apos;s certificate is not valid yet, or this computer&apos;s clock is behind. Nothing was sent.</source>
        <translation>Forbindelsen er ikke sikker: tjenestens sertifikat er ikke gyldig ennå, eller klokken på denne datamaskinen går for sakte. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>The connection is not safe: nobody but the server itself vouches for its certificate. Nothing was sent. Ask your administrator.</source>
        <translation>Forbindelsen er ikke sikker: ingen andre enn serveren selv går god for sertifikatet. Ingenting ble sendt. Spør administratoren din.</translation>
    </message>
    <message>
        <source>The connection is not safe: this computer does not know who vouches for the certificate. A proxy may be reading along. Nothing was sent. Ask your administrator.</source>
        <translation>Forbindelsen er ikke sikker: denne datamaskinen kjenner ikke den som går god for sertifikatet. En proxy leser kanskje med. Ingenting ble sendt. Spør administratoren din.</translation>
    </message>
    <message>
        <source>The connection is not safe: the service&apos;s certificate has been revoked. Nothing was sent. Tell your administrator.</source>
        <translation>Forbindelsen er ikke sikker: tjenestens sertifikat er trukket tilbake. Ingenting ble sendt. Si fra til administratoren din.</translation>
    </message>
    <message>
        <source>The connection is not safe: the server offers nothing newer than TLS 1.1. Nothing was sent. Ask your administrator.</source>
        <translation>Forbindelsen er ikke sikker: serveren tilbyr ikke noe nyere enn TLS 1.1. Ingenting ble sendt. Spør administratoren din.</translation>
    </message>
    <message>
        <source>The connection is not safe: what answers at this address does not speak TLS. Nothing was sent. Check the address.</source>
        <translation>Forbindelsen er ikke sikker: det som svarer på denne adressen, snakker ikke TLS. Ingenting ble sendt. Kontroller adressen.</translation>
    </message>
    <message>
        <source>The address of this account may not be used: it must begin with https://. Nothing was sent.</source>
        <translation>Adressen til denne kontoen kan ikke brukes: den må begynne med https://. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a user name and a password. Give them under Account, Network.</source>
        <translation>Proxyen i dette nettverket vil ha brukernavn og passord. Oppgi dem under Konto, Nettverk.</translation>
    </message>
    <message>
        <source>The proxy of this network does not accept the user name and the password. Check them under Account, Network.</source>
        <translation>Proxyen i dette nettverket godtar ikke brukernavnet og passordet. Kontroller dem under Konto, Nettverk.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let this program through to the service. Ask your administrator.</source>
        <translation>Proxyen i dette nettverket slipper ikke dette programmet frem til tjenesten. Spør administratoren din.</translation>
    </message>
    <message>
        <source>The proxy of this network does not make way to the service.</source>
        <translation>Proxyen i dette nettverket åpner ikke vei til tjenesten.</translation>
    </message>
    <message>
        <source>The proxy of this network cannot be reached. Check the network connection, and the proxy under Account, Network.</source>
        <translation>Proxyen i dette nettverket kan ikke nås. Kontroller nettverksforbindelsen, og proxyen under Konto, Nettverk.</translation>
    </message>
    <message>
        <source>The proxy of this network answers, but cannot reach the service.</source>
        <translation>Proxyen i dette nettverket svarer, men når ikke frem til tjenesten.</translation>
    </message>
    <message>
        <source>A web page came instead of the service&apos;s answer. This network may want you to log in first: open any page in a browser.</source>
        <translation>En nettside kom i stedet for tjenestens svar. Dette nettverket vil kanskje at du logger inn først: åpne en hvilken som helst side i en nettleser.</translation>
    </message>
    <message>
        <source>The answer points to another address, which is not followed. This network may want you to log in first: open any page in a browser.</source>
        <translation>Svaret viser til en annen adresse, som ikke følges. Dette nettverket vil kanskje at du logger inn først: åpne en hvilken som helst side i en nettleser.</translation>
    </message>
    <message>
        <source>The address of the service is not found. Check this computer&apos;s network connection.</source>
        <translation>Finner ikke adressen til tjenesten. Kontroller nettverkstilkoblingen på denne datamaskinen.</translation>
    </message>
    <message>
        <source>Nothing answers at the address of the service. Check this computer&apos;s network connection.</source>
        <translation>Tjenesten svarer ikke. Kontroller nettverkstilkoblingen på denne datamaskinen.</translation>
    </message>
</context>
<context>
    <name>ui::EvidenceDialog</name>
        <message>
        <source>Put the evidence in</source>
        <translation>Legg bevispakken i</translation>
    </message>
    <message>
        <source>Countersign %1</source>
        <translation>Countersign %1</translation>
    </message>
    <message>
        <source>Evidence of “%1”</source>
        <translation>Bevispakke for «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s)</source>
        <translation>
            <numerusform>%1 av %n økt</numerusform>
            <numerusform>%1 av %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Lagret i %1</translation>
    </message>
    <message numerus="yes">
        <source>Evidence of %n session(s) saved in %1</source>
        <translation>
            <numerusform>Bevispakke for %n økt lagret i %1</numerusform>
            <numerusform>Bevispakker for %n økter lagret i %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Not all result files could be had: the page tells which, and why.</source>
        <translation>%1
Ikke alle resultatfilene var å få: siden sier hvilke, og hvorfor.</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Stoppet. %1</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Stoppet. Ingenting ble lagret.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) without evidence. %1</source>
        <translation>
            <numerusform>%n økt uten bevispakke. %1</numerusform>
            <numerusform>%n økter uten bevispakke. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Ingenting ble lagret.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bevispakke</translation>
    </message>
    <message numerus="yes">
        <source>Evidence of %n session(s), each by itself</source>
        <translation>
            <numerusform>Bevispakke for %n økt</numerusform>
            <numerusform>Bevispakker for %n økter, hver for seg</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder with a page to read and print, the session as the service tells it, what happened and when it was seen, documents and results with their hashes and signatures, the API calls with their trace IDs, and SHA256SUMS to check it all. The link to sign is always left out.</source>
        <translation>En mappe med en side til å lese og skrive ut, økten slik tjenesten gjengir den, hva som skjedde og når det ble sett, dokumenter og resultater med kontrollsummer og signaturer, API-kallene med sporings-ID-er, og SHA256SUMS for å kontrollere alt. Signeringslenken er aldri med.</translation>
    </message>
    <message>
        <source>With the &amp;result files</source>
        <translation>Med &amp;resultatfilene</translation>
    </message>
    <message>
        <source>&amp;Mask e-mail addresses, telephone and identity numbers, birth dates and links</source>
        <translation>M&amp;asker e-postadresser, telefon- og fødselsnumre, fødselsdatoer og lenker</translation>
    </message>
    <message>
        <source>&amp;Names too</source>
        <translation>Også na&amp;vn</translation>
    </message>
    <message>
        <source>Result files are left out then, as what is printed in them cannot be masked. Look through texts that people wrote before you give it away.</source>
        <translation>Resultatfilene utelates da, siden det som er trykt i dem, ikke kan maskeres. Se gjennom tekster som folk har skrevet, før du gir pakken fra deg.</translation>
    </message>
    <message>
        <source>As a &amp;ZIP file</source>
        <translation>Som &amp;ZIP-fil</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Mappe</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Bla gjennom …</translation>
    </message>
    <message>
        <source>Ma&amp;ke evidence</source>
        <translation>La&amp;g bevispakke</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Å&amp;pne mappen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Lukk</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fremdrift</translation>
    </message>
    <message>
        <source>With the &amp;result files: there are none, as nothing was signed</source>
        <translation>Med &amp;resultatfilene: det finnes ingen, siden ingenting ble signert</translation>
    </message>
</context>
<context>
    <name>ui::EvidencePage</name>
        <message>
        <source>Trace ID:</source>
        <translation>Sporings-ID:</translation>
    </message>
    <message>
        <source>%1 at %2 (%3)</source>
        <translation>%1 kl. %2 (%3)</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laget</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Miljø</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjeneste</translation>
    </message>
    <message>
        <source>As told by the service</source>
        <translation>Slik tjenesten sier det</translation>
    </message>
    <message>
        <source>As seen before</source>
        <translation>Slik det ble sett tidligere</translation>
    </message>
    <message>
        <source>The service could not tell it when this was made. %1</source>
        <translation>Tjenesten kunne ikke si det da dette ble laget. %1</translation>
    </message>
    <message>
        <source>Personal data is masked: names, e-mail addresses, telephone and identity numbers, birth dates and links. The same word in brackets stands for the same thing everywhere in this bundle.</source>
        <translation>Personopplysninger er maskert: navn, e-postadresser, telefon- og fødselsnumre, fødselsdatoer og lenker. Det samme ordet i klammer står for det samme overalt i denne pakken.</translation>
    </message>
    <message>
        <source>Personal data is masked, except names: e-mail addresses, telephone and identity numbers, birth dates and links. The same word in brackets stands for the same thing everywhere in this bundle.</source>
        <translation>Personopplysninger unntatt navn er maskert: e-postadresser, telefon- og fødselsnumre, fødselsdatoer og lenker. Det samme ordet i klammer står for det samme overalt i denne pakken.</translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation>E-post: %1</translation>
    </message>
    <message>
        <source>Mobile: %1</source>
        <translation>Mobil: %1</translation>
    </message>
    <message>
        <source>Identity number asked for: %1</source>
        <translation>Fødselsnummer det ble spurt etter: %1</translation>
    </message>
    <message>
        <source>Identity number told by the eID: %1</source>
        <translation>Fødselsnummer fra e-ID-en: %1</translation>
    </message>
    <message>
        <source>Birth date told by the eID: %1</source>
        <translation>Fødselsdato fra e-ID-en: %1</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Ikke navngitt</translation>
    </message>
    <message>
        <source>Signing with an eID (PKI)</source>
        <translation>Signering med e-ID (PKI)</translation>
    </message>
    <message>
        <source>Signing by logging in</source>
        <translation>Signering ved innlogging</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The service has it no more, first seen at</source>
        <translation>Tjenesten har den ikke lenger, først sett</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signatar</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Opprettet</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referanse</translation>
    </message>
    <message>
        <source>Text to sign</source>
        <translation>Tekst som signeres</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Merkelapper</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Venter på</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>Økt-ID</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Hvordan det er kjent</translation>
    </message>
    <message>
        <source>seen at</source>
        <translation>sett</translation>
    </message>
    <message>
        <source>Seen by this program: it happened before that, and after the look before</source>
        <translation>Sett av dette programmet: det skjedde før det, og etter forrige gang det så etter</translation>
    </message>
    <message>
        <source>Told by the service</source>
        <translation>Fortalt av tjenesten</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>Kontrollsum (SHA-256)</translation>
    </message>
    <message>
        <source>of the file that was sent</source>
        <translation>av filen som ble sendt</translation>
    </message>
    <message>
        <source>as the service told (base64)</source>
        <translation>slik tjenesten oppga den (base64)</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Ikke kjent her</translation>
    </message>
    <message>
        <source>Sealed package</source>
        <translation>Forseglet pakke</translation>
    </message>
    <message>
        <source>Signed document</source>
        <translation>Signert dokument</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Document ID</source>
        <translation>Dokument-ID</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Laget av</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>This is a copy that was saved before, and is as it was then.</source>
        <translation>Dette er en kopi som ble lagret tidligere, og den er slik den var da.</translation>
    </message>
    <message>
        <source>The service did not give it. %1</source>
        <translation>Tjenesten ga den ikke. %1</translation>
    </message>
    <message>
        <source>The file could not be had. %1</source>
        <translation>Filen var ikke å få. %1</translation>
    </message>
    <message>
        <source>There is no signature in this file.</source>
        <translation>Det er ingen signatur i denne filen.</translation>
    </message>
    <message>
        <source>This is not a PDF; the signature in it was not checked by this program.</source>
        <translation>Dette er ikke en PDF; signaturen i den er ikke kontrollert av dette programmet.</translation>
    </message>
    <message>
        <source>There are no results.</source>
        <translation>Det er ingen resultater.</translation>
    </message>
    <message>
        <source>The files themselves are left out, as what is printed in them cannot be masked.</source>
        <translation>Selve filene er utelatt, siden det som er trykt i dem, ikke kan maskeres.</translation>
    </message>
    <message>
        <source>Whether there are more packages could not be asked. %1</source>
        <translation>Det kunne ikke spørres om det finnes flere pakker. %1</translation>
    </message>
    <message>
        <source>None are recorded on this computer.</source>
        <translation>Ingen er registrert på denne datamaskinen.</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Hva det ble bedt om</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Kall</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Sporings-ID</translation>
    </message>
    <message>
        <source>Older calls are left out.</source>
        <translation>Eldre kall er utelatt.</translation>
    </message>
    <message>
        <source>These are the calls that this program made from this computer for the session, its documents and its collection. The service tells a trace ID with an error only.</source>
        <translation>Dette er kallene som dette programmet har gjort fra denne datamaskinen for økten, dokumentene og samlingen. Tjenesten oppgir sporings-ID bare ved feil.</translation>
    </message>
    <message>
        <source>SHA256SUMS has the hash of every file of this folder. Who has not changed anything sees “OK” for each of them from:</source>
        <translation>SHA256SUMS har kontrollsummen til hver fil i denne mappen. Når ingenting er endret, vises «OK» for hver av dem av:</translation>
    </message>
    <message>
        <source>Evidence of a signing session</source>
        <translation>Bevis for en signeringsøkt</translation>
    </message>
    <message>
        <source>This bundle</source>
        <translation>Denne pakken</translation>
    </message>
    <message>
        <source>The session</source>
        <translation>Økten</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hva som skjedde</translation>
    </message>
    <message>
        <source>What was to be signed</source>
        <translation>Hva som skulle signeres</translation>
    </message>
    <message>
        <source>What came out, and its signatures</source>
        <translation>Resultatet og signaturene</translation>
    </message>
    <message>
        <source>What was asked of the service</source>
        <translation>Hva tjenesten ble spurt om</translation>
    </message>
    <message>
        <source>Whether this folder is as it was made</source>
        <translation>Om mappen er slik den ble laget</translation>
    </message>
</context>
<context>
    <name>ui::FoldingSection</name>
        <message>
        <source>Unfolded</source>
        <translation>Foldet ut</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Foldet sammen</translation>
    </message>
</context>
<context>
    <name>ui::FormDrops</name>
        <message numerus="yes">
        <source>Drop to add %n document(s)</source>
        <translation>
            <numerusform>Slipp for å legge til %n dokument</numerusform>
            <numerusform>Slipp for å legge til %n dokumenter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FormField</name>
        <message>
        <source>Caution</source>
        <translation>Obs</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Obs: %1</translation>
    </message>
</context>
<context>
    <name>ui::GoToDialog</name>
        <message>
        <source>Go to ID or reference</source>
        <translation>Gå til ID eller referanse</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gå</translation>
    </message>
    <message>
        <source>&amp;ID or a part of it, signing link, or your own reference:</source>
        <translation>&amp;ID eller en del av den, signeringslenke eller din egen referanse:</translation>
    </message>
</context>
<context>
    <name>ui::IdleResultsMessage</name>
        <message>
        <source>&amp;Open account</source>
        <translation>&amp;Åpne kontoen</translation>
    </message>
    <message numerus="yes">
        <source>%1: results of %n signed session(s) are not saved here, the first goes on %2 (%3).</source>
        <translation>
            <numerusform>%1: Resultatene fra %n signert økt er ikke lagret her. De forsvinner %2 (%3).</numerusform>
            <numerusform>%1: Resultatene fra %n signerte økter er ikke lagret her. De første forsvinner %2 (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>om %n time</numerusform>
            <numerusform>om %n timer</numerusform>
        </translation>
    </message>
    <message>
        <source>This account is not open.</source>
        <translation>Den kontoen er ikke åpen.</translation>
    </message>
    <message>
        <source>This account is not open; what is known of it is as of %1.</source>
        <translation>Den kontoen er ikke åpen; det som er kjent om den, er fra %1.</translation>
    </message>
    <message>
        <source>Other accounts with such results: %1.</source>
        <translation>Andre kontoer med slike resultater: %1.</translation>
    </message>
</context>
<context>
    <name>ui::InlineMessage</name>
        <message>
        <source>&amp;Retry</source>
        <translation>&amp;Prøv igjen</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Vis &amp;detaljer</translation>
    </message>
    <message>
        <source>&amp;Copy trace ID</source>
        <translation>Kopier &amp;sporings-ID</translation>
    </message>
    <message>
        <source>Signicat&apos;s support can find the failed call by it</source>
        <translation>Signicats kundestøtte kan finne det mislykkede kallet med den</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Skjul meldingen</translation>
    </message>
</context>
<context>
    <name>ui::KeysDialog</name>
        <message>
        <source>Menu of what is chosen</source>
        <translation>Meny for det som er valgt</translation>
    </message>
    <message>
        <source>Calendar of a date</source>
        <translation>Kalenderen til en dato</translation>
    </message>
    <message>
        <source>From the search to what was found</source>
        <translation>Fra søket til det som ble funnet</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Tøm søket</translation>
    </message>
    <message>
        <source>From a view to what it lists</source>
        <translation>Fra en visning til listen i den</translation>
    </message>
    <message>
        <source>Review and send the batch that is shown</source>
        <translation>Se gjennom og send masseutsendelsen som vises</translation>
    </message>
    <message>
        <source>Correct a row of a batch, from its number on</source>
        <translation>Rett en rad i en masseutsendelse, fra nummeret av</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Hurtigtaster</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Hurtigtast</translation>
    </message>
    <message>
        <source>Change the due date in the list</source>
        <translation>Endre fristen i listen</translation>
    </message>
    <message>
        <source>Copy the ID</source>
        <translation>Kopier ID-en</translation>
    </message>
    <message>
        <source>Copy as text, without the link</source>
        <translation>Kopier som tekst, uten lenken</translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation>Første og siste rad</translation>
    </message>
    <message>
        <source>Show a saved search</source>
        <translation>Vis et lagret søk</translation>
    </message>
    <message>
        <source>Review and send, in the window of a new session</source>
        <translation>Se gjennom og send, i vinduet for en ny økt</translation>
    </message>
    <message>
        <source>Save a note and go to the next session, in the window of the note</source>
        <translation>Lagre et notat og gå til neste økt, i vinduet til notatet</translation>
    </message>
    <message>
        <source>One more signer, in the last row of them</source>
        <translation>Én signatar til, i den siste raden av dem</translation>
    </message>
    <message>
        <source>On from the signers, in their last cell</source>
        <translation>Videre fra signatarene, i den siste cellen</translation>
    </message>
    <message>
        <source>In lists and windows</source>
        <translation>I lister og vinduer</translation>
    </message>
    <message>
        <source>Reveal masked personal data, while held</source>
        <translation>Vis skjulte personopplysninger så lenge den holdes</translation>
    </message>
</context>
<context>
    <name>ui::LabelDialog</name>
        <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Label for %n session(s)</source>
        <translation>
            <numerusform>&amp;Etikett for %n økt</numerusform>
            <numerusform>&amp;Etikett for %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Etikett</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Fjern «%1»</translation>
    </message>
    <message>
        <source>For example who takes care of it. Labels stay on this computer.</source>
        <translation>For eksempel hvem som tar seg av den. Etiketter lagres bare på denne datamaskinen.</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>I bruk: %1</translation>
    </message>
    <message>
        <source>&amp;Add label</source>
        <translation>&amp;Legg til etikett</translation>
    </message>
    <message>
        <source>&amp;Remove label</source>
        <translation>&amp;Fjern etikett</translation>
    </message>
    <message>
        <source>Type a label.</source>
        <translation>Skriv en etikett.</translation>
    </message>
</context>
<context>
    <name>ui::LeftBatches</name>
        <message numerus="yes">
        <source>The batch “%1” is paused: %n row(s) are not sent yet.</source>
        <translation>
            <numerusform>Masseutsendelsen «%1» er satt på pause: %n rad er ikke sendt ennå.</numerusform>
            <numerusform>Masseutsendelsen «%1» er satt på pause: %n rader er ikke sendt ennå.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going on with the batch “%1”: %n row(s) left.</source>
        <translation>
            <numerusform>Fortsetter med masseutsendelsen «%1»: %n rad gjenstår.</numerusform>
            <numerusform>Fortsetter med masseutsendelsen «%1»: %n rader gjenstår.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;batches</source>
        <translation>Vis masse&amp;utsendelser</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Gå videre</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Se&amp;tt på pause</translation>
    </message>
</context>
<context>
    <name>ui::LinkReasonDialog</name>
        <message>
        <source>S&amp;omething else:</source>
        <translation>&amp;Noe annet:</translation>
    </message>
    <message>
        <source>Why is the signing link wanted?</source>
        <translation>Hvorfor trengs signeringslenken?</translation>
    </message>
    <message numerus="yes">
        <source>Links of %n session(s)</source>
        <translation>
            <numerusform>Lenken til %n økt</numerusform>
            <numerusform>Lenkene til %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has the link can open the session and sign. The reason goes into the audit log; it is asked for once for each session.</source>
        <translation>Den som har lenken, kan åpne økten og signere. Grunnen skrives i revisjonsloggen; det spørres én gang for hver økt.</translation>
    </message>
    <message>
        <source>&amp;Signer asked for it</source>
        <translation>&amp;Signataren ba om den</translation>
    </message>
    <message>
        <source>&amp;E-mail did not arrive</source>
        <translation>&amp;E-posten kom ikke frem</translation>
    </message>
    <message>
        <source>&amp;The signer is here with me</source>
        <translation>Signataren sitter &amp;her</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grunn</translation>
    </message>
    <message>
        <source>Choose a reason, or write one.</source>
        <translation>Velg en grunn, eller skriv en.</translation>
    </message>
    <message>
        <source>No names, please</source>
        <translation>Ikke nevn noen ved navn</translation>
    </message>
    <message>
        <source>&amp;Without the links</source>
        <translation>&amp;Uten lenkene</translation>
    </message>
    <message>
        <source>&amp;I pass on the links myself</source>
        <translation>&amp;Jeg sender lenkene videre selv</translation>
    </message>
</context>
<context>
    <name>ui::ListPapers</name>
        <message>
        <source>Export list</source>
        <translation>Eksporter listen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n linje</numerusform>
            <numerusform>%n linjer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n line(s) of them are here.</source>
        <translation>
            <numerusform>Bare den første linjen (%n) er her.</numerusform>
            <numerusform>Bare de første %n linjene er her.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>Skrevet ut %1</translation>
    </message>
    <message>
        <source>Print “%1”</source>
        <translation>Skriv ut «%1»</translation>
    </message>
</context>
<context>
    <name>ui::LossQuestion</name>
        <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behold</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n permanently</source>
        <translation>
            <numerusform>&amp;Slett %n permanent</numerusform>
            <numerusform>&amp;Slett %n permanent</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Forkast</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>Fortsett å &amp;redigere</translation>
    </message>
    <message>
        <source>&amp;Delete permanently</source>
        <translation>&amp;Slett permanent</translation>
    </message>
</context>
<context>
    <name>ui::UnsentWork</name>
        <message>
        <source>That a session is not to be sent could not be written to disk; it is sent when its account is opened again. %1</source>
        <translation>At en økt ikke skal sendes, kunne ikke skrives til disken; den sendes når kontoen åpnes igjen. %1</translation>
    </message>
    <message numerus="yes">
        <source>The batch “%1” can still be taken back: none of its %n row(s) is sent.</source>
        <translation>
            <numerusform>Masseutsendelsen «%1» kan fortsatt angres: den ene raden (%n) er ikke sendt.</numerusform>
            <numerusform>Masseutsendelsen «%1» kan fortsatt angres: ingen av de %n radene er sendt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The batch “%1” is being sent: %n row(s) are left.</source>
        <translation>
            <numerusform>Masseutsendelsen «%1» sendes nå: %n rad gjenstår.</numerusform>
            <numerusform>Masseutsendelsen «%1» sendes nå: %n rader gjenstår.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” can still be taken back: nothing of it is sent.</source>
        <translation>«%1» kan fortsatt angres: Ingenting av det er sendt.</translation>
    </message>
    <message>
        <source>A new session can still be taken back: nothing of it is sent.</source>
        <translation>En ny økt kan fortsatt angres: Ingenting av den er sendt.</translation>
    </message>
    <message>
        <source>Closed now, it is sent at the next start.</source>
        <translation>Lukkes programmet nå, sendes det ved neste start.</translation>
    </message>
    <message>
        <source>It is sent when this account is opened again.</source>
        <translation>Det sendes når denne kontoen åpnes igjen.</translation>
    </message>
    <message>
        <source>Without the account it is not sent.</source>
        <translation>Uten kontoen sendes det ikke.</translation>
    </message>
    <message>
        <source>It stays paused until somebody lets it go on.</source>
        <translation>Den står på pause til noen lar den fortsette.</translation>
    </message>
    <message>
        <source>That goes on by itself at the next start.</source>
        <translation>Det fortsetter av seg selv ved neste start.</translation>
    </message>
    <message>
        <source>That goes on by itself when this account is opened again.</source>
        <translation>Det fortsetter av seg selv når denne kontoen åpnes igjen.</translation>
    </message>
</context>
<context>
    <name>ui::TemplateChange</name>
        <message>
        <source>The template “%1” was changed on %2, after this batch was made of it. Nothing of the batch is sent yet.</source>
        <translation>Malen «%1» ble endret %2, etter at denne masseutsendelsen ble laget av den. Ingenting av masseutsendelsen er sendt ennå.</translation>
    </message>
    <message>
        <source>The template “%1” was changed on %2, while this batch was being made of it.</source>
        <translation>Malen «%1» ble endret %2, mens denne masseutsendelsen ble laget av den.</translation>
    </message>
    <message>
        <source>The template was deleted while this batch was being made of it. The batch is made of it as it was.</source>
        <translation>Malen ble slettet mens denne masseutsendelsen ble laget av den. Masseutsendelsen lages av den slik den var.</translation>
    </message>
    <message>
        <source>Use &amp;it as it is now</source>
        <translation>Bruk den s&amp;lik den er nå</translation>
    </message>
    <message>
        <source>&amp;Keep the batch as it is</source>
        <translation>&amp;Behold masseutsendelsen som den er</translation>
    </message>
</context>
<context>
    <name>ui::BatchTemplateChange</name>
        <message>
        <source>A row of it is sent by now.</source>
        <translation>En rad i den er sendt i mellomtiden.</translation>
    </message>
</context>
<context>
    <name>ui::ClosingQuestion</name>
        <message>
        <source>Close Countersign</source>
        <translation>Lukk Countersign</translation>
    </message>
    <message>
        <source>Not everything is sent yet. Close all the same?</source>
        <translation>Ikke alt er sendt ennå. Vil du lukke likevel?</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Lukk</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bli</translation>
    </message>
    <message>
        <source>Close and do &amp;not send</source>
        <translation>Lukk og &amp;ikke send</translation>
    </message>
    <message>
        <source>Change the account</source>
        <translation>Bytt konto</translation>
    </message>
    <message>
        <source>Not everything is sent yet. Change the account all the same?</source>
        <translation>Ikke alt er sendt ennå. Vil du bytte konto likevel?</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>B&amp;ytt</translation>
    </message>
    <message>
        <source>Change and do &amp;not send</source>
        <translation>Bytt og &amp;ikke send</translation>
    </message>
    <message>
        <source>Nothing more is being sent. Close Countersign?</source>
        <translation>Ingenting mer blir sendt nå. Vil du lukke Countersign?</translation>
    </message>
    <message>
        <source>Nothing more is being sent. Change the account?</source>
        <translation>Ingenting mer blir sendt nå. Vil du bytte konto?</translation>
    </message>
    <message>
        <source>&amp;Close, send at next start</source>
        <translation>&amp;Lukk, send ved neste start</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
        <message>
        <source>Send all of it ane&amp;w…</source>
        <translation>Send alt på n&amp;ytt …</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Miljø: %1</translation>
    </message>
    <message>
        <source>%1 · E-mail, phone and identity numbers are masked</source>
        <translation>%1 · E-post, telefon og identitetsnumre er skjult</translation>
    </message>
    <message>
        <source>Countersign</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>%1 – %2 – Countersign</source>
        <translation>%1 – %2 – Countersign</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>Om Countersign</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Countersign %1&lt;/h3&gt;&lt;p&gt;Prepare, send, follow and collect signing sessions.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Countersign %1&lt;/h3&gt;&lt;p&gt;Forbered, send, følg og hent signeringsøkter.&lt;/p&gt;&lt;p&gt;Fri programvare under GNU General Public License, versjon 3 eller nyere.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fil</translation>
    </message>
    <message>
        <source>&amp;New session…</source>
        <translation>&amp;Ny økt …</translation>
    </message>
    <message>
        <source>Add &amp;documents…</source>
        <translation>Legg til &amp;dokumenter …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avslutt</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gjør om</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>&amp;Finn i listen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjelp</translation>
    </message>
    <message>
        <source>&amp;About Countersign</source>
        <translation>&amp;Om Countersign</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Økt</translation>
    </message>
    <message>
        <source>Change &amp;due date</source>
        <translation>Endre &amp;frist</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Kopier lenke</translation>
    </message>
    <message>
        <source>&amp;Open link in browser</source>
        <translation>&amp;Åpne lenken i nettleseren</translation>
    </message>
    <message>
        <source>Down&amp;load results…</source>
        <translation>&amp;Last ned resultater …</translation>
    </message>
    <message>
        <source>Show &amp;JSON</source>
        <translation>Vis &amp;JSON</translation>
    </message>
    <message>
        <source>Delete &amp;permanently…</source>
        <translation>&amp;Slett permanent …</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vis</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Oppdater</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbake</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Neste &amp;rute</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Utseende</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Som &amp;systemet</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Lyst</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Mørkt</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;pråk</translation>
    </message>
    <message>
        <source>Built-in &amp;sandbox</source>
        <translation>Innebygd &amp;sandkasse</translation>
    </message>
    <message>
        <source>&amp;Manage accounts…</source>
        <translation>&amp;Administrer kontoer …</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Angre: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Gjør om: %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Where everything you do here happens</source>
        <translation>Der alt du gjør her, skjer</translation>
    </message>
    <message>
        <source>Correct and &amp;replace…</source>
        <translation>Rett og e&amp;rstatt …</translation>
    </message>
    <message>
        <source>&amp;Export list…</source>
        <translation>&amp;Eksporter liste …</translation>
    </message>
    <message>
        <source>Change due d&amp;ates…</source>
        <translation>En&amp;dre frister …</translation>
    </message>
    <message>
        <source>&amp;Save this search…</source>
        <translation>&amp;Lagre dette søket …</translation>
    </message>
    <message>
        <source>Sa&amp;ved searches</source>
        <translation>La&amp;grede søk</translation>
    </message>
    <message>
        <source>&amp;Columns of the list</source>
        <translation>&amp;Kolonner i listen</translation>
    </message>
    <message>
        <source>Desktop &amp;notifications</source>
        <translation>Skrivebords&amp;varsler</translation>
    </message>
    <message>
        <source>&amp;Print list…</source>
        <translation>Skriv &amp;ut listen …</translation>
    </message>
    <message>
        <source>Download results of &amp;all listed…</source>
        <translation>Last ned resultater for alle i &amp;listen …</translation>
    </message>
    <message>
        <source>Save &amp;results automatically…</source>
        <translation>Lagre &amp;resultater automatisk …</translation>
    </message>
    <message>
        <source>&amp;Go to ID or reference…</source>
        <translation>Gå til &amp;ID eller referanse …</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>Hurtig&amp;taster …</translation>
    </message>
    <message>
        <source>Evidence &amp;bundle…</source>
        <translation>&amp;Bevispakke …</translation>
    </message>
    <message>
        <source>Tria&amp;ge</source>
        <translation>Oppføl&amp;ging</translation>
    </message>
    <message>
        <source>&amp;Handled, or not</source>
        <translation>&amp;Håndtert av/på</translation>
    </message>
    <message>
        <source>&amp;Put off…</source>
        <translation>&amp;Utsett …</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notat …</translation>
    </message>
    <message>
        <source>&amp;Label…</source>
        <translation>&amp;Etikett …</translation>
    </message>
    <message>
        <source>Ne&amp;xt session</source>
        <translation>Ne&amp;ste økt</translation>
    </message>
    <message>
        <source>Pre&amp;vious session</source>
        <translation>&amp;Forrige økt</translation>
    </message>
    <message>
        <source>What was just done is not in the audit log: %1</source>
        <translation>Det som nettopp ble gjort, står ikke i revisjonsloggen: %1</translation>
    </message>
    <message>
        <source>A&amp;udit log…</source>
        <translation>Revis&amp;jonslogg …</translation>
    </message>
    <message>
        <source>&amp;Mask personal data</source>
        <translation>Sk&amp;jul personopplysninger</translation>
    </message>
    <message>
        <source>&amp;Network…</source>
        <translation>&amp;Nettverk …</translation>
    </message>
    <message>
        <source>Mark as &amp;seen</source>
        <translation>Merk som se&amp;tt</translation>
    </message>
    <message>
        <source>Mark &amp;all as seen</source>
        <translation>Merk &amp;alle som sett</translation>
    </message>
    <message>
        <source>Print sessio&amp;n…</source>
        <translation>Skriv &amp;ut økten …</translation>
    </message>
    <message>
        <source>New session li&amp;ke this…</source>
        <translation>Ny økt so&amp;m denne …</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation>Lagre som m&amp;al …</translation>
    </message>
</context>
<context>
    <name>ui::MerchantSignDialog</name>
        <message>
        <source>Seal documents</source>
        <translation>Forsegl dokumenter</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are signed with your organisation&apos;s own certificate at BankID (NBID) in %1. No person signs.</source>
        <translation>
            <numerusform>%n dokument signeres med virksomhetens eget sertifikat hos BankID (NBID) i %1. Ingen person signerer.</numerusform>
            <numerusform>%n dokumenter signeres med virksomhetens eget sertifikat hos BankID (NBID) i %1. Ingen person signerer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents to seal</source>
        <translation>Dokumenter som skal forsegles</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Signature format</source>
        <translation>Signaturformat</translation>
    </message>
    <message>
        <source>PAdES, inside the PDF</source>
        <translation>PAdES, inne i PDF-en</translation>
    </message>
    <message>
        <source>XAdES, an XML file</source>
        <translation>XAdES, en XML-fil</translation>
    </message>
    <message>
        <source>&amp;Seal</source>
        <translation>&amp;Forsegl</translation>
    </message>
    <message>
        <source>⚠ Cannot be sealed</source>
        <translation>⚠ Kan ikke forsegles</translation>
    </message>
    <message numerus="yes">
        <source>At most %n documents can be sealed at once.</source>
        <translation>
            <numerusform>Høyst %n dokument kan forsegles om gangen.</numerusform>
            <numerusform>Høyst %n dokumenter kan forsegles om gangen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MergeDialog</name>
        <message>
        <source>New batch from a spreadsheet – %1</source>
        <translation>Ny masseutsendelse fra et regneark – %1</translation>
    </message>
    <message>
        <source>A CSV file from Excel, LibreOffice or by hand; drop it here</source>
        <translation>En CSV-fil fra Excel, LibreOffice eller laget for hånd; slipp den her</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Regneark</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Velg …</translation>
    </message>
    <message>
        <source>E&amp;xample file…</source>
        <translation>Eksem&amp;pelfil …</translation>
    </message>
    <message>
        <source>Save a spreadsheet with the right columns and two example rows</source>
        <translation>Lagre et regneark med de rette kolonnene og to eksempelrader</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Tegnkoding</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>S&amp;killetegn</translation>
    </message>
    <message>
        <source>Folder of the files</source>
        <translation>Mappen med filene</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Endre …</translation>
    </message>
    <message>
        <source>&amp;What the columns are. Each can be used in texts by its name, for example {%1}.</source>
        <translation>&amp;Hva kolonnene er. Hver kan brukes i tekster ved navnet sitt, for eksempel {%1}.</translation>
    </message>
    <message>
        <source>&amp;What the columns are. Each can be used in texts by its name in braces.</source>
        <translation>&amp;Hva kolonnene er. Hver kan brukes i tekster ved navnet sitt i krøllparenteser.</translation>
    </message>
    <message>
        <source>&amp;The first rows, as they are read</source>
        <translation>&amp;De første radene, slik de leses</translation>
    </message>
    <message>
        <source>Create &amp;batch</source>
        <translation>Lag masse&amp;utsendelse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Columns of the spreadsheet</source>
        <translation>Kolonnene i regnearket</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>De første radene</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Første verdi</translation>
    </message>
    <message>
        <source>Use as</source>
        <translation>Brukes som</translation>
    </message>
    <message>
        <source>Detected automatically</source>
        <translation>Funnet automatisk</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Komma  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Semikolon  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Strek  |</translation>
    </message>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>Velg et regneark</translation>
    </message>
    <message>
        <source>Spreadsheets as text (*.csv *.tsv *.txt *.tab);;All files (*)</source>
        <translation>Regneark som tekst (*.csv *.tsv *.txt *.tab);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Choose the folder of the files</source>
        <translation>Velg mappen med filene</translation>
    </message>
    <message>
        <source>Save an example file</source>
        <translation>Lagre en eksempelfil</translation>
    </message>
    <message>
        <source>batch.csv</source>
        <translation>masseutsendelse.csv</translation>
    </message>
    <message>
        <source>What “%1” is</source>
        <translation>Hva «%1» er</translation>
    </message>
    <message>
        <source>Choose a spreadsheet.</source>
        <translation>Velg et regneark.</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be used.</source>
        <translation>Regnearket kan ikke brukes.</translation>
    </message>
    <message>
        <source>Say which column has the signers’ names or addresses.</source>
        <translation>Si hvilken kolonne som har signatarenes navn eller adresser.</translation>
    </message>
    <message>
        <source>There is no copy here of “%1”, and each row needs one of its own: add the file again.</source>
        <translation>Det er ingen kopi av «%1» her, og hver rad trenger sin egen: legg til filen på nytt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s). Nothing is sent yet.</source>
        <translation>
            <numerusform>%Ln rad. Ingenting er sendt ennå.</numerusform>
            <numerusform>%Ln rader. Ingenting er sendt ennå.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row can be sent like this. %1</source>
        <translation>Ingen rad kan sendes slik. %1</translation>
    </message>
    <message>
        <source>The template tells signers by e-mail, and no column has their addresses.</source>
        <translation>Malen varsler signatarer på e-post, og ingen kolonne har adressene deres.</translation>
    </message>
    <message>
        <source>A text of the template asks for {%1}, and no column has it.</source>
        <translation>En tekst i malen spør etter {%1}, og ingen kolonne har det.</translation>
    </message>
    <message>
        <source>The template tells signers by text message, and no column has their numbers.</source>
        <translation>Malen varsler signatarer på SMS, og ingen kolonne har numrene deres.</translation>
    </message>
    <message>
        <source>The batch cannot be kept: %1</source>
        <translation>Masseutsendelsen kan ikke lagres: %1</translation>
    </message>
    <message>
        <source>There is no document: add one to the template, or say which column names the files.</source>
        <translation>Det er ikke noe dokument: legg et til i malen, eller si hvilken kolonne som navngir filene.</translation>
    </message>
    <message>
        <source>New batch of “%1” from a spreadsheet – %2</source>
        <translation>Ny masseutsendelse av «%1» fra et regneark – %2</translation>
    </message>
</context>
<context>
    <name>ui::MergeText</name>
        <message>
        <source>No file is named.</source>
        <translation>Ingen fil er oppgitt.</translation>
    </message>
    <message>
        <source>Nobody is named: no name, e-mail, mobile or identity number.</source>
        <translation>Ingen er oppgitt: verken navn, e-post, mobil eller fødselsnummer.</translation>
    </message>
    <message>
        <source>Is being sent “%1” already.</source>
        <translation>Blir allerede tilsendt «%1».</translation>
    </message>
    <message>
        <source>Signed “%1” already.</source>
        <translation>Har allerede signert «%1».</translation>
    </message>
    <message>
        <source>Signed “%1” on %2.</source>
        <translation>Signerte «%1» %2.</translation>
    </message>
    <message>
        <source>Has “%1” already (waiting for earlier signer).</source>
        <translation>Har allerede «%1» (venter på tur).</translation>
    </message>
    <message>
        <source>Has “%1” already, since %2 (waiting for earlier signer).</source>
        <translation>Har allerede «%1», siden %2 (venter på tur).</translation>
    </message>
    <message>
        <source>Has “%1” already (waiting).</source>
        <translation>Har allerede «%1» (venter).</translation>
    </message>
    <message>
        <source>Has “%1” already, since %2 (waiting).</source>
        <translation>Har allerede «%1», siden %2 (venter).</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Ikke kontrollert ennå</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sendes</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislyktes</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Krever en avgjørelse</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppet</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatt</translation>
    </message>
    <message>
        <source>The row has more cells than columns, or a quote that is not closed: edit a cell once they are right.</source>
        <translation>Raden har flere celler enn det er kolonner, eller et anførselstegn som ikke er lukket: rediger en celle når de er riktige.</translation>
    </message>
    <message>
        <source>The file could not be copied: %1</source>
        <translation>Filen kunne ikke kopieres: %1</translation>
    </message>
    <message>
        <source>The same signer and document as in row %1.</source>
        <translation>Samme signatar og dokument som i rad %1.</translation>
    </message>
    <message>
        <source>Stopped before anything was made.</source>
        <translation>Stoppet før noe ble opprettet.</translation>
    </message>
    <message>
        <source>Only for texts</source>
        <translation>Bare til tekster</translation>
    </message>
    <message>
        <source>Signer&apos;s name</source>
        <translation>Signatarens navn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>Fødselsnummer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referanse</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>File of the row</source>
        <translation>Radens fil</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Filen kan ikke leses: %1</translation>
    </message>
    <message>
        <source>The file is too large: at most %1. Split it, and make a batch of each part.</source>
        <translation>Filen er for stor: høyst %1. Del den, og lag en masseutsendelse av hver del.</translation>
    </message>
    <message>
        <source>The file has %L1 rows, at most %L2 go into one batch. Split it, and make a batch of each part.</source>
        <translation>Filen har %L1 rader, høyst %L2 får plass i én masseutsendelse. Del den, og lag en masseutsendelse av hver del.</translation>
    </message>
    <message>
        <source>The file has more than %L1 columns. Remove those that nobody needs.</source>
        <translation>Filen har mer enn %L1 kolonner. Fjern dem som ingen trenger.</translation>
    </message>
    <message>
        <source>This is a workbook. Save the sheet as CSV (in Excel: “CSV UTF-8”), and choose that file.</source>
        <translation>Dette er en arbeidsbok. Lagre arket som CSV (i Excel: «CSV UTF-8»), og velg den filen.</translation>
    </message>
    <message>
        <source>This is no spreadsheet: it has no text that could be read. Save the sheet as CSV, and choose that file.</source>
        <translation>Dette er ikke et regneark: det har ingen tekst som kan leses. Lagre arket som CSV, og velg den filen.</translation>
    </message>
    <message>
        <source>There are no rows: the first line has the names of the columns, each line below it is sent to somebody.</source>
        <translation>Det er ingen rader: den første linjen har navnene på kolonnene, hver linje under sendes til noen.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) cannot be read: choose another encoding.</source>
        <translation>
            <numerusform>%n bokstav kan ikke leses: velg en annen tegnkoding.</numerusform>
            <numerusform>%n bokstaver kan ikke leses: velg en annen tegnkoding.</numerusform>
        </translation>
    </message>
    <message>
        <source>More cells than columns, in line %1: these rows are not sent until they are corrected.</source>
        <translation>Flere celler enn kolonner, i linje %1: disse radene sendes ikke før de er rettet.</translation>
    </message>
    <message>
        <source>A quote is not closed, from line %1 on.</source>
        <translation>Et anførselstegn er ikke lukket, fra linje %1.</translation>
    </message>
    <message>
        <source>Fewer cells than columns, in line %1: the others count as empty.</source>
        <translation>Færre celler enn kolonner, i linje %1: de andre regnes som tomme.</translation>
    </message>
    <message>
        <source>Text after a closing quote, in line %1.</source>
        <translation>Tekst etter et avsluttende anførselstegn, i linje %1.</translation>
    </message>
    <message>
        <source>Empty rows left out: line %1.</source>
        <translation>Tomme rader er utelatt: linje %1.</translation>
    </message>
    <message>
        <source>No column is called “%1”, and a text of the template asks for it.</source>
        <translation>Ingen kolonne heter «%1», og en tekst i malen ber om den.</translation>
    </message>
    <message>
        <source>{%1} is empty, and a text of the template asks for it.</source>
        <translation>{%1} er tom, og en tekst i malen ber om den.</translation>
    </message>
    <message>
        <source>Ready, possible duplicate</source>
        <translation>Klar, mulig duplikat</translation>
    </message>
    <message>
        <source>Ready, with a warning</source>
        <translation>Klar, med en advarsel</translation>
    </message>
    <message>
        <source>The signer&apos;s name is empty.</source>
        <translation>Navnet til den som skal signere, er tomt.</translation>
    </message>
</context>
<context>
    <name>ui::NetworkDialog</name>
        <message>
        <source>Kept; type to replace it</source>
        <translation>Lagret; skriv for å erstatte det</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Fyll ut dette.</translation>
    </message>
    <message>
        <source>This is not the name of a computer.</source>
        <translation>Dette er ikke navnet på en datamaskin.</translation>
    </message>
    <message>
        <source>Countersign trusts the certificate authorities that this computer knows. An administrator can add others in %1.</source>
        <translation>Countersign stoler på sertifikatutstederne som denne datamaskinen kjenner. En administrator kan legge til andre i %1.</translation>
    </message>
    <message numerus="yes">
        <source>Countersign trusts the certificate authorities that this computer knows, and %n that an administrator added in %1.</source>
        <translation>
            <numerusform>Countersign stoler på sertifikatutstederne som denne datamaskinen kjenner, og på %n som en administrator har lagt til i %1.</numerusform>
            <numerusform>Countersign stoler på sertifikatutstederne som denne datamaskinen kjenner, og på %n som en administrator har lagt til i %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nettverk</translation>
    </message>
    <message>
        <source>Proxy to the service</source>
        <translation>Proxy mot tjenesten</translation>
    </message>
    <message>
        <source>As this &amp;computer is set up</source>
        <translation>Slik &amp;datamaskinen er satt opp</translation>
    </message>
    <message>
        <source>Also by a script (PAC) where the operating system knows one</source>
        <translation>Også med et skript (PAC) der operativsystemet kjenner et</translation>
    </message>
    <message>
        <source>&amp;No proxy</source>
        <translation>&amp;Ingen proxy</translation>
    </message>
    <message>
        <source>&amp;This proxy:</source>
        <translation>D&amp;enne proxyen:</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>for example proxy.example.com</source>
        <translation>for eksempel proxy.example.com</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Brukernavn</translation>
    </message>
    <message>
        <source>Only if the proxy asks for one.</source>
        <translation>Bare hvis proxyen krever det.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;ord</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keychain.</source>
        <translation>Lagres i nøkkelringen på denne datamaskinen.</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lagre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Giving the password to this computer&apos;s keychain…</source>
        <translation>Gir passordet til nøkkelringen på denne datamaskinen …</translation>
    </message>
    <message>
        <source>&amp;Keep for this run only</source>
        <translation>&amp;Bruk bare til jeg avslutter</translation>
    </message>
    <message>
        <source>Trying to reach %1…</source>
        <translation>Prøver å nå %1 …</translation>
    </message>
</context>
<context>
    <name>ui::NewSessionDialog</name>
        <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This draft was deleted from the list. What is written here is not kept any more.</source>
        <translation>Dette utkastet ble slettet fra listen. Det som skrives her, tas ikke vare på lenger.</translation>
    </message>
    <message>
        <source>Save the draft &amp;again</source>
        <translation>L&amp;agre utkastet på nytt</translation>
    </message>
    <message>
        <source>&amp;Save the draft again</source>
        <translation>&amp;Lagre utkastet på nytt</translation>
    </message>
    <message>
        <source>Save the draft again</source>
        <translation>Lagre utkastet på nytt</translation>
    </message>
    <message>
        <source>Deleted: not saved</source>
        <translation>Slettet: ikke lagret</translation>
    </message>
    <message>
        <source>Something is still missing or wrong. It is marked below.</source>
        <translation>Noe mangler eller er feil. Det er merket nedenfor.</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>Se gjenn&amp;om …</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Send</translation>
    </message>
    <message>
        <source>Files are being examined</source>
        <translation>Filene undersøkes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Go on in the bac&amp;kground</source>
        <translation>Fortsett i &amp;bakgrunnen</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Ny økt</translation>
    </message>
    <message>
        <source>Discard what you filled in?</source>
        <translation>Forkaste det du har fylt ut?</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Forkast</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>Fortsett å &amp;redigere</translation>
    </message>
    <message>
        <source>New session – %1</source>
        <translation>Ny økt – %1</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Tilbake til skjemaet</translation>
    </message>
    <message>
        <source>Nothing is sent: the draft cannot be saved. %1</source>
        <translation>Ingenting sendes: utkastet kan ikke lagres. %1</translation>
    </message>
    <message>
        <source>Undone. Nothing was sent; this is a draft again.</source>
        <translation>Angret. Ingenting ble sendt; dette er et utkast igjen.</translation>
    </message>
    <message>
        <source>&amp;Save template</source>
        <translation>L&amp;agre mal</translation>
    </message>
    <message>
        <source>&amp;Send in %1</source>
        <translation>&amp;Send i %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Navnet på malen</translation>
    </message>
    <message>
        <source>Save as &amp;template…</source>
        <translation>Lagre som &amp;mal …</translation>
    </message>
    <message>
        <source>New &amp;batch from it…</source>
        <translation>Ny masse&amp;utsendelse fra dette …</translation>
    </message>
    <message>
        <source>&amp;Discard this draft…</source>
        <translation>F&amp;orkast dette utkastet …</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke lagret</translation>
    </message>
    <message>
        <source>Saved as a draft</source>
        <translation>Lagret som utkast</translation>
    </message>
    <message>
        <source>What you write cannot be saved: %1</source>
        <translation>Det du skriver, kan ikke lagres: %1</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>Det kan ikke leses: %1</translation>
    </message>
    <message>
        <source>These documents are only there and have to be added again: %1.</source>
        <translation>Disse dokumentene finnes bare der og må legges til på nytt: %1.</translation>
    </message>
    <message>
        <source>It no longer waits for sessions of that account.</source>
        <translation>Det venter ikke lenger på økter i den kontoen.</translation>
    </message>
    <message>
        <source>A new collection will be made.</source>
        <translation>En ny samling blir opprettet.</translation>
    </message>
    <message>
        <source>This draft was made for %1. From here it is sent in %2.</source>
        <translation>Dette utkastet ble laget for %1. Herfra sendes det i %2.</translation>
    </message>
    <message>
        <source>Made for %1 – about to be sent in %2. Its signers get real links of %2.</source>
        <translation>Laget for %1 – er i ferd med å sendes i %2. Signatarene får ekte lenker fra %2.</translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation>Gi malen et navn.</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Lagre som mal</translation>
    </message>
    <message>
        <source>Name of the template. The signers are not part of it.</source>
        <translation>Navnet på malen. Signatarene er ikke en del av den.</translation>
    </message>
    <message>
        <source>&amp;Save all the same</source>
        <translation>&amp;Lagre likevel</translation>
    </message>
    <message>
        <source>Nothing that is known of a signer or a session fills %1. Only a spreadsheet with a column that is called so does.</source>
        <translation>Ingenting som er kjent om en signatar eller en økt, fyller ut %1. Det gjør bare et regneark med en kolonne som heter det.</translation>
    </message>
    <message>
        <source>Saved as the template “%1”.</source>
        <translation>Lagret som malen «%1».</translation>
    </message>
    <message>
        <source>It cannot be saved: %1</source>
        <translation>Det kan ikke lagres: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Discard what you wrote in this template?</source>
        <translation>Forkaste det du har skrevet i malen?</translation>
    </message>
    <message>
        <source>No signed PDF will be made: what is signed comes as XML files.</source>
        <translation>Det blir ikke laget noen signert PDF: Det signerte kommer som XML-filer.</translation>
    </message>
    <message>
        <source>&amp;Make one signed PDF, too</source>
        <translation>Lag én signert &amp;PDF også</translation>
    </message>
    <message>
        <source>Session “%1” – %2</source>
        <translation>Økt «%1» – %2</translation>
    </message>
</context>
<context>
    <name>ui::NoteDialog</name>
        <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>Notat om «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Add to the &amp;notes of %n session(s)</source>
        <translation>
            <numerusform>Føy til i &amp;notatet for %n økt</numerusform>
            <numerusform>Føy til i &amp;notatene for %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notat</translation>
    </message>
    <message>
        <source>Part of it is masked: Alt+Shift+R shows it. It cannot be changed like this.</source>
        <translation>En del av det er skjult: Alt+Shift+R viser det. Slik kan det ikke endres.</translation>
    </message>
    <message>
        <source>It stays on this computer. Ctrl+Enter saves it and goes to the next session.</source>
        <translation>Lagres bare på denne datamaskinen. Ctrl+Enter lagrer det og går til neste økt.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lagre</translation>
    </message>
    <message>
        <source>Discard what you wrote in this note?</source>
        <translation>Forkaste det du har skrevet i notatet?</translation>
    </message>
</context>
<context>
    <name>ui::NotificationEditor</name>
        <message>
        <source>Message %1</source>
        <translation>Melding %1</translation>
    </message>
    <message>
        <source>Only in an e-mail.</source>
        <translation>Bare i en e-post.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>with the file</source>
        <translation>med filen</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n merkelapp</numerusform>
            <numerusform>%n merkelapper</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a copy of this message</source>
        <translation>Legg til en kopi av denne meldingen</translation>
    </message>
    <message>
        <source>Remove this message</source>
        <translation>Fjern denne meldingen</translation>
    </message>
    <message>
        <source>Tell the signers b&amp;y</source>
        <translation>Varsle signatarene p&amp;å</translation>
    </message>
    <message>
        <source>Nothing: I pass on the links myself</source>
        <translation>Ikke varsle: Jeg sender lenkene videre selv</translation>
    </message>
    <message>
        <source>Text message (SMS)</source>
        <translation>Tekstmelding (SMS)</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>The service adds the link. Leave empty for its own words.</source>
        <translation>Tjenesten legger til lenken. La stå tomt for standardtekst.</translation>
    </message>
    <message>
        <source>Sender, language and more</source>
        <translation>Avsender, språk og mer</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Avsenderens navn</translation>
    </message>
    <message>
        <source>Optional. What the signer sees as the sender.</source>
        <translation>Valgfritt. Det signataren ser som avsender.</translation>
    </message>
    <message>
        <source>Address of the sender</source>
        <translation>Avsenderens adresse</translation>
    </message>
    <message>
        <source>Optional, for answers; the service may allow only some.</source>
        <translation>Valgfritt, for svar; det kan hende at tjenesten bare tillater noen.</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Meldingens språk</translation>
    </message>
    <message>
        <source>As the signing pages</source>
        <translation>Som signeringssidene</translation>
    </message>
    <message>
        <source>As the service chooses</source>
        <translation>Som tjenesten velger</translation>
    </message>
    <message>
        <source>Sent when</source>
        <translation>Sendes når</translation>
    </message>
    <message>
        <source>There is something to sign</source>
        <translation>Det er noe å signere</translation>
    </message>
    <message>
        <source>Attach the document</source>
        <translation>Legg ved dokumentet</translation>
    </message>
    <message>
        <source>Tags of the message</source>
        <translation>Meldingens merkelapper</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldinger</translation>
    </message>
    <message>
        <source>Goes to the e-mail address of each signer.</source>
        <translation>Går til e-postadressen til hver signatar.</translation>
    </message>
    <message>
        <source>Goes to the mobile number of each signer.</source>
        <translation>Går til mobilnummeret til hver signatar.</translation>
    </message>
    <message>
        <source>The links are shown when it is sent.</source>
        <translation>Lenkene vises når det er sendt.</translation>
    </message>
    <message>
        <source>Optional. What the signer sees first.</source>
        <translation>Valgfritt. Det signataren ser først.</translation>
    </message>
    <message>
        <source>For what the service writes. Your own words stay as they are.</source>
        <translation>For det tjenesten skriver. Dine egne ord endres ikke.</translation>
    </message>
    <message>
        <source>The service knows no other moment.</source>
        <translation>Tjenesten kjenner ikke noe annet tidspunkt.</translation>
    </message>
    <message>
        <source>Whoever can read the e-mail can then read the document.</source>
        <translation>Den som kan lese e-posten, kan da lese dokumentet.</translation>
    </message>
    <message>
        <source>Optional: words that are kept with the message, separated by commas.</source>
        <translation>Valgfritt: ord som følger meldingen, skilt med komma.</translation>
    </message>
</context>
<context>
    <name>ui::NotificationList</name>
        <message>
        <source>For example a text message beside the e-mail</source>
        <translation>For eksempel en tekstmelding i tillegg til e-posten</translation>
    </message>
    <message>
        <source>Add another message</source>
        <translation>Legg til enda en melding</translation>
    </message>
</context>
<context>
    <name>ui::NotificationPreview</name>
        <message>
        <source>What it loo&amp;ks like for</source>
        <translation>Slik ser den &amp;ut for</translation>
    </message>
    <message>
        <source>Text message to %1</source>
        <translation>Tekstmelding til %1</translation>
    </message>
    <message>
        <source>E-mail to %1</source>
        <translation>E-post til %1</translation>
    </message>
    <message>
        <source>nobody: there is no address yet</source>
        <translation>ingen: det er ingen adresse ennå</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Fra: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Emne: %1</translation>
    </message>
    <message>
        <source>(the service&apos;s own words)</source>
        <translation>(standardtekst)</translation>
    </message>
    <message>
        <source>Below are the messages as this signer gets them.</source>
        <translation>Nedenfor står meldingene slik denne signataren får dem.</translation>
    </message>
</context>
<context>
    <name>ui::OrderCanvas</name>
        <message>
        <source>Signing order</source>
        <translation>Signeringsrekkefølge</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OrderGraph</name>
        <message>
        <source>Unfolded</source>
        <translation>Foldet ut</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Foldet sammen</translation>
    </message>
    <message>
        <source>Signing order</source>
        <translation>Signeringsrekkefølge</translation>
    </message>
    <message>
        <source>Show or hide who signs after whom</source>
        <translation>Vis eller skjul hvem som signerer etter hvem</translation>
    </message>
</context>
<context>
    <name>ui::OrderOptions</name>
        <message>
        <source>The service does not have it</source>
        <translation>Tjenesten har den ikke</translation>
    </message>
    <message>
        <source>Wait for other sessions</source>
        <translation>Vent på andre økter</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n økt</numerusform>
            <numerusform>%n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>These must be signed first</source>
        <translation>Disse må signeres først</translation>
    </message>
    <message>
        <source>At most %1 sessions. Your first signers can begin when all of them are signed.</source>
        <translation>Høyst %1 økter. De første signatarene her kan begynne når alle er signert.</translation>
    </message>
    <message>
        <source>Sessions that must be signed first</source>
        <translation>Økter som må signeres først</translation>
    </message>
    <message>
        <source>Do not wait for it</source>
        <translation>Ikke vent på den</translation>
    </message>
</context>
<context>
    <name>ui::OrderPicture</name>
        <message>
        <source>Signer %1</source>
        <translation>Signatar %1</translation>
    </message>
    <message>
        <source>Gone from the service</source>
        <translation>Borte fra tjenesten</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Frist %1</translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s)</source>
        <translation>
            <numerusform>Frist om %n dag</numerusform>
            <numerusform>Frist om %n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 og %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>These wait for more than %n other session(s); the service takes no more.</source>
        <translation>
            <numerusform>Disse venter på mer enn %n annen økt; tjenesten tar ikke flere.</numerusform>
            <numerusform>Disse venter på mer enn %n andre økter; tjenesten tar ikke flere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 waits for %2 signers. The service takes at most %3: divide the step before it.</source>
        <translation>Trinn %1 venter på %2 signatarer. Tjenesten tar høyst %3: del trinnet før.</translation>
    </message>
    <message>
        <source>The session of %1 will never be signed, so nobody who waits for it can begin.</source>
        <translation>Økten til %1 blir aldri signert, så ingen som venter på den, kan begynne.</translation>
    </message>
    <message>
        <source>The session of %1 waits for these signers, who wait for it: nobody could ever begin.</source>
        <translation>Økten til %1 venter på disse signatarene, som venter på den: ingen kunne noen gang begynne.</translation>
    </message>
    <message>
        <source>The session of %1 has to be signed first, and is due later than this one: choose a later date here.</source>
        <translation>Økten til %1 må signeres først, og har senere frist enn denne: velg en senere dato her.</translation>
    </message>
    <message>
        <source>The session of %1 waits for this one, and is due earlier: choose an earlier date here.</source>
        <translation>Økten til %1 venter på denne, og har tidligere frist: velg en tidligere dato her.</translation>
    </message>
    <message>
        <source>Norwegian BankID shows its pages in Norwegian, whatever language is chosen.</source>
        <translation>Norsk BankID viser sidene på norsk, uansett hvilket språk som er valgt.</translation>
    </message>
    <message>
        <source>Must sign first</source>
        <translation>Må signere først</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Trinn %1</translation>
    </message>
</context>
<context>
    <name>ui::OrderSearch</name>
        <message>
        <source>Session</source>
        <translation>Økt</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signatar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ikke kjent ennå</translation>
    </message>
    <message>
        <source>No session has this title, reference or ID.</source>
        <translation>Ingen økt har denne tittelen, referansen eller ID-en.</translation>
    </message>
    <message>
        <source>Find a session</source>
        <translation>Finn en økt</translation>
    </message>
    <message>
        <source>Part of the title, the whole reference, or the ID</source>
        <translation>Del av tittelen, hele referansen eller ID-en</translation>
    </message>
    <message>
        <source>Find a session to wait for</source>
        <translation>Finn en økt å vente på</translation>
    </message>
    <message>
        <source>Sessions that were found</source>
        <translation>Økter som ble funnet</translation>
    </message>
    <message>
        <source>Wait for this one</source>
        <translation>Vent på denne</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Enter takes the chosen one.</source>
        <translation>Enter tar den som er valgt.</translation>
    </message>
</context>
<context>
    <name>ui::PageView</name>
        <message>
        <source>Pages of the document</source>
        <translation>Sidene i dokumentet</translation>
    </message>
    <message>
        <source>Pages of the document: page %1 of %2</source>
        <translation>Sidene i dokumentet: side %1 av %2</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Denne siden kan ikke vises.</translation>
    </message>
</context>
<context>
    <name>ui::PagesOptions</name>
        <message>
        <source>Signing pages</source>
        <translation>Signeringssider</translation>
    </message>
    <message>
        <source>log in first</source>
        <translation>logg inn først</translation>
    </message>
    <message>
        <source>no welcome page</source>
        <translation>ingen velkomstside</translation>
    </message>
    <message>
        <source>only the text</source>
        <translation>bare teksten</translation>
    </message>
    <message>
        <source>The signer logs in before seeing the documents</source>
        <translation>Signataren logger inn før dokumentene vises</translation>
    </message>
    <message>
        <source>Leave out the welcome page</source>
        <translation>Utelat velkomstsiden</translation>
    </message>
    <message>
        <source>When the document is a plain text.</source>
        <translation>Når dokumentet er en ren tekst.</translation>
    </message>
    <message>
        <source>Show the text and nothing else</source>
        <translation>Vis teksten og ingenting annet</translation>
    </message>
    <message>
        <source>Only for documents that are plain text; these are not.</source>
        <translation>Bare for dokumenter som er ren tekst; disse er ikke det.</translation>
    </message>
    <message>
        <source>Somebody who only has the link cannot read them.</source>
        <translation>Den som bare har lenken, kan ikke lese dem.</translation>
    </message>
</context>
<context>
    <name>ui::PaneState</name>
        <message>
        <source>Loading…</source>
        <translation>Laster inn …</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Prøv igjen</translation>
    </message>
</context>
<context>
    <name>ui::ParameterTable</name>
        <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Verdi</translation>
    </message>
</context>
<context>
    <name>ui::PlaceholderButton</name>
        <message>
        <source>Insert</source>
        <translation>Sett inn</translation>
    </message>
    <message>
        <source>Insert something that is different for each signer, for example the name</source>
        <translation>Sett inn noe som er forskjellig for hver signatar, for eksempel navnet</translation>
    </message>
    <message>
        <source>Insert a placeholder</source>
        <translation>Sett inn en plassholder</translation>
    </message>
    <message>
        <source>The signer&apos;s name</source>
        <translation>Signatarens navn</translation>
    </message>
    <message>
        <source>The signer&apos;s e-mail address</source>
        <translation>Signatarens e-postadresse</translation>
    </message>
    <message>
        <source>The signer&apos;s mobile number</source>
        <translation>Signatarens mobilnummer</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Din referanse</translation>
    </message>
    <message>
        <source>The title</source>
        <translation>Tittelen</translation>
    </message>
    <message>
        <source>The title of the first document</source>
        <translation>Tittelen på det første dokumentet</translation>
    </message>
    <message>
        <source>The day to sign by</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>The day of sending</source>
        <translation>Dagen det sendes</translation>
    </message>
    <message>
        <source>%1  {%2}</source>
        <translation>%1  {%2}</translation>
    </message>
</context>
<context>
    <name>ui::PreflightText</name>
        <message>
        <source>Not a PDF, text, Markdown or XML file. It cannot be sent.</source>
        <translation>Ikke en PDF-, tekst-, Markdown- eller XML-fil. Den kan ikke sendes.</translation>
    </message>
    <message>
        <source>Its name ends in .pdf, but it is no PDF. It cannot be sent.</source>
        <translation>Navnet slutter på .pdf, men filen er ingen PDF. Den kan ikke sendes.</translation>
    </message>
    <message>
        <source>The file is damaged: it cannot be read. It cannot be sent.</source>
        <translation>Filen er skadet og kan ikke leses. Den kan ikke sendes.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password and cannot be sent. Save it without one and add it again.</source>
        <translation>PDF-en er beskyttet med passord og kan ikke sendes. Lagre den uten passord og legg den til på nytt.</translation>
    </message>
    <message>
        <source>The PDF opens without a password, but is protected against changes by one, and cannot be sent. Save it without that protection and add it again.</source>
        <translation>PDF-en kan åpnes uten passord, men er beskyttet mot endringer med et passord og kan ikke sendes. Lagre den uten denne beskyttelsen og legg den til på nytt.</translation>
    </message>
    <message>
        <source>The file is empty. It cannot be sent.</source>
        <translation>Filen er tom. Den kan ikke sendes.</translation>
    </message>
    <message>
        <source>The PDF has no pages. It cannot be sent.</source>
        <translation>PDF-en har ingen sider. Den kan ikke sendes.</translation>
    </message>
    <message>
        <source>The file is too large: %1, at most %2. It cannot be sent.</source>
        <translation>Filen er for stor: %1, høyst %2. Den kan ikke sendes.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Filen kan ikke leses: %1</translation>
    </message>
    <message>
        <source>The service received other bytes than were sent. The document was deleted there again.</source>
        <translation>Tjenesten mottok noe annet enn det som ble sendt. Dokumentet er slettet der igjen.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent.</source>
        <translation>Stoppet. Ingenting ble sendt.</translation>
    </message>
    <message>
        <source>This file made the check fail: it is damaged, or made to do harm. It cannot be sent.</source>
        <translation>Denne filen fikk kontrollen til å svikte: Den er skadet, eller laget for å gjøre skade. Den kan ikke sendes.</translation>
    </message>
    <message>
        <source>The check of this file took too long and was stopped. Unchecked it cannot be sent.</source>
        <translation>Kontrollen av denne filen tok for lang tid og ble stoppet. Ukontrollert kan den ikke sendes.</translation>
    </message>
    <message>
        <source>The program that checks files does not start: %1. Install Countersign again. Unchecked the file cannot be sent.</source>
        <translation>Programmet som kontrollerer filer, starter ikke: %1. Installer Countersign på nytt. Ukontrollert kan filen ikke sendes.</translation>
    </message>
</context>
<context>
    <name>ui::ProfileForm</name>
        <message>
        <source>Asking this computer&apos;s keychain…</source>
        <translation>Spør nøkkelringen på datamaskinen …</translation>
    </message>
    <message>
        <source>Kept in the keychain; type to replace it</source>
        <translation>Ligger i nøkkelringen; skriv for å erstatte</translation>
    </message>
    <message>
        <source>Kept for this run only; type to replace it</source>
        <translation>Gjelder bare til du avslutter; skriv for å erstatte</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Fyll ut dette.</translation>
    </message>
    <message>
        <source>This must be a web address that begins with https://. Only this computer may be http://.</source>
        <translation>Dette må være en nettadresse som begynner med https://. Bare denne datamaskinen kan ha http://.</translation>
    </message>
    <message>
        <source>Leave out what stands before the @: an address holds no user name and no password.</source>
        <translation>Utelat det som står foran @: En adresse har ikke brukernavn og passord i seg.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>What you call this account</source>
        <translation>Det du kaller kontoen</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Miljø</translation>
    </message>
    <message>
        <source>Shown everywhere, for example PRODUCTION – Acme</source>
        <translation>Vises overalt, for eksempel PRODUKSJON – Acme</translation>
    </message>
    <message>
        <source>&amp;API address</source>
        <translation>A&amp;PI-adresse</translation>
    </message>
    <message>
        <source>&amp;Token address</source>
        <translation>Token&amp;adresse</translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation>Klient-&amp;ID</translation>
    </message>
    <message>
        <source>for example sandbox-round-apple-123</source>
        <translation>for eksempel sandbox-round-apple-123</translation>
    </message>
    <message>
        <source>Client &amp;secret</source>
        <translation>&amp;Klienthemmelighet</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Vis hemmeligheten</translation>
    </message>
    <message>
        <source>Days after which what a final session tells of people is wiped</source>
        <translation>Dager til det en avsluttet økt forteller om personer, fjernes</translation>
    </message>
    <message>
        <source> days after a session is final</source>
        <translation> dager etter at en økt er avsluttet</translation>
    </message>
    <message>
        <source>Names, titles, notes and messages are then removed from this computer. IDs, states, dates and hashes stay. Nothing changes on the service.</source>
        <translation>Navn, titler, notater og meldinger fjernes da fra denne datamaskinen. ID-er, statuser, datoer og hasher blir. Ingenting endres hos tjenesten.</translation>
    </message>
    <message>
        <source>Encrypt signers&apos; names and addresses on t&amp;his computer</source>
        <translation>K&amp;rypter signatarenes navn og adresser på denne datamaskinen</translation>
    </message>
    <message>
        <source>Everything else that tells of people is encrypted already. Encrypted names cannot be searched for or sorted by.</source>
        <translation>Alt annet som forteller om personer, er allerede kryptert. Krypterte navn kan ikke søkes i eller sorteres etter.</translation>
    </message>
    <message>
        <source>&amp;Personal data</source>
        <translation>P&amp;ersonopplysninger</translation>
    </message>
    <message>
        <source>Never wiped</source>
        <translation>Fjernes aldri</translation>
    </message>
    <message>
        <source>Wiped </source>
        <translation>Fjernes </translation>
    </message>
</context>
<context>
    <name>ui::ProfilesDialog</name>
        <message>
        <source>The account stays.</source>
        <translation>Kontoen blir værende.</translation>
    </message>
    <message>
        <source>Giving the secret to this computer&apos;s keychain…</source>
        <translation>Legger hemmeligheten i nøkkelringen på datamaskinen …</translation>
    </message>
    <message>
        <source>&amp;Keep for this run only</source>
        <translation>&amp;Bruk bare til jeg avslutter</translation>
    </message>
    <message>
        <source>The account could not be written to disk: %1</source>
        <translation>Kontoen kunne ikke lagres på disken: %1</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Tester tilkoblingen …</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Fjern konto</translation>
    </message>
    <message>
        <source>Remove the account “%1” and its secret from this computer?</source>
        <translation>Fjerne kontoen «%1» og hemmeligheten fra denne datamaskinen?</translation>
    </message>
    <message>
        <source>What this computer knows of its sessions, batches and documents is deleted, too; drafts stay. Nothing is deleted at the service.</source>
        <translation>Det denne datamaskinen vet om øktene, masseutsendelsene og dokumentene på kontoen, slettes også; utkast blir værende. Ingenting slettes hos tjenesten.</translation>
    </message>
    <message>
        <source>&amp;Remove account</source>
        <translation>&amp;Fjern kontoen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behold den</translation>
    </message>
    <message>
        <source>The account stays, since its secret could not be removed. %1</source>
        <translation>Kontoen beholdes fordi hemmeligheten ikke kunne fjernes. %1</translation>
    </message>
    <message>
        <source>“%1” stays in the list, which could not be written to disk: %2</source>
        <translation>«%1» er fortsatt i listen, som ikke kunne lagres på disken: %2</translation>
    </message>
    <message>
        <source>Remove the account &amp;all the same</source>
        <translation>Fjern kontoen &amp;likevel</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Kontoer</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Fjern …</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>Test tilk&amp;obling</translation>
    </message>
    <message>
        <source>Save and &amp;use</source>
        <translation>Lagre o&amp;g bruk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>N&amp;y</translation>
    </message>
    <message>
        <source>No Signicat account yet. Fill in the first one and save it.</source>
        <translation>Ingen Signicat-konto ennå. Fyll ut den første og lagre den.</translation>
    </message>
    <message>
        <source>Netw&amp;ork…</source>
        <translation>Nett&amp;verk …</translation>
    </message>
    <message>
        <source>Discard what you changed in this account?</source>
        <translation>Forkaste det du har endret i kontoen?</translation>
    </message>
</context>
<context>
    <name>ui::Program</name>
        <message>
        <source>The folder for this program&apos;s data cannot be used: %1</source>
        <translation>Mappen for programmets data kan ikke brukes: %1</translation>
    </message>
    <message>
        <source>The built-in sandbox could not start: %1</source>
        <translation>Den innebygde sandkassen kunne ikke starte: %1</translation>
    </message>
    <message>
        <source>Built-in sandbox</source>
        <translation>Innebygd sandkasse</translation>
    </message>
    <message>
        <source>Sandbox at %1</source>
        <translation>Sandkasse på %1</translation>
    </message>
    <message>
        <source>Starting the built-in sandbox. The first time it makes example sessions…</source>
        <translation>Starter den innebygde sandkassen. Første gang lager den eksempeløkter …</translation>
    </message>
    <message>
        <source>Countersign runs already with the folder %1, but does not answer. End it, and start again.</source>
        <translation>Countersign kjører allerede med mappen %1, men svarer ikke. Avslutt det, og start igjen.</translation>
    </message>
</context>
<context>
    <name>ui::RedirectOptions</name>
        <message>
        <source>Where the signer goes afterwards</source>
        <translation>Hvor signataren havner etterpå</translation>
    </message>
    <message>
        <source>After signing</source>
        <translation>Etter signering</translation>
    </message>
    <message>
        <source>After cancelling</source>
        <translation>Etter avbrudd</translation>
    </message>
    <message>
        <source>The signer can come back later.</source>
        <translation>Signataren kan komme tilbake senere.</translation>
    </message>
    <message>
        <source>After an error</source>
        <translation>Etter en feil</translation>
    </message>
    <message>
        <source>Optional. Leave empty for a page of Signicat.</source>
        <translation>Valgfritt. La stå tomt for en side hos Signicat.</translation>
    </message>
    <message>
        <source>After rejecting</source>
        <translation>Etter avvisning</translation>
    </message>
    <message>
        <source>Leave empty for a page of Signicat. Once there is one address, the first three are needed. Your reference is added to each.</source>
        <translation>La stå tomt for en side hos Signicat. Er det én adresse, trengs de tre første. Referansen din legges til i hver av dem.</translation>
    </message>
    <message>
        <source>When something goes wrong while signing.</source>
        <translation>Når noe går galt under signeringen.</translation>
    </message>
</context>
<context>
    <name>ui::ReplaceDialog</name>
        <message>
        <source>Correct and replace</source>
        <translation>Rett og erstatt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-post</translation>
    </message>
    <message>
        <source>&amp;Mobile</source>
        <translation>&amp;Mobil</translation>
    </message>
    <message>
        <source>National &amp;identity number</source>
        <translation>&amp;Fødselsnummer</translation>
    </message>
    <message>
        <source>Who is to sign “%1”?</source>
        <translation>Hvem skal signere «%1»?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rstatt</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>&amp;Behold som den er</translation>
    </message>
    <message>
        <source>Looking at what belongs to this session…</source>
        <translation>Ser på hva som hører til denne økten …</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %n session(s)</source>
        <translation>
            <numerusform>E&amp;rstatt %n økt</numerusform>
            <numerusform>E&amp;rstatt %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ingenting ble endret.</translation>
    </message>
    <message>
        <source>The service would refuse it:</source>
        <translation>Tjenesten ville avslå det:</translation>
    </message>
    <message>
        <source>The link that was sent stops working.</source>
        <translation>Lenken som ble sendt, slutter å virke.</translation>
    </message>
    <message>
        <source>The link that %1 got stops working.</source>
        <translation>Lenken som %1 fikk, slutter å virke.</translation>
    </message>
    <message numerus="yes">
        <source>%n later signer(s) get new links too.</source>
        <translation>
            <numerusform>%n senere signatar får også ny lenke.</numerusform>
            <numerusform>%n senere signatarer får også nye lenker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) with the same documents get new links too.</source>
        <translation>
            <numerusform>%n annen med de samme dokumentene får også ny lenke.</numerusform>
            <numerusform>%n andre med de samme dokumentene får også nye lenker.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seeing to it that the documents are here…</source>
        <translation>Sørger for at dokumentene er her …</translation>
    </message>
    <message>
        <source>Nothing is deleted before the replacement is prepared.</source>
        <translation>Ingenting slettes før erstatningen er klargjort.</translation>
    </message>
</context>
<context>
    <name>ui::SaidProblems</name>
        <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavingDialog</name>
        <message>
        <source>&amp;Save the results of signed sessions automatically</source>
        <translation>&amp;Lagre resultatene fra signerte økter automatisk</translation>
    </message>
    <message>
        <source>&amp;Check saved files now</source>
        <translation>&amp;Kontroller lagrede filer nå</translation>
    </message>
    <message>
        <source>Save results automatically</source>
        <translation>Lagre resultater automatisk</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Bla gjennom …</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>Sett &amp;inn</translation>
    </message>
    <message>
        <source>Insert something that is different for each file</source>
        <translation>Sett inn noe som er forskjellig for hver fil</translation>
    </message>
    <message>
        <source>%1  {%2}</source>
        <translation>%1  {%2}</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Mappe</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>&amp;Names of the files</source>
        <translation>&amp;Navn på filene</translation>
    </message>
    <message>
        <source>Names of the files</source>
        <translation>Navn på filene</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nå</translation>
    </message>
    <message>
        <source>The service removes documents and results at the due date of their session. What is saved here is listed with its hash in SHA256SUMS, and is read again every week.</source>
        <translation>Tjenesten fjerner dokumenter og resultater ved øktens frist. Det som lagres her, føres opp med kontrollsum i SHA256SUMS og leses på nytt hver uke.</translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation>Bruk &amp;disse innstillingene</translation>
    </message>
    <message>
        <source>Save results in</source>
        <translation>Lagre resultater i</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>For eksempel: %1</translation>
    </message>
    <message>
        <source>Choose a folder to save them in.</source>
        <translation>Velg en mappe å lagre dem i.</translation>
    </message>
    <message>
        <source>Write the whole path of the folder.</source>
        <translation>Skriv hele banen til mappen.</translation>
    </message>
    <message>
        <source>Results are not being saved now. %1</source>
        <translation>Resultater lagres ikke nå. %1</translation>
    </message>
    <message>
        <source>This network is metered: until there is another one, only those are saved that the service removes within 72 hours.</source>
        <translation>Dette nettverket er forbruksmålt: Inntil det finnes et annet, lagres bare dem som tjenesten fjerner innen 72 timer.</translation>
    </message>
</context>
<context>
    <name>ui::SavingText</name>
        <message>
        <source>The day of signing</source>
        <translation>Signeringsdagen</translation>
    </message>
    <message>
        <source>Its year</source>
        <translation>Året</translation>
    </message>
    <message>
        <source>Its month</source>
        <translation>Måneden</translation>
    </message>
    <message>
        <source>The session&apos;s title</source>
        <translation>Tittelen på økten</translation>
    </message>
    <message>
        <source>The signer&apos;s name</source>
        <translation>Navnet på signataren</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Din referanse</translation>
    </message>
    <message>
        <source>The title of the document</source>
        <translation>Tittelen på dokumentet</translation>
    </message>
    <message>
        <source>The session&apos;s ID</source>
        <translation>ID-en til økten</translation>
    </message>
    <message>
        <source>This leads out of the folder, or has a folder without a name.</source>
        <translation>Dette fører ut av mappen eller har en mappe uten navn.</translation>
    </message>
    <message>
        <source>All files would be called the same. Insert the title or the signer, for example.</source>
        <translation>Alle filene ville hete det samme. Sett for eksempel inn tittelen eller signataren.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n folder(s) in each other.</source>
        <translation>
            <numerusform>Høyst %n mappe i hverandre.</numerusform>
            <numerusform>Høyst %n mapper i hverandre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Employment contract</source>
        <translation>Arbeidsavtale</translation>
    </message>
    <message>
        <source>Nothing is waiting: there is no signed session with results that are not saved.</source>
        <translation>Ingenting venter: det finnes ingen signert økt med resultater som ikke er lagret.</translation>
    </message>
    <message numerus="yes">
        <source>about %n file(s)</source>
        <translation>
            <numerusform>omtrent %n fil</numerusform>
            <numerusform>omtrent %n filer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n økt</numerusform>
            <numerusform>%n økter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fil</numerusform>
            <numerusform>%n filer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> of %n session(s)</source>
        <translation>
            <numerusform> fra %n økt</numerusform>
            <numerusform> fra %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be saved now: %1.</source>
        <translation>Lagres nå: %1.</translation>
    </message>
    <message>
        <source>Not saved: %1.</source>
        <translation>Ikke lagret: %1.</translation>
    </message>
    <message>
        <source>The service removes the first of them on %1.</source>
        <translation>Tjenesten fjerner de første %1.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Ingenting er lagret ennå.</translation>
    </message>
    <message>
        <source>%1 saved, %2.</source>
        <translation>%1 lagret, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them missing.</source>
        <translation>
            <numerusform>%n av dem mangler.</numerusform>
            <numerusform>%n av dem mangler.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed.</source>
        <translation>
            <numerusform>%n av dem er endret.</numerusform>
            <numerusform>%n av dem er endret.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files checked since %1.</source>
        <translation>Alle filene er kontrollert %1 eller senere.</translation>
    </message>
    <message>
        <source>Checking: %1 of %2</source>
        <translation>Kontrollerer: %1 av %2</translation>
    </message>
    <message>
        <source>Saved in %1 (checked %2)</source>
        <translation>Lagret i %1 (kontrollert %2)</translation>
    </message>
    <message>
        <source>Saved in %1, which cannot be reached (checked %2)</source>
        <translation>Lagret i %1, som ikke kan nås (kontrollert %2)</translation>
    </message>
    <message>
        <source>%1 of %2 saved</source>
        <translation>%1 av %2 lagret</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke lagret</translation>
    </message>
    <message>
        <source>Missing or changed here: %1</source>
        <translation>Mangler eller er endret her: %1</translation>
    </message>
    <message>
        <source>%1. The service deleted the results on %2.</source>
        <translation>%1. Tjenesten slettet resultatene %2.</translation>
    </message>
    <message>
        <source>%1. The service deletes the results on %2, %3.</source>
        <translation>%1. Tjenesten sletter resultatene %2, %3.</translation>
    </message>
    <message>
        <source>%1. Ctrl+D saves again. The service deletes the results on %2, %3.</source>
        <translation>%1. Ctrl+D lagrer på nytt. Tjenesten sletter resultatene %2, %3.</translation>
    </message>
</context>
<context>
    <name>ui::SearchDialog</name>
        <message>
        <source>&amp;Name</source>
        <translation>&amp;Navn</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Hurtig&amp;tast</translation>
    </message>
    <message>
        <source>Shows the search from anywhere in the window.</source>
        <translation>Viser søket fra hvor som helst i vinduet.</translation>
    </message>
    <message>
        <source>Give it a name: the list at the left shows it.</source>
        <translation>Gi det et navn: listen til venstre viser det.</translation>
    </message>
    <message>
        <source>Another search is called that.</source>
        <translation>Et annet søk heter det.</translation>
    </message>
    <message>
        <source>There is a search “%1” already. Replace it by what is shown now?</source>
        <translation>Det finnes allerede et søk «%1». Vil du erstatte det med det som vises nå?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Erstatt</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behold det</translation>
    </message>
</context>
<context>
    <name>ui::SearchKeeper</name>
        <message>
        <source>The saved searches cannot be read: %1</source>
        <translation>De lagrede søkene kan ikke leses: %1</translation>
    </message>
    <message>
        <source>No search has the key %1. Ctrl+S saves what is shown as a search.</source>
        <translation>Ingen søk har hurtigtasten %1. Ctrl+S lagrer det som vises, som et søk.</translation>
    </message>
    <message>
        <source>It cannot be saved: %1</source>
        <translation>Det kan ikke lagres: %1</translation>
    </message>
    <message>
        <source>The search cannot be changed: %1</source>
        <translation>Søket kan ikke endres: %1</translation>
    </message>
    <message>
        <source>&amp;Change “%1” to what is shown</source>
        <translation>&amp;Endre «%1» til det som vises</translation>
    </message>
    <message>
        <source>Save as a &amp;new search…</source>
        <translation>Lagre som &amp;nytt søk …</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Lagre dette søket</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lagre</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>Lagre «%1»</translation>
    </message>
    <message>
        <source>Name and key of the search</source>
        <translation>Navn og hurtigtast for søket</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Gi «%1» nytt navn</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>Endre «%1»</translation>
    </message>
    <message>
        <source>“%1” finds from now on what is shown. Ctrl+Z makes it what it was.</source>
        <translation>«%1» finner fra nå av det som vises. Ctrl+Z gjør det til det det var.</translation>
    </message>
    <message>
        <source>“%1” is saved already, as it is shown.</source>
        <translation>«%1» er lagret allerede, slik det vises.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Fjern «%1»</translation>
    </message>
    <message>
        <source>“%1” is removed. Ctrl+Z brings it back.</source>
        <translation>«%1» er fjernet. Ctrl+Z henter det tilbake.</translation>
    </message>
    <message>
        <source>&amp;Name and key…	F2</source>
        <translation>&amp;Navn og hurtigtast …	F2</translation>
    </message>
    <message>
        <source>&amp;Change to what is shown now</source>
        <translation>&amp;Endre til det som vises nå</translation>
    </message>
    <message>
        <source>&amp;Remove	Del</source>
        <translation>&amp;Fjern	Del</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ingen ennå</translation>
    </message>
</context>
<context>
    <name>ui::SecretText</name>
        <message>
        <source>This computer&apos;s keychain has no secret for this account.</source>
        <translation>Nøkkelringen på datamaskinen har ingen hemmelighet for denne kontoen.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain has no secret for this account, or it is locked. Unlock it and try again.</source>
        <translation>Nøkkelringen på datamaskinen har ingen hemmelighet for denne kontoen, eller den er låst. Lås den opp og prøv igjen.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain is locked. Unlock it and try again.</source>
        <translation>Nøkkelringen på datamaskinen er låst. Lås den opp og prøv igjen.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not allow it.</source>
        <translation>Nøkkelringen på datamaskinen tillot det ikke.</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used now.</source>
        <translation>Denne datamaskinen har ingen nøkkelring som kan brukes nå.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer. A question from it may be waiting behind another window.</source>
        <translation>Nøkkelringen på datamaskinen svarte ikke. Et spørsmål fra den kan vente bak et annet vindu.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain failed.</source>
        <translation>Nøkkelringen på datamaskinen sviktet.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain failed: %1</source>
        <translation>Nøkkelringen på datamaskinen sviktet: %1</translation>
    </message>
</context>
<context>
    <name>ui::SeenChanges</name>
        <message numerus="yes">
        <source>%n session(s) marked as seen</source>
        <translation>
            <numerusform>%n økt merket som sett</numerusform>
            <numerusform>%n økter merket som sett</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SendDecisionPanel</name>
        <message>
        <source>%1 – %2 – %3 – %4</source>
        <translation>%1 – %2 – %3 – %4</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>uten navn</translation>
    </message>
    <message numerus="yes">
        <source>It is not known whether %n session(s) were created</source>
        <translation>
            <numerusform>Det er ikke kjent om %n økt ble opprettet</numerusform>
            <numerusform>Det er ikke kjent om %n økter ble opprettet</numerusform>
        </translation>
    </message>
    <message>
        <source>They were asked for %1, and the answer was lost: %2</source>
        <translation>Bestilt %1, og svaret gikk tapt: %2</translation>
    </message>
    <message numerus="yes">
        <source>The service lists these, which look like them. Tick the %n that belong to this send; or send again if none does. Sending again while they exist asks people to sign twice.</source>
        <translation>
            <numerusform>Tjenesten har disse i listen, og de ligner. Kryss av for den ene (%n) som hører til denne sendingen, eller send på nytt hvis ingen gjør det. Sender du på nytt mens den finnes, blir folk bedt om å signere to ganger.</numerusform>
            <numerusform>Tjenesten har disse i listen, og de ligner. Kryss av for de %n som hører til denne sendingen, eller send på nytt hvis ingen gjør det. Sender du på nytt mens de finnes, blir folk bedt om å signere to ganger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions on the service that look like what was sent</source>
        <translation>Økter hos tjenesten som ligner det som ble sendt</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Se &amp;etter på nytt</translation>
    </message>
    <message>
        <source>&amp;The ticked ones are they</source>
        <translation>&amp;Det er de avkryssede</translation>
    </message>
    <message>
        <source>Nothing was created: &amp;send again</source>
        <translation>Ingenting ble opprettet: &amp;send på nytt</translation>
    </message>
    <message>
        <source>Stop &amp;here</source>
        <translation>Stopp &amp;her</translation>
    </message>
    <message>
        <source>A part was sent; the rest cannot be sent now</source>
        <translation>En del ble sendt; resten kan ikke sendes nå</translation>
    </message>
    <message>
        <source>What was created stays. Try again later, or stop here and tell the signers who were asked already.</source>
        <translation>Det som ble opprettet, beholdes. Prøv igjen senere, eller stopp her og si fra til signatarene som allerede er spurt.</translation>
    </message>
    <message>
        <source>The service&apos;s list could not be read to find out. Look again, or send again if you are sure that nobody was asked to sign.</source>
        <translation>Tjenestens liste kunne ikke leses for å finne det ut. Se etter på nytt, eller send på nytt hvis du er sikker på at ingen ble bedt om å signere.</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Prøv i&amp;gjen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tilbake</translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n session(s) that were created?</source>
        <translation>
            <numerusform>Slette den %n økten som ble opprettet?</numerusform>
            <numerusform>Slette de %n øktene som ble opprettet?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their links stop working, and signers who were notified are not told. What somebody has signed by then is not deleted.</source>
        <translation>Lenkene slutter å virke, og signatarer som er varslet, får ikke beskjed. Det noen har signert innen da, slettes ikke.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n session(s)</source>
        <translation>
            <numerusform>&amp;Slett %n økt</numerusform>
            <numerusform>&amp;Slett %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behold dem</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>&amp;Send likevel</translation>
    </message>
    <message>
        <source>Correct the &amp;rest…</source>
        <translation>&amp;Rett resten …</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation>&amp;Rett …</translation>
    </message>
    <message>
        <source>&amp;Take back what was created…</source>
        <translation>&amp;Ta tilbake det som ble opprettet …</translation>
    </message>
    <message>
        <source>Copy trace &amp;ID</source>
        <translation>Kopier sp&amp;orings-ID</translation>
    </message>
    <message>
        <source>Signicat&apos;s support can find the failed call by it</source>
        <translation>Signicats kundestøtte kan finne det mislykkede kallet med den</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t send</source>
        <translation>Ikk&amp;e send</translation>
    </message>
    <message>
        <source>Lea&amp;ve it as it is</source>
        <translation>La det &amp;være som det er</translation>
    </message>
    <message>
        <source>It cannot be sent now</source>
        <translation>Det kan ikke sendes nå</translation>
    </message>
    <message>
        <source>It waited, and may no longer be right</source>
        <translation>Det har ventet, og er kanskje ikke riktig lenger</translation>
    </message>
    <message>
        <source>A part was sent; the rest was refused</source>
        <translation>En del ble sendt; resten ble avslått</translation>
    </message>
    <message>
        <source>A part was sent; the service refused %1</source>
        <translation>En del ble sendt; tjenesten avslo %1</translation>
    </message>
    <message>
        <source>Not everything could be taken back</source>
        <translation>Ikke alt kunne tas tilbake</translation>
    </message>
    <message>
        <source>The old sessions were deleted, and not all of the new ones could be created</source>
        <translation>De gamle øktene ble slettet, og ikke alle de nye kunne opprettes</translation>
    </message>
    <message>
        <source>Nobody was asked to sign yet.</source>
        <translation>Ingen er bedt om å signere ennå.</translation>
    </message>
    <message>
        <source>Nobody was asked to sign yet. The service would refuse it as it is.</source>
        <translation>Ingen er bedt om å signere ennå. Tjenesten ville avslå det slik det er.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were created and stay, listed below. Everybody else was not asked.</source>
        <translation>
            <numerusform>%n økt ble opprettet og beholdes, vist under. Ingen andre er spurt.</numerusform>
            <numerusform>%n økter ble opprettet og beholdes, vist under. Ingen andre er spurt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are still there, listed below.</source>
        <translation>
            <numerusform>%n økt er der fortsatt, vist under.</numerusform>
            <numerusform>%n økter er der fortsatt, vist under.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again, or stop here and make the missing ones by hand.</source>
        <translation>Prøv igjen, eller stopp her og lag de som mangler, for hånd.</translation>
    </message>
</context>
<context>
    <name>ui::SendProgressPage</name>
        <message>
        <source>Sending “%1”</source>
        <translation>Sender «%1»</translation>
    </message>
    <message>
        <source>Checking the documents…</source>
        <translation>Kontrollerer dokumentene …</translation>
    </message>
    <message>
        <source>Uploading documents…</source>
        <translation>Laster opp dokumenter …</translation>
    </message>
    <message>
        <source>Making the document collection…</source>
        <translation>Oppretter dokumentsamlingen …</translation>
    </message>
    <message>
        <source>Creating the sessions of step %1 of %2…</source>
        <translation>Oppretter øktene i trinn %1 av %2 …</translation>
    </message>
    <message>
        <source>Creating the sessions…</source>
        <translation>Oppretter øktene …</translation>
    </message>
    <message>
        <source>The answer was lost. Looking at what the service lists before anything is sent again…</source>
        <translation>Svaret gikk tapt. Ser hva tjenesten har i listen før noe sendes på nytt …</translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n session(s)</source>
        <translation>
            <numerusform>Sendt: %n økt</numerusform>
            <numerusform>Sendt: %n økter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n session(s) were created and stay.</source>
        <translation>
            <numerusform>Stoppet. %n økt ble opprettet og beholdes.</numerusform>
            <numerusform>Stoppet. %n økter ble opprettet og beholdes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not everything was sent. %n session(s) were created and stay.</source>
        <translation>
            <numerusform>Ikke alt ble sendt. %n økt ble opprettet og beholdes.</numerusform>
            <numerusform>Ikke alt ble sendt. %n økter ble opprettet og beholdes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before a session was created</source>
        <translation>Stoppet før noen økt ble opprettet</translation>
    </message>
    <message>
        <source>Nothing was sent to the signers</source>
        <translation>Ingenting ble sendt til signatarene</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <translation>%v av %m</translation>
    </message>
    <message>
        <source>Progress of the send</source>
        <translation>Fremdrift for sendingen</translation>
    </message>
    <message>
        <source>Sessions:</source>
        <translation>Økter:</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signatar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lenke</translation>
    </message>
    <message>
        <source>Sessions of this send</source>
        <translation>Øktene i denne sendingen</translation>
    </message>
    <message>
        <source>&amp;Open link in browser</source>
        <translation>&amp;Åpne lenken i nettleseren</translation>
    </message>
    <message>
        <source>Sho&amp;w session</source>
        <translation>Vis ø&amp;kten</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;pp</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>Send &amp;nå</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>Prøv &amp;nå</translation>
    </message>
    <message>
        <source>Time left to undo the send</source>
        <translation>Tid igjen til å angre sendingen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Angre</translation>
    </message>
    <message>
        <source>Nothing is sent, and the form can be changed (%1)</source>
        <translation>Ingenting sendes, og skjemaet kan endres (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>Sender om %n s</numerusform>
            <numerusform>Sender om %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for the network; tries again at %1</source>
        <translation>Venter på nettverket; prøver igjen kl. %1</translation>
    </message>
    <message numerus="yes">
        <source>Taking back what was created: %n session(s) left…</source>
        <translation>
            <numerusform>Tar tilbake det som ble opprettet: %n økt igjen …</numerusform>
            <numerusform>Tar tilbake det som ble opprettet: %n økter igjen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back, but %n session(s) were signed or rejected first and stay</source>
        <translation>
            <numerusform>Tatt tilbake, men %n økt ble signert eller avvist først og beholdes</numerusform>
            <numerusform>Tatt tilbake, men %n økter ble signert eller avvist først og beholdes</numerusform>
        </translation>
    </message>
    <message>
        <source>What was created was taken back</source>
        <translation>Det som ble opprettet, er tatt tilbake</translation>
    </message>
    <message>
        <source>Cop&amp;y link</source>
        <translation>Kopier &amp;lenke</translation>
    </message>
</context>
<context>
    <name>ui::SessionCalls</name>
        <message>
        <source>The calls cannot be read</source>
        <translation>Kallene kan ikke leses</translation>
    </message>
    <message>
        <source>The newest %1 calls. The service tells a trace ID with an error only.</source>
        <translation>De nyeste %1 kallene. Tjenesten oppgir sporings-ID bare ved feil.</translation>
    </message>
    <message>
        <source>The service tells a trace ID with an error only.</source>
        <translation>Tjenesten oppgir sporings-ID bare ved feil.</translation>
    </message>
    <message>
        <source>API calls made for this session</source>
        <translation>API-kall gjort for denne økten</translation>
    </message>
    <message>
        <source>Looking for the calls…</source>
        <translation>Ser etter kallene …</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Ingen kall ennå</translation>
    </message>
    <message>
        <source>What this program asks of the service for this session, its documents and its collection is listed here.</source>
        <translation>Her står det som dette programmet spør tjenesten om for denne økten, dokumentene og samlingen.</translation>
    </message>
    <message>
        <source>Also calls for l&amp;ists and access</source>
        <translation>Også kall for l&amp;ister og tilgang</translation>
    </message>
    <message>
        <source>Copy the chosen calls</source>
        <translation>Kopier de valgte kallene</translation>
    </message>
    <message>
        <source>Copy all calls</source>
        <translation>Kopier alle kall</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>K&amp;opier</translation>
    </message>
    <message>
        <source>C&amp;opy all</source>
        <translation>Kopier &amp;alle</translation>
    </message>
</context>
<context>
    <name>ui::SessionColumns</name>
        <message>
        <source>Move column to the &amp;left</source>
        <translation>Flytt kolonnen til &amp;venstre</translation>
    </message>
    <message>
        <source>Move column to the &amp;right</source>
        <translation>Flytt kolonnen til &amp;høyre</translation>
    </message>
    <message>
        <source>Move “%1” to the &amp;left</source>
        <translation>Flytt «%1» til &amp;venstre</translation>
    </message>
    <message>
        <source>Move “%1” to the &amp;right</source>
        <translation>Flytt «%1» til &amp;høyre</translation>
    </message>
    <message>
        <source>De&amp;fault columns</source>
        <translation>&amp;Standardkolonner</translation>
    </message>
</context>
<context>
    <name>ui::SessionDetails</name>
        <message>
        <source>Loading the session…</source>
        <translation>Laster inn økten …</translation>
    </message>
    <message>
        <source>Ctrl+F searches in all that is known of them. Ctrl+K goes to one by its ID, its signing link or your own reference.</source>
        <translation>Ctrl+F søker i alt som er kjent om dem. Ctrl+K går til én med ID, signeringslenke eller din egen referanse.</translation>
    </message>
    <message>
        <source>Choose a session to see its details.</source>
        <translation>Velg en økt for å se detaljene.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) chosen.</source>
        <translation>
            <numerusform>%n økt er valgt.</numerusform>
            <numerusform>%n økter er valgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Oversikt</translation>
    </message>
    <message>
        <source>Signing order</source>
        <translation>Rekkefølge</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Documents and results</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Details of the session</source>
        <translation>Detaljer om økten</translation>
    </message>
    <message>
        <source>JSON of the session, also what this program does not know</source>
        <translation>JSON for økten, også det programmet ikke kjenner</translation>
    </message>
    <message>
        <source>&amp;Copy JSON</source>
        <translation>Kopier &amp;JSON</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rekkefølge</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Kall</translation>
    </message>
    <message>
        <source>API calls made for this session</source>
        <translation>API-kall gjort for denne økten</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Reveal personal data while held down</source>
        <translation>Vis personopplysninger så lenge den holdes inne</translation>
    </message>
    <message>
        <source>Hold it down to see e-mail addresses, numbers and links (or hold Alt+Shift+R). It is written to the audit log.</source>
        <translation>Hold den inne for å se e-postadresser, numre og lenker (eller hold Alt+Shift+R). Det skrives i revisjonsloggen.</translation>
    </message>
</context>
<context>
    <name>ui::SessionDownloads</name>
        <message>
        <source>Download the results of “%1”</source>
        <translation>Last ned resultatene fra «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Download the results of %n session(s)</source>
        <translation>
            <numerusform>Last ned resultatene fra %n økt</numerusform>
            <numerusform>Last ned resultatene fra %n økter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionFacts</name>
        <message>
        <source>Title: %1</source>
        <translation>Tittel: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Signer: %1</source>
        <translation>Signatar: %1</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Frist: %1</translation>
    </message>
    <message>
        <source>Signed: %1</source>
        <translation>Signert: %1</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Referanse: %1</translation>
    </message>
    <message>
        <source>Session ID: %1</source>
        <translation>Økt-ID: %1</translation>
    </message>
</context>
<context>
    <name>ui::SessionFilterBar</name>
        <message>
        <source>Created</source>
        <translation>Opprettet</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Nullstill</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Nullstill alle filtre</translation>
    </message>
    <message>
        <source>State: all</source>
        <translation>Status: alle</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message numerus="yes">
        <source>State: %n chosen</source>
        <translation>
            <numerusform>Status: %n valgt</numerusform>
            <numerusform>Status: %n valgt</numerusform>
        </translation>
    </message>
    <message>
        <source>Search name, reference, title…</source>
        <translation>Søk navn, referanse, tittel …</translation>
    </message>
    <message>
        <source>Search in name, e-mail, reference, title, tags and IDs</source>
        <translation>Søk i navn, e-post, referanse, tittel, merkelapper og ID-er</translation>
    </message>
    <message>
        <source>Save this search (Ctrl+S)</source>
        <translation>Lagre dette søket (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Lagre dette søket</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Hvilken som helst eller ingen</translation>
    </message>
    <message>
        <source>Label: any</source>
        <translation>Etikett: alle</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Etikett: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
</context>
<context>
    <name>ui::SessionFooter</name>
        <message>
        <source>Order: %1</source>
        <translation>Sortering: %1</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nyeste først</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Eldste først</translation>
    </message>
    <message>
        <source>Longest overdue first</source>
        <translation>Lengst over fristen først</translation>
    </message>
    <message>
        <source>Due soonest first</source>
        <translation>Tidligste frist først</translation>
    </message>
    <message>
        <source>Shortest overdue first</source>
        <translation>Kortest over fristen først</translation>
    </message>
    <message>
        <source>Due latest first</source>
        <translation>Seneste frist først</translation>
    </message>
    <message numerus="yes">
        <source>%1 shown, %n no longer here</source>
        <translation>
            <numerusform>%1 vist, %n hører ikke lenger til her</numerusform>
            <numerusform>%1 vist, %n hører ikke lenger til her</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 økt</numerusform>
            <numerusform>%1 økter</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 sessions; counting…</source>
        <translation>De første %1 øktene; teller …</translation>
    </message>
    <message>
        <source>not up to date: as of %1</source>
        <translation>ikke oppdatert siden %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>per %1</translation>
    </message>
    <message>
        <source>fetching older ones: %1 of about %2</source>
        <translation>henter eldre: %1 av omtrent %2</translation>
    </message>
    <message>
        <source>fetching older ones: %1</source>
        <translation>henter eldre: %1</translation>
    </message>
    <message>
        <source>fetching older ones</source>
        <translation>henter eldre</translation>
    </message>
    <message>
        <source>older ones not fetched yet</source>
        <translation>eldre er ikke hentet ennå</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) could not be read</source>
        <translation>
            <numerusform>%n økt kunne ikke leses</numerusform>
            <numerusform>%n økter kunne ikke leses</numerusform>
        </translation>
    </message>
    <message>
        <source>Order: by column</source>
        <translation>Rekkefølge: etter kolonne</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Etter tittel</translation>
    </message>
    <message>
        <source>By signer</source>
        <translation>Etter signatar</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Etter status</translation>
    </message>
    <message>
        <source>By reference</source>
        <translation>Etter referanse</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Spør tjenesten …</translation>
    </message>
    <message>
        <source>The order of the list</source>
        <translation>Rekkefølgen i listen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Take this back (Ctrl+Z)</source>
        <translation>Ta dette tilbake (Ctrl+Z)</translation>
    </message>
    <message>
        <source>metered network: refreshed only with F5</source>
        <translation>forbruksmålt nett: oppdateres bare med F5</translation>
    </message>
</context>
<context>
    <name>ui::SessionForm</name>
        <message>
        <source>Add at least one signer.</source>
        <translation>Legg til minst én signatar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add at least one document.</source>
        <translation>Legg til minst ett dokument.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>Signatarer</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signering</translation>
    </message>
    <message>
        <source>{%1} stands for this field itself, so nothing fills it here. Write what it is.</source>
        <translation>{%1} står for dette feltet selv, så ingenting fyller det ut her. Skriv hva det er.</translation>
    </message>
    <message>
        <source>Nothing is known for {%1}. Write {{ for a brace.</source>
        <translation>Ingenting er kjent for {%1}. Skriv {{ for en krøllparentes.</translation>
    </message>
    <message>
        <source>Who signs which document</source>
        <translation>Hvem signerer hvilket dokument</translation>
    </message>
</context>
<context>
    <name>ui::SessionListExport</name>
        <message>
        <source>Export list</source>
        <translation>Eksporter liste</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>Eksporter «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) saved: %1</source>
        <translation>
            <numerusform>%n økt lagret: %1</numerusform>
            <numerusform>%n økter lagret: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing was saved.</source>
        <translation>%1 kan ikke skrives: %2. Ingenting ble lagret.</translation>
    </message>
    <message>
        <source>CSV with personal data (*.csv)</source>
        <translation>CSV med personopplysninger (*.csv)</translation>
    </message>
    <message>
        <source>CSV, addresses, numbers and links hidden (*.csv)</source>
        <translation>CSV der adresser, numre og lenker er skjult (*.csv)</translation>
    </message>
</context>
<context>
    <name>ui::SessionListPaper</name>
        <message>
        <source>Page %1 of %2</source>
        <translation>Side %1 av %2</translation>
    </message>
</context>
<context>
    <name>ui::SessionMenu</name>
        <message>
        <source>Send all of it ane&amp;w…</source>
        <translation>Send alt på n&amp;ytt …</translation>
    </message>
    <message>
        <source>Change &amp;due date</source>
        <translation>Endre &amp;frist</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Kopier lenke</translation>
    </message>
    <message>
        <source>&amp;Open link in browser</source>
        <translation>&amp;Åpne lenken i nettleseren</translation>
    </message>
    <message>
        <source>Copy &amp;ID</source>
        <translation>Kopier &amp;ID</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Kopier som &amp;tekst</translation>
    </message>
    <message>
        <source>Down&amp;load results…</source>
        <translation>&amp;Last ned resultater …</translation>
    </message>
    <message>
        <source>Show &amp;JSON</source>
        <translation>Vis &amp;JSON</translation>
    </message>
    <message>
        <source>Delete &amp;permanently…</source>
        <translation>&amp;Slett permanent …</translation>
    </message>
    <message>
        <source>Correct and &amp;replace…</source>
        <translation>Rett og e&amp;rstatt …</translation>
    </message>
    <message>
        <source>Change due d&amp;ates…</source>
        <translation>En&amp;dre frister …</translation>
    </message>
    <message>
        <source>Tria&amp;ge</source>
        <translation>Oppføl&amp;ging</translation>
    </message>
    <message>
        <source>&amp;Handled, or not</source>
        <translation>&amp;Håndtert av/på</translation>
    </message>
    <message>
        <source>&amp;Put off…</source>
        <translation>&amp;Utsett …</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notat …</translation>
    </message>
    <message>
        <source>&amp;Label…</source>
        <translation>&amp;Etikett …</translation>
    </message>
    <message>
        <source>Evidence &amp;bundle…</source>
        <translation>&amp;Bevispakke …</translation>
    </message>
    <message>
        <source>Mark as &amp;seen</source>
        <translation>Merk som se&amp;tt</translation>
    </message>
    <message>
        <source>New session li&amp;ke this…</source>
        <translation>Ny økt so&amp;m denne …</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation>Lagre som m&amp;al …</translation>
    </message>
</context>
<context>
    <name>ui::SessionOrder</name>
        <message>
        <source>Stuck here</source>
        <translation>Står fast her</translation>
    </message>
    <message>
        <source>Must sign first</source>
        <translation>Må signere først</translation>
    </message>
    <message>
        <source>Nobody: this signer need not wait</source>
        <translation>Ingen: Signataren trenger ikke vente</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Denne økten</translation>
    </message>
    <message>
        <source>Signs after this one</source>
        <translation>Signerer etter denne</translation>
    </message>
    <message>
        <source>Can sign at the same time</source>
        <translation>Kan signere samtidig</translation>
    </message>
    <message>
        <source>Signing order</source>
        <translation>Signeringsrekkefølge</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signatar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Enter or a double click shows the session</source>
        <translation>Enter eller dobbeltklikk viser økten</translation>
    </message>
    <message>
        <source>Not loaded here</source>
        <translation>Ikke lastet inn her</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Neste steg</translation>
    </message>
</context>
<context>
    <name>ui::SessionPaper</name>
        <message>
        <source>As of %1</source>
        <translation>Per %1</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>Skrevet ut %1</translation>
    </message>
    <message>
        <source>seen at %1</source>
        <translation>sett %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Oversikt</translation>
    </message>
    <message>
        <source>Signing order</source>
        <translation>Signeringsrekkefølge</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
</context>
<context>
    <name>ui::SessionPrinting</name>
        <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 fra %2 til %3</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 fra %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 til %2</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s), sorted by %1, %2</source>
        <translation>
            <numerusform>%n økt, sortert etter %1, %2</numerusform>
            <numerusform>%n økter, sortert etter %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>descending</source>
        <translation>synkende</translation>
    </message>
    <message>
        <source>ascending</source>
        <translation>stigende</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n session(s) of them are here.</source>
        <translation>
            <numerusform>Bare den første (%n) økten av dem er her.</numerusform>
            <numerusform>Bare de første %n øktene av dem er her.</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Per %1</translation>
    </message>
    <message>
        <source>Not compared with the service yet</source>
        <translation>Ikke sammenlignet med tjenesten ennå</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>Skrevet ut %1</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>med «%1»</translation>
    </message>
    <message>
        <source>state: %1</source>
        <translation>status: %1</translation>
    </message>
    <message>
        <source>created</source>
        <translation>opprettet</translation>
    </message>
    <message>
        <source>due</source>
        <translation>frist</translation>
    </message>
    <message numerus="yes">
        <source>due within %n hour(s)</source>
        <translation>
            <numerusform>frist innen %n time</numerusform>
            <numerusform>frist innen %n timer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>link ends within %n hour(s)</source>
        <translation>
            <numerusform>lenken utløper innen %n time</numerusform>
            <numerusform>lenken utløper innen %n timer</numerusform>
        </translation>
    </message>
    <message>
        <source>label: %1</source>
        <translation>etikett: %1</translation>
    </message>
    <message>
        <source>Print “%1”</source>
        <translation>Skriv ut «%1»</translation>
    </message>
    <message>
        <source>The list cannot be printed: %1</source>
        <translation>Listen kan ikke skrives ut: %1</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 i dag</translation>
    </message>
    <message numerus="yes">
        <source>%1 in the last %n day(s)</source>
        <translation>
            <numerusform>%1 den siste %n dagen</numerusform>
            <numerusform>%1 de siste %n dagene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the next %n day(s)</source>
        <translation>
            <numerusform>%1 den neste %n dagen</numerusform>
            <numerusform>%1 de neste %n dagene</numerusform>
        </translation>
    </message>
    <message>
        <source>Only those that were chosen are here.</source>
        <translation>Her er bare de som var valgt.</translation>
    </message>
</context>
<context>
    <name>ui::SessionResults</name>
        <message>
        <source>This session was deleted from the service, and its results with it: they cannot be downloaded any more.</source>
        <translation>Økten er slettet fra tjenesten, og resultatene med den: De kan ikke lastes ned lenger.</translation>
    </message>
    <message>
        <source>The service removed these results on %1: they cannot be downloaded any more.</source>
        <translation>Tjenesten fjernet disse resultatene %1: De kan ikke lastes ned lenger.</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Til lesing</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Til signering</translation>
    </message>
    <message>
        <source>Signed (%1)</source>
        <translation>Signert (%1)</translation>
    </message>
    <message>
        <source>Package (%1)</source>
        <translation>Pakke (%1)</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakke</translation>
    </message>
    <message>
        <source>Being made: refresh (F5) in a moment</source>
        <translation>Lages nå: oppdater (F5) om litt</translation>
    </message>
    <message>
        <source>This session was not signed and cannot be any more: it has no signed files.</source>
        <translation>Denne økten ble ikke signert og kan ikke lenger bli det: Den har ingen signerte filer.</translation>
    </message>
    <message>
        <source>There are no results before the session is signed</source>
        <translation>Resultatene kommer når økten er signert</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 av %n fil</numerusform>
            <numerusform>%1 av %n filer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1</source>
        <translation>
            <numerusform>%n fil er lagret i %1</numerusform>
            <numerusform>%n filer er lagret i %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation>Ingenting ble lagret. %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stoppet.</translation>
    </message>
    <message>
        <source>When the session is signed, the signatures of its files can be read here.</source>
        <translation>Når økten er signert, kan du lese signaturene i filene her.</translation>
    </message>
    <message>
        <source>Download the results to see who signed them, when, and whether they are whole.</source>
        <translation>Last ned resultatene for å se hvem som signerte, når, og om filene er uendret.</translation>
    </message>
    <message>
        <source>Documents and results</source>
        <translation>Dokumenter og resultater</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Document ID</source>
        <translation>Dokument-ID</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Nedlasting</translation>
    </message>
    <message>
        <source>&amp;Download results…</source>
        <translation>&amp;Last ned resultater …</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>S&amp;ignatures in the files</source>
        <translation>Si&amp;gnaturer i filene</translation>
    </message>
    <message>
        <source>Signatures in the files</source>
        <translation>Signaturer i filene</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>Åpne &amp;mappen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Lagret som %1</translation>
    </message>
</context>
<context>
    <name>ui::SessionReview</name>
        <message>
        <source>What is about to be sent</source>
        <translation>Det som skal sendes</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>%1 – only to read</source>
        <translation>%1 – bare til lesing</translation>
    </message>
    <message>
        <source>%1 – to sign</source>
        <translation>%1 – til signering</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Hvem som signerer</translation>
    </message>
    <message>
        <source>First:</source>
        <translation>Først:</translation>
    </message>
    <message>
        <source>All at the same time:</source>
        <translation>Alle samtidig:</translation>
    </message>
    <message>
        <source>Then, when everyone before them has signed:</source>
        <translation>Deretter, når alle før dem har signert:</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Den som har lenken</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>With the signature of %1.</source>
        <translation>Med signaturen til %1.</translation>
    </message>
    <message>
        <source>By logging in with any eID that your account allows.</source>
        <translation>Ved å logge inn med en hvilken som helst e-ID som kontoen tillater.</translation>
    </message>
    <message>
        <source>By logging in with %1.</source>
        <translation>Ved å logge inn med %1.</translation>
    </message>
    <message>
        <source>When everyone has signed, one signed PDF of all documents (PAdES) is made.</source>
        <translation>Når alle har signert, lages én signert PDF av alle dokumentene (PAdES).</translation>
    </message>
    <message>
        <source>To be signed by %1.</source>
        <translation>Frist: %1.</translation>
    </message>
    <message>
        <source>Nobody is told: you pass on the links yourself.</source>
        <translation>Ingen varsles: Du sender lenkene videre selv.</translation>
    </message>
    <message>
        <source>Signicat tells each signer by text message.</source>
        <translation>Signicat varsler hver signatar på SMS.</translation>
    </message>
    <message>
        <source>Signicat tells each signer by e-mail.</source>
        <translation>Signicat varsler hver signatar på e-post.</translation>
    </message>
    <message>
        <source>Your reference: %1</source>
        <translation>Din referanse: %1</translation>
    </message>
    <message>
        <source>Text to the signer</source>
        <translation>Tekst til signataren</translation>
    </message>
    <message>
        <source>national identity number</source>
        <translation>fødselsnummer</translation>
    </message>
    <message>
        <source>Signing pages</source>
        <translation>Signeringssider</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Etterpå</translation>
    </message>
    <message>
        <source>Text in the eID&apos;s own dialog</source>
        <translation>Tekst i e-ID-ens eget vindu</translation>
    </message>
    <message>
        <source>known by the national identity number</source>
        <translation>kjent ved fødselsnummeret</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Tittel: %1</translation>
    </message>
    <message>
        <source>only reads %1</source>
        <translation>leser bare %1</translation>
    </message>
    <message>
        <source>signs %1</source>
        <translation>signerer %1</translation>
    </message>
    <message>
        <source>Nobody can begin before these are signed</source>
        <translation>Ingen kan begynne før disse er signert</translation>
    </message>
    <message>
        <source>Filled in for the signer: %1.</source>
        <translation>Fylles inn for signataren: %1.</translation>
    </message>
    <message>
        <source>Whoever has another %1 is refused.</source>
        <translation>Den som har et annet %1, får ikke signere.</translation>
    </message>
    <message>
        <source>The eID is asked for: %1.</source>
        <translation>Hentes fra e-ID-en: %1.</translation>
    </message>
    <message>
        <source>Setting of the eID: %1 is “%2”.</source>
        <translation>Innstilling for e-ID-en: %1 er «%2».</translation>
    </message>
    <message>
        <source>To be signed by %1, if it is sent now.</source>
        <translation>Frist: %1, hvis det sendes nå.</translation>
    </message>
    <message>
        <source>To be signed by %1, if it is sent now: the service chooses that.</source>
        <translation>Frist: %1, hvis det sendes nå. Det velger tjenesten.</translation>
    </message>
    <message>
        <source>The links work for %1.</source>
        <translation>Lenkene virker i %1.</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>På %1.</translation>
    </message>
    <message>
        <source>The signer logs in before seeing the documents.</source>
        <translation>Signataren logger inn før dokumentene vises.</translation>
    </message>
    <message>
        <source>There is no welcome page.</source>
        <translation>Det er ingen velkomstside.</translation>
    </message>
    <message>
        <source>Only the text is shown.</source>
        <translation>Bare teksten vises.</translation>
    </message>
    <message>
        <source>A signed PDF is made for each signer (PAdES).</source>
        <translation>En signert PDF lages for hver signatar (PAdES).</translation>
    </message>
    <message>
        <source>For each signer and document you get an XML file (XAdES), sealed by Signicat.</source>
        <translation>For hver signatar og hvert dokument får du en XML-fil (XAdES), forseglet av Signicat.</translation>
    </message>
    <message>
        <source>For each signer and document you get an XML file (XMLDSig), signed with Swedish BankID.</source>
        <translation>For hver signatar og hvert dokument får du en XML-fil (XMLDSig), signert med svensk BankID.</translation>
    </message>
    <message>
        <source>For each signer and document you get a signed PDF (PAdES).</source>
        <translation>For hver signatar og hvert dokument får du en signert PDF (PAdES).</translation>
    </message>
    <message>
        <source>For each signer and document you get a file with the eID&apos;s signature. Only a PDF becomes a signed PDF (PAdES).</source>
        <translation>For hver signatar og hvert dokument får du en fil med e-ID-ens signatur. Bare en PDF blir en signert PDF (PAdES).</translation>
    </message>
    <message>
        <source>No signed PDF is made.</source>
        <translation>Det lages ingen signert PDF.</translation>
    </message>
    <message>
        <source>the signatures</source>
        <translation>signaturene</translation>
    </message>
    <message>
        <source>the signed PDF of everyone</source>
        <translation>den signerte PDF-en for alle</translation>
    </message>
    <message>
        <source>Signicat&apos;s archive keeps %1 for %2.</source>
        <translation>Signicats arkiv beholder %1 i %2.</translation>
    </message>
    <message>
        <source>the results</source>
        <translation>resultatene</translation>
    </message>
    <message>
        <source> and </source>
        <translation> og </translation>
    </message>
    <message>
        <source>Tags in the archive: %1</source>
        <translation>Merkelapper i arkivet: %1</translation>
    </message>
    <message>
        <source>After signing the browser goes to %1</source>
        <translation>Etter signering går nettleseren til %1</translation>
    </message>
    <message>
        <source>After cancelling the browser goes to %1</source>
        <translation>Etter avbrudd går nettleseren til %1</translation>
    </message>
    <message>
        <source>After an error the browser goes to %1</source>
        <translation>Etter en feil går nettleseren til %1</translation>
    </message>
    <message>
        <source>Events carry the tags: %1</source>
        <translation>Hendelser har merkelappene: %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldinger</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Emne: %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Fra: %1</translation>
    </message>
    <message>
        <source>The document is attached.</source>
        <translation>Dokumentet er vedlagt.</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Merkelapper: %1</translation>
    </message>
    <message>
        <source>After rejecting the browser goes to %1</source>
        <translation>Etter avvisning går nettleseren til %1</translation>
    </message>
    <message numerus="yes">
        <source>%n signer(s) get a link to sign in %1.</source>
        <translation>
            <numerusform>%n signatar får en lenke for å signere i %1.</numerusform>
            <numerusform>%n signatarer får hver sin lenke for å signere i %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <translation>%1 (gjelder %2)</translation>
    </message>
    <message>
        <source>This is the title for %1; the others&apos; are below.</source>
        <translation>Dette er tittelen for %1; de andres står nedenfor.</translation>
    </message>
    <message>
        <source>Signicat tells each signer by e-mail and by text message.</source>
        <translation>Signicat gir hver signatar beskjed på e-post og SMS.</translation>
    </message>
</context>
<context>
    <name>ui::SessionSummary</name>
        <message>
        <source>Send all of it ane&amp;w…</source>
        <translation>Send alt på n&amp;ytt …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Virker</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Utløp %1</translation>
    </message>
    <message>
        <source>Works until %1</source>
        <translation>Virker til %1</translation>
    </message>
    <message>
        <source>Of no use: this session is overdue</source>
        <translation>Virker ikke: fristen for denne økten er ute</translation>
    </message>
    <message>
        <source>Of no use: this session never opens</source>
        <translation>Virker ikke: denne økten åpnes aldri</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Uten navn</translation>
    </message>
    <message>
        <source>Not told by the service</source>
        <translation>Ikke oppgitt av tjenesten</translation>
    </message>
    <message>
        <source>Signing with an eID (PKI)</source>
        <translation>Signering med e-ID (PKI)</translation>
    </message>
    <message>
        <source>Signing by logging in</source>
        <translation>Signering ved innlogging</translation>
    </message>
    <message>
        <source>Changing to %1 …</source>
        <translation>Endrer til %1 …</translation>
    </message>
    <message>
        <source>The due date could not be set back. %1</source>
        <translation>Fristen kunne ikke settes tilbake. %1</translation>
    </message>
    <message>
        <source>The due date was not changed. %1</source>
        <translation>Fristen ble ikke endret. %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signatar</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>D&amp;ue</source>
        <translation>Fris&amp;t</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Opprettet</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signert</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lenke</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signering</translation>
    </message>
    <message>
        <source>Pages in</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referanse</translation>
    </message>
    <message>
        <source>Text to sign</source>
        <translation>Tekst som signeres</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Merkelapper</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Change the due date</source>
        <translation>Endre fristen</translation>
    </message>
    <message>
        <source>Cop&amp;y link</source>
        <translation>Kop&amp;ier lenke</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>En&amp;dre</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>Åp&amp;ne lenke</translation>
    </message>
    <message numerus="yes">
        <source>waits for %n session(s), see Order</source>
        <translation>
            <numerusform>venter på %n økt, se Rekkefølge</numerusform>
            <numerusform>venter på %n økter, se Rekkefølge</numerusform>
        </translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Trengs ikke lenger</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>venter på %1</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Står fast</translation>
    </message>
    <message>
        <source>Handled %1</source>
        <translation>Håndtert %1</translation>
    </message>
    <message>
        <source>Was handled %1; it has changed since</source>
        <translation>Ble håndtert %1; den er endret siden</translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>Utsatt til %1</translation>
    </message>
    <message>
        <source>Was put off until %1; it has changed since</source>
        <translation>Var utsatt til %1; den er endret siden</translation>
    </message>
    <message>
        <source>Was put off until %1</source>
        <translation>Var utsatt til %1</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Oppfølging</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultater</translation>
    </message>
    <message>
        <source>Deleted from the service, seen %1</source>
        <translation>Slettet fra tjenesten, sett %1</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Skriv &amp;ut …</translation>
    </message>
    <message>
        <source>Summary, signing order and timeline on paper</source>
        <translation>Oversikt, signeringsrekkefølge og tidslinje på papir</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>S&amp;lett …</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Neste steg</translation>
    </message>
    <message>
        <source>&amp;Download results…</source>
        <translation>Last n&amp;ed resultater …</translation>
    </message>
</context>
<context>
    <name>ui::SessionTimeline</name>
        <message>
        <source>Created</source>
        <translation>Opprettet</translation>
    </message>
    <message>
        <source>Signed by %1</source>
        <translation>Signert av %1</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signert</translation>
    </message>
    <message>
        <source>The link ended</source>
        <translation>Lenken utløp</translation>
    </message>
    <message>
        <source>The link ends</source>
        <translation>Lenken utløper</translation>
    </message>
    <message>
        <source>Due; the documents are deleted then</source>
        <translation>Frist (da slettes dokumentene)</translation>
    </message>
    <message>
        <source>Was due; the documents are gone</source>
        <translation>Fristen har vært; dokumentene er slettet</translation>
    </message>
    <message>
        <source>Overdue; the documents are gone</source>
        <translation>Forfalt; dokumentene er slettet</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Nå: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>%1 (before: %2)</source>
        <translation>%1 (før: %2)</translation>
    </message>
    <message>
        <source>Due date changed from %1 to %2</source>
        <translation>Fristen endret fra %1 til %2</translation>
    </message>
    <message>
        <source>Deleted from the service</source>
        <translation>Slettet fra tjenesten</translation>
    </message>
    <message>
        <source>The sealed package is there</source>
        <translation>Den forseglede pakken er klar</translation>
    </message>
    <message>
        <source>There again: it was not deleted</source>
        <translation>Tilbake: den var ikke slettet</translation>
    </message>
    <message>
        <source>seen on %1</source>
        <translation>sett %1</translation>
    </message>
    <message>
        <source>final</source>
        <translation>endelig</translation>
    </message>
    <message>
        <source>final; the service does not tell since when</source>
        <translation>endelig; tjenesten sier ikke siden når</translation>
    </message>
</context>
<context>
    <name>ui::SessionsPane</name>
        <message>
        <source>Overdue, its documents are gone: a later date brings nothing back.</source>
        <translation>Forfalt, dokumentene er borte: En senere frist bringer ingenting tilbake.</translation>
    </message>
    <message>
        <source>Never opens: another date does not change that. The summary says why.</source>
        <translation>Åpnes aldri: En annen frist endrer ikke på det. Oversikten sier hvorfor.</translation>
    </message>
    <message>
        <source>Only what was rejected, is overdue or never opens can be sent anew.</source>
        <translation>Bare det som er avvist, har utløpt frist eller aldri åpnes, kan sendes på nytt.</translation>
    </message>
    <message>
        <source>Choose one session to send anew.</source>
        <translation>Velg én økt som skal sendes på nytt.</translation>
    </message>
    <message>
        <source>Gathering what was sent…</source>
        <translation>Samler det som ble sendt …</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Ingen økter passer</translation>
    </message>
    <message>
        <source>No session of this account has all of these words.</source>
        <translation>Ingen av kontoens økter har alle disse ordene.</translation>
    </message>
    <message>
        <source>No session of this account passes all the filters above.</source>
        <translation>Ingen av kontoens økter passer med alle filtrene over.</translation>
    </message>
    <message>
        <source>Signers are not found by their names, which are not kept on this computer.</source>
        <translation>Signatarer kan ikke søkes opp på navn, for navnene lagres ikke på denne datamaskinen.</translation>
    </message>
    <message>
        <source>This session was deleted: its link opens nothing any more.</source>
        <translation>Denne økten er slettet: lenken åpner ingenting lenger.</translation>
    </message>
    <message>
        <source>This session has ended: nobody signs by its link any more.</source>
        <translation>Denne økten er avsluttet: ingen signerer med lenken lenger.</translation>
    </message>
    <message>
        <source>This session is overdue: nobody signs by its link any more.</source>
        <translation>Fristen for denne økten er ute: ingen signerer med lenken lenger.</translation>
    </message>
    <message>
        <source>This session never opens: its link is of no use. The summary says why.</source>
        <translation>Denne økten åpnes aldri: lenken virker ikke. Oversikten sier hvorfor.</translation>
    </message>
    <message>
        <source>Only this view and these states were looked through.</source>
        <translation>Det ble bare lett i denne visningen og disse statusene.</translation>
    </message>
    <message>
        <source>Search all sess&amp;ions</source>
        <translation>Søk i &amp;alle økter</translation>
    </message>
    <message>
        <source>&amp;Clear the filters</source>
        <translation>Nullstill filtr&amp;ene</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Ingen økter ennå</translation>
    </message>
    <message>
        <source>Drop a PDF on this window, or make a session of documents that are uploaded already.</source>
        <translation>Slipp en PDF i vinduet, eller lag en økt av dokumenter som allerede er lastet opp.</translation>
    </message>
    <message>
        <source>&amp;New session…</source>
        <translation>&amp;Ny økt …</translation>
    </message>
    <message>
        <source>Trace ID: %1</source>
        <translation>Sporings-ID: %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Frakoblet</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>Listen kunne ikke lastes inn</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Økter</translation>
    </message>
    <message>
        <source>Loading sessions…</source>
        <translation>Laster inn økter …</translation>
    </message>
    <message>
        <source>The due date of “%1” could not be set back. %2</source>
        <translation>Fristen for «%1» kunne ikke settes tilbake. %2</translation>
    </message>
    <message>
        <source>The due date of “%1” was not changed. %2</source>
        <translation>Fristen for «%1» ble ikke endret. %2</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation>Sletter: %1 av %2</translation>
    </message>
    <message>
        <source>Choose one session to change its due date.</source>
        <translation>Velg én økt for å endre fristen.</translation>
    </message>
    <message>
        <source>This session has ended: its due date cannot change any more.</source>
        <translation>Økten er avsluttet: Fristen kan ikke lenger endres.</translation>
    </message>
    <message>
        <source>The service has deleted this session: nothing in it can change any more.</source>
        <translation>Tjenesten har slettet økten: Ingenting i den kan lenger endres.</translation>
    </message>
    <message>
        <source>The last change of this due date is still on its way.</source>
        <translation>Den forrige endringen av fristen er fortsatt underveis.</translation>
    </message>
    <message>
        <source>There is no link to copy.</source>
        <translation>Det er ingen lenke å kopiere.</translation>
    </message>
    <message>
        <source>Choose one session to open.</source>
        <translation>Velg én økt å åpne.</translation>
    </message>
    <message numerus="yes">
        <source>%n ID(s) copied.</source>
        <translation>
            <numerusform>%n ID er kopiert.</numerusform>
            <numerusform>%n ID-er er kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) copied as text, without links.</source>
        <translation>
            <numerusform>%n økt er kopiert som tekst, uten lenke.</numerusform>
            <numerusform>%n økter er kopiert som tekst, uten lenker.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no results yet: they come when a session is signed.</source>
        <translation>Det er ingen resultater ennå: De kommer når en økt er signert.</translation>
    </message>
    <message>
        <source>Save the results in</source>
        <translation>Lagre resultatene i</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1.</source>
        <translation>
            <numerusform>%n fil er lagret i %1.</numerusform>
            <numerusform>%n filer er lagret i %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file was saved.</source>
        <translation>Ingen fil ble lagret.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be saved.</source>
        <translation>
            <numerusform>%n fil kunne ikke lagres.</numerusform>
            <numerusform>%n filer kunne ikke lagres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “%1” permanently?</source>
        <translation>Slette «%1» permanent?</translation>
    </message>
    <message>
        <source>Delete “%1” for %2 permanently?</source>
        <translation>Slette «%1» til %2 permanent?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s) permanently?</source>
        <translation>
            <numerusform>Slette %n økt permanent?</numerusform>
            <numerusform>Slette %n økter permanent?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete sessions</source>
        <translation>Slett økter</translation>
    </message>
    <message>
        <source>The links stop working and the documents go too. This cannot be undone.</source>
        <translation>Lenkene slutter å virke, og dokumentene slettes også. Dette kan ikke angres.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) deleted permanently.</source>
        <translation>
            <numerusform>%n økt er slettet permanent.</numerusform>
            <numerusform>%n økter er slettet permanent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) could not be deleted. %1</source>
        <translation>
            <numerusform>%n økt kunne ikke slettes. %1</numerusform>
            <numerusform>%n økter kunne ikke slettes. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have it; this is the one that is due first.</source>
        <translation>
            <numerusform>%n økt har den; dette er den med tidligst frist.</numerusform>
            <numerusform>%n økter har den; dette er den med tidligst frist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ope&amp;n folder</source>
        <translation>&amp;Åpne mappen</translation>
    </message>
    <message>
        <source>Signed ones among them: %1. Save their files first.</source>
        <translation>Signerte blant dem: %1. Lagre filene deres først.</translation>
    </message>
    <message>
        <source>%1. How it goes is in Activity.</source>
        <translation>%1. Hvordan det går, står i Aktivitet.</translation>
    </message>
    <message>
        <source>Choose one session to correct.</source>
        <translation>Velg én økt å rette.</translation>
    </message>
    <message>
        <source>Only a session that waits for its signer can be corrected.</source>
        <translation>Bare en økt som venter på signataren, kan rettes.</translation>
    </message>
    <message>
        <source>None of those that were fetched so far. Older ones are still being fetched.</source>
        <translation>Ingen av dem som er hentet hittil. Eldre økter hentes fortsatt.</translation>
    </message>
    <message>
        <source>None of those that were fetched so far. This network is metered, so older ones are fetched only with F5.</source>
        <translation>Ingen av dem som er hentet hittil. Dette nettet er forbruksmålt, så eldre økter hentes bare med F5.</translation>
    </message>
    <message>
        <source>This network is metered, so the service is asked only when you want it.</source>
        <translation>Dette nettet er forbruksmålt, så tjenesten blir bare spurt når du vil det.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Ny økt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>New session (Ctrl+N)</source>
        <translation>Ny økt (Ctrl+N)</translation>
    </message>
    <message>
        <source>Putting due dates back: %1 of %2. Stop: in Activity.</source>
        <translation>Setter frister tilbake: %1 av %2. Stopp: i Aktivitet.</translation>
    </message>
    <message>
        <source>Changing due dates: %1 of %2. Stop: in Activity.</source>
        <translation>Endrer frister: %1 av %2. Stopp: i Aktivitet.</translation>
    </message>
    <message>
        <source>Choose the sessions whose due dates are to change.</source>
        <translation>Velg øktene som skal få ny frist.</translation>
    </message>
    <message>
        <source>At most %1 due dates can change at once.</source>
        <translation>Høyst %1 frister kan endres på en gang.</translation>
    </message>
    <message numerus="yes">
        <source>The last change of %n of these due dates is still on its way.</source>
        <translation>
            <numerusform>Forrige endring av %n av disse fristene er fortsatt underveis.</numerusform>
            <numerusform>Forrige endring av %n av disse fristene er fortsatt underveis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;all %1</source>
        <translation>Vis &amp;alle %1</translation>
    </message>
    <message>
        <source>Due dates that did not change</source>
        <translation>Frister som ikke ble endret</translation>
    </message>
    <message>
        <source>Nothing has changed since you last looked</source>
        <translation>Ingenting er endret siden du så sist</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Ingenting å gjøre her</translation>
    </message>
    <message>
        <source>Sessions that were handled or put off have views of their own.</source>
        <translation>Økter som er håndtert eller utsatt, har egne visninger.</translation>
    </message>
    <message>
        <source>Choose the sessions that the evidence is of.</source>
        <translation>Velg øktene som bevispakken gjelder.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes back: %1</source>
        <translation>Ctrl+Z angrer: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Angret: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Gjort på nytt: %1</translation>
    </message>
    <message>
        <source>Sent anew %1: %2</source>
        <translation>Sendt på nytt %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>It is sent anew, and a note tells it. %n old session(s) still count until handled.</source>
        <translation>
            <numerusform>Alt er sendt på nytt, og et notat forteller det. %n gammel økt teller med til den er håndtert.</numerusform>
            <numerusform>Alt er sendt på nytt, og et notat forteller det. %n gamle økter teller med til de er håndtert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Mark the old as handled</source>
        <translation>&amp;Merk de gamle som håndtert</translation>
    </message>
    <message>
        <source>It could not be kept on this computer. %1</source>
        <translation>Det kunne ikke tas vare på på denne datamaskinen. %1</translation>
    </message>
    <message>
        <source>At most %1 sessions at once.</source>
        <translation>Høyst %1 økter om gangen.</translation>
    </message>
    <message>
        <source>Choose the sessions that you mean.</source>
        <translation>Velg øktene du mener.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are handled</source>
        <translation>
            <numerusform>%n økt er håndtert</numerusform>
            <numerusform>%n økter er håndtert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n session(s)</source>
        <translation>
            <numerusform>Notat om %n økt</numerusform>
            <numerusform>Notat om %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>No session that was fetched so far has this link.</source>
        <translation>Ingen økt som er hentet hittil, har denne lenken.</translation>
    </message>
    <message>
        <source>More than %1 sessions have this in their IDs. Give more of it.</source>
        <translation>Mer enn %1 økter har dette i ID-en. Oppgi mer av den.</translation>
    </message>
    <message>
        <source>No session of this account has this reference, and none has this in its ID (eight characters or more). Names and e-mail addresses are found by the search (Ctrl+F).</source>
        <translation>Ingen økt på denne kontoen har denne referansen, og ingen har dette i ID-en (åtte tegn eller flere). Navn og e-postadresser finner du med søket (Ctrl+F).</translation>
    </message>
    <message>
        <source>No session that was fetched so far has this reference, and none has this in its ID (eight characters or more). This network is metered, so older sessions are fetched only with F5.</source>
        <translation>Ingen økt som er hentet hittil har denne referansen, og ingen har dette i ID-en (åtte tegn eller flere). Dette nettet er forbruksmålt, så eldre økter hentes bare med F5.</translation>
    </message>
    <message>
        <source>No session that was fetched so far has this reference, and none has this in its ID (eight characters or more). Older sessions are still being fetched.</source>
        <translation>Ingen økt som er hentet hittil har denne referansen, og ingen har dette i ID-en (åtte tegn eller flere). Eldre økter hentes fortsatt.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have this reference.</source>
        <translation>
            <numerusform>%n økt har denne referansen.</numerusform>
            <numerusform>%n økter har denne referansen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have this in their IDs.</source>
        <translation>
            <numerusform>%n økt har dette i ID-en.</numerusform>
            <numerusform>%n økter har dette i ID-en.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the ID of a document that is in no session known here.</source>
        <translation>Dette er ID-en til et dokument som ikke er i noen økt som er kjent her.</translation>
    </message>
    <message numerus="yes">
        <source>This is the ID of a document. %n session(s) have it.</source>
        <translation>
            <numerusform>Dette er ID-en til et dokument. %n økt har det.</numerusform>
            <numerusform>Dette er ID-en til et dokument. %n økter har det.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the ID of a collection that no session known here has.</source>
        <translation>Dette er ID-en til en samling som ingen økt som er kjent her, har.</translation>
    </message>
    <message numerus="yes">
        <source>This is the ID of a collection. %n session(s) have it.</source>
        <translation>
            <numerusform>Dette er ID-en til en samling. %n økt har den.</numerusform>
            <numerusform>Dette er ID-en til en samling. %n økter har den.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the ID of a signed file. Its session is not known here.</source>
        <translation>Dette er ID-en til en signert fil. Økten dens er ikke kjent her.</translation>
    </message>
    <message numerus="yes">
        <source>This is the ID of a signed file. %n session(s) have it as a result.</source>
        <translation>
            <numerusform>Dette er ID-en til en signert fil. %n økt har den som resultat.</numerusform>
            <numerusform>Dette er ID-en til en signert fil. %n økter har den som resultat.</numerusform>
        </translation>
    </message>
    <message>
        <source>This session was deleted from the service. What is known of it is shown beside the list.</source>
        <translation>Denne økten ble slettet fra tjenesten. Det som er kjent om den, vises ved siden av listen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them were deleted from the service: %1</source>
        <translation>
            <numerusform>%n av dem ble slettet fra tjenesten: %1</numerusform>
            <numerusform>%n av dem ble slettet fra tjenesten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that is known here has the ID %1.</source>
        <translation>Ingenting som er kjent her, har ID-en %1.</translation>
    </message>
    <message>
        <source>The session with the ID %1 cannot be shown.</source>
        <translation>Økten med ID-en %1 kan ikke vises.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) are in this list.</source>
        <translation>
            <numerusform>%1 av %n økt er i denne listen.</numerusform>
            <numerusform>%1 av %n økter er i denne listen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in them has changed since somebody looked.</source>
        <translation>Ingenting i dem er endret siden noen så på dem.</translation>
    </message>
    <message>
        <source>The list is still being read. Try again in a moment.</source>
        <translation>Listen leses fortsatt. Prøv igjen om et øyeblikk.</translation>
    </message>
    <message>
        <source>Choose one session to print.</source>
        <translation>Velg én økt å skrive ut.</translation>
    </message>
    <message>
        <source>Nothing is printed while personal data is revealed. Let go of the key first.</source>
        <translation>Ingenting skrives ut mens personopplysninger vises. Slipp tasten først.</translation>
    </message>
    <message>
        <source>Print “%1”</source>
        <translation>Skriv ut «%1»</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Ingenting her</translation>
    </message>
    <message>
        <source>Show si&amp;gned ones due until today</source>
        <translation>Vis si&amp;gnerte med frist til og med i dag</translation>
    </message>
    <message numerus="yes">
        <source>What the service still has is saved on this computer. The results of %n session(s) were removed by the service before they were saved.</source>
        <translation>
            <numerusform>Det tjenesten fortsatt har, er lagret på denne datamaskinen. Resultatene fra %n økt ble fjernet av tjenesten før de ble lagret.</numerusform>
            <numerusform>Det tjenesten fortsatt har, er lagret på denne datamaskinen. Resultatene fra %n økter ble fjernet av tjenesten før de ble lagret.</numerusform>
        </translation>
    </message>
    <message>
        <source>The results of all signed sessions are saved on this computer.</source>
        <translation>Resultatene fra alle signerte økter er lagret på denne datamaskinen.</translation>
    </message>
    <message>
        <source>Nothing is put off</source>
        <translation>Ingenting er utsatt</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H puts off the session that is chosen. Until its time comes it is here, and not in the views above this one.</source>
        <translation>Ctrl+Shift+H utsetter økten som er valgt. Til tiden er inne, er den her, og ikke i visningene over denne.</translation>
    </message>
    <message>
        <source>Nothing is marked as handled</source>
        <translation>Ingenting er merket som håndtert</translation>
    </message>
    <message>
        <source>Ctrl+H marks the session that is chosen as handled. Then it is here, and not in the views above this one.</source>
        <translation>Ctrl+H merker økten som er valgt, som håndtert. Da er den her, og ikke i visningene over denne.</translation>
    </message>
    <message>
        <source>This view lists no session now.</source>
        <translation>Denne visningen har ingen økter nå.</translation>
    </message>
    <message>
        <source>No sessions so far</source>
        <translation>Ingen økter så langt</translation>
    </message>
    <message numerus="yes">
        <source>The service has removed the results of %n session(s): they are left out.</source>
        <translation>
            <numerusform>Tjenesten har fjernet resultatene fra %n økt: Den er utelatt.</numerusform>
            <numerusform>Tjenesten har fjernet resultatene fra %n økter: De er utelatt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The due date is again %1 at %2: “%3”</source>
        <translation>Fristen er igjen %1 kl. %2: «%3»</translation>
    </message>
    <message>
        <source>The due date is again %1 at %2, after that of %3, who signs later: “%4”</source>
        <translation>Fristen er igjen %1 kl. %2, etter fristen til %3, som signerer senere: «%4»</translation>
    </message>
    <message>
        <source>The due date is now %1 at %2, after that of %3, who signs later: “%4”</source>
        <translation>Fristen er nå %1 kl. %2, etter fristen til %3, som signerer senere: «%4»</translation>
    </message>
    <message>
        <source>The due date is now %1 at %2: “%3”</source>
        <translation>Fristen er nå %1 kl. %2: «%3»</translation>
    </message>
    <message>
        <source>This is an ID or a link</source>
        <translation>Dette er en ID eller en lenke</translation>
    </message>
    <message>
        <source>Enter goes to what it is of: a session in any view, a document, a collection or a signed file.</source>
        <translation>Enter går til det den tilhører: en økt i en hvilken som helst visning, et dokument, en samling eller en signert fil.</translation>
    </message>
    <message>
        <source>Go &amp;to it</source>
        <translation>G&amp;å til den</translation>
    </message>
    <message>
        <source>Choose the one session that the new one is to be like.</source>
        <translation>Velg den ene økten den nye skal ligne på.</translation>
    </message>
    <message>
        <source>Choose one session.</source>
        <translation>Velg én økt.</translation>
    </message>
    <message>
        <source>Account settin&amp;gs…</source>
        <translation>Kontoinnstillin&amp;ger …</translation>
    </message>
    <message>
        <source>Not refreshed yet</source>
        <translation>Ikke oppdatert ennå</translation>
    </message>
    <message>
        <source>Refresh no&amp;w</source>
        <translation>Oppdater n&amp;å</translation>
    </message>
    <message>
        <source>The link stops working and the documents go too. This cannot be undone.</source>
        <translation>Lenken slutter å virke, og dokumentene slettes også. Dette kan ikke angres.</translation>
    </message>
    <message>
        <source>The documents go too. This cannot be undone.</source>
        <translation>Dokumentene slettes også. Dette kan ikke angres.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Dette kan ikke angres.</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) that wait for it will never open.</source>
        <translation>
            <numerusform>%n økt som venter på den, vil aldri åpnes.</numerusform>
            <numerusform>%n økter som venter på den, vil aldri åpnes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) that wait for them will never open.</source>
        <translation>
            <numerusform>%n økt som venter på dem, vil aldri åpnes.</numerusform>
            <numerusform>%n økter som venter på dem, vil aldri åpnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is signed: save its files first.</source>
        <translation>Den er signert: Lagre filene først.</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>Skriv ut liste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sessions in the list are chosen.</source>
        <translation>
            <numerusform>%Ln av øktene i listen er valgt.</numerusform>
            <numerusform>%Ln av øktene i listen er valgt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln c&amp;hosen</source>
        <translation>
            <numerusform>Den %Ln val&amp;gte</numerusform>
            <numerusform>De %Ln val&amp;gte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln of the list</source>
        <translation>
            <numerusform>&amp;Alle %Ln i listen</numerusform>
            <numerusform>&amp;Alle %Ln i listen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All of the list</source>
        <translation>&amp;Alle i listen</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Eksporter liste</translation>
    </message>
</context>
<context>
    <name>ui::SessionTriage</name>
        <message numerus="yes">
        <source>%n session(s) are not handled</source>
        <translation>
            <numerusform>%n økt er ikke håndtert</numerusform>
            <numerusform>%n økter er ikke håndtert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are handled</source>
        <translation>
            <numerusform>%n økt er håndtert</numerusform>
            <numerusform>%n økter er håndtert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are not put off</source>
        <translation>
            <numerusform>%n økt er ikke utsatt</numerusform>
            <numerusform>%n økter er ikke utsatt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are put off</source>
        <translation>
            <numerusform>%n økt er utsatt</numerusform>
            <numerusform>%n økter er utsatt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n session(s)</source>
        <translation>
            <numerusform>Notat om %n økt</numerusform>
            <numerusform>Notat om %n økter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label “%1” on %n session(s)</source>
        <translation>
            <numerusform>Etiketten «%1» på %n økt</numerusform>
            <numerusform>Etiketten «%1» på %n økter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label “%1” off %n session(s)</source>
        <translation>
            <numerusform>Etiketten «%1» av %n økt</numerusform>
            <numerusform>Etiketten «%1» av %n økter</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not handled</source>
        <translation>«%1» er ikke håndtert</translation>
    </message>
    <message>
        <source>“%1” is handled</source>
        <translation>«%1» er håndtert</translation>
    </message>
    <message>
        <source>“%1” is not put off</source>
        <translation>«%1» er ikke utsatt</translation>
    </message>
    <message>
        <source>“%1” is put off</source>
        <translation>«%1» er utsatt</translation>
    </message>
    <message>
        <source>Note on “%1”</source>
        <translation>Notat om «%1»</translation>
    </message>
    <message>
        <source>Label “%1” on “%2”</source>
        <translation>Etiketten «%1» på «%2»</translation>
    </message>
    <message>
        <source>Label “%1” off “%2”</source>
        <translation>Etiketten «%1» av «%2»</translation>
    </message>
</context>
<context>
    <name>ui::SessionPresenter</name>
        <message>
        <source>(left out: it is not needed any more)</source>
        <translation>(utelatt: den trengs ikke lenger)</translation>
    </message>
    <message>
        <source>(left out: Ctrl+L copies the link)</source>
        <translation>(utelatt: Ctrl+L kopierer lenken)</translation>
    </message>
    <message>
        <source>cannot go on: the session of %1 was deleted</source>
        <translation>kan ikke fortsette: økten til %1 er slettet</translation>
    </message>
    <message>
        <source>cannot go on: %1 has rejected</source>
        <translation>kan ikke fortsette: %1 har avvist</translation>
    </message>
    <message>
        <source>cannot go on: %1 is overdue</source>
        <translation>kan ikke fortsette: fristen til %1 er utløpt</translation>
    </message>
</context>
<context>
    <name>ui::SharingMessage</name>
        <message>
        <source>The screen is shared: e-mail, phone and identity numbers are masked. Ctrl+Shift+M shows them.</source>
        <translation>Skjermen deles: e-post, telefon og identitetsnumre er skjult. Ctrl+Shift+M viser dem.</translation>
    </message>
</context>
<context>
    <name>ui::SignatureText</name>
        <message>
        <source>✘ Altered: the file was changed after it was signed</source>
        <translation>✘ Endret: Filen ble endret etter at den ble signert</translation>
    </message>
    <message>
        <source>✘ Broken: the signature itself is wrong</source>
        <translation>✘ Ugyldig: Selve signaturen er feil</translation>
    </message>
    <message>
        <source>? Not judged</source>
        <translation>? Ikke vurdert</translation>
    </message>
    <message>
        <source>trusted on this computer</source>
        <translation>klarert på denne datamaskinen</translation>
    </message>
    <message>
        <source>issuer not trusted on this computer</source>
        <translation>utstederen er ikke klarert på denne datamaskinen</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>tilbakekalt</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>utløpt</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>ikke kontrollert</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Av: %1</translation>
    </message>
    <message>
        <source>When: %1, as the signature says</source>
        <translation>Når: %1, ifølge signaturen</translation>
    </message>
    <message>
        <source>When: not told</source>
        <translation>Når: ikke oppgitt</translation>
    </message>
    <message>
        <source>Certificate: issued by %1, %2</source>
        <translation>Sertifikat: utstedt av %1, %2</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>seg selv</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Begrunnelse: %1</translation>
    </message>
    <message>
        <source>It covers the whole file.</source>
        <translation>Den dekker hele filen.</translation>
    </message>
    <message>
        <source>Something was added to the file after it, for example another signature.</source>
        <translation>Noe ble lagt til i filen etter den, for eksempel en signatur til.</translation>
    </message>
    <message>
        <source>There is no signature in this file.</source>
        <translation>Det er ingen signatur i denne filen.</translation>
    </message>
    <message>
        <source>This is not a PDF; its signature (%1) is not checked here.</source>
        <translation>Dette er ikke en PDF; signaturen (%1) kontrolleres ikke her.</translation>
    </message>
    <message>
        <source>PAdES container</source>
        <translation>PAdES-beholder</translation>
    </message>
    <message>
        <source>? This file made the check fail: whether it is signed is not known. It is damaged, or made to do harm.</source>
        <translation>? Denne filen fikk kontrollen til å svikte: Det er ikke kjent om den er signert. Den er skadet, eller laget for å gjøre skade.</translation>
    </message>
    <message>
        <source>? The program that checks files does not start: whether this one is signed is not known. Install Countersign again.</source>
        <translation>? Programmet som kontrollerer filer, starter ikke: Det er ikke kjent om denne er signert. Installer Countersign på nytt.</translation>
    </message>
    <message>
        <source>✔ Unchanged since it was signed</source>
        <translation>✔ Uendret siden den ble signert</translation>
    </message>
</context>
<context>
    <name>ui::SignerList</name>
        <message>
        <source>Signers</source>
        <translation>Signatarer</translation>
    </message>
    <message>
        <source>All at the same t&amp;ime</source>
        <translation>&amp;Alle samtidig</translation>
    </message>
    <message>
        <source>One after the ot&amp;her</source>
        <translation>Én &amp;etter én</translation>
    </message>
    <message>
        <source>In ste&amp;ps</source>
        <translation>I &amp;trinn</translation>
    </message>
    <message>
        <source>Everyone can sign at once.</source>
        <translation>Alle kan signere med en gang.</translation>
    </message>
    <message>
        <source>Each one can sign when those above have signed.</source>
        <translation>Hver kan signere når de over har signert.</translation>
    </message>
    <message>
        <source>Signers of the same step sign at the same time; a step begins when the one before it is done.</source>
        <translation>Signatarer i samme trinn signerer samtidig; et trinn begynner når det forrige er ferdig.</translation>
    </message>
    <message>
        <source>Add si&amp;gner</source>
        <translation>Legg til si&amp;gnatar</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Fjer&amp;n</translation>
    </message>
    <message>
        <source>Move the signer up</source>
        <translation>Flytt signataren opp</translation>
    </message>
    <message>
        <source>Move the signer down</source>
        <translation>Flytt signataren ned</translation>
    </message>
    <message>
        <source>Add signer</source>
        <translation>Legg til signatar</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <translation>Lim inn fra et regneark</translation>
    </message>
    <message>
        <source>Rows that were copied in a spreadsheet, or a list of names and addresses (Ctrl+V)</source>
        <translation>Rader som er kopiert i et regneark, eller en liste med navn og adresser (Ctrl+V)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjør om</translation>
    </message>
    <message>
        <source>Earlier step</source>
        <translation>Tidligere trinn</translation>
    </message>
    <message>
        <source>Later step</source>
        <translation>Senere trinn</translation>
    </message>
    <message>
        <source>Sign at the same time as the one above</source>
        <translation>Signer samtidig med den over</translation>
    </message>
    <message>
        <source>Sign after the one above</source>
        <translation>Signer etter den over</translation>
    </message>
    <message numerus="yes">
        <source>%n signer(s) added</source>
        <translation>
            <numerusform>%n signatar lagt til</numerusform>
            <numerusform>%n signatarer lagt til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped: no name, e-mail or mobile</source>
        <translation>
            <numerusform>%n rad hoppet over: verken navn, e-post eller mobil</numerusform>
            <numerusform>%n rader hoppet over: verken navn, e-post eller mobil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out: at most %1 at a time</source>
        <translation>
            <numerusform>%n rad utelatt: høyst %1 om gangen</numerusform>
            <numerusform>%n rader utelatt: høyst %1 om gangen</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no signers to paste on the clipboard</source>
        <translation>Det er ingen signatarer å lime inn på utklippstavlen</translation>
    </message>
    <message numerus="yes">
        <source>%n signer(s) removed</source>
        <translation>
            <numerusform>%n signatar fjernet</numerusform>
            <numerusform>%n signatarer fjernet</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages go to the e-mail address or the mobile number, which begins with its country code (+47 …). The identity number is only needed where it is to be filled in or checked.</source>
        <translation>Meldinger går til e-postadressen eller mobilnummeret, som begynner med landkoden (+47 …). Fødselsnummeret trengs bare når det skal fylles ut eller kontrolleres.</translation>
    </message>
</context>
<context>
    <name>ui::SigningLinks</name>
        <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Kopier lenke</translation>
    </message>
    <message>
        <source>O&amp;pen link</source>
        <translation>Å&amp;pne lenke</translation>
    </message>
    <message>
        <source>E&amp;xport links</source>
        <translation>E&amp;ksporter lenker</translation>
    </message>
    <message>
        <source>The link is no longer on the clipboard.</source>
        <translation>Lenken er ikke lenger på utklippstavlen.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied.</source>
        <translation>
            <numerusform>%n lenke kopiert.</numerusform>
            <numerusform>%n lenker kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n link(s) copied: the others are of no use.</source>
        <translation>
            <numerusform>%1 av %n lenke kopiert: De andre kan ikke brukes.</numerusform>
            <numerusform>%1 av %n lenker kopiert: De andre kan ikke brukes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Utklippstavlen tømmes om %n sekund.</numerusform>
            <numerusform>Utklippstavlen tømmes om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signer %1</source>
        <translation>Signatar %1</translation>
    </message>
    <message>
        <source>This session has no link.</source>
        <translation>Denne økten har ingen lenke.</translation>
    </message>
    <message>
        <source>No browser could be started. Ctrl+L copies the link.</source>
        <translation>Kunne ikke starte noen nettleser. Ctrl+L kopierer lenken.</translation>
    </message>
    <message>
        <source>The link stays here: it could not be written to the audit log. %1</source>
        <translation>Lenken blir her: det kunne ikke skrives i revisjonsloggen. %1</translation>
    </message>
</context>
<context>
    <name>ui::SigningOptions</name>
        <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
</context>
<context>
    <name>ui::SigningText</name>
        <message>
        <source>Signature of %1</source>
        <translation>Signatur fra %1</translation>
    </message>
    <message>
        <source>The eID&apos;s own signature</source>
        <translation>e-ID-ens egen signatur</translation>
    </message>
    <message>
        <source>Logging in with any eID</source>
        <translation>Innlogging med hvilken som helst e-ID</translation>
    </message>
    <message>
        <source>Logging in with %1</source>
        <translation>Innlogging med %1</translation>
    </message>
</context>
<context>
    <name>ui::SnoozeDialog</name>
        <message>
        <source>Put off</source>
        <translation>Utsatt</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Til</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>Utsett til</translation>
    </message>
    <message>
        <source>&amp;Put off</source>
        <translation>&amp;Utsett</translation>
    </message>
</context>
<context>
    <name>ui::SnoozeMenu</name>
        <message>
        <source>Put off until</source>
        <translation>Utsett til</translation>
    </message>
    <message>
        <source>Another date…</source>
        <translation>En annen dato …</translation>
    </message>
    <message>
        <source>Not put off any more</source>
        <translation>Ikke utsatt lenger</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Om én time</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgen</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>Om tre dager</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Neste mandag</translation>
    </message>
    <message>
        <source>Shortly before it is due</source>
        <translation>Like før fristen</translation>
    </message>
</context>
<context>
    <name>ui::StartProblem</name>
        <message>
        <source>Countersign cannot start</source>
        <translation>Countersign kan ikke starte</translation>
    </message>
    <message>
        <source>The data in the folder %1 was written by a newer version of Countersign. This version would damage it, so it has changed nothing.

Install the newer version again, or start this one with another folder: countersign --data-dir FOLDER

%2</source>
        <translation>Dataene i mappen %1 er skrevet av en nyere versjon av Countersign. Denne versjonen ville skade dem, så den har ikke endret noe.

Installer den nyere versjonen igjen, eller start denne med en annen mappe: countersign --data-dir MAPPE

%2</translation>
    </message>
</context>
<context>
    <name>ui::StateText</name>
        <message>
        <source>Overdue</source>
        <translation>Forfalt</translation>
    </message>
    <message>
        <source>Waiting for signer</source>
        <translation>Venter på signatar</translation>
    </message>
    <message>
        <source>Waiting for earlier signer</source>
        <translation>Venter på tur</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Avvist</translation>
    </message>
    <message>
        <source>Not told by the service</source>
        <translation>Ikke oppgitt av tjenesten</translation>
    </message>
    <message>
        <source>Other: %1</source>
        <translation>Annet: %1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Slettet</translation>
    </message>
</context>
<context>
    <name>ui::StuckText</name>
        <message>
        <source>Overdue, its documents are gone: nobody can sign it any more, and a later date brings nothing back. Send all of it anew.</source>
        <translation>Forfalt, dokumentene er borte: Ingen kan signere den lenger, og en senere frist bringer ingenting tilbake. Send alt på nytt.</translation>
    </message>
    <message>
        <source>%1 has rejected, so nobody can sign this any more. Ask why, then send all of it anew.</source>
        <translation>%1 har avvist, så denne kan ikke signeres lenger. Spør hvorfor, og send så alt på nytt.</translation>
    </message>
    <message>
        <source>The signer</source>
        <translation>Signataren</translation>
    </message>
    <message>
        <source>An earlier signer</source>
        <translation>En tidligere signatar</translation>
    </message>
    <message numerus="yes">
        <source>All have signed, and the package has not come for more than %n minute(s). Refresh; if it stays away, give the service&apos;s support the ID of this session.</source>
        <translation>
            <numerusform>Alle har signert, og pakken har ikke kommet på over %n minutt. Oppdater; uteblir den, gi tjenestens kundestøtte ID-en til denne økten.</numerusform>
            <numerusform>Alle har signert, og pakken har ikke kommet på over %n minutter. Oppdater; uteblir den, gi tjenestens kundestøtte ID-en til denne økten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has rejected, so this session never opens. Delete it, or send all of it anew.</source>
        <translation>%1 har avvist, så denne økten åpnes aldri. Slett den, eller send alt på nytt.</translation>
    </message>
    <message>
        <source>A session that this one waits for was deleted, so it never opens. Delete it, or send all of it anew.</source>
        <translation>En økt som denne venter på, er slettet, så den åpnes aldri. Slett den, eller send alt på nytt.</translation>
    </message>
    <message>
        <source>%1 did not sign in time, so this session never opens. Delete it, or send all of it anew.</source>
        <translation>%1 signerte ikke innen fristen, så denne økten åpnes aldri. Slett den, eller send alt på nytt.</translation>
    </message>
    <message>
        <source>Its link has expired, although it is not due yet. “Correct and replace” makes one with a new link.</source>
        <translation>Lenken er utløpt, selv om fristen ikke er det. «Rett og erstatt» lager en økt med ny lenke.</translation>
    </message>
</context>
<context>
    <name>ui::TableSaving</name>
        <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Lagret: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Kan ikke skrive %1: %2</translation>
    </message>
    <message>
        <source>CSV with personal data (*.csv)</source>
        <translation>CSV med personopplysninger (*.csv)</translation>
    </message>
    <message>
        <source>CSV, addresses, numbers and links hidden (*.csv)</source>
        <translation>CSV der adresser, numre og lenker er skjult (*.csv)</translation>
    </message>
</context>
<context>
    <name>ui::TagOptions</name>
        <message>
        <source>Tags for your other systems</source>
        <translation>Merkelapper til andre systemer</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Merkelapper</translation>
    </message>
    <message>
        <source>Optional: at most %1 of at most %2 characters, separated by commas. Every event about these sessions carries them to your other systems.</source>
        <translation>Valgfritt: høyst %1 på høyst %2 tegn, skilt med komma. Alle hendelser om disse øktene tar dem med til de andre systemene dine.</translation>
    </message>
</context>
<context>
    <name>ui::TemplateChoice</name>
        <message>
        <source>The templates cannot be read: %1</source>
        <translation>Malene kan ikke leses: %1</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Den kan ikke leses.</translation>
    </message>
    <message>
        <source>Looking for templates…</source>
        <translation>Ser etter maler …</translation>
    </message>
    <message>
        <source>There is no template yet. A batch sends everybody in a spreadsheet a session of the same template, so that comes first: make one with the documents, the texts and the way of signing, but without signers. It can be chosen here then.</source>
        <translation>Det er ingen mal ennå. En masseutsendelse gir alle i et regneark en økt av den samme malen, så den kommer først: lag en med dokumentene, tekstene og signeringsmåten, men uten signatarer. Etterpå kan den velges her.</translation>
    </message>
    <message>
        <source>&amp;Every row of the spreadsheet becomes a session of one template. Which one?</source>
        <translation>&amp;Hver rad i regnearket blir en økt av en mal. Hvilken?</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>Ny masseutsendelse</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Maler</translation>
    </message>
    <message>
        <source>&amp;New template…</source>
        <translation>&amp;Ny mal …</translation>
    </message>
    <message>
        <source>&amp;Choose the spreadsheet…</source>
        <translation>&amp;Velg regnearket …</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsett</translation>
    </message>
</context>
<context>
    <name>ui::TextOptions</name>
        <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Tysk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finsk</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>Norsk bokmål</translation>
    </message>
    <message>
        <source>Norwegian Nynorsk</source>
        <translation>Norsk nynorsk</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svensk</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 av %2 tegn</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>T&amp;ittel</translation>
    </message>
    <message>
        <source>Every signer sees it.</source>
        <translation>Alle signatarer ser den.</translation>
    </message>
    <message>
        <source>Te&amp;xt to the signer</source>
        <translation>Te&amp;kst til signataren</translation>
    </message>
    <message>
        <source>Each signer has their own. The first: %1</source>
        <translation>Hver signatar har sin egen. Den første: %1</translation>
    </message>
    <message>
        <source>Optional. The signer agrees to it before signing.</source>
        <translation>Valgfritt. Signataren godtar den før signering.</translation>
    </message>
    <message>
        <source>Your re&amp;ference</source>
        <translation>Din &amp;referanse</translation>
    </message>
    <message>
        <source>&amp;Language of the signing pages</source>
        <translation>S&amp;pråk på signeringssidene</translation>
    </message>
    <message>
        <source>As the service chooses (English)</source>
        <translation>Som tjenesten velger (engelsk)</translation>
    </message>
    <message>
        <source>Optional, for example a case number. Signers may see it: it is added to the addresses that they go to afterwards.</source>
        <translation>Valgfritt, for eksempel et saksnummer. Signatarene kan se den: den legges til i adressene de går til etterpå.</translation>
    </message>
    <message>
        <source>Messages are in it too, unless another is chosen for them.</source>
        <translation>Meldingene er også på dette språket, hvis ikke et annet er valgt for dem.</translation>
    </message>
</context>
<context>
    <name>ui::TimeOptions</name>
        <message>
        <source>Sent now, that would be %1.</source>
        <translation>Sendes det nå, blir fristen %1.</translation>
    </message>
    <message>
        <source>Kept as it was: %1.</source>
        <translation>Beholdt som før: %1.</translation>
    </message>
    <message>
        <source>Sign &amp;by</source>
        <translation>&amp;Frist</translation>
    </message>
    <message>
        <source>After this nobody can sign, and the service deletes the documents.</source>
        <translation>Etter dette kan ingen signere, og tjenesten sletter dokumentene.</translation>
    </message>
    <message>
        <source>A date</source>
        <translation>En dato</translation>
    </message>
    <message>
        <source>Some days after sending</source>
        <translation>Noen dager etter sending</translation>
    </message>
    <message numerus="yes">
        <source>What the service chooses: %n day(s)</source>
        <translation>
            <numerusform>Det tjenesten velger: %n dag</numerusform>
            <numerusform>Det tjenesten velger: %n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Dato</translation>
    </message>
    <message>
        <source>Sign by</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Days after sending</source>
        <translation>Dager etter sending</translation>
    </message>
    <message>
        <source>business days</source>
        <translation>virkedager</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>kalenderdager</translation>
    </message>
    <message>
        <source>Which days count</source>
        <translation>Hvilke dager som teller</translation>
    </message>
    <message>
        <source>skipping weekends</source>
        <translation>uten helger</translation>
    </message>
    <message>
        <source>skipping weekends and Norwegian holidays</source>
        <translation>uten helger og norske helligdager</translation>
    </message>
    <message>
        <source>skipping weekends and Swedish holidays</source>
        <translation>uten helger og svenske helligdager</translation>
    </message>
    <message>
        <source>skipping weekends and Danish holidays</source>
        <translation>uten helger og danske helligdager</translation>
    </message>
    <message>
        <source>skipping weekends and Finnish holidays</source>
        <translation>uten helger og finske helligdager</translation>
    </message>
    <message>
        <source>skipping weekends and German holidays</source>
        <translation>uten helger og tyske helligdager</translation>
    </message>
    <message>
        <source>skipping weekends and Icelandic holidays</source>
        <translation>uten helger og islandske helligdager</translation>
    </message>
    <message>
        <source>Days that are skipped</source>
        <translation>Dager som hoppes over</translation>
    </message>
    <message>
        <source>Time of that day</source>
        <translation>Klokkeslett den dagen</translation>
    </message>
    <message>
        <source>at</source>
        <translation>kl.</translation>
    </message>
    <message>
        <source>How long links work</source>
        <translation>Hvor lenge lenkene virker</translation>
    </message>
    <message>
        <source>Li&amp;nks work only for</source>
        <translation>Lenkene &amp;virker bare i</translation>
    </message>
    <message>
        <source>Links work only for a limited time</source>
        <translation>Lenkene virker bare en begrenset tid</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dager</translation>
    </message>
    <message>
        <source>Days that the links work</source>
        <translation>Dager lenkene virker</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> timer</translation>
    </message>
    <message>
        <source>Hours that the links work</source>
        <translation>Timer lenkene virker</translation>
    </message>
    <message>
        <source>After that the signer needs a new link. Without a tick they work until the due date.</source>
        <translation>Etter det trenger signataren en ny lenke. Uten hake virker de til fristen.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n day(s) ahead.</source>
        <translation>
            <numerusform>Høyst %n dag frem i tid.</numerusform>
            <numerusform>Høyst %n dager frem i tid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted from the day of sending. At most %n day(s) ahead.</source>
        <translation>
            <numerusform>Regnes fra dagen det sendes. Høyst %n dag frem i tid.</numerusform>
            <numerusform>Regnes fra dagen det sendes. Høyst %n dager frem i tid.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Tour</name>
        <message>
        <source>Nothing can be written to %1.</source>
        <translation>Kan ikke skrive til %1.</translation>
    </message>
    <message>
        <source>The step “%1” did not show what it should.</source>
        <translation>Trinnet «%1» viste ikke det det skulle.</translation>
    </message>
    <message>
        <source>No signed PDF was downloaded.</source>
        <translation>Ingen signert PDF ble lastet ned.</translation>
    </message>
</context>
<context>
    <name>ui::ValueLabel</name>
        <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopier</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Merk &amp;alt</translation>
    </message>
</context>
<context>
    <name>ui::ViewList</name>
        <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, not counted yet</source>
        <translation>%1, ikke talt ennå</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle økter</translation>
    </message>
    <message>
        <source>Waiting for signer</source>
        <translation>Venter på signatar</translation>
    </message>
    <message>
        <source>Waiting for earlier signer</source>
        <translation>Venter på tur</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Avvist</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Samlinger</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Visninger</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Økter</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeid</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Maler</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Masseutsendelser</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Frist snart</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Forfalt</translation>
    </message>
    <message>
        <source>Link expiring</source>
        <translation>Lenken utløper</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Må følges opp</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Står fast</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Lagrede søk</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What is shown now is not what was saved. Choose it once more to see that again.</source>
        <translation>Det som vises nå, er ikke det som ble lagret. Velg søket én gang til for å se det igjen.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>endret</translation>
    </message>
    <message>
        <source>Signed, not saved</source>
        <translation>Signert, ikke lagret</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Utsatt</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Håndtert</translation>
    </message>
    <message>
        <source>Needs decision</source>
        <translation>Krever avgjørelse</translation>
    </message>
    <message>
        <source>%1, cannot be counted</source>
        <translation>%1, kan ikke telles</translation>
    </message>
    <message>
        <source>How many sessions it finds cannot be counted: %1</source>
        <translation>Øktene det finner, kan ikke telles: %1</translation>
    </message>
</context>
<context>
    <name>ui::ViolationText</name>
        <message>
        <source>Fill this in.</source>
        <translation>Fyll ut dette.</translation>
    </message>
    <message>
        <source>This is not the kind of value that belongs here.</source>
        <translation>Denne typen verdi hører ikke hjemme her.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>Høyst %n tegn.</numerusform>
            <numerusform>Høyst %n tegn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n needed.</source>
        <translation>
            <numerusform>Minst %n må til.</numerusform>
            <numerusform>Minst %n må til.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n allowed.</source>
        <translation>
            <numerusform>Høyst %n er tillatt.</numerusform>
            <numerusform>Høyst %n er tillatt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This number is out of range: at most %1.</source>
        <translation>Tallet er for stort eller for lite: høyst %1.</translation>
    </message>
    <message>
        <source>The service does not know this value.</source>
        <translation>Tjenesten kjenner ikke denne verdien.</translation>
    </message>
    <message>
        <source>This is not an ID.</source>
        <translation>Dette er ikke en ID.</translation>
    </message>
    <message>
        <source>This is not a date and time.</source>
        <translation>Dette er ikke en dato med klokkeslett.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Dette er ikke en nettadresse.</translation>
    </message>
    <message>
        <source>This is in the past.</source>
        <translation>Dette er tilbake i tid.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n day(s) ahead.</source>
        <translation>
            <numerusform>Høyst %n dag frem i tid.</numerusform>
            <numerusform>Høyst %n dager frem i tid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n day(s) long.</source>
        <translation>
            <numerusform>Høyst %n dag.</numerusform>
            <numerusform>Høyst %n dager.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is there twice.</source>
        <translation>Dette står to ganger.</translation>
    </message>
    <message>
        <source>The service does not have this document.</source>
        <translation>Tjenesten har ikke dette dokumentet.</translation>
    </message>
    <message>
        <source>The service does not have this collection.</source>
        <translation>Tjenesten har ikke denne samlingen.</translation>
    </message>
    <message>
        <source>The service does not have this session.</source>
        <translation>Tjenesten har ikke denne økten.</translation>
    </message>
    <message>
        <source>This document is not in the collection.</source>
        <translation>Dette dokumentet er ikke i samlingen.</translation>
    </message>
    <message>
        <source>All documents of one session must be of the same type.</source>
        <translation>Alle dokumentene i en økt må være av samme type.</translation>
    </message>
    <message>
        <source>Choose the eID that the signer signs with.</source>
        <translation>Velg e-ID-en som signataren signerer med.</translation>
    </message>
    <message>
        <source>This eID signs PDF files only.</source>
        <translation>Denne e-ID-en signerer bare PDF-filer.</translation>
    </message>
    <message>
        <source>This eID cannot be used with a package.</source>
        <translation>Denne e-ID-en kan ikke brukes med en pakke.</translation>
    </message>
    <message>
        <source>Only signing with an eID can show this text.</source>
        <translation>Bare signering med e-ID kan vise denne teksten.</translation>
    </message>
    <message>
        <source>A text message needs the signer&apos;s mobile number.</source>
        <translation>En tekstmelding krever mobilnummeret til signataren.</translation>
    </message>
    <message>
        <source>An e-mail needs the signer&apos;s address.</source>
        <translation>En e-post krever adressen til signataren.</translation>
    </message>
    <message>
        <source>This PDF is signed already; only signing with an eID can add to it.</source>
        <translation>Denne PDF-en er allerede signert; bare signering med e-ID kan legge til en signatur.</translation>
    </message>
    <message>
        <source>The package of this collection is made already.</source>
        <translation>Pakken for denne samlingen er allerede laget.</translation>
    </message>
    <message>
        <source>Sessions use this collection.</source>
        <translation>Økter bruker denne samlingen.</translation>
    </message>
    <message>
        <source>This session has ended and cannot change.</source>
        <translation>Økten er avsluttet og kan ikke endres.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Dette er ikke en e-postadresse.</translation>
    </message>
    <message>
        <source>Write the number with its country code, for example +47 900 00 000.</source>
        <translation>Skriv nummeret med landkode, for eksempel +47 900 00 000.</translation>
    </message>
    <message>
        <source>This is not right.</source>
        <translation>Dette er ikke riktig.</translation>
    </message>
    <message>
        <source>Nothing is known for a name in braces here. Write {{ for a brace.</source>
        <translation>Ingenting er kjent for et navn i krøllparentes her. Skriv {{ for en krøllparentes.</translation>
    </message>
    <message>
        <source>Somebody who has to sign earlier may sign later than this.</source>
        <translation>Noen som må signere tidligere, kan signere senere enn dette.</translation>
    </message>
    <message>
        <source>This waits for a session that will never be signed.</source>
        <translation>Dette venter på en økt som aldri blir signert.</translation>
    </message>
    <message>
        <source>These wait for each other, so nobody could ever begin.</source>
        <translation>Disse venter på hverandre, så ingen kunne noen gang begynne.</translation>
    </message>
    <message>
        <source>Give a length of time that is more than nothing.</source>
        <translation>Oppgi et tidsrom som er lengre enn null.</translation>
    </message>
    <message>
        <source>There is no dot in the domain of this address; is it complete?</source>
        <translation>Det er ikke noe punktum i domenet til denne adressen; er den fullstendig?</translation>
    </message>
    <message>
        <source>This number has no country code. Begin it with + and the code, for example +47.</source>
        <translation>Dette nummeret mangler landkode. Begynn med + og koden, for eksempel +47.</translation>
    </message>
    <message>
        <source>The service has this document as another type.</source>
        <translation>Tjenesten har dette dokumentet som en annen type.</translation>
    </message>
    <message>
        <source>Only PDF and XML documents can be sealed.</source>
        <translation>Bare PDF- og XML-dokumenter kan forsegles.</translation>
    </message>
    <message>
        <source>Swedish BankID by phone signs text only, no PDF files.</source>
        <translation>Svensk BankID på telefon signerer bare tekst, ikke PDF-filer.</translation>
    </message>
    <message>
        <source>An identity number is to be filled in or checked, and none is written here.</source>
        <translation>Et fødselsnummer skal fylles ut eller kontrolleres, og her står det ikke noe.</translation>
    </message>
    <message>
        <source>Nothing is written of this signer. Remove the row unless somebody is to get its link.</source>
        <translation>Det står ingenting om denne signataren. Fjern raden hvis ingen skal få lenken.</translation>
    </message>
    <message>
        <source>{%1} is empty, and a text asks for it.</source>
        <translation>{%1} er tom, og en tekst ber om den.</translation>
    </message>
    <message>
        <source>%1 has this e-mail address too. Is it right?</source>
        <translation>%1 har også denne e-postadressen. Stemmer det?</translation>
    </message>
    <message>
        <source>%1 has this mobile number too. Is it right?</source>
        <translation>%1 har også dette mobilnummeret. Stemmer det?</translation>
    </message>
    <message>
        <source>%1 has this identity number too. Is it right?</source>
        <translation>%1 har også dette fødselsnummeret. Stemmer det?</translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
        <message>
        <source>Welcome to Countersign</source>
        <translation>Velkommen til Countersign</translation>
    </message>
    <message>
        <source>Prepare documents, send them for signing, follow them and collect the signed files.</source>
        <translation>Forbered dokumenter, send dem til signering, følg dem og hent de signerte filene.</translation>
    </message>
    <message>
        <source>&amp;Try it with the built-in sandbox</source>
        <translation>Prøv &amp;med den innebygde sandkassen</translation>
    </message>
    <message>
        <source>Everything stays on this computer and nobody is contacted. Example sessions in every state are waiting; you play the signers yourself. No account needed.</source>
        <translation>Alt blir på denne datamaskinen, og ingen kontaktes. Eksempeløkter for hver status ligger klare; du spiller signatarene selv. Du trenger ingen konto.</translation>
    </message>
    <message>
        <source>&amp;Connect your Signicat account</source>
        <translation>Koble til &amp;Signicat-kontoen din</translation>
    </message>
    <message>
        <source>&lt;p&gt;You need an &lt;b&gt;API client&lt;/b&gt; with the permission “Signature API”:&lt;/p&gt;&lt;ol style=&apos;margin-left:-20px&apos;&gt;&lt;li&gt;Sign in at &lt;a href=&apos;https://dashboard.signicat.com&apos;&gt;dashboard.signicat.com&lt;/a&gt;.&lt;/li&gt;&lt;li&gt;Open &lt;b&gt;API clients&lt;/b&gt; and create one; its name is the client ID.&lt;/li&gt;&lt;li&gt;Give it the permission “Signature API” and make a &lt;b&gt;client secret&lt;/b&gt;. It is shown once.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;The secret is kept in this computer&apos;s keychain, never in a file.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Du trenger en &lt;b&gt;API-klient&lt;/b&gt; med tillatelsen «Signature API»:&lt;/p&gt;&lt;ol style=&apos;margin-left:-20px&apos;&gt;&lt;li&gt;Logg inn på &lt;a href=&apos;https://dashboard.signicat.com&apos;&gt;dashboard.signicat.com&lt;/a&gt;.&lt;/li&gt;&lt;li&gt;Åpne &lt;b&gt;API clients&lt;/b&gt; og opprett en; navnet er klient-ID-en.&lt;/li&gt;&lt;li&gt;Gi den tillatelsen «Signature API» og lag en &lt;b&gt;klienthemmelighet&lt;/b&gt;. Den vises bare én gang.&lt;/li&gt;&lt;/ol&gt;&lt;p&gt;Hemmeligheten ligger i nøkkelringen på datamaskinen, aldri i en fil.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ui::WordBox</name>
        <message>
        <source>Other: %1</source>
        <translation>Annet: %1</translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
        <message numerus="yes">
        <source>%n send(s) that were interrupted go on. Activity shows how.</source>
        <translation>
            <numerusform>%n avbrutt sending fortsetter. Se Aktivitet.</numerusform>
            <numerusform>%n avbrutte sendinger fortsetter. Se Aktivitet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: it is not known whether sessions were created. You have to decide.</source>
        <translation>%1: Det er ikke kjent om økter ble opprettet. Du må avgjøre det.</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Avgjør …</translation>
    </message>
    <message>
        <source>Kept under Drafts.</source>
        <translation>Ligger under Utkast.</translation>
    </message>
    <message>
        <source>“%1” is kept under Drafts.</source>
        <translation>«%1» ligger under Utkast.</translation>
    </message>
    <message>
        <source>It cannot be opened: %1</source>
        <translation>Det kan ikke åpnes: %1</translation>
    </message>
    <message>
        <source>Results are not being saved now. %1</source>
        <translation>Resultater lagres ikke nå. %1</translation>
    </message>
    <message>
        <source>The service removes these results at their due dates. Nothing saves them automatically yet.</source>
        <translation>Tjenesten fjerner disse resultatene ved fristen. Automatisk lagring er av.</translation>
    </message>
    <message numerus="yes">
        <source>The service removes the results of %n session(s) within 72 hours, first those of “%1”, %2. Nothing saves them automatically yet.</source>
        <translation>
            <numerusform>Tjenesten fjerner resultatene fra %n økt innen 72 timer, først dem fra «%1», %2. Automatisk lagring er av.</numerusform>
            <numerusform>Tjenesten fjerner resultatene fra %n økter innen 72 timer, først dem fra «%1», %2. Automatisk lagring er av.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save them &amp;now…</source>
        <translation>Lagre dem &amp;nå …</translation>
    </message>
    <message>
        <source>Save a&amp;utomatically…</source>
        <translation>Lagre a&amp;utomatisk …</translation>
    </message>
    <message numerus="yes">
        <source>The results of %n session(s) are removed within 72 hours</source>
        <translation>
            <numerusform>Resultatene fra %n økt fjernes innen 72 timer</numerusform>
            <numerusform>Resultatene fra %n økter fjernes innen 72 timer</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the results of “%1” in</source>
        <translation>Lagre resultatene fra «%1» i</translation>
    </message>
    <message numerus="yes">
        <source>%n send(s) were interrupted and cannot go on: what they were to send is sealed, and its key is not here. Look among the sessions whether they were made before you send anything again.</source>
        <translation>
            <numerusform>%n sending ble avbrutt og kan ikke fortsette: det den skulle sende, er forseglet, og nøkkelen er ikke her. Se blant øktene om den ble opprettet før du sender noe på nytt.</numerusform>
            <numerusform>%n sendinger ble avbrutt og kan ikke fortsette: det de skulle sende, er forseglet, og nøkkelen er ikke her. Se blant øktene om de ble opprettet før du sender noe på nytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This network is metered, so only results that the service removes within 72 hours are saved by themselves now.</source>
        <translation>Dette nettverket er forbruksmålt, så nå lagres bare resultater som tjenesten fjerner innen 72 timer, av seg selv.</translation>
    </message>
    <message>
        <source>Save all &amp;now</source>
        <translation>Lagre alle &amp;nå</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>filtrert</translation>
    </message>
    <message>
        <source>without those of batches</source>
        <translation>uten dem fra masseutsendelser</translation>
    </message>
</context>
<context>
    <name>ui::ChosenSummary</name>
        <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Overdue ones among them: %1</source>
        <translation>Forfalte blant dem: %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>The first is due %1, the last %2</source>
        <translation>Den første har frist %1, den siste %2</translation>
    </message>
</context>
</TS>
