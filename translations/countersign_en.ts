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
    <name>models::CollectionTableModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
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
        <source>&amp;Delete %n permanently</source>
        <translation>
            <numerusform>&amp;Delete %n permanently</numerusform>
            <numerusform>&amp;Delete %n permanently</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DateTimeField</name>
    <message numerus="yes">
        <source>Up to %n day(s) ahead</source>
        <translation>
            <numerusform>Up to %n day ahead</numerusform>
            <numerusform>Up to %n days ahead</numerusform>
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
        <source>&amp;Delete %n permanently</source>
        <translation>
            <numerusform>&amp;Delete %n permanently</numerusform>
            <numerusform>&amp;Delete %n permanently</numerusform>
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
    <name>ui::MerchantSignDialog</name>
    <message numerus="yes">
        <source>%n document(s) are signed with your organisation&apos;s own certificate at BankID (NBID) in %1. No person signs.</source>
        <translation>
            <numerusform>%n document is signed with your organisation&apos;s own certificate at BankID (NBID) in %1. No person signs.</numerusform>
            <numerusform>%n documents are signed with your organisation&apos;s own certificate at BankID (NBID) in %1. No person signs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ At most %n documents can be sealed at once.</source>
        <translation>
            <numerusform>⚠ At most %n document can be sealed at once.</numerusform>
            <numerusform>⚠ At most %n documents can be sealed at once.</numerusform>
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
</context>
<context>
    <name>ui::SendProgressPage</name>
    <message numerus="yes">
        <source>Sent: %n session(s) wait for their signers</source>
        <translation>
            <numerusform>Sent: %n session waits for its signer</numerusform>
            <numerusform>Sent: %n sessions wait for their signers</numerusform>
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
        <source>%n signer(s) will be asked to sign in %1.</source>
        <translation>
            <numerusform>%n signer will be asked to sign in %1.</numerusform>
            <numerusform>%n signers will be asked to sign in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The links work for %n day(s) and %1 hour(s).</source>
        <translation>
            <numerusform>The links work for %n day and %1 h.</numerusform>
            <numerusform>The links work for %n days and %1 h.</numerusform>
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
        <source>%n link(s) copied. Whoever has a link can open its session.</source>
        <translation>
            <numerusform>%n link copied. Whoever has a link can open its session.</numerusform>
            <numerusform>%n links copied. Whoever has a link can open its session.</numerusform>
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
        <source>&amp;Delete %n permanently</source>
        <translation>
            <numerusform>&amp;Delete %n permanently</numerusform>
            <numerusform>&amp;Delete %n permanently</numerusform>
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
</context>
</TS>
