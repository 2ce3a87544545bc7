#pragma once

#include "store/auditentry.h"
#include "store/database.h"

#include <memory>

namespace store {

struct AuditHead;

//! Writes down what somebody may have to answer for. Entries are only added, each holds the hash of the one
//! before, and how many there are is noted outside of the database as well (AuditHead); AuditFile reads and
//! checks them.
class AuditLog : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(StoreResult<void>)>;
    using Detail = QMap<QString, QString>;

    //! \a folder is where the database is. There may be several of these over one database.
    AuditLog(Database &database, const QString &folder, QObject *parent = nullptr);

    //! On the disk before \a done. \a subjects are ids; \a detail names nobody either, and what a person
    //! typed goes there as "reason": what looks like an address, a number or a link is taken out of it.
    void add(const QString &profileId, AuditEvent event, const QStringList &subjects,
             const Detail &detail = {}, QObject *context = nullptr, Done done = {});

Q_SIGNALS:
    //! Something was done that is not in the log.
    void failed(const store::StoreError &error);

private:
    struct State;
    void noteHead(const AuditHead &head);
    void noteAnew(const AuditHead &head);

    Database &m_database;
    QString m_headPath;
    std::shared_ptr<State> m_state;
};

} // namespace store
