#pragma once

#include "store/opening.h"

#include <QObject>
#include <QStringList>

namespace store {

class SessionIndex;

//! Looks after the file of a SessionIndex. One that was cut off the last time is looked through, a little at
//! a time, behind what is asked of it meanwhile: a million rows must not hold up the start. The index
//! outlives this.
class IndexCheck : public QObject
{
    Q_OBJECT

public:
    //! \a path is the file of \a index.
    IndexCheck(SessionIndex &index, const QString &path, QObject *parent = nullptr);

Q_SIGNALS:
    //! It was damaged, and begins anew: all of it is fetched again.
    void begunAnew(const store::Damage &damage);
    //! It was seen to be damaged, by whoever read it: close the index and open it again, which begins anew.
    void damaged();
    //! It was cut off, and nothing is wrong with it.
    void checked();

private:
    void take(const StoreResult<Opening> &opening);
    void tellDamaged();
    void listTables();
    void nextTable();
    void nextRows();

    SessionIndex &m_index;
    const QString m_path;
    int m_toOpen = 3;
    bool m_isCutOff = false, m_isTold = false;
    QStringList m_tables;
    qint64 m_last = 0; //!< row of the table that is too large to be looked at as a whole
};

} // namespace store
