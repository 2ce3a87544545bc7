#pragma once

#include "store/sessionnews.h"

#include <QObject>

class QUndoStack;

namespace tasks {
class Account;
}

namespace ui {

//! What changed in sessions and needs no look any more, as one step of undo for all of them.
class SeenChanges : public QObject
{
    Q_OBJECT

public:
    SeenChanges(tasks::Account &account, QUndoStack &undo, QObject *parent = nullptr);

    //! Of \a among those that changed since somebody looked.
    void markSeen(const store::SessionNumbers &among);

Q_SIGNALS:
    //! By the person. \a text: what the Undo menu calls it; empty: nothing in them had changed.
    void done(const QString &text);
    void stepped(const QString &text, bool isUndo); //!< by undo or redo
    void failed(const store::StoreError &error);

private:
    friend class SeenCommand;
    void put(const QStringList &ids, bool isSeen, const QString &text);

    tasks::Account &m_account;
    QUndoStack &m_undo;
    store::SessionNews m_news;
};

} // namespace ui
