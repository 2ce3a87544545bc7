#include "ui/merge/batchedits.h"

#include "ui/widgets/translatedcommand.h"

#include <QPointer>
#include <QUndoStack>

#include <utility>

namespace ui {

namespace {

//! It is on the stack when it is done: what is not kept needs no undo.
class BatchEditCommand : public TranslatedCommand
{
public:
    BatchEditCommand(BatchEdits *edits, const BatchEdits::Change &change, Words words)
        : TranslatedCommand(std::move(words))
        , m_edits(edits)
        , m_change(change)
    {
    }
    void undo() override { want(m_change.before); }
    void redo() override
    {
        if (!std::exchange(m_isFirst, false))
            want(m_change.after);
    }

private:
    void want(const QList<store::BatchRow> &rows)
    {
        if (m_edits)
            Q_EMIT m_edits->wanted(rows);
    }

    QPointer<BatchEdits> m_edits;
    BatchEdits::Change m_change;
    bool m_isFirst = true;
};

} // namespace

BatchEdits::BatchEdits(QObject *parent)
    : QObject(parent)
    , m_stack(new QUndoStack(this))
{
}

void BatchEdits::noteCell(const Change &change)
{
    const int number = change.after.first().number;
    m_stack->push(new BatchEditCommand(this, change,
                                       [number] { return BatchEdits::tr("Row %1 changed").arg(number); }));
}

void BatchEdits::noteLeftOut(const Change &change)
{
    const int count = int(change.after.size());
    m_stack->push(new BatchEditCommand(
        this, change, [count] { return BatchEdits::tr("%n row(s) left out", nullptr, count); }));
}

void BatchEdits::notePutBack(const Change &change)
{
    const int count = int(change.after.size());
    m_stack->push(new BatchEditCommand(
        this, change, [count] { return BatchEdits::tr("%n row(s) put back", nullptr, count); }));
}

void BatchEdits::clear()
{
    m_stack->clear();
}

} // namespace ui
