#include "store/indexlook.h"

#include "store/database.h"
#include "store/syncstate.h"

#include <QSqlDatabase>

#include <utility>

namespace store {

IndexLook::IndexLook(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(std::make_unique<Database>(
          path, DatabaseUse{.isRebuildable = true, .isReader = true, .isLook = true, .isBackground = true}))
{
}

IndexLook::~IndexLook()
{
    Database::closeBehind(std::move(m_file));
}

void IndexLook::countUnsaved(const QDateTime &now, const QDateTime &soon,
                             std::function<void(StoreResult<Unsaved>)> done)
{
    m_file->run<Unsaved>(
        this,
        [now, soon](QSqlDatabase &database) -> StoreResult<Unsaved> {
            const auto count = SavedResults::countUnsavedIn(database, now, soon);
            if (!count)
                return tl::make_unexpected(count.error());
            const auto asOf = SyncState::asOfIn(database);
            if (!asOf)
                return tl::make_unexpected(asOf.error());
            return Unsaved{*count, *asOf};
        },
        std::move(done));
}

} // namespace store
