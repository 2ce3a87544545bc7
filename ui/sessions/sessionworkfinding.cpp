// What the index knows of a session and of those around it.
#include "domain/signingorder.h"
#include "store/collectionpackages.h"
#include "store/documentregistry.h"
#include "tasks/account.h"
#include "tasks/remembered.h"
#include "ui/sessions/sessionwork.h"

#include <QDateTime>

#include <memory>
#include <utility>

namespace ui {

void SessionWork::findNumbers(const QStringList &ids, std::function<void(const store::SessionNumbers &)> done)
{
    store::SessionLists(m_account.sessionIndex())
        .numbersOf(ids, this,
                   [done = std::move(done)](const store::StoreResult<store::SessionNumbers> &numbers) {
                       done(numbers.value_or(store::SessionNumbers()));
                   });
}

void SessionWork::findAfter(const QString &sessionId,
                            std::function<void(const QList<domain::SigningSession> &)> done)
{
    m_account.sessionIndex().sessionsAfter(
        sessionId, this,
        [this, done = std::move(done)](const store::StoreResult<QList<store::SessionRow>> &rows) {
            done(noted(rows));
        });
}

void SessionWork::findAfterAsWritten(const QString &sessionId,
                                     std::function<void(const QList<domain::SigningSession> &)> done)
{
    m_account.sessionIndex().sessionsAfterAsWritten(
        sessionId, this,
        [this, done = std::move(done)](const store::StoreResult<QList<store::SessionRow>> &rows) {
            done(noted(rows));
        });
}

QList<domain::SigningSession> SessionWork::noted(const store::StoreResult<QList<store::SessionRow>> &rows)
{
    QList<domain::SigningSession> sessions;
    for (const store::SessionRow &row : rows.value_or(QList<store::SessionRow>())) {
        noteGone(row);
        if (auto session = tasks::sessionOf(row))
            sessions.append(*session);
    }
    return sessions;
}

void SessionWork::findOfSameStep(const domain::SigningSession &session,
                                 std::function<void(const QList<domain::SigningSession> &)> done)
{
    m_account.sessionIndex().sessionsOfCollection(
        session.request.documents.value(0).documentCollectionId, this,
        [this, session, done = std::move(done)](const store::StoreResult<QList<store::SessionRow>> &rows) {
            QList<domain::SigningSession> sessions;
            for (const store::SessionRow &row : rows.value_or(QList<store::SessionRow>()))
                if (const auto other = tasks::sessionOf(row);
                    other && domain::isOfSameStep(session, *other)) {
                    noteGone(row);
                    sessions.append(*other);
                }
            done(sessions);
        });
}

void SessionWork::findChanges(const QString &sessionId,
                              std::function<void(const QList<store::SessionChange> &)> done)
{
    m_account.sessionIndex().changesOf(
        sessionId, this,
        [done = std::move(done)](const store::StoreResult<QList<store::SessionChange>> &changes) {
            done(changes.value_or(QList<store::SessionChange>()));
        });
}

void SessionWork::findStuck(const QString &sessionId,
                            std::function<void(const QList<domain::StuckCause> &)> done)
{
    store::StuckSessions(m_account.sessionIndex())
        .causesOf(sessionId, this,
                  [done = std::move(done)](const store::StoreResult<QList<domain::StuckCause>> &causes) {
                      done(causes.value_or(QList<domain::StuckCause>()));
                  });
}

void SessionWork::findStuckAmong(const QStringList &ids, std::function<void(const QSet<QString> &)> done)
{
    store::StuckSessions(m_account.sessionIndex())
        .among(ids, this, [done = std::move(done)](const store::StoreResult<QStringList> &stuck) {
            const QStringList found = stuck.value_or(QStringList());
            done(QSet<QString>(found.cbegin(), found.cend()));
        });
}

void SessionWork::findSaved(
    const QString &sessionId,
    std::function<void(const QList<store::SavedResult> &, const QStringList &packages)> done)
{
    findPackages(sessionId, [this, sessionId, done = std::move(done)](const QStringList &packages) {
        store::SavedResults(m_account.database(), m_account.sessionIndex(), m_account.profile().id)
            .ofSession(sessionId, this,
                       [done, packages](const store::StoreResult<QList<store::SavedResult>> &saved) {
                           done(saved.value_or(QList<store::SavedResult>()), packages);
                       });
    });
}

void SessionWork::findNames(const domain::SigningSession &session,
                            const std::function<void(const QHash<QString, QString> &)> &done)
{
    const auto names = std::make_shared<QHash<QString, QString>>();
    const auto left = std::make_shared<qsizetype>(session.request.documents.size());
    for (const domain::SessionDocument &document : session.request.documents)
        m_account.documentRegistry().get(
            document.documentId, this,
            [names, left, done](const store::StoreResult<store::DocumentRecord> &record) {
                if (record && !(record->title.isEmpty() && record->filename.isEmpty()))
                    names->insert(record->documentId,
                                  record->title.isEmpty() ? record->filename : record->title);
                if (--*left == 0)
                    done(*names);
            });
}

void SessionWork::findPackages(const QString &sessionId, std::function<void(const QStringList &)> done)
{
    using Packages = store::CollectionPackages;
    findNumbers({sessionId}, [this, sessionId, done = std::move(done)](const store::SessionNumbers &numbers) {
        Packages(m_account.sessionIndex())
            .ofSessions(numbers, this,
                        [sessionId, done](const store::StoreResult<Packages::BySession> &found) {
                            QStringList ids;
                            const auto packages = found.value_or(Packages::BySession()).value(sessionId);
                            for (const store::CollectionPackage &package : packages)
                                ids << package.documentId;
                            done(ids);
                        });
    });
}

void SessionWork::countLost(std::function<void(qint64)> done)
{
    store::SavedResults(m_account.database(), m_account.sessionIndex(), m_account.profile().id)
        .countLost(
            QDateTime::currentDateTimeUtc(), this,
            [done = std::move(done)](const store::StoreResult<qint64> &lost) { done(lost.value_or(0)); });
}

} // namespace ui
