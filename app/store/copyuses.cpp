#include "store/copyuses.h"

#include "store/batchstore.h"
#include "store/database.h"
#include "store/sealedvalue.h"
#include "store/sealing.h"
#include "store/sql.h"

#include <QRegularExpression>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::copyuses {

namespace {

//! What is kept there is opaque, whoever wrote it: every text that looks like a hash counts as one.
void addHashes(const QByteArray &text, QSet<QString> *found)
{
    static const QRegularExpression hash(u"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])"_s);
    auto each = hash.globalMatch(QString::fromLatin1(text));
    while (each.hasNext())
        found->insert(each.next().captured());
}

//! What was sealed by a key that was given up for another one that lasts is read by nobody any more, and its
//! documents would lie here readable for ever. One of this run is no reason: the other may be back tomorrow.
bool isGivenUp(const QByteArray &kept)
{
    const Sealing *sealing = SealingOfThread::current();
    return sealing && sealing->state() == Sealing::State::Lasting && Sealing::isSealed(kept) &&
           !Sealing::isSealed(kept, sealing->keyId());
}

StoreResult<void> addFrom(QSqlDatabase &database, const QString &statement, const char *column,
                          QSet<QString> *found)
{
    auto rows = sql::execute(database, statement);
    if (!rows)
        return tl::make_unexpected(rows.error());
    while (rows->next()) {
        const auto text = sealedvalue::toBytes(rows->value(0), column);
        if (!text && isGivenUp(rows->value(0).toByteArray()))
            continue;
        if (!text)
            return tl::make_unexpected(StoreError{StoreError::Kind::Other, u"sealed by another key"_s});
        addHashes(*text, found);
    }
    return {};
}

StoreResult<QSet<QString>> readAll(QSqlDatabase &database)
{
    QSet<QString> found;
    const QString sent = QString::number(int(BatchRow::State::Sent));
    struct Place
    {
        QString statement;
        const char *column;
    };
    for (const Place &place :
         {Place{u"SELECT payload FROM draft"_s, "draft.payload"},
          Place{u"SELECT payload FROM send WHERE finished = 0"_s, "send.payload"},
          // when all of its rows were sent, its documents are those of their sessions
          Place{u"SELECT pattern FROM batch b WHERE running <> 0 OR NOT EXISTS (SELECT 1 FROM batch_row r "
                "WHERE r.batch = b.id) OR EXISTS (SELECT 1 FROM batch_row r WHERE r.batch = b.id AND "
                "r.state <> "_s +
                    sent + u')',
                "batch.pattern"},
          Place{u"SELECT file FROM batch_row WHERE state <> "_s + sent, "batch_row.file"}})
        if (const auto done = addFrom(database, place.statement, place.column, &found); !done)
            return tl::make_unexpected(done.error());
    auto rows = sql::execute(database, u"SELECT DISTINCT sha256 FROM document WHERE private_copy <> ''"_s);
    if (!rows)
        return tl::make_unexpected(rows.error());
    while (rows->next())
        found.insert(rows->value(0).toString().toLower());
    return found;
}

} // namespace

void read(Database &database, QObject *context, std::function<void(StoreResult<QSet<QString>>)> done)
{
    database.run<QSet<QString>>(
        context, [](QSqlDatabase &db) { return readAll(db); }, std::move(done));
}

void letGo(Database &database, const QString &profileId, const QStringList &documentIds, QObject *context,
           std::function<void(StoreResult<void>)> done)
{
    database.run<void>(
        context,
        [profileId, documentIds](QSqlDatabase &db) -> StoreResult<void> {
            for (const QString &id : documentIds)
                if (auto let =
                        sql::run(db, u"UPDATE document SET private_copy = '' WHERE profile = ? AND id = ?"_s,
                                 {sql::text(profileId), sql::text(id)});
                    !let)
                    return let;
            return {};
        },
        std::move(done));
}

} // namespace store::copyuses
