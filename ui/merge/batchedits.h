#pragma once

#include "store/batchstore.h"

#include <QObject>

class QUndoStack;

namespace ui {

//! What a person changed in the rows of one batch, as steps that can be undone until the batch is sent.
class BatchEdits : public QObject
{
    Q_OBJECT

public:
    //! The same rows, as they were and as they became.
    struct Change
    {
        QList<store::BatchRow> before, after;
    };

    explicit BatchEdits(QObject *parent = nullptr);

    [[nodiscard]] QUndoStack *stack() const { return m_stack; }
    //! What was done, and is kept by now.
    void noteCell(const Change &change);
    void noteLeftOut(const Change &change);
    void notePutBack(const Change &change);
    //! From now on nothing of it can be taken back.
    void clear();

Q_SIGNALS:
    //! These rows are to have the cells that they have here, and to be left out as they are here.
    void wanted(const QList<store::BatchRow> &rows);

private:
    QUndoStack *m_stack;
};

} // namespace ui
