#include "store/auditfile.h"

#include "store/audithead.h"
#include "store/auditrescue.h"
#include "store/sql.h"
#include "store/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace store {

namespace {

//! A connection of this thread that changes nothing.
class Reading
{
public:
    explicit Reading(const QString &folder)
    {
        const QString path = folder + u"/countersign.sqlite"_s;
        if (!QFileInfo::exists(path)) {
            m_error = StoreError{StoreError::Kind::NotFound, u"There is no %1."_s.arg(path)};
            return;
        }
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
        if (!m_database.open()) {
            m_error = sql::errorOf(m_database.lastError());
            return;
        }
        auto table = sql::execute(m_database, u"SELECT 1 FROM sqlite_master WHERE name = 'audit'"_s);
        if (!table)
            m_error = table.error();
        else if (!table->next())
            m_error = StoreError{StoreError::Kind::NotFound, u"There is no audit log in %1."_s.arg(path)};
        (void)sql::takeTrouble(); // of others in this thread
    }
    ~Reading()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Reading)

    [[nodiscard]] const std::optional<StoreError> &error() const { return m_error; }
    [[nodiscard]] QSqlDatabase &database() { return m_database; }

private:
    QString m_name = QUuid::createUuid().toString();
    QSqlDatabase m_database;
    std::optional<StoreError> m_error;
};

AuditCheck bad(AuditCheck check, AuditCheck::Problem problem, qint64 entry, const QString &detail)
{
    check.problem = problem;
    check.firstBad = entry;
    check.detail = detail;
    return check;
}

//! The entries by themselves; \a noted gets the hash of the one that the note is about.
AuditCheck checkChain(QSqlDatabase &database, const std::optional<AuditHead> &note, QString &noted)
{
    using Problem = AuditCheck::Problem;
    AuditCheck check;
    check.hash = noted = noAuditHash();
    const auto told = auditrescue::told(database);
    if (!told)
        return bad(check, Problem::CannotRead, 0, told.error().detail);
    check.lost = told->atEnd;
    auto rows = sql::execute(database, u"SELECT sequence, entry, hash FROM audit ORDER BY sequence"_s);
    if (!rows)
        return bad(check, Problem::CannotRead, 0, rows.error().detail);
    while (rows->next()) {
        const qint64 sequence = rows->value(0).toLongLong();
        const QByteArray text = rows->value(1).toByteArray();
        const QString hash = rows->value(2).toString();
        const auto entry = AuditEntry::from(text);
        const bool isNext = sequence == check.count + 1;
        const bool isAfterGap =
            !isNext && told->gaps.contains(auditrescue::Span{check.count + 1, sequence - 1});
        if (!isNext && !isAfterGap)
            return bad(check, Problem::Broken, check.count + 1,
                       u"entry %1 is missing"_s.arg(check.count + 1));
        if (isAfterGap)
            check.lost += sequence - 1 - check.count;
        if (!entry || entry->hash != hash || entry->sequence != sequence)
            return bad(check, Problem::Changed, sequence, u"entry %1 was changed"_s.arg(sequence));
        if (entry->previous != check.hash && !isAfterGap)
            return bad(check, Problem::Broken, sequence,
                       u"entry %1 does not follow the one before it"_s.arg(sequence));
        check.count = sequence;
        check.hash = hash;
        if (note && note->count == sequence)
            noted = hash;
    }
    if (const auto trouble = sql::takeTrouble())
        return bad(check, Problem::CannotRead, 0, trouble->detail);
    return check;
}

} // namespace

AuditCheck AuditFile::check() const
{
    using Problem = AuditCheck::Problem;
    // first, since the program may add to both meanwhile
    const auto note = AuditHead::read(AuditHead::pathIn(m_folder));
    Reading reading(m_folder);
    if (const auto &error = reading.error())
        return bad({}, error->kind == StoreError::Kind::NotFound ? Problem::NoLog : Problem::CannotRead, 0,
                   error->detail);
    QString noted;
    const AuditCheck check = checkChain(reading.database(), note, noted);
    if (check.problem != Problem::None)
        return check;
    if (!note)
        return bad(check, Problem::NoNote, 0, u"the note of where the log ends is missing or not readable"_s);
    if (note->count > check.count)
        return bad(check, Problem::CutOff, check.count + 1,
                   u"entries %1 to %2 are missing"_s.arg(check.count + 1).arg(note->count));
    if (note->hash != noted)
        return bad(check, Problem::OtherNote, note->count,
                   u"entry %1 is not the one that was noted"_s.arg(note->count));
    return check;
}

StoreResult<QList<AuditEntry>> AuditFile::newest(int count) const
{
    Reading reading(m_folder);
    if (reading.error())
        return tl::make_unexpected(*reading.error());
    auto rows =
        sql::execute(reading.database(),
                     u"SELECT sequence, entry, hash FROM audit ORDER BY sequence DESC LIMIT ?"_s, {count});
    if (!rows)
        return tl::make_unexpected(rows.error());
    QList<AuditEntry> entries;
    while (rows->next()) {
        AuditEntry entry = AuditEntry::from(rows->value(1).toByteArray()).value_or(AuditEntry());
        entry.sequence = rows->value(0).toLongLong(); // also of one that somebody made unreadable
        entry.hash = rows->value(2).toString();
        entries << entry;
    }
    if (const auto trouble = sql::takeTrouble())
        return tl::make_unexpected(*trouble);
    return entries;
}

StoreResult<qint64> AuditFile::exportTo(const QString &path) const
{
    Reading reading(m_folder);
    if (reading.error())
        return tl::make_unexpected(*reading.error());
    auto rows = sql::execute(reading.database(), u"SELECT entry, hash FROM audit ORDER BY sequence"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QSaveFile file(path);
    const auto failure = [&file] {
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, file.errorString()});
    };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    qint64 count = 0;
    for (; rows->next(); ++count)
        if (const QByteArray line = auditLine(rows->value(0).toByteArray(), rows->value(1).toString());
            file.write(line) != line.size())
            return failure();
    if (const auto trouble = sql::takeTrouble())
        return tl::make_unexpected(*trouble); // what is left of it is not the log
    if (!putInPlace(file))
        return failure();
    return count;
}

} // namespace store
