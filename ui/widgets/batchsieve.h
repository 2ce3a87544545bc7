#pragma once

#include <QCheckBox>
#include <QSortFilterProxyModel>
#include <QTimer>

#include <functional>

class QVBoxLayout;

namespace ui {

//! The rows of a list without those that batches made, of which there may be thousands, unless somebody wants
//! them: what is searched for is found among them, too.
class BatchSieve : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! \a ofBatchRole: whether a row is one of theirs.
    explicit BatchSieve(int ofBatchRole, QObject *parent = nullptr);

    void setKeepsAll(bool keepsAll);
    [[nodiscard]] bool keepsAll() const { return m_keepsAll; }
    [[nodiscard]] int countOfBatches() const; //!< of all rows, seen or not
    [[nodiscard]] bool hidesThem() const;     //!< there are some, and they are not listed

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isSearched() const;

    int m_ofBatchRole;
    bool m_keepsAll = false;
};

//! The line below such a list: how many there are of batches, and whether they are listed. Not there while
//! there are none.
class BatchSieveBox : public QCheckBox
{
    Q_OBJECT

public:
    //! \a rows has its model, and outlives this; \a words say how many, and are asked for again when the
    //! language changes.
    BatchSieveBox(BatchSieve &rows, std::function<QString(int count)> words, QWidget *parent = nullptr);

    //! Takes its place at the end of \a column, and none while it is not there.
    void standBelow(QVBoxLayout &column);
    //! How many rows are in the list while nothing is searched for; the last counted() told of it.
    [[nodiscard]] int listed() const;

Q_SIGNALS:
    void counted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();

    BatchSieve &m_rows;
    std::function<QString(int)> m_words;
    QTimer m_soon;
    int m_count = 0;
};

} // namespace ui
