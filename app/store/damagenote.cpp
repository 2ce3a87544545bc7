#include "store/damagenote.h"

#include "store/sql.h"

#include <QMap>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store::damagenote {

namespace {

// names of marks; those of tables follow the last two
const QString remedyNote = u"damage remedy"_s, backupNote = u"damage backup"_s,
              stoppedNote = u"damage stopped sends"_s, savedNote = u"damage saved "_s,
              lostNote = u"damage lost "_s;

StoreResult<void> put(QSqlDatabase &database, const QString &name, qint64 value)
{
    return sql::run(database, u"INSERT OR REPLACE INTO mark VALUES (?, ?)"_s, {name, value});
}

} // namespace

StoreResult<void> write(QSqlDatabase &database, const Damage &damage)
{
    auto done = put(database, remedyNote, int(damage.remedy));
    if (done)
        done = put(database, stoppedNote, damage.stoppedSends);
    if (done && damage.backupAt.isValid())
        done = put(database, backupNote, damage.backupAt.toMSecsSinceEpoch());
    for (const Damage::Table &table : damage.tables) {
        if (done)
            done = put(database, savedNote + table.name, table.saved);
        if (done && !table.isWhole)
            done = put(database, lostNote + table.name, table.lost);
    }
    return done;
}

StoreResult<std::optional<Damage>> take(QSqlDatabase &database)
{
    QMap<QString, qint64> notes;
    {
        auto rows = sql::execute(database, u"SELECT name, value FROM mark WHERE name LIKE 'damage %'"_s);
        if (!rows)
            return tl::make_unexpected(rows.error());
        while (rows->next())
            notes.insert(rows->value(0).toString(), rows->value(1).toLongLong());
    }
    if (notes.isEmpty())
        return std::optional<Damage>();
    Damage damage{.remedy = static_cast<Damage::Remedy>(notes.value(remedyNote)), .oldFile = {}};
    damage.stoppedSends = int(notes.value(stoppedNote));
    if (notes.contains(backupNote))
        damage.backupAt = QDateTime::fromMSecsSinceEpoch(notes.value(backupNote), Qt::UTC);
    for (auto note = notes.cbegin(); note != notes.cend(); ++note) {
        if (!note.key().startsWith(savedNote))
            continue;
        const QString table = note.key().mid(savedNote.size());
        const bool isWhole = !notes.contains(lostNote + table);
        damage.tables.append({table, note.value(), isWhole, notes.value(lostNote + table, -1)});
    }
    if (auto gone = sql::run(database, u"DELETE FROM mark WHERE name LIKE 'damage %'"_s); !gone)
        return tl::make_unexpected(gone.error());
    return std::optional(damage);
}

} // namespace store::damagenote
