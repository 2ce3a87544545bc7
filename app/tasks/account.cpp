#include "tasks/account.h"

#include "pdf/filecheck.h"
#include "store/auditlog.h"
#include "tasks/apicallrecorder.h"
#include "tasks/background.h"
#include "tasks/remembered.h"
#include "tasks/secretprovider.h"
#include "tasks/sendevent.h"

#include <utility>

namespace tasks {

namespace {

api::TransportSettings withBackground(api::TransportSettings settings)
{
    settings.inBackground = &doInBackground;
    return settings;
}

} // namespace

Account::Account(const domain::Profile &profile, const store::DataFolder &folder, store::Database &database,
                 store::SecretStore &secrets, const api::TransportSettings &settings,
                 std::shared_ptr<pdf::FileCheck> fileCheck, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_database(database)
    , m_transport(profile, secretFrom(secrets, profile.id), withBackground(settings))
    , m_documents(m_transport)
    , m_collections(m_transport)
    , m_sessions(m_transport)
    , m_merchantSign(m_transport)
    , m_documentRegistry(database)
    , m_collectionRegistry(database)
    , m_sessionIndex(folder.index(profile.id), nullptr, database.sealing())
    , m_sendJournal(database)
    , m_drafts(database, nameOf(SendEvent::Kind::SessionsMade))
    , m_batches(database)
    , m_copies(folder.copies())
    , m_fileCheck(fileCheck ? std::move(fileCheck) : std::make_shared<pdf::FileCheck>())
    , m_calls(std::make_unique<ApiCallRecorder>(m_transport, m_sessionIndex))
    , m_audit(std::make_unique<store::AuditLog>(database, folder.path()))
{
    m_sessionIndex.protect(profile.hidesPeople);
    m_documentRegistry.setProfile(profile.id);
    m_collectionRegistry.setProfile(profile.id);
    m_documentRegistry.setSessions(&m_sessionIndex);
    m_collectionRegistry.setSessions(&m_sessionIndex);
    m_encoder.setMaxThreadCount(1); // what is seen later is written later
}

Account::~Account()
{
    Q_EMIT closing();
    m_encoder.clear(); // nobody would take what it makes, and whoever leaves the account would wait for it
    doInBackground(
        [check = std::move(m_fileCheck)] { Q_UNUSED(check) }); // as they would for its processes to end
}

std::optional<pdf::Preflight> Account::examined(const QString &sha256Hex, const QString &textType) const
{
    const auto found = m_examined.constFind({sha256Hex, textType});
    return found == m_examined.constEnd() ? std::nullopt : std::optional(*found);
}

void Account::noteExamined(const QString &textType, const pdf::Preflight &preflight)
{
    m_examined.insert({preflight.sha256Hex, textType}, preflight);
}

void Account::remember(const QList<domain::SigningSession> &sessions,
                       const std::optional<QDateTime> &createdAt)
{
    if (sessions.isEmpty())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    runInBackground(
        &m_encoder, this, [sessions, createdAt, now] { return Remembered::of(sessions, createdAt, now); },
        [this](const Remembered &remembered) {
            m_sessionIndex.upsert(remembered.rows);
            m_collectionRegistry.noteDiscovered(remembered.collections);
            noteDocuments(remembered);
        });
}

//! Results are called after their session. One that was wiped, and was only seen in lists before, has results
//! that are seen for the first time now: they must not bring its title back.
void Account::noteDocuments(const Remembered &remembered)
{
    if (remembered.sessionOfResult.isEmpty())
        return m_documentRegistry.noteDiscovered(remembered.documents);
    QStringList ids = remembered.sessionOfResult.values();
    ids.removeDuplicates();
    m_sessionIndex.wipedAmong(ids, this, [this, remembered](const store::StoreResult<QStringList> &wiped) {
        m_documentRegistry.noteDiscovered(
            remembered.documentsWhenWiped(wiped.value_or(QStringList()), QDateTime::currentDateTimeUtc()));
    });
}

} // namespace tasks
