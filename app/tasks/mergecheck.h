#pragma once

#include "tasks/batchtask.h"
#include "tasks/duplicatecheck.h"
#include "tasks/takenfile.h"

#include <QHash>
#include <QSet>

namespace tasks {

//! Looks at the rows of a batch before anything is sent: first at their files ("37 of 500"), then at each row
//! by the rules of the service, and at whether the same was sent before, as far as that is known here. What
//! it finds is kept with the rows. Rows that are sent or being sent are left alone.
class MergeCheck : public BatchTask
{
    Q_OBJECT

public:
    //! \a numbers: only these rows, those that are left out, too, which they stay; none: all that wait. That
    //! the same is asked for twice is looked at in all of them.
    MergeCheck(Account &account, const QString &batchId, const QSet<int> &numbers, QObject *parent = nullptr);

    void setDuplicateDays(int days) { m_duplicates.setDays(days); } //!< see DuplicateCheck

protected:
    void recordRead(const store::BatchRecord &record) override;
    void stop() override;

private:
    void readRows();
    void rowsRead(const QList<store::BatchRow> &rows);
    void nextFiles();
    void fileTaken(const QString &path, const TakenFile &file);
    void findKnown();
    void knownFound(const QList<Duplicate> &known);
    void judge();
    void judged(const QList<store::BatchRow> &rows);
    void tellEnd(const QList<store::BatchRow> &changed);

    QSet<int> m_numbers;
    QList<store::BatchRow> m_rows;
    QStringList m_paths; //!< to be looked at
    QHash<QString, TakenFile> m_files;
    DuplicateCheck m_duplicates;
    QList<std::pair<int, int>> m_asked; //!< of each signer that is asked about: row number, document or -1
    QHash<int, Duplicate> m_known;      //!< by row number
    int m_looking = 0;
};

} // namespace tasks
