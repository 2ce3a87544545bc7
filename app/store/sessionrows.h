#pragma once

#include "store/preparedsessions.h"
#include "store/sql.h"

//! Sessions to and from the tables of the index. Private to store/.
namespace store::sessionrows {

inline constexpr auto jsonColumn = "session_body.json", signerColumn = "session.signer";

//! Of what a session names; see session_key.
[[nodiscard]] qint64 documentKey(const QString &id);
[[nodiscard]] qint64 collectionKey(const QString &id);
[[nodiscard]] qint64 predecessorKey(const QString &id);
//! Of a file that the service made of it: no document of the session.
[[nodiscard]] qint64 resultKey(const QString &id);
//! How far the index of the words has come: the last n that is in it. 0 before the first.
[[nodiscard]] StoreResult<qint64> wordsMark(QSqlDatabase &database);

//! Of the address that somebody signs at: the address itself is not readable in the file.
[[nodiscard]] qint64 linkKey(const QString &link);

//! Of all that a session names, each once.
[[nodiscard]] QList<qint64> keysOf(const QList<SessionLink> &links, const QStringList &subsequentTo,
                                   const QString &link, const QStringList &resultIds);

//! The documents of a session as they are kept.
[[nodiscard]] QByteArray fromLinks(const QList<SessionLink> &links);
[[nodiscard]] QList<SessionLink> toLinks(const QVariant &value);
//! As they are kept, never NULL.
[[nodiscard]] QVariant jsonOf(const SessionRow &row);
[[nodiscard]] QVariant signerOf(const SessionRow &row, bool isHidden);
[[nodiscard]] QString toSigner(const QVariant &kept);
//! Whether names and addresses of signers are not to be readable in the file, and so not searchable: the
//! account wants it, or the key is one of this run.
[[nodiscard]] StoreResult<bool> hidesPeople(QSqlDatabase &database);
//! The columns that read() takes, of "session s JOIN session_body b USING (n)".
extern const QString columns;
[[nodiscard]] SessionRow read(const sql::Rows &rows);
//! All that \a where lets through; it begins after FROM … and may order and limit.
[[nodiscard]] StoreResult<QList<SessionRow>> readAll(QSqlDatabase &database, const QString &where,
                                                     const QVariantList &values);
//! Adds those that are not there, and writes anew those that are, unless they were seen later than the row.
//! What tells of people was wiped from a row stays wiped while the session is final.
[[nodiscard]] StoreResult<void> write(QSqlDatabase &database, const PreparedSessions &sessions);
//! None of them is there, and none is named twice.
[[nodiscard]] StoreResult<void> add(QSqlDatabase &database, const QList<const PreparedSession *> &sessions,
                                    bool hidesPeople);
//! What it is found by: its words and, where they may be read, its people.
[[nodiscard]] QString wordsOf(const PreparedSession &session, bool hidesPeople);
//! Of a row that the index of the words may hold; a null \a words takes it out.
[[nodiscard]] StoreResult<void> reindex(QSqlDatabase &database, qint64 n, const QString &old,
                                        const QString &words);
//! Gives what it named.
[[nodiscard]] StoreResult<QList<SessionLink>> remove(QSqlDatabase &database, const QString &id);

} // namespace store::sessionrows
