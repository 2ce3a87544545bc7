#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <optional>

namespace store {

//! What is written down because somebody may have to answer for it.
enum class AuditEvent {
    SessionsCreated,
    SessionDeleted,
    DueDateChanged,
    LinkCopied,
    LinkOpened,
    LinkExported,
    ResultsSaved,
    EvidenceMade,
    ListExported,
    ListPrinted,
    DataMasked,
    DataUnmasked,
    DataRevealed,
    DataWiped,
    AccountAdded,
    AccountChanged,
    AccountRemoved,
    NetworkChanged,
    LogRescued,
    Count
};

//! The word of the file, for example "link.copied"; the same in every language and for good.
[[nodiscard]] QString auditWord(AuditEvent event);
//! Nothing for a word of a newer program.
[[nodiscard]] std::optional<AuditEvent> auditEventOf(const QString &word);

//! One line of the audit log. It names nobody: ids, hashes, kinds, counts, and the reason that a person
//! typed.
struct AuditEntry
{
    qint64 sequence = 0; //!< 1, 2, …
    QDateTime at;        //!< UTC
    QString profileId;
    QString event;
    QStringList subjects; //!< ids
    QMap<QString, QString> detail;
    QString previous; //!< the hash of the entry before; that of the first is of zeros
    QString hash;     //!< SHA-256 of canonical(), in hexadecimal

    //! The bytes that the hash is of: JSON in one line, its members in this order.
    [[nodiscard]] QByteArray canonical() const;
    //! \a canonical must be what canonical() makes; nothing otherwise.
    [[nodiscard]] static std::optional<AuditEntry> from(const QByteArray &canonical);
};

//! Of nothing: what comes before the first entry.
[[nodiscard]] QString noAuditHash();
[[nodiscard]] QString auditHashOf(const QByteArray &canonical);
//! The same as one line of an exported log: the hash becomes the last member.
[[nodiscard]] QByteArray auditLine(const QByteArray &canonical, const QString &hash);

} // namespace store
