<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CellText</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::ApiCallModel</name>
    <message numerus="yes">
        <source>Make %n session(s)</source>
        <translation>
            <numerusform>Make %n session</numerusform>
            <numerusform>Make %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::AuditModel</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::BatchListModel</name>
    <message numerus="yes">
        <source>%n row(s) not sent yet</source>
        <translation>
            <numerusform>%n row not sent yet</numerusform>
            <numerusform>%n rows not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n row(s) not sent yet</source>
        <translation>
            <numerusform>Paused: %n row not sent yet</numerusform>
            <numerusform>Paused: %n rows not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to correct</source>
        <translation>
            <numerusform>%n row to correct</numerusform>
            <numerusform>%n rows to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::CollectionTableModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted session(s)</source>
        <translation>
            <numerusform>%n deleted session</numerusform>
            <numerusform>%n deleted sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::DocumentTableModel</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n session(s)</source>
        <translation>
            <numerusform>In %n session</numerusform>
            <numerusform>In %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n deleted session(s)</source>
        <translation>
            <numerusform>In %n deleted session</numerusform>
            <numerusform>In %n deleted sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::DraftTableModel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signer(s)</source>
        <translation>
            <numerusform>%n signer</numerusform>
            <numerusform>%n signers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), the service&apos;s default</source>
        <translation>
            <numerusform>%n day, the service&apos;s default</numerusform>
            <numerusform>%n days, the service&apos;s default</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business day(s)</source>
        <translation>
            <numerusform>%n business day</numerusform>
            <numerusform>%n business days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::DownloadTask</name>
    <message numerus="yes">
        <source>Download %n file(s)</source>
        <translation>
            <numerusform>Download %n file</numerusform>
            <numerusform>Download %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::DueDatesTask</name>
    <message numerus="yes">
        <source>Change %n due date(s)</source>
        <translation>
            <numerusform>Change %n due date</numerusform>
            <numerusform>Change %n due dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) changed.</source>
        <translation>
            <numerusform>%n due date changed.</numerusform>
            <numerusform>%n due dates changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n changed</source>
        <translation>
            <numerusform>%1 of %n changed</numerusform>
            <numerusform>%1 of %n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::EvidenceTask</name>
    <message numerus="yes">
        <source>Evidence of %n session(s)</source>
        <translation>
            <numerusform>Evidence of %n session</numerusform>
            <numerusform>Evidence of %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::FixityCheck</name>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n file missing</numerusform>
            <numerusform>%n files missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed</source>
        <translation>
            <numerusform>%n file changed</numerusform>
            <numerusform>%n files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in folders that cannot be reached</source>
        <translation>
            <numerusform>%n file in folders that cannot be reached</numerusform>
            <numerusform>%n files in folders that cannot be reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in folders that could not be reached for days</source>
        <translation>
            <numerusform>%n file in folders that could not be reached for days</numerusform>
            <numerusform>%n files in folders that could not be reached for days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) as they were saved</source>
        <translation>
            <numerusform>%n file as it was saved</numerusform>
            <numerusform>%n files as they were saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::MerchantSignTask</name>
    <message numerus="yes">
        <source>Seal %n document(s)</source>
        <translation>
            <numerusform>Seal %n document</numerusform>
            <numerusform>Seal %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::MergeCheck</name>
    <message numerus="yes">
        <source>%n row(s) are ready.</source>
        <translation>
            <numerusform>%n row is ready.</numerusform>
            <numerusform>%n rows are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are to be corrected.</source>
        <translation>
            <numerusform>%n row is to be corrected.</numerusform>
            <numerusform>%n rows are to be corrected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::MergeTask</name>
    <message numerus="yes">
        <source>%n session(s) were created.</source>
        <translation>
            <numerusform>%n session was created.</numerusform>
            <numerusform>%n sessions were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) failed.</source>
        <translation>
            <numerusform>%n row failed.</numerusform>
            <numerusform>%n rows failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were stopped.</source>
        <translation>
            <numerusform>%n row was stopped.</numerusform>
            <numerusform>%n rows were stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need a decision.</source>
        <translation>
            <numerusform>%n row needs a decision.</numerusform>
            <numerusform>%n rows need a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::RetentionGuard</name>
    <message numerus="yes">
        <source>Save the results of %n session(s)</source>
        <translation>
            <numerusform>Save the results of %n session</numerusform>
            <numerusform>Save the results of %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::SaveTask</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) saved in %2</source>
        <translation>
            <numerusform>%1 of %n session saved in %2</numerusform>
            <numerusform>%1 of %n sessions saved in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::SendTask</name>
    <message numerus="yes">
        <source>%n session(s) were created and stay.</source>
        <translation>
            <numerusform>%n session was created and stays.</numerusform>
            <numerusform>%n sessions were created and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were created.</source>
        <translation>
            <numerusform>%n session was created.</numerusform>
            <numerusform>%n sessions were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting the sessions that are replaced: %n left</source>
        <translation>
            <numerusform>Deleting the sessions that are replaced: %n left</numerusform>
            <numerusform>Deleting the sessions that are replaced: %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taking back: %n session(s) left</source>
        <translation>
            <numerusform>Taking back: %n session left</numerusform>
            <numerusform>Taking back: %n sessions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were signed or rejected before they could be taken back, and stay.</source>
        <translation>
            <numerusform>%n session was signed or rejected before it could be taken back, and stays.</numerusform>
            <numerusform>%n sessions were signed or rejected before they could be taken back, and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tasks::SentAnew</name>
    <message numerus="yes">
        <source>More than %n session(s) share these documents: write a new session for them.</source>
        <translation>
            <numerusform>More than %n session share these documents: write a new session for them.</numerusform>
            <numerusform>More than %n sessions share these documents: write a new session for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier signer(s) are not known any more: add them.</source>
        <translation>
            <numerusform>%n earlier signer is not known any more: add them.</numerusform>
            <numerusform>%n earlier signers are not known any more: add them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It waited for %n session(s) with other documents: that is left out.</source>
        <translation>
            <numerusform>It waited for %n session with other documents: that is left out.</numerusform>
            <numerusform>It waited for %n sessions with other documents: that is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) yourself.</source>
        <translation>
            <numerusform>Add %n file yourself.</numerusform>
            <numerusform>Add %n files yourself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ArchiveOptions</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AuditDialog</name>
    <message numerus="yes">
        <source>%n entry(ies) saved: %1</source>
        <translation>
            <numerusform>%n entry saved: %1</numerusform>
            <numerusform>%n entries saved: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AuditText</name>
    <message numerus="yes">
        <source>%n entry(ies) saved: %1</source>
        <translation>
            <numerusform>%n entry saved: %1</numerusform>
            <numerusform>%n entries saved: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(ies), the last one is %1.</source>
        <translation>
            <numerusform>The audit log is whole: %n entry, of %1.</numerusform>
            <numerusform>The audit log is whole: %n entries, the last one is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole but for %n entry(ies) that were lost with a damaged database, as it says itself. The last one is %1.</source>
        <translation>
            <numerusform>The audit log is whole but for %n entry that was lost with a damaged database, as it says itself. The last one is %1.</numerusform>
            <numerusform>The audit log is whole but for %n entries that were lost with a damaged database, as it says itself. The last one is %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BatchEdits</name>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) put back</source>
        <translation>
            <numerusform>%n row put back</numerusform>
            <numerusform>%n rows put back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BatchGrid</name>
    <message numerus="yes">
        <source>Undone: %Ln row(s) of “%1” were not sent.</source>
        <translation>
            <numerusform>Undone: %Ln row of “%1” was not sent.</numerusform>
            <numerusform>Undone: %Ln rows of “%1” were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln row(s)</source>
        <translation>
            <numerusform>Send %Ln row</numerusform>
            <numerusform>Send %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are being sent by now and stay as they are.</source>
        <translation>
            <numerusform>%n row is being sent by now and stays as it is.</numerusform>
            <numerusform>%n rows are being sent by now and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) not checked yet</source>
        <translation>
            <numerusform>%Ln row not checked yet</numerusform>
            <numerusform>%Ln rows not checked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) to correct</source>
        <translation>
            <numerusform>%Ln row to correct</numerusform>
            <numerusform>%Ln rows to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) failed</source>
        <translation>
            <numerusform>%Ln row failed</numerusform>
            <numerusform>%Ln rows failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stopped</source>
        <translation>
            <numerusform>%Ln row stopped</numerusform>
            <numerusform>%Ln rows stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) wait for your decision.</source>
        <translation>
            <numerusform>%Ln row waits for your decision.</numerusform>
            <numerusform>%Ln rows wait for your decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicate(s)</source>
        <translation>
            <numerusform>%Ln possible duplicate</numerusform>
            <numerusform>%Ln possible duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a warning</source>
        <translation>
            <numerusform>%Ln row has a warning</numerusform>
            <numerusform>%Ln rows have a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out</source>
        <translation>
            <numerusform>%Ln row left out</numerusform>
            <numerusform>%Ln rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BatchHold</name>
    <message numerus="yes">
        <source>%n row(s) of “%1” are sent in %2 s</source>
        <translation>
            <numerusform>%n row of “%1” will be sent in %2 s</numerusform>
            <numerusform>%n rows of “%1” will be sent in %2 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BatchReview</name>
    <message numerus="yes">
        <source>Not set: the service gives %n day(s)</source>
        <translation>
            <numerusform>Not set: the service gives %n day</numerusform>
            <numerusform>Not set: the service gives %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln session(s)?</source>
        <translation>
            <numerusform>Send %Ln session?</numerusform>
            <numerusform>Send %Ln sessions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have problems and are not sent</source>
        <translation>
            <numerusform>%Ln row has problems and is not sent</numerusform>
            <numerusform>%Ln rows have problems and are not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are left out</source>
        <translation>
            <numerusform>%Ln row is left out</numerusform>
            <numerusform>%Ln rows are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be sent twice, it seems: the same signer has the same document in another row, or was sent it before. Row %1.</source>
        <translation>
            <numerusform>%Ln row would be sent twice, it seems: the same signer has the same document in another row, or was sent it before. Row %1.</numerusform>
            <numerusform>%Ln rows would be sent twice, it seems: the same signers have the same document in other rows, or were sent it before. Rows %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a warning: %2 Row %1.</source>
        <translation>
            <numerusform>%Ln row has a warning: %2 Row %1.</numerusform>
            <numerusform>%Ln rows have a warning: %2 Rows %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send duplicates too: %Ln session(s)</source>
        <translation>
            <numerusform>&amp;Send duplicates too: %Ln session</numerusform>
            <numerusform>&amp;Send duplicates too: %Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln session(s) &amp;without the duplicates</source>
        <translation>
            <numerusform>Send %Ln session &amp;without the duplicates</numerusform>
            <numerusform>Send %Ln sessions &amp;without the duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BatchesPane</name>
    <message numerus="yes">
        <source>Remove “%1” with its %n row(s) permanently?</source>
        <translation>
            <numerusform>Remove “%1” with its %n row permanently?</numerusform>
            <numerusform>Remove “%1” with its %n rows permanently?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BulkDueDateChange</name>
    <message numerus="yes">
        <source>Change %n due date(s)</source>
        <translation>
            <numerusform>Change %n due date</numerusform>
            <numerusform>Change %n due dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put back %n due date(s)</source>
        <translation>
            <numerusform>Put back %n due date</numerusform>
            <numerusform>Put back %n due dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CollectionDialog</name>
    <message numerus="yes">
        <source>A collection has at most %n document(s).</source>
        <translation>
            <numerusform>A collection has at most %n document.</numerusform>
            <numerusform>A collection has at most %n documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CollectionsPane</name>
    <message numerus="yes">
        <source>%n file(s) downloaded to %1.</source>
        <translation>
            <numerusform>%n file downloaded to %1.</numerusform>
            <numerusform>%n files downloaded to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n collection(s) permanently from the service?</source>
        <translation>
            <numerusform>Delete %n collection permanently from the service?</numerusform>
            <numerusform>Delete %n collections permanently from the service?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %Ln collection(s) of batches</source>
        <translation>
            <numerusform>Also %Ln collection of batches</numerusform>
            <numerusform>Also %Ln collections of batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectionText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DamageText</name>
    <message numerus="yes">
        <source>%n draft(s) and template(s)</source>
        <translation>
            <numerusform>%n draft or template</numerusform>
            <numerusform>%n drafts and templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of sends</source>
        <translation>
            <numerusform>the record of %n send</numerusform>
            <numerusform>the records of %n sends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note(s) and label(s) of %n session(s)</source>
        <translation>
            <numerusform>notes and labels of %n session</numerusform>
            <numerusform>notes and labels of %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved search(es)</source>
        <translation>
            <numerusform>%n saved search</numerusform>
            <numerusform>%n saved searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>where %n result(s) were saved</source>
        <translation>
            <numerusform>where %n result was saved</numerusform>
            <numerusform>where %n results were saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n send(s) that were under way are stopped. Look whether their sessions exist before you send their drafts again.</source>
        <translation>
            <numerusform>%n send that was under way is stopped. Look whether its sessions exist before you send its draft again.</numerusform>
            <numerusform>%n sends that were under way are stopped. Look whether their sessions exist before you send their drafts again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DateRangeButton</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next %n day(s)</source>
        <translation>
            <numerusform>Next %n day</numerusform>
            <numerusform>Next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: last %n day(s)</source>
        <translation>
            <numerusform>%1: last %n day</numerusform>
            <numerusform>%1: last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: next %n day(s)</source>
        <translation>
            <numerusform>%1: next %n day</numerusform>
            <numerusform>%1: next %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DateTimeField</name>
    <message numerus="yes">
        <source>That is more than %n day(s) ahead. The date is as it was.</source>
        <translation>
            <numerusform>That is more than %n day ahead. The date is as it was.</numerusform>
            <numerusform>That is more than %n days ahead. The date is as it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n day(s) ahead</source>
        <translation>
            <numerusform>Up to %n day ahead</numerusform>
            <numerusform>Up to %n days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DesktopNotices</name>
    <message numerus="yes">
        <source>%n session(s) rejected</source>
        <translation>
            <numerusform>%n session rejected</numerusform>
            <numerusform>%n sessions rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n send(s) need a decision</source>
        <translation>
            <numerusform>%n send needs a decision</numerusform>
            <numerusform>%n sends need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) ended</source>
        <translation>
            <numerusform>%n batch ended</numerusform>
            <numerusform>%n batches ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>results of %n session(s) are not saved and go within 72 hours</source>
        <translation>
            <numerusform>results of %n session are not saved and go within 72 hours</numerusform>
            <numerusform>results of %n sessions are not saved and go within 72 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>results of %n account(s) that are not open are not saved and go within 72 hours</source>
        <translation>
            <numerusform>results of %n account that is not open are not saved and go within 72 hours</numerusform>
            <numerusform>results of %n accounts that are not open are not saved and go within 72 hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DocumentActions</name>
    <message numerus="yes">
        <source>%n exception(s)</source>
        <translation>
            <numerusform>%n exception</numerusform>
            <numerusform>%n exceptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DocumentDelegate</name>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DocumentFacts</name>
    <message numerus="yes">
        <source>In %n session(s): kept until the due date.</source>
        <translation>
            <numerusform>In %n session: kept until the due date.</numerusform>
            <numerusform>In %n sessions: kept until the due date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n deleted session(s): the service deletes it with them.</source>
        <translation>
            <numerusform>In %n deleted session: the service deletes it with that.</numerusform>
            <numerusform>In %n deleted sessions: the service deletes it with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DocumentsPane</name>
    <message numerus="yes">
        <source>Drop to check and upload %n file(s)</source>
        <translation>
            <numerusform>Drop to check and upload %n file</numerusform>
            <numerusform>Drop to check and upload %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more; the list says why.</source>
        <translation>
            <numerusform>And %n more; the list says why.</numerusform>
            <numerusform>And %n more; the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) downloaded to %1.</source>
        <translation>
            <numerusform>%n file downloaded to %1.</numerusform>
            <numerusform>%n files downloaded to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s) permanently from the service?</source>
        <translation>
            <numerusform>Delete %n document permanently from the service?</numerusform>
            <numerusform>Delete %n documents permanently from the service?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) sealed. Download them now: the service deletes them after 30 minutes.</source>
        <translation>
            <numerusform>%n document sealed. Download it now: the service deletes it after 30 minutes.</numerusform>
            <numerusform>%n documents sealed. Download them now: the service deletes them after 30 minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are chosen.</source>
        <translation>
            <numerusform>%n document is chosen.</numerusform>
            <numerusform>%n documents are chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also %Ln document(s) of batches</source>
        <translation>
            <numerusform>Also %Ln document of batches</numerusform>
            <numerusform>Also %Ln documents of batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DraftsPane</name>
    <message numerus="yes">
        <source>Delete %n template(s) permanently?</source>
        <translation>
            <numerusform>Delete %n template permanently?</numerusform>
            <numerusform>Delete %n templates permanently?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) permanently? Nothing of them was sent.</source>
        <translation>
            <numerusform>Delete %n draft permanently? Nothing of it was sent.</numerusform>
            <numerusform>Delete %n drafts permanently? Nothing of them was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) were imported.</source>
        <translation>
            <numerusform>%n template was imported.</numerusform>
            <numerusform>%n templates were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DueDatesDialog</name>
    <message numerus="yes">
        <source>&amp;Change %n due date(s)</source>
        <translation>
            <numerusform>&amp;Change %n due date</numerusform>
            <numerusform>&amp;Change %n due dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DueDatesPreview</name>
    <message numerus="yes">
        <source>Limited to %n day(s) from now</source>
        <translation>
            <numerusform>Limited to %n day from now</numerusform>
            <numerusform>Limited to %n days from now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DueDatesWords</name>
    <message numerus="yes">
        <source>%n due date(s) put back.</source>
        <translation>
            <numerusform>%n due date put back.</numerusform>
            <numerusform>%n due dates put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due date(s) changed.</source>
        <translation>
            <numerusform>%n due date changed.</numerusform>
            <numerusform>%n due dates changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not change:</source>
        <translation>
            <numerusform>%n did not change:</numerusform>
            <numerusform>%n did not change:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is: the date from before has passed.</source>
        <translation>
            <numerusform>%n stays as it is: the date from before has passed.</numerusform>
            <numerusform>%n stay as they are: the dates from before have passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n stay(s) as it was.</source>
        <translation>
            <numerusform>Stopped: %n stays as it was.</numerusform>
            <numerusform>Stopped: %n stay as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not tried any more: as before.</source>
        <translation>
            <numerusform>%n not tried any more: as before.</numerusform>
            <numerusform>%n not tried any more: as before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DuplicateWarning</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DurationText</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EidDetails</name>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n attribute</numerusform>
            <numerusform>%n attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) of the eID</source>
        <translation>
            <numerusform>%n setting of the eID</numerusform>
            <numerusform>%n settings of the eID</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message numerus="yes">
        <source>The service asks for a pause: too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>The service asks for a pause: too many requests. Try again in %n second.</numerusform>
            <numerusform>The service asks for a pause: too many requests. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EvidenceDialog</name>
    <message numerus="yes">
        <source>%1 of %n session(s)</source>
        <translation>
            <numerusform>%1 of %n session</numerusform>
            <numerusform>%1 of %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evidence of %n session(s) saved in %1</source>
        <translation>
            <numerusform>Evidence of %n session saved in %1</numerusform>
            <numerusform>Evidence of %n sessions saved in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) without evidence. %1</source>
        <translation>
            <numerusform>%n session without evidence. %1</numerusform>
            <numerusform>%n sessions without evidence. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evidence of %n session(s), each by itself</source>
        <translation>
            <numerusform>Evidence of %n session</numerusform>
            <numerusform>Evidence of %n sessions, each by itself</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FormDrops</name>
    <message numerus="yes">
        <source>Drop to add %n document(s)</source>
        <translation>
            <numerusform>Drop to add %n document</numerusform>
            <numerusform>Drop to add %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::IdleResultsMessage</name>
    <message numerus="yes">
        <source>%1: results of %n signed session(s) are not saved here, the first goes on %2 (%3).</source>
        <translation>
            <numerusform>%1: results of %n signed session are not saved here, they go on %2 (%3).</numerusform>
            <numerusform>%1: results of %n signed sessions are not saved here, the first goes on %2 (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LabelDialog</name>
    <message numerus="yes">
        <source>&amp;Label for %n session(s)</source>
        <translation>
            <numerusform>&amp;Label for %n session</numerusform>
            <numerusform>&amp;Label for %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LeftBatches</name>
    <message numerus="yes">
        <source>The batch “%1” is paused: %n row(s) are not sent yet.</source>
        <translation>
            <numerusform>The batch “%1” is paused: %n row is not sent yet.</numerusform>
            <numerusform>The batch “%1” is paused: %n rows are not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going on with the batch “%1”: %n row(s) left.</source>
        <translation>
            <numerusform>Going on with the batch “%1”: %n row left.</numerusform>
            <numerusform>Going on with the batch “%1”: %n rows left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LinkReasonDialog</name>
    <message numerus="yes">
        <source>Links of %n session(s)</source>
        <translation>
            <numerusform>The link of %n session</numerusform>
            <numerusform>The links of %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListPapers</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n line(s) of them are here.</source>
        <translation>
            <numerusform>Only the first line (%n) of them is here.</numerusform>
            <numerusform>Only the first %n lines of them are here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LossQuestion</name>
    <message numerus="yes">
        <source>&amp;Delete %n permanently</source>
        <translation>
            <numerusform>&amp;Delete %n permanently</numerusform>
            <numerusform>&amp;Delete %n permanently</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MerchantSignDialog</name>
    <message numerus="yes">
        <source>%n document(s) are signed with your organisation&apos;s own certificate at BankID (NBID) in %1. No person signs.</source>
        <translation>
            <numerusform>%n document is signed with your organisation&apos;s own certificate at BankID (NBID) in %1. No person signs.</numerusform>
            <numerusform>%n documents are signed with your organisation&apos;s own certificate at BankID (NBID) in %1. No person signs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n documents can be sealed at once.</source>
        <translation>
            <numerusform>At most %n document can be sealed at once.</numerusform>
            <numerusform>At most %n documents can be sealed at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MergeDialog</name>
    <message numerus="yes">
        <source>%Ln row(s). Nothing is sent yet.</source>
        <translation>
            <numerusform>%Ln row. Nothing is sent yet.</numerusform>
            <numerusform>%Ln rows. Nothing is sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MergeText</name>
    <message numerus="yes">
        <source>%n letter(s) cannot be read: choose another encoding.</source>
        <translation>
            <numerusform>%n letter cannot be read: choose another encoding.</numerusform>
            <numerusform>%n letters cannot be read: choose another encoding.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NetworkDialog</name>
    <message numerus="yes">
        <source>Countersign trusts the certificate authorities that this computer knows, and %n that an administrator added in %1.</source>
        <translation>
            <numerusform>Countersign trusts the certificate authorities that this computer knows, and %n that an administrator added in %1.</numerusform>
            <numerusform>Countersign trusts the certificate authorities that this computer knows, and %n that an administrator added in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NoteDialog</name>
    <message numerus="yes">
        <source>Add to the &amp;notes of %n session(s)</source>
        <translation>
            <numerusform>Add to the &amp;notes of %n session</numerusform>
            <numerusform>Add to the &amp;notes of %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NotificationEditor</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OrderCanvas</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OrderOptions</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OrderPicture</name>
    <message numerus="yes">
        <source>Due in %n day(s)</source>
        <translation>
            <numerusform>Due in %n day</numerusform>
            <numerusform>Due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These wait for more than %n other session(s); the service takes no more.</source>
        <translation>
            <numerusform>These wait for more than %n other session; the service takes no more.</numerusform>
            <numerusform>These wait for more than %n other sessions; the service takes no more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReplaceDialog</name>
    <message numerus="yes">
        <source>&amp;Replace %n session(s)</source>
        <translation>
            <numerusform>&amp;Replace %n session</numerusform>
            <numerusform>&amp;Replace %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later signer(s) get new links too.</source>
        <translation>
            <numerusform>%n later signer gets a new link too.</numerusform>
            <numerusform>%n later signers get new links too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) with the same documents get new links too.</source>
        <translation>
            <numerusform>%n other with the same documents gets a new link too.</numerusform>
            <numerusform>%n others with the same documents get new links too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SaidProblems</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavingText</name>
    <message numerus="yes">
        <source>At most %n folder(s) in each other.</source>
        <translation>
            <numerusform>At most %n folder in each other.</numerusform>
            <numerusform>At most %n folders in each other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n file(s)</source>
        <translation>
            <numerusform>about %n file</numerusform>
            <numerusform>about %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> of %n session(s)</source>
        <translation>
            <numerusform> of %n session</numerusform>
            <numerusform> of %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them missing.</source>
        <translation>
            <numerusform>%n of them missing.</numerusform>
            <numerusform>%n of them missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them changed.</source>
        <translation>
            <numerusform>%n of them changed.</numerusform>
            <numerusform>%n of them changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SeenChanges</name>
    <message numerus="yes">
        <source>%n session(s) marked as seen</source>
        <translation>
            <numerusform>%n session marked as seen</numerusform>
            <numerusform>%n sessions marked as seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SendDecisionPanel</name>
    <message numerus="yes">
        <source>It is not known whether %n session(s) were created</source>
        <translation>
            <numerusform>It is not known whether %n session was created</numerusform>
            <numerusform>It is not known whether %n sessions were created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service lists these, which look like them. Tick the %n that belong to this send; or send again if none does. Sending again while they exist asks people to sign twice.</source>
        <translation>
            <numerusform>The service lists these, which look like it. Tick the %n that belongs to this send; or send again if none does. Sending again while it exists asks people to sign twice.</numerusform>
            <numerusform>The service lists these, which look like them. Tick the %n that belong to this send; or send again if none does. Sending again while they exist asks people to sign twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n session(s) that were created?</source>
        <translation>
            <numerusform>Delete the %n session that was created?</numerusform>
            <numerusform>Delete the %n sessions that were created?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n session(s)</source>
        <translation>
            <numerusform>&amp;Delete %n session</numerusform>
            <numerusform>&amp;Delete %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) were created and stay, listed below. Everybody else was not asked.</source>
        <translation>
            <numerusform>%n session was created and stays, listed below. Everybody else was not asked.</numerusform>
            <numerusform>%n sessions were created and stay, listed below. Everybody else was not asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are still there, listed below.</source>
        <translation>
            <numerusform>%n session is still there, listed below.</numerusform>
            <numerusform>%n sessions are still there, listed below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SendProgressPage</name>
    <message numerus="yes">
        <source>Sent: %n session(s)</source>
        <translation>
            <numerusform>Sent: %n session</numerusform>
            <numerusform>Sent: %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n session(s) were created and stay.</source>
        <translation>
            <numerusform>Stopped. %n session was created and stays.</numerusform>
            <numerusform>Stopped. %n sessions were created and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not everything was sent. %n session(s) were created and stay.</source>
        <translation>
            <numerusform>Not everything was sent. %n session was created and stays.</numerusform>
            <numerusform>Not everything was sent. %n sessions were created and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>Sending in %n s</numerusform>
            <numerusform>Sending in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taking back what was created: %n session(s) left…</source>
        <translation>
            <numerusform>Taking back what was created: %n session left…</numerusform>
            <numerusform>Taking back what was created: %n sessions left…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back, but %n session(s) were signed or rejected first and stay</source>
        <translation>
            <numerusform>Taken back, but %n session was signed or rejected first and stays</numerusform>
            <numerusform>Taken back, but %n sessions were signed or rejected first and stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionDetails</name>
    <message numerus="yes">
        <source>%n session(s) chosen.</source>
        <translation>
            <numerusform>%n session chosen.</numerusform>
            <numerusform>%n sessions chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionDownloads</name>
    <message numerus="yes">
        <source>Download the results of %n session(s)</source>
        <translation>
            <numerusform>Download the results of %n session</numerusform>
            <numerusform>Download the results of %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionFilterBar</name>
    <message numerus="yes">
        <source>State: %n chosen</source>
        <translation>
            <numerusform>State: %n chosen</numerusform>
            <numerusform>State: %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionFooter</name>
    <message numerus="yes">
        <source>%1 shown, %n no longer here</source>
        <translation>
            <numerusform>%1 shown, %n no longer here</numerusform>
            <numerusform>%1 shown, %n no longer here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 session(s)</source>
        <translation>
            <numerusform>%1 session</numerusform>
            <numerusform>%1 sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) could not be read</source>
        <translation>
            <numerusform>%n session could not be read</numerusform>
            <numerusform>%n sessions could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionListExport</name>
    <message numerus="yes">
        <source>%n session(s) saved: %1</source>
        <translation>
            <numerusform>%n session saved: %1</numerusform>
            <numerusform>%n sessions saved: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionPrinting</name>
    <message numerus="yes">
        <source>%n session(s), sorted by %1, %2</source>
        <translation>
            <numerusform>%n session, sorted by %1, %2</numerusform>
            <numerusform>%n sessions, sorted by %1, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n session(s) of them are here.</source>
        <translation>
            <numerusform>Only the first %n session of them is here.</numerusform>
            <numerusform>Only the first %n sessions of them are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due within %n hour(s)</source>
        <translation>
            <numerusform>due within %n hour</numerusform>
            <numerusform>due within %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>link ends within %n hour(s)</source>
        <translation>
            <numerusform>link ends within %n hour</numerusform>
            <numerusform>link ends within %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the last %n day(s)</source>
        <translation>
            <numerusform>%1 in the last %n day</numerusform>
            <numerusform>%1 in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the next %n day(s)</source>
        <translation>
            <numerusform>%1 in the next %n day</numerusform>
            <numerusform>%1 in the next %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionResults</name>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1</source>
        <translation>
            <numerusform>%n file saved in %1</numerusform>
            <numerusform>%n files saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionReview</name>
    <message numerus="yes">
        <source>%n signer(s) get a link to sign in %1.</source>
        <translation>
            <numerusform>%n signer gets a link to sign in %1.</numerusform>
            <numerusform>%n signers get a link each to sign in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionSummary</name>
    <message numerus="yes">
        <source>waits for %n session(s), see Order</source>
        <translation>
            <numerusform>waits for %n session, see Order</numerusform>
            <numerusform>waits for %n sessions, see Order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionsPane</name>
    <message numerus="yes">
        <source>It is sent anew, and a note tells it. %n old session(s) still count until handled.</source>
        <translation>
            <numerusform>It is sent anew, and a note tells it. %n old session still counts until it is handled.</numerusform>
            <numerusform>It is sent anew, and a note tells it. %n old sessions still count until they are handled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ID(s) copied.</source>
        <translation>
            <numerusform>%n ID copied.</numerusform>
            <numerusform>%n IDs copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) copied as text, without links.</source>
        <translation>
            <numerusform>%n session copied as text, without links.</numerusform>
            <numerusform>%n sessions copied as text, without links.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in %1.</source>
        <translation>
            <numerusform>%n file saved in %1.</numerusform>
            <numerusform>%n files saved in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the service still has is saved on this computer. The results of %n session(s) were removed by the service before they were saved.</source>
        <translation>
            <numerusform>What the service still has is saved on this computer. The results of %n session were removed by the service before they were saved.</numerusform>
            <numerusform>What the service still has is saved on this computer. The results of %n sessions were removed by the service before they were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be saved.</source>
        <translation>
            <numerusform>%n file could not be saved.</numerusform>
            <numerusform>%n files could not be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n session(s) permanently?</source>
        <translation>
            <numerusform>Delete %n session permanently?</numerusform>
            <numerusform>Delete %n sessions permanently?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) that wait for it will never open.</source>
        <translation>
            <numerusform>%n session that waits for it will never open.</numerusform>
            <numerusform>%n sessions that wait for it will never open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) that wait for them will never open.</source>
        <translation>
            <numerusform>%n session that waits for them will never open.</numerusform>
            <numerusform>%n sessions that wait for them will never open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) deleted permanently.</source>
        <translation>
            <numerusform>%n session deleted permanently.</numerusform>
            <numerusform>%n sessions deleted permanently.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) could not be deleted. %1</source>
        <translation>
            <numerusform>%n session could not be deleted. %1</numerusform>
            <numerusform>%n sessions could not be deleted. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have it; this is the one that is due first.</source>
        <translation>
            <numerusform>%n session has it; this is the one that is due first.</numerusform>
            <numerusform>%n sessions have it; this is the one that is due first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last change of %n of these due dates is still on its way.</source>
        <translation>
            <numerusform>The last change of %n of these due dates is still on its way.</numerusform>
            <numerusform>The last change of %n of these due dates is still on its way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are handled</source>
        <translation>
            <numerusform>%n session is handled</numerusform>
            <numerusform>%n sessions are handled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n session(s)</source>
        <translation>
            <numerusform>Note on %n session</numerusform>
            <numerusform>Note on %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have this reference.</source>
        <translation>
            <numerusform>%n session has this reference.</numerusform>
            <numerusform>%n sessions have this reference.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) have this in their IDs.</source>
        <translation>
            <numerusform>%n session has this in its ID.</numerusform>
            <numerusform>%n sessions have this in their IDs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is the ID of a document. %n session(s) have it.</source>
        <translation>
            <numerusform>This is the ID of a document. %n session has it.</numerusform>
            <numerusform>This is the ID of a document. %n sessions have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is the ID of a collection. %n session(s) have it.</source>
        <translation>
            <numerusform>This is the ID of a collection. %n session has it.</numerusform>
            <numerusform>This is the ID of a collection. %n sessions have it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is the ID of a signed file. %n session(s) have it as a result.</source>
        <translation>
            <numerusform>This is the ID of a signed file. %n session has it as a result.</numerusform>
            <numerusform>This is the ID of a signed file. %n sessions have it as a result.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were deleted from the service: %1</source>
        <translation>
            <numerusform>%n of them was deleted from the service: %1</numerusform>
            <numerusform>%n of them were deleted from the service: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n session(s) are in this list.</source>
        <translation>
            <numerusform>%1 of %n session is in this list.</numerusform>
            <numerusform>%1 of %n sessions are in this list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service has removed the results of %n session(s): they are left out.</source>
        <translation>
            <numerusform>The service has removed the results of %n session: it is left out.</numerusform>
            <numerusform>The service has removed the results of %n sessions: they are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the sessions in the list are chosen.</source>
        <translation>
            <numerusform>%Ln of the sessions in the list is chosen.</numerusform>
            <numerusform>%Ln of the sessions in the list are chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln c&amp;hosen</source>
        <translation>
            <numerusform>The %Ln c&amp;hosen</numerusform>
            <numerusform>The %Ln c&amp;hosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln of the list</source>
        <translation>
            <numerusform>&amp;All %Ln of the list</numerusform>
            <numerusform>&amp;All %Ln of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SessionTriage</name>
    <message numerus="yes">
        <source>%n session(s) are not handled</source>
        <translation>
            <numerusform>%n session is not handled</numerusform>
            <numerusform>%n sessions are not handled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are handled</source>
        <translation>
            <numerusform>%n session is handled</numerusform>
            <numerusform>%n sessions are handled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are not put off</source>
        <translation>
            <numerusform>%n session is not put off</numerusform>
            <numerusform>%n sessions are not put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are put off</source>
        <translation>
            <numerusform>%n session is put off</numerusform>
            <numerusform>%n sessions are put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n session(s)</source>
        <translation>
            <numerusform>Note on %n session</numerusform>
            <numerusform>Note on %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label “%1” on %n session(s)</source>
        <translation>
            <numerusform>Label “%1” on %n session</numerusform>
            <numerusform>Label “%1” on %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label “%1” off %n session(s)</source>
        <translation>
            <numerusform>Label “%1” off %n session</numerusform>
            <numerusform>Label “%1” off %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SignerList</name>
    <message numerus="yes">
        <source>%n signer(s) added</source>
        <translation>
            <numerusform>%n signer added</numerusform>
            <numerusform>%n signers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) skipped: no name, e-mail or mobile</source>
        <translation>
            <numerusform>%n row skipped: no name, e-mail or mobile</numerusform>
            <numerusform>%n rows skipped: no name, e-mail or mobile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out: at most %1 at a time</source>
        <translation>
            <numerusform>%n row left out: at most %1 at a time</numerusform>
            <numerusform>%n rows left out: at most %1 at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signer(s) removed</source>
        <translation>
            <numerusform>%n signer removed</numerusform>
            <numerusform>%n signers removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SigningLinks</name>
    <message numerus="yes">
        <source>%n link(s) copied.</source>
        <translation>
            <numerusform>%n link copied.</numerusform>
            <numerusform>%n links copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n link(s) copied: the others are of no use.</source>
        <translation>
            <numerusform>%1 of %n link copied: the others are of no use.</numerusform>
            <numerusform>%1 of %n links copied: the others are of no use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>The clipboard is cleared in %n second.</numerusform>
            <numerusform>The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StuckText</name>
    <message numerus="yes">
        <source>All have signed, and the package has not come for more than %n minute(s). Refresh; if it stays away, give the service&apos;s support the ID of this session.</source>
        <translation>
            <numerusform>All have signed, and the package has not come for more than %n minute. Refresh; if it stays away, give the service&apos;s support the ID of this session.</numerusform>
            <numerusform>All have signed, and the package has not come for more than %n minutes. Refresh; if it stays away, give the service&apos;s support the ID of this session.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TimeOptions</name>
    <message numerus="yes">
        <source>What the service chooses: %n day(s)</source>
        <translation>
            <numerusform>What the service chooses: %n day</numerusform>
            <numerusform>What the service chooses: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n day(s) ahead.</source>
        <translation>
            <numerusform>At most %n day ahead.</numerusform>
            <numerusform>At most %n days ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted from the day of sending. At most %n day(s) ahead.</source>
        <translation>
            <numerusform>Counted from the day of sending. At most %n day ahead.</numerusform>
            <numerusform>Counted from the day of sending. At most %n days ahead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UnsentWork</name>
    <message numerus="yes">
        <source>The batch “%1” can still be taken back: none of its %n row(s) is sent.</source>
        <translation>
            <numerusform>The batch “%1” can still be taken back: its %n row is not sent.</numerusform>
            <numerusform>The batch “%1” can still be taken back: none of its %n rows is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The batch “%1” is being sent: %n row(s) are left.</source>
        <translation>
            <numerusform>The batch “%1” is being sent: %n row is left.</numerusform>
            <numerusform>The batch “%1” is being sent: %n rows are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ViolationText</name>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n needed.</source>
        <translation>
            <numerusform>At least %n needed.</numerusform>
            <numerusform>At least %n needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n allowed.</source>
        <translation>
            <numerusform>At most %n allowed.</numerusform>
            <numerusform>At most %n allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n day(s) ahead.</source>
        <translation>
            <numerusform>At most %n day ahead.</numerusform>
            <numerusform>At most %n days ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n day(s) long.</source>
        <translation>
            <numerusform>At most %n day long.</numerusform>
            <numerusform>At most %n days long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Workspace</name>
    <message numerus="yes">
        <source>%n send(s) that were interrupted go on. Activity shows how.</source>
        <translation>
            <numerusform>%n send that was interrupted goes on. Activity shows how.</numerusform>
            <numerusform>%n sends that were interrupted go on. Activity shows how.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The results of %n session(s) are removed within 72 hours</source>
        <translation>
            <numerusform>The results of %n session are removed within 72 hours</numerusform>
            <numerusform>The results of %n sessions are removed within 72 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n send(s) were interrupted and cannot go on: what they were to send is sealed, and its key is not here. Look among the sessions whether they were made before you send anything again.</source>
        <translation>
            <numerusform>%n send was interrupted and cannot go on: what it was to send is sealed, and its key is not here. Look among the sessions whether it was made before you send anything again.</numerusform>
            <numerusform>%n sends were interrupted and cannot go on: what they were to send is sealed, and its key is not here. Look among the sessions whether they were made before you send anything again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service removes the results of %n session(s) within 72 hours, first those of “%1”, %2. Nothing saves them automatically yet.</source>
        <translation>
            <numerusform>The service removes the results of %n session within 72 hours, those of “%1”, %2. Nothing saves them automatically yet.</numerusform>
            <numerusform>The service removes the results of %n sessions within 72 hours, first those of “%1”, %2. Nothing saves them automatically yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
