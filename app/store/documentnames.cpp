#include "store/documentnames.h"

#include "domain/searchwords.h"
#include "store/sessionrows.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

//! In lower case, one thing a line, as SessionBrief::words.
QString wordsOf(const DocumentRecord &record)
{
    return domain::findable((record.title + u'\n' + record.filename).toLower().trimmed());
}

} // namespace

void DocumentNames::note(const QList<DocumentRecord> &records)
{
    write(records, false);
}

void DocumentNames::noteAll(const QList<DocumentRecord> &records)
{
    write(records, true);
}

void DocumentNames::needsAll(QObject *context, std::function<void(StoreResult<bool>)> done)
{
    m_index.writer().run<bool>(
        context,
        [](QSqlDatabase &database) -> StoreResult<bool> {
            auto rows = sql::execute(database, u"SELECT 1 FROM sync_mark WHERE name = 'document names'"_s);
            if (!rows)
                return tl::make_unexpected(rows.error());
            return !rows->next();
        },
        std::move(done));
}

void DocumentNames::write(const QList<DocumentRecord> &records, bool areAll)
{
    QHash<qint64, QString> names;
    for (const DocumentRecord &record : records)
        if (const QString words = wordsOf(record); !words.isEmpty())
            names.insert(sessionrows::documentKey(record.documentId), words);
    if (names.isEmpty() && !areAll)
        return;
    // nobody is told: who searches asks anew, and a document has its name before it is in a session
    m_index.writer().run<void>(
        nullptr,
        [names, areAll](QSqlDatabase &database) -> StoreResult<void> {
            for (auto name = names.cbegin(); name != names.cend(); ++name)
                if (auto done = sql::run(database, u"INSERT OR REPLACE INTO document_name VALUES (?, ?)"_s,
                                         {name.key(), name.value()});
                    !done)
                    return done;
            if (!areAll)
                return {};
            return sql::run(database, u"INSERT OR REPLACE INTO sync_mark VALUES ('document names', 1)"_s);
        },
        {});
}

} // namespace store
