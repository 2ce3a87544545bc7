// Of which sessions nothing is known of people any more.
#include "store/sessionindex.h"
#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {

void SessionIndex::wipedAmong(const QStringList &ids, QObject *context,
                              std::function<void(StoreResult<QStringList>)> done)
{
    m_writer->run<QStringList>(
        context,
        [ids](QSqlDatabase &database) -> StoreResult<QStringList> {
            QStringList wiped;
            for (const QString &id : ids) {
                auto row = sql::execute(
                    database, u"SELECT 1 FROM session WHERE id = ? AND wiped IS NOT NULL"_s, {sql::text(id)});
                if (!row)
                    return tl::make_unexpected(row.error());
                if (row->next())
                    wiped << id;
            }
            return wiped;
        },
        std::move(done));
}

} // namespace store
