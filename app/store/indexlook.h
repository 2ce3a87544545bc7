#pragma once

#include "store/savedresults.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>

namespace store {

//! Looks into the index of an account that is not open, and leaves it as it is: nobody is there who would be
//! told that it was brought up to date, or begun anew since it is damaged. So it tells nothing of an index
//! that is missing, damaged or of another version than this program's: it is seen to when the account is
//! opened, or wiped.
class IndexLook : public QObject
{
    Q_OBJECT

public:
    struct Unsaved
    {
        UnsavedCount count;
        QDateTime asOf; //!< UTC; see SyncProgress
    };

    //! \a path: of the index.
    explicit IndexLook(const QString &path, QObject *parent = nullptr);
    //! The file is closed after this is gone, so that nobody waits; see Database::closeBehind().
    ~IndexLook() override;
    //! \a soon: as for SavedResults::countUnsaved(). \a done as long as this lives.
    void countUnsaved(const QDateTime &now, const QDateTime &soon,
                      std::function<void(StoreResult<Unsaved>)> done);

private:
    std::unique_ptr<Database> m_file;
};

} // namespace store
