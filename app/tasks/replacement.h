#pragma once

#include "api/request.h"
#include "domain/sessionquery.h"
#include "store/sessionindex.h"
#include "tasks/replacementplan.h"

#include <QObject>

#include <memory>

namespace tasks {

class Account;
class SentDocuments;

//! Prepares to correct a session that was sent: the service can change nothing but the due date, and takes a
//! session's documents with it. look() collects what would be lost: the session, all that wait for it, and
//! all that use its documents. prepare() sees to it that every byte is here, and gives the plan; nothing is
//! changed on the service before that is sent. One answer to each call, never from within it.
class Replacement : public QObject
{
    Q_OBJECT

public:
    Replacement(Account &account, const QString &sessionId, QObject *parent = nullptr);

    void look();
    //! After looked().
    void prepare(const domain::Signer &corrected);
    void cancel();

    [[nodiscard]] const ReplacementFacts &facts() const { return m_facts; }
    //! Others that wait for the session, at once or later.
    [[nodiscard]] int successorCount() const;
    //! That only share its documents.
    [[nodiscard]] int sharingCount() const;
    //! Sessions to ask for at a time.
    void setPageSize(int sessions) { m_pageSize = sessions; }

Q_SIGNALS:
    void looked();
    void planned(const tasks::SendPlan &plan);
    //! With words for a person; nothing was changed.
    void refused(const api::ApiError &error);

private:
    // replacement.cpp: what belongs together
    void readTarget();
    void listLive(qint64 offset);
    void addRelated();
    [[nodiscard]] bool belongs(const domain::SigningSession &session) const;
    void askIndex(const QStringList &documentIds);
    void takeRows(const QList<store::SessionRow> &rows);
    void readOthers();
    void judgeOther(const QString &id, const api::Result<domain::SigningSession> &session);
    void readCollection();
    void takeCollection(const domain::PackageToList &packageTo);
    void refuse(const QString &text, const QString &code);
    void refuseSigned(const domain::SigningSession &session);

    Account &m_account;
    ReplacementFacts m_facts;
    QList<domain::SigningSession> m_live; //!< all that are READY or BLOCKED
    QStringList m_toRead, m_wasRead;      //!< ids of sessions that only the index, or a successor, names
    QStringList m_indexed;                //!< documents whose sessions the index has told
    QString m_alreadySigned;              //!< name of somebody who signed these documents
    int m_pageSize = domain::SessionQuery::maxLimit;
    domain::Signer m_corrected;
    SentDocuments *m_documents;
    std::unique_ptr<QObject> m_calls; //!< context of what is under way
    api::Request m_request;
};

} // namespace tasks
