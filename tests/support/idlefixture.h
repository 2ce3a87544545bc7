#pragma once

#include "store/database.h"
#include "store/datafolder.h"
#include "store/profilestore.h"
#include "store/sessionindex.h"
#include "support/answer.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace support {

//! A folder with accounts that nobody has open.
struct IdleFixture
{
    static constexpr int never = 24 * 3'600'000; //!< in the time of a test, ms

    QTemporaryDir home;
    std::optional<store::DataFolder> folder;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::ProfileStore> profiles;

    //! Behind those that were let go of, which may still be read.
    ~IdleFixture()
    {
        database.reset();
        store::Database::waitForClosing();
    }
    [[nodiscard]] bool begin()
    {
        const auto opened = store::DataFolder::open(home.filePath(QStringLiteral("data")));
        if (!opened)
            return false;
        folder.emplace(*opened);
        database = std::make_unique<store::Database>(folder->database());
        profiles = std::make_unique<store::ProfileStore>(folder->profiles());
        return true;
    }
    //! Without an index: it was never opened.
    [[nodiscard]] bool addFresh(const QString &id, int wipeAfterDays = 90) const
    {
        domain::Profile profile;
        profile.id = profile.name = id;
        profile.wipeAfterDays = wipeAfterDays;
        return profiles->save(profile).has_value();
    }
    [[nodiscard]] bool add(const QString &id, const QList<store::SessionRow> &rows) const
    {
        store::SessionIndex index(folder->index(id));
        const auto kept = answerOf<store::StoreResult<void>>(
            [&](QObject *context, auto done) { index.upsert(rows, context, done); });
        return kept && kept->has_value();
    }
    [[nodiscard]] bool addAccount(const QString &id, const QList<store::SessionRow> &rows,
                                  int wipeAfterDays = 90) const
    {
        return addFresh(id, wipeAfterDays) && add(id, rows);
    }
};

} // namespace support
